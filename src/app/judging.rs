//! What an annotator holds of a claim, or of a source, on any of the scales.

use super::{App, Moment};
use crate::model::{Claim, Extra, Judgement, JudgementId, ScaleId};

impl App {
    /// My judgement on a scale; where I gave none, the first there is.
    pub(super) fn judgement_on<'c>(
        &self,
        claim: &'c Claim,
        scale: ScaleId,
    ) -> Option<&'c Judgement> {
        self.judgement_of(&claim.confidence, scale)
    }

    /// The same among the judgements of a claim or a source.
    pub(super) fn judgement_of<'j>(
        &self,
        judgements: &'j [Judgement],
        scale: ScaleId,
    ) -> Option<&'j Judgement> {
        let mut on_scale = judgements.iter().filter(|j| j.scale == scale);
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
        self.judge(&mut claim.confidence, scale, level, moment);
    }

    /// The same among the judgements of a claim or a source.
    pub(super) fn judge(
        &self,
        judgements: &mut Vec<Judgement>,
        scale: ScaleId,
        level: Option<&str>,
        moment: Moment,
    ) {
        let me = Some(self.me.annotator);
        let mut mine = judgements
            .iter_mut()
            .filter(|j| j.scale == scale && j.made.by == me);
        match (level, mine.next()) {
            (Some(code), _) if self.level_name(scale, code).is_none() => {}
            (None, _) => {
                let shown = self.judgement_of(judgements, scale).map(|j| j.id);
                judgements.retain(|j| Some(j.id) != shown);
            }
            (Some(code), Some(judgement)) => {
                if judgement.level != code {
                    code.clone_into(&mut judgement.level);
                    judgement.made = self.act(moment);
                }
            }
            (Some(code), None) => judgements.push(Judgement {
                id: JudgementId(moment.ids().fresh()),
                scale,
                level: code.to_owned(),
                made: self.act(moment),
                reason: String::new(),
                extra: Extra::default(),
            }),
        }
    }

    /// Why that level was given.
    pub(super) fn set_reason(&self, claim: &mut Claim, scale: ScaleId, reason: &str) {
        self.give_reason(&mut claim.confidence, scale, reason);
    }

    /// The same among the judgements of a claim or a source.
    pub(super) fn give_reason(&self, judgements: &mut [Judgement], scale: ScaleId, reason: &str) {
        let shown = self.judgement_of(judgements, scale).map(|j| j.id);
        let mut judgements = judgements.iter_mut();
        if let Some(judgement) = judgements.find(|j| Some(j.id) == shown) {
            reason.trim().clone_into(&mut judgement.reason);
        }
    }
}
