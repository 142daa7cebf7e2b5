//! Why a Whence file cannot be read, and what is remarked on one that can.

pub(crate) fn not_json(why: &str, line: usize, column: usize) -> String {
    format!("This is no JSON: {why} at line {line}, column {column}.")
}

pub(crate) fn too_deep(allowed: usize, line: usize, column: usize) -> String {
    format!(
        "This file nests more than {allowed} levels deep at line {line}, column {column}; Whence files need far fewer."
    )
}

pub(crate) const NOT_WHENCE: &str =
    "This is JSON, but no Whence file: it does not say `\"format\": \"whence\"`.";

pub(crate) fn newer(version: u64, min_reader: u64, known: u64) -> String {
    format!(
        "This file has format version {version} and needs Whence with version {min_reader} or later; this Whence reads version {known}."
    )
}

pub(crate) fn other_offsets(found: &str) -> String {
    format!("This file counts its offsets in “{found}”; Whence reads “unicode-code-points”.")
}

pub(crate) fn text_changed(path: &str) -> String {
    format!("The text in `{path}` was changed: its SHA-256 is not the one written beside it.")
}

pub(crate) fn another_text(title: &str, path: &str) -> String {
    format!(
        "The article “{title}” in `{path}` is known with another text; a changed text needs an article of its own."
    )
}

// What there is too much of.
pub(crate) const CHARACTERS: &str = "characters in one text";
pub(crate) const CLAIMS: &str = "claims";

pub(crate) fn too_many(count: usize, what: &str, limit: usize) -> String {
    format!("This file holds {count} {what}; Whence reads up to {limit}.")
}

pub(crate) fn moved(path: &str, quote: &str) -> String {
    format!(
        "`{path}`: “{quote}” does not stand where the file says; it was found by what stands around it."
    )
}

pub(crate) fn uncertain(path: &str, quote: &str) -> String {
    format!("`{path}`: “{quote}” may stand in more than one place; it waits for a person to say.")
}

pub(crate) fn lost(path: &str, quote: &str) -> String {
    format!("`{path}`: “{quote}” is not in the article's text; it is kept without a place.")
}

pub(crate) fn text_missing(article: &str, positions: usize) -> String {
    format!(
        "The text of the article {article} is not here; {positions} of its positions wait for it."
    )
}

/// `kind` is what a record of its kind is called; `more` counts the other
/// places that name the record.
pub(crate) fn unresolved(path: &str, kind: &str, id: &str, more: usize) -> String {
    let also = match more {
        0 => String::new(),
        1 => "; so does 1 other place".to_owned(),
        n => format!("; so do {n} other places"),
    };
    format!("`{path}` names the {kind} {id}, which is not in this file{also}.")
}

pub(crate) fn same_id(path: &str, kind: &str) -> String {
    format!("`{path}` has the id of an earlier {kind} in this file.")
}
