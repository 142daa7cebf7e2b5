//! A relation between two claims, over articles too.

use super::{ClaimId, Meta, RelationId, TermId};

/// From one claim to another: confirms, contradicts, updates…
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The relation's id.
    pub id: RelationId,
    /// Revision and makers.
    pub meta: Meta,
    /// The claim that confirms, contradicts…
    pub from: ClaimId,
    /// The claim that is confirmed, contradicted…
    pub to: ClaimId,
    /// Its type, a codebook term.
    pub kind: TermId,
    /// A note.
    pub note: String,
}
