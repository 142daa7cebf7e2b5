//! The table of who says what: its tools, its columns, what it counts.

use super::count;
use crate::words::number;

/// Title of the dialog, and the action that opens it.
pub(crate) const TITLE: &str = "Who says what";
/// Opens it from the list of claims.
pub(crate) const OPEN: &str = "All articles…";

// Tools.
pub(crate) const SCOPE: &str = "Claims of";
pub(crate) const ALL_ARTICLES: &str = "all articles";

pub(crate) fn event(name: &str) -> String {
    format!("event: {name}")
}

pub(crate) fn article(title: &str) -> String {
    format!("article: {title}")
}

pub(crate) const GROUP: &str = "Grouped by";
pub(crate) const NO_GROUPS: &str = "nothing";
pub(crate) const BY_SOURCE: &str = "source";
pub(crate) const BY_ORIGIN: &str = "origin";
pub(crate) const BY_ARTICLE: &str = "article";
pub(crate) const BY_UNIT: &str = "unit of the figure";
pub(crate) const SORT: &str = "Sorted by";
pub(crate) const REVERSED: &str = "Backwards";
pub(crate) const ONCE: &str = "Each text once";
pub(crate) const FOLD_ALL: &str = "Close all groups";
pub(crate) const UNFOLD_ALL: &str = "Open all groups";
pub(crate) const DOWNLOAD: &str = "Download as CSV";

// Columns.
pub(crate) const PLACE: &str = "Place in the text";
pub(crate) const CLAIM: &str = "Claim";
pub(crate) const WHO: &str = "Who says so";
pub(crate) const THROUGH: &str = "Through";
pub(crate) const STANCE: &str = "Stance";
pub(crate) const LEVEL: &str = "Confidence";
pub(crate) const QUANTITY: &str = "Figure";
pub(crate) const DATE: &str = "Date";
pub(crate) const ARTICLE: &str = "Article";
pub(crate) const RELATIONS: &str = "Relations";

/// The group of claims without a figure, or whose figure has no unit.
pub(crate) const NO_UNIT: &str = "no unit";
pub(crate) const UNTITLED: &str = "an article without a title";
/// Between what stands side by side in a cell.
pub(crate) const AND: &str = "; ";

/// How many claims, origins and texts there are in a group.
pub(crate) fn tally(claims: usize, origins: usize, texts: usize) -> String {
    counted(&count::claims(claims), origins, texts)
}

/// The same of those that fit a filter.
pub(crate) fn tally_of(all: usize, claims: usize, origins: usize, texts: usize) -> String {
    let some = if all == claims {
        count::claims(all)
    } else {
        super::filter::found(claims, all)
    };
    counted(&some, origins, texts)
}

fn counted(claims: &str, origins: usize, texts: usize) -> String {
    let origins = count::counted(origins, "origin", "origins");
    let texts = count::counted(texts, "text", "texts");
    format!("{claims} · {origins} · {texts}")
}

/// Beside a claim that others are copies of.
pub(crate) fn copies(count: usize) -> String {
    format!("one of {} copies", number(count))
}

/// A type of relation, and how many a claim has.
pub(crate) fn relation(name: &str, count: usize) -> String {
    match count {
        1 => name.to_owned(),
        n => format!("{name} {}", number(n)),
    }
}

// Where there is nothing to show.
pub(crate) const NO_ROWS: &str =
    "No claims yet. Close this, open an article and select some words.";
pub(crate) const NONE_FITS: &str = "No claim fits the filter.";
pub(crate) const NONE_IN_SCOPE: &str = "There are no claims in these articles yet.";

// What is said.
pub(crate) fn grouped(by: &str, groups: usize) -> String {
    let groups = count::counted(groups, "group", "groups");
    format!("Grouped by {by}: {groups}.")
}

pub(crate) const UNGROUPED: &str = "No groups.";

pub(crate) fn sorted(by: &str, is_reversed: bool) -> String {
    let way = if is_reversed { ", backwards" } else { "" };
    format!("Sorted by {}{way}.", by.to_lowercase())
}

pub(crate) const FOLDED: &str = "All groups are closed.";
pub(crate) const UNFOLDED: &str = "All groups are open.";

/// What the table shows now.
pub(crate) fn shows(tally: &str) -> String {
    format!("{tally}.")
}

// The file.
pub(crate) const CSV: &str = "CSV, the table of who says what";
pub(crate) const CSV_NOTE: &str = "one row a claim, for a spreadsheet";
pub(crate) const LOSS_PLACES: &str =
    "Places in the text are left out: of content, mentions, cues and figures.";
pub(crate) const LOSS_CHAINS: &str =
    "Chains are names in a row: certainty, stance of those in between and reasons are left out.";
pub(crate) const LOSS_RECORDS: &str =
    "Texts, the register of sources and the codebook are left out. It cannot be read back.";

/// Heads of further columns in the file.
pub(crate) mod heads {
    pub(crate) const EVENT: &str = "Event";
    pub(crate) const TITLE: &str = "Title";
    pub(crate) const ADDRESS: &str = "Address";
    pub(crate) const SUMMARY: &str = "Summary";
    pub(crate) const KIND: &str = "Kind";
    pub(crate) const LOW: &str = "Lowest";
    pub(crate) const HIGH: &str = "Highest";
    pub(crate) const UNIT: &str = "Unit";
    pub(crate) const STATUS: &str = "Status";
    pub(crate) const TAGS: &str = "Tags";
    pub(crate) const NOTE: &str = "Note";
    pub(crate) const TEXT: &str = "Text number";
    pub(crate) const CLAIM_ID: &str = "Claim id";
    pub(crate) const ARTICLE_ID: &str = "Article id";

    /// The name of a level on a scale, beside its code.
    pub(crate) fn in_words(scale: &str) -> String {
        format!("{scale} in words")
    }
}
