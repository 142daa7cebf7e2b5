//! Files dragged over the page, and what is pasted onto it.

use crate::app::Dialog;
use crate::web::dispatch::Shell;
use crate::web::platform::{clipboard, files, folder, keyboard};
use crate::words::adding as words;
use leptos::ev;
use leptos::prelude::*;

/// Takes files dropped anywhere on the page, and says so while they hover.
#[component]
pub fn Drop() -> impl IntoView {
    let shell = Shell::here();
    let is_over = RwSignal::new(false);
    let over = window_event_listener(ev::dragover, move |event| {
        if files::carries_files(&event) {
            // Otherwise the browser would leave the page for the file.
            event.prevent_default();
            is_over.set(true);
        }
    });
    let leave = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            is_over.set(false);
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        is_over.set(false);
        if files::carries_files(&event) {
            event.prevent_default();
            shell.open_files(folder::dropped(&event));
        }
    });
    let paste = window_event_listener(ev::paste, move |event| pasted(shell, &event));
    on_cleanup(move || {
        paste.remove();
        over.remove();
        leave.remove();
        drop.remove();
    });
    view! {
        <Show when=move || is_over.get()>
            <div class="drop" aria-hidden="true">
                <strong>{words::DROP_TO_ADD}</strong>
                <p>{words::DROP_WHAT}</p>
            </div>
        </Show>
    }
}

/// Files are taken wherever they are pasted, text where there is no box for it.
fn pasted(shell: Shell, event: &ev::ClipboardEvent) {
    if event.default_prevented() {
        return;
    }
    let dialog = shell.read(|app| app.shell_view().dialog);
    let carried = clipboard::carried(event);
    if !matches!(dialog, None | Some(Dialog::AddArticles)) {
        return;
    }
    if carried.is_empty() {
        let files = folder::chosen(carried.files);
        if !files.is_empty() {
            event.prevent_default();
            shell.open_files(files);
        }
    } else if !keyboard::is_typing(event) {
        event.prevent_default();
        shell.paste(carried.text, carried.html);
    }
}
