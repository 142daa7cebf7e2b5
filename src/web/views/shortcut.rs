//! The key of an action, for the buttons that do the same: as a tip, and for
//! those who hear it. It follows the keys that a person has chosen.

use super::live::{live, part};
use crate::app::Action;
use crate::web::dispatch::Shell;
use crate::web::platform::keyboard;
use crate::words::keys as words;
use leptos::prelude::*;

/// The chord of an action's key that works now; none if it has none.
pub(super) fn key_of(id: &'static str) -> Memo<Option<String>> {
    let action = Action::named(id);
    Shell::here().watch(move |app| app.key_of(action?))
}

/// The key itself, after a button's words; nothing if there is none.
pub(super) fn cap(id: &'static str) -> AnyView {
    let key = key_of(id);
    let cap = move || {
        let key = key.get()?;
        Some(view! { " " <kbd>{keyboard::shown(&key)}</kbd> })
    };
    part(cap)
}

/// The value of `title`.
pub(super) fn tip(key: Memo<Option<String>>) -> Signal<Option<String>> {
    live(move || Some(words::tip(&keyboard::shown(&key.get()?))))
}

/// The value of `aria-keyshortcuts`.
pub(super) fn heard(key: Memo<Option<String>>) -> Signal<Option<String>> {
    live(move || key.with(|key| key.as_deref().map(keyboard::heard)))
}
