//! The popover at a selection: who says so, then how confident. On a phone it
//! is a sheet, and the words that it asks about stay in view above it.

use super::foreign_words::{foreign_words, role_letter};
use super::live::{flag, live, on, part, when, while_here};
use super::scale::Scale;
use crate::app::view::{DraftChip, DraftRow, DraftView};
use crate::app::{Action, Command, DraftChange, DraftStep, Flip};
use crate::web::dispatch::Shell;
use crate::web::effects::{ADDER, CONFIDENCE_ROW, SOURCE_BOX};
use crate::web::platform::selection::{self, Point};
use crate::web::platform::{focus, keyboard, viewport};
use crate::words;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// Pixels between the selection and the popover.
const GAP_PX: f64 = 8.0;

/// The popover. It stands below the selection, or above where there is no
/// room below.
#[component]
pub fn Adder(
    /// The article, which the popover is placed in.
    root: NodeRef<html::Article>,
) -> impl IntoView {
    let shell = Shell::here();
    let draft = shell.watch(crate::app::App::draft_view);
    let is_open = Memo::new(move |_| draft.with(Option::is_some));
    let step = Memo::new(move |_| draft.with(|d| d.as_ref().map(|d| d.step)));
    let is_confidence = move || step.get() == Some(DraftStep::Confidence);
    let place = RwSignal::new((0.0, 0.0, false));
    let ends = Memo::new(move |_| draft.with(|d| d.as_ref().map(|d| (d.from, d.to))));
    let adder = NodeRef::<html::Div>::new();
    let seen = RwSignal::new(0_u32);
    while_here(viewport::on_resize(move || seen.update(|n| *n += 1)));
    Effect::new(move || {
        // Each step is of another height, and a keyboard leaves less room.
        step.track();
        seen.track();
        let (Some(root), Some((from, to)), Some(adder)) = (root.get(), ends.get(), adder.get())
        else {
            return;
        };
        // All of it is drawn by the next frame, and can be measured.
        request_animation_frame(move || {
            let point = |(paragraph, utf16)| Point { paragraph, utf16 };
            if let Some(found) = placed(&root, &adder, point(from), point(to)) {
                // The article may be gone by now, and this with it.
                let _ = place.try_set(found);
                request_animation_frame(move || {
                    focus::reveal(ADDER);
                    uncover(&root, &adder, point(from), point(to));
                });
            }
        });
    });
    let quote =
        move || draft.with(|d| d.as_ref().map(|d| foreign_words(&format!("“{}”", d.quote))));
    let language = shell.watch(|app| app.open_language().map(str::to_owned));
    view! {
        {when(move || is_open.get(), move || view! {
            <div class="adder" id=ADDER tabindex="-1" role="dialog" aria-labelledby="adder-quote" dir="ltr" data-not-text node_ref=adder
                data-step=live(move || if is_confidence() { "confidence" } else { "source" })
                data-above=flag(move || place.get().2)
                style:--x=live(move || format!("{}px", place.get().0))
                style:--y=live(move || format!("{}px", place.get().1))
                on:keydown=on(move |event| on_key(shell, &event))>
                <p class="adder-quote" id="adder-quote"><bdi lang=live(move || language.get())>{part(quote)}</bdi></p>
                {part(move || draft.with(|d| d.as_ref().map(|d| chains(&d.chains))))}
                {part(move || if is_confidence() {
                    view! { <Confidence draft/> }.into_any()
                } else {
                    view! { <SourceStep draft/> }.into_any()
                })}
            </div>
        })}
    }
}

/// Brings the words out from under the popover, where it is a sheet.
fn uncover(article: &web_sys::Element, adder: &web_sys::Element, a: Point, b: Point) {
    let room = adder.closest(".room").ok().flatten();
    if let Some((room, words)) = room.zip(selection::bounds(article, a, b)) {
        viewport::uncover(&room, adder, &words);
    }
}

