//! Buttons that are the same everywhere.

pub(crate) const CANCEL: &str = "Cancel";
pub(crate) const CLOSE: &str = "Close";
pub(crate) const DONE: &str = "Done";
