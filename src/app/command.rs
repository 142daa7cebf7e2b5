//! Intent as data: everything a person, the browser or another tab can tell
//! the app.

use super::{
    Aim, ArticleField, CaretMove, ChainChange, ClaimChange, CodebookChange, DraftChange,
    ElsewhereChange, ExportChoice, FilterChange, Flip, HistoryChange, ImportTarget, KeyChange,
    OfflineNews, PaletteChange, PanelChange, Place, ProjectHead, ProposalField, ReadFile,
    RegisterChange, RelationChange, SourceField, StorageReport, TableChange, TextUnit,
};
use crate::format::stored::Loaded;
use crate::incoming::Reading;
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
        /// What both stores hold of it.
        loaded: Box<Loaded>,
    },
    /// What the keys of its glimpse hold of a project that is on its way.
    Glimpsed {
        /// The project.
        id: ProjectId,
        /// What both stores hold under the keys.
        loaded: Box<Loaded>,
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
    /// Files were chosen or dropped, and are about to be read.
    FilesChosen {
        /// How many.
        count: usize,
        /// How many of a folder were left out.
        left_out_count: usize,
    },
    /// The next files were read: what was found in each.
    FilesRead(Vec<ReadFile>),
    /// Reading has stopped before its end; why, unless a person wanted it.
    ReadingStopped(Option<String>),
    /// Text was pasted as an article: what was found in it.
    Pasted(Reading),
    /// Correct what is proposed for an article.
    CorrectProposal(usize, ProposalField, String),
    /// Leave a proposed article out.
    DropProposal(usize),
    /// Keep a text that is here already as another outlet's copy, or not.
    KeepAsCopy(usize, bool),
    /// Open the article that has a proposed text already.
    OpenSame(usize),
    /// Show further rows of the proposed articles.
    ShowMoreProposals,
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
    /// Set words aside as no part of the article, or put them back.
    FlipDebris(Flip),

    // Moving in the text.
    /// Show the caret and put the focus there.
    GoToCaret,
    /// The same, or hide it where it is shown.
    ToggleCaret,
    /// The text was reached by keyboard: the caret is shown.
    ShowCaret,
    /// Move the caret. `extends` selects on the way.
    MoveCaret {
        /// Which way.
        by: CaretMove,
        /// Whether Shift was held.
        extends: bool,
    },
    /// Put the caret to a place that the page has found.
    PutCaret {
        /// The place, in bytes.
        at: ByteOffset,
        /// Whether Shift was held.
        extends: bool,
    },
    /// Take what the caret has selected. `exact` turns snapping off.
    TakeSelection {
        /// Take the edges as they are.
        exact: bool,
    },
    /// Select the next sentence, paragraph or unmarked quotation, or the one
    /// before.
    StepText(TextUnit, Step),
    /// Open the dialog that finds a quote.
    FindQuote,
    /// Look for these words in the open article.
    SearchQuote(String),
    /// Move the highlight among their places by so many rows.
    HighlightPlace(isize),
    /// Select a place, or the highlighted one.
    TakePlace(Option<usize>),
    /// Whether single letters, digits and signs work as keys.
    UseSingleKeys(bool),
    /// Change which keys stand for actions.
    Keys(KeyChange),
    /// Work in the box that finds anything.
    Palette(PaletteChange),

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
    /// Change what else the panel shows of a claim, or move in it.
    Panel(PanelChange),
    /// Choose who says so again, in the popover.
    ReviseSource(ClaimId),
    /// Go back to the list of claims.
    ListClaims,
    /// Relate claims to each other.
    Relation(RelationChange),
    /// Step through the other places with the same words.
    Elsewhere(ElsewhereChange),
    /// Delete a claim.
    DeleteClaim(ClaimId),
    /// Copy a claim as a quotation with its attribution.
    CopyClaim(ClaimId),
    /// Change which claims are listed and stepped to.
    Filter(FilterChange),
    /// Do something in the table of who says what.
    Table(TableChange),
    /// Show unfinished claims only, or all.
    ShowUnfinished(bool),

    // Sources.
    /// Change a source.
    SetSourceField(SourceId, SourceField, String),
    /// Delete a source that no claim names.
    DeleteSource(SourceId),
    /// Work on the register.
    Register(RegisterChange),

    /// Work on the codebook.
    Codebook(CodebookChange),

    // History.
    /// Undo the last edit.
    Undo,
    /// Redo what was undone.
    Redo,
    /// Steps that were kept, or several at once.
    History(HistoryChange),
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
    /// Print the open article with its claims as notes.
    Print,
    /// Offer what could not be read as a download.
    DownloadUnreadable,

    // The page itself.
    /// What the browser keeps of the page.
    Offline(OfflineNews),
    /// Load the new version that waits.
    TakeUpdate,
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
    /// The table of who says what.
    Table,
    /// The page of a source.
    Source(SourceId),
    /// The codebook.
    Codebook,
    /// The steps that can be undone and redone.
    History,
    /// Records in conflict.
    Conflicts,
    /// Where a quote stands in the open article.
    FindQuote,
    /// Keys, and how it works.
    Help,
    /// Other keys for the actions.
    Keys,
    /// The box that finds anything.
    Palette,
}
