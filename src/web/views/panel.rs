//! The panel: one claim, or the list of the article's claims.

use super::claim_list::ClaimList;
use super::claim_panel::ClaimPanel;
use super::live::{live, on, part};
use super::sheet;
use crate::web::dispatch::Shell;
use crate::web::effects::PANEL;
use crate::words::panel as words;
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Panel() -> impl IntoView {
    let shell = Shell::here();
    let claim = shell.watch(|app| app.place().claim);
    sheet::follow_claim(shell);
    let was_open = StoredValue::new(None);
    let content = move || match claim.get() {
        Some(id) => {
            was_open.set_value(Some(id));
            view! { <ClaimPanel id/> }.into_any()
        }
        None => view! { <ClaimList was_open=was_open.get_value()/> }.into_any(),
    };
    view! {
        <aside id=PANEL tabindex="-1"
            class=live(move || if claim.get().is_some() { "panel claim-panel" } else { "panel" })
            aria-label=live(move || if claim.get().is_some() { words::NAME } else { words::NAME_OF_LIST })
            on:keydown=on(move |event| sheet::on_key(shell, &event))>
            {part(content)}
        </aside>
    }
}
