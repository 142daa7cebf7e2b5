//! Why a file cannot be read. Nothing is changed then.

use crate::format::json::{BadField, DEPTH_ALLOWED, ParseError};
use thiserror::Error;

/// Why a file cannot be read; each is a whole sentence.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// It is no JSON, or broken off.
    #[error("This is no JSON: {why} at line {line}, column {column}.")]
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What was expected there.
        why: String,
    },
    /// Lists and objects in one another past the limit.
    #[error(
        "This file nests more than {DEPTH_ALLOWED} levels deep at line {line}, column {column}; \
         Whence files need far fewer."
    )]
    TooDeep {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// It is JSON of another kind.
    #[error("This is JSON, but no Whence file: it does not say `\"format\": \"whence\"`.")]
    NotWhence,
    /// It needs a newer reader.
    #[error(
        "This file has format version {version} and needs Whence with version {min_reader} \
         or later; this Whence reads version {known}."
    )]
    Newer {
        /// Version of the file.
        version: u64,
        /// The least version that can read it.
        min_reader: u64,
        /// The version read here.
        known: u64,
    },
    /// Its offsets count something else.
    #[error("This file counts its offsets in “{found}”; Whence reads “unicode-code-points”.")]
    OtherOffsets {
        /// What it says it counts.
        found: String,
    },
    /// A field is missing or cannot be read.
    #[error("`{path}` {why}.")]
    Field {
        /// Where: `claims[3].content[0].end`.
        path: String,
        /// What is wrong, from the verb on.
        why: String,
    },
    /// A text is not the one that its hash names.
    #[error("The text in `{path}` was changed: its SHA-256 is not the one written beside it.")]
    TextChanged {
        /// Where: `texts[0]`.
        path: String,
    },
    /// An article has another text than is known of it.
    #[error(
        "The article “{title}” in `{path}` is known with another text; \
         a changed text needs an article of its own."
    )]
    AnotherText {
        /// Where: `articles[2]`.
        path: String,
        /// The article's title.
        title: String,
    },
    /// More than a file may hold.
    #[error("This file holds {count} {what}; Whence reads up to {limit}.")]
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
