//! What only a browser can show, without the whole page around it.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_window_with_a_document_is_here() {
    let document = web_sys::window().and_then(|window| window.document());
    assert!(document.is_some());
}
