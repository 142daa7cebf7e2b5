//! A button that opens the browser's file chooser.

use crate::web::dispatch::Shell;
use crate::web::platform::files;
use leptos::html;
use leptos::prelude::*;

/// Articles and Whence files.
pub(super) const ANY_FILE: &str = ".txt,.md,.json";
/// Whence files.
pub(super) const WHENCE_FILE: &str = ".json";

/// A button that opens the browser's file chooser and hands what is chosen to
/// the shell.
#[component]
pub(super) fn ChooseFiles(
    words: &'static str,
    accept: &'static str,
    #[prop(optional)] is_small: bool,
) -> impl IntoView {
    let shell = Shell::here();
    let input = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let take = move |_| {
        if let Some(input) = input.get_untracked() {
            shell.open_files(files::chosen(&input));
        }
    };
    view! {
        <button type="button" class="button" data-small=is_small.then_some("") on:click=choose>
            {words}
        </button>
        <input type="file" hidden multiple accept=accept node_ref=input on:change=take />
    }
}
