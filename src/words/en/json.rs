//! What is wrong with a field of a file, from the verb on.

pub(crate) const A_TEXT: &str = "a text";
pub(crate) const A_NUMBER: &str = "a number";
pub(crate) const A_WHOLE_NUMBER: &str = "a whole number, 0 or more";
pub(crate) const A_LIST: &str = "a list";
pub(crate) const AN_OBJECT: &str = "an object";
pub(crate) const TRUE_OR_FALSE: &str = "true or false";
/// As JSON writes it.
pub(crate) const NULL: &str = "null";
pub(crate) const AN_ID: &str = "an id (a UUID)";
pub(crate) const A_HASH: &str = "a SHA-256 in hex";
pub(crate) const A_TIME: &str = "a time like 2031-03-14T09:26:53.000Z";
pub(crate) const A_WHO: &str = "{\"source\": …}, {\"described\": …} or \"not-stated\"";

/// `words` are words of the format.
pub(crate) fn one_of(words: &[&str]) -> String {
    format!("one of {}", words.join(", "))
}

pub(crate) const IS_MISSING: &str = "is missing";
pub(crate) const STANDS_TWICE: &str = "stands there twice";
pub(crate) const NO_REPLICA: &str = "is no replica (12 hex digits)";
pub(crate) const NO_RECORD: &str = "holds no record of a known kind";

pub(crate) fn should_be(wanted: &str) -> String {
    format!("should be {wanted}")
}

pub(crate) fn should_not_be(wanted: &str, found: &str) -> String {
    format!("should be {wanted}, not {found}")
}

pub(crate) fn should_not_say(wanted: &str, found: &str) -> String {
    format!("should be {wanted}, not “{found}”")
}

/// A whole sentence; `path` is empty for the whole value.
pub(crate) fn bad_field(path: &str, why: &str) -> String {
    match path {
        "" => format!("The value {why}."),
        path => format!("`{path}` {why}."),
    }
}
