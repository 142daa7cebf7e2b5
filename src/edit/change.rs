//! An edit: a reversible change of records.

use crate::model::{Act, AnnotatorId, Record, RecordKey, Replica, Timestamp};
use crate::text::ArticleText;
use std::sync::Arc;

/// One user action: records before and after, under one name.
#[derive(Clone, Debug)]
pub struct Edit {
    /// What it does, as a person would say it: "Delete the claim “…”".
    pub label: String,
    /// Texts it brings along; a text that is there already is left alone.
    pub texts: Vec<Arc<ArticleText>>,
    /// The records it changes, each at most once.
    pub changes: Vec<Change>,
}

impl Edit {
    /// An edit without texts.
    pub fn new(label: impl Into<String>, changes: Vec<Change>) -> Self {
        Self {
            label: label.into(),
            texts: Vec::new(),
            changes,
        }
    }
}

/// One record before and after.
#[derive(Clone, Debug)]
pub struct Change {
    /// The record.
    pub key: RecordKey,
    /// What the edit found; none for a new record. An edit does not touch a
    /// record that has changed since.
    pub before: Option<Record>,
    /// What it leaves; none for a deleted record. Its revision is set when
    /// the edit is applied.
    pub after: Option<Record>,
}

impl Change {
    /// A new record.
    pub fn create(record: impl Into<Record>) -> Self {
        let record = record.into();
        Self {
            key: record.key(),
            before: None,
            after: Some(record),
        }
    }

    /// A changed record.
    pub fn replace(before: impl Into<Record>, after: impl Into<Record>) -> Self {
        let before = before.into();
        Self {
            key: before.key(),
            before: Some(before),
            after: Some(after.into()),
        }
    }

    /// A deleted record.
    pub fn delete(record: impl Into<Record>) -> Self {
        let record = record.into();
        Self {
            key: record.key(),
            before: Some(record),
            after: None,
        }
    }
}

/// Who applies an edit: it stamps what is written.
#[derive(Clone, Copy, Debug)]
pub struct Author {
    /// The person.
    pub annotator: AnnotatorId,
    /// The running copy of the app.
    pub replica: Replica,
    /// The moment.
    pub at: Timestamp,
}

impl Author {
    /// As it stands in a record.
    pub fn act(self) -> Act {
        Act {
            by: Some(self.annotator),
            at: self.at,
        }
    }
}
