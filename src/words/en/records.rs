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
