//! The codebook: its scales and lists on one side, what is chosen on the other.

use super::codebook_entry::EntryPane;
use super::codebook_plan::Plan;
use super::frame::{CloseButton, Frame};
use super::projects::on_enter;
use crate::app::view::{CodebookView, EntryRow};
use crate::app::{App, CodebookChange, Command, Entry};
use crate::model::{ScaleSubject, Shipped};
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::web::views::choose_files::{ChooseFiles, Offer};
use crate::web::views::field::{Labelled, TextBox, of};
use crate::words::{buttons, codebook as words};
use leptos::html;
use leptos::prelude::*;

pub(super) type View = Memo<Option<CodebookView>>;

/// Id of the heading of what is chosen.
pub(super) const ENTRY: &str = "codebook-entry";
/// Id of the heading of the scales and lists.
const PARTS: &str = "codebook-parts";

/// The codebook, or what another one would change in it.
#[component]
pub(super) fn Codebook() -> impl IntoView {
    let view = Shell::here().watch(App::codebook_view);
    let is_plan = Memo::new(move |_| view.with(|v| v.as_ref().is_some_and(|v| v.plan.is_some())));
    view! {
        <Frame title=words::TITLE size="large">
            <Show when=move || is_plan.get() fallback=move || view! { <Whole view /> }>
                <Plan view />
            </Show>
        </Frame>
    }
}

/// Sends a change of the codebook.
pub(super) fn change(shell: Shell, change: CodebookChange) {
    shell.send(Command::Codebook(change));
}

#[component]
fn Whole(view: View) -> impl IntoView {
    let shell = Shell::here();
    let entry = Memo::new(move |_| {
        view.with(|v| v.as_ref().and_then(|v| v.entry.as_ref().map(|e| e.entry)))
    });
    let pane = move || match entry.get() {
        None => view! { <Overview view /> }.into_any(),
        Some(_) => view! { <EntryPane view /> }.into_any(),
    };
    view! {
        <div class="dialog-body">
            <div class="codebook" data-entry=move || entry.get().map(|_| "")>
                <Parts view entry />
                <div class="codebook-pane">
                    <Show when=move || entry.get().is_some()>
                        <button
                            type="button"
                            class="button codebook-back"
                            data-small=""
                            on:click=move |_| back(shell)
                        >
                            {words::BACK}
                        </button>
                    </Show>
                    {pane}
                </div>
            </div>
        </div>
        <div class="dialog-foot">
            <ChooseFiles words=words::IMPORT offer=Offer::Whence />
            <button
                type="button"
                class="button"
                on:click=move |_| change(shell, CodebookChange::Export)
            >
                {words::EXPORT}
            </button>
            <span class="spring"></span>
            <CloseButton>{buttons::DONE}</CloseButton>
        </div>
    }
}

/// To the scales and lists, where there is room for one side only.
fn back(shell: Shell) {
    change(shell, CodebookChange::Show(None));
    request_animation_frame(|| {
        focus::by_id(PARTS);
    });
}

/// The scales and lists.
#[component]
fn Parts(view: View, entry: Memo<Option<Entry>>) -> impl IntoView {
    let shell = Shell::here();
    let groups = move || view.with(|v| v.as_ref().map(|v| v.groups.clone()).unwrap_or_default());
    let is_whole = move || entry.get().is_none().then_some("true");
    let row = move |row: EntryRow| {
        let is_shown = move || (entry.get() == Some(row.entry)).then_some("true");
        view! {
            <li>
                <button
                    type="button"
                    class="codebook-row"
                    aria-current=is_shown
                    on:click=move |_| open(shell, row.entry)
                >
                    <bdi>{row.name}</bdi>
                    " "
                    <small>{row.standing}</small>
                </button>
            </li>
        }
    };
    let group = move |(heading, rows): (&'static str, Vec<EntryRow>)| {
        view! {
            <h4>{heading}</h4>
            <ul>{rows.into_iter().map(row).collect_view()}</ul>
        }
    };
    view! {
        <nav class="codebook-parts" aria-label=words::PARTS>
            <h3 id=PARTS tabindex="-1">
                {words::PARTS}
            </h3>
            <ul class="codebook-whole">
                <li>
                    <button
                        type="button"
                        class="codebook-row"
                        autofocus=true
                        aria-current=is_whole
                        on:click=move |_| change(shell, CodebookChange::Show(None))
                    >
                        {words::WHOLE}
                    </button>
                </li>
            </ul>
            {move || groups().into_iter().map(group).collect_view()}
        </nav>
    }
}

