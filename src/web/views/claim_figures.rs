//! The figures of a claim: those it holds, those that are proposed, and one at
//! a time to correct.

use super::keep_focus::send;
use super::live::{live, on, part, when};
use super::shortcut;
use crate::app::view::{ClaimView, FigureView};
use crate::app::{Aim, Command, FigureChange, FigurePart, PanelChange};
use crate::model::{ClaimId, QuantityId};
use crate::web::dispatch::Shell;
use crate::words::{chains, figures as words};
use leptos::prelude::*;

/// Id of the section.
const SECTION: &str = "figures";

/// The figures of a claim.
#[component]
pub(super) fn Figures(claim: Memo<ClaimView>) -> impl IntoView {
    let shell = Shell::here();
    let id = claim.with_untracked(|c| c.id);
    let pressed = RwSignal::new(None::<QuantityId>);
    let held = Memo::new(move |_| claim.with(|c| c.figures.clone()));
    let proposed = Memo::new(move |_| claim.with(|c| c.proposed.clone()));
    let tell = move |change| send(shell, SECTION, figure_change(id, change));
    let add = move |_| {
        tell(FigureChange::Add);
        pressed.set(held.with_untracked(|held| held.last().map(|f| f.id)));
    };
    let has_proposed = move || proposed.with(|p| !p.is_empty());
    let chips = move || {
        let held = held.get().into_iter().map(|figure| chip(figure, pressed));
        held.collect_view()
    };
    let offers = move || {
        let offers = proposed.get().into_iter().enumerate().map(|(i, figure)| {
            let name = words::take_one(&figure);
            view! {
                <li><button class="chip" data-proposed aria-label=name.clone() title=name
                    on:click=on(move |_| tell(FigureChange::Take(i)))>
                    {figure} " " <small>{words::PROPOSED}</small>
                </button></li>
            }
        });
        offers.collect_view()
    };
    // Which one is open changes seldom; what is in it, with each field.
    let open = Memo::new(move |_| {
        let pressed = pressed.get()?;
        held.with(|held| held.iter().any(|f| f.id == pressed))
            .then_some(pressed)
    });
    view! {
        <section id=SECTION>
            <div class="section-head">
                <h3 class="label">{words::TITLE}</h3>
                {when(has_proposed, move || view! {
                    <button class="button" data-plain data-small on:click=on(move |_| tell(FigureChange::TakeAll))>
                        {move || if proposed.with(|p| p.len() > 1) { words::TAKE_ALL } else { words::TAKE }}
                        {shortcut::cap("figures")}
                    </button>
                })}
                <button class="button" id="add-figure" data-plain data-small on:click=on(add)>{words::ADD}</button>
            </div>
            {when(move || has_proposed() || held.with(|h| !h.is_empty()), move || view! {
                <ul class="chips">{part(chips)} {part(offers)}</ul>
            })}
            {part(move || open.get().map(|figure| view! { <FigureEditor claim figure/> }))}
        </section>
    }
}

fn figure_change(claim: ClaimId, change: FigureChange) -> Command {
    Command::Panel(PanelChange::Figures(claim, change))
}

fn chip(figure: FigureView, pressed: RwSignal<Option<QuantityId>>) -> impl IntoView {
    let id = figure.id;
    let word = move || {
        if pressed.get() == Some(id) {
            "true"
        } else {
            "false"
        }
    };
    let shown = match figure.words.as_str() {
        "" => words::EMPTY.to_owned(),
        words => words.to_owned(),
    };
    view! {
        <li><button class="chip" id=format!("figure-{id}") aria-pressed=live(word) aria-expanded=live(word)
            on:click=on(move |_| pressed.update(|p| *p = (*p != Some(id)).then_some(id)))>{shown}</button></li>
    }
}

