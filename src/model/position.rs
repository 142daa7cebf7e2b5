//! Where something stands in an article's text, or how to find it again.

use super::Extra;
use crate::text::{CodePointOffset, Span, TextHash};

/// A position of content, a mention, a cue or debris.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// Where it is, or how it is looked for.
    pub place: Place,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Position {
    /// A position in the article's text.
    pub fn placed(span: Span) -> Self {
        Self {
            place: Place::Placed(span),
            extra: Extra::default(),
        }
    }

    /// The span, if the position is placed.
    pub fn span(&self) -> Option<Span> {
        match &self.place {
            Place::Placed(span) => Some(*span),
            Place::Unplaced(..) => None,
        }
    }
}

/// Placed in the text, or waiting for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// A checked span of the article's text.
    Placed(Span),
    /// Not placed, and why.
    Unplaced(Box<Anchor>, WhyUnplaced),
}

/// How a position is found again in a text that may have changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// First code point, in the text the hash names.
    pub start: CodePointOffset,
    /// The code point after the last one.
    pub end: CodePointOffset,
    /// The exact words.
    pub quote: String,
    /// Up to 32 code points before them.
    pub prefix: String,
    /// Up to 32 code points after them.
    pub suffix: String,
    /// The text that the offsets count in.
    pub text: TextHash,
}

/// Why a position has no place yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyUnplaced {
    /// The article's text is not here yet.
    TextMissing,
    /// Found, but not surely the right place: a person must say.
    Uncertain,
    /// The words are not in the text.
    Lost,
}
