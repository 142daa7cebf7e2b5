//! What is done with claims: select, step, change, delete, copy.

use super::command::Step;
use super::{App, FocusTarget, Moment, Notice, Request};
use crate::edit::{Change, Edit, Project};
use crate::model::{
    Attribution, Claim, ClaimId, Judgement, JudgementId, Place, Position, Quotation, RelationId,
    ScaleId, TermId, Who, scale_ids,
};
use crate::order;
use crate::text::{ArticleText, Span};
use crate::words::number;
use std::sync::Arc;

/// Stands for the claim's words in the name of a change.
pub(super) const CLAIM: &str = "⟨claim⟩";

/// One change to a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimChange {
    /// The level on a scale; none takes the judgement back.
    Level(ScaleId, Option<String>),
    /// The claim in the annotator's words.
    Summary(String),
    /// The kind of claim.
    Kind(Option<TermId>),
    /// How it is quoted.
    Quotation(Option<Quotation>),
    /// Where the work on it stands.
    Status(Option<TermId>),
    /// Tags, separated by commas.
    Tags(String),
    /// The note.
    Note(String),
    /// The article says it in its own voice.
    OwnVoice,
    /// Nobody has decided yet who says so.
    Undecided,
    /// Take a piece of the content out; the last one stays.
    RemovePiece(usize),
}

impl App {
    pub(super) fn claim_named(&self, id: ClaimId) -> Option<Arc<Claim>> {
        self.project.as_ref()?.claim(id).cloned()
    }

    /// Selects a claim, in whichever article it stands.
    pub(super) fn open_claim(&mut self, id: ClaimId) {
        let Some(claim) = self.claim_named(id) else {
            return;
        };
        if self.place.article != Some(claim.article) {
            self.go_to_article(Some(claim.article));
        }
        if let Some(old) = self.place.claim.replace(id) {
            self.repaint_claim(old);
        }
        self.aim = super::Aim::NewClaim;
        self.came_from_panel = false;
        self.repaint_claim(id);
        self.requests.push(Request::ShowClaim(id));
        self.keep_place();
    }

    /// Selects a claim from the list, the margin or another claim's panel. The
    /// list gives way to the panel, so the focus goes there.
    pub(super) fn open_claim_in_panel(&mut self, id: ClaimId) {
        if self.claim_named(id).is_some() {
            self.open_claim(id);
            self.came_from_panel = true;
            self.requests.push(Request::Focus(FocusTarget::Panel));
        }
    }

    /// Back to where the claim was selected: the list, or its mark.
    pub(super) fn close_claim(&mut self) {
        if let Some(old) = self.place.claim.take() {
            self.repaint_claim(old);
            let target = if self.came_from_panel {
                FocusTarget::ListRow(old)
            } else {
                FocusTarget::Mark(old)
            };
            self.requests.push(Request::Focus(target));
            self.keep_place();
        }
    }

    /// Where several claims share a mark, each press goes one further.
    pub(super) fn cycle_claims(&mut self, ids: &[ClaimId]) {
        let mut ids = ids.to_vec();
        ids.retain(|id| self.claim_named(*id).is_some());
        let here = ids.iter().position(|id| Some(*id) == self.place.claim);
        let next = here.map_or(0, |i| (i + 1) % ids.len().max(1));
        let Some(id) = ids.get(next) else { return };
        self.open_claim(*id);
        let said = self.claim_in_words(*id);
        let count = match ids.len() {
            0 | 1 => String::new(),
            n => format!("{} of {n} claims here: ", next + 1),
        };
        self.announce(Notice::heard(count + &said));
    }

