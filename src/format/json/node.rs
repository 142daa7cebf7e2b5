//! The tree. Objects keep their order, so that what is written stands in the
//! order of the format's description.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Number, Value};
use std::borrow::Cow;

/// A JSON value; texts and keys are borrowed from the file where they can be.
#[derive(Debug)]
pub(crate) enum Node<'a> {
    Null,
    Bool(bool),
    Number(Number),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
    /// A field of a newer version, to be written as it came.
    Kept(Box<Value>),
}

impl Node<'_> {
    /// What it is, for an error.
    pub(crate) fn noun(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) | Self::Kept(_) => "an object",
        }
    }

    /// Whether it is this text.
    pub(crate) fn is_text(&self, word: &str) -> bool {
        matches!(self, Self::Text(text) if text == word)
    }

    /// The same as an owned value, for what is kept unread.
    pub(crate) fn into_value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(b) => Value::Bool(b),
            Self::Number(n) => Value::Number(n),
            Self::Text(t) => Value::String(t.into_owned()),
            Self::List(items) => Value::Array(items.into_iter().map(Node::into_value).collect()),
            Self::Object(entries) => Value::Object(into_map(entries)),
            Self::Kept(value) => *value,
        }
    }
}

/// Entries as a sorted map; of two with one key the later one stays.
fn into_map(entries: Vec<(Cow<'_, str>, Node<'_>)>) -> Map<String, Value> {
    entries
        .into_iter()
        .map(|(key, node)| (key.into_owned(), node.into_value()))
        .collect()
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(b) => serializer.serialize_bool(*b),
            Self::Number(n) => n.serialize(serializer),
            Self::Text(t) => serializer.serialize_str(t),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, node) in entries {
                    map.serialize_entry(key, node)?;
                }
                map.end()
            }
            Self::Kept(value) => value.serialize(serializer),
        }
    }
}
