//! One box that finds anything, and a list of what it found.

use super::frame::Frame;
use crate::app::view::{PaletteGroup, PaletteRow, PaletteView};
use crate::app::{App, Command, PALETTE_KEY, PaletteChange};
use crate::web::dispatch::Shell;
use crate::web::platform::{focus, keyboard};
use crate::web::views::foreign_words::{foreign_words, role_letter};
use crate::words::palette as words;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use std::time::Duration;

type View = Memo<PaletteView>;

/// Rows that the page keys go.
const PAGE_ROWS: isize = 5;

/// Finds actions, articles, sources and claims.
#[component]
pub(super) fn Palette() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(App::palette_view);
    // After the frame that shows the box.
    let prepare = move || shell.send(Command::Palette(PaletteChange::Prepare));
    request_animation_frame(move || set_timeout(prepare, Duration::ZERO));
    view! {
        <Frame title=words::TITLE>
            <div class="dialog-body palette">
                <Query view />
                <p class="quiet" role="status">
                    {move || view.with(|v| v.said.clone())}
                </p>
                <Groups view />
            </div>
        </Frame>
    }
}

/// The box, whose arrow keys move in the list below.
#[component]
fn Query(view: View) -> impl IntoView {
    let shell = Shell::here();
    let pressed = move |event: KeyboardEvent| {
        let chord = keyboard::chord(&event);
        let command = match chord.as_deref() {
            Some("ArrowDown") => Command::Palette(PaletteChange::Move(1)),
            Some("ArrowUp") => Command::Palette(PaletteChange::Move(-1)),
            Some("PageDown") => Command::Palette(PaletteChange::Move(PAGE_ROWS)),
            Some("PageUp") => Command::Palette(PaletteChange::Move(-PAGE_ROWS)),
            Some("Enter") => Command::Palette(PaletteChange::Take(None)),
            // The key that opened it; a browser has a use of its own for it.
            Some(PALETTE_KEY) => Command::Close,
            _ => return,
        };
        event.prevent_default();
        shell.send(command);
    };
    let typed = move |event| {
        let typed = event_target_value(&event);
        shell.send(Command::Palette(PaletteChange::Search(typed)));
    };
    let highlighted = Memo::new(move |_| view.with(|v| v.highlighted));
    let has_rows = Memo::new(move |_| view.with(|v| !v.groups.is_empty()));
    Effect::new(move |last: Option<usize>| {
        let now = highlighted.get();
        // At first the list shows its beginning.
        if last.is_some() {
            focus::reveal(&id_of(now));
        }
        now
    });
    view! {
        <input
            class="input palette-box"
            id="palette-box"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            autofocus
            dir="auto"
            aria-label=words::BOX
            placeholder=words::BOX
            aria-autocomplete="list"
            aria-expanded=move || has_rows.get().to_string()
            aria-controls="palette-list"
            aria-activedescendant=move || has_rows.get().then(|| id_of(highlighted.get()))
            prop:value=move || view.with(|v| v.query.clone())
            on:input=typed
            on:keydown=pressed
        />
    }
}

fn id_of(index: usize) -> String {
    format!("palette-row-{index}")
}

#[component]
fn Groups(view: View) -> impl IntoView {
    let groups = Memo::new(move |_| view.with(|v| v.groups.clone()));
    let draw = move || {
        let mut first = 0;
        let groups = groups.get().into_iter();
        let groups = groups.map(|group| {
            let from = first;
            first += group.rows.len();
            view! { <Group group from view /> }
        });
        groups.collect_view()
    };
    view! {
        <div class="palette-list" id="palette-list" role="listbox" aria-label=words::LIST>
            {draw}
        </div>
    }
}

#[component]
fn Group(
    group: PaletteGroup,
    /// Index of its first row.
    from: usize,
    view: View,
) -> impl IntoView {
    let heading = format!("palette-group-{from}");
    let named_by = heading.clone();
    let rows = group.rows.into_iter().enumerate();
    let rows = rows.map(|(i, row)| view! { <Row index=from + i row view /> });
    let more = (!group.more.is_empty()).then(|| {
        view! {
            <div class="quiet palette-more" role="presentation">
                {group.more}
            </div>
        }
    });
    view! {
        <div class="palette-group" role="group" aria-labelledby=named_by>
            <div class="label palette-heading" role="presentation" id=heading>
                {group.title}
            </div>
            {rows.collect_view()}
            {more}
        </div>
    }
}

#[component]
fn Row(index: usize, row: PaletteRow, view: View) -> impl IntoView {
    let shell = Shell::here();
    let is_highlighted = move || view.with(|v| v.highlighted) == index;
    let selected = move || if is_highlighted() { "true" } else { "false" };
    // The focus stays in the box.
    let held = |event: MouseEvent| event.prevent_default();
    let hue = row.hue.map(crate::app::view::Hue::word);
    let beside = (!row.beside.is_empty()).then(|| {
        view! {
            " "
            <bdi class="palette-beside">{foreign_words(&row.beside)}</bdi>
            {hue.map(role_letter)}
        }
    });
    let key = (!row.key.is_empty()).then(|| view! { <kbd>{keyboard::shown(&row.key)}</kbd> });
    let hint = (!row.hint.is_empty()).then(|| view! { <bdi>{foreign_words(&row.hint)}</bdi> });
    view! {
        <div
            class="source-option palette-row"
            role="option"
            id=id_of(index)
            aria-selected=selected
            aria-disabled=(!row.can).then_some("true")
            data-hue=hue
            on:mousedown=held
            on:click=move |_| shell.send(Command::Palette(PaletteChange::Take(Some(index))))
        >
            <span class="palette-what">
                <bdi lang=row.language>{foreign_words(&row.name)}</bdi>
                {beside}
            </span>
            " "
            <span class="source-option-hint">{hint} " " {key}</span>
        </div>
    }
}
