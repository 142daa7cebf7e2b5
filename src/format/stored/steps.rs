//! Steps that can be undone or redone, as the browser keeps them: one value a
//! step, in a folder of their own beside the records, one for each replica:
//!
//! - `whence/step/{project}/{replica}/{number}`: a head, a tab, and a list of
//!   changes, both JSON:
//!   `{"whence":1,"done":true,"label":"…","at":"…"}` ⇥ `[{"kind":"claim","id":"…","seen":{…},"record":{…}}]`
//!
//! The head is read without the changes, for a list. A change holds the record
//! that is put back, if any, and of the one that must be found there only its
//! revision and a digest of what it says: that is enough to tell whether
//! somebody changed it since, and half the size.

use super::VERSION;
use crate::edit::{Change, Edit, Project};
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, parse, wire};
use crate::format::native::{KnownTexts, Reading, v1};
use crate::model::{
    ArticleId, Extra, Kind, Meta, ProjectId, Record, RecordKey, Replica, Revision, Timestamp,
};
use crate::order::SortedMap;
use crate::text::{ArticleText, TextHash, sha256_hex};
use std::borrow::Cow;
use std::sync::Arc;
use uuid::Uuid;

/// What the keys of all steps begin with.
pub const STEPS_PREFIX: &str = "whence/step/";

/// Stands between the head of a value and its changes. In JSON it is always
/// escaped.
const TAB: char = '\t';

/// Hex digits of a record's digest. Two that say different things would have
/// the same once in 2^64.
const DIGEST_DIGITS: usize = 16;

/// What the keys of a project's steps begin with.
pub fn steps_prefix(project: ProjectId) -> String {
    format!("{STEPS_PREFIX}{project}/")
}

/// What the keys of a replica's steps begin with.
pub fn steps_folder(project: ProjectId, replica: Replica) -> String {
    format!("{}{replica}/", steps_prefix(project))
}

/// Whether a key belongs to the steps of this project.
pub fn is_step_of(project: ProjectId, key: &str) -> bool {
    key.starts_with(&steps_prefix(project))
}

/// The key of a step. In the order of the keys the steps stand as they were
/// made.
pub fn step_key(folder: &str, number: u64) -> String {
    format!("{folder}{number:015}")
}

/// The number in a key of this folder.
pub fn step_number(folder: &str, key: &str) -> Option<u64> {
    key.strip_prefix(folder)?.parse().ok()
}

/// A step's name, time and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepHead {
    /// What it is called.
    pub label: String,
    /// When it was made first.
    pub at: Timestamp,
    /// Whether it is to be undone, or else to be redone.
    pub is_done: bool,
}

/// A step that was read again.
#[derive(Clone, Debug)]
pub struct ReadStep {
    /// What it does now: the changes whose records are still as they were
    /// found then.
    pub edit: Edit,
    /// When it was made first.
    pub at: Timestamp,
    /// The records that somebody has changed since.
    pub stale: Vec<RecordKey>,
}

wire! {
    /// What a value begins with.
    part Head<'a> {
        "whence" => version: u64,
        "done" => is_done: bool,
        "label" => label: Cow<'a, str>,
        "at" => at: Timestamp,
    }
}

wire! {
    /// What must be found for a change to be carried out.
    part Seen<'a> {
        "revision" => revision: Revision,
        "says" => says: Cow<'a, str>,
    }
}

wire! {
    /// One record before and after.
    part WireChange<'a> {
        "kind" => kind: Kind,
        "id" => id: Uuid,
        "seen" => seen: Option<Seen<'a>>,
        "record" => record: Option<Node<'a>>,
    }
}

/// The value of a step: an edit that was applied just now, or undone.
pub fn step_value(project: &Project, edit: &Edit, at: Timestamp, is_done: bool) -> String {
    let texts = StepTexts::of(
        project,
        edit.changes.iter().filter_map(|c| c.after.as_ref()),
    );
    let head = Head {
        version: VERSION,
        is_done,
        label: Cow::Borrowed(&edit.label),
        at,
        extra: Cow::Owned(Extra::default()),
    };
    let changes = edit.changes.iter().map(|change| {
        let wire = WireChange {
            kind: change.key.kind,
            id: change.key.id,
            seen: change.before.as_ref().map(|record| Seen {
                revision: record.meta().revision.clone(),
                says: Cow::Owned(digest(record, &texts)),
                extra: Cow::Owned(Extra::default()),
            }),
            record: change
                .after
                .as_ref()
                .map(|r| v1::record_into_node(r, &texts)),
            extra: Cow::Owned(Extra::default()),
        };
        wire.into_node()
    });
    let changes = Node::List(changes.collect()).to_line();
    format!("{}{TAB}{changes}", head.into_node().to_line())
}

