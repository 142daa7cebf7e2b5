//! A selection in the text: the start of a claim, or what was asked for: a
//! piece, new bounds, a mention, a cue.

use super::{Aim, App, FocusTarget, Moment, Notice};
use crate::model::{ClaimId, Position};
use crate::order;
use crate::text::{ArticleText, ByteOffset, Span, ceil_grapheme, floor_grapheme, snap};
use crate::words;

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
            Aim::Figure(claim, figure) => self.place_figure(claim, figure, span, moment),
        }
    }

    fn add_piece(&mut self, id: ClaimId, span: Span, moment: Moment) {
        let Some(before) = self.claim_in_reader(id) else {
            return;
        };
        let mut after = (*before).clone();
        let overlaps = |p: &Position| p.span().is_some_and(|s| s.overlaps(span));
        if after.content.iter().any(overlaps) {
            self.announce(Notice::problem(words::claims::ALREADY_IN_CLAIM));
            return;
        }
        after.content.push(Position::placed(span));
        order::sort_by_key(&mut after.content, Position::span);
        self.aim = Aim::NewClaim;
        self.commit_claim(&before, after, &words::undo::add_piece, moment);
        self.after_selecting(id);
    }

    /// The selection has become part of a claim: it is let go.
    fn after_selecting(&mut self, id: ClaimId) {
        self.caret.anchor = None;
        self.focus_text(FocusTarget::Mark(id));
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
        if !self.commit_claim(&before, after, &words::undo::change_bounds, moment) {
            self.announce(Notice::plain(words::undo::NOTHING_CHANGED));
        }
        self.after_selecting(id);
    }
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
