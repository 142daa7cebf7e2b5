//! Again with the same source: who said so of the claim that was marked last.

use super::chains::chain_of;
use super::{App, Moment};
use crate::model::{Attribution, Chain, ChainId, Claim, ClaimId, Link, LinkId, Position, Who};
use crate::order;
use crate::suggest::mentions;
use crate::text::sentence_around;

/// The claims that were marked last. Of the last one itself, the one before it
/// is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marked {
    last: Option<ClaimId>,
    before: Option<ClaimId>,
}

impl Marked {
    /// A claim was marked.
    pub(super) fn note(&mut self, claim: ClaimId) {
        if self.last != Some(claim) {
            self.before = self.last.replace(claim);
        }
    }
}

impl App {
    /// Who said so of the claim that was marked last, but for this one.
    pub(super) fn again_for(&self, claim: Option<ClaimId>) -> Option<&Attribution> {
        let project = self.project.as_ref()?;
        let Marked { last, before } = self.marked;
        let others = [last, before].into_iter().flatten();
        let mut others = others.filter(|id| Some(*id) != claim);
        let found = others.find_map(|id| project.claim(id))?;
        Some(&found.attribution).filter(|a| **a != Attribution::Undecided)
    }

    /// Gives a claim the sources of the one that was marked last.
    pub(super) fn take_again(&self, claim: &mut Claim, moment: Moment) {
        match self.again_for(Some(claim.id)).cloned() {
            None => {}
            Some(Attribution::Chains(chains)) => {
                self.attribute(claim, &sources_of(&chains), moment);
            }
            Some(other) => claim.attribution = other,
        }
    }

    /// Gives a claim chains of these sources, each named where its sentence
    /// names it. Chains of the same sources stay as they are.
    pub(super) fn attribute(
        &self,
        claim: &mut Claim,
        chains: &[impl AsRef<[Who]>],
        moment: Moment,
    ) {
        let old = sources_of(claim.attribution.chains());
        let is_same = |(a, b): (&Vec<Who>, &[Who])| a.as_slice() == b;
        let mut pairs = old.iter().zip(chains.iter().map(AsRef::as_ref));
        if old.len() == chains.len() && !old.is_empty() && pairs.all(is_same) {
            return;
        }
        let mut ids = moment.ids();
        let mut made = Vec::new();
        for chain in chains {
            let links = chain.as_ref().iter().map(|who| {
                let mut link = Link::new(LinkId(ids.fresh()), who.clone());
                link.mention = self.mention_near(claim, who);
                link
            });
            let links = links.collect();
            made.push(chain_of(ChainId(ids.fresh()), links));
        }
        claim.attribution = Attribution::Chains(made);
    }

    /// Where the sentence of a claim names somebody.
    fn mention_near(&self, claim: &Claim, who: &Who) -> Option<Position> {
        let Who::Source(source) = who else {
            return None;
        };
        let project = self.project.as_ref()?;
        let text = project.text_of(claim.article)?;
        let mut content: Vec<_> = claim.content.iter().filter_map(Position::span).collect();
        order::sort(&mut content);
        let first = *content.first()?;
        let named = mentions(project, text, sentence_around(text, first), first);
        let named = named.into_iter().find(|m| m.source == *source)?;
        Some(Position::placed(named.span))
    }
}

/// The sources of chains, without what was recorded of them there.
pub(super) fn sources_of(chains: &[Chain]) -> Vec<Vec<Who>> {
    let sources = |chain: &Chain| chain.links.iter().map(|l| l.who.clone()).collect();
    chains.iter().map(sources).collect()
}
