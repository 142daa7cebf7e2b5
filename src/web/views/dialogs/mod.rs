//! The dialogs: one is open, or none.

mod add_articles;
mod alike;
mod article_details;
mod codebook;
mod codebook_entry;
mod codebook_plan;
mod conflicts;
mod export;
mod find_quote;
mod frame;
mod help;
mod history;
mod import;
mod keys;
mod marks;
mod palette;
mod projects;
mod proposal;
mod removal;
mod return_focus;
mod settings;
mod source_claims;
mod source_fields;
mod source_page;
mod sources;
mod table;

use crate::app::Dialog;
use crate::web::dispatch::Shell;
use crate::web::later::later;
use add_articles::AddArticles;
use article_details::ArticleDetails;
use codebook::Codebook;
use conflicts::Conflicts;
use export::Export;
use find_quote::FindQuote;
use help::Help;
use history::History;
use import::Import;
use keys::Keys;
use leptos::prelude::*;
use palette::Palette;
use projects::Projects;
use removal::Removal;
use return_focus::ReturnFocus;
use source_page::SourcePage;
use sources::Sources;
use table::Table;

later!(
    /// The dialogs, a part that comes later.
    DIALOGS, dialogs: fn() -> AnyView = || Dialogs().into_any()
);

/// The open dialog. Placed once, after the rest of the page.
#[component]
pub fn Dialogs() -> impl IntoView {
    let open = Shell::here().watch(|app| app.shell_view().dialog);
    let focus = ReturnFocus::new();
    let dialogs = move || {
        let dialog = open.get();
        // Before the dialog is drawn: showing it moves the focus.
        focus.follow(dialog.is_some());
        dialog
    };
    // Keyed, so that each is a `<dialog>` of its own: all are of one type, and
    // otherwise the next would take over the element of the one before.
    view! { <For each=dialogs key=|dialog| *dialog children=content /> }
}

fn content(dialog: Dialog) -> AnyView {
    match dialog {
        Dialog::AddArticles => view! { <AddArticles /> }.into_any(),
        Dialog::ArticleDetails(id) => view! { <ArticleDetails id /> }.into_any(),
        Dialog::RemoveArticle(_) | Dialog::DeleteProject(_) => {
            view! { <Removal dialog /> }.into_any()
        }
        Dialog::Projects => view! { <Projects /> }.into_any(),
        Dialog::Import => view! { <Import /> }.into_any(),
        Dialog::Export => view! { <Export /> }.into_any(),
        Dialog::Sources => view! { <Sources /> }.into_any(),
        Dialog::Table => view! { <Table /> }.into_any(),
        Dialog::Source(id) => view! { <SourcePage id /> }.into_any(),
        Dialog::Codebook => view! { <Codebook /> }.into_any(),
        Dialog::FindQuote => view! { <FindQuote /> }.into_any(),
        Dialog::History => view! { <History /> }.into_any(),
        Dialog::Conflicts => view! { <Conflicts /> }.into_any(),
        Dialog::Help => view! { <Help /> }.into_any(),
        Dialog::Keys => view! { <Keys /> }.into_any(),
        Dialog::Palette => view! { <Palette /> }.into_any(),
    }
}
