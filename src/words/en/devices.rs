//! What the browser does not let the page do: keep, open, download, copy. In
//! brackets stand the browser's own words, or a reason from the second half.

pub(crate) fn keeping_denied(why: &str) -> String {
    format!("This browser does not let the page keep data ({why}).")
}

pub(crate) const STORAGE_FULL: &str = "The room that this browser gives to the page is used up.";
pub(crate) const STORAGE_NEWER: &str =
    "A newer version of Whence keeps the work in this browser. Reload the page.";

pub(crate) fn keeping_broke_off(why: &str) -> String {
    format!("This browser broke off while keeping data ({why}).")
}

pub(crate) fn foreign_key(key: &str) -> String {
    format!("“{key}” is no place where Whence keeps data.")
}

pub(crate) const NO_ALLOWANCE: &str = "This browser does not say how much room it gives.";

pub(crate) fn allowance_refused(why: &str) -> String {
    format!("This browser did not answer how much room it gives ({why}).")
}

pub(crate) fn file_too_large(name: &str, megabytes: u64, allowed: u64) -> String {
    format!("“{name}” has {megabytes} MB; up to {allowed} MB can be opened.")
}

pub(crate) fn file_unreadable(name: &str, why: &str) -> String {
    format!("“{name}” could not be read ({why}).")
}

pub(crate) fn download_refused(why: &str) -> String {
    format!("The browser did not take the download ({why}). Try again.")
}

pub(crate) const NO_CLIPBOARD: &str =
    "This browser does not let the page copy. Select the text and copy it by hand.";

pub(crate) fn copy_refused(why: &str) -> String {
    format!("The browser did not copy the text ({why}). Select it and copy it by hand.")
}

// Reasons within brackets.
pub(crate) const NO_REASON: &str = "the browser gave no reason";
pub(crate) const NO_WINDOW: &str = "there is no window";
pub(crate) const NO_DOCUMENT: &str = "there is no document";
pub(crate) const NO_LOCAL_STORAGE: &str = "there is no local storage";
pub(crate) const NO_DATABASE: &str = "there is no database";
pub(crate) const DATABASE_CLOSED: &str = "the browser closed its database";
pub(crate) const DATABASE_SILENT: &str = "its database did not answer";
pub(crate) const DATABASE_BLOCKED: &str = "another tab holds an older database";
pub(crate) const DATA_DELETED: &str = "the data of this site was deleted";
pub(crate) const CALLED_OFF: &str = "the transaction was called off";
pub(crate) const NOT_TEXT: &str = "this is not well-formed text";
