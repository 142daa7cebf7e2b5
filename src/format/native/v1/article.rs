//! Articles and their texts.

use super::{Head, Position};
use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, Word, wire};
use crate::format::native::reading::Reading;
use crate::model::{self, ArticleId, Direction, EventId, Extra};
use crate::text::{ArticleText, TextHash};
use std::borrow::Cow;
use std::sync::Arc;
use uuid::Uuid;

wire! {
    /// One outlet's copy of one text.
    record Article<'a> {
        "rank" => rank: f64,
        "title" => title: Cow<'a, str>,
        "outlet" => outlet: Cow<'a, str>,
        "byline" => byline: Cow<'a, str>,
        "credit" => credit: Cow<'a, str>,
        "url" => url: Cow<'a, str>,
        "published" => published: Cow<'a, str>,
        "retrieved" => retrieved: Cow<'a, str>,
        "language" => language: Cow<'a, str>,
        "direction" => direction: Option<Direction>,
        "event" => event: Option<Uuid>,
        "done" => done: bool,
        "replaces" => replaces: Option<Uuid>,
        "debris" => debris: Vec<Position<'a>>,
        "text_sha256" => text: TextHash,
        "file_sha256" => file_sha256: Cow<'a, str>,
        "file_name" => file_name: Cow<'a, str>,
        "encoding" => encoding: Cow<'a, str>,
    }
}

impl Word for Direction {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Ltr, "ltr"), (Self::Rtl, "rtl")];
}

impl<'a> Article<'a> {
    pub(crate) fn of(body: &'a model::Article, text: Option<&ArticleText>) -> Self {
        Self {
            head: Head::of(body.id.0, &body.meta),
            rank: body.rank,
            title: Cow::Borrowed(&body.title),
            outlet: Cow::Borrowed(&body.outlet),
            byline: Cow::Borrowed(&body.byline),
            credit: Cow::Borrowed(&body.credit),
            url: Cow::Borrowed(&body.url),
            published: Cow::Borrowed(&body.published),
            retrieved: Cow::Borrowed(&body.retrieved),
            language: Cow::Borrowed(&body.language),
            direction: body.direction,
            event: body.event.map(|id| id.0),
            done: body.done,
            replaces: body.replaces.map(|id| id.0),
            debris: Position::list_of(&body.debris, text),
            text: body.text,
            file_sha256: Cow::Borrowed(&body.file_sha256),
            file_name: Cow::Borrowed(&body.file_name),
            encoding: Cow::Borrowed(&body.encoding),
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(self, reading: &mut Reading<'_>, at: &Path<'_>) -> model::Article {
        let (id, meta) = self.head.into_model(self.extra);
        let id = ArticleId(id);
        let ground = reading.ground_of(id, Some(self.text));
        let debris_at = at.field("debris");
        model::Article {
            id,
            meta,
            rank: self.rank,
            title: self.title.into_owned(),
            outlet: self.outlet.into_owned(),
            byline: self.byline.into_owned(),
            credit: self.credit.into_owned(),
            url: self.url.into_owned(),
            published: self.published.into_owned(),
            retrieved: self.retrieved.into_owned(),
            language: self.language.into_owned(),
            direction: self.direction,
            event: self.event.map(EventId),
            done: self.done,
            replaces: self.replaces.map(ArticleId),
            debris: Position::list_into_model(self.debris, reading, &ground, &debris_at),
            text: self.text,
            file_sha256: self.file_sha256.into_owned(),
            file_name: self.file_name.into_owned(),
            encoding: self.encoding.into_owned(),
        }
    }
}

wire! {
    /// A text, once per hash.
    part Text<'a> {
        "sha256" => sha256: TextHash,
        "text" => content: Cow<'a, str>,
    }
}

impl<'a> Text<'a> {
    pub(crate) fn of(text: &'a ArticleText) -> Self {
        Self {
            sha256: text.hash(),
            content: Cow::Borrowed(text.as_str()),
            extra: Cow::default(),
        }
    }

    /// The text, if it is the one that its hash names.
    pub(crate) fn into_model(self) -> Option<Arc<ArticleText>> {
        let text = ArticleText::new(&self.content);
        (text.hash() == self.sha256).then_some(text)
    }
}
