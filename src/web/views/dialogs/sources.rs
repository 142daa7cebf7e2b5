//! The register of sources.

use super::alike::AlikeSources;
use super::frame::Frame;
use crate::app::view::{SourceRow, SourcesView, TermRow};
use crate::app::{App, Command, Dialog};
use crate::model::SourceId;
use crate::text::lower;
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::web::views::field::of;
use crate::words::{number, sources as words};
use leptos::prelude::*;

/// Rows drawn at first, and more each time. The others are reached by the
/// search or the button below.
const ROWS_AT_ONCE: usize = 200;

/// Id of the box to search in.
pub(super) const SEARCH_BOX: &str = "source-search";

/// The sources of the project; each name leads to the page of its source.
#[component]
pub(super) fn Sources() -> impl IntoView {
    let view = Shell::here().watch_when(App::register_key, App::sources_view);
    let query = RwSignal::new(String::new());
    let ids = Memo::new(move |_| query.with(|query| view.with(|v| found(v.as_ref(), query))));
    let shown = RwSignal::new(ROWS_AT_ONCE);
    let drawn = move || {
        ids.with(|ids| {
            ids.iter()
                .copied()
                .take(shown.get())
                .enumerate()
                .collect::<Vec<_>>()
        })
    };
    let hidden = Memo::new(move |_| ids.with(Vec::len).saturating_sub(shown.get()));
    let more = move |_| {
        let next = ids.with_untracked(|ids| ids.get(shown.get_untracked()).copied());
        shown.update(|n| *n += ROWS_AT_ONCE);
        // The button moves down, or goes: the first new row takes the focus.
        if let Some(next) = next {
            request_animation_frame(move || {
                focus::by_id(&page_button(next));
            });
        }
    };
    view! {
        <Frame title=words::TITLE size="large">
            <div class="dialog-body">
                <input
                    class="input"
                    type="search"
                    id=SEARCH_BOX
                    autofocus
                    aria-label=words::SEARCH
                    placeholder=words::SEARCH
                    prop:value=query
                    on:input:target=move |event| {
                        shown.set(ROWS_AT_ONCE);
                        query.set(event.target().value());
                    }
                />
                <AlikeSources />
                <div class="table-scroll">
                    // With the row of the heads.
                    <table class="table source-table" data-stack="line" aria-rowcount=move || ids.with(Vec::len) + 1>
                        <thead>
                            <tr aria-rowindex="1">
                                <th>{words::FIELD_NAME}</th>
                                <th>{words::FIELD_KIND}</th>
                                <th>{words::FIELD_ROLE}</th>
                                <th>{words::FIELD_ALIASES}</th>
                                <th class="number">{words::CLAIMS}</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=drawn
                                key=|row| *row
                                children=move |(place, id)| view! { <Source id place view /> }
                            />
                        </tbody>
                    </table>
                </div>
                <Show when=move || hidden.get() != 0>
                    <button type="button" class="button" data-small="" on:click=more>
                        {move || crate::words::list::show_more(hidden.get())}
                    </button>
                </Show>
                <Show when=move || ids.with(Vec::is_empty)>
                    <p class="quiet">{words::NO_MATCH}</p>
                </Show>
            </div>
        </Frame>
    }
}

/// Ids of the sources that have these letters in a name of theirs.
fn found(view: Option<&SourcesView>, query: &str) -> Vec<SourceId> {
    let query = lower(query.trim());
    let has = |name: &str| lower(name).contains(&query);
    let rows = view.into_iter().flat_map(|view| &view.rows);
    rows.filter(|row| has(&row.name) || has(&row.aliases))
        .map(|row| row.id)
        .collect()
}

#[component]
fn Source(
    id: SourceId,
    /// Its place among those that are listed, from 0.
    place: usize,
    view: Memo<Option<SourcesView>>,
) -> impl IntoView {
    let shell = Shell::here();
    let row = Memo::new(move |_| {
        view.with(|v| v.as_ref()?.rows.iter().find(|row| row.id == id).cloned())
    });
    let hue = move || row.with(|row| row.as_ref().map(|row| row.hue.word()));
    let name = of(row, |row: &SourceRow| row.name.clone());
    view! {
        <tr aria-rowindex=place + 2>
            <th scope="row">
                <button
                    type="button"
                    class="source-name"
                    id=page_button(id)
                    on:click=move |_| shell.send(Command::Open(Dialog::Source(id)))
                >
                    <span class="hue" data-hue=hue>
                        <bdi>{name}</bdi>
                    </span>
                </button>
            </th>
            <td data-name=words::FIELD_KIND>{of(row, |row| chosen(&row.kinds))}</td>
            <td data-name=words::ROLE_SHORT>{of(row, |row| chosen(&row.roles))}</td>
            <td data-name=words::FIELD_ALIASES>{of(row, |row| row.aliases.clone())}</td>
            <td data-name=words::CLAIMS class="number">
                {of(row, |row| number(row.claim_count))}
            </td>
        </tr>
    }
}

/// Id of the button that opens the page of a source.
pub(super) fn page_button(id: SourceId) -> String {
    format!("source-{id}")
}

/// Name of the chosen term; empty for none.
fn chosen(terms: &[TermRow]) -> String {
    let chosen = terms.iter().find(|term| term.is_chosen);
    chosen.map(|term| term.name.clone()).unwrap_or_default()
}
