//! The register of sources.

use super::frame::Frame;
use crate::app::view::{SourceRow, SourcesView, TermRow};
use crate::app::{App, Command, SourceField};
use crate::model::SourceId;
use crate::text::lower;
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::web::views::field::{Field, TermBox, TextBox, of};
use crate::words::{buttons, number, sources as words};
use leptos::prelude::*;

type Row = Memo<Option<SourceRow>>;

/// Rows drawn at first, and more each time. The others are reached by the
/// search or the button below.
const ROWS_AT_ONCE: usize = 200;

/// The sources of the project, each to be corrected in its place.
#[component]
pub(super) fn Sources() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(App::sources_view);
    // Who comes for one source sees that one, opened.
    let at = shell.read(App::register_at);
    let name = view.with_untracked(|view| {
        let mut rows = view.iter().flat_map(|view| &view.rows);
        rows.find(|row| Some(row.id) == at)
            .map(|row| row.name.clone())
    });
    let query = RwSignal::new(name.unwrap_or_default());
    let edited = RwSignal::new(at);
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
                focus::by_id(&edit_button(next));
            });
        }
    };
    view! {
        <Frame title=words::TITLE size="large">
            <div class="dialog-body">
                <input
                    class="input"
                    type="search"
                    autofocus=at.is_none()
                    aria-label=words::SEARCH
                    placeholder=words::SEARCH
                    prop:value=query
                    on:input:target=move |event| {
                        shown.set(ROWS_AT_ONCE);
                        query.set(event.target().value());
                    }
                />
                <div class="table-scroll">
                    // With the row of the heads.
                    <table class="table" data-stack="line" aria-rowcount=move || ids.with(Vec::len) + 1>
                        <thead>
                            <tr aria-rowindex="1">
                                <th>{words::FIELD_NAME}</th>
                                <th>{words::FIELD_KIND}</th>
                                <th>{words::FIELD_ROLE}</th>
                                <th>{words::FIELD_ALIASES}</th>
                                <th class="number">{words::CLAIMS}</th>
                                <th>
                                    <span class="unseen">{words::EDIT}</span>
                                </th>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=drawn
                                key=|row| *row
                                children=move |(place, id)| view! { <Source id place view edited /> }
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
    edited: RwSignal<Option<SourceId>>,
) -> impl IntoView {
    let row = Memo::new(move |_| {
        view.with(|v| v.as_ref()?.rows.iter().find(|row| row.id == id).cloned())
    });
    let is_edited = Memo::new(move |_| edited.get() == Some(id));
    let name = of(row, |row| row.name.clone());
    let toggle = move |_| edited.set((!is_edited.get_untracked()).then_some(id));
    view! {
        <tr aria-rowindex=place + 2 data-open=move || is_edited.get().then_some("")>
            <th scope="row">
                <span class="hue" data-hue=move || row.with(|row| row.as_ref().map(|row| row.hue.word()))>
                    <bdi>{name}</bdi>
                </span>
            </th>
            <td data-name=words::FIELD_KIND>{of(row, |row| chosen(&row.kinds))}</td>
            <td data-name=words::ROLE_SHORT>{of(row, |row| chosen(&row.roles))}</td>
            <td data-name=words::FIELD_ALIASES>{of(row, |row| row.aliases.clone())}</td>
            <td data-name=words::CLAIMS class="number">
                {of(row, |row| number(row.claim_count))}
            </td>
            <td>
                <button
                    type="button"
                    class="button"
                    id=edit_button(id)
                    // Who came for this source.
                    autofocus=is_edited.get_untracked()
                    data-plain=""
                    data-small=""
                    aria-pressed=move || is_edited.get().to_string()
                    aria-label=move || words::edit(&name.get())
                    on:click=toggle
                >
                    {words::EDIT}
                </button>
            </td>
        </tr>
        <Show when=move || is_edited.get()>
            <Editor id row edited />
        </Show>
    }
}

/// Id of the button that opens the fields of a source.
fn edit_button(id: SourceId) -> String {
    format!("edit-{id}")
}

/// The fields of a source, under its row.
#[component]
fn Editor(id: SourceId, row: Row, edited: RwSignal<Option<SourceId>>) -> impl IntoView {
    view! {
        <tr class="table-note">
            <td colspan="6">
                <Fields id row />
                <div class="buttons">
                    <button
                        type="button"
                        class="button"
                        data-small=""
                        on:click=move |_| {
                            edited.set(None);
                            focus::by_id(&edit_button(id));
                        }
                    >
                        {buttons::DONE}
                    </button>
                    <span class="spring"></span>
                    <DeleteButton id row />
                </div>
            </td>
        </tr>
    }
}

#[component]
fn Fields(id: SourceId, row: Row) -> impl IntoView {
    let shell = Shell::here();
    let set =
        move |field| move |value: String| shell.send(Command::SetSourceField(id, field, value));
    view! {
        <div class="field-row">
            <Field name=words::FIELD_NAME for_id="s-name">
                <TextBox
                    value=of(row, |row| row.name.clone())
                    on_change=set(SourceField::Name)
                    attr:id="s-name"
                    attr:dir="auto"
                />
            </Field>
            <Field name=words::FIELD_KIND for_id="s-kind">
                <TermBox
                    terms=of(row, |row| row.kinds.clone())
                    none=words::NOT_SET
                    on_change=set(SourceField::Kind)
                    attr:id="s-kind"
                />
            </Field>
            <Field name=words::FIELD_ROLE for_id="s-role">
                <TermBox
                    terms=of(row, |row| row.roles.clone())
                    none=words::NOT_SET
                    on_change=set(SourceField::Role)
                    attr:id="s-role"
                />
            </Field>
            <Field name=words::FIELD_ALIASES for_id="s-alias">
                <TextBox
                    value=of(row, |row| row.aliases.clone())
                    on_change=set(SourceField::Aliases)
                    attr:id="s-alias"
                    attr:dir="auto"
                    attr:placeholder=words::ALIASES_HINT
                />
            </Field>
            <Field name=words::FIELD_NOTE for_id="s-note">
                <TextBox
                    value=of(row, |row| row.note.clone())
                    on_change=set(SourceField::Note)
                    attr:id="s-note"
                    attr:dir="auto"
                />
            </Field>
        </div>
    }
}

/// Only a source that no claim names can be deleted.
#[component]
fn DeleteButton(id: SourceId, row: Row) -> impl IntoView {
    let shell = Shell::here();
    let is_unused = move || row.with(|row| row.as_ref().is_some_and(|row| row.claim_count == 0));
    view! {
        <Show
            when=is_unused
            fallback=|| view! { <span class="quiet">{words::STILL_NAMED}</span> }
        >
            <button
                type="button"
                class="button"
                data-small=""
                data-grave=""
                on:click=move |_| shell.send(Command::DeleteSource(id))
            >
                {words::DELETE}
            </button>
        </Show>
    }
}

/// Name of the chosen term; empty for none.
fn chosen(terms: &[TermRow]) -> String {
    let chosen = terms.iter().find(|term| term.is_chosen);
    chosen.map(|term| term.name.clone()).unwrap_or_default()
}
