//! What is known of an article, but its text.

use super::frame::{CloseButton, Frame};
use crate::app::view::{ArticleDetailsView, TermRow};
use crate::app::{App, ArticleField, Command};
use crate::model::ArticleId;
use crate::web::dispatch::Shell;
use crate::web::views::field::{DateBox, Field, TermBox, TextBox, of};
use crate::words::{buttons, details as words};
use leptos::prelude::*;

type View = Memo<Option<ArticleDetailsView>>;

/// Details of an article. Each field is kept when it is left.
#[component]
pub(super) fn ArticleDetails(id: ArticleId) -> impl IntoView {
    let view = Shell::here().watch(App::article_details_view);
    view! {
        <Frame title=words::DIALOG>
            <div class="dialog-body">
                <Title id view />
                <Outlet id view />
                <Language id view />
                <Address id view />
                <Provenance view />
            </div>
            <div class="dialog-foot">
                <CloseButton is_strong=true>{buttons::DONE}</CloseButton>
            </div>
        </Frame>
    }
}

#[component]
fn Title(id: ArticleId, view: View) -> impl IntoView {
    view! {
        <Field name=words::TITLE for_id="d-title">
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
            <Field name=words::OUTLET for_id="d-outlet">
                <TextBox
                    value=of(view, |v| v.outlet.clone())
                    on_change=set(id, ArticleField::Outlet)
                    attr:id="d-outlet"
                    attr:dir="auto"
                />
            </Field>
            <Field name=words::BYLINE for_id="d-by">
                <TextBox
                    value=of(view, |v| v.byline.clone())
                    on_change=set(id, ArticleField::Byline)
                    attr:id="d-by"
                    attr:dir="auto"
                />
            </Field>
            <Field name=words::CREDIT for_id="d-credit">
                <TextBox
                    value=of(view, |v| v.credit.clone())
                    on_change=set(id, ArticleField::Credit)
                    attr:id="d-credit"
                    attr:dir="auto"
                    attr:placeholder=words::CREDIT_HINT
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
            <Field name=words::PUBLISHED for_id="d-pub">
                <DateBox
                    value=of(view, |v| v.published.clone())
                    on_change=set(id, ArticleField::Published)
                    attr:id="d-pub"
                />
            </Field>
            <Field name=words::LANGUAGE for_id="d-lang">
                <TextBox
                    value=of(view, |v| v.language.clone())
                    on_change=set(id, ArticleField::Language)
                    attr:id="d-lang"
                    attr:dir="ltr"
                    attr:placeholder=words::LANGUAGE_HINT
                />
            </Field>
            <Field name=words::DIRECTION for_id="d-dir">
                <TermBox
                    terms=of(view, |v| directions(v.direction))
                    none=words::BY_TEXT
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
        <Field name=words::ADDRESS for_id="d-url">
            <TextBox
                value=of(view, |v| v.url.clone())
                on_change=set(id, ArticleField::Url)
                attr:id="d-url"
                attr:dir="ltr"
                attr:inputmode="url"
                attr:placeholder="https://…"
            />
        </Field>
        <Field name=words::REPLACES for_id="d-rep">
            <TermBox
                terms=of(view, |v| v.replaces.clone())
                none=words::REPLACES_NONE
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
        encoding.map(|encoding| format!("{} ", words::decoded_from(&encoding)))
    };
    let hash = of(view, |v| v.text_sha256.clone());
    let (from, stays) = (words::FROM_FILE, words::TEXT_STAYS);
    view! {
        <p class="quiet">
            <Show when=move || file_name.with(|name| !name.is_empty())>
                {from.0} <bdi>{file_name}</bdi> {from.1}
            </Show>
            {decoded}
            {stays.0} <bdi>{hash}</bdi> {stays.1}
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
    [("ltr", words::LEFT_TO_RIGHT), ("rtl", words::RIGHT_TO_LEFT)]
        .map(row)
        .into()
}
