//! Importing a Whence file: a dry run with counts, then one undoable step.

use super::{App, Command, Dialog, Moment, Notice};
use crate::edit::{Absorbed, Arrival, Change, Edit, Project};
use crate::format::native::{self, FileScope, NoTexts, ReadError, ReadProject};
use crate::model::{Kind, ProjectId, Record, RecordKey};
use crate::order;
use crate::text::TextHash;
use crate::words;

/// Where an import goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportTarget {
    /// The project the file is of: made, or merged into.
    Own,
    /// The open project, whatever the file is of.
    Open,
}

/// A file that was read and waits for a person's word.
#[derive(Debug)]
pub(super) struct ImportPlan {
    json: String,
    pub(super) read: ReadProject,
    pub(super) target: ImportTarget,
    pub(super) restores: bool,
    pub(super) counts: ImportCounts,
}

/// What an import would do, by arrival.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ImportCounts {
    pub(super) new: usize,
    pub(super) newer: usize,
    pub(super) same: usize,
    pub(super) older: usize,
    pub(super) conflicts: usize,
    pub(super) deleted_here: usize,
    pub(super) deletes: usize,
    pub(super) claims: usize,
    pub(super) articles: usize,
    pub(super) sources: usize,
}

impl ImportCounts {
    fn add(&mut self, arrival: Arrival, is_tombstone: bool) {
        match arrival {
            Arrival::New if is_tombstone => self.same += 1,
            Arrival::New => self.new += 1,
            Arrival::Newer => self.newer += 1,
            Arrival::Same => self.same += 1,
            Arrival::Older => self.older += 1,
            Arrival::Conflict => self.conflicts += 1,
            Arrival::DeletedHere => self.deleted_here += 1,
            Arrival::Deletes => self.deletes += 1,
        }
    }

    /// Whether the import would change anything.
    pub(super) fn changes_something(&self) -> bool {
        self.new + self.newer + self.conflicts + self.deletes > 0
    }
}

impl App {
    /// A Whence file came in: its project is opened if it is here, then the
    /// dry run is shown.
    pub(super) fn import_read(&mut self, json: String) {
        let id = match native::read(&json, &NoTexts) {
            Ok(read) if read.scope == FileScope::Codebook => {
                return self.codebook_read(read);
            }
            Ok(read) => read.info.id,
            Err(error) => return self.refuse_import(&error),
        };
        if self.is_elsewhere(id) {
            self.visit(id, Command::ImportRead(json));
        } else {
            self.plan_import(json, ImportTarget::Own);
        }
    }

    fn is_elsewhere(&self, id: ProjectId) -> bool {
        !self.is_open(id) && self.projects.iter().any(|h| h.id == id)
    }

    fn refuse_import(&mut self, error: &ReadError) {
        let why = words::importing::refused(&error.to_string());
        self.announce(Notice::problem(why));
    }

    /// Opens the sample event as a project of its own, without a question: it
    /// is either new here or here already.
    pub(super) fn import_sample(&mut self, json: String, moment: Moment) {
        match native::read(&json, &NoTexts) {
            Err(error) => self.refuse_import(&error),
            Ok(read) if self.is_open(read.info.id) || self.is_elsewhere(read.info.id) => {
                self.ask_for_project(read.info.id);
            }
            Ok(_) => {
                self.plan_import(json, ImportTarget::Own);
                self.confirm_import(moment);
            }
        }
    }

    /// Reads a file for where it goes: the texts there decide what can be
    /// placed.
    fn plan_import(&mut self, json: String, target: ImportTarget) {
        self.import = None;
        let id = native::read(&json, &NoTexts).map(|read| read.info.id);
        let open = self.project.as_ref();
        let into = open.filter(|p| target == ImportTarget::Open || id == Ok(p.id()));
        let read = match into {
            Some(project) => native::read(&json, project),
            None => native::read(&json, &NoTexts),
        };
        match read {
            Ok(read) => {
                let counts = match into {
                    Some(project) => count(project, &read),
                    None => count(&Project::new(read.info.clone()), &read),
                };
                self.import = Some(ImportPlan {
                    json,
                    read,
                    target,
                    restores: false,
                    counts,
                });
                self.dialog = Some(Dialog::Import);
            }
            Err(error) => {
                self.refuse_import(&error);
                self.back_to_adding();
                self.go_back();
            }
        }
    }

    pub(super) fn set_import_target(&mut self, target: ImportTarget) {
        if target == ImportTarget::Open && self.project.is_none() {
            return;
        }
        if let Some(plan) = self.import.take() {
            self.plan_import(plan.json, target);
            self.restore_deleted(plan.restores);
        }
    }

