//! Every other place with the same words: stepping through them and marking
//! them one by one.

use super::count;

pub(crate) const ACTION: &str = "Every other place with these words; then: skip this one";
/// Begins it, in a claim's panel.
pub(crate) const BUTTON: &str = "Other places…";

/// Names the strip that is shown meanwhile.
pub(crate) const STRIP: &str = "Other places with the same words";
pub(crate) const MARK: &str = "Mark";
pub(crate) const SKIP: &str = "Skip";
pub(crate) const STOP: &str = "Stop";

/// Beside the switch that copies who says so.
pub(crate) const COPY: &str = "Copy who says so:";

/// Which of the places this is.
pub(crate) fn number(number: usize, of: usize) -> String {
    format!(
        "{} of {}",
        crate::words::number(number),
        crate::words::number(of)
    )
}

/// Places that are claims already.
pub(crate) fn already(places: usize) -> Option<String> {
    match places {
        0 => None,
        1 => Some("1 more is a claim already.".to_owned()),
        n => Some(format!(
            "{} more are claims already.",
            crate::words::number(n)
        )),
    }
}

/// Said at each place; `around` is what stands there.
pub(crate) fn place(number: &str, outlet: &str, around: &str) -> String {
    format!("{number}, {outlet}: {around}")
}

pub(crate) const SELECT_FIRST: &str = "Select a claim or some words first.";
pub(crate) const SEVERAL_PIECES: &str =
    "A claim of several pieces has no one text to look for. Select the words to look for instead.";
pub(crate) const NO_PLACE: &str = "The claim has no place in a text here.";

/// Nothing is left to mark.
pub(crate) fn none(words: &str, already: usize) -> String {
    match already {
        0 => format!("{words} stands nowhere else."),
        1 => format!("{words} stands in one other place, which is a claim already."),
        n => format!(
            "{words} stands in {} other places, all of them claims already.",
            crate::words::number(n)
        ),
    }
}

/// The step that can be undone.
pub(crate) fn mark(words: &str, places: usize) -> String {
    format!("Mark {words} in {}", other_places(places))
}

/// Said at the end.
pub(crate) fn finished(words: &str, marked: usize, skipped: usize) -> String {
    match (marked, skipped) {
        (0, _) => format!("{words} was marked nowhere else."),
        (n, 0) => format!("Marked {words} in {}.", other_places(n)),
        (n, s) => format!(
            "Marked {words} in {}, skipped {}.",
            other_places(n),
            crate::words::number(s)
        ),
    }
}

fn other_places(places: usize) -> String {
    count::counted(places, "other place", "other places")
}
