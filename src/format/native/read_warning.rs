//! What was read, but is worth a remark.

use crate::model::{ArticleId, Kind};
use thiserror::Error;
use uuid::Uuid;

/// A remark on what was read; each is a whole sentence.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadWarning {
    /// A position whose words stand elsewhere in the text.
    #[error(
        "`{path}`: “{quote}” does not stand where the file says; it was found by what stands around it."
    )]
    Moved {
        /// Where in the file.
        path: String,
        /// The words.
        quote: String,
    },
    /// A position whose words stand in the text, but not surely there.
    #[error("`{path}`: “{quote}” may stand in more than one place; it waits for a person to say.")]
    Uncertain {
        /// Where in the file.
        path: String,
        /// The words.
        quote: String,
    },
    /// A position whose words are not in the text.
    #[error("`{path}`: “{quote}” is not in the article's text; it is kept without a place.")]
    Lost {
        /// Where in the file.
        path: String,
        /// The words.
        quote: String,
    },
    /// Positions whose text is neither in the file nor known here.
    #[error(
        "The text of the article {article} is not here; {positions} of its positions wait for it."
    )]
    TextMissing {
        /// The article.
        article: ArticleId,
        /// How many positions wait.
        positions: usize,
    },
    /// A record that others name is not in the file.
    #[error("`{path}` names the {} {id}, which is not in this file{}.", .kind.word(), also(*.more))]
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
    #[error("`{path}` has the id of an earlier {} in this file.", .kind.word())]
    SameId {
        /// The later of the two.
        path: String,
        /// What both are.
        kind: Kind,
    },
}

fn also(more: usize) -> String {
    match more {
        0 => String::new(),
        1 => "; so does 1 other place".to_owned(),
        _ => format!("; so do {more} other places"),
    }
}
