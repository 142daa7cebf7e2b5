//! What fingers press, where a keyboard has keys.

/// Takes the selected words as a claim.
pub const TAKE_CLAIM: &str = "Who says so?";
/// Takes the selected words for what was asked.
pub const TAKE: &str = "Take these words";
/// Takes the selected words without moving their edges.
pub const EXACT: &str = "Exact edges";
/// What [`EXACT`] does, for who cannot see the words beside it.
pub const EXACT_LABEL: &str = "Exact edges: take the words as they are selected";
/// Saves a claim as it is.
pub const SAVE_UNFINISHED: &str = "Save unfinished";
/// A step back.
pub const BACK: &str = "Back";
/// Lets the selection go.
pub const CANCEL: &str = "Cancel";
/// Makes a sheet higher, or as high as it was.
pub const SHEET_HEIGHT: &str = "Higher or lower";
