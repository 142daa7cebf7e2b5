//! The masthead: project, saved or not, and what can be done to all of it.

use crate::app::{ACTIONS, Command, Dialog};
use crate::web::dispatch::Shell;
use crate::web::platform::keyboard;
use leptos::prelude::*;

/// The masthead.
#[component]
pub fn Masthead() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(crate::app::App::shell_view);
    let has_project = move || view.with(|v| v.project.is_some());
    let title = move || view.with(|v| v.project.as_ref().map(|p| p.1.clone()));
    view! {
        <header class="masthead">
            <Show when=has_project>
                <button class="button masthead-menu" data-plain popovertarget="articles">"Articles"</button>
            </Show>
            <span class="masthead-brand">"Whence"</span>
            <button class="button masthead-project" data-plain aria-haspopup="dialog"
                on:click=move |_| shell.send(Command::Open(Dialog::Projects))>
                <span dir="auto">{move || title().unwrap_or_else(|| "Projects".to_owned())}</span>
            </button>
            <span class="spring masthead-narrow"></span>
            <SavedState/>
            <Show when=has_project>
                <span class="buttons masthead-narrow"><UndoButtons/></span>
            </Show>
            <span class="buttons masthead-wide">
                <Show when=has_project><ActionButton id="sources"/></Show>
                <button class="button" data-plain aria-label="Help and keys"
                    on:click=move |_| shell.send(Command::Open(Dialog::Help))>"?"</button>
                <Show when=has_project>
                    <ActionButton id="add-articles" plain=false/>
                    <button class="button" data-strong
                        on:click=move |_| shell.send(Command::Open(Dialog::Export))>"Export"</button>
                </Show>
            </span>
            <button class="button masthead-more" popovertarget="more">"Menu"</button>
            <div class="menu" id="more" popover on:click=|_| hide("more")>
                <ActionButton id="projects"/>
                <hr/>
                <UndoButtons/>
                <hr/>
                <ActionButton id="add-articles"/>
                <ActionButton id="sources"/>
                <ActionButton id="export"/>
                <hr/>
                <ActionButton id="help"/>
            </div>
        </header>
    }
}

/// Whether work is kept, and how much there is.
#[component]
fn SavedState() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(crate::app::App::shell_view);
    let words = move || view.with(|v| v.save_words);
    let count = move || {
        view.with(|v| {
            let noun = if v.claim_count == 1 {
                "claim"
            } else {
                "claims"
            };
            let dot = if v.save_words.is_empty() { "" } else { " · " };
            v.project
                .as_ref()
                .map(|_| format!("{dot}{} {noun}", v.claim_count))
        })
    };
    view! {
        <p class="masthead-state">
            <span data-alarm=move || view.with(|v| v.is_alarming).then_some("") data-saved>{words}</span>
            <span class="masthead-count">{count}</span>
        </p>
    }
}

/// Undo and redo, with what they would do.
#[component]
fn UndoButtons() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(crate::app::App::shell_view);
    let undo = move || view.with(|v| v.undo.clone());
    let redo = move || view.with(|v| v.redo.clone());
    view! {
        <button class="button" data-plain disabled=move || undo().is_none()
            title=move || undo().map(|what| format!("Undo: {what}"))
            on:click=move |_| shell.send(Command::Undo)>
            "Undo " <kbd>{keyboard::shown("Ctrl+Z")}</kbd>
        </button>
        <button class="button" data-plain disabled=move || redo().is_none()
            title=move || redo().map(|what| format!("Redo: {what}"))
            on:click=move |_| shell.send(Command::Redo)>
            "Redo " <kbd>{keyboard::shown("Ctrl+Shift+Z")}</kbd>
        </button>
    }
}

/// A button of the action table.
#[component]
pub fn ActionButton(
    /// The action's id.
    id: &'static str,
    /// Without an outline.
    #[prop(default = true)]
    plain: bool,
) -> impl IntoView {
    let shell = Shell::here();
    let action = ACTIONS.iter().find(|a| a.id == id);
    action.map(|action| {
        let can = shell.watch(move |app| (action.command)(app).is_some());
        view! {
            <button class="button" data-plain=plain.then_some("") disabled=move || !can.get()
                on:click=move |_| {
                    if let Some(command) = shell.read(action.command) {
                        shell.send(command);
                    }
                }>
                {action.label}
            </button>
        }
    })
}

/// Closes a popover.
pub(super) fn hide(id: &str) {
    use wasm_bindgen::JsCast;
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.hide_popover();
    }
}
