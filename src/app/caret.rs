//! The caret: a place in the open article that keys move, and what is selected
//! from it. The page draws it; where it goes is decided here, so that every
//! browser does the same.

use super::action::Action;
use super::caret_keys::CaretMove;
use super::claims::short;
use super::command::Step;
use super::{App, FocusTarget, Moment, Notice, Request};
use crate::model::{ClaimId, Position};
use crate::order;
use crate::order::SortedMap;
use crate::text::{
    ArticleText, ByteOffset, Span, Stride, caret_at, caret_back, caret_on, caret_paragraph,
    is_right_to_left, quotations, sentences_of,
};
use crate::words;

/// The caret's state.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Caret {
    /// Whether it is shown and takes keys.
    pub(super) is_on: bool,
    /// Where it stands; none before it was first needed in an article.
    pub(super) at: Option<ByteOffset>,
    /// The other end of what is selected, which is never the same place.
    pub(super) anchor: Option<ByteOffset>,
}

/// What a step in the text selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextUnit {
    /// A sentence.
    Sentence,
    /// A paragraph.
    Paragraph,
    /// A quotation that no claim covers yet.
    Quotation,
}

/// Of a quotation's bytes, the part that claims must hold for it to count as
/// marked: less would pass over a long one of which a word is marked, more would
/// stop again at one that is marked but for "he said".
const MARKED_PERCENT: usize = 50;

/// Words of a selection that are said.
const SAID_CHARS: usize = 200;

impl App {
    /// Where the caret is, or would be if it were shown.
    pub(super) fn caret_place(&self) -> Option<ByteOffset> {
        let text = &self.reader.as_ref()?.text;
        let seen = text.paragraphs().get(self.place.paragraph);
        let first = seen.map(|p| p.start()).unwrap_or_default();
        caret_at(text, self.caret.at.unwrap_or(first))
    }

    /// Whether there is a text to move in.
    pub(super) fn has_text(&self) -> bool {
        self.caret_place().is_some()
    }

    pub(super) fn toggle_caret(&mut self) {
        if self.caret.is_on {
            self.hide_caret();
        } else {
            self.go_to_caret();
        }
    }

    pub(super) fn go_to_caret(&mut self) {
        if self.has_text() {
            self.show_caret();
            self.announce(Notice::heard(words::caret::ON));
            self.requests.push(Request::Focus(FocusTarget::Caret));
        }
    }

    /// Shows the caret where it was last, or at the selected claim, or where
    /// the article is read.
    pub(super) fn show_caret(&mut self) {
        if self.caret.at.is_none()
            && let Some(claim) = self.place.claim.and_then(|id| self.claim_in_reader(id))
        {
            self.caret.at = super::claims::first_span(&claim).map(Span::start);
        }
        self.caret.at = self.caret_place();
        self.caret.is_on = self.caret.at.is_some();
    }

    /// Hides the caret. It comes back where it was.
    pub(super) fn hide_caret(&mut self) {
        self.caret.is_on = false;
        self.caret.anchor = None;
        self.announce(Notice::heard(words::caret::OFF));
    }

    pub(super) fn move_caret(&mut self, by: CaretMove, extends: bool) {
        let (Some(from), Some(reader)) = (self.caret_place(), &self.reader) else {
            return;
        };
        let (stride, step) = logical(&reader.text, from, by);
        // Without Shift a selection is left by its own edge first.
        let edge = self
            .caret
            .anchor
            .filter(|_| !extends && stride == Stride::Character);
        let to = match (edge, step) {
            (Some(anchor), Step::Next) => anchor.max(from),
            (Some(anchor), Step::Previous) => anchor.min(from),
            (None, Step::Next) => caret_on(&reader.text, from, stride),
            (None, Step::Previous) => caret_back(&reader.text, from, stride),
        };
        self.put_caret(to, extends);
    }

