//! The page of a source: what is known of it, its claims over all articles,
//! and who stands beside it in chains.

use super::alike::MergeForm;
use super::frame::Frame;
use super::source_claims::SourceClaims;
use super::source_fields::{Fields, Reliability};
use super::sources::page_button;
use crate::app::view::{LevelCount, Neighbour, SourcePage};
use crate::app::{App, Command, Dialog};
use crate::model::SourceId;
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::web::views::field::{Labelled, of};
use crate::words::{number, register as words, sources};
use leptos::prelude::*;

/// What the page shows.
pub(super) type Page = Memo<Option<SourcePage>>;

/// What is being done with the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// Nothing but reading and correcting.
    Nothing,
    /// Some of its claims get another source.
    Splitting,
    /// It becomes one with another.
    Merging,
}

/// The page of a source.
#[component]
pub(super) fn SourcePage(id: SourceId) -> impl IntoView {
    let page = Shell::here().watch_when(App::register_key, move |app| app.source_page(id));
    let doing = RwSignal::new(Doing::Nothing);
    let hue = move || page.with(|p| p.as_ref().map(|p| p.hue.word()));
    let numbers = of(page, |p| words::in_numbers(p.claims.len(), p.article_count));
    let parts = of(page, |p| {
        words::parts_in_numbers(p.origin_count, p.passing_count)
    });
    view! {
        <Frame title=of(page, |p| p.name.clone()) size="large">
            <div class="dialog-body">
                <p class="quiet">
                    <span class="hue" data-hue=hue>
                        {numbers}
                        " "
                        {parts}
                    </span>
                </p>
                <Show when=move || doing.get() == Doing::Merging>
                    <MergeWith id doing />
                </Show>
                <section aria-label=words::ABOUT>
                    <Fields id page />
                    <Reliability id page />
                </section>
                <div class="source-page">
                    <SourceClaims id page doing />
                    <div class="source-page-beside">
                        <Judged page />
                        <Beside
                            name=words::PASSED_ON_BY
                            rows=of(page, |p| p.passed_on_by.clone())
                            more=of(page, |p| p.more_before)
                        />
                        <Beside
                            name=words::RELIES_ON
                            rows=of(page, |p| p.relies_on.clone())
                            more=of(page, |p| p.more_after)
                        />
                        <Belonging page />
                    </div>
                </div>
            </div>
            <Foot id page doing />
        </Frame>
    }
}

#[component]
fn Foot(id: SourceId, page: Page, doing: RwSignal<Doing>) -> impl IntoView {
    let shell = Shell::here();
    let has_claims =
        Memo::new(move |_| page.with(|p| p.as_ref().is_some_and(|p| !p.claims.is_empty())));
    let toggle = move |what: Doing| {
        move |_| doing.update(|now| *now = if *now == what { Doing::Nothing } else { what })
    };
    let is = move |what: Doing| move || (doing.get() == what).to_string();
    let to_register = move |_| {
        shell.send(Command::Open(Dialog::Sources));
        // A person goes on in the register where they left it.
        request_animation_frame(move || {
            focus::by_id(&page_button(id));
        });
    };
    view! {
        <div class="dialog-foot">
            <button type="button" class="button" on:click=to_register>
                {words::ALL_SOURCES}
            </button>
            <span class="spring"></span>
            <button
                type="button"
                class="button"
                aria-expanded=is(Doing::Merging)
                on:click=toggle(Doing::Merging)
            >
                {words::MERGE_WITH}
            </button>
            <Show
                when=move || has_claims.get()
                fallback=move || {
                    view! {
                        <button
                            type="button"
                            class="button"
                            data-grave=""
                            on:click=move |_| shell.send(Command::DeleteSource(id))
                        >
                            {sources::DELETE}
                        </button>
                    }
                }
            >
                <button
                    type="button"
                    class="button"
                    aria-expanded=is(Doing::Splitting)
                    on:click=toggle(Doing::Splitting)
                >
                    {words::SPLIT}
                </button>
            </Show>
        </div>
    }
}

