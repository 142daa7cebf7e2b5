//! The plain values: texts, numbers, ids, words of a fixed list.

use super::{BadField, Node, Path, Wire};
use crate::model::{Replica, Revision, Timestamp};
use crate::text::TextHash;
use serde_json::Number;
use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;
use uuid::Uuid;

impl<'a> Wire<'a> for Node<'a> {
    fn from_node(node: Node<'a>, _: &Path<'_>) -> Result<Self, BadField> {
        Ok(node)
    }

    fn into_node(self) -> Node<'a> {
        self
    }
}

impl<'a> Wire<'a> for Cow<'a, str> {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        match node {
            Node::Text(text) => Ok(text),
            other => Err(BadField::wanted(at, "a text", &other)),
        }
    }

    fn into_node(self) -> Node<'a> {
        Node::Text(self)
    }

    fn absent() -> Option<Self> {
        Some(Cow::Borrowed(""))
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<'a> Wire<'a> for bool {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        match node {
            Node::Bool(value) => Ok(value),
            other => Err(BadField::wanted(at, "true or false", &other)),
        }
    }

    fn into_node(self) -> Node<'a> {
        Node::Bool(self)
    }

    fn absent() -> Option<Self> {
        Some(false)
    }

    fn is_absent(&self) -> bool {
        !*self
    }
}

impl<'a> Wire<'a> for u64 {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        const WANTED: &str = "a whole number, 0 or more";
        match node {
            Node::Number(n) => n
                .as_u64()
                .ok_or_else(|| BadField::new(at, format!("should be {WANTED}, not {n}"))),
            other => Err(BadField::wanted(at, WANTED, &other)),
        }
    }

    fn into_node(self) -> Node<'a> {
        Node::Number(self.into())
    }
}

/// Always written, with a decimal point; 0 if it is missing.
impl<'a> Wire<'a> for f64 {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        match &node {
            Node::Number(n) => n.as_f64(),
            _ => None,
        }
        .ok_or_else(|| BadField::wanted(at, "a number", &node))
    }

    fn into_node(self) -> Node<'a> {
        Number::from_f64(self).map_or(Node::Null, Node::Number)
    }

    fn absent() -> Option<Self> {
        Some(0.0)
    }
}

/// A number as an article gives it: written without a decimal point where it
/// is whole.
#[derive(Clone, Copy)]
pub(crate) struct Figure(pub(crate) f64);

impl<'a> Wire<'a> for Figure {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        f64::from_node(node, at).map(Self)
    }

    fn into_node(self) -> Node<'a> {
        // Above this a float no longer holds every whole number.
        const LAST_WHOLE: f64 = 9_007_199_254_740_992.0;
        let Self(value) = self;
        if value.fract() == 0.0 && value.abs() <= LAST_WHOLE {
            #[expect(clippy::cast_possible_truncation, reason = "whole, and in range")]
            return Node::Number((value as i64).into());
        }
        value.into_node()
    }

    fn is_absent(&self) -> bool {
        !self.0.is_finite()
    }
}

impl<'a> Wire<'a> for Uuid {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        parsed(node, at, "an id (a UUID)")
    }

    fn into_node(self) -> Node<'a> {
        said(&self)
    }
}

impl<'a> Wire<'a> for TextHash {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        parsed(node, at, "a SHA-256 in hex")
    }

    fn into_node(self) -> Node<'a> {
        said(&self)
    }
}

impl<'a> Wire<'a> for Timestamp {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        parsed(node, at, "a time like 2031-03-14T09:26:53.000Z")
    }

    fn into_node(self) -> Node<'a> {
        said(&self)
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

/// Always written, also when it is empty.
impl<'a> Wire<'a> for Revision {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        let Node::Object(entries) = node else {
            return Err(BadField::wanted(at, "an object", &node));
        };
        let mut counters = Vec::with_capacity(entries.len());
        for (replica, count) in entries {
            let count_at = at.field(&replica);
            let Ok(id) = Replica::from_str(&replica) else {
                return Err(BadField::new(&count_at, "is no replica (12 hex digits)"));
            };
            counters.push((id, u64::from_node(count, &count_at)?));
        }
        Ok(Self::new(counters))
    }

    fn into_node(self) -> Node<'a> {
        let counters = self.counters();
        Node::Object(
            counters
                .map(|(replica, n)| (Cow::Owned(replica.to_string()), Node::Number(n.into())))
                .collect(),
        )
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

impl<'a, T: Wire<'a>> Wire<'a> for Option<T> {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        T::from_node(node, at).map(Some)
    }

    fn into_node(self) -> Node<'a> {
        self.map_or(Node::Null, T::into_node)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<'a, T: Wire<'a>> Wire<'a> for Vec<T> {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        let Node::List(items) = node else {
            return Err(BadField::wanted(at, "a list", &node));
        };
        let items = items.into_iter().enumerate();
        items.map(|(i, n)| T::from_node(n, &at.item(i))).collect()
    }

    fn into_node(self) -> Node<'a> {
        Node::List(self.into_iter().map(T::into_node).collect())
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// A value that is one word of a fixed list.
pub(crate) trait Word: Copy + PartialEq + 'static {
    /// All values with their words.
    const WORDS: &'static [(Self, &'static str)];

    /// Its word.
    fn word(self) -> &'static str {
        let row = Self::WORDS.iter().find(|(value, _)| *value == self);
        row.map_or("", |(_, word)| word)
    }
}

impl<'a, T: Word> Wire<'a> for T {
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField> {
        let found = <Cow<'a, str>>::from_node(node, at)?;
        let row = T::WORDS.iter().find(|(_, word)| *word == found);
        row.map(|(value, _)| *value).ok_or_else(|| {
            let words: Vec<_> = T::WORDS.iter().map(|(_, word)| *word).collect();
            BadField::wanted_word(at, &format!("one of {}", words.join(", ")), &found)
        })
    }

    fn into_node(self) -> Node<'a> {
        Node::Text(Cow::Borrowed(self.word()))
    }
}

fn parsed<T: FromStr>(node: Node<'_>, at: &Path<'_>, wanted: &str) -> Result<T, BadField> {
    let word = <Cow<'_, str>>::from_node(node, at)?;
    let value = word.parse();
    value.map_err(|_| BadField::wanted_word(at, wanted, &word))
}

fn said(value: &impl Display) -> Node<'static> {
    Node::Text(Cow::Owned(value.to_string()))
}