fn placed(
    root: &web_sys::Element,
    adder: &web_sys::Element,
    a: Point,
    b: Point,
) -> Option<(f64, f64, bool)> {
    let words = selection::bounds(root, a, b)?;
    let frame = root.get_bounding_client_rect();
    let own = adder.get_bounding_client_rect();
    let scroller = adder.closest(".room").ok().flatten()?;
    let shown = scroller.get_bounding_client_rect();
    // Without the bar that scrolls it.
    let right = shown.left() + f64::from(scroller.client_width());
    let widest = (right - own.width() - GAP_PX).min(words.left);
    let x = widest.max(shown.left() + GAP_PX) - frame.left();
    let below = words.top + words.height + GAP_PX;
    let is_above =
        below + own.height() > shown.bottom() && words.top - own.height() - GAP_PX > shown.top();
    let y = if is_above { words.top - GAP_PX } else { below };
    Some((x, y - frame.top(), is_above))
}

fn on_key(shell: Shell, event: &KeyboardEvent) {
    let Some(chord) = keyboard::chord(event) else {
        return;
    };
    let Some(draft) = shell.read(crate::app::App::draft_view) else {
        return;
    };
    if Some(&chord) == set_aside_key(shell).as_ref() && can_set_aside(&draft) {
        event.prevent_default();
        event.stop_propagation();
        return set_aside(shell);
    }
    // The box has no focus yet where fingers point; what is typed belongs to it.
    if chord.chars().count() == 1 && draft.step != DraftStep::Confidence {
        event.stop_propagation();
        focus::by_id(SOURCE_BOX);
    }
    let change = change_for(&draft, &chord).or_else(|| {
        // Letters and figures of any script belong to the box for the source.
        let is_free = draft.step == DraftStep::Confidence;
        change_for(&draft, &keyboard::latin_chord(event).filter(|_| is_free)?)
    });
    if let Some(change) = change {
        event.prevent_default();
        event.stop_propagation();
        shell.send(Command::Draft(change));
    }
}

/// Letters belong to the source box.
fn set_aside_key(shell: Shell) -> Option<String> {
    shell.read(|app| app.keymap().with_alt(Action::named("debris")?))
}

/// Takes the figures that are proposed along, or not.
const FIGURES_KEY: &str = "f";

/// Words can be set aside while nothing else was chosen for them.
fn can_set_aside(draft: &DraftView) -> bool {
    draft.step == DraftStep::Source && !draft.is_revision && draft.chains.is_empty()
}

fn set_aside(shell: Shell) {
    shell.send(Command::FlipDebris(Flip::Pointed(None)));
}

fn change_for(draft: &DraftView, chord: &str) -> Option<DraftChange> {
    let is_empty = draft.query.is_empty();
    let is_confidence = draft.step == DraftStep::Confidence;
    Some(match chord {
        "Enter" => DraftChange::Take(None),
        "Ctrl+Enter" => DraftChange::Save,
        "Escape" => DraftChange::Cancel,
        "Tab" => DraftChange::Through,
        "Shift+Tab" => DraftChange::Back,
        "Backspace" if is_empty || is_confidence => DraftChange::Back,
        "ArrowDown" if !is_confidence => DraftChange::Move(1),
        "ArrowUp" if !is_confidence => DraftChange::Move(-1),
        "=" if is_empty && draft.step == DraftStep::Source => DraftChange::Again,
        "." if is_empty && draft.step == DraftStep::Source => DraftChange::OwnVoice,
        "-" if is_empty && !is_confidence => DraftChange::NotStated,
        "+" if is_empty || is_confidence => DraftChange::AndAlso,
        key if is_confidence => {
            let level = draft.levels.iter().find(|l| l.key == key);
            let level = level.map(|l| DraftChange::Level(l.code.clone()));
            level.or((key == FIGURES_KEY).then_some(DraftChange::Figures))?
        }
        _ => return None,
    })
}

fn chains(chains: &[Vec<DraftChip>]) -> impl IntoView + use<> {
    let chain = |chips: &Vec<DraftChip>| {
        let chips = chips.iter().map(|chip| {
            view! {
                <li><span class="chip" data-hue=chip.hue.word() data-origin=chip.is_origin.then_some("")>
                    <bdi>{foreign_words(&chip.name)}</bdi> {role_letter(chip.hue.word())}
                    {chip.is_origin.then(|| view! { " " <small>{words::chains::ORIGIN}</small> })}
                </span></li>
            }
        });
        view! { <ol class="chain" aria-label=words::marking::CHAIN_SO_FAR>{chips.collect_view()}</ol> }
    };
    chains.iter().map(chain).collect_view()
}

