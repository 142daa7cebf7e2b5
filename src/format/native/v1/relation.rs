//! Relations between claims.

use super::Head;
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, wire};
use crate::model::{self, ClaimId, Extra, RelationId, TermId};
use std::borrow::Cow;
use uuid::Uuid;

wire! {
    /// From one claim to another.
    record Relation<'a> {
        "from" => from: Uuid,
        "to" => to: Uuid,
        "type" => kind: Uuid,
        "note" => note: Cow<'a, str>,
    }
}

impl<'a> Relation<'a> {
    pub(crate) fn of(body: &'a model::Relation) -> Self {
        Self {
            head: Head::of(body.id.0, &body.meta),
            from: body.from.0,
            to: body.to.0,
            kind: body.kind.0,
            note: Cow::Borrowed(&body.note),
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(self) -> model::Relation {
        let (id, meta) = self.head.into_model(self.extra);
        model::Relation {
            id: RelationId(id),
            meta,
            from: ClaimId(self.from),
            to: ClaimId(self.to),
            kind: TermId(self.kind),
            note: self.note.into_owned(),
        }
    }
}
