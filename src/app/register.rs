//! Work on the register of sources beyond the fields of one: how reliable a
//! source is, what it belongs to, and which entries are one source.

use super::command::Dialog;
use super::{App, FocusTarget, Moment, Notice};
use crate::edit::{Change, Edit};
use crate::model::{ClaimId, ScaleId, ScaleSubject, Source, SourceId, Who};
use crate::text::lower;
use crate::words;
use std::sync::Arc;

/// One change of the register, or a way out of it.
#[derive(Clone, Debug, PartialEq)]
pub enum RegisterChange {
    /// How reliable a source is, by the code of a level; none takes my
    /// judgement back.
    Level(SourceId, ScaleId, Option<String>),
    /// Why that level was given.
    Reason(SourceId, ScaleId, String),
    /// Whom it speaks for or what it is part of, by name; empty for nobody.
    Belongs(SourceId, Bond, String),
    /// Two entries are one source, which has this name from now on.
    Merge(SourceId, SourceId, String),
    /// Two entries that look like one are two.
    KeepApart(SourceId, SourceId),
    /// These claims are another source's, which is new and has this name.
    Split(SourceId, Vec<ClaimId>, String),
    /// Go to the words of a claim.
    GoTo(ClaimId),
}

/// How a source belongs to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// It speaks for the other.
    SpeaksFor,
    /// It is part of the other.
    PartOf,
}

impl Bond {
    /// The other end of this bond.
    pub(super) fn of(self, source: &Source) -> Option<SourceId> {
        match self {
            Self::SpeaksFor => source.speaks_for,
            Self::PartOf => source.part_of,
        }
    }

    pub(super) fn set(self, source: &mut Source, other: Option<SourceId>) {
        match self {
            Self::SpeaksFor => source.speaks_for = other,
            Self::PartOf => source.part_of = other,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::SpeaksFor => words::register::SPEAKS_FOR_DETAIL,
            Self::PartOf => words::register::PART_OF_DETAIL,
        }
    }
}

impl App {
    pub(super) fn change_register(&mut self, change: RegisterChange, moment: Moment) {
        match change {
            RegisterChange::Level(id, scale, level) => {
                self.set_reliability(id, scale, level.as_deref(), moment);
            }
            RegisterChange::Reason(id, scale, reason) => {
                self.set_why(id, scale, &reason, moment);
            }
            RegisterChange::Belongs(id, bond, name) => {
                self.set_bond(id, bond, name.trim(), moment);
            }
            RegisterChange::Merge(one, other, name) => {
                self.merge_sources(one, other, name.trim(), moment);
            }
            RegisterChange::KeepApart(one, other) => self.keep_apart(one, other, moment),
            RegisterChange::Split(id, claims, name) => {
                self.split_source(id, &claims, name.trim(), moment);
            }
            RegisterChange::GoTo(claim) => self.go_to_claim(claim),
        }
    }

    pub(super) fn source_named(&self, id: SourceId) -> Option<Arc<Source>> {
        self.project.as_ref()?.source(id).cloned()
    }

    fn set_reliability(
        &mut self,
        id: SourceId,
        scale: ScaleId,
        level: Option<&str>,
        moment: Moment,
    ) {
        let Some(before) = self.source_named(id) else {
            return;
        };
        let scale_of = self.project.as_ref().and_then(|p| p.scale(scale));
        if !scale_of.is_some_and(|s| s.judges == ScaleSubject::Source) {
            return;
        }
        let mut after = (*before).clone();
        self.judge(&mut after.reliability, scale, level, moment);
        let label = match level.and_then(|code| self.level_name(scale, code)) {
            Some(level) => words::register::set_reliability(&before.name, &level),
            None => words::register::clear_reliability(&before.name),
        };
        self.commit_source(&before, after, Vec::new(), label, moment);
    }

    fn set_why(&mut self, id: SourceId, scale: ScaleId, reason: &str, moment: Moment) {
        let Some(before) = self.source_named(id) else {
            return;
        };
        if self.judgement_of(&before.reliability, scale).is_none() {
            self.announce(Notice::problem(words::register::LEVEL_FIRST));
            return;
        }
        let mut after = (*before).clone();
        self.give_reason(&mut after.reliability, scale, reason);
        let label = words::register::change_reason(&before.name);
        self.commit_source(&before, after, Vec::new(), label, moment);
    }

