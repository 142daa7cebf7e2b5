//! Tells which elements come near to being seen, and which go far.

use super::clock::{self, Timer};
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far from the frame is near: its own height, above and below.
const MARGIN: &str = "100% 0px";

/// Faster than this nobody reads: four screens a second.
const FLUNG_PX_PER_MS: f64 = 4.0;

/// After so long without news what was flung rests.
const REST_MS: u32 = 100;

type Heard = Closure<dyn FnMut(Array)>;
type Tell = Box<dyn FnMut(&Element, bool)>;

/// Watches elements until it is dropped.
#[must_use = "dropping it ends the watch"]
pub struct Nearness {
    observer: IntersectionObserver,
    /// Called by the browser as long as the observer is there.
    _heard: Heard,
    /// Without it nothing is told any more.
    _news: Rc<RefCell<News>>,
}

/// What is known and not told yet.
struct News {
    tell: Tell,
    waiting: Vec<(Element, bool)>,
    /// How far the frame was scrolled, and when.
    last: Option<(f64, u64)>,
    /// Tells what waits, once the frame rests.
    rest: Option<Timer>,
}

impl Nearness {
    /// Watches in a frame that scrolls; is told of each element that is watched
    /// whether it is near, at first and whenever that changes; of what is
    /// passed by in a fling, once that is over. None where the browser cannot.
    pub fn within(frame: &Element, tell: impl FnMut(&Element, bool) + 'static) -> Option<Self> {
        let news = Rc::new(RefCell::new(News {
            tell: Box::new(tell),
            waiting: Vec::new(),
            last: None,
            rest: None,
        }));
        let heard: Heard = Closure::new({
            let (news, frame) = (Rc::downgrade(&news), frame.clone());
            move |entries: Array| {
                let Some(news) = news.upgrade() else { return };
                let is_flung = news.borrow_mut().hear(&entries, frame.scroll_top());
                if is_flung {
                    let later = Rc::downgrade(&news);
                    let rest = clock::after(REST_MS, move || {
                        if let Some(news) = later.upgrade() {
                            news.borrow_mut().tell();
                        }
                    });
                    news.borrow_mut().rest = Some(rest);
                } else {
                    news.borrow_mut().tell();
                }
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
            _news: news,
        })
    }

    /// Watches one more.
    pub fn watch(&self, element: &Element) {
        self.observer.observe(element);
    }
}

impl News {
    /// Notes what is heard, and whether the frame is flung.
    fn hear(&mut self, entries: &Array, top: f64) -> bool {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let target = entry.target();
            self.waiting.retain(|(other, _)| *other != target);
            self.waiting.push((target, entry.is_intersecting()));
        }
        let now = clock::now_ms();
        let last = self.last.replace((top, now));
        last.is_some_and(|(from, then)| {
            #[expect(clippy::cast_precision_loss, reason = "some milliseconds")]
            let passed = now.saturating_sub(then).max(1) as f64;
            (top - from).abs() > FLUNG_PX_PER_MS * passed
        })
    }

    fn tell(&mut self) {
        for (element, is_near) in std::mem::take(&mut self.waiting) {
            (self.tell)(&element, is_near);
        }
    }
}

impl Drop for Nearness {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
