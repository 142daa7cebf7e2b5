//! The one place where a command changes the app.

use super::command::{Command, Dialog};
use super::{Aim, App, Moment, Notice, Request};
use crate::edit::Step as Undone;
use crate::model::{Kind, RecordKey};
use crate::words::number;

impl App {
    /// Takes a command in and says what the browser must do. Total: whatever
    /// comes, the app stays whole.
    pub fn update(&mut self, command: Command, moment: Moment) -> Vec<Request> {
        self.take(command, moment);
        std::mem::take(&mut self.requests)
    }

    /// Takes a command in that needs no project; gives any other back. An empty
    /// page comes along with this, before [`App::update`] is loaded.
    pub fn update_early(&mut self, command: Command) -> Result<Vec<Request>, Command> {
        self.take_early(command)?;
        Ok(std::mem::take(&mut self.requests))
    }

    fn take_early(&mut self, command: Command) -> Result<(), Command> {
        match command {
            Command::Started { projects, place } => self.started(projects, place),
            Command::StorageReported(report) => self.storage = report,
            Command::OpenSample => self.requests.push(Request::FetchSample),
            Command::Open(dialog) => self.open_dialog(dialog),
            Command::Close if self.is_dialog_alone() => self.close_dialog(),
            Command::Problem(sentence) => self.announce(Notice::problem(sentence)),
            Command::Tell(sentence) => self.announce(Notice::plain(sentence)),
            other => return Err(other),
        }
        Ok(())
    }

    fn take(&mut self, command: Command, moment: Moment) {
        let Err(command) = self.take_early(command) else {
            return;
        };
        match command {
            Command::ProjectRead { id, entries } => {
                if let Some(next) = self.project_read(id, entries) {
                    self.take(next, moment);
                }
            }
            Command::Arrived(entries) => self.arrived(entries),
            Command::RemovedElsewhere(prefix) => self.removed_elsewhere(&prefix),
            Command::Saved {
                ticket,
                report,
                is_kept,
            } => self.saved(ticket, report, is_kept),
            Command::NewProject(title) => self.new_project(&title, moment),
            Command::OpenProject(id) => self.ask_for_project(id),
            Command::RenameProject(id, title) => self.rename_project(id, &title, moment),
            Command::AskDeleteProject(id) => self.ask_delete_project(id),
            Command::DeleteProject(id) => self.delete_project(id),
            Command::SetMyName(name) => self.set_my_name(&name, moment),
            Command::Close => self.close(),
            other => self.take_article_command(other, moment),
        }
    }

    fn take_article_command(&mut self, command: Command, moment: Moment) {
        match command {
            Command::FilesRead(files) => self.files_read(files),
            Command::Pasted(text) => self.pasted(&text),
            Command::CorrectProposal(i, field, value) => self.correct_proposal(i, field, value),
            Command::DropProposal(i) => self.drop_proposal(i),
            Command::KeepAsCopy(i, is_copy) => {
                if let Some(proposal) = self.adding.proposals.get_mut(i) {
                    proposal.is_copy = is_copy;
                }
            }
            Command::AddArticles => self.add_articles(moment),
            Command::OpenArticle(id) => self.open_article(id),
            Command::StepArticle(step) => self.step_article(step),
            Command::SetArticleField(id, field, value) => {
                self.set_article_field(id, field, &value, moment);
            }
            Command::MoveArticle(id, by) => self.move_article(id, by, moment),
            Command::ToggleDone(id) => self.toggle_done(id, moment),
            Command::AskRemoveArticle(id) => self.open_dialog(Dialog::RemoveArticle(id)),
            Command::RemoveArticle(id) => self.remove_article(id, moment),
            Command::Scrolled(paragraph) => {
                self.place.paragraph = paragraph;
                self.keep_place();
            }
            other => self.take_claim_command(other, moment),
        }
    }

    fn take_claim_command(&mut self, command: Command, moment: Moment) {
        match command {
            Command::Selected { a, b, exact } => self.selected(a, b, exact, moment),
            Command::Draft(change) => self.change_draft(change, moment),
            Command::SetAim(aim) => self.set_aim(aim),
            Command::OpenClaim(id) => self.open_claim_in_panel(id),
            Command::CycleClaims(ids) => self.cycle_claims(&ids),
            Command::StepClaim(step) => self.step_claim(step),
            Command::ChangeClaim(id, change) => self.change_claim(id, &change, moment),
            Command::ChangeChains(id, change) => self.change_chains(id, change, moment),
            Command::ReviseSource(id) => self.revise_source(id),
            Command::DeleteClaim(id) => self.delete_claim(id, moment),
            Command::CopyClaim(id) => self.copy_claim(id),
            Command::SetListQuery(query) => self.filter.query = query,
            Command::ShowUnfinished(only) => self.show_unfinished(only),
            other => self.take_project_command(other, moment),
        }
    }

    fn take_project_command(&mut self, command: Command, moment: Moment) {
        match command {
            Command::SetSourceField(id, field, value) => {
                self.set_source_field(id, field, &value, moment);
            }
            Command::DeleteSource(id) => self.delete_source(id, moment),
            Command::Undo => self.undo(moment),
            Command::Redo => self.redo(moment),
            Command::Settle { key, take_other } => self.settle(key, take_other, moment),
            Command::ImportSample(json) => self.import_sample(json, moment),
            Command::ImportRead(json) => self.import_read(json),
            Command::SetImportTarget(target) => self.set_import_target(target),
            Command::RestoreDeleted(restores) => self.restore_deleted(restores),
            Command::ConfirmImport => self.confirm_import(moment),
            Command::SetExport(choice) => self.export = choice,
            Command::Export => self.export(),
            Command::DownloadUnreadable => self.download_unreadable(),
            // All others were taken before.
            _ => {}
        }
    }

