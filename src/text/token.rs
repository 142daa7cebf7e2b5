//! Words as an edge sees them: Unicode's, with numbers held together.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Where a word stands, in bytes of the text.
pub(super) type Token = Range<usize>;

/// Spaces that hold a number together: "250 000".
const GROUP_SPACES: &[char] = &['\u{a0}', '\u{202f}', '\u{2009}'];

/// The words between the white space before and after this byte. Unicode's
/// words never hold white space, so no word across the byte is missed.
pub(super) fn tokens_around(text: &str, at: usize) -> Vec<Token> {
    let parts = |c: char| c.is_whitespace() && !GROUP_SPACES.contains(&c);
    let from = text[..at]
        .char_indices()
        .rfind(|(_, c)| parts(*c))
        .map_or(0, |(i, c)| i + c.len_utf8());
    let to = text[at..].find(parts).map_or(text.len(), |i| at + i);
    let mut found: Vec<Token> = Vec::new();
    let mut last_part = "";
    for (i, word) in text[from..to].unicode_word_indices() {
        let part = from + i..from + i + word.len();
        match found.last_mut() {
            Some(token) if goes_on(last_part, &text[token.end..part.start], word) => {
                token.end = part.end;
            }
            _ => found.push(part),
        }
        last_part = word;
    }
    found
}

/// Whether a number goes on over this gap: "5½", "250 000".
fn goes_on(number: &str, gap: &str, next: &str) -> bool {
    if !number.ends_with(char::is_numeric) {
        return false;
    }
    if gap.is_empty() {
        return next.starts_with(|c: char| c.is_numeric() && !c.is_ascii_digit());
    }
    let mut spaces = gap.chars();
    let is_group_space = spaces.next().is_some_and(|c| GROUP_SPACES.contains(&c));
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    is_group_space
        && spaces.next().is_none()
        && digits == 3
        && number.len() <= 3
        && number.bytes().all(|b| b.is_ascii_digit())
}
