//! The box that finds anything.

use crate::words::number;

/// The action, and the dialog's title.
pub(crate) const TITLE: &str = "Find anything";
pub(crate) const BOX: &str = "Find an action, an article, a source or a claim";
pub(crate) const LIST: &str = "Found";

// Headings of what is found.
pub(crate) const ACTIONS: &str = "Actions";
pub(crate) const ARTICLES: &str = "Articles";
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const CLAIMS: &str = "Claims";

/// Over the list while nothing is typed.
pub(crate) const TYPE: &str = "Type some letters or words.";
pub(crate) const NOTHING: &str = "Nothing has these words.";

/// How much was found.
pub(crate) fn found(count: usize) -> String {
    format!("{} found", number(count))
}

/// Below the first rows of a group.
pub(crate) fn more(count: usize) -> String {
    format!("{} more: type on to find them", number(count))
}

// Why an action cannot be done now.
pub(crate) const NEEDS_PROJECT: &str = "needs an open project";
pub(crate) const NEEDS_ARTICLE: &str = "needs an open article";
pub(crate) const NEEDS_CLAIM: &str = "needs a selected claim";
pub(crate) const NOTHING_TO_DO: &str = "nothing to do now";

/// Said of an action that was chosen all the same; `why` is one of the above.
pub(crate) fn cannot(action: &str, why: &str) -> String {
    format!("“{action}”: {why}.")
}

/// Beside the article that is open.
pub(crate) const IS_OPEN: &str = "open";
