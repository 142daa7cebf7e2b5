//! Settings of this browser.

/// Heading of the settings.
pub const TITLE: &str = "Settings";
/// What the choice of announcements is about.
pub const ANNOUNCEMENTS: &str = "What a screen reader is told after each action";
/// What the choice leaves alone.
pub const ANNOUNCEMENTS_NOTE: &str =
    "What goes wrong is always said in full. Kept in this browser.";

/// The name of a way to announce: `off`, `short` or `full`.
pub fn verbosity(word: &str) -> &'static str {
    match word {
        "off" => "Nothing",
        "short" => "In a few words",
        _ => "In full",
    }
}
