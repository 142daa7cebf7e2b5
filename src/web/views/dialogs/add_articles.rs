//! Articles on their way in: pasted, chosen or dropped, then looked over.

use super::frame::{CloseButton, Frame};
use super::proposal::Proposal;
use crate::app::view::AddArticlesView;
use crate::app::{App, Command};
use crate::incoming::{Found, Reading};
use crate::web::dispatch::Shell;
use crate::web::platform::{clipboard, focus, textarea};
use crate::web::views::choose_files::{ChooseFiles, Offer};
use crate::web::views::live::{live, when};
use crate::words::{adding as words, buttons, details};
use leptos::ev::ClipboardEvent;
use leptos::html;
use leptos::prelude::*;

pub(super) type View = Memo<AddArticlesView>;

/// Id of the box for text.
const PASTE: &str = "paste";
/// Id of the button that adds all.
const ADD: &str = "add-all";

/// Takes articles in, after a look at what they are.
#[component]
pub(super) fn AddArticles() -> impl IntoView {
    let view = Shell::here().watch(App::add_articles_view);
    let has_text = RwSignal::new(false);
    let has_rows = Memo::new(move |_| view.with(|v| !v.rows.is_empty() || !v.refused.is_empty()));
    let is_reading = Memo::new(move |_| view.with(|v| v.progress.is_some()));
    let holds_work = Signal::derive(move || has_text.get() || has_rows.get() || is_reading.get());
    // The button that stops reading takes the focus along when it goes.
    Effect::new(move |was: Option<bool>| {
        let is_reading = is_reading.get();
        if was == Some(true) && !is_reading {
            refocus();
        }
        is_reading
    });
    view! {
        <Frame title=words::TITLE size="large" holds_work>
            <div class="dialog-body">
                <Paste has_text />
                <div class="drop-area">
                    <p>{words::DROP_HERE}</p>
                    <div class="buttons">
                        <ChooseFiles words=words::CHOOSE_FILES offer=Offer::Files is_small=true />
                        <ChooseFiles words=words::CHOOSE_FOLDER offer=Offer::Folder is_small=true />
                    </div>
                </div>
                {when(move || is_reading.get(), move || view! { <Progress view /> })}
                {when(move || has_rows.get(), move || view! { <Preview view /> })}
            </div>
            <Foot view has_text is_reading />
        </Frame>
    }
}

/// Puts the focus back into the dialog if it was lost with what had it.
pub(super) fn refocus() {
    leptos::task::spawn_local(async {
        leptos::task::tick().await;
        if focus::is_lost() && !focus::by_id(ADD) {
            focus::by_id(PASTE);
        }
    });
}

/// A box for text, which becomes a row of the preview. What comes from a web
/// page is shown as text, and its title and paragraphs are kept aside.
#[component]
fn Paste(has_text: RwSignal<bool>) -> impl IntoView {
    let shell = Shell::here();
    let text = NodeRef::<html::Textarea>::new();
    let of_page = StoredValue::new(None::<Found>);
    let value = move || text.get_untracked().map(|t| t.value()).unwrap_or_default();
    let look = move || has_text.set(!value().trim().is_empty());
    let pasted = move |event: ClipboardEvent| {
        let carried = clipboard::carried(&event);
        if carried.html.trim().is_empty() {
            return;
        }
        event.prevent_default();
        let plain = carried.text.clone();
        shell.read_paste(carried.text, carried.html, move |reading| {
            let found = reading.and_then(|reading| reading.articles.into_iter().next());
            let words = found.as_ref().map_or(plain, |found| found.text.clone());
            if let Some(text) = text.try_get_untracked().flatten() {
                textarea::insert(&text, &words);
                of_page.set_value(found);
                look();
            }
        });
    };
    let taken = move |reading: Reading| {
        shell.send(Command::Pasted(reading));
        if let Some(text) = text.try_get_untracked().flatten() {
            text.set_value("");
            let _ = text.focus();
            look();
        }
    };
    let add = move |_| {
        let value = value();
        let found = of_page.try_update_value(|found| found.take_if(|f| f.text == value));
        match found.flatten() {
            Some(found) => taken(Reading {
                articles: vec![found],
                ..Reading::default()
            }),
            None => shell.read_paste(value, String::new(), move |reading| match reading {
                Some(reading) => taken(reading),
                None => shell.send(Command::Problem(words::CANNOT_START.to_owned())),
            }),
        }
    };
    view! {
        <div class="field">
            <label for=PASTE>{words::PASTE}</label>
            <textarea
                class="input"
                id=PASTE
                dir="auto"
                autofocus
                rows="4"
                placeholder=words::PASTE_HINT
                node_ref=text
                on:input=move |_| look()
                on:paste=pasted
            ></textarea>
            {when(move || has_text.get(), move || view! {
                <div class="buttons">
                    <button type="button" class="button" data-small="" on:click=add>
                        {words::ADD_TEXT}
                    </button>
                </div>
            })}
        </div>
    }
}

