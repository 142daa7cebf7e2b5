//! A suggestion: what a rule or model proposes. It is no claim until a person
//! accepts it, and its type is not a claim's.

use super::{ArticleId, Attribution, ClaimId, Meta, Position, SuggestionId, TermId};

/// A proposed claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The suggestion's id.
    pub id: SuggestionId,
    /// Revision and makers.
    pub meta: Meta,
    /// The article it is about.
    pub article: ArticleId,
    /// The words it proposes.
    pub content: Vec<Position>,
    /// Who it thinks says so.
    pub attribution: Attribution,
    /// The kind it proposes.
    pub kind: Option<TermId>,
    /// The rule or model.
    pub by: String,
    /// Its reason, one sentence.
    pub why: String,
    /// Its own score, from 0 to 1.
    pub score: Option<f64>,
    /// What a person said of it.
    pub decision: Decision,
}

/// What a person said of a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// Accepted, as this claim.
    Accepted(ClaimId),
    /// Rejected.
    Rejected,
}
