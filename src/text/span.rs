//! A span: a checked, non-empty byte range of one article's text.

use super::ByteOffset;
use thiserror::Error;

/// A non-empty range of bytes on character boundaries of one text.
///
/// Only [`ArticleText::span`](super::ArticleText::span) makes one, so code
/// that holds a span need not check it again. It is meaningful only with the
/// text that made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: ByteOffset,
    end: ByteOffset,
}

impl Span {
    pub(super) const fn checked(start: usize, end: usize) -> Self {
        Self {
            start: ByteOffset(start),
            end: ByteOffset(end),
        }
    }

    /// First byte of the span.
    pub const fn start(self) -> ByteOffset {
        self.start
    }

    /// The byte after the last one of the span.
    pub const fn end(self) -> ByteOffset {
        self.end
    }

    /// Length in bytes; never zero.
    pub const fn byte_count(self) -> usize {
        self.end.0 - self.start.0
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start.0 < other.end.0 && other.start.0 < self.end.0
    }

    /// Whether `other` lies wholly in this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start.0 <= other.start.0 && other.end.0 <= self.end.0
    }

    /// What both share, if anything.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Self { start, end })
    }
}

/// Why a range is no span of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SpanError {
    /// The range holds no character.
    #[error("the range {start}–{end} is empty")]
    Empty {
        /// First byte asked for.
        start: usize,
        /// Byte after the last one asked for.
        end: usize,
    },
    /// The range goes past the end of the text.
    #[error("the range {start}–{end} goes past the end of the text, which has {len} bytes")]
    OutOfText {
        /// First byte asked for.
        start: usize,
        /// Byte after the last one asked for.
        end: usize,
        /// Length of the text in bytes.
        len: usize,
    },
    /// An edge falls inside a character.
    #[error("the range {start}–{end} cuts a character in two")]
    InsideCharacter {
        /// First byte asked for.
        start: usize,
        /// Byte after the last one asked for.
        end: usize,
    },
}
