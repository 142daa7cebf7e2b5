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

impl Act {
    /// The earlier of two; of two at one moment, the one with the lower id.
    #[must_use]
    pub fn earlier(self, other: Self) -> Self {
        std::cmp::min_by_key(self, other, |act| (act.at, act.by))
    }

    /// The later of two; of two at one moment, the one with the higher id.
    #[must_use]
    pub fn later(self, other: Self) -> Self {
        std::cmp::max_by_key(self, other, |act| (act.at, act.by))
    }
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
    /// The meta of a record that was made or changed to say the same twice,
    /// apart from each other: it knows both, and its makers are the same
    /// whichever comes first.
    #[must_use]
    pub fn joined(self, other: &Self) -> Self {
        Self {
            revision: self.revision.joined(&other.revision),
            created: self.created.earlier(other.created),
            changed: self.changed.later(other.changed),
            extra: self.extra,
        }
    }

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
