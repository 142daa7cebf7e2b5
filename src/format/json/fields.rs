//! Taking fields out of an object by name, and putting an object together.

use super::{BadField, Node, Path, Problems, Wire};
use crate::model::Extra;
use crate::words::json;
use serde_json::Map;
use std::borrow::Cow;

/// The fields of an object that nobody has taken yet.
pub(crate) struct Fields<'a, 'p> {
    entries: Vec<(Cow<'a, str>, Node<'a>)>,
    at: &'p Path<'p>,
    problems: &'p mut Problems,
}

impl<'a, 'p> Fields<'a, 'p> {
    /// The fields of what stands at this path; none if it is no object.
    pub(crate) fn of(node: Node<'a>, at: &'p Path<'p>, problems: &'p mut Problems) -> Self {
        let entries = match node {
            Node::Object(entries) => entries,
            other => {
                problems.note(BadField::wanted(at, json::AN_OBJECT, &other));
                Vec::new()
            }
        };
        Self {
            entries,
            at,
            problems,
        }
    }

    /// Takes a field; `null` counts as left out.
    pub(crate) fn take<T: Wire<'a>>(&mut self, key: &str) -> T {
        let at = self.at.field(key);
        if let Some(node) = self.pull(key) {
            return T::from_node(node, &at, self.problems);
        }
        if T::IS_REQUIRED {
            self.problems.note(BadField::missing(&at));
        }
        T::absent()
    }

    /// Takes a list, to be read item by item.
    pub(crate) fn take_list(&mut self, key: &str) -> Vec<Node<'a>> {
        match self.pull(key) {
            None => Vec::new(),
            Some(Node::List(items)) => items,
            Some(other) => {
                self.note(BadField::wanted(&self.at.field(key), json::A_LIST, &other));
                Vec::new()
            }
        }
    }

    /// Takes a field as it is.
    pub(crate) fn pull(&mut self, key: &str) -> Option<Node<'a>> {
        let i = self.entries.iter().position(|(k, _)| k == key)?;
        let (_, node) = self.entries.swap_remove(i);
        (!matches!(node, Node::Null)).then_some(node)
    }

    /// What is left: fields of a newer version. A field that stands there
    /// twice has no one meaning, so it is refused.
    pub(crate) fn rest(&mut self, known: &[&str]) -> Extra {
        let mut kept = Map::new();
        for (key, node) in std::mem::take(&mut self.entries) {
            let again = known.contains(&&*key) || kept.contains_key(&*key);
            if again {
                let at = self.at.field(&key);
                self.problems.note(BadField::new(&at, json::STANDS_TWICE));
            }
            kept.insert(key.into_owned(), node.into_value());
        }
        Extra::new(kept)
    }

    /// The first problem so far, if there is one.
    pub(crate) fn check(&mut self) -> Result<(), BadField> {
        std::mem::take(self.problems).judge(())
    }

    /// Notes a problem.
    pub(crate) fn note(&mut self, problem: BadField) {
        self.problems.note(problem);
    }
}

/// An object in the making; fields stand in the order they are put.
#[derive(Default)]
pub(crate) struct Object<'a>(Vec<(Cow<'a, str>, Node<'a>)>);

impl<'a> Object<'a> {
    /// Puts a field, unless its value is what a missing field means.
    pub(crate) fn put(&mut self, key: &'static str, value: impl Wire<'a>) {
        if !value.is_absent() {
            self.put_always(key, value.into_node());
        }
    }

    /// Puts a field whatever its value is.
    pub(crate) fn put_always(&mut self, key: &'static str, node: Node<'a>) {
        self.0.push((Cow::Borrowed(key), node));
    }

    /// Puts the fields of a newer version, sorted, after the known ones.
    pub(crate) fn put_kept(&mut self, extra: &Extra) {
        for (key, value) in extra.fields() {
            self.0
                .push((Cow::Owned(key.clone()), Node::of_value(value)));
        }
    }

    /// The object.
    pub(crate) fn into_node(self) -> Node<'a> {
        Node::Object(self.0)
    }
}
