//! A claim: words of an article that say something is so, and on whose word.

use super::{
    ArticleId, Certainty, Chain, ClaimId, Extra, Judgement, LayerId, Meta, Position, QuantityId,
    ScaleId, SourceId, TermId, Who,
};

/// A claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The claim's id.
    pub id: ClaimId,
    /// Revision and makers.
    pub meta: Meta,
    /// Whose reading it belongs to.
    pub layer: LayerId,
    /// The article it stands in.
    pub article: ArticleId,
    /// One or more positions; a quotation can be interrupted.
    pub content: Vec<Position>,
    /// Who says so.
    pub attribution: Attribution,
    /// How confident annotators are that it is so; at most one a scale and
    /// annotator.
    pub confidence: Vec<Judgement>,
    /// The claim in the annotator's words.
    pub summary: String,
    /// Kind of claim, a codebook term.
    pub kind: Option<TermId>,
    /// How the words are quoted.
    pub quotation: Option<Quotation>,
    /// Figures the claim holds.
    pub quantities: Vec<Quantity>,
    /// How sure the text itself is.
    pub certainty: Option<Certainty>,
    /// Where the work on it stands, a codebook term.
    pub status: Option<TermId>,
    /// Free tags, in the order they were given.
    pub tags: Vec<String>,
    /// A note.
    pub note: String,
    /// The rule or model that proposed it, if a suggestion was accepted.
    pub proposed_by: String,
}

impl Claim {
    /// A claim with content and nothing else.
    pub fn new(
        id: ClaimId,
        meta: Meta,
        layer: LayerId,
        article: ArticleId,
        content: Vec<Position>,
    ) -> Self {
        Self {
            id,
            meta,
            layer,
            article,
            content,
            attribution: Attribution::Undecided,
            confidence: Vec::new(),
            summary: String::new(),
            kind: None,
            quotation: None,
            quantities: Vec::new(),
            certainty: None,
            status: None,
            tags: Vec::new(),
            note: String::new(),
            proposed_by: String::new(),
        }
    }

    /// The sources that its chains name, each once.
    pub fn sources(&self) -> Vec<SourceId> {
        let mut named = Vec::new();
        for link in self.attribution.chains().iter().flat_map(|c| &c.links) {
            if let Who::Source(id) = link.who
                && !named.contains(&id)
            {
                named.push(id);
            }
        }
        named
    }

    /// The first judgement on a scale.
    pub fn level_on(&self, scale: ScaleId) -> Option<&Judgement> {
        self.confidence.iter().find(|j| j.scale == scale)
    }
}

/// Who says so.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Attribution {
    /// Nobody has said yet: the claim is unfinished.
    #[default]
    Undecided,
    /// The article says it in its own voice.
    OwnVoice,
    /// One or more chains; several are sources side by side.
    Chains(Vec<Chain>),
}

impl Attribution {
    /// The chains; none for own voice or undecided.
    pub fn chains(&self) -> &[Chain] {
        match self {
            Self::Chains(chains) => chains,
            Self::Undecided | Self::OwnVoice => &[],
        }
    }
}

/// How the words of a claim are quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotation {
    /// In the source's words, in quotation marks.
    Direct,
    /// In the article's words.
    Indirect,
    /// Partly each.
    Mixed,
}

/// A figure: "more than 31,000 people fled".
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The quantity's id.
    pub id: QuantityId,
    /// Lowest value; equal to `high` for one figure.
    pub low: Option<f64>,
    /// Highest value.
    pub high: Option<f64>,
    /// What is counted: "civilians", "%".
    pub unit: String,
    /// "more than", "about".
    pub qualifier: String,
    /// What happened to them: "killed".
    pub of: String,
    /// Where the figure stands.
    pub at: Option<Position>,
    /// Fields of a newer version.
    pub extra: Extra,
}
