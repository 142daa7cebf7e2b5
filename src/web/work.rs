//! Work on a project, a part that comes later: the empty page can be read and
//! used without it.

use super::dispatch::Shell;
use super::intake::{self, TakePaste};
use super::later::later;
use super::platform::folder::Given;
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
    /// Reads files.
    pub(super) read_files: fn(Shell, Vec<Given>),
    /// Reads pasted text and its HTML.
    pub(super) read_paste: fn(Shell, String, String, TakePaste),
    /// Stops reading, because a person wants it.
    pub(super) stop_reading: fn(Shell),
    /// Stops reading, because the app wants it.
    pub(super) forget_reading: fn(Shell),
    /// Articles, reader and panel.
    pub(super) room: fn() -> AnyView,
}

later!(
    /// Work on a project.
    WORK, work: Work = Work {
        update: App::update,
        redraw: Shell::redraw,
        read_files: intake::read_files,
        read_paste: intake::read_paste,
        stop_reading: intake::stop,
        forget_reading: intake::forget,
        room: || Room().into_any(),
    }
);
