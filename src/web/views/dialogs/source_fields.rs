//! What is known of a source, to be corrected in its place.

use super::source_page::{NAMES, Page};
use crate::app::view::ReliabilityRow;
use crate::app::{App, Bond, Command, RegisterChange, SourceField};
use crate::model::{ScaleId, SourceId};
use crate::web::dispatch::Shell;
use crate::web::views::field::{Field, Labelled, LinesBox, TermBox, TextBox, of};
use crate::words::{register as words, sources};
use leptos::prelude::*;

/// Name, kind, role, other names, what it belongs to, note.
#[component]
pub(super) fn Fields(id: SourceId, page: Page) -> impl IntoView {
    let shell = Shell::here();
    let names = shell.watch_when(App::register_key, move |app| app.other_names(id));
    let set =
        move |field| move |value: String| shell.send(Command::SetSourceField(id, field, value));
    let bind = move |bond| {
        move |name: String| {
            shell.send(Command::Register(RegisterChange::Belongs(id, bond, name)));
        }
    };
    view! {
        <div class="source-fields">
            <Field name=sources::FIELD_NAME for_id="s-name">
                <TextBox
                    value=of(page, |p| p.name.clone())
                    on_change=set(SourceField::Name)
                    attr:id="s-name"
                    attr:dir="auto"
                />
            </Field>
            <Field name=sources::FIELD_KIND for_id="s-kind">
                <TermBox
                    terms=of(page, |p| p.kinds.clone())
                    none=sources::NOT_SET
                    on_change=set(SourceField::Kind)
                    attr:id="s-kind"
                />
            </Field>
            <Field name=sources::FIELD_ROLE for_id="s-role">
                <TermBox
                    terms=of(page, |p| p.roles.clone())
                    none=sources::NOT_SET
                    on_change=set(SourceField::Role)
                    attr:id="s-role"
                />
            </Field>
            <Field name=sources::FIELD_ALIASES for_id="s-alias">
                <TextBox
                    value=of(page, |p| p.aliases.clone())
                    on_change=set(SourceField::Aliases)
                    attr:id="s-alias"
                    attr:dir="auto"
                    attr:placeholder=sources::ALIASES_HINT
                />
            </Field>
            <Field name=words::SPEAKS_FOR for_id="s-speaks-for">
                <TextBox
                    value=of(page, |p| p.speaks_for.clone())
                    on_change=bind(Bond::SpeaksFor)
                    attr:id="s-speaks-for"
                    attr:dir="auto"
                    attr:list=NAMES
                    attr:autocomplete="off"
                    attr:placeholder=words::NAME_HINT
                />
            </Field>
            <Field name=words::PART_OF for_id="s-part-of">
                <TextBox
                    value=of(page, |p| p.part_of.clone())
                    on_change=bind(Bond::PartOf)
                    attr:id="s-part-of"
                    attr:dir="auto"
                    attr:list=NAMES
                    attr:autocomplete="off"
                    attr:placeholder=words::NAME_HINT
                />
            </Field>
            <Field name=sources::FIELD_NOTE for_id="s-note">
                <LinesBox
                    value=of(page, |p| p.note.clone())
                    on_change=set(SourceField::Note)
                    attr:id="s-note"
                />
            </Field>
        </div>
        <datalist id=NAMES>
            {move || {
                let option = |name: String| view! { <option value=name></option> };
                names.get().into_iter().map(option).collect_view()
            }}
        </datalist>
    }
}

/// How reliable it is, on each scale for sources.
#[component]
pub(super) fn Reliability(id: SourceId, page: Page) -> impl IntoView {
    let scales = Memo::new(move |_| {
        page.with(|p| {
            let rows = p.iter().flat_map(|p| &p.reliability);
            rows.map(|row| row.scale).collect::<Vec<_>>()
        })
    });
    view! {
        <For
            each=move || scales.get()
            key=|scale| *scale
            children=move |scale| view! { <OnScale id scale page /> }
        />
    }
}

#[component]
fn OnScale(id: SourceId, scale: ScaleId, page: Page) -> impl IntoView {
    let shell = Shell::here();
    let row = Memo::new(move |_| {
        page.with(|p| {
            let mut rows = p.iter().flat_map(|p| &p.reliability);
            rows.find(|row| row.scale == scale).cloned()
        })
    });
    let send = move |change| shell.send(Command::Register(change));
    let set_level = move |code: String| {
        let level = (!code.is_empty()).then_some(code);
        send(RegisterChange::Level(id, scale, level));
    };
    let others = move || row.with(|r| r.as_ref().map(|r| r.others.clone()).unwrap_or_default());
    let name = row.with_untracked(|r| r.as_ref().map(|r| r.name.clone()).unwrap_or_default());
    let level_id = format!("s-level-{scale}");
    view! {
        <fieldset class="reliability">
            <legend>{name}</legend>
            <div class="reliability-row">
                <div class="field">
                    <label for=level_id.clone()>{words::RELIABILITY}</label>
                    <TermBox
                        terms=of(row, |r: &ReliabilityRow| r.levels.clone())
                        none=words::NOT_JUDGED
                        on_change=set_level
                        attr:id=level_id
                    />
                </div>
                <Labelled name=words::REASON>
                    <TextBox
                        value=of(row, |r: &ReliabilityRow| r.reason.clone())
                        on_change=move |reason| send(RegisterChange::Reason(id, scale, reason))
                        attr:dir="auto"
                    />
                </Labelled>
            </div>
            <p class="quiet">{of(row, |r: &ReliabilityRow| r.question.clone())}</p>
            {move || {
                let line = |line: String| view! { <p class="quiet">{line}</p> };
                others().into_iter().map(line).collect_view()
            }}
        </fieldset>
    }
}
