//! A source: someone or something that says so.

use super::{Judgement, Meta, SourceId, TermId};

/// An entry of the register of sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The source's id.
    pub id: SourceId,
    /// Revision and makers.
    pub meta: Meta,
    /// Its name.
    pub name: String,
    /// Person, state body, media outlet…: a codebook term.
    pub kind: Option<TermId>,
    /// Other names it goes by.
    pub aliases: Vec<String>,
    /// Its part in the event: a codebook term.
    pub role: Option<TermId>,
    /// Whom it speaks for.
    pub speaks_for: Option<SourceId>,
    /// What it is part of.
    pub part_of: Option<SourceId>,
    /// A note.
    pub note: String,
    /// What annotators hold of it.
    pub reliability: Vec<Judgement>,
    /// Sources of which a person said that they are not this one, although
    /// they look like it. One that is gone does not matter.
    pub distinct_from: Vec<SourceId>,
}

impl Source {
    /// A source with a name and nothing else.
    pub fn new(id: SourceId, meta: Meta, name: String) -> Self {
        Self {
            id,
            meta,
            name,
            kind: None,
            aliases: Vec::new(),
            role: None,
            speaks_for: None,
            part_of: None,
            note: String::new(),
            reliability: Vec::new(),
            distinct_from: Vec::new(),
        }
    }

    /// Its name and then its aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}
