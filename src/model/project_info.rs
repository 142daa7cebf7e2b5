//! What a project says about itself.

use super::{Extra, Meta, ProjectId, SavedFilter};

/// The project's own record. Its records are in
/// [`edit::Project`](crate::edit::Project).
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectInfo {
    /// The project's id, in every storage key and every file.
    pub id: ProjectId,
    /// Revision and makers.
    pub meta: Meta,
    /// Its title.
    pub title: String,
    /// A note.
    pub note: String,
    /// The codebook it uses.
    pub codebook: CodebookName,
    /// The filters that were given a name, in the order of their names.
    pub filters: Vec<SavedFilter>,
    /// Fields of a newer version that stood beside the record lists.
    pub file_extra: Extra,
}

/// Name and version of a codebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodebookName {
    /// Its name.
    pub name: String,
    /// Counts up with each published change.
    pub version: u32,
}

impl Default for CodebookName {
    fn default() -> Self {
        Self {
            name: "plain".to_owned(),
            version: 1,
        }
    }
}
