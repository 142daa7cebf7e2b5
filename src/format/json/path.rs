//! Where in a file something stands, as a person would write it:
//! `claims[3].content[0].end`.

use super::Node;
use crate::words::json;
use std::fmt;

/// A place in a JSON tree. It lives on the stack and is put in words only
/// when there is something to say.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Path<'p> {
    /// The whole value.
    Root,
    /// A field of an object.
    Field(&'p Path<'p>, &'p str),
    /// An item of a list, counted from 0.
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// A field of what stands here.
    pub(crate) fn field<'p>(&'p self, key: &'p str) -> Path<'p> {
        Path::Field(self, key)
    }

    /// An item of what stands here.
    pub(crate) fn item(&self, index: usize) -> Path<'_> {
        Path::Item(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Field(Path::Root, key) => f.write_str(key),
            Self::Field(parent, key) => write!(f, "{parent}.{key}"),
            Self::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// What went wrong while a value was read; the first problem is kept.
///
/// Reading goes on with a stand-in and is judged at the end. A way out at
/// every field would cost a third of this format's WebAssembly, for each has
/// to let go of all that was read so far.
#[derive(Debug, Default)]
pub(crate) struct Problems(Option<BadField>);

impl Problems {
    /// Notes a problem.
    pub(crate) fn note(&mut self, problem: BadField) {
        self.0.get_or_insert(problem);
    }

    /// What was read, if nothing went wrong.
    pub(crate) fn judge<T>(self, read: T) -> Result<T, BadField> {
        self.0.map_or(Ok(read), Err)
    }
}

/// A field that cannot be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BadField {
    /// Its path; empty for the whole value.
    pub(crate) path: String,
    /// What is wrong, from the verb on: "is missing".
    pub(crate) why: String,
}

impl BadField {
    pub(crate) fn new(at: &Path<'_>, why: impl Into<String>) -> Self {
        Self {
            path: at.to_string(),
            why: why.into(),
        }
    }

    pub(crate) fn missing(at: &Path<'_>) -> Self {
        Self::new(at, json::IS_MISSING)
    }

    /// A value of the wrong type.
    pub(crate) fn wanted(at: &Path<'_>, wanted: &str, found: &Node<'_>) -> Self {
        Self::new(at, json::should_not_be(wanted, found.noun()))
    }

    /// A text that does not say what it should.
    pub(crate) fn wanted_word(at: &Path<'_>, wanted: &str, found: &str) -> Self {
        const SHOWN: usize = 40;
        let shown: String = found.chars().take(SHOWN).collect();
        let rest = if found.chars().nth(SHOWN).is_some() {
            "…"
        } else {
            ""
        };
        Self::new(at, json::should_not_say(wanted, &(shown + rest)))
    }
}

impl fmt::Display for BadField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&json::bad_field(&self.path, &self.why))
    }
}
