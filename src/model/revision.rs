//! Which of two versions of a record came after the other.
//!
//! A revision is a version vector: for each replica (a running copy of the
//! app in one browser profile) the number of its last edit of the record. It
//! needs no clock, and it tells "later" from "at the same time elsewhere".

use crate::order::SortedMap;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// A running copy of the app: 48 random bits, written as 12 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Replica(u64);

impl Replica {
    /// From random bits, of which the lowest 48 are kept.
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits & 0xffff_ffff_ffff)
    }

    /// Another name of the same replica; the first is its own.
    #[must_use]
    pub const fn side_name(self, number: usize) -> Self {
        // Odd, so that no two names of a replica are the same.
        const STEP: u64 = 0x9e37_79b9_7f4b;
        Self::from_bits(self.0 ^ (number as u64).wrapping_mul(STEP))
    }
}

impl fmt::Display for Replica {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}", self.0)
    }
}

/// Why a word is no replica id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a replica id is 12 hex digits")]
pub struct ReplicaError;

impl FromStr for Replica {
    type Err = ReplicaError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let fits = word.len() == 12 && word.bytes().all(|b| b.is_ascii_hexdigit());
        let bits = u64::from_str_radix(word, 16).map_err(|_| ReplicaError)?;
        fits.then_some(Self(bits)).ok_or(ReplicaError)
    }
}

/// A version vector. The empty one is before all others: built-in records
/// that nobody has edited have it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(SortedMap<Replica, u64>);

/// How one revision stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The same edits.
    Same,
    /// Knows everything the other knows, and more.
    After,
    /// Knows less than the other.
    Before,
    /// Each knows an edit that the other does not.
    Conflict,
}

impl Revision {
    /// From counters; those of zero are dropped.
    pub fn new(counters: impl IntoIterator<Item = (Replica, u64)>) -> Self {
        Self(counters.into_iter().filter(|(_, n)| *n > 0).collect())
    }

    /// The counters by replica, in the order of the ids.
    pub fn counters(&self) -> impl Iterator<Item = (Replica, u64)> {
        self.0.iter().map(|(r, n)| (*r, *n))
    }

    /// How many edits of this replica it knows.
    pub fn count(&self, replica: Replica) -> u64 {
        self.0.get(&replica).copied().unwrap_or_default()
    }

    /// Whether it knows no edit at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How this revision stands to `other`.
    pub fn standing(&self, other: &Self) -> Standing {
        let knows =
            |a: &Self, b: &Self| b.0.iter().all(|(r, n)| a.0.get(r).is_some_and(|m| m >= n));
        match (knows(self, other), knows(other, self)) {
            (true, true) => Standing::Same,
            (true, false) => Standing::After,
            (false, true) => Standing::Before,
            (false, false) => Standing::Conflict,
        }
    }

    /// The revision that knows what both know.
    #[must_use]
    pub fn joined(mut self, other: &Self) -> Self {
        for (replica, n) in other.0.iter() {
            let mine = self.0.get_or_insert_with(*replica, || 0);
            *mine = (*mine).max(*n);
        }
        self
    }

    /// The revision after one more edit by `replica`.
    #[must_use]
    pub fn bumped(mut self, replica: Replica) -> Self {
        let count = self.0.get_or_insert_with(replica, || 0);
        // A file may hold any number; the highest must not wrap round to zero.
        *count = count.saturating_add(1);
        self
    }
}
