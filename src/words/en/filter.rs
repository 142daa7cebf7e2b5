//! The filter of claims: its parts, its conditions, what is said of it.

use super::count;
use crate::words::number;

/// Opens the choice of conditions.
pub(crate) const MORE: &str = "Filter";
/// Names the conditions that are set.
pub(crate) const CONDITIONS: &str = "Filtered by";
pub(crate) const CLEAR: &str = "Clear the filter";
/// The first entry of a list to choose a condition from: none of it.
pub(crate) const ANY: &str = "any";

// What can be asked of a claim.
pub(crate) const SOURCE: &str = "Source";
pub(crate) const ORIGIN: &str = "Origin";
pub(crate) const LINKS: &str = "Links in its chain";
pub(crate) const KIND: &str = "Kind";
pub(crate) const STATUS: &str = "Status";
pub(crate) const TAG: &str = "Tag";
pub(crate) const RELATION: &str = "Relation";
pub(crate) const WORK: &str = "Work left";

// Values of these.
pub(crate) const OWN_VOICE: &str = "the article itself";
pub(crate) const NOT_STATED: &str = "not stated";
pub(crate) const UNDECIDED: &str = "no source yet";
pub(crate) const NO_LEVEL: &str = "not set";
pub(crate) const NONE: &str = "none";
pub(crate) const ANY_RELATION: &str = "has one";
pub(crate) const NO_RELATION: &str = "has none";
pub(crate) const UNFINISHED: &str = "unfinished";
/// A source or term that a condition names and that is not there.
pub(crate) const GONE: &str = "one that is gone";

/// Links of a chain; the highest number stands for more too.
pub(crate) fn links(count: usize, is_most: bool) -> String {
    match (count, is_most) {
        (0, _) => "no chain".to_owned(),
        (n, true) => format!("{n} or more"),
        (n, false) => n.to_string(),
    }
}

/// A level: its code and its name.
pub(crate) fn level(code: &str, name: &str) -> String {
    if code == name || name.is_empty() {
        code.to_owned()
    } else {
        format!("{code} {name}")
    }
}

// A condition on its chip.

pub(crate) fn condition(field: &str, value: &str) -> String {
    format!("{field}: {value}")
}

pub(crate) fn text(text: &str) -> String {
    format!("“{}”", text.trim())
}

/// A condition of a newer version of the program.
pub(crate) fn unknown(words: &str) -> String {
    format!("not known here: {words}")
}

/// The button that takes a condition away.
pub(crate) fn remove(condition: &str) -> String {
    format!("Remove {condition}")
}

// What is found.

pub(crate) fn found(fitting: usize, of: usize) -> String {
    format!("{} of {}", number(fitting), count::claims(of))
}

/// Said after each change of the filter.
pub(crate) fn lists(fitting: usize, of: usize) -> String {
    match fitting {
        0 => "No claim fits the filter.".to_owned(),
        _ => format!("{} fit.", found(fitting, of)),
    }
}

pub(crate) fn cleared(of: usize) -> String {
    format!("The filter is off. {}.", count::claims(of))
}

/// Said when `j` or `k` went to a claim that fits; `article` where it is
/// another one.
pub(crate) fn stepped(place: usize, of: usize, article: Option<&str>, claim: &str) -> String {
    let where_to = match article {
        Some(title) => format!("“{title}”: "),
        None => String::new(),
    };
    format!(
        "{} of {} that fit. {where_to}{claim}",
        number(place),
        number(of)
    )
}

pub(crate) const WAS_LAST: &str = "That was the last claim that fits the filter.";
pub(crate) const WAS_FIRST: &str = "That was the first claim that fits the filter.";
pub(crate) const NONE_FITS: &str = "No claim fits the filter.";

// Saved filters.
pub(crate) const SAVED: &str = "Saved filters";
pub(crate) const CHOOSE_SAVED: &str = "choose…";
pub(crate) const NAME: &str = "Name of this filter";
pub(crate) const SAVE: &str = "Save";
pub(crate) const FORGET: &str = "Remove";
pub(crate) const NEEDS_NAME: &str = "A filter needs a name to be saved.";
pub(crate) const NOTHING_TO_SAVE: &str = "Set a condition first; then the filter can be saved.";

pub(crate) fn name_is_taken(name: &str) -> String {
    format!("There is a filter “{name}” already. Give another name.")
}

pub(crate) fn rename_of(name: &str) -> String {
    format!("New name of “{name}”")
}

pub(crate) fn forget_of(name: &str) -> String {
    format!("Remove the filter “{name}”")
}

pub(crate) fn saved(name: &str) -> String {
    format!("Saved the filter “{name}”.")
}

pub(crate) fn renamed(name: &str) -> String {
    format!("The filter is called “{name}” now.")
}

pub(crate) fn forgotten(name: &str) -> String {
    format!("Removed the filter “{name}”.")
}

// Steps that can be undone.
pub(crate) fn save_step(name: &str) -> String {
    format!("Save the filter “{name}”")
}

pub(crate) fn rename_step(before: &str, after: &str) -> String {
    format!("Rename the filter “{before}” to “{after}”")
}

pub(crate) fn forget_step(name: &str) -> String {
    format!("Remove the filter “{name}”")
}
