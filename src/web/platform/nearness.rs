//! Tells which elements come near to being seen, and which go far.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far from the frame is near: its own height, above and below.
const MARGIN: &str = "100% 0px";

type Heard = Closure<dyn FnMut(Array)>;

/// Watches elements until it is dropped.
#[derive(Debug)]
#[must_use = "dropping it ends the watch"]
pub struct Nearness {
    observer: IntersectionObserver,
    /// Called by the browser as long as the observer is there.
    _heard: Heard,
}

impl Nearness {
    /// Watches in a frame that scrolls; is told of each element that is watched
    /// whether it is near, at first and whenever that changes. None where the
    /// browser cannot.
    pub fn within(frame: &Element, mut tell: impl FnMut(Element, bool) + 'static) -> Option<Self> {
        let heard: Heard = Closure::new(move |entries: Array| {
            for entry in entries {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                tell(entry.target(), entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root(Some(frame));
        options.set_root_margin(MARGIN);
        let function = heard.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(function, &options).ok()?;
        Some(Self {
            observer,
            _heard: heard,
        })
    }

    /// Watches one more.
    pub fn watch(&self, element: &Element) {
        self.observer.observe(element);
    }
}

impl Drop for Nearness {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
