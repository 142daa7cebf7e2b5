//! Taking in what was edited elsewhere: another tab, a colleague's file, the
//! browser's storage. Revisions are kept as they came, and decide.

use super::{Change, Edit, Project};
use crate::model::{Kind, Meta, Record, RecordKey, Revision, Standing, Tombstone};
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
    /// Before the one here, or another project's own record: left alone.
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
        if key.kind == Kind::Project && key.id != self.id().0 {
            return Arrival::Older;
        }
        let here = self.record(key);
        // An edit that did not know of a deletion outlives it: work is never
        // lost to a deletion made at the same time.
        if self.deletion_knows(key, revision) {
            return here.map_or(Arrival::DeletedHere, |_| Arrival::Older);
        }
        let Some(here) = here else {
            return Arrival::New;
        };
        let says_the_same = || self.says_the_same(&here, record);
        match revision.standing(&here.meta().revision) {
            // Two copies of one browser profile count with one replica: the
            // same number may stand for two edits. What ships with the app
            // has no number, and the app's own is the one that counts.
            Standing::Same if revision.is_empty() || says_the_same() => Arrival::Same,
            Standing::After => Arrival::Newer,
            Standing::Before => Arrival::Older,
            Standing::Conflict if says_the_same() => Arrival::Newer,
            Standing::Same | Standing::Conflict => self.arrival_beside(record),
        }
    }

    /// Whether two versions say the same once they are placed: the text that
    /// the one here waits for may be coming along with the other.
    fn says_the_same(&self, here: &Record, record: &Record) -> bool {
        let here = self.placed(here.clone());
        here.says_the_same_as(&self.placed(record.clone()))
    }

    /// How a record in conflict with the one here stands to those that are in
    /// conflict with it already.
    fn arrival_beside(&self, record: &Record) -> Arrival {
        let others = self.conflicts.get(&record.key());
        for other in others.into_iter().flatten() {
            match record.meta().revision.standing(&other.meta().revision) {
                Standing::Same if self.says_the_same(other, record) => return Arrival::Same,
                Standing::Before => return Arrival::Older,
                Standing::Same | Standing::After | Standing::Conflict => {}
            }
        }
        Arrival::Conflict
    }

    /// How a deletion would arrive.
    pub fn arrival_of_tombstone(&self, tombstone: &Tombstone) -> Arrival {
        if tombstone.key.kind == Kind::Project {
            return Arrival::Older;
        }
        let known = self.tombstone(tombstone.key).map(|t| &t.revision);
        match self.record(tombstone.key) {
            Some(here) => match tombstone.revision.standing(&here.meta().revision) {
                Standing::After => Arrival::Deletes,
                // Same or before: the record was made again since. Conflict:
                // an edit beside the deletion outlives it, and both are kept.
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
    /// conflict, and leaves the rest alone. The inverse does not take back
    /// conflicts: they wait for a person.
    pub fn absorb(&mut self, label: &str, incoming: Incoming) -> Absorbed {
        let hashes: Vec<_> = incoming.texts.iter().map(|t| t.hash()).collect();
        for text in incoming.texts {
            self.put_text(text);
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
            } else {
                self.outlive(tombstone, &mut absorbed);
            }
        }
        absorbed.inverse.changes.reverse();
        self.place_waiting(hashes.into_iter(), &absorbed.written);
        absorbed
    }

    fn take_in(&mut self, record: Record, absorbed: &mut Absorbed) {
        let key = record.key();
        let before = self.record(key);
        let mut meta = record.meta().clone();
        if let Some(here) = &before {
            meta = meta.joined_if_beside(here.meta());
        }
        let says_something_new = !before.as_ref().is_some_and(|b| b.says_the_same_as(&record));
        self.forget_settled(key, &meta.revision);
        self.put(record.with_meta(meta));
        self.forget_outlived(key);
        if says_something_new {
            absorbed.inverse.changes.push(Change {
                key,
                before: self.record(key),
                after: before,
            });
        }
        absorbed.written.push(key);
    }

    fn take_in_tombstone(&mut self, tombstone: Tombstone, absorbed: &mut Absorbed) {
        let key = tombstone.key;
        absorbed.written.push(key);
        let before = self.record(key);
        self.forget_settled(key, &tombstone.revision);
        self.take(key);
        if let Some(survivor) = self.survivor(key) {
            self.put(survivor);
            self.keep_deletion(tombstone);
            return;
        }
        self.keep_deletion(tombstone);
        if before.is_some() {
            absorbed.inverse.changes.push(Change {
                key,
                before: None,
                after: before,
            });
        }
    }

    /// A deletion that did not know the record here is kept beside it, until
    /// an edit knows both. Without it, what it deleted could come back, and
    /// its maker would count the next edit as one that was made before.
    fn outlive(&mut self, tombstone: Tombstone, absorbed: &mut Absorbed) {
        let (key, revision) = (tombstone.key, &tombstone.revision);
        self.forget_settled(key, revision);
        let is_beside = self
            .record(key)
            .is_some_and(|here| revision.standing(&here.meta().revision) == Standing::Conflict);
        if is_beside && !self.deletion_knows(key, revision) && !self.is_outlived(key, revision) {
            absorbed.written.push(key);
            self.keep_deletion(tombstone);
        }
    }

    /// Whether a deletion kept here knows this revision.
    fn deletion_knows(&self, key: RecordKey, revision: &Revision) -> bool {
        let known = self.tombstones.get(&key);
        known.is_some_and(|known| !is_open(revision, &known.revision))
    }

    /// Keeps a deletion, as one with a deletion that is kept already.
    fn keep_deletion(&mut self, mut tombstone: Tombstone) {
        if let Some(known) = self.tombstones.get(&tombstone.key)
            && known.revision.standing(&tombstone.revision) == Standing::Conflict
        {
            tombstone.act = tombstone.act.later(known.act);
            tombstone.revision = tombstone.revision.joined(&known.revision);
        }
        let key = tombstone.key;
        self.tombstones.insert(key, tombstone);
        self.forget_outlived(key);
    }

    /// Drops a deletion that a version here, or in conflict, knows.
    fn forget_outlived(&mut self, key: RecordKey) {
        if let Some(known) = self.tombstones.get(&key)
            && self.is_outlived(key, &known.revision)
        {
            self.tombstones.remove(&key);
        }
    }

    fn is_outlived(&self, key: RecordKey, revision: &Revision) -> bool {
        let here = self.record(key);
        let others = self.conflicts.get(&key).into_iter().flatten();
        others
            .chain(&here)
            .any(|version| !is_open(revision, &version.meta().revision))
    }

    /// Keeps a version beside the one here, instead of those that it knows.
    /// Two that say the same stay two: only where one of them is the version
    /// here may they become one, or no file would ever carry what was joined.
    fn keep_beside(&mut self, record: Record) {
        let others = self.conflicts.get_or_insert_with(record.key(), Vec::new);
        others.retain(|other| {
            let (mine, its) = (&record.meta().revision, &other.meta().revision);
            its.standing(mine) != Standing::Before
        });
        let key = record.key();
        others.push(record);
        self.forget_outlived(key);
    }

    /// Takes one of the versions in conflict out of the waiting list: a
    /// deletion that did not know of it took the one that was here.
    fn survivor(&mut self, key: RecordKey) -> Option<Record> {
        let others = self.conflicts.get_mut(&key)?;
        let survivor = others.remove(0);
        if others.is_empty() {
            self.conflicts.remove(&key);
        }
        Some(survivor)
    }

    /// Drops versions in conflict that `revision` knows: somebody settled it.
    pub(super) fn forget_settled(&mut self, key: RecordKey, revision: &Revision) {
        if let Some(others) = self.conflicts.get_mut(&key) {
            others.retain(|r| is_open(&r.meta().revision, revision));
            if others.is_empty() {
                self.conflicts.remove(&key);
            }
        }
    }
}

/// Whether `other` is not yet known to `revision`.
fn is_open(other: &Revision, revision: &Revision) -> bool {
    matches!(
        other.standing(revision),
        Standing::Conflict | Standing::After
    )
}

impl Meta {
    /// Joined with the meta of a record that says the same; as it is where it
    /// knows that one already.
    fn joined_if_beside(self, here: &Self) -> Self {
        match self.revision.standing(&here.revision) {
            Standing::Conflict => self.joined(here),
            Standing::Same | Standing::After | Standing::Before => self,
        }
    }
}
