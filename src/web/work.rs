//! Work on a project, a part that comes later: the empty page can be read and
//! used without it.

use super::dispatch::{Shell, report};
use super::intake::{self, TakePaste};
use super::later::later;
use super::platform::folder::Given;
use super::platform::keeper::Keeper;
use super::platform::prefs;
use super::views::room::Room;
use crate::app::{App, Command, Glimpse, Moment, ReaderChange, Request, StorageReport};
use crate::format::stored::{self, Loaded, Loading};
use crate::model::ProjectId;
use leptos::prelude::*;
use std::pin::Pin;

/// What will be there later.
type UnderWay<T> = Pin<Box<dyn Future<Output = T>>>;

/// Keys and values.
type Entries = Vec<(String, String)>;

/// What an open project needs.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// [`App::update`].
    pub(super) update: fn(&mut App, Command, Moment) -> Vec<Request>,
    /// Draws what changed in the reader.
    pub(super) redraw: fn(Shell, ReaderChange),
    /// Reads a project from both stores.
    pub(super) load: fn(Keeper, ProjectId) -> UnderWay<(Loaded, StorageReport)>,
    /// Keeps where a glimpse of the open project will be found.
    pub(super) keep_glimpse: fn(&App),
    /// Reads the glimpse of a project, if one was kept.
    pub(super) load_glimpse: fn(Keeper, ProjectId) -> UnderWay<Option<Loaded>>,
    /// Reads the steps that are kept in a folder; none if they cannot be read.
    pub(super) read_steps: fn(Keeper, String) -> UnderWay<Entries>,
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
        load: |keeper, id| Box::pin(load(keeper, id)),
        keep_glimpse,
        load_glimpse: |keeper, id| Box::pin(load_glimpse(keeper, id)),
        read_steps: |keeper, folder| Box::pin(async move { keeper.database_entries(&folder).await }),
        read_files: intake::read_files,
        read_paste: intake::read_paste,
        stop_reading: intake::stop,
        forget_reading: intake::forget,
        room: || Room().into_any(),
    }
);

async fn load(keeper: Keeper, id: ProjectId) -> (Loaded, StorageReport) {
    let mut loading = Loading::new(id);
    let ranges = stored::key_ranges(id);
    let read = keeper.read_gradually(&ranges, |entries| loading.take(entries));
    let read = read.await;
    for bad in read.unreadable {
        keeper.set_aside(&bad.key, &bad.json, &bad.why).await;
    }
    (loading.finish(), report(&read.stores))
}

/// Name of the setting that tells where the last glimpse is found.
const GLIMPSE: &str = "glimpse";

fn keep_glimpse(app: &App) {
    if let Some(glimpse) = app.glimpse() {
        // Where it is not kept, the next start takes a little longer.
        drop(prefs::set(GLIMPSE, &glimpse));
    }
}

async fn load_glimpse(keeper: Keeper, id: ProjectId) -> Option<Loaded> {
    let glimpse = prefs::get::<Glimpse>(GLIMPSE)?;
    if glimpse.project != id || glimpse.keys.is_empty() {
        return None;
    }
    let values = keeper.values_of(&glimpse.keys).await;
    Some(stored::load(id, values))
}
