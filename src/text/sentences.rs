//! Where a sentence of running prose ends.
//!
//! A sentence ends at a full stop, question mark, exclamation mark or ellipsis
//! with its closing quotation marks and brackets, if white space comes next
//! and then no small letter. The full stops of East Asian scripts need
//! neither. A full stop after an initial or a known abbreviation ends
//! nothing: "in the U.S. The army" stays together, for too much of a
//! text around a claim does less harm than half a name.
//!
//! Why not the rules of Unicode (UAX 29): they end a sentence after "Mr." and
//! "U.S. Army", which news are full of, and their table of characters takes
//! more space than the rest of this room.

/// Stops that end a sentence where white space follows.
const STOPS: &str = ".!?…؟۔।";

/// Stops that end a sentence whatever follows.
const WIDE_STOPS: &str = "。！？｡";

/// What belongs to the sentence before it when it follows a stop: quotation
/// marks, of which most close in one language or another, brackets, and the
/// marks of direction that no one sees.
const CLOSING: &str = "\"'”’“‘»«›‹)]}」』）】\u{200e}\u{200f}";

/// The same after a stop that no white space need follow: there a mark that
/// opens can come at once.
const WIDE_CLOSING: &str = "”’)」』）】";

/// Titles and ranks that stand before a name.
const BEFORE_NAMES: [&str; 41] = [
    "Adm", "Brig", "Capt", "Cmdr", "Col", "Cpl", "Dr", "Dra", "Fr", "Ft", "Gen", "Gov", "Hon",
    "Hr", "Lt", "Maj", "Messrs", "Mgr", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Mt", "Pfc", "Pres",
    "Prof", "Pvt", "Rep", "Rev", "Sec", "Sen", "Sgt", "Sr", "Sra", "St", "Ste", "Supt", "Ven",
    "cf", "vs",
];

/// Months and the like that stand before a figure.
const BEFORE_FIGURES: [&str; 20] = [
    "Apr", "Art", "Aug", "Dec", "Feb", "Fig", "Jan", "Jul", "Jun", "Mar", "No", "Nos", "Nov", "Nr",
    "Oct", "Sep", "Sept", "Vol", "approx", "ca",
];

/// The length of the first sentence of a paragraph in bytes, with the white
/// space after it.
pub(super) fn first_sentence(text: &str) -> usize {
    let is_stop = |(_, c): &(usize, char)| STOPS.contains(*c) || WIDE_STOPS.contains(*c);
    for (at, stop) in text.char_indices().filter(is_stop) {
        let (before, after) = (&text[..at], &text[at + stop.len_utf8()..]);
        let is_wide = WIDE_STOPS.contains(stop);
        let rest = without_closing(after, if is_wide { WIDE_CLOSING } else { CLOSING });
        let next = rest.trim_start();
        let is_apart = next.len() < rest.len();
        let is_closed = rest.len() < after.len();
        let is_end = match stop {
            _ if is_wide => !next.starts_with(|c| WIDE_STOPS.contains(c)),
            '.' if !is_closed && is_abbreviated(before, next) => false,
            _ => is_apart && !continues(next),
        };
        if is_end {
            return text.len() - next.len();
        }
    }
    text.len()
}

/// What follows the marks that close. French sets a space before its own.
fn without_closing<'t>(after: &'t str, closing: &str) -> &'t str {
    let rest = after.trim_start_matches(|c| closing.contains(c));
    match rest.trim_start().strip_prefix('»') {
        Some(rest) if rest.is_empty() || rest.starts_with(char::is_whitespace) => rest,
        _ => rest,
    }
}

/// Whether the first letter or figure says that a sentence goes on.
fn continues(next: &str) -> bool {
    let first = next.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(char::is_lowercase)
}

/// Whether the last word is an initial, letters with full stops between them
/// ("U.S", "p.m"), or an abbreviation that goes with what comes next.
fn is_abbreviated(before: &str, next: &str) -> bool {
    let is_edge = |c: char| !c.is_alphanumeric() && c != '.';
    let word = before.rsplit(is_edge).next().unwrap_or_default();
    let is_letter = |part: &str| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    };
    // "So am I. Then" is no initial.
    let has_initials = word != "I" && word.split('.').all(is_letter);
    has_initials
        || BEFORE_NAMES.contains(&word)
        || (BEFORE_FIGURES.contains(&word) && next.starts_with(char::is_numeric))
}
