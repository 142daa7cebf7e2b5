//! Texts that are known besides those in a file.

use crate::edit::Project;
use crate::model::ArticleId;
use crate::text::{ArticleText, TextHash};
use std::sync::Arc;

/// What is known of articles and texts where a file is read. A file may leave
/// texts out; its positions are placed in these.
pub trait KnownTexts {
    /// The text that an article has here.
    fn hash_of(&self, article: ArticleId) -> Option<TextHash>;

    /// A text by its hash.
    fn text(&self, hash: TextHash) -> Option<Arc<ArticleText>>;
}

impl KnownTexts for Project {
    fn hash_of(&self, article: ArticleId) -> Option<TextHash> {
        self.article(article).map(|a| a.text)
    }

    fn text(&self, hash: TextHash) -> Option<Arc<ArticleText>> {
        Project::text(self, hash).cloned()
    }
}

/// Nothing is known: the file stands alone.
#[derive(Clone, Copy, Debug)]
pub struct NoTexts;

impl KnownTexts for NoTexts {
    fn hash_of(&self, _: ArticleId) -> Option<TextHash> {
        None
    }

    fn text(&self, _: TextHash) -> Option<Arc<ArticleText>> {
        None
    }
}
