//! What an annotator holds of a claim, on any of the scales.

use super::{App, Moment};
use crate::model::{Claim, Judgement, JudgementId, ScaleId};

impl App {
    /// My judgement on a scale; where I gave none, the first there is.
    pub(super) fn judgement_on<'c>(
        &self,
        claim: &'c Claim,
        scale: ScaleId,
    ) -> Option<&'c Judgement> {
        let mut on_scale = claim.confidence.iter().filter(|j| j.scale == scale);
        let me = Some(self.me.annotator);
        let mine = on_scale.clone().find(|j| j.made.by == me);
        mine.or_else(|| on_scale.next())
    }

    /// Sets my level on a scale; another annotator's judgement stays. Where I
    /// gave none, clearing takes back the one that is shown.
    pub(super) fn set_level(
        &self,
        claim: &mut Claim,
        scale: ScaleId,
        level: Option<&str>,
        moment: Moment,
    ) {
        let me = Some(self.me.annotator);
        let mine = claim
            .confidence
            .iter()
            .position(|j| j.scale == scale && j.made.by == me);
        match (level, mine) {
            (Some(code), _) if self.level_name(scale, code).is_none() => {}
            (None, mine) => {
                let shown = || claim.confidence.iter().position(|j| j.scale == scale);
                if let Some(i) = mine.or_else(shown) {
                    claim.confidence.remove(i);
                }
            }
            (Some(code), Some(i)) => {
                if claim.confidence[i].level != code {
                    code.clone_into(&mut claim.confidence[i].level);
                    claim.confidence[i].made = self.act(moment);
                }
            }
            (Some(code), None) => claim.confidence.push(Judgement {
                id: JudgementId(moment.ids().fresh()),
                scale,
                level: code.to_owned(),
                made: self.act(moment),
                reason: String::new(),
                extra: crate::model::Extra::default(),
            }),
        }
    }

    /// Why that level was given.
    pub(super) fn set_reason(&self, claim: &mut Claim, scale: ScaleId, reason: &str) {
        let shown = self.judgement_on(claim, scale).map(|j| j.id);
        let mut judgements = claim.confidence.iter_mut();
        if let Some(judgement) = judgements.find(|j| Some(j.id) == shown) {
            reason.trim().clone_into(&mut judgement.reason);
        }
    }
}
