//! The panel on one claim: its words, who says so, how confident, the rest.

use super::chain_editor::WhoSaysSo;
use super::foreign_words::foreign_words;
use super::live::{live, on, part};
use super::scale::Scale;
use super::sheet::{self, SheetControls};
use crate::app::view::{ClaimView, Option_, Stamp};
use crate::app::{Aim, App, ClaimChange, Command};
use crate::model::{ClaimId, Quotation, TermId, scale_ids};
use crate::web::dispatch::Shell;
use crate::web::platform::intl;
use crate::words::panel as words;
use leptos::prelude::*;

/// The panel on one claim.
#[component]
pub fn ClaimPanel(
    /// The claim.
    id: ClaimId,
) -> impl IntoView {
    let shell = Shell::here();
    let seen = shell.watch_when(App::claim_key, App::claim_view);
    // While the panel is on its way out the claim may be gone already.
    let Some(first) = seen.get_untracked() else {
        return ().into_any();
    };
    let claim = Memo::new(move |old: Option<&ClaimView>| {
        let now = seen.get().filter(|c| c.id == id);
        now.or_else(|| old.cloned())
            .unwrap_or_else(|| first.clone())
    });
    let chosen =
        Signal::derive(move || claim.with(|c| (c.level != "unset").then(|| c.level.clone())));
    let choose = move |code| {
        shell.send(Command::ChangeClaim(
            id,
            ClaimChange::Level(scale_ids::CONFIDENCE, code),
        ));
    };
    let (levels, question) = claim.with_untracked(|c| (c.levels.clone(), c.level_question.clone()));
    view! {
        <div class="panel-head">
            <h2 class="label">{words::NAME}</h2>
            <button class="button" data-plain data-small on:click=on(move |_| all_claims(shell))>{words::ALL_CLAIMS}</button>
            <SheetControls/>
        </div>
        <Words claim/>
        <WhoSaysSo claim/>
        <section>
            <Scale name="confidence" levels question chosen choose=Callback::new(choose)/>
            {part(move || claim.with(|c| facts(&c.other_levels)))}
        </section>
        <More claim/>
        <super::relations::Relations id/>
        <div class="claim-panel-end">
            <div class="buttons">
                <button class="button" data-small on:click=on(move |_| shell.send(Command::CopyClaim(id)))>{words::COPY}</button>
                <span class="spring"></span>
                <button class="button" data-small data-grave
                    on:click=on(move |_| shell.send(Command::DeleteClaim(id)))>{words::DELETE}</button>
            </div>
            <p class="quiet">{part(move || claim.with(|c| stamps(&c.created, &c.changed)))}</p>
        </div>
    }
    .into_any()
}

fn all_claims(shell: Shell) {
    sheet::keep_for_list();
    shell.send(Command::ListClaims);
}

#[component]
fn Words(claim: Memo<ClaimView>) -> impl IntoView {
    let shell = Shell::here();
    let id = claim.with_untracked(|c| c.id);
    let pieces = move || {
        let pieces = claim.with(|c| c.pieces.clone()).into_iter().enumerate();
        let shown = pieces.map(|(i, words)| {
            let gap = (i > 0).then(|| view! { " " <span class="quote-gap">"[…]"</span> " " });
            view! { {gap} {foreign_words(&words)} }
        });
        shown.collect_view()
    };
    let aim = move |aim: Aim| move |_| shell.send(Command::SetAim(aim));
    let piece_buttons = move || {
        let count = claim.with(|c| c.pieces.len());
        let several = (0..count).map(|piece| {
            view! {
                <button class="button" data-small on:click=aim(Aim::Bounds { claim: id, piece })>
                    {words::change_bounds(piece + 1, count)}
                </button>
                {(count > 1).then(|| view! {
                    <button class="button" data-small data-plain
                        on:click=on(move |_| shell.send(Command::ChangeClaim(id, ClaimChange::RemovePiece(piece))))>
                        {words::remove_piece(piece + 1)}
                    </button>
                })}
            }
        });
        several.collect_view()
    };
    view! {
        <blockquote class="quote" dir="auto" lang=live(move || claim.with(|c| c.language.clone())) data-hue=live(move || claim.with(|c| c.hue.word()))>{part(pieces)}</blockquote>
        {part(move || claim.with(|c| c.unplaced).map(|why| view! { <p class="unfinished">{why}</p> }))}
        <div class="buttons">
            <button class="button" data-small on:click=aim(Aim::Piece(id))>{words::ADD_PIECE}</button>
            {part(piece_buttons)}
        </div>
    }
}

