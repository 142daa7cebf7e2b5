//! How work is kept: every edit becomes storage entries in the update that
//! made it. *Saved* is shown when the browser says so, never before.

use super::{App, Notice, ProjectHead, Request};
use crate::format::stored;
use crate::model::{Kind, RecordKey};
use crate::order::{SortedMap, SortedSet};
use crate::text::TextHash;
use crate::words;

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
    /// What no store has for sure, by key: the last save that carried it, and
    /// the value. What a failed save carried goes along with the next one.
    unsaved: SortedMap<String, (u64, Option<String>)>,
}

impl Saving {
    pub(super) fn state(&self) -> SaveState {
        if self.failed().next().is_some() {
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
        !self.unsaved.is_empty()
    }

    /// Forgets values under these keys: nothing may write them again.
    pub(super) fn forget(&mut self, is_gone: impl Fn(&str) -> bool) {
        self.unsaved.retain(|key, _| !is_gone(key));
    }

    fn failed(&self) -> impl Iterator<Item = (&String, &Option<String>)> {
        let entries = self.unsaved.iter();
        entries
            .filter(|(_, (ticket, _))| !self.under_way.contains(ticket))
            .map(|(key, (_, value))| (key, value))
    }

    /// Notes a save that starts now, and adds what failed before.
    fn start(&mut self, entries: Vec<Entry>) -> (u64, Vec<Entry>) {
        let failed = self.failed().map(|(k, v)| (k.clone(), v.clone()));
        let all: SortedMap<_, _> = failed.chain(entries).collect();
        self.last_ticket += 1;
        let ticket = self.last_ticket;
        self.under_way.insert(ticket);
        for (key, value) in all.iter() {
            self.unsaved.insert(key.clone(), (ticket, value.clone()));
        }
        (ticket, all.into_iter().collect())
    }

    fn end(&mut self, ticket: u64, is_kept: bool) {
        self.under_way.remove(&ticket);
        if is_kept {
            self.unsaved.retain(|_, (carrier, _)| *carrier != ticket);
        }
    }
}

/// A storage key, and its value or that it goes.
type Entry = (String, Option<String>);

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

    /// Asks for what there is of steps to be kept, if anything.
    pub(super) fn save_steps(&mut self) {
        self.save(Vec::new());
    }

    /// Keeps values, and the steps that storage does not know yet with them.
    fn save(&mut self, mut entries: Vec<Entry>) {
        entries.extend(self.steps.take_news());
        if entries.is_empty() || self.is_newer {
            return;
        }
        if self.saving.last_ticket == 0 {
            self.requests.push(Request::AskToPersist);
        }
        let (ticket, entries) = self.saving.start(entries);
        self.requests.push(Request::Save { ticket, entries });
    }

    pub(super) fn saved(&mut self, ticket: u64, report: StorageReport, is_kept: bool) {
        let had_failed = self.saving.state() == SaveState::Failed;
        self.saving.end(ticket, is_kept);
        self.storage = report;
        if !had_failed && self.saving.state() == SaveState::Failed {
            self.announce(Notice::problem(words::storage::SAVE_FAILED));
        }
    }

    /// Takes in what another tab kept.
    pub(super) fn arrived(&mut self, entries: Vec<(String, String)>) {
        self.note_projects(&entries);
        if let Some(loading) = &mut self.loading {
            // It may have been read already where this changes it.
            let of_it = entries
                .iter()
                .filter(|(key, _)| stored::is_of(loading.project, key));
            loading.arrived.extend(of_it.cloned());
        }
        let Some(project) = self.project.as_mut().filter(|_| !self.is_glimpse) else {
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
        let arrived: SortedSet<_> = of_this.iter().cloned().collect();
        let (incoming, unreadable) = stored::read_entries(project, of_this);
        let has_texts = !incoming.texts.is_empty();
        let conflicts_before = project.conflicts().count();
        let absorbed = project.absorb("", incoming);
        let conflicts = project.conflicts().count();
        // What came of both sides is in no store yet: a record that knows of
        // two edits, or another version and a deletion beside it.
        let mut joined = stored::entries(project, &absorbed.written);
        joined.retain(|entry| !arrived.contains(entry));
        // A newer version works on this project now: this one stops writing.
        self.is_newer |= unreadable.iter().any(|bad| bad.is_newer);
        self.note_unreadable(unreadable);
        if absorbed.written.is_empty() && !has_texts {
            return;
        }
        self.reader_is_whole();
        self.refresh_head();
        self.leave_what_is_gone();
        self.save(joined.into_iter().map(|(k, v)| (k, Some(v))).collect());
        if conflicts > conflicts_before {
            self.announce(Notice::problem(words::conflicts::FOUND));
        }
    }

    /// Lists projects that another tab made or renamed.
    fn note_projects(&mut self, entries: &[(String, String)]) {
        let heads = entries
            .iter()
            .filter(|(key, _)| key.starts_with(stored::PROJECTS_PREFIX));
        for (id, title) in stored::project_titles(heads.cloned().collect()) {
            // The open project's title is its record's.
            if self.is_open(id) {
                continue;
            }
            match self.projects.iter_mut().find(|h| h.id == id) {
                Some(head) => head.title = title,
                None => self.projects.push(ProjectHead { id, title }),
            }
        }
    }

    pub(super) fn info_key(&self) -> RecordKey {
        RecordKey {
            kind: Kind::Project,
            id: self.place.project.map(|p| p.0).unwrap_or_default(),
        }
    }
}
