//! What a pressed key stands for now.

use super::{App, Command};

/// Whether a chord is a letter, digit or sign without a key that commands.
/// People who speak or tremble press those by accident, so they can be turned
/// off.
pub(super) fn is_single_key(chord: &str) -> bool {
    let key = chord.strip_prefix("Shift+").unwrap_or(chord);
    key.chars().nth(1).is_none()
}

/// The command that a key chord stands for now.
pub fn action_for_chord(app: &App, chord: &str) -> Option<Command> {
    if !app.takes_key(chord) {
        return None;
    }
    // The strip shows the keys of relations while a claim is held.
    if let Some(change) = app.relating.as_ref().and_then(|r| r.change_for(chord)) {
        return Some(Command::Relation(change));
    }
    let action = app.keymap.action_for(chord)?;
    (action.command)(app)
}

impl App {
    /// Whether single letters, digits and signs work as keys.
    pub fn has_single_keys(&self) -> bool {
        self.has_single_keys
    }

    /// Whether a key chord may do something now: single keys can be off.
    pub fn takes_key(&self, chord: &str) -> bool {
        self.has_single_keys || !is_single_key(chord)
    }

    /// Turns the single keys on or off. The switch itself tells how it stands.
    pub(super) fn use_single_keys(&mut self, uses: bool) {
        self.has_single_keys = uses;
        self.requests.push(super::Request::KeepSingleKeys(uses));
    }
}
