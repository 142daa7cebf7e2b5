//! Whence keeps who says so: claims in articles, the chain of sources behind
//! each, and how confident a reader is that it is so.
//!
//! The rooms, in reading order; each imports only from those before it
//! (`tests/it/rooms.rs` holds the table):
//!
//! - [`words`]: what the interface says, in one place.
//! - [`order`]: sorting, and maps and sets that are sorted lists.
//! - [`text`]: what a position in a text is, and its units.
//! - [`model`]: the nouns. No format, no browser.
//! - [`anchor`]: how a position is described so that it can be found again.
//! - [`edit`]: the project, the one way it changes, undo, revisions.
//! - [`format`]: files in and out.
//! - [`suggest`]: what a reader probably wants next.
//! - [`compare`]: which claims are one text, or one word told by many.
//! - [`incoming`]: files of any make, read into articles.
//! - [`app`]: commands in, requests out, rows for the screen.
//! - `web`: the browser. Built for `wasm32` only, and not for the reader.

#[cfg_attr(
    not(all(target_arch = "wasm32", feature = "page")),
    expect(
        dead_code,
        reason = "the page, which says most of it, is built for the browser only"
    )
)]
pub mod words;

pub mod order;

pub mod text;

pub mod model;

pub mod anchor;

pub mod edit;

pub mod format;

pub mod suggest;

pub mod compare;

pub mod incoming;

pub mod app;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod web;
