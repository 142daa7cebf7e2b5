//! The list of steps, the furthest undone one first and the oldest last: what
//! is undone moves the border between the two kinds, and no row.

use crate::app::{App, Command, Edition, HistoryChange};
use crate::words::history;

/// How many steps there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HistoryView {
    /// Steps that can be undone.
    pub done: usize,
    /// Steps that can be redone.
    pub undone: usize,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// What it is called.
    pub label: String,
    /// When it was made, in milliseconds since 1970; none if that cannot be
    /// read.
    pub at_ms: Option<u64>,
    /// Whether it is undone.
    pub is_undone: bool,
}

impl App {
    /// While it is equal, so is all that is read of the steps.
    pub fn history_key(&self) -> (Edition, (usize, usize)) {
        (self.edition(), self.steps.counts())
    }

    /// How many steps there are.
    pub fn history_view(&self) -> HistoryView {
        let (done, undone) = self.steps.counts();
        HistoryView { done, undone }
    }

    /// The step in this row, from 0.
    pub fn step_row(&self, row: usize) -> Option<StepRow> {
        let view = self.history_view();
        let is_undone = row < view.undone;
        let head = if is_undone {
            self.steps.undone_head(view.undone - 1 - row)
        } else if row < view.undone + view.done {
            self.steps.done_head(row - view.undone)
        } else {
            return None;
        };
        let at_ms = head.as_ref().map(|(_, at)| at.0);
        let label = head.map_or_else(|| history::UNREADABLE.to_owned(), |(label, _)| label);
        Some(StepRow {
            label,
            at_ms,
            is_undone,
        })
    }

    /// What choosing this row does: it and all steps between are undone, or
    /// redone.
    pub fn step_command(&self, row: usize) -> Command {
        let undone = self.steps.counts().1;
        Command::History(match undone.checked_sub(row) {
            None | Some(0) => HistoryChange::Undo(row - undone + 1),
            Some(count) => HistoryChange::Redo(count),
        })
    }
}
