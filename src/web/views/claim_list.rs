//! The list of an article's claims.

use super::live::{live, on, part, when};
use super::sheet::SheetControls;
use crate::app::Command;
use crate::app::view::ClaimRow;
use crate::web::dispatch::Shell;
use leptos::prelude::*;

/// The list of claims.
#[component]
pub fn ClaimList() -> impl IntoView {
    let shell = Shell::here();
    let list = shell.watch(crate::app::App::list_view);
    let count = move || list.with(|l| l.as_ref().map_or(0, |l| l.claim_count));
    let matches = move || list.with(|l| l.as_ref().map_or(0, |l| l.match_count));
    let unfinished = move || list.with(|l| l.as_ref().map_or(0, |l| l.unfinished_count));
    let only = move || list.with(|l| l.as_ref().is_some_and(|l| l.is_unfinished_only));
    let query = move || list.with(|l| l.as_ref().map(|l| l.query.clone()).unwrap_or_default());
    let rows = move || list.with(|l| l.as_ref().map(|l| l.rows.clone()).unwrap_or_default());
    let hidden = move || matches() - rows().len();
    let has_claims = move || count() > 0;
    let has_more = move || hidden() > 0;
    view! {
        <div class="panel-head"><h2 class="label">"Claims in this article"</h2><SheetControls/></div>
        {when(has_claims, move || view! {
            <div class="claim-list-tools">
                <input class="input" type="search" placeholder="Search claims and sources"
                    aria-label="Search claims and sources" prop:value=live(query)
                    on:input=on(move |event| shell.send(Command::SetListQuery(event_target_value(&event))))/>
                <fieldset class="choice" aria-label="Show">
                    <label><input type="radio" name="show" prop:checked=live(move || !only())
                        on:change=on(move |_| shell.send(Command::ShowUnfinished(false)))/>
                        {part(move || format!("All {}", count()))}</label>
                    <label><input type="radio" name="show" prop:checked=live(only)
                        on:change=on(move |_| shell.send(Command::ShowUnfinished(true)))/>
                        {part(move || format!("Unfinished {}", unfinished()))}</label>
                </fieldset>
            </div>
        })}
        <ol class="claim-list">
            <For each=rows key=ClaimRow::clone let:row>
                <Row row total=matches()/>
            </For>
        </ol>
        {when(has_more, move || view! {
            <button class="button" data-small on:click=on(move |_| shell.send(Command::ShowMoreRows))>
                {part(move || format!("Show more ({} left)", hidden()))}
            </button>
        })}
        {when(move || rows().is_empty(), move || view! {
            <div class="empty"><p>{part(move || if count() == 0 {
                "No claims yet. Select some words of the article, then say who says so."
            } else if only() && query().is_empty() {
                "Every claim has a source and a confidence."
            } else {
                "No claim matches."
            })}</p></div>
        })}
    }
}

#[component]
fn Row(row: ClaimRow, total: usize) -> impl IntoView {
    let shell = Shell::here();
    let id = row.claim;
    let state = match (row.is_unplaced, row.is_unfinished) {
        (true, _) => view! { <span class="unfinished">"○ no place in the text"</span> }.into_any(),
        (false, true) => view! { <span class="unfinished">"○ unfinished"</span> }.into_any(),
        (false, false) => view! { <span>{row.level_name}</span> }.into_any(),
    };
    view! {
        <li data-hue=row.hue.word() data-level=row.level aria-setsize=total>
            <button class="claim-row" id=format!("row-{id}") on:click=on(move |_| shell.send(Command::OpenClaim(id)))>
                <span class="claim-row-quote" dir="auto">{row.quote}</span>
                <span class="claim-row-facts"><bdi class="gloss-who">{row.who}</bdi> " " {state}</span>
            </button>
        </li>
    }
}