/// Reads what a step is called; none if it cannot be read.
pub fn step_head(value: &str) -> Option<StepHead> {
    let (head, _) = value.split_once(TAB)?;
    let mut problems = Problems::default();
    let head = Head::from_node(parse(head).ok()?, &Path::Root, &mut problems);
    let head = problems.judge(head).ok()?;
    (head.version == VERSION).then(|| StepHead {
        label: head.label.into_owned(),
        at: head.at,
        is_done: head.is_done,
    })
}

/// Reads a step against the project as it is now; none if it cannot be read.
pub fn read_step(project: &Project, value: &str) -> Option<ReadStep> {
    let head = step_head(value)?;
    let (_, changes) = value.split_once(TAB)?;
    let Node::List(nodes) = parse(changes).ok()? else {
        return None;
    };
    let mut problems = Problems::default();
    let wires: Vec<_> = nodes
        .into_iter()
        .map(|node| WireChange::from_node(node, &Path::Root, &mut problems))
        .collect();
    let mut wires = problems.judge(wires).ok()?;
    // Articles first: what stands in them is placed in their texts.
    let mut articles: Vec<_> = (0..wires.len()).collect();
    crate::order::sort_by_key(&mut articles, |i| wires[*i].kind != Kind::Article);
    let mut texts = StepTexts::of(project, std::iter::empty());
    let mut records: Vec<Option<Record>> = vec![None; wires.len()];
    for i in articles {
        let Some(node) = wires[i].record.take() else {
            continue;
        };
        let mut reading = Reading::new(&texts);
        let record = v1::record_from_node(wires[i].kind, node, &mut reading, &Path::Root).ok()?;
        if record.key().id != wires[i].id {
            return None;
        }
        texts.add(&record);
        records[i] = Some(record);
    }
    let mut read = ReadStep {
        edit: Edit::new(head.label, Vec::new()),
        at: head.at,
        stale: Vec::new(),
    };
    for (wire, after) in wires.iter().zip(records) {
        let key = RecordKey {
            kind: wire.kind,
            id: wire.id,
        };
        let before = project.record(key);
        if is_as_seen(before.as_ref(), wire.seen.as_ref(), &texts) {
            read.edit.changes.push(Change { key, before, after });
        } else {
            read.stale.push(key);
        }
    }
    Some(read)
}

/// Whether a record is what a step found, or left, when it was made. After an
/// undo it says the same under a newer revision.
fn is_as_seen(now: Option<&Record>, seen: Option<&Seen<'_>>, texts: &StepTexts<'_>) -> bool {
    match (now, seen) {
        (None, None) => true,
        (Some(now), Some(seen)) => {
            now.meta().revision == seen.revision || digest(now, texts) == seen.says
        }
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// What a record says, without its history.
fn digest(record: &Record, texts: &StepTexts<'_>) -> String {
    let meta = Meta {
        extra: record.meta().extra.clone(),
        ..Meta::default()
    };
    let plain = record.clone().with_meta(meta);
    let line = v1::record_into_node(&plain, texts).to_line();
    let mut digest = sha256_hex(line.as_bytes());
    digest.truncate(DIGEST_DIGITS);
    digest
}

/// The texts of a project's articles, and of those that a step brings back.
struct StepTexts<'p> {
    project: &'p Project,
    articles: SortedMap<ArticleId, TextHash>,
}

impl<'p> StepTexts<'p> {
    fn of<'r>(project: &'p Project, records: impl Iterator<Item = &'r Record>) -> Self {
        let mut texts = Self {
            project,
            articles: SortedMap::new(),
        };
        records.for_each(|record| texts.add(record));
        texts
    }

    fn add(&mut self, record: &Record) {
        if let Record::Article(article) = record {
            self.articles.insert(article.id, article.text);
        }
    }

    fn hash(&self, article: ArticleId) -> Option<TextHash> {
        let here = self.project.article(article).map(|a| a.text);
        here.or_else(|| self.articles.get(&article).copied())
    }
}

impl v1::Texts for StepTexts<'_> {
    fn of_article(&self, article: ArticleId) -> Option<&ArticleText> {
        self.by_hash(self.hash(article)?)
    }

    fn by_hash(&self, hash: TextHash) -> Option<&ArticleText> {
        self.project.text(hash).map(|t| &**t)
    }
}

impl KnownTexts for StepTexts<'_> {
    fn hash_of(&self, article: ArticleId) -> Option<TextHash> {
        self.hash(article)
    }

    fn text(&self, hash: TextHash) -> Option<Arc<ArticleText>> {
        self.project.text(hash).cloned()
    }
}
