//! Events.

use super::Head;
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, wire};
use crate::model::{self, EventId, Extra};
use std::borrow::Cow;

wire! {
    /// What several articles report.
    record Event<'a> {
        "name" => name: Cow<'a, str>,
        "note" => note: Cow<'a, str>,
    }
}

impl<'a> Event<'a> {
    pub(crate) fn of(body: &'a model::Event) -> Self {
        Self {
            head: Head::of(body.id.0, &body.meta),
            name: Cow::Borrowed(&body.name),
            note: Cow::Borrowed(&body.note),
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(self) -> model::Event {
        let (id, meta) = self.head.into_model(self.extra);
        model::Event {
            id: EventId(id),
            meta,
            name: self.name.into_owned(),
            note: self.note.into_owned(),
        }
    }
}