#[component]
fn More(claim: Memo<ClaimView>) -> impl IntoView {
    let shell = Shell::here();
    let id = claim.with_untracked(|c| c.id);
    let change = move |make: fn(String) -> ClaimChange| {
        move |event| shell.send(Command::ChangeClaim(id, make(event_target_value(&event))))
    };
    let term = |value: String| value.parse().ok().map(TermId);
    view! {
        <section>
            <h3 class="label">{words::MORE}</h3>
            <div class="fields">
                <label for="summary">{words::SUMMARY}</label>
                <textarea class="input" data-inline id="summary" rows="1" placeholder=words::SUMMARY_HINT
                    prop:value=live(move || claim.with(|c| c.summary.clone()))
                    on:change=change(ClaimChange::Summary)></textarea>
                <label for="kind">{words::KIND}</label>
                <select class="input" data-inline id="kind"
                    on:change=on(move |e| shell.send(Command::ChangeClaim(id, ClaimChange::Kind(term(event_target_value(&e))))))>
                    {part(move || claim.with(|c| options(&c.kinds)))}
                </select>
                <label for="quotation">{words::QUOTATION}</label>
                <select class="input" data-inline id="quotation"
                    on:change=on(move |e| shell.send(Command::ChangeClaim(id, ClaimChange::Quotation(quotation(&event_target_value(&e))))))>
                    {part(move || claim.with(|c| quotations(c.quotation)))}
                </select>
                <label for="status">{words::STATUS}</label>
                <select class="input" data-inline id="status"
                    on:change=on(move |e| shell.send(Command::ChangeClaim(id, ClaimChange::Status(term(event_target_value(&e))))))>
                    {part(move || claim.with(|c| options(&c.statuses)))}
                </select>
                <label for="tags">{words::TAGS}</label>
                <input class="input" data-inline id="tags" placeholder=words::TAGS_HINT
                    prop:value=live(move || claim.with(|c| c.tags.clone())) on:change=change(ClaimChange::Tags)/>
                <label for="note">{words::NOTE}</label>
                <textarea class="input" data-inline id="note" rows="1" placeholder=words::NOTE_HINT
                    prop:value=live(move || claim.with(|c| c.note.clone())) on:change=change(ClaimChange::Note)></textarea>
                {part(move || claim.with(|c| (!c.quantities.is_empty()).then(|| view! {
                    <span class="fields-name">{words::FIGURES}</span>
                    <div class="fields-value">{c.quantities.join("; ")}</div>
                })))}
            </div>
        </section>
    }
}

fn facts(lines: &[String]) -> impl IntoView + use<> {
    let lines: Vec<_> = lines
        .iter()
        .map(|l| view! { <p class="quiet">{l.clone()}</p> })
        .collect();
    lines
}

fn options(terms: &[Option_]) -> impl IntoView + use<> {
    let is_unset = terms.iter().all(|t| !t.is_chosen);
    let rows: Vec<_> = terms
        .iter()
        .map(
            |t| view! { <option value=t.id.clone() selected=t.is_chosen>{t.name.clone()}</option> },
        )
        .collect();
    view! { <option value="" selected=is_unset>{words::NOT_SET}</option> {rows} }
}

const QUOTATIONS: [(&str, Quotation); 3] = [
    (words::DIRECT, Quotation::Direct),
    (words::INDIRECT, Quotation::Indirect),
    (words::MIXED, Quotation::Mixed),
];

fn quotation(word: &str) -> Option<Quotation> {
    QUOTATIONS.iter().find(|(w, _)| *w == word).map(|(_, q)| *q)
}

fn quotations(chosen: Option<Quotation>) -> impl IntoView {
    let rows: Vec<_> = QUOTATIONS
        .iter()
        .map(|(word, q)| view! { <option value=*word selected=chosen == Some(*q)>{*word}</option> })
        .collect();
    view! { <option value="" selected=chosen.is_none()>{words::NOT_SET}</option> {rows} }
}

fn stamps(created: &Stamp, changed: &Stamp) -> String {
    let when = intl::moment(created.at_ms);
    if changed.at_ms == created.at_ms {
        return words::made(&when, &created.who);
    }
    words::made_and_changed(&when, &created.who, &intl::moment(changed.at_ms))
}
