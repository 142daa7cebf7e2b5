//! The frame of the page.

/// Language of these words, as in `<html lang>`.
pub(crate) const LANGUAGE: &str = "en";

/// Name of the app.
pub(crate) const APP: &str = "Whence";

/// What the window is called: article, project, app, those that there are.
pub(crate) fn title(article: &str, project: &str) -> String {
    let parts = [article, project, APP];
    let there = parts.into_iter().filter(|part| !part.is_empty());
    there.collect::<Vec<_>>().join(" · ")
}

/// The room of the article.
pub(crate) const ARTICLE: &str = "Article";
/// The room of a project without articles.
pub(crate) const NO_ARTICLE: &str = "Nothing to read yet";
/// The room while no article is open.
pub(crate) const START: &str = "Start";

/// Leads past the masthead, for the keyboard.
pub(crate) const SKIP: &str = "To the article";
/// While a part of the page comes.
pub(crate) const LOADING: &str = "Loading…";
pub(crate) const BROKEN: &str = "Whence has stopped because of a fault of its own. What was shown as Saved is kept. Reload the page to go on.";

// Beside what was said last.
pub(crate) const UNDO: &str = "Undo";
pub(crate) const DISMISS: &str = "Dismiss";
