//! The tree. Objects keep their order, so that what is written stands in the
//! order of the format's description.

use super::Writer;
use crate::words::json;
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
}

impl Node<'static> {
    /// What was kept unread, to be written as it came.
    pub(crate) fn of_value(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(b) => Self::Bool(*b),
            Value::Number(n) => Self::Number(n.clone()),
            Value::String(t) => Self::Text(Cow::Owned(t.clone())),
            Value::Array(items) => Self::List(items.iter().map(Node::of_value).collect()),
            Value::Object(map) => {
                let fields = map.iter();
                let fields = fields.map(|(k, v)| (Cow::Owned(k.clone()), Node::of_value(v)));
                Self::Object(fields.collect())
            }
        }
    }
}

impl Node<'_> {
    /// What it is, for an error.
    pub(crate) fn noun(&self) -> &'static str {
        match self {
            Self::Null => json::NULL,
            Self::Bool(_) => json::TRUE_OR_FALSE,
            Self::Number(_) => json::A_NUMBER,
            Self::Text(_) => json::A_TEXT,
            Self::List(_) => json::A_LIST,
            Self::Object(_) => json::AN_OBJECT,
        }
    }

    /// Whether it is this text.
    pub(crate) fn is_text(&self, word: &str) -> bool {
        matches!(self, Self::Text(text) if text == word)
    }

    /// One line of JSON.
    pub(crate) fn to_line(&self) -> String {
        let mut writer = Writer::compact();
        writer.value(self);
        writer.finish()
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
        }
    }
}

/// Entries as a sorted map; of two with one key the later one stays.
fn into_map(entries: Vec<(Cow<'_, str>, Node<'_>)>) -> Map<String, Value> {
    let mut map = Map::new();
    // One by one: to collect them would bring a sort of their own.
    for (key, node) in entries {
        map.insert(key.into_owned(), node.into_value());
    }
    map
}
