//! Exporting: the dialog, and what a format leaves out.

use crate::words::Around;

pub(crate) const NOTHING: &str = "There is nothing to export yet. Open or add an article first.";

pub(crate) fn exported(file_name: &str) -> String {
    format!("Exported {file_name}.")
}

/// Name of a file whose title holds no letter; it becomes part of a file name.
pub(crate) const UNTITLED_FILE: &str = "project";

/// Title of the dialog.
pub(crate) const TITLE: &str = "Export";
/// Heads the choice between the project and the article.
pub(crate) const WHAT: &str = "What";
pub(crate) const THE_PROJECT: Around = ("The project “", "”");
pub(crate) const THIS_ARTICLE: Around = ("This article: “", "”");
/// Heads the choice of a format.
pub(crate) const AS: &str = "As";
pub(crate) const WHENCE: &str = "Whence JSON";
pub(crate) const WHENCE_NOTE: &str = "holds everything; Whence reads it back";
pub(crate) const JSONL: &str = "JSONL for training";
pub(crate) const JSONL_NOTE: &str = "one row a claim";
pub(crate) const WITH_TEXTS: &str = "With the texts of the articles";
pub(crate) const LEAVES_OUT: &str = "What it leaves out";
pub(crate) const MY_NAME: &str = "Your name";
pub(crate) const MY_NAME_NOTE: &str =
    "Your name goes with your claims in the file. It may stay empty.";
pub(crate) const DOWNLOAD: &str = "Download";

// What rows for training leave out; none is said of nothing.

pub(crate) fn lost_claims(count: usize) -> String {
    left_out(
        count,
        "claim without a place in a text",
        "claims without a place in a text",
    )
}

pub(crate) fn lost_positions(count: usize) -> String {
    left_out(
        count,
        "position without a place",
        "positions without a place",
    )
}

pub(crate) fn lost_levels(count: usize) -> String {
    left_out(
        count,
        "further judgement of confidence",
        "further judgements of confidence",
    )
}

pub(crate) fn lost_reasons(count: usize) -> String {
    left_out(count, "reason for a judgement", "reasons for judgements")
}

pub(crate) fn lost_relations(count: usize) -> String {
    left_out(count, "relation between claims", "relations between claims")
}

pub(crate) fn lost_articles(count: usize) -> String {
    left_out(count, "article without a row", "articles without a row")
}

pub(crate) fn lost_debris(count: usize) -> String {
    left_out(count, "stretch of debris", "stretches of debris")
}

pub(crate) fn lost_sources(count: usize) -> String {
    left_out(
        count,
        "source's entry beyond name, kind and role",
        "sources' entries beyond name, kind and role",
    )
}

pub(crate) fn lost_suggestions(count: usize) -> String {
    left_out(count, "suggestion", "suggestions")
}

pub(crate) fn lost_conflicts(count: usize) -> String {
    left_out(count, "version in conflict", "versions in conflict")
}

pub(crate) fn lost_deletions(count: usize) -> String {
    left_out(count, "deletion", "deletions")
}

fn left_out(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one} is left out."),
        n => format!("{n} {many} are left out."),
    }
}
