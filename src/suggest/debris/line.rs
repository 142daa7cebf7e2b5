//! Lines, as the rules look at them.

use crate::text::lower_letter;
use std::ops::Range;

/// Lines longer than this, in bytes, are running text: of them only the end
/// is looked at.
pub(super) const LINE_BYTES_MAX: usize = 900;

/// Characters that no one sees.
const UNSEEN: &str = "\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2060}\u{feff}";

/// A line with something to read, without the space around it.
pub(super) struct Line<'t> {
    /// Its bytes.
    pub(super) at: Range<usize>,
    pub(super) words: &'t str,
    /// The same, folded; empty for running text.
    pub(super) folded: String,
}

impl Line<'_> {
    /// How many words it has, if it is no running text.
    pub(super) fn word_count(&self) -> usize {
        count_words(&self.folded)
    }

    /// Whether it stands as a heading does: begins like one, and no sentence
    /// ends with it.
    pub(super) fn is_heading_like(&self) -> bool {
        let begins = self.words.chars().next().is_some_and(|c| {
            c.is_uppercase() || c.is_numeric() || (c.is_alphabetic() && !c.is_lowercase())
        });
        let last = self.words.chars().next_back();
        let ends = last.is_some_and(|c| c.is_alphanumeric() || "?!'’)%".contains(c));
        begins && ends && !self.folded.is_empty()
    }
}

/// The lines that hold something to read, and those that only look empty.
pub(super) fn lines(text: &str) -> (Vec<Line<'_>>, Vec<Range<usize>>) {
    let (mut lines, mut empty) = (Vec::new(), Vec::new());
    let mut start = 0;
    for whole in text.split('\n') {
        let words = trimmed(whole);
        let from = start + (words.as_ptr().addr() - whole.as_ptr().addr());
        if !words.is_empty() {
            let is_short = words.len() <= LINE_BYTES_MAX;
            lines.push(Line {
                at: from..from + words.len(),
                words,
                folded: if is_short { fold(words) } else { String::new() },
            });
        } else if !whole.is_ascii() {
            empty.push(start..start + whole.len());
        }
        start += whole.len() + 1;
    }
    (lines, empty)
}

/// Without white space and unseen characters around it.
pub(super) fn trimmed(words: &str) -> &str {
    let inner = words.trim_start_matches(is_space);
    inner.trim_end_matches(is_space)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || UNSEEN.contains(c)
}

/// Words for comparing with phrases: lower case, straight apostrophes, one
/// space for any white space, nothing unseen.
pub(super) fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '’' | '‘' => folded.push('\''),
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c if UNSEEN.contains(c) || c == '\u{640}' => {}
            c => folded.extend(lower_letter(c)),
        }
    }
    folded
}

/// Runs between spaces.
pub(super) fn count_words(folded: &str) -> usize {
    folded.split_whitespace().count()
}

/// Whether a phrase begins the words, and no letter follows.
pub(super) fn begins_with(folded: &str, phrase: &str) -> bool {
    after(folded, phrase).is_some()
}

/// What follows a phrase that begins the words.
pub(super) fn after<'f>(folded: &'f str, phrase: &str) -> Option<&'f str> {
    let rest = folded.strip_prefix(phrase)?;
    let goes_on = phrase.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphanumeric);
    (!goes_on).then_some(rest)
}

/// Bytes of the words at which a sentence starts, the first one left out: after
/// a stop, or where a page ran two texts together (`contentWe`). Looks at the
/// last bytes only.
pub(super) fn sentence_starts(words: &str, last_bytes: usize) -> Vec<usize> {
    let mut from = words.len().saturating_sub(last_bytes);
    while !words.is_char_boundary(from) {
        from += 1;
    }
    let mut starts = Vec::new();
    let (mut is_after_stop, mut before) = (false, ' ');
    for (at, c) in words[from..].char_indices() {
        let begins = (c.is_alphanumeric() && !c.is_lowercase()) || c == '©' || c == '(';
        let runs_on = before.is_lowercase() && c.is_uppercase();
        if begins && from + at > 0 && (is_after_stop || runs_on) {
            starts.push(from + at);
        }
        let stays = is_after_stop && (c.is_whitespace() || "\"'”’»)]".contains(c));
        is_after_stop = ".!?…؟。".contains(c) || stays;
        before = c;
    }
    starts
}
