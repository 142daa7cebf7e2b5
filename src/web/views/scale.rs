//! The confidence scale: one radio a level.

use super::live::{live, on, when};
use crate::app::view::LevelRow;
use crate::words::scale;
use leptos::prelude::*;

/// The confidence scale.
#[component]
pub fn Scale(
    /// Name of the radio group; one of its kind on the page.
    name: &'static str,
    /// The levels.
    levels: Vec<LevelRow>,
    /// The sentence that says what a level means.
    question: String,
    /// Code of the level that is set.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    /// Called with a code; none takes the level back.
    #[prop(into)]
    choose: Callback<Option<String>>,
    /// Id of the row of levels.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    let rows = levels.into_iter().map(move |level| {
        let LevelRow {
            code: digit,
            name: words,
            meaning,
            strength,
            ..
        } = level;
        let code = StoredValue::new(digit.clone());
        let is_chosen = move || chosen.with(|c| c.as_deref() == Some(&*code.read_value()));
        view! {
            <label class="level" data-level=strength title=meaning>
                <input type="radio" name=name value=digit.clone() prop:checked=live(is_chosen)
                    on:change=on(move |_| choose.run(Some(code.get_value())))/>
                <b>{digit.clone()}</b> " " <span>{words}</span>
            </label>
        }
    });
    let rows = rows.collect_view();
    view! {
        <fieldset class="scale">
            <legend class="unseen">{scale::TITLE}</legend>
            <div class="scale-head">
                <span class="label" aria-hidden="true">{scale::TITLE}</span>
                {when(move || chosen.with(Option::is_some), move || view! {
                    <button type="button" class="button" data-plain data-small
                        on:click=on(move |_| choose.run(None))>{scale::CLEAR}</button>
                })}
            </div>
            <div class="scale-levels" id=id tabindex="-1">{rows}</div>
            <p class="quiet">{question}</p>
        </fieldset>
    }
}
