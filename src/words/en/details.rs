//! What is known of an article: the dialog, and the names that the preview of
//! new articles has in common with it.

use crate::words::Around;

pub(crate) const DIALOG: &str = "Article details";

/// Headline.
pub(crate) const TITLE: &str = "Title";
/// Who published it.
pub(crate) const OUTLET: &str = "Outlet";
/// Who wrote it.
pub(crate) const BYLINE: &str = "Byline";
/// Wire agency.
pub(crate) const CREDIT: &str = "Wire credit";
pub(crate) const CREDIT_HINT: &str = "an agency, if one is named";
pub(crate) const PUBLISHED: &str = "Published";
pub(crate) const LANGUAGE: &str = "Language";
pub(crate) const LANGUAGE_HINT: &str = "en, fr, ar…";
/// Where it was published.
pub(crate) const ADDRESS: &str = "Address";

/// Which way it runs.
pub(crate) const DIRECTION: &str = "Direction";
/// No direction of its own.
pub(crate) const BY_TEXT: &str = "as its text runs";
pub(crate) const LEFT_TO_RIGHT: &str = "left to right";
pub(crate) const RIGHT_TO_LEFT: &str = "right to left";

pub(crate) const REPLACES: &str = "Replaces";
pub(crate) const REPLACES_NONE: &str = "no other article";

/// Around the name of the file that it came in.
pub(crate) const FROM_FILE: Around = ("From the file ", ". ");

/// Which character encoding its file had.
pub(crate) fn decoded_from(encoding: &str) -> String {
    format!("It was decoded from {encoding}.")
}

/// Around the hash of the text.
pub(crate) const TEXT_STAYS: Around = ("The text itself cannot be changed. Its SHA-256: ", "");
