//! Where the focus was before a dialog opened. The browser would give it back
//! if the dialog were closed; but it is taken out of the page, open as it is.

use crate::web::platform::focus;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Remembers what had the focus when the first of several dialogs opened, and
/// gives it back when the last one has closed.
#[derive(Clone, Copy)]
pub(super) struct ReturnFocus(StoredValue<Option<HtmlElement>, LocalStorage>);

impl ReturnFocus {
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Called each time a dialog opens, changes or closes.
    pub(super) fn follow(self, is_open: bool) {
        let before = self.0.get_value();
        match before {
            None if is_open => self.0.set_value(focused()),
            Some(element) if !is_open => {
                self.0.set_value(None);
                request_animation_frame(move || give_back(&element));
            }
            _ => {}
        }
    }
}

/// Where the app has put the focus by then, it stays.
fn give_back(element: &HtmlElement) {
    let menu = element.closest("[popover]").ok().flatten();
    let opener = menu.and_then(|menu| {
        let opener = format!("[popovertarget=\"{}\"]", menu.id());
        document().query_selector(&opener).ok().flatten()
    });
    let opener = opener.and_then(|opener| opener.dyn_into().ok());
    // What stood in a menu is hidden with it; what is gone takes no focus.
    for element in [Some(element), opener.as_ref()].into_iter().flatten() {
        if focus::is_lost() {
            drop(element.focus());
        }
    }
    if focus::is_lost() {
        focus::by_id("room");
    }
}

fn focused() -> Option<HtmlElement> {
    focus::held()?.dyn_into().ok()
}
