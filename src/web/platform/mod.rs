//! What the app asks of the browser: one effect, one small file.
//!
//! No noun of the model is known here, only keys, strings, bytes and points of
//! the screen. Every effect reports back, as a value or through a callback;
//! what the browser refuses is an error with a plain sentence, never a panic.

pub mod allowance;
pub mod aside;
mod boot;
pub mod caret;
pub mod caret_line;
mod channel;
pub mod clipboard;
pub mod clock;
pub mod database;
pub mod files;
pub mod focus;
pub mod folder;
pub mod foreign;
pub mod gradual;
pub mod highlights;
pub mod ids;
pub mod incoming;
pub mod intl;
mod js;
pub mod keeper;
pub mod keyboard;
pub mod listener;
pub mod local;
pub mod nearness;
pub mod offline;
mod paragraph;
pub mod prefs;
pub mod replica;
pub mod selection;
pub mod store;
pub mod textarea;
pub mod viewport;

pub use aside::Aside;
pub use foreign::Foreign;
pub use keeper::{Keeper, Loaded, Saved};
pub use listener::Listener;
pub use selection::{Point, Rect};
pub use store::{Outcome, StoreError, Unreadable};