/// Asks for the other source, then which name stays.
#[component]
fn MergeWith(id: SourceId, doing: RwSignal<Doing>) -> impl IntoView {
    let shell = Shell::here();
    let typed = RwSignal::new(String::new());
    let other = RwSignal::new(None::<SourceId>);
    let missing = RwSignal::new(false);
    let choose = move || {
        let found = typed.with_untracked(|name| shell.read(|app| app.source_called_but(name, id)));
        missing.set(found.is_none() && typed.with_untracked(|name| !name.trim().is_empty()));
        // Enter and leaving the box both ask; what stands stays as it is.
        if other.get_untracked() != found {
            other.set(found);
        }
    };
    let done = Callback::new(move |()| {
        doing.set(Doing::Nothing);
    });
    request_animation_frame(|| {
        focus::by_id(OTHER);
    });
    view! {
        <section class="merge-with">
            <Labelled name=words::OTHER_SOURCE>
                <input
                    class="input"
                    id=OTHER
                    dir="auto"
                    list=NAMES
                    autocomplete="off"
                    aria-invalid=move || missing.get().then_some("true")
                    placeholder=words::NAME_HINT
                    on:input:target=move |event| typed.set(event.target().value())
                    on:change=move |_| choose()
                    on:keydown=move |event| {
                        if event.key() == "Enter" {
                            choose();
                        }
                    }
                />
            </Labelled>
            <p class="error" role="status">
                {move || missing.get().then(|| typed.with(|name| words::no_such_source(name.trim())))}
            </p>
            {move || other.get().map(|other| view! { <MergeForm one=id other done /> })}
        </section>
    }
}

/// Id of the box for the other source.
const OTHER: &str = "merge-other";
/// Id of the names that are offered in the boxes for a source.
pub(super) const NAMES: &str = "source-names-offered";

/// How many of its claims have each level; what cannot be judged and what is
/// not judged stand apart.
#[component]
fn Judged(page: Page) -> impl IntoView {
    let levels = move || page.with(|p| p.as_ref().map(|p| p.levels.clone()).unwrap_or_default());
    let unset = of(page, |p| p.unset_count);
    let most = move || {
        let all = levels().into_iter().map(|l| l.count);
        all.chain([unset.get(), 1]).max().unwrap_or(1)
    };
    let row = move |name: String, count: usize, is_apart: bool| {
        let share = format!("{}%", count * 100 / most());
        view! {
            <tr data-apart=is_apart.then_some("")>
                <th scope="row">{name}</th>
                <td class="number">{number(count)}</td>
                <td class="level-bar" aria-hidden="true">
                    <span style:inline-size=share></span>
                </td>
            </tr>
        }
    };
    let level = move |l: LevelCount| row(words::level(&l.code, &l.name), l.count, l.is_unknown);
    view! {
        <section>
            <table class="table level-counts">
                <caption>{words::HOW_JUDGED}</caption>
                <tbody>
                    {move || levels().into_iter().map(level).collect_view()}
                    {move || row(words::UNSET.to_owned(), unset.get(), true)}
                </tbody>
            </table>
        </section>
    }
}

/// Those who stand before it in chains, or after it.
#[component]
fn Beside(name: &'static str, rows: Signal<Vec<Neighbour>>, more: Signal<usize>) -> impl IntoView {
    let row = |row: Neighbour| {
        let count = number(row.claim_count);
        view! {
            <li>
                {who(row.source, row.name, Some(row.hue.word()))}
                " "
                <span class="number">{count}</span>
            </li>
        }
    };
    view! {
        <section>
            <h3>{name}</h3>
            <Show
                when=move || !rows.with(Vec::is_empty)
                fallback=|| view! { <p class="quiet">{words::NOBODY}</p> }
            >
                <ul class="neighbours">{move || rows.get().into_iter().map(row).collect_view()}</ul>
            </Show>
            <Show when=move || more.get() != 0>
                <p class="quiet">{move || words::and_more(more.get())}</p>
            </Show>
        </section>
    }
}

/// Those who speak for it or are part of it.
#[component]
fn Belonging(page: Page) -> impl IntoView {
    let rows = move || page.with(|p| p.as_ref().map(|p| p.belonging.clone()).unwrap_or_default());
    let row = |(source, name, how): (SourceId, String, &'static str)| {
        view! {
            <li>
                {who(Some(source), name, None)}
                " "
                <span class="quiet">{how}</span>
            </li>
        }
    };
    view! {
        <Show when=move || !rows().is_empty()>
            <section>
                <h3>{words::BELONGS}</h3>
                <ul class="neighbours">{move || rows().into_iter().map(row).collect_view()}</ul>
            </section>
        </Show>
    }
}

/// A name; a way to its page where it has one.
fn who(source: Option<SourceId>, name: String, hue: Option<&'static str>) -> AnyView {
    let shell = Shell::here();
    let Some(id) = source else {
        return view! {
            <span class="hue" data-hue=hue>
                <bdi>{name}</bdi>
            </span>
        }
        .into_any();
    };
    view! {
        <button
            type="button"
            class="source-name"
            on:click=move |_| shell.send(Command::Open(Dialog::Source(id)))
        >
            <span class="hue" data-hue=hue>
                <bdi>{name}</bdi>
            </span>
        </button>
    }
    .into_any()
}
