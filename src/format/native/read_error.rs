//! Why a file cannot be read. Nothing is changed then.

use crate::format::json::{BadField, DEPTH_ALLOWED, ParseError};
use crate::words::{json, reading};
use thiserror::Error;

/// Why a file cannot be read; each is a whole sentence.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// It is no JSON, or broken off.
    #[error("{}", reading::not_json(.why, *.line, *.column))]
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What was expected there.
        why: String,
    },
    /// Lists and objects in one another past the limit.
    #[error("{}", reading::too_deep(DEPTH_ALLOWED, *.line, *.column))]
    TooDeep {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// It is JSON of another kind.
    #[error("{}", reading::NOT_WHENCE)]
    NotWhence,
    /// It needs a newer reader.
    #[error("{}", reading::newer(*.version, *.min_reader, *.known))]
    Newer {
        /// Version of the file.
        version: u64,
        /// The least version that can read it.
        min_reader: u64,
        /// The version read here.
        known: u64,
    },
    /// Its offsets count something else.
    #[error("{}", reading::other_offsets(.found))]
    OtherOffsets {
        /// What it says it counts.
        found: String,
    },
    /// A field is missing or cannot be read.
    #[error("{}", json::bad_field(.path, .why))]
    Field {
        /// Where: `claims[3].content[0].end`.
        path: String,
        /// What is wrong, from the verb on.
        why: String,
    },
    /// A text is not the one that its hash names.
    #[error("{}", reading::text_changed(.path))]
    TextChanged {
        /// Where: `texts[0]`.
        path: String,
    },
    /// An article has another text than is known of it.
    #[error("{}", reading::another_text(.title, .path))]
    AnotherText {
        /// Where: `articles[2]`.
        path: String,
        /// The article's title.
        title: String,
    },
    /// More than a file may hold.
    #[error("{}", reading::too_many(*.count, .what, *.limit))]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// How much.
        count: usize,
        /// How much is read.
        limit: usize,
    },
}

impl From<ParseError> for ReadError {
    fn from(error: ParseError) -> Self {
        let ParseError {
            line, column, why, ..
        } = error;
        if error.is_too_deep {
            Self::TooDeep { line, column }
        } else {
            Self::NotJson { line, column, why }
        }
    }
}

impl From<BadField> for ReadError {
    fn from(BadField { path, why }: BadField) -> Self {
        Self::Field { path, why }
    }
}
