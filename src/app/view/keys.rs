//! The keys that can be changed, as they are drawn.

use crate::app::App;
use crate::app::Group;
use crate::app::action::{ACTIONS, Action};
use crate::app::rekeying::{Hurdle, Rest, rest_of};
use crate::words::keys as words;

/// The dialog that changes keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysView {
    /// The actions under the headings of the help.
    pub groups: Vec<KeyGroup>,
    /// How many keys are not those of the table.
    pub changed_count: usize,
    /// The action that is asked about.
    pub asked: Option<AskedKey>,
}

/// Actions under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyGroup {
    /// The heading.
    pub title: &'static str,
    /// The actions.
    pub rows: Vec<KeyRow>,
}

/// An action and its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// The action's id.
    pub id: &'static str,
    /// Its name.
    pub label: &'static str,
    /// Its keys, as chords.
    pub keys: Vec<String>,
    /// Whether they are not those of the table.
    pub is_changed: bool,
    /// The key of the table.
    pub first_key: Option<&'static str>,
}

/// What stands in the way of the key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedKey {
    /// Id of the action.
    pub id: &'static str,
    /// What is wrong with the key; empty if nothing is.
    pub problem: String,
    /// What would become of the action that has it, if that can be.
    pub swap: Option<String>,
}

impl App {
    /// The keys that can be changed.
    pub fn keys_view(&self) -> KeysView {
        let can_change = |action: &&Action| action.can_change_key();
        let row = |action: &'static Action| KeyRow {
            id: action.id,
            label: action.label,
            keys: owned(&self.keymap.keys_of(action)),
            is_changed: self.keymap.is_changed(action),
            first_key: action.keys.first().copied(),
        };
        let group = |group: Group| KeyGroup {
            title: group.title(),
            rows: ACTIONS
                .iter()
                .filter(|action| action.group == group)
                .filter(can_change)
                .map(row)
                .collect(),
        };
        let groups = Group::ALL.map(group).into_iter();
        let groups: Vec<_> = groups.filter(|group| !group.rows.is_empty()).collect();
        let rows = groups.iter().flat_map(|group| &group.rows);
        KeysView {
            changed_count: rows.filter(|row| row.is_changed).count(),
            groups,
            asked: self.asked_key(),
        }
    }

    fn asked_key(&self) -> Option<AskedKey> {
        let asked = self.rekeying.as_ref()?;
        let (problem, swap) = match asked.hurdle {
            None => (String::new(), None),
            Some(Hurdle::Refused(why)) => (why.to_owned(), None),
            Some(Hurdle::Clash(other)) => {
                let swap = match rest_of(&self.keymap, asked, other) {
                    Rest::Keeps(key) => words::take_one(other.label, &key),
                    Rest::Gets(key) => words::swap(other.label, &key),
                    Rest::Nothing => words::take(other.label),
                };
                (words::clash(&asked.tried, other.label), Some(swap))
            }
        };
        Some(AskedKey {
            id: asked.action.id,
            problem,
            swap,
        })
    }
}

fn owned(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}
