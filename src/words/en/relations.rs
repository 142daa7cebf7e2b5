//! Relations between claims: making one, and listing those of a claim. A type
//! of relation is called by its verb: "contradicts".

use crate::words::Around;

// Actions.
pub(crate) const RELATE: &str = "Relate the claim to another, or stop";
pub(crate) const SWAP_ACTION: &str = "Swap the two claims of a relation";

/// Above the relations of a claim.
pub(crate) const TITLE: &str = "Relations";
/// Begins a relation.
pub(crate) const BUTTON: &str = "Relate…";

/// Names the strip that is shown while a claim is held.
pub(crate) const STRIP: &str = "A relation between two claims";
/// Before and after the claim that is held.
pub(crate) const HOLDING: Around = ("Relating", "to another claim.");
/// The same where the other one comes first.
pub(crate) const HOLDING_SWAPPED: Around = ("Relating another claim to", ".");
pub(crate) const GO_ON: &str = "Go to the other one, in this article or another.";
pub(crate) const SWAP: &str = "Swap";
pub(crate) const STOP: &str = "Stop";

pub(crate) fn held(claim: &str) -> String {
    format!("Relating {claim}. Go to the other claim.")
}

pub(crate) fn let_go(claim: &str) -> String {
    format!("No longer relating {claim}.")
}

/// The other claim is there: it can be said how the two are related.
pub(crate) fn swapped(from: &str, to: &str) -> String {
    format!("Swapped: how is {from} related to {to}?")
}

pub(crate) const SWAPPED_ALONE: &str = "Swapped: the other claim comes first.";

pub(crate) const WITH_ITSELF: &str =
    "A claim cannot be related to itself. Go to the other claim first.";

/// What a relation says.
pub(crate) fn says(from: &str, verb: &str, to: &str) -> String {
    format!("{from} {verb} {to}")
}

pub(crate) fn noted(says: &str) -> String {
    format!("Noted: {says}.")
}

pub(crate) fn is_there(says: &str) -> String {
    format!("That is noted already: {says}.")
}

pub(crate) fn removed(says: &str) -> String {
    format!("Removed the relation: {says}.")
}

// Steps that can be undone.

pub(crate) fn note_that(says: &str) -> String {
    format!("Note that {says}")
}

pub(crate) fn change_type(says: &str) -> String {
    format!("Change a relation to: {says}")
}

pub(crate) fn change_note(says: &str) -> String {
    format!("Change the note on: {says}")
}

pub(crate) fn remove(says: &str) -> String {
    format!("Remove the relation: {says}")
}

/// Stands for a claim that this project does not hold.
pub(crate) const NOT_HERE: &str = "a claim that is not here";
/// Stands for a type that the codebook does not hold.
pub(crate) const UNKNOWN_TYPE: &str = "is related to";

/// The verbs of the app's own codebook, seen from the other claim.
const PASSIVE: [(&str, &str); 6] = [
    ("confirms", "is confirmed by"),
    ("contradicts", "is contradicted by"),
    ("updates", "is updated by"),
    ("repeats", "is repeated by"),
    ("refines", "is refined by"),
    ("cites", "is cited by"),
];

/// A verb seen from the other claim, where that is known.
pub(crate) fn passive(verb: &str) -> Option<&'static str> {
    PASSIVE
        .iter()
        .find(|(active, _)| *active == verb)
        .map(|(_, passive)| *passive)
}

/// After another claim, where its verb can be said in one way only.
pub(crate) fn this_claim(verb: &str) -> String {
    format!("{verb} this claim")
}

/// Beside a claim in the margin: how it stands to the selected one.
pub(crate) fn the_selected(verb: &str) -> String {
    format!("{verb} the selected claim")
}

/// The same, said of the selected one.
pub(crate) fn selected_does(verb: &str) -> String {
    format!("the selected claim {verb} this")
}

// A relation in the list.
pub(crate) const CHANGE: &str = "Change";
pub(crate) const TYPE: &str = "Type";
pub(crate) const NOTE: &str = "Note";
pub(crate) const REMOVE: &str = "Remove";

/// Names the button that opens a relation's fields.
pub(crate) fn change_named(says: &str) -> String {
    format!("Change: {says}")
}

pub(crate) fn remove_named(says: &str) -> String {
    format!("Remove: {says}")
}
