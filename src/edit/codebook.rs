//! The codebook as a project uses it: which of its scales are in use.

use super::Project;
use crate::model::{Judgement, Scale, ScaleId, ScaleSubject, Term, TermId, TermList, scale_ids};
use std::sync::Arc;

/// The scales that a project uses until a person chooses others.
pub(super) const USUAL_SCALES: [ScaleId; 2] = [scale_ids::CONFIDENCE, scale_ids::RELIABILITY];

impl Project {
    /// The scales that claims or sources are judged on, in their order. Of
    /// those on claims the first is what marks show and what the keys set.
    /// There is always one for claims; there may be none for sources.
    pub fn scales_in_use(&self, subject: ScaleSubject) -> Vec<&Arc<Scale>> {
        let found: Vec<_> = self.found_scales(subject).collect();
        if found.is_empty() && subject == ScaleSubject::Claim {
            return self.scale(scale_ids::CONFIDENCE).into_iter().collect();
        }
        found
    }

    /// The first of [`Project::scales_in_use`], found without a list.
    pub fn first_scale(&self, subject: ScaleSubject) -> Option<&Arc<Scale>> {
        let usual = || self.scale(scale_ids::CONFIDENCE);
        let first = self.found_scales(subject).next();
        first.or_else(|| usual().filter(|_| subject == ScaleSubject::Claim))
    }

    fn found_scales(&self, subject: ScaleSubject) -> impl Iterator<Item = &Arc<Scale>> {
        let chosen = &self.info().codebook.scales;
        let ids = if chosen.is_empty() {
            &USUAL_SCALES
        } else {
            chosen.as_slice()
        };
        let scales = ids.iter().filter_map(|id| self.scale(*id));
        scales.filter(move |scale| scale.judges == subject)
    }
}

/// How many records have a level or a term of the codebook.
impl Project {
    /// Claims or sources that somebody gave this level of a scale.
    pub fn uses_of_level(&self, scale: &Scale, code: &str) -> usize {
        self.judged(scale, &|judgement| judgement.level == code)
    }

    /// Claims or sources that somebody judged on this scale.
    pub fn uses_of_scale(&self, scale: &Scale) -> usize {
        self.judged(scale, &|_| true)
    }

    fn judged(&self, scale: &Scale, is_meant: &dyn Fn(&Judgement) -> bool) -> usize {
        let has = |all: &[Judgement]| all.iter().any(|j| j.scale == scale.id && is_meant(j));
        match scale.judges {
            ScaleSubject::Claim => self.claims().iter().filter(|c| has(&c.confidence)).count(),
            ScaleSubject::Source => {
                let sources = self.sources().iter();
                sources.filter(|s| has(&s.reliability)).count()
            }
        }
    }

    /// Claims, sources or relations, as its list says, that have this term.
    pub fn uses_of_term(&self, term: &Term) -> usize {
        let is_it = |id: &Option<TermId>| *id == Some(term.id);
        let (claims, sources) = (self.claims().iter(), self.sources().iter());
        match term.list {
            TermList::ClaimKind => claims.filter(|c| is_it(&c.kind)).count(),
            TermList::Status => claims.filter(|c| is_it(&c.status)).count(),
            TermList::SourceKind => sources.filter(|s| is_it(&s.kind)).count(),
            TermList::SourceRole => sources.filter(|s| is_it(&s.role)).count(),
            TermList::RelationType => {
                let relations = self.relations().iter();
                relations.filter(|r| r.kind == term.id).count()
            }
        }
    }
}
