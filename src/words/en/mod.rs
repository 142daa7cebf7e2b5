//! English. A module for each part of the page; a sentence with something in
//! it is a function, and counts make their own plural.

pub mod count;
pub mod settings;
