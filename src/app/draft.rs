//! The popover: a selection on its way to becoming a claim.
//!
//! Two steps. *Source*: typing filters the register, Enter takes the
//! highlighted row. *Confidence*: a digit sets the level, Enter saves. Tab asks
//! for the source that passed it on; the chain grows outward from the origin.

use super::aim::Aim;
use super::chains::chain_of;
use super::{App, FocusTarget, Moment, Notice, Request};
use crate::edit::{Change, Edit};
use crate::model::{
    Attribution, Chain, ChainId, Claim, ClaimId, Link, LinkId, Meta, Position, Source, SourceId,
    Who, scale_ids,
};
use crate::order;
use crate::suggest::{Candidate, candidates, filtered};
use crate::text::{ByteOffset, Span, snap};

/// A change in the popover.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftChange {
    /// What is typed in the source box.
    Query(String),
    /// Move the highlight by so many rows.
    Move(isize),
    /// Take a row, or the highlighted one; at the confidence step: save.
    Take(Option<usize>),
    /// The article says it in its own voice.
    OwnVoice,
    /// The text does not say who.
    NotStated,
    /// Take the highlighted row and ask through whom.
    Through,
    /// Ask for another source beside this one.
    AndAlso,
    /// Set the level with this code.
    Level(String),
    /// One step back.
    Back,
    /// Save as it is, finished or not.
    Save,
    /// Let the selection go.
    Cancel,
}

/// Which step the popover is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftStep {
    /// Who says so.
    Source,
    /// Through whom.
    Through,
    /// Who else, beside.
    Beside,
    /// How confident.
    Confidence,
}

/// A selection that is not a claim yet, or a claim whose source is chosen
/// anew.
#[derive(Debug)]
pub(super) struct Draft {
    /// The claim that is revised; none for a new one.
    pub(super) claim: Option<ClaimId>,
    pub(super) content: Vec<Span>,
    pub(super) step: DraftStep,
    pub(super) query: String,
    pub(super) highlighted: usize,
    pub(super) candidates: Vec<Candidate>,
    /// Sources side by side; in each the links, outermost first.
    pub(super) chains: Vec<Vec<DraftLink>>,
    pub(super) is_own_voice: bool,
    pub(super) level: Option<String>,
}

/// A link on its way.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DraftLink {
    pub(super) who: DraftWho,
    pub(super) mention: Option<Span>,
}

/// Who a link will be.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DraftWho {
    Known(Who),
    /// A source the register does not have yet.
    New(String),
}

/// A row of the popover's list.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    /// A candidate, by index.
    Candidate(usize),
    New(String),
    Described(String),
    OwnVoice,
    NotStated,
    Later,
}

impl Draft {
    fn new(content: Vec<Span>, candidates: Vec<Candidate>) -> Self {
        Self {
            claim: None,
            content,
            step: DraftStep::Source,
            query: String::new(),
            highlighted: 0,
            candidates,
            chains: Vec::new(),
            is_own_voice: false,
            level: None,
        }
    }

    /// The rows for what is typed: matching sources, then what is always there.
    pub(super) fn rows(&self) -> Vec<Row> {
        let typed = self.query.trim();
        let hits = filtered(&self.candidates, typed);
        let is_exact = |c: &Candidate| {
            let names = std::iter::once(&c.name).chain(&c.aliases);
            names
                .into_iter()
                .any(|n| n.to_lowercase() == typed.to_lowercase())
        };
        let has_exact = hits.iter().any(|i| is_exact(&self.candidates[*i]));
        let mut rows: Vec<_> = hits.into_iter().map(Row::Candidate).collect();
        if typed.is_empty() {
            if self.step == DraftStep::Source {
                rows.push(Row::OwnVoice);
            }
            rows.push(Row::NotStated);
            if self.step == DraftStep::Source {
                rows.push(Row::Later);
            }
        } else {
            if !has_exact {
                rows.push(Row::New(typed.to_owned()));
            }
            rows.push(Row::Described(typed.to_owned()));
        }
        rows
    }

    fn open_step(&mut self, step: DraftStep) {
        self.step = step;
        self.query.clear();
        self.highlighted = 0;
    }

    fn put(&mut self, link: DraftLink) {
        self.is_own_voice = false;
        match (self.step, self.chains.last_mut()) {
            (DraftStep::Through, Some(chain)) => chain.insert(0, link),
            (DraftStep::Beside, _) => self.chains.push(vec![link]),
            _ => self.chains = vec![vec![link]],
        }
    }
}

