//! The frame: masthead, article list, reader, panel, and what lies on top.

use super::banners::Banners;
use super::dialogs::dialogs;
use super::drop::Drop;
use super::later::Part;
use super::masthead::Masthead;
use super::room::room;
use super::start::Start;
use super::toast::Toast;
use crate::web::dispatch::Shell;
use crate::web::platform::keyboard;
use crate::web::platform::listener::Listener;
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
    let view = shell.watch(crate::app::App::shell_view);
    let dialogs = Part::new(shell, dialogs, |app| app.shell_view().dialog.is_some());
    let room = Part::new(shell, room, |app| app.shell_view().project.is_some());
    let is_bare = move || view.with(|v| v.project.is_none());
    // Which of the three it is changes seldom; what is in it, often.
    let which = Memo::new(move |_| (view.with(|v| v.is_ready), is_bare()));
    let content = move || match which.get() {
        (false, _) => view! { <main class="room" id="room"></main> }.into_any(),
        (true, true) => {
            view! { <main class="room" id="room" tabindex="-1"><Start/></main> }.into_any()
        }
        (true, false) => room.show(()),
    };
    view! {
        <a class="skip unseen" href="#room">"To the article"</a>
        <div class="shell" data-bare=move || is_bare().then_some("")>
            <Masthead/>
            <Banners/>
            {content}
        </div>
        <Toast/>
        <Drop/>
        {dialogs.show(())}
    }
}

/// Single keys work outside of text fields; chords with Ctrl everywhere but
/// where a field has its own undo.
fn listen_to_keys(shell: Shell) {
    Listener::on(&document(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<ev::KeyboardEvent>() else {
            return;
        };
        if event.default_prevented() || keyboard::is_typing(&event) {
            return;
        }
        let is_dialog_open = shell.read(|app| app.shell_view().dialog.is_some());
        if is_dialog_open {
            return;
        }
        if let Some(chord) = keyboard::chord(key)
            && shell.press(&chord)
        {
            event.prevent_default();
        }
    })
    .forget();
}
