//! An article: one outlet's copy of one text.

use super::{ArticleId, EventId, Meta, Position};
use crate::text::TextHash;

/// An article. Its text is stored once per hash, apart from it: three outlets
/// that print one wire report are three articles with one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// The article's id.
    pub id: ArticleId,
    /// Revision and makers.
    pub meta: Meta,
    /// Place among the articles; lower comes first.
    pub rank: f64,
    /// Headline.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// Who wrote it.
    pub byline: String,
    /// Wire agency it credits.
    pub credit: String,
    /// Where it was published.
    pub url: String,
    /// When it was published: an ISO 8601 date or date and time, as written.
    pub published: String,
    /// When it was fetched, likewise.
    pub retrieved: String,
    /// BCP 47 language tag.
    pub language: String,
    /// Reading direction; none means by content.
    pub direction: Option<Direction>,
    /// The event it reports.
    pub event: Option<EventId>,
    /// Whether the annotator is done with it.
    pub done: bool,
    /// The article this one corrects.
    pub replaces: Option<ArticleId>,
    /// Stretches that are no part of the article proper.
    pub debris: Vec<Position>,
    /// Its text.
    pub text: TextHash,
    /// SHA-256 of the file as it came, in hex; empty if pasted.
    pub file_sha256: String,
    /// Name of the file as it came.
    pub file_name: String,
    /// The character encoding the file was decoded from, by its WHATWG name;
    /// empty for UTF-8 without a byte order mark, and for what was pasted.
    pub encoding: String,
}

impl Article {
    /// An article of this text with nothing else known.
    pub fn new(id: ArticleId, meta: Meta, rank: f64, text: TextHash) -> Self {
        Self {
            id,
            meta,
            rank,
            title: String::new(),
            outlet: String::new(),
            byline: String::new(),
            credit: String::new(),
            url: String::new(),
            published: String::new(),
            retrieved: String::new(),
            language: String::new(),
            direction: None,
            event: None,
            done: false,
            replaces: None,
            debris: Vec::new(),
            text,
            file_sha256: String::new(),
            file_name: String::new(),
            encoding: String::new(),
        }
    }
}

/// Reading direction of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}
