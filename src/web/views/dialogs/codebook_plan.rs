//! What another codebook would change; nothing has changed yet.

use super::codebook::{View, change};
use crate::app::CodebookChange;
use crate::app::view::PlanView;
use crate::web::dispatch::Shell;
use crate::web::views::field::of;
use crate::words::{buttons, codebook as words};
use leptos::prelude::*;

/// What would change, and whether it shall.
#[component]
pub(super) fn Plan(view: View) -> impl IntoView {
    let shell = Shell::here();
    let plan = Memo::new(move |_| view.with(|v| v.as_ref().and_then(|v| v.plan.clone())));
    let changes =
        Memo::new(move |_| plan.with(|p| p.as_ref().is_some_and(|p| p.changes_something)));
    let take = move |takes| move |_| change(shell, CodebookChange::TakeOver(takes));
    let (before, after) = words::PLAN;
    view! {
        // It may scroll, and nothing in it takes the focus.
        <div class="dialog-body" tabindex="0" role="group" aria-label=words::PLAN_TITLE>
            <h3>{words::PLAN_TITLE}</h3>
            <p>
                {before} <bdi>{of(plan, |p| p.name.clone())}</bdi> {after}
            </p>
            <Show when=move || !changes.get()>
                <p>{words::PLAN_NOTHING}</p>
            </Show>
            <dl class="codebook-plan">{move || plan.with(|p| p.as_ref().map(rows))}</dl>
        </div>
        <div class="dialog-foot">
            <span class="quiet">{words::PLAN_KEEPS}</span>
            <span class="spring"></span>
            <button type="button" class="button" on:click=take(false)>
                {buttons::CANCEL}
            </button>
            <Show when=move || changes.get()>
                <button
                    type="button"
                    class="button"
                    data-strong=""
                    autofocus=true
                    on:click=take(true)
                >
                    {words::TAKE_OVER}
                </button>
            </Show>
        </div>
    }
}

fn rows(plan: &PlanView) -> impl IntoView + use<> {
    let scales = (words::PLAN_SCALES, vec![plan.scales.clone()]);
    let row = |(heading, steps): (&'static str, Vec<String>)| {
        let steps = steps.into_iter();
        view! {
            <dt>{heading}</dt>
            {steps.map(|step| view! { <dd dir="auto">{step}</dd> }).collect_view()}
        }
    };
    let rows = plan.rows.iter().cloned().chain([scales]);
    rows.map(row).collect_view()
}
