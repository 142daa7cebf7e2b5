//! What the actions are called, in the help and in the README's list of keys.

// Headings of the help; the text's own is with the caret.
pub(crate) const PROJECT: &str = "Project";
pub(crate) const ARTICLES: &str = "Articles";
pub(crate) const CLAIMS: &str = "Claims";
pub(crate) const SELECTED_CLAIM: &str = "The selected claim";

pub(crate) const ADD_ARTICLES: &str = "Add articles";
pub(crate) const EXPORT: &str = "Export";
pub(crate) const PRINT: &str = "Print the article with its claims";
pub(crate) const PROJECTS: &str = "Projects";
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const UNDO: &str = "Undo";
pub(crate) const REDO: &str = "Redo";
pub(crate) const HELP: &str = "Help and keys";

pub(crate) const NEXT_ARTICLE: &str = "Next article";
pub(crate) const PREVIOUS_ARTICLE: &str = "Previous article";
pub(crate) const DONE: &str = "Mark the article done, or not";

pub(crate) const NEXT_CLAIM: &str = "Next claim";
pub(crate) const PREVIOUS_CLAIM: &str = "Previous claim";
pub(crate) const UNFINISHED: &str = "List unfinished claims only, or all";
pub(crate) const CLOSE: &str = "Close, or stop what is under way";

pub(crate) const REVISE_SOURCE: &str = "Choose who says so";
pub(crate) const OWN_VOICE: &str = "The article itself says so";
pub(crate) const NOT_STATED: &str = "It does not say who";
pub(crate) const AGAIN: &str = "Again with the same source";
pub(crate) const VERY_LOW: &str = "Confidence very low";
pub(crate) const LOW: &str = "Confidence low";
pub(crate) const MEDIUM: &str = "Confidence medium";
pub(crate) const HIGH: &str = "Confidence high";
pub(crate) const VERY_HIGH: &str = "Confidence very high";
pub(crate) const LEVEL_6: &str = "Level 6, where the scale has one";
pub(crate) const LEVEL_7: &str = "Level 7, where the scale has one";
pub(crate) const LEVEL_8: &str = "Level 8, where the scale has one";
pub(crate) const LEVEL_9: &str = "Level 9, where the scale has one";
pub(crate) const NOT_JUDGED: &str = "Cannot be judged";
pub(crate) const ADD_PIECE: &str = "Add a piece to the claim";
pub(crate) const CHANGE_BOUNDS: &str = "Change the claim's bounds";
pub(crate) const COPY: &str = "Copy as quotation with its source";
pub(crate) const DELETE: &str = "Delete the claim";
