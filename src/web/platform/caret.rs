//! Which place in the text is under the pointer.

use super::js;
use super::paragraph::Boundary;
use super::selection::{self, Point};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CaretPosition, Document, Element, Range};

/// The point of the root's text at a place on the screen, in CSS pixels from
/// the viewport's corner (`clientX`, `clientY`). Beside a line it is the end of
/// that line; away from all text Firefox gives the nearest, Chrome none.
pub fn at(root: &Element, x: f64, y: f64) -> Option<Point> {
    let document = root.owner_document()?;
    let place = position(&document, x, y).or_else(|| range(&document, x, y))?;
    selection::inside(root, &place)
}

fn position(document: &Document, x: f64, y: f64) -> Option<Boundary> {
    let position: CaretPosition = ask(document, "caretPositionFromPoint", x, y)?.unchecked_into();
    Some(Boundary {
        node: position.offset_node()?,
        offset: position.offset(),
    })
}

/// For Safari before 26.2 and Chrome before 128.
fn range(document: &Document, x: f64, y: f64) -> Option<Boundary> {
    let range: Range = ask(document, "caretRangeFromPoint", x, y)?.unchecked_into();
    Some(Boundary {
        node: range.start_container().ok()?,
        offset: range.start_offset().ok()?,
    })
}

fn ask(document: &Document, function: &str, x: f64, y: f64) -> Option<JsValue> {
    let function: Function = js::property_as(document, function)?;
    let answer = function.call2(document, &x.into(), &y.into()).ok()?;
    (!answer.is_null() && !answer.is_undefined()).then_some(answer)
}
