//! Keys, and how it works.

use super::frame::Frame;
use super::keys::{SingleKeys, key_caps};
use super::marks::Marks;
use super::settings::Settings;
use crate::app::{
    ACTIONS, App, CARET_KEYS, CARET_KEYS_BESIDE, CHAIN_KEYS, CHAIN_KEYS_BESIDE, Command, Dialog,
    Group,
};
use crate::web::dispatch::Shell;
use crate::web::platform::keyboard;
use crate::web::views::live::part;
use crate::words::{caret, chain_keys, help as words, keys, offline};
use leptos::prelude::*;

/// Keys of the popover at a selection, and of the mouse beside it.
const POPOVER: &[(&str, &[&str])] = &[
    (words::TAKE, &["Enter"]),
    (words::CONFIDENCE, &["0–5"]),
    (words::MOVE, &["ArrowDown", "ArrowUp"]),
    (words::THROUGH, &["Tab"]),
    (words::ALSO, &["+"]),
    (words::OWN_VOICE, &["."]),
    (words::NOT_STATED, &["-"]),
    (words::AGAIN, &["="]),
    (words::FIGURES, &["f"]),
    (words::SAVE, &["Ctrl+Enter"]),
    (words::BACK, &["Backspace", "Shift+Tab"]),
    (words::DROP, &["Escape"]),
    (words::EXACT, &["Alt"]),
];

/// What keys do, and the keys.
type Row = (&'static str, Vec<String>);

fn popover_rows() -> Vec<Row> {
    let rows = POPOVER.iter();
    rows.map(|(label, keys)| (*label, owned(keys))).collect()
}

fn owned(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

/// Keys that work in one place.
fn special_rows<K>(
    keys: &[(&'static str, &[(&'static str, K)])],
    beside: &[(&'static str, &[&'static str])],
) -> Vec<Row> {
    let moves = keys.iter();
    let moves = moves.map(|(label, row)| {
        (
            *label,
            row.iter().map(|(key, _)| (*key).to_owned()).collect(),
        )
    });
    let others = beside.iter();
    let others = others.map(|(label, keys)| (*label, owned(keys)));
    moves.chain(others).collect()
}

/// Two sentences on the model, the legend, and the table of keys.
#[component]
pub(super) fn Help() -> impl IntoView {
    let shell = Shell::here();
    let has_single = shell.watch(App::has_single_keys);
    let groups = move || {
        has_single.track();
        let groups = Group::ALL.map(|group| {
            let rows = ACTIONS.iter().filter(|action| action.group == group);
            let keys = |action| shell.read(|app| owned(&app.keymap().keys_of(action)));
            let rows = rows.map(|action| (action.label, keys(action))).collect();
            view! { <Keys title=group.title() rows /> }
        });
        groups.collect_view()
    };
    let offline_words = shell.watch(crate::app::App::offline_words);
    let offline_words = part(move || offline_words.get().unwrap_or(offline::UNKNOWN));
    view! {
        <Frame title=words::TITLE>
            <div class="dialog-body" tabindex="0" autofocus>
                <section>
                    <h3>{words::KEPT}</h3>
                    <p>
                        {words::CLAIM}
                    </p>
                    <p>{words::PROMISE} " " {offline_words}</p>
                </section>
                <section>
                    <h3>{words::MARKS}</h3>
                    <Marks />
                </section>
                <Settings />
                <section>
                    <h3>{words::KEYS}</h3>
                    <SingleKeys />
                    <div class="buttons">
                        <button
                            type="button"
                            class="button"
                            data-small=""
                            on:click=move |_| shell.send(Command::Open(Dialog::Keys))
                        >
                            {keys::OPEN}
                        </button>
                    </div>
                    <Keys title=words::AT_SELECTION rows=popover_rows() is_always=true />
                    <Keys title=caret::KEYS rows=special_rows(CARET_KEYS, CARET_KEYS_BESIDE) />
                    {groups}
                    <Keys title=chain_keys::TITLE rows=special_rows(CHAIN_KEYS, CHAIN_KEYS_BESIDE) />
                </section>
            </div>
        </Frame>
    }
}

#[component]
fn Keys(
    title: &'static str,
    rows: Vec<Row>,
    /// Whether its keys work also while single keys are off.
    #[prop(optional)]
    is_always: bool,
) -> impl IntoView {
    let caps = move |keys: &[String]| {
        if !is_always {
            return key_caps(keys);
        }
        let cap = |key: &String| view! { <kbd>{keyboard::shown(key)}</kbd> " " };
        keys.iter().map(cap).collect_view().into_any()
    };
    let row = move |(label, keys): Row| {
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td>{caps(&keys)}</td>
            </tr>
        }
    };
    view! {
        <table class="table">
            <caption>{title}</caption>
            <thead class="unseen">
                <tr>
                    <th>{words::ACTION}</th>
                    <th>{words::KEY}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