impl App {
    /// Text was selected: the start of a claim, or what the aim is for.
    pub(super) fn selected(&mut self, a: ByteOffset, b: ByteOffset, exact: bool, moment: Moment) {
        let Some(reader) = &self.reader else { return };
        let (start, end) = (a.min(b), a.max(b));
        let span = if exact {
            let text = &reader.text;
            let edge = |at| crate::text::floor_grapheme(text, at);
            text.span(edge(start), edge(end)).ok()
        } else {
            snap(&reader.text, start, end)
        };
        let Some(span) = span else { return };
        match self.aim {
            Aim::NewClaim => self.start_draft(span),
            Aim::Piece(claim) => self.add_piece(claim, span, moment),
            Aim::Bounds { claim, piece } => self.set_bounds(claim, piece, span, moment),
            Aim::Mention(at) => self.set_link_position(at, false, Position::placed(span), moment),
            Aim::Cue(at) => self.set_link_position(at, true, Position::placed(span), moment),
        }
    }

    fn start_draft(&mut self, span: Span) {
        let (Some(project), Some(article)) = (&self.project, self.place.article) else {
            return;
        };
        let candidates = candidates(project, article, span, self.last_used);
        self.draft = Some(Draft::new(vec![span], candidates));
        let words = super::claims::short(self.words(span), 80);
        self.announce(Notice::plain(format!("Selected “{words}”. Who says so?")));
        self.requests.push(Request::Focus(FocusTarget::SourceBox));
    }

    /// Opens the popover on a claim that is there.
    pub(super) fn revise_source(&mut self, id: ClaimId) {
        let (Some(project), Some(claim)) = (&self.project, self.claim_named(id)) else {
            return;
        };
        let content: Vec<_> = claim.content.iter().filter_map(Position::span).collect();
        let Some(first) = content.first() else { return };
        let candidates = candidates(project, claim.article, *first, self.last_used);
        let mut draft = Draft::new(content, candidates);
        draft.claim = Some(id);
        draft.level = claim
            .level_on(scale_ids::CONFIDENCE)
            .map(|j| j.level.clone());
        self.draft = Some(draft);
        self.requests.push(Request::ShowClaim(id));
        self.requests.push(Request::Focus(FocusTarget::SourceBox));
    }

    pub(super) fn change_draft(&mut self, change: DraftChange, moment: Moment) {
        if self.draft.is_none() {
            return;
        }
        match change {
            DraftChange::Save => self.save_draft(moment),
            DraftChange::Cancel => self.cancel_draft(),
            DraftChange::Take(row) => self.take_row(row, moment),
            DraftChange::Through => self.ask_through(),
            other => {
                if let Some(draft) = &mut self.draft {
                    steer(draft, other);
                }
                self.focus_draft();
            }
        }
    }

    fn focus_draft(&mut self) {
        let Some(draft) = &self.draft else { return };
        let target = match draft.step {
            DraftStep::Confidence => FocusTarget::ConfidenceRow,
            _ => FocusTarget::SourceBox,
        };
        self.requests.push(Request::Focus(target));
    }

    fn take_row(&mut self, row: Option<usize>, moment: Moment) {
        let Some(draft) = &mut self.draft else { return };
        if draft.step == DraftStep::Confidence {
            return self.save_draft(moment);
        }
        let rows = draft.rows();
        match rows.get(row.unwrap_or(draft.highlighted)) {
            Some(Row::Later) => return self.save_draft(moment),
            Some(Row::OwnVoice) => steer(draft, DraftChange::OwnVoice),
            Some(row) => {
                if let Some(link) = link_of(draft, row) {
                    draft.put(link);
                    draft.open_step(DraftStep::Confidence);
                }
            }
            None => {}
        }
        self.focus_draft();
    }

    fn ask_through(&mut self) {
        let Some(draft) = &mut self.draft else { return };
        if draft.step != DraftStep::Confidence {
            let row = draft.rows().get(draft.highlighted).cloned();
            if let Some(link) = row.and_then(|row| link_of(draft, &row)) {
                draft.put(link);
            }
        }
        if draft.chains.is_empty() {
            self.announce(Notice::plain(
                "Choose who says so first, then through whom.",
            ));
        } else {
            draft.open_step(DraftStep::Through);
            self.announce(Notice::plain("Through whom?"));
        }
        self.focus_draft();
    }

