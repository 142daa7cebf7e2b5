//! From JSON text to the tree, with a limit on nesting.

use super::Node;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use serde_json::error::Category;
use std::borrow::Cow;
use std::fmt;

/// Lists and objects within one another. The format itself needs nine; more
/// than this is a file made to harm.
pub(crate) const DEPTH_ALLOWED: usize = 64;

/// Where the text stops being JSON that is read here.
#[derive(Debug)]
pub(crate) struct ParseError {
    /// Counted from 1.
    pub(crate) line: usize,
    /// Counted from 1.
    pub(crate) column: usize,
    /// What was expected there, without the place.
    pub(crate) why: String,
    /// Whether it is JSON, but nested too deep.
    pub(crate) is_too_deep: bool,
}

impl From<serde_json::Error> for ParseError {
    fn from(error: serde_json::Error) -> Self {
        let sentence = error.to_string();
        let why = sentence.split(" at line ").next().unwrap_or_default();
        Self {
            line: error.line(),
            column: error.column(),
            why: why.to_owned(),
            // The visitor below refuses nothing else.
            is_too_deep: error.classify() == Category::Data,
        }
    }
}

/// Reads the whole text as one value.
pub(crate) fn parse(json: &str) -> Result<Node<'_>, ParseError> {
    let mut source = serde_json::Deserializer::from_str(json);
    let node = AtDepth(0).deserialize(&mut source)?;
    source.end()?;
    Ok(node)
}

#[derive(Clone, Copy)]
struct AtDepth(usize);

impl AtDepth {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.0 == DEPTH_ALLOWED {
            return Err(E::custom("depth"));
        }
        Ok(Self(self.0 + 1))
    }
}

impl<'de> DeserializeSeed<'de> for AtDepth {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Node<'de>, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AtDepth {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Number::from_f64(value).map_or(Node::Null, Node::Number))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let inside = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inside)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Node<'de>, A::Error> {
        let inside = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(key) = fields.next_key_seed(inside)? {
            // A key of JSON is always a text.
            let Node::Text(key) = key else { continue };
            entries.push((key, fields.next_value_seed(inside)?));
        }
        Ok(Node::Object(entries))
    }
}
