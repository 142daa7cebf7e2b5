//! Where the keyboard goes next, and what has to be seen.

use super::js;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Gives the focus to the element of this id; whether it took it.
pub fn by_id(id: &str) -> bool {
    let Some(element) = find(id) else {
        return false;
    };
    let focused = element.unchecked_ref::<HtmlElement>().focus().is_ok();
    let active = element
        .owner_document()
        .and_then(|document| document.active_element());
    focused && active.is_some_and(|active| active == element)
}

/// Scrolls just far enough to show the element of this id, at once; whether
/// there is one.
pub fn reveal(id: &str) -> bool {
    let Some(element) = find(id) else {
        return false;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    true
}

fn find(id: &str) -> Option<Element> {
    js::window()?.document()?.get_element_by_id(id)
}
