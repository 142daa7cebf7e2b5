//! The codebook as a project uses it: which of its scales are in use.

use super::Project;
use crate::model::{Scale, ScaleId, ScaleSubject, scale_ids};
use std::sync::Arc;

/// The scales that a project uses until a person chooses others.
const USUAL_SCALES: [ScaleId; 2] = [scale_ids::CONFIDENCE, scale_ids::RELIABILITY];

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