    pub(super) fn step_claim(&mut self, step: Step) {
        let Some(project) = &self.project else { return };
        let Some(article) = self.place.article else {
            return;
        };
        let order = in_text_order(project, article);
        let here = order.iter().position(|c| Some(c.id) == self.place.claim);
        let there = match (here, step) {
            (None, Step::Next) => Some(0),
            (None, Step::Previous) => order.len().checked_sub(1),
            (Some(i), Step::Next) => Some(i + 1),
            (Some(i), Step::Previous) => i.checked_sub(1),
        };
        if let Some(claim) = there.and_then(|i| order.get(i)) {
            let id = claim.id;
            self.open_claim(id);
            let said = self.claim_in_words(id);
            self.announce(Notice::heard(said));
        } else if order.is_empty() {
            self.announce(Notice::plain(
                "No claims in this article yet. Select some words to make one.",
            ));
        } else {
            let end = if step == Step::Next { "last" } else { "first" };
            self.announce(Notice::plain(format!("That was the {end} claim.")));
        }
    }

    pub(super) fn change_claim(&mut self, id: ClaimId, change: &ClaimChange, moment: Moment) {
        let Some(before) = self.claim_named(id) else {
            return;
        };
        let mut after = (*before).clone();
        let term = match change {
            ClaimChange::Kind(term) | ClaimChange::Status(term) => *term,
            _ => None,
        };
        let is_known = |id| self.project.as_ref().is_some_and(|p| p.term(id).is_some());
        if !term.is_none_or(is_known) {
            return;
        }
        let what = self.carry_out(&mut after, change, moment);
        self.commit_claim(&before, after, &what, moment);
    }

    /// Commits a changed claim; nothing where nothing changed. `what` names
    /// the change, with [`CLAIM`] where the claim's words go.
    pub(super) fn commit_claim(
        &mut self,
        before: &Arc<Claim>,
        after: Claim,
        what: &str,
        moment: Moment,
    ) -> bool {
        if after == **before {
            return false;
        }
        let label = what.replace(CLAIM, &self.quoted(before));
        let edit = Edit::new(label, vec![Change::replace(before.clone(), after)]);
        let done = self.commit(edit, moment);
        if done {
            let what = what.replace(CLAIM, "the claim");
            self.announce(Notice::heard(format!("{what}: done.")));
        }
        done
    }

    fn carry_out(&self, claim: &mut Claim, change: &ClaimChange, moment: Moment) -> String {
        match change {
            ClaimChange::Level(scale, level) => {
                return self.set_level(claim, *scale, level.as_deref(), moment);
            }
            ClaimChange::Summary(text) => text.trim().clone_into(&mut claim.summary),
            ClaimChange::Kind(kind) => claim.kind = *kind,
            ClaimChange::Quotation(quotation) => claim.quotation = *quotation,
            ClaimChange::Status(status) => claim.status = *status,
            ClaimChange::Tags(text) => claim.tags = tags(text),
            ClaimChange::Note(text) => text.trim().clone_into(&mut claim.note),
            ClaimChange::OwnVoice => claim.attribution = Attribution::OwnVoice,
            ClaimChange::Undecided => claim.attribution = Attribution::Undecided,
            ClaimChange::RemovePiece(i) => {
                if claim.content.len() > 1 && *i < claim.content.len() {
                    claim.content.remove(*i);
                }
            }
        }
        let what = match change {
            ClaimChange::Level(..) => "Change the confidence of",
            ClaimChange::Summary(_) => "Change the summary of",
            ClaimChange::Kind(_) => "Change the kind of",
            ClaimChange::Quotation(_) => "Change the quotation type of",
            ClaimChange::Status(_) => "Change the status of",
            ClaimChange::Tags(_) => "Change the tags of",
            ClaimChange::Note(_) => "Change the note of",
            ClaimChange::OwnVoice | ClaimChange::Undecided => "Change the source of",
            ClaimChange::RemovePiece(_) => "Remove a piece of",
        };
        format!("{what} {CLAIM}")
    }

