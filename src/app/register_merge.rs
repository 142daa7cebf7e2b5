//! Two entries become one source, and one becomes two. Every chain, and every
//! source that names one of them, is rewritten in one step that can be undone.

use super::command::Dialog;
use super::register::Bond;
use super::{App, Moment, Notice};
use crate::edit::{Change, Edit, Project};
use crate::model::{Attribution, Claim, ClaimId, Link, Meta, Position, Source, SourceId, Who};
use crate::text::lower;
use crate::words;

impl App {
    /// The entry that more claims name stays, under the name that was chosen.
    /// It takes what it lacks from the other, whose names it keeps too.
    pub(super) fn merge_sources(
        &mut self,
        one: SourceId,
        other: SourceId,
        name: &str,
        moment: Moment,
    ) {
        let both = self.source_named(one).zip(self.source_named(other));
        let Some((project, (one, other))) = self.project.as_ref().zip(both) else {
            return;
        };
        if one.id == other.id {
            return;
        }
        if name.is_empty() {
            self.announce(Notice::problem(words::sources::NEEDS_NAME));
            return;
        }
        let (kept, gone) = if stays(project, one.id, other.id) == one.id {
            (one, other)
        } else {
            (other, one)
        };
        let claims = claims_naming(project, gone.id);
        let count = claims.len();
        let is_twice = |claim: &&&Claim| names_in_a_row(claim, kept.id, gone.id);
        let twice = claims.iter().filter(is_twice).count();
        let mut changes = vec![Change::replace(kept.clone(), merged(&kept, &gone, name))];
        for claim in claims {
            let mut after = claim.clone();
            rename_links(&mut after, gone.id, kept.id);
            changes.push(Change::replace(claim.clone(), after));
        }
        changes.extend(rebound(project, kept.id, gone.id));
        let info = project.info();
        let mut after = (**info).clone();
        for saved in &mut after.filters {
            saved.filter.rename_source(gone.id, kept.id);
        }
        if after != **info {
            changes.push(Change::replace(info.clone(), after));
        }
        changes.push(Change::delete(gone.clone()));
        let label = words::register::merge(&gone.name, &kept.name);
        let said = words::register::merged(&gone.name, name, count, twice);
        let was_open = self.dialog;
        if self.commit(Edit::new(label, changes), moment) {
            if self.last_used == Some(gone.id) {
                self.last_used = Some(kept.id);
            }
            self.filter.rename_source(gone.id, kept.id);
            // The page of the one that is gone becomes that of the other.
            if was_open == Some(Dialog::Source(gone.id)) {
                self.open_dialog(Dialog::Source(kept.id));
            }
            self.announce(Notice::undoable(said));
        }
    }

    /// The claims get a source of their own, of the same kind and role. Where
    /// its name was another name of the first source, it is that no longer.
    pub(super) fn split_source(
        &mut self,
        id: SourceId,
        claims: &[ClaimId],
        name: &str,
        moment: Moment,
    ) {
        let Some((project, before)) = self.project.as_ref().zip(self.source_named(id)) else {
            return;
        };
        let chosen = claims.iter().filter_map(|claim| project.claim(*claim));
        let chosen: Vec<_> = chosen
            .filter(|c| c.sources().contains(&id))
            .cloned()
            .collect();
        let is_name = lower(&before.name) == lower(name);
        let problem = if name.is_empty() {
            Some(words::sources::NEEDS_NAME.to_owned())
        } else if is_name || self.other_called(name, id).is_some() {
            Some(words::register::name_taken(name))
        } else if chosen.is_empty() {
            Some(words::register::CHOOSE_CLAIMS.to_owned())
        } else {
            None
        };
        if let Some(problem) = problem {
            self.announce(Notice::problem(problem));
            return;
        }
        let new = SourceId(moment.ids().fresh());
        let mut source = Source::new(new, Meta::new(self.act(moment)), name.to_owned());
        (source.kind, source.role) = (before.kind, before.role);
        // They look alike, and a person has just said that they are two.
        source.distinct_from = vec![id];
        let mut changes = vec![Change::create(source)];
        let count = chosen.len();
        for claim in chosen {
            let mut after = (*claim).clone();
            rename_links(&mut after, id, new);
            changes.push(Change::replace(claim, after));
        }
        let mut after = (*before).clone();
        after.aliases.retain(|alias| lower(alias) != lower(name));
        let label = words::register::split(&before.name, name);
        let said = words::register::was_split(&before.name, name, count);
        if after != *before {
            changes.push(Change::replace(before, after));
        }
        if self.commit(Edit::new(label, changes), moment) {
            self.announce(Notice::undoable(said));
        }
    }