#[component]
fn FigureEditor(claim: Memo<ClaimView>, figure: QuantityId) -> impl IntoView {
    let shell = Shell::here();
    let id = claim.with_untracked(|c| c.id);
    let seen = Memo::new(move |old: Option<&Option<FigureView>>| {
        let now = claim.with(|c| c.figures.iter().find(|f| f.id == figure).cloned());
        // While it is on its way out it may be gone already.
        now.or_else(|| old.cloned().flatten())
    });
    let tell = move |change| send(shell, SECTION, figure_change(id, change));
    let name = move || seen.with(|f| words::name(f.as_ref().map_or("", |f| &f.words)));
    let field = move |field: Field| {
        let value = live(move || seen.with(|f| f.as_ref().map(field.read).unwrap_or_default()));
        let node = NodeRef::<leptos::html::Input>::new();
        let changed = move |event| {
            tell(FigureChange::Set(
                figure,
                field.part,
                event_target_value(&event),
            ));
            // What was refused gives way to what there is.
            if let Some(input) = node.get_untracked() {
                input.set_value(&value.get_untracked());
            }
        };
        view! {
            <label for=field.id>{field.name}</label>
            <input class="input" data-inline id=field.id node_ref=node placeholder=field.hint autocomplete="off"
                list=field.list inputmode=field.mode prop:value=value on:change=on(changed)/>
        }
    };
    let place = move || {
        let words = seen.with(|f| f.as_ref().and_then(|f| f.place.clone()));
        let has_words = words.is_some();
        view! {
            {match words {
                Some(words) => view! { <q dir="auto">{words}</q> }.into_any(),
                None => view! { <span class="quiet">{chains::NO_WORDS}</span> <span class="spring"></span> }.into_any(),
            }}
            <span class="buttons">
                <button class="button" id="place-figure" data-plain data-small
                    on:click=on(move |_| shell.send(Command::SetAim(Aim::Figure(id, figure))))>{chains::SET}</button>
                {has_words.then(|| view! {
                    <button class="button" data-plain data-small
                        on:click=on(move |_| tell(FigureChange::ClearPlace(figure)))>{chains::CLEAR}</button>
                })}
            </span>
        }
    };
    let qualifiers = words::QUALIFIERS.iter();
    let qualifiers = qualifiers
        .map(|q| view! { <option value=*q></option> })
        .collect_view();
    view! {
        <div class="link-editor fields" role="group" aria-label=live(name)>
            {FIELDS.map(field).collect_view()}
            <datalist id="qualifiers">{qualifiers}</datalist>
            <span class="fields-name">{words::PLACE}</span>
            <div class="fields-value">{part(place)}</div>
            <div class="buttons">
                <span class="spring"></span>
                <button class="button" data-small data-grave
                    on:click=on(move |_| tell(FigureChange::Remove(figure)))>{words::REMOVE}</button>
            </div>
        </div>
    }
}

/// A field of a figure.
#[derive(Clone, Copy)]
struct Field {
    part: FigurePart,
    id: &'static str,
    name: &'static str,
    hint: &'static str,
    list: Option<&'static str>,
    mode: Option<&'static str>,
    read: fn(&FigureView) -> String,
}

const FIELDS: [Field; 5] = [
    Field {
        part: FigurePart::Qualifier,
        id: "figure-qualifier",
        name: words::QUALIFIER,
        hint: words::QUALIFIER_HINT,
        list: Some("qualifiers"),
        mode: None,
        read: |f| f.qualifier.clone(),
    },
    Field {
        part: FigurePart::Low,
        id: "figure-low",
        name: words::LOW,
        hint: "",
        list: None,
        mode: Some("decimal"),
        read: |f| f.low.clone(),
    },
    Field {
        part: FigurePart::High,
        id: "figure-high",
        name: words::HIGH,
        hint: "",
        list: None,
        mode: Some("decimal"),
        read: |f| f.high.clone(),
    },
    Field {
        part: FigurePart::Unit,
        id: "figure-unit",
        name: words::UNIT,
        hint: words::UNIT_HINT,
        list: None,
        mode: None,
        read: |f| f.unit.clone(),
    },
    Field {
        part: FigurePart::Of,
        id: "figure-of",
        name: words::OF,
        hint: words::OF_HINT,
        list: None,
        mode: None,
        read: |f| f.of.clone(),
    },
];
