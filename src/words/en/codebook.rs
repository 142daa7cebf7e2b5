//! The codebook: its dialog, the guideline beside the text, and what is said
//! of changes.

use super::count;
use crate::words::Around;

pub(crate) const TITLE: &str = "Codebook";
pub(crate) const GUIDE: &str = "Guideline beside the text";
pub(crate) const GUIDE_OPENED: &str = "The guideline stands beside the text.";
pub(crate) const GUIDE_CLOSED: &str = "The guideline is closed.";

// A detail within "Change the … of …".
pub(crate) const NAME: &str = "name";
pub(crate) const MEANING: &str = "meaning";
pub(crate) const KEY: &str = "key";
pub(crate) const GUIDELINE: &str = "guideline";
pub(crate) const EXAMPLES: &str = "examples";

/// What a new scale begins with.
pub(crate) const UNKNOWN_CODE: &str = "0";
pub(crate) const UNKNOWN_NAME: &str = "cannot be judged";

// Why a change is not made.
pub(crate) const NEEDS_NAME: &str = "A codebook needs a name.";
pub(crate) const PART_NEEDS_NAME: &str = "It needs a name.";
pub(crate) const KEY_IS_ONE: &str = "A key is one letter or digit.";
pub(crate) const NEEDS_CODE: &str = "A level needs a code of up to 6 characters, such as 3 or B. It is what the file holds, and it stays.";
pub(crate) const NOTHING_TO_PUBLISH: &str = "Nothing was changed since this version was published.";
pub(crate) const ONE_SCALE_STAYS: &str =
    "Claims need at least one scale. Use another one first, then this one no longer.";
pub(crate) const NO_PROJECT: &str =
    "The file holds a codebook. Open or make a project first, then import it there.";

pub(crate) fn name_taken(name: &str) -> String {
    format!("There is a “{name}” already. Choose another name.")
}

pub(crate) fn key_taken(key: &str, other: &str) -> String {
    format!("The key {key} sets “{other}”. Choose another key, or change that one first.")
}

pub(crate) fn code_taken(scale: &str, code: &str) -> String {
    format!("{scale} has a level with the code {code} already.")
}

// What a part is called in the name of a step.
pub(crate) fn the_scale(name: &str) -> String {
    format!("the scale “{name}”")
}

pub(crate) fn the_level(code: &str, name: &str, scale: &str) -> String {
    format!("level “{code} {name}” of {scale}")
}

/// `one` is one of the list.
pub(crate) fn the_term(name: &str, one: &str) -> String {
    format!("{one} “{name}”")
}

/// What a list of terms is called.
pub(crate) struct ListWords {
    /// Its heading.
    pub(crate) title: &'static str,
    /// One of its terms.
    pub(crate) one: &'static str,
    /// Label of the box for a new one.
    pub(crate) new: &'static str,
    /// So many records that have one of its terms.
    pub(crate) counted: fn(usize) -> String,
}

pub(crate) const CLAIM_KINDS: ListWords = ListWords {
    title: "Kinds of claims",
    one: "kind of claim",
    new: "New kind of claim",
    counted: count::claims,
};
pub(crate) const STATUSES: ListWords = ListWords {
    title: "Statuses of claims",
    one: "status",
    new: "New status",
    counted: count::claims,
};
pub(crate) const RELATION_TYPES: ListWords = ListWords {
    title: "Relations between claims",
    one: "relation",
    new: "New relation",
    counted: count::relations,
};
pub(crate) const SOURCE_KINDS: ListWords = ListWords {
    title: "Kinds of sources",
    one: "kind of source",
    new: "New kind of source",
    counted: count::sources,
};
pub(crate) const SOURCE_ROLES: ListWords = ListWords {
    title: "Roles of sources",
    one: "role",
    new: "New role",
    counted: count::sources,
};

// Names of steps.
pub(crate) fn rename(before: &str, after: &str) -> String {
    format!("Rename the codebook “{before}” to “{after}”")
}

pub(crate) fn publish(version: u32) -> String {
    format!("Publish version {version} of the codebook")
}

pub(crate) fn change(field: &str, part: &str) -> String {
    format!("Change the {field} of {part}")
}

