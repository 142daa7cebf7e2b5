//! Numbers as people of this language write them. A browser knows how; where
//! there is none, as in tests, figures stand as they are.

use std::sync::OnceLock;

static WRITE: OnceLock<fn(usize) -> String> = OnceLock::new();

/// Says once how numbers are written. Later callers change nothing.
pub fn write_numbers_by(write: fn(usize) -> String) {
    let _ = WRITE.set(write);
}

/// A number for people to read. Never for a file: there, the same must come
/// out in every browser.
pub fn number(n: usize) -> String {
    match WRITE.get() {
        // Below a thousand all write the same, and nobody need be asked.
        Some(write) if n > 999 => write(n),
        _ => n.to_string(),
    }
}
