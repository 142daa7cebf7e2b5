//! Lists of claims and of articles.

/// What the arrows do in a list, for those who do not see its rows.
pub const KEYS: &str = "Arrow keys, Home and End move through the list.";
