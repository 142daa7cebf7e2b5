//! What is done with claims: select, step, change, delete, copy.

use super::command::Step;
use super::{App, FocusTarget, Moment, Notice, Request, tags};
use crate::edit::{Change, Edit, Project};
use crate::model::{
    Attribution, Claim, ClaimId, Judgement, Kind, Place, Position, Quotation, RecordKey,
    RelationId, Scale, ScaleId, ScaleSubject, TermId, Who,
};
use crate::order;
use crate::text::{ArticleText, ByteOffset, Span};
use crate::words;
use std::sync::Arc;

/// One change to a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimChange {
    /// The level on a scale; none takes the judgement back.
    Level(ScaleId, Option<String>),
    /// The claim in the annotator's words.
    Summary(String),
    /// Why I gave my level on a scale.
    Reason(ScaleId, String),
    /// The kind of claim.
    Kind(Option<TermId>),
    /// How it is quoted.
    Quotation(Option<Quotation>),
    /// Where the work on it stands.
    Status(Option<TermId>),
    /// More tags, separated by commas.
    AddTags(String),
    /// One tag less.
    RemoveTag(String),
    /// The note.
    Note(String),
    /// The article says it in its own voice.
    OwnVoice,
    /// The article does not say who says so.
    NotStated,
    /// The sources of the claim that was marked last.
    Again,
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
            if self.came_from_panel {
                self.requests
                    .push(Request::Focus(FocusTarget::ListRow(old)));
            } else {
                self.focus_text(FocusTarget::Mark(old));
            }
            self.keep_place();
        }
    }

    /// Back to the list, whatever else is under way.
    pub(super) fn list_claims(&mut self) {
        self.aim = super::Aim::NewClaim;
        self.close_claim();
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
        self.announce(Notice::heard(match ids.len() {
            0 | 1 => said,
            n => words::claims::one_of_several(next + 1, n, &said),
        }));
    }

    pub(super) fn step_claim(&mut self, step: Step) {
        let Some(project) = &self.project else { return };
        if self.place.article.is_none() {
            return;
        }
        let order = self.claims_in_order();
        let order: Vec<_> = order.iter().filter_map(|id| project.claim(*id)).collect();
        // Without a selected claim, from the one that is held.
        let from = self.place.claim.or(self.relating.as_ref().map(|r| r.held));
        let here = order.iter().position(|c| Some(c.id) == from);
        let caret = self.caret.at.filter(|_| self.caret.is_on);
        let begins = |claim: &Claim| first_span(claim).map(Span::start);
        let there = match (here, step) {
            (None, Step::Next) => match caret {
                Some(at) => order.iter().position(|c| begins(c) >= Some(at)),
                None => Some(0),
            },
            (None, Step::Previous) => match caret {
                Some(at) => order
                    .iter()
                    .rposition(|c| begins(c).is_some_and(|b| b < at)),
                None => order.len().checked_sub(1),
            },
            (Some(i), Step::Next) => Some(i + 1),
            (Some(i), Step::Previous) => i.checked_sub(1),
        };
        if let Some(claim) = there.and_then(|i| order.get(i)) {
            let id = claim.id;
            if caret.is_some() {
                let at = begins(claim);
                self.caret.at = at.or(caret);
                self.caret.anchor = None;
            }
            self.open_claim(id);
            let said = self.claim_in_words(id);
            self.announce(Notice::heard(said));
        } else if order.is_empty() {
            self.announce(Notice::plain(words::claims::NONE_IN_ARTICLE));
        } else {
            self.announce(Notice::plain(match step {
                Step::Next => words::claims::WAS_LAST,
                Step::Previous => words::claims::WAS_FIRST,
            }));
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
        if *change == ClaimChange::Again && self.again_for(Some(id)).is_none() {
            self.announce(Notice::plain(words::marking::NONE_BEFORE));
            return;
        }
        self.carry_out(&mut after, change, moment);
        let level = match change {
            ClaimChange::Level(scale, Some(code)) => self.level_name(*scale, code),
            _ => None,
        };
        let what = |claim: &str| change_in_words(change, level.as_deref(), claim);
        self.commit_claim(&before, after, &what, moment);
    }

    /// Commits a changed claim; nothing where nothing changed. `what` names
    /// the change, given what the claim is called in it.
    pub(super) fn commit_claim(
        &mut self,
        before: &Arc<Claim>,
        after: Claim,
        what: &dyn Fn(&str) -> String,
        moment: Moment,
    ) -> bool {
        if after == **before {
            return false;
        }
        let label = what(&self.quoted(before));
        let edit = Edit::new(label, vec![Change::replace(before.clone(), after)]);
        let done = self.commit(edit, moment);
        if done {
            let step = what(words::undo::THE_CLAIM);
            self.announce(Notice::heard(words::undo::done(&step)));
        }
        done
    }

    fn carry_out(&self, claim: &mut Claim, change: &ClaimChange, moment: Moment) {
        match change {
            ClaimChange::Level(scale, level) => {
                self.set_level(claim, *scale, level.as_deref(), moment);
            }
            ClaimChange::Summary(text) => text.trim().clone_into(&mut claim.summary),
            ClaimChange::Kind(kind) => claim.kind = *kind,
            ClaimChange::Quotation(quotation) => claim.quotation = *quotation,
            ClaimChange::Status(status) => claim.status = *status,
            ClaimChange::AddTags(text) => tags::add(claim, text),
            ClaimChange::RemoveTag(tag) => claim.tags.retain(|t| t != tag),
            ClaimChange::Reason(scale, reason) => self.set_reason(claim, *scale, reason),
            ClaimChange::Note(text) => text.trim().clone_into(&mut claim.note),
            ClaimChange::OwnVoice => claim.attribution = Attribution::OwnVoice,
            ClaimChange::NotStated => self.attribute(claim, &[&[Who::NotStated]], moment),
            ClaimChange::Again => self.take_again(claim, moment),
            ClaimChange::Undecided => claim.attribution = Attribution::Undecided,
            ClaimChange::RemovePiece(i) => {
                if claim.content.len() > 1 && *i < claim.content.len() {
                    claim.content.remove(*i);
                }
            }
        }
    }

    /// The scale that marks show and that the keys set.
    pub(super) fn confidence_scale(&self) -> Option<&Arc<Scale>> {
        self.project.as_ref()?.first_scale(ScaleSubject::Claim)
    }

    /// My level on that scale; where I gave none, the first there is.
    pub(super) fn level_of<'c>(&self, claim: &'c Claim) -> Option<&'c Judgement> {
        self.judgement_on(claim, self.confidence_scale()?.id)
    }

    pub(super) fn level_name(&self, scale: ScaleId, code: &str) -> Option<String> {
        let scale = self.project.as_ref()?.scale(scale)?;
        Some(scale.level(code)?.name.clone())
    }

    pub(super) fn delete_claim(&mut self, id: ClaimId, moment: Moment) {
        let (Some(project), Some(claim)) = (&self.project, self.claim_named(id)) else {
            return;
        };
        // The other version would go unseen.
        let key = RecordKey {
            kind: Kind::Claim,
            id: id.0,
        };
        if !project.conflicts_of(key).is_empty() {
            self.announce(Notice::problem(words::conflicts::SETTLE_FIRST));
            return;
        }
        let relation = |id: &RelationId| project.relations().by_id(id.0).cloned();
        let references = project.references_to_claim(id);
        let relations: Vec<_> = references.relations.iter().filter_map(relation).collect();
        let count = relations.len();
        let mut changes: Vec<_> = relations.into_iter().map(Change::delete).collect();
        changes.push(Change::delete(claim.clone()));
        let quoted = self.quoted(&claim);
        if self.commit(
            Edit::new(words::undo::delete_claim(&quoted), changes),
            moment,
        ) {
            self.announce(Notice::undoable(words::claims::deleted(&quoted, count)));
            self.focus_text(FocusTarget::Reader);
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
            || words::claims::NO_CONFIDENCE.to_owned(),
            |l| words::claims::confidence(&l),
        );
        words::claims::in_a_sentence(&self.quoted(&claim), &who, &level)
    }
}

