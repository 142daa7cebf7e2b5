//! The native tests, one binary: they build fast and start once.
//!
//! A case is data. Positions are marked in the text itself, as in
//! `We ⟦heard⟧ it` (see [`marked`]).

#![expect(
    clippy::expect_used,
    reason = "a test may fail at once, in its helpers too"
)]

mod anchor;
mod app_actions;
mod app_articles;
mod app_claims;
mod app_files;
mod app_gesture;
mod app_keeping;
mod app_person;
mod app_reader;
mod format;
mod marked;
mod rooms;
mod world;

mod model;
mod snap;
mod suggest;
mod text;

mod absorb;
mod edit;
mod order;
mod placing;

mod real_articles;
