//! An article's text: immutable, hashed, and indexed for quick conversion
//! between units.

use super::{ByteOffset, CodePointOffset, Span, SpanError, TextHash, Utf16Offset, lines};
use std::sync::{Arc, OnceLock};

/// How many bytes lie between two entries of the code point index. A
/// conversion walks at most this far; smaller costs memory, larger time.
const INDEX_STRIDE_BYTES: usize = 1024;

/// A text that never changes after it came in.
#[derive(Debug)]
pub struct ArticleText {
    content: String,
    hash: TextHash,
    paragraphs: Vec<Span>,
    /// Code points before the first character boundary at or after each
    /// multiple of the stride; empty for an all-ASCII text, where a byte is a
    /// code point.
    index: Vec<usize>,
    /// Counted when it is first asked for.
    word_count: OnceLock<usize>,
}

impl ArticleText {
    /// Takes a text in: drops a byte order mark and makes line ends LF.
    pub fn new(text: &str) -> Arc<Self> {
        let content = lines::normalised(text);
        Arc::new(Self {
            hash: TextHash::of(&content),
            paragraphs: lines::paragraphs(&content),
            index: index(&content),
            word_count: OnceLock::new(),
            content,
        })
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// The SHA-256 of the text.
    pub fn hash(&self) -> TextHash {
        self.hash
    }

    /// Lines with something to read, in order, without their line ends.
    pub fn paragraphs(&self) -> &[Span] {
        &self.paragraphs
    }

    /// Its length in code points.
    pub fn code_point_count(&self) -> usize {
        self.code_points(ByteOffset(self.content.len())).0
    }

    /// Words as a person counts them: runs between white space.
    pub fn word_count(&self) -> usize {
        let count = || self.content.split_whitespace().count();
        *self.word_count.get_or_init(count)
    }

    /// Checks a byte range; the only way to a [`Span`].
    pub fn span(&self, start: ByteOffset, end: ByteOffset) -> Result<Span, SpanError> {
        let (start, end, len) = (start.0, end.0, self.content.len());
        if start >= end {
            Err(SpanError::Empty { start, end })
        } else if end > len {
            Err(SpanError::OutOfText { start, end, len })
        } else if !self.content.is_char_boundary(start) || !self.content.is_char_boundary(end) {
            Err(SpanError::InsideCharacter { start, end })
        } else {
            Ok(Span::checked(start, end))
        }
    }

    /// The words of a span; empty if the span is another text's.
    pub fn slice(&self, span: Span) -> &str {
        self.content
            .get(span.start().0..span.end().0)
            .unwrap_or_default()
    }

    /// Index of the paragraph that holds this byte, or of the next one where
    /// the byte lies between two; `None` past the last.
    pub fn paragraph_at(&self, offset: ByteOffset) -> Option<usize> {
        let i = self.paragraphs.partition_point(|p| p.end() <= offset);
        (i < self.paragraphs.len()).then_some(i)
    }

    /// Indices of the paragraphs that a span touches.
    pub fn paragraphs_of(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.paragraphs.partition_point(|p| p.end() <= span.start());
        let last = self.paragraphs.partition_point(|p| p.start() < span.end());
        first..last.max(first)
    }

    /// Bytes to code points. An offset inside a character counts as its start.
    pub fn code_points(&self, offset: ByteOffset) -> CodePointOffset {
        if self.index.is_empty() {
            return CodePointOffset(offset.0.min(self.content.len()));
        }
        let target = floor_boundary(&self.content, offset.0);
        let entry = target / INDEX_STRIDE_BYTES;
        let from = ceil_boundary(&self.content, entry * INDEX_STRIDE_BYTES);
        let walked = self.content[from..target].chars().count();
        CodePointOffset(self.index[entry] + walked)
    }

    /// Code points to bytes; `None` past the end of the text.
    pub fn bytes(&self, offset: CodePointOffset) -> Option<ByteOffset> {
        if self.index.is_empty() {
            return (offset.0 <= self.content.len()).then_some(ByteOffset(offset.0));
        }
        let entry = self
            .index
            .partition_point(|&n| n <= offset.0)
            .saturating_sub(1);
        let from = ceil_boundary(&self.content, entry * INDEX_STRIDE_BYTES);
        let ahead = offset.0 - self.index[entry];
        let rest = &self.content[from..];
        let walked = rest
            .char_indices()
            .map(|(i, _)| i)
            .chain([rest.len()])
            .nth(ahead)?;
        Some(ByteOffset(from + walked))
    }

    /// A UTF-16 offset into one paragraph, as bytes of the whole text. An
    /// offset inside a surrogate pair counts as the pair's start; one past the
    /// paragraph as its end.
    pub fn bytes_in_paragraph(&self, paragraph: usize, offset: Utf16Offset) -> Option<ByteOffset> {
        let span = *self.paragraphs.get(paragraph)?;
        let mut units = 0;
        for (i, c) in self.slice(span).char_indices() {
            if units + c.len_utf16() > offset.0 {
                return Some(ByteOffset(span.start().0 + i));
            }
            units += c.len_utf16();
        }
        Some(span.end())
    }

    /// Bytes of the whole text as a UTF-16 offset into one paragraph, held to
    /// the paragraph's bounds.
    pub fn utf16_in_paragraph(&self, paragraph: usize, offset: ByteOffset) -> Option<Utf16Offset> {
        let span = *self.paragraphs.get(paragraph)?;
        let end = floor_boundary(&self.content, offset.0.clamp(span.start().0, span.end().0));
        let units = self.content[span.start().0..end]
            .chars()
            .map(char::len_utf16);
        Some(Utf16Offset(units.sum()))
    }
}

impl PartialEq for ArticleText {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
    }
}

fn index(content: &str) -> Vec<usize> {
    if content.is_ascii() {
        return Vec::new();
    }
    let mut found = Vec::with_capacity(content.len() / INDEX_STRIDE_BYTES + 1);
    let mut code_points = 0;
    for (at, _) in content.char_indices() {
        while at >= found.len() * INDEX_STRIDE_BYTES {
            found.push(code_points);
        }
        code_points += 1;
    }
    // A last entry may lie at or past the last character's start.
    while content.len() >= found.len() * INDEX_STRIDE_BYTES {
        found.push(code_points);
    }
    found
}

fn floor_boundary(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceil_boundary(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}
