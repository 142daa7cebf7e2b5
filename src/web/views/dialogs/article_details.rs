//! What is known of an article, but its text.

use super::frame::{CloseButton, Frame};
use crate::app::view::{ArticleDetailsView, TermRow};
use crate::app::{App, ArticleField, Command};
use crate::model::ArticleId;
use crate::web::dispatch::Shell;
use crate::web::views::field::{DateBox, Field, TermBox, TextBox, of};
use crate::words::adding::decoded_from;
use leptos::prelude::*;

type View = Memo<Option<ArticleDetailsView>>;

/// Details of an article. Each field is kept when it is left.
#[component]
pub(super) fn ArticleDetails(id: ArticleId) -> impl IntoView {
    let view = Shell::here().watch(App::article_details_view);
    view! {
        <Frame title="Article details">
            <div class="dialog-body">
                <Title id view />
                <Outlet id view />
                <Language id view />
                <Address id view />
                <Provenance view />
            </div>
            <div class="dialog-foot">
                <CloseButton is_strong=true>"Done"</CloseButton>
            </div>
        </Frame>
    }
}

#[component]
fn Title(id: ArticleId, view: View) -> impl IntoView {
    view! {
        <Field name="Title" for_id="d-title">
            <TextBox
                value=of(view, |v| v.title.clone())
                on_change=set(id, ArticleField::Title)
                attr:id="d-title"
                attr:dir="auto"
                attr:autofocus=true
            />
        </Field>
    }
}

/// Who published it.
#[component]
fn Outlet(id: ArticleId, view: View) -> impl IntoView {
    view! {
        <div class="field-row">
            <Field name="Outlet" for_id="d-outlet">
                <TextBox
                    value=of(view, |v| v.outlet.clone())
                    on_change=set(id, ArticleField::Outlet)
                    attr:id="d-outlet"
                    attr:dir="auto"
                />
            </Field>
            <Field name="Byline" for_id="d-by">
                <TextBox
                    value=of(view, |v| v.byline.clone())
                    on_change=set(id, ArticleField::Byline)
                    attr:id="d-by"
                    attr:dir="auto"
                />
            </Field>
            <Field name="Wire credit" for_id="d-credit">
                <TextBox
                    value=of(view, |v| v.credit.clone())
                    on_change=set(id, ArticleField::Credit)
                    attr:id="d-credit"
                    attr:dir="auto"
                    attr:placeholder="an agency, if one is named"
                />
            </Field>
        </div>
    }
}

/// When it was published, and in what language.
#[component]
fn Language(id: ArticleId, view: View) -> impl IntoView {
    view! {
        <div class="field-row">
            <Field name="Published" for_id="d-pub">
                <DateBox
                    value=of(view, |v| v.published.clone())
                    on_change=set(id, ArticleField::Published)
                    attr:id="d-pub"
                />
            </Field>
            <Field name="Language" for_id="d-lang">
                <TextBox
                    value=of(view, |v| v.language.clone())
                    on_change=set(id, ArticleField::Language)
                    attr:id="d-lang"
                    attr:dir="ltr"
                    attr:placeholder="en, fr, ar…"
                />
            </Field>
            <Field name="Direction" for_id="d-dir">
                <TermBox
                    terms=of(view, |v| directions(v.direction))
                    none="as its text runs"
                    on_change=set(id, ArticleField::Direction)
                    attr:id="d-dir"
                />
            </Field>
        </div>
    }
}

/// Where it was published, and what it replaces.
#[component]
fn Address(id: ArticleId, view: View) -> impl IntoView {
    view! {
        <Field name="Address" for_id="d-url">
            <TextBox
                value=of(view, |v| v.url.clone())
                on_change=set(id, ArticleField::Url)
                attr:id="d-url"
                attr:dir="ltr"
                attr:inputmode="url"
                attr:placeholder="https://…"
            />
        </Field>
        <Field name="Replaces" for_id="d-rep">
            <TermBox
                terms=of(view, |v| v.replaces.clone())
                none="no other article"
                on_change=set(id, ArticleField::Replaces)
                attr:id="d-rep"
            />
        </Field>
    }
}

/// What cannot be changed: the file it came in, and its text.
#[component]
fn Provenance(view: View) -> impl IntoView {
    let file_name = of(view, |v| v.file_name.clone());
    let decoded = move || {
        let encoding = view.with(|v| v.as_ref().map(|v| v.encoding.clone()));
        let encoding = encoding.filter(|encoding| !encoding.is_empty());
        encoding.map(|encoding| format!("{} ", decoded_from(&encoding)))
    };
    let hash = of(view, |v| v.text_sha256.clone());
    view! {
        <p class="quiet">
            <Show when=move || file_name.with(|name| !name.is_empty())>
                "From the file " <bdi>{file_name}</bdi> ". "
            </Show>
            {decoded}
            "The text itself cannot be changed. Its SHA-256: " <bdi>{hash}</bdi>
        </p>
    }
}

/// Sends what a field was changed to.
fn set(id: ArticleId, field: ArticleField) -> impl Fn(String) + 'static {
    let shell = Shell::here();
    move |value| shell.send(Command::SetArticleField(id, field, value))
}

pub(super) fn directions(chosen: &str) -> Vec<TermRow> {
    let row = |(id, name): (&str, &str)| TermRow {
        id: id.to_owned(),
        name: name.to_owned(),
        is_chosen: id == chosen,
    };
    [("ltr", "left to right"), ("rtl", "right to left")]
        .map(row)
        .into()
}
