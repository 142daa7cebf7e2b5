//! Chains of sources.

use super::Position;
use crate::format::json::{BadField, Fields, Node, Object, Path, Problems, Wire, Word, wire};
use crate::format::native::reading::{Ground, Reading};
use crate::model::{self, Attribution, Certainty, ChainId, Extra, LinkId, SourceId, Stance};
use crate::text::ArticleText;
use crate::words::json;
use std::borrow::Cow;
use uuid::Uuid;

wire! {
    /// Links from the outermost to the last, the origin.
    part Chain<'a> {
        "id" => id: Uuid,
        "links" => links: Vec<Link<'a>>,
    }
}

wire! {
    /// One source in a chain.
    part Link<'a> {
        "id" => id: Uuid,
        "who" => who: Who<'a>,
        "mention" => mention: Option<Position<'a>>,
        "cue" => cue: Option<Position<'a>>,
        /// Left out = asserts.
        "stance" => stance: Option<Stance>,
        "certainty" => certainty: Option<Certainty>,
    }
}

/// `{"source": …}`, `{"described": …}` or `"not-stated"`.
pub(crate) enum Who<'a> {
    Source(Uuid),
    Described(Cow<'a, str>),
    NotStated,
}

const NOT_STATED: &str = "not-stated";

impl<'a> Wire<'a> for Who<'a> {
    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self {
        if let Node::Text(word) = &node {
            if word != NOT_STATED {
                problems.note(BadField::wanted_word(at, json::A_WHO, word));
            }
            return Self::NotStated;
        }
        let mut fields = Fields::of(node, at, problems);
        match (fields.take("source"), fields.take("described")) {
            (Some(id), None) => Self::Source(id),
            (None, Some(words)) => Self::Described(words),
            _ => {
                fields.note(BadField::new(at, json::should_be(json::A_WHO)));
                Self::NotStated
            }
        }
    }

    fn into_node(self) -> Node<'a> {
        let mut object = Object::default();
        match self {
            Self::Source(id) => object.put("source", id),
            Self::Described(words) => object.put_always("described", Node::Text(words)),
            Self::NotStated => return Node::Text(Cow::Borrowed(NOT_STATED)),
        }
        object.into_node()
    }
}

impl Word for Stance {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Asserts, "asserts"),
        (Self::Denies, "denies"),
        (Self::Supports, "supports"),
        (Self::Questions, "questions"),
        (Self::Declines, "declines"),
    ];
}

impl Word for Certainty {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Certain, "certain"),
        (Self::Probable, "probable"),
        (Self::Possible, "possible"),
        (Self::Uncommitted, "uncommitted"),
    ];
}

impl<'a> Chain<'a> {
    /// The chains of a claim: none if nothing is decided, an empty list if
    /// the article says it in its own voice.
    pub(crate) fn list_of(
        attribution: &'a Attribution,
        text: Option<&ArticleText>,
    ) -> Option<Vec<Self>> {
        let of = |chain: &'a model::Chain| Self {
            id: chain.id.0,
            links: chain.links.iter().map(|l| Link::of(l, text)).collect(),
            extra: Cow::Borrowed(&chain.extra),
        };
        match attribution {
            Attribution::Undecided => None,
            Attribution::OwnVoice => Some(Vec::new()),
            Attribution::Chains(chains) => Some(chains.iter().map(of).collect()),
        }
    }

    pub(crate) fn list_into_model(
        list: Option<Vec<Self>>,
        reading: &mut Reading<'_>,
        ground: &Ground,
        at: &Path<'_>,
    ) -> Attribution {
        let Some(list) = list else {
            return Attribution::Undecided;
        };
        let chains: Vec<_> = (list.into_iter().enumerate())
            .map(|(i, chain)| chain.into_model(reading, ground, &at.item(i)))
            .collect();
        if chains.is_empty() {
            Attribution::OwnVoice
        } else {
            Attribution::Chains(chains)
        }
    }

    fn into_model(self, reading: &mut Reading<'_>, ground: &Ground, at: &Path<'_>) -> model::Chain {
        let links_at = at.field("links");
        let links = self.links.into_iter().enumerate();
        model::Chain {
            id: ChainId(self.id),
            links: links
                .map(|(i, link)| link.into_model(reading, ground, &links_at.item(i)))
                .collect(),
            extra: self.extra.into_owned(),
        }
    }
}

impl<'a> Link<'a> {
    fn of(link: &'a model::Link, text: Option<&ArticleText>) -> Self {
        let who = match &link.who {
            model::Who::Source(id) => Who::Source(id.0),
            model::Who::Described(words) => Who::Described(Cow::Borrowed(words)),
            model::Who::NotStated => Who::NotStated,
        };
        Self {
            id: link.id.0,
            who,
            mention: link.mention.as_ref().map(|p| Position::of(p, text)),
            cue: link.cue.as_ref().map(|p| Position::of(p, text)),
            stance: (link.stance != Stance::Asserts).then_some(link.stance),
            certainty: link.certainty,
            extra: Cow::Borrowed(&link.extra),
        }
    }

    fn into_model(self, reading: &mut Reading<'_>, ground: &Ground, at: &Path<'_>) -> model::Link {
        let who = match self.who {
            Who::Source(id) => model::Who::Source(SourceId(id)),
            Who::Described(words) => model::Who::Described(words.into_owned()),
            Who::NotStated => model::Who::NotStated,
        };
        let mut place = |position: Option<Position<'_>>, key| {
            position.map(|p| p.into_model(reading, ground, &at.field(key)))
        };
        model::Link {
            id: LinkId(self.id),
            who,
            mention: place(self.mention, "mention"),
            cue: place(self.cue, "cue"),
            stance: self.stance.unwrap_or_default(),
            certainty: self.certainty,
            extra: self.extra.into_owned(),
        }
    }
}
