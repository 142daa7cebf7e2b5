//! The native tests, one binary: they build fast and start once.
//!
//! A case is data. Positions are marked in the text itself, as in
//! `We ⟦heard⟧ it` (see [`marked`]).

#![expect(
    clippy::expect_used,
    reason = "a test may fail at once, in its helpers too"
)]

mod app_gesture;
mod app_person;
mod marked;
mod rooms;
mod world;

mod anchor;
mod model;
mod snap;
mod text;

mod absorb;
mod edit;
mod order;
mod placing;

mod format;

mod real_articles;
