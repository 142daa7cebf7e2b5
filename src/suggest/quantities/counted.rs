//! What is counted, what qualifies the figure, and what happened: the words
//! around an amount.

use super::amount::Unit;
use super::lexicon::{AFTER, AUXILIARY, BEFORE, HAPPENED, PLURALS, STOPS};
use super::tokens::Tokens;

/// Words that name what is counted, at the most: "Syrian government soldiers".
const NOUN_WORDS: usize = 4;
/// Words between what is counted and what happened to it, at the most.
const AUXILIARY_WORDS: usize = 6;
/// Words of what a share is a share of.
const SHARE_WORDS: usize = 4;

/// The words before an amount that qualify it, and where they begin.
pub(super) fn qualifier_before(tokens: &Tokens, at: usize) -> (String, usize) {
    let mut begins = at;
    while let Some(from) = one_before(tokens, begins) {
        begins = from;
    }
    let words: Vec<_> = (begins..at).map(|i| tokens.word(i)).collect();
    (words.join(" "), begins)
}

fn one_before(tokens: &Tokens, at: usize) -> Option<usize> {
    let ends_here = |words: &&&[&str]| {
        let from = at.checked_sub(words.len());
        from.is_some_and(|from| {
            words
                .iter()
                .enumerate()
                .all(|(i, w)| tokens.word(from + i) == *w)
        })
    };
    let words = BEFORE.iter().find(ends_here)?;
    at.checked_sub(words.len())
}

/// "or more", "-plus", "+" behind an amount, and the token after it.
pub(super) fn qualifier_after(tokens: &Tokens, at: usize) -> (&'static str, usize) {
    let says = |words: &&&[&str]| {
        words
            .iter()
            .enumerate()
            .all(|(i, w)| tokens.word(at + i) == *w)
    };
    if let Some(words) = AFTER.iter().find(says) {
        let said = match words.last() {
            Some(&"more") => "or more",
            Some(&"so") => "or so",
            Some(&"fewer") => "or fewer",
            _ => "or less",
        };
        return (said, at + words.len());
    }
    if tokens.word(at) == "+" && tokens.is_glued(at) {
        return ("or more", at + 1);
    }
    if tokens.is_hyphen(at) && tokens.word(at + 1) == "plus" {
        return ("or more", at + 2);
    }
    ("", at)
}

/// What is counted.
pub(super) struct Noun {
    pub(super) words: String,
    /// The token after it.
    pub(super) next: usize,
}

/// What is counted by an amount before this token; none if it is an age. Of
/// vague amounts, an "of" comes first.
pub(super) fn noun(tokens: &Tokens, at: usize, is_vague: bool) -> Option<Noun> {
    if tokens.is_hyphen(at) && tokens.is_word(at + 1) {
        let is_age = tokens.is_hyphen(at + 2) && tokens.word(at + 3) == "old";
        let words = tokens.shown(at + 1).to_owned();
        return (!is_age).then_some(Noun {
            words,
            next: at + 2,
        });
    }
    let mut from = at;
    if is_vague || is_of_kind(tokens, at) {
        from += usize::from(tokens.word(from) == "of");
        from += usize::from(is_vague && tokens.word(from) == "the");
    }
    let of_noun = |i: usize| tokens.is_word(i) && !is_end(tokens.word(i));
    let end = (from..from + NOUN_WORDS)
        .find(|i| !of_noun(*i))
        .unwrap_or(from + NOUN_WORDS);
    let plural = (from..end).find(|i| is_plural(bare(tokens.word(*i))));
    let last = match plural {
        Some(i) => i + 1,
        // A single small word names a measure: "500 mm", "a half mile".
        None if of_noun(from) && !tokens.is_capital(from) => from + 1,
        None => from,
    };
    let words: Vec<_> = (from..last).map(|i| bare(tokens.shown(i))).collect();
    Some(Noun {
        words: words.join(" "),
        next: last,
    })
}

/// "a couple of days", "a dozen of them": the "of" belongs to the number.
fn is_of_kind(tokens: &Tokens, at: usize) -> bool {
    let next = tokens.word(at + 1);
    tokens.word(at) == "of" && is_plural(next) && !is_end(next)
}

fn is_end(word: &str) -> bool {
    STOPS.contains(&word) || happened_by(word).is_some()
}

/// Without the 's of "300 people's homes".
fn bare(word: &str) -> &str {
    let cut = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    cut.unwrap_or(word)
}

fn is_plural(word: &str) -> bool {
    PLURALS.contains(&word) || (word.ends_with('s') && !word.ends_with("ss") && word.len() > 2)
}

/// What happened to those who are counted: behind them, "have been killed",
/// or right before, "killed at least". `begins` is where the figure begins
/// with what qualifies it, `next` the token after what is counted.
pub(super) fn happened(tokens: &Tokens, begins: usize, next: usize) -> String {
    let is_auxiliary = |i: &usize| AUXILIARY.contains(&tokens.word(*i));
    // "… including 27 children, were killed".
    let is_aside = tokens.word(next) == "," && is_auxiliary(&(next + 1));
    let next = next + usize::from(is_aside);
    let verb = (next..next + AUXILIARY_WORDS)
        .find(|i| happened_by(tokens.word(*i)).is_some() || !is_auxiliary(i));
    let behind = verb.and_then(|i| happened_by(tokens.word(i)));
    let before = || happened_by(tokens.word(begins.checked_sub(1)?));
    behind.or_else(before).unwrap_or_default().to_owned()
}

fn happened_by(word: &str) -> Option<&'static str> {
    let known = HAPPENED.iter().find(|(form, _)| *form == word);
    known.map(|(_, noted)| *noted)
}

/// What a share is a share of: "of the area", "one in three children". Of
/// money nothing is told here.
pub(super) fn share_of(tokens: &Tokens, at: usize, unit: &Unit) -> String {
    if *unit != Unit::Percent {
        return String::new();
    }
    let mut from = at + usize::from(tokens.word(at) == "of");
    let is_led = from > at || matches!(tokens.word(from), "the" | "its" | "their" | "all");
    while matches!(tokens.word(from), "the" | "its" | "their" | "all") {
        from += 1;
    }
    let is_end = |i: usize| !tokens.is_word(i) || is_end(tokens.word(i));
    let end = (from..from + SHARE_WORDS)
        .find(|i| is_end(*i))
        .unwrap_or(from + SHARE_WORDS);
    // Without "of" it is one noun: "one in three children fled".
    let end = if is_led { end } else { end.min(from + 1) };
    let words: Vec<_> = (from..end).map(|i| bare(tokens.shown(i))).collect();
    words.join(" ")
}
