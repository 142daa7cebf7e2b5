//! The masthead: project, saved or not, and what can be done to all of it.

use super::live::{flag, live, on, part, when};
use super::shortcut;
use crate::app::{ACTIONS, Command, Dialog};
use crate::web::dispatch::Shell;
use crate::web::platform::keyboard;
use crate::words::{count, frame, masthead};
use leptos::prelude::*;

/// The masthead.
#[component]
pub fn Masthead() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(crate::app::App::shell_view);
    let has_project = move || view.with(|v| v.project.is_some());
    let (help, export) = (shortcut::key_of("help"), shortcut::key_of("export"));
    let title = move || view.with(|v| v.project.as_ref().map(|p| p.1.clone()));
    view! {
        <header class="masthead" aria-label=frame::APP>
            {when(has_project, move || view! {
                <button class="button masthead-menu" data-plain popovertarget="articles">{masthead::ARTICLES}</button>
            })}
            <span class="masthead-brand">{masthead::BRAND}</span>
            <button class="button masthead-project" data-plain aria-haspopup="dialog"
                on:click=on(move |_| shell.send(Command::Open(Dialog::Projects)))>
                <span dir="auto">{part(move || title().unwrap_or_else(|| masthead::PROJECTS.to_owned()))}</span>
            </button>
            <span class="spring masthead-narrow"></span>
            <SavedState/>
            {when(has_project, move || view! {
                <span class="buttons masthead-narrow"><UndoButtons/></span>
            })}
            <span class="buttons masthead-wide">
                <ActionButton id="palette"/>
                {when(has_project, move || view! {<ActionButton id="table"/><ActionButton id="sources"/><ActionButton id="codebook"/>})}
                <button class="button" data-plain aria-label=masthead::HELP
                    title=shortcut::tip(help) aria-keyshortcuts=shortcut::heard(help)
                    on:click=on(move |_| shell.send(Command::Open(Dialog::Help)))>"?"</button>
                {when(has_project, move || view! {
                    <ActionButton id="add-articles" plain=false/>
                    <button class="button" data-strong
                        title=shortcut::tip(export) aria-keyshortcuts=shortcut::heard(export)
                        on:click=on(move |_| shell.send(Command::Open(Dialog::Export)))>{masthead::EXPORT}</button>
                })}
            </span>
            <button class="button masthead-more" popovertarget="more">{masthead::MENU}</button>
            <div class="menu" id="more" popover on:click=on(|_| hide("more"))>
                <ActionButton id="palette" attr:autofocus=true/>
                <ActionButton id="projects"/>
                <hr/>
                <UndoButtons/>
                <hr/>
                <ActionButton id="add-articles"/>
                <ActionButton id="table"/>
                <ActionButton id="sources"/>
                <ActionButton id="codebook"/>
                <ActionButton id="guide"/>
                <ActionButton id="export"/>
                <ActionButton id="print"/>
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
            let dot = if v.save_words.is_empty() { "" } else { " · " };
            v.project.as_ref()?;
            Some(format!("{dot}{}", count::claims(v.claim_count?)))
        })
    };
    view! {
        <p class="masthead-state">
            <span data-alarm=flag(move || view.with(|v| v.is_alarming)) data-saved>{part(words)}</span>
            <span class="masthead-count">{part(count)}</span>
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
        <button class="button" data-plain disabled=live(move || undo().is_none())
            aria-keyshortcuts=keyboard::heard("Ctrl+Z")
            title=live(move || undo().map(|what| masthead::undo(&what)))
            on:click=on(move |_| shell.send(Command::Undo))>
            {masthead::UNDO} " " <kbd>{keyboard::shown("Ctrl+Z")}</kbd>
        </button>
        <button class="button" data-plain disabled=live(move || redo().is_none())
            aria-keyshortcuts=keyboard::heard("Ctrl+Shift+Z")
            title=live(move || redo().map(|what| masthead::redo(&what)))
            on:click=on(move |_| shell.send(Command::Redo))>
            {masthead::REDO} " " <kbd>{keyboard::shown("Ctrl+Shift+Z")}</kbd>
        </button>
        <ActionButton id="history"/>
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
        let key = shortcut::key_of(id);
        view! {
            <button class="button" data-plain=plain.then_some("") disabled=live(move || !can.get())
                title=shortcut::tip(key) aria-keyshortcuts=shortcut::heard(key)
                on:click=on(move |_| {
                    if let Some(command) = shell.read(action.command) {
                        shell.send(command);
                    }
                })>
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
