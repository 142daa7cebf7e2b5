//! The article: its head, its margin, and the room of a project without one.

use crate::words::Around;

pub(crate) const NO_ARTICLES: &str = "This project has no articles yet. Add some: paste the text, choose files, or drop them on this page.";
pub(crate) const ADD_ARTICLES: &str = "Add articles";
pub(crate) const NO_TEXT: &str = "The text of this article is not here yet. Add the same text as a file, or import a Whence file that holds it: the claims then find their places.";

/// Stops what the next selection is for.
pub(crate) const STOP: &str = "Stop";
/// Around the key that does the same.
pub(crate) const KEY_STOPS: Around = ("", " stops.");

pub(crate) const PREVIOUS: &str = "← Previous";
pub(crate) const NEXT: &str = "Next →";
pub(crate) const EDIT: &str = "Edit details";
/// On the button of an article that is done.
pub(crate) const IS_DONE: &str = "Done ✓";
pub(crate) const MARK_DONE: &str = "Mark done";

pub(crate) fn credit(agency: &str) -> String {
    format!("credit: {agency}")
}

// Before the name of another article.
pub(crate) const REPLACES: &str = "Replaces";
pub(crate) const REPLACED_BY: &str = "Replaced by";
pub(crate) const SAME_TEXT: &str = "Same text as";

/// Names the notes beside a paragraph.
pub(crate) const MARGIN: &str = "Claims in this paragraph";
pub(crate) const NO_SOURCE: &str = "No source yet";
pub(crate) const OWN_VOICE: &str = "The article itself";

/// Where a claim comes from: the origins of chains side by side.
pub(crate) fn origins(names: &[String]) -> String {
    names.join(" and ")
}

/// Through whom it came, the nearest to the origin first.
pub(crate) fn via(names: &[String]) -> String {
    format!("via {}", names.join(", via "))
}

// What a source does with the claim, where it is not simply saying it.
pub(crate) const DENIES: &str = "denies it";
pub(crate) const SUPPORTS: &str = "supports it";
pub(crate) const QUESTIONS: &str = "questions it";
pub(crate) const DECLINES: &str = "declines to say";
