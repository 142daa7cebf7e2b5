//! Keeps the work in two places at once: local storage, which is there in the
//! same moment, and the database, which survives. Either may be full, denied
//! or broken; the other carries on, and the answer says how each fared.

use super::channel::Message;
use super::database::{self, Database, Pending};
use super::foreign::{Foreign, Watch};
use super::local::Local;
use super::store::{self, Contents, Outcome, STEPS, StoreError, Unreadable};
use js_sys::Set;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// A handle to the two stores; clones share them.
#[derive(Clone)]
pub struct Keeper(Rc<Stores>);

pub(super) struct Stores {
    pub(super) local: RefCell<Result<Local, StoreError>>,
    pub(super) database: RefCell<Result<Rc<Database>, StoreError>>,
    status: RefCell<Saved>,
    watch: Watch,
}

/// How the two stores took it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Local storage: in the browser's memory, on disk some seconds later.
    pub local: Outcome,
    /// The database: on disk.
    pub database: Outcome,
}

/// What both stores hold under a prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Of both stores: the same key can come twice, with values that differ.
    pub entries: Vec<(String, String)>,
    /// What is there and is no text. It stays where it is.
    pub unreadable: Vec<Unreadable>,
    /// Whether local storage could be read: if not, fewer entries say nothing.
    pub local: Outcome,
    /// Whether the database could be read.
    pub database: Outcome,
}

impl Saved {
    /// The database has acknowledged it; "Saved" may be shown.
    pub fn is_safe(&self) -> bool {
        self.database.is_ok()
    }

    /// At least one of the two has it.
    pub fn is_kept(&self) -> bool {
        self.local.is_ok() || self.database.is_ok()
    }
}

impl Keeper {
    /// Opens both stores, as far as the browser lets it; at most 10 seconds
    /// where its database does not answer.
    pub async fn open() -> Self {
        let local = Local::open();
        let database = Database::open(database::NAME).await.map(Rc::new);
        let status = Saved {
            local: as_outcome(&local),
            database: as_outcome(&database),
        };
        Self(Rc::new_cyclic(|stores| Stores {
            local: RefCell::new(local),
            database: RefCell::new(database),
            status: RefCell::new(status),
            watch: Watch::new(stores),
        }))
    }

    /// How each store stood when it was last used.
    pub fn status(&self) -> Saved {
        self.0.status.borrow().clone()
    }

    /// Tries again what was denied or lost. What was written meanwhile has to
    /// be saved anew.
    pub async fn reopen(&self) -> Saved {
        if self.0.local.borrow().is_err() {
            *self.0.local.borrow_mut() = Local::open();
        }
        if self.status().database.is_err() {
            let database = Database::open(database::NAME).await.map(Rc::new);
            *self.0.database.borrow_mut() = database;
        }
        let status = Saved {
            local: as_outcome(&self.0.local.borrow()),
            database: as_outcome(&self.0.database.borrow()),
        };
        self.0.status.replace(status.clone());
        status
    }

    /// Writes one change: local storage before this returns, the database in
    /// one transaction that has begun when this returns. `None` removes the
    /// key. `done` comes later, when the database has answered; transactions
    /// answer in the order of the calls.
    pub fn save(&self, entries: Vec<(String, Option<String>)>, done: impl FnOnce(Saved) + 'static) {
        let writing = self.0.write(&entries);
        let keys = entries.into_iter().map(|(key, _)| key);
        let keys = keys.filter(|key| !key.starts_with(STEPS)).collect();
        self.finish(writing, Message::Saved(keys), done);
    }

    /// Removes every key that begins so, as [`Keeper::save`] does. The prefix
    /// is a folder below `whence/` and ends with a slash.
    pub fn remove_prefix(&self, prefix: &str, done: impl FnOnce(Saved) + 'static) {
        let removing = self.0.remove(prefix);
        self.finish(removing, Message::Removed(prefix.to_owned()), done);
    }

    /// Reads both stores. The keys may come twice: which value is newer is not
    /// for a store to say.
    pub async fn load(&self, prefix: &str) -> Loaded {
        let local = self.0.read_local(prefix);
        let database = match self.0.database() {
            Ok(database) => database.entries(prefix).await,
            Err(error) => Err(error),
        };
        let mut loaded = Loaded {
            entries: Vec::new(),
            unreadable: Vec::new(),
            local: as_outcome(&local),
            database: as_outcome(&database),
        };
        for contents in [local, database].into_iter().flatten() {
            loaded.entries.extend(contents.entries);
            loaded.unreadable.extend(contents.unreadable);
        }
        loaded
    }

