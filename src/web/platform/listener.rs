//! A listener that is gone when its owner is.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens to one event of one target until it is dropped.
#[derive(Debug)]
#[must_use = "dropping a listener stops it"]
pub struct Listener {
    target: EventTarget,
    event: String,
    is_capturing: bool,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Starts to listen.
    pub fn on(target: &EventTarget, event: &str, callback: impl FnMut(Event) + 'static) -> Self {
        Self::new(target, event, false, Closure::new(callback))
    }

    /// Listens on the way down to what the event is for: also to events that
    /// do not come up again, as scrolling.
    pub fn capturing(
        target: &EventTarget,
        event: &str,
        callback: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::new(target, event, true, Closure::new(callback))
    }

    fn new(
        target: &EventTarget,
        event: &str,
        is_capturing: bool,
        callback: Closure<dyn FnMut(Event)>,
    ) -> Self {
        let function = callback.as_ref().unchecked_ref();
        // The platform throws here only for a callback that is no object.
        drop(target.add_event_listener_with_callback_and_bool(event, function, is_capturing));
        Self {
            target: target.clone(),
            event: event.to_owned(),
            is_capturing,
            callback,
        }
    }

    /// Keeps listening for the life of the page.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.callback.as_ref().unchecked_ref();
        drop(self.target.remove_event_listener_with_callback_and_bool(
            &self.event,
            callback,
            self.is_capturing,
        ));
    }
}
