//! Another codebook for the project: one that ships, or one from a file. What
//! would change is shown first; then it is one step to undo.

use super::exporting::file_stem;
use super::{App, Dialog, Moment, Notice, Request};
use crate::edit::{Adoption, Edit, Project};
use crate::format::native::{self, ReadProject, Scope, Texts, WriteOptions};
use crate::model::{Act, Codebook, Record, Shipped};
use crate::words;

/// A codebook that waits for a person's word.
#[derive(Debug)]
pub(super) struct CodebookPlan {
    pub(super) codebook: Codebook,
    pub(super) adoption: Adoption,
}

impl App {
    /// Shows what would change with this codebook.
    pub(super) fn plan_codebook(&mut self, codebook: Codebook) {
        let Some(project) = &self.project else { return };
        // Who makes the new records is known when it is carried out.
        let adoption = project.adopt(&codebook, Act::default());
        // What waits to be added stays, and is shown again afterwards.
        self.dialog = Some(Dialog::Codebook);
        self.codebook.plan = Some(CodebookPlan { codebook, adoption });
    }

    /// A codebook came in a file of its own.
    pub(super) fn codebook_read(&mut self, read: ReadProject) {
        if self.project.is_none() {
            return self.announce(Notice::problem(words::codebook::NO_PROJECT));
        }
        self.plan_codebook(codebook_of(read));
    }

    pub(super) fn take_codebook_over(&mut self, takes: bool, moment: Moment) {
        let Some(plan) = self.codebook.plan.take().filter(|_| takes) else {
            return;
        };
        let Some(project) = &self.project else { return };
        // Another tab may have changed the codebook since.
        let adoption = project.adopt(&plan.codebook, self.act(moment));
        let head = &plan.codebook.head;
        let label = words::codebook::take_over(&head.name, head.version);
        if adoption.changes.is_empty() {
            return self.announce(Notice::plain(words::undo::NOTHING_CHANGED));
        }
        if self.commit(Edit::new(label, adoption.changes), moment) {
            let said = words::codebook::taken_over(&head.name, head.version);
            self.announce(Notice::undoable(said));
        }
    }

    /// Makes a project with a codebook that ships; this is no step to undo.
    pub(super) fn new_project_with(&mut self, title: &str, shipped: Shipped, moment: Moment) {
        let mut project = Project::new(self.new_info(title, moment));
        let adoption = project.adopt(&shipped.codebook(), self.act(moment));
        let author = self.author(moment);
        let edit = Edit::new("", adoption.changes);
        let written = project.apply(&edit, author).written;
        self.begin_project(project, written, moment);
    }

    /// Downloads the codebook alone.
    pub(super) fn export_codebook(&mut self) {
        let Some(project) = &self.project else { return };
        let head = &project.info().codebook;
        let stem = file_stem(&words::codebook::named(&head.name, head.version));
        let name = format!("{stem}.codebook.whence.json");
        let options = WriteOptions {
            scope: Scope::Codebook,
            texts: Texts::LeftOut,
        };
        let content = native::write(project, options);
        self.announce(Notice::plain(words::exporting::exported(&name)));
        self.requests.push(Request::Download {
            name,
            mime: "application/json",
            content,
        });
    }
}

/// The codebook that a file holds.
fn codebook_of(read: ReadProject) -> Codebook {
    let mut codebook = Codebook {
        head: read.info.codebook,
        scales: Vec::new(),
        terms: Vec::new(),
    };
    for record in read.incoming.records {
        match record {
            Record::Scale(scale) => codebook.scales.push((*scale).clone()),
            Record::Term(term) => codebook.terms.push((*term).clone()),
            _ => {}
        }
    }
    codebook
}
