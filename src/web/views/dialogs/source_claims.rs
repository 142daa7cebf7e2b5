//! The claims of a source over all articles: each leads to its words, or can
//! be given to a source of its own.

use super::source_page::{Doing, Page};
use crate::app::view::SourceClaimRow;
use crate::app::{App, Command, RegisterChange};
use crate::model::{ClaimId, SourceId};
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::web::views::field::{Labelled, of};
use crate::web::views::foreign_words::foreign_words;
use crate::web::views::live::{live, on, part};
use crate::web::views::window::{InList, Window};
use crate::words::{buttons, list, register as words};
use leptos::prelude::*;
use uuid::Uuid;

/// Its claims, and those that are chosen while it is split.
#[component]
pub(super) fn SourceClaims(id: SourceId, page: Page, doing: RwSignal<Doing>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        page.with(|p| {
            let claims = p.iter().flat_map(|p| &p.claims);
            claims.map(|claim| claim.0).collect::<Vec<_>>()
        })
    });
    let chosen = RwSignal::new(Vec::<Uuid>::new());
    let is_splitting = Memo::new(move |_| doing.get() == Doing::Splitting);
    let rows = move || {
        // Whether a row is chosen or opened decides how it is drawn.
        let splits = is_splitting.get();
        let row = move |id, place| {
            if splits {
                view! { <Choice id place chosen /> }.into_any()
            } else {
                view! { <Way id place /> }.into_any()
            }
        };
        view! {
            <Window
                class="claim-list"
                prefix="source-claim"
                name=words::CLAIMS
                ids=live(move || ids.get())
                first=None
                row=Box::new(row)
            />
        }
    };
    view! {
        <section>
            <h3>{words::CLAIMS}</h3>
            <Show when=move || is_splitting.get()>
                <SplitForm id page doing chosen />
            </Show>
            <Show
                when=move || ids.with(|ids| !ids.is_empty())
                fallback=|| view! { <p class="quiet">{words::NO_CLAIMS}</p> }
            >
                {part(rows)}
            </Show>
        </section>
    }
}

/// A claim that leads to its words.
#[component]
fn Way(id: Uuid, place: InList) -> impl IntoView {
    let shell = Shell::here();
    let row = claim(id);
    let level = live(move || row.with(|r| r.as_ref().map(|r| r.row.level.clone())));
    let go = move |_| shell.send(Command::Register(RegisterChange::GoTo(ClaimId(id))));
    view! {
        <li data-row=id.to_string() aria-posinset=place.place aria-setsize=place.total data-level=level>
            <button
                type="button"
                class="claim-row"
                id=format!("source-claim-{id}")
                tabindex=place.tabindex
                on:click=on(go)
            >
                {part(move || row.with(|r| r.as_ref().map(shown)))}
            </button>
        </li>
    }
}

/// A claim that can be chosen.
#[component]
fn Choice(id: Uuid, place: InList, chosen: RwSignal<Vec<Uuid>>) -> impl IntoView {
    let row = claim(id);
    let is_chosen = live(move || chosen.with(|chosen| chosen.contains(&id)));
    let toggle = move |_| {
        chosen.update(|chosen| {
            let before = chosen.len();
            chosen.retain(|other| *other != id);
            if chosen.len() == before {
                chosen.push(id);
            }
        });
    };
    view! {
        <li data-row=id.to_string() aria-posinset=place.place aria-setsize=place.total>
            <label class="claim-row claim-choice">
                <input
                    type="checkbox"
                    id=format!("source-claim-{id}")
                    tabindex=place.tabindex
                    prop:checked=is_chosen
                    on:change=on(toggle)
                />
                <span>{part(move || row.with(|r| r.as_ref().map(shown)))}</span>
            </label>
        </li>
    }
}

fn claim(id: Uuid) -> Memo<Option<SourceClaimRow>> {
    Shell::here().watch_when(App::edition, move |app| app.source_claim_row(ClaimId(id)))
}

fn shown(row: &SourceClaimRow) -> impl IntoView + use<> {
    let claim = &row.row;
    let level = if claim.is_unplaced {
        list::NO_PLACE.to_owned()
    } else if claim.level_name.is_empty() {
        words::UNSET.to_owned()
    } else {
        claim.level_name.clone()
    };
    view! {
        <span class="claim-row-quote" dir="auto" lang=row.language.clone()>
            {foreign_words(&claim.quote)}
        </span>
        <span class="claim-row-facts">
            <span class="claim-row-who">
                <bdi class="gloss-who">{foreign_words(&row.article)}</bdi>
                " · "
                <bdi>{foreign_words(&claim.who)}</bdi>
            </span>
            " "
            <span>{level}</span>
        </span>
    }
}

/// Names the new source; its other names choose the claims that call it so.
#[component]
fn SplitForm(
    id: SourceId,
    page: Page,
    doing: RwSignal<Doing>,
    chosen: RwSignal<Vec<Uuid>>,
) -> impl IntoView {
    let shell = Shell::here();
    let name = RwSignal::new(String::new());
    chosen.set(Vec::new());
    request_animation_frame(|| {
        focus::by_id(NEW_NAME);
    });
    let split = move |_| {
        let claims = chosen.get_untracked().into_iter().map(ClaimId).collect();
        let change = RegisterChange::Split(id, claims, name.get_untracked());
        let before = shell.read(App::edition);
        shell.send(Command::Register(change));
        // It stays open where something is missing, which was said.
        if shell.read(App::edition) != before {
            doing.set(Doing::Nothing);
        }
    };
    let aliases = of(page, |p| p.alias_list.clone());
    let alias = move |alias: String| {
        let called = alias.clone();
        let choose = move |_| {
            name.set(called.clone());
            let claims = shell.read(|app| app.claims_calling(id, &called));
            chosen.set(claims.into_iter().map(|claim| claim.0).collect());
        };
        view! {
            <button type="button" class="button" data-small="" on:click=choose>
                <bdi>{alias}</bdi>
            </button>
        }
    };
    view! {
        <div class="split-form">
            <p class="quiet">{words::SPLIT_LEAD}</p>
            <Labelled name=words::NEW_NAME>
                <input
                    class="input"
                    id=NEW_NAME
                    dir="auto"
                    autocomplete="off"
                    prop:value=move || name.get()
                    on:input:target=move |event| name.set(event.target().value())
                />
            </Labelled>
            <Show when=move || !aliases.with(Vec::is_empty)>
                <div class="buttons">
                    <span class="quiet">{words::CALLED_SO}</span>
                    {move || aliases.get().into_iter().map(alias).collect_view()}
                </div>
            </Show>
            <div class="buttons">
                <button type="button" class="button" data-strong="" data-small="" on:click=split>
                    {words::DO_SPLIT}
                </button>
                <button
                    type="button"
                    class="button"
                    data-plain=""
                    data-small=""
                    on:click=move |_| doing.set(Doing::Nothing)
                >
                    {buttons::CANCEL}
                </button>
                <span class="quiet" role="status">
                    {move || words::chosen(chosen.with(Vec::len))}
                </span>
            </div>
        </div>
    }
}

/// Id of the box for the new name.
const NEW_NAME: &str = "split-name";
