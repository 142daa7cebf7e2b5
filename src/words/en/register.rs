//! The register of sources at work: the page of a source, entries that may be
//! one, and what is said of it.

use super::count;
use crate::words::number;

// A detail within "Change the … of …".
pub(crate) const SPEAKS_FOR_DETAIL: &str = "ones it speaks for";
pub(crate) const PART_OF_DETAIL: &str = "whole it is part of";

// Names of steps that can be undone.
pub(crate) fn set_reliability(name: &str, level: &str) -> String {
    format!("Set the reliability of {name} to “{level}”")
}

pub(crate) fn clear_reliability(name: &str) -> String {
    format!("Clear the reliability of {name}")
}

pub(crate) fn change_reason(name: &str) -> String {
    format!("Change why {name} is held to be so reliable")
}

pub(crate) fn merge(gone: &str, kept: &str) -> String {
    format!("Merge the sources {gone} and {kept}")
}

pub(crate) fn split(name: &str, new: &str) -> String {
    format!("Split {new} off from {name}")
}

pub(crate) fn keep_apart(one: &str, other: &str) -> String {
    format!("Say that {one} and {other} are not the same")
}

// What is said of them.
pub(crate) fn kept_apart(one: &str, other: &str) -> String {
    format!("{one} and {other} stay two sources. You are not asked again.")
}

/// `twice` counts the claims whose chain names the source twice in a row now.
pub(crate) fn merged(gone: &str, name: &str, claims: usize, twice: usize) -> String {
    let rewritten = match claims {
        0 => "No claim named it.".to_owned(),
        1 => "1 claim was rewritten.".to_owned(),
        n => format!("{} were rewritten.", count::claims(n)),
    };
    let twice = match twice {
        0 => String::new(),
        1 => " In 1 claim the chain now names it twice in a row: look at it.".to_owned(),
        n => format!(
            " In {} the chain now names it twice in a row: look at them.",
            count::claims(n)
        ),
    };
    if gone == name {
        format!("Merged into {name}. {rewritten}{twice}")
    } else {
        format!("Merged {gone} into {name}. {rewritten}{twice}")
    }
}

pub(crate) fn was_split(name: &str, new: &str, claims: usize) -> String {
    let named = count::claims(claims);
    let verb = if claims == 1 { "names" } else { "name" };
    format!("{named} of {name} now {verb} {new}.")
}

// What cannot be done.
pub(crate) const LEVEL_FIRST: &str = "Choose how reliable it is first, then say why.";
pub(crate) const CHOOSE_CLAIMS: &str = "Choose the claims that the new source gets.";

pub(crate) fn goes_round(one: &str, other: &str) -> String {
    if one == other {
        format!("{one} cannot belong to itself.")
    } else {
        format!("{one} already belongs to {other}.")
    }
}

pub(crate) fn name_taken(name: &str) -> String {
    format!("There is a source called {name} already. Choose another name.")
}

pub(crate) fn no_such_source(name: &str) -> String {
    format!("No other source is called “{name}”. Choose one of the register.")
}

// The register: entries that may be one source.
pub(crate) const ALIKE: &str = "May be one source";
pub(crate) const MERGE: &str = "Merge…";
pub(crate) const KEEP_APART: &str = "Not the same";

pub(crate) fn merge_these(one: &str, other: &str) -> String {
    format!("Merge {one} and {other}…")
}

pub(crate) fn keep_these_apart(one: &str, other: &str) -> String {
    format!("{one} and {other} are not the same")
}

/// Stands between the two names.
pub(crate) const AND: &str = "and";

// Why they may be one.
pub(crate) const SAME_NAME: &str = "the same name";
pub(crate) const INITIALS: &str = "initials of the name";
pub(crate) const SPELLING: &str = "another spelling";
pub(crate) const SHORTER: &str = "a shorter form";

pub(crate) fn more_pairs(count: usize) -> String {
    format!("Show {} more", count::pairs(count))
}

// The question how to merge.
pub(crate) const WHICH_NAME: &str = "Which name stays?";

pub(crate) fn what_merging_does(claims: usize) -> String {
    match claims {
        0 => "The other names are kept as names it also goes by.".to_owned(),
        1 => "1 claim is rewritten. The other names are kept as names it also goes by.".to_owned(),
        n => format!(
            "{} are rewritten. The other names are kept as names it also goes by.",
            count::claims(n)
        ),
    }
}

pub(crate) const DO_MERGE: &str = "Merge";

// The page of a source.
pub(crate) const ALL_SOURCES: &str = "All sources";

/// The key's name, and what stands on the button beside a link.
pub(crate) const SOURCE_PAGE: &str = "Page of its source";
pub(crate) const PAGE: &str = "Page of this source";

pub(crate) fn in_numbers(claims: usize, articles: usize) -> String {
    match claims {
        0 => "No claim names it yet.".to_owned(),
        n => format!("{} in {}.", count::claims(n), count::articles(articles)),
    }
}

pub(crate) fn parts_in_numbers(origin: usize, passes: usize) -> String {
    match (origin, passes) {
        (0, 0) => String::new(),
        (_, 0) => "It is the origin of all of them.".to_owned(),
        (0, _) => "It passes all of them on.".to_owned(),
        (o, p) => format!(
            "It is the origin of {} and passes on {}.",
            number(o),
            number(p)
        ),
    }
}

pub(crate) const ABOUT: &str = "About";
pub(crate) const SPEAKS_FOR: &str = "Speaks for";
pub(crate) const PART_OF: &str = "Part of";
pub(crate) const NAME_HINT: &str = "name of a source";
pub(crate) const RELIABILITY: &str = "Reliability";
pub(crate) const NOT_JUDGED: &str = "not judged";
pub(crate) const REASON: &str = "Why";

/// A level to choose.
pub(crate) fn level(code: &str, name: &str) -> String {
    format!("{code}: {name}")
}

/// Another annotator's judgement; `who` is empty for one without a name.
pub(crate) fn other_judgement(who: &str, code: &str, level: &str, reason: &str) -> String {
    let who = if who.is_empty() { "Somebody else" } else { who };
    let said = format!("{who}: {code}, {level}.");
    if reason.is_empty() {
        said
    } else {
        format!("{said} {reason}")
    }
}

pub(crate) const CLAIMS: &str = "Claims";
pub(crate) const NO_CLAIMS: &str = "No claim names it.";
pub(crate) const HOW_JUDGED: &str = "How its claims were judged";
pub(crate) const UNSET: &str = "not judged yet";
pub(crate) const PASSED_ON_BY: &str = "Passed on by";
pub(crate) const RELIES_ON: &str = "Relies on";
pub(crate) const BELONGS: &str = "Speaks for it, or is part of it";
pub(crate) const SPEAKS_FOR_IT: &str = "speaks for it";
pub(crate) const IS_PART_OF_IT: &str = "part of it";
pub(crate) const NOBODY: &str = "nobody";

pub(crate) fn and_more(count: usize) -> String {
    format!("and {} more", number(count))
}

// What can be done with it.
pub(crate) const SPLIT: &str = "Split…";
pub(crate) const SPLIT_LEAD: &str = "Choose the claims that are another source’s, and name it.";
pub(crate) const NEW_NAME: &str = "Name of the new source";
pub(crate) const DO_SPLIT: &str = "Split off";
pub(crate) const CALLED_SO: &str = "Claims that call it";
pub(crate) const MERGE_WITH: &str = "Merge with…";
pub(crate) const OTHER_SOURCE: &str = "The other source";

pub(crate) fn chosen(count: usize) -> String {
    format!("{} chosen", count::claims(count))
}
