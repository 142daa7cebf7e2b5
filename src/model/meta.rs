//! What every record says about itself.

use super::{AnnotatorId, Extra, Revision, Timestamp};

/// Who did something, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Act {
    /// The annotator; none for records that ship with the app.
    pub by: Option<AnnotatorId>,
    /// The moment.
    pub at: Timestamp,
}

/// Revision, makers and unknown fields of a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meta {
    /// Which edits this version of the record knows.
    pub revision: Revision,
    /// Who made the record.
    pub created: Act,
    /// Who last changed it.
    pub changed: Act,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Meta {
    /// The meta of a record made just now. Its revision is set when the edit
    /// that brings it is applied.
    pub fn new(act: Act) -> Self {
        Self {
            created: act,
            changed: act,
            ..Self::default()
        }
    }
}
