//! Several projects beside each other, and the dialog that lists them.

use super::count;
use crate::words::Around;

pub(crate) const UNTITLED: &str = "Untitled project";
/// Title of the project that is made for the first article.
pub(crate) const MINE: &str = "My project";
/// Name of the layer that a person's own claims go to.
pub(crate) const MY_LAYER: &str = "My reading";

/// Stands for the title of one whose own record cannot be read.
pub(crate) fn unreadable_title(id: &str) -> String {
    format!("Unreadable project {id}")
}

pub(crate) fn made(title: &str) -> String {
    format!("New project “{title}”.")
}

pub(crate) fn newer(title: &str) -> String {
    format!(
        "The project “{title}” was saved by a newer version of Whence. Reload the page to get the newer version; nothing was changed."
    )
}

pub(crate) fn unreadable(title: &str) -> String {
    format!(
        "The project “{title}” could not be read. What there is of it is kept; nothing was changed."
    )
}

pub(crate) const NEEDS_TITLE: &str = "A project needs a title.";
pub(crate) const OPEN_FIRST: &str = "Open the project first, then rename it.";

pub(crate) fn renamed(title: &str) -> String {
    format!("The project is now “{title}”.")
}

pub(crate) fn deleted(title: &str) -> String {
    format!("Deleted the project “{title}”.")
}

pub(crate) fn deleted_elsewhere(title: &str) -> String {
    format!("The project “{title}” was deleted in another tab.")
}

/// How much a project holds.
pub(crate) fn numbers(articles: usize, claims: usize, sources: usize) -> String {
    format!(
        "{}, {} and {}",
        count::articles(articles),
        count::claims(claims),
        count::sources(sources)
    )
}

/// Title of the dialog.
pub(crate) const TITLE: &str = "Projects";
pub(crate) const NEW_TITLE: &str = "Title of a new project";
pub(crate) const MAKE: &str = "New project";
pub(crate) const IMPORT: &str = "Import a file…";
pub(crate) const OPEN: &str = "Open";
pub(crate) const RENAME: &str = "Rename";
/// Asks first.
pub(crate) const DELETE: &str = "Delete…";

pub(crate) fn open(title: &str) -> String {
    format!("Open “{title}”")
}

pub(crate) fn rename(title: &str) -> String {
    format!("Rename “{title}”")
}

pub(crate) fn delete(title: &str) -> String {
    format!("Delete “{title}”")
}

/// Around the title that a project has so far.
pub(crate) const NEW_NAME: Around = ("New name of “", "”");
