//! Tests of what only a browser can answer. Run with `cargo xtask test web`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

#[path = "web/page.rs"]
mod page;

#[path = "web/database.rs"]
mod database;
#[path = "web/files.rs"]
mod files;
#[path = "web/foreign.rs"]
mod foreign;
#[path = "web/incoming.rs"]
mod incoming;
#[path = "web/keeper.rs"]
mod keeper;
#[path = "web/keyboard.rs"]
mod keyboard;
#[path = "web/local.rs"]
mod local;
#[path = "web/replica.rs"]
mod replica;
#[path = "web/selection.rs"]
mod selection;
#[path = "web/selection_edges.rs"]
mod selection_edges;
