//! Claims and their quantities.

use super::{Chain, Head, Judgement, Position};
use crate::format::json::{Fields, Figure, Node, Object, Path, Problems, Wire, Word, wire};
use crate::format::native::reading::{Ground, Reading};
use crate::model::{
    self, ArticleId, Certainty, ClaimId, Extra, LayerId, QuantityId, Quotation, TermId,
};
use crate::text::ArticleText;
use std::borrow::Cow;
use uuid::Uuid;

wire! {
    /// Words of an article that say something is so, and on whose word.
    record Claim<'a> {
        "layer" => layer: Uuid,
        "article" => article: Uuid,
        "content" => content: Vec<Position<'a>>,
        /// Left out = not decided; an empty list = the article's own voice.
        "chains" => chains: Option<Vec<Chain<'a>>>,
        "confidence" => confidence: Vec<Judgement<'a>>,
        "summary" => summary: Cow<'a, str>,
        "kind" => kind: Option<Uuid>,
        "quotation" => quotation: Option<Quotation>,
        "quantities" => quantities: Vec<Quantity<'a>>,
        "certainty" => certainty: Option<Certainty>,
        "status" => status: Option<Uuid>,
        "tags" => tags: Vec<Cow<'a, str>>,
        "note" => note: Cow<'a, str>,
        "proposed_by" => proposed_by: Cow<'a, str>,
    }
}

wire! {
    /// A figure that a claim holds.
    part Quantity<'a> {
        "id" => id: Uuid,
        "low" => low: Option<Figure>,
        "high" => high: Option<Figure>,
        "unit" => unit: Cow<'a, str>,
        "qualifier" => qualifier: Cow<'a, str>,
        "of" => of: Cow<'a, str>,
        "at" => at: Option<Position<'a>>,
    }
}

impl Word for Quotation {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Direct, "direct"),
        (Self::Indirect, "indirect"),
        (Self::Mixed, "mixed"),
    ];
}

impl<'a> Claim<'a> {
    pub(crate) fn of(body: &'a model::Claim, text: Option<&ArticleText>) -> Self {
        let quantities = body.quantities.iter();
        Self {
            head: Head::of(body.id.0, &body.meta),
            layer: body.layer.0,
            article: body.article.0,
            content: Position::list_of(&body.content, text),
            chains: Chain::list_of(&body.attribution, text),
            confidence: Judgement::list_of(&body.confidence),
            summary: Cow::Borrowed(&body.summary),
            kind: body.kind.map(|id| id.0),
            quotation: body.quotation,
            quantities: quantities.map(|q| Quantity::of(q, text)).collect(),
            certainty: body.certainty,
            status: body.status.map(|id| id.0),
            tags: body.tags.iter().map(|t| Cow::Borrowed(&**t)).collect(),
            note: Cow::Borrowed(&body.note),
            proposed_by: Cow::Borrowed(&body.proposed_by),
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(self, reading: &mut Reading<'_>, at: &Path<'_>) -> model::Claim {
        let (id, meta) = self.head.into_model(self.extra);
        let article = ArticleId(self.article);
        let ground = reading.ground(article);
        let (content_at, chains_at) = (at.field("content"), at.field("chains"));
        let quantities_at = at.field("quantities");
        let content = Position::list_into_model(self.content, reading, &ground, &content_at);
        let attribution = Chain::list_into_model(self.chains, reading, &ground, &chains_at);
        let quantities = (self.quantities.into_iter().enumerate())
            .map(|(i, q)| q.into_model(reading, &ground, &quantities_at.item(i)))
            .collect();
        let confidence = self.confidence.into_iter();
        model::Claim {
            id: ClaimId(id),
            meta,
            layer: LayerId(self.layer),
            article,
            content,
            attribution,
            confidence: confidence.map(Judgement::into_model).collect(),
            summary: self.summary.into_owned(),
            kind: self.kind.map(TermId),
            quotation: self.quotation,
            quantities,
            certainty: self.certainty,
            status: self.status.map(TermId),
            tags: self.tags.into_iter().map(Cow::into_owned).collect(),
            note: self.note.into_owned(),
            proposed_by: self.proposed_by.into_owned(),
        }
    }
}

impl<'a> Quantity<'a> {
    fn of(quantity: &'a model::Quantity, text: Option<&ArticleText>) -> Self {
        Self {
            id: quantity.id.0,
            low: quantity.low.map(Figure),
            high: quantity.high.map(Figure),
            unit: Cow::Borrowed(&quantity.unit),
            qualifier: Cow::Borrowed(&quantity.qualifier),
            of: Cow::Borrowed(&quantity.of),
            at: quantity.at.as_ref().map(|p| Position::of(p, text)),
            extra: Cow::Borrowed(&quantity.extra),
        }
    }

    fn into_model(
        self,
        reading: &mut Reading<'_>,
        ground: &Ground,
        at: &Path<'_>,
    ) -> model::Quantity {
        let position_at = at.field("at");
        let position = self.at;
        model::Quantity {
            id: QuantityId(self.id),
            low: self.low.map(|f| f.0),
            high: self.high.map(|f| f.0),
            unit: self.unit.into_owned(),
            qualifier: self.qualifier.into_owned(),
            of: self.of.into_owned(),
            at: position.map(|p| p.into_model(reading, ground, &position_at)),
            extra: self.extra.into_owned(),
        }
    }
}
