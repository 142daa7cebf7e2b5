//! Really remove this?

use super::frame::{CloseButton, Frame};
use crate::app::view::RemovalView;
use crate::app::{Command, Dialog};
use crate::web::dispatch::Shell;
use crate::words::{buttons, removal};
use leptos::prelude::*;

/// Asks before an article or a project goes.
#[component]
pub(super) fn Removal(dialog: Dialog) -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(crate::app::App::removal_view);
    let question = Signal::derive(move || match view.get() {
        Some(view) => view.question,
        None => removal::LOADING.to_owned(),
    });
    view! {
        <Frame title=question size="small">
            {move || view.get().map(|view| view! { <Question dialog view /> })}
        </Frame>
    }
}

#[component]
fn Question(dialog: Dialog, view: RemovalView) -> impl IntoView {
    let shell = Shell::here();
    let words = match dialog {
        Dialog::DeleteProject(_) => removal::DELETE_PROJECT,
        _ => removal::REMOVE_ARTICLE,
    };
    let remove = move |_| match dialog {
        Dialog::RemoveArticle(id) => shell.send(Command::RemoveArticle(id)),
        Dialog::DeleteProject(id) => shell.send(Command::DeleteProject(id)),
        _ => {}
    };
    let export = move |_| shell.send(Command::Open(Dialog::Export));
    let export_button = view! {
        <button type="button" class="button" on:click=export>
            {removal::EXPORT_FIRST}
        </button>
        <span class="spring"></span>
    };
    view! {
        <div class="dialog-body">
            <p>{view.consequence}</p>
        </div>
        <div class="dialog-foot">
            {(!view.can_undo).then_some(export_button)}
            <CloseButton attr:autofocus=true>{buttons::CANCEL}</CloseButton>
            <button type="button" class="button" data-strong="" data-grave="" on:click=remove>
                {words}
            </button>
        </div>
    }
}
