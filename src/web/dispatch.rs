//! The one place that calls [`App::update`]: commands go in, requests are
//! carried out, and views are told to look again.

use super::effects;
use super::intake::Intake;
use super::later::Later;
use super::platform::folder::Given;
use super::platform::{self, clipboard, clock, files, ids, keeper, prefs};
use super::refocus;
use super::work::{WORK, Work};
use crate::app::{App, Command, Flip, HistoryChange, Moment, Notice, Request, StorageReport};
use crate::incoming::Reading;
use crate::model::Timestamp;
use crate::words::offline::PART_MISSING;
use crate::words::{claims, storage};
use keeper::{Keeper, Saved};
use leptos::prelude::*;

mod column;
mod redraw;

use column::Column;

/// The app and the browser, joined. A handle: copies are the same shell.
#[derive(Clone, Copy)]
pub struct Shell {
    app: StoredValue<App, LocalStorage>,
    keeper: StoredValue<Keeper, LocalStorage>,
    /// Counts commands; every watched view depends on it.
    tick: RwSignal<u64>,
    /// The paragraphs as they are drawn.
    column: StoredValue<Column, LocalStorage>,
    notice: RwSignal<Option<Notice>>,
    work: Later<Work>,
    /// Commands that wait for `work`, in their order.
    waiting: StoredValue<Vec<Command>, LocalStorage>,
    /// Files on their way in.
    intake: StoredValue<Intake, LocalStorage>,
}

/// Who the person is, as it is kept per browser profile.
pub(super) const ME: &str = "me";
/// Whether single letters, digits and signs work as keys.
pub(super) const SINGLE_KEYS: &str = "single-keys";
/// The keys that a person has given to actions.
pub(super) const KEYS: &str = "keys";
/// Where the person was.
pub(super) const PLACE: &str = "place";
/// When a project has come, how soon it is counted what local storage holds.
const COUNT_AFTER_MS: u32 = 2000;

/// Rest after a project was opened before its kept steps are read.
const STEPS_REST: std::time::Duration = std::time::Duration::from_millis(250);

impl Shell {
    /// A shell around an app, provided to all components.
    pub fn provide(app: App, keeper: Keeper) -> Self {
        let shell = Self {
            app: StoredValue::new_local(app),
            keeper: StoredValue::new_local(keeper),
            tick: RwSignal::new(0),
            column: StoredValue::new_local(Column::default()),
            notice: RwSignal::new(None),
            work: Later::new(WORK),
            waiting: StoredValue::new_local(Vec::new()),
            intake: StoredValue::new_local(Intake::default()),
        };
        provide_context(shell);
        shell
    }

