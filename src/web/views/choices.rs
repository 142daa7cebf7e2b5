//! A row of choices of which one or none holds: by click, by the arrow keys, or
//! by the key of each while the row has the focus.

use super::live::{live, on, part};
use super::row_keys::offer_key;
use crate::app::view::ChoiceRow;
use crate::web::dispatch::Shell;
use crate::web::platform::keyboard;
use leptos::prelude::*;

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
    view! {
        <span class="fields-name" id=format!("{id}-name")>{name}</span>
        <div class="choice" data-inline id=id role="radiogroup" aria-labelledby=format!("{id}-name")
            on:keydown=on(move |event| offer_key(shell, &event, &take))>
            {part(move || offered.get().into_iter().map(row).collect_view())}
        </div>
    }
}
