//! Suggestions.

use super::{Chain, Head, Position};
use crate::format::json::{BadField, Fields, Node, Object, Path, Problems, Wire, Word, wire};
use crate::format::native::reading::Reading;
use crate::model::{self, ArticleId, ClaimId, Extra, SuggestionId, TermId};
use crate::text::ArticleText;
use std::borrow::Cow;
use uuid::Uuid;

wire! {
    /// What a rule or model proposes.
    record Suggestion<'a> {
        "article" => article: Uuid,
        "content" => content: Vec<Position<'a>>,
        "chains" => chains: Option<Vec<Chain<'a>>>,
        "kind" => kind: Option<Uuid>,
        "by" => by: Cow<'a, str>,
        "why" => why: Cow<'a, str>,
        "score" => score: Option<f64>,
        "decision" => decision: Option<Decision>,
        /// The claim that an accepted one became.
        "claim" => claim: Option<Uuid>,
    }
}

/// What a person said of it; left out = open.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Decision {
    Open,
    Accepted,
    Rejected,
}

impl Word for Decision {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Open, "open"),
        (Self::Accepted, "accepted"),
        (Self::Rejected, "rejected"),
    ];
}

impl<'a> Suggestion<'a> {
    pub(crate) fn of(body: &'a model::Suggestion, text: Option<&ArticleText>) -> Self {
        let (decision, claim) = match body.decision {
            model::Decision::Open => (Decision::Open, None),
            model::Decision::Accepted(claim) => (Decision::Accepted, Some(claim.0)),
            model::Decision::Rejected => (Decision::Rejected, None),
        };
        Self {
            head: Head::of(body.id.0, &body.meta),
            article: body.article.0,
            content: Position::list_of(&body.content, text),
            chains: Chain::list_of(&body.attribution, text),
            kind: body.kind.map(|id| id.0),
            by: Cow::Borrowed(&body.by),
            why: Cow::Borrowed(&body.why),
            score: body.score,
            decision: Some(decision),
            claim,
            extra: Cow::Borrowed(&body.meta.extra),
        }
    }

    pub(crate) fn into_model(
        self,
        reading: &mut Reading<'_>,
        at: &Path<'_>,
        problems: &mut Problems,
    ) -> model::Suggestion {
        let decision = match (self.decision, self.claim) {
            (None | Some(Decision::Open), _) => model::Decision::Open,
            (Some(Decision::Rejected), _) => model::Decision::Rejected,
            (Some(Decision::Accepted), Some(claim)) => model::Decision::Accepted(ClaimId(claim)),
            (Some(Decision::Accepted), None) => {
                problems.note(BadField::missing(&at.field("claim")));
                model::Decision::Open
            }
        };
        let (id, meta) = self.head.into_model(self.extra);
        let article = ArticleId(self.article);
        let ground = reading.ground(article);
        let (content_at, chains_at) = (at.field("content"), at.field("chains"));
        model::Suggestion {
            id: SuggestionId(id),
            meta,
            article,
            content: Position::list_into_model(self.content, reading, &ground, &content_at),
            attribution: Chain::list_into_model(self.chains, reading, &ground, &chains_at),
            kind: self.kind.map(TermId),
            by: self.by.into_owned(),
            why: self.why.into_owned(),
            score: self.score,
            decision,
        }
    }
}
