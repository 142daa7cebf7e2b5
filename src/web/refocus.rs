//! The focus never falls to the body: there, neither Tab nor a screen reader
//! knows where to go on. What had it may be gone after a command; then what was
//! around it gets it.

use super::effects::ROOM;
use super::platform::focus;
use super::platform::listener::Listener;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What had the focus, and what is around it that can take it, from the inside
/// out. Empty if nothing had it.
pub(super) struct Held {
    /// Which look it was. What a later look saw counts more.
    look: u32,
    was_mark: bool,
    around: Vec<Element>,
}

thread_local! {
    /// The last look that saw something with the focus.
    static LAST_LOOK: Cell<u32> = const { Cell::new(0) };
}

/// Follows every press and click: what they change need not be a command.
pub(super) fn watch() {
    for kind in ["click", "keydown"] {
        Listener::capturing(&document(), kind, |_| hold().give_on()).forget();
    }
}

/// Looks who has the focus before a command is carried out.
pub(super) fn hold() -> Held {
    let focused = focus::held();
    let is_mark = |e: &Element| e.tag_name() == "MARK";
    let mut held = Held {
        look: LAST_LOOK.get(),
        was_mark: focused.as_ref().is_some_and(is_mark),
        around: Vec::new(),
    };
    let mut next = focused;
    while let Some(element) = next {
        let can_take = element.has_attribute("tabindex") || element.tag_name() == "DIALOG";
        next = element.parent_element();
        if can_take || held.around.is_empty() {
            held.around.push(element);
        }
    }
    if !held.around.is_empty() {
        held.look = held.look.wrapping_add(1);
        LAST_LOOK.set(held.look);
    }
    held
}

impl Held {
    /// Gives the focus on where it has fallen to the body. Two frames later:
    /// what moves it on purpose has done so by then.
    pub(super) fn give_on(self) {
        if self.around.is_empty() {
            return;
        }
        request_animation_frame(move || {
            request_animation_frame(move || {
                if focus::is_lost() && self.look == LAST_LOOK.get() && !self.is_given() {
                    focus::by_id(ROOM);
                }
            });
        });
    }

    fn is_given(&self) -> bool {
        let dialog = || first("dialog[open] .dialog-head button");
        let mark = || first("[data-reader] mark[tabindex=\"0\"]").filter(|_| self.was_mark);
        // A field that is still there was left on purpose.
        let was_left = |e: &&Element| e.matches("input, textarea").unwrap_or(false);
        let around = self.around.iter().filter(|e| e.is_connected());
        let around = around.filter(|e| !was_left(e)).cloned();
        let mut all = mark().into_iter().chain(dialog()).chain(around);
        all.any(|element| focus::in_place(element.unchecked_ref::<HtmlElement>()))
    }
}

fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
