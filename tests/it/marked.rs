//! Texts with a span marked in them: `We ⟦heard⟧ it`.

use std::sync::Arc;
use whence::text::{ArticleText, ByteOffset, Span};

/// A text and the bytes between its brackets.
pub(crate) struct Marked {
    /// The text without the brackets.
    pub(crate) text: Arc<ArticleText>,
    /// Where the opening bracket stood.
    pub(crate) start: ByteOffset,
    /// Where the closing bracket stood.
    pub(crate) end: ByteOffset,
}

impl Marked {
    /// The marked bytes as a span.
    pub(crate) fn span(&self) -> Span {
        self.text
            .span(self.start, self.end)
            .expect("the marked range is a span")
    }
}

/// Reads a marked text.
pub(crate) fn marked(case: &str) -> Marked {
    let (before, rest) = case.split_once('⟦').expect("a case has a ⟦");
    let (inside, after) = rest.split_once('⟧').expect("a case has a ⟧ after its ⟦");
    Marked {
        text: ArticleText::new(&format!("{before}{inside}{after}")),
        start: ByteOffset(before.len()),
        end: ByteOffset(before.len() + inside.len()),
    }
}

/// Writes a span back into its text, to compare and to read.
pub(crate) fn with_marks(text: &ArticleText, span: Span) -> String {
    let content = text.as_str();
    let (start, end) = (span.start().0, span.end().0);
    format!(
        "{}⟦{}⟧{}",
        &content[..start],
        &content[start..end],
        &content[end..]
    )
}

/// A tiny generator of numbers that look random and are the same each run
/// (xorshift).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits fit") % sides
    }

    /// One of these.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}
