//! The list of an article's claims.

use super::filter_bar::FilterBar;
use super::foreign_words::{foreign_words, role_letter};
use super::live::{live, on, part, when};
use super::sheet::SheetControls;
use super::window::{InList, Window};
use crate::app::view::{ClaimRow, ListView};
use crate::app::{App, Command, Dialog};
use crate::model::ClaimId;
use crate::web::dispatch::Shell;
use crate::words::{filter, list as words, table};
use leptos::prelude::*;
use uuid::Uuid;

/// The list of claims.
#[component]
pub fn ClaimList(
    /// The claim that was open before, if any: its row is where a person is.
    was_open: Option<ClaimId>,
) -> impl IntoView {
    let shell = Shell::here();
    let list = shell.watch_when(App::list_key, App::list_view);
    let count = move || list.with(|l| l.as_ref().map_or(0, |l| l.claim_count));
    let unfinished = move || list.with(|l| l.as_ref().map_or(0, |l| l.unfinished_count));
    let is_reading = shell.watch(App::is_glimpse);
    let only = move || list.with(|l| l.as_ref().is_some_and(|l| l.is_unfinished_only));
    let found = move || list.with(|l| l.as_ref().filter(|l| l.is_filtered).map(|l| l.claims.len()));
    let ids = Memo::new(move |_| list.with(|l| l.as_ref().map(ids_of).unwrap_or_default()));
    let language = live(move || list.with(|l| l.as_ref().map(|l| l.language.clone())));
    let has_claims = move || count() > 0;
    view! {
        <div class="panel-head"><h2 class="label">{words::CLAIMS}</h2><SheetControls/></div>
        {when(has_claims, move || view! {
            <div class="claim-list-tools">
                <FilterBar prefix="list"/>
                <div class="filter-found">
                <fieldset class="choice" aria-label=words::SHOW>
                    <label><input type="radio" name="show" prop:checked=live(move || !only())
                        on:change=on(move |_| shell.send(Command::ShowUnfinished(false)))/>
                        {part(move || words::all(count()))}</label>
                    <label><input type="radio" name="show" prop:checked=live(only)
                        on:change=on(move |_| shell.send(Command::ShowUnfinished(true)))/>
                        {part(move || words::unfinished_ones(unfinished()))}</label>
                </fieldset>
                <button type="button" class="button" data-plain data-small
                    on:click=on(move |_| shell.send(Command::Open(Dialog::Table)))>{table::OPEN}</button>
                </div>
                {part(move || found().map(|fitting| view! { <p class="quiet">{filter::found(fitting, count())}</p> }))}
            </div>
        })}
        {when(move || ids.with(|ids| !ids.is_empty()), move || view! {
            <Window class="claim-list" prefix="row" name=words::CLAIMS ids=live(move || ids.get())
                first=was_open.map(|id| id.0)
                row=Box::new(move |id, place| view! { <Row id language place/> }.into_any())/>
        })}
        {when(move || ids.with(Vec::is_empty), move || view! {
            <div class="empty"><p>{part(move || if is_reading.get() {
                words::READING
            } else if count() == 0 {
                words::NO_CLAIMS
            } else if only() && unfinished() == 0 {
                words::NONE_UNFINISHED
            } else {
                words::NO_MATCH
            })}</p></div>
        })}
    }
}

fn ids_of(list: &ListView) -> Vec<Uuid> {
    list.claims.iter().map(|claim| claim.0).collect()
}

#[component]
fn Row(id: Uuid, language: Signal<Option<String>>, place: InList) -> impl IntoView {
    let shell = Shell::here();
    let row = shell.watch_when(App::edition, move |app| app.claim_row(ClaimId(id)));
    let of = move |read: fn(&ClaimRow) -> String| live(move || row.with(|r| r.as_ref().map(read)));
    view! {
        <li data-row=id.to_string() aria-posinset=place.place aria-setsize=place.total
            data-hue=of(|r| r.hue.word().to_owned()) data-level=of(|r| r.level.clone())>
            <button class="claim-row" id=format!("row-{id}") tabindex=place.tabindex
                on:click=on(move |_| shell.send(Command::OpenClaim(ClaimId(id))))>
                {part(move || row.with(|r| r.as_ref().map(|r| shown(r, language))))}
            </button>
        </li>
    }
}

fn shown(row: &ClaimRow, language: Signal<Option<String>>) -> impl IntoView + use<> {
    let state = match (row.is_unplaced, row.is_unfinished) {
        (true, _) => view! { <span class="unfinished">{words::NO_PLACE}</span> }.into_any(),
        (false, true) => view! { <span class="unfinished">{words::UNFINISHED}</span> }.into_any(),
        (false, false) => view! { <span>{row.level_name.clone()}</span> }.into_any(),
    };
    let how = (!row.how.is_empty()).then(|| {
        view! { <span class="claim-row-how">" · " <bdi>{foreign_words(&row.how)}</bdi></span> }
    });
    let status = (!row.status.is_empty())
        .then(|| view! { <span class="unseen">{format!(", {}", row.status)}</span> });
    view! {
        <span class="claim-row-quote" dir="auto" lang=language>{foreign_words(&row.quote)}</span>
        <span class="claim-row-facts">
            <span class="claim-row-who"><bdi class="gloss-who">{foreign_words(&row.who)}</bdi> {role_letter(row.hue.word())} {how}</span>
            " " {state} {status}
        </span>
    }
}
