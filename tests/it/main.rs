//! The native tests, one binary: they build fast and start once.
//!
//! A case is data. Positions are marked in the text itself, as in
//! `We ⟦heard⟧ it` (see [`marked`]).

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a test may fail at once, in its helpers too"
)]

mod absorb;
mod alike;
mod anchor;
mod app_actions;
mod app_adding;
mod app_aims;
mod app_articles;
mod app_caret;
mod app_chooser;
mod app_claims;
mod app_codebook;
mod app_debris;
mod app_early;
mod app_elsewhere;
mod app_files;
mod app_filter;
mod app_flood;
mod app_gesture;
mod app_glimpse;
mod app_history;
mod app_keeping;
mod app_keys;
mod app_offline;
mod app_palette;
mod app_panel;
mod app_person;
mod app_print;
mod app_projects;
mod app_reader;
mod app_register;
mod app_relations;
mod app_table;
mod app_verbosity;
mod caret;
mod contrast;
mod debris;
mod details;
mod edit;
mod format;
mod incoming;
mod marked;
mod model;
mod order;
mod placing;
mod quantities;
mod quotation;
mod readme;
mod real_articles;
mod rooms;
mod shown;
mod snap;
mod speakers;
mod suggest;
mod text;
mod window;
mod words;
mod world;
