//! A part of the panel that is drawn anew loses the focus; this gives it back.

use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Does something that draws a section anew. The focus goes back to the control
/// of the same id, or else to the chip that is pressed, or to the first one.
pub(super) fn keep_focus(section: &'static str, change: impl FnOnce()) {
    let id = document().active_element().map(|focused| focused.id());
    let id = id.filter(|id| !id.is_empty());
    change();
    request_animation_frame(move || {
        if !focus::is_lost() || id.is_some_and(|id| focus::by_id(&id)) {
            return;
        }
        for chosen in [".chip[aria-pressed=true]", ".chip", "button"] {
            let found = document().query_selector(&format!("#{section} {chosen}"));
            if let Some(found) = found.ok().flatten().and_then(|f| f.dyn_into().ok()) {
                focus::in_place(&found);
                return;
            }
        }
    });
}

/// The same for something that is told to the app.
pub(super) fn send(shell: Shell, section: &'static str, command: crate::app::Command) {
    keep_focus(section, || shell.send(command));
}
