//! Between the selection on the screen and points in paragraphs; see
//! `paragraph` for what the DOM has to look like.

use super::js;
use super::paragraph::{Boundary, Lean, Paragraph};
use crate::text::Utf16Offset;
use web_sys::{DomRect, Element, Range, Selection};

/// A place in the text the reader shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// The paragraph's number, as the reader gave it.
    pub paragraph: usize,
    /// Where in the paragraph.
    pub utf16: Utf16Offset,
}

/// A rectangle on the screen, in CSS pixels from the viewport's corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// What is selected of the root's text: where the selection began and where it
/// went to. Equal points are a caret. `None`: nothing of the text is selected.
///
/// An end that lies between paragraphs or outside the root moves inwards to
/// the nearest text; an end at the very start of a paragraph (a triple click
/// leaves it there) goes back to the end of the one before. Several ranges, as
/// Firefox makes around what cannot be selected, count from first to last.
pub fn current(root: &Element) -> Option<(Point, Point)> {
    let selection = selection()?;
    let (first, last) = ends(&selection)?;
    if first == last {
        let caret = inside(root, &first)?;
        return Some((caret, caret));
    }
    let (first, last) = clamp(root, first, last)?;
    let start = start_point(root, &first)?;
    let end = end_point(root, &last, start)?;
    let backward = is_backward(&selection);
    (start < end).then_some(if backward { (end, start) } else { (start, end) })
}

/// Selects the text between two points; whether both are there.
pub fn select(root: &Element, anchor: Point, focus: Point) -> bool {
    let anchor_lean = if anchor <= focus {
        Lean::On
    } else {
        Lean::Back
    };
    let focus_lean = if anchor < focus { Lean::Back } else { Lean::On };
    let anchor = boundary(root, anchor, anchor_lean);
    let focus = boundary(root, focus, focus_lean);
    let (Some(anchor), Some(focus), Some(selection)) = (anchor, focus, selection()) else {
        return false;
    };
    selection
        .set_base_and_extent(&anchor.node, anchor.offset, &focus.node, focus.offset)
        .is_ok()
}

/// Selects nothing.
pub fn clear() {
    if let Some(selection) = selection() {
        // Throws only for documents that are not shown.
        drop(selection.remove_all_ranges());
    }
}

/// Where the text between two points is on the screen, line by line. Either
/// point may be the first. Empty if one of them is not there.
pub fn rects(root: &Element, a: Point, b: Point) -> Vec<Rect> {
    let rects = range(root, a, b).and_then(|range| range.get_client_rects());
    rects.map_or_else(Vec::new, |rects| {
        (0..rects.length())
            .filter_map(|at| rects.get(at))
            .map(|rect| Rect::from(&rect))
            .collect()
    })
}

/// The rectangle around the text between two points.
pub fn bounds(root: &Element, a: Point, b: Point) -> Option<Rect> {
    let range = range(root, a, b)?;
    Some(Rect::from(&range.get_bounding_client_rect()))
}

/// The text between two points as a range of the DOM.
pub(super) fn range(root: &Element, a: Point, b: Point) -> Option<Range> {
    let start = boundary(root, a.min(b), Lean::On)?;
    let end = boundary(root, a.max(b), Lean::Back)?;
    let range = root.owner_document()?.create_range().ok()?;
    range.set_start(&start.node, start.offset).ok()?;
    // A caret's end would come before its start where two nodes meet, and
    // then pull the start along; the range stays empty.
    range.set_end(&end.node, end.offset).ok()?;
    Some(range)
}

/// The point of a boundary in a paragraph of the root.
pub(super) fn inside(root: &Element, boundary: &Boundary) -> Option<Point> {
    let paragraph = Paragraph::around(root, &boundary.node)?;
    Some(point(&paragraph, paragraph.units_before(boundary)))
}

impl From<&DomRect> for Rect {
    fn from(rect: &DomRect) -> Self {
        Self {
            left: rect.x(),
            top: rect.y(),
            width: rect.width(),
            height: rect.height(),
        }
    }
}

fn selection() -> Option<Selection> {
    js::window()?.get_selection().ok().flatten()
}

/// Both ends of the selection in document order.
fn ends(selection: &Selection) -> Option<(Boundary, Boundary)> {
    let last = selection.range_count().checked_sub(1)?;
    let first = selection.get_range_at(0).ok()?;
    let last = selection.get_range_at(last).ok()?;
    let first = Boundary {
        node: first.start_container().ok()?,
        offset: first.start_offset().ok()?,
    };
    let last = Boundary {
        node: last.end_container().ok()?,
        offset: last.end_offset().ok()?,
    };
    Some((first, last))
}

/// Whether the selection went from its end to its start.
fn is_backward(selection: &Selection) -> bool {
    let (Some(anchor), Some(focus)) = (selection.anchor_node(), selection.focus_node()) else {
        return false;
    };
    let Some(range) = anchor
        .owner_document()
        .and_then(|document| document.create_range().ok())
    else {
        return false;
    };
    // A point before an empty range at the anchor lies before the anchor.
    range.set_start(&anchor, selection.anchor_offset()).is_ok()
        && range.compare_point(&focus, selection.focus_offset()) == Ok(-1)
}

/// Both ends, none of them outside the root. `None` if the selection has
/// nothing of it.
fn clamp(root: &Element, first: Boundary, last: Boundary) -> Option<(Boundary, Boundary)> {
    let document = root.owner_document()?;
    let whole = document.create_range().ok()?;
    whole.select_node_contents(root).ok()?;
    let side = |end: &Boundary| whole.compare_point(&end.node, end.offset).ok();
    let edge = |offset| Boundary {
        node: root.clone().into(),
        offset,
    };
    let first = match side(&first)? {
        -1 => edge(0),
        0 => first,
        _ => return None,
    };
    let last = match side(&last)? {
        1 => edge(root.child_nodes().length()),
        0 => last,
        _ => return None,
    };
    Some((first, last))
}

fn start_point(root: &Element, first: &Boundary) -> Option<Point> {
    if let Some(point) = inside(root, first) {
        return Some(point);
    }
    Some(point(&Paragraph::after(root, first)?, 0))
}

fn end_point(root: &Element, last: &Boundary, start: Point) -> Option<Point> {
    let within = Paragraph::around(root, &last.node);
    let (mut paragraph, mut units) = match within {
        Some(paragraph) => {
            let units = paragraph.units_before(last);
            (paragraph, units)
        }
        None => whole(Paragraph::before(root, last)?),
    };
    while units == 0 && paragraph.number() > start.paragraph {
        (paragraph, units) = whole(paragraph.previous(root)?);
    }
    Some(point(&paragraph, units))
}

fn whole(paragraph: Paragraph) -> (Paragraph, usize) {
    let units = paragraph.units();
    (paragraph, units)
}

fn point(paragraph: &Paragraph, units: usize) -> Point {
    Point {
        paragraph: paragraph.number(),
        utf16: Utf16Offset(units),
    }
}

fn boundary(root: &Element, point: Point, lean: Lean) -> Option<Boundary> {
    let paragraph = Paragraph::of_number(root, point.paragraph)?;
    Some(paragraph.boundary(point.utf16.0, lean))
}
