//! What the two stores have in common: where their keys begin, how they fail,
//! and what comes out of them.

use super::js;
use crate::words::devices;
use thiserror::Error;
use wasm_bindgen::JsValue;

/// Every key of this app begins so; other keys of the origin are not ours.
pub const ROOT: &str = "whence/";
/// Settings: not work, so they may use the room kept free for them.
pub const SETTINGS: &str = "whence/set/";
/// Copies of what could not be read.
pub const ASIDE: &str = "whence/aside/";

/// Steps to undo. They are in the database alone: local storage is too small
/// for them, and other tabs have no use for them.
pub const STEPS: &str = "whence/step/";

/// Why a store did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The browser or its settings do not let this page keep data.
    #[error("{}", devices::keeping_denied(.0))]
    Denied(String),
    /// No room left.
    #[error("{}", devices::STORAGE_FULL)]
    Full,
    /// A newer version of the app has changed the store's form.
    #[error("{}", devices::STORAGE_NEWER)]
    Newer,
    /// The connection or the transaction broke off.
    #[error("{}", devices::keeping_broke_off(.0))]
    Lost(String),
    /// Asked for a key that is not this app's to change.
    #[error("{}", devices::foreign_key(.0))]
    NotOurs(String),
}

/// How one store took what it was given.
pub type Outcome = Result<(), StoreError>;

/// What a store holds under some keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Keys and values as they were given.
    pub entries: Vec<(String, String)>,
    /// What is there and is no text.
    pub unreadable: Vec<Unreadable>,
}

/// Something kept that is no well-formed text. It stays where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key; a lone surrogate in it shows as U+FFFD.
    pub key: String,
    /// Its value as JSON text, in which lone surrogates are written `\ud800`,
    /// so nothing is lost.
    pub json: String,
    /// What is wrong with it, in a sentence.
    pub why: String,
}

impl Contents {
    /// Files a key and its value under what they are.
    pub(super) fn add(&mut self, key: &JsValue, value: &JsValue) {
        match (js::text(key), js::text(value)) {
            (Some(key), Some(value)) => self.entries.push((key, value)),
            _ => self.unreadable.push(Unreadable {
                key: key.as_string().unwrap_or_default(),
                json: js::json(value),
                why: devices::NOT_TEXT.to_owned(),
            }),
        }
    }
}

/// What a store threw, as one of ours.
pub(super) fn refusal(thrown: &JsValue) -> StoreError {
    refusal_named(&js::name(thrown), js::why(thrown))
}

/// The same for an error of which only the name and the words are at hand.
pub(super) fn refusal_named(name: &str, why: String) -> StoreError {
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        "VersionError" => StoreError::Newer,
        "SecurityError" | "NotAllowedError" => StoreError::Denied(why),
        _ => StoreError::Lost(why),
    }
}

/// Whether all keys with this prefix may be removed at once: a whole folder
/// below [`ROOT`], and neither the settings nor what was set aside.
pub(super) fn check_folder(prefix: &str) -> Outcome {
    let folder = prefix.strip_prefix(ROOT).unwrap_or_default();
    let whole = folder.len() > 1 && folder.ends_with('/');
    let is_work = !prefix.starts_with(SETTINGS) && !prefix.starts_with(ASIDE);
    if whole && is_work {
        Ok(())
    } else {
        Err(StoreError::NotOurs(prefix.to_owned()))
    }
}

/// Whether a key may be written as work.
pub(super) fn check_key(key: &str) -> Outcome {
    if key.len() > ROOT.len() && key.starts_with(ROOT) {
        Ok(())
    } else {
        Err(StoreError::NotOurs(key.to_owned()))
    }
}
