//! The scales that a claim is judged on: a row of levels each, and why.

use super::live::{live, on, part, when};
use super::row_keys::offer_key;
use super::scale::Scale;
use crate::app::view::{ClaimView, ScaleView};
use crate::app::{ClaimChange, Command};
use crate::web::dispatch::Shell;
use crate::words::scale as words;
use leptos::prelude::*;

/// The scales of a claim.
#[component]
pub(super) fn Scales(claim: Memo<ClaimView>) -> impl IntoView {
    // What is judged changes often; the scales, hardly ever.
    let scales = Memo::new(move |_| {
        let scales = claim.with(|c| c.scales.clone()).into_iter();
        let bare = |scale: ScaleView| ScaleView {
            chosen: None,
            reason: String::new(),
            others: Vec::new(),
            ..scale
        };
        scales.map(bare).collect::<Vec<_>>()
    });
    let rows = move || {
        let scales = scales.get().into_iter().enumerate();
        scales
            .map(|(i, scale)| view! { <OneScale claim scale place=i/> })
            .collect_view()
    };
    view! {
        <section class="scales">{part(rows)}</section>
    }
}

#[component]
fn OneScale(claim: Memo<ClaimView>, scale: ScaleView, place: usize) -> impl IntoView {
    let shell = Shell::here();
    let claim_id = claim.with_untracked(|c| c.id);
    let id = scale.id;
    let seen = Memo::new(move |_| {
        let found = claim.with(|c| c.scales.iter().find(|s| s.id == id).cloned());
        found
            .map(|s| (s.chosen, s.reason, s.others))
            .unwrap_or_default()
    });
    let chosen = Signal::derive(move || seen.with(|(chosen, ..)| chosen.clone()));
    let choose = move |code| {
        shell.send(Command::ChangeClaim(claim_id, ClaimChange::Level(id, code)));
    };
    let keys: Vec<_> = scale
        .levels
        .iter()
        .map(|l| (l.key.clone(), l.code.clone()))
        .collect();
    // The key of the level that is set takes it back.
    let take = move |chord: &str| {
        let mut keys = keys.iter();
        let found = keys.find(|(key, _)| !key.is_empty() && key == chord);
        let flip = |code: &String| {
            let is_set = chosen.with_untracked(|c| c.as_ref() == Some(code));
            choose((!is_set).then(|| code.clone()));
        };
        found.inspect(|(_, code)| flip(code)).is_some()
    };
    let explain = move |event| {
        let change = ClaimChange::Reason(id, event_target_value(&event));
        shell.send(Command::ChangeClaim(claim_id, change));
    };
    // The name by which the first one is found.
    let group = match place {
        0 => "confidence".to_owned(),
        n => format!("confidence-{n}"),
    };
    let reason_name = words::reason_on(&scale.name);
    let others = move || {
        let others = seen.with(|(.., others)| others.clone()).into_iter();
        others
            .map(|line| view! { <p class="quiet">{line}</p> })
            .collect_view()
    };
    view! {
        <div on:keydown=on(move |event| offer_key(shell, &event, &take))>
            <Scale name=group title=scale.name levels=scale.levels question=scale.question chosen
                choose=Callback::new(choose) says_unset=true has_guide={place == 0}/>
        </div>
        {(place == 0).then(|| view! { <p class="quiet">{words::NOT_THE_SOURCES}</p> })}
        {when(move || chosen.with(Option::is_some), move || view! {
            <textarea class="input" data-inline rows="1" placeholder=words::REASON_HINT aria-label=reason_name.clone()
                prop:value=live(move || seen.with(|(_, reason, _)| reason.clone()))
                on:change=on(explain)></textarea>
        })}
        {part(others)}
    }
}
