//! Whose word a claim is in the end.

use super::{Attribution, Claim, SourceId, Who};
use std::fmt;
use uuid::Uuid;

/// Whose word a claim is in the end, as far as anybody has said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A source of the register.
    Source(SourceId),
    /// Somebody the text describes and does not name.
    Described(String),
    /// The article itself.
    OwnVoice,
    /// The text does not state it.
    NotStated,
    /// Nobody has decided yet.
    Undecided,
}

impl Origin {
    fn of_who(who: &Who) -> Self {
        match who {
            Who::Source(id) => Self::Source(*id),
            Who::Described(words) => Self::Described(words.clone()),
            Who::NotStated => Self::NotStated,
        }
    }

    /// What [`Display`](fmt::Display) has written.
    pub fn from_words(words: &str) -> Option<Self> {
        Some(match words {
            "own-voice" => Self::OwnVoice,
            "not-stated" => Self::NotStated,
            "undecided" => Self::Undecided,
            other => match other.strip_prefix("described ") {
                Some(described) => Self::Described(described.to_owned()),
                None => Self::Source(SourceId(Uuid::parse_str(other).ok()?)),
            },
        })
    }
}

/// As it stands in a filter.
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source(id) => id.fmt(f),
            Self::Described(words) => write!(f, "described {words}"),
            Self::OwnVoice => f.write_str("own-voice"),
            Self::NotStated => f.write_str("not-stated"),
            Self::Undecided => f.write_str("undecided"),
        }
    }
}

impl Claim {
    /// Whose word it is: the origin of each chain, each once; never empty.
    pub fn origins(&self) -> Vec<Origin> {
        let last = self.attribution.chains().iter().filter_map(|c| c.origin());
        let mut origins: Vec<Origin> = Vec::new();
        for origin in last.map(|link| Origin::of_who(&link.who)) {
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        if origins.is_empty() {
            origins.push(match self.attribution {
                Attribution::OwnVoice => Origin::OwnVoice,
                _ => Origin::Undecided,
            });
        }
        origins
    }

    /// Everybody in its chains, origins and those they came through, each once;
    /// where there is no chain, what [`Claim::origins`] says.
    pub fn voices(&self) -> Vec<Origin> {
        let mut voices = self.origins();
        let links = self.attribution.chains().iter().flat_map(|c| &c.links);
        for voice in links.map(|link| Origin::of_who(&link.who)) {
            if !voices.contains(&voice) {
                voices.push(voice);
            }
        }
        voices
    }
}
