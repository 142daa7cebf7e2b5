//! The codebooks that ship, and what a codebook is as a whole.

use super::builtin::{TermRow, term};
use super::{
    CodebookHead, Scale, ScaleId, Term, TermId, TermList, built_in_scales, built_in_terms,
    scale_ids, term_ids,
};

/// A codebook as a whole: one that ships, or one that came in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Codebook {
    /// Its name, its version, the scales in use.
    pub head: CodebookHead,
    /// All its scales.
    pub scales: Vec<Scale>,
    /// All its terms.
    pub terms: Vec<Term>,
}

/// The codebooks that ship.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shipped {
    /// What every project begins with.
    #[default]
    Plain,
    /// For checking claims: the Admiralty code, and how far the check is.
    FactCheck,
    /// For a corpus of attributions, after `PolNeAR` and `FactBank`.
    Attribution,
}

impl Shipped {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Plain, Self::FactCheck, Self::Attribution];

    /// Its name, as it stands in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::FactCheck => "fact-check (Admiralty)",
            Self::Attribution => "attribution corpus (PolNeAR/FactBank)",
        }
    }

    /// The codebook with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shipped| shipped.name() == name)
    }

    /// The scales that it uses, the kinds of claims and the statuses. Relations,
    /// kinds and roles of sources are the same in all, so they are in none of
    /// them: what a project has made of those stays.
    pub fn codebook(self) -> Codebook {
        let mut scales = built_in_scales();
        scales.retain(|scale| self.scales().contains(&scale.id));
        Codebook {
            head: CodebookHead {
                name: self.name().to_owned(),
                scales: self.scales().to_vec(),
                ..CodebookHead::default()
            },
            scales,
            terms: self.terms(),
        }
    }

    /// The scales in use.
    const fn scales(self) -> &'static [ScaleId] {
        match self {
            Self::Plain => &[scale_ids::CONFIDENCE, scale_ids::RELIABILITY],
            Self::FactCheck => &[scale_ids::CREDIBILITY, scale_ids::RELIABILITY],
            Self::Attribution => &[scale_ids::FACTUALITY],
        }
    }

    fn terms(self) -> Vec<Term> {
        let mut terms = built_in_terms();
        let is_its = |list| matches!(list, TermList::ClaimKind | TermList::Status);
        terms.retain(|t| is_its(t.list) && !self.leaves_out().contains(&t.id));
        terms.extend(self.own().iter().copied().map(term));
        terms
    }

    const fn leaves_out(self) -> &'static [TermId] {
        match self {
            Self::Plain => &[],
            Self::FactCheck => &[term_ids::PLAN, term_ids::OPEN, term_ids::DISPUTED],
            Self::Attribution => &[
                term_ids::EVENT,
                term_ids::FIGURE,
                term_ids::CAUSE,
                term_ids::ASSESSMENT,
                term_ids::PREDICTION,
                term_ids::PLAN,
                term_ids::WITHDRAWN,
            ],
        }
    }

    #[rustfmt::skip]
    const fn own(self) -> &'static [TermRow] {
        use TermList::{ClaimKind, Status};
        match self {
            Self::Plain => &[],
            Self::FactCheck => &[
                (term_ids::QUOTATION, ClaimKind, "quotation", "q", "That somebody used these words."),
                (term_ids::PICTURE, ClaimKind, "picture or film", "i", "What a picture or film shows, where and when."),
                (term_ids::TO_CHECK, Status, "to check", "t", "Nobody has begun to check it."),
                (term_ids::BEING_CHECKED, Status, "being checked", "b", "Somebody is at it."),
                (term_ids::CANNOT_BE_CHECKED, Status, "cannot be checked", "n", "There is no way to find out, or not yet."),
            ],
            Self::Attribution => &[
                (term_ids::ASSERTION, ClaimKind, "assertion", "s", "Somebody says it."),
                (term_ids::BELIEF, ClaimKind, "belief", "b", "Somebody holds it to be so."),
                (term_ids::FACT, ClaimKind, "fact", "k", "Somebody knows it, or does not."),
                (term_ids::EVENTUALITY, ClaimKind, "eventuality", "v", "Somebody wants, orders or promises it."),
                (term_ids::ADJUDICATED, Status, "adjudicated", "j", "Two readings were compared and one was settled on."),
            ],
        }
    }
}
