//! Ids: one type a noun, so that a claim's id cannot stand where a source's
//! belongs. All are UUIDs; new ones arrive inside commands.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )*};
}

ids! {
    /// Id of a project.
    ProjectId,
    /// Id of an annotator.
    AnnotatorId,
    /// Id of a layer.
    LayerId,
    /// Id of a scale.
    ScaleId,
    /// Id of a codebook term.
    TermId,
    /// Id of an event.
    EventId,
    /// Id of a source.
    SourceId,
    /// Id of an article.
    ArticleId,
    /// Id of a claim.
    ClaimId,
    /// Id of a relation.
    RelationId,
    /// Id of a suggestion.
    SuggestionId,
    /// Id of a chain within a claim.
    ChainId,
    /// Id of a link within a chain.
    LinkId,
    /// Id of a judgement within a claim or source.
    JudgementId,
    /// Id of a quantity within a claim.
    QuantityId,
    /// Id of a filter within a project.
    FilterId,
}