/// What a change is called, with what the claim is called in it. `level` is
/// the name of the level that is set.
fn change_in_words(change: &ClaimChange, level: Option<&str>, claim: &str) -> String {
    match change {
        ClaimChange::Level(..) => match level {
            Some(level) => words::undo::set_confidence(claim, level),
            None => words::undo::clear_confidence(claim),
        },
        ClaimChange::Summary(_) => words::undo::change_summary(claim),
        ClaimChange::Kind(_) => words::undo::change_kind(claim),
        ClaimChange::Quotation(_) => words::undo::change_quotation(claim),
        ClaimChange::Status(_) => words::undo::change_status(claim),
        ClaimChange::Reason(..) => words::undo::change_reason(claim),
        ClaimChange::AddTags(_) | ClaimChange::RemoveTag(_) => words::undo::change_tags(claim),
        ClaimChange::Note(_) => words::undo::change_note(claim),
        ClaimChange::OwnVoice
        | ClaimChange::NotStated
        | ClaimChange::Again
        | ClaimChange::Undecided => words::undo::change_source(claim),
        ClaimChange::RemovePiece(_) => words::undo::remove_piece(claim),
    }
}

/// Where a claim stands among the others of its article: as in the text, those
/// without a place last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct InText {
    is_unplaced: bool,
    start: Option<ByteOffset>,
    end: std::cmp::Reverse<Option<ByteOffset>>,
    pub(super) claim: ClaimId,
}

