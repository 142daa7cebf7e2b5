//! The panel: one claim, or the list of the article's claims.

use super::claim_list::ClaimList;
use super::claim_panel::ClaimPanel;
use super::guide::Guide;
use super::live::{live, on, part};
use super::sheet;
use crate::app::App;
use crate::web::dispatch::Shell;
use crate::web::effects::PANEL;
use crate::words::{codebook, panel as words};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Panel() -> impl IntoView {
    let shell = Shell::here();
    let claim = shell.watch(|app| app.place().claim);
    sheet::follow_claim(shell);
    let was_open = StoredValue::new(None);
    let is_guide = shell.watch(App::is_guide_open);
    sheet::follow_guide(is_guide);
    let content = move || match claim.get() {
        _ if is_guide.get() => view! { <Guide/> }.into_any(),
        Some(id) => {
            was_open.set_value(Some(id));
            view! { <ClaimPanel id/> }.into_any()
        }
        None => view! { <ClaimList was_open=was_open.get_value()/> }.into_any(),
    };
    view! {
        <aside id=PANEL tabindex="-1"
            class=live(move || match claim.get() {
                _ if is_guide.get() => "panel guide-panel",
                Some(_) => "panel claim-panel",
                None => "panel",
            })
            aria-label=live(move || match claim.get() {
                _ if is_guide.get() => codebook::GUIDE_NAME,
                Some(_) => words::NAME,
                None => words::NAME_OF_LIST,
            })
            on:keydown=on(move |event| sheet::on_key(shell, &event))>
            {part(content)}
        </aside>
    }
}
