//! One scale with its levels, or one list of terms.

use super::codebook::{ENTRY, View, change};
use super::projects::on_enter;
use crate::app::view::{EntryView, PartRow, ScaleHead};
use crate::app::{CodebookChange, Entry, Part, PartField};
use crate::model::{ScaleId, ScaleSubject};
use crate::web::dispatch::Shell;
use crate::web::views::field::{Labelled, LinesBox, TextBox, of};
use crate::words::codebook as words;
use leptos::html;
use leptos::prelude::*;

type Seen = Memo<Option<EntryView>>;
type Row = Memo<Option<PartRow>>;

/// What is chosen of the codebook.
#[component]
pub(super) fn EntryPane(view: View) -> impl IntoView {
    let entry = Memo::new(move |_| view.with(|v| v.as_ref().and_then(|v| v.entry.clone())));
    let which = Memo::new(move |_| entry.with(|e| e.as_ref().map(|e| e.entry)));
    // Another entry is drawn anew: its boxes are others.
    view! {
        <For each=move || which.get() key=|which| *which children=move |which| view! { <One which entry /> } />
    }
}

#[component]
fn One(which: Entry, entry: Seen) -> impl IntoView {
    let entry = Memo::new(move |_| entry.get().filter(|e| e.entry == which));
    let scale = Memo::new(move |_| entry.with(|e| e.as_ref().and_then(|e| e.scale.clone())));
    let parts = move || {
        entry.with(|e| {
            let parts = e.iter().flat_map(|e| &e.parts);
            parts.map(|row| row.part.clone()).collect::<Vec<_>>()
        })
    };
    view! {
        <h3 id=ENTRY tabindex="-1" dir="auto">
            {of(entry, |e| e.name.clone())}
        </h3>
        {match which {
            Entry::Scale(id) => view! { <ScaleFields id scale entry /> }.into_any(),
            Entry::Terms(_) => ().into_any(),
        }}
        <ul class="codebook-list">
            <For
                each=parts
                key=Part::clone
                children=move |part| view! { <PartItem part entry /> }
            />
        </ul>
        {match which {
            Entry::Scale(id) => view! { <NewLevel id entry /> }.into_any(),
            Entry::Terms(_) => view! { <NewTerm which entry /> }.into_any(),
        }}
    }
}

#[component]
fn ScaleFields(id: ScaleId, scale: Memo<Option<ScaleHead>>, entry: Seen) -> impl IntoView {
    let shell = Shell::here();
    let set =
        move |field| move |value| change(shell, CodebookChange::Set(Part::Scale(id), field, value));
    view! {
        <InUse id scale />
        <details class="codebook-part" name="codebook-scale">
            <summary>{words::ABOUT_SCALE}</summary>
            <div class="codebook-fields">
                <Labelled name=words::FIELD_NAME>
                    <TextBox
                        value=of(entry, |e| e.name.clone())
                        on_change=set(PartField::Name)
                        attr:dir="auto"
                    />
                </Labelled>
                <Labelled name=words::FIELD_QUESTION>
                    <TextBox
                        value=of(scale, |s| s.question.clone())
                        on_change=set(PartField::Meaning)
                        attr:dir="auto"
                    />
                </Labelled>
                <Labelled name=words::FIELD_SCALE_GUIDELINE>
                    <LinesBox
                        value=of(scale, |s| s.guideline.clone())
                        on_change=set(PartField::Guideline)
                    />
                </Labelled>
                <Labelled name=words::FIELD_EXAMPLES>
                    <LinesBox
                        value=of(scale, |s| s.examples.clone())
                        on_change=set(PartField::Examples)
                    />
                </Labelled>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=of(scale, |s| s.is_high_first)
                        on:change:target=move |event| {
                            let is_so = event.target().checked();
                            change(shell, CodebookChange::HighFirst(id, is_so));
                        }
                    />
                    {words::HIGH_FIRST}
                </label>
            </div>
        </details>
        <h4>{words::LEVELS}</h4>
    }
}

