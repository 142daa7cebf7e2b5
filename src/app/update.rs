//! The one place where a command changes the app.

use super::command::{Command, Dialog};
use super::{Aim, App, CodebookChange, FocusTarget, KeyChange, Moment, Notice, Request};
use crate::format::noun_of;
use crate::model::{Condition, RecordKey};
use crate::words;

impl App {
    /// Takes a command in and says what the browser must do. Total: whatever
    /// comes, the app stays whole.
    pub fn update(&mut self, command: Command, moment: Moment) -> Vec<Request> {
        if let Some(command) = self.put_off(command, moment) {
            self.take(command, moment);
        }
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
            Command::Offline(news) => self.offline_told(news),
            Command::TakeUpdate => self.take_update(),
            Command::Problem(sentence) => self.announce(Notice::problem(sentence)),
            Command::Tell(sentence) => self.announce(Notice::plain(sentence)),
            Command::UseSingleKeys(uses) => self.use_single_keys(uses),
            Command::Keys(KeyChange::Kept(kept)) => self.keys_kept(kept),
            other => return Err(other),
        }
        Ok(())
    }

    pub(super) fn take(&mut self, command: Command, moment: Moment) {
        let Err(command) = self.take_early(command) else {
            return;
        };
        match command {
            Command::ProjectRead { id, loaded } => {
                if let Some(next) = self.project_read(id, *loaded) {
                    self.take(next, moment);
                }
                self.catch_up();
            }
            Command::Glimpsed { id, loaded } => self.glimpsed(id, *loaded),
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
            Command::Close => self.close(moment),
            other => self.take_article_command(other, moment),
        }
    }

    fn take_article_command(&mut self, command: Command, moment: Moment) {
        match command {
            Command::FilesRead(files) => self.files_read(files),
            Command::FilesChosen {
                count,
                left_out_count,
            } => self.files_chosen(count, left_out_count),
            Command::ReadingStopped(why) => self.reading_stopped(why),
            Command::Pasted(reading) => self.pasted(reading),
            Command::CorrectProposal(i, field, value) => self.correct_proposal(i, field, value),
            Command::DropProposal(i) => self.drop_proposal(i),
            Command::KeepAsCopy(i, is_copy) => self.keep_as_copy(i, is_copy),
            Command::OpenSame(i) => self.open_same(i),
            Command::ShowMoreProposals => self.show_more_proposals(),
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
            // The page may still tell of an article that is gone.
            Command::Scrolled(_) if self.place.article.is_none() => {}
            Command::Scrolled(paragraph) => {
                self.place.paragraph = paragraph;
                self.keep_place();
            }
            Command::FlipDebris(flip) => self.flip_debris(flip, moment),
            other => self.take_text_command(other, moment),
        }
    }

    fn take_text_command(&mut self, command: Command, moment: Moment) {
        match command {
            Command::GoToCaret => self.go_to_caret(),
            Command::ToggleCaret => self.toggle_caret(),
            Command::ShowCaret => self.show_caret(),
            Command::MoveCaret { by, extends } => self.move_caret(by, extends),
            Command::PutCaret { at, extends } => self.put_caret(at, extends),
            Command::TakeSelection { exact } => self.take_selection(exact, moment),
            Command::StepText(unit, step) => self.step_text(unit, step),
            Command::FindQuote => self.open_quote_search(),
            Command::SearchQuote(query) => self.search_quote(query),
            Command::HighlightPlace(by) => self.highlight_place(by),
            Command::TakePlace(index) => self.take_place(index, moment),
            other => self.take_claim_command(other, moment),
        }
    }

    fn take_claim_command(&mut self, command: Command, moment: Moment) {
        match command {
            Command::Selected { a, b, exact } => {
                self.put_caret(b, false);
                self.selected(a, b, exact, moment);
            }
            Command::Draft(change) => self.change_draft(change, moment),
            Command::SetAim(aim) => self.set_aim(aim),
            Command::OpenClaim(id) => self.open_claim_in_panel(id),
            Command::CycleClaims(ids) => self.cycle_claims(&ids),
            Command::StepClaim(step) => self.step_claim(step),
            Command::ChangeClaim(id, change) => self.change_claim(id, &change, moment),
            Command::ChangeChains(id, change) => self.change_chains(id, change, moment),
            Command::Panel(change) => self.change_in_panel(change, moment),
            Command::ReviseSource(id) => self.revise_source(id),
            Command::ListClaims => self.list_claims(),
            Command::Relation(change) => self.change_relations(change, moment),
            Command::Elsewhere(change) => self.change_elsewhere(change, moment),
            Command::DeleteClaim(id) => self.delete_claim(id, moment),
            Command::CopyClaim(id) => self.copy_claim(id),
            Command::Filter(change) => self.change_filter(change, moment),
            Command::Table(change) => self.change_table(change),
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
            Command::Register(change) => self.change_register(change, moment),
            Command::Codebook(change) => self.change_codebook(change, moment),
            Command::Undo => self.replay(1, true, moment),
            Command::Redo => self.replay(1, false, moment),
            Command::History(change) => self.change_history(change, moment),
            Command::Settle { key, take_other } => self.settle(key, take_other, moment),
            Command::ImportSample(json) => self.import_sample(json, moment),
            Command::ImportRead(json) => self.import_read(json),
            Command::SetImportTarget(target) => self.set_import_target(target),
            Command::RestoreDeleted(restores) => self.restore_deleted(restores),
            Command::ConfirmImport => self.confirm_import(moment),
            Command::SetExport(choice) => self.export = choice,
            Command::Export => self.export(),
            Command::Print => self.print(),
            Command::Keys(change) => self.change_keys(change),
            Command::Palette(change) => self.change_palette(change, moment),
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
        if !matches!(dialog, Dialog::DeleteProject(_) | Dialog::AddArticles) {
            self.came_from = None;
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
            Dialog::Source(id) => self.source_named(id).is_some(),
            Dialog::Export
            | Dialog::Sources
            | Dialog::Table
            | Dialog::Codebook
            | Dialog::Conflicts
            | Dialog::History => self.project.is_some(),
            Dialog::FindQuote => self.reader.is_some(),
            Dialog::AddArticles
            | Dialog::Projects
            | Dialog::Help
            | Dialog::Keys
            | Dialog::Palette => true,
        }
    }

    /// Closes the dialog, and lets go what waited in it.
    pub(super) fn close_dialog(&mut self) {
        let closed = self.dialog.take();
        self.import = None;
        self.leave_codebook(closed);
        if matches!(closed, Some(Dialog::AddArticles | Dialog::Import)) {
            self.forget_adding();
        }
        self.finding = super::finding::QuoteSearch::default();
        self.rekeying = None;
        self.palette = super::palette::Palette::default();
    }

    /// Whether a dialog is open with nothing to go back to.
    fn is_dialog_alone(&self) -> bool {
        self.dialog.is_some() && self.dialog != Some(Dialog::Import) && self.came_from.is_none()
    }

    /// Closes what lies on top, if that is not a dialog alone.
    fn close(&mut self, moment: Moment) {
        if self.dialog == Some(Dialog::Import) {
            self.import = None;
            self.back_to_adding();
            self.go_back();
        } else if self.dialog.is_some() {
            self.close_dialog();
            self.go_back();
        } else if self.draft.is_some() {
            self.cancel_draft();
        } else if self.codebook.is_guide_open {
            self.change_codebook(CodebookChange::ToggleGuide, moment);
        } else if self.elsewhere.is_some() {
            self.finish_elsewhere();
        } else if self.aim != Aim::NewClaim {
            self.aim = Aim::NewClaim;
            self.announce(Notice::heard(words::chains::BACK_TO_MARKING));
        } else if self.relating.is_some() {
            self.let_go_of_held();
        } else if self.caret.anchor.take().is_some() {
            self.announce(Notice::heard(crate::words::caret::NOTHING_SELECTED));
        } else if self.place.claim.is_some() {
            self.close_claim();
        } else if self.caret.is_on {
            self.hide_caret();
        }
    }

    fn show_unfinished(&mut self, only: bool) {
        if only {
            self.filter.add(Condition::Unfinished);
        } else {
            self.filter.remove(&Condition::Unfinished);
        }
        let Some(list) = self.list_view() else { return };
        let said = match (only, list.unfinished_count) {
            (true, n) => words::claims::unfinished_listed(n),
            (false, _) => words::claims::ALL_LISTED.to_owned(),
        };
        self.announce(Notice::plain(said));
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
        let mut applied = project.settle(words::undo::SETTLE, &chosen, author);
        let is_last = project.conflicts().next().is_none();
        self.steps.push(project, applied.inverse, moment.now);
        self.introduce_me(&mut applied.written, moment);
        if is_last && self.dialog == Some(Dialog::Conflicts) {
            self.close_dialog();
        }
        self.reader_is_whole();
        self.refresh_head();
        self.leave_what_is_gone();
        self.save_keys(&applied.written, &[]);
        let said = words::conflicts::settled(noun_of(key.kind));
        self.announce(Notice::undoable(said));
        if is_last {
            // What opened the dialog is gone with the last conflict.
            self.focus_text(FocusTarget::Reader);
        }
    }
}
