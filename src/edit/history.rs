//! Undo and redo: two stacks of inverse edits.

use super::{Applied, Author, Edit, Project};
use crate::model::{RecordKey, Timestamp};
use std::collections::VecDeque;

/// Steps kept. An edit of one claim takes about a kilobyte, so this is some
/// ten megabytes at the most.
pub const STEPS_KEPT: usize = 10_000;

/// What can be undone and redone, newest last.
#[derive(Debug, Default)]
pub struct History {
    undo: VecDeque<Past>,
    redo: Vec<Past>,
}

/// A step that was made or undone.
#[derive(Clone, Debug)]
pub struct Past {
    /// What takes it back, or does it again. It has the step's name.
    pub edit: Edit,
    /// When it was made first.
    pub at: Timestamp,
    /// Names it among the steps; a later one has a higher number. 0 where
    /// nobody has given it one.
    pub number: u64,
    /// Records that somebody had changed since when it was read again: they
    /// are not among its changes.
    pub stale: Vec<RecordKey>,
}

impl Past {
    /// A step that was made just now.
    pub fn new(edit: Edit, at: Timestamp) -> Self {
        Self {
            edit,
            at,
            number: 0,
            stale: Vec::new(),
        }
    }
}

/// What an undo or redo did.
#[derive(Debug)]
pub struct Step {
    /// What the edit is called.
    pub label: String,
    /// Its number.
    pub number: u64,
    /// What was written and what was left alone.
    pub applied: Applied,
}

impl Step {
    /// Whether it can be taken back.
    pub fn can_return(&self) -> bool {
        !self.applied.inverse.changes.is_empty()
    }
}

impl History {
    /// Notes an edit that was just made; what was undone before it can no
    /// longer be redone.
    pub fn push(&mut self, inverse: Edit) {
        self.note(Past::new(inverse, Timestamp::default()));
    }

    /// The same for a step with a time and a number.
    pub fn note(&mut self, past: Past) {
        if past.edit.changes.is_empty() {
            return;
        }
        self.redo.clear();
        if self.undo.len() == STEPS_KEPT {
            self.undo.pop_front();
        }
        self.undo.push_back(past);
    }

    /// Makes what was just done part of the last step, under another name.
    pub fn join(&mut self, inverse: Edit) {
        let Some(last) = self.undo.back_mut() else {
            return self.push(inverse);
        };
        self.redo.clear();
        // Undone in the opposite order: what came last goes first.
        let earlier = std::mem::replace(&mut last.edit, inverse);
        last.edit.changes.extend(earlier.changes);
    }

    /// Puts a step below all that can be undone: it was made before them.
    pub fn put_below(&mut self, past: Past) {
        self.undo.push_front(past);
    }

    /// Puts a step beyond all that can be redone: it was made after them.
    pub fn put_beyond(&mut self, past: Past) {
        self.redo.insert(0, past);
    }

    /// What can be undone, oldest first.
    pub fn done(&self) -> &VecDeque<Past> {
        &self.undo
    }

    /// What can be redone, the next one last.
    pub fn undone(&self) -> &[Past] {
        &self.redo
    }

    /// The last step made, to be changed.
    pub fn last_mut(&mut self) -> Option<&mut Past> {
        self.undo.back_mut()
    }

    /// All steps, to be numbered: in the order in which they were made.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut Past> {
        self.undo.iter_mut().chain(self.redo.iter_mut().rev())
    }

    /// The edit that would undo the last one.
    pub fn coming_undo(&self) -> Option<&Edit> {
        self.undo.back().map(|past| &past.edit)
    }

    /// The edit that would do again what was undone last.
    pub fn coming_redo(&self) -> Option<&Edit> {
        self.redo.last().map(|past| &past.edit)
    }

    /// What would be undone.
    pub fn undo_label(&self) -> Option<&str> {
        self.undo.back().map(|past| past.edit.label.as_str())
    }

    /// What would be redone.
    pub fn redo_label(&self) -> Option<&str> {
        self.redo.last().map(|past| past.edit.label.as_str())
    }

    /// Undoes the last edit by writing new revisions. Records that somebody
    /// changed since are left alone and named.
    pub fn undo(&mut self, project: &mut Project, author: Author) -> Option<Step> {
        let (step, back) = replay(self.undo.pop_back()?, project, author);
        self.redo.extend(back);
        Some(step)
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, project: &mut Project, author: Author) -> Option<Step> {
        let (step, back) = replay(self.redo.pop()?, project, author);
        self.undo.extend(back);
        Some(step)
    }
}

/// What was done, and the step that takes it back, if anything was done.
fn replay(past: Past, project: &mut Project, author: Author) -> (Step, Option<Past>) {
    let mut applied = project.apply(&past.edit, author);
    applied.stale.extend(past.stale);
    let step = Step {
        label: past.edit.label,
        number: past.number,
        applied,
    };
    let back = step.can_return().then(|| Past {
        number: past.number,
        ..Past::new(step.applied.inverse.clone(), past.at)
    });
    (step, back)
}
