//! Who refers to whom: asked before something goes.

use super::Project;
use crate::model::{ArticleId, ClaimId, RelationId, SourceId, Who};

/// What refers to a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    /// Claims that name it or stand in it.
    pub claims: Vec<ClaimId>,
    /// Relations from or to those claims, or to the record.
    pub relations: Vec<RelationId>,
    /// Sources that speak for it or are part of it.
    pub sources: Vec<SourceId>,
    /// Articles that replace it.
    pub articles: Vec<ArticleId>,
}

impl Project {
    /// What refers to a source.
    pub fn references_to_source(&self, id: SourceId) -> References {
        let names_it = |who: &Who| *who == Who::Source(id);
        let claims = self.claims.iter().filter(|c| {
            let links = c.attribution.chains().iter().flat_map(|chain| &chain.links);
            links.into_iter().any(|l| names_it(&l.who))
        });
        let sources = self
            .sources
            .iter()
            .filter(|s| s.speaks_for == Some(id) || s.part_of == Some(id));
        References {
            claims: claims.map(|c| c.id).collect(),
            sources: sources.map(|s| s.id).collect(),
            ..References::default()
        }
    }

    /// What refers to an article or stands in it.
    pub fn references_to_article(&self, id: ArticleId) -> References {
        let claims: Vec<_> = self.claims_of(id).map(|c| c.id).collect();
        let relations = self
            .relations
            .iter()
            .filter(|r| claims.contains(&r.from) || claims.contains(&r.to))
            .map(|r| r.id)
            .collect();
        let articles = self.articles.iter().filter(|a| a.replaces == Some(id));
        References {
            relations,
            articles: articles.map(|a| a.id).collect(),
            claims,
            ..References::default()
        }
    }

    /// What refers to a claim.
    pub fn references_to_claim(&self, id: ClaimId) -> References {
        References {
            relations: self.relations_of(id).map(|r| r.id).collect(),
            ..References::default()
        }
    }
}
