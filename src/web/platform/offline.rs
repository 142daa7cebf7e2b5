//! The copy of the page that the browser keeps for when there is no network.
//! `boot/offline.js` does the work; where that is not there, as in a quick
//! build, there is no copy and nothing is told.

use super::boot;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What is told of the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// All of this page is kept.
    Ready,
    /// It cannot be kept.
    Failed,
    /// A newer version waits.
    Update,
}

/// Has the copy made, once the page has rested; `tell` hears of it for the life
/// of the page.
pub fn watch(tell: impl Fn(News) + 'static) {
    let Some(watch) = boot::function("watchOffline") else {
        return;
    };
    let tell: Closure<dyn Fn(String)> = Closure::new(move |news: String| match news.as_str() {
        "ready" => tell(News::Ready),
        "failed" => tell(News::Failed),
        "update" => tell(News::Update),
        _ => {}
    });
    // It answers at once and does not throw.
    drop(watch.call1(&JsValue::UNDEFINED, tell.as_ref().unchecked_ref()));
    tell.forget();
}

/// Lets the newer version take over; the page is loaded anew.
pub fn take_update() {
    if let Some(take) = boot::function("takeUpdate") {
        drop(take.call0(&JsValue::UNDEFINED));
    }
}
