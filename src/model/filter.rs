//! A filter of claims: what is asked of a claim. Each condition has a form in
//! words, `level 77686e63-… 4`, that stands in files.

use super::{Extra, FilterId, Origin, ScaleId, SourceId, TermId};
use std::fmt;
use std::mem::discriminant;
use uuid::Uuid;

/// A filter that was given a name.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedFilter {
    /// The filter's id.
    pub id: FilterId,
    /// Its name.
    pub name: String,
    /// What it asks.
    pub filter: Filter,
    /// Fields of a newer version.
    pub extra: Extra,
}

/// What is asked of a claim. Of two conditions on one thing either will do;
/// conditions on different things must all hold. Without any, every claim fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The conditions, each once, in the order they were set.
    pub conditions: Vec<Condition>,
}

impl Filter {
    /// Whether every claim fits.
    pub fn is_empty(&self) -> bool {
        self.conditions.is_empty()
    }

    /// The words that are searched for; empty if none are.
    pub fn text(&self) -> &str {
        let words = self.conditions.iter().find_map(|c| match c {
            Condition::Text(words) => Some(words.as_str()),
            _ => None,
        });
        words.unwrap_or_default()
    }

    /// Searches for these words instead; for none if they are empty.
    pub fn set_text(&mut self, text: &str) {
        self.conditions.retain(|c| !matches!(c, Condition::Text(_)));
        if !text.trim().is_empty() {
            self.conditions.insert(0, Condition::Text(text.to_owned()));
        }
    }

    /// Whether this is asked.
    pub fn has(&self, condition: &Condition) -> bool {
        self.conditions.contains(condition)
    }

    /// Asks this too; whether it was not asked before.
    pub fn add(&mut self, condition: Condition) -> bool {
        let is_new = !self.has(&condition);
        match condition {
            Condition::Text(text) => self.set_text(&text),
            other if is_new => self.conditions.push(other),
            _ => {}
        }
        is_new
    }

    /// Asks this no more.
    pub fn remove(&mut self, condition: &Condition) {
        self.conditions.retain(|c| c != condition);
    }

    /// Asks for one source where it asked for another that has become the same.
    pub fn rename_source(&mut self, from: SourceId, to: SourceId) {
        for condition in &mut self.conditions {
            match condition {
                Condition::Source(id) | Condition::Origin(Origin::Source(id)) if *id == from => {
                    *id = to;
                }
                _ => {}
            }
        }
        let asked = std::mem::take(&mut self.conditions);
        for condition in asked {
            if !self.has(&condition) {
                self.conditions.push(condition);
            }
        }
    }

    /// Whether a claim fits of which `holds` tells what is so.
    pub fn fits(&self, holds: &dyn Fn(&Condition) -> bool) -> bool {
        let conditions = self.conditions.iter();
        conditions.clone().all(|one| {
            let mut alike = conditions
                .clone()
                .filter(|c| discriminant(*c) == discriminant(one));
            alike.any(holds)
        })
    }
}

/// One thing that is asked of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// These words stand in it, or in who says it.
    Text(String),
    /// A source is in one of its chains.
    Source(SourceId),
    /// It is this one's word in the end.
    Origin(Origin),
    /// Its longest chain has so many links; [`Condition::MANY_LINKS`] stands for
    /// as many or more.
    Links(usize),
    /// It was given this level on the scale; none: it has no level there.
    Level(ScaleId, Option<String>),
    /// It is of this kind; none: of no kind.
    Kind(Option<TermId>),
    /// The work on it stands there; none: nowhere yet.
    Status(Option<TermId>),
    /// It has this tag.
    Tag(String),
    /// What relations it has.
    Related(Related),
    /// It lacks a source, a confidence or a place.
    Unfinished,
    /// A condition of a newer version, in its words. It is kept, and asks
    /// nothing.
    Other(String),
}

/// What relations are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Related {
    /// Any.
    Any,
    /// None.
    None,
    /// One of this type.
    Type(TermId),
}

impl Condition {
    /// So many links, or more, are one condition.
    pub const MANY_LINKS: usize = 3;

    /// What [`Display`](fmt::Display) has written; of a newer version, the words
    /// as they are.
    pub fn from_words(words: &str) -> Self {
        // What would be written otherwise is left as it is.
        let known = Self::known(words).filter(|known| known.to_string() == words);
        known.unwrap_or_else(|| Self::Other(words.to_owned()))
    }

    fn known(words: &str) -> Option<Self> {
        let (field, value) = words.split_once(' ').unwrap_or((words, ""));
        let id = |value: &str| Uuid::parse_str(value).ok();
        let term = |value: &str| match value {
            "" => Some(None),
            named => id(named).map(|id| Some(TermId(id))),
        };
        Some(match field {
            "text" if !value.trim().is_empty() => Self::Text(value.to_owned()),
            "source" => Self::Source(SourceId(id(value)?)),
            "origin" => Self::Origin(Origin::from_words(value)?),
            "links" => Self::Links(value.parse().ok().filter(|n| *n <= Self::MANY_LINKS)?),
            "level" => match value.split_once(' ') {
                Some((scale, code)) => Self::Level(ScaleId(id(scale)?), Some(code.to_owned())),
                None => Self::Level(ScaleId(id(value)?), None),
            },
            "kind" => Self::Kind(term(value)?),
            "status" => Self::Status(term(value)?),
            "tag" if !value.is_empty() => Self::Tag(value.to_owned()),
            "relation" => Self::Related(match value {
                "" => Related::Any,
                "none" => Related::None,
                named => Related::Type(TermId(id(named)?)),
            }),
            "unfinished" if value.is_empty() => Self::Unfinished,
            _ => return None,
        })
    }
}

/// As it stands in a file.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(words) => write!(f, "text {words}"),
            Self::Source(id) => write!(f, "source {id}"),
            Self::Origin(origin) => write!(f, "origin {origin}"),
            Self::Links(count) => write!(f, "links {count}"),
            Self::Level(scale, None) => write!(f, "level {scale}"),
            Self::Level(scale, Some(code)) => write!(f, "level {scale} {code}"),
            Self::Kind(None) => f.write_str("kind"),
            Self::Kind(Some(id)) => write!(f, "kind {id}"),
            Self::Status(None) => f.write_str("status"),
            Self::Status(Some(id)) => write!(f, "status {id}"),
            Self::Tag(tag) => write!(f, "tag {tag}"),
            Self::Related(Related::Any) => f.write_str("relation"),
            Self::Related(Related::None) => f.write_str("relation none"),
            Self::Related(Related::Type(id)) => write!(f, "relation {id}"),
            Self::Unfinished => f.write_str("unfinished"),
            Self::Other(words) => f.write_str(words),
        }
    }
}
