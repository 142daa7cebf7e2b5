//! Settings of this browser.

/// Heading of the settings.
pub(crate) const TITLE: &str = "Settings";
/// What the choice of announcements is about.
pub(crate) const ANNOUNCEMENTS: &str = "What a screen reader is told after each action";
/// What the choice leaves alone.
pub(crate) const ANNOUNCEMENTS_NOTE: &str =
    "What goes wrong is always said in full. Kept in this browser.";

/// The name of a way to announce: `off`, `short` or `full`.
pub(crate) fn verbosity(word: &str) -> &'static str {
    match word {
        "off" => "Nothing",
        "short" => "In a few words",
        _ => "In full",
    }
}
