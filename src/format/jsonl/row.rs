//! One row: a claim with its sources, flat.

use super::Options;
use super::window::Window;
use crate::edit::Project;
use crate::format::json::{Node, Object, Word};
use crate::model::{
    AnnotatorId, Article, Attribution, Chain, Claim, Judgement, Link, Position, Quantity, TermId,
    Who,
};
use crate::text::ArticleText;
use serde_json::Number;
use std::borrow::Cow;

/// A claim and what its row is made from.
pub(super) struct Row<'p> {
    pub(super) project: &'p Project,
    pub(super) options: Options,
    pub(super) article: &'p Article,
    pub(super) text: &'p ArticleText,
    pub(super) claim: &'p Claim,
    /// The stretch of the text that the row holds.
    pub(super) window: Window,
}

impl<'p> Row<'p> {
    pub(super) fn to_json(&self) -> String {
        let mut row = Object::default();
        self.put_article(&mut row);
        self.put_claim(&mut row);
        self.put_attribution(&mut row);
        self.put_reading(&mut row);
        row.into_node().to_line()
    }

    fn put_article(&self, row: &mut Object<'p>) {
        let article = self.article;
        let event = article.event.and_then(|e| self.project.event(e));
        row.put_always("id", owned(self.claim.id.to_string()));
        row.put_always("project", owned(self.project.id().to_string()));
        row.put_always("article_id", owned(article.id.to_string()));
        row.put_always("text_sha256", owned(article.text.to_string()));
        row.put_always("event", said(event.map_or("", |e| &e.name)));
        row.put_always("outlet", said(&article.outlet));
        row.put_always("title", said(&article.title));
        row.put_always("published", said(&article.published));
        row.put_always("language", said(&article.language));
    }

    fn put_claim(&self, row: &mut Object<'p>) {
        let window = self.window;
        let content = self.claim.content.iter();
        let placed = content.filter(|p| p.span().is_some());
        let pieces = placed.map(|p| self.place(Some(p))).collect();
        row.put_always("text", said(window.words(self.text)));
        row.put_always("context_start", count(window.first_code_point(self.text)));
        row.put_always("content", Node::List(pieces));
        row.put_always("summary", said(&self.claim.summary));
        row.put_always("kind", said(self.term(self.claim.kind)));
        row.put_always("quotation", word(self.claim.quotation));
        row.put_always("certainty", word(self.claim.certainty));
        let quantities = self.claim.quantities.iter();
        let quantities = quantities.map(|q| self.quantity(q)).collect();
        row.put_always("quantities", Node::List(quantities));
    }

    /// The first chain flat, and all of them in full.
    fn put_attribution(&self, row: &mut Object<'p>) {
        let attribution = match self.claim.attribution {
            Attribution::Undecided => "undecided",
            Attribution::OwnVoice => "own-voice",
            Attribution::Chains(_) => "attributed",
        };
        let chains = self.claim.attribution.chains();
        let origin = chains.first().and_then(Chain::origin);
        let via = chains.first().map_or(&[][..], Chain::intermediaries);
        let via = via.iter().map(|l| said(self.name_of(&l.who))).collect();
        let all = chains.iter().map(|chain| {
            let links = chain.links.iter();
            Node::List(links.map(|l| self.link(l)).collect())
        });
        row.put_always("attribution", said(attribution));
        row.put_always("source", said(origin.map_or("", |l| self.name_of(&l.who))));
        row.put_always("via", Node::List(via));
        row.put_always("cue", self.place(origin.and_then(|l| l.cue.as_ref())));
        row.put_always("stance", word(origin.map(|l| l.stance)));
        row.put_always("chains", Node::List(all.collect()));
    }

    fn put_reading(&self, row: &mut Object<'p>) {
        let scale = self.project.scale(self.options.scale);
        let level = self.judgement().map_or("", |j| &j.level);
        let layer = self.project.layer(self.claim.layer);
        let tags = self.claim.tags.iter().map(|t| said(t)).collect();
        row.put_always("confidence", said(level));
        row.put_always("confidence_scale", said(scale.map_or("", |s| &s.name)));
        row.put_always("annotator", self.annotator());
        row.put_always("layer", said(layer.map_or("", |l| &l.name)));
        row.put_always("status", said(self.term(self.claim.status)));
        row.put_always("tags", Node::List(tags));
        row.put_always("note", said(&self.claim.note));
    }

