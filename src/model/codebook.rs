//! The codebook: scales and terms, one record each.

use super::{Extra, Meta, ScaleId, TermId};
use std::cmp::Ordering;

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
    /// How to judge on it, for annotators: when to use it, what to look at.
    pub guideline: String,
    /// Examples of judgements on it.
    pub examples: Vec<String>,
    /// Whether its first level is the highest; else it is the lowest.
    pub is_high_first: bool,
    /// Levels in the order they are shown.
    pub levels: Vec<Level>,
}

/// Where a claim or source stands on a scale, for sorting.
///
/// The order of levels is decided here and nowhere else: from the lowest up,
/// and what cannot be judged or is not judged is no level at all. It is
/// neither worst nor best, so it comes after all others, whichever way they
/// are sorted; see [`Rank::compare`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Place of the level among those of its scale, from the lowest, 0.
    Ranked(usize),
    /// A level that says "cannot be judged".
    Unknown,
    /// No judgement, or a level that the scale does not have.
    Unset,
}

impl Rank {
    /// Which comes first in a list: the lower level, or with `high_first` the
    /// higher; then what cannot be judged; then what is not judged.
    pub fn compare(self, other: Self, high_first: bool) -> Ordering {
        let group = |rank: Self| match rank {
            Self::Ranked(_) => 0,
            Self::Unknown => 1,
            Self::Unset => 2,
        };
        match (self, other) {
            (Self::Ranked(a), Self::Ranked(b)) if high_first => b.cmp(&a),
            (Self::Ranked(a), Self::Ranked(b)) => a.cmp(&b),
            _ => group(self).cmp(&group(other)),
        }
    }
}

impl Scale {
    /// Place of a level from the lowest, 0, up; levels that are retired count
    /// too. None for one that says "cannot be judged" and for a code that the
    /// scale does not have.
    pub fn rank(&self, code: &str) -> Option<usize> {
        let ranked = self.levels.iter().filter(|l| !l.is_unknown);
        let place = ranked.clone().position(|l| l.code == code)?;
        Some(if self.is_high_first {
            ranked.count() - 1 - place
        } else {
            place
        })
    }

    /// Where something stands that was given this level, or none.
    pub fn rank_of(&self, code: Option<&str>) -> Rank {
        match code.and_then(|code| self.level(code)) {
            None => Rank::Unset,
            Some(level) => self.rank(&level.code).map_or(Rank::Unknown, Rank::Ranked),
        }
    }

    /// How high a level is among those of its scale, from 1, the lowest, to 5,
    /// the highest, whatever the scale: for what is drawn in five strengths.
    pub fn strength(&self, code: &str) -> Option<usize> {
        let rank = self.rank(code)?;
        let top = self.levels.iter().filter(|l| !l.is_unknown).count() - 1;
        Some(match top {
            0 => 3,
            top => 1 + (rank * 8 + top) / (top * 2),
        })
    }

    /// The level that a key sets, among those that are offered.
    pub fn level_for_key(&self, key: &str) -> Option<&Level> {
        let mut offered = self.levels.iter().filter(|l| !l.is_retired);
        offered.find(|l| !key.is_empty() && l.key == key)
    }

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
    /// When to give it, for annotators.
    pub guideline: String,
    /// Examples of it.
    pub examples: Vec<String>,
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
    /// When to choose it, for annotators.
    pub guideline: String,
    /// Examples of it.
    pub examples: Vec<String>,
    /// The key that sets it.
    pub key: String,
    /// Whether it is no longer offered.
    pub is_retired: bool,
}

/// The lists of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
