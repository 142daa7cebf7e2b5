//! The line that says who wrote an article.

use super::{Details, HEAD_WORDS_MAX, ends_as_sentence};
use crate::suggest::debris::{AGENCIES, is_names};

/// What leads to who wrote it.
const BY: &[&str] = &[
    "By ",
    "BY ",
    "Par ",
    "Von ",
    "Por ",
    "بقلم ",
    "بقلم: ",
    "كتب ",
    "كتبت ",
];

/// Words of offices, which are no part of a name.
const OFFICES: &[&str] = &[
    "Reporter",
    "Correspondent",
    "Editor",
    "Writer",
    "Staff",
    "Producer",
    "Columnist",
    "Analyst",
    "Chief",
    "Korrespondent",
    "Redakteur",
    "Journaliste",
    "Corresponsal",
];

/// Words that papers and stations call themselves by.
const OUTLETS: &[&str] = &[
    "News",
    "Times",
    "Post",
    "Courier",
    "Herald",
    "Press",
    "Journal",
    "Daily",
    "Tribune",
    "Gazette",
    "Guardian",
    "Mail",
    "Telegraph",
    "Observer",
    "Chronicle",
    "Radio",
    "TV",
    "Television",
    "Agency",
    "Today",
    "Standard",
    "Star",
    "Sun",
    "Mirror",
    "Express",
    "Zeitung",
    "Tagblatt",
    "Presse",
    "Magazine",
    "Review",
    "Monitor",
    "BBC",
    "CNN",
    "CBS",
    "NBC",
    "ABC",
    "NPR",
    "Network",
    "Broadcasting",
    "Online",
    "Morning",
    "Evening",
];

/// Reads a line that says who wrote the article, and for whom.
pub(super) fn take_byline(line: &str, details: &mut Details) -> bool {
    let line = line
        .split(['|', '•', '·'])
        .next()
        .unwrap_or_default()
        .trim();
    let names = BY
        .iter()
        .find_map(|by| line.strip_prefix(by))
        .map(str::trim);
    let rest = names.unwrap_or(line);
    let is_short = (2..=HEAD_WORDS_MAX).contains(&line.split_whitespace().count());
    let starts = rest.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    if !is_short || !starts || !is_names(rest) || ends_as_sentence(rest) {
        return false;
    }
    let mut parts: Vec<_> = rest.split(',').map(str::trim).collect();
    let has = |part: &str, words: &[&str]| part.split_whitespace().any(|w| words.contains(&w));
    parts.retain(|part| !has(part, OFFICES));
    let is_outlet = |part: &&str| has(part, OUTLETS) || AGENCIES.contains(part);
    let outlet = parts
        .last()
        .copied()
        .filter(|last| parts.len() > 1 && is_outlet(last));
    if outlet.is_some() {
        parts.pop();
    }
    // Without "By", only what follows a headline and names an outlet is one.
    if names.is_none() && (outlet.is_none() || details.title.is_empty()) || parts.is_empty() {
        return false;
    }
    details.byline = parts.join(", ");
    match outlet {
        Some(agency) if AGENCIES.contains(&agency) => agency.clone_into(&mut details.credit),
        Some(outlet) => outlet.clone_into(&mut details.outlet),
        None => {}
    }
    true
}
