//! Where a quote stands: type or paste it, and take one of its places.

use super::frame::{CloseButton, Frame};
use crate::app::view::{FindView, PlaceRow};
use crate::app::{App, Command};
use crate::web::dispatch::Shell;
use crate::web::platform::{focus, keyboard};
use crate::words;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

type View = Memo<FindView>;

/// Looks for words in the open article and selects one of their places.
#[component]
pub(super) fn FindQuote() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(App::find_view);
    let is_empty = move || view.with(|v| v.rows.is_empty());
    view! {
        <Frame title=words::caret::FIND.to_owned()>
            <div class="dialog-body">
                <Words view />
                <p class="quiet" role="status">
                    {move || view.with(|v| v.said.clone())}
                </p>
                <Places view />
            </div>
            <div class="dialog-foot">
                <CloseButton>{words::buttons::CANCEL}</CloseButton>
                <button
                    type="button"
                    class="button"
                    data-strong=""
                    disabled=is_empty
                    on:click=move |_| shell.send(Command::TakePlace(None))
                >
                    {words::caret::GO}
                    " "
                    <kbd>"↵"</kbd>
                </button>
            </div>
        </Frame>
    }
}

/// The box, whose arrow keys move in the list below.
#[component]
fn Words(view: View) -> impl IntoView {
    let shell = Shell::here();
    let pressed = move |event: KeyboardEvent| {
        let chord = keyboard::chord(&event);
        let command = match chord.as_deref() {
            Some("ArrowDown") => Command::HighlightPlace(1),
            Some("ArrowUp") => Command::HighlightPlace(-1),
            Some("Enter") => Command::TakePlace(None),
            _ => return,
        };
        event.prevent_default();
        shell.send(command);
    };
    let highlighted = move || view.with(|v| v.highlighted);
    Effect::new(move || {
        focus::reveal(&id_of(highlighted()));
    });
    view! {
        <div class="field">
            <label for="quote-box">{words::caret::QUOTE_BOX}</label>
            <input
                class="input"
                id="quote-box"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                autofocus
                dir="auto"
                aria-expanded="true"
                aria-controls="quote-places"
                aria-describedby="quote-hint"
                aria-activedescendant=move || id_of(highlighted())
                prop:value=move || view.with(|v| v.query.clone())
                on:input=move |event| shell.send(Command::SearchQuote(event_target_value(&event)))
                on:keydown=pressed
            />
            <p class="quiet" id="quote-hint">
                {words::caret::QUOTE_HINT}
            </p>
        </div>
    }
}

fn id_of(index: usize) -> String {
    format!("quote-place-{index}")
}

#[component]
fn Places(view: View) -> impl IntoView {
    let rows = Memo::new(move |_| view.with(|v| v.rows.clone()));
    let language = move || view.with(|v| v.language.clone());
    let draw = move || {
        let rows = rows.get().into_iter().enumerate();
        rows.map(|(index, row)| view! { <Place index row view language=language() /> })
            .collect_view()
    };
    view! {
        <ul class="source-options quote-places" id="quote-places" role="listbox" aria-label=words::caret::PLACES>
            {draw}
        </ul>
    }
}

#[component]
fn Place(index: usize, row: PlaceRow, view: View, language: String) -> impl IntoView {
    let shell = Shell::here();
    let is_highlighted = move || view.with(|v| v.highlighted) == index;
    let selected = move || if is_highlighted() { "true" } else { "false" };
    // The focus stays in the box.
    let held = |event: MouseEvent| event.prevent_default();
    view! {
        <li
            class="source-option"
            role="option"
            id=id_of(index)
            aria-selected=selected
            on:mousedown=held
            on:click=move |_| shell.send(Command::TakePlace(Some(index)))
        >
            <span class="quote-place" lang=language dir="auto">
                {row.before}
                <b>{row.words}</b>
                {row.after}
            </span>
            " "
            <span class="source-option-hint">{row.note}</span>
        </li>
    }
}
