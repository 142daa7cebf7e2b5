//! The figures of a claim: their part of the panel, the steps that can be
//! undone, and what cannot be done.

pub(crate) const TITLE: &str = "Figures";
/// Beside those that nobody has taken yet.
pub(crate) const PROPOSED: &str = "proposed";
/// Takes all that are proposed.
pub(crate) const TAKE_ALL: &str = "Take all";
/// The same of one.
pub(crate) const TAKE: &str = "Take it";
/// The action.
pub(crate) const TAKE_ACTION: &str = "Take the figures that are proposed";
pub(crate) const ADD: &str = "Add a figure";
pub(crate) const NONE_PROPOSED: &str = "No figure is proposed for this claim.";

/// Takes one that is proposed.
pub(crate) fn take_one(figure: &str) -> String {
    format!("Take the proposed figure {figure}")
}

/// Names the fields of one.
pub(crate) fn name(figure: &str) -> String {
    match figure {
        "" => "A new figure".to_owned(),
        figure => format!("Figure: {figure}"),
    }
}

/// Stands on one with nothing in it.
pub(crate) const EMPTY: &str = "new figure";

pub(crate) const LOW: &str = "At least";
pub(crate) const HIGH: &str = "At most";
pub(crate) const UNIT: &str = "Unit";
pub(crate) const UNIT_HINT: &str = "people, %, $…";
pub(crate) const QUALIFIER: &str = "Qualifier";
pub(crate) const QUALIFIER_HINT: &str = "more than…";
pub(crate) const OF: &str = "Of what";
pub(crate) const OF_HINT: &str = "killed, the area…";
/// Above the words in which it stands.
pub(crate) const PLACE: &str = "Stands at";
pub(crate) const REMOVE: &str = "Remove";

/// Qualifiers to choose from.
pub(crate) const QUALIFIERS: &[&str] = &[
    "more than",
    "at least",
    "about",
    "nearly",
    "up to",
    "fewer than",
    "an estimated",
    "dozens",
    "hundreds",
    "thousands",
    "tens of thousands",
];

pub(crate) const SELECT_PLACE: &str = "Select the words in which the figure stands.";

/// A figure in a line; each part may be empty.
pub(crate) fn in_words(qualifier: &str, value: &str, unit: &str, of: &str) -> String {
    let share = if unit == "%" && !of.is_empty() {
        "of"
    } else {
        ""
    };
    let parts = [qualifier, value, unit, share, of];
    let named: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    named.join(" ")
}

/// Between the values of a range.
pub(crate) fn range(low: &str, high: &str) -> String {
    format!("{low}–{high}")
}

pub(crate) fn no_number(typed: &str) -> String {
    format!("“{typed}” is no number. Write one in figures, such as 31,000 or 1.5 million.")
}

// Steps that can be undone; `claim` is the claim's words in quotation marks.
pub(crate) fn take(claim: &str) -> String {
    format!("Take the figures of {claim}")
}

pub(crate) fn add(claim: &str) -> String {
    format!("Add a figure to {claim}")
}

pub(crate) fn change(claim: &str) -> String {
    format!("Change a figure of {claim}")
}

pub(crate) fn remove(claim: &str) -> String {
    format!("Remove a figure of {claim}")
}