    /// The claims of a source whose text calls it by this name.
    pub fn claims_calling(&self, id: SourceId, name: &str) -> Vec<ClaimId> {
        let Some(project) = &self.project else {
            return Vec::new();
        };
        let wanted = lower(name.trim());
        let calls = |claim: &Claim| {
            let mut links = claim.attribution.chains().iter().flat_map(|c| &c.links);
            links.any(|link| link.who == Who::Source(id) && mention(project, claim, link) == wanted)
        };
        let claims = claims_naming(project, id).into_iter();
        claims.filter(|claim| calls(claim)).map(|c| c.id).collect()
    }
}

/// Which of two entries stays when they become one: the one that more claims
/// name.
pub(super) fn stays(project: &Project, one: SourceId, other: SourceId) -> SourceId {
    let uses = |id| project.use_count(id);
    if uses(other) > uses(one) || (uses(other) == uses(one) && other < one) {
        other
    } else {
        one
    }
}

/// All claims whose chains name a source.
pub(super) fn claims_naming(project: &Project, id: SourceId) -> Vec<&Claim> {
    let claims = project.claims().iter();
    let names = |claim: &&Claim| {
        let mut links = claim.attribution.chains().iter().flat_map(|c| &c.links);
        links.any(|link| link.who == Who::Source(id))
    };
    claims.map(|claim| &**claim).filter(names).collect()
}

/// The words that name a link's source, in small letters.
fn mention(project: &Project, claim: &Claim, link: &Link) -> String {
    let span = link.mention.as_ref().and_then(Position::span);
    let text = project.text_of(claim.article);
    let words = span.zip(text).map(|(span, text)| text.slice(span));
    lower(words.unwrap_or_default())
}

fn rename_links(claim: &mut Claim, from: SourceId, to: SourceId) {
    let Attribution::Chains(chains) = &mut claim.attribution else {
        return;
    };
    for link in chains.iter_mut().flat_map(|chain| &mut chain.links) {
        if link.who == Who::Source(from) {
            link.who = Who::Source(to);
        }
    }
}

/// Whether a chain leads from one of the two straight to the other: it will
/// name one source twice in a row.
fn names_in_a_row(claim: &Claim, one: SourceId, other: SourceId) -> bool {
    let pair = [Who::Source(one), Who::Source(other)];
    let mut chains = claim.attribution.chains().iter();
    chains.any(|chain| {
        let next = chain.links.iter().skip(1);
        let mut steps = chain.links.iter().zip(next);
        steps.any(|(a, b)| a.who != b.who && pair.contains(&a.who) && pair.contains(&b.who))
    })
}

/// One entry of two.
fn merged(kept: &Source, gone: &Source, name: &str) -> Source {
    let mut after = kept.clone();
    name.clone_into(&mut after.name);
    after.aliases.clear();
    for alias in kept.names().chain(gone.names()) {
        let is_new = after.names().all(|known| lower(known) != lower(alias));
        if is_new {
            after.aliases.push(alias.to_owned());
        }
    }
    after.kind = kept.kind.or(gone.kind);
    after.role = kept.role.or(gone.role);
    for bond in [Bond::SpeaksFor, Bond::PartOf] {
        let own = bond.of(kept).filter(|id| *id != gone.id);
        let others = bond.of(gone).filter(|id| *id != kept.id);
        bond.set(&mut after, own.or(others));
    }
    if after.note.is_empty() {
        after.note.clone_from(&gone.note);
    } else if !gone.note.is_empty() && gone.note != after.note {
        after.note = [after.note.as_str(), &gone.note].join("\n");
    }
    for judgement in &gone.reliability {
        let is_there = |j: &&crate::model::Judgement| {
            j.scale == judgement.scale && j.made.by == judgement.made.by
        };
        if after.reliability.iter().find(is_there).is_none() {
            after.reliability.push(judgement.clone());
        }
    }
    for id in &gone.distinct_from {
        if !after.distinct_from.contains(id) {
            after.distinct_from.push(*id);
        }
    }
    after
        .distinct_from
        .retain(|id| *id != kept.id && *id != gone.id);
    after
}

/// Other sources that name the one that goes.
fn rebound(project: &Project, kept: SourceId, gone: SourceId) -> Vec<Change> {
    let others = project
        .sources()
        .iter()
        .filter(|s| s.id != kept && s.id != gone);
    let change = |before: &std::sync::Arc<Source>| {
        let mut after = (**before).clone();
        for bond in [Bond::SpeaksFor, Bond::PartOf] {
            if bond.of(&after) == Some(gone) {
                bond.set(&mut after, Some(kept));
            }
        }
        let is_new = !after.distinct_from.contains(&kept);
        for id in &mut after.distinct_from {
            if *id == gone && is_new {
                *id = kept;
            }
        }
        after.distinct_from.retain(|id| *id != gone);
        (after != **before).then(|| Change::replace(before.clone(), after))
    };
    others.filter_map(change).collect()
}