    /// Puts the caret to a place. `extends` selects up to it.
    pub(super) fn put_caret(&mut self, to: ByteOffset, extends: bool) {
        let (Some(from), Some(reader)) = (self.caret_place(), &self.reader) else {
            return;
        };
        let to = caret_at(&reader.text, to);
        let anchor = self.caret.anchor.unwrap_or(from);
        self.caret = Caret {
            is_on: self.caret.is_on,
            at: to,
            anchor: Some(anchor).filter(|anchor| extends && Some(*anchor) != to),
        };
    }

    /// Takes what the caret has selected as if it were selected by hand; with
    /// nothing selected the claim at the caret is opened.
    pub(super) fn take_selection(&mut self, exact: bool, moment: Moment) {
        let Some(at) = self.caret_place() else { return };
        if let Some(anchor) = self.caret.anchor {
            return self.selected(anchor, at, exact, moment);
        }
        let claims = self.claims_at(at);
        if claims.is_empty() {
            let key = Action::named("next-sentence").and_then(|action| self.key_of(action));
            let said = words::caret::select_first(key.as_deref());
            self.announce(Notice::plain(said));
        } else {
            self.cycle_claims(&claims);
        }
    }

    /// The claims at a place, those that begin last first.
    fn claims_at(&self, at: ByteOffset) -> Vec<ClaimId> {
        let (Some(project), Some(reader)) = (&self.project, &self.reader) else {
            return Vec::new();
        };
        let paragraph = caret_paragraph(&reader.text, at);
        let near = paragraph.and_then(|i| reader.claims.get(i));
        let claims = near
            .into_iter()
            .flat_map(SortedMap::iter)
            .filter_map(|(id, _)| project.claim(*id));
        let mut found: Vec<_> = claims
            .filter_map(|claim| {
                let mut spans = claim.content.iter().filter_map(Position::span);
                let span = spans.find(|s| s.start() <= at && at <= s.end())?;
                Some((std::cmp::Reverse(span.start()), span.end(), claim.id))
            })
            .collect();
        order::sort(&mut found);
        found.into_iter().map(|(.., id)| id).collect()
    }

    /// Selects the next unit of the text, or the one before.
    pub(super) fn step_text(&mut self, unit: TextUnit, step: Step) {
        if !self.has_text() {
            return;
        }
        self.show_caret();
        match self.unit_from_caret(unit, step) {
            Some(span) => {
                self.select_span(span);
                let said = words::caret::selected(&short(self.words(span), SAID_CHARS));
                self.announce(Notice::heard(said));
            }
            None => self.announce(Notice::plain(nothing_more(unit, step))),
        }
        self.requests.push(Request::Focus(FocusTarget::Caret));
    }

    /// Puts the selection on a span, the caret at its end.
    pub(super) fn select_span(&mut self, span: Span) {
        self.caret.at = Some(span.end());
        self.caret.anchor = Some(span.start());
    }

    /// Sentences and paragraphs are told apart by their ends going on, so that
    /// the one that the caret is in comes first. Quotations nest, and are told
    /// apart by their starts.
    fn unit_from_caret(&self, unit: TextUnit, step: Step) -> Option<Span> {
        let at = self.caret_place()?;
        let anchor = self.caret.anchor.unwrap_or(at);
        let (first, last) = (at.min(anchor), at.max(anchor));
        let text = &self.reader.as_ref()?.text;
        match (unit, step) {
            (TextUnit::Quotation, Step::Next) => {
                let is_next = |q: &Span| q.start() > first || first == last && q.start() == first;
                self.unmarked_quotations().into_iter().find(is_next)
            }
            (TextUnit::Quotation, Step::Previous) => {
                let mut found = self.unmarked_quotations();
                found.retain(|q| q.start() < first);
                found.pop()
            }
            (_, Step::Next) => {
                let here = caret_paragraph(text, last)?;
                let rest = text.paragraphs().get(here..)?.iter();
                let mut units = rest.flat_map(|p| units_of(text, *p, unit));
                units.find(|s| s.end() > last)
            }
            (_, Step::Previous) => {
                let here = caret_paragraph(text, first)?;
                let rest = text.paragraphs().get(..=here)?.iter().rev();
                let mut units = rest.flat_map(|p| units_of(text, *p, unit).into_iter().rev());
                units.find(|s| s.start() < first)
            }
        }
    }

