//! The filter of claims: the same over the list of an article and over the
//! table of all.

use super::field::{TermBox, TextBox};
use super::foreign_words::foreign_words;
use super::live::{live, on, part, when};
use crate::app::view::{FilterField, FilterView, TermRow};
use crate::app::{App, Command, FilterChange};
use crate::model::{Condition, FilterId};
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::words::{filter as words, list};
use leptos::html;
use leptos::prelude::*;

/// A box to search in, the conditions that are set, and on demand those to
/// choose from.
#[component]
pub(super) fn FilterBar(
    /// What the ids of its elements begin with.
    prefix: &'static str,
) -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch_when(App::filter_key, App::filter_view);
    let is_open = RwSignal::new(false);
    let more = format!("{prefix}-filter");
    let has_chips = move || view.with(|v| !v.chips.is_empty());
    view! {
        <div class="filter">
            <div class="filter-line">
                <input class="input" type="search" placeholder=list::SEARCH aria-label=list::SEARCH
                    prop:value=live(move || view.with(|v| v.text.clone()))
                    on:input=on(move |event| change(shell, FilterChange::Text(event_target_value(&event))))/>
                <button type="button" class="button" data-small="" id=more.clone()
                    aria-expanded=live(move || is_open.get().to_string())
                    on:click=on(move |_| is_open.update(|open| *open = !*open))>{words::MORE}</button>
            </div>
            {when(has_chips, move || chips(shell, view, more.clone()))}
            {when(move || is_open.get(), move || choices(shell, view, prefix))}
        </div>
    }
}

fn change(shell: Shell, change: FilterChange) {
    shell.send(Command::Filter(change));
}

/// The conditions that are set, each to be taken away. The focus then goes to
/// the button that opens the choice: its own is gone.
fn chips(shell: Shell, view: Memo<FilterView>, more: String) -> AnyView {
    let send = StoredValue::new(more);
    let take = move |what: FilterChange| {
        change(shell, what);
        request_animation_frame(move || {
            send.try_with_value(|more| focus::by_id(more));
        });
    };
    let chip = move |(condition, label): (Condition, String)| {
        let name = words::remove(&label);
        view! {
            <li><button type="button" class="chip" aria-label=name
                on:click=on(move |_| take(FilterChange::Remove(condition.clone())))>
                <bdi>{foreign_words(&label)}</bdi><span class="filter-cross" aria-hidden="true">"×"</span>
            </button></li>
        }
    };
    let all = move || view.with(|v| v.chips.clone()).into_iter();
    view! {
        <ul class="filter-chips" aria-label=words::CONDITIONS>
            {part(move || all().map(chip).collect_view())}
            <li><button type="button" class="button" data-plain="" data-small=""
                on:click=on(move |_| take(FilterChange::Clear))>{words::CLEAR}</button></li>
        </ul>
    }
    .into_any()
}

/// All that can be asked, and the saved filters.
fn choices(shell: Shell, view: Memo<FilterView>, prefix: &'static str) -> AnyView {
    let fields = shell.watch_when(App::edition, App::filter_fields);
    view! {
        <div class="filter-fields">
            {part(move || fields.get().into_iter().map(|field| pick(shell, field)).collect_view())}
        </div>
        <div class="filter-saved">{saved(shell, view, prefix)}</div>
    }
    .into_any()
}

/// A list to choose a condition from; it then stands among the others, and the
/// list is ready for the next.
fn pick(shell: Shell, field: FilterField) -> AnyView {
    let names = field.options.iter().map(|(_, name)| name.clone());
    let terms = rows(names, |_| false);
    let options = StoredValue::new(field.options);
    let choose = move |value: String| {
        let place = value.parse::<usize>().ok();
        let chosen = options.with_value(|all| Some(all.get(place?)?.0.clone()));
        if let Some(condition) = chosen {
            change(shell, FilterChange::Add(condition));
        }
    };
    view! {
        <label class="field">
            <span class="field-name">{field.name}</span>
            <TermBox terms=live(move || terms.clone()) none=words::ANY on_change=choose/>
        </label>
    }
    .into_any()
}

/// Names as a list to choose from, by their places: what they stand for is not
/// to be in the page.
pub(super) fn rows(
    names: impl Iterator<Item = String>,
    is_chosen: impl Fn(usize) -> bool,
) -> Vec<TermRow> {
    let listed = names.enumerate().map(|(place, name)| TermRow {
        id: place.to_string(),
        name,
        is_chosen: is_chosen(place),
    });
    listed.collect()
}

/// Taking, saving, renaming and removing saved filters.
fn saved(shell: Shell, view: Memo<FilterView>, prefix: &'static str) -> AnyView {
    let saved = Memo::new(move |_| view.with(|v| v.saved.clone()));
    let current = Memo::new(move |_| {
        saved.with(|all| {
            all.iter()
                .find(|(.., is_set)| *is_set)
                .map(|(id, name, _)| (*id, name.clone()))
        })
    });
    let terms = live(move || {
        saved.with(|all| rows(all.iter().map(|(_, name, _)| name.clone()), |i| all[i].2))
    });
    let choose = move |value: String| {
        let place = value.parse::<usize>().ok();
        let chosen = saved.with_untracked(|all| Some(all.get(place?)?.0));
        change(shell, chosen.map_or(FilterChange::Clear, FilterChange::Use));
    };
    let can_save = move || current.with(Option::is_none) && view.with(|v| !v.is_empty);
    view! {
        {when(move || saved.with(|all| !all.is_empty()), move || view! {
            <label class="field">
                <span class="field-name">{words::SAVED}</span>
                <TermBox terms none=words::CHOOSE_SAVED on_change=choose/>
            </label>
        })}
        {part(move || current.get().map(|(id, name)| named(shell, id, name, prefix)))}
        {when(can_save, move || save(shell, prefix))}
    }
    .into_any()
}

/// The saved filter that is set: its name, and how to be rid of it.
fn named(shell: Shell, id: FilterId, name: String, prefix: &'static str) -> AnyView {
    let (rename, forget) = (words::rename_of(&name), words::forget_of(&name));
    let forgotten = on(move |_| {
        change(shell, FilterChange::Forget(id));
        request_animation_frame(move || {
            focus::by_id(&format!("{prefix}-filter"));
        });
    });
    view! {
        <div class="filter-line">
            <TextBox value=live(move || name.clone())
                on_change=move |name| change(shell, FilterChange::Rename(id, name))
                attr:aria-label=rename attr:dir="auto"/>
            <button type="button" class="button" data-small="" aria-label=forget on:click=forgotten>
                {words::FORGET}
            </button>
        </div>
    }
    .into_any()
}

/// A name for the filter that is set.
fn save(shell: Shell, prefix: &'static str) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    let keep = move || {
        let name = node.get_untracked().map(|input| input.value());
        change(shell, FilterChange::Save(name.unwrap_or_default()));
    };
    let pressed = on(move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            keep();
        }
    });
    view! {
        <div class="filter-line">
            <input class="input" dir="auto" id=format!("{prefix}-filter-name") node_ref=node
                placeholder=words::NAME aria-label=words::NAME on:keydown=pressed/>
            <button type="button" class="button" data-small="" on:click=on(move |_| keep())>{words::SAVE}</button>
        </div>
    }
    .into_any()
}
