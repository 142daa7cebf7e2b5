//! Sorting, and maps and sets that are sorted lists.
//!
//! The sort and the trees of the standard library are compiled anew for every
//! type they hold, two to five kilobytes of WebAssembly each. What is here
//! does its work on indices in functions that are compiled once; only a
//! handful of instructions is left for each type.

mod map;
mod set;
mod sort;

pub use map::SortedMap;
pub use set::SortedSet;
pub use sort::{sort, sort_by, sort_by_key};
