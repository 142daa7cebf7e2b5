//! Chains of sources: their part of the panel, what the next selection is for,
//! and what cannot be done.

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

// The panel's part.
pub(crate) const TITLE: &str = "Who says so";
pub(crate) const OWN_VOICE_NOTE: &str = "No source named: the article says it in its own voice.";
pub(crate) const UNDECIDED: &str = "Nobody is named yet.";
pub(crate) const NAME_WHO: &str = "Name who says so…";
pub(crate) const AND_ALSO: &str = "and also…";
pub(crate) const CHOOSE_ANEW: &str = "choose anew…";
pub(crate) const THROUGH: &str = "through whom…";

/// Asks for the link behind one.
pub(crate) const BEHIND: &str = "on whose word…";
pub(crate) const ON_WHOSE_WORD: &str = "On whose word?";
/// Asks for another in its place.
pub(crate) const INSTEAD: &str = "Somebody else…";

pub(crate) fn chain(number: usize, of: usize) -> String {
    format!("Chain {number} of {of}, outermost first")
}

/// Marks the link that the claim comes from.
pub(crate) const ORIGIN: &str = "origin";

/// Names the fields of one link.
pub(crate) fn link(name: &str) -> String {
    format!("Link: {name}")
}

pub(crate) const WHO: &str = "Who";
pub(crate) const STANCE: &str = "Stance";
pub(crate) const CERTAINTY: &str = "Its certainty";
/// Above the words that name it.
pub(crate) const MENTION: &str = "Named as";
/// Above the words that attribute the claim to it.
pub(crate) const CUE: &str = "Cue";
pub(crate) const NO_WORDS: &str = "none";
pub(crate) const SET: &str = "Set";
pub(crate) const CLEAR: &str = "Clear";
pub(crate) const OUTWARD: &str = "← Outward";
pub(crate) const INWARD: &str = "Inward →";
pub(crate) const REMOVE: &str = "Remove";

// Stances.
pub(crate) const ASSERTS: &str = "asserts";
pub(crate) const DENIES: &str = "denies";
pub(crate) const SUPPORTS: &str = "supports";
pub(crate) const QUESTIONS: &str = "questions";
pub(crate) const DECLINES: &str = "declines to say";

// Certainties.
pub(crate) const NOT_RECORDED: &str = "not recorded";
pub(crate) const CERTAIN: &str = "certain";
pub(crate) const PROBABLE: &str = "probable";
pub(crate) const POSSIBLE: &str = "possible";
pub(crate) const UNCOMMITTED: &str = "uncommitted";

// Choosing a source.
pub(crate) const TAKE: &str = "Take";
pub(crate) const NEW_SOURCE: &str = "New source";
pub(crate) const DESCRIBED: &str = "Described, not named";
