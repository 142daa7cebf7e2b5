//! Things counted.

use crate::words::number;

/// "1 claim", "2 claims".
pub(crate) fn claims(count: usize) -> String {
    counted(count, "claim", "claims")
}

/// "1 word", "2 words".
pub(crate) fn words(count: usize) -> String {
    counted(count, "word", "words")
}

/// A number with its noun, in the singular or the plural.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", number(count))
}

/// "1 article", "2 articles".
pub(crate) fn articles(count: usize) -> String {
    counted(count, "article", "articles")
}

pub(crate) fn sources(count: usize) -> String {
    counted(count, "source", "sources")
}

pub(crate) fn relations(count: usize) -> String {
    counted(count, "relation", "relations")
}

pub(crate) fn records(count: usize) -> String {
    counted(count, "record", "records")
}

pub(crate) fn pairs(count: usize) -> String {
    counted(count, "pair", "pairs")
}
