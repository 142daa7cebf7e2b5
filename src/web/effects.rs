//! Small effects that need the page: focus, scrolling, the sample event, and
//! what happens when the app breaks.

use super::dispatch::Shell;
use super::platform::allowance;
use super::platform::focus;
use super::platform::keeper::{Keeper, Saved};
use super::platform::listener::Listener;
use super::platform::viewport;
use crate::app::{FocusTarget, ProjectHead};
use crate::format::stored;
use crate::model::{ClaimId, ProjectId};
use crate::words::{frame, start};
use leptos::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Id of the element that scrolls the article.
pub(super) const ROOM: &str = "room";
/// Id of the popover at a selection.
pub(super) const ADDER: &str = "adder";
/// Id of the source box of the popover.
pub(super) const SOURCE_BOX: &str = "source-box";
/// Id of the confidence row of the popover.
pub(super) const CONFIDENCE_ROW: &str = "confidence-row";
/// Id of the text of the article.
pub(super) const TEXT: &str = "text";
/// Id of the button that marks a place with the same words.
pub(super) const MARK_PLACE: &str = "mark-place";
/// Id of the panel.
pub(super) const PANEL: &str = "panel";

static BROKEN: AtomicBool = AtomicBool::new(false);

/// Whether the app panicked: nothing is done or written after that.
pub(super) fn is_broken() -> bool {
    BROKEN.load(Ordering::Relaxed)
}

/// Tells the person when the app breaks, and stops it.
pub(super) fn on_panic() {
    std::panic::set_hook(Box::new(|info| {
        BROKEN.store(true, Ordering::Relaxed);
        console_error_panic_hook::hook(info);
        let body = document().body();
        let note = document().create_element("p");
        if let (Some(body), Ok(note)) = (body, note) {
            note.set_class_name("broken");
            let _ = note.set_attribute("role", "alert");
            note.set_text_content(Some(frame::BROKEN));
            let _ = body.prepend_with_node_1(&note);
        }
    }));
}

/// Asks before the page is left while something is not saved.
pub(super) fn guard_leaving(shell: Shell) {
    Listener::on(&window(), "beforeunload", move |event| {
        if shell.read(crate::app::App::has_unsaved) && !is_broken() {
            event.prevent_default();
        }
    })
    .forget();
}

/// The projects in storage, by title.
pub(super) async fn project_heads(keeper: &Keeper) -> Vec<ProjectHead> {
    let loaded = keeper.load(stored::PROJECTS_PREFIX).await;
    stored::project_titles(loaded.entries)
        .into_iter()
        .map(|(id, title)| ProjectHead { id, title })
        .collect()
}

/// Removes every key of a project.
pub(super) fn remove_project(keeper: &Keeper, id: ProjectId, done: impl FnOnce(Saved) + 'static) {
    keeper.save(vec![(stored::project_key(id), None)], |_| {});
    keeper.remove_prefix(&stored::steps_prefix(id), |_| {});
    keeper.remove_prefix(&stored::prefix_of(id), done);
}

/// The sample event that ships with the app.
pub(super) async fn sample() -> Result<String, String> {
    let fetched = wasm_bindgen_futures::JsFuture::from(
        window().fetch_with_str("sample/orrin-dam.whence.json"),
    );
    let response: web_sys::Response = fetched
        .await
        .map_err(|_| start::NO_SAMPLE)?
        .dyn_into()
        .map_err(|_| start::NO_SAMPLE)?;
    if !response.ok() {
        return Err(start::NO_SAMPLE.to_owned());
    }
    let text = response.text().map_err(|_| start::NO_SAMPLE)?;
    let text = wasm_bindgen_futures::JsFuture::from(text)
        .await
        .map_err(|_| start::NO_SAMPLE)?;
    text.as_string().ok_or_else(|| start::NO_SAMPLE.to_owned())
}

/// Asks the browser to keep what is stored.
pub(super) fn ask_to_persist() {
    wasm_bindgen_futures::spawn_local(async {
        // The answer changes nothing here: work is kept either way, until the
        // browser needs the room.
        let _ = allowance::persist().await;
    });
}

/// Prints the page, once what the last command closed is gone from it. The
/// sheet is drawn by whoever hears that it is printed.
pub(super) fn print() {
    request_animation_frame(|| {
        // A page that may not print says so itself.
        let _ = window().print();
    });
}

