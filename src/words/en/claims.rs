//! Claims: how one is told in a line, and what is said of them.

use super::count;

/// Between the pieces of an interrupted quotation.
pub(crate) const BETWEEN_PIECES: &str = " […] ";

pub(crate) fn in_quotation_marks(words: &str) -> String {
    format!("“{words}”")
}

pub(crate) const MISSING_SOURCE: &str = "a source that is missing";
pub(crate) const NOT_STATED: &str = "source not stated";
pub(crate) const UNDECIDED: &str = "no source yet";
pub(crate) const OWN_VOICE: &str = "the article itself";

/// Between a source and the one through whom it came.
pub(crate) const VIA: &str = ", via ";
/// Between chains side by side.
pub(crate) const BESIDE: &str = "; and ";

pub(crate) const NO_CONFIDENCE: &str = "no confidence yet";

pub(crate) fn confidence(level: &str) -> String {
    format!("confidence {level}")
}

/// A claim in one sentence; `confidence` is one of the two above.
pub(crate) fn in_a_sentence(quote: &str, who: &str, confidence: &str) -> String {
    format!("{quote}, {who}, {confidence}.")
}

/// Said when a press on a shared mark goes on to the next claim.
pub(crate) fn one_of_several(number: usize, of: usize, claim: &str) -> String {
    format!("{number} of {of} claims here: {claim}")
}

pub(crate) const NONE_IN_ARTICLE: &str =
    "No claims in this article yet. Select some words to make one.";
pub(crate) const WAS_FIRST: &str = "That was the first claim.";
pub(crate) const WAS_LAST: &str = "That was the last claim.";

pub(crate) fn deleted(quote: &str, relations: usize) -> String {
    match relations {
        0 => format!("Deleted the claim {quote}."),
        n => format!("Deleted the claim {quote} and {}.", count::relations(n)),
    }
}

pub(crate) fn kept(claim: &str) -> String {
    format!("Claim kept: {claim}")
}

/// A claim for another document; `who` is empty while nobody has decided, and
/// `place` names the article: outlet, title, date, address.
pub(crate) fn as_quotation(quote: &str, who: &str, place: &[&str]) -> String {
    let who = match who {
        "" => String::new(),
        who => format!(" — {who}"),
    };
    let place = match place {
        [] => String::new(),
        named => format!(" ({})", named.join(", ")),
    };
    format!("{quote}{who}{place}")
}

pub(crate) const ALREADY_IN_CLAIM: &str =
    "These words are part of the claim already. Select others, or change its bounds.";

pub(crate) const TEXT_NOT_HERE: &str = "Its article's text is not here yet.";
pub(crate) const PLACE_UNCERTAIN: &str =
    "Its place in the text is not sure. Change its bounds to set it.";
pub(crate) const PLACE_LOST: &str =
    "Its words are not in the text. Change its bounds to set its place.";

/// A judgement; `of` is the annotator's name or the scale's.
pub(crate) fn judged(of: &str, code: &str, level: &str) -> String {
    format!("{of}: {code} {level}")
}

/// Said when the list of claims is filtered.
pub(crate) fn unfinished_listed(count: usize) -> String {
    match count {
        0 => "No claim here is unfinished.".to_owned(),
        1 => "1 unfinished claim is listed.".to_owned(),
        n => format!("{n} unfinished claims are listed."),
    }
}

pub(crate) const ALL_LISTED: &str = "All claims are listed.";

pub(crate) const COPIED: &str = "Copied the quotation with its source.";
