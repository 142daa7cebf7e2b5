//! The masthead.

pub(crate) const BRAND: &str = "Whence";
/// Opens the list of articles where it is not on the screen.
pub(crate) const ARTICLES: &str = "Articles";
/// Stands for the title while no project is open.
pub(crate) const PROJECTS: &str = "Projects";
pub(crate) const HELP: &str = "Help and keys";
pub(crate) const EXPORT: &str = "Export";
/// Opens what the masthead has no room for.
pub(crate) const MENU: &str = "Menu";
pub(crate) const UNDO: &str = "Undo";
pub(crate) const REDO: &str = "Redo";

pub(crate) fn undo(step: &str) -> String {
    format!("Undo: {step}")
}

pub(crate) fn redo(step: &str) -> String {
    format!("Redo: {step}")
}
