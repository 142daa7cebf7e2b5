//! Positions: code points, the exact words, and what stands around them.

use crate::anchor;
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, Word, wire};
use crate::format::native::reading::{Described, Ground, Reading, no_text};
use crate::model::{self, Anchor, Extra, Place, WhyUnplaced};
use crate::text::{ArticleText, CodePointOffset, TextHash};
use std::borrow::Cow;

wire! {
    /// Where something stands in an article's text.
    part Position<'a> {
        "start" => start: u64,
        "end" => end: u64,
        "quote" => quote: Cow<'a, str>,
        "prefix" => prefix: Cow<'a, str>,
        "suffix" => suffix: Cow<'a, str>,
        "unplaced" => unplaced: Option<WhyUnplaced>,
        "text_sha256" => text: Option<TextHash>,
    }
}

impl Word for WhyUnplaced {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::TextMissing, "text-missing"),
        (Self::Uncertain, "uncertain"),
        (Self::Lost, "lost"),
    ];
}

impl<'a> Position<'a> {
    /// A position in this text, if the text is here.
    pub(crate) fn of(position: &'a model::Position, text: Option<&ArticleText>) -> Self {
        let extra = Cow::Borrowed(&position.extra);
        match (&position.place, text) {
            (Place::Placed(span), Some(text)) => {
                Self::told(anchor::describe(text, *span), None, extra)
            }
            (Place::Unplaced(told, why), _) => Self::told((**told).clone(), Some(*why), extra),
            // A placed position whose text is gone; no edit leads here.
            (Place::Placed(_), None) => Self::told(nowhere(), Some(WhyUnplaced::Lost), extra),
        }
    }

    pub(crate) fn list_of(list: &'a [model::Position], text: Option<&ArticleText>) -> Vec<Self> {
        list.iter().map(|p| Self::of(p, text)).collect()
    }

    fn told(told: Anchor, unplaced: Option<WhyUnplaced>, extra: Cow<'a, Extra>) -> Self {
        let is_named = unplaced.is_some() && told.text != no_text();
        Self {
            start: told.start.0 as u64,
            end: told.end.0 as u64,
            quote: Cow::Owned(told.quote),
            prefix: Cow::Owned(told.prefix),
            suffix: Cow::Owned(told.suffix),
            unplaced,
            text: is_named.then_some(told.text),
            extra,
        }
    }

    pub(crate) fn into_model(
        self,
        reading: &mut Reading<'_>,
        ground: &Ground,
        at: &Path<'_>,
    ) -> model::Position {
        let told = Described {
            start: code_points(self.start),
            end: code_points(self.end),
            quote: &self.quote,
            prefix: &self.prefix,
            suffix: &self.suffix,
            unplaced: self.unplaced,
            text: self.text,
        };
        reading.place(&told, ground, self.extra.into_owned(), at)
    }

    pub(crate) fn list_into_model(
        list: Vec<Self>,
        reading: &mut Reading<'_>,
        ground: &Ground,
        at: &Path<'_>,
    ) -> Vec<model::Position> {
        let items = list.into_iter().enumerate();
        items
            .map(|(i, p)| p.into_model(reading, ground, &at.item(i)))
            .collect()
    }
}

/// Past what an address can hold an offset is past every text too.
fn code_points(offset: u64) -> CodePointOffset {
    CodePointOffset(usize::try_from(offset).unwrap_or(usize::MAX))
}

fn nowhere() -> Anchor {
    Anchor {
        start: CodePointOffset(0),
        end: CodePointOffset(0),
        quote: String::new(),
        prefix: String::new(),
        suffix: String::new(),
        text: no_text(),
    }
}
