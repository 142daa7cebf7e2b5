//! The question before an article or a project goes.

use super::{count, projects};

pub(crate) const LOADING: &str = "One moment";

pub(crate) fn remove_article(title: &str) -> String {
    format!("Remove “{title}”?")
}

pub(crate) fn goes_with_article(claims: usize, relations: usize) -> String {
    format!(
        "{} and {} go with it. You can undo this.",
        count::claims(claims),
        count::relations(relations)
    )
}

pub(crate) fn delete_project(title: &str) -> String {
    format!("Delete the project “{title}”?")
}

pub(crate) fn goes_with_project(articles: usize, claims: usize, sources: usize) -> String {
    format!(
        "{} go for good. This cannot be undone: export it first if you may want it again.",
        projects::numbers(articles, claims, sources)
    )
}

pub(crate) const GOES_UNKNOWN: &str =
    "It cannot be read, so it is not known what it holds. All of it goes for good.";

pub(crate) const REMOVE_ARTICLE: &str = "Remove article";
pub(crate) const DELETE_PROJECT: &str = "Delete project";
pub(crate) const EXPORT_FIRST: &str = "Export first";