    /// My level on the default scale; where I gave none, the first there is.
    pub(super) fn level_of<'c>(&self, claim: &'c Claim) -> Option<&'c Judgement> {
        let mut on_scale = claim
            .confidence
            .iter()
            .filter(|j| j.scale == scale_ids::CONFIDENCE);
        let me = Some(self.me.annotator);
        let mine = on_scale.clone().find(|j| j.made.by == me);
        mine.or_else(|| on_scale.next())
    }

    /// Sets my level on a scale; another annotator's judgement stays. Where I
    /// gave none, clearing takes back the one that is shown.
    pub(super) fn set_level(
        &self,
        claim: &mut Claim,
        scale: ScaleId,
        level: Option<&str>,
        moment: Moment,
    ) -> String {
        let me = Some(self.me.annotator);
        let mine = claim
            .confidence
            .iter()
            .position(|j| j.scale == scale && j.made.by == me);
        match (level, mine) {
            (Some(code), _) if self.level_name(scale, code).is_none() => {}
            (None, mine) => {
                let shown = || claim.confidence.iter().position(|j| j.scale == scale);
                if let Some(i) = mine.or_else(shown) {
                    claim.confidence.remove(i);
                }
            }
            (Some(code), Some(i)) => {
                if claim.confidence[i].level != code {
                    code.clone_into(&mut claim.confidence[i].level);
                    claim.confidence[i].made = self.act(moment);
                }
            }
            (Some(code), None) => claim.confidence.push(Judgement {
                id: JudgementId(moment.ids().fresh()),
                scale,
                level: code.to_owned(),
                made: self.act(moment),
                reason: String::new(),
                extra: crate::model::Extra::default(),
            }),
        }
        let name = level.and_then(|code| self.level_name(scale, code));
        match name {
            Some(name) => format!("Set the confidence of {CLAIM} to “{name}”"),
            None => format!("Clear the confidence of {CLAIM}"),
        }
    }

    pub(super) fn level_name(&self, scale: ScaleId, code: &str) -> Option<String> {
        let scale = self.project.as_ref()?.scale(scale)?;
        Some(scale.level(code)?.name.clone())
    }

    pub(super) fn delete_claim(&mut self, id: ClaimId, moment: Moment) {
        let (Some(project), Some(claim)) = (&self.project, self.claim_named(id)) else {
            return;
        };
        let relation = |id: &RelationId| project.relations().by_id(id.0).cloned();
        let references = project.references_to_claim(id);
        let relations: Vec<_> = references.relations.iter().filter_map(relation).collect();
        let count = relations.len();
        let mut changes: Vec<_> = relations.into_iter().map(Change::delete).collect();
        changes.push(Change::delete(claim.clone()));
        let quoted = self.quoted(&claim);
        if self.commit(
            Edit::new(format!("Delete the claim {quoted}"), changes),
            moment,
        ) {
            let relations = match count {
                0 => String::new(),
                1 => " and 1 relation".to_owned(),
                n => format!(" and {} relations", number(n)),
            };
            self.announce(Notice::undoable(format!(
                "Deleted the claim {quoted}{relations}."
            )));
            self.requests.push(Request::Focus(FocusTarget::Reader));
            self.keep_place();
        }
    }

    pub(super) fn copy_claim(&mut self, id: ClaimId) {
        let (Some(project), Some(claim)) = (&self.project, self.claim_named(id)) else {
            return;
        };
        let text = as_quotation(project, &claim);
        self.requests.push(Request::Copy(text));
    }

    /// The claim's words in quotation marks, cut for labels.
    pub(super) fn quoted(&self, claim: &Claim) -> String {
        let text = self.project.as_ref().and_then(|p| p.text_of(claim.article));
        let words = quote_of(text.map(|t| &**t), &claim.content);
        in_quotation_marks(&short(&words, 48))
    }

    pub(super) fn claim_in_words(&self, id: ClaimId) -> String {
        let (Some(project), Some(claim)) = (&self.project, self.claim_named(id)) else {
            return String::new();
        };
        let who = who_in_words(project, &claim.attribution);
        let level = self
            .level_of(&claim)
            .and_then(|j| self.level_name(j.scale, &j.level));
        let level = level.map_or_else(
            || "no confidence yet".to_owned(),
            |l| format!("confidence {l}"),
        );
        format!("{}, {who}, {level}.", self.quoted(&claim))
    }
}

