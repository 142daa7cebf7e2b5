//! Taking fields out of an object by name, and putting an object together.

use super::{BadField, Node, Path, Wire};
use crate::model::Extra;
use serde_json::Map;
use std::borrow::Cow;

/// The fields of an object that nobody has taken yet.
pub(crate) struct Fields<'a, 'p> {
    entries: Vec<(Cow<'a, str>, Node<'a>)>,
    at: &'p Path<'p>,
}

impl<'a, 'p> Fields<'a, 'p> {
    /// The fields of what stands at this path.
    pub(crate) fn of(node: Node<'a>, at: &'p Path<'p>) -> Result<Self, BadField> {
        match node {
            Node::Object(entries) => Ok(Self { entries, at }),
            other => Err(BadField::wanted(at, "an object", &other)),
        }
    }

    /// Where the object stands.
    pub(crate) fn at(&self) -> &'p Path<'p> {
        self.at
    }

    /// Takes a field; `null` counts as left out.
    pub(crate) fn take<T: Wire<'a>>(&mut self, key: &str) -> Result<T, BadField> {
        let at = self.at.field(key);
        match self.pull(key) {
            Some(node) => T::from_node(node, &at),
            None => T::absent().ok_or_else(|| BadField::missing(&at)),
        }
    }

    /// Takes a list, to be read item by item.
    pub(crate) fn take_list(&mut self, key: &str) -> Result<Vec<Node<'a>>, BadField> {
        match self.pull(key) {
            None => Ok(Vec::new()),
            Some(Node::List(items)) => Ok(items),
            Some(other) => Err(BadField::wanted(&self.at.field(key), "a list", &other)),
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
    pub(crate) fn rest(self, known: &[&str]) -> Result<Extra, BadField> {
        let mut kept = Map::new();
        for (key, node) in self.entries {
            let again = known.contains(&&*key) || kept.contains_key(&*key);
            if again {
                return Err(BadField::new(&self.at.field(&key), "stands there twice"));
            }
            kept.insert(key.into_owned(), node.into_value());
        }
        Ok(Extra::new(kept))
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
            let node = Node::Kept(Box::new(value.clone()));
            self.0.push((Cow::Owned(key.clone()), node));
        }
    }

    /// The object.
    pub(crate) fn into_node(self) -> Node<'a> {
        Node::Object(self.0)
    }
}
