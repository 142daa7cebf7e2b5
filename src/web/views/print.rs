//! The article on paper. It is drawn when the browser is about to print, from
//! whichever menu, and gone afterwards: the screen, and who reads it aloud,
//! never meet it.

use super::live::while_here;
use crate::app::App;
use crate::app::view::{Line, PrintNote, PrintParagraph, PrintPiece, PrintView};
use crate::web::dispatch::Shell;
use crate::web::platform::intl;
use crate::web::platform::listener::Listener;
use crate::words;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;

type Sheet = UnmountHandle<<AnyView as Render>::State>;

/// Draws the sheet for as long as somebody prints.
pub(super) fn follow_printing(shell: Shell) {
    let sheet = StoredValue::new_local(None::<Sheet>);
    let draw = move || {
        let view = shell.read(App::print_view);
        let drawn = view.zip(document().body());
        let drawn = drawn.map(|(view, body)| mount_to(body, move || paper(&view)));
        sheet.try_set_value(drawn);
    };
    let drop_it = move || {
        sheet.try_set_value(None);
    };
    let mut listeners = vec![
        Listener::on(&window(), "beforeprint", move |_| draw()),
        Listener::on(&window(), "afterprint", move |_| drop_it()),
    ];
    // Developer tools show the page as printed without printing it.
    if let Some(print) = window().match_media("print").ok().flatten() {
        let changed = print.clone();
        listeners.push(Listener::on(&print, "change", move |_| {
            if changed.matches() { draw() } else { drop_it() }
        }));
    }
    while_here(listeners);
}

fn paper(view: &PrintView) -> AnyView {
    let notes = view.notes.iter().map(note).collect_view();
    let text = view.paragraphs.iter().map(paragraph).collect_view();
    view! {
        <section class="sheet" dir="ltr">
            {head(view)}
            <article class="sheet-text" lang=view.language.clone() dir=view.direction>{text}</article>
            {if view.notes.is_empty() {
                view! { <p class="sheet-facts">{words::print::NO_NOTES}</p> }.into_any()
            } else {
                view! { <h2>{words::print::NOTES}</h2> {legend(view)} <ol class="sheet-notes">{notes}</ol> }.into_any()
            }}
        </section>
    }
    .into_any()
}

fn head(view: &PrintView) -> AnyView {
    let date = (!view.published.is_empty()).then(|| intl::day(&view.published));
    let facts = view.facts.iter().cloned().chain(date).collect();
    let url = (!view.url.is_empty()).then(|| view.url.clone());
    let project = named(words::print::PROJECT, &view.project);
    let annotators = named(words::print::ANNOTATORS, &view.annotators.join(", "));
    let about = project.into_iter().chain(annotators).collect();
    view! {
        <header class="sheet-head">
            <h1 lang=view.language.clone() dir="auto">{view.title.clone()}</h1>
            {line_of(facts)}
            {line_of(url.into_iter().collect())}
            {line_of(about)}
        </header>
    }
    .into_any()
}

fn named(name: &str, value: &str) -> Option<String> {
    (!value.is_empty()).then(|| format!("{name}: {value}"))
}

fn line_of(facts: Vec<String>) -> Option<AnyView> {
    let is_empty = facts.is_empty();
    let facts = facts.into_iter().enumerate().map(|(i, fact)| {
        let dot = if i > 0 { " · " } else { "" };
        view! { {dot} <bdi>{fact}</bdi> }
    });
    let facts = facts.collect_view();
    (!is_empty).then(|| view! { <p class="sheet-facts">{facts}</p> }.into_any())
}

/// Which line tells which confidence, said where the notes begin.
fn legend(view: &PrintView) -> AnyView {
    let levels = view.levels.iter().map(|level| {
        view! {
            <li><span class="line" data-level=level.strength.clone()>{level.code.clone()} " " {level.name.clone()}</span></li>
        }
    });
    let levels = levels.collect_view();
    view! { <div class="sheet-legend"><p>{words::print::LEGEND}</p><ul>{levels}</ul></div> }
        .into_any()
}

fn paragraph(paragraph: &PrintParagraph) -> AnyView {
    let pieces = paragraph.pieces.iter().map(piece).collect_view();
    view! { <p dir="auto" data-debris=paragraph.is_debris.then_some("")>{pieces}</p> }.into_any()
}

fn piece(piece: &PrintPiece) -> AnyView {
    let words = piece.segment.text.clone().into_any();
    let words = piece.segment.lines.iter().rev().fold(words, under);
    let numbers = piece.numbers.iter().map(|number| {
        view! { <sup class="sheet-number"><a href=format!("#note-{number}")>{*number}</a></sup> }
    });
    view! { {words} {numbers.collect_view()} }.into_any()
}

fn under(words: AnyView, line: &Line) -> AnyView {
    view! {
        <span class="line" data-level=line.level.clone() data-lane=line.lane.min(3)>{words}</span>
    }
    .into_any()
}

fn note(note: &PrintNote) -> AnyView {
    let own = |words: &str| {
        let words = words.to_owned();
        (!words.is_empty()).then(|| view! { <p dir="auto" class="sheet-own">{words}</p> })
    };
    let unplaced = note
        .is_unplaced
        .then(|| view! { " " <em>{words::print::UNPLACED}</em> });
    view! {
        <li id=format!("note-{}", note.number) value=note.number>
            <span class="sheet-quote" dir="auto">{note.quote.clone()}</span> " — "
            <span class="sheet-who"><bdi>{note.who.clone()}</bdi></span> ". "
            <span class="sheet-level">{note.confidence.clone()}</span> "."
            {unplaced}
            {own(&note.summary)}
            {own(&note.note)}
        </li>
    }
    .into_any()
}
