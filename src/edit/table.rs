//! Records of one kind, by id.

use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Records of one kind, in the order of their ids.
#[derive(Clone, Debug)]
pub struct Table<R>(BTreeMap<Uuid, Arc<R>>);

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<R> Table<R> {
    /// The record with this id.
    pub fn by_id(&self, id: Uuid) -> Option<&Arc<R>> {
        self.0.get(&id)
    }

    /// All records, in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<R>> {
        self.0.values()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn put(&mut self, id: Uuid, record: Arc<R>) {
        self.0.insert(id, record);
    }

    pub(super) fn take(&mut self, id: Uuid) {
        self.0.remove(&id);
    }
}
