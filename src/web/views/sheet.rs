//! The panel as a sheet from below, on a phone: open or not, high or low. Where
//! it is a column all of this changes nothing that can be seen.

use super::guide::toggle_guide;
use super::live::on;
use crate::app::{App, Command};
use crate::model::ClaimId;
use crate::web::dispatch::Shell;
use crate::web::effects::{self, PANEL, ROOM};
use crate::web::platform::focus;
use crate::words;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// CSS pixels that a finger drags the sheet before it follows.
const DRAG_PX: f64 = 40.0;

/// On the panel while the sheet is open: what opened it.
const OPEN: &str = "data-open";
/// The person asked for the list; it stays when a claim is let go.
const LIST: &str = "list";
/// A claim was selected; the sheet goes with it.
const CLAIM: &str = "claim";
/// The guideline was asked for; the sheet goes with it.
const GUIDE: &str = "guide";
/// On the panel while the sheet is as high as it can be.
const HIGH: &str = "data-high";

/// What the sheet follows: the selected claim, and whether the next selection
/// is for it, so that the text must be in reach.
type Followed = (Option<ClaimId>, bool);

/// Opens and closes the sheet as claims are selected and let go.
pub(super) fn follow_claim(shell: Shell) {
    let followed = shell.watch(|app: &App| -> Followed {
        let is_aiming = app.reader_view().is_some_and(|r| r.aim.is_some());
        (app.place().claim, is_aiming)
    });
    Effect::new(move |before: Option<Followed>| {
        let now = followed.get();
        // A claim that is selected from the start leaves the article in view.
        if let Some(before) = before {
            follow(now);
            if now.0.is_some() && now.0 != before.0 {
                scroll_to_top();
            }
        }
        now
    });
}

/// Opens the sheet with the guideline, and closes it again if nothing else had
/// opened it.
pub(super) fn follow_guide(is_open: Memo<bool>) {
    Effect::new(move |before: Option<bool>| {
        let now = is_open.get();
        match (before, now) {
            (Some(false), true) if opened_by().is_none() => open(GUIDE),
            (Some(true), false) if opened_by().as_deref() == Some(GUIDE) => close(),
            _ => {}
        }
        scroll_to_top();
        now
    });
}

fn follow(now: Followed) {
    match now {
        (Some(_), true) => close(),
        (Some(claim), false) => {
            if opened_by().is_none() {
                open(CLAIM);
            }
            // Only now is it known what the sheet covers.
            effects::show_claim(claim);
        }
        (None, _) if opened_by().as_deref() == Some(CLAIM) => close(),
        (None, _) => {}
    }
}

/// Shows the list of claims.
pub(super) fn open_list() {
    open(LIST);
    focus::by_id(PANEL);
}

/// Keeps the sheet open for the list when the claim is let go.
pub(super) fn keep_for_list() {
    if opened_by().is_some() {
        open(LIST);
    }
}

fn panel() -> Option<HtmlElement> {
    document().get_element_by_id(PANEL)?.dyn_into().ok()
}

fn opened_by() -> Option<String> {
    panel()?.get_attribute(OPEN)
}

fn open(by: &str) {
    if let Some(panel) = panel() {
        // Fails only for a name that is none.
        drop(panel.set_attribute(OPEN, by));
    }
}

/// Another claim is read from its beginning. To ask how far the panel is
/// scrolled lays it out, so that waits until all of it is drawn.
fn scroll_to_top() {
    request_animation_frame(|| {
        if let Some(panel) = panel().filter(|panel| panel.scroll_top() > 0.0) {
            panel.set_scroll_top(0.0);
        }
    });
}

fn close() {
    if let Some(panel) = panel() {
        drop(panel.remove_attribute(OPEN));
        drop(panel.remove_attribute(HIGH));
    }
}

/// Closes the sheet and lets a selected claim go. The focus goes back into the
/// article unless the app has a better place for it.
fn leave(shell: Shell) {
    if shell.read(App::is_guide_open) {
        focus::by_id(ROOM);
        return toggle_guide(shell);
    }
    close();
    focus::by_id(ROOM);
    if shell.read(|app| app.place().claim.is_some()) {
        shell.send(Command::Close);
        request_animation_frame(|| {
            if focus::is_lost() {
                focus::by_id(ROOM);
            }
        });
    }
}

/// Whether the panel is a sheet now: only then it has a way to close it.
fn is_sheet() -> bool {
    let closer = document().query_selector(".panel-close").ok().flatten();
    closer.is_some_and(|closer| closer.get_client_rects().length() > 0)
}

/// Escape closes the list as it closes a claim.
pub(super) fn on_key(shell: Shell, event: &KeyboardEvent) {
    let is_list = shell.read(|app| app.place().claim.is_none());
    if event.key() == "Escape" && !event.default_prevented() && is_list && is_sheet() {
        event.prevent_default();
        event.stop_propagation();
        leave(shell);
    }
}

/// The head's handle, to drag or to press, and the button that closes.
#[component]
pub fn SheetControls() -> impl IntoView {
    let shell = Shell::here();
    let from = StoredValue::new(None::<f64>);
    let was_dragged = StoredValue::new(false);
    let began = move |event: PointerEvent| {
        was_dragged.set_value(false);
        from.set_value(Some(event.client_y()));
        let grip = event
            .current_target()
            .and_then(|t| t.dyn_into::<Element>().ok());
        // A pointer that is gone already has nothing to hold.
        drop(grip.map(|grip| grip.set_pointer_capture(event.pointer_id())));
    };
    let by = move |event: &PointerEvent| {
        let from = from.get_value();
        from.map(|from| event.client_y() - from)
    };
    let moved = move |event: PointerEvent| {
        if let Some(by) = by(&event) {
            lower(by.max(0.0));
        }
    };
    let ended = move |event: PointerEvent| {
        let by = by(&event).unwrap_or_default();
        from.set_value(None);
        lower(0.0);
        was_dragged.set_value(by.abs() >= DRAG_PX);
        if by >= DRAG_PX && !is_high() {
            leave(shell);
        } else if by.abs() >= DRAG_PX {
            set_high(by < 0.0);
        }
    };
    let pressed = move |_| {
        if !was_dragged.get_value() {
            set_high(!is_high());
        }
    };
    view! {
        <button class="panel-grip" aria-label=words::touch::SHEET_HEIGHT
            on:pointerdown=on(began) on:pointermove=on(moved) on:pointerup=on(ended)
            on:pointercancel=on(move |_| { from.set_value(None); lower(0.0); })
            on:click=on(pressed)></button>
        <button class="button panel-close" data-plain data-small on:click=on(move |_| leave(shell))>{words::buttons::CLOSE}</button>
    }
}

fn is_high() -> bool {
    panel().is_some_and(|panel| panel.has_attribute(HIGH))
}

fn set_high(is_high: bool) {
    if let Some(panel) = panel() {
        drop(panel.toggle_attribute_with_force(HIGH, is_high));
    }
}

/// Moves the sheet down under the finger.
fn lower(by_px: f64) {
    if let Some(panel) = panel() {
        let style = panel.style();
        drop(if by_px > 0.0 {
            style.set_property("translate", &format!("0 {by_px}px"))
        } else {
            style.remove_property("translate").map(drop)
        });
    }
}