/// Moves the focus once what was asked for is drawn: before the task of this
/// key or click ends, or the next key would go astray. What takes longer is
/// looked for once more in the next frame.
pub(super) fn focus(target: FocusTarget) {
    // Before the paragraph, and the mark with it, is drawn again.
    let is_on_mark = focus::held().is_some_and(|e| e.local_name() == "mark");
    let target = match target {
        FocusTarget::CaretOrMark(claim) if is_on_mark => FocusTarget::Mark(claim),
        FocusTarget::CaretOrMark(_) => FocusTarget::Caret,
        other => other,
    };
    wasm_bindgen_futures::spawn_local(async move {
        leptos::task::tick().await;
        if !has_focused(target) {
            request_animation_frame(move || {
                if !has_focused(target)
                    && let FocusTarget::Mark(_) = target
                {
                    has_focused(FocusTarget::Reader);
                }
            });
        }
    });
}

fn has_focused(target: FocusTarget) -> bool {
    let found = match target {
        // A keyboard that came over the page unasked would hide what is asked about.
        FocusTarget::SourceBox if viewport::is_coarse() => by_id(ADDER),
        FocusTarget::SourceBox => by_id(SOURCE_BOX),
        FocusTarget::ConfidenceRow => by_id(CONFIDENCE_ROW),
        FocusTarget::Reader => by_id(ROOM),
        FocusTarget::Caret | FocusTarget::CaretOrMark(_) => by_id(TEXT),
        FocusTarget::MarkPlace => by_id(MARK_PLACE),
        FocusTarget::Panel => by_id(PANEL),
        FocusTarget::Mark(claim) => mark_of(claim),
        FocusTarget::ListRow(claim) => by_id(&format!("row-{claim}")),
        FocusTarget::Link(link) => by_id(&format!("link-{link}")),
    };
    let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    // The mark that a person was on may be any of the claim's.
    if let (FocusTarget::Mark(_), Some(stop)) = (target, stop_of(target)) {
        return stop.focus().is_ok();
    }
    focus::in_place(&element);
    if let FocusTarget::ListRow(_) = target {
        scroll_to(&element, ScrollLogicalPosition::Nearest);
    }
    true
}

/// The mark that the Tab key reaches, if it is one of the claim's.
fn stop_of(target: FocusTarget) -> Option<HtmlElement> {
    let FocusTarget::Mark(claim) = target else {
        return None;
    };
    let selector = format!("[data-reader] mark[tabindex=\"0\"][data-claims~=\"{claim}\"]");
    let stop = document().query_selector(&selector).ok().flatten()?;
    stop.dyn_into().ok()
}

/// Brings a claim's first mark into view.
pub(super) fn show_claim(claim: ClaimId) {
    request_animation_frame(move || {
        if let Some(mark) = mark_of(claim) {
            scroll_to(&mark, ScrollLogicalPosition::Nearest);
        }
    });
}

/// Frames after which what is near has been laid out.
const FRAMES_HELD: u8 = 4;

/// Brings a paragraph to the top.
pub(super) fn show_paragraph(index: usize) {
    request_animation_frame(move || {
        if index == 0 {
            if let Some(room) = by_id(ROOM) {
                room.set_scroll_top(0.0);
            }
        } else if let Some(paragraph) = by_id(&format!("paragraph-{index}")) {
            hold_at_top(paragraph, FRAMES_HELD);
        }
    });
}

/// What was not laid out before has a guessed height, and its own a frame later.
fn hold_at_top(paragraph: Element, frames: u8) {
    scroll_to(&paragraph, ScrollLogicalPosition::Start);
    if frames > 0 {
        request_animation_frame(move || hold_at_top(paragraph, frames - 1));
    }
}

/// The paragraph that has the focus in it or beside it, else the one under
/// the pointer.
pub(super) fn pointed_paragraph() -> Option<usize> {
    let in_focus = document().active_element();
    let in_focus = in_focus.and_then(|e| e.closest(".passage").ok().flatten());
    let under_pointer = || document().query_selector(".passage:hover").ok().flatten();
    let passage = in_focus.or_else(under_pointer)?;
    let paragraph = passage.query_selector("[data-paragraph]").ok().flatten()?;
    paragraph.get_attribute("data-paragraph")?.parse().ok()
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn mark_of(claim: ClaimId) -> Option<Element> {
    let selector = format!("[data-claims~=\"{claim}\"]");
    document().query_selector(&selector).ok().flatten()
}

fn scroll_to(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
