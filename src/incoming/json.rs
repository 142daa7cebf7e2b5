//! JSON: one article, a list of articles, or one a line.

use super::Reading;
use super::rows::{Cell, Rows};
use crate::words::incoming as words;
use serde_json::Value;

/// Lists and objects within one another.
const DEPTH_ALLOWED: usize = 64;

/// How far into a file its format is looked for, in bytes.
const HEAD_BYTES: usize = 4096;

/// Whether these bytes are a Whence file, to be imported as a project. Looks
/// at the start only.
pub fn is_whence(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD_BYTES)]);
    if !head.trim_start().starts_with('{') {
        return false;
    }
    let mut rest = &*head;
    while let Some((_, after)) = rest.split_once("\"format\"") {
        let value = after.trim_start().strip_prefix(':').map(str::trim_start);
        if value.is_some_and(|v| v.starts_with("\"whence\"")) {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether lists and objects lie too deep within one another. One walk over
/// the bytes, before anything is built of them.
pub(super) fn is_too_deep(json: &str) -> bool {
    let mut depth = 0_usize;
    let (mut is_in_string, mut is_escaped) = (false, false);
    for b in json.bytes() {
        if is_in_string {
            match b {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'"' => is_in_string = false,
                _ => {}
            }
            continue;
        }
        match b {
            b'"' => is_in_string = true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_ALLOWED {
            return true;
        }
    }
    false
}

/// Reads a file that is one JSON value; one with an object a line as well.
pub(super) fn read(name: &str, text: &str, rows: &mut Rows<'_>, reading: &mut Reading) {
    if is_too_deep(text) {
        return reading.refuse(name, words::JSON_TOO_DEEP);
    }
    match serde_json::from_str(text) {
        Ok(Value::Array(list)) if list.is_empty() => reading.refuse(name, words::NO_WORDS),
        Ok(Value::Array(list)) => {
            for (i, item) in list.into_iter().enumerate() {
                take(&words::entry_of(name, i + 1), item, rows, reading);
            }
        }
        Ok(value) => take(name, value, rows, reading),
        Err(_) if is_lines(text) => read_lines(name, text, rows, reading),
        Err(e) => reading.refuse(words::line_of(name, e.line()), words::NOT_JSON),
    }
}

/// Reads a file with an object a line. Empty lines are passed over.
pub(super) fn read_lines(name: &str, text: &str, rows: &mut Rows<'_>, reading: &mut Reading) {
    for (i, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let place = words::line_of(name, i + 1);
        if is_too_deep(line) {
            reading.refuse(place, words::JSON_TOO_DEEP);
            continue;
        }
        match serde_json::from_str(line) {
            Ok(value) => take(&place, value, rows, reading),
            Err(_) => reading.refuse(place, words::NOT_JSON),
        }
    }
}

fn is_lines(text: &str) -> bool {
    let mut lines = text.lines().filter(|l| !l.trim().is_empty());
    let is_object = |line: &str| serde_json::from_str::<Value>(line).is_ok_and(|v| v.is_object());
    lines.next().is_some_and(is_object) && lines.next().is_some()
}

fn take(place: &str, value: Value, rows: &mut Rows<'_>, reading: &mut Reading) {
    let Value::Object(object) = value else {
        return reading.refuse(place, words::NOT_AN_OBJECT);
    };
    let cells = object.into_iter().map(|(key, value)| {
        let cell = match value {
            Value::Null => Cell::Words(String::new()),
            Value::String(words) => Cell::Words(words),
            Value::Number(number) => Cell::Words(number.to_string()),
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => Cell::Other,
        };
        (key, cell)
    });
    rows.take(place, cells, reading);
}
