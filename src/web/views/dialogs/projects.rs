//! The projects in this browser: open, rename, delete, begin another.

use super::frame::Frame;
use crate::app::view::ProjectRow;
use crate::app::{App, CodebookChange, Command};
use crate::model::Shipped;
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::web::views::choose_files::{ChooseFiles, Offer};
use crate::web::views::field::Field;
use crate::words::{buttons, codebook, projects};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// The list of projects.
#[component]
pub(super) fn Projects() -> impl IntoView {
    let shell = Shell::here();
    let rows = shell.watch(App::project_rows);
    let title = NodeRef::<html::Input>::new();
    let shipped = RwSignal::new(Shipped::default());
    let make = move || {
        if let Some(title) = title.get_untracked() {
            let new = CodebookChange::NewProject(title.value(), shipped.get_untracked());
            shell.send(Command::Codebook(new));
        }
    };
    let choose = move |name: String| shipped.set(Shipped::from_name(&name).unwrap_or_default());
    let options = Shipped::ALL.map(|shipped| {
        let name = shipped.name();
        view! { <option value=name>{name}</option> }
    });
    view! {
        <Frame title=projects::TITLE>
            <div class="dialog-body">
                <ul>
                    <For
                        each=move || rows.get()
                        key=|row| (row.id, row.title.clone(), row.is_open, row.numbers.clone())
                        children=|row| view! { <Project row /> }
                    />
                </ul>
                <div class="field">
                    <label for="new-project">{projects::NEW_TITLE}</label>
                    <input
                        class="input"
                        id="new-project"
                        dir="auto"
                        autofocus
                        node_ref=title
                        on:keydown=move |event| on_enter(&event, make)
                    />
                </div>
                <Field name=codebook::TITLE for_id="new-codebook">
                    <select
                        class="input"
                        id="new-codebook"
                        on:change:target=move |event| choose(event.target().value())
                    >
                        {options.collect_view()}
                    </select>
                </Field>
            </div>
            <div class="dialog-foot">
                <ChooseFiles words=projects::IMPORT offer=Offer::Whence />
                <span class="spring"></span>
                <button type="button" class="button" data-strong="" on:click=move |_| make()>
                    {projects::MAKE}
                </button>
            </div>
        </Frame>
    }
}

#[component]
fn Project(row: ProjectRow) -> impl IntoView {
    let is_renamed = RwSignal::new(false);
    let row = StoredValue::new(row);
    let is_open = row.with_value(|row| row.is_open);
    view! {
        <li class="project-row" aria-current=is_open.then_some("true")>
            <Show
                when=move || is_renamed.get()
                fallback=move || view! { <Plain row=row.get_value() is_renamed /> }
            >
                <Renaming row=row.get_value() is_renamed />
            </Show>
        </li>
    }
}

/// A project with what can be done with it; only the open one can be renamed.
#[component]
fn Plain(row: ProjectRow, is_renamed: RwSignal<bool>) -> impl IntoView {
    let shell = Shell::here();
    let id = row.id;
    let open_button = view! {
        <button
            type="button"
            class="button"
            data-small=""
            aria-label=projects::open(&row.title)
            on:click=move |_| shell.send(Command::OpenProject(id))
        >
            {projects::OPEN}
        </button>
    };
    let rename_button = view! {
        <button
            type="button"
            class="button"
            id=RENAME
            data-plain=""
            data-small=""
            aria-label=projects::rename(&row.title)
            on:click=move |_| is_renamed.set(true)
        >
            {projects::RENAME}
        </button>
    };
    view! {
        <div>
            <strong>
                <bdi>{row.title.clone()}</bdi>
            </strong>
            <span class="quiet">{row.numbers.clone()}</span>
        </div>
        <div class="buttons">
            {(!row.is_open).then_some(open_button)} {row.is_open.then_some(rename_button)}
            <button
                type="button"
                class="button"
                data-plain=""
                data-small=""
                data-grave=""
                aria-label=projects::delete(&row.title)
                on:click=move |_| shell.send(Command::AskDeleteProject(id))
            >
                {projects::DELETE}
            </button>
        </div>
    }
}

/// Id of the button that begins the renaming and gets the focus back after it.
const RENAME: &str = "rename-project";

#[component]
fn Renaming(row: ProjectRow, is_renamed: RwSignal<bool>) -> impl IntoView {
    let shell = Shell::here();
    let input = NodeRef::<html::Input>::new();
    input.on_load(|input| {
        let _ = input.focus();
        input.select();
    });
    let end = move || {
        is_renamed.set(false);
        request_animation_frame(|| {
            focus::by_id(RENAME);
        });
    };
    let (before, after) = projects::NEW_NAME;
    let rename = move || {
        if let Some(input) = input.get_untracked() {
            end();
            shell.send(Command::RenameProject(row.id, input.value()));
        }
    };
    view! {
        <div class="field">
            <label for="rename">{before} <bdi>{row.title.clone()}</bdi> {after}</label>
            <input
                class="input"
                id="rename"
                dir="auto"
                value=row.title
                node_ref=input
                on:keydown=move |event| on_enter(&event, rename)
            />
        </div>
        <div class="buttons">
            <button type="button" class="button" data-small="" on:click=move |_| rename()>
                {projects::RENAME}
            </button>
            <button
                type="button"
                class="button"
                data-plain=""
                data-small=""
                on:click=move |_| end()
            >
                {buttons::CANCEL}
            </button>
        </div>
    }
}

/// Enter does it, unless it ends a composed word.
pub(super) fn on_enter(event: &KeyboardEvent, act: impl FnOnce()) {
    if event.key() == "Enter" && !event.is_composing() {
        event.prevent_default();
        act();
    }
}
