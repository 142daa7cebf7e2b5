//! Work on a project, a part that comes later: the empty page can be read and
//! used without it.

use super::dispatch::Shell;
use super::later::later;
use super::views::room::Room;
use crate::app::{App, Command, Moment, ReaderChange, Request};
use leptos::prelude::*;

/// What an open project needs.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// [`App::update`].
    pub(super) update: fn(&mut App, Command, Moment) -> Vec<Request>,
    /// Draws what changed in the reader.
    pub(super) redraw: fn(Shell, ReaderChange),
    /// Articles, reader and panel.
    pub(super) room: fn() -> AnyView,
}

later!(
    /// Work on a project.
    WORK, work: Work = Work {
        update: App::update,
        redraw: Shell::redraw,
        room: || Room().into_any(),
    }
);
