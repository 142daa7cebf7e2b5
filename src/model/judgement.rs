//! What an annotator holds of a claim or a source, on a scale.

use super::{Act, Extra, JudgementId, ScaleId};

/// One level on one scale by one annotator. On a claim it is called
/// *confidence*, on a source *reliability*.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The judgement's id.
    pub id: JudgementId,
    /// The scale.
    pub scale: ScaleId,
    /// Code of the level on that scale.
    pub level: String,
    /// Who judged, and when.
    pub made: Act,
    /// Why, in the annotator's words.
    pub reason: String,
    /// Fields of a newer version.
    pub extra: Extra,
}
