//! What all dialogs have in common: head, modality, the ways to close.

use crate::app::Command;
use crate::web::dispatch::Shell;
use crate::web::platform::viewport;
use crate::web::views::toast::DialogToast;
use crate::words::buttons;
use leptos::ev::{Event, KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A modal dialog around a `.dialog-body` and a `.dialog-foot`.
#[component]
pub(super) fn Frame(
    #[prop(into)] title: Signal<String>,
    #[prop(optional)] size: Option<&'static str>,
    /// Whether something would be lost if a click beside it closed it.
    #[prop(optional, into)]
    holds_work: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let shell = Shell::here();
    let node = NodeRef::<html::Dialog>::new();
    node.on_load(|dialog| {
        // Fails only if the dialog is gone again already.
        let _ = dialog.show_modal();
        if viewport::is_coarse() {
            spare_the_keyboard(&dialog);
        }
    });
    let is_dialog_itself = move |event: &Event| {
        let dialog = node.try_get_untracked().flatten();
        dialog.is_some_and(|dialog| event.target() == Some(dialog.into()))
    };
    // A file chooser inside fires `cancel` too, so the target is asked.
    let cancelled = move |event: Event| {
        if is_dialog_itself(&event) {
            event.prevent_default();
            shell.send(Command::Close);
        }
    };
    // The browser closes a dialog by itself when Escape comes twice.
    let closed = move |event: Event| {
        if is_dialog_itself(&event) && shell.read(|app| app.shell_view().dialog.is_some()) {
            shell.send(Command::Close);
        }
    };
    // A selection that was begun inside may end beside the dialog.
    let began_beside = StoredValue::new(false);
    let pressed = move |event: Event| began_beside.set_value(is_dialog_itself(&event));
    let clicked = move |event: Event| {
        let is_beside = began_beside.get_value() && is_dialog_itself(&event);
        if is_beside && !holds_work.get_untracked() {
            shell.send(Command::Close);
        }
    };
    view! {
        <dialog
            class="dialog"
            aria-labelledby="dialog-title"
            data-size=size
            node_ref=node
            on:cancel=cancelled
            on:close=closed
            on:pointerdown=move |event| pressed(event.unchecked_into())
            on:click=move |event| clicked(event.unchecked_into())
            on:keydown=|event: KeyboardEvent| event.stop_propagation()
        >
            <form method="dialog" on:submit=|event: SubmitEvent| event.prevent_default()>
                <div class="dialog-head">
                    <h2 id="dialog-title" dir="auto">
                        {title}
                    </h2>
                    <CloseButton is_small=true>{buttons::CLOSE}</CloseButton>
                </div>
                {children()}
            </form>
            <DialogToast />
        </dialog>
    }
}

/// A box that has the focus from the start would bring a keyboard over half of
/// a phone's screen before anybody asked for it.
fn spare_the_keyboard(dialog: &web_sys::Element) {
    const BOX: &str = ":is(textarea, input:not([type=radio], [type=checkbox])):focus";
    let has_box = dialog.query_selector(BOX).ok().flatten().is_some();
    let close = dialog.query_selector(".dialog-head button").ok().flatten();
    let close = close.and_then(|close| close.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(close) = close.filter(|_| has_box) {
        // What is in the page and shown takes the focus.
        drop(close.focus());
    }
}

/// A button that closes the dialog: Close, Cancel, Done.
#[component]
pub(super) fn CloseButton(
    #[prop(optional)] is_small: bool,
    #[prop(optional)] is_strong: bool,
    children: Children,
) -> impl IntoView {
    let shell = Shell::here();
    let mark = |is_so: bool| is_so.then_some("");
    view! {
        <button
            type="button"
            class="button"
            data-plain=mark(is_small)
            data-small=mark(is_small)
            data-strong=mark(is_strong)
            on:click=move |_| shell.send(Command::Close)
        >
            {children()}
        </button>
    }
}