/// Shows a scale or list, and begins to read at its heading.
fn open(shell: Shell, entry: Entry) {
    change(shell, CodebookChange::Show(Some(entry)));
    request_animation_frame(|| {
        focus::by_id(ENTRY);
    });
}

/// Name and version, other codebooks, and a new scale.
#[component]
fn Overview(view: View) -> impl IntoView {
    let shell = Shell::here();
    let publish = Memo::new(move |_| view.with(|v| v.as_ref().and_then(|v| v.publish.clone())));
    view! {
        <section>
            <h3>{words::WHOLE}</h3>
            <Labelled name=words::CODEBOOK_NAME>
                <TextBox
                    value=of(view, |v| v.name.clone())
                    on_change=move |name| change(shell, CodebookChange::Rename(name))
                    attr:dir="auto"
                />
            </Labelled>
            <div class="buttons">
                <span>{of(view, |v| v.standing.clone())}</span>
                <Show when=move || publish.with(Option::is_some)>
                    <button
                        type="button"
                        class="button"
                        data-small=""
                        data-strong=""
                        on:click=move |_| change(shell, CodebookChange::Publish)
                    >
                        {publish}
                    </button>
                </Show>
            </div>
            <p class="quiet">{words::WHY_PUBLISH}</p>
            <div class="buttons">
                <button
                    type="button"
                    class="button"
                    data-small=""
                    on:click=move |_| show_beside(shell)
                >
                    {words::GUIDE}
                </button>
            </div>
        </section>
        <section>
            <h3>{words::CHOOSE}</h3>
            <p class="quiet">{words::WHY_CHOOSE}</p>
            <ul class="codebook-shipped">{Shipped::ALL.map(|s| shipped(shell, s)).collect_view()}</ul>
        </section>
        <NewScale />
    }
}

/// Leaves the dialog for the guideline beside the text.
fn show_beside(shell: Shell) {
    shell.send(Command::Close);
    if !shell.read(App::is_guide_open) {
        change(shell, CodebookChange::ToggleGuide);
    }
}

fn shipped(shell: Shell, shipped: Shipped) -> impl IntoView {
    let what_for = match shipped {
        Shipped::Plain => words::PLAIN,
        Shipped::FactCheck => words::FACT_CHECK,
        Shipped::Attribution => words::ATTRIBUTION,
    };
    view! {
        <li>
            <button
                type="button"
                class="button"
                data-small=""
                on:click=move |_| change(shell, CodebookChange::Choose(shipped))
            >
                {words::choose(shipped.name())}
            </button>
            <span class="quiet">{what_for}</span>
        </li>
    }
}

#[component]
fn NewScale() -> impl IntoView {
    let shell = Shell::here();
    let name = NodeRef::<html::Input>::new();
    let judges = RwSignal::new(ScaleSubject::Claim);
    let make = move || {
        if let Some(name) = name.get_untracked() {
            let judges = judges.get_untracked();
            change(shell, CodebookChange::AddScale(judges, name.value()));
            request_animation_frame(|| {
                focus::by_id(ENTRY);
            });
        }
    };
    let option = move |subject: ScaleSubject, words: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="new-scale"
                    prop:checked=move || judges.get() == subject
                    on:change=move |_| judges.set(subject)
                />
                {words}
            </label>
        }
    };
    view! {
        <section>
            <h3>{words::NEW_SCALE}</h3>
            <div class="codebook-new">
                <Labelled name=words::FIELD_NAME>
                    <input
                        class="input"
                        dir="auto"
                        node_ref=name
                        on:keydown=move |event| on_enter(&event, make)
                    />
                </Labelled>
                <fieldset class="choice">
                    <legend class="field-name">{words::NEW_SCALE_FOR}</legend>
                    {option(ScaleSubject::Claim, words::CLAIMS)}
                    {option(ScaleSubject::Source, words::SOURCES)}
                </fieldset>
                <button type="button" class="button" on:click=move |_| make()>
                    {words::MAKE}
                </button>
            </div>
        </section>
    }
}
