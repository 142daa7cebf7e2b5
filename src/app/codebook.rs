//! The codebook: its scales, levels and terms are changed here, each change
//! one step to undo. What is in use is retired, never taken away.

use super::codebook_edit::{Desk, Outcome};
use super::codebook_plan::CodebookPlan;
use super::{App, Dialog, Moment, Notice};
use crate::edit::Edit;
use crate::model::{ScaleId, ScaleSubject, Shipped, TermId, TermList};
use crate::words::{codebook as words, count};

/// What a person does with the codebook.
#[derive(Clone, Debug, PartialEq)]
pub enum CodebookChange {
    /// Show a scale or a list of terms in the dialog; none for what comes
    /// before them.
    Show(Option<Entry>),
    /// Give the codebook another name.
    Rename(String),
    /// Count its version up: what it says now is what others go by.
    Publish,
    /// Change a field of a scale, level or term.
    Set(Part, PartField, String),
    /// Offer a level or term no longer, or again.
    Retire(Part, bool),
    /// Move a level by so many places.
    MoveLevel(ScaleId, String, isize),
    /// Say whether the first level of a scale is the highest.
    HighFirst(ScaleId, bool),
    /// Make a scale.
    AddScale(ScaleSubject, String),
    /// Make a level.
    AddLevel {
        /// Its scale.
        scale: ScaleId,
        /// Its code, for good.
        code: String,
        /// Its name.
        name: String,
        /// Whether it says "cannot be judged".
        is_unknown: bool,
    },
    /// Make a term.
    AddTerm(TermList, String),
    /// Use a scale, or no longer.
    Use(ScaleId, bool),
    /// Put a scale before the others in use.
    UseFirst(ScaleId),
    /// Show what would change with a codebook that ships.
    Choose(Shipped),
    /// Take over the codebook whose changes are shown, or let it go.
    TakeOver(bool),
    /// Make a project with a codebook that ships, and open it.
    NewProject(String, Shipped),
    /// Download the codebook alone.
    Export,
    /// Show the guideline beside the text, or no longer.
    ToggleGuide,
}

/// What stands in the dialog's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entry {
    /// A scale with its levels.
    Scale(ScaleId),
    /// A list of terms.
    Terms(TermList),
}

/// A part of the codebook that has a name and a guideline.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A scale.
    Scale(ScaleId),
    /// A level of a scale, by its code.
    Level(ScaleId, String),
    /// A term.
    Term(TermId),
}

/// What can be changed of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartField {
    /// Its name.
    Name,
    /// What it means; of a scale, the question that a level answers.
    Meaning,
    /// The key that sets it; a scale has none.
    Key,
    /// When to use it, for annotators.
    Guideline,
    /// Examples, one a line.
    Examples,
}

impl PartField {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Name => words::NAME,
            Self::Meaning => words::MEANING,
            Self::Key => words::KEY,
            Self::Guideline => words::GUIDELINE,
            Self::Examples => words::EXAMPLES,
        }
    }
}

/// What the app holds for the codebook's dialog and for the guideline.
#[derive(Debug, Default)]
pub(super) struct CodebookRoom {
    /// What is shown of it.
    pub(super) entry: Option<Entry>,
    /// Another codebook that waits for a person's word.
    pub(super) plan: Option<CodebookPlan>,
    /// Whether the guideline stands beside the text.
    pub(super) is_guide_open: bool,
}

impl App {
    pub(super) fn change_codebook(&mut self, change: CodebookChange, moment: Moment) {
        match change {
            CodebookChange::NewProject(title, shipped) => {
                self.new_project_with(&title, shipped, moment);
            }
            CodebookChange::ToggleGuide => self.toggle_guide(),
            CodebookChange::Show(entry) => self.codebook.entry = entry,
            _ if self.project.is_none() => {}
            CodebookChange::Choose(shipped) => self.plan_codebook(shipped.codebook()),
            CodebookChange::TakeOver(takes) => self.take_codebook_over(takes, moment),
            CodebookChange::Export => self.export_codebook(),
            other => {
                let outcome = self.codebook_edit(other, moment);
                self.carry_out_codebook(outcome, moment);
            }
        }
    }

