//! Entries of the register that may be one source: merged, or kept apart.

use super::sources::SEARCH_BOX;
use crate::app::view::AlikeRow;
use crate::app::{App, Command, RegisterChange};
use crate::model::SourceId;
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::words::{buttons, count, register as words};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Pairs shown at first.
const PAIRS_AT_ONCE: usize = 3;

type Pair = (SourceId, SourceId);

/// The pairs, likeliest first; nothing where there are none.
#[component]
pub(super) fn AlikeSources() -> impl IntoView {
    let rows = Shell::here().watch_when(App::register_key, App::alike_rows);
    let shown = RwSignal::new(PAIRS_AT_ONCE);
    let merging = RwSignal::new(None::<Pair>);
    let each = move || rows.with(|rows| rows.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let hidden = Memo::new(move |_| rows.with(Vec::len).saturating_sub(shown.get()));
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <section class="alike" id=ALIKE>
                <h3>{words::ALIKE}</h3>
                <ul>
                    <For
                        each
                        key=|row| (row.one, row.other, row.names.clone(), row.claim_counts)
                        children=move |row| view! { <PairRow row merging /> }
                    />
                </ul>
                <Show when=move || hidden.get() != 0>
                    <button
                        type="button"
                        class="button"
                        data-plain=""
                        data-small=""
                        on:click=move |_| shown.set(usize::MAX)
                    >
                        {move || words::more_pairs(hidden.get())}
                    </button>
                </Show>
            </section>
        </Show>
    }
}

/// Id of the section.
const ALIKE: &str = "alike-sources";

#[component]
fn PairRow(row: AlikeRow, merging: RwSignal<Option<Pair>>) -> impl IntoView {
    let shell = Shell::here();
    let pair = (row.one, row.other);
    let [one, other] = row.names;
    let (merge, apart) = (
        words::merge_these(&one, &other),
        words::keep_these_apart(&one, &other),
    );
    let [uses, other_uses] = row.claim_counts.map(count::claims);
    let is_merging = Memo::new(move |_| merging.get() == Some(pair));
    let keep_apart = move |_| {
        shell.send(Command::Register(RegisterChange::KeepApart(pair.0, pair.1)));
        focus_next();
    };
    view! {
        <li>
            <div class="alike-pair">
                <p>
                    <b>
                        <bdi>{one}</bdi>
                    </b>
                    " "
                    <small>{uses}</small>
                    " "
                    {words::AND}
                    " "
                    <b>
                        <bdi>{other}</bdi>
                    </b>
                    " "
                    <small>{other_uses}</small>
                    " · "
                    <span class="quiet">{row.why}</span>
                </p>
                <button
                    type="button"
                    class="button"
                    data-small=""
                    aria-label=merge
                    aria-expanded=move || is_merging.get().to_string()
                    on:click=move |_| {
                        merging.set((!is_merging.get_untracked()).then_some(pair));
                    }
                >
                    {words::MERGE}
                </button>
                <button
                    type="button"
                    class="button"
                    data-plain=""
                    data-small=""
                    aria-label=apart
                    on:click=keep_apart
                >
                    {words::KEEP_APART}
                </button>
            </div>
            <Show when=move || is_merging.get()>
                <MergeForm
                    one=pair.0
                    other=pair.1
                    done=Callback::new(move |()| {
                        merging.set(None);
                        focus_next();
                    })
                />
            </Show>
        </li>
    }
}

/// What had the focus goes with its pair: the next one takes it.
fn focus_next() {
    request_animation_frame(|| {
        let next = document().query_selector("#alike-sources li button");
        let next = next.ok().flatten().and_then(|b| b.dyn_into().ok());
        if !next.is_some_and(|next| focus::in_place(&next)) {
            focus::by_id(SEARCH_BOX);
        }
    });
}

/// Asks which name stays, and merges.
#[component]
pub(super) fn MergeForm(
    one: SourceId,
    other: SourceId,
    /// Called when it is merged, or is not to be.
    done: Callback<()>,
) -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch_when(App::register_key, move |app| app.merge_view(one, other));
    let names = move || view.with(|v| v.as_ref().map(|v| v.names.clone()).unwrap_or_default());
    let chosen = RwSignal::new(untrack(names).into_iter().next().unwrap_or_default());
    let claims = Memo::new(move |_| view.with(|v| v.as_ref().map_or(0, |v| v.claim_count)));
    let merge = move |_| {
        let name = chosen.get_untracked();
        shell.send(Command::Register(RegisterChange::Merge(one, other, name)));
        done.run(());
    };
    let name = move |name: String| {
        let (value, shown) = (name.clone(), name.clone());
        let is_chosen = {
            let name = name.clone();
            move || chosen.with(|chosen| *chosen == name)
        };
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="merge-name"
                    value=value
                    prop:checked=is_chosen
                    on:change=move |_| chosen.set(name.clone())
                />
                <bdi>{shown}</bdi>
            </label>
        }
    };
    request_animation_frame(|| {
        let first = document().query_selector(".merge-form input:checked");
        if let Some(first) = first.ok().flatten().and_then(|e| e.dyn_into().ok()) {
            focus::in_place(&first);
        }
    });
    view! {
        <fieldset class="merge-form">
            <legend>{words::WHICH_NAME}</legend>
            <div class="merge-names">{move || names().into_iter().map(name).collect_view()}</div>
            <p class="quiet">{move || words::what_merging_does(claims.get())}</p>
            <div class="buttons">
                <button type="button" class="button" data-strong="" data-small="" on:click=merge>
                    {words::DO_MERGE}
                </button>
                <button
                    type="button"
                    class="button"
                    data-plain=""
                    data-small=""
                    on:click=move |_| done.run(())
                >
                    {buttons::CANCEL}
                </button>
            </div>
        </fieldset>
    }
}
