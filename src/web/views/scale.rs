//! The confidence scale: one radio a level.

use super::guide::guide_button;
use super::live::{live, on, part, when};
use crate::app::view::LevelRow;
use crate::text::lower;
use crate::web::dispatch::Shell;
use crate::words::scale;
use leptos::prelude::*;

/// Levels that stand side by side, and bytes of their names; more of them, or
/// longer ones, flow like words.
const ROW_LEVELS: usize = 6;
const ROW_NAME: usize = 16;

/// The confidence scale.
#[component]
pub fn Scale(
    /// Name of the radio group; one of its kind on the page.
    #[prop(into)]
    name: String,
    /// Its heading.
    title: String,
    /// Whether a button in its head shows the guideline.
    #[prop(optional)]
    has_guide: bool,
    /// Whether it says so where no level is set.
    #[prop(optional)]
    says_unset: bool,
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
    let is_long = levels.len() > ROW_LEVELS || levels.iter().any(|l| l.name.len() > ROW_NAME);
    let meanings: Vec<_> = levels
        .iter()
        .map(|l| (l.code.clone(), scale::meaning(&l.code, &l.name, &l.meaning)))
        .collect();
    // What the level means that is pointed at, or else the one that is set;
    // before, what a level means at all.
    let pointed = RwSignal::new(None::<String>);
    let meaning = move || {
        let code = pointed.get().or_else(|| chosen.get());
        let found = meanings.iter().find(|(c, _)| Some(c) == code.as_ref());
        found.map_or_else(|| question.clone(), |(_, words)| words.clone())
    };
    let rows = levels.into_iter().map(move |level| {
        let LevelRow {
            code: digit,
            name: words,
            key,
            meaning,
            strength,
            ..
        } = level;
        let code = StoredValue::new(digit.clone());
        let is_chosen = move || chosen.with(|c| c.as_deref() == Some(&*code.read_value()));
        let point = move || pointed.set(Some(code.get_value()));
        let key = (key != lower(&digit) && !key.is_empty()).then(|| view! { " " <kbd>{key}</kbd> });
        view! {
            <label class="level" data-level=strength
                on:pointerenter=on(move |_| point()) on:pointerleave=on(move |_| pointed.set(None))>
                <input type="radio" name=name.clone() value=digit.clone() aria-description=meaning prop:checked=live(is_chosen)
                    on:focus=on(move |_| point()) on:blur=on(move |_| pointed.set(None))
                    on:change=on(move |_| choose.run(Some(code.get_value())))/>
                <b>{digit.clone()}</b> " " <span>{words}</span> {key}
            </label>
        }
    });
    let rows = rows.collect_view();
    let is_unset = move || says_unset && chosen.with(Option::is_none);
    view! {
        <fieldset class="scale" data-long=is_long.then_some("")>
            <legend class="unseen">{title.clone()}</legend>
            <div class="scale-head">
                <span class="label" aria-hidden="true">{title}</span>
                {when(is_unset, || view! { <span class="quiet">{scale::UNSET}</span> })}
                <span class="spring"></span>
                {has_guide.then(|| guide_button(Shell::here()))}
                {when(move || chosen.with(Option::is_some), move || view! {
                    <button type="button" class="button" data-plain data-small
                        on:click=on(move |_| choose.run(None))>{scale::CLEAR}</button>
                })}
            </div>
            <div class="scale-levels" id=id tabindex="-1">{rows}</div>
            <p class="quiet scale-meaning">{part(meaning)}</p>
        </fieldset>
    }
}
