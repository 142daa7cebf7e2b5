//! What the next selection in the text is for.

use super::LinkAt;
use crate::model::{ClaimId, QuantityId};

/// What the next selection in the text is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aim {
    /// A new claim.
    #[default]
    NewClaim,
    /// One more piece of a claim.
    Piece(ClaimId),
    /// New bounds of a piece of a claim.
    Bounds {
        /// The claim.
        claim: ClaimId,
        /// Which piece, from 0.
        piece: usize,
    },
    /// Where the text names a link's source.
    Mention(LinkAt),
    /// The words that attribute.
    Cue(LinkAt),
    /// The words in which a figure stands.
    Figure(ClaimId, QuantityId),
}

impl Aim {
    /// The claim it is about.
    pub(super) fn claim(self) -> Option<ClaimId> {
        match self {
            Self::NewClaim => None,
            Self::Piece(claim) | Self::Bounds { claim, .. } | Self::Figure(claim, _) => Some(claim),
            Self::Mention(at) | Self::Cue(at) => Some(at.claim),
        }
    }
}
