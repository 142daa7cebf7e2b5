//! The frame: masthead, article list, reader, panel, and what lies on top.

use super::banners::Banners;
use super::dialogs::DIALOGS;
use super::drop::Drop;
use super::live::{flag, part};
use super::masthead::Masthead;
use super::start::Start;
use super::toast::Toast;
use crate::app::{Command, PALETTE_KEY};
use crate::web::dispatch::Shell;
use crate::web::effects::ROOM;
use crate::web::later::Later;
use crate::web::platform::listener::Listener;
use crate::web::platform::{focus, keyboard, viewport};
use crate::words::frame as words;
use crate::words::offline::PART_MISSING;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The whole page.
#[component]
pub fn Frame() -> impl IntoView {
    let shell = Shell::here();
    if let Some(loading) = document().get_element_by_id("loading") {
        loading.remove();
    }
    listen_to_keys(shell);
    viewport::follow_keyboard();
    let title = shell.watch(crate::app::App::page_title);
    Effect::new(move || title.with(|title| document().set_title(title)));
    let view = shell.watch(crate::app::App::shell_view);
    let is_bare = move || view.with(|v| v.project.is_none());
    // Which of the three it is changes seldom; what is in it, often.
    let which = Memo::new(move |_| (view.with(|v| v.is_ready), is_bare()));
    let was_bare = StoredValue::new(false);
    let room = move || match which.get() {
        (false, _) => {
            view! { <main class="room" id="room" tabindex="-1" aria-label=words::START></main> }
                .into_any()
        }
        (true, true) => {
            was_bare.set_value(true);
            view! { <main class="room" id="room" tabindex="-1" aria-label=words::START><Start/></main> }
                .into_any()
        }
        (true, false) => {
            if was_bare.get_value() {
                request_animation_frame(find_focus);
            }
            shell.work().show(|work| (work.room)())
        }
    };
    view! {
        <a class="skip unseen" href="#room">{words::SKIP}</a>
        <div class="shell" data-bare=flag(is_bare)>
            <Masthead/>
            <Banners/>
            {part(room)}
        </div>
        <Toast/>
        <Drop/>
        {shell.work().word()}
        {dialogs(shell)}
    }
}

/// F8 and its like mean nothing to a text field.
fn is_function_key(event: &ev::KeyboardEvent) -> bool {
    let number = event.key().strip_prefix('F').map(str::parse::<u8>);
    number.is_some_and(|number| number.is_ok())
}

/// The button that opened a project is gone with the start page: the focus goes
/// to the article, unless it has gone elsewhere.
fn find_focus() {
    if focus::is_lost() {
        focus::by_id(ROOM);
    }
}

/// The open dialog, once the dialogs are here.
fn dialogs(shell: Shell) -> AnyView {
    let dialogs = Later::new(DIALOGS);
    let is_open = shell.watch(|app| app.shell_view().dialog.is_some());
    Effect::new(move || {
        if is_open.get() && dialogs.now().is_none() {
            wasm_bindgen_futures::spawn_local(async move {
                let is_missing = dialogs.get().await.is_err();
                // Nobody may wait for it any more.
                if is_missing && is_open.get_untracked() {
                    shell.send(Command::Close);
                    shell.send(Command::Problem(PART_MISSING.to_owned()));
                }
            });
        }
    });
    view! { {dialogs.word()} {dialogs.show(|dialogs| dialogs())} }.into_any()
}

/// Single keys work outside of text fields, and so do chords with Ctrl, since a
/// field has its own undo; function keys, and the key of the box that finds
/// anything, work everywhere.
fn listen_to_keys(shell: Shell) {
    Listener::on(&document(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<ev::KeyboardEvent>() else {
            return;
        };
        let chord = keyboard::chord(key);
        let works_in_fields = is_function_key(key) || chord.as_deref() == Some(PALETTE_KEY);
        if event.default_prevented() || keyboard::is_typing(&event) && !works_in_fields {
            return;
        }
        let is_dialog_open = shell.read(|app| app.shell_view().dialog.is_some());
        if is_dialog_open {
            return;
        }
        let is_taken = |chord: String| shell.press(&chord);
        if chord.is_some_and(is_taken) || keyboard::latin_chord(key).is_some_and(is_taken) {
            event.prevent_default();
        }
    })
    .forget();
}
