//! What a record of each kind is called within a sentence.

pub(crate) const PROJECT: &str = "project";
pub(crate) const ANNOTATOR: &str = "annotator";
pub(crate) const LAYER: &str = "layer";
pub(crate) const SCALE: &str = "scale";
pub(crate) const TERM: &str = "term";
pub(crate) const EVENT: &str = "event";
pub(crate) const SOURCE: &str = "source";
pub(crate) const ARTICLE: &str = "article";
pub(crate) const CLAIM: &str = "claim";
pub(crate) const RELATION: &str = "relation";
pub(crate) const SUGGESTION: &str = "suggestion";

/// A record within a sentence; `name` has its own quotation marks.
pub(crate) fn named(noun: &str, name: &str) -> String {
    format!("the {noun} {name}")
}

/// A record that is no longer there.
pub(crate) fn gone(noun: &str) -> String {
    format!("the {noun} that is gone")
}
