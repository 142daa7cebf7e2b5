//! Annotators and layers: who reads, and whose reading a claim belongs to.

use super::{AnnotatorId, LayerId, Meta};

/// A person who annotates. A silent one exists from the first start.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotator {
    /// The annotator's id.
    pub id: AnnotatorId,
    /// Revision and makers.
    pub meta: Meta,
    /// The name; empty until it first matters.
    pub name: String,
    /// A note.
    pub note: String,
}

/// Whose reading a claim belongs to: not the same as who typed last.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The layer's id.
    pub id: LayerId,
    /// Revision and makers.
    pub meta: Meta,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: LayerPurpose,
    /// The annotator whose reading it is.
    pub annotator: Option<AnnotatorId>,
}

/// What a layer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerPurpose {
    /// The reading of the person at this browser.
    Own,
    /// A colleague's reading.
    Colleague,
    /// The reading that was agreed on.
    Adjudicated,
}
