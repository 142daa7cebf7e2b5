//! Records that were changed in two places, and the dialog that settles them.

pub(crate) const FOUND: &str = "The same record was changed in two places. Both versions are kept: settle it under “Conflicts”.";

/// `record` is what a record of its kind is called.
pub(crate) fn settled(record: &str) -> String {
    format!("Settled the {record}.")
}

/// Title of the dialog.
pub(crate) const TITLE: &str = "Changed in two places";
pub(crate) const LEAD: &str = "Both versions are kept until you choose. You can undo each choice.";
pub(crate) const NONE_LEFT: &str = "Nothing is left to settle.";
pub(crate) const HERE: &str = "Here";
pub(crate) const OTHER: &str = "The other version";
pub(crate) const KEEP: &str = "Keep this";

/// `version` is [`HERE`] or [`OTHER`].
pub(crate) fn keep(version: &str) -> String {
    format!("Keep this: {version}")
}

/// Stands for the levels of a claim without one.
pub(crate) const NO_LEVEL: &str = "not set";

/// A version of a claim, as far as a person needs it to choose.
pub(crate) fn claim(quote: &str, who: &str, levels: &str, rest: &str) -> String {
    format!("“{quote}”. {who}. Confidence {levels}. {rest}")
}

/// A version of a source.
pub(crate) fn source(name: &str, aliases: &str, note: &str) -> String {
    format!("{name} {aliases} {note}")
}

/// A version of an article.
pub(crate) fn article(title: &str, outlet: &str, published: &str) -> String {
    format!("{title}, {outlet}, {published}")
}

/// A version of an event.
pub(crate) fn event(name: &str, note: &str) -> String {
    format!("{name} {note}")
}

/// A version of a scale: its levels with names and meanings, and the rest.
pub(crate) fn scale(name: &str, levels: &str, rest: &str) -> String {
    format!("{name}: {levels}. {rest}")
}

/// A level within it.
pub(crate) fn level(code: &str, name: &str, rest: &str) -> String {
    format!("{code} {name} {rest}")
}

/// A version of a term.
pub(crate) fn term(name: &str, meaning: &str, rest: &str) -> String {
    format!("{name}: {meaning} {rest}")
}

/// Stands in the rest of a level or term.
pub(crate) const RETIRED: &str = "retired";

/// A version of what the project says of itself.
pub(crate) fn project(title: &str, codebook: &str, scales: &str) -> String {
    format!("{title}. Codebook {codebook}. {scales}")
}

/// Said where a claim in two versions is to be deleted.
pub(crate) const SETTLE_FIRST: &str =
    "This claim was changed in two places. Settle that first, then delete it.";
