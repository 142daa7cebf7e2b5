//! The list of articles.

use super::reader::direction_word;
use crate::app::{App, Edition};
use crate::edit::Project;
use crate::model::ArticleId;

/// One article of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleRow {
    /// The article.
    pub id: ArticleId,
    /// Headline.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// Language tag.
    pub language: String,
    /// `ltr`, `rtl` or `auto`.
    pub direction: &'static str,
    /// How many claims it has.
    pub claim_count: usize,
    /// Whether it is marked done.
    pub is_done: bool,
    /// Whether it replaces another.
    pub is_correction: bool,
    /// How many other articles have its text.
    pub echo_count: usize,
    /// Whether it is open.
    pub is_current: bool,
}

impl App {
    /// The articles of the open project, in their order.
    pub fn article_ids(&self) -> Vec<ArticleId> {
        let project = self.project.as_ref().filter(|_| !self.is_glimpse);
        let articles = project.map(Project::articles_in_order).unwrap_or_default();
        articles.into_iter().map(|article| article.id).collect()
    }

    /// The row of an article; none if it is gone.
    pub fn article_row(&self, id: ArticleId) -> Option<ArticleRow> {
        let project = self.project.as_ref()?;
        let article = project.article(id)?;
        Some(ArticleRow {
            id,
            title: article.title.clone(),
            outlet: article.outlet.clone(),
            language: article.language.clone(),
            direction: direction_word(article),
            claim_count: project.claim_count(id),
            is_done: article.done,
            is_correction: article.replaces.is_some(),
            echo_count: project
                .articles_with(article.text)
                .count()
                .saturating_sub(1),
            is_current: self.place.article == Some(id),
        })
    }

    /// While it is equal, so is [`App::article_row`].
    pub fn article_row_key(&self, id: ArticleId) -> (Edition, bool) {
        (self.edition(), self.place.article == Some(id))
    }

    /// All rows, in their order.
    pub fn article_rows(&self) -> Vec<ArticleRow> {
        let ids = self.article_ids().into_iter();
        ids.filter_map(|id| self.article_row(id)).collect()
    }
}
