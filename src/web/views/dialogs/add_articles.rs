//! Articles on their way in: pasted, chosen or dropped, then looked over.

use super::frame::{CloseButton, Frame};
use crate::app::view::{AddArticlesView, ProposalRow};
use crate::app::{App, Command, ProposalField};
use crate::web::dispatch::Shell;
use crate::web::views::choose_files::{ANY_FILE, ChooseFiles};
use crate::web::views::field::{DateBox, TextBox};
use crate::words::number;
use leptos::html;
use leptos::prelude::*;

type View = Memo<AddArticlesView>;
type Row = Memo<Option<ProposalRow>>;

/// Takes articles in, after a look at what they are.
#[component]
pub(super) fn AddArticles() -> impl IntoView {
    let view = Shell::here().watch(App::add_articles_view);
    let has_text = RwSignal::new(false);
    let has_rows = Memo::new(move |_| view.with(|v| !v.rows.is_empty() || !v.refused.is_empty()));
    let holds_work = Signal::derive(move || has_text.get() || has_rows.get());
    view! {
        <Frame title="Add articles" size="large" holds_work>
            <div class="dialog-body">
                <Paste has_text />
                <div class="drop-area">
                    <p>"or drop .txt and .md files here"</p>
                    " "
                    <ChooseFiles words="Choose files…" accept=ANY_FILE is_small=true />
                </div>
                <Show when=move || has_rows.get()>
                    <Preview view />
                </Show>
            </div>
            <Foot view has_text />
        </Frame>
    }
}

/// A box for text, which becomes a row of the preview.
#[component]
fn Paste(has_text: RwSignal<bool>) -> impl IntoView {
    let shell = Shell::here();
    let text = NodeRef::<html::Textarea>::new();
    let look = move || {
        let text = text.get_untracked();
        has_text.set(text.is_some_and(|t| !t.value().trim().is_empty()));
    };
    let add = move |_| {
        if let Some(text) = text.get_untracked() {
            shell.send(Command::Pasted(text.value()));
            text.set_value("");
            let _ = text.focus();
        }
        look();
    };
    view! {
        <div class="field">
            <label for="paste">"Paste an article"</label>
            <textarea
                class="input"
                id="paste"
                dir="auto"
                autofocus
                rows="4"
                placeholder="The whole text, headline first."
                node_ref=text
                on:input=move |_| look()
            ></textarea>
            <Show when=move || has_text.get()>
                <div class="buttons">
                    <button type="button" class="button" data-small="" on:click=add>
                        "Add this text"
                    </button>
                </div>
            </Show>
        </div>
    }
}

/// What will be added, and what could not be read.
#[component]
fn Preview(view: View) -> impl IntoView {
    let count = Memo::new(move |_| view.with(|v| v.rows.len()));
    let refused = move || view.with(|v| v.refused.clone());
    view! {
        <div class="table-scroll">
            <table class="table" data-stack="">
                <caption>"What will be added. Everything can be changed later, except the text."</caption>
                <thead>
                    <tr>
                        <th>"Title"</th>
                        <th>"Outlet"</th>
                        <th>"Date"</th>
                        <th>"Language"</th>
                        <th class="number">"Words"</th>
                        <th>
                            <span class="unseen">"Leave out"</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || 0..count.get()
                        key=|index| *index
                        children=move |index| view! { <Proposal index view /> }
                    />
                    <For
                        each=refused
                        key=Clone::clone
                        children=|(name, why)| {
                            view! {
                                <tr>
                                    <th scope="row" colspan="6">
                                        <bdi>{name}</bdi>
                                        " "
                                        <p class="error">{why}</p>
                                    </th>
                                </tr>
                            }
                        }
                    />
                </tbody>
            </table>
        </div>
    }
}

