//! Scales and terms.

use super::Head;
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, Word, wire};
use crate::model::{self, Extra, ScaleId, ScaleSubject, TermId, TermList};
use std::borrow::Cow;

wire! {
    /// A scale that judgements are made on.
    record Scale<'a> {
        "name" => name: Cow<'a, str>,
        "judges" => judges: ScaleSubject,
        "question" => question: Cow<'a, str>,
        "guideline" => guideline: Cow<'a, str>,
        "examples" => examples: Vec<Cow<'a, str>>,
        "high_first" => is_high_first: bool,
        "levels" => levels: Vec<Level<'a>>,
    }
}

wire! {
    /// One level of a scale.
    part Level<'a> {
        "code" => code: Cow<'a, str>,
        "name" => name: Cow<'a, str>,
        "meaning" => meaning: Cow<'a, str>,
        "guideline" => guideline: Cow<'a, str>,
        "examples" => examples: Vec<Cow<'a, str>>,
        "key" => key: Cow<'a, str>,
        "unknown" => is_unknown: bool,
        "retired" => is_retired: bool,
    }
}

impl Word for ScaleSubject {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Claim, "claim"), (Self::Source, "source")];
}

impl<'a> Scale<'a> {
    pub(crate) fn of(body: &'a model::Scale) -> Self {
        Self {
            head: Head::of(body.id.0, &body.meta),
            name: Cow::Borrowed(&body.name),
            judges: body.judges,
            question: Cow::Borrowed(&body.question),
            guideline: Cow::Borrowed(&body.guideline),
            examples: borrowed(&body.examples),
            is_high_first: body.is_high_first,
            levels: body.levels.iter().map(Level::of).collect(),
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(self) -> model::Scale {
        let (id, meta) = self.head.into_model(self.extra);
        model::Scale {
            id: ScaleId(id),
            meta,
            name: self.name.into_owned(),
            judges: self.judges,
            question: self.question.into_owned(),
            guideline: self.guideline.into_owned(),
            examples: owned(self.examples),
            is_high_first: self.is_high_first,
            levels: self.levels.into_iter().map(Level::into_model).collect(),
        }
    }
}

impl<'a> Level<'a> {
    fn of(level: &'a model::Level) -> Self {
        Self {
            code: Cow::Borrowed(&level.code),
            name: Cow::Borrowed(&level.name),
            meaning: Cow::Borrowed(&level.meaning),
            guideline: Cow::Borrowed(&level.guideline),
            examples: borrowed(&level.examples),
            key: Cow::Borrowed(&level.key),
            is_unknown: level.is_unknown,
            is_retired: level.is_retired,
            extra: Cow::Borrowed(&level.extra),
        }
    }

    fn into_model(self) -> model::Level {
        model::Level {
            code: self.code.into_owned(),
            name: self.name.into_owned(),
            meaning: self.meaning.into_owned(),
            guideline: self.guideline.into_owned(),
            examples: owned(self.examples),
            key: self.key.into_owned(),
            is_unknown: self.is_unknown,
            is_retired: self.is_retired,
            extra: self.extra.into_owned(),
        }
    }
}

wire! {
    /// A word of the codebook.
    record Term<'a> {
        "list" => list: TermList,
        "name" => name: Cow<'a, str>,
        "meaning" => meaning: Cow<'a, str>,
        "guideline" => guideline: Cow<'a, str>,
        "examples" => examples: Vec<Cow<'a, str>>,
        "key" => key: Cow<'a, str>,
        "retired" => is_retired: bool,
    }
}

impl Word for TermList {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::ClaimKind, "claim-kind"),
        (Self::SourceKind, "source-kind"),
        (Self::SourceRole, "source-role"),
        (Self::RelationType, "relation-type"),
        (Self::Status, "status"),
    ];
}

impl<'a> Term<'a> {
    pub(crate) fn of(body: &'a model::Term) -> Self {
        Self {
            head: Head::of(body.id.0, &body.meta),
            list: body.list,
            name: Cow::Borrowed(&body.name),
            meaning: Cow::Borrowed(&body.meaning),
            guideline: Cow::Borrowed(&body.guideline),
            examples: borrowed(&body.examples),
            key: Cow::Borrowed(&body.key),
            is_retired: body.is_retired,
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(self) -> model::Term {
        let (id, meta) = self.head.into_model(self.extra);
        model::Term {
            id: TermId(id),
            meta,
            list: self.list,
            name: self.name.into_owned(),
            meaning: self.meaning.into_owned(),
            guideline: self.guideline.into_owned(),
            examples: owned(self.examples),
            key: self.key.into_owned(),
            is_retired: self.is_retired,
        }
    }
}

fn borrowed(lines: &[String]) -> Vec<Cow<'_, str>> {
    lines.iter().map(|line| Cow::Borrowed(&**line)).collect()
}

fn owned(lines: Vec<Cow<'_, str>>) -> Vec<String> {
    lines.into_iter().map(Cow::into_owned).collect()
}
