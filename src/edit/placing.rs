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
        let waiting: Vec<_> = self
            .claims_of(article)
            .filter(|c| c.positions().any(|p| p.span().is_none()))
            .cloned()
            .collect();
        for claim in waiting {
            let mut placed = Arc::unwrap_or_clone(claim);
            placed.for_each_position(|p| *p = anchor::settle(text, p));
            self.put(Record::from(placed));
        }
        self.place_suggestions(article, text);
        if let Some(body) = self.article(article)
            && body.debris.iter().any(|p| p.span().is_none())
        {
            let mut body = Arc::unwrap_or_clone(body.clone());
            for p in &mut body.debris {
                *p = anchor::settle(text, p);
            }
            self.put(Record::from(body));
        }
    }

    fn place_suggestions(&mut self, article: ArticleId, text: &ArticleText) {
        let of_article = self.suggestions.iter().filter(|s| s.article == article);
        let waiting: Vec<_> = of_article
            .filter(|s| s.positions().any(|p| p.span().is_none()))
            .cloned()
            .collect();
        for suggestion in waiting {
            let mut placed = Arc::unwrap_or_clone(suggestion);
            placed.for_each_position(|p| *p = anchor::settle(text, p));
            self.put(Record::from(placed));
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
