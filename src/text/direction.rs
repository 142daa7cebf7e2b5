//! Which way a text runs.

/// Whether a text runs from right to left: its first letter that has a
/// direction says so, as for `dir="auto"` in a page.
pub fn is_right_to_left(words: &str) -> bool {
    words.chars().find_map(direction_of).unwrap_or(false)
}

/// `true` for right to left, `false` for left to right, none for what takes
/// its direction from what is around it.
fn direction_of(c: char) -> Option<bool> {
    match c {
        '\u{200e}' => Some(false),
        '\u{200f}' | '\u{61c}' => Some(true),
        _ if !c.is_alphabetic() => None,
        // Hebrew, Arabic, Syriac, Thaana, N'Ko and their like, the forms for
        // presentation, and the ancient scripts.
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some(true),
        _ => Some(false),
    }
}
