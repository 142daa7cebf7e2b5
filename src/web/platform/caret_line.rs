//! The caret as a line beside a letter.
//!
//! It stands in the passage of its paragraph, so it moves with the text when
//! what is above changes its height. No reader of screens needs it: those hear
//! of the selection, which is put to the same place.

use super::caret;
use super::selection::{self, Point, Rect};
use crate::text::Utf16Offset;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

const CLASS: &str = "caret-line";

/// Lines that stay in view above and below the caret, as far as they can.
const LINES_KEPT: f64 = 2.0;

/// How far the next line is looked for, in halves of a letter's height.
const HALVES: u8 = 6;

/// A place for the caret.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Where it is.
    pub at: Point,
    /// The end of the character after it, if that can be seen.
    pub next: Option<Point>,
    /// Whether that character, or else the paragraph, runs from right to left.
    pub is_right_to_left: bool,
}

/// Draws the caret; says where it is on the screen, if its paragraph is there.
pub fn draw(root: &Element, spot: Spot) -> Option<Rect> {
    let rect = rect(root, spot)?;
    let passage = passage(root, spot.at.paragraph)?;
    let line = match find(root) {
        Some(line) => line,
        None => create(root)?,
    };
    if line.parent_element().as_ref() != Some(&passage) {
        passage.append_child(&line).ok()?;
    }
    let frame = passage.get_bounding_client_rect();
    let style = line.unchecked_ref::<HtmlElement>().style();
    let places = [
        ("--x", rect.left - frame.left()),
        ("--y", rect.top - frame.top()),
        ("--h", rect.height),
    ];
    for (name, value) in places {
        // Throws only where the style is computed, which this one is not.
        drop(style.set_property(name, &format!("{value}px")));
    }
    // Begins the blinking anew, so that a caret that moves is seen.
    let blink = if line.get_attribute("data-blink").as_deref() == Some("a") {
        "b"
    } else {
        "a"
    };
    drop(line.set_attribute("data-blink", blink));
    Some(rect)
}

/// Takes the caret away.
pub fn erase(root: &Element) {
    if let Some(line) = find(root) {
        line.remove();
    }
}

/// Where a caret stands on the screen. Of the two places at the end of a line
/// it takes the one before the next letter.
pub fn rect(root: &Element, spot: Spot) -> Option<Rect> {
    let own = selection::bounds(root, spot.at, spot.at).filter(|r| r.height > 0.0);
    let next = spot.next.and_then(|next| {
        let rects = selection::rects(root, spot.at, next);
        rects.into_iter().find(|r| r.width > 0.0)
    });
    let beside = next.map(|next| Rect {
        left: next.left
            + if spot.is_right_to_left {
                next.width
            } else {
                0.0
            },
        width: 0.0,
        ..next
    });
    match (own, beside) {
        (Some(own), Some(beside)) if is_same_line(own, beside) => Some(Rect {
            top: beside.top,
            height: beside.height,
            ..own
        }),
        (_, Some(beside)) => Some(beside),
        (Some(own), None) => Some(own),
        (None, None) => edge(root, spot),
    }
}

/// The start of the paragraph, where nothing else can be measured.
fn edge(root: &Element, spot: Spot) -> Option<Rect> {
    let frame = Rect::from(&paragraph(root, spot.at.paragraph)?.get_bounding_client_rect());
    (frame.height > 0.0).then_some(Rect {
        left: frame.left
            + if spot.is_right_to_left {
                frame.width
            } else {
                0.0
            },
        width: 0.0,
        ..frame
    })
}

fn is_same_line(a: Rect, b: Rect) -> bool {
    (a.top - b.top).abs() < a.height.max(b.height) / 2.0
}

/// How far the scrolling element must go to show the caret, in CSS pixels.
pub fn distance(scroller: &Element, rect: Rect) -> f64 {
    let frame = scroller.get_bounding_client_rect();
    let most = (frame.height() / 2.0 - rect.height).max(0.0);
    let kept = (rect.height * LINES_KEPT).min(most);
    let above = rect.top - kept - frame.top();
    let below = rect.top + rect.height + kept - frame.bottom();
    above.min(0.0) + below.max(0.0)
}

/// Brings a paragraph that may not be laid out yet near.
pub fn approach(root: &Element, scroller: &Element, number: usize) {
    let Some(passage) = passage(root, number) else {
        return;
    };
    let (own, frame) = (
        passage.get_bounding_client_rect(),
        scroller.get_bounding_client_rect(),
    );
    if own.bottom() < frame.top() || own.top() > frame.bottom() {
        passage.scroll_into_view_with_bool(own.bottom() < frame.top());
    }
}

/// The place a line above or below in the same paragraph, as near to `x` (CSS
/// pixels from the viewport's left) as can be. It has to be in view.
pub fn line_beside(root: &Element, number: usize, from: Rect, x: f64, step: f64) -> Option<Point> {
    let frame = paragraph(root, number)?.get_bounding_client_rect();
    (1..=HALVES).find_map(|halves| {
        let y = from.top + from.height / 2.0 * (1.0 + step * f64::from(halves));
        let is_inside = frame.top() <= y && y <= frame.bottom();
        let point = at_column(root, number, x, y).filter(|_| is_inside)?;
        let there = rect(root, spot_before_letter(point))?;
        (!is_same_line(from, there)).then_some(point)
    })
}

/// The place in a paragraph at a height on the screen that is nearest to a
/// column.
pub fn at_column(root: &Element, number: usize, x: f64, y: f64) -> Option<Point> {
    let frame = paragraph(root, number)?.get_bounding_client_rect();
    let x = x.min(frame.right() - 1.0).max(frame.left() + 1.0);
    let point = caret::at(root, x, y).filter(|point| point.paragraph == number)?;
    // After the space at which a line breaks, the caret would be drawn on the
    // next one.
    let is_below = rect(root, spot_before_letter(point)).is_some_and(|r| r.top > y);
    let units = point.utf16.0 - usize::from(is_below && point.utf16.0 > 0);
    Some(Point {
        utf16: Utf16Offset(units),
        ..point
    })
}

/// A place where it matters only on which line it is drawn.
fn spot_before_letter(at: Point) -> Spot {
    let next = Point {
        utf16: Utf16Offset(at.utf16.0 + 1),
        ..at
    };
    Spot {
        at,
        next: Some(next),
        is_right_to_left: false,
    }
}

/// The place at the left or right edge of the caret's line.
pub fn line_edge(root: &Element, number: usize, from: Rect, is_right: bool) -> Option<Point> {
    let x = if is_right { f64::MAX } else { f64::MIN };
    at_column(root, number, x, from.top + from.height / 2.0)
}

fn find(root: &Element) -> Option<Element> {
    root.query_selector(&format!(".{CLASS}")).ok().flatten()
}

fn create(root: &Element) -> Option<Element> {
    let line = root.owner_document()?.create_element("span").ok()?;
    line.set_class_name(CLASS);
    drop(line.set_attribute("aria-hidden", "true"));
    Some(line)
}

fn paragraph(root: &Element, number: usize) -> Option<Element> {
    let selector = format!("[data-paragraph=\"{number}\"]");
    root.query_selector(&selector).ok().flatten()
}

fn passage(root: &Element, number: usize) -> Option<Element> {
    paragraph(root, number)?.parent_element()
}
