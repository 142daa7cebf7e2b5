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
