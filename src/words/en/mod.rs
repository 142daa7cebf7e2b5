//! English. A module for each part of the page; a sentence with something in
//! it is a function, and counts make their own plural.

pub mod count;
pub mod frame;
pub mod hidden;
pub mod list;
pub mod roles;
pub mod settings;