fn tags(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for tag in text.split(',').map(str::trim).filter(|t| !t.is_empty()) {
        if !found.iter().any(|t| t == tag) {
            found.push(tag.to_owned());
        }
    }
    found
}

/// The claims of an article as they stand in the text; unplaced ones last.
pub(super) fn in_text_order(
    project: &Project,
    article: crate::model::ArticleId,
) -> Vec<Arc<Claim>> {
    let mut list: Vec<_> = project.claims_of(article).cloned().collect();
    order::sort_by_key(&mut list, |c| {
        let first = c.content.iter().filter_map(Position::span).min();
        let spot = first.map(|s| (s.start(), std::cmp::Reverse(s.end())));
        (spot.is_none(), spot, c.id)
    });
    list
}

/// The words of a claim's content; pieces are joined by […].
pub(super) fn quote_of(text: Option<&ArticleText>, content: &[Position]) -> String {
    let pieces: Vec<_> = content
        .iter()
        .map(|p| match &p.place {
            Place::Placed(span) => text.map_or("", |t| t.slice(*span)).to_owned(),
            Place::Unplaced(anchor, _) => anchor.quote.clone(),
        })
        .collect();
    pieces.join(" […] ")
}

/// At most so many characters on one line, with an ellipsis where cut.
pub(super) fn short(text: &str, chars: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= chars {
        return line;
    }
    let cut: String = line.chars().take(chars - 1).collect();
    format!("{}…", cut.trim_end())
}

/// The name of who a link is.
pub(super) fn name_of(project: &Project, who: &Who) -> String {
    match who {
        Who::Source(id) => project
            .source(*id)
            .map_or_else(|| "a source that is missing".to_owned(), |s| s.name.clone()),
        Who::Described(words) => words.clone(),
        Who::NotStated => "source not stated".to_owned(),
    }
}

/// Who says so, in one phrase.
pub(super) fn who_in_words(project: &Project, attribution: &Attribution) -> String {
    match attribution {
        Attribution::Undecided => "no source yet".to_owned(),
        Attribution::OwnVoice => "the article itself".to_owned(),
        Attribution::Chains(chains) => chains
            .iter()
            .map(|chain| {
                let names = chain.links.iter().rev().map(|l| name_of(project, &l.who));
                names.collect::<Vec<_>>().join(", via ")
            })
            .collect::<Vec<_>>()
            .join("; and "),
    }
}

/// A claim as a quotation with its attribution, for another document.
fn as_quotation(project: &Project, claim: &Claim) -> String {
    let text = project.text_of(claim.article).map(|t| &**t);
    let quote = quote_of(text, &claim.content);
    let who = match &claim.attribution {
        Attribution::Undecided => String::new(),
        other => format!(" — {}", who_in_words(project, other)),
    };
    let Some(article) = project.article(claim.article) else {
        return in_quotation_marks(&quote) + &who;
    };
    let parts = [
        &article.outlet,
        &article.title,
        &article.published,
        &article.url,
    ];
    let named: Vec<_> = parts
        .into_iter()
        .filter(|p| !p.is_empty())
        .map(String::as_str)
        .collect();
    let place = match named.as_slice() {
        [] => String::new(),
        named => format!(" ({})", named.join(", ")),
    };
    format!("{}{who}{place}", in_quotation_marks(&quote))
}

/// Puts quotation marks around words that do not begin and end with them.
fn in_quotation_marks(words: &str) -> String {
    const PAIRS: [(char, char); 5] = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('„', '”')];
    let is_quoted = |(open, close): (char, char)| {
        let inside = words.strip_prefix(open).and_then(|w| w.strip_suffix(close));
        inside.is_some_and(|w| !w.is_empty())
    };
    if PAIRS.into_iter().any(is_quoted) {
        words.to_owned()
    } else {
        format!("“{words}”")
    }
}

/// Where a claim starts in the text, for lists.
pub(super) fn first_span(claim: &Claim) -> Option<Span> {
    claim.content.iter().filter_map(Position::span).min()
}
