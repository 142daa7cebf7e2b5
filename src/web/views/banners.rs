//! Strips under the masthead for what must not be missed.

use crate::app::view::{Banner, BannerAction};
use crate::app::{Command, Dialog};
use crate::web::dispatch::Shell;
use leptos::prelude::*;

/// What is amiss, and what can be done about it.
#[component]
pub fn Banners() -> impl IntoView {
    let banners = Shell::here().watch(|app| app.shell_view().banners);
    view! {
        <div class="banners">
            <For
                each=move || banners.get()
                key=|banner| (banner.strong, banner.text.clone(), banner.action.is_some())
                children=|banner| view! { <Strip banner /> }
            />
        </div>
    }
}

#[component]
fn Strip(banner: Banner) -> impl IntoView {
    let shell = Shell::here();
    let button = banner.action.map(|action| {
        view! {
            <button
                type="button"
                class="button"
                data-small=""
                on:click=move |_| shell.send(command(action))
            >
                {action.label()}
            </button>
        }
    });
    view! {
        <div
            class="banner"
            role=if banner.is_calm { "status" } else { "alert" }
            data-calm=banner.is_calm.then_some("")
        >
            <p>
                <strong>{banner.strong}</strong>
                " "
                {banner.text}
            </p>
            {button}
        </div>
    }
}

fn command(action: BannerAction) -> Command {
    match action {
        BannerAction::Export => Command::Open(Dialog::Export),
        BannerAction::DownloadUnreadable => Command::DownloadUnreadable,
        BannerAction::Conflicts => Command::Open(Dialog::Conflicts),
        BannerAction::Reload => Command::TakeUpdate,
    }
}
