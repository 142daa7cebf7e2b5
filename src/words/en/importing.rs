//! Importing a Whence file: the dry run, and what came of it.

use super::count;
use crate::words::Around;

/// `why` is a sentence of its own.
pub(crate) fn refused(why: &str) -> String {
    format!("Nothing was imported. {why}")
}

/// `step` is the name of the import for undo.
pub(crate) fn imported(step: &str, records: usize) -> String {
    match records {
        0 => "Nothing in the file was new.".to_owned(),
        n => format!("{step}: {}.", count::records(n)),
    }
}

/// Title of the dialog.
pub(crate) const TITLE: &str = "Import a file";
/// Before the title of the project in the file, after it, and after what the
/// file holds.
pub(crate) const HOLDS: [&str; 3] = ["“", "”: ", ". Nothing has changed yet."];

/// How much the file holds.
pub(crate) fn numbers(articles: usize, claims: usize, sources: usize) -> String {
    format!(
        "{}, {}, {}",
        count::articles(articles),
        count::claims(claims),
        count::sources(sources)
    )
}

pub(crate) const INTO_ITSELF: &str = "It goes into the open project, which it is a version of.";
pub(crate) const BECOMES_PROJECT: &str = "It becomes a project of its own.";
/// Heads the choice between the next two.
pub(crate) const WHERE_TO: &str = "Where to";
pub(crate) const OWN_PROJECT: &str = "A project of its own";
pub(crate) const INTO_OPEN: Around = ("Into the open project, “", "”");

pub(crate) const RECORDS: &str = "Records";
pub(crate) const NUMBER: &str = "Number";
pub(crate) const NEW: &str = "new here";
pub(crate) const NEWER: &str = "newer than here";
pub(crate) const SAME: &str = "the same as here";
pub(crate) const OLDER: &str = "older than here, left alone";
pub(crate) const CONFLICTS: &str = "changed in both places, both kept";
pub(crate) const DELETES: &str = "deleted in the file, deleted here too";
pub(crate) const DELETED_HERE: &str = "deleted here";

pub(crate) fn bring_back(records: usize) -> String {
    match records {
        1 => "Bring back the 1 record deleted here".to_owned(),
        n => format!("Bring back the {n} records deleted here"),
    }
}

pub(crate) const REMARKS: &str = "Remarks";

/// Stands for the remarks that are not spelled out.
pub(crate) fn more_remarks(count: usize) -> String {
    format!("and {count} more")
}

pub(crate) const ALL_HERE: &str = "All of it is here already.";
pub(crate) const ONE_UNDO: &str = "One undo takes all of it back.";
pub(crate) const IMPORT: &str = "Import";
