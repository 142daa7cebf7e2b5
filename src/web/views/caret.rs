//! The text as a place for the keyboard: its caret, and the keys that move it.

use super::live::{live, on, while_here};
use super::shortcut;
use crate::app::view::{CaretView, PlaceInPage};
use crate::app::{App, CaretMove, Command, Step, caret_move_for};
use crate::text::Utf16Offset;
use crate::web::dispatch::Shell;
use crate::web::effects::{ROOM, TEXT};
use crate::web::platform::caret_line::{self, Spot};
use crate::web::platform::listener::Listener;
use crate::web::platform::selection::{self, Point, Rect};
use crate::web::platform::{focus, keyboard};
use crate::words;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Frames in which the caret is looked for: what comes into view is laid out
/// in one, and may move the rest in the next.
const FRAMES: u8 = 5;

/// The caret's button, and that of the search for a quote.
pub(super) fn tools() -> impl IntoView {
    let shell = Shell::here();
    let is_on = shell.watch(|app| app.caret_view().is_some());
    let (caret, find) = (shortcut::key_of("caret"), shortcut::key_of("find-quote"));
    view! {
        <button class="button reader-caret" data-plain data-small
            title=shortcut::tip(caret) aria-keyshortcuts=shortcut::heard(caret)
            aria-pressed=live(move || if is_on.get() { "true" } else { "false" })
            on:click=on(move |_| shell.send(Command::ToggleCaret))>{words::caret::BUTTON}</button>
        <button class="button" data-plain data-small
            title=shortcut::tip(find) aria-keyshortcuts=shortcut::heard(find)
            on:click=on(move |_| shell.send(Command::FindQuote))>{words::caret::FIND}</button>
    }
}

/// The paragraphs, which the shell draws, and the caret among them.
pub(super) fn text(shell: Shell, root: NodeRef<html::Article>) -> impl IntoView {
    let column = StoredValue::new(None::<f64>);
    let host = NodeRef::<html::Div>::new();
    let drawn_in = StoredValue::new_local(None::<Element>);
    Effect::new(move || {
        if let Some(host) = host.get() {
            drawn_in.set_value(Some(host.clone().into()));
            shell.draw_in(host.into());
        }
    });
    on_cleanup(move || {
        if let Some(host) = drawn_in.try_get_value().flatten() {
            shell.leave(&host);
        }
    });
    follow(shell, root);
    let focused = move |event: leptos::ev::FocusEvent| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        // The mouse comes here too; it needs no caret.
        if target.is_some_and(|t| t.matches(":focus-visible").unwrap_or(false)) {
            shell.send(Command::ShowCaret);
            if let Some(root) = root.get_untracked() {
                show(
                    shell,
                    root.into(),
                    Shows {
                        selects: true,
                        follows: false,
                    },
                    1,
                );
            }
        }
    };
    view! {
        <div class="reader-text" id=TEXT role="group" aria-labelledby="reader-title" tabindex="0" node_ref=host
            on:focus=on(focused)
            on:click=on(move |_| put_to_pointer(shell, root))
            on:keydown=on(move |event| on_key(shell, root, column, &event))></div>
    }
}

/// A click leaves the caret where it went, for when it is shown.
fn put_to_pointer(shell: Shell, root: NodeRef<html::Article>) {
    let ends = root
        .get_untracked()
        .and_then(|root| selection::current(&root));
    if let Some((a, b)) = ends
        && a == b
        && let Some(at) = byte_at(shell, a)
    {
        let extends = false;
        shell.send(Command::PutCaret { at, extends });
    }
}

fn byte_at(shell: Shell, point: Point) -> Option<crate::text::ByteOffset> {
    shell.read(|app| app.byte_at(point.paragraph, point.utf16))
}

/// Draws the caret after each command, and again when the window changes.
fn follow(shell: Shell, root: NodeRef<html::Article>) {
    Effect::new(move |before: Option<Option<CaretView>>| {
        shell.follow_along();
        let root = root.get()?;
        let view = shell.read(App::caret_view);
        let Some(now) = view else {
            caret_line::erase(&root);
            return None;
        };
        let has_moved = before.flatten() != Some(now);
        let is_drafting = shell.read(|app| app.draft_view().is_some());
        let shows = Shows {
            // Else a command that comes while the mouse selects would end that.
            selects: has_moved,
            follows: has_moved && !is_drafting,
        };
        show(shell, root.into(), shows, FRAMES);
        view
    });
    let redraw = move || {
        if let Some(root) = root.get_untracked()
            && shell.read(App::caret_view).is_some()
        {
            show(shell, root.into(), Shows::default(), 1);
        }
    };
    while_here([Listener::on(&window(), "resize", move |_| redraw())]);
}

/// What goes along with the caret.
#[derive(Clone, Copy, Default)]
struct Shows {
    /// The page's own selection.
    selects: bool,
    /// The scrolled place.
    follows: bool,
}