/// Whether the scale is in use, and whether it is the first.
#[component]
fn InUse(id: ScaleId, scale: Memo<Option<ScaleHead>>) -> impl IntoView {
    let shell = Shell::here();
    let is_used = Signal::derive(move || scale.with(|s| s.as_ref().is_some_and(|s| s.is_used)));
    let is_first = Memo::new(move |_| scale.with(|s| s.as_ref().is_some_and(|s| s.is_first)));
    let is_of_claims = scale.with_untracked(|s| {
        let judges = s.as_ref().map(|s| s.judges);
        judges == Some(ScaleSubject::Claim)
    });
    let words = if is_of_claims {
        words::USE_ON_CLAIMS
    } else {
        words::USE_ON_SOURCES
    };
    let toggle = move |uses: bool, node: web_sys::HtmlInputElement| {
        change(shell, CodebookChange::Use(id, uses));
        // The last one stays in use.
        node.set_checked(is_used.get_untracked());
    };
    view! {
        <div class="buttons">
            <label class="check">
                <input
                    type="checkbox"
                    role="switch"
                    prop:checked=is_used
                    on:change:target=move |event| toggle(event.target().checked(), event.target())
                />
                {words}
            </label>
            <Show when=move || is_used.get() && !is_first.get()>
                <button
                    type="button"
                    class="button"
                    data-small=""
                    on:click=move |_| change(shell, CodebookChange::UseFirst(id))
                >
                    {words::PUT_FIRST}
                </button>
            </Show>
        </div>
        <Show when=move || is_first.get() && is_of_claims>
            <p class="quiet">{words::IS_FIRST}</p>
        </Show>
    }
}

