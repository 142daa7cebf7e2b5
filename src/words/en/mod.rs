//! English. A module for each part of the page; a sentence with something in
//! it is a function, and counts make their own plural.

pub mod adding;
pub(crate) mod articles;
pub(crate) mod buttons;
pub mod caret;
pub(crate) mod chains;
pub(crate) mod claims;
pub(crate) mod conflicts;
pub mod count;
pub mod debris;
pub(crate) mod devices;
pub(crate) mod exporting;
pub mod frame;
pub mod hidden;
pub(crate) mod importing;
pub mod incoming;
pub(crate) mod json;
pub(crate) mod legend;
pub mod list;
pub(crate) mod marking;
pub(crate) mod masthead;
pub mod offline;
pub mod print;
pub(crate) mod projects;
pub(crate) mod reading;
pub(crate) mod records;
pub(crate) mod removal;
pub mod roles;
pub(crate) mod scale;
pub mod settings;
pub(crate) mod sources;
pub(crate) mod start;
pub(crate) mod storage;
pub mod touch;
pub(crate) mod undo;
