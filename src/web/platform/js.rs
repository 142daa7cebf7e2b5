//! Asking JavaScript without being thrown out by it: an old browser lacks an
//! object, a strict one denies it, and web-sys takes both for granted.

use crate::words::devices;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Navigator, Window};

/// The window, if this runs in one.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The navigator, if there is one.
pub(super) fn navigator() -> Option<Navigator> {
    Some(window()?.navigator())
}

/// A property that is there and says something.
pub(super) fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = js_sys::Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A property taken for what it is known to be. No check: interfaces of an
/// older browser may have no constructor to check against.
pub(super) fn property_as<T: JsCast>(object: &JsValue, name: &str) -> Option<T> {
    property(object, name).map(JsCast::unchecked_into)
}

/// The text of a JavaScript string, if it is one and loses nothing on the way:
/// a lone surrogate has no place in a Rust string.
pub(super) fn text(value: &JsValue) -> Option<String> {
    let text = value.as_string()?;
    let may_be_lossy = text.contains(char::REPLACEMENT_CHARACTER);
    (!may_be_lossy || JsValue::from_str(&text) == *value).then_some(text)
}

/// Any value as JSON text; lone surrogates come out as `\ud800`.
pub(super) fn json(value: &JsValue) -> String {
    let written = js_sys::JSON::stringify(value).ok();
    // `stringify` answers `undefined` for what JSON cannot hold.
    written
        .and_then(|json| JsValue::from(json).as_string())
        .unwrap_or_else(|| "null".to_owned())
}

/// What was thrown, in the browser's words.
pub(super) fn why(thrown: &JsValue) -> String {
    let part = |name| property(thrown, name).and_then(|part| part.as_string());
    match (part("name"), part("message")) {
        (Some(name), Some(message)) if !message.is_empty() => format!("{name}: {message}"),
        (Some(name), _) => name,
        (None, Some(message)) => message,
        (None, None) => thrown
            .as_string()
            .unwrap_or_else(|| devices::NO_REASON.to_owned()),
    }
}

/// The name of what was thrown, as `QuotaExceededError`.
pub(super) fn name(thrown: &JsValue) -> String {
    let name = property(thrown, "name").and_then(|name| name.as_string());
    name.unwrap_or_default()
}
