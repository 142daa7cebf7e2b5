//! The project's own record.

use super::Head;
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, wire};
use crate::model::{self, Extra, ProjectId, ScaleId};
use std::borrow::Cow;
use uuid::Uuid;

wire! {
    /// The project's own record.
    record Project<'a> {
        "title" => title: Cow<'a, str>,
        "note" => note: Cow<'a, str>,
        "codebook" => codebook: Option<Codebook<'a>>,
    }
}

wire! {
    /// What it says of its codebook.
    part Codebook<'a> {
        "name" => name: Cow<'a, str>,
        "version" => version: u64,
        "changed" => is_changed: bool,
        "scales" => scales: Vec<Uuid>,
    }
}

impl<'a> Project<'a> {
    pub(crate) fn of(info: &'a model::ProjectInfo) -> Self {
        Self {
            head: Head::of(info.id.0, &info.meta),
            title: Cow::Borrowed(&info.title),
            note: Cow::Borrowed(&info.note),
            codebook: Some(Codebook {
                name: Cow::Borrowed(&info.codebook.name),
                version: u64::from(info.codebook.version),
                is_changed: info.codebook.is_changed,
                scales: info.codebook.scales.iter().map(|id| id.0).collect(),
                extra: Cow::Borrowed(&info.codebook.extra),
            }),
            extra: Cow::Borrowed(&info.meta.extra),
        }
    }

    /// The record; `file_extra` stood beside the record lists.
    pub(crate) fn into_model(self, file_extra: Extra) -> model::ProjectInfo {
        let (id, meta) = self.head.into_model(self.extra);
        let codebook = self.codebook.map(|c| model::CodebookHead {
            name: c.name.into_owned(),
            version: u32::try_from(c.version).unwrap_or(u32::MAX),
            is_changed: c.is_changed,
            scales: c.scales.into_iter().map(ScaleId).collect(),
            extra: c.extra.into_owned(),
        });
        model::ProjectInfo {
            id: ProjectId(id),
            meta,
            title: self.title.into_owned(),
            note: self.note.into_owned(),
            codebook: codebook.unwrap_or_default(),
            file_extra,
        }
    }
}
