//! Lists of claims and of articles.

use crate::words::number;

/// What the arrows do in a list, for those who do not see its rows.
pub(crate) const KEYS: &str = "Arrow keys, Home and End move through the list.";

// The claims of an article.
pub(crate) const CLAIMS: &str = "Claims in this article";
pub(crate) const SEARCH: &str = "Search claims and sources";
/// Names the choice between all and the unfinished.
pub(crate) const SHOW: &str = "Show";

pub(crate) fn all(count: usize) -> String {
    format!("All {}", number(count))
}

pub(crate) fn unfinished_ones(count: usize) -> String {
    format!("Unfinished {}", number(count))
}

pub(crate) const NO_CLAIMS: &str =
    "No claims yet. Select some words of the article, then say who says so.";
pub(crate) const NONE_UNFINISHED: &str = "Every claim has a source and a confidence.";
pub(crate) const NO_MATCH: &str = "No claim matches.";

// What a claim lacks.
pub(crate) const NO_PLACE: &str = "no place in the text";
pub(crate) const UNFINISHED: &str = "unfinished";

// The articles of a project.
pub(crate) const ARTICLES: &str = "Articles of this project";
/// The pane that the list is in, and its heading.
pub(crate) const ARTICLES_PANE: &str = "Articles";
/// While all of a project is being read, of which a part is shown already.
pub(crate) const READING: &str = "Reading the project…";
pub(crate) const NO_ARTICLES: &str = "No articles yet.";
/// Says what the check mark means.
pub(crate) const IS_DONE: &str = "done";
pub(crate) const IS_CORRECTION: &str = "replaces 1";

/// `count` is of other articles.
pub(crate) fn same_text(count: usize) -> String {
    match count {
        1 => "same text as 1 other".to_owned(),
        n => format!("same text as {} others", number(n)),
    }
}

/// Names the button that opens the menu of an article.
pub(crate) fn more_for(title: &str) -> String {
    format!("More for “{title}”")
}

pub(crate) const EDIT: &str = "Edit details";
pub(crate) const MARK_DONE: &str = "Mark done";
pub(crate) const MARK_NOT_DONE: &str = "Mark not done";
pub(crate) const MOVE_UP: &str = "Move up";
pub(crate) const MOVE_DOWN: &str = "Move down";
/// Asks first.
pub(crate) const REMOVE: &str = "Remove…";

/// The button that draws further rows.
pub(crate) fn show_more(left: usize) -> String {
    format!("Show more ({} left)", number(left))
}
