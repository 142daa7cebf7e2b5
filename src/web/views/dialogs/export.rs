//! What to export, and as what.

use super::frame::{CloseButton, Frame};
use crate::app::view::ExportView;
use crate::app::{App, Command, ExportChoice, ExportFormat};
use crate::web::dispatch::Shell;
use crate::web::views::field::{TextBox, of};
use crate::web::views::size;
use crate::words::{self, Around, buttons, exporting};
use leptos::prelude::*;

type View = Memo<Option<ExportView>>;

/// Asks what to export, says what it will be, and downloads it.
#[component]
pub(super) fn Export() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(App::export_view);
    let is_whence = move || choice(view).format == ExportFormat::Whence;
    let file = move || {
        view.with(|v| {
            v.as_ref()
                .map(|v| (v.file_name.clone(), size::in_words(v.size_bytes)))
        })
    };
    let name = move || file().map(|(name, _)| name);
    let weight = move || file().map(|(_, weight)| weight);
    view! {
        <Frame title=exporting::TITLE>
            <div class="dialog-body">
                <Scope view />
                <Format view />
                <Show when=is_whence>
                    <Texts view />
                    <p class="quiet">
                        <bdi>{of(view, |v| v.codebook.clone())}</bdi>
                    </p>
                </Show>
                <Losses view />
                <MyName view />
                <OnPaper view />
            </div>
            <div class="dialog-foot">
                <span class="quiet">
                    <bdi>{name}</bdi>
                    " · "
                    {weight}
                </span>
                <span class="spring"></span>
                <CloseButton>{buttons::CANCEL}</CloseButton>
                <button
                    type="button"
                    class="button"
                    data-strong=""
                    autofocus=true
                    on:click=move |_| shell.send(Command::Export)
                >
                    {exporting::DOWNLOAD}
                </button>
            </div>
        </Frame>
    }
}

/// The project, or the open article alone.
#[component]
fn Scope(view: View) -> impl IntoView {
    let project = move || view.with(|v| v.as_ref().map(|v| v.project.clone()));
    let article = Memo::new(move |_| view.with(|v| v.as_ref()?.article.clone()));
    let scope = |article_only| {
        move |choice| ExportChoice {
            article_only,
            ..choice
        }
    };
    view! {
        <fieldset class="field">
            <legend class="field-name">{exporting::WHAT}</legend>
            <Choice view name="export-scope" change=scope(false)>
                <span>{named(exporting::THE_PROJECT, project)}</span>
            </Choice>
            <Show when=move || article.with(Option::is_some)>
                <Choice view name="export-scope" change=scope(true)>
                    <span>{named(exporting::THIS_ARTICLE, move || article.get())}</span>
                </Choice>
            </Show>
        </fieldset>
    }
}

/// A title within its words.
fn named(
    (before, after): Around,
    title: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> impl IntoView {
    view! { {before} <bdi>{title}</bdi> {after} }
}

#[component]
fn Format(view: View) -> impl IntoView {
    let format = |format| move |choice| ExportChoice { format, ..choice };
    view! {
        <fieldset class="field">
            <legend class="field-name">{exporting::AS}</legend>
            <Choice view name="export-format" change=format(ExportFormat::Whence)>
                <span>
                    {exporting::WHENCE} " " <span class="quiet">{exporting::WHENCE_NOTE}</span>
                </span>
            </Choice>
            <Choice view name="export-format" change=format(ExportFormat::Jsonl)>
                <span>
                    {exporting::JSONL} " " <span class="quiet">{exporting::JSONL_NOTE}</span>
                </span>
            </Choice>
        </fieldset>
    }
}

/// One way to choose: it is chosen if it would change nothing.
#[component]
fn Choice(
    view: View,
    name: &'static str,
    change: impl Fn(ExportChoice) -> ExportChoice + Copy + Send + Sync + 'static,
    children: Children,
) -> impl IntoView {
    let shell = Shell::here();
    let is_chosen = move || change(choice(view)) == choice(view);
    let choose = move |_| {
        shell.send(Command::SetExport(change(untrack(|| choice(view)))));
    };
    view! {
        <label class="check">
            <input type="radio" name=name prop:checked=is_chosen on:change=choose />
            {children()}
        </label>
    }
}

#[component]
fn Texts(view: View) -> impl IntoView {
    let shell = Shell::here();
    let has_texts = move || choice(view).has_texts;
    let set = move |has_texts| {
        let choice = untrack(|| choice(view));
        shell.send(Command::SetExport(ExportChoice {
            has_texts,
            ..choice
        }));
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                role="switch"
                prop:checked=has_texts
                on:change:target=move |event| set(event.target().checked())
            />
            <span>{exporting::WITH_TEXTS}</span>
        </label>
    }
}

/// What the format does not hold.
#[component]
fn Losses(view: View) -> impl IntoView {
    let losses = move || view.with(|v| v.as_ref().map(|v| v.losses.clone()).unwrap_or_default());
    let items = move || {
        let items = losses().into_iter();
        items.map(|words| view! { <li>{words}</li> }).collect_view()
    };
    view! {
        <Show when=move || !losses().is_empty()>
            <section>
                <h3>{exporting::LEAVES_OUT}</h3>
                <ul class="quiet">{items}</ul>
            </section>
        </Show>
    }
}

#[component]
fn MyName(view: View) -> impl IntoView {
    let shell = Shell::here();
    let my_name = Signal::derive(move || {
        view.with(|v| v.as_ref().map(|v| v.my_name.clone()).unwrap_or_default())
    });
    view! {
        <div class="field">
            <label for="my-name">{exporting::MY_NAME}</label>
            <TextBox
                value=my_name
                on_change=move |name| shell.send(Command::SetMyName(name))
                attr:id="my-name"
                attr:dir="auto"
                attr:autocomplete="name"
                attr:aria-describedby="my-name-why"
            />
            <p class="quiet" id="my-name-why">
                {exporting::MY_NAME_NOTE}
            </p>
        </div>
    }
}

/// Another way out: the open article, printed.
#[component]
fn OnPaper(view: View) -> impl IntoView {
    let shell = Shell::here();
    let has_article = move || view.with(|v| v.as_ref().is_some_and(|v| v.article.is_some()));
    view! {
        <Show when=has_article>
            <section>
                <h3>{words::print::TITLE}</h3>
                <p class="quiet">{words::print::AS_NOTES}</p>
                <div class="buttons">
                    <button type="button" class="button" on:click=move |_| shell.send(Command::Print)>
                        {words::print::BUTTON}
                    </button>
                </div>
            </section>
        </Show>
    }
}

fn choice(view: View) -> ExportChoice {
    view.with(|v| v.as_ref().map(|v| v.choice).unwrap_or_default())
}
