//! The plain values: texts, numbers, ids, words of a fixed list.

use super::{BadField, Node, Path, Problems, Wire, in_digits};
use crate::model::{Replica, Revision, Timestamp};
use crate::text::TextHash;
use crate::words::json;
use serde_json::Number;
use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;
use uuid::Uuid;

impl<'a> Wire<'a> for Node<'a> {
    fn from_node(node: Node<'a>, _: &Path<'_>, _: &mut Problems) -> Self {
        node
    }

    fn into_node(self) -> Node<'a> {
        self
    }
}

impl<'a> Wire<'a> for Cow<'a, str> {
    const IS_REQUIRED: bool = false;

    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        if let Node::Text(text) = node {
            return text;
        }
        problems.note(BadField::wanted(at, json::A_TEXT, &node));
        Self::absent()
    }

    fn into_node(self) -> Node<'a> {
        Node::Text(self)
    }

    fn absent() -> Self {
        Cow::Borrowed("")
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<'a> Wire<'a> for bool {
    const IS_REQUIRED: bool = false;

    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        if let Node::Bool(value) = node {
            return value;
        }
        problems.note(BadField::wanted(at, json::TRUE_OR_FALSE, &node));
        false
    }

    fn into_node(self) -> Node<'a> {
        Node::Bool(self)
    }

    fn absent() -> Self {
        false
    }

    fn is_absent(&self) -> bool {
        !*self
    }
}

impl<'a> Wire<'a> for u64 {
    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        const WANTED: &str = json::A_WHOLE_NUMBER;
        problems.note(match node {
            Node::Number(n) => match n.as_u64() {
                Some(n) => return n,
                None => BadField::new(at, json::should_not_be(WANTED, &in_digits(&n))),
            },
            other => BadField::wanted(at, WANTED, &other),
        });
        0
    }

    fn into_node(self) -> Node<'a> {
        Node::Number(self.into())
    }

    fn absent() -> Self {
        0
    }
}

/// Always written, with a decimal point; 0 if it is missing.
impl<'a> Wire<'a> for f64 {
    const IS_REQUIRED: bool = false;

    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        let number = match &node {
            Node::Number(n) => n.as_f64(),
            _ => None,
        };
        number.unwrap_or_else(|| {
            problems.note(BadField::wanted(at, json::A_NUMBER, &node));
            0.0
        })
    }

    fn into_node(self) -> Node<'a> {
        Number::from_f64(self).map_or(Node::Null, Node::Number)
    }

    fn absent() -> Self {
        0.0
    }
}

/// A number as an article gives it: written without a decimal point where it
/// is whole.
#[derive(Clone, Copy)]
pub(crate) struct Figure(pub(crate) f64);

impl<'a> Wire<'a> for Figure {
    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        Self(f64::from_node(node, at, problems))
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
}

impl<'a> Wire<'a> for Uuid {
    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        parsed(node, at, problems, json::AN_ID).unwrap_or_default()
    }

    fn into_node(self) -> Node<'a> {
        said(&self)
    }

    fn absent() -> Self {
        Self::nil()
    }
}

impl<'a> Wire<'a> for TextHash {
    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        parsed(node, at, problems, json::A_HASH).unwrap_or_else(Self::absent)
    }

    fn into_node(self) -> Node<'a> {
        said(&self)
    }

    fn absent() -> Self {
        Self::of("")
    }
}

impl<'a> Wire<'a> for Timestamp {
    const IS_REQUIRED: bool = false;

    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        parsed(node, at, problems, json::A_TIME).unwrap_or_default()
    }

    fn into_node(self) -> Node<'a> {
        said(&self)
    }

    fn absent() -> Self {
        Self::default()
    }
}

/// Always written, also when it is empty.
impl<'a> Wire<'a> for Revision {
    const IS_REQUIRED: bool = false;

    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        let Node::Object(entries) = node else {
            problems.note(BadField::wanted(at, json::AN_OBJECT, &node));
            return Self::default();
        };
        Self::new(entries.into_iter().map(|(word, count)| {
            let count_at = at.field(&word);
            let replica = Replica::from_str(&word).unwrap_or_else(|_| {
                problems.note(BadField::new(&count_at, json::NO_REPLICA));
                Replica::from_bits(0)
            });
            (replica, u64::from_node(count, &count_at, problems))
        }))
    }

    fn into_node(self) -> Node<'a> {
        let counters = self.counters();
        Node::Object(
            counters
                .map(|(replica, n)| (Cow::Owned(replica.to_string()), Node::Number(n.into())))
                .collect(),
        )
    }

    fn absent() -> Self {
        Self::default()
    }
}

impl<'a, T: Wire<'a>> Wire<'a> for Option<T> {
    const IS_REQUIRED: bool = false;

    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        Some(T::from_node(node, at, problems))
    }

    fn into_node(self) -> Node<'a> {
        self.map_or(Node::Null, T::into_node)
    }

    fn absent() -> Self {
        None
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<'a, T: Wire<'a>> Wire<'a> for Vec<T> {
    const IS_REQUIRED: bool = false;

    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        let Node::List(items) = node else {
            problems.note(BadField::wanted(at, json::A_LIST, &node));
            return Self::new();
        };
        let items = items.into_iter().enumerate();
        items
            .map(|(i, n)| T::from_node(n, &at.item(i), problems))
            .collect()
    }

    fn into_node(self) -> Node<'a> {
        Node::List(self.into_iter().map(T::into_node).collect())
    }

    fn absent() -> Self {
        Self::new()
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
    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        let found = <Cow<'a, str>>::from_node(node, at, problems);
        let row = T::WORDS.iter().find(|(_, word)| *word == found);
        let (value, _) = row.unwrap_or_else(|| {
            problems.note(BadField::wanted_word(at, &one_of(T::WORDS), &found));
            &T::WORDS[0]
        });
        *value
    }

    fn into_node(self) -> Node<'a> {
        Node::Text(Cow::Borrowed(self.word()))
    }
}

fn one_of<T>(words: &[(T, &str)]) -> String {
    let words: Vec<_> = words.iter().map(|(_, word)| *word).collect();
    json::one_of(&words)
}

fn parsed<T: FromStr>(
    node: Node<'_>,
    at: &Path<'_>,
    problems: &mut Problems,
    wanted: &str,
) -> Option<T> {
    let word = <Cow<'_, str>>::from_node(node, at, problems);
    let value = word.parse().ok();
    if value.is_none() {
        problems.note(BadField::wanted_word(at, wanted, &word));
    }
    value
}

fn said(value: &impl Display) -> Node<'static> {
    Node::Text(Cow::Owned(value.to_string()))
}