    pub(super) fn cancel_draft(&mut self) {
        if self.draft.take().is_some() {
            self.announce(Notice::plain("Selection let go."));
            self.requests.push(Request::Focus(FocusTarget::Reader));
        }
    }

    fn save_draft(&mut self, moment: Moment) {
        let Some(draft) = self.draft.take() else {
            return;
        };
        let mut ids = moment.ids();
        let act = self.act(moment);
        let (layer, mut changes) = self.my_layer(&mut ids, act);
        let Some(article) = self.place.article else {
            return;
        };
        let mut new_sources: Vec<(String, SourceId)> = Vec::new();
        let chains: Vec<_> = draft
            .chains
            .iter()
            .map(|links| self.finished_chain(links, &mut ids, &mut new_sources))
            .collect();
        for (name, id) in &new_sources {
            changes.push(Change::create(Source::new(
                *id,
                Meta::new(act),
                name.clone(),
            )));
        }
        let attribution = match (draft.is_own_voice, chains.is_empty()) {
            (true, _) => Attribution::OwnVoice,
            (false, true) => Attribution::Undecided,
            (false, false) => Attribution::Chains(chains),
        };
        let before = draft.claim.and_then(|id| self.claim_named(id));
        let mut claim = before.as_deref().cloned().unwrap_or_else(|| {
            let content = draft
                .content
                .iter()
                .copied()
                .map(Position::placed)
                .collect();
            Claim::new(
                ClaimId(ids.fresh()),
                Meta::new(act),
                layer,
                article,
                content,
            )
        });
        let keeps_source = before.is_some() && attribution == Attribution::Undecided;
        if !keeps_source {
            claim.attribution = attribution;
        }
        if draft.level.is_some() {
            // Its own supply of ids, beside the one above.
            self.set_level(
                &mut claim,
                scale_ids::CONFIDENCE,
                draft.level.as_deref(),
                judged(moment),
            );
        }
        let quoted = self.quoted(&claim);
        let id = claim.id;
        let label = match &before {
            Some(_) => format!("Change the source of {quoted}"),
            None => format!("Mark {quoted}"),
        };
        changes.push(match before {
            Some(before) => Change::replace(before, claim),
            None => Change::create(claim),
        });
        if self.commit(Edit::new(label, changes), moment) {
            self.note_saved(id);
        }
    }

    fn note_saved(&mut self, id: ClaimId) {
        if let Some(old) = self.place.claim.replace(id) {
            self.repaint_claim(old);
        }
        self.repaint_claim(id);
        let said = self.claim_in_words(id);
        self.announce(Notice::undoable(format!("Claim kept: {said}")));
        self.requests.push(Request::Focus(FocusTarget::Mark(id)));
        self.keep_place();
    }

    fn finished_chain(
        &mut self,
        links: &[DraftLink],
        ids: &mut super::Ids,
        new_sources: &mut Vec<(String, SourceId)>,
    ) -> Chain {
        let links = links
            .iter()
            .map(|link| {
                let who = match &link.who {
                    DraftWho::Known(who) => who.clone(),
                    DraftWho::New(name) => Who::Source(known_or_new(name, ids, new_sources)),
                };
                if let Who::Source(id) = who {
                    self.last_used = Some(id);
                }
                let mut finished = Link::new(LinkId(ids.fresh()), who);
                finished.mention = link.mention.map(Position::placed);
                finished
            })
            .collect();
        chain_of(ChainId(ids.fresh()), links)
    }

    fn add_piece(&mut self, id: ClaimId, span: Span, moment: Moment) {
        let Some(before) = self.claim_named(id) else {
            return;
        };
        let mut after = (*before).clone();
        let overlaps = |p: &Position| p.span().is_some_and(|s| s.overlaps(span));
        if after.content.iter().any(overlaps) {
            self.announce(Notice::problem(
                "These words are part of the claim already. Select others, or change its bounds.",
            ));
            return;
        }
        after.content.push(Position::placed(span));
        order::sort_by_key(&mut after.content, Position::span);
        self.aim = Aim::NewClaim;
        self.commit_claim(&before, after, "Add a piece", moment);
        self.requests.push(Request::Focus(FocusTarget::Mark(id)));
    }

