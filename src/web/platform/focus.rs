//! Where the keyboard goes next, and what has to be seen.

use super::js;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What has the focus; nothing if it has fallen to the body.
pub fn held() -> Option<Element> {
    let active = js::window()?.document()?.active_element();
    active.filter(|active| active.local_name() != "body")
}

/// Whether nothing has the focus.
pub fn is_lost() -> bool {
    held().is_none()
}

/// Gives the focus to the element of this id; whether it took it.
pub fn by_id(id: &str) -> bool {
    find(id).is_some_and(|element| {
        let focused = element.unchecked_ref::<HtmlElement>().focus().is_ok();
        focused && held().as_ref() == Some(&element)
    })
}

/// Gives the focus to an element, and scrolls nothing; whether it took it.
pub fn in_place(element: &HtmlElement) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let focused = element.focus_with_options(&options).is_ok();
    focused && held().as_ref() == Some(element.unchecked_ref::<Element>())
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

/// Scrolls a list just far enough to show the row of this id, and nothing
/// around it: a list that is not yet at its place would take the page along.
pub fn reveal_in_list(id: &str) {
    let row = find(id);
    let list = row
        .as_ref()
        .and_then(|row| row.closest("[role=listbox]").ok().flatten());
    if let (Some(row), Some(list)) = (row, list) {
        let (seen, all) = (
            row.get_bounding_client_rect(),
            list.get_bounding_client_rect(),
        );
        let above = (seen.top() - all.top()).min(0.0);
        let below = (seen.bottom() - all.bottom()).max(0.0);
        list.set_scroll_top(list.scroll_top() + above + below);
    }
}

fn find(id: &str) -> Option<Element> {
    js::window()?.document()?.get_element_by_id(id)
}
