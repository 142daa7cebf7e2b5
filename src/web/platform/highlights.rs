//! Passing paint over the text: search hits, a drag. It is not in the DOM, so
//! no screen reader hears of it and it goes when a paragraph is drawn anew;
//! claims are `<mark>` elements instead.

use super::js;
use super::selection::{self, Point};
use wasm_bindgen::JsValue;
use web_sys::{AbstractRange, Element, Highlight, HighlightRegistry};

/// Paints these stretches as `::highlight(name)`, in place of what had the
/// name before; false if this browser cannot. Each stretch is two points in
/// either order; one whose paragraph is not there is left out.
///
/// One name a style, a few in all: browsers slow down with each.
pub fn show(name: &str, root: &Element, stretches: &[(Point, Point)]) -> bool {
    let Some(registry) = registry() else {
        return false;
    };
    let ranges = stretches.iter();
    let ranges: Vec<AbstractRange> = ranges
        .filter_map(|(a, b)| selection::range(root, *a, *b))
        .map(AbstractRange::from)
        .collect();
    let Ok(highlight) = Highlight::new(&ranges) else {
        return false;
    };
    // Safari does not repaint a name that is only set again.
    registry.delete(name);
    registry.set(name, &highlight);
    true
}

/// Takes the paint of this name away.
pub fn hide(name: &str) {
    if let Some(registry) = registry() {
        registry.delete(name);
    }
}

fn registry() -> Option<HighlightRegistry> {
    let window: JsValue = js::window()?.into();
    js::property(&window, "Highlight")?;
    js::property_as(&js::property(&window, "CSS")?, "highlights")
}
