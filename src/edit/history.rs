//! Undo and redo: two stacks of inverse edits.

use super::{Applied, Author, Edit, Project};
use std::collections::VecDeque;

/// Steps kept. An edit of one claim takes about a kilobyte, so this is some
/// ten megabytes at the most.
const STEPS_KEPT: usize = 10_000;

/// What can be undone and redone, newest last.
#[derive(Debug, Default)]
pub struct History {
    undo: VecDeque<Edit>,
    redo: Vec<Edit>,
}

/// What an undo or redo did.
#[derive(Debug)]
pub struct Step {
    /// What the edit is called.
    pub label: String,
    /// What was written and what was left alone.
    pub applied: Applied,
}

impl History {
    /// Notes an edit that was just made; what was undone before it can no
    /// longer be redone.
    pub fn push(&mut self, inverse: Edit) {
        if inverse.changes.is_empty() {
            return;
        }
        self.redo.clear();
        if self.undo.len() == STEPS_KEPT {
            self.undo.pop_front();
        }
        self.undo.push_back(inverse);
    }

    /// The edit that would undo the last one.
    pub fn coming_undo(&self) -> Option<&Edit> {
        self.undo.back()
    }

    /// The edit that would do again what was undone last.
    pub fn coming_redo(&self) -> Option<&Edit> {
        self.redo.last()
    }

    /// What would be undone.
    pub fn undo_label(&self) -> Option<&str> {
        self.undo.back().map(|e| e.label.as_str())
    }

    /// What would be redone.
    pub fn redo_label(&self) -> Option<&str> {
        self.redo.last().map(|e| e.label.as_str())
    }

    /// Undoes the last edit by writing new revisions. Records that somebody
    /// changed since are left alone and named.
    pub fn undo(&mut self, project: &mut Project, author: Author) -> Option<Step> {
        let step = replay(self.undo.pop_back()?, project, author);
        if !step.applied.inverse.changes.is_empty() {
            self.redo.push(step.applied.inverse.clone());
        }
        Some(step)
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, project: &mut Project, author: Author) -> Option<Step> {
        let step = replay(self.redo.pop()?, project, author);
        if !step.applied.inverse.changes.is_empty() {
            self.undo.push_back(step.applied.inverse.clone());
        }
        Some(step)
    }
}

fn replay(edit: Edit, project: &mut Project, author: Author) -> Step {
    let applied = project.apply(&edit, author);
    Step {
        label: edit.label,
        applied,
    }
}
