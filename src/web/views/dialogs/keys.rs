//! Which keys stand for the actions: each can be given another, or none.

use super::frame::{CloseButton, Frame};
use crate::app::view::{KeyGroup, KeyRow, KeysView};
use crate::app::{App, Command, KeyChange, chord_of};
use crate::web::dispatch::Shell;
use crate::web::platform::{focus, keyboard};
use crate::words::{buttons, caret, keys as words};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

type View = Memo<KeysView>;

/// Ids of what is said about the box for a key.
const DESCRIBED_BY: &str = concat!("new-key-hint", " ", "new-key-problem");

/// The actions with their keys, each to be changed in its place.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(App::keys_view);
    let changed = Memo::new(move |_| view.with(|v| v.changed_count));
    give_focus_back(view);
    // The actions are always the same, only their keys change.
    let groups = view.with_untracked(|v| v.groups.clone()).into_iter();
    let groups = groups.map(move |group| view! { <Group group view /> });
    let reset = move |_| {
        shell.send(Command::Keys(KeyChange::ResetAll));
        focus::by_id("keys-done");
    };
    view! {
        <Frame title=words::TITLE>
            <div class="dialog-body" tabindex="0" autofocus>
                <p>{words::HINT}</p>
                <div>
                    <SingleKeys />
                </div>
                {groups.collect_view()}
            </div>
            <div class="dialog-foot">
                <Show when=move || changed.get() != 0>
                    <button type="button" class="button" on:click=reset>
                        {move || words::reset_all(changed.get())}
                    </button>
                    <span class="spring"></span>
                </Show>
                <CloseButton is_strong=true attr:id="keys-done">
                    {buttons::DONE}
                </CloseButton>
            </div>
        </Frame>
    }
}

/// The switch that turns keys off which are pressed by accident.
#[component]
pub(super) fn SingleKeys() -> impl IntoView {
    let shell = Shell::here();
    let is_on = shell.watch(App::has_single_keys);
    let switch = move |event| shell.send(Command::UseSingleKeys(event_target_checked(&event)));
    view! {
        <label class="check">
            <input
                type="checkbox"
                role="switch"
                aria-describedby="single-keys-hint"
                prop:checked=is_on
                on:change=switch
            />
            " "
            <span>{caret::SINGLE_KEYS}</span>
        </label>
        <p class="quiet" id="single-keys-hint">
            {caret::SINGLE_KEYS_HINT}
        </p>
    }
}

/// Keys in a row, or a word that there are none. Those that are off say so.
pub(super) fn key_caps(keys: &[String]) -> AnyView {
    if keys.is_empty() {
        return view! { <span class="quiet">{words::NONE}</span> }.into_any();
    }
    let shell = Shell::here();
    let cap = |chord: &String| {
        let is_off = shell.read(|app| !app.takes_key(chord));
        let off = is_off.then(|| view! { <span class="quiet">{words::OFF}</span> " " });
        view! { <kbd data-off=is_off.then_some("")>{keyboard::shown(chord)}</kbd> " " {off} }
    };
    keys.iter().map(cap).collect_view().into_any()
}

/// Once a key is chosen, or none, the button that asked has the focus again.
fn give_focus_back(view: View) {
    let asked = Memo::new(move |_| view.with(|v| v.asked.as_ref().map(|asked| asked.id)));
    Effect::new(move |before: Option<Option<&'static str>>| {
        let now = asked.get();
        if let (Some(Some(id)), None) = (before, now) {
            request_animation_frame(move || {
                if focus::is_lost() {
                    focus::by_id(&change_button(id));
                }
            });
        }
        now
    });
}

/// Id of the button that asks for another key.
fn change_button(id: &str) -> String {
    format!("change-{id}")
}