/// How far reading is.
#[component]
fn Progress(view: View) -> impl IntoView {
    let shell = Shell::here();
    let progress = move || view.with(|v| v.progress).unwrap_or_default();
    view! {
        <div class="reading">
            <progress
                aria-label=words::PROGRESS
                max=live(move || progress().of.to_string())
                value=live(move || progress().done.to_string())
            ></progress>
            <span>
                {live(move || words::files_read(progress().done, progress().of))}
            </span>
            <button
                type="button"
                class="button"
                data-small=""
                on:click=move |_| shell.stop_reading()
            >
                {words::STOP}
            </button>
        </div>
    }
}

/// What will be added, and what could not be read.
#[component]
fn Preview(view: View) -> impl IntoView {
    let ids = move || view.with(|v| v.rows.iter().map(|row| row.id).collect::<Vec<_>>());
    let refused = move || view.with(|v| v.refused.clone().into_iter().enumerate());
    view! {
        <div class="table-scroll">
            <table class="table" data-stack="">
                <caption>{words::CAPTION}</caption>
                <thead>
                    <tr>
                        <th>{details::TITLE}</th>
                        <th>{details::OUTLET}</th>
                        <th>{words::DATE}</th>
                        <th>{details::LANGUAGE}</th>
                        <th class="number">{words::WORDS}</th>
                        <th>
                            <span class="unseen">{words::MORE}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For each=ids key=|id| *id children=move |id| view! { <Proposal id view /> } />
                    <More view />
                    <For
                        each=refused
                        key=Clone::clone
                        children=|(_, (name, why))| {
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
                    <MoreRefused view />
                </tbody>
            </table>
        </div>
    }
}

/// Rows that are not drawn yet.
#[component]
fn More(view: View) -> impl IntoView {
    let shell = Shell::here();
    let hidden = move || view.with(|v| v.hidden_count);
    let show = move |_| {
        let first = view.with_untracked(|v| v.rows.last().map(|row| row.id));
        shell.send(Command::ShowMoreProposals);
        let next = view.with_untracked(|v| {
            let next = v.rows.iter().find(|row| Some(row.id) > first);
            next.map(|row| row.id)
        });
        focus_soon(next.map(title_id));
    };
    when(
        move || hidden() > 0,
        move || {
            view! {
                <tr>
                    <td colspan="6">
                        <button type="button" class="button" data-small="" on:click=show>
                            {live(move || crate::words::list::show_more(hidden()))}
                        </button>
                    </td>
                </tr>
            }
        },
    )
}

#[component]
fn MoreRefused(view: View) -> impl IntoView {
    let hidden = move || view.with(|v| v.hidden_refused_count);
    when(
        move || hidden() > 0,
        move || {
            view! {
                <tr>
                    <td colspan="6" class="quiet">
                        {live(move || words::more_refused(hidden()))}
                    </td>
                </tr>
            }
        },
    )
}

/// Id of the box for a proposal's title.
pub(super) fn title_id(id: usize) -> String {
    format!("proposal-{id}")
}

/// Puts the focus where it is wanted once that is drawn.
pub(super) fn focus_soon(id: Option<String>) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        if !id.is_some_and(|id| focus::by_id(&id)) {
            refocus();
        }
    });
}

#[component]
fn Foot(view: View, has_text: RwSignal<bool>, is_reading: Memo<bool>) -> impl IntoView {
    let shell = Shell::here();
    let count = Memo::new(move |_| view.with(|v| v.taken_count));
    let words_on_it = move || {
        if is_reading.get() {
            words::READING.to_owned()
        } else {
            words::add(count.get())
        }
    };
    view! {
        <div class="dialog-foot">
            {when(move || has_text.get(), || view! {
                <span class="quiet">{words::TEXT_WAITS}</span>
                <span class="spring"></span>
            })}
            <CloseButton>{buttons::CANCEL}</CloseButton>
            <button
                type="button"
                class="button"
                id=ADD
                data-strong=""
                disabled=move || has_text.get() || is_reading.get() || count.get() == 0
                on:click=move |_| shell.send(Command::AddArticles)
            >
                {live(words_on_it)}
            </button>
        </div>
    }
}
