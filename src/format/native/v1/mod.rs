//! Version 1 of the format: the wire types, one file a noun, and a record of
//! any kind to and from the tree. The types are the format's own; the model
//! may change without them.

mod annotator;
mod article;
mod chain;
mod claim;
mod codebook;
mod event;
mod head;
mod judgement;
mod position;
mod project;
mod read;
mod relation;
mod source;
mod suggestion;
mod tombstone;
mod write;

pub(crate) use annotator::{Annotator, Layer};
pub(crate) use article::{Article, Text};
pub(crate) use chain::Chain;
pub(crate) use claim::Claim;
pub(crate) use codebook::{Scale, Term};
pub(crate) use event::Event;
pub(crate) use head::Head;
pub(crate) use judgement::Judgement;
pub(crate) use position::Position;
pub(crate) use project::Project;
pub(crate) use read::read;
pub(crate) use relation::Relation;
pub(crate) use source::Source;
pub(crate) use suggestion::Suggestion;
pub(crate) use tombstone::Tombstone;
pub(crate) use write::write;

use super::reading::Reading;
use crate::format::json::{BadField, Fields, Node, Object, Path, Problems, Wire};
use crate::model::{ArticleId, Extra, Kind, Record};
use crate::text::{ArticleText, TextHash};
use crate::words::json;

/// What is known of articles where a record is written.
pub(crate) trait Texts {
    /// The text of an article.
    fn of_article(&self, article: ArticleId) -> Option<&ArticleText>;

    /// A text by its hash.
    fn by_hash(&self, hash: TextHash) -> Option<&ArticleText>;
}

impl Texts for crate::edit::Project {
    fn of_article(&self, article: ArticleId) -> Option<&ArticleText> {
        self.text_of(article).map(|t| &**t)
    }

    fn by_hash(&self, hash: TextHash) -> Option<&ArticleText> {
        self.text(hash).map(|t| &**t)
    }
}

/// A record of any kind as it stands in its list.
pub(crate) fn record_into_node<'a>(record: &'a Record, texts: &dyn Texts) -> Node<'a> {
    match record {
        Record::Project(body) => Project::of(body).into_node(),
        Record::Annotator(body) => Annotator::of(body).into_node(),
        Record::Layer(body) => Layer::of(body).into_node(),
        Record::Scale(body) => Scale::of(body).into_node(),
        Record::Term(body) => Term::of(body).into_node(),
        Record::Event(body) => Event::of(body).into_node(),
        Record::Source(body) => Source::of(body).into_node(),
        Record::Article(body) => Article::of(body, texts.by_hash(body.text)).into_node(),
        Record::Claim(body) => Claim::of(body, texts.of_article(body.article)).into_node(),
        Record::Relation(body) => Relation::of(body).into_node(),
        Record::Suggestion(body) => {
            Suggestion::of(body, texts.of_article(body.article)).into_node()
        }
    }
}

/// A record of this kind.
pub(crate) fn record_from_node(
    kind: Kind,
    node: Node<'_>,
    reading: &mut Reading<'_>,
    at: &Path<'_>,
) -> Result<Record, BadField> {
    let mut problems = Problems::default();
    let told = &mut problems;
    let record: Record = match kind {
        Kind::Project => Project::from_node(node, at, told)
            .into_model(Extra::default())
            .into(),
        Kind::Annotator => Annotator::from_node(node, at, told).into_model().into(),
        Kind::Layer => Layer::from_node(node, at, told).into_model().into(),
        Kind::Scale => Scale::from_node(node, at, told).into_model().into(),
        Kind::Term => Term::from_node(node, at, told).into_model().into(),
        Kind::Event => Event::from_node(node, at, told).into_model().into(),
        Kind::Source => Source::from_node(node, at, told).into_model().into(),
        Kind::Article => Article::from_node(node, at, told)
            .into_model(reading, at)
            .into(),
        Kind::Claim => Claim::from_node(node, at, told)
            .into_model(reading, at)
            .into(),
        Kind::Relation => Relation::from_node(node, at, told).into_model().into(),
        Kind::Suggestion => Suggestion::from_node(node, at, told)
            .into_model(reading, at, told)
            .into(),
    };
    problems.judge(record)
}

/// A record under the name of its kind: `{"claim": {…}}`.
pub(crate) fn named_record_into_node<'a>(record: &'a Record, texts: &dyn Texts) -> Node<'a> {
    let mut object = Object::default();
    object.put_always(record.key().kind.word(), record_into_node(record, texts));
    object.into_node()
}

/// A record under the name of its kind.
pub(crate) fn named_record_from_node(
    node: Node<'_>,
    reading: &mut Reading<'_>,
    at: &Path<'_>,
) -> Result<Record, BadField> {
    let mut problems = Problems::default();
    let mut fields = Fields::of(node, at, &mut problems);
    for kind in Kind::ALL {
        if let Some(body) = fields.pull(kind.word()) {
            return record_from_node(kind, body, reading, &at.field(kind.word()));
        }
    }
    Err(BadField::new(at, json::NO_RECORD))
}