/// One article on its way in.
#[component]
fn Proposal(index: usize, view: View) -> impl IntoView {
    let shell = Shell::here();
    let row = Memo::new(move |_| view.with(|v| v.rows.get(index).cloned()));
    let is_same =
        Memo::new(move |_| row.with(|r| r.as_ref().is_some_and(|r| !r.same_words.is_empty())));
    let named = move |what: &str| format!("{what} of article {}", index + 1);
    let set = move |field| move |value| shell.send(Command::CorrectProposal(index, field, value));
    view! {
        <tr data-open=move || is_same.get().then_some("")>
            <td data-name="Title">
                <TextBox
                    value=of(row, |r| r.title.clone())
                    on_change=set(ProposalField::Title)
                    attr:aria-label=named("Title")
                    attr:dir="auto"
                />
            </td>
            <td data-name="Outlet">
                <TextBox
                    value=of(row, |r| r.outlet.clone())
                    on_change=set(ProposalField::Outlet)
                    attr:aria-label=named("Outlet")
                    attr:dir="auto"
                />
            </td>
            <td data-name="Date">
                <DateBox
                    value=of(row, |r| r.published.clone())
                    on_change=set(ProposalField::Published)
                    attr:aria-label=named("Date")
                />
            </td>
            <td data-name="Language">
                <TextBox
                    value=of(row, |r| r.language.clone())
                    on_change=set(ProposalField::Language)
                    attr:aria-label=named("Language")
                    attr:dir="ltr"
                    attr:data-short=""
                />
            </td>
            <td data-name="Words" class="number">
                {of(row, |r| number(r.word_count))}
            </td>
            <td>
                <button
                    type="button"
                    class="button"
                    data-plain=""
                    data-small=""
                    aria-label=format!("Leave out article {}", index + 1)
                    on:click=move |_| shell.send(Command::DropProposal(index))
                >
                    "Leave out"
                </button>
            </td>
        </tr>
        <Show when=move || is_same.get()>
            <SameText index row />
        </Show>
    }
}

/// The same text is here already: what then?
#[component]
fn SameText(index: usize, row: Row) -> impl IntoView {
    let shell = Shell::here();
    let is_copy = Memo::new(move |_| row.with(|r| r.as_ref().is_some_and(|r| r.is_copy)));
    let article = Memo::new(move |_| row.with(|r| r.as_ref()?.same_as));
    let keep = move |is_copy| shell.send(Command::KeepAsCopy(index, is_copy));
    let open = move |_| {
        if let Some(id) = article.get_untracked() {
            shell.send(Command::OpenArticle(id));
        }
    };
    let name = format!("same-text-{index}");
    view! {
        <tr class="table-note">
            <td colspan="6">
                <fieldset class="choice" aria-label="The same text again">
                    <span>{of(row, |r| r.same_words.clone())}</span>
                    " "
                    <label>
                        <input
                            type="radio"
                            name=name.clone()
                            prop:checked=move || !is_copy.get()
                            on:change=move |_| keep(false)
                        />
                        "Leave it out"
                    </label>
                    <label>
                        <input
                            type="radio"
                            name=name
                            prop:checked=move || is_copy.get()
                            on:change=move |_| keep(true)
                        />
                        "Keep as another outlet’s copy"
                    </label>
                    <Show when=move || article.with(Option::is_some)>
                        <button type="button" class="button" data-plain="" data-small="" on:click=open>
                            "Open it"
                        </button>
                    </Show>
                </fieldset>
            </td>
        </tr>
    }
}

#[component]
fn Foot(view: View, has_text: RwSignal<bool>) -> impl IntoView {
    let shell = Shell::here();
    let count = Memo::new(move |_| view.with(|v| v.taken_count));
    let words = move || match count.get() {
        0 => "Add articles".to_owned(),
        1 => "Add 1 article".to_owned(),
        n => format!("Add {} articles", number(n)),
    };
    view! {
        <div class="dialog-foot">
            <Show when=move || has_text.get()>
                <span class="quiet">"The text in the box is not among them yet."</span>
                <span class="spring"></span>
            </Show>
            <CloseButton>"Cancel"</CloseButton>
            <button
                type="button"
                class="button"
                data-strong=""
                disabled=move || has_text.get() || count.get() == 0
                on:click=move |_| shell.send(Command::AddArticles)
            >
                {words}
            </button>
        </div>
    }
}

/// One value of a row; its default once the row is gone.
fn of<T>(row: Row, pick: fn(&ProposalRow) -> T) -> Signal<T>
where
    T: Default + Send + Sync + 'static,
{
    Signal::derive(move || row.with(|row| row.as_ref().map(pick).unwrap_or_default()))
}
