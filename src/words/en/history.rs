//! The list of steps that can be undone and redone.

pub(crate) const TITLE: &str = "History";
pub(crate) const LIST: &str = "Steps, the last one first";

pub(crate) const HINT: &str = "Choose a step to undo it and all that was done after it. An undone step is redone the same way, with those before it. What somebody else changed since is left as it is.";

pub(crate) const NOTHING: &str =
    "Nothing has been done yet in this project, in this tab. Each change will be a step here.";

pub(crate) const UNDONE: &str = "undone";

/// A step whose name cannot be read.
pub(crate) const UNREADABLE: &str = "A step that cannot be read";

/// Name of the button on a step.
pub(crate) const UNDO_TO_HERE: &str = "Undo to here";
pub(crate) const REDO_TO_HERE: &str = "Redo to here";

/// How many steps can be undone and redone.
pub(crate) fn counted(done: usize, undone: usize) -> String {
    let done = match done {
        1 => "1 step".to_owned(),
        n => format!("{} steps", crate::words::number(n)),
    };
    match undone {
        0 => format!("{done} can be undone."),
        n => format!("{done} can be undone, {} redone.", crate::words::number(n)),
    }
}
