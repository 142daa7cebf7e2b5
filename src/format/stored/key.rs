//! Keys: what is kept where.

use crate::model::{Kind, ProjectId, RecordKey};
use crate::text::{TextHash, sha256_hex};
use uuid::Uuid;

/// Stands in the place of a kind in the keys of texts.
const TEXT: &str = "text";

/// Hex digits of a value in a key. Two versions of one record would share a
/// key once in 2^64.
const DIGEST_DIGITS: usize = 16;

/// What all keys of a project begin with.
pub fn prefix_of(project: ProjectId) -> String {
    format!("whence/p/{project}/")
}

/// What the keys of all projects' own records begin with. They stand apart
/// from their records, so that the projects can be listed without reading
/// everything.
pub const PROJECTS_PREFIX: &str = "whence/project/";

/// Ranges of keys, from the first inclusive to the second exclusive, that
/// together hold all of a project: its own record, texts, articles, then what
/// stands in them. Read in this order, every position finds its text.
pub fn key_ranges(project: ProjectId) -> Vec<(String, String)> {
    let own = project_key(project);
    let all = prefix_of(project);
    let folder = |kind: &str| (format!("{all}{kind}/"), past(&format!("{all}{kind}/")));
    let (texts, articles) = (folder(TEXT), folder(Kind::Article.word()));
    let end = past(&all);
    let mut ranges = vec![(own.clone(), past(&own)), texts.clone(), articles.clone()];
    ranges.push((all, articles.0));
    ranges.push((articles.1, texts.0));
    ranges.push((texts.1, end));
    ranges
}

/// Comes after every key with this prefix.
fn past(prefix: &str) -> String {
    format!("{prefix}\u{ffff}")
}

/// The key of a project's own record.
pub fn project_key(project: ProjectId) -> String {
    format!("{PROJECTS_PREFIX}{project}")
}

/// The key of a record.
pub fn key_of(project: ProjectId, key: RecordKey) -> String {
    match key.kind {
        Kind::Project => project_key(project),
        kind => format!("{}{}/{}", prefix_of(project), kind.word(), key.id),
    }
}

/// Whether a key belongs to this project.
pub fn is_of(project: ProjectId, key: &str) -> bool {
    Slot::of(project, key).is_some()
}

/// The key of a text.
pub fn text_key(project: ProjectId, hash: TextHash) -> String {
    format!("{}{TEXT}/{hash}", prefix_of(project))
}

/// The key of what is kept beside a record: a version in conflict with it, or
/// a deletion that it outlived. Two with one revision can differ, so the value
/// makes the key.
pub(super) fn key_beside(project: ProjectId, key: RecordKey, value: &str) -> String {
    let (prefix, kind) = (prefix_of(project), key.kind.word());
    let mut digest = sha256_hex(value.as_bytes());
    digest.truncate(DIGEST_DIGITS);
    format!("{prefix}{kind}/{}/{digest}", key.id)
}

/// What a key says of its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    /// A text.
    Text(TextHash),
    /// A record, or its tombstone.
    Record(RecordKey),
    /// A version in conflict, or a deletion that the record outlived.
    Beside(RecordKey),
}

impl Slot {
    /// Reads a key of this project.
    pub(super) fn of(project: ProjectId, key: &str) -> Option<Self> {
        if key == project_key(project) {
            return Some(Self::Record(RecordKey {
                kind: Kind::Project,
                id: project.0,
            }));
        }
        let mut parts = key.strip_prefix(&prefix_of(project))?.split('/');
        let (kind, id) = (parts.next()?, parts.next()?);
        let (digest, rest) = (parts.next(), parts.next());
        if rest.is_some() {
            return None;
        }
        if kind == TEXT {
            return digest.is_none().then(|| id.parse().ok().map(Self::Text))?;
        }
        let kind = Kind::from_word(kind)?;
        let id = Uuid::try_parse(id).ok()?;
        let key = RecordKey { kind, id };
        Some(match digest {
            None => Self::Record(key),
            Some(_) => Self::Beside(key),
        })
    }

    /// The record that the value is a version of.
    pub(super) fn record(self) -> Option<RecordKey> {
        match self {
            Self::Text(_) => None,
            Self::Record(key) | Self::Beside(key) => Some(key),
        }
    }
}
