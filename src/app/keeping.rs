//! How work is kept: every edit becomes storage entries in the update that
//! made it. *Saved* is shown when the browser says so, never before.

use super::{App, Notice, Request};
use crate::format::stored;
use crate::model::{Kind, RecordKey};
use crate::order::SortedSet;
use crate::text::TextHash;

/// How the browser's two stores are, each in a sentence where it is amiss.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StorageReport {
    /// What is wrong with local storage, if anything.
    pub local_problem: Option<String>,
    /// What is wrong with the database, if anything.
    pub database_problem: Option<String>,
}

/// What the header says of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing has been changed yet.
    Nothing,
    /// On its way.
    Saving,
    /// The browser says that it is kept.
    Saved,
    /// It is not kept.
    Failed,
}

/// Saves under way and saves that failed.
#[derive(Debug, Default)]
pub(super) struct Saving {
    last_ticket: u64,
    under_way: SortedSet<u64>,
    has_failed: bool,
}

impl Saving {
    pub(super) fn state(&self) -> SaveState {
        if self.has_failed {
            SaveState::Failed
        } else if !self.under_way.is_empty() {
            SaveState::Saving
        } else if self.last_ticket == 0 {
            SaveState::Nothing
        } else {
            SaveState::Saved
        }
    }

    pub(super) fn has_unsaved(&self) -> bool {
        self.has_failed || !self.under_way.is_empty()
    }
}

impl App {
    /// Asks for these records and texts of the open project to be kept.
    pub(super) fn save_keys(&mut self, keys: &[RecordKey], texts: &[TextHash]) {
        let Some(project) = &self.project else { return };
        let of_texts = texts
            .iter()
            .filter_map(|hash| project.text(*hash))
            .map(|text| stored::text_entry(project.id(), text));
        let entries: Vec<_> = of_texts
            .chain(stored::entries(project, keys))
            .map(|(key, value)| (key, Some(value)))
            .collect();
        self.save(entries);
    }

    fn save(&mut self, entries: Vec<(String, Option<String>)>) {
        if entries.is_empty() || self.is_newer {
            return;
        }
        if self.saving.last_ticket == 0 {
            self.requests.push(Request::AskToPersist);
        }
        self.saving.last_ticket += 1;
        let ticket = self.saving.last_ticket;
        self.saving.under_way.insert(ticket);
        self.requests.push(Request::Save { ticket, entries });
    }

    pub(super) fn saved(&mut self, ticket: u64, report: StorageReport, is_kept: bool) {
        self.saving.under_way.remove(&ticket);
        self.saving.has_failed |= !is_kept;
        self.storage = report;
    }

    /// Takes in what another tab kept.
    pub(super) fn arrived(&mut self, entries: Vec<(String, String)>) {
        let Some(project) = &mut self.project else {
            return;
        };
        let id = project.id();
        let of_this: Vec<_> = entries
            .into_iter()
            .filter(|(key, _)| stored::is_of(id, key))
            .collect();
        if of_this.is_empty() {
            return;
        }
        let (incoming, unreadable) = stored::read_entries(project, of_this);
        let conflicts_before = project.conflicts().count();
        let absorbed = project.absorb("Edit in another tab", incoming);
        let conflicts = project.conflicts().count();
        self.unreadable.extend(unreadable);
        if absorbed.written.is_empty() {
            return;
        }
        self.reader_is_whole();
        self.refresh_head();
        self.leave_what_is_gone();
        if conflicts > conflicts_before {
            // Both versions are kept, this side's too.
            self.save_keys(&absorbed.written, &[]);
            self.announce(Notice::problem(
                "The same record was changed in two places. Both versions are kept: settle it under “Conflicts”.",
            ));
        }
    }

    pub(super) fn info_key(&self) -> RecordKey {
        RecordKey {
            kind: Kind::Project,
            id: self.place.project.map(|p| p.0).unwrap_or_default(),
        }
    }
}
