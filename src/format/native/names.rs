//! What a record names: asked when one article is written with all it needs,
//! and when a file is looked through for names that lead nowhere.

use crate::model::{
    Act, AnnotatorId, Attribution, Claim, Decision, Judgement, Kind, Meta, Record, RecordKey,
    Source, Suggestion, TermId, Who,
};
use uuid::Uuid;

/// Field of an article that names the one it corrects.
pub(crate) const REPLACES: &str = "replaces";

/// Calls `visit` with each record that this one names, and the field it
/// stands in.
pub(crate) fn each_named(record: &Record, visit: &mut dyn FnMut(&'static str, RecordKey)) {
    let mut names = Names { visit };
    names.meta(record.meta());
    match record {
        Record::Project(body) => {
            for scale in &body.codebook.scales {
                names.add("codebook.scales", Kind::Scale, scale.0);
            }
        }
        Record::Annotator(_) | Record::Scale(_) | Record::Term(_) | Record::Event(_) => {}
        Record::Layer(body) => names.annotator("annotator", body.annotator),
        Record::Source(body) => names.source(body),
        Record::Article(body) => {
            names.maybe("event", Kind::Event, body.event.map(|id| id.0));
            names.maybe(REPLACES, Kind::Article, body.replaces.map(|id| id.0));
        }
        Record::Claim(body) => names.claim(body),
        Record::Relation(body) => {
            names.add("from", Kind::Claim, body.from.0);
            names.add("to", Kind::Claim, body.to.0);
            names.term("type", Some(body.kind));
        }
        Record::Suggestion(body) => names.suggestion(body),
    }
}

struct Names<'v> {
    visit: &'v mut dyn FnMut(&'static str, RecordKey),
}

impl Names<'_> {
    fn add(&mut self, field: &'static str, kind: Kind, id: Uuid) {
        (self.visit)(field, RecordKey { kind, id });
    }

    fn maybe(&mut self, field: &'static str, kind: Kind, id: Option<Uuid>) {
        if let Some(id) = id {
            self.add(field, kind, id);
        }
    }

    fn term(&mut self, field: &'static str, id: Option<TermId>) {
        self.maybe(field, Kind::Term, id.map(|id| id.0));
    }

    fn annotator(&mut self, field: &'static str, id: Option<AnnotatorId>) {
        self.maybe(field, Kind::Annotator, id.map(|id| id.0));
    }

    fn meta(&mut self, meta: &Meta) {
        let Act { by, .. } = meta.created;
        self.annotator("created.by", by);
        self.annotator("changed.by", meta.changed.by);
    }

    fn judgements(&mut self, field: &'static str, judgements: &[Judgement]) {
        for judgement in judgements {
            self.add(field, Kind::Scale, judgement.scale.0);
            self.annotator(field, judgement.made.by);
        }
    }

    fn chains(&mut self, attribution: &Attribution) {
        let chains = attribution.chains().iter();
        for link in chains.flat_map(|chain| &chain.links) {
            if let Who::Source(id) = link.who {
                self.add("chains", Kind::Source, id.0);
            }
        }
    }

    fn source(&mut self, body: &Source) {
        self.term("kind", body.kind);
        self.term("role", body.role);
        self.maybe("speaks_for", Kind::Source, body.speaks_for.map(|id| id.0));
        self.maybe("part_of", Kind::Source, body.part_of.map(|id| id.0));
        self.judgements("reliability", &body.reliability);
    }

    fn claim(&mut self, body: &Claim) {
        self.add("layer", Kind::Layer, body.layer.0);
        self.add("article", Kind::Article, body.article.0);
        self.chains(&body.attribution);
        self.judgements("confidence", &body.confidence);
        self.term("kind", body.kind);
        self.term("status", body.status);
    }

    fn suggestion(&mut self, body: &Suggestion) {
        self.add("article", Kind::Article, body.article.0);
        self.chains(&body.attribution);
        self.term("kind", body.kind);
        if let Decision::Accepted(claim) = body.decision {
            self.add("claim", Kind::Claim, claim.0);
        }
    }
}
