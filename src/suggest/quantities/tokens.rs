//! A sentence as words, numbers in digits, and signs.

use crate::text::lower;
use std::ops::Range;

/// What stands between the groups of three of a number: "250,000".
const GROUP_MARKS: &[char] = &[',', '\u{a0}', '\u{202f}', '\u{2009}', '٬', '\'', '’'];
/// What stands before its fraction: "1.2", "1,5".
const DECIMAL_MARKS: &[char] = &['.', ',', '٫'];
/// Ten figures each: Arabic, and Persian.
const OTHER_ZEROS: [char; 2] = ['٠', '۰'];

const DASHES: &[char] = &['-', '‐', '‑', '–', '—'];

/// A piece of a sentence.
#[derive(Debug)]
struct Token {
    /// As it stands.
    text: String,
    /// In small letters, as rules name it.
    lower: String,
    at: Range<usize>,
    /// Of a number in digits.
    value: Option<f64>,
    /// Whether no space parts it from the one before.
    is_glued: bool,
}

/// The pieces of a sentence, in order. Past their ends is nothing: rules may
/// look there.
#[derive(Debug)]
pub(super) struct Tokens(Vec<Token>);

impl Tokens {
    /// Reads a sentence that starts at this byte.
    pub(super) fn read(text: &str, from: usize) -> Self {
        let mut found: Vec<Token> = Vec::new();
        let mut at = 0;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            if c.is_whitespace() {
                at += c.len_utf8();
                continue;
            }
            let rest = text.get(at..).unwrap_or_default();
            let (length, value) = piece(rest, c);
            let words = rest.get(..length).unwrap_or_default();
            let place = from + at..from + at + length;
            found.push(Token {
                text: words.to_owned(),
                lower: lower(words).replace('’', "'"),
                is_glued: found.last().is_some_and(|t| t.at.end == place.start),
                at: place,
                value,
            });
            at += length;
        }
        Self(found)
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// A token in small letters; nothing past the ends.
    pub(super) fn word(&self, i: usize) -> &str {
        self.0.get(i).map_or("", |t| &t.lower)
    }

    /// A token as it stands.
    pub(super) fn shown(&self, i: usize) -> &str {
        self.0.get(i).map_or("", |t| &t.text)
    }

    /// The value of a number in digits.
    pub(super) fn digits(&self, i: usize) -> Option<f64> {
        self.0.get(i)?.value
    }

    /// Whether a number is written in figures alone, so many of them.
    pub(super) fn is_plain(&self, i: usize, count: usize) -> bool {
        let shown = self.shown(i);
        shown.len() == count && shown.bytes().all(|b| b.is_ascii_digit())
    }

    /// Whether no space parts a token from the one before.
    pub(super) fn is_glued(&self, i: usize) -> bool {
        self.0.get(i).is_some_and(|t| t.is_glued)
    }

    /// Whether a token is a word.
    pub(super) fn is_word(&self, i: usize) -> bool {
        let token = self.0.get(i);
        token.is_some_and(|t| t.value.is_none() && t.text.starts_with(char::is_alphabetic))
    }

    /// Whether a token is a word with a capital.
    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.shown(i).starts_with(char::is_uppercase)
    }

    /// Whether a token is a hyphen or dash.
    pub(super) fn is_dash(&self, i: usize) -> bool {
        self.0
            .get(i)
            .is_some_and(|t| t.text.chars().all(|c| DASHES.contains(&c)))
    }

    /// Whether a hyphen ties the tokens on its two sides together.
    pub(super) fn is_hyphen(&self, i: usize) -> bool {
        self.is_dash(i) && self.is_glued(i) && self.is_glued(i + 1)
    }

    /// The bytes of some tokens.
    pub(super) fn range(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let tokens = self.0.get(tokens)?;
        Some(tokens.first()?.at.start..tokens.last()?.at.end)
    }
}

/// The length of what a text begins with, and its value.
fn piece(text: &str, first: char) -> (usize, Option<f64>) {
    if let Some(part) = fraction(first) {
        return (first.len_utf8(), Some(part));
    }
    if figure(first).is_some() {
        return number(text);
    }
    if first.is_alphabetic() {
        return (word_length(text), None);
    }
    (first.len_utf8(), None)
}

fn word_length(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let goes_on = chars.peek().is_some_and(|(_, n)| n.is_alphabetic());
        let is_inside = c.is_alphabetic() || (matches!(c, '\'' | '’') && at > 0 && goes_on);
        if !is_inside {
            return at;
        }
    }
    text.len()
}

/// A number in figures: groups of three, a fraction, a sign such as ½ at its
/// end.
fn number(text: &str) -> (usize, Option<f64>) {
    let mut digits = String::new();
    let mut end = 0;
    let mut has_fraction = false;
    let mut rest = text;
    loop {
        let run: String = rest.chars().map_while(figure).collect();
        digits.push_str(&run);
        let bytes: usize = rest.chars().take(run.len()).map(char::len_utf8).sum();
        end += bytes;
        rest = text.get(end..).unwrap_or_default();
        let mut next = rest.chars();
        let Some(mark) = next.next() else { break };
        let figures = next.map_while(figure).count();
        // A plain space parts two numbers more often than it parts thousands.
        let is_space = mark == ' ' && rest.starts_with(" 000");
        let is_mark = is_space || GROUP_MARKS.contains(&mark);
        let is_group = is_mark && figures == 3 && !has_fraction;
        let is_fraction = DECIMAL_MARKS.contains(&mark) && figures > 0 && !has_fraction;
        if !is_group && !is_fraction {
            break;
        }
        if !is_group {
            has_fraction = true;
            digits.push('.');
        }
        end += mark.len_utf8();
        rest = text.get(end..).unwrap_or_default();
    }
    let mut value: Option<f64> = digits.parse().ok();
    if let Some(sign) = rest.chars().next()
        && let Some(part) = fraction(sign)
    {
        value = value.map(|whole| whole + part);
        end += sign.len_utf8();
    }
    (end, value)
}

/// A figure of any of the scripts that write numbers as we do.
fn figure(c: char) -> Option<char> {
    if c.is_ascii_digit() {
        return Some(c);
    }
    OTHER_ZEROS.into_iter().find_map(|zero| {
        let place = u32::from(c).checked_sub(u32::from(zero))?;
        char::from_digit(place, 10)
    })
}

fn fraction(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅛' => 0.125,
        _ => return None,
    })
}
