//! A sentence as its words and what stands between them.

use super::lexicon;
use crate::text::{ArticleText, ByteOffset, Span, lower, words};
use std::ops::Range;

/// A sentence, word by word.
pub(super) struct Sentence<'t> {
    text: &'t ArticleText,
    words: Vec<Word>,
}

struct Word {
    span: Span,
    lower: String,
    is_capital: bool,
}

impl<'t> Sentence<'t> {
    pub(super) fn read(text: &'t ArticleText, within: Span) -> Self {
        let word = |span| {
            let letters = text.slice(span);
            Word {
                span,
                lower: lower(letters),
                is_capital: letters.starts_with(char::is_uppercase),
            }
        };
        let words = words(text, within).map(word).collect();
        Self { text, words }
    }

    pub(super) fn count(&self) -> usize {
        self.words.len()
    }

    /// A word in small letters; empty where there is none.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| &w.lower)
    }

    /// Whether a word begins with a capital letter.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.is_capital)
    }

    /// What stands between a word and the one before it; white space between
    /// sentences counts as an edge.
    fn gap(&self, at: usize) -> &str {
        let pair = at.checked_sub(1).and_then(|before| self.words.get(before));
        let (Some(before), Some(word)) = (pair, self.words.get(at)) else {
            return EDGE;
        };
        let between = before.span.end()..word.span.start();
        let content = self.text.as_str();
        content.get(between.start.0..between.end.0).unwrap_or(EDGE)
    }

    /// Whether a word goes on from the one before it: nothing but a space
    /// between them, a hyphen, or the full stop of an abbreviation.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let gap = self.gap(at).trim();
        matches!(gap, "" | "-" | "‑" | "." | "&") && !self.gap(at).contains('\n')
    }

    /// Whether a comma, and nothing else, stands before a word.
    pub(super) fn is_after_comma(&self, at: usize) -> bool {
        self.gap(at).trim() == ","
    }

    /// Whether something ends before a word: a quotation, a clause.
    pub(super) fn is_after_stop(&self, at: usize) -> bool {
        !self.goes_on(at)
    }

    /// Whether a word can be part of a name.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let is_number = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_digit());
        let is_after_name = || at > 0 && self.goes_on(at) && self.is_capital(at - 1);
        (self.is_capital(at) && !lexicon::NO_NAMES.contains(&self.word(at)))
            || (is_number(self.word(at)) && is_after_name())
    }

    /// A word without the ending of possession, if it has one.
    pub(super) fn owner(&self, at: usize) -> Option<&str> {
        let word = self.word(at);
        ["’s", "'s"].iter().find_map(|s| word.strip_suffix(s))
    }

    /// The stretch of text from one word to before another.
    pub(super) fn span(&self, range: &Range<usize>) -> Option<Span> {
        let first = self.words.get(range.start)?;
        let last = self.words.get(range.end.checked_sub(1)?)?;
        self.text.span(first.span.start(), last.span.end()).ok()
    }

    /// The same without the ending of possession.
    pub(super) fn span_of_owner(&self, range: &Range<usize>) -> Option<Span> {
        let whole = self.span(range)?;
        let last = range.end.checked_sub(1)?;
        let Some(owner) = self.owner(last) else {
            return Some(whole);
        };
        let ending = self.word(last).len() - owner.len();
        let end = ByteOffset(whole.end().0.checked_sub(ending)?);
        self.text.span(whole.start(), end).ok()
    }
}

/// Stands where a sentence begins or ends.
const EDGE: &str = "¶";
