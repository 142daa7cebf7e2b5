//! From a project to what is kept.

use super::key::{conflict_key, key_of, text_key};
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
        if let Some(beside) = project.deletion_beside(key) {
            let at = conflict_key(id, key, &beside.revision);
            found.push((at, value_of_tombstone(beside)));
        }
        for other in project.conflicts_of(key) {
            let at = conflict_key(id, key, &other.meta().revision);
            found.push((at, value_of_record(other, project)));
        }
    }
    found
}

/// Key and value of a text.
pub fn text_entry(project: ProjectId, text: &ArticleText) -> (String, String) {
    (text_key(project, text.hash()), value_of_text(text))
}
