//! Records that were changed in two places: one version is chosen.

use super::frame::Frame;
use crate::app::view::ConflictRow;
use crate::app::{App, Command};
use crate::model::RecordKey;
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::words::conflicts;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Both versions of each record, side by side.
#[component]
pub(super) fn Conflicts() -> impl IntoView {
    let rows = Shell::here().watch(App::conflict_rows);
    view! {
        <Frame title=conflicts::TITLE>
            <div class="dialog-body">
                <p>{conflicts::LEAD}</p>
                <For
                    each=move || rows.get()
                    key=|row| (row.key.kind, row.key.id, row.here.clone(), row.other.clone())
                    children=|row| view! { <Conflict row /> }
                />
                <Show when=move || rows.with(Vec::is_empty)>
                    <p class="quiet">{conflicts::NONE_LEFT}</p>
                </Show>
            </div>
        </Frame>
    }
}

#[component]
fn Conflict(row: ConflictRow) -> impl IntoView {
    let key = row.key;
    view! {
        <section>
            <h3>{capital(&row.what)}</h3>
            <div class="field-row">
                <Version key name=conflicts::HERE words=row.here take_other=false />
                <Version key name=conflicts::OTHER words=row.other take_other=true />
            </div>
        </section>
    }
}

#[component]
fn Version(key: RecordKey, name: &'static str, words: String, take_other: bool) -> impl IntoView {
    let shell = Shell::here();
    let keep = move |_| {
        shell.send(Command::Settle { key, take_other });
        // This button goes with its conflict; the next one has the focus.
        request_animation_frame(|| {
            let next = document().query_selector("dialog section button");
            let next = next.ok().flatten().and_then(|b| b.dyn_into().ok());
            if let Some(button) = next {
                focus::in_place(&button);
            }
        });
    };
    view! {
        <div class="field">
            <p class="field-name">{name}</p>
            <p dir="auto">{words}</p>
            <div class="buttons">
                <button
                    type="button"
                    class="button"
                    data-small=""
                    aria-label=conflicts::keep(name)
                    on:click=keep
                >
                    {conflicts::KEEP}
                </button>
            </div>
        </div>
    }
}

/// A word at the head of a section.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
