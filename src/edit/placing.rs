//! Positions that wait for a text are placed when it arrives. This is no
//! edit: what the record says stays the same, so its revision does too.

use super::Project;
use crate::anchor;
use crate::model::{ArticleId, Attribution, Claim, Position, Record, Suggestion};
use crate::text::{ArticleText, TextHash};
use std::sync::Arc;

impl Project {
    /// Places what waits in the articles that have one of these texts.
    pub(super) fn place_waiting(&mut self, texts: impl Iterator<Item = TextHash>) {
        for hash in texts {
            let Some(text) = self.text(hash).cloned() else {
                continue;
            };
            let articles: Vec<_> = self.articles_with(hash).map(|a| a.id).collect();
            for article in articles {
                self.place_in(article, &text);
            }
        }
    }

    fn place_in(&mut self, article: ArticleId, text: &ArticleText) {
        let claims = self.claims_of(article).cloned().map(Record::from);
        let suggestions = self.suggestions.iter().filter(|s| s.article == article);
        let own = self.article(article).cloned().map(Record::from);
        let waiting: Vec<_> = claims
            .chain(suggestions.cloned().map(Record::from))
            .chain(own)
            .filter(waits)
            .collect();
        for record in waiting {
            self.put(settled(record, text));
        }
        let others = self.conflicts.values_mut().flatten();
        for record in others.filter(|r| article_of(r) == Some(article) && waits(r)) {
            *record = settled(record.clone(), text);
        }
    }
}

/// The article that a record's positions stand in.
fn article_of(record: &Record) -> Option<ArticleId> {
    match record {
        Record::Article(body) => Some(body.id),
        Record::Claim(body) => Some(body.article),
        Record::Suggestion(body) => Some(body.article),
        _ => None,
    }
}

fn waits(record: &Record) -> bool {
    let is_unplaced = |p: &Position| p.span().is_none();
    match record {
        Record::Article(body) => body.debris.iter().any(is_unplaced),
        Record::Claim(body) => body.positions().any(is_unplaced),
        Record::Suggestion(body) => body.positions().any(is_unplaced),
        _ => false,
    }
}

fn settled(mut record: Record, text: &ArticleText) -> Record {
    let settle = |p: &mut Position| *p = anchor::settle(text, p);
    match &mut record {
        Record::Article(body) => Arc::make_mut(body).debris.iter_mut().for_each(settle),
        Record::Claim(body) => Arc::make_mut(body).for_each_position(settle),
        Record::Suggestion(body) => Arc::make_mut(body).for_each_position(settle),
        _ => {}
    }
    record
}

impl Suggestion {
    /// All positions of the suggestion: content, mentions, cues.
    pub fn positions(&self) -> impl Iterator<Item = &Position> {
        self.content.iter().chain(self.attribution.positions())
    }

    /// Changes every position in place.
    pub fn for_each_position(&mut self, mut change: impl FnMut(&mut Position)) {
        self.content.iter_mut().for_each(&mut change);
        self.attribution.for_each_position(&mut change);
    }
}

impl Attribution {
    fn positions(&self) -> impl Iterator<Item = &Position> {
        let links = self.chains().iter().flat_map(|c| &c.links);
        links.flat_map(|l| l.mention.iter().chain(&l.cue))
    }

    fn for_each_position(&mut self, change: &mut impl FnMut(&mut Position)) {
        if let Self::Chains(chains) = self {
            for link in chains.iter_mut().flat_map(|c| &mut c.links) {
                link.mention.iter_mut().for_each(&mut *change);
                link.cue.iter_mut().for_each(&mut *change);
            }
        }
    }
}

impl Claim {
    /// All positions of the claim: content, mentions, cues, figures.
    pub fn positions(&self) -> impl Iterator<Item = &Position> {
        self.content
            .iter()
            .chain(self.attribution.positions())
            .chain(self.quantities.iter().filter_map(|q| q.at.as_ref()))
    }

    /// Changes every position in place.
    pub fn for_each_position(&mut self, mut change: impl FnMut(&mut Position)) {
        self.content.iter_mut().for_each(&mut change);
        self.attribution.for_each_position(&mut change);
        for quantity in &mut self.quantities {
            quantity.at.iter_mut().for_each(&mut change);
        }
    }
}