pub(crate) fn retire(part: &str) -> String {
    format!("Retire {part}")
}

pub(crate) fn bring_back(part: &str) -> String {
    format!("Bring back {part}")
}

pub(crate) fn move_level(level: &str, scale: &str) -> String {
    format!("Move the level “{level}” of {scale}")
}

pub(crate) fn turn(scale: &str) -> String {
    format!("Say which end of {scale} is the highest")
}

pub(crate) fn add_scale(name: &str) -> String {
    format!("Add the scale “{name}”")
}

pub(crate) fn add_level(name: &str, scale: &str) -> String {
    format!("Add the level “{name}” to {scale}")
}

pub(crate) fn add_term(name: &str, one: &str) -> String {
    format!("Add the {one} “{name}”")
}

pub(crate) fn use_scale(name: &str) -> String {
    format!("Use the scale “{name}”")
}

pub(crate) fn use_no_longer(name: &str) -> String {
    format!("Use the scale “{name}” no longer")
}

pub(crate) fn use_first(name: &str) -> String {
    format!("Put the scale “{name}” first")
}

pub(crate) fn take_over(name: &str, version: u32) -> String {
    format!("Take over the codebook {}", named(name, version))
}

// What is said afterwards.
pub(crate) fn published(name: &str, version: u32) -> String {
    format!("“{name}” is published as version {version}. Files say so from now on.")
}

pub(crate) fn taken_over(name: &str, version: u32) -> String {
    format!("The project uses the codebook {}.", named(name, version))
}

/// `uses` is how many have it, if any.
pub(crate) fn retired(name: &str, uses: Option<&str>) -> String {
    match uses {
        None => format!("“{name}” is retired: it is no longer offered."),
        Some(uses) => format!(
            "“{name}” is retired: it is no longer offered. It stays where it is set: {uses}."
        ),
    }
}

pub(crate) fn brought_back(name: &str) -> String {
    format!("“{name}” is offered again.")
}

/// A codebook with its version.
pub(crate) fn named(name: &str, version: u32) -> String {
    format!("“{name}”, version {version}")
}

/// The codebook of the project, in a line.
pub(crate) fn standing(version: u32, is_changed: bool) -> String {
    if is_changed {
        format!("Version {version}, changed since")
    } else {
        format!("Version {version}")
    }
}

/// What a whole file says of it.
pub(crate) fn in_export(name: &str, version: u32, is_changed: bool) -> String {
    let standing = if is_changed { ", changed since" } else { "" };
    format!("With the codebook {}{standing}.", named(name, version))
}

pub(crate) fn publish_as(version: u32) -> String {
    format!("Publish as version {version}")
}

// The dialog.
pub(crate) const CODEBOOK_NAME: &str = "Name of the codebook";
pub(crate) const PARTS: &str = "Scales and lists";
pub(crate) const BACK: &str = "All scales and lists";
pub(crate) const CLAIM_SCALES: &str = "Scales for claims";
pub(crate) const SOURCE_SCALES: &str = "Scales for sources";
pub(crate) const LISTS: &str = "Lists";
pub(crate) const NEW_SCALE: &str = "New scale";
pub(crate) const NEW_SCALE_FOR: &str = "It judges";
pub(crate) const CLAIMS: &str = "claims";
pub(crate) const SOURCES: &str = "sources";
pub(crate) const MAKE: &str = "Make it";
pub(crate) const EXPORT: &str = "Export the codebook";
pub(crate) const IMPORT: &str = "Import…";
pub(crate) const WHOLE: &str = "The codebook as a whole";
pub(crate) const WHY_PUBLISH: &str = "Every export holds the codebook with its name and version. Publish when others are to go by what it says now.";
pub(crate) const CHOOSE: &str = "Use another codebook";
pub(crate) const WHY_CHOOSE: &str =
    "You see what would change first. What is in use stays, and it is one step to undo.";
pub(crate) const PLAIN: &str = "Five levels of confidence, and kinds for news.";
pub(crate) const FACT_CHECK: &str =
    "Credibility 1–6, reliability of sources A–F, and how far a check is.";
pub(crate) const ATTRIBUTION: &str =
    "Factuality as FactBank has it, and PARC’s four types of attribution.";

