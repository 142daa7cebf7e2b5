//! The frame of the page.

/// Language of these words, as in `<html lang>`.
pub const LANGUAGE: &str = "en";

/// Name of the app.
pub const APP: &str = "Whence";

/// What the window is called: article, project, app, those that there are.
pub fn title(article: &str, project: &str) -> String {
    let parts = [article, project, APP];
    let there = parts.into_iter().filter(|part| !part.is_empty());
    there.collect::<Vec<_>>().join(" · ")
}

/// The room of the article.
pub const ARTICLE: &str = "Article";
/// The room of a project without articles.
pub const NO_ARTICLE: &str = "Nothing to read yet";
/// The room while no article is open.
pub const START: &str = "Start";
/// What happened last, with its way back.
pub const LAST_ACTION: &str = "Last action";
/// What is amiss.
pub const BANNERS: &str = "Warnings";
