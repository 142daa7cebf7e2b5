//! The bar for a selection made by fingers: the platform's handles move while
//! it waits at the bottom edge.

use super::live::{on, part, when, while_here};
use crate::app::Aim;
use crate::web::dispatch::Shell;
use crate::web::platform::listener::Listener;
use crate::web::platform::selection::{self, Point};
use crate::web::platform::viewport;
use crate::words;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The selection in words, and the buttons that take it.
#[component]
pub fn AdderBar(
    /// What is selected on the page now.
    touched: RwSignal<Option<(Point, Point, String)>>,
) -> impl IntoView {
    let shell = Shell::here();
    let draft = shell.watch(|app| app.draft_ends().is_some());
    let is_aiming = shell.watch(|app| app.reader_key().2 != Aim::NewClaim);
    // A mouse has marked already when it is let go.
    let is_touch = RwSignal::new(viewport::is_coarse());
    while_here([Listener::on(&document(), "pointerdown", move |event| {
        if let Some(event) = event.dyn_ref::<PointerEvent>() {
            is_touch.set(event.pointer_type() == "touch");
        }
    })]);
    let is_open = move || is_touch.get() && touched.with(Option::is_some) && !draft.get();
    let take = move |exact| {
        if let Some((a, b, _)) = touched.get_untracked() {
            super::reader::select(shell, a, b, exact);
            selection::clear();
        }
    };
    // Pressing a button must not let the selection go.
    let hold = |event: PointerEvent| event.prevent_default();
    let label = move || {
        if is_aiming.get() {
            words::touch::TAKE
        } else {
            words::touch::TAKE_CLAIM
        }
    };
    view! {
        {when(is_open, move || view! {
            <div class="adder-bar" dir="ltr" data-not-text>
                <q dir="auto">{part(move || touched.with(|t| t.as_ref().map(|t| t.2.clone())))}</q>
                <button class="button" data-plain data-small aria-label=words::touch::EXACT_LABEL
                    on:pointerdown=on(hold) on:click=on(move |_| take(true))>
                    {words::touch::EXACT}
                </button>
                <button class="button" data-strong on:pointerdown=on(hold) on:click=on(move |_| take(false))>
                    {part(label)}
                </button>
            </div>
        })}
    }
}