/// Opens what it would change.
pub(crate) fn choose(name: &str) -> String {
    format!("{name}…")
}

pub(crate) const IN_USE: &str = "in use";
pub(crate) const FIRST: &str = "in use, first";
pub(crate) const RETIRED: &str = "retired";
/// Of a level that says that it cannot be judged.
pub(crate) const NO_RANK: &str = "no rank";
pub(crate) const USE_ON_CLAIMS: &str = "Judge claims on this scale";
pub(crate) const USE_ON_SOURCES: &str = "Judge sources on this scale";
pub(crate) const IS_FIRST: &str =
    "It is the first: marks show it, and its keys set it from the text.";
pub(crate) const PUT_FIRST: &str = "Put it first";
pub(crate) const HIGH_FIRST: &str = "The first level is the highest";
pub(crate) const FIELD_NAME: &str = "Name";
pub(crate) const FIELD_QUESTION: &str = "What a level answers";
pub(crate) const FIELD_MEANING: &str = "Meaning, in a line";
pub(crate) const FIELD_KEY: &str = "Key";
pub(crate) const FIELD_GUIDELINE: &str = "Guideline: when to choose it, what to look at";
pub(crate) const FIELD_SCALE_GUIDELINE: &str = "Guideline: how to judge on it, what to look at";
pub(crate) const FIELD_EXAMPLES: &str = "Examples, one a line";
pub(crate) const FIELD_CODE: &str = "Code, for good";
pub(crate) const IS_UNKNOWN: &str = "It says that it cannot be judged";
/// Opens the fields of a scale.
pub(crate) const ABOUT_SCALE: &str = "Name, question and guideline of the scale";
pub(crate) const LEVELS: &str = "Levels";
pub(crate) const ADD_LEVEL: &str = "Add a level";
pub(crate) const ADD: &str = "Add";
pub(crate) const UP: &str = "Up";
pub(crate) const DOWN: &str = "Down";
pub(crate) const RETIRE: &str = "Retire";
pub(crate) const BRING_BACK: &str = "Bring back";
pub(crate) const STAYS: &str = "What has it keeps it.";

/// Names a button to those who do not see its row.
pub(crate) fn of_part(button: &str, name: &str) -> String {
    format!("{button}: {name}")
}

// What a codebook would change.
pub(crate) const PLAN_TITLE: &str = "What would change";
/// Around the codebook's name and version.
pub(crate) const PLAN: Around = (
    "The project takes over the codebook ",
    ". Nothing has changed yet.",
);
pub(crate) const PLAN_NOTHING: &str = "The project has all of this already.";
pub(crate) const PLAN_SCALES: &str = "Scales in use afterwards";
pub(crate) const PLAN_KEEPS: &str = "What is in use keeps what it has. One step to undo.";
pub(crate) const TAKE_OVER: &str = "Take it over";
pub(crate) const ADDED: &str = "Added";
pub(crate) const CHANGED: &str = "Changed";
pub(crate) const RETIRED_THEN: &str = "Retired";
pub(crate) const BROUGHT_BACK: &str = "Offered again";
pub(crate) const LOSES_KEY: &str = "Loses its key to another";
pub(crate) const CLASHES: &str =
    "Stays as it is here: the other codebook means something else by it";
pub(crate) const STAYS_IN_USE: &str = "Stays in use: there are judgements on it";

/// A thing with where it belongs and how many have it.
pub(crate) fn plan_step(place: &str, name: &str, uses: Option<&str>) -> String {
    match uses {
        None => format!("{place}: {name}"),
        Some(uses) => format!("{place}: {name} ({uses})"),
    }
}

pub(crate) const SCALE_FOR_CLAIMS: &str = "Scale for claims";
pub(crate) const SCALE_FOR_SOURCES: &str = "Scale for sources";

pub(crate) fn level_of(scale: &str) -> String {
    format!("Level of {scale}")
}

// The guideline beside the text.
pub(crate) const GUIDE_NAME: &str = "Guideline";
pub(crate) const SHOW_GUIDE: &str = "Guideline";
pub(crate) const EDIT: &str = "Edit the codebook";
