//! Annotators and layers.

use super::Head;
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, Word, wire};
use crate::model::{self, AnnotatorId, Extra, LayerId, LayerPurpose};
use std::borrow::Cow;
use uuid::Uuid;

wire! {
    /// A person who annotates.
    record Annotator<'a> {
        "name" => name: Cow<'a, str>,
        "note" => note: Cow<'a, str>,
    }
}

impl<'a> Annotator<'a> {
    pub(crate) fn of(body: &'a model::Annotator) -> Self {
        Self {
            head: Head::of(body.id.0, &body.meta),
            name: Cow::Borrowed(&body.name),
            note: Cow::Borrowed(&body.note),
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(self) -> model::Annotator {
        let (id, meta) = self.head.into_model(self.extra);
        model::Annotator {
            id: AnnotatorId(id),
            meta,
            name: self.name.into_owned(),
            note: self.note.into_owned(),
        }
    }
}

wire! {
    /// Whose reading a claim belongs to.
    record Layer<'a> {
        "name" => name: Cow<'a, str>,
        "purpose" => purpose: LayerPurpose,
        "annotator" => annotator: Option<Uuid>,
    }
}

impl Word for LayerPurpose {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Own, "own"),
        (Self::Colleague, "colleague"),
        (Self::Adjudicated, "adjudicated"),
    ];
}

impl<'a> Layer<'a> {
    pub(crate) fn of(body: &'a model::Layer) -> Self {
        Self {
            head: Head::of(body.id.0, &body.meta),
            name: Cow::Borrowed(&body.name),
            purpose: body.purpose,
            annotator: body.annotator.map(|id| id.0),
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(self) -> model::Layer {
        let (id, meta) = self.head.into_model(self.extra);
        model::Layer {
            id: LayerId(id),
            meta,
            name: self.name.into_owned(),
            purpose: self.purpose,
            annotator: self.annotator.map(AnnotatorId),
        }
    }
}
