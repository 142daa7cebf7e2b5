//! Files dragged over the page.

use crate::web::dispatch::Shell;
use crate::web::platform::files;
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
            shell.open_files(files::dropped(&event));
        }
    });
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop.remove();
    });
    view! {
        <Show when=move || is_over.get()>
            <div class="drop" aria-hidden="true">
                <strong>"Drop to add"</strong>
                <p>
                    "Articles as .txt or .md, projects as .whence.json. You see what they hold before anything changes."
                </p>
            </div>
        </Show>
    }
}
