//! The help: what is kept, how a mark reads, and the keys.

pub(crate) const TITLE: &str = "Help";

pub(crate) const KEPT: &str = "What is kept";
pub(crate) const CLAIM: &str = "A claim is a stretch of an article that somebody presents as so. Say who says so, through whom it came, and how confident you are, on what you have read, that it is so.";
pub(crate) const PROMISE: &str = "Nothing leaves this page.";

pub(crate) const MARKS: &str = "How a mark reads";

pub(crate) const KEYS: &str = "Keys";
pub(crate) const ACTION: &str = "Action";
pub(crate) const KEY: &str = "Key";

// Keys of the popover at a selection.
pub(crate) const AT_SELECTION: &str = "At a selection";
pub(crate) const TAKE: &str = "Take the highlighted source, then save";
pub(crate) const CONFIDENCE: &str = "Set the confidence";
pub(crate) const MOVE: &str = "Go down and up in the list";
pub(crate) const THROUGH: &str = "Through whom: one more link";
pub(crate) const ALSO: &str = "And also: one more source beside it";
pub(crate) const OWN_VOICE: &str = "The article itself says so";
pub(crate) const NOT_STATED: &str = "Not stated";
pub(crate) const AGAIN: &str = "Again with the source of the last claim";
pub(crate) const FIGURES: &str = "With the figures that are proposed, or without";
pub(crate) const SAVE: &str = "Save as it is";
pub(crate) const BACK: &str = "One step back";
pub(crate) const DROP: &str = "Drop it";
pub(crate) const EXACT: &str = "Held while you select: do not snap to words";
