//! Lists of claims and of articles.

/// Name of the list of claims.
pub const CLAIMS: &str = "Claims in this article";

/// Name of the list of articles.
pub const ARTICLES: &str = "Articles of this project";

/// What the arrows do in a list, for those who do not see its rows.
pub const KEYS: &str = "Arrow keys, Home and End move through the list.";
