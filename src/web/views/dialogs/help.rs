//! Keys, and how it works.

use super::frame::Frame;
use super::marks::Marks;
use super::settings::Settings;
use crate::app::{ACTIONS, Group};
use crate::web::platform::keyboard;
use leptos::prelude::*;

/// Keys of the popover at a selection, and of the mouse beside it.
const POPOVER: &[(&str, &[&str])] = &[
    ("Take the highlighted source, then save", &["Enter"]),
    ("Set the confidence", &["0–5"]),
    ("Through whom: one more link", &["Tab"]),
    ("The article itself says so", &["."]),
    ("Not stated", &["-"]),
    ("Save as it is", &["Ctrl+Enter"]),
    ("Take the last link back", &["Backspace"]),
    ("Drop it", &["Escape"]),
    ("Held while you select: do not snap to words", &["Alt"]),
];

/// Two sentences on the model, the legend, and the table of keys.
#[component]
pub(super) fn Help() -> impl IntoView {
    let groups = Group::ALL.map(|group| {
        let rows = ACTIONS.iter().filter(|action| action.group == group);
        let rows = rows.map(|action| (action.label, action.keys)).collect();
        view! { <Keys title=group.title() rows /> }
    });
    view! {
        <Frame title="Help">
            <div class="dialog-body" tabindex="0" autofocus>
                <section>
                    <h3>"What is kept"</h3>
                    <p>
                        "A claim is a stretch of an article that somebody presents as so. Say who says so, through whom it came, and how confident you are, on what you have read, that it is so."
                    </p>
                    <p>"Nothing leaves this page."</p>
                </section>
                <section>
                    <h3>"How a mark reads"</h3>
                    <Marks />
                </section>
                <Settings />
                <section>
                    <h3>"Keys"</h3>
                    <Keys title="At a selection" rows=POPOVER.to_vec() />
                    {groups.collect_view()}
                </section>
            </div>
        </Frame>
    }
}

#[component]
fn Keys(title: &'static str, rows: Vec<(&'static str, &'static [&'static str])>) -> impl IntoView {
    let key = |chord: &&'static str| {
        view! {
            <kbd>{keyboard::shown(chord)}</kbd>
            " "
        }
    };
    let row = move |(label, keys): (&'static str, &'static [&'static str])| {
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
                    <th>"Action"</th>
                    <th>"Key"</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
