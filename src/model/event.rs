//! An event: what several articles report.

use super::{EventId, Meta};

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The event's id.
    pub id: EventId,
    /// Revision and makers.
    pub meta: Meta,
    /// Its name.
    pub name: String,
    /// A note.
    pub note: String,
}
