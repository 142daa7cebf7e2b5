//! Settings of this browser: theme, place, and the like. Not work: losing one
//! costs a click.

use super::js;
use super::listener::Listener;
use super::local;
use super::store::{self, Outcome, SETTINGS, StoreError};
use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The setting of this name. Absent, denied and unreadable are all `None`;
/// what could not be read is left as it is.
pub fn get<T: DeserializeOwned>(name: &str) -> Option<T> {
    local::reach().ok()?;
    LocalStorage::get(key(name)).ok()
}

/// Keeps a setting.
pub fn set<T: Serialize>(name: &str, value: &T) -> Outcome {
    local::reach()?;
    LocalStorage::set(key(name), value).map_err(|error| match error {
        StorageError::JsError(thrown) => store::refusal_named(&thrown.name, thrown.to_string()),
        other => StoreError::Lost(other.to_string()),
    })
}

/// Whether anything is kept under this name, readable or not.
pub fn is_kept(name: &str) -> bool {
    let kept = || LocalStorage::raw().get_item(&key(name)).ok().flatten();
    local::reach().is_ok() && kept().is_some()
}

/// Calls back when another tab has changed the setting. `None` without a
/// window.
pub fn on_change(name: &str, callback: impl Fn() + 'static) -> Option<Listener> {
    let key = key(name);
    let window = js::window()?;
    Some(Listener::on(&window, "storage", move |event| {
        let changed = js::property(&event, "key").and_then(|key| key.as_string());
        if changed.is_none_or(|changed| changed == key) {
            callback();
        }
    }))
}

fn key(name: &str) -> String {
    format!("{SETTINGS}{name}")
}
