//! The dry run of an import: what a file holds and what would happen.

use super::frame::{CloseButton, Frame};
use crate::app::view::ImportView;
use crate::app::{App, Command, ImportTarget};
use crate::web::dispatch::Shell;
use crate::web::views::foreign_words::foreign_words;
use crate::words::{buttons, importing, number};
use leptos::prelude::*;

/// Warnings that are spelled out; the rest is counted.
const WARNINGS_SHOWN: usize = 8;

type View = Memo<Option<ImportView>>;

/// What an import would do; nothing has changed yet.
#[component]
pub(super) fn Import() -> impl IntoView {
    let view = Shell::here().watch(App::import_view);
    let of = move |pick: fn(&ImportView) -> String| {
        move || view.with(|v| v.as_ref().map(pick).unwrap_or_default())
    };
    let [before, between, after] = importing::HOLDS;
    let title = of(|v| v.title.clone());
    view! {
        <Frame title=importing::TITLE>
            <div class="dialog-body">
                <p>
                    {before} <bdi>{move || foreign_words(&title())}</bdi> {between}
                    {of(|v| v.holds.clone())} {after}
                </p>
                <Target view />
                <Numbers view />
                <Restore view />
                <Warnings view />
            </div>
            <Foot view />
        </Frame>
    }
}

/// Where it goes; a question only if another project is open.
#[component]
fn Target(view: View) -> impl IntoView {
    let open_title = Memo::new(move |_| view.with(|v| v.as_ref()?.open_title.clone()));
    let is_here = Memo::new(move |_| view.with(|v| v.as_ref().is_some_and(|v| v.is_here)));
    let (before, after) = importing::INTO_OPEN;
    view! {
        <Show
            when=move || open_title.with(Option::is_some)
            fallback=move || {
                view! {
                    <p>
                        {move || if is_here.get() {
                            importing::INTO_ITSELF
                        } else {
                            importing::BECOMES_PROJECT
                        }}
                    </p>
                }
            }
        >
            <fieldset class="field">
                <legend class="field-name">{importing::WHERE_TO}</legend>
                <TargetOption view target=ImportTarget::Own>
                    {importing::OWN_PROJECT}
                </TargetOption>
                <TargetOption view target=ImportTarget::Open>
                    <span>{before} <bdi>{open_title}</bdi> {after}</span>
                </TargetOption>
            </fieldset>
        </Show>
    }
}

#[component]
fn TargetOption(view: View, target: ImportTarget, children: Children) -> impl IntoView {
    let shell = Shell::here();
    let is_chosen = move || view.with(|v| v.as_ref().is_some_and(|v| v.target == target));
    view! {
        <label class="check">
            <input
                type="radio"
                name="import-target"
                prop:checked=is_chosen
                on:change=move |_| shell.send(Command::SetImportTarget(target))
            />
            {children()}
        </label>
    }
}

/// What would happen, in numbers.
#[component]
fn Numbers(view: View) -> impl IntoView {
    let rows = move || view.with(|v| v.as_ref().map(|v| v.rows.clone()).unwrap_or_default());
    view! {
        <div class="table-scroll">
            <table class="table">
                <thead>
                    <tr>
                        <th>{importing::RECORDS}</th>
                        <th class="number">{importing::NUMBER}</th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=rows
                        key=|row| (row.words, row.count)
                        children=|row| {
                            view! {
                                <tr>
                                    <th scope="row">{row.words}</th>
                                    <td class="number">{number(row.count)}</td>
                                </tr>
                            }
                        }
                    />
                </tbody>
            </table>
        </div>
    }
}

/// Whether what was deleted here comes back.
#[component]
fn Restore(view: View) -> impl IntoView {
    let shell = Shell::here();
    let count = Memo::new(move |_| view.with(|v| v.as_ref().map_or(0, |v| v.deleted_here)));
    let restores = move || view.with(|v| v.as_ref().is_some_and(|v| v.restores));
    let words = move || importing::bring_back(count.get());
    view! {
        <Show when=move || count.with(|n| *n != 0)>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=restores
                    on:change:target=move |event| {
                        shell.send(Command::RestoreDeleted(event.target().checked()));
                    }
                />
                <span>{words}</span>
            </label>
        </Show>
    }
}

/// What was remarked while reading.
#[component]
fn Warnings(view: View) -> impl IntoView {
    let warnings = Memo::new(move |_| {
        view.with(|v| v.as_ref().map(|v| v.warnings.clone()).unwrap_or_default())
    });
    let more = move || warnings.with(|all| all.len().saturating_sub(WARNINGS_SHOWN));
    let first = move || {
        let items = warnings.get().into_iter().take(WARNINGS_SHOWN);
        items
            .map(|words| view! { <li dir="auto">{foreign_words(&words)}</li> })
            .collect_view()
    };
    view! {
        <Show when=move || warnings.with(|all| !all.is_empty())>
            <section>
                <h3>{importing::REMARKS}</h3>
                <ul>
                    {first} <Show when=move || more() != 0>
                        <li class="quiet">{move || importing::more_remarks(more())}</li>
                    </Show>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Foot(view: View) -> impl IntoView {
    let shell = Shell::here();
    let changes =
        Memo::new(move |_| view.with(|v| v.as_ref().is_some_and(|v| v.changes_something)));
    let merges = move || {
        view.with(|v| {
            v.as_ref()
                .is_some_and(|v| v.is_here || v.target == ImportTarget::Open)
        })
    };
    let import = move |_| shell.send(Command::ConfirmImport);
    view! {
        <div class="dialog-foot">
            <Show
                when=move || changes.get()
                fallback=|| {
                    view! {
                        <span class="quiet">{importing::ALL_HERE}</span>
                        <span class="spring"></span>
                        <CloseButton is_strong=true attr:autofocus=true>
                            {buttons::CLOSE}
                        </CloseButton>
                    }
                }
            >
                <Show when=merges>
                    <span class="quiet">{importing::ONE_UNDO}</span>
                    <span class="spring"></span>
                </Show>
                <CloseButton>{buttons::CANCEL}</CloseButton>
                <button
                    type="button"
                    class="button"
                    data-strong=""
                    autofocus=true
                    on:click=import
                >
                    {importing::IMPORT}
                </button>
            </Show>
        </div>
    }
}