impl InText {
    pub(super) fn of(claim: &Claim) -> Self {
        let first = first_span(claim);
        Self {
            is_unplaced: first.is_none(),
            start: first.map(Span::start),
            end: std::cmp::Reverse(first.map(Span::end)),
            claim: claim.id,
        }
    }
}

/// The claims of an article as they stand in the text; unplaced ones last.
pub(super) fn in_text_order(
    project: &Project,
    article: crate::model::ArticleId,
) -> Vec<Arc<Claim>> {
    let mut list: Vec<_> = project.claims_of(article).cloned().collect();
    order::sort_by_key(&mut list, |c| InText::of(c));
    list
}

impl App {
    /// The claims of the open article as they stand in the text.
    pub(super) fn claims_in_order(&self) -> Vec<ClaimId> {
        let (Some(project), Some(article)) = (&self.project, self.place.article) else {
            return Vec::new();
        };
        if let Some(reader) = self.reader.as_ref().filter(|r| r.article == article) {
            return reader.order.iter().map(|at| at.claim).collect();
        }
        // Without its text an article is not drawn.
        let claims = in_text_order(project, article);
        claims.iter().map(|claim| claim.id).collect()
    }
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
    pieces.join(words::claims::BETWEEN_PIECES)
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
        Who::Source(id) => project.source(*id).map_or_else(
            || words::claims::MISSING_SOURCE.to_owned(),
            |s| s.name.clone(),
        ),
        Who::Described(words) => words.clone(),
        Who::NotStated => words::claims::NOT_STATED.to_owned(),
    }
}

/// Who says so, in one phrase.
pub(super) fn who_in_words(project: &Project, attribution: &Attribution) -> String {
    match attribution {
        Attribution::Undecided => words::claims::UNDECIDED.to_owned(),
        Attribution::OwnVoice => words::claims::OWN_VOICE.to_owned(),
        Attribution::Chains(chains) => chains
            .iter()
            .map(|chain| {
                let names = chain.links.iter().rev().map(|l| name_of(project, &l.who));
                names.collect::<Vec<_>>().join(words::claims::VIA)
            })
            .collect::<Vec<_>>()
            .join(words::claims::BESIDE),
    }
}

/// A claim as a quotation with its attribution, for another document.
fn as_quotation(project: &Project, claim: &Claim) -> String {
    let text = project.text_of(claim.article).map(|t| &**t);
    let quote = quote_of(text, &claim.content);
    let quote = in_quotation_marks(&quote);
    let who = match &claim.attribution {
        Attribution::Undecided => String::new(),
        other => who_in_words(project, other),
    };
    let Some(article) = project.article(claim.article) else {
        return words::claims::as_quotation(&quote, &who, &[]);
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
    words::claims::as_quotation(&quote, &who, &named)
}

/// Puts quotation marks around words that do not begin and end with them.
pub(super) fn in_quotation_marks(words: &str) -> String {
    const PAIRS: [(char, char); 5] = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('„', '”')];
    let is_quoted = |(open, close): (char, char)| {
        let inside = words.strip_prefix(open).and_then(|w| w.strip_suffix(close));
        inside.is_some_and(|w| !w.is_empty())
    };
    if PAIRS.into_iter().any(is_quoted) {
        words.to_owned()
    } else {
        words::claims::in_quotation_marks(words)
    }
}

/// Where a claim starts in the text, for lists.
pub(super) fn first_span(claim: &Claim) -> Option<Span> {
    claim.content.iter().filter_map(Position::span).min()
}
