//! Relations between claims: the strip while one is held, and the list in a
//! claim's panel.

use super::foreign_words::foreign_words;
use super::live::{flag, live, on, part, when};
use super::shortcut;
use crate::app::view::{RelateView, RelationRow, RelationType};
use crate::app::{App, Command, ElsewhereChange, RelationChange};
use crate::model::{ClaimId, RelationId, TermId};
use crate::web::dispatch::Shell;
use crate::words::panel::NOTE_HINT;
use crate::words::{elsewhere, relations as words};
use leptos::prelude::*;

/// What is shown while a claim is held to be related.
#[component]
pub(super) fn RelateStrip() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(App::relate_view);
    let send = move |change: RelationChange| shell.send(Command::Relation(change));
    let sentence = move || view.with(|view| view.as_ref().map(|view| sentence(shell, view)));
    when(
        move || view.with(Option::is_some),
        move || {
            view! {
                <div class="strip relate" role="group" aria-label=words::STRIP>
                    {part(sentence)}
                    <div class="buttons strip-end">
                        <button class="button" data-plain data-small on:click=on(move |_| send(RelationChange::Swap))>
                            {words::SWAP} {shortcut::cap("swap-relation")}
                        </button>
                        <button class="button" data-plain data-small on:click=on(move |_| send(RelationChange::Stop))>
                            {words::STOP} " " <kbd>"Esc"</kbd>
                        </button>
                    </div>
                </div>
            }
        },
    )
}

/// The two claims with what can be said between them; or the one, while the
/// other is not chosen.
fn sentence(shell: Shell, view: &RelateView) -> AnyView {
    let claim = |quote: &str| view! { <bdi class="relate-claim">{foreign_words(quote)}</bdi> };
    let alone = |around: crate::words::Around, quote: &str| {
        view! { <p>{around.0} " " {claim(quote)} " " {around.1} " " {words::GO_ON}</p> }.into_any()
    };
    match (&view.from, &view.to) {
        (Some(from), Some(to)) => {
            let types: Vec<_> = view
                .types
                .iter()
                .map(|kind| type_button(shell, kind))
                .collect();
            view! {
                <p>{claim(from)}</p>
                <div class="buttons">{types}</div>
                <p>{claim(to)}</p>
            }
            .into_any()
        }
        (Some(held), None) => alone(words::HOLDING, held),
        (None, Some(held)) => alone(words::HOLDING_SWAPPED, held),
        (None, None) => ().into_any(),
    }
}

fn type_button(shell: Shell, kind: &RelationType) -> AnyView {
    let id = kind.id;
    let key = (!kind.key.is_empty()).then(|| view! { " " <kbd>{kind.key.clone()}</kbd> });
    view! {
        <button class="button" data-small title=kind.meaning.clone()
            on:click=on(move |_| shell.send(Command::Relation(RelationChange::Make(id))))>
            <bdi>{kind.verb.clone()}</bdi> {key}
        </button>
    }
    .into_any()
}

/// The relations of a claim, in its panel, and where more are made.
#[component]
pub(super) fn Relations(
    /// The claim.
    id: ClaimId,
) -> impl IntoView {
    let shell = Shell::here();
    let rows = shell.watch_when(App::relations_key, App::relation_rows);
    let is_held = shell.watch(move |app| app.is_relating(id));
    let each = move || rows.with(|rows| rows.iter().map(|row| row.id).collect::<Vec<_>>());
    view! {
        <section class="relations">
            <h3 class="label">{words::TITLE}</h3>
            <ul role="list" class="relation-list">
                <For each=each key=|id| *id children=move |id| view! { <Row id rows/> }/>
            </ul>
            <div class="buttons">
                <button class="button" data-small aria-pressed=live(move || if is_held.get() { "true" } else { "false" })
                    on:click=on(move |_| shell.send(Command::Relation(RelationChange::Hold(id))))>
                    {words::BUTTON} {shortcut::cap("relate")}
                </button>
                <button class="button" data-small
                    on:click=on(move |_| shell.send(Command::Elsewhere(ElsewhereChange::Start)))>
                    {elsewhere::BUTTON} {shortcut::cap("elsewhere")}
                </button>
            </div>
        </section>
    }
}

#[component]
fn Row(id: RelationId, rows: Memo<Vec<RelationRow>>) -> impl IntoView {
    let shell = Shell::here();
    // On its way out the row may be gone already.
    let row = Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| row.id == id).cloned()));
    let of = move |read: fn(&RelationRow) -> String| {
        live(move || row.with(|row| row.as_ref().map(read).unwrap_or_default()))
    };
    let send = move |change: RelationChange| shell.send(Command::Relation(change));
    let set_type = move |event| {
        if let Ok(kind) = event_target_value(&event).parse() {
            send(RelationChange::SetType(id, TermId(kind)));
        }
    };
    let types = move || {
        let types = row.with(|row| {
            row.as_ref()
                .map(|row| row.types.clone())
                .unwrap_or_default()
        });
        let options = types
            .into_iter()
            .map(|t| view! { <option value=t.id selected=t.is_chosen>{t.name}</option> });
        options.collect_view()
    };
    let is_open = RwSignal::new(false);
    let (type_id, note_id) = (format!("relation-type-{id}"), format!("relation-note-{id}"));
    view! {
        <li class="relation">
            {part(move || row.with(|row| row.as_ref().map(|row| shown(shell, row))))}
            <button class="button" data-plain data-small
                aria-expanded=live(move || if is_open.get() { "true" } else { "false" })
                aria-label=live(move || words::change_named(&of(|r| r.says.clone()).get()))
                on:click=on(move |_| is_open.update(|open| *open = !*open))>{words::CHANGE}</button>
            <div class="relation-fields" hidden=flag(move || !is_open.get())>
                <label for=type_id.clone()>{words::TYPE}</label>
                <select class="input" data-inline id=type_id on:change=on(set_type)>{part(types)}</select>
                <label for=note_id.clone()>{words::NOTE}</label>
                <input class="input" data-inline id=note_id placeholder=NOTE_HINT prop:value=of(|r| r.note.clone())
                    on:change=on(move |event| send(RelationChange::SetNote(id, event_target_value(&event))))/>
                <button class="button" data-small data-grave
                    aria-label=live(move || words::remove_named(&of(|r| r.says.clone()).get()))
                    on:click=on(move |_| send(RelationChange::Remove(id)))>{words::REMOVE}</button>
            </div>
        </li>
    }
}

/// The relation in words, and the way to the other claim.
fn shown(shell: Shell, row: &RelationRow) -> AnyView {
    let quote = row.quote.clone();
    let other = match row.other {
        Some(other) => view! {
            <button class="button relation-other" data-plain data-small
                on:click=on(move |_| shell.send(Command::OpenClaim(other)))>
                <bdi>{foreign_words(&quote)}</bdi>
            </button>
        }
        .into_any(),
        None => view! { <span class="unfinished">{quote}</span> }.into_any(),
    };
    let word = |words: &str| (!words.is_empty()).then(|| view! { <b>{words.to_owned()}</b> " " });
    let facts = (!row.facts.is_empty()).then(
        || view! { <span class="relation-facts"><bdi>{foreign_words(&row.facts)}</bdi></span> },
    );
    let note = (!row.note.is_empty()).then(
        || view! { <span class="relation-note"><bdi>{foreign_words(&row.note)}</bdi></span> },
    );
    view! {
        <div class="relation-words">
            <p>{word(&row.before)} {other} " " {word(&row.after)}</p>
            {facts} {note}
        </div>
    }
    .into_any()
}
