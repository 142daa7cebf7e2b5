//! Local storage: one key a record, written at once, visible in any developer
//! tool. It may lose the last seconds when the browser is killed, so it never
//! stands alone: see `keeper`.

use super::store::{self, Contents, Outcome, SETTINGS, StoreError};
use crate::words::devices;
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{JsString, Reflect, Set};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

/// Work stops growing here, in UTF-16 code units of all keys and values of the
/// origin. Browsers stop at 5,242,880; the rest is room for settings.
pub const MAX_UNITS: usize = 4_000_000;

const PROBE: &str = "whence/set/probe";

/// The open local storage, and how full it is.
#[derive(Debug)]
pub struct Local {
    storage: Storage,
    /// Counted when it is first wanted: that reads all there is.
    used_units: Cell<Option<usize>>,
}

/// Whether local storage can be reached, without writing. gloo-storage panics
/// where it cannot, so this comes before every call of it.
pub fn reach() -> Outcome {
    let window =
        super::js::window().ok_or_else(|| StoreError::Denied(devices::NO_WINDOW.to_owned()))?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(StoreError::Denied(devices::NO_LOCAL_STORAGE.to_owned())),
        Err(thrown) => Err(StoreError::Denied(super::js::why(&thrown))),
    }
}

impl Local {
    /// Opens it and tries one small write. Full storage opens too: what it
    /// holds can still be read.
    pub fn open() -> Result<Self, StoreError> {
        reach()?;
        let storage = LocalStorage::raw();
        match storage.set_item(PROBE, "1").map_err(|e| store::refusal(&e)) {
            Ok(()) | Err(StoreError::Full) => {}
            Err(other) => return Err(other),
        }
        Ok(Self {
            storage,
            used_units: Cell::new(None),
        })
    }

    /// UTF-16 code units of all keys and values, but for settings that others
    /// wrote since this was first asked.
    pub fn used_units(&self) -> Result<usize, StoreError> {
        if let Some(used) = self.used_units.get() {
            return Ok(used);
        }
        let mut used = 0;
        for key in self.keys()? {
            used += units(&key) + units(&self.value(&key)?);
        }
        self.used_units.set(Some(used));
        Ok(used)
    }

    /// Keeps the count right where there is one.
    fn count(&self, before: usize, after: usize) {
        let used = self.used_units.get();
        let used = used.map(|used| used.saturating_sub(before) + after);
        self.used_units.set(used);
    }

    /// Writes one value. Past [`MAX_UNITS`] only settings and values shorter
    /// than the one they replace are taken; the old value survives a refusal.
    pub fn put(&self, key: &str, value: &str) -> Outcome {
        let key_units = units(&key.into());
        let before = self.units_at(key)?;
        let after = key_units + units(&value.into());
        if after > before && !key.starts_with(SETTINGS) {
            let total = self.used_units()?.saturating_sub(before) + after;
            if total > MAX_UNITS {
                return Err(StoreError::Full);
            }
        }
        self.storage
            .set_item(key, value)
            .map_err(|thrown| store::refusal(&thrown))?;
        self.count(before, after);
        Ok(())
    }

    /// Removes one key; one that is not there is no error.
    pub fn remove(&self, key: &str) -> Outcome {
        let before = self.units_at(key)?;
        self.storage
            .remove_item(key)
            .map_err(|thrown| store::refusal(&thrown))?;
        self.count(before, 0);
        Ok(())
    }

    /// Removes every key that begins so.
    pub fn remove_prefix(&self, prefix: &str) -> Outcome {
        let keys = self.keys()?.into_iter().filter_map(|key| key.as_string());
        keys.filter(|key| key.starts_with(prefix))
            .try_for_each(|key| self.remove(&key))
    }

    /// Every key that begins so, with its value.
    pub fn entries(&self, prefix: &str) -> Result<Contents, StoreError> {
        let mut contents = Contents::default();
        for key in self.keys()? {
            if key.unchecked_ref::<JsString>().starts_with(prefix, 0) {
                contents.add(&key, &self.value(&key)?);
            }
        }
        Ok(contents)
    }

    /// Keys of these ranges, as JavaScript has them; each range is from the
    /// first key inclusive to the second exclusive.
    pub(super) fn keys_in(&self, ranges: &[(String, String)]) -> Result<Set, StoreError> {
        let found = Set::new(&JsValue::UNDEFINED);
        for key in self.keys()? {
            let is_in = |(from, to): &(String, String)| {
                key.as_string()
                    .is_some_and(|key| (from..to).contains(&&key))
            };
            if ranges.iter().any(is_in) {
                found.add(&key);
            }
        }
        Ok(found)
    }

    /// Keeps the count right when another tab wrote.
    pub(super) fn note(&self, event: &StorageEvent) {
        let length = |name| super::js::property(event, name).map(|value| units(&value));
        let Some(key) = length("key") else {
            // Another tab cleared everything.
            self.used_units.set(None);
            return;
        };
        let was = length("oldValue").map_or(0, |value| key + value);
        let is = length("newValue").map_or(0, |value| key + value);
        self.count(was, is);
    }

    /// Keys as JavaScript has them: they may hold lone surrogates.
    fn keys(&self) -> Result<Vec<JsValue>, StoreError> {
        let keys = Reflect::own_keys(&self.storage).map_err(|thrown| store::refusal(&thrown))?;
        Ok(keys.iter().collect())
    }

    pub(super) fn value(&self, key: &JsValue) -> Result<JsValue, StoreError> {
        Reflect::get(&self.storage, key).map_err(|thrown| store::refusal(&thrown))
    }

    /// The value of a key, if it is there and is text.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.value(&key.into()).ok()?.as_string()
    }

    /// What a key and its value take up now; 0 if the key is not there.
    fn units_at(&self, key: &str) -> Result<usize, StoreError> {
        let key = JsValue::from_str(key);
        let value = self.value(&key)?;
        let kept = value.is_string();
        Ok(if kept { units(&key) + units(&value) } else { 0 })
    }
}

fn units(value: &JsValue) -> usize {
    let length = value.dyn_ref::<JsString>().map_or(0, JsString::length);
    usize::try_from(length).unwrap_or(usize::MAX)
}
