//! The codebook: scales and terms, one record each.

use super::{Extra, Meta, ScaleId, TermId};

/// A scale that judgements are made on.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The scale's id.
    pub id: ScaleId,
    /// Revision and makers.
    pub meta: Meta,
    /// Its name.
    pub name: String,
    /// What it judges.
    pub judges: ScaleSubject,
    /// The question a level answers, one sentence.
    pub question: String,
    /// Levels in the order they are shown.
    pub levels: Vec<Level>,
}

impl Scale {
    /// The level with this code.
    pub fn level(&self, code: &str) -> Option<&Level> {
        self.levels.iter().find(|l| l.code == code)
    }
}

/// What a scale judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleSubject {
    /// Claims.
    Claim,
    /// Sources.
    Source,
}

/// One level of a scale. Retired, never deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Level {
    /// What judgements refer to; never changed.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// The key that sets it.
    pub key: String,
    /// Whether it says "cannot be judged": never sorted as worst.
    pub is_unknown: bool,
    /// Whether it is no longer offered.
    pub is_retired: bool,
    /// Fields of a newer version.
    pub extra: Extra,
}

/// A word of the codebook: a kind of claim, a role of a source…
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The term's id.
    pub id: TermId,
    /// Revision and makers.
    pub meta: Meta,
    /// Which list it belongs to.
    pub list: TermList,
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// The key that sets it.
    pub key: String,
    /// Whether it is no longer offered.
    pub is_retired: bool,
}

/// The lists of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermList {
    /// Kinds of claims.
    ClaimKind,
    /// Kinds of sources.
    SourceKind,
    /// Roles of sources in the event.
    SourceRole,
    /// Types of relations between claims.
    RelationType,
    /// Where the work on a claim stands.
    Status,
}
