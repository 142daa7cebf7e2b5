//! Settings of this browser. What is set by [`set`] is in local storage alone:
//! losing it costs a click. Who a person is, and where, must outlive a crash as
//! the work does, and is kept by the [`Keeper`].

use super::js;
use super::keeper::Keeper;
use super::listener::Listener;
use super::local;
use super::store::{self, Outcome, SETTINGS, StoreError};
use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;

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

impl Keeper {
    /// The setting of this name that [`Keeper::keep_setting`] kept: that of the
    /// database, or else of local storage. Absent and unreadable are `None`.
    pub async fn setting<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let key = key(name);
        let kept = self.load(&key).await.entries;
        // The database's come last, and outlive a crash.
        let mut own = kept.into_iter().rev().filter(|(kept, _)| *kept == key);
        own.find_map(|(_, json)| serde_json::from_str(&json).ok())
    }

    /// Keeps a setting in both stores. Other tabs are not told: each has its
    /// own, and the last one is found at the next start.
    pub fn keep_setting<T: Serialize>(&self, name: &str, value: &T) {
        // What cannot be written as JSON is no setting.
        let Ok(json) = serde_json::to_string(value) else {
            return;
        };
        let keeper = self.clone();
        let entry = (key(name), Some(json));
        spawn_local(async move {
            keeper.write_quietly(&[entry]).await;
        });
    }
}

fn key(name: &str) -> String {
    format!("{SETTINGS}{name}")
}
