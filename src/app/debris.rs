//! Stretches that are no part of an article proper: set aside by a rule when
//! the article came, by a person later, and put back by a person. The text
//! itself stays as it is.

use super::{App, FocusTarget, Moment, Notice, Request};
use crate::edit::{Change, Edit};
use crate::model::{Article, Position};
use crate::order;
use crate::suggest::debris::{Stretch, proposed};
use crate::text::{ArticleText, ByteOffset, Span};
use crate::words::debris as words;

/// Which stretch of the open article to set aside or to put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flip {
    /// The words that the popover is open on; else this paragraph, if one is
    /// pointed at: what of it is set aside, or all of it.
    Pointed(Option<usize>),
    /// From the first byte to the one after the last. Where both are the same:
    /// the stretch set aside there, or else the paragraph.
    Bytes(ByteOffset, ByteOffset),
}

/// How much of the words is told.
const WORDS_TOLD: usize = 60;

impl App {
    /// Sets a stretch aside, or puts it back if all of it is set aside.
    pub(super) fn flip_debris(&mut self, flip: Flip, moment: Moment) {
        let Some(before) = self.reader.as_ref().map(|r| r.article) else {
            return;
        };
        let Some(before) = self.article_named(before) else {
            return;
        };
        let meant = self.meant_by(flip, &before);
        let Some(reader) = self.reader.as_ref().filter(|_| !meant.is_empty()) else {
            if flip == Flip::Pointed(None) && self.draft.is_none() {
                self.announce(Notice::plain(words::POINT));
            }
            return;
        };
        let text = reader.text.clone();
        let sets_aside = !meant.iter().all(|span| covers(&before, &text, *span));
        let mut after = (*before).clone();
        for span in &meant {
            after.debris = if sets_aside {
                with(&text, &after.debris, *span)
            } else {
                without(&text, &after.debris, *span)
            };
        }
        let quote = meant.first().map_or("", |span| text.slice(*span).trim());
        let quote = super::claims::short(quote, WORDS_TOLD);
        let edit = Edit::new(
            words::step(sets_aside, &quote),
            vec![Change::replace(before, after)],
        );
        if self.commit(edit, moment) {
            self.draft = None;
            self.announce(Notice::undoable(words::done(sets_aside, &quote)));
            self.focus_after_flip(&text, &meant);
        }
    }

    /// The spans that are meant, in order.
    fn meant_by(&self, flip: Flip, article: &Article) -> Vec<Span> {
        let Some(reader) = &self.reader else {
            return Vec::new();
        };
        let text = &reader.text;
        let paragraph_or_part = |i: usize, at: Option<ByteOffset>| {
            let Some(paragraph) = text.paragraphs().get(i).copied() else {
                return Vec::new();
            };
            let is_there = |span: &Span| at.is_none_or(|at| span.start() <= at && at <= span.end());
            let parts = parts_of(article, paragraph).into_iter().filter(is_there);
            let parts: Vec<_> = parts.collect();
            if parts.is_empty() {
                trimmed(text, paragraph).into_iter().collect()
            } else {
                parts
            }
        };
        match flip {
            Flip::Pointed(pointed) => match (&self.draft, pointed) {
                (Some(draft), _) if draft.claim.is_none() && !draft.holds_work() => {
                    draft.content.clone()
                }
                (Some(_), _) | (None, None) => Vec::new(),
                (None, Some(i)) => paragraph_or_part(i, None),
            },
            Flip::Bytes(a, b) if a == b => {
                let i = text
                    .paragraph_at(a)
                    .or(text.paragraphs().len().checked_sub(1));
                i.map(|i| paragraph_or_part(i, Some(a))).unwrap_or_default()
            }
            Flip::Bytes(a, b) => {
                let span = text.span(a.min(b), a.max(b)).ok();
                span.and_then(|s| trimmed(text, s)).into_iter().collect()
            }
        }
    }

