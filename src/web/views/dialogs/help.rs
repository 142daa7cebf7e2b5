//! Keys, and how it works.

use super::frame::Frame;
use super::marks::Marks;
use super::settings::Settings;
use crate::app::{
    ACTIONS, App, CARET_KEYS, CARET_KEYS_BESIDE, CHAIN_KEYS, CHAIN_KEYS_BESIDE, Command, Group,
};
use crate::web::dispatch::Shell;
use crate::web::platform::keyboard;
use crate::web::views::live::part;
use crate::words::{caret, chain_keys, help as words, offline};
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
type Row = (&'static str, Vec<&'static str>);

fn popover_rows() -> Vec<Row> {
    let rows = POPOVER.iter();
    rows.map(|(label, keys)| (*label, keys.to_vec())).collect()
}

/// Keys that work in one place.
fn special_rows<K>(
    keys: &[(&'static str, &[(&'static str, K)])],
    beside: &[(&'static str, &[&'static str])],
) -> Vec<Row> {
    let moves = keys.iter();
    let moves = moves.map(|(label, row)| (*label, row.iter().map(|(key, _)| *key).collect()));
    let others = beside.iter();
    let others = others.map(|(label, keys)| (*label, keys.to_vec()));
    moves.chain(others).collect()
}

/// The switch that turns keys off which are pressed by accident.
#[component]
fn SingleKeys() -> impl IntoView {
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

/// Two sentences on the model, the legend, and the table of keys.
#[component]
pub(super) fn Help() -> impl IntoView {
    let groups = Group::ALL.map(|group| {
        let rows = ACTIONS.iter().filter(|action| action.group == group);
        let rows = rows
            .map(|action| (action.label, action.keys.to_vec()))
            .collect();
        view! { <Keys title=group.title() rows /> }
    });
    let shell = Shell::here();
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
                    <Keys title=words::AT_SELECTION rows=popover_rows() />
                    <Keys title=caret::KEYS rows=special_rows(CARET_KEYS, CARET_KEYS_BESIDE) />
                    {groups.collect_view()}
                    <Keys title=chain_keys::TITLE rows=special_rows(CHAIN_KEYS, CHAIN_KEYS_BESIDE) />
                </section>
            </div>
        </Frame>
    }
}

#[component]
fn Keys(title: &'static str, rows: Vec<Row>) -> impl IntoView {
    let key = |chord: &&'static str| {
        view! {
            <kbd>{keyboard::shown(chord)}</kbd>
            " "
        }
    };
    let row = move |(label, keys): Row| {
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td>{keys.iter().map(key).collect_view()}</td>
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
