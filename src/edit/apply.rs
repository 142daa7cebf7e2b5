//! Applying an edit: the records it names are written with a new revision,
//! and the inverse comes back.

use super::{Author, Change, Edit, Project};
use crate::model::{Kind, Meta, Record, RecordKey, Replica, Revision, SourceId, Tombstone};

/// What an edit did.
#[derive(Debug)]
pub struct Applied {
    /// The edit that undoes it.
    pub inverse: Edit,
    /// Records written or deleted.
    pub written: Vec<RecordKey>,
    /// Records left alone: somebody changed them since; or they were to be
    /// deleted while another version is in conflict, which would go unseen, or
    /// are sources that a claim names.
    pub stale: Vec<RecordKey>,
}

impl Project {
    /// Carries out an edit. Every record written gets a revision after all
    /// that were known here; a deleted one leaves a tombstone.
    pub fn apply(&mut self, edit: &Edit, author: Author) -> Applied {
        for text in &edit.texts {
            self.put_text(text.clone());
        }
        let mut applied = Applied {
            inverse: Edit::new(edit.label.clone(), Vec::new()),
            written: Vec::new(),
            stale: Vec::new(),
        };
        for change in &edit.changes {
            if self.is_stale(change) {
                applied.stale.push(change.key);
            } else {
                applied.inverse.changes.push(self.carry_out(change, author));
                applied.written.push(change.key);
            }
        }
        // Undone in the opposite order, so that what came last goes first.
        applied.inverse.changes.reverse();
        self.place_waiting(edit.texts.iter().map(|t| t.hash()), &applied.written);
        applied
    }

    fn is_stale(&self, change: &Change) -> bool {
        if change.key.kind == Kind::Project && !self.is_own_info(change) {
            return true;
        }
        if change.after.is_none() && self.conflicts.contains_key(&change.key) {
            return true;
        }
        // A claim that somebody changed since, and left alone, names it still.
        if change.after.is_none() && self.is_named_source(change.key) {
            return true;
        }
        let found = self.record(change.key);
        match (&found, &change.before) {
            (None, None) => false,
            // After an undo a record is back to what an older edit left, with
            // a newer revision: that is not somebody else's change.
            (Some(now), Some(seen)) => {
                now.meta().revision != seen.meta().revision
                    && !now.says_the_same_as(&self.placed(seen.clone()))
            }
            (Some(_), None) | (None, Some(_)) => true,
        }
    }

    fn is_named_source(&self, key: RecordKey) -> bool {
        key.kind == Kind::Source && self.use_count(SourceId(key.id)) > 0
    }

    /// A project's own record is neither deleted nor another project's.
    fn is_own_info(&self, change: &Change) -> bool {
        change.key.id == self.id().0 && change.after.is_some()
    }

    fn carry_out(&mut self, change: &Change, author: Author) -> Change {
        let before = self.record(change.key);
        let revision = self.next_revision(change.key, author.replica);
        // What the record and its deletion here know between them is known.
        self.forget_settled(change.key, &revision);
        if let Some(record) = &change.after {
            let old = record.meta();
            let meta = Meta {
                revision,
                created: before.as_ref().map_or(old.created, |b| b.meta().created),
                changed: author.act(),
                extra: old.extra.clone(),
            };
            self.tombstones.remove(&change.key);
            self.put(record.clone().with_meta(meta));
        } else {
            self.take(change.key);
            let tombstone = Tombstone {
                key: change.key,
                revision,
                act: author.act(),
            };
            self.tombstones.insert(change.key, tombstone);
        }
        Change {
            key: change.key,
            before: self.record(change.key),
            after: before,
        }
    }

    /// All that is known here of a record, also of its deletion. Not
    /// of versions in conflict with it: an edit of one side settles nothing.
    pub(super) fn known_revision(&self, key: RecordKey) -> Revision {
        let record = self.record(key).map(|r| r.meta().revision.clone());
        let tombstone = self.tombstones.get(&key).map(|t| t.revision.clone());
        record
            .unwrap_or_default()
            .joined(&tombstone.unwrap_or_default())
    }

    /// The revision after one more edit here. It knows what is here, and
    /// nothing of what is in conflict with it. Where one of those holds a
    /// later edit of this very replica, to count on would say that it is known
    /// and to count again would give a number twice; so the edit is counted
    /// under a side name.
    fn next_revision(&self, key: RecordKey, replica: Replica) -> Revision {
        let known = self.known_revision(key);
        let others = self.conflicts.get(&key).map_or(&[][..], Vec::as_slice);
        let is_free = |name: &Replica| {
            let mut counts = others.iter().map(|r| r.meta().revision.count(*name));
            counts.all(|n| n <= known.count(*name))
        };
        // Each count takes one name at the most, so one of these is free.
        let taken: usize = others
            .iter()
            .map(|r| r.meta().revision.counters().count())
            .sum();
        let name = (0..=taken).map(|n| replica.side_name(n)).find(is_free);
        known.bumped(name.unwrap_or(replica))
    }

    /// Settles a conflict: `chosen` is written with a revision after both, and
    /// the other versions are let go. The inverse brings back what was here,
    /// not the conflict, and has this name.
    pub fn settle(&mut self, label: &str, chosen: &Record, author: Author) -> Applied {
        let key = chosen.key();
        let others = self.conflicts.remove(&key).unwrap_or_default();
        let known = others.iter().fold(self.known_revision(key), |all, r| {
            all.joined(&r.meta().revision)
        });
        let before = self.record(key);
        let meta = Meta {
            revision: known.bumped(author.replica),
            changed: author.act(),
            ..chosen.meta().clone()
        };
        self.tombstones.remove(&key);
        self.put(self.placed(chosen.clone().with_meta(meta)));
        Applied {
            inverse: Edit::new(
                label,
                vec![Change {
                    key,
                    before: self.record(key),
                    after: before,
                }],
            ),
            written: vec![key],
            stale: Vec::new(),
        }
    }
}
