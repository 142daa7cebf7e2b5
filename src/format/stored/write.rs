//! From a project to what is kept.

use super::key::{key_beside, key_of, text_key};
use super::value::{value_of_record, value_of_text, value_of_tombstone};
use crate::edit::Project;
use crate::model::{ProjectId, RecordKey};
use crate::text::ArticleText;

/// Keys and values of these records as they are now: the record or its
/// tombstone, and every version or deletion beside it.
pub fn entries(project: &Project, written: &[RecordKey]) -> Vec<(String, String)> {
    let id = project.id();
    let mut found = Vec::with_capacity(written.len());
    for &key in written {
        if let Some(record) = project.record(key) {
            found.push((key_of(id, key), value_of_record(&record, project)));
        } else if let Some(tombstone) = project.tombstone(key) {
            found.push((key_of(id, key), value_of_tombstone(tombstone)));
        }
        let deletion = project.deletion_beside(key).map(value_of_tombstone);
        let others = project.conflicts_of(key).iter();
        let others = others.map(|other| value_of_record(other, project));
        found.extend(
            deletion
                .into_iter()
                .chain(others)
                .map(|value| (key_beside(id, key, &value), value)),
        );
    }
    found
}

/// Key and value of a text.
pub fn text_entry(project: ProjectId, text: &ArticleText) -> (String, String) {
    (text_key(project, text.hash()), value_of_text(text))
}