    pub(super) fn restore_deleted(&mut self, restores: bool) {
        if let Some(plan) = &mut self.import {
            plan.restores = restores;
        }
    }

    /// Carries the import out, as one step to undo.
    pub(super) fn confirm_import(&mut self, moment: Moment) {
        let Some(plan) = self.import.take() else {
            return;
        };
        self.came_from = None;
        let id = plan.project();
        let goes_to_open = plan.target == ImportTarget::Open || self.is_open(id);
        if goes_to_open && self.refuses_changes() {
            return self.back_to_adding();
        }
        let adding = std::mem::take(&mut self.adding);
        if !goes_to_open {
            self.open(Project::new(plan.read.info.clone()));
        }
        self.adding = adding;
        self.take_in(&plan, !goes_to_open, moment);
        self.look_for_same_texts(0);
        self.back_to_adding();
    }

    fn take_in(&mut self, plan: &ImportPlan, is_new: bool, moment: Moment) {
        let Some(project) = &mut self.project else {
            return;
        };
        // Another tab may have brought texts or articles since the dry run.
        let read = match native::read(&plan.json, project) {
            Ok(read) => read,
            Err(error) => return self.refuse_import(&error),
        };
        let label = words::undo::import(&read.info.title);
        let into_other = project.id() != read.info.id;
        let mut incoming = read.incoming;
        if into_other {
            incoming.records.retain(|r| r.key().kind != Kind::Project);
        }
        let texts: Vec<_> = incoming.texts.iter().map(|t| t.hash()).collect();
        let records = incoming.records.clone();
        let absorbed = project.absorb(&label, incoming);
        let restored = if plan.restores {
            self.restore(&label, &absorbed, &records, moment)
        } else {
            Vec::new()
        };
        self.finish_import(&label, absorbed, restored, &texts, is_new, moment);
    }

    /// Brings records back that the file has and that were deleted here.
    fn restore(
        &mut self,
        label: &str,
        absorbed: &Absorbed,
        records: &[Record],
        moment: Moment,
    ) -> Vec<Change> {
        let author = self.author(moment);
        let Some(project) = &mut self.project else {
            return Vec::new();
        };
        let is_gone = |key: RecordKey| absorbed.arrivals.contains(&(key, Arrival::DeletedHere));
        let changes: Vec<_> = records
            .iter()
            .filter(|r| is_gone(r.key()))
            .cloned()
            .map(Change::create)
            .collect();
        project
            .apply(&Edit::new(label, changes), author)
            .inverse
            .changes
    }

    fn finish_import(
        &mut self,
        label: &str,
        absorbed: Absorbed,
        restored: Vec<Change>,
        texts: &[TextHash],
        is_new: bool,
        moment: Moment,
    ) {
        let mut written: Vec<_> = restored.iter().map(|c| c.key).collect();
        if !written.is_empty() {
            self.introduce_me(&mut written, moment);
        }
        written.extend(absorbed.written);
        let mut changes = restored;
        changes.extend(absorbed.inverse.changes);
        // The project's own record stays when an import is undone.
        changes.retain(|c| c.key.kind != Kind::Project);
        let count = changes.len();
        if let Some(project) = &self.project {
            self.steps
                .push(project, Edit::new(label, changes), moment.now);
        }
        if is_new {
            written.push(self.info_key());
        }
        order::sort(&mut written);
        written.dedup();
        self.save_keys(&written, texts);
        self.refresh_head();
        self.leave_what_is_gone();
        self.reader_is_whole();
        let said = words::importing::imported(label, count);
        self.announce(match count {
            0 => Notice::plain(said),
            _ => Notice::undoable(said),
        });
    }
}

fn count(target: &Project, read: &ReadProject) -> ImportCounts {
    let mut counts = ImportCounts::default();
    let is_other = target.id() != read.info.id;
    let of_kind = |kind| {
        read.incoming
            .records
            .iter()
            .filter(|r| r.key().kind == kind)
            .count()
    };
    counts.claims = of_kind(Kind::Claim);
    counts.articles = of_kind(Kind::Article);
    counts.sources = of_kind(Kind::Source);
    for record in &read.incoming.records {
        if is_other && record.key().kind == Kind::Project {
            continue;
        }
        counts.add(target.arrival(record), false);
    }
    for tombstone in &read.incoming.tombstones {
        counts.add(target.arrival_of_tombstone(tombstone), true);
    }
    counts
}

impl ImportPlan {
    pub(super) fn project(&self) -> ProjectId {
        self.read.info.id
    }
}
