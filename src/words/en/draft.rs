//! The popover at a selection.

/// Sources that fit and are not listed.
pub fn unlisted(count: usize) -> String {
    format!("and {count} more: type to find them")
}