    /// The shell of the component that asks.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the shell is provided before any component"))
    }

    /// Tells the app something, and does what it asks for.
    pub fn send(self, command: Command) {
        if effects::is_broken() {
            return;
        }
        if self.waiting.with_value(|waiting| !waiting.is_empty()) {
            return self.put_off(command);
        }
        let held = refocus::hold();
        let moment = Moment {
            now: Timestamp(clock::now_ms()),
            chance: ids::uuid(),
        };
        let work = self.work.now();
        let taken = self.app.try_update_value(|app| match work {
            Some(work) => Ok((work.update)(app, command, moment)),
            None => app.update_early(command),
        });
        match taken {
            Some(Ok(requests)) => {
                self.follow(requests);
                held.give_on();
            }
            Some(Err(command)) => self.put_off(command),
            None => {}
        }
    }

    /// Does what the app asks for after an update.
    fn follow(self, requests: Vec<Request>) {
        let change = self.app.try_update_value(App::take_reader_change);
        self.tick.update(|n| *n += 1);
        for request in requests {
            self.carry_out(request);
        }
        if self.read(|app| app.draft_ends().is_none()) {
            effects::let_go_of_popover();
        }
        // Last: a request may ask what has the focus now.
        if let (Some(work), Some(change)) = (self.work.now(), change) {
            (work.redraw)(self, change);
        }
    }

    /// Keeps a command until work is possible.
    fn put_off(self, command: Command) {
        let waiting = self.waiting.try_update_value(|waiting| {
            waiting.push(command);
            waiting.len()
        });
        if waiting != Some(1) {
            return;
        }
        wasm_bindgen_futures::spawn_local(async move {
            let is_here = self.work.get().await.is_ok();
            let waiting = self.waiting.try_update_value(std::mem::take);
            if is_here {
                waiting.into_iter().flatten().for_each(|c| self.send(c));
            } else {
                self.send(Command::Problem(PART_MISSING.to_owned()));
            }
        });
    }

    /// Work on a project.
    pub(super) fn work(self) -> Later<Work> {
        self.work
    }

    /// A view of the app that looks again after each command.
    pub fn watch<T>(self, read: impl Fn(&App) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.tick.track();
            self.app.with_value(&read)
        })
    }

    /// The same for a view that takes long, looked at again only when a key has
    /// changed that tells all it depends on.
    pub fn watch_when<K, T>(
        self,
        key: impl Fn(&App) -> K + Send + Sync + 'static,
        read: impl Fn(&App) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        K: PartialEq + Send + Sync + 'static,
        T: PartialEq + Send + Sync + 'static,
    {
        let key = self.watch(key);
        Memo::new(move |_| {
            // To follow it is not enough: nobody else would work it out.
            key.with(|_| ());
            self.app.with_value(&read)
        })
    }

    /// Makes an effect run again after each command, also where what it reads
    /// of the app stays the same: for what depends on what is drawn.
    pub fn follow_along(self) {
        self.tick.track();
    }

    /// Looks at the app once.
    pub fn read<T>(self, read: impl FnOnce(&App) -> T) -> T {
        self.app.with_value(read)
    }

    /// Tells the app what a key chord stands for; whether it stands for
    /// something.
    pub fn press(self, chord: &str) -> bool {
        let command = self.read(|app| crate::app::action_for_chord(app, chord));
        let command = command.map(|command| match command {
            // Only the page knows what is pointed at.
            Command::FlipDebris(Flip::Pointed(None)) => {
                Command::FlipDebris(Flip::Pointed(effects::pointed_paragraph()))
            }
            other => other,
        });
        command.map(|c| self.send(c)).is_some()
    }

    /// What was said last.
    pub fn notice(self) -> RwSignal<Option<Notice>> {
        self.notice
    }

    /// Reads files and tells the app what is in them.
    pub fn open_files(self, given: Vec<Given>) {
        if !given.is_empty() {
            self.with_work(move |work| (work.read_files)(self, given));
        }
    }

    /// Reads pasted text, and its HTML where there is one; `take` gets what was
    /// found, or nothing if it could not be read.
    pub fn read_paste(
        self,
        text: String,
        html: String,
        take: impl FnOnce(Option<Reading>) + 'static,
    ) {
        let take = Box::new(take);
        self.with_work(move |work| (work.read_paste)(self, text, html, take));
    }

    /// Takes pasted text in as an article.
    pub fn paste(self, text: String, html: String) {
        self.read_paste(text, html, move |reading| {
            self.send(match reading {
                Some(reading) => Command::Pasted(reading),
                None => Command::Problem(crate::words::adding::CANNOT_START.to_owned()),
            });
        });
    }

    /// Stops reading files; what was read stays.
    pub fn stop_reading(self) {
        self.with_work(move |work| (work.stop_reading)(self));
    }

    /// Does something once work is possible.
    fn with_work(self, act: impl FnOnce(Work) + 'static) {
        if let Some(work) = self.work.now() {
            return act(work);
        }
        wasm_bindgen_futures::spawn_local(async move {
            match self.work.get().await {
                Ok(work) => act(work),
                Err(_) => self.send(Command::Problem(PART_MISSING.to_owned())),
            }
        });
    }

    /// What is on its way in.
    pub(super) fn intake(self) -> StoredValue<Intake, LocalStorage> {
        self.intake
    }

    /// Reads a project from both stores.
    pub(super) fn load_project(self, id: crate::model::ProjectId) {
        let keeper = self.keeper.get_value();
        wasm_bindgen_futures::spawn_local(async move {
            let Ok(work) = self.work.get().await else {
                return self.send(Command::Problem(PART_MISSING.to_owned()));
            };
            if let Some(loaded) = (work.load_glimpse)(keeper.clone(), id).await {
                let loaded = Box::new(loaded);
                self.send(Command::Glimpsed { id, loaded });
            }
            let (loaded, report) = (work.load)(keeper.clone(), id).await;
            self.send(Command::StorageReported(report));
            let loaded = Box::new(loaded);
            self.send(Command::ProjectRead { id, loaded });
            clock::after(COUNT_AFTER_MS, move || keeper.count_local()).forget();
        });
    }

    fn carry_out(self, request: Request) {
        match request {
            Request::Save { ticket, entries } => self.save(ticket, entries),
            Request::LoadProject(id) => self.load_project(id),
            Request::ReadSteps { project, folder } => self.read_steps(project, folder),
            Request::RemoveProject(id) => self.remove_project(id),
            Request::SetAside { key, value } => self.set_aside(key, value),
            Request::FetchSample => self.fetch_sample(),
            Request::Download {
                name,
                mime,
                content,
            } => {
                if let Err(error) = files::download(&name, mime, content.as_bytes()) {
                    self.send(Command::Problem(error.to_string()));
                }
            }
            Request::Print => effects::print(),
            Request::Copy(text) => self.copy(text),
            Request::Announce(notice) => self.notice.set(Some(notice)),
            Request::Focus(target) => effects::focus(target),
            Request::ShowClaim(id) => effects::show_claim(id),
            Request::ShowParagraph(index) => effects::show_paragraph(index),
            Request::KeepPlace(place) => {
                self.keeper.with_value(|k| k.keep_setting(PLACE, &place));
                if let Some(work) = self.work.now() {
                    self.read(work.keep_glimpse);
                }
            }
            Request::KeepMe { annotator, name } => {
                self.keeper
                    .with_value(|k| k.keep_setting(ME, &(annotator, name)));
            }
            Request::StopReading => self.with_work(move |work| (work.forget_reading)(self)),
            Request::TakeUpdate => platform::offline::take_update(),
            // Without local storage the switch holds as long as the page.
            Request::KeepSingleKeys(uses) => drop(prefs::set(SINGLE_KEYS, &uses)),
            Request::KeepKeys(keys) => drop(prefs::set(KEYS, &keys)),
            Request::AskToPersist => effects::ask_to_persist(),
        }
    }

    fn save(self, ticket: u64, entries: Vec<(String, Option<String>)>) {
        let keeper = self.keeper.get_value();
        keeper.save(entries, move |saved| {
            self.send(Command::Saved {
                ticket,
                is_kept: saved.is_kept(),
                report: report(&saved),
            });
        });
    }

    /// Reads kept steps once the first screen stands and the page has rested.
    fn read_steps(self, project: crate::model::ProjectId, folder: String) {
        let keeper = self.keeper.get_value();
        set_timeout(
            move || {
                self.with_work(move |work| {
                    wasm_bindgen_futures::spawn_local(async move {
                        let entries = (work.read_steps)(keeper, folder).await;
                        self.send(Command::History(HistoryChange::Read { project, entries }));
                    });
                });
            },
            STEPS_REST,
        );
    }

    fn remove_project(self, id: crate::model::ProjectId) {
        let keeper = self.keeper.get_value();
        effects::remove_project(&keeper, id, move |saved| {
            self.send(Command::StorageReported(report(&saved)));
        });
    }

    fn set_aside(self, key: String, value: String) {
        let keeper = self.keeper.get_value();
        wasm_bindgen_futures::spawn_local(async move {
            keeper
                .set_aside(&key, &value, storage::UNREADABLE_VALUE)
                .await;
        });
    }

    fn fetch_sample(self) {
        WORK.hurry();
        wasm_bindgen_futures::spawn_local(async move {
            let command = match effects::sample().await {
                Ok(json) => Command::ImportSample(json),
                Err(why) => Command::Problem(why),
            };
            self.send(command);
        });
    }

    fn copy(self, text: String) {
        wasm_bindgen_futures::spawn_local(async move {
            let command = match clipboard::write_text(&text).await {
                Ok(()) => Command::Tell(claims::COPIED.to_owned()),
                Err(error) => Command::Problem(error.to_string()),
            };
            self.send(command);
        });
    }
}

/// The stores' state in the app's words.
pub(super) fn report(saved: &Saved) -> StorageReport {
    StorageReport {
        local_problem: saved.local.as_ref().err().map(ToString::to_string),
        database_problem: saved.database.as_ref().err().map(ToString::to_string),
    }
}
