//! Any record, for what is done to all alike: keeping, undoing, merging.

use super::{
    Annotator, Article, Claim, Event, Layer, Meta, ProjectInfo, Relation, Scale, Source,
    Suggestion, Term,
};
use std::sync::Arc;
use uuid::Uuid;

/// Kind of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The project's own record.
    Project,
    /// An annotator.
    Annotator,
    /// A layer.
    Layer,
    /// A scale of the codebook.
    Scale,
    /// A term of the codebook.
    Term,
    /// An event.
    Event,
    /// A source.
    Source,
    /// An article.
    Article,
    /// A claim.
    Claim,
    /// A relation between claims.
    Relation,
    /// A suggestion.
    Suggestion,
}

impl Kind {
    /// All kinds; a record refers only to kinds before its own, or its own.
    pub const ALL: [Self; 11] = [
        Self::Project,
        Self::Annotator,
        Self::Layer,
        Self::Scale,
        Self::Term,
        Self::Event,
        Self::Source,
        Self::Article,
        Self::Claim,
        Self::Relation,
        Self::Suggestion,
    ];

    /// The kind's name in files and storage keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Annotator => "annotator",
            Self::Layer => "layer",
            Self::Scale => "scale",
            Self::Term => "term",
            Self::Event => "event",
            Self::Source => "source",
            Self::Article => "article",
            Self::Claim => "claim",
            Self::Relation => "relation",
            Self::Suggestion => "suggestion",
        }
    }

    /// The kind with this name.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.word() == word)
    }
}

/// What names a record within a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// The record's kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
}

/// What a record of one kind holds.
pub trait Body: Sized {
    /// The body of a record, if it is of this kind.
    fn of(record: &Record) -> Option<&Arc<Self>>;
}

macro_rules! records {
    ($($name:ident($body:ty)),* $(,)?) => {
        /// A record of any kind. Cloning shares the body.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Record {
            $(
                #[doc = concat!("A record of kind [`Kind::", stringify!($name), "`].")]
                $name(Arc<$body>),
            )*
        }

        impl Record {
            /// What names it.
            pub fn key(&self) -> RecordKey {
                match self {
                    $(Self::$name(body) => RecordKey { kind: Kind::$name, id: body.id.0 },)*
                }
            }

            /// Its revision and makers.
            pub fn meta(&self) -> &Meta {
                match self {
                    $(Self::$name(body) => &body.meta,)*
                }
            }

            /// The same record with another meta.
            #[must_use]
            pub fn with_meta(mut self, meta: Meta) -> Self {
                match &mut self {
                    $(Self::$name(body) => Arc::make_mut(body).meta = meta,)*
                }
                self
            }
        }

        $(
            impl Body for $body {
                fn of(record: &Record) -> Option<&Arc<Self>> {
                    match record {
                        Record::$name(body) => Some(body),
                        _ => None,
                    }
                }
            }

            impl From<$body> for Record {
                fn from(body: $body) -> Self {
                    Self::$name(Arc::new(body))
                }
            }

            impl From<Arc<$body>> for Record {
                fn from(body: Arc<$body>) -> Self {
                    Self::$name(body)
                }
            }
        )*
    };
}

records! {
    Project(ProjectInfo),
    Annotator(Annotator),
    Layer(Layer),
    Scale(Scale),
    Term(Term),
    Event(Event),
    Source(Source),
    Article(Article),
    Claim(Claim),
    Relation(Relation),
    Suggestion(Suggestion),
}

impl Record {
    /// Whether the two differ in their history only: revision, makers, times.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let mine = self.meta();
        let meta = Meta {
            extra: other.meta().extra.clone(),
            ..mine.clone()
        };
        *self == other.clone().with_meta(meta)
    }
}
