//! The tags of claims: read from what is typed, and those in use.

use super::App;
use crate::model::Claim;
use crate::order::SortedSet;

/// The tags in a text that parts them by commas, each once.
pub(super) fn read(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for tag in text.split(',').map(str::trim).filter(|t| !t.is_empty()) {
        if !found.iter().any(|t| t == tag) {
            found.push(tag.to_owned());
        }
    }
    found
}

/// Adds tags behind those that a claim has.
pub(super) fn add(claim: &mut Claim, text: &str) {
    let mut added = read(text);
    added.retain(|tag| !claim.tags.contains(tag));
    claim.tags.extend(added);
}

impl App {
    /// All tags of the project, in the order of the alphabet.
    pub fn tags_in_use(&self) -> Vec<String> {
        let claims = self.project.iter().flat_map(|p| p.claims().iter());
        let mut found = SortedSet::new();
        for tag in claims.flat_map(|claim| &claim.tags) {
            if !found.contains(tag) {
                found.insert(tag.clone());
            }
        }
        found.iter().cloned().collect()
    }
}
