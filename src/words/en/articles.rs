//! Articles: their details in sentences, their order, their removal.

use super::count;

pub(crate) const NEEDS_TITLE: &str = "An article needs a title.";

// A detail within "Change the … of …".
pub(crate) const TITLE: &str = "title";
pub(crate) const OUTLET: &str = "outlet";
pub(crate) const BYLINE: &str = "byline";
pub(crate) const CREDIT: &str = "credit";
pub(crate) const URL: &str = "address";
pub(crate) const PUBLISHED: &str = "date";
pub(crate) const LANGUAGE: &str = "language";
pub(crate) const DIRECTION: &str = "direction";
pub(crate) const REPLACES: &str = "“replaces”";

pub(crate) const MARKED_DONE: &str = "Marked done.";
pub(crate) const MARKED_NOT_DONE: &str = "Marked not done.";

pub(crate) fn moved(title: &str, number: usize, of: usize) -> String {
    format!("“{title}” is now {number} of {of}.")
}

pub(crate) const IS_FIRST: &str = "This is the first article.";
pub(crate) const IS_LAST: &str = "This is the last article.";

pub(crate) fn removed(title: &str, claims: usize) -> String {
    match claims {
        0 => format!("Removed “{title}”."),
        1 => format!("Removed “{title}” and its claim."),
        n => format!("Removed “{title}” and its {}.", count::claims(n)),
    }
}
