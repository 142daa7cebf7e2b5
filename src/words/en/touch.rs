//! What fingers press, where a keyboard has keys.

/// Takes the selected words as a claim.
pub(crate) const TAKE_CLAIM: &str = "Who says so?";
/// Takes the selected words for what was asked.
pub(crate) const TAKE: &str = "Take these words";
/// Takes the selected words without moving their edges.
pub(crate) const EXACT: &str = "Exact edges";
/// What [`EXACT`] does, for who cannot see the words beside it.
pub(crate) const EXACT_LABEL: &str = "Exact edges: take the words as they are selected";
/// Saves a claim as it is.
pub(crate) const SAVE_UNFINISHED: &str = "Save unfinished";
/// A step back.
pub(crate) const BACK: &str = "Back";
/// Makes a sheet higher, or as high as it was.
pub(crate) const SHEET_HEIGHT: &str = "Higher or lower";
