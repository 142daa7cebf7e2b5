//! The steps that can be undone and redone, with their times; choosing one
//! goes back, or on, to it.

use super::frame::{CloseButton, Frame};
use crate::app::App;
use crate::app::view::{HistoryView, StepRow};
use crate::web::dispatch::Shell;
use crate::web::platform::intl;
use crate::web::views::live::{flag, live, on, part, when};
use crate::web::views::window::{InList, Window};
use crate::words::{buttons, history as words};
use leptos::prelude::*;
use uuid::Uuid;

/// What the ids of the rows begin with.
const STEP: &str = "step";

/// The list of steps.
#[component]
pub(super) fn History() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch_when(App::history_key, App::history_view);
    let total = move || view.with(|v| v.done + v.undone);
    let ids = Memo::new(move |_| (0..total()).map(id_of).collect::<Vec<_>>());
    // The last step that was made is where a person is.
    let first = view.with_untracked(|v| (v.done > 0).then(|| id_of(v.undone)));
    let counted = move || view.with(|v: &HistoryView| words::counted(v.done, v.undone));
    view! {
        <Frame title=words::TITLE.to_owned()>
            <div class="dialog-body">
                {when(move || total() == 0, || view! { <p>{words::NOTHING}</p> })}
                {when(move || total() > 0, move || view! {
                    <div>
                        <p>{part(counted)}</p>
                        <p class="quiet">{words::HINT}</p>
                    </div>
                    <Window class="step-list" prefix=STEP name=words::LIST ids=ids.into() first
                        row=Box::new(move |id, place| view! { <Row id place is_first=Some(id) == first/> }.into_any())/>
                })}
            </div>
            <div class="dialog-foot"><CloseButton>{buttons::CLOSE}</CloseButton></div>
        </Frame>
    }
}

/// A row is told by its place: what is undone moves no row.
fn id_of(row: usize) -> Uuid {
    Uuid::from_u128(row as u128)
}

fn row_of(id: Uuid) -> usize {
    usize::try_from(id.as_u128()).unwrap_or(usize::MAX)
}

#[component]
fn Row(
    id: Uuid,
    place: InList,
    /// Whether it has the focus when the list is opened.
    is_first: bool,
) -> impl IntoView {
    let shell = Shell::here();
    let row = shell.watch_when(App::history_key, move |app| app.step_row(row_of(id)));
    let is_undone = move || row.with(|r| r.as_ref().is_some_and(|r| r.is_undone));
    let choose = move |_| {
        let command = shell.read(|app| app.step_command(row_of(id)));
        shell.send(command);
    };
    view! {
        <li data-row=id.to_string() aria-posinset=place.place aria-setsize=place.total data-undone=flag(is_undone)>
            <button type="button" class="step-row" id=format!("{STEP}-{id}") tabindex=place.tabindex autofocus=is_first on:click=on(choose)>
                {part(move || row.with(|r| r.as_ref().map(shown)))}
                " "
                <span class="step-row-do">{live(move || if is_undone() { words::REDO_TO_HERE } else { words::UNDO_TO_HERE })}</span>
            </button>
        </li>
    }
}

fn shown(row: &StepRow) -> impl IntoView + use<> {
    let when = row.at_ms.map(intl::moment).unwrap_or_default();
    let undone = row.is_undone.then_some(words::UNDONE);
    let facts: Vec<_> = undone
        .into_iter()
        .map(str::to_owned)
        .chain([when])
        .collect();
    view! {
        <span class="step-row-label"><bdi>{row.label.clone()}</bdi></span>
        " "
        <span class="quiet">{facts.join(" · ")}</span>
    }
}
