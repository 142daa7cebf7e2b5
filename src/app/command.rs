//! Intent as data: everything a person, the browser or another tab can tell
//! the app.

use super::{
    Aim, ArticleField, ChainChange, ClaimChange, DraftChange, ExportChoice, ImportTarget, Place,
    ProjectHead, ProposalField, RawFile, SourceField, StorageReport,
};
use crate::model::{ArticleId, ClaimId, ProjectId, RecordKey, SourceId};
use crate::text::ByteOffset;

/// Something the app is told.
#[derive(Clone, Debug)]
pub enum Command {
    // Starting, and projects.
    /// What storage holds, at the start.
    Started {
        /// The projects there are.
        projects: Vec<ProjectHead>,
        /// Where the person was.
        place: Option<Place>,
    },
    /// How the stores are.
    StorageReported(StorageReport),
    /// A project's values from storage.
    ProjectRead {
        /// The project.
        id: ProjectId,
        /// Keys and values of both stores, with doubles.
        entries: Vec<(String, String)>,
    },
    /// Another tab kept these values.
    Arrived(Vec<(String, String)>),
    /// Another tab removed all keys with this prefix.
    RemovedElsewhere(String),
    /// A save ended.
    Saved {
        /// The ticket of the request.
        ticket: u64,
        /// How it went.
        report: StorageReport,
        /// Whether at least one store has it for sure.
        is_kept: bool,
    },
    /// Make a project and open it.
    NewProject(String),
    /// Open a project.
    OpenProject(ProjectId),
    /// Give the open project another title.
    RenameProject(ProjectId, String),
    /// Ask before deleting a project.
    AskDeleteProject(ProjectId),
    /// Delete a project for good.
    DeleteProject(ProjectId),
    /// Open the sample event.
    OpenSample,
    /// The sample event came.
    ImportSample(String),
    /// Set the annotator's name.
    SetMyName(String),

    // Dialogs.
    /// Open a dialog.
    Open(Dialog),
    /// Close what is open: dialog, draft, aim, claim, in this order.
    Close,

    // Articles in.
    /// Files were chosen or dropped.
    FilesRead(Vec<RawFile>),
    /// Text was pasted as an article.
    Pasted(String),
    /// Correct what is proposed for an article.
    CorrectProposal(usize, ProposalField, String),
    /// Leave a proposed article out.
    DropProposal(usize),
    /// Keep a text that is here already as another outlet's copy, or not.
    KeepAsCopy(usize, bool),
    /// Take all proposed articles in.
    AddArticles,

    // Articles.
    /// Open an article.
    OpenArticle(ArticleId),
    /// Open the next article, or the one before.
    StepArticle(Step),
    /// Change what is known of an article.
    SetArticleField(ArticleId, ArticleField, String),
    /// Move an article by so many places in the list.
    MoveArticle(ArticleId, isize),
    /// Mark an article done, or not.
    ToggleDone(ArticleId),
    /// Ask before removing an article.
    AskRemoveArticle(ArticleId),
    /// Remove an article with its claims.
    RemoveArticle(ArticleId),
    /// The first paragraph in view changed.
    Scrolled(usize),

    // Marking.
    /// Text was selected. `exact` turns snapping off.
    Selected {
        /// One end, in bytes.
        a: ByteOffset,
        /// The other end, in bytes.
        b: ByteOffset,
        /// Take the edges as they are.
        exact: bool,
    },
    /// Work in the popover.
    Draft(DraftChange),
    /// Say what the next selection is for.
    SetAim(Aim),

    // Claims.
    /// Select a claim.
    OpenClaim(ClaimId),
    /// Select the next of the claims at this mark.
    CycleClaims(Vec<ClaimId>),
    /// Select the next claim, or the one before.
    StepClaim(Step),
    /// Change a claim.
    ChangeClaim(ClaimId, ClaimChange),
    /// Change a claim's chains.
    ChangeChains(ClaimId, ChainChange),
    /// Choose who says so again, in the popover.
    ReviseSource(ClaimId),
    /// Delete a claim.
    DeleteClaim(ClaimId),
    /// Copy a claim as a quotation with its attribution.
    CopyClaim(ClaimId),
    /// Search the list of claims.
    SetListQuery(String),
    /// Show unfinished claims only, or all.
    ShowUnfinished(bool),

    // Sources.
    /// Change a source.
    SetSourceField(SourceId, SourceField, String),
    /// Delete a source that no claim names.
    DeleteSource(SourceId),

    // History.
    /// Undo the last edit.
    Undo,
    /// Redo what was undone.
    Redo,
    /// Settle a conflict: keep the version here, or the other one.
    Settle {
        /// The record.
        key: RecordKey,
        /// Whether the other version is the one to keep.
        take_other: bool,
    },

    // Files in and out.
    /// A Whence file was read from disk.
    ImportRead(String),
    /// Say where an import goes.
    SetImportTarget(ImportTarget),
    /// Bring records back that were deleted here, or not.
    RestoreDeleted(bool),
    /// Carry the import out.
    ConfirmImport,
    /// Say what to export.
    SetExport(ExportChoice),
    /// Export.
    Export,
    /// Offer what could not be read as a download.
    DownloadUnreadable,
    /// Something outside went wrong; a whole sentence.
    Problem(String),
    /// Something outside went well; a whole sentence.
    Tell(String),
}

/// Which way to step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next one.
    Next,
    /// To the one before.
    Previous,
}

/// The dialogs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialog {
    /// Paste, choose or drop articles, with their preview.
    AddArticles,
    /// Details of an article.
    ArticleDetails(ArticleId),
    /// Really remove this article?
    RemoveArticle(ArticleId),
    /// The projects.
    Projects,
    /// Really delete this project?
    DeleteProject(ProjectId),
    /// The dry run of an import.
    Import,
    /// What to export.
    Export,
    /// The register of sources.
    Sources,
    /// Records in conflict.
    Conflicts,
    /// Keys, and how it works.
    Help,
}
