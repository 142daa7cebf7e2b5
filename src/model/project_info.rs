//! What a project says about itself.

use super::{Extra, Meta, ProjectId, ScaleId};

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
    pub codebook: CodebookHead,
    /// Fields of a newer version that stood beside the record lists.
    pub file_extra: Extra,
}

/// What a project says of its codebook as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodebookHead {
    /// Its name.
    pub name: String,
    /// Counts up with each published change.
    pub version: u32,
    /// Whether it was changed since that version was published.
    pub is_changed: bool,
    /// The scales in use, on claims and on sources, the first ones first;
    /// empty for the usual ones. Asked for with
    /// [`Project::scales_in_use`](crate::edit::Project::scales_in_use).
    pub scales: Vec<ScaleId>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Default for CodebookHead {
    fn default() -> Self {
        Self {
            name: "plain".to_owned(),
            version: 1,
            is_changed: false,
            scales: Vec::new(),
            extra: Extra::default(),
        }
    }
}
