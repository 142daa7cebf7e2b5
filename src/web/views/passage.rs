//! One paragraph with its marks, and its margin.
//!
//! What is no part of the article stands in a span of its own, so that a note
//! in the margin, and not a button in the text, puts it back.
//!
//! Which of the marks the Tab key reaches is not told here, but by
//! [`roving`](super::roving).

use super::foreign_words::{foreign_words, role_letter};
use super::live::{flag, on, part};
use crate::app::view::{DebrisPart, Gloss, Line, ParagraphView, Segment};
use crate::app::{Command, Flip};
use crate::web::dispatch::Shell;
use crate::words::{debris, reader};
use leptos::prelude::*;

/// Lines drawn under one stretch of text; the margin names all claims.
const LINES_DRAWN: usize = 4;

/// One paragraph.
#[component]
pub fn Passage(
    /// The paragraph as it is now.
    view: ArcRwSignal<ParagraphView>,
    /// Language of the article, as a tag.
    language: Signal<Option<String>>,
) -> impl IntoView {
    let index = view.with_untracked(|v| v.index);
    let words = view.clone();
    let whole = view.clone();
    view! {
        <div class="passage">
            <p dir="auto" lang=language id=format!("paragraph-{index}") data-paragraph=index
                data-debris=flag(move || whole.with(|v| v.is_debris))>
                {part(move || words.with(paragraph))}
            </p>
            {part(move || view.with(|v| (margin(&v.glosses), set_aside(&v.debris))))}
        </div>
    }
}

/// The words: those set aside wrapped together, whatever marks cut them.
fn paragraph(view: &ParagraphView) -> AnyView {
    let runs = view.segments.chunk_by(|a, b| a.debris == b.debris);
    let runs = runs.map(|run| {
        let words = run.iter().map(segment).collect_view().into_any();
        let part = run.first().and_then(|s| view.debris.get(s.debris?));
        match part {
            Some(part) => view! {
                <span class="debris" role="note" title=debris::set_aside_as(part.why)>{words}</span>
            }
            .into_any(),
            None => words,
        }
    });
    runs.collect_view().into_any()
}

fn segment(segment: &Segment) -> AnyView {
    let mut inner = segment.text.clone().into_any();
    if segment.is_cue {
        inner = view! { <span class="cue">{inner}</span> }.into_any();
    }
    if let Some(hue) = segment.mention {
        inner = view! { <span class="mention" data-hue=hue.word()>{inner}</span> }.into_any();
    }
    match segment.lines.as_slice() {
        [] => inner,
        [line] => mark_of_one(line, inner),
        lines => mark_of_many(lines, inner),
    }
}

fn set(is_set: bool) -> Option<&'static str> {
    is_set.then_some("")
}

fn mark_of_one(line: &Line, inner: AnyView) -> AnyView {
    let id = line.claim.to_string();
    view! {
        <mark class="mark" data-hue=line.hue.word() data-level=line.level.clone() data-lane=line.lane.min(3)
            data-claims=id.clone() aria-details=format!("gloss-{id}")
            tabindex="-1"
            data-first=set(line.is_first) data-last=set(line.is_last)
            data-active=set(line.is_active) data-unfinished=set(line.is_unfinished)>
            {inner}
        </mark>
    }
    .into_any()
}

fn mark_of_many(lines: &[Line], inner: AnyView) -> AnyView {
    let drawn = &lines[..lines.len().min(LINES_DRAWN)];
    let nested = drawn.iter().rev().fold(inner, |inner, line| {
        view! {
            <span class="line" data-hue=line.hue.word() data-level=line.level.clone() data-lane=line.lane.min(3)
                data-first=set(line.is_first) data-last=set(line.is_last)
                data-active=set(line.is_active) data-unfinished=set(line.is_unfinished)>
                {inner}
            </span>
        }
        .into_any()
    });
    let ids: Vec<_> = lines.iter().map(|l| l.claim.to_string()).collect();
    let details: Vec<_> = ids.iter().map(|id| format!("gloss-{id}")).collect();
    view! {
        <mark class="mark" data-depth=drawn.len() data-claims=ids.join(" ") aria-details=details.join(" ")
            tabindex="-1">
            {nested}
        </mark>
    }
    .into_any()
}

fn margin(glosses: &[Gloss]) -> Option<impl IntoView + use<>> {
    let shell = Shell::here();
    let rows = glosses.iter().cloned().map(move |gloss| {
        let id = gloss.claim;
        view! {
            <li>
                <button class="gloss" id=format!("gloss-{id}") data-hue=gloss.hue.word() data-level=gloss.level
                    data-active=set(gloss.is_active) data-unfinished=set(gloss.is_unfinished)
                    aria-pressed=if gloss.is_active { "true" } else { "false" }
                    on:click=on(move |_| shell.send(Command::OpenClaim(id)))>
                    <bdi class="gloss-who">{foreign_words(&gloss.who)}</bdi> {role_letter(gloss.hue.word())} " "
                    <bdi class="gloss-how">{foreign_words(&gloss.how)}</bdi>
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    (!glosses.is_empty()).then(|| {
        view! { <ol class="gloss-list" dir="ltr" aria-label=reader::MARGIN>{rows}</ol> }
    })
}

/// What of the paragraph is set aside: why, and a button that puts it back.
fn set_aside(parts: &[DebrisPart]) -> Option<impl IntoView + use<>> {
    let shell = Shell::here();
    let rows = parts.iter().map(move |part| {
        let (a, b) = part.at;
        view! {
            <li>
                <span>{debris::set_aside_as(part.why)}</span> " "
                <button class="button" data-plain data-small aria-label=debris::put_back_named(&part.quote)
                    on:click=on(move |_| shell.send(Command::FlipDebris(Flip::Bytes(a, b))))>
                    {debris::PUT_BACK}
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    (!parts.is_empty()).then(|| {
        view! { <ul class="debris-list" dir="ltr" aria-label=debris::LIST>{rows}</ul> }
    })
}
