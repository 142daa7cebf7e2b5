//! Writing into a box for text, as if a person had pasted.

use super::js;
use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::HtmlTextAreaElement;

/// Longer texts are put in at once: browsers take long over each line of what
/// can be undone. In UTF-8 bytes.
const UNDOABLE_BYTES: usize = 200_000;

/// Puts text in place of what is selected. The browser's own undo takes it
/// back, if it is not very long.
pub fn insert(area: &HtmlTextAreaElement, text: &str) {
    if text.len() <= UNDOABLE_BYTES && typed(area, text) {
        return;
    }
    let at = |offset: Result<Option<u32>, JsValue>| offset.ok().flatten().unwrap_or_default();
    let (start, end) = (at(area.selection_start()), at(area.selection_end()));
    if area
        .set_range_text_with_start_and_end(text, start, end)
        .is_err()
    {
        area.set_value(text);
    }
}

/// Whether the browser has typed the text into the box, which has the focus.
fn typed(area: &HtmlTextAreaElement, text: &str) -> bool {
    let Some(document) = area.owner_document() else {
        return false;
    };
    let is_active = document
        .active_element()
        .is_some_and(|active| active == ***area);
    let command: Option<Function> = js::property_as(&document, "execCommand");
    let Some(command) = command.filter(|_| is_active) else {
        return false;
    };
    let done = command.call3(&document, &"insertText".into(), &false.into(), &text.into());
    done.is_ok_and(|done| done.is_truthy())
}
