//! Names of the steps that can be undone, and what is said of undoing.
//!
//! A step's name stands after "Undo:" in the masthead and in what is said. In
//! most, `claim` is the claim's words in quotation marks, or [`THE_CLAIM`].

use super::count;
use crate::words::number;

pub(crate) const NOTHING_TO_UNDO: &str = "There is nothing to undo.";
pub(crate) const NOTHING_TO_REDO: &str = "There is nothing to redo.";
pub(crate) const NOTHING_CHANGED: &str = "Nothing was changed.";

/// `step` is its name; `left` names what somebody changed since, and `more`
/// counts what of it is not named.
pub(crate) fn undid(step: &str, left: &[String], more: usize) -> String {
    with_left("Undid", step, left, more)
}

pub(crate) fn redid(step: &str, left: &[String], more: usize) -> String {
    with_left("Redid", step, left, more)
}

/// The same of several steps, of which the last one is named.
pub(crate) fn undid_steps(steps: usize, last: &str, left: &[String], more: usize) -> String {
    with_left(
        &format!("Undid {} steps, to", number(steps)),
        last,
        left,
        more,
    )
}

pub(crate) fn redid_steps(steps: usize, last: &str, left: &[String], more: usize) -> String {
    with_left(
        &format!("Redid {} steps, to", number(steps)),
        last,
        left,
        more,
    )
}

fn with_left(verb: &str, step: &str, left: &[String], more: usize) -> String {
    let names = left.join(", ");
    match (left.len(), more) {
        (0, _) => format!("{verb}: {step}."),
        (1, 0) => format!("{verb}: {step}. Changed since, and left as it is: {names}."),
        (_, 0) => format!("{verb}: {step}. Changed since, and left as they are: {names}."),
        (_, more) => format!(
            "{verb}: {step}. Changed since, and left as they are: {names}, and {} more.",
            count::records(more)
        ),
    }
}

/// Said once a step is carried out.
pub(crate) fn done(step: &str) -> String {
    format!("{step}: done.")
}

/// Stands for the claim's words where the claim in question is plain.
pub(crate) const THE_CLAIM: &str = "the claim";

pub(crate) fn mark(claim: &str) -> String {
    format!("Mark {claim}")
}

pub(crate) fn delete_claim(claim: &str) -> String {
    format!("Delete the claim {claim}")
}

pub(crate) fn set_confidence(claim: &str, level: &str) -> String {
    format!("Set the confidence of {claim} to “{level}”")
}

pub(crate) fn clear_confidence(claim: &str) -> String {
    format!("Clear the confidence of {claim}")
}

pub(crate) fn change_summary(claim: &str) -> String {
    format!("Change the summary of {claim}")
}

pub(crate) fn change_kind(claim: &str) -> String {
    format!("Change the kind of {claim}")
}

pub(crate) fn change_quotation(claim: &str) -> String {
    format!("Change the quotation type of {claim}")
}

pub(crate) fn change_status(claim: &str) -> String {
    format!("Change the status of {claim}")
}

pub(crate) fn change_tags(claim: &str) -> String {
    format!("Change the tags of {claim}")
}

pub(crate) fn change_reason(claim: &str) -> String {
    format!("Change the reason for the confidence of {claim}")
}

pub(crate) fn change_note(claim: &str) -> String {
    format!("Change the note of {claim}")
}

pub(crate) fn change_source(claim: &str) -> String {
    format!("Change the source of {claim}")
}

pub(crate) fn add_piece(claim: &str) -> String {
    format!("Add a piece to {claim}")
}

pub(crate) fn remove_piece(claim: &str) -> String {
    format!("Remove a piece of {claim}")
}

pub(crate) fn change_bounds(claim: &str) -> String {
    format!("Change the bounds of {claim}")
}

pub(crate) fn set_cue(claim: &str) -> String {
    format!("Set the cue of {claim}")
}

pub(crate) fn set_mention(claim: &str) -> String {
    format!("Set the mention of {claim}")
}

pub(crate) const ADD_LINK: &str = "Add a link to the chain";
pub(crate) const ADD_CHAIN: &str = "Add a source beside the others";
pub(crate) const CHANGE_WHO: &str = "Change the source";
pub(crate) const CHANGE_STANCE: &str = "Change the stance";
pub(crate) const CHANGE_CERTAINTY: &str = "Change the certainty";
pub(crate) const CLEAR_MENTION: &str = "Clear the mention";
pub(crate) const CLEAR_CUE: &str = "Clear the cue";
pub(crate) const REORDER_CHAIN: &str = "Reorder the chain";
pub(crate) const REORDER_CHAINS: &str = "Reorder the chains";
pub(crate) const REMOVE_LINK: &str = "Remove a link";

/// A step from [`ADD_LINK`] to [`REMOVE_LINK`] with the claim that it is about.
pub(crate) fn in_chains_of(step: &str, claim: &str) -> String {
    format!("{step} of {claim}")
}

pub(crate) fn add_article(title: &str) -> String {
    format!("Add the article “{title}”")
}

pub(crate) fn add_articles(articles: usize) -> String {
    format!("Add {}", count::articles(articles))
}

pub(crate) fn change_article(field: &str, title: &str) -> String {
    format!("Change the {field} of “{title}”")
}

pub(crate) fn mark_done(title: &str) -> String {
    format!("Mark “{title}” done")
}

pub(crate) fn mark_not_done(title: &str) -> String {
    format!("Mark “{title}” not done")
}

pub(crate) fn move_article(title: &str) -> String {
    format!("Move the article “{title}”")
}

pub(crate) fn remove_article(title: &str) -> String {
    format!("Remove the article “{title}”")
}

pub(crate) fn change_register(field: &str, source: &str) -> String {
    format!("Change the {field} of {source}")
}

pub(crate) fn delete_source(name: &str) -> String {
    format!("Delete the source {name}")
}

pub(crate) fn rename_project(before: &str, after: &str) -> String {
    format!("Rename the project “{before}” to “{after}”")
}

pub(crate) const CHANGE_MY_NAME: &str = "Change your name";

pub(crate) const SETTLE: &str = "Settle a conflict";

pub(crate) fn import(title: &str) -> String {
    format!("Import “{title}”")
}
