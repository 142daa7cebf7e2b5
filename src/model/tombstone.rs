//! What stays of a deleted record: that it was, and which edits it knew.

use super::{Act, RecordKey, Revision};

/// A deletion. Never purged, and exported, so that an older file cannot bring
/// a record back unasked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tombstone {
    /// The record that was.
    pub key: RecordKey,
    /// Which edits the deletion knows.
    pub revision: Revision,
    /// Who deleted it, and when.
    pub act: Act,
}
