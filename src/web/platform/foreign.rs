//! Hears what other tabs saved, by whichever way it comes: a message, after
//! which the database is read, or local storage's own event, which brings the
//! value and waits a moment in case the message is on its way.

use super::channel::{Channel, Message};
use super::clock::{self, Timer};
use super::js;
use super::keeper::Stores;
use super::listener::Listener;
use super::store::{ASIDE, ROOT, SETTINGS};
use crate::order::{SortedMap, SortedSet};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, StorageEvent};

/// How long the values of local storage's events wait for a message: the
/// other tab sends it when its database has answered. Also what makes one
/// batch of a change of several keys.
const WAIT_MS: u32 = 200;

/// What another tab did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// These keys have these values now; `None` means gone.
    Saved(Vec<(String, Option<String>)>),
    /// All keys that begin so are gone.
    Removed(String),
}

/// The ears, and the mouth.
pub(super) struct Watch {
    hearing: Rc<Hearing>,
    channel: Option<Channel>,
    _storage: Option<Listener>,
}

type Callback = Rc<dyn Fn(Foreign)>;

struct Hearing {
    stores: Weak<Stores>,
    callback: RefCell<Option<Callback>>,
    /// Values that local storage's events brought, and nobody was told yet.
    waiting: RefCell<SortedMap<String, Option<String>>>,
    timer: RefCell<Option<Timer>>,
}

impl Watch {
    pub(super) fn new(stores: &Weak<Stores>) -> Self {
        let hearing = Rc::new(Hearing {
            stores: stores.clone(),
            callback: RefCell::default(),
            waiting: RefCell::default(),
            timer: RefCell::default(),
        });
        let channel = Channel::open({
            let hearing = Rc::clone(&hearing);
            move |message| hearing.message(message)
        });
        let storage = js::window().map(|window| {
            let hearing = Rc::clone(&hearing);
            Listener::on(&window, "storage", move |event| hearing.event(event))
        });
        Self {
            hearing,
            channel,
            _storage: storage,
        }
    }

    pub(super) fn call(&self, callback: impl Fn(Foreign) + 'static) {
        self.hearing.callback.replace(Some(Rc::new(callback)));
    }

    pub(super) fn tell(&self, news: &Message) {
        if let Some(channel) = &self.channel {
            channel.tell(news);
        }
    }
}

impl Hearing {
    fn message(self: &Rc<Self>, message: Message) {
        match message {
            Message::Saved(keys) => {
                let hearing = Rc::clone(self);
                spawn_local(async move { hearing.fetch(keys).await });
            }
            Message::Removed(prefix) => {
                self.waiting
                    .borrow_mut()
                    .retain(|key, _| !key.starts_with(&prefix));
                self.report(Foreign::Removed(prefix));
            }
        }
    }

    /// Reads the keys from the database. Where that does not work, local
    /// storage's events bring them, so they stay waiting.
    async fn fetch(&self, keys: Vec<String>) {
        let Some(Ok(database)) = self.stores.upgrade().map(|stores| stores.database()) else {
            return;
        };
        let Ok(contents) = database.get(&keys).await else {
            return;
        };
        let unreadable = contents.unreadable.into_iter().map(|it| it.key);
        let unreadable: SortedSet<String> = unreadable.collect();
        let mut found: SortedMap<String, String> = contents.entries.into_iter().collect();
        for key in &keys {
            self.waiting.borrow_mut().remove(key);
        }
        let values = keys.into_iter().filter(|key| !unreadable.contains(key));
        let values = values.map(|key| {
            let value = found.remove(&key);
            (key, value)
        });
        self.report(Foreign::Saved(values.collect()));
    }

    fn event(self: &Rc<Self>, event: Event) {
        let event: StorageEvent = event.unchecked_into();
        if let Some(stores) = self.stores.upgrade()
            && let Ok(local) = &*stores.local.borrow()
        {
            local.note(&event);
        }
        let key = js::property(&event, "key").and_then(|key| js::text(&key));
        let Some(key) = key.filter(|key| is_work(key)) else {
            return;
        };
        let value = js::property(&event, "newValue");
        let text = value.as_ref().and_then(js::text);
        // A value that is no text is found, and set aside, at the next start.
        if value.is_none() || text.is_some() {
            self.wait(key, text);
        }
    }

    fn wait(self: &Rc<Self>, key: String, value: Option<String>) {
        let was_empty = self.waiting.borrow().is_empty();
        self.waiting.borrow_mut().insert(key, value);
        if was_empty {
            let hearing = Rc::clone(self);
            let timer = clock::after(WAIT_MS, move || hearing.report_waiting());
            self.timer.replace(Some(timer));
        }
    }

    fn report_waiting(&self) {
        let waiting = std::mem::take(&mut *self.waiting.borrow_mut());
        if !waiting.is_empty() {
            self.report(Foreign::Saved(waiting.into_iter().collect()));
        }
    }

    fn report(&self, news: Foreign) {
        let callback = self.callback.borrow().clone();
        if let Some(callback) = callback {
            callback(news);
        }
    }
}

fn is_work(key: &str) -> bool {
    key.starts_with(ROOT) && !key.starts_with(SETTINGS) && !key.starts_with(ASIDE)
}