    /// What a change comes to: nothing, one edit, or a sentence that says why
    /// not.
    fn codebook_edit(&self, change: CodebookChange, moment: Moment) -> Outcome {
        let project = self.project.as_ref().ok_or(None)?;
        let desk = Desk::new(project, self.act(moment), moment);
        match change {
            CodebookChange::Rename(name) => desk.rename(name.trim()),
            CodebookChange::Publish => desk.publish(),
            CodebookChange::Set(part, field, value) => desk.set(&part, field, value.trim()),
            CodebookChange::Retire(part, retires) => desk.retire(&part, retires),
            CodebookChange::MoveLevel(scale, code, by) => desk.move_level(scale, &code, by),
            CodebookChange::HighFirst(scale, is_so) => desk.high_first(scale, is_so),
            CodebookChange::AddScale(subject, name) => desk.add_scale(subject, name.trim()),
            CodebookChange::AddLevel {
                scale,
                code,
                name,
                is_unknown,
            } => desk.add_level(scale, code.trim(), name.trim(), is_unknown),
            CodebookChange::AddTerm(list, name) => desk.add_term(list, name.trim()),
            CodebookChange::Use(scale, uses) => desk.use_scale(scale, uses),
            CodebookChange::UseFirst(scale) => desk.use_first(scale),
            _ => Err(None),
        }
    }

    fn carry_out_codebook(&mut self, outcome: Outcome, moment: Moment) {
        let done = match outcome {
            Ok(done) => done,
            Err(Some(why)) => return self.announce(Notice::problem(why)),
            Err(None) => return,
        };
        let said = done
            .said
            .unwrap_or_else(|| crate::words::undo::done(&done.label));
        if self.commit(Edit::new(done.label, done.changes), moment) {
            if let Some(entry) = done.shows {
                self.codebook.entry = Some(entry);
            }
            self.announce(Notice::undoable(said));
        }
    }

    fn toggle_guide(&mut self) {
        if self.project.is_none() {
            return;
        }
        let is_open = !self.codebook.is_guide_open;
        self.codebook.is_guide_open = is_open;
        let said = if is_open {
            words::GUIDE_OPENED
        } else {
            words::GUIDE_CLOSED
        };
        self.announce(Notice::heard(said));
    }

    /// Forgets what the dialog showed.
    pub(super) fn leave_codebook(&mut self, closed: Option<Dialog>) {
        if closed == Some(Dialog::Codebook) {
            self.codebook.plan = None;
            self.codebook.entry = None;
            if self.adding.is_waiting() {
                self.dialog = Some(Dialog::AddArticles);
            }
        }
    }
}

/// What a list of terms is called, and what its terms are counted on.
pub(super) const fn list_words(list: TermList) -> &'static words::ListWords {
    match list {
        TermList::ClaimKind => &words::CLAIM_KINDS,
        TermList::SourceKind => &words::SOURCE_KINDS,
        TermList::SourceRole => &words::SOURCE_ROLES,
        TermList::RelationType => &words::RELATION_TYPES,
        TermList::Status => &words::STATUSES,
    }
}

/// How many claims or sources; none for none.
pub(super) fn judged_in_words(judges: ScaleSubject, uses: usize) -> Option<String> {
    let counted = match judges {
        ScaleSubject::Claim => count::claims,
        ScaleSubject::Source => count::sources,
    };
    (uses > 0).then(|| counted(uses))
}

/// How many have a term of this list; none for none.
pub(super) fn having_in_words(list: TermList, uses: usize) -> Option<String> {
    (uses > 0).then(|| (list_words(list).counted)(uses))
}
