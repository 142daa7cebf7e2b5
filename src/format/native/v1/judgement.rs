//! Judgements of claims and sources.

use crate::format::json::{Fields, Node, Object, Path, Problems, Wire, wire};
use crate::model::{self, Act, AnnotatorId, Extra, JudgementId, ScaleId, Timestamp};
use std::borrow::Cow;
use uuid::Uuid;

wire! {
    /// One level on one scale by one annotator.
    part Judgement<'a> {
        "id" => id: Uuid,
        "scale" => scale: Uuid,
        "level" => level: Cow<'a, str>,
        "by" => by: Option<Uuid>,
        "at" => at: Timestamp,
        "reason" => reason: Cow<'a, str>,
    }
}

impl<'a> Judgement<'a> {
    pub(crate) fn of(judgement: &'a model::Judgement) -> Self {
        Self {
            id: judgement.id.0,
            scale: judgement.scale.0,
            level: Cow::Borrowed(&judgement.level),
            by: judgement.made.by.map(|id| id.0),
            at: judgement.made.at,
            reason: Cow::Borrowed(&judgement.reason),
            extra: Cow::Borrowed(&judgement.extra),
        }
    }

    pub(crate) fn list_of(judgements: &'a [model::Judgement]) -> Vec<Self> {
        judgements.iter().map(Self::of).collect()
    }

    pub(crate) fn into_model(self) -> model::Judgement {
        model::Judgement {
            id: JudgementId(self.id),
            scale: ScaleId(self.scale),
            level: self.level.into_owned(),
            made: Act {
                by: self.by.map(AnnotatorId),
                at: self.at,
            },
            reason: self.reason.into_owned(),
            extra: self.extra.into_owned(),
        }
    }
}
