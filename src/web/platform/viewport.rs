//! The window where fingers point: whether they do, which part of it a
//! keyboard on the screen leaves free, and how words come out from under what
//! lies over them.

use super::js;
use super::listener::Listener;
use super::selection::Rect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, VisualViewport};

/// CSS pixels between words and what lies over the text.
const GAP_PX: f64 = 8.0;

/// Zoomed in by less than this, the page counts as not zoomed.
const ZOOM_MIN: f64 = 1.01;

/// Whether the first pointer here is a finger: no hovering, and a keyboard
/// that comes over the page when a text field has the focus.
pub fn is_coarse() -> bool {
    let query = js::window().and_then(|w| w.match_media("(pointer: coarse)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Calls back when the part of the window that is seen changes its size. None
/// in a browser that does not tell.
pub fn on_resize(changed: impl FnMut() + 'static) -> Option<Listener> {
    let seen = seen()?;
    let mut changed = changed;
    Some(Listener::on(&seen, "resize", move |_| changed()))
}

/// Keeps the height that a keyboard takes from the window in the style sheet's
/// `--below`, in CSS pixels, for the life of the page. Most browsers make the
/// window itself smaller; there it stays 0.
pub fn follow_keyboard() {
    for event in ["resize", "scroll"] {
        if let Some(seen) = seen() {
            Listener::on(&seen, event, |_| keep_below()).forget();
        }
    }
}

fn keep_below() {
    let below = js::window().zip(seen()).and_then(|(window, seen)| {
        let height = window.inner_height().ok()?.as_f64()?;
        // Zoomed in, what is not seen is not covered.
        let is_zoomed = seen.scale() > ZOOM_MIN;
        let below = height - seen.offset_top() - seen.height();
        Some(if is_zoomed { 0.0 } else { below.max(0.0) })
    });
    let root = js::window()
        .and_then(|w| w.document())
        .and_then(|d| d.document_element());
    if let (Some(below), Some(root)) = (below, root) {
        let style = root.unchecked_ref::<HtmlElement>().style();
        // Fails only for a sheet that may not be written.
        drop(style.set_property("--below", &format!("{below}px")));
    }
}

fn seen() -> Option<VisualViewport> {
    js::property_as(&js::window()?.into(), "visualViewport")
}

/// Scrolls the room just far enough that these words, given where they are on
/// the screen now, are not under the cover; their beginning counts more than
/// their end. Nothing moves if they are not.
pub fn uncover(room: &Element, cover: &Element, words: &Rect) {
    let (shown, cover) = (
        room.get_bounding_client_rect(),
        cover.get_bounding_client_rect(),
    );
    let (top, bottom) = (words.top, words.top + words.height);
    let is_beside = cover.left() >= words.left + words.width || cover.right() <= words.left;
    let is_clear = cover.top() >= bottom + GAP_PX || cover.bottom() <= top;
    if is_beside || is_clear {
        return;
    }
    let wanted = bottom + GAP_PX - cover.top();
    let most = top - GAP_PX - shown.top();
    room.set_scroll_top(room.scroll_top() + wanted.min(most));
}
