//! The dateline of an article: where it was written, and for whom.

use crate::suggest::debris::is_names;

/// A dateline is over after so many bytes.
const DATELINE_BYTES_MAX: usize = 80;

/// What stands before the first sentence: a place, an agency.
pub(super) struct Dateline<'l> {
    /// Its length in bytes, with its dash.
    pub(super) length: usize,
    /// What stands in its brackets, if that is a name.
    pub(super) mark: Option<&'l str>,
}

/// The dateline of a paragraph: `(Radio Belm)`, `SARN --`, `Sarn (AFP) -`.
pub(super) fn dateline(line: &str) -> Option<Dateline<'_>> {
    let mut end = line.len().min(DATELINE_BYTES_MAX);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let start = &line[..end];
    let mark = start.split_once('(').and_then(|(before, rest)| {
        let (inner, _) = rest.split_once(')')?;
        let close = before.len() + 1 + inner.len() + 1;
        let is_name = is_names(inner) && !NO_MARKS.contains(&inner);
        (is_name && inner.chars().count() <= 40).then_some((inner, close))
    });
    if let Some((inner, close)) = mark.filter(|_| line.starts_with('(')) {
        let rest = line[close..].trim_start_matches([' ', '-', '–', '—', '\u{a0}']);
        return Some(Dateline {
            length: line.len() - rest.len(),
            mark: Some(inner),
        });
    }
    let dashes = [" -- ", " — ", " – ", " - ", "—"];
    let (dash, at) = dashes
        .iter()
        .filter_map(|dash| Some((dash, start.find(dash)?)))
        .min_by_key(|d| d.1)?;
    let place = &start[..at];
    let length = at + dash.len();
    let mark = mark.filter(|(_, close)| *close <= at && place.ends_with(')'));
    let first = place.split([' ', ',', '(']).next().unwrap_or_default();
    let is_shouted =
        first.chars().count() >= 3 && first.chars().all(|c| !c.is_lowercase() && !c.is_numeric());
    let is_dateline = if mark.is_some() {
        place.starts_with(char::is_alphabetic)
    } else {
        is_shouted && first.chars().all(char::is_uppercase) && is_names(place)
    };
    is_dateline.then_some(Dateline {
        length,
        mark: mark.map(|(inner, _)| inner),
    })
}

/// What stands in brackets before an article and names nobody.
const NO_MARKS: &[&str] = &[
    "UPDATE",
    "Update",
    "UPDATED",
    "Updated",
    "VIDEO",
    "Video",
    "WATCH",
    "Watch",
    "LIVE",
    "Live",
    "OPINION",
    "Opinion",
    "File",
    "FILE",
    "Editorial",
    "Analysis",
    "ANALYSIS",
];
