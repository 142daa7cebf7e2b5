//! Words and graphemes by Unicode's rules (UAX 29), and sentences.

use super::sentences::first_sentence;
use super::{ArticleText, ByteOffset, Span};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The sentence around a span: from the start of the sentence that holds its
/// first character to the end of the one that holds its last, without the
/// white space between sentences, within the paragraphs that the span touches.
pub fn sentence_around(text: &ArticleText, span: Span) -> Span {
    let touched = text.paragraphs().get(text.paragraphs_of(span));
    let Some((first, last)) = touched.and_then(|t| Some((*t.first()?, *t.last()?))) else {
        return span;
    };
    let start = sentences(text, first)
        .take_while(|s| s.start() <= span.start())
        .last()
        .map_or(span.start(), Span::start);
    let end = sentences(text, last)
        .find(|s| s.end() >= span.end())
        .map_or(span.end(), Span::end);
    let whole = Span::checked(start.0, end.0);
    let words = text.slice(whole).trim();
    let start = start.0 + text.slice(whole).len() - text.slice(whole).trim_start().len();
    let end = start + words.len();
    Span::checked(start.min(span.start().0), end.max(span.end().0))
}

/// The sentences of a paragraph, without the white space between them.
pub fn sentences_of(text: &ArticleText, paragraph: Span) -> impl Iterator<Item = Span> {
    sentences(text, paragraph).filter_map(|sentence| {
        let words = text.slice(sentence);
        let start = sentence.end().0 - words.trim_start().len();
        let length = words.trim().len();
        (length > 0).then(|| Span::checked(start, start + length))
    })
}

/// The sentences of a paragraph with the white space after each.
fn sentences(text: &ArticleText, paragraph: Span) -> impl Iterator<Item = Span> {
    let mut rest = paragraph.start().0..paragraph.end().0;
    std::iter::from_fn(move || {
        let start = rest.start;
        let words = text.slice(Span::checked(start, rest.end));
        rest.start += first_sentence(words);
        (!words.is_empty()).then(|| Span::checked(start, rest.start))
    })
}

/// The words of a stretch of text, with their spans.
pub fn words(text: &ArticleText, within: Span) -> impl Iterator<Item = Span> {
    let from = within.start().0;
    text.slice(within)
        .unicode_word_indices()
        .map(move |(i, w)| Span::checked(from + i, from + i + w.len()))
}

/// The start of the grapheme that holds this byte; the byte itself where it
/// lies between two graphemes.
pub fn floor_grapheme(text: &ArticleText, offset: ByteOffset) -> ByteOffset {
    let content = text.as_str();
    let mut at = offset.0.min(content.len());
    while !content.is_char_boundary(at) {
        at -= 1;
    }
    let mut cursor = GraphemeCursor::new(at, content.len(), true);
    if cursor.is_boundary(content, 0).unwrap_or(true) {
        return ByteOffset(at);
    }
    ByteOffset(cursor.prev_boundary(content, 0).ok().flatten().unwrap_or(0))
}

/// The end of the grapheme that holds this byte; the byte itself where it
/// lies between two graphemes.
pub fn ceil_grapheme(text: &ArticleText, offset: ByteOffset) -> ByteOffset {
    let start = floor_grapheme(text, offset);
    if start.0 >= offset.0.min(text.as_str().len()) {
        return start;
    }
    let content = text.as_str();
    let mut cursor = GraphemeCursor::new(start.0, content.len(), true);
    let end = cursor.next_boundary(content, 0).ok().flatten();
    ByteOffset(end.unwrap_or(content.len()))
}