    /// What had the focus may be drawn anew, or be gone.
    fn focus_after_flip(&mut self, text: &ArticleText, meant: &[Span]) {
        let claim = self.place.claim.filter(|id| {
            let claim = self.project.as_ref().and_then(|p| p.claim(*id));
            let mut spans = claim
                .iter()
                .flat_map(|c| c.content.iter().filter_map(Position::span));
            spans.any(|s| {
                let near = text.paragraphs_of(s);
                meant
                    .iter()
                    .any(|m| text.paragraphs_of(*m).any(|i| near.contains(&i)))
            })
        });
        let target = claim.map_or(FocusTarget::Reader, FocusTarget::Mark);
        self.requests.push(Request::Focus(target));
    }
}

/// What of a paragraph is set aside, in order.
pub(super) fn parts_of(article: &Article, paragraph: Span) -> Vec<Span> {
    let spans = article.debris.iter().filter_map(Position::span);
    let mut parts: Vec<_> = spans.filter_map(|s| s.intersection(paragraph)).collect();
    order::sort(&mut parts);
    parts
}

/// Why a stretch was set aside, as far as a rule says it.
pub(super) fn reason(rules: &[Stretch], part: Span) -> &'static str {
    let (start, end) = (part.start().0, part.end().0);
    let first = rules.partition_point(|(at, _)| at.end <= start);
    rules
        .get(first)
        .filter(|(at, _)| at.start <= start && end <= at.end)
        .map_or(words::BY_HAND, |(_, why)| *why)
}

/// What the rules propose for a text.
pub(super) fn rules_for(text: &ArticleText) -> Vec<Stretch> {
    proposed(text.as_str())
}

/// How many stretches hold something to read.
pub(super) fn count_seen(text: &ArticleText, stretches: &[Span]) -> usize {
    let words = stretches.iter().map(|span| text.slice(*span));
    words.filter(|words| !words.trim().is_empty()).count()
}

/// A span without white space around it; none if nothing is left.
fn trimmed(text: &ArticleText, span: Span) -> Option<Span> {
    let words = text.slice(span);
    let start = span.start().0 + (words.len() - words.trim_start().len());
    let end = span.start().0 + words.trim_end().len();
    text.span(ByteOffset(start), ByteOffset(end)).ok()
}

/// Whether all there is to read in a span is set aside.
fn covers(article: &Article, text: &ArticleText, span: Span) -> bool {
    let mut left = span.start();
    let is_blank = |from: ByteOffset, to: ByteOffset| {
        let gap = text.span(from, to);
        gap.map_or(true, |gap| trimmed(text, gap).is_none())
    };
    for part in parts_of(article, span) {
        if part.start() > left && !is_blank(left, part.start()) {
            return false;
        }
        left = left.max(part.end());
    }
    left > span.start() && is_blank(left, span.end())
}

/// The stretches with another one, which takes in those it touches.
fn with(text: &ArticleText, debris: &[Position], span: Span) -> Vec<Position> {
    let (mut start, mut end) = (span.start(), span.end());
    let mut kept = Vec::new();
    for position in debris {
        match position.span().filter(|s| s.overlaps(span)) {
            Some(touched) => {
                start = start.min(touched.start());
                end = end.max(touched.end());
            }
            None => kept.push(position.clone()),
        }
    }
    kept.extend(text.span(start, end).ok().map(Position::placed));
    in_order(kept)
}

/// The stretches without this one; what sticks out of it stays set aside.
fn without(text: &ArticleText, debris: &[Position], span: Span) -> Vec<Position> {
    let mut kept = Vec::new();
    for position in debris {
        match position.span().filter(|s| s.overlaps(span)) {
            Some(cut) => {
                let sides = [(cut.start(), span.start()), (span.end(), cut.end())];
                let sides = sides.into_iter().filter_map(|(a, b)| text.span(a, b).ok());
                kept.extend(sides.filter_map(|s| trimmed(text, s)).map(Position::placed));
            }
            None => kept.push(position.clone()),
        }
    }
    in_order(kept)
}

/// Placed ones by place; those that wait for one stand last.
fn in_order(mut debris: Vec<Position>) -> Vec<Position> {
    order::sort_by_key(&mut debris, |p| (p.span().is_none(), p.span()));
    debris
}
