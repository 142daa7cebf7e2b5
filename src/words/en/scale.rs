//! The row of levels of confidence.

/// Takes the level back.
pub(crate) const CLEAR: &str = "Clear";
