//! One stop of the Tab key for all marks of the article, and arrows between
//! them. A paragraph that changes is drawn again, its marks too; so the stop is
//! kept as a place in the text, not as an element.

use crate::web::dispatch::Shell;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Marks of the open article, in the order of its text.
const MARKS: &str = "[data-reader] mark[data-claims]";
/// Marks of the selected claim.
const ACTIVE: &str = "[data-reader] :is(mark[data-active], mark:has(> [data-active]))";

/// Where a mark begins: its paragraph, and UTF-16 units into it.
#[derive(Clone, PartialEq)]
struct Spot {
    paragraph: String,
    start: u32,
}

thread_local! {
    static LAST: RefCell<Option<Spot>> = const { RefCell::new(None) };
    /// The one that the Tab key reaches; marks come without being it.
    static STOP: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Another article is drawn: no mark of it has been visited.
pub(in crate::web) fn forget() {
    LAST.replace(None);
}

/// Makes one mark the stop, once all is drawn: the one that was it before, or
/// the selected claim's, or the first.
/// Only where a claim is selected its marks are looked for.
pub(in crate::web) fn settle_soon(has_active: bool) {
    wasm_bindgen_futures::spawn_local(async move {
        leptos::task::tick().await;
        let last = LAST
            .with_borrow(Clone::clone)
            .and_then(|spot| mark_at(&spot));
        let stop = last
            .or_else(|| has_active.then(|| first(ACTIVE)).flatten())
            .or_else(|| first(MARKS));
        if let Some(stop) = stop {
            make_stop(&stop);
        }
    });
}

/// The mark that gets the focus becomes the stop.
pub(super) fn on_focus(event: &FocusEvent) {
    if let Some(mark) = mark_of(event.target()) {
        LAST.replace(spot_of(&mark));
        make_stop(&mark);
    }
}

/// Arrows, Home and End on a mark lead to another; whether they did.
pub(super) fn on_key(shell: Shell, event: &KeyboardEvent) -> bool {
    let has_chord = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    let Some(mark) = mark_of(event.target()).filter(|_| !has_chord && !event.default_prevented())
    else {
        return false;
    };
    if !matches!(
        event.key().as_str(),
        "ArrowRight" | "ArrowLeft" | "Home" | "End"
    ) {
        return false;
    }
    shell.draw_rest();
    let marks = all(MARKS);
    let here = marks.iter().position(|other| *other == mark);
    let to = match (event.key().as_str(), is_rtl(&mark)) {
        ("ArrowRight", false) | ("ArrowLeft", true) => here.map(|i| i + 1),
        ("ArrowLeft", false) | ("ArrowRight", true) => here.and_then(|i| i.checked_sub(1)),
        ("Home", _) => Some(0),
        ("End", _) => marks.len().checked_sub(1),
        _ => return false,
    };
    if let Some(to) = to.and_then(|i| marks.get(i)) {
        let _ = to.unchecked_ref::<HtmlElement>().focus();
    }
    event.prevent_default();
    event.stop_propagation();
    true
}

fn make_stop(mark: &Element) {
    let old = STOP.replace(Some(mark.clone()));
    if let Some(old) = old.filter(|old| old != mark) {
        let _ = old.set_attribute("tabindex", "-1");
    }
    let _ = mark.set_attribute("tabindex", "0");
}

fn spot_of(mark: &Element) -> Option<Spot> {
    let paragraph = mark.closest("[data-paragraph]").ok().flatten()?;
    let before = document().create_range().ok()?;
    before.set_start(&paragraph, 0).ok()?;
    before.set_end_before(mark).ok()?;
    let words = String::from(before.to_string());
    Some(Spot {
        paragraph: paragraph.id(),
        start: u32::try_from(words.encode_utf16().count()).ok()?,
    })
}

/// The mark that stands where another began.
fn mark_at(spot: &Spot) -> Option<Element> {
    let marks = all(&format!("#{} mark[data-claims]", spot.paragraph));
    let begins_by = |mark: &Element| spot_of(mark).is_some_and(|s| s.start <= spot.start);
    let mark = marks.into_iter().rev().find(begins_by)?;
    let length = mark.text_content()?.encode_utf16().count();
    let start = spot_of(&mark)?.start;
    let is_there = start == spot.start || start + u32::try_from(length).ok()? > spot.start;
    is_there.then_some(mark)
}

fn is_rtl(mark: &Element) -> bool {
    mark.matches(":dir(rtl)").unwrap_or(false)
}

fn mark_of(target: Option<web_sys::EventTarget>) -> Option<Element> {
    let element = target?.dyn_into::<Element>().ok()?;
    element.matches(MARKS).unwrap_or(false).then_some(element)
}

fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    let elements = (0..found.length()).filter_map(|i| found.item(i));
    elements.filter_map(|node| node.dyn_into().ok()).collect()
}
