//! What was read, but is worth a remark.

use crate::format::noun_of;
use crate::model::{ArticleId, Kind};
use crate::words::reading;
use thiserror::Error;
use uuid::Uuid;

/// A remark on what was read; each is a whole sentence.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadWarning {
    /// A position whose words stand elsewhere in the text.
    #[error("{}", reading::moved(.path, .quote))]
    Moved {
        /// Where in the file.
        path: String,
        /// The words.
        quote: String,
    },
    /// A position whose words stand in the text, but not surely there.
    #[error("{}", reading::uncertain(.path, .quote))]
    Uncertain {
        /// Where in the file.
        path: String,
        /// The words.
        quote: String,
    },
    /// A position whose words are not in the text.
    #[error("{}", reading::lost(.path, .quote))]
    Lost {
        /// Where in the file.
        path: String,
        /// The words.
        quote: String,
    },
    /// Positions whose text is neither in the file nor known here.
    #[error("{}", reading::text_missing(&.article.to_string(), *.positions))]
    TextMissing {
        /// The article.
        article: ArticleId,
        /// How many positions wait.
        positions: usize,
    },
    /// A record that others name is not in the file.
    #[error("{}", reading::unresolved(.path, noun_of(*.kind), &.id.to_string(), *.more))]
    Unresolved {
        /// Where it is named first.
        path: String,
        /// What is named.
        kind: Kind,
        /// Its id.
        id: Uuid,
        /// How many other places name it.
        more: usize,
    },
    /// Two records with one id: the newer one counts.
    #[error("{}", reading::same_id(.path, noun_of(*.kind)))]
    SameId {
        /// The later of the two.
        path: String,
        /// What both are.
        kind: Kind,
    },
}