/// Draws the caret in the next frame, when all is drawn that the command has
/// changed.
fn show(shell: Shell, root: Element, shows: Shows, frames: u8) {
    request_animation_frame(move || {
        // The page may show something else by now.
        let Some(view) = shell.read(App::caret_view).filter(|_| root.is_connected()) else {
            return;
        };
        let spot = spot(view);
        let scroller = document().get_element_by_id(ROOM);
        if let Some(scroller) = scroller.as_ref().filter(|_| shows.follows) {
            caret_line::approach(&root, scroller, spot.at.paragraph);
        }
        let rect = caret_line::draw(&root, spot);
        if shows.selects {
            select(&root, view);
        }
        let Some(scroller) = scroller.filter(|_| shows.follows) else {
            return;
        };
        let distance = rect.map_or(0.0, |rect| caret_line::distance(&scroller, rect));
        // Above the first line is the head of the article, which is worth a look.
        let is_at_top = distance < 0.0 && spot.at.paragraph == 0;
        scroller.set_scroll_top(if is_at_top {
            0.0
        } else {
            scroller.scroll_top() + distance
        });
        // An unchanged place in two frames is at rest.
        let is_at_rest = rect.is_some() && distance.abs() < 1.0;
        if let Some(left) = frames
            .checked_sub(1)
            .filter(|left| *left > 0 && !is_at_rest)
        {
            show(shell, root, shows, left);
        }
    });
}

/// The page's own selection goes along while the text has the focus: readers of
/// screens hear of it, and it can be copied.
fn select(root: &Element, view: CaretView) {
    let focused = focus::held();
    let is_here = focused.is_some_and(|f| f.closest(&format!("#{TEXT}")).ok().flatten().is_some());
    if is_here {
        let at = point(view.at);
        selection::select(root, view.anchor.map_or(at, point), at);
    }
}

fn point((paragraph, utf16): PlaceInPage) -> Point {
    Point { paragraph, utf16 }
}

fn spot(view: CaretView) -> Spot {
    Spot {
        at: point(view.at),
        next: view.next.map(point),
        is_right_to_left: view.is_right_to_left,
    }
}

fn on_key(
    shell: Shell,
    root: NodeRef<html::Article>,
    column: StoredValue<Option<f64>>,
    event: &KeyboardEvent,
) {
    let is_on = shell.read(|app| app.caret_view().is_some());
    if !is_on || event.default_prevented() || !is_on_text(event) {
        return;
    }
    let Some(command) = keyboard::chord(event).and_then(|chord| command_for(&chord)) else {
        return;
    };
    event.prevent_default();
    let Command::MoveCaret { by, extends } = command else {
        return shell.send(command);
    };
    let seen = root.get_untracked().and_then(|root| match by {
        CaretMove::Line(step) => line_beside(shell, &root, column, step),
        CaretMove::LineEdge(step) => line_edge(shell, &root, step),
        _ => None,
    });
    if !matches!(by, CaretMove::Line(_)) {
        column.set_value(None);
    }
    shell.send(match seen.and_then(|point| byte_at(shell, point)) {
        Some(at) => Command::PutCaret { at, extends },
        None => Command::MoveCaret { by, extends },
    });
}

fn command_for(chord: &str) -> Option<Command> {
    match chord {
        "Enter" => return Some(Command::TakeSelection { exact: false }),
        // From here it hides the caret; from elsewhere it comes here.
        "F8" => return Some(Command::ToggleCaret),
        "Alt+Enter" => return Some(Command::TakeSelection { exact: true }),
        _ => {}
    }
    // On a Mac words are passed with Option; elsewhere that goes to other pages.
    let is_sideways = chord.ends_with("ArrowLeft") || chord.ends_with("ArrowRight");
    let chord = if keyboard::is_mac() && is_sideways {
        chord.replace("Alt+", "Ctrl+")
    } else {
        chord.to_owned()
    };
    let (by, extends) = caret_move_for(&chord)?;
    Some(Command::MoveCaret { by, extends })
}

/// Where a place is on the screen, once it is in view.
fn rect_in_view(root: &Element, spot: Spot) -> Option<Rect> {
    let scroller = document().get_element_by_id(ROOM)?;
    caret_line::approach(root, &scroller, spot.at.paragraph);
    let rect = caret_line::rect(root, spot)?;
    let distance = caret_line::distance(&scroller, rect);
    if distance.abs() < 1.0 {
        return Some(rect);
    }
    scroller.set_scroll_top(scroller.scroll_top() + distance);
    caret_line::rect(root, spot)
}

/// The place a line further, in this paragraph or the next.
fn line_beside(
    shell: Shell,
    root: &Element,
    column: StoredValue<Option<f64>>,
    step: Step,
) -> Option<Point> {
    let here = spot(shell.read(App::caret_view)?);
    let rect = rect_in_view(root, here)?;
    // Lines of another length do not change the column that one goes down in.
    let x = column.get_value().unwrap_or(rect.left);
    column.set_value(Some(x));
    let number = here.at.paragraph;
    let (sign, next, edge) = match step {
        Step::Next => (1.0, number.checked_add(1), 0),
        Step::Previous => (-1.0, number.checked_sub(1), usize::MAX),
    };
    let same = caret_line::line_beside(root, number, rect, x, sign);
    same.or_else(|| {
        let next = next?;
        let at = Point {
            paragraph: next,
            utf16: Utf16Offset(edge),
        };
        let spot = Spot {
            at,
            next: None,
            is_right_to_left: false,
        };
        let rect = rect_in_view(root, spot)?;
        caret_line::at_column(root, next, x, rect.top + rect.height / 2.0)
    })
}

fn line_edge(shell: Shell, root: &Element, step: Step) -> Option<Point> {
    let here = spot(shell.read(App::caret_view)?);
    let rect = rect_in_view(root, here)?;
    let number = here.at.paragraph;
    let runs_left = shell.read(|app| app.is_paragraph_right_to_left(number));
    let is_right = (step == Step::Next) != runs_left;
    caret_line::line_edge(root, number, rect, is_right)
}

/// Marks and buttons in the text have keys of their own.
fn is_on_text(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|t| t.id() == TEXT)
}
