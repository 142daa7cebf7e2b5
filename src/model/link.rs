//! A chain of sources: who says so, through whom.

use super::{ChainId, Extra, LinkId, Position, SourceId};

/// Links from the outermost ("through whom") to the last, the origin. The
/// article's own voice is implicit and never a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// The chain's id.
    pub id: ChainId,
    /// One or more links, outermost first.
    pub links: Vec<Link>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Chain {
    /// The last link: whose word it is in the end.
    pub fn origin(&self) -> Option<&Link> {
        self.links.last()
    }

    /// The links that pass it on, outermost first.
    pub fn intermediaries(&self) -> &[Link] {
        self.links.split_last().map_or(&[], |(_, rest)| rest)
    }
}

/// One source in a chain, with how the text speaks of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The link's id.
    pub id: LinkId,
    /// Who it is.
    pub who: Who,
    /// Where the text names it; none if it carries over from before.
    pub mention: Option<Position>,
    /// The words that attribute: "said", "according to".
    pub cue: Option<Position>,
    /// What the source does with the claim. Polarity lives here alone.
    pub stance: Stance,
    /// How sure the source sounds in the text.
    pub certainty: Option<Certainty>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Link {
    /// A link that asserts, with nothing else recorded.
    pub fn new(id: LinkId, who: Who) -> Self {
        Self {
            id,
            who,
            mention: None,
            cue: None,
            stance: Stance::Asserts,
            certainty: None,
            extra: Extra::default(),
        }
    }
}

/// Who a link is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A source of the register.
    Source(SourceId),
    /// Described but unnamed: "an unnamed military official".
    Described(String),
    /// "Reportedly", "are estimated".
    NotStated,
}

/// What a source does with a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stance {
    /// Says that it is so.
    #[default]
    Asserts,
    /// Says that it is not so.
    Denies,
    /// Backs what another says.
    Supports,
    /// Doubts it.
    Questions,
    /// Declines to say.
    Declines,
}

/// How sure the text makes a source, or itself, sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Certainly so.
    Certain,
    /// Probably so.
    Probable,
    /// Possibly so.
    Possible,
    /// Does not commit.
    Uncommitted,
}
