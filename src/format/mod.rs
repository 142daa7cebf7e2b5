//! Files in and out. A format is a folder: what it reads, what it writes, and
//! a word on what it loses.
//!
//! - [`native`]: the whole project as `*.whence.json`; nothing is lost.
//! - [`stored`]: what the browser keeps, one value a record, in the same wire
//!   shapes.
//! - [`jsonl`]: flat rows for training; it has a loss report.
//! - [`table`]: cells as CSV, safe for spreadsheets.

mod json;

mod noun;

pub mod native;

pub mod stored;

pub mod jsonl;

pub mod table;

pub use noun::noun_of;
