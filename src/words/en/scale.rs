//! The row of levels of confidence.

/// Takes the level back.
pub(crate) const CLEAR: &str = "Clear";
/// Stands where no level is set.
pub(crate) const UNSET: &str = "not judged yet";
pub(crate) const NOT_THE_SOURCES: &str =
    "This is your own judgement of the claim, not how sure its source sounds.";
pub(crate) const REASON_HINT: &str = "Why? (optional)";

/// Names the box for the reason of a judgement.
pub(crate) fn reason_on(scale: &str) -> String {
    format!("Reason for: {scale}")
}

/// What a level means.
pub(crate) fn meaning(code: &str, name: &str, meaning: &str) -> String {
    match meaning {
        "" => format!("{code} {name}"),
        meaning => format!("{code} {name}: {meaning}"),
    }
}
