//! Taking in what was edited elsewhere: another tab, a colleague's file, the
//! browser's storage. Revisions are kept as they came, and decide.

use super::{Change, Edit, Project};
use crate::model::{Record, RecordKey, Revision, Standing, Tombstone};
use crate::text::ArticleText;
use std::sync::Arc;

/// What comes in.
#[derive(Clone, Debug, Default)]
pub struct Incoming {
    /// Texts; one that is there already is left alone.
    pub texts: Vec<Arc<ArticleText>>,
    /// Records.
    pub records: Vec<Record>,
    /// Deletions.
    pub tombstones: Vec<Tombstone>,
}

/// How a record that comes in stands to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Not known here.
    New,
    /// After the one here: it wins.
    Newer,
    /// The same edits.
    Same,
    /// Before the one here: left alone.
    Older,
    /// Neither: both are kept.
    Conflict,
    /// Deleted here, by somebody who knew this version or one after it.
    DeletedHere,
    /// A deletion after the record here: the record goes.
    Deletes,
}

/// What was taken in.
#[derive(Debug)]
pub struct Absorbed {
    /// The edit that undoes it.
    pub inverse: Edit,
    /// Records written or deleted here, and records newly in conflict.
    pub written: Vec<RecordKey>,
    /// How each record and deletion stood, in the order they came: records
    /// first.
    pub arrivals: Vec<(RecordKey, Arrival)>,
}

impl Project {
    /// How a record would arrive.
    pub fn arrival(&self, record: &Record) -> Arrival {
        let (key, revision) = (record.key(), &record.meta().revision);
        if let Some(tombstone) = self.tombstone(key)
            && self.record(key).is_none()
        {
            return match revision.standing(&tombstone.revision) {
                Standing::Same | Standing::Before => Arrival::DeletedHere,
                // An edit that did not know of the deletion outlives it: work
                // is never lost to a deletion made at the same time.
                Standing::After | Standing::Conflict => Arrival::New,
            };
        }
        let Some(here) = self.record(key) else {
            return Arrival::New;
        };
        if self.is_in_conflict_already(key, revision) {
            return Arrival::Same;
        }
        match revision.standing(&here.meta().revision) {
            Standing::Same => Arrival::Same,
            Standing::After => Arrival::Newer,
            Standing::Before => Arrival::Older,
            Standing::Conflict if here.says_the_same_as(record) => Arrival::Newer,
            Standing::Conflict => Arrival::Conflict,
        }
    }

    /// How a deletion would arrive.
    pub fn arrival_of_tombstone(&self, tombstone: &Tombstone) -> Arrival {
        let known = self.tombstone(tombstone.key).map(|t| &t.revision);
        match self.record(tombstone.key) {
            Some(here) => match tombstone.revision.standing(&here.meta().revision) {
                Standing::After => Arrival::Deletes,
                // Same or before: the record was made again since. Conflict:
                // an edit beside the deletion outlives it.
                Standing::Same | Standing::Before | Standing::Conflict => Arrival::Older,
            },
            None => match known.map(|k| tombstone.revision.standing(k)) {
                None => Arrival::New,
                Some(Standing::Same) => Arrival::Same,
                Some(Standing::Before) => Arrival::Older,
                Some(Standing::After | Standing::Conflict) => Arrival::Newer,
            },
        }
    }

    /// Takes everything in that is new or newer, keeps both sides of a
    /// conflict, and leaves the rest alone.
    pub fn absorb(&mut self, label: &str, incoming: Incoming) -> Absorbed {
        let hashes: Vec<_> = incoming.texts.iter().map(|t| t.hash()).collect();
        for text in incoming.texts {
            self.texts.entry(text.hash()).or_insert(text);
        }
        let mut absorbed = Absorbed {
            inverse: Edit::new(label, Vec::new()),
            written: Vec::new(),
            arrivals: Vec::new(),
        };
        for record in incoming.records {
            let (key, arrival) = (record.key(), self.arrival(&record));
            absorbed.arrivals.push((key, arrival));
            match arrival {
                Arrival::New | Arrival::Newer => self.take_in(record, &mut absorbed),
                Arrival::Conflict => {
                    self.keep_beside(record);
                    absorbed.written.push(key);
                }
                Arrival::Same | Arrival::Older | Arrival::DeletedHere | Arrival::Deletes => {}
            }
        }
        for tombstone in incoming.tombstones {
            let arrival = self.arrival_of_tombstone(&tombstone);
            absorbed.arrivals.push((tombstone.key, arrival));
            if matches!(arrival, Arrival::New | Arrival::Newer | Arrival::Deletes) {
                self.take_in_tombstone(tombstone, &mut absorbed);
            }
        }
        absorbed.inverse.changes.reverse();
        self.place_waiting(hashes.into_iter());
        absorbed
    }

    /// Keeps a version in conflict, in the order of the revisions: what comes
    /// first makes no difference.
    fn keep_beside(&mut self, record: Record) {
        let others = self.conflicts.entry(record.key()).or_default();
        let revision = &record.meta().revision;
        let at = others.partition_point(|r| r.meta().revision < *revision);
        others.insert(at, record);
    }

    fn take_in(&mut self, record: Record, absorbed: &mut Absorbed) {
        let key = record.key();
        let before = self.record(key);
        // What was known here of the record stays known, so that this version
        // is after it for everybody.
        let mut meta = record.meta().clone();
        meta.revision = meta.revision.joined(&self.known_revision(key));
        self.tombstones.remove(&key);
        self.forget_settled(key, &meta.revision);
        self.put(record.with_meta(meta));
        absorbed.inverse.changes.push(Change {
            key,
            before: self.record(key),
            after: before,
        });
        absorbed.written.push(key);
    }

    fn take_in_tombstone(&mut self, mut tombstone: Tombstone, absorbed: &mut Absorbed) {
        let key = tombstone.key;
        let before = self.record(key);
        tombstone.revision = tombstone.revision.joined(&self.known_revision(key));
        self.take(key);
        self.tombstones.insert(key, tombstone);
        if before.is_some() {
            absorbed.inverse.changes.push(Change {
                key,
                before: None,
                after: before,
            });
        }
        absorbed.written.push(key);
    }

    /// Drops versions in conflict that `revision` knows: somebody settled it.
    fn forget_settled(&mut self, key: RecordKey, revision: &Revision) {
        if let Some(others) = self.conflicts.get_mut(&key) {
            others.retain(|r| r.meta().revision.standing(revision) == Standing::Conflict);
            if others.is_empty() {
                self.conflicts.remove(&key);
            }
        }
    }

    fn is_in_conflict_already(&self, key: RecordKey, revision: &Revision) -> bool {
        let others = self.conflicts.get(&key);
        others.is_some_and(|list| list.iter().any(|r| r.meta().revision == *revision))
    }
}
