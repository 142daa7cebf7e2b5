//! The project's own record.

use super::Head;
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, wire};
use crate::model::{self, Extra, ProjectId};
use std::borrow::Cow;

wire! {
    /// The project's own record.
    record Project<'a> {
        "title" => title: Cow<'a, str>,
        "note" => note: Cow<'a, str>,
        "codebook" => codebook: Option<Codebook<'a>>,
    }
}

wire! {
    /// Name and version of its codebook.
    part Codebook<'a> {
        "name" => name: Cow<'a, str>,
        "version" => version: u64,
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
                extra: Cow::default(),
            }),
            extra: Cow::Borrowed(&info.meta.extra),
        }
    }

    /// The record; `file_extra` stood beside the record lists.
    pub(crate) fn into_model(self, file_extra: Extra) -> model::ProjectInfo {
        let (id, meta) = self.head.into_model(self.extra);
        let codebook = self.codebook.map(|c| model::CodebookName {
            name: c.name.into_owned(),
            version: u32::try_from(c.version).unwrap_or(u32::MAX),
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