#[component]
fn Group(group: KeyGroup, view: View) -> impl IntoView {
    let row = move |row: KeyRow| view! { <Action first=row view /> };
    view! {
        <table class="table keys-table">
            <caption>{group.title}</caption>
            <thead class="unseen">
                <tr>
                    <th>{crate::words::help::ACTION}</th>
                    <th>{crate::words::help::KEY}</th>
                    <th>{words::CHANGE}</th>
                </tr>
            </thead>
            <tbody>{group.rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Action(
    /// The action as it was when the dialog opened.
    first: KeyRow,
    view: View,
) -> impl IntoView {
    let shell = Shell::here();
    let (id, label) = (first.id, first.label);
    let row = Memo::new(move |_| {
        view.with(|v| {
            let mut rows = v.groups.iter().flat_map(|group| &group.rows);
            rows.find(|row| row.id == id).cloned()
        })
        .unwrap_or_else(|| first.clone())
    });
    let is_asked =
        Memo::new(move |_| view.with(|v| v.asked.as_ref().is_some_and(|asked| asked.id == id)));
    let has_single = shell.watch(App::has_single_keys);
    let caps = move || {
        has_single.track();
        row.with(|row| key_caps(&row.keys))
    };
    let changed = move || {
        let is_changed = row.with(|row| row.is_changed);
        is_changed.then(|| view! { <span class="quiet">{words::CHANGED}</span> })
    };
    let toggle = move |_| {
        shell.send(Command::Keys(if is_asked.get_untracked() {
            KeyChange::Leave
        } else {
            KeyChange::Ask(id)
        }));
    };
    view! {
        <tr data-open=move || is_asked.get().then_some("")>
            <th scope="row">{label}</th>
            <td class="keys-now">{caps} " " {changed}</td>
            <td class="number keys-change">
                <button
                    type="button"
                    class="button"
                    id=change_button(id)
                    data-plain=""
                    data-small=""
                    aria-expanded=move || is_asked.get().to_string()
                    aria-label=words::change(label)
                    on:click=toggle
                >
                    {words::CHANGE}
                </button>
            </td>
        </tr>
        <Show when=move || is_asked.get()>
            <tr class="table-note">
                <td colspan="3">
                    <Asked row view />
                </td>
            </tr>
        </Show>
    }
}

/// Takes the next key that is pressed.
#[component]
fn Asked(row: Memo<KeyRow>, view: View) -> impl IntoView {
    let shell = Shell::here();
    let send = move |change: KeyChange| shell.send(Command::Keys(change));
    let (id, label, first) = row.with_untracked(|row| (row.id, row.label, row.first_key));
    let asked = Memo::new(move |_| view.with(|v| v.asked.clone()));
    let node = NodeRef::<html::Input>::new();
    node.on_load(|input| {
        // It is drawn by now.
        drop(input.focus());
    });
    let problem = move || asked.with(|asked| asked.as_ref().map(|asked| asked.problem.clone()));
    let problem = Memo::new(move |_| problem().unwrap_or_default());
    let swap = move || asked.with(|asked| asked.as_ref().and_then(|asked| asked.swap.clone()));
    let swap = Memo::new(move |_| swap());
    let has_key = move || row.with(|row| !row.keys.is_empty());
    let is_changed = move || row.with(|row| row.is_changed);
    view! {
        <div class="field">
            <label for="new-key">{words::new_key(label)}</label>
            <input
                class="input"
                id="new-key"
                data-short=""
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=DESCRIBED_BY
                aria-invalid=move || problem.with(|p| (!p.is_empty()).then_some("true"))
                node_ref=node
                on:keydown=move |event: KeyboardEvent| take_key(shell, &event)
                on:input:target=move |event| take_letter(shell, &event.target())
            />
            <p class="quiet" id="new-key-hint">
                {words::PRESS}
            </p>
            <p class="error" id="new-key-problem">
                {problem}
            </p>
        </div>
        <div class="buttons">
            {move || {
                let swap = swap.get()?;
                Some(
                    view! {
                        <button
                            type="button"
                            class="button"
                            data-small=""
                            on:click=move |_| send(KeyChange::Swap)
                        >
                            {swap}
                        </button>
                    },
                )
            }}
            <Show when=has_key>
                <button
                    type="button"
                    class="button"
                    data-small=""
                    on:click=move |_| send(KeyChange::Remove(id))
                >
                    {words::NO_KEY}
                </button>
            </Show>
            <Show when=is_changed>
                <button
                    type="button"
                    class="button"
                    data-small=""
                    on:click=move |_| send(KeyChange::Reset(id))
                >
                    {words::reset(first.map(keyboard::shown).as_deref())}
                </button>
            </Show>
            <button
                type="button"
                class="button"
                data-small=""
                data-plain=""
                on:click=move |_| send(KeyChange::Leave)
            >
                {buttons::CANCEL}
            </button>
        </div>
    }
}

/// Any key is the new one, but Tab, which leads on, and Escape.
fn take_key(shell: Shell, event: &KeyboardEvent) {
    let Some(chord) = keyboard::chord(event) else {
        return;
    };
    let change = match chord.as_str() {
        "Tab" | "Shift+Tab" => return,
        "Escape" => KeyChange::Leave,
        _ => KeyChange::Press(chord),
    };
    event.prevent_default();
    shell.send(Command::Keys(change));
}

/// A keyboard on a screen tells letters, and no keys.
fn take_letter(shell: Shell, input: &web_sys::HtmlInputElement) {
    let letter = input.value().chars().last();
    input.set_value("");
    if let Some(letter) = letter {
        shell.send(Command::Keys(KeyChange::Press(chord_of(letter))));
    }
}
