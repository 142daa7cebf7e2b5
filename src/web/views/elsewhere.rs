//! The strip while a person steps through other places with the same words.

use super::foreign_words::foreign_words;
use super::live::{live, on, part, when};
use super::shortcut;
use crate::app::view::ElsewhereView;
use crate::app::{App, Command, ElsewhereChange};
use crate::web::dispatch::Shell;
use crate::web::effects::MARK_PLACE;
use crate::words::elsewhere as words;
use leptos::prelude::*;

/// The strip.
#[component]
pub(super) fn ElsewhereStrip() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch(App::elsewhere_view);
    let send = move |change| shell.send(Command::Elsewhere(change));
    let who = Memo::new(move |_| view.with(|v| v.as_ref().and_then(|v| v.who.clone())));
    let copies = move || who.with(|who| who.as_ref().is_some_and(|(_, copies)| *copies));
    let name = move || who.with(|who| who.as_ref().map(|(name, _)| foreign_words(name)));
    let switch = move || {
        view! {
            <label class="strip-switch">
                <input type="checkbox" prop:checked=live(copies)
                    on:change=on(move |event| send(ElsewhereChange::Copy(event_target_checked(&event))))/>
                <span>{words::COPY} " " <bdi>{part(name)}</bdi></span>
            </label>
        }
    };
    when(
        move || view.with(Option::is_some),
        move || {
            view! {
                <div class="strip" role="group" aria-label=words::STRIP>
                    {part(move || view.with(|view| view.as_ref().map(shown)))}
                    {when(move || who.with(Option::is_some), switch)}
                    <div class="buttons strip-end">
                        <button class="button" data-strong data-small id=MARK_PLACE on:click=on(move |_| send(ElsewhereChange::Mark))>
                            {words::MARK} " " <kbd>"↵"</kbd>
                        </button>
                        <button class="button" data-small on:click=on(move |_| send(ElsewhereChange::Skip))>
                            {words::SKIP} {shortcut::cap("elsewhere")}
                        </button>
                        <button class="button" data-plain data-small on:click=on(move |_| send(ElsewhereChange::Stop))>
                            {words::STOP} " " <kbd>"Esc"</kbd>
                        </button>
                    </div>
                </div>
            }
        },
    )
}

fn shown(view: &ElsewhereView) -> impl IntoView + use<> {
    view! {
        <p>
            <b>{view.number.clone()}</b> " · " <bdi>{foreign_words(&view.outlet)}</bdi> " · "
            <bdi class="relate-claim">{foreign_words(&view.named)}</bdi>
            {view.already.clone().map(|words| view! { " " <span class="quiet">{words}</span> })}
        </p>
    }
}
