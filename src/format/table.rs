//! A table as CSV, for spreadsheets: UTF-8 with a byte order mark, which they
//! need to see that it is; commas; lines that end with CR LF, as RFC 4180 has
//! them.
//!
//! A spreadsheet takes a cell that begins like a formula for one and runs it,
//! whoever wrote it. Such a cell gets an apostrophe in front.

use csv::{Terminator, WriterBuilder};

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number, or nothing.
    Number(Option<f64>),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// What begins a formula, or is skipped before one.
const BEFORE_FORMULAS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n'];

impl Cell {
    fn written(self) -> String {
        match self {
            // It is a number: a minus begins no formula.
            Self::Number(number) => number.map(|n| n.to_string()).unwrap_or_default(),
            Self::Text(text) if text.starts_with(BEFORE_FORMULAS) => format!("'{text}"),
            Self::Text(text) => text,
        }
    }
}

/// The table, its heads first. The same cells give the same bytes.
pub fn write(heads: Vec<Cell>, rows: impl Iterator<Item = Vec<Cell>>) -> String {
    let mut builder = WriterBuilder::new();
    builder.terminator(Terminator::CRLF);
    let mut writer = builder.from_writer("\u{feff}".as_bytes().to_vec());
    for row in std::iter::once(heads).chain(rows) {
        let written = writer.write_record(row.into_iter().map(Cell::written));
        // Memory takes everything; a row of another length would be a fault here.
        debug_assert!(written.is_ok(), "{written:?}");
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
