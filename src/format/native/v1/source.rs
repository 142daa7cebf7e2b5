//! Sources of the register.

use super::{Head, Judgement};
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, wire};
use crate::model::{self, Extra, SourceId, TermId};
use std::borrow::Cow;
use uuid::Uuid;

wire! {
    /// Someone or something that says so.
    record Source<'a> {
        "name" => name: Cow<'a, str>,
        "kind" => kind: Option<Uuid>,
        "aliases" => aliases: Vec<Cow<'a, str>>,
        "role" => role: Option<Uuid>,
        "speaks_for" => speaks_for: Option<Uuid>,
        "part_of" => part_of: Option<Uuid>,
        "note" => note: Cow<'a, str>,
        "reliability" => reliability: Vec<Judgement<'a>>,
        "distinct_from" => distinct_from: Vec<Uuid>,
    }
}

impl<'a> Source<'a> {
    pub(crate) fn of(body: &'a model::Source) -> Self {
        Self {
            head: Head::of(body.id.0, &body.meta),
            name: Cow::Borrowed(&body.name),
            kind: body.kind.map(|id| id.0),
            aliases: body.aliases.iter().map(|a| Cow::Borrowed(&**a)).collect(),
            role: body.role.map(|id| id.0),
            speaks_for: body.speaks_for.map(|id| id.0),
            part_of: body.part_of.map(|id| id.0),
            note: Cow::Borrowed(&body.note),
            reliability: Judgement::list_of(&body.reliability),
            distinct_from: body.distinct_from.iter().map(|id| id.0).collect(),
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(self) -> model::Source {
        let (id, meta) = self.head.into_model(self.extra);
        let reliability = self.reliability.into_iter();
        model::Source {
            id: SourceId(id),
            meta,
            name: self.name.into_owned(),
            kind: self.kind.map(TermId),
            aliases: self.aliases.into_iter().map(Cow::into_owned).collect(),
            role: self.role.map(TermId),
            speaks_for: self.speaks_for.map(SourceId),
            part_of: self.part_of.map(SourceId),
            note: self.note.into_owned(),
            reliability: reliability.map(Judgement::into_model).collect(),
            distinct_from: self.distinct_from.into_iter().map(SourceId).collect(),
        }
    }
}