#[component]
fn SourceStep(draft: Memo<Option<DraftView>>) -> impl IntoView {
    let shell = Shell::here();
    let question = move || draft.with(|d| d.as_ref().map(|d| d.question));
    let query = move || draft.with(|d| d.as_ref().map(|d| d.query.clone()).unwrap_or_default());
    let highlighted = move || draft.with(|d| d.as_ref().map_or(0, |d| d.highlighted));
    let rows =
        Memo::new(move |_| draft.with(|d| d.as_ref().map(|d| d.rows.clone()).unwrap_or_default()));
    let options = move || {
        let rows = rows.get().into_iter().enumerate();
        rows.map(|(i, row)| option(shell, i, row, move || highlighted() == i))
            .collect_view()
    };
    let unlisted = Memo::new(move |_| draft.with(|d| d.as_ref().map_or(0, |d| d.unlisted_count)));
    Effect::new(move |last: Option<usize>| {
        let now = highlighted();
        // At first the list shows its beginning.
        if last.is_some() {
            focus::reveal_in_list(&format!("adder-option-{now}"));
        }
        now
    });
    view! {
        <div class="source-picker">
            <label class="adder-ask" for=SOURCE_BOX>{part(question)}</label>
            <input class="input" id=SOURCE_BOX role="combobox" autocomplete="off" spellcheck="false"
                aria-expanded="true" aria-controls="adder-list" aria-autocomplete="list"
                aria-activedescendant=live(move || format!("adder-option-{}", highlighted()))
                prop:value=live(query)
                on:input=on(move |event| shell.send(Command::Draft(DraftChange::Query(event_target_value(&event)))))/>
            <ul class="source-options" id="adder-list" role="listbox" aria-label=words::marking::SOURCES>{part(options)}</ul>
            {when(move || unlisted.get() > 0, move || view! {
                <p class="quiet">{part(move || words::marking::unlisted(unlisted.get()))}</p>
            })}
        </div>
        <p class="adder-keys">
            <span><kbd>"↵"</kbd> " " {words::marking::KEY_TAKES}</span>
            <span><kbd>"Tab"</kbd> " " {words::marking::KEY_THROUGH}</span>
            {when(move || draft.with(|d| d.as_ref().is_some_and(|d| d.has_again)), || view! {
                <span><kbd>"="</kbd> " " {words::marking::KEY_AGAIN}</span>
            })}
            <span><kbd>{keyboard::shown("Ctrl+Enter")}</kbd> " " {words::marking::KEY_SAVES}</span>
            <span><kbd>"Esc"</kbd> " " {words::marking::KEY_LETS_GO}</span>
            {when(move || draft.with(|d| d.as_ref().is_some_and(can_set_aside)), move || view! {
                <button class="button" data-plain data-small on:click=on(move |_| set_aside(shell))>
                    {words::debris::SET_ASIDE} " " {set_aside_key(shell).map(|key| view! { <kbd>{keyboard::shown(&key)}</kbd> })}
                </button>
            })}
        </p>
        <div class="adder-touch">
            {when(move || draft.with(|d| d.as_ref().is_some_and(|d| !d.chains.is_empty())), move || touch_button(words::touch::BACK, DraftChange::Back))}
            {touch_button(words::touch::SAVE_UNFINISHED, DraftChange::Save)}
            <span class="spring"></span>
            {touch_button(words::buttons::CANCEL, DraftChange::Cancel)}
        </div>
    }
}

/// What a key does, for fingers.
fn touch_button(label: &'static str, change: DraftChange) -> impl IntoView {
    let shell = Shell::here();
    view! {
        <button class="button" data-plain data-small on:click=on(move |_| shell.send(Command::Draft(change.clone())))>
            {label}
        </button>
    }
}

