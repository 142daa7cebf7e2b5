//! How a span is described so that it can be found again: position, exact
//! words, and 32 characters either side (the practice of Web Annotation
//! clients), with the hash of the text they count in.

mod find;

pub use find::{Found, Way, find, settle};

use crate::model::Anchor;
use crate::text::{ArticleText, Span};

/// Code points of context kept on either side.
pub const CONTEXT_CODE_POINTS: usize = 32;

/// Describes a span of a text.
pub fn describe(text: &ArticleText, span: Span) -> Anchor {
    let content = text.as_str();
    let before = content.get(..span.start().0).unwrap_or_default();
    let after = content.get(span.end().0..).unwrap_or_default();
    let prefix_at = before
        .char_indices()
        .rev()
        .take(CONTEXT_CODE_POINTS)
        .last()
        .map_or(before.len(), |(i, _)| i);
    Anchor {
        start: text.code_points(span.start()),
        end: text.code_points(span.end()),
        quote: text.slice(span).to_owned(),
        prefix: before.get(prefix_at..).unwrap_or_default().to_owned(),
        suffix: after.chars().take(CONTEXT_CODE_POINTS).collect(),
        text: text.hash(),
    }
}
