//! The register of sources.

use super::count;

pub(crate) const NEEDS_NAME: &str = "A source needs a name.";

// A detail within "Change the … of …".
pub(crate) const NAME: &str = "name";
pub(crate) const KIND: &str = "kind";
pub(crate) const ROLE: &str = "role";
pub(crate) const ALIASES: &str = "other names";
pub(crate) const NOTE: &str = "note";

pub(crate) fn in_use(name: &str, claims: usize, sources: usize) -> String {
    format!(
        "{name} is in use: {} and {} name it. Give those another source first.",
        count::claims(claims),
        count::sources(sources)
    )
}

pub(crate) fn deleted(name: &str) -> String {
    format!("Deleted the source {name}.")
}

// The dialog.
pub(crate) const TITLE: &str = "Sources";
pub(crate) const SEARCH: &str = "Search sources";
pub(crate) const NO_MATCH: &str = "No source has this name. Sources come in as you name them.";

pub(crate) const FIELD_NAME: &str = "Name";
pub(crate) const FIELD_KIND: &str = "Kind";
pub(crate) const FIELD_ROLE: &str = "Role in the event";
/// The same where there is little room.
pub(crate) const ROLE_SHORT: &str = "Role";
pub(crate) const FIELD_ALIASES: &str = "Also called";
pub(crate) const ALIASES_HINT: &str = "names, separated by commas";
pub(crate) const FIELD_NOTE: &str = "Note";
/// Above the number of those that name it.
pub(crate) const CLAIMS: &str = "Claims";
pub(crate) const NOT_SET: &str = "not set";

pub(crate) const DELETE: &str = "Delete";
