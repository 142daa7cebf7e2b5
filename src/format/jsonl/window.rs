//! The stretch of an article that a row holds, and offsets in it.

use crate::model::{Claim, Position};
use crate::text::{ArticleText, ByteOffset, Span};

/// A stretch of a text, by bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    start: ByteOffset,
    end: ByteOffset,
}

impl Window {
    /// All of the text.
    pub(super) fn whole(text: &ArticleText) -> Self {
        Self {
            start: ByteOffset(0),
            end: ByteOffset(text.as_str().len()),
        }
    }

    /// The paragraphs from the first to the last position of a claim.
    pub(super) fn around(text: &ArticleText, claim: &Claim) -> Self {
        let spans = claim.positions().filter_map(Position::span);
        let windows = spans.map(|span| Self::of_paragraphs(text, span));
        windows
            .reduce(|a, b| Self {
                start: a.start.min(b.start),
                end: a.end.max(b.end),
            })
            .unwrap_or_else(|| Self::whole(text))
    }

    /// The paragraphs that a span touches, and the span itself: it may begin
    /// or end in the empty lines between two.
    fn of_paragraphs(text: &ArticleText, span: Span) -> Self {
        let touched = text.paragraphs_of(span);
        let touched = text.paragraphs().get(touched).unwrap_or_default();
        let first = touched.first().map_or(span.start(), |p| p.start());
        let last = touched.last().map_or(span.end(), |p| p.end());
        Self {
            start: first.min(span.start()),
            end: last.max(span.end()),
        }
    }

    /// Its words.
    pub(super) fn words(self, text: &ArticleText) -> &str {
        let words = text.as_str().get(self.start.0..self.end.0);
        words.unwrap_or_default()
    }

    /// Where it begins in the text, in code points.
    pub(super) fn first_code_point(self, text: &ArticleText) -> usize {
        text.code_points(self.start).0
    }
}
