//! Files in and out.

mod errors;
mod jsonl;
mod python;
mod random;
mod round_trip;
mod schema;
mod scope;
mod stored;
mod warnings;

use std::fs;
use std::path::PathBuf;
use whence::edit::{Absorbed, Project};
use whence::format::native::{NoTexts, ReadProject, Scope, Texts, WriteOptions, read, write};
use whence::model::RecordKey;

/// All of a project, texts too.
const WHOLE: WriteOptions = WriteOptions {
    scope: Scope::Project,
    texts: Texts::Included,
};

/// The same without texts.
const WITHOUT_TEXTS: WriteOptions = WriteOptions {
    scope: Scope::Project,
    texts: Texts::LeftOut,
};

fn in_package(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A file that holds everything version 1 can say, and at every level a field
/// that it cannot. It has no built-in records, for these may be reworded.
fn everything() -> String {
    let path = in_package("tests/data/format/v1-everything.whence.json");
    fs::read_to_string(path).expect("the golden file is there")
}

/// The golden files of version 1, each what a released Whence wrote: the first
/// one, and one with guidelines, examples and chosen scales.
fn goldens() -> Vec<String> {
    let codebook = in_package("tests/data/format/v1-codebook.whence.json");
    let codebook = fs::read_to_string(codebook).expect("the golden file is there");
    vec![everything(), codebook]
}

/// The samples that ship.
fn samples() -> Vec<String> {
    let folder = fs::read_dir(in_package("public/sample")).expect("there is a sample folder");
    let paths = folder.map(|entry| entry.expect("an entry can be read").path());
    let mut paths: Vec<_> = paths
        .filter(|p| p.to_string_lossy().ends_with(".whence.json"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "public/sample holds no *.whence.json");
    let texts = paths.iter().map(fs::read_to_string);
    texts.map(|t| t.expect("a sample can be read")).collect()
}

/// All files that the tests have.
fn files() -> Vec<String> {
    let mut all = samples();
    all.extend(goldens());
    all
}

/// Reads a file that can be read.
fn must_read(json: &str) -> ReadProject {
    read(json, &NoTexts).unwrap_or_else(|error| panic!("{error}"))
}

/// What a file holds, as a project of its own.
fn opened(json: &str) -> Project {
    let file = must_read(json);
    let mut project = Project::new(file.info);
    project.absorb("Import", file.incoming);
    project
}

/// Imports a file into a project.
fn imported(project: &mut Project, json: &str) -> Absorbed {
    let file = read(json, project).unwrap_or_else(|error| panic!("{error}"));
    project.absorb("Import", file.incoming)
}

/// Every key there is: records and deletions.
fn all_keys(project: &Project) -> Vec<RecordKey> {
    let records = project.records().map(|r| r.key());
    records.chain(project.tombstones().map(|t| t.key)).collect()
}

/// Two projects that say the same, histories included.
#[track_caller]
fn assert_equal(one: &Project, other: &Project) {
    assert_eq!(all_keys(one), all_keys(other));
    for (a, b) in one.records().zip(other.records()) {
        assert_eq!(a, b);
    }
    let deleted = |p: &Project| p.tombstones().cloned().collect::<Vec<_>>();
    assert_eq!(deleted(one), deleted(other));
    // Line by line, for a failure to be short.
    let (one, other) = (write(one, WHOLE), write(other, WHOLE));
    for (a, b) in one.lines().zip(other.lines()) {
        assert_eq!(a, b);
    }
    assert_eq!(one.len(), other.len());
}
