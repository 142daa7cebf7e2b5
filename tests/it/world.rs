//! A small project to try things on: ids from numbers, authors from letters.

use std::sync::Arc;
use uuid::Uuid;
use whence::edit::{Author, Change, Edit, Incoming, Project};
use whence::model::{
    Act, AnnotatorId, Article, ArticleId, Claim, ClaimId, CodebookHead, Extra, Kind, LayerId, Meta,
    Position, ProjectId, ProjectInfo, Record, RecordKey, Replica, Revision, Source, SourceId,
    Timestamp,
};
use whence::text::ArticleText;

/// Ids of one kind never meet those of another in these tests.
pub(crate) fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// The person and browser with this number.
pub(crate) fn author(number: u64) -> Author {
    author_at(number, 1_000)
}

pub(crate) fn author_at(number: u64, at: u64) -> Author {
    Author {
        annotator: AnnotatorId(id(u128::from(number))),
        replica: Replica::from_bits(number),
        at: Timestamp(at),
    }
}

/// `&[(1, 2), (3, 1)]`: two edits by the first, one by the third.
pub(crate) fn revision(counters: &[(u64, u64)]) -> Revision {
    let counters = counters.iter().map(|(r, n)| (Replica::from_bits(*r), *n));
    Revision::new(counters)
}

pub(crate) fn empty_project() -> Project {
    Project::new(ProjectInfo {
        id: ProjectId(id(7)),
        meta: Meta::default(),
        title: "The dam".to_owned(),
        note: String::new(),
        codebook: CodebookHead::default(),
        file_extra: Extra::default(),
    })
}

pub(crate) fn source(number: u128, name: &str) -> Source {
    Source::new(SourceId(id(number)), Meta::default(), name.to_owned())
}

/// The source as it would come from elsewhere, after these edits.
pub(crate) fn source_after(number: u128, name: &str, counters: &[(u64, u64)]) -> Record {
    let meta = Meta {
        revision: revision(counters),
        ..Meta::default()
    };
    Record::from(source(number, name)).with_meta(meta)
}

pub(crate) fn source_key(number: u128) -> RecordKey {
    Record::from(source(number, "")).key()
}

pub(crate) fn article(number: u128, text: &ArticleText) -> Article {
    let id = ArticleId(id(number));
    Article::new(id, Meta::new(Act::default()), 1.0, text.hash())
}

pub(crate) fn claim(number: u128, article: &Article, content: Vec<Position>) -> Claim {
    let layer = LayerId(id(1));
    let id = ClaimId(id(number));
    Claim::new(id, Meta::default(), layer, article.id, content)
}

pub(crate) fn edit(changes: Vec<Change>) -> Edit {
    Edit::new("Change something", changes)
}

/// The name of a source of the project.
pub(crate) fn name_of(project: &Project, number: u128) -> Option<&str> {
    project
        .source(SourceId(id(number)))
        .map(|s| s.name.as_str())
}

/// The change that gives a source of the project another name.
pub(crate) fn rename(project: &Project, number: u128, name: &str) -> Change {
    let found = project.source(SourceId(id(number)));
    let before = found.expect("the source is there").clone();
    let mut after = Source::clone(&before);
    name.clone_into(&mut after.name);
    Change::replace(before, after)
}

/// The change that deletes a source of the project.
pub(crate) fn delete(project: &Project, number: u128) -> Change {
    let found = project.source(SourceId(id(number)));
    Change::delete(found.expect("the source is there").clone())
}

pub(crate) fn incoming(records: Vec<Record>) -> Incoming {
    Incoming {
        records,
        ..Incoming::default()
    }
}

/// All that a file of the project would hold.
pub(crate) fn everything(project: &Project) -> Incoming {
    Incoming {
        texts: project.texts().map(Arc::clone).collect(),
        records: project.records().collect(),
        tombstones: project.tombstones().cloned().collect(),
    }
}

/// The records that did not ship with the app.
fn own_records(project: &Project) -> impl Iterator<Item = Record> {
    let ships = |key: RecordKey| matches!(key.kind, Kind::Scale | Kind::Term);
    project.records().filter(move |r| !ships(r.key()))
}

/// What the records say, without revisions and makers.
pub(crate) fn content(project: &Project) -> Vec<String> {
    let plain = |r: Record| format!("{:?}", r.with_meta(Meta::default()));
    own_records(project).map(plain).collect()
}

/// Everything that must be equal on two machines that know the same: each
/// record with the versions in conflict with it, in no order, and what was
/// deleted.
pub(crate) fn state(project: &Project) -> Vec<String> {
    let mut found: Vec<_> = own_records(project).map(|r| line(&r)).collect();
    let conflicts = project.conflicts().flat_map(|(_, others)| others);
    found.extend(conflicts.map(line));
    found.extend(project.tombstones().map(|t| format!("{t:?}")));
    found.sort();
    found
}

fn line(record: &Record) -> String {
    let plain = record.clone().with_meta(Meta::default());
    format!("{plain:?} {:?}", record.meta())
}
