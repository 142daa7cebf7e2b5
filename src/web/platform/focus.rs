//! Where the keyboard goes next, and what has to be seen.

use super::js;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

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

/// Gives the focus to an element, and scrolls nothing.
pub fn in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Throws for nothing that an element of the page can be.
    drop(element.focus_with_options(&options));
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