fn option(
    shell: Shell,
    index: usize,
    row: DraftRow,
    is_highlighted: impl Fn() -> bool + Send + Sync + 'static,
) -> impl IntoView {
    let hint = if row.is_key {
        view! { <kbd>{keyboard::shown(&row.hint)}</kbd> }.into_any()
    } else {
        row.hint.into_any()
    };
    view! {
        <li class="source-option" role="option" id=format!("adder-option-{index}")
            data-hue=row.hue.map(crate::app::view::Hue::word) data-fixed=row.is_fixed.then_some("")
            aria-selected=live(move || if is_highlighted() { "true" } else { "false" })
            on:mousedown=on(|event: leptos::ev::MouseEvent| event.prevent_default())
            on:click=on(move |_| shell.send(Command::Draft(DraftChange::Take(Some(index)))))>
            <bdi>{foreign_words(&row.name)}</bdi> " " <span class="source-option-hint">{hint}</span>
        </li>
    }
}

/// The figures that are proposed, and whether they are taken along.
fn figures(shell: Shell, draft: &DraftView) -> impl IntoView + use<> {
    let chip =
        |figure: &String| view! { <span class="chip" data-proposed>{figure.clone()}</span> " " };
    let chips: Vec<_> = draft.figures.iter().map(chip).collect();
    let word = if draft.takes_figures { "true" } else { "false" };
    (!chips.is_empty()).then(|| {
        view! {
            <div class="adder-figures">
                <button class="button" data-small aria-pressed=word
                    on:click=on(move |_| shell.send(Command::Draft(DraftChange::Figures)))>
                    {words::marking::KEY_FIGURES} " " <kbd>{FIGURES_KEY}</kbd>
                </button>
                {chips}
            </div>
        }
    })
}

#[component]
fn Confidence(draft: Memo<Option<DraftView>>) -> impl IntoView {
    let shell = Shell::here();
    let (title, levels, question, is_revision) = draft.with_untracked(|d| {
        let d = d.as_ref();
        (
            d.map(|d| d.scale_name.clone()).unwrap_or_default(),
            d.map(|d| d.levels.clone()).unwrap_or_default(),
            d.map(|d| d.level_question.clone()).unwrap_or_default(),
            d.is_some_and(|d| d.is_revision),
        )
    });
    let keys = levels.iter().map(|level| level.key.clone());
    let keys = keys.clone().min().zip(keys.max());
    let keys = keys.filter(|(first, _)| !first.is_empty());
    let chosen = Signal::derive(move || draft.with(|d| d.as_ref().and_then(|d| d.level.clone())));
    let choose = move |code: Option<String>| {
        if let Some(code) = code.or_else(|| chosen.get_untracked()) {
            shell.send(Command::Draft(DraftChange::Level(code)));
        }
    };
    let draft_is = move |change: DraftChange| move |_| shell.send(Command::Draft(change.clone()));
    view! {
        <Scale name="adder-confidence" id=CONFIDENCE_ROW title levels question chosen choose=Callback::new(choose)
            has_guide=true/>
        {part(move || draft.with(|d| d.as_ref().map(|d| figures(shell, d))))}
        <div class="adder-end">
            <button class="button" data-strong on:click=draft_is(DraftChange::Save)>
                {if is_revision { words::marking::SAVE } else { words::marking::SAVE_CLAIM }} " " <kbd>"↵"</kbd>
            </button>
            <span class="adder-touch">{touch_button(words::touch::BACK, DraftChange::Back)}</span>
            <button class="button" data-plain data-small on:click=draft_is(DraftChange::Through)>{words::marking::THROUGH}</button>
            <button class="button" data-plain data-small on:click=draft_is(DraftChange::AndAlso)>{words::marking::ALSO}</button>
            <span class="spring"></span>
            <button class="button" data-plain on:click=draft_is(DraftChange::Cancel)>{words::buttons::CANCEL}</button>
        </div>
        <p class="adder-keys">
            {keys.map(|(first, last)| view! {
                <span><kbd>{first}</kbd> "–" <kbd>{last}</kbd> " " {words::marking::KEY_CONFIDENCE}</span>
            })}
            <span><kbd>"Tab"</kbd> " " {words::marking::KEY_THROUGH}</span>
            <span><kbd>"+"</kbd> " " {words::marking::KEY_ALSO}</span>
            <span><kbd>"Backspace"</kbd> " " {words::marking::KEY_BACK}</span>
        </p>
    }
}
