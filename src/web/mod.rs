//! The browser. Built for `wasm32` only; nothing outside this room knows that
//! there is one.

pub mod platform;
