//! The quotations of a text: what stands between marks that belong together.

use super::quotes::{Family, marks};
use super::{ArticleText, Span};
use crate::order;

/// All quotations with their marks, in the order of their starts; of two that
/// start together the longer first. One that runs over paragraphs is one.
pub fn quotations(text: &ArticleText) -> Vec<Span> {
    let content = text.as_str();
    let marks = marks(content, 0..content.len());
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
