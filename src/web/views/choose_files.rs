//! A button that opens the browser's file chooser.

use crate::app::ENDINGS;
use crate::web::dispatch::Shell;
use crate::web::platform::{files, folder};
use leptos::html;
use leptos::prelude::*;

/// What is offered in the chooser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Offer {
    /// Articles and Whence files.
    Files,
    /// A folder of them.
    Folder,
    /// Whence files.
    Whence,
}

impl Offer {
    fn endings(self) -> String {
        match self {
            Self::Whence => ".json".to_owned(),
            Self::Files | Self::Folder => {
                let endings = ENDINGS.map(|ending| format!(".{ending}"));
                endings.join(",")
            }
        }
    }
}

/// A button that opens the browser's file chooser and hands what is chosen to
/// the shell.
#[component]
pub(super) fn ChooseFiles(
    words: &'static str,
    offer: Offer,
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
            shell.open_files(folder::chosen(files::chosen(&input)));
        }
    };
    view! {
        <button type="button" class="button" data-small=is_small.then_some("") on:click=choose>
            {words}
        </button>
        <input
            type="file"
            hidden
            multiple
            accept=offer.endings()
            node_ref=input
            on:change=take
            prop:webkitdirectory=offer == Offer::Folder
        />
    }
}
