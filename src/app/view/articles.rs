//! The list of articles.

use super::reader::direction_word;
use crate::app::App;
use crate::model::ArticleId;
use crate::order::SortedMap;

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
    pub fn article_rows(&self) -> Vec<ArticleRow> {
        let Some(project) = &self.project else {
            return Vec::new();
        };
        let mut copies = SortedMap::new();
        for article in project.articles().iter() {
            *copies.get_or_insert_with(article.text, || 0_usize) += 1;
        }
        project
            .articles_in_order()
            .into_iter()
            .map(|article| ArticleRow {
                id: article.id,
                title: article.title.clone(),
                outlet: article.outlet.clone(),
                language: article.language.clone(),
                direction: direction_word(article),
                claim_count: project.claim_count(article.id),
                is_done: article.done,
                is_correction: article.replaces.is_some(),
                echo_count: copies.get(&article.text).map_or(0, |n| n - 1),
                is_current: self.place.article == Some(article.id),
            })
            .collect()
    }
}
