//! The popover in which a claim is made: who says so, and how confident.

pub(crate) const WHO: &str = "Who says so?";
pub(crate) const THROUGH_WHOM: &str = "Through whom?";
pub(crate) const WHO_ELSE: &str = "Who else says so?";
pub(crate) const HOW_CONFIDENT: &str = "How confident are you?";

pub(crate) fn selected(words: &str) -> String {
    format!("Selected “{words}”. Who says so?")
}

pub(crate) const NO_PLACE: &str = "This claim has no place in the text. Change its bounds first.";
pub(crate) const WHO_FIRST: &str = "Choose who says so first, then through whom.";
pub(crate) const LET_GO: &str = "Selection let go.";

// Why a source is offered.
pub(crate) const IN_SENTENCE: &str = "in this sentence";
pub(crate) const LAST_USED: &str = "last used";

pub(crate) fn new_source(name: &str) -> String {
    format!("New source “{name}”")
}

pub(crate) fn described(words: &str) -> String {
    format!("Described, not named: “{words}”")
}

pub(crate) const OWN_VOICE: &str = "The article itself";
pub(crate) const NOT_STATED: &str = "Not stated";
/// The sources of the claim that was marked last; `who` says which.
pub(crate) fn again(who: &str) -> String {
    format!("Again: {who}")
}

pub(crate) const NONE_BEFORE: &str = "No claim with a source was marked before this one.";
pub(crate) const LATER: &str = "Decide later";

/// Sources that fit what is typed and are not listed.
pub(crate) fn unlisted(count: usize) -> String {
    format!("and {count} more: type to find them")
}

pub(crate) const CHAIN_SO_FAR: &str = "Chain so far, outermost first";
/// Names the list of those that fit.
pub(crate) const SOURCES: &str = "Sources";

pub(crate) const SAVE: &str = "Save";
pub(crate) const SAVE_CLAIM: &str = "Save claim";
pub(crate) const THROUGH: &str = "Through…";
pub(crate) const ALSO: &str = "Also…";

// What a key does, beside the key.
pub(crate) const KEY_TAKES: &str = "take";
pub(crate) const KEY_THROUGH: &str = "through whom";
pub(crate) const KEY_AGAIN: &str = "again";
pub(crate) const KEY_SAVES: &str = "save unfinished";
pub(crate) const KEY_LETS_GO: &str = "let go";
pub(crate) const KEY_CONFIDENCE: &str = "confidence";
pub(crate) const KEY_ALSO: &str = "and also";
/// Takes the figures that are proposed along.
pub(crate) const KEY_FIGURES: &str = "With its figures";
pub(crate) const KEY_BACK: &str = "back";
