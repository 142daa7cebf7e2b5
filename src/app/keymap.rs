//! The keys that are in force: those of the table of actions, but where a
//! person has given an action a key of their own, or none. It knows no action
//! by name, so a new row of the table can be given another key at once.

use super::action::{ACTIONS, Action};
use super::pressed::is_single_key;
use crate::order;
use crate::words;

/// Ids of actions with the key that a person has given them; empty for none.
pub type OwnKeys = Vec<(String, String)>;

/// Keys with a name that can be given. The other function keys are the
/// browser's.
const NAMED: [&str; 7] = ["F2", "F4", "F8", "F9", "Delete", "Backspace", "Insert"];

/// Keys that move in the text, in lists and in dialogs.
const READING: [&str; 12] = [
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "End",
    "Enter",
    "Escape",
    "Home",
    "PageDown",
    "PageUp",
    "Space",
    "Tab",
];

/// What is held while another key is pressed.
const HELD: [&str; 4] = ["Ctrl+", "Control+", "Alt+", "Meta+"];

/// Why a chord cannot be given to an action, in one sentence; none if it can.
pub fn refusal(chord: &str) -> Option<&'static str> {
    let key = chord.strip_prefix("Shift+").unwrap_or(chord);
    let is_held = |held: &&str| chord.len() > held.len() && chord.starts_with(*held);
    let is_sign = || !key.contains(|c: char| c.is_control() || c.is_whitespace());
    if NAMED.contains(&chord) || !key.is_empty() && is_single_key(chord) && is_sign() {
        None
    } else if READING.contains(&key) {
        Some(words::keys::READING)
    } else if HELD.iter().any(is_held) {
        Some(words::keys::HELD)
    } else {
        Some(words::keys::BROWSER)
    }
}

/// The chord of a letter, digit or sign that came without a key, as from a
/// keyboard on a screen.
pub fn chord_of(letter: char) -> String {
    if letter.is_uppercase() {
        format!("Shift+{letter}")
    } else {
        letter.to_string()
    }
}

impl Action {
    /// Whether a person can give it another key. The keys with Ctrl, and those
    /// that reading needs, stay as they are.
    pub fn can_change_key(&self) -> bool {
        self.keys.first().is_none_or(|key| refusal(key).is_none())
    }

    /// The action of this id.
    pub fn named(id: &str) -> Option<&'static Self> {
        ACTIONS.iter().find(|action| action.id == id)
    }
}

/// What a person has changed of the keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    own: OwnKeys,
}

impl Keymap {
    /// What was kept, without keys that cannot be given and without a second
    /// action of one key. Of an action that is not known here nothing is
    /// asked: another version may know it.
    pub(super) fn of(kept: OwnKeys) -> Self {
        let mut own = OwnKeys::new();
        for (id, key) in kept {
            let clashes = |(other, taken): &(String, String)| {
                *other == id || !key.is_empty() && *taken == key
            };
            let can_be = key.is_empty() || refusal(&key).is_none();
            if can_be && !own.iter().any(clashes) {
                own.push((id, key));
            }
        }
        Self { own }
    }

    /// As it is kept.
    pub(super) fn own(&self) -> &OwnKeys {
        &self.own
    }

    /// The key that a person has given an action, empty for none; nothing if
    /// they have not.
    fn own_of(&self, action: &Action) -> Option<&str> {
        let (_, key) = self.own.iter().find(|(id, _)| id == action.id)?;
        action.can_change_key().then_some(key)
    }

    fn taken_by(&self, chord: &str) -> Option<&'static Action> {
        let (id, _) = self.own.iter().find(|(_, key)| key == chord)?;
        Action::named(id).filter(|action| action.can_change_key())
    }

    /// The action that a chord stands for.
    pub fn action_for(&self, chord: &str) -> Option<&'static Action> {
        let has = |action: &&Action| action.keys.contains(&chord) && self.own_of(action).is_none();
        self.taken_by(chord).or_else(|| ACTIONS.iter().find(has))
    }

    /// The keys of an action, the first is the one shown.
    pub fn keys_of(&self, action: &Action) -> Vec<&str> {
        match self.own_of(action) {
            Some("") => Vec::new(),
            Some(key) => vec![key],
            None => {
                let keys = action.keys.iter().copied();
                keys.filter(|key| self.taken_by(key).is_none()).collect()
            }
        }
    }

    /// The chord of an action where its key alone belongs to a text field.
    pub fn with_alt(&self, action: &Action) -> Option<String> {
        let key = *self.keys_of(action).first()?;
        let is_letter = is_single_key(key);
        Some(match key.strip_prefix("Shift+") {
            None if is_letter => format!("Alt+{}", key.to_uppercase()),
            _ => format!("Alt+{key}"),
        })
    }

    /// Whether a person has given this action a key of their own, or none.
    pub fn is_changed(&self, action: &Action) -> bool {
        self.own_of(action).is_some()
    }

    /// Gives an action this key, or none.
    pub(super) fn set(&mut self, action: &Action, key: &str) {
        self.reset(action);
        let is_as_before = match key {
            "" => action.keys.is_empty(),
            key => action.keys == [key],
        };
        if !is_as_before {
            self.own.push((action.id.to_owned(), key.to_owned()));
            order::sort(&mut self.own);
        }
    }

    /// Gives an action the key of the table again.
    pub(super) fn reset(&mut self, action: &Action) {
        self.own.retain(|(id, _)| id != action.id);
    }
}
