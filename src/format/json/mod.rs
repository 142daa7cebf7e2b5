//! JSON as an ordered tree, and how values go into it and come out of it.
//!
//! Why not derived `Deserialize` on every wire type: unknown fields must
//! survive at every level, and `#[serde(flatten)]` buys that with a buffered
//! copy of each object and 8 KB of WebAssembly a type (measured: nine types,
//! 72 KB, and 87 KB with a wrapper that reports paths). Here serde fills one
//! borrowed tree, and small functions take the known fields out of it by
//! name. They know the path of a bad field, and keep what they do not know.

mod fields;
mod node;
mod parse;
mod path;
mod values;
mod wire;
mod writer;

pub(crate) use fields::{Fields, Object};
pub(crate) use node::Node;
pub(crate) use parse::{DEPTH_ALLOWED, ParseError, parse};
pub(crate) use path::{BadField, Path, Problems};
pub(crate) use values::{Figure, Word};
pub(crate) use wire::{Wire, wire};
pub(crate) use writer::{Writer, in_digits};
