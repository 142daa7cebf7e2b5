//! Positions that wait for a text are placed when it arrives, and when a
//! record comes that has its text here. This is no edit: what the record says
//! stays the same, so its revision does too.

use super::Project;
use crate::anchor;
use crate::model::{ArticleId, Attribution, Claim, Kind, Position, Record, RecordKey, Suggestion};
use crate::text::TextHash;
use std::sync::Arc;

impl Project {
    /// Places what waits: in the records that were just written, and in the
    /// articles that were written or have one of these texts.
    pub(super) fn place_waiting(
        &mut self,
        texts: impl Iterator<Item = TextHash>,
        written: &[RecordKey],
    ) {
        let mut articles: Vec<_> = written
            .iter()
            .filter(|key| key.kind == Kind::Article)
            .map(|key| ArticleId(key.id))
            .collect();
        for hash in texts {
            articles.extend(self.articles_with(hash).map(|a| a.id));
        }
        let mut waiting: Vec<_> = written.iter().filter_map(|key| self.record(*key)).collect();
        for article in articles {
            waiting.extend(self.article(article).cloned().map(Record::from));
            waiting.extend(self.claims_of(article).cloned().map(Record::from));
            let suggestions = self.suggestions.iter().filter(|s| s.article == article);
            waiting.extend(suggestions.cloned().map(Record::from));
        }
        for record in waiting.into_iter().filter(has_waiting) {
            self.put(self.placed(record));
        }
        self.place_in_conflicts();
    }

    /// Versions in conflict wait for their texts too.
    fn place_in_conflicts(&mut self) {
        let mut conflicts = std::mem::take(&mut self.conflicts);
        for version in conflicts.values_mut().flatten().filter(|v| has_waiting(v)) {
            *version = self.placed(version.clone());
        }
        self.conflicts = conflicts;
    }

    /// The record with its positions placed, as far as its text is here and
    /// says where.
    pub(super) fn placed(&self, record: Record) -> Record {
        let hash = match &record {
            Record::Claim(claim) => self.article(claim.article).map(|a| a.text),
            Record::Suggestion(suggestion) => self.article(suggestion.article).map(|a| a.text),
            Record::Article(article) => Some(article.text),
            _ => None,
        };
        let Some(text) = hash.and_then(|h| self.text(h)) else {
            return record;
        };
        if !has_waiting(&record) {
            return record;
        }
        let settle = |p: &mut Position| *p = anchor::settle(text, p);
        match record {
            Record::Claim(mut claim) => {
                Arc::make_mut(&mut claim).for_each_position(settle);
                Record::Claim(claim)
            }
            Record::Suggestion(mut suggestion) => {
                Arc::make_mut(&mut suggestion).for_each_position(settle);
                Record::Suggestion(suggestion)
            }
            Record::Article(mut article) => {
                let article_now = Arc::make_mut(&mut article);
                article_now.debris.iter_mut().for_each(settle);
                Record::Article(article)
            }
            other => other,
        }
    }
}

fn has_waiting(record: &Record) -> bool {
    let waits = |p: &Position| p.span().is_none();
    match record {
        Record::Claim(claim) => claim.positions().any(waits),
        Record::Suggestion(suggestion) => suggestion.positions().any(waits),
        Record::Article(article) => article.debris.iter().any(waits),
        _ => false,
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

    fn for_each_position(&mut self, mut change: impl FnMut(&mut Position)) {
        if let Self::Chains(chains) = self {
            for link in chains.iter_mut().flat_map(|c| &mut c.links) {
                link.mention.iter_mut().for_each(&mut change);
                link.cue.iter_mut().for_each(&mut change);
            }
        }
    }
}
