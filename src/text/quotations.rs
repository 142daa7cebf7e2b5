//! The quotations of a text: what stands between marks that belong together.

use super::quotes::{Family, marks};
use super::{ArticleText, Span};
use crate::order;
use std::ops::Range;

/// Paragraphs before and after some words in which a quotation around them may
/// begin or end. More would take long in a long text, and few run further.
const PARAGRAPHS_AROUND: usize = 4;

/// All quotations with their marks, in the order of their starts; of two that
/// start together the longer first. One that runs over paragraphs is one.
pub fn quotations(text: &ArticleText) -> Vec<Span> {
    quotations_in(text, 0..text.as_str().len())
}

/// The quotations around some spans, likewise. One that began more than
/// [`PARAGRAPHS_AROUND`] before them is not known as one.
pub fn quotations_near(text: &ArticleText, spans: &[Span]) -> Vec<Span> {
    let touched = spans.iter().map(|span| text.paragraphs_of(*span));
    let Some(near) = touched.reduce(|a, b| a.start.min(b.start)..a.end.max(b.end)) else {
        return Vec::new();
    };
    let first = near.start.saturating_sub(PARAGRAPHS_AROUND);
    let last = near.end + PARAGRAPHS_AROUND;
    let paragraphs = text.paragraphs();
    let seen = paragraphs.get(first..last.min(paragraphs.len()));
    let ends = seen.and_then(|seen| Some((seen.first()?, seen.last()?)));
    ends.map_or_else(Vec::new, |(first, last)| {
        quotations_in(text, first.start().0..last.end().0)
    })
}

fn quotations_in(text: &ArticleText, range: Range<usize>) -> Vec<Span> {
    let content = text.as_str();
    let marks = marks(content, range);
    let closing = marks
        .iter()
        .filter(|m| !m.opens && m.family == Family::Quote);
    let spans = closing.filter_map(|mark| {
        let first = marks.get(*mark.partners.first()?)?;
        let inside = content.get(first.at.end..mark.at.start)?;
        let holds_words = inside.contains(char::is_alphanumeric);
        holds_words.then(|| Span::checked(first.at.start, mark.at.end))
    });
    let mut found: Vec<Span> = spans.collect();
    order::sort_by_key(&mut found, |span| {
        (span.start(), std::cmp::Reverse(span.end()))
    });
    found
}
