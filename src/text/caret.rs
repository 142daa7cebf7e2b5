//! Where a caret can stand in a text, and where it goes from there.
//!
//! It stands between two graphemes of a paragraph, or at the paragraph's ends;
//! the line ends between paragraphs are no place for it. Going on it comes to
//! ends (of a word, of a sentence, of a paragraph), going back to starts. So
//! what is selected on the way ends with what was meant, not with the white
//! space beside it.

use super::segments::sentences_of;
use super::{ArticleText, ByteOffset, Span, floor_grapheme};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// How far a caret goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stride {
    /// One grapheme: what a person takes for one character.
    Character,
    /// To the edge of a word, or of an emoji.
    Word,
    /// To the edge of a sentence.
    Sentence,
    /// To the edge of a paragraph.
    Paragraph,
    /// To the edge of the article.
    Article,
}

/// The place for a caret that is nearest to this byte; none in a text without
/// anything to read.
pub fn caret_at(text: &ArticleText, offset: ByteOffset) -> Option<ByteOffset> {
    let span = paragraph(text, caret_paragraph(text, offset)?)?;
    let inside = ByteOffset(offset.0.clamp(span.start().0, span.end().0));
    Some(floor_grapheme(text, inside))
}

/// Index of the paragraph that a caret at this byte stands in. A byte between
/// two paragraphs belongs to the later one.
pub fn caret_paragraph(text: &ArticleText, at: ByteOffset) -> Option<usize> {
    let after = text.paragraphs().partition_point(|p| p.end() < at);
    let last = text.paragraphs().len().checked_sub(1)?;
    Some(after.min(last))
}

/// Where a caret comes to, going on; the same place at the end of the text.
pub fn caret_on(text: &ArticleText, at: ByteOffset, stride: Stride) -> ByteOffset {
    let Some(here) = caret_paragraph(text, at) else {
        return at;
    };
    let next = paragraph(text, here + 1);
    let Some(span) = paragraph(text, here) else {
        return at;
    };
    if stride == Stride::Article {
        return text.paragraphs().last().map_or(at, |p| p.end());
    }
    match (at < span.end(), next) {
        (true, _) => end_in(text, span, at, stride),
        (false, Some(next)) if stride == Stride::Character => next.start(),
        (false, Some(next)) => end_in(text, next, next.start(), stride),
        (false, None) => at,
    }
}

/// Where a caret comes to, going back; the same place at the start of the text.
pub fn caret_back(text: &ArticleText, at: ByteOffset, stride: Stride) -> ByteOffset {
    let Some(here) = caret_paragraph(text, at) else {
        return at;
    };
    let before = here.checked_sub(1).and_then(|i| paragraph(text, i));
    let Some(span) = paragraph(text, here) else {
        return at;
    };
    if stride == Stride::Article {
        return text.paragraphs().first().map_or(at, |p| p.start());
    }
    match (at > span.start(), before) {
        (true, _) => start_in(text, span, at, stride),
        (false, Some(before)) if stride == Stride::Character => before.end(),
        (false, Some(before)) => start_in(text, before, before.end(), stride),
        (false, None) => at,
    }
}

fn paragraph(text: &ArticleText, index: usize) -> Option<Span> {
    text.paragraphs().get(index).copied()
}

/// The next end after a place in a paragraph, which is not the paragraph's own.
fn end_in(text: &ArticleText, span: Span, at: ByteOffset, stride: Stride) -> ByteOffset {
    let found = match stride {
        Stride::Character => next_grapheme(text, at),
        Stride::Word => next_word_end(text, span, at),
        Stride::Sentence => sentences_of(text, span)
            .map(Span::end)
            .find(|end| *end > at),
        Stride::Paragraph | Stride::Article => None,
    };
    found.unwrap_or(span.end()).min(span.end())
}

/// The last start before a place in a paragraph, which is not the paragraph's own.
fn start_in(text: &ArticleText, span: Span, at: ByteOffset, stride: Stride) -> ByteOffset {
    let found = match stride {
        Stride::Character => Some(floor_grapheme(text, ByteOffset(at.0.saturating_sub(1)))),
        Stride::Word => last_word_start(text, span, at),
        Stride::Sentence => sentences_of(text, span)
            .map(Span::start)
            .take_while(|start| *start < at)
            .last(),
        Stride::Paragraph | Stride::Article => None,
    };
    found.unwrap_or(span.start()).max(span.start())
}

fn next_grapheme(text: &ArticleText, at: ByteOffset) -> Option<ByteOffset> {
    let content = text.as_str();
    let mut cursor = GraphemeCursor::new(at.0, content.len(), true);
    cursor
        .next_boundary(content, 0)
        .ok()
        .flatten()
        .map(ByteOffset)
}

/// Words never reach over white space, so it is enough to look from the white
/// space before.
fn next_word_end(text: &ArticleText, span: Span, at: ByteOffset) -> Option<ByteOffset> {
    let content = text.as_str();
    let before = content.get(span.start().0..at.0)?;
    let from = span.start().0 + before.trim_end_matches(|c: char| !c.is_whitespace()).len();
    let words = content.get(from..span.end().0)?.split_word_bound_indices();
    words
        .filter(|(_, word)| is_stop(word))
        .map(|(i, word)| ByteOffset(from + i + word.len()))
        .find(|end| *end > at)
}

fn last_word_start(text: &ArticleText, span: Span, at: ByteOffset) -> Option<ByteOffset> {
    let content = text.as_str();
    let after = content.get(at.0..span.end().0)?;
    let to = span.end().0 - after.trim_start_matches(|c: char| !c.is_whitespace()).len();
    let words = content.get(span.start().0..to)?.split_word_bound_indices();
    words
        .rev()
        .filter(|(_, word)| is_stop(word))
        .map(|(i, _)| ByteOffset(span.start().0 + i))
        .find(|start| *start < at)
}

/// Words, figures, and signs that stand for words, such as emoji; no white
/// space and no punctuation.
fn is_stop(word: &str) -> bool {
    let is_sign = |c: char| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    word.contains(|c: char| c.is_alphanumeric() || is_sign(c))
}
