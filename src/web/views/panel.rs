//! The panel: one claim, or the list of the article's claims.

use super::claim_list::ClaimList;
use super::claim_panel::ClaimPanel;
use super::live::{live, part};
use crate::app::Command;
use crate::web::dispatch::Shell;
use crate::web::effects::PANEL;
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Panel() -> impl IntoView {
    let shell = Shell::here();
    let claim = shell.watch(|app| app.place().claim);
    // A claim that is selected from the start leaves the article in view.
    Effect::new(move |was_here: Option<bool>| {
        let is_selected = claim.get().is_some();
        if is_selected && was_here.is_some() {
            open_sheet(true);
        } else if was_here == Some(true) {
            request_animation_frame(clear_the_mark);
        }
        is_selected
    });
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
            aria-label=live(move || if claim.get().is_some() { "Claim" } else { "Claims" })>
            {part(content)}
        </aside>
    }
}

/// A person who is back at a mark must see it: the sheet would lie over it.
fn clear_the_mark() {
    if document()
        .active_element()
        .is_some_and(|e| e.tag_name() == "MARK")
    {
        open_sheet(false);
    }
}

/// Shows or hides the panel where it is a sheet.
pub(super) fn open_sheet(is_open: bool) {
    if let Some(panel) = document().get_element_by_id(PANEL) {
        let _ = if is_open {
            panel.set_attribute("data-open", "")
        } else {
            panel.remove_attribute("data-open")
        };
    }
}

/// The button that closes the sheet; a selected claim is let go.
#[component]
pub fn CloseSheet() -> impl IntoView {
    let shell = Shell::here();
    let close = move |_| {
        open_sheet(false);
        if shell.read(|app| app.place().claim.is_some()) {
            shell.send(Command::Close);
        }
    };
    view! { <button class="button panel-close" data-plain data-small on:click=close>"Close"</button> }
}
