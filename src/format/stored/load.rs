//! From what was kept to a project. A value that cannot be read is handed
//! back and never stops the others.

use super::key::{PROJECTS_PREFIX, Slot};
use super::value::{Held, read_value};
use crate::edit::{Incoming, Project};
use crate::format::json::{Node, Object};
use crate::format::native::{KnownTexts, NoTexts, Reading};
use crate::model::{ProjectId, ProjectInfo, Record};
use crate::order::{self, SortedMap};
use crate::text::lower;
use crate::words::{projects, storage};

/// A project as it was kept.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The project; none if its own record cannot be read.
    pub project: Option<Project>,
    /// What could not be read; it is to be set aside, never written over.
    pub unreadable: Vec<Unreadable>,
    /// Whether a newer version wrote here: then nothing may be written.
    pub newer: bool,
}

/// A value that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key.
    pub key: String,
    /// The value as it was kept.
    pub value: String,
    /// Why, a whole sentence.
    pub why: String,
    /// Whether a newer version wrote it.
    pub is_newer: bool,
}

impl Unreadable {
    /// A line of JSON with all of it, for a file to keep or to send.
    pub fn to_line(&self) -> String {
        let mut line = Object::default();
        for (key, text) in [
            ("key", &self.key),
            ("value", &self.value),
            ("why", &self.why),
        ] {
            line.put_always(key, Node::Text(text.into()));
        }
        line.into_node().to_line()
    }
}

/// Puts together what one or two stores kept of a project. The same key may
/// come twice with different values: the revisions decide.
pub fn load(project: ProjectId, entries: Vec<(String, String)>) -> Loaded {
    let mut loading = Loading::new(project);
    loading.take(entries);
    loading.finish()
}

/// A project on its way in, as much at a time as a store gives out. Texts
/// should come first, then articles, as in [`key_ranges`](super::key_ranges):
/// in another order the same comes out, more slowly.
pub struct Loading {
    id: ProjectId,
    reading: Reading<'static>,
    project: Option<Project>,
    /// What came before the project's own record.
    early: Vec<Incoming>,
    unreadable: Vec<Unreadable>,
}

impl Loading {
    /// Nothing read yet.
    pub fn new(id: ProjectId) -> Self {
        Self {
            id,
            reading: Reading::new(&NoTexts),
            project: None,
            early: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    /// Takes some keys with their values in.
    pub fn take(&mut self, entries: Vec<(String, String)>) {
        let mut incoming = read_with(self.id, entries, &mut self.reading, &mut self.unreadable);
        if self.project.is_none() {
            self.project = own_record(&incoming).map(Project::new);
        }
        let Some(project) = &mut self.project else {
            return self.early.push(incoming);
        };
        // Every position is placed already. With the texts first there is no
        // article yet that they could be looked up for.
        let texts = Incoming {
            texts: std::mem::take(&mut incoming.texts),
            ..Incoming::default()
        };
        let early = std::mem::take(&mut self.early);
        for incoming in early.into_iter().chain([texts, incoming]) {
            project.absorb("", incoming);
        }
    }

    /// The project, as far as it could be read.
    pub fn finish(self) -> Loaded {
        let newer = self.unreadable.iter().any(|u| u.is_newer);
        Loaded {
            project: self.project,
            unreadable: self.unreadable,
            newer,
        }
    }
}

/// Reads what another tab wrote. Positions are placed in the project's texts
/// and in those that come along.
pub fn read_entries(
    project: &Project,
    entries: Vec<(String, String)>,
) -> (Incoming, Vec<Unreadable>) {
    read(project.id(), entries, project)
}

/// The projects whose own records are among these values, by title. A value
/// that cannot be read keeps its project in the list, under its id.
pub fn project_titles(entries: Vec<(String, String)>) -> Vec<(ProjectId, String)> {
    let mut found = SortedMap::new();
    for (key, value) in entries {
        let id = key
            .strip_prefix(PROJECTS_PREFIX)
            .and_then(|id| id.parse().ok());
        let Some(id) = id.map(ProjectId) else {
            continue;
        };
        let (incoming, unreadable) = read(id, vec![(key, value)], &NoTexts);
        match own_record(&incoming) {
            Some(info) => {
                found.insert(id, info.title);
            }
            None if unreadable.is_empty() => {}
            None => {
                found.get_or_insert_with(id, || projects::unreadable_title(&id.to_string()));
            }
        }
    }
    let mut list: Vec<_> = found.into_iter().collect();
    order::sort_by_key(&mut list, |(id, title)| (lower(title), *id));
    list
}

fn own_record(incoming: &Incoming) -> Option<ProjectInfo> {
    incoming.records.iter().find_map(|record| match record {
        Record::Project(info) => Some((**info).clone()),
        _ => None,
    })
}

fn read(
    project: ProjectId,
    entries: Vec<(String, String)>,
    known: &dyn KnownTexts,
) -> (Incoming, Vec<Unreadable>) {
    let mut unreadable = Vec::new();
    let mut reading = Reading::new(known);
    let incoming = read_with(project, entries, &mut reading, &mut unreadable);
    (incoming, unreadable)
}

fn read_with(
    project: ProjectId,
    entries: Vec<(String, String)>,
    reading: &mut Reading<'_>,
    unreadable: &mut Vec<Unreadable>,
) -> Incoming {
    let mut incoming = Incoming::default();
    let mut slots = Vec::with_capacity(entries.len());
    for (key, value) in entries {
        match Slot::of(project, &key) {
            Some(slot) => slots.push((slot, key, value)),
            None => unreadable.push(Unreadable {
                key,
                value,
                why: storage::UNKNOWN_KEY.to_owned(),
                is_newer: false,
            }),
        }
    }
    // Texts, then articles, then what stands in them; what both stores hold
    // alike is read once. The order of the stores makes no difference.
    order::sort(&mut slots);
    slots.dedup();
    for (slot, key, value) in slots {
        if let Err((why, is_newer)) = take_in(slot, &value, reading, &mut incoming) {
            unreadable.push(Unreadable {
                key,
                value,
                why,
                is_newer,
            });
        }
    }
    incoming
}

fn take_in(
    slot: Slot,
    value: &str,
    reading: &mut Reading<'_>,
    incoming: &mut Incoming,
) -> Result<(), (String, bool)> {
    match read_value(slot, value, reading).map_err(|r| (r.why, r.is_newer))? {
        Held::Text(text) => {
            reading.add_text(text.clone());
            incoming.texts.push(text);
        }
        Held::Record(record) => {
            if let Record::Article(article) = &record
                && !reading.add_article(article.id, article.text)
            {
                let why = storage::OTHER_TEXT.to_owned();
                return Err((why, false));
            }
            incoming.records.push(record);
        }
        Held::Tombstone(tombstone) => incoming.tombstones.push(tombstone),
    }
    Ok(())
}