    fn set_bounds(&mut self, id: ClaimId, piece: usize, span: Span, moment: Moment) {
        let Some(before) = self.claim_named(id) else {
            return;
        };
        let mut after = (*before).clone();
        if piece >= after.content.len() {
            return;
        }
        after.content[piece].place = crate::model::Place::Placed(span);
        // A piece that the new bounds swallow would be there twice.
        let mut at = 0;
        after.content.retain(|p| {
            let is_other = at != piece;
            at += 1;
            !(is_other && p.span().is_some_and(|s| s.overlaps(span)))
        });
        order::sort_by_key(&mut after.content, Position::span);
        self.aim = Aim::NewClaim;
        self.commit_claim(&before, after, "Change the bounds", moment);
        self.requests.push(Request::Focus(FocusTarget::Mark(id)));
    }
}

/// A moment whose ids differ from those of the moment itself, for a second
/// supply in one command.
fn judged(moment: Moment) -> Moment {
    let mut bytes = *moment.chance.as_bytes();
    bytes[0] ^= 0xff;
    Moment {
        chance: uuid::Uuid::from_bytes(bytes),
        ..moment
    }
}

fn known_or_new(
    name: &str,
    ids: &mut super::Ids,
    new_sources: &mut Vec<(String, SourceId)>,
) -> SourceId {
    if let Some((_, id)) = new_sources.iter().find(|(n, _)| n == name) {
        return *id;
    }
    let id = SourceId(ids.fresh());
    new_sources.push((name.to_owned(), id));
    id
}

fn link_of(draft: &Draft, row: &Row) -> Option<DraftLink> {
    let plain = |who| Some(DraftLink { who, mention: None });
    match row {
        Row::Candidate(i) => {
            let candidate = draft.candidates.get(*i)?;
            Some(DraftLink {
                who: DraftWho::Known(Who::Source(candidate.source)),
                mention: candidate.mention,
            })
        }
        Row::New(name) => plain(DraftWho::New(name.clone())),
        Row::Described(words) => plain(DraftWho::Known(Who::Described(words.clone()))),
        Row::NotStated => plain(DraftWho::Known(Who::NotStated)),
        Row::OwnVoice | Row::Later => None,
    }
}

/// The changes that need nothing but the draft.
fn steer(draft: &mut Draft, change: DraftChange) {
    match change {
        DraftChange::Query(query) => {
            draft.query = query;
            draft.highlighted = 0;
        }
        DraftChange::Move(by) => {
            let rows = draft.rows().len().max(1);
            let here = draft.highlighted.min(rows - 1);
            draft.highlighted = here.saturating_add_signed(by).min(rows - 1);
        }
        DraftChange::OwnVoice => {
            draft.chains.clear();
            draft.is_own_voice = true;
            draft.open_step(DraftStep::Confidence);
        }
        DraftChange::NotStated => {
            let link = DraftLink {
                who: DraftWho::Known(Who::NotStated),
                mention: None,
            };
            draft.put(link);
            draft.open_step(DraftStep::Confidence);
        }
        DraftChange::AndAlso => draft.open_step(if draft.chains.is_empty() {
            DraftStep::Source
        } else {
            DraftStep::Beside
        }),
        DraftChange::Level(code) => {
            let is_set = draft.level.as_deref() == Some(code.as_str());
            draft.level = (!is_set).then_some(code);
        }
        DraftChange::Back => back(draft),
        DraftChange::Take(_) | DraftChange::Through | DraftChange::Save | DraftChange::Cancel => {}
    }
}

/// One step back: from the confidence to the source; from an empty box the
/// link that was put in last goes.
fn back(draft: &mut Draft) {
    draft.is_own_voice = false;
    match draft.step {
        DraftStep::Source => draft.chains.clear(),
        DraftStep::Through | DraftStep::Beside => {
            draft.open_step(DraftStep::Confidence);
        }
        DraftStep::Confidence => {
            let emptied = draft.chains.last_mut().is_none_or(|chain| {
                if !chain.is_empty() {
                    chain.remove(0);
                }
                chain.is_empty()
            });
            if emptied {
                draft.chains.pop();
            }
            let step = match (draft.chains.is_empty(), emptied) {
                (true, _) => DraftStep::Source,
                (false, true) => DraftStep::Beside,
                (false, false) => DraftStep::Through,
            };
            draft.open_step(step);
        }
    }
}
