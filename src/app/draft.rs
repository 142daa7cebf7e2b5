//! The popover: a selection on its way to becoming a claim.
//!
//! Two steps. *Source*: typing filters the register, Enter takes the
//! highlighted row. *Confidence*: a digit sets the level, Enter saves. Tab asks
//! for the source that passed it on; the chain grows outward from the origin.

use super::aim::Aim;
use super::chains::chain_of;
use super::claims::CLAIM;
use super::reader::Reader;
use super::{App, FocusTarget, Moment, Notice, Request};
use crate::edit::{Change, Edit};
use crate::model::{
    ArticleId, Attribution, Chain, ChainId, Claim, ClaimId, LayerId, Link, LinkId, Meta, Position,
    Source, SourceId, Who, scale_ids,
};
use crate::order;
use crate::suggest::{Candidate, candidates, filtered, place_of};
use crate::text::{
    ArticleText, ByteOffset, Span, ceil_grapheme, floor_grapheme, sentence_around, snap,
};

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
    /// The level that the claim had when the popover opened.
    old_level: Option<String>,
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
            old_level: None,
        }
    }

    /// Whether something was chosen that would be missed.
    fn holds_work(&self) -> bool {
        !self.chains.is_empty() || self.is_own_voice || self.level != self.old_level
    }

    /// Whether a source is in a chain already: nobody passes on their own word.
    fn has_source(&self, id: SourceId) -> bool {
        let known = DraftWho::Known(Who::Source(id));
        self.links().any(|link| link.who == known)
    }

    fn has_new(&self, name: &str) -> bool {
        self.links().any(|link| match &link.who {
            DraftWho::New(other) => other.to_lowercase() == name.to_lowercase(),
            DraftWho::Known(_) => false,
        })
    }

    fn links(&self) -> impl Iterator<Item = &DraftLink> {
        self.chains.iter().flatten()
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
        let has_exact = hits.iter().any(|i| is_exact(&self.candidates[*i])) || self.has_new(typed);
        let mut rows: Vec<_> = hits
            .into_iter()
            .filter(|i| !self.has_source(self.candidates[*i].source))
            .map(Row::Candidate)
            .collect();
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
            exact_span(&reader.text, start, end)
        } else {
            snap(&reader.text, start, end)
        };
        let Some(span) = span else { return };
        if self.refuses_changes() {
            return;
        }
        match self.aim {
            Aim::NewClaim => self.start_draft(span, moment),
            Aim::Piece(claim) => self.add_piece(claim, span, moment),
            Aim::Bounds { claim, piece } => self.set_bounds(claim, piece, span, moment),
            Aim::Mention(at) => self.set_link_position(at, false, Position::placed(span), moment),
            Aim::Cue(at) => self.set_link_position(at, true, Position::placed(span), moment),
        }
    }

    /// Opens the popover on a selection. Where it is open already, words that
    /// overlap are a second try at the same claim: what was chosen stays. Other
    /// words are another claim: the one under way is saved first.
    fn start_draft(&mut self, span: Span, moment: Moment) {
        let is_second_try = self.draft.as_ref().is_some_and(|d| {
            d.claim.is_none() && d.content.iter().any(|piece| piece.overlaps(span))
        });
        if !is_second_try && self.draft.as_ref().is_some_and(Draft::holds_work) {
            self.save_draft(moment);
        }
        let (Some(project), Some(article)) = (&self.project, self.place.article) else {
            return;
        };
        let candidates = candidates(project, article, span, self.last_used);
        match &mut self.draft {
            Some(draft) if is_second_try => {
                draft.content = vec![span];
                draft.candidates = candidates;
                draft.highlighted = 0;
            }
            slot => *slot = Some(Draft::new(vec![span], candidates)),
        }
        let words = super::claims::short(self.words(span), 80);
        self.announce(Notice::heard(format!("Selected “{words}”. Who says so?")));
        self.focus_draft();
    }

    /// Opens the popover on a claim that is there.
    pub(super) fn revise_source(&mut self, id: ClaimId) {
        if self.claim_named(id).is_none() || self.refuses_changes() {
            return;
        }
        if self.place.claim != Some(id) {
            self.open_claim(id);
        }
        let (Some(project), Some(claim)) = (&self.project, self.claim_in_reader(id)) else {
            self.announce(Notice::problem("The text of this article is not here yet."));
            return;
        };
        let mut content: Vec<_> = claim.content.iter().filter_map(Position::span).collect();
        order::sort(&mut content);
        let Some(first) = content.first() else {
            self.announce(Notice::problem(
                "This claim has no place in the text. Change its bounds first.",
            ));
            return;
        };
        let candidates = candidates(project, claim.article, *first, self.last_used);
        let mut draft = Draft::new(content, candidates);
        draft.claim = Some(id);
        draft.level = self.level_of(&claim).map(|j| j.level.clone());
        draft.old_level.clone_from(&draft.level);
        self.draft = Some(draft);
        self.requests.push(Request::ShowClaim(id));
        self.requests.push(Request::Focus(FocusTarget::SourceBox));
    }

    pub(super) fn change_draft(&mut self, change: DraftChange, moment: Moment) {
        if self.draft.is_none() {
            return;
        }
        match change {
            DraftChange::Level(code) if self.level_name(scale_ids::CONFIDENCE, &code).is_none() => {
            }
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
                if let Some(link) = link_of(draft, row, self.reader.as_ref()) {
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
            if let Some(link) = row.and_then(|row| link_of(draft, &row, self.reader.as_ref())) {
                draft.put(link);
            }
        }
        if draft.chains.is_empty() {
            self.announce(Notice::plain(
                "Choose who says so first, then through whom.",
            ));
        } else {
            draft.open_step(DraftStep::Through);
            self.announce(Notice::heard("Through whom?"));
        }
        self.focus_draft();
    }

    pub(super) fn cancel_draft(&mut self) {
        if self.draft.take().is_some() {
            self.announce(Notice::heard("Selection let go."));
            self.requests.push(Request::Focus(FocusTarget::Reader));
        }
    }

    fn save_draft(&mut self, moment: Moment) {
        if self.refuses_changes() {
            return;
        }
        let (Some(article), Some(draft)) = (self.place.article, self.draft.take()) else {
            return;
        };
        let (layer, is_new_layer) = self.my_layer(self.act(moment));
        let before = draft.claim.and_then(|id| self.claim_named(id));
        let (claim, new_sources) =
            self.finished(&draft, before.as_deref(), (article, layer.id), moment);
        let id = claim.id;
        if before.as_deref() == Some(&claim) {
            self.announce(Notice::plain("Nothing was changed."));
            self.requests.push(Request::Focus(FocusTarget::Mark(id)));
            return;
        }
        let mut origins = claim.attribution.chains().iter().filter_map(Chain::origin);
        if let Some(Who::Source(source)) = origins.next_back().map(|link| &link.who) {
            self.last_used = Some(*source);
        }
        let quoted = self.quoted(&claim);
        let label = match &before {
            Some(_) => format!("Change the source of {quoted}"),
            None => format!("Mark {quoted}"),
        };
        let ground = (is_new_layer && before.is_none()).then(|| Change::create(layer));
        let mut changes: Vec<_> = new_sources.into_iter().map(Change::create).collect();
        changes.push(match before {
            Some(before) => Change::replace(before, claim),
            None => Change::create(claim),
        });
        if self.commit_with(
            Edit::new(label, changes),
            ground.into_iter().collect(),
            moment,
        ) {
            self.note_saved(id);
        }
    }

    /// The claim that a draft makes or changes, and the sources that it brings
    /// to the register.
    fn finished(
        &self,
        draft: &Draft,
        before: Option<&Claim>,
        (article, layer): (ArticleId, LayerId),
        moment: Moment,
    ) -> (Claim, Vec<Source>) {
        let mut ids = moment.ids();
        let mut new_sources = Vec::new();
        let mut claim = before.cloned().unwrap_or_else(|| {
            let content = draft.content.iter().copied().map(Position::placed);
            let meta = Meta::new(self.act(moment));
            let id = ClaimId(ids.fresh());
            Claim::new(id, meta, layer, article, content.collect())
        });
        if draft.is_own_voice {
            claim.attribution = Attribution::OwnVoice;
        } else if !draft.chains.is_empty() {
            let old = claim.attribution.chains().iter().flat_map(|c| &c.links);
            let mut forge = Forge {
                old: old.cloned().collect(),
                ids,
                moment,
            };
            let chains = draft.chains.iter();
            let chains =
                chains.map(|links| self.finished_chain(links, draft, &mut forge, &mut new_sources));
            claim.attribution = Attribution::Chains(chains.collect());
        }
        if draft.level != draft.old_level {
            let level = draft.level.as_deref();
            // Its own supply of ids, beside the one above.
            self.set_level(&mut claim, scale_ids::CONFIDENCE, level, judged(moment));
        }
        (claim, new_sources)
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

    /// A link that names somebody the claim named before keeps what was
    /// recorded of them there.
    fn finished_chain(
        &self,
        links: &[DraftLink],
        draft: &Draft,
        forge: &mut Forge,
        new_sources: &mut Vec<Source>,
    ) -> Chain {
        let finish = |link: &DraftLink| {
            let who = self.finished_who(&link.who, draft, forge, new_sources);
            let known = forge.old.iter().position(|old| old.who == who);
            let mut finished = match known {
                Some(i) => forge.old.remove(i),
                None => Link::new(LinkId(forge.ids.fresh()), who),
            };
            let mention = link.mention.map(Position::placed);
            finished.mention = finished.mention.or(mention);
            finished
        };
        let links = links.iter().map(finish).collect();
        chain_of(ChainId(forge.ids.fresh()), links)
    }

    /// Who a link is in the end. A source that was deleted while the popover
    /// was open is made again.
    fn finished_who(
        &self,
        who: &DraftWho,
        draft: &Draft,
        forge: &mut Forge,
        new_sources: &mut Vec<Source>,
    ) -> Who {
        let is_here = |id| {
            self.project
                .as_ref()
                .is_some_and(|p| p.source(id).is_some())
        };
        let name = match who {
            DraftWho::New(name) => name,
            DraftWho::Known(Who::Source(id)) if !is_here(*id) => {
                let mut candidates = draft.candidates.iter();
                match candidates.find(|c| c.source == *id) {
                    Some(candidate) => &candidate.name,
                    None => return Who::NotStated,
                }
            }
            DraftWho::Known(who) => return who.clone(),
        };
        let lower = name.to_lowercase();
        if let Some(source) = new_sources.iter().find(|s| s.name.to_lowercase() == lower) {
            return Who::Source(source.id);
        }
        let source = self.source_called(name, &mut forge.ids, forge.moment);
        let id = source.id;
        if !is_here(id) {
            new_sources.push(source);
        }
        Who::Source(id)
    }

    fn add_piece(&mut self, id: ClaimId, span: Span, moment: Moment) {
        let Some(before) = self.claim_in_reader(id) else {
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
        self.commit_claim(&before, after, &format!("Add a piece to {CLAIM}"), moment);
        self.requests.push(Request::Focus(FocusTarget::Mark(id)));
    }

    fn set_bounds(&mut self, id: ClaimId, piece: usize, span: Span, moment: Moment) {
        let (Some(before), Some(reader)) = (self.claim_in_reader(id), &self.reader) else {
            return;
        };
        let mut after = (*before).clone();
        if piece >= after.content.len() {
            return;
        }
        // Pieces that the new bounds reach into become one with it, so that no
        // words of them are lost.
        let mut bounds = span;
        let mut changed = after.content.remove(piece);
        while let Some(i) = reached(&after.content, bounds) {
            let other = after.content.remove(i).span().unwrap_or(bounds);
            let (start, end) = (
                bounds.start().min(other.start()),
                bounds.end().max(other.end()),
            );
            bounds = reader.text.span(start, end).unwrap_or(bounds);
        }
        changed.place = crate::model::Place::Placed(bounds);
        after.content.push(changed);
        order::sort_by_key(&mut after.content, Position::span);
        self.aim = Aim::NewClaim;
        let what = format!("Change the bounds of {CLAIM}");
        if !self.commit_claim(&before, after, &what, moment) {
            self.announce(Notice::plain("Nothing was changed."));
        }
        self.requests.push(Request::Focus(FocusTarget::Mark(id)));
    }
}

/// What is at hand while links are made: what the claim had, new ids, when.
struct Forge {
    old: Vec<Link>,
    ids: super::Ids,
    moment: Moment,
}

/// The first piece that a span overlaps.
fn reached(content: &[Position], span: Span) -> Option<usize> {
    content
        .iter()
        .position(|p| p.span().is_some_and(|s| s.overlaps(span)))
}

/// A selection as it is, but for edges inside a character; none if there is
/// nothing to read in it.
fn exact_span(text: &ArticleText, start: ByteOffset, end: ByteOffset) -> Option<Span> {
    let span = text.span(floor_grapheme(text, start), ceil_grapheme(text, end));
    span.ok().filter(|s| !text.slice(*s).trim().is_empty())
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

/// The link that a row stands for, with where the sentence names it: also of
/// a source that was typed just now, if those are the text's own words.
fn link_of(draft: &Draft, row: &Row, reader: Option<&Reader>) -> Option<DraftLink> {
    let plain = |who| Some(DraftLink { who, mention: None });
    let typed = |who, words: &str| {
        let mention = reader
            .zip(draft.content.first())
            .and_then(|(reader, span)| {
                let sentence = sentence_around(&reader.text, *span);
                place_of(&reader.text, words, sentence, *span)
            });
        Some(DraftLink { who, mention })
    };
    match row {
        Row::Candidate(i) => {
            let candidate = draft.candidates.get(*i)?;
            Some(DraftLink {
                who: DraftWho::Known(Who::Source(candidate.source)),
                mention: candidate.mention,
            })
        }
        Row::New(name) => typed(DraftWho::New(name.clone()), name),
        Row::Described(words) => typed(DraftWho::Known(Who::Described(words.clone())), words),
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
