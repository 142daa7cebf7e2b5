//! Records of one kind, by id.

use crate::model::{Body, Record};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::Arc;
use uuid::Uuid;

/// Records by id. The one tree of the project: tables of all kinds share it,
/// for it is compiled anew for every type of value.
pub(super) type Rows = BTreeMap<Uuid, Record>;

/// Records of one kind, in the order of their ids.
#[derive(Clone, Debug)]
pub struct Table<R> {
    /// All of kind `R`.
    pub(super) rows: Rows,
    kind: PhantomData<R>,
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self {
            rows: Rows::new(),
            kind: PhantomData,
        }
    }
}

impl<R: Body> Table<R> {
    /// The record with this id.
    pub fn by_id(&self, id: Uuid) -> Option<&Arc<R>> {
        R::of(self.rows.get(&id)?)
    }

    /// All records, in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<R>> {
        self.rows.values().filter_map(R::of)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
