//! A row of choices of which one or none holds: by click, by the arrow keys, or
//! by the key of each while the row has the focus.

use super::live::{live, on, part};
use super::row_keys::offer_key;
use crate::app::view::ChoiceRow;
use crate::web::dispatch::Shell;
use crate::web::platform::keyboard;
use crate::words::panel as words;
use leptos::prelude::*;

/// Choices that stand side by side; more of them are a list to open.
const ROW_CHOICES: usize = 12;

/// A row of choices with its name.
#[component]
pub(super) fn Choices(
    /// Id of the row, and name of its radio buttons.
    id: &'static str,
    /// Its name.
    name: &'static str,
    #[prop(into)] rows: Signal<Vec<ChoiceRow>>,
    /// Called with a value; none where what is chosen is chosen again.
    choose: Callback<Option<String>>,
) -> impl IntoView {
    let shell = Shell::here();
    let chosen = Memo::new(move |_| {
        rows.with(|rows| {
            let chosen = rows.iter().find(|r| r.is_chosen);
            chosen.map(|r| r.value.clone())
        })
    });
    // What is chosen changes often; what there is to choose, hardly ever.
    let offered = Memo::new(move |_| {
        let mut rows = rows.get();
        for row in &mut rows {
            row.is_chosen = false;
        }
        rows
    });
    let flip = move |value: &str| {
        let is_chosen = chosen.with_untracked(|c| c.as_deref() == Some(value));
        choose.run((!is_chosen).then(|| value.to_owned()));
    };
    let take = move |chord: &str| {
        let keyed = |row: &&ChoiceRow| !row.key.is_empty() && row.key == chord;
        let found = offered.with_untracked(|rows| rows.iter().find(keyed).map(|r| r.value.clone()));
        found.inspect(|value| flip(value)).is_some()
    };
    let row = move |row: ChoiceRow| {
        let value = StoredValue::new(row.value.clone());
        let is_chosen = move || chosen.with(|c| c.as_deref() == Some(&*value.read_value()));
        let key =
            (!row.key.is_empty()).then(|| view! { " " <kbd>{keyboard::shown(&row.key)}</kbd> });
        view! {
            <label title=row.meaning>
                <input type="radio" name=id value=row.value prop:checked=live(is_chosen)
                    on:click=on(move |_| if untrack(is_chosen) { choose.run(None) })
                    on:change=on(move |_| choose.run(Some(value.get_value())))/>
                <span>{row.name}</span> {key}
            </label>
        }
    };
    let option = move |row: ChoiceRow| {
        let value = StoredValue::new(row.value.clone());
        let is_chosen = move || chosen.with(|c| c.as_deref() == Some(&*value.read_value()));
        view! { <option value=row.value prop:selected=live(is_chosen)>{row.name}</option> }
    };
    let list = move |rows: Vec<ChoiceRow>| {
        let pick = move |event| {
            let value = event_target_value(&event);
            choose.run((!value.is_empty()).then_some(value));
        };
        view! {
            <select class="input" data-inline aria-labelledby=format!("{id}-name") on:change=on(pick)>
                <option value="">{words::NOT_SET}</option>
                {rows.into_iter().map(option).collect_view()}
            </select>
        }
    };
    let choices = move || match offered.get() {
        rows if rows.len() > ROW_CHOICES => list(rows).into_any(),
        rows => rows.into_iter().map(row).collect_view().into_any(),
    };
    let role = move || {
        let is_row = offered.with(|rows| rows.len() <= ROW_CHOICES);
        if is_row { "radiogroup" } else { "group" }
    };
    view! {
        <span class="fields-name" id=format!("{id}-name")>{name}</span>
        <div class="choice" data-inline id=id role=live(role) aria-labelledby=format!("{id}-name")
            on:keydown=on(move |event| offer_key(shell, &event, &take))>
            {part(choices)}
        </div>
    }
}
