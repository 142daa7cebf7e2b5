//! Keys that a person changes.

use crate::words::number;

pub(crate) const TITLE: &str = "Change keys";
pub(crate) const HINT: &str = "Give an action the key that your hand finds, or none. It works at once, in this browser, in all projects.";
/// Opens the dialog, from the help.
pub(crate) const OPEN: &str = "Change keys…";

/// In place of keys where there are none.
pub(crate) const NONE: &str = "none";
/// Beside a key while single keys are off.
pub(crate) const OFF: &str = "off";
/// Beside a key that is not that of the table.
pub(crate) const CHANGED: &str = "changed";

pub(crate) const CHANGE: &str = "Change";

pub(crate) fn change(action: &str) -> String {
    format!("Change the key of “{action}”")
}

pub(crate) fn new_key(action: &str) -> String {
    format!("New key for “{action}”")
}

pub(crate) const PRESS: &str = "Press a letter, digit or sign, with or without Shift. Tab leads on, Escape leaves the key as it is.";
pub(crate) const NO_KEY: &str = "No key";

pub(crate) fn reset(key: Option<&str>) -> String {
    match key {
        Some(key) => format!("Back to {key}"),
        None => "Back to none".to_owned(),
    }
}

pub(crate) fn reset_all(count: usize) -> String {
    match count {
        1 => "Reset the changed key".to_owned(),
        n => format!("Reset {} changed keys", number(n)),
    }
}

// Why a key cannot be given.
pub(crate) const READING: &str = "This key is needed for reading: the arrows, Enter, Escape, Tab, Space, Home, End and the page keys stay as they are.";
pub(crate) const HELD: &str = "Keys with Ctrl, Alt or the Command key belong to the browser and to fixed commands. Choose one without.";
pub(crate) const BROWSER: &str =
    "The browser or the system needs this key. Choose a letter, a digit or a sign.";

/// A key that another action has.
pub(crate) fn clash(key: &str, action: &str) -> String {
    format!("{key} is the key of “{action}”.")
}

// What can be done then.
pub(crate) fn swap(other: &str, gets: &str) -> String {
    format!("Swap: “{other}” gets {gets}")
}

pub(crate) fn take_one(other: &str, keeps: &str) -> String {
    format!("Take it: “{other}” keeps {keeps}")
}

pub(crate) fn take(other: &str) -> String {
    format!("Take it: “{other}” has no key then")
}

// What was done.
pub(crate) fn given(action: &str, key: &str) -> String {
    format!("“{action}” has the key {key}.")
}

pub(crate) fn has_none(action: &str) -> String {
    format!("“{action}” has no key.")
}

pub(crate) fn swapped(action: &str, key: &str, other: &str, rest: &str) -> String {
    format!("“{action}” has the key {key}, “{other}” {rest}.")
}

pub(crate) fn taken(action: &str, key: &str, other: &str) -> String {
    format!("“{action}” has the key {key}, “{other}” none.")
}

pub(crate) const ALL_RESET: &str = "All keys are as they were at first.";

/// What a button says of its key.
pub(crate) fn tip(key: &str) -> String {
    format!("Key: {key}")
}