    /// What the keys hold, in local storage or else in the database, as far as
    /// it is there and can be read: for a first look, until all is read.
    pub async fn values_of(&self, keys: &[String]) -> Vec<(String, String)> {
        let (here, missing): (Vec<_>, Vec<_>) = {
            let local = self.0.local.borrow();
            let value = |key: &String| Some((key.clone(), local.as_ref().ok()?.text(key)?));
            let found = keys.iter().map(|key| (key, value(key)));
            found.partition(|(_, value)| value.is_some())
        };
        let missing: Vec<_> = missing.into_iter().map(|(key, _)| key.clone()).collect();
        let mut found: Vec<_> = here.into_iter().filter_map(|(_, value)| value).collect();
        if !missing.is_empty()
            && let Ok(database) = self.0.database()
            && let Ok(contents) = database.get(&missing).await
        {
            found.extend(contents.entries);
        }
        found
    }

    /// Calls back whenever another tab has saved or removed something. A
    /// second call replaces the first.
    pub fn on_foreign(&self, callback: impl Fn(Foreign) + 'static) {
        self.0.watch.call(callback);
    }

    pub(super) fn database(&self) -> Result<Rc<Database>, StoreError> {
        self.0.database()
    }

    pub(super) fn local_keys(&self, ranges: &[(String, String)]) -> Result<Set, StoreError> {
        let local = self.0.local.borrow();
        local.as_ref().map_err(Clone::clone)?.keys_in(ranges)
    }

    /// A value of local storage; undefined if it is not there.
    pub(super) fn local_value(&self, key: &JsValue) -> JsValue {
        let local = self.0.local.borrow();
        let value = local.as_ref().ok().and_then(|local| local.value(key).ok());
        value.unwrap_or_default()
    }

    /// Counts how much local storage holds, so that the first change need not.
    pub fn count_local(&self) {
        if let Ok(local) = &*self.0.local.borrow() {
            // A count that fails now is tried again when it is wanted.
            drop(local.used_units());
        }
    }

    /// Writes without telling other tabs.
    pub(super) async fn write_quietly(&self, entries: &[(String, Option<String>)]) -> Saved {
        let (local, database) = self.0.write(entries);
        let saved = Saved {
            local,
            database: database.await,
        };
        self.0.status.replace(saved.clone());
        saved
    }

    fn finish(
        &self,
        (local, database): (Outcome, Pending),
        news: Message,
        done: impl FnOnce(Saved) + 'static,
    ) {
        let stores = Rc::clone(&self.0);
        spawn_local(async move {
            let saved = Saved {
                local,
                database: database.await,
            };
            stores.status.replace(saved.clone());
            // Others read the news from the database. What only local storage
            // took reaches them through its own event.
            if saved.is_safe() {
                stores.watch.tell(&news);
            }
            done(saved);
        });
    }
}

impl Stores {
    pub(super) fn database(&self) -> Result<Rc<Database>, StoreError> {
        self.database.borrow().clone()
    }

    /// Once a newer version has taken over, this one writes nothing more, nor
    /// to local storage: it could not know what it overwrites.
    fn check_version(&self) -> Outcome {
        let standing = self.database().and_then(|database| database.standing());
        match standing {
            Err(StoreError::Newer) => standing,
            _ => Ok(()),
        }
    }

    fn write(&self, entries: &[(String, Option<String>)]) -> (Outcome, Pending) {
        let mut keys = entries.iter().map(|(key, _)| key);
        let ours = keys.try_for_each(|key| store::check_key(key));
        if let Err(error) = self.check_version().and(ours) {
            return (Err(error.clone()), refused(error));
        }
        let local = self.write_local(entries);
        let database: Pending = match self.database() {
            Ok(database) => Box::pin(database.put_all(entries)),
            Err(error) => refused(error),
        };
        (local, database)
    }

    /// All keys that fit are written, also after one that does not; the first
    /// refusal is the answer.
    fn write_local(&self, entries: &[(String, Option<String>)]) -> Outcome {
        let local = self.local.borrow();
        let local = local.as_ref().map_err(Clone::clone)?;
        let work = entries.iter().filter(|(key, _)| !key.starts_with(STEPS));
        let outcomes = work.map(|(key, value)| match value {
            Some(value) => local.put(key, value),
            None => local.remove(key),
        });
        outcomes.fold(Ok(()), Result::and)
    }

    fn remove(&self, prefix: &str) -> (Outcome, Pending) {
        let ours = store::check_folder(prefix);
        if let Err(error) = self.check_version().and(ours) {
            return (Err(error.clone()), refused(error));
        }
        let local = match &*self.local.borrow() {
            Ok(local) => local.remove_prefix(prefix),
            Err(error) => Err(error.clone()),
        };
        let database: Pending = match self.database() {
            Ok(database) => Box::pin(database.remove_prefix(prefix)),
            Err(error) => refused(error),
        };
        (local, database)
    }

    fn read_local(&self, prefix: &str) -> Result<Contents, StoreError> {
        let local = self.local.borrow();
        local.as_ref().map_err(Clone::clone)?.entries(prefix)
    }
}

fn refused(error: StoreError) -> Pending {
    Box::pin(std::future::ready(Err(error)))
}

pub(super) fn as_outcome<T>(result: &Result<T, StoreError>) -> Outcome {
    result.as_ref().map(|_| ()).map_err(Clone::clone)
}
