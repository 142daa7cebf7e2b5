//! Giving an action another key: which one is asked about, and what stands in
//! the way.

use super::action::Action;
use super::keymap::{Keymap, OwnKeys, refusal};
use super::{App, Notice, Request};
use crate::words::keys as words;

/// A change of the keys. Actions are named by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyChange {
    /// What is kept of the person's own keys.
    Kept(OwnKeys),
    /// Ask for another key for this action.
    Ask(&'static str),
    /// Ask no longer.
    Leave,
    /// This key was pressed for the action.
    Press(String),
    /// Take the key from the action that has it, which gets the other.
    Swap,
    /// Leave this action without a key.
    Remove(&'static str),
    /// Give this action its first key again.
    Reset(&'static str),
    /// Give all actions their first keys again.
    ResetAll,
}

/// The action that is asked about.
#[derive(Clone, Debug)]
pub(super) struct Rekeying {
    pub(super) action: &'static Action,
    /// The key that was pressed last.
    pub(super) tried: String,
    pub(super) hurdle: Option<Hurdle>,
}

/// What stands in the way of a key.
#[derive(Clone, Copy, Debug)]
pub(super) enum Hurdle {
    /// It cannot be given; why.
    Refused(&'static str),
    /// This action has it.
    Clash(&'static Action),
}

/// What becomes of the action that loses its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// It keeps a second key that it has.
    Keeps(String),
    /// It gets the key of the other.
    Gets(String),
    /// It has none.
    Nothing,
}

impl App {
    /// The keys that are in force, but for the switch of the single keys.
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The key of an action that works now; none if it has none, or if single
    /// keys are off and it is one.
    pub fn key_of(&self, action: &Action) -> Option<String> {
        let keys = self.keymap.keys_of(action).into_iter();
        keys.filter(|key| self.takes_key(key))
            .map(str::to_owned)
            .next()
    }

    pub(super) fn keys_kept(&mut self, kept: OwnKeys) {
        self.keymap = Keymap::of(kept);
    }

    pub(super) fn change_keys(&mut self, change: KeyChange) {
        match change {
            KeyChange::Kept(kept) => self.keys_kept(kept),
            KeyChange::Ask(id) => self.ask_for_key(id),
            KeyChange::Leave => self.rekeying = None,
            KeyChange::Press(chord) => self.try_key(chord),
            KeyChange::Swap => self.swap_keys(),
            KeyChange::Remove(id) => self.give_key(id, ""),
            KeyChange::Reset(id) => self.reset_key(id),
            KeyChange::ResetAll => {
                self.keymap = Keymap::default();
                self.key_given(words::ALL_RESET.to_owned());
            }
        }
    }

    fn ask_for_key(&mut self, id: &str) {
        let action = Action::named(id).filter(|action| action.can_change_key());
        self.rekeying = action.map(|action| Rekeying {
            action,
            tried: String::new(),
            hurdle: None,
        });
    }

    /// Gives the action this key, if nothing stands in the way.
    fn try_key(&mut self, chord: String) {
        let Some(action) = self.rekeying.as_ref().map(|asked| asked.action) else {
            return;
        };
        let hurdle = match (refusal(&chord), self.keymap.action_for(&chord)) {
            (Some(why), _) => Hurdle::Refused(why),
            (None, Some(other)) if other.id != action.id => Hurdle::Clash(other),
            (None, _) => return self.give_key(action.id, &chord),
        };
        let said = match hurdle {
            Hurdle::Refused(why) => why.to_owned(),
            Hurdle::Clash(other) => words::clash(&chord, other.label),
        };
        self.rekeying = Some(Rekeying {
            action,
            tried: chord,
            hurdle: Some(hurdle),
        });
        self.announce(Notice::heard(said));
    }

    fn give_key(&mut self, id: &str, key: &str) {
        let Some(action) = Action::named(id).filter(|action| action.can_change_key()) else {
            return;
        };
        self.keymap.set(action, key);
        self.key_given(match key {
            "" => words::has_none(action.label),
            key => words::given(action.label, key),
        });
    }

    fn swap_keys(&mut self) {
        let Some(asked) = self.rekeying.take() else {
            return;
        };
        let Some(Hurdle::Clash(other)) = asked.hurdle else {
            self.rekeying = Some(asked);
            return;
        };
        let (action, chord) = (asked.action, asked.tried.as_str());
        let rest = rest_of(&self.keymap, &asked, other);
        match &rest {
            Rest::Keeps(_) => {}
            Rest::Gets(key) => self.keymap.set(other, key),
            Rest::Nothing => self.keymap.set(other, ""),
        }
        self.keymap.set(action, chord);
        self.key_given(match rest {
            Rest::Keeps(key) | Rest::Gets(key) => {
                words::swapped(action.label, chord, other.label, &key)
            }
            Rest::Nothing => words::taken(action.label, chord, other.label),
        });
    }

    /// Gives the action its first key again; asks if another has it now.
    fn reset_key(&mut self, id: &str) {
        let Some(action) = Action::named(id) else {
            return;
        };
        let mut before = self.keymap.clone();
        before.reset(action);
        match (before.keys_of(action).first(), action.keys.first()) {
            (None, Some(key)) => {
                self.ask_for_key(id);
                self.try_key((*key).to_owned());
            }
            (key, _) => {
                let said = key.map_or_else(
                    || words::has_none(action.label),
                    |key| words::given(action.label, key),
                );
                self.keymap = before;
                self.key_given(said);
            }
        }
    }

    fn key_given(&mut self, said: String) {
        self.rekeying = None;
        self.announce(Notice::heard(said));
        let own = self.keymap.own().clone();
        self.requests.push(Request::KeepKeys(own));
    }
}

/// What the action that has the tried key is left with.
pub(super) fn rest_of(keymap: &Keymap, asked: &Rekeying, other: &Action) -> Rest {
    let mut others = keymap.keys_of(other).into_iter();
    if let Some(key) = others.find(|key| *key != asked.tried) {
        return Rest::Keeps(key.to_owned());
    }
    let own = keymap.keys_of(asked.action);
    own.first()
        .map_or(Rest::Nothing, |key| Rest::Gets((*key).to_owned()))
}
