//! What stays of deleted records.

use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, Word, wire};
use crate::model::{self, Act, AnnotatorId, Extra, Kind, RecordKey, Revision, Timestamp};
use std::borrow::Cow;
use uuid::Uuid;

wire! {
    /// A deletion.
    part Tombstone<'a> {
        "kind" => kind: Kind,
        "id" => id: Uuid,
        "revision" => revision: Revision,
        "by" => by: Option<Uuid>,
        "at" => at: Timestamp,
    }
}

impl Word for Kind {
    const WORDS: &'static [(Self, &'static str)] = &KIND_WORDS;
}

const KIND_WORDS: [(Kind, &str); Kind::ALL.len()] = {
    let mut words = [(Kind::Project, ""); Kind::ALL.len()];
    let mut i = 0;
    while i < words.len() {
        words[i] = (Kind::ALL[i], Kind::ALL[i].word());
        i += 1;
    }
    words
};

impl<'a> Tombstone<'a> {
    pub(crate) fn of(tombstone: &model::Tombstone) -> Self {
        Self {
            kind: tombstone.key.kind,
            id: tombstone.key.id,
            revision: tombstone.revision.clone(),
            by: tombstone.act.by.map(|id| id.0),
            at: tombstone.act.at,
            extra: Cow::<'a, Extra>::default(),
        }
    }

    pub(crate) fn into_model(self) -> model::Tombstone {
        model::Tombstone {
            key: RecordKey {
                kind: self.kind,
                id: self.id,
            },
            revision: self.revision,
            act: Act {
                by: self.by.map(AnnotatorId),
                at: self.at,
            },
        }
    }
}
