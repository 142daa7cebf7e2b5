//! Chains of sources: what the next selection is for, and what cannot be done.

pub(crate) const NOBODY_NAMED: &str = "Say who first.";
pub(crate) const TEXT_NOT_HERE: &str = "The text of this article is not here yet.";
pub(crate) const BACK_TO_MARKING: &str = "Back to marking claims.";

pub(crate) const SELECT_PIECE: &str = "Select the words that also belong to this claim.";
pub(crate) const SELECT_BOUNDS: &str = "Select the words that the claim should cover.";

pub(crate) fn select_bounds_of_piece(number: usize, of: usize) -> String {
    format!("Select the words that piece {number} of {of} should cover.")
}

pub(crate) fn select_mention(name: &str) -> String {
    format!("Select the words that name {name}.")
}

pub(crate) fn select_cue(name: &str) -> String {
    format!("Select the words that attribute it to {name}, such as “said” or “according to”.")
}
