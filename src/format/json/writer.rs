//! From the tree to JSON text.
//!
//! Why not serde: what is generic there is compiled for each way of writing,
//! once more for what was kept unread; this is compiled once.

use super::Node;
use serde_json::Number;
use std::fmt::Write;

/// JSON in the making.
pub(crate) struct Writer {
    out: String,
    is_pretty: bool,
    depth: usize,
    /// Whether nothing stands yet in the innermost list or object.
    is_first: bool,
}

impl Writer {
    /// On lines of their own, indented, as a person reads it.
    pub(crate) fn pretty() -> Self {
        Self {
            out: String::new(),
            is_pretty: true,
            depth: 0,
            is_first: true,
        }
    }

    /// On one line, without spaces.
    pub(crate) fn compact() -> Self {
        Self {
            is_pretty: false,
            ..Self::pretty()
        }
    }

    /// What was written.
    pub(crate) fn finish(self) -> String {
        self.out
    }

    /// Begins a list or an object.
    pub(crate) fn open(&mut self, bracket: char) {
        self.out.push(bracket);
        self.depth += 1;
        self.is_first = true;
    }

    /// Ends it.
    pub(crate) fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.is_first {
            self.new_line();
        }
        self.is_first = false;
        self.out.push(bracket);
    }

    /// Begins an item of a list.
    pub(crate) fn begin_item(&mut self) {
        if !self.is_first {
            self.out.push(',');
        }
        self.is_first = false;
        self.new_line();
    }

    /// Begins a field of an object.
    pub(crate) fn begin_field(&mut self, key: &str) {
        self.begin_item();
        self.text(key);
        self.out.push_str(if self.is_pretty { ": " } else { ":" });
    }

    /// A whole field.
    pub(crate) fn field(&mut self, key: &str, value: &Node<'_>) {
        self.begin_field(key);
        self.value(value);
    }

    /// A value.
    pub(crate) fn value(&mut self, node: &Node<'_>) {
        match node {
            Node::Null => self.out.push_str("null"),
            Node::Bool(true) => self.out.push_str("true"),
            Node::Bool(false) => self.out.push_str("false"),
            Node::Number(n) => self.out.push_str(&in_digits(n)),
            Node::Text(text) => self.text(text),
            Node::List(items) => {
                self.open('[');
                for item in items {
                    self.begin_item();
                    self.value(item);
                }
                self.close(']');
            }
            Node::Object(entries) => {
                self.open('{');
                for (key, value) in entries {
                    self.field(key, value);
                }
                self.close('}');
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.out.push('"');
        let mut rest = text;
        while let Some(at) = rest.find(|c| c < ' ' || c == '"' || c == '\\') {
            let (plain, special) = rest.split_at(at);
            self.out.push_str(plain);
            let mut chars = special.chars();
            self.escaped(chars.next().unwrap_or_default());
            rest = chars.as_str();
        }
        self.out.push_str(rest);
        self.out.push('"');
    }

    fn escaped(&mut self, c: char) {
        let letter = match c {
            '\u{8}' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\u{c}' => 'f',
            '\r' => 'r',
            '"' | '\\' => c,
            _ => {
                // Writing to memory does not fail.
                let _ = write!(self.out, "\\u{:04x}", u32::from(c));
                return;
            }
        };
        self.out.extend(['\\', letter]);
    }

    fn new_line(&mut self) {
        if self.is_pretty {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n("  ", self.depth));
        }
    }
}

/// A number with the fewest digits that are read back as the same one; one
/// that is no whole number by its type has a decimal point.
pub(crate) fn in_digits(number: &Number) -> String {
    if let Some(n) = number.as_u64() {
        return n.to_string();
    }
    if let Some(n) = number.as_i64() {
        return n.to_string();
    }
    let mut digits = number.as_f64().unwrap_or_default().to_string();
    if !digits.contains('.') {
        digits.push_str(".0");
    }
    digits
}
