//! The panel on one claim: its words, who says so, how confident, the rest.

use super::chain_editor::WhoSaysSo;
use super::choices::Choices;
use super::claim_figures::Figures;
use super::claim_scales::Scales;
use super::foreign_words::foreign_words;
use super::live::{live, on, part};
use super::sheet::{self, SheetControls};
use super::shortcut;
use super::tags::Tags;
use crate::app::view::{ChoiceRow, ClaimView, Stamp};
use crate::app::{Aim, App, ClaimChange, Command};
use crate::model::{ClaimId, Quotation, TermId};
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
    let (copy, delete) = (shortcut::key_of("copy"), shortcut::key_of("delete"));
    view! {
        <div class="panel-head">
            <h2 class="label">{words::NAME}</h2>
            <button class="button" data-plain data-small on:click=on(move |_| all_claims(shell))>{words::ALL_CLAIMS}</button>
            <SheetControls/>
        </div>
        <Words claim/>
        <WhoSaysSo claim/>
        <Scales claim/>
        <Figures claim/>
        <More claim/>
        <super::relations::Relations id/>
        <div class="claim-panel-end">
            <div class="buttons">
                <button class="button" data-small title=shortcut::tip(copy) aria-keyshortcuts=shortcut::heard(copy)
                    on:click=on(move |_| shell.send(Command::CopyClaim(id)))>{words::COPY}</button>
                <span class="spring"></span>
                <button class="button" data-small data-grave
                    title=shortcut::tip(delete) aria-keyshortcuts=shortcut::heard(delete)
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
    let tell = move |change| shell.send(Command::ChangeClaim(id, change));
    let change =
        move |make: fn(String) -> ClaimChange| move |event| tell(make(event_target_value(&event)));
    let term = |value: Option<String>| value.and_then(|v| v.parse().ok()).map(TermId);
    let set_kind = move |value| tell(ClaimChange::Kind(term(value)));
    let set_status = move |value| tell(ClaimChange::Status(term(value)));
    let set_quotation = move |value: Option<String>| {
        tell(ClaimChange::Quotation(value.and_then(|v| quotation(&v))));
    };
    view! {
        <section>
            <h3 class="label">{words::MORE}</h3>
            <div class="fields">
                <Choices id="kind" name=words::KIND rows=live(move || claim.with(|c| c.kinds.clone()))
                    choose=Callback::new(set_kind)/>
                <Choices id="quotation" name=words::QUOTATION rows=live(move || claim.with(|c| quotations(c.quotation)))
                    choose=Callback::new(set_quotation)/>
                <Choices id="status" name=words::STATUS rows=live(move || claim.with(|c| c.statuses.clone()))
                    choose=Callback::new(set_status)/>
                <Tags claim/>
                <label for="summary">{words::SUMMARY}</label>
                <textarea class="input" data-inline id="summary" rows="1" placeholder=words::SUMMARY_HINT
                    prop:value=live(move || claim.with(|c| c.summary.clone()))
                    on:change=change(ClaimChange::Summary)></textarea>
                <label for="note">{words::NOTE}</label>
                <textarea class="input" data-inline id="note" rows="1" placeholder=words::NOTE_HINT
                    prop:value=live(move || claim.with(|c| c.note.clone())) on:change=change(ClaimChange::Note)></textarea>
            </div>
        </section>
    }
}

/// Each with its name, meaning and key.
const QUOTATIONS: [(&str, &str, &str, Quotation); 3] = [
    (words::DIRECT, words::DIRECT_MEANS, "d", Quotation::Direct),
    (
        words::INDIRECT,
        words::INDIRECT_MEANS,
        "i",
        Quotation::Indirect,
    ),
    (words::MIXED, words::MIXED_MEANS, "m", Quotation::Mixed),
];

fn quotation(word: &str) -> Option<Quotation> {
    let found = QUOTATIONS.iter().find(|(name, ..)| *name == word);
    found.map(|(.., quotation)| *quotation)
}

fn quotations(chosen: Option<Quotation>) -> Vec<ChoiceRow> {
    let row = |(name, meaning, key, quotation): (&str, &str, &str, Quotation)| ChoiceRow {
        value: name.to_owned(),
        name: name.to_owned(),
        meaning: meaning.to_owned(),
        key: key.to_owned(),
        is_chosen: chosen == Some(quotation),
    };
    QUOTATIONS.map(row).into()
}

fn stamps(created: &Stamp, changed: &Stamp) -> String {
    let when = intl::moment(created.at_ms);
    if changed.at_ms == created.at_ms {
        return words::made(&when, &created.who);
    }
    words::made_and_changed(&when, &created.who, &intl::moment(changed.at_ms))
}
