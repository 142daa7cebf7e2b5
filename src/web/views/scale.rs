//! The confidence scale: one radio a level.

use super::guide::guide_button;
use super::live::{live, on, part, when};
use crate::app::view::LevelRow;
use crate::web::dispatch::Shell;
use crate::words::scale;
use leptos::prelude::*;

/// The confidence scale.
#[component]
pub fn Scale(
    /// Name of the radio group; one of its kind on the page.
    name: &'static str,
    /// The scale's name.
    title: String,
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
    let meanings: Vec<_> = levels
        .iter()
        .map(|l| (l.code.clone(), l.meaning.clone()))
        .collect();
    // What the chosen level means; before, what a level means at all.
    let meaning = move || {
        let chosen = chosen.get();
        let told = meanings
            .iter()
            .find(|(code, _)| Some(code) == chosen.as_ref());
        let told = told.map(|(_, meaning)| meaning).filter(|m| !m.is_empty());
        view! { <p class="quiet">{told.unwrap_or(&question).clone()}</p> }
    };
    let rows = levels.into_iter().map(move |level| {
        let LevelRow {
            code: digit,
            name: words,
            meaning,
            strength,
            ..
        } = level;
        let code = StoredValue::new(digit.clone());
        let about = meaning.clone();
        let is_chosen = move || chosen.with(|c| c.as_deref() == Some(&*code.read_value()));
        view! {
            <label class="level" data-level=strength title=meaning>
                <input type="radio" name=name value=digit.clone() aria-description=about prop:checked=live(is_chosen)
                    on:change=on(move |_| choose.run(Some(code.get_value())))/>
                <b>{digit.clone()}</b> " " <span>{words}</span>
            </label>
        }
    });
    let rows = rows.collect_view();
    view! {
        <fieldset class="scale">
            <legend class="unseen">{title.clone()}</legend>
            <div class="scale-head">
                <span class="label" aria-hidden="true">{title}</span>
                <span class="spring"></span>
                {guide_button(Shell::here())}
                {when(move || chosen.with(Option::is_some), move || view! {
                    <button type="button" class="button" data-plain data-small
                        on:click=on(move |_| choose.run(None))>{scale::CLEAR}</button>
                })}
            </div>
            <div class="scale-levels" id=id tabindex="-1">{rows}</div>
            {part(meaning)}
        </fieldset>
    }
}
