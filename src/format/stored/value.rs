//! Values: one record, deletion or text each.

use super::VERSION;
use super::key::Slot;
use crate::format::json::{
    BadField, Fields, Node, Object, ParseError, Path, Problems, Wire, parse,
};
use crate::format::native::{Reading, v1};
use crate::model::{Kind, Record, Tombstone};
use crate::text::ArticleText;
use crate::words::storage;
use std::sync::Arc;

/// Key of the version in every value.
const WHENCE: &str = "whence";
const DELETED: &str = "deleted";
const TEXT: &str = "text";
const FILE: &str = "file";

/// What a value holds.
pub(super) enum Held {
    Text(Arc<ArticleText>),
    Record(Record),
    Tombstone(Tombstone),
}

/// Why a value cannot be read.
pub(super) struct Refusal {
    pub(super) why: String,
    pub(super) is_newer: bool,
}

impl Refusal {
    fn new(why: impl Into<String>) -> Self {
        let why = why.into();
        Self {
            why,
            is_newer: false,
        }
    }
}

impl From<ParseError> for Refusal {
    fn from(error: ParseError) -> Self {
        Self::new(if error.is_too_deep {
            storage::TOO_DEEP.to_owned()
        } else {
            storage::not_json(&error.why, error.column)
        })
    }
}

impl From<BadField> for Refusal {
    fn from(error: BadField) -> Self {
        Self::new(error.to_string())
    }
}

/// One value as it is kept.
fn value_of(name: &'static str, node: Node<'_>, file: Option<Node<'_>>) -> String {
    let mut object = Object::default();
    object.put(WHENCE, VERSION);
    object.put_always(name, node);
    if let Some(file) = file {
        object.put_always(FILE, file);
    }
    object.into_node().to_line()
}

pub(super) fn value_of_record(record: &Record, texts: &dyn v1::Texts) -> String {
    let file = match record {
        Record::Project(info) if !info.file_extra.is_empty() => {
            let mut object = Object::default();
            object.put_kept(&info.file_extra);
            Some(object.into_node())
        }
        _ => None,
    };
    let node = v1::record_into_node(record, texts);
    value_of(record.key().kind.word(), node, file)
}

pub(super) fn value_of_tombstone(tombstone: &Tombstone) -> String {
    value_of(DELETED, v1::Tombstone::of(tombstone).into_node(), None)
}

pub(super) fn value_of_text(text: &ArticleText) -> String {
    value_of(TEXT, v1::Text::of(text).into_node(), None)
}

/// Reads the value that stood under a key.
pub(super) fn read_value(
    slot: Slot,
    value: &str,
    reading: &mut Reading<'_>,
) -> Result<Held, Refusal> {
    let mut problems = Problems::default();
    let mut fields = Fields::of(parse(value)?, &Path::Root, &mut problems);
    let version: u64 = fields.take(WHENCE);
    fields.check()?;
    if version > VERSION {
        return Err(Refusal {
            why: storage::NEWER_VALUE.to_owned(),
            is_newer: true,
        });
    }
    let held = match slot.record() {
        None => read_text(&mut fields)?,
        Some(key) => read_record(key.kind, &mut fields, reading)?,
    };
    if held.is_at_home_in(slot) {
        Ok(held)
    } else {
        Err(Refusal::new(storage::OTHER_KEY))
    }
}

fn read_text(fields: &mut Fields<'_, '_>) -> Result<Held, Refusal> {
    let text: v1::Text<'_> = fields.take(TEXT);
    fields.check()?;
    let text = text.into_model();
    text.map(Held::Text)
        .ok_or_else(|| Refusal::new(storage::TEXT_CHANGED))
}

fn read_record(
    kind: Kind,
    fields: &mut Fields<'_, '_>,
    reading: &mut Reading<'_>,
) -> Result<Held, Refusal> {
    if let Some(tombstone) = fields.take::<Option<v1::Tombstone<'_>>>(DELETED) {
        fields.check()?;
        return Ok(Held::Tombstone(tombstone.into_model()));
    }
    let at = Path::Root.field(kind.word());
    let Some(node) = fields.pull(kind.word()) else {
        return Err(BadField::missing(&at).into());
    };
    let mut record = v1::record_from_node(kind, node, reading, &at)?;
    if let Record::Project(info) = &mut record {
        let mut problems = Problems::default();
        let beside = fields.pull(FILE).unwrap_or(Node::Object(Vec::new()));
        let at = Path::Root.field(FILE);
        let extra = Fields::of(beside, &at, &mut problems).rest(&[]);
        Arc::make_mut(info).file_extra = problems.judge(extra)?;
    }
    Ok(Held::Record(record))
}

impl Held {
    fn is_at_home_in(&self, slot: Slot) -> bool {
        match self {
            Self::Text(text) => slot == Slot::Text(text.hash()),
            Self::Record(record) => slot.record() == Some(record.key()),
            Self::Tombstone(tombstone) => slot.record() == Some(tombstone.key),
        }
    }
}
