//! What the interface says, in one place. Each language is a folder with the
//! same names, so the compiler tells what a new one still lacks; which one is
//! built in is decided here. Nothing in here knows of the rest.

mod en;
mod number;

pub use en::*;
pub use number::{number, write_numbers_by};
