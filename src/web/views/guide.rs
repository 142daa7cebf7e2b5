//! The guideline beside the text: what the levels and terms mean, in the place
//! of the panel, so that nobody has to leave the article to look it up.

use super::live::{live, on, part};
use super::sheet::SheetControls;
use crate::app::view::{EntryView, GuideView, PartRow};
use crate::app::{App, CodebookChange, Command, Dialog};
use crate::web::dispatch::Shell;
use crate::words::{buttons, codebook as words};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The guideline of all that is in use.
#[component]
pub fn Guide() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch_when(App::guide_key, App::guide_view);
    let name = move || view.with(|v| v.as_ref().map(|v| v.name.clone()));
    let entries = move || view.with(|v| v.as_ref().map(entries));
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            toggle_guide(shell);
        }
    };
    view! {
        <div class="guide" on:keydown=on(on_key)>
            <div class="panel-head">
                <h2 class="label">{words::GUIDE_NAME}</h2>
                <button class="button guide-close" data-plain data-small
                    on:click=on(move |_| toggle_guide(shell))>{buttons::CLOSE}</button>
                <SheetControls/>
            </div>
            <p class="quiet"><bdi>{live(name)}</bdi></p>
            {part(entries)}
            <div class="buttons">
                <button class="button" data-small
                    on:click=on(move |_| shell.send(Command::Open(Dialog::Codebook)))>{words::EDIT}</button>
            </div>
        </div>
    }
}

/// Shows the guideline, or hides it.
pub(super) fn toggle_guide(shell: Shell) {
    shell.send(Command::Codebook(CodebookChange::ToggleGuide));
}

fn entries(view: &GuideView) -> impl IntoView + use<> {
    let entries = view.entries.iter().enumerate();
    let entries: Vec<_> = entries.map(|(i, entry)| section(entry, i == 0)).collect();
    entries
}

/// A scale or list; the first one is open from the start.
fn section(entry: &EntryView, is_first: bool) -> impl IntoView + use<> {
    let scale = entry.scale.as_ref();
    let about = scale.map(|s| {
        view! {
            {paragraph(&s.question)}
            {paragraph(&s.guideline)}
            {examples(&s.examples)}
        }
    });
    let rows: Vec<_> = entry.parts.iter().map(row).collect();
    view! {
        <details open=is_first>
            <summary><bdi>{entry.name.clone()}</bdi></summary>
            {about}
            <dl>{rows}</dl>
        </details>
    }
}

fn row(part: &PartRow) -> impl IntoView + use<> {
    let key = (!part.key.is_empty() && part.key != part.code.to_lowercase()).then(|| {
        view! { " " <kbd>{part.key.clone()}</kbd> }
    });
    view! {
        <dt><b>{part.code.clone()}</b> " " <bdi>{part.name.clone()}</bdi> {key}</dt>
        <dd>
            {paragraph(&part.meaning)}
            {paragraph(&part.guideline)}
            {examples(&part.examples)}
        </dd>
    }
}

fn paragraph(text: &str) -> impl IntoView + use<> {
    (!text.is_empty()).then(|| view! { <p dir="auto">{text.to_owned()}</p> })
}

fn examples(lines: &str) -> impl IntoView + use<> {
    let lines: Vec<_> = lines
        .lines()
        .map(|line| view! { <li dir="auto">{line.to_owned()}</li> })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul class="guide-examples">{lines}</ul> })
}

/// The button that shows the guideline, where something of it is set.
pub(super) fn guide_button(shell: Shell) -> impl IntoView {
    let is_open = shell.watch(App::is_guide_open);
    let pressed = move || is_open.get().to_string();
    view! {
        <button type="button" class="button" data-plain data-small aria-pressed=live(pressed)
            title=words::GUIDE on:click=on(move |_| toggle_guide(shell))>{words::SHOW_GUIDE}</button>
    }
}
