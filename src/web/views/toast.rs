//! What was said last: shown for a while, announced once.
//!
//! What lies outside an open dialog cannot be reached, by mouse, keyboard or
//! screen reader. So each dialog has a toast of its own, and a notice belongs
//! to the one that can be reached when it comes.

use crate::app::{Command, Notice};
use crate::web::dispatch::Shell;
use crate::web::platform::{clock, focus};
use crate::web::settings::Settings;
use crate::words::frame;
use leptos::html;
use leptos::prelude::*;

/// How long a notice stays if nobody points at it, in milliseconds.
const SHOWN_MS: u32 = 8_000;
/// A screen reader hears what changes in a place that it knows already: how
/// long a new one waits with what it has to say, in milliseconds.
const NEW_MS: u32 = 150;
/// How long it stays after somebody did.
const HELD_MS: u32 = 2_000;

/// The toast of the page.
#[component]
pub fn Toast() -> impl IntoView {
    let dialog = Shell::here().watch(|app| app.shell_view().dialog);
    view! { <Said is_mine=Signal::derive(move || dialog.with(Option::is_none)) /> }
}

/// The toast of a dialog.
#[component]
pub(super) fn DialogToast() -> impl IntoView {
    let dialog = Shell::here().watch(|app| app.shell_view().dialog);
    view! { <Said is_mine=Signal::derive(move || dialog.with(Option::is_some)) /> }
}

/// A notice, numbered so that the same sentence said twice is two notices.
#[derive(Clone)]
struct Saying {
    number: u32,
    notice: Notice,
}

type Sayings = RwSignal<Option<Saying>>;

#[component]
fn Said(is_mine: Signal<bool>) -> impl IntoView {
    let last = Shell::here().notice();
    let settings = Settings::here();
    let said = RwSignal::new(None);
    let toast = NodeRef::new();
    Effect::watch(
        move || last.get(),
        move |notice, _, number| {
            let is_first = number.is_none();
            let number = number.unwrap_or(0) + 1;
            if let Some(notice) = notice.clone().filter(|_| is_mine.get_untracked()) {
                // Nobody else says it, and nobody says it twice.
                last.update_untracked(|last| *last = None);
                let say = move || {
                    if !notice.is_problem {
                        hide_after(SHOWN_MS, number, said, toast);
                    }
                    let _ = said.try_set(Some(Saying { number, notice }));
                };
                if is_first {
                    clock::after(NEW_MS, say).forget();
                } else {
                    say();
                }
            }
            number
        },
        // What is said while a dialog opens is said by that dialog.
        true,
    );
    let heard = move |notice: &Notice| notice.spoken(settings.announcements());
    // The words are read out by the first of these; in the second they are
    // only seen.
    view! {
        <div class="unseen" role="status">
            <For
                each=move || said.get().and_then(|s: Saying| Some((s.number, heard(&s.notice)?)))
                key=|(number, _)| *number
                children=|(_, words)| view! { <span dir="auto">{words}</span> }
            />
        </div>
        <div class="toast" node_ref=toast>
            <For
                each=move || said.get().filter(|saying: &Saying| !saying.notice.is_heard_only)
                key=|saying| saying.number
                children=move |saying| view! { <Words notice=saying.notice said /> }
            />
        </div>
    }
}

#[component]
fn Words(notice: Notice, said: Sayings) -> impl IntoView {
    let shell = Shell::here();
    let leave = move || {
        said.set(None);
        focus::by_id("room");
    };
    let undo = move |_| {
        leave();
        shell.send(Command::Undo);
    };
    let undo_button = view! {
        <button type="button" class="button" data-small="" on:click=undo>
            {frame::UNDO}
        </button>
    };
    let dismiss_button = view! {
        <button type="button" class="button" data-small="" on:click=move |_| leave()>
            {frame::DISMISS}
        </button>
    };
    view! {
        <span dir="auto" aria-hidden="true">
            {notice.text}
        </span>
        {notice.offers_undo.then_some(undo_button)}
        {notice.is_problem.then_some(dismiss_button)}
    }
}

/// Takes a notice away if it is still the last, unless somebody points at it
/// or is in it.
fn hide_after(ms: u32, number: u32, said: Sayings, toast: NodeRef<html::Div>) {
    let hide = move || {
        let is_last = |s: &Option<Saying>| s.as_ref().is_some_and(|s| s.number == number);
        if !said.try_with_untracked(is_last).unwrap_or(false) {
            return;
        }
        let toast_now = toast.try_get_untracked().flatten();
        if toast_now.is_some_and(|t| t.matches(":hover, :focus-within").unwrap_or(false)) {
            hide_after(HELD_MS, number, said, toast);
        } else {
            said.set(None);
        }
    };
    clock::after(ms, hide).forget();
}
