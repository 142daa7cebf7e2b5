//! Headings under which actions are listed.

use crate::words;

/// Headings of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Whole files and the project.
    Project,
    /// Articles.
    Articles,
    /// Places in the text of the open article.
    Text,
    /// Claims.
    Claims,
    /// The claim that is selected.
    SelectedClaim,
}

impl Group {
    /// All headings, in the order of the help.
    pub const ALL: [Self; 5] = [
        Self::Project,
        Self::Articles,
        Self::Text,
        Self::Claims,
        Self::SelectedClaim,
    ];

    /// The heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Project => words::actions::PROJECT,
            Self::Articles => words::actions::ARTICLES,
            Self::Text => words::caret::TEXT,
            Self::Claims => words::actions::CLAIMS,
            Self::SelectedClaim => words::actions::SELECTED_CLAIM,
        }
    }
}
