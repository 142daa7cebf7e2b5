//! The nouns of the house, each a record with an id of its own. Values only:
//! no format, no browser, and no way to change a project (that is
//! [`edit`](crate::edit)).

mod annotator;
mod article;
mod builtin;
mod claim;
mod codebook;
mod event;
mod extra;
mod guidelines;
mod id;
mod judgement;
mod link;
mod meta;
mod position;
mod project_info;
mod record;
mod relation;
mod revision;
mod shipped;
mod source;
mod suggestion;
mod time;
mod tombstone;

pub use annotator::{Annotator, Layer, LayerPurpose};
pub use article::{Article, Direction};
pub use builtin::{BUILT_IN, built_in_scales, built_in_terms, is_shipped, scale_ids, term_ids};
pub use claim::{Attribution, Claim, Quantity, Quotation};
pub use codebook::{Level, Rank, Scale, ScaleSubject, Term, TermList};
pub use event::Event;
pub use extra::Extra;
pub use id::{
    AnnotatorId, ArticleId, ChainId, ClaimId, EventId, JudgementId, LayerId, LinkId, ProjectId,
    QuantityId, RelationId, ScaleId, SourceId, SuggestionId, TermId,
};
pub use judgement::Judgement;
pub use link::{Certainty, Chain, Link, Stance, Who};
pub use meta::{Act, Meta};
pub use position::{Anchor, Place, Position, WhyUnplaced};
pub use project_info::{CodebookHead, ProjectInfo};
pub use record::{Body, Kind, Record, RecordKey};
pub use relation::Relation;
pub use revision::{Replica, ReplicaError, Revision, Standing};
pub use shipped::{Codebook, Shipped};
pub use source::Source;
pub use suggestion::{Decision, Suggestion};
pub use time::{TimeError, Timestamp};
pub use tombstone::Tombstone;
