//! How the work is kept: the state in the masthead, what is amiss, and why.

pub(crate) const READING: &str = "Reading…";
pub(crate) const SAVING: &str = "Saving…";
pub(crate) const SAVED: &str = "Saved";
pub(crate) const SAVED_LOCALLY: &str = "In local storage only";
pub(crate) const NOT_SAVED: &str = "Not saved";

pub(crate) const SAVE_FAILED: &str =
    "Your last change is not saved. It is tried again with the next one.";
pub(crate) const READ_ONLY: &str =
    "This project was saved by a newer version of Whence. It can be read here, not changed.";

// Banners: first what it is, then the rest. `why` is a sentence of its own.

pub(crate) const NEWER: &str = "Saved by a newer version.";
pub(crate) const NEWER_REST: &str =
    "This project can be read here, not changed. Reload the page to get the newer version.";

pub(crate) const UNREADABLE: &str = "Some of what is kept could not be read.";

pub(crate) fn unreadable_rest(records: usize) -> String {
    match records {
        1 => "1 record was set aside and left as it is. Everything else is here.".to_owned(),
        n => format!("{n} records were set aside and left as they are. Everything else is here."),
    }
}

pub(crate) const CONFLICTS: &str = "Changed in two places.";

pub(crate) fn conflicts_rest(records: usize) -> String {
    match records {
        1 => "1 record has two versions. Both are kept until you choose.".to_owned(),
        n => format!("{n} records have two versions. Both are kept until you choose."),
    }
}

pub(crate) const KEPT_NOWHERE: &str = "Your work is not kept in this browser.";

pub(crate) fn kept_nowhere_rest(why: &str) -> String {
    format!("{why} You can go on; export before you close this page.")
}

pub(crate) const KEPT_LOCALLY: &str = "Only local storage works.";

pub(crate) fn kept_locally_rest(why: &str) -> String {
    format!(
        "{why} What you do in the last seconds before a crash may be lost; export now and then."
    )
}

pub(crate) const KEPT_IN_DATABASE: &str = "Kept in the browser’s database only.";

pub(crate) fn kept_in_database_rest(why: &str) -> String {
    format!("{why} Nothing is lost.")
}

// What a banner offers.
pub(crate) const EXPORT: &str = "Export now";
pub(crate) const DOWNLOAD: &str = "Download it";
pub(crate) const SETTLE: &str = "Settle";

// Why a value that was kept cannot be read.

pub(crate) const UNKNOWN_KEY: &str = "Its key is none of this version.";
pub(crate) const OTHER_KEY: &str = "It belongs under another key.";
pub(crate) const OTHER_TEXT: &str = "The article is known with another text.";
pub(crate) const TEXT_CHANGED: &str = "The text was changed: its SHA-256 is not the one beside it.";
pub(crate) const TOO_DEEP: &str = "It nests too deep.";
pub(crate) const NEWER_VALUE: &str = "It was written by a newer Whence.";

pub(crate) fn not_json(why: &str, column: usize) -> String {
    format!("It is no JSON: {why} at column {column}.")
}

/// Kept with a value that was set aside.
pub(crate) const UNREADABLE_VALUE: &str = "It could not be read.";
