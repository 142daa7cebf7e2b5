//! Roles of a source in the event, as a mark tells them.

/// The letter and the name of a role, by the word of its colour; nothing where
/// the words beside it say it already.
pub(crate) fn letter(hue: &str) -> Option<(&'static str, &'static str)> {
    match hue {
        "party" => Some(("P", "party to the event")),
        "ally" => Some(("A", "ally of a party")),
        "independent" => Some(("I", "independent")),
        "unknown" => Some(("?", "role not known")),
        _ => None,
    }
}