    fn started(&mut self, projects: Vec<super::ProjectHead>, place: Option<super::Place>) {
        self.projects = projects;
        self.has_started = true;
        let wanted = place.as_ref().and_then(|p| p.project);
        let known = |id| self.projects.iter().any(|h| h.id == id);
        let first = self.projects.first().map(|h| h.id);
        if let Some(id) = wanted.filter(|id| known(*id)).or(first) {
            self.wanted_place = place;
            self.ask_for_project(id);
        }
    }

    /// Opens a dialog over whatever is under way; nothing if what it is about
    /// is not there.
    pub(super) fn open_dialog(&mut self, dialog: Dialog) {
        if !self.has_subject(dialog) {
            return;
        }
        if self.dialog != Some(dialog) {
            self.close_dialog();
        }
        self.dialog = Some(dialog);
    }

    /// Whether what a dialog is about is there.
    pub(super) fn has_subject(&self, dialog: Dialog) -> bool {
        match dialog {
            Dialog::ArticleDetails(id) | Dialog::RemoveArticle(id) => {
                self.article_named(id).is_some()
            }
            Dialog::DeleteProject(id) => self.projects.iter().any(|h| h.id == id),
            Dialog::Import => self.import.is_some(),
            Dialog::Export | Dialog::Sources | Dialog::Conflicts => self.project.is_some(),
            Dialog::AddArticles | Dialog::Projects | Dialog::Help => true,
        }
    }

    /// Closes the dialog, and lets go what waited in it.
    pub(super) fn close_dialog(&mut self) {
        self.dialog = None;
        self.import = None;
        self.adding = super::incoming_files::AddArticles::default();
    }

    /// Whether a dialog is open with nothing to go back to.
    fn is_dialog_alone(&self) -> bool {
        self.dialog.is_some() && self.dialog != Some(Dialog::Import)
    }

    /// Closes what lies on top, if that is not a dialog alone.
    fn close(&mut self) {
        if self.dialog == Some(Dialog::Import) {
            self.import = None;
            self.back_to_adding();
        } else if self.draft.is_some() {
            self.cancel_draft();
        } else if self.aim != Aim::NewClaim {
            self.aim = Aim::NewClaim;
            self.announce(Notice::heard("Back to marking claims."));
        } else {
            self.close_claim();
        }
    }

    fn show_unfinished(&mut self, only: bool) {
        self.filter.is_unfinished_only = only;
        let Some(list) = self.list_view() else { return };
        let said = match (only, list.unfinished_count) {
            (true, 0) => "No claim here is unfinished.".to_owned(),
            (true, 1) => "1 unfinished claim is listed.".to_owned(),
            (true, n) => format!("{} unfinished claims are listed.", number(n)),
            (false, _) => "All claims are listed.".to_owned(),
        };
        self.announce(Notice::plain(said));
    }

    fn undo(&mut self, moment: Moment) {
        self.replay(
            "Undid",
            "There is nothing to undo.",
            moment,
            |app, author| {
                let project = app.project.as_mut()?;
                app.history.undo(project, author)
            },
        );
    }

    fn redo(&mut self, moment: Moment) {
        self.replay(
            "Redid",
            "There is nothing to redo.",
            moment,
            |app, author| {
                let project = app.project.as_mut()?;
                app.history.redo(project, author)
            },
        );
    }

    fn replay(
        &mut self,
        verb: &str,
        nothing: &str,
        moment: Moment,
        step: impl FnOnce(&mut Self, crate::edit::Author) -> Option<Undone>,
    ) {
        if self.refuses_changes() {
            return;
        }
        let author = self.author(moment);
        let Some(mut done) = step(self, author) else {
            self.announce(Notice::plain(nothing));
            return;
        };
        self.introduce_me(&mut done.applied.written, moment);
        // An undo can touch any article; the reader is built anew.
        self.reader_is_whole();
        self.leave_what_is_gone();
        self.refresh_head();
        self.save_keys(&done.applied.written, &[]);
        let label = done.label;
        self.announce(match done.applied.stale.len() {
            0 => Notice::plain(format!("{verb}: {label}.")),
            1 => Notice::problem(format!(
                "{verb}: {label}. 1 record changed since and was left as it is."
            )),
            n => Notice::problem(format!(
                "{verb}: {label}. {} records changed since and were left as they are.",
                number(n)
            )),
        });
        self.keep_place();
    }

    fn settle(&mut self, key: RecordKey, take_other: bool, moment: Moment) {
        if self.refuses_changes() {
            return;
        }
        let author = self.author(moment);
        let Some(project) = &mut self.project else {
            return;
        };
        let other = project
            .conflicts()
            .find(|(k, _)| *k == key)
            .and_then(|(_, versions)| versions.first().cloned());
        let Some(other) = other else { return };
        let chosen = if take_other {
            Some(other)
        } else {
            project.record(key)
        };
        let Some(chosen) = chosen else { return };
        let mut applied = project.settle(&chosen, author);
        let is_last = project.conflicts().next().is_none();
        self.history.push(applied.inverse);
        self.introduce_me(&mut applied.written, moment);
        if is_last && self.dialog == Some(Dialog::Conflicts) {
            self.close_dialog();
        }
        self.reader_is_whole();
        self.refresh_head();
        self.leave_what_is_gone();
        self.save_keys(&applied.written, &[]);
        let kind = key.kind;
        let what = if kind == Kind::Claim {
            "claim"
        } else {
            kind.word()
        };
        self.announce(Notice::undoable(format!("Settled the {what}.")));
    }
}
