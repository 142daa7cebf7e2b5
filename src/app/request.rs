//! What the core asks of the browser. Results come back as commands.

use super::{OwnKeys, Place};
use crate::model::{ClaimId, LinkId, ProjectId};

/// Something only the browser can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Keep these values; `None` removes a key. Answered by
    /// [`Command::Saved`](super::Command::Saved) with the same ticket.
    Save {
        /// Names this save.
        ticket: u64,
        /// Storage keys and values.
        entries: Vec<(String, Option<String>)>,
    },
    /// Read a project from storage. Answered by
    /// [`Command::ProjectRead`](super::Command::ProjectRead).
    LoadProject(ProjectId),
    /// Read the steps that were kept in this folder, when nothing else is to
    /// be done. Answered by [`HistoryChange::Read`](super::HistoryChange::Read).
    ReadSteps {
        /// The project they belong to.
        project: ProjectId,
        /// What their keys begin with.
        folder: String,
    },
    /// Remove every key of a project, and its steps.
    RemoveProject(ProjectId),
    /// Keep a copy of a value that could not be read under another key.
    SetAside {
        /// The key it was found under.
        key: String,
        /// The raw value.
        value: String,
    },
    /// Fetch the sample event that ships with the app. Answered by
    /// [`Command::ImportSample`](super::Command::ImportSample).
    FetchSample,
    /// Read no further file. No answer is awaited.
    StopReading,
    /// Offer a file for download.
    Download {
        /// File name.
        name: String,
        /// Media type.
        mime: &'static str,
        /// The file.
        content: String,
    },
    /// Print the page: what is printed is the open article.
    Print,
    /// Put text on the clipboard.
    Copy(String),
    /// Say this to screen readers and on the status line.
    Announce(Notice),
    /// Move the keyboard focus.
    Focus(FocusTarget),
    /// Bring a claim's first mark into view.
    ShowClaim(ClaimId),
    /// Bring a paragraph to the top.
    ShowParagraph(usize),
    /// Keep where the person is.
    KeepPlace(Place),
    /// Keep who the person is.
    KeepMe {
        /// The annotator's id.
        annotator: crate::model::AnnotatorId,
        /// The name; may be empty.
        name: String,
    },
    /// Keep whether single keys work.
    KeepSingleKeys(bool),
    /// Keep the keys that the person has given to actions.
    KeepKeys(OwnKeys),
    /// Ask the browser not to evict what is kept.
    AskToPersist,
    /// Load the new version of the page that waits.
    TakeUpdate,
}

/// A sentence for the status line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// Whether it tells of something that went wrong.
    pub is_problem: bool,
    /// Whether "Undo" is offered beside it.
    pub offers_undo: bool,
    /// Whether the screen shows it anyway, so that only those who hear need it.
    pub is_heard_only: bool,
}

impl Notice {
    /// Says what happened.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_problem: false,
            offers_undo: false,
            is_heard_only: false,
        }
    }

    /// Says what the screen shows anyway.
    pub fn heard(text: impl Into<String>) -> Self {
        Self {
            is_heard_only: true,
            ..Self::plain(text)
        }
    }

    /// Says what happened and offers to undo it.
    pub fn undoable(text: impl Into<String>) -> Self {
        Self {
            offers_undo: true,
            ..Self::plain(text)
        }
    }

    /// Says what went wrong.
    pub fn problem(text: impl Into<String>) -> Self {
        Self {
            is_problem: true,
            ..Self::plain(text)
        }
    }
}

/// Where the keyboard focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The source box of the popover.
    SourceBox,
    /// The confidence row of the popover.
    ConfidenceRow,
    /// The room of the article.
    Reader,
    /// The text of the article, where the caret is.
    Caret,
    /// The caret; the claim's mark for one who was on a mark.
    CaretOrMark(ClaimId),
    /// A claim's first mark.
    Mark(ClaimId),
    /// The button that marks the place with the same words.
    MarkPlace,
    /// The panel.
    Panel,
    /// The row of a claim in the list.
    ListRow(ClaimId),
    /// The chip of a link in the panel.
    Link(LinkId),
}