    /// The person whose reading it is.
    fn reader(&self) -> Option<AnnotatorId> {
        let layer = self.project.layer(self.claim.layer);
        let of_layer = layer.and_then(|l| l.annotator);
        of_layer.or(self.claim.meta.created.by)
    }

    /// The level on the scale asked for: the reader's own if there are more.
    fn judgement(&self) -> Option<&'p Judgement> {
        let on_scale = |j: &&Judgement| j.scale == self.options.scale;
        let mut all = self.claim.confidence.iter().filter(on_scale);
        let own = all.clone().find(|j| j.made.by == self.reader());
        own.or_else(|| all.next())
    }

    /// The reader's name; the id of one who has none, so that two people
    /// without a name stay two.
    fn annotator(&self) -> Node<'p> {
        let Some(id) = self.reader() else {
            return said("");
        };
        match self.project.annotator(id) {
            Some(body) if !body.name.is_empty() => said(&body.name),
            _ => owned(id.to_string()),
        }
    }

    fn term(&self, id: Option<TermId>) -> &'p str {
        id.and_then(|id| self.project.term(id))
            .map_or("", |t| &t.name)
    }

    fn name_of(&self, who: &'p Who) -> &'p str {
        match who {
            Who::Source(id) => self.project.source(*id).map_or("", |s| &s.name),
            Who::Described(words) => words,
            Who::NotStated => "",
        }
    }

    fn link(&self, link: &'p Link) -> Node<'p> {
        let (who_type, source) = match link.who {
            Who::Source(id) => ("source", self.project.source(id)),
            Who::Described(_) => ("described", None),
            Who::NotStated => ("not-stated", None),
        };
        let source_id = source.map_or_else(String::new, |s| s.id.to_string());
        let mut object = Object::default();
        object.put_always("who", said(self.name_of(&link.who)));
        object.put_always("who_type", said(who_type));
        object.put_always("source_id", owned(source_id));
        object.put_always("kind", said(self.term(source.and_then(|s| s.kind))));
        object.put_always("role", said(self.term(source.and_then(|s| s.role))));
        object.put_always("mention", self.place(link.mention.as_ref()));
        object.put_always("cue", self.place(link.cue.as_ref()));
        object.put_always("stance", word(Some(link.stance)));
        object.put_always("certainty", word(link.certainty));
        object.into_node()
    }

    fn quantity(&self, quantity: &'p Quantity) -> Node<'p> {
        let mut object = Object::default();
        object.put_always("low", number(quantity.low));
        object.put_always("high", number(quantity.high));
        object.put_always("unit", said(&quantity.unit));
        object.put_always("qualifier", said(&quantity.qualifier));
        object.put_always("of", said(&quantity.of));
        object.put_always("at", self.place(quantity.at.as_ref()));
        object.into_node()
    }

    /// A position in the row's text; the empty one where there is none.
    fn place(&self, position: Option<&Position>) -> Node<'p> {
        let span = position.and_then(Position::span);
        let (start, end, quote) = span.map_or((0, 0, ""), |span| {
            let from = self.window.first_code_point(self.text);
            let offset = |at| self.text.code_points(at).0.saturating_sub(from);
            let quote = self.text.slice(span);
            (offset(span.start()), offset(span.end()), quote)
        });
        let mut object = Object::default();
        object.put_always("start", count(start));
        object.put_always("end", count(end));
        object.put_always("quote", said(quote));
        object.into_node()
    }
}

fn said(text: &str) -> Node<'_> {
    Node::Text(Cow::Borrowed(text))
}

fn owned(text: String) -> Node<'static> {
    Node::Text(Cow::Owned(text))
}

fn word(value: Option<impl Word>) -> Node<'static> {
    said(value.map_or("", Word::word))
}

fn count(n: usize) -> Node<'static> {
    Node::Number((n as u64).into())
}

/// Always with a decimal point, so that a column has one type.
fn number(value: Option<f64>) -> Node<'static> {
    value
        .and_then(Number::from_f64)
        .map_or(Node::Null, Node::Number)
}
