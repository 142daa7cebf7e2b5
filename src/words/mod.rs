//! What the interface says, in one place. Each language is a folder with the
//! same names, so the compiler tells what a new one still lacks; which one is
//! built in is decided here. Nothing in here knows of the rest.
//!
//! A name says what the words are for. Words that never change are a `const`,
//! a sentence with something in it is a function that makes the whole of it:
//! other languages put their words in another order, so nothing outside joins
//! halves. Where a part of a sentence is an element of the page, such as a
//! title in a `<bdi>`, the words before and after it are an [`Around`].

mod en;
mod number;

pub use en::*;
pub use number::{number, write_numbers_by};

/// What stands before something and after it.
pub(crate) type Around = (&'static str, &'static str);
