//! Importing a Whence file: a dry run with counts, then one undoable step.

use super::state::Loading;
use super::{App, Dialog, Moment, Notice, Request};
use crate::edit::{Absorbed, Arrival, Change, Edit, Project};
use crate::format::native::{self, NoTexts, ReadProject};
use crate::model::{Kind, ProjectId, Record, RecordKey};
use crate::order;

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
    pub(super) fn import_read(&mut self, json: &str, moment: Moment) {
        let id = match native::read(json, &NoTexts) {
            Ok(read) => read.info.id,
            Err(error) => {
                self.announce(Notice::problem(format!("Nothing was imported. {error}")));
                return;
            }
        };
        let is_elsewhere =
            self.place.project != Some(id) && self.projects.iter().any(|h| h.id == id);
        if is_elsewhere {
            self.loading = Some(Loading {
                project: id,
                then: Some(json.to_owned()),
            });
            self.requests.push(Request::LoadProject(id));
        } else {
            self.plan_import(json, moment);
        }
    }

    /// Opens the sample event as a project of its own, without a question: it
    /// is either new here or here already.
    pub(super) fn import_sample(&mut self, json: &str, moment: Moment) {
        let id = native::read(json, &NoTexts).ok().map(|read| read.info.id);
        if let Some(id) = id.filter(|id| self.projects.iter().any(|h| h.id == *id)) {
            self.ask_for_project(id);
        } else {
            self.plan_import(json, moment);
            self.confirm_import(moment);
        }
    }

    pub(super) fn plan_import(&mut self, json: &str, _moment: Moment) {
        let read = match &self.project {
            Some(project) => native::read(json, project),
            None => native::read(json, &NoTexts),
        };
        match read {
            Ok(read) => {
                self.import = Some(ImportPlan {
                    json: json.to_owned(),
                    read,
                    target: ImportTarget::Own,
                    restores: false,
                    counts: ImportCounts::default(),
                });
                self.count_import();
                self.dialog = Some(Dialog::Import);
            }
            Err(error) => self.announce(Notice::problem(format!("Nothing was imported. {error}"))),
        }
    }

    fn count_import(&mut self) {
        let Some(plan) = &mut self.import else { return };
        let goes_to_open = plan.target == ImportTarget::Open
            || self
                .project
                .as_ref()
                .is_some_and(|p| p.id() == plan.read.info.id);
        let fresh;
        let target = match &self.project {
            Some(open) if goes_to_open => open,
            _ => {
                fresh = Project::new(plan.read.info.clone());
                &fresh
            }
        };
        plan.counts = count(target, &plan.read);
    }

    pub(super) fn set_import_target(&mut self, target: ImportTarget) {
        if let Some(plan) = &mut self.import {
            plan.target = target;
        }
        self.count_import();
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
        self.dialog = None;
        let id = plan.read.info.id;
        let title = plan.read.info.title.clone();
        let is_new = plan.target == ImportTarget::Own && self.place.project != Some(id);
        if is_new {
            self.open(Project::new(plan.read.info.clone()));
        }
        if self.is_newer {
            self.announce(Notice::problem(
                "This project was saved by a newer version of Whence. It can be read here, not changed.",
            ));
            return;
        }
        // The texts of the target decide what can be placed.
        let Some(project) = &mut self.project else {
            return;
        };
        let Ok(read) = native::read(&plan.json, project) else {
            return;
        };
        let label = format!("Import “{title}”");
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
        self.finish_import(&label, absorbed, restored, &texts, is_new);
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
        texts: &[crate::text::TextHash],
        is_new: bool,
    ) {
        let mut written = absorbed.written;
        written.extend(restored.iter().map(|c| c.key));
        let mut changes = restored;
        changes.extend(absorbed.inverse.changes);
        // The project's own record stays when an import is undone.
        changes.retain(|c| c.key.kind != Kind::Project);
        let count = written.len();
        self.history.push(Edit::new(label, changes));
        if is_new {
            written.push(self.info_key());
        }
        order::sort(&mut written);
        written.dedup();
        self.save_keys(&written, texts);
        self.refresh_head();
        self.leave_what_is_gone();
        self.reader_is_whole();
        let said = match count {
            0 => "Nothing in the file was new.".to_owned(),
            1 => format!("{label}: 1 record."),
            n => format!("{label}: {n} records."),
        };
        self.announce(Notice::undoable(said));
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
