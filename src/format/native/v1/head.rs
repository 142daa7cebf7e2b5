//! What all records begin with.

use crate::format::json::{Fields, Node, Object, Path, Problems, Wire};
use crate::model::{Act, AnnotatorId, Extra, Meta, Revision};
use std::borrow::Cow;
use uuid::Uuid;

/// Id, revision, makers.
pub(crate) struct Head<'a> {
    id: Uuid,
    revision: Cow<'a, Revision>,
    created: Act,
    changed: Act,
}

impl<'a> Head<'a> {
    pub(crate) fn of(id: Uuid, meta: &'a Meta) -> Self {
        Self {
            id,
            revision: Cow::Borrowed(&meta.revision),
            created: meta.created,
            changed: meta.changed,
        }
    }

    /// The record's id, and its meta with the fields that nobody knew.
    pub(crate) fn into_model(self, extra: Cow<'_, Extra>) -> (Uuid, Meta) {
        let meta = Meta {
            revision: self.revision.into_owned(),
            created: self.created,
            changed: self.changed,
            extra: extra.into_owned(),
        };
        (self.id, meta)
    }

    pub(crate) fn take(fields: &mut Fields<'a, '_>) -> Self {
        Self {
            id: fields.take("id"),
            revision: Cow::Owned(fields.take("revision")),
            created: fields.take("created"),
            changed: fields.take("changed"),
        }
    }

    pub(crate) fn put_in(self, object: &mut Object<'a>) {
        object.put("id", self.id);
        object.put("revision", self.revision.into_owned());
        object.put("created", self.created);
        object.put("changed", self.changed);
    }
}

/// `{"by": …, "at": …}`; a missing one is nobody's, at the beginning of time,
/// as in the records that ship with the app.
impl<'a> Wire<'a> for Act {
    const IS_REQUIRED: bool = false;

    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        let mut fields = Fields::of(node, at, problems);
        Self {
            by: fields.take::<Option<Uuid>>("by").map(AnnotatorId),
            at: fields.take("at"),
        }
    }

    fn into_node(self) -> Node<'a> {
        let mut object = Object::default();
        object.put("by", self.by.map(|id| id.0));
        object.put("at", self.at);
        object.into_node()
    }

    fn absent() -> Self {
        Self::default()
    }
}