/// A level or term: a line, and its fields where it is opened.
#[component]
fn PartItem(part: Part, entry: Seen) -> impl IntoView {
    let wanted = part.clone();
    let row: Row = Memo::new(move |_| {
        entry.with(|e| {
            e.as_ref()?
                .parts
                .iter()
                .find(|row| row.part == wanted)
                .cloned()
        })
    });
    let key = move || {
        row.with(|r| {
            r.as_ref()
                .filter(|r| !r.key.is_empty())
                .map(|r| r.key.clone())
        })
    };
    let tags = move || {
        row.with(|r| {
            let r = r.as_ref();
            let is_retired = r.is_some_and(|r| r.is_retired).then_some(words::RETIRED);
            let is_unknown = r.is_some_and(|r| r.is_unknown).then_some(words::NO_RANK);
            let uses = r.and_then(|r| r.uses.clone());
            let tags = [
                is_unknown.map(str::to_owned),
                is_retired.map(str::to_owned),
                uses,
            ];
            tags.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
    };
    view! {
        <li>
            <details
                class="codebook-part"
                name="codebook-part"
                data-retired=move || row.with(|r| r.as_ref().is_some_and(|r| r.is_retired).then_some(""))
            >
                <summary>
                    <b>{of(row, |r| r.code.clone())}</b>
                    " "
                    <bdi class="codebook-name">{of(row, |r| r.name.clone())}</bdi>
                    " "
                    <bdi class="quiet">{of(row, |r| r.meaning.clone())}</bdi>
                    " "
                    <small>{tags}</small>
                    " "
                    {move || key().map(|key| view! { <kbd title=words::FIELD_KEY>{key}</kbd> })}
                </summary>
                <PartFields part row />
            </details>
        </li>
    }
}

#[component]
fn PartFields(part: Part, row: Row) -> impl IntoView {
    let shell = Shell::here();
    let buttons = part.clone();
    let part = StoredValue::new(part);
    let set = move |field| {
        move |value| change(shell, CodebookChange::Set(part.get_value(), field, value))
    };
    view! {
        <div class="codebook-fields">
            <div class="codebook-name-key">
                <Labelled name=words::FIELD_NAME>
                    <TextBox
                        value=of(row, |r| r.name.clone())
                        on_change=set(PartField::Name)
                        attr:dir="auto"
                    />
                </Labelled>
                <Labelled name=words::FIELD_KEY>
                    <TextBox
                        value=of(row, |r| r.key.clone())
                        on_change=set(PartField::Key)
                        attr:autocapitalize="none"
                    />
                </Labelled>
            </div>
            <Labelled name=words::FIELD_MEANING>
                <TextBox
                    value=of(row, |r| r.meaning.clone())
                    on_change=set(PartField::Meaning)
                    attr:dir="auto"
                />
            </Labelled>
            <Labelled name=words::FIELD_GUIDELINE>
                <LinesBox
                    value=of(row, |r| r.guideline.clone())
                    on_change=set(PartField::Guideline)
                />
            </Labelled>
            <Labelled name=words::FIELD_EXAMPLES>
                <LinesBox
                    value=of(row, |r| r.examples.clone())
                    on_change=set(PartField::Examples)
                />
            </Labelled>
            <PartButtons part=buttons row />
        </div>
    }
}

/// Move a level, retire, bring back.
#[component]
fn PartButtons(part: Part, row: Row) -> impl IntoView {
    let shell = Shell::here();
    let is_retired = Memo::new(move |_| row.with(|r| r.as_ref().is_some_and(|r| r.is_retired)));
    let has_uses = move || row.with(|r| r.as_ref().is_some_and(|r| r.uses.is_some()));
    let name = of(row, |r| r.name.clone());
    let moves = match &part {
        Part::Level(scale, code) => {
            let (scale, code) = (*scale, code.clone());
            let one = move |words: &'static str, by: isize| {
                let code = code.clone();
                view! { <MoveButton scale code by words name /> }
            };
            Some((one(words::UP, -1), one(words::DOWN, 1)))
        }
        Part::Scale(_) | Part::Term(_) => None,
    };
    let word = move || {
        if is_retired.get() {
            words::BRING_BACK
        } else {
            words::RETIRE
        }
    };
    let retire = move |_| {
        let retires = !is_retired.get_untracked();
        change(shell, CodebookChange::Retire(part.clone(), retires));
    };
    view! {
        <div class="buttons">
            {moves} <span class="spring"></span>
            <Show when=move || has_uses() && !is_retired.get()>
                <span class="quiet">{words::STAYS}</span>
            </Show>
            <button
                type="button"
                class="button"
                data-small=""
                aria-label=move || words::of_part(word(), &name.get())
                on:click=retire
            >
                {word}
            </button>
        </div>
    }
}

#[component]
fn MoveButton(
    scale: ScaleId,
    code: String,
    by: isize,
    words: &'static str,
    name: Signal<String>,
) -> impl IntoView {
    let shell = Shell::here();
    let node = NodeRef::<html::Button>::new();
    let press = move |_| {
        change(shell, CodebookChange::MoveLevel(scale, code.clone(), by));
        // A row that is moved in the page loses the focus on the way.
        request_animation_frame(move || {
            if let Some(button) = node.try_get_untracked().flatten() {
                drop(button.focus());
            }
        });
    };
    view! {
        <button
            type="button"
            class="button"
            data-small=""
            node_ref=node
            aria-label=move || words::of_part(words, &name.get())
            on:click=press
        >
            {words}
        </button>
    }
}

/// How many levels or terms there are: more after one was made.
fn count(entry: Seen) -> usize {
    entry.with_untracked(|e| e.as_ref().map_or(0, |e| e.parts.len()))
}

#[component]
fn NewTerm(which: Entry, entry: Seen) -> impl IntoView {
    let shell = Shell::here();
    let name = NodeRef::<html::Input>::new();
    let label = entry.with_untracked(|e| e.as_ref().map_or("", |e| e.new_label));
    let add = move || {
        if let (Entry::Terms(list), Some(input)) = (which, name.get_untracked()) {
            let before = count(entry);
            change(shell, CodebookChange::AddTerm(list, input.value()));
            if count(entry) > before {
                input.set_value("");
            }
        }
    };
    view! {
        <div class="codebook-new">
            <Labelled name=label>
                <input
                    class="input"
                    dir="auto"
                    node_ref=name
                    on:keydown=move |event| on_enter(&event, add)
                />
            </Labelled>
            <button type="button" class="button" on:click=move |_| add()>
                {words::ADD}
            </button>
        </div>
    }
}

#[component]
fn NewLevel(id: ScaleId, entry: Seen) -> impl IntoView {
    let shell = Shell::here();
    let (code, name) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let is_unknown = RwSignal::new(false);
    let add = move || {
        if let (Some(code), Some(name)) = (code.get_untracked(), name.get_untracked()) {
            let before = count(entry);
            let new = CodebookChange::AddLevel {
                scale: id,
                code: code.value(),
                name: name.value(),
                is_unknown: is_unknown.get_untracked(),
            };
            change(shell, new);
            if count(entry) > before {
                code.set_value("");
                name.set_value("");
                is_unknown.set(false);
                drop(code.focus());
            }
        }
    };
    view! {
        <h4>{words::ADD_LEVEL}</h4>
        <div class="codebook-new">
            <Labelled name=words::FIELD_CODE>
                <input
                    class="input"
                    data-short=""
                    dir="auto"
                    autocapitalize="none"
                    node_ref=code
                    on:keydown=move |event| on_enter(&event, add)
                />
            </Labelled>
            <Labelled name=words::FIELD_NAME>
                <input
                    class="input"
                    dir="auto"
                    node_ref=name
                    on:keydown=move |event| on_enter(&event, add)
                />
            </Labelled>
            <button type="button" class="button" on:click=move |_| add()>
                {words::ADD}
            </button>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=is_unknown
                    on:change:target=move |event| is_unknown.set(event.target().checked())
                />
                {words::IS_UNKNOWN}
            </label>
        </div>
    }
}