    /// Somebody whom the register does not know comes into it.
    fn set_bond(&mut self, id: SourceId, bond: Bond, name: &str, moment: Moment) {
        let Some(before) = self.source_named(id) else {
            return;
        };
        let mut after = (*before).clone();
        let mut changes = Vec::new();
        if name.is_empty() {
            bond.set(&mut after, None);
        } else {
            let other = self.source_called(name, &mut moment.ids(), moment);
            if self.belongs_to(other.id, id, bond) {
                self.announce(Notice::problem(words::register::goes_round(
                    &other.name,
                    &before.name,
                )));
                return;
            }
            bond.set(&mut after, Some(other.id));
            if self.source_named(other.id).is_none() {
                changes.push(Change::create(other));
            }
        }
        let label = words::undo::change_register(bond.word(), &before.name);
        self.commit_source(&before, after, changes, label, moment);
    }

    /// Whether a source is another or leads to it by this bond.
    fn belongs_to(&self, from: SourceId, to: SourceId, bond: Bond) -> bool {
        let Some(project) = &self.project else {
            return false;
        };
        let mut at = Some(from);
        // No way is longer than the register, not even one that goes round.
        for _ in 0..=project.sources().len() {
            let Some(id) = at else { return false };
            if id == to {
                return true;
            }
            at = project.source(id).and_then(|s| bond.of(s));
        }
        false
    }

    /// Commits a changed source, with what comes into the register for it;
    /// nothing where nothing changed.
    fn commit_source(
        &mut self,
        before: &Arc<Source>,
        after: Source,
        mut changes: Vec<Change>,
        label: String,
        moment: Moment,
    ) {
        if after == **before {
            return;
        }
        let said = Notice::heard(words::undo::done(&label));
        changes.push(Change::replace(before.clone(), after));
        if self.commit(Edit::new(label, changes), moment) {
            self.announce(said);
        }
    }

    fn keep_apart(&mut self, one: SourceId, other: SourceId, moment: Moment) {
        let both = self.source_named(one).zip(self.source_named(other));
        let Some((before, other)) = both.filter(|_| one != other) else {
            return;
        };
        let is_settled =
            before.distinct_from.contains(&other.id) || other.distinct_from.contains(&one);
        if is_settled {
            return;
        }
        let mut after = (*before).clone();
        after.distinct_from.push(other.id);
        let label = words::register::keep_apart(&before.name, &other.name);
        let said = words::register::kept_apart(&before.name, &other.name);
        let edit = Edit::new(label, vec![Change::replace(before, after)]);
        if self.commit(edit, moment) {
            self.announce(Notice::undoable(said));
        }
    }

    /// Out of the register, to the words of a claim.
    fn go_to_claim(&mut self, id: ClaimId) {
        if self.claim_named(id).is_none() {
            return;
        }
        if matches!(self.dialog, Some(Dialog::Source(_))) {
            self.close_dialog();
        }
        self.open_claim(id);
        let said = self.claim_in_words(id);
        self.announce(Notice::heard(said));
        self.focus_text(FocusTarget::Mark(id));
    }

    /// The source of the register that the selected claim comes from.
    pub(super) fn source_of_claim(&self) -> Option<SourceId> {
        let claim = self.project.as_ref()?.claim(self.place.claim?)?;
        let chains = claim.attribution.chains().iter();
        let mut links = chains.flat_map(|chain| chain.links.iter().rev());
        links.find_map(|link| match link.who {
            Who::Source(id) => Some(id),
            _ => None,
        })
    }

    /// The source with this name or alias, but for one.
    pub(super) fn other_called(&self, name: &str, but: SourceId) -> Option<&Arc<Source>> {
        let wanted = lower(name);
        let mut sources = self.project.iter().flat_map(|p| p.sources().iter());
        sources.find(|s| s.id != but && s.names().any(|n| lower(n) == wanted))
    }
}
