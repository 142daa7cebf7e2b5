//! The row of levels of confidence.

pub(crate) const TITLE: &str = "Confidence";
/// Takes the level back.
pub(crate) const CLEAR: &str = "Clear";