    /// The quotations of the open article that no claim covers, in its order.
    pub(super) fn unmarked_quotations(&self) -> Vec<Span> {
        let (Some(project), Some(reader)) = (&self.project, &self.reader) else {
            return Vec::new();
        };
        let covered_bytes = |quotation: Span| {
            let touched = reader.text.paragraphs_of(quotation);
            let ids = touched
                .filter_map(|i| reader.claims.get(i))
                .flat_map(SortedMap::iter);
            let claims = ids.filter_map(|(id, _)| project.claim(*id));
            let spans = claims.flat_map(|claim| claim.content.iter().filter_map(Position::span));
            let mut parts: Vec<_> = spans.filter_map(|s| s.intersection(quotation)).collect();
            order::sort(&mut parts);
            let mut seen = quotation.start();
            let mut covered = 0;
            for part in parts {
                covered += part.end().0.saturating_sub(part.start().max(seen).0);
                seen = seen.max(part.end());
            }
            covered
        };
        let mut found = quotations(&reader.text);
        found.retain(|q| covered_bytes(*q) * 100 < q.byte_count() * MARKED_PERCENT);
        found
    }

    /// The focus goes back into the text: to the caret where that is in use.
    pub(super) fn focus_text(&mut self, otherwise: FocusTarget) {
        let target = match otherwise {
            _ if !self.caret.is_on => otherwise,
            FocusTarget::Mark(claim) => FocusTarget::CaretOrMark(claim),
            _ => FocusTarget::Caret,
        };
        self.requests.push(Request::Focus(target));
    }
}

/// Which way left and right go in the paragraph of the caret.
fn logical(text: &ArticleText, at: ByteOffset, by: CaretMove) -> (Stride, Step) {
    let runs_left = || {
        let here = caret_paragraph(text, at).and_then(|i| text.paragraphs().get(i));
        here.is_some_and(|p| is_right_to_left(text.slice(*p)))
    };
    match by {
        CaretMove::By(stride, step) => (stride, step),
        CaretMove::Line(step) | CaretMove::LineEdge(step) => (Stride::Paragraph, step),
        CaretMove::Left(stride) if runs_left() => (stride, Step::Next),
        CaretMove::Right(stride) if runs_left() => (stride, Step::Previous),
        CaretMove::Left(stride) => (stride, Step::Previous),
        CaretMove::Right(stride) => (stride, Step::Next),
    }
}

/// The units of a paragraph, in order.
fn units_of(text: &ArticleText, paragraph: Span, unit: TextUnit) -> Vec<Span> {
    match unit {
        TextUnit::Sentence => sentences_of(text, paragraph).collect(),
        TextUnit::Paragraph | TextUnit::Quotation => vec![paragraph],
    }
}

fn nothing_more(unit: TextUnit, step: Step) -> &'static str {
    match (unit, step) {
        (TextUnit::Sentence, Step::Next) => words::caret::LAST_SENTENCE,
        (TextUnit::Sentence, Step::Previous) => words::caret::FIRST_SENTENCE,
        (TextUnit::Paragraph, Step::Next) => words::caret::LAST_PARAGRAPH,
        (TextUnit::Paragraph, Step::Previous) => words::caret::FIRST_PARAGRAPH,
        (TextUnit::Quotation, Step::Next) => words::caret::LAST_QUOTATION,
        (TextUnit::Quotation, Step::Previous) => words::caret::FIRST_QUOTATION,
    }
}
