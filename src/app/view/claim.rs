//! The panel on one claim.

use super::mark::{Hue, UNSET, is_unfinished};
use super::panel::{ChoiceRow, FigureView, ScaleView, choices, figure_words, figures};
use crate::app::claims::name_of;
use crate::app::{App, Edition};
use crate::edit::Project;
use crate::model::{
    Act, Attribution, Certainty, ChainId, Claim, ClaimId, Link, LinkId, Place, Position, Quotation,
    SourceId, Stance, TermList, Who,
};
use crate::order;
use crate::text::lower;
use crate::words;

/// Everything the panel shows of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimView {
    /// The claim.
    pub id: ClaimId,
    /// Language of its article, as a tag; empty if not known.
    pub language: String,
    /// Its pieces, in order.
    pub pieces: Vec<String>,
    /// Why a piece has no place in the text, if one has none.
    pub unplaced: Option<&'static str>,
    /// Its colour.
    pub hue: Hue,
    /// Code of its confidence, or `unset`.
    pub level: String,
    /// Whether it lacks something.
    pub is_unfinished: bool,
    /// Whether the article says it in its own voice.
    pub is_own_voice: bool,
    /// Whether nobody has decided yet.
    pub is_undecided: bool,
    /// The chains.
    pub chains: Vec<ChainView>,
    /// The scales that it is judged on, the one that marks show first.
    pub scales: Vec<ScaleView>,
    /// The claim in the annotator's words.
    pub summary: String,
    /// Kinds to choose from.
    pub kinds: Vec<ChoiceRow>,
    /// How it is quoted.
    pub quotation: Option<Quotation>,
    /// States of the work to choose from.
    pub statuses: Vec<ChoiceRow>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The note.
    pub note: String,
    /// Figures it holds.
    pub figures: Vec<FigureView>,
    /// Figures that are proposed, in words.
    pub proposed: Vec<String>,
    /// Who made it.
    pub created: Stamp,
    /// Who last changed it.
    pub changed: Stamp,
    /// Sources to choose from: id and name.
    pub sources: Vec<(SourceId, String)>,
}

/// One chain.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainView {
    /// The chain.
    pub id: ChainId,
    /// Its links, outermost first.
    pub links: Vec<LinkView>,
}

/// One link.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkView {
    /// The link.
    pub id: LinkId,
    /// Its name.
    pub name: String,
    /// Its source, if it is in the register.
    pub source: Option<SourceId>,
    /// Whether it is described, not named.
    pub is_described: bool,
    /// Whether the text does not say who.
    pub is_not_stated: bool,
    /// Its colour.
    pub hue: Hue,
    /// Whether it is the origin.
    pub is_origin: bool,
    /// What it does with the claim.
    pub stance: Stance,
    /// How sure it sounds.
    pub certainty: Option<Certainty>,
    /// The words that name it.
    pub mention: Option<String>,
    /// The words that attribute.
    pub cue: Option<String>,
}

/// A term to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Option_ {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// Who and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The annotator's name; empty if silent.
    pub who: String,
    /// Milliseconds since 1970, for the browser to write in its language.
    pub at_ms: u64,
}

impl App {
    /// While it is equal, so is [`App::claim_view`].
    pub fn claim_key(&self) -> (Edition, Option<ClaimId>) {
        (self.edition(), self.place.claim)
    }

    /// The selected claim; none if none is.
    pub fn claim_view(&self) -> Option<ClaimView> {
        let project = self.project.as_ref()?;
        let claim = project.claim(self.place.claim?)?;
        let level = self.level_of(claim).map(|j| &*j.level);
        Some(ClaimView {
            id: claim.id,
            language: project
                .article(claim.article)
                .map(|article| article.language.clone())
                .unwrap_or_default(),
            pieces: claim
                .content
                .iter()
                .map(|p| words(project, claim, p))
                .collect(),
            unplaced: unplaced(claim),
            hue: Hue::of_claim(project, claim),
            level: level.unwrap_or(UNSET).to_owned(),
            is_unfinished: is_unfinished(claim),
            is_own_voice: claim.attribution == Attribution::OwnVoice,
            is_undecided: claim.attribution == Attribution::Undecided,
            chains: chains(project, claim),
            scales: self.scale_views(project, claim),
            summary: claim.summary.clone(),
            kinds: choices(project, TermList::ClaimKind, claim.kind),
            quotation: claim.quotation,
            statuses: choices(project, TermList::Status, claim.status),
            tags: claim.tags.clone(),
            note: claim.note.clone(),
            figures: figures(project, claim),
            proposed: self
                .proposed_figures(claim)
                .iter()
                .map(figure_words)
                .collect(),
            created: stamp(project, claim.meta.created),
            changed: stamp(project, claim.meta.changed),
            sources: sources(project),
        })
    }
}

pub(super) fn words(project: &Project, claim: &Claim, position: &Position) -> String {
    let text = project.text_of(claim.article).map(|t| &**t);
    crate::app::claims::quote_of(text, std::slice::from_ref(position))
}

fn unplaced(claim: &Claim) -> Option<&'static str> {
    use crate::model::WhyUnplaced;
    let why = claim.content.iter().find_map(|p| match &p.place {
        Place::Placed(_) => None,
        Place::Unplaced(_, why) => Some(*why),
    })?;
    Some(match why {
        WhyUnplaced::TextMissing => words::claims::TEXT_NOT_HERE,
        WhyUnplaced::Uncertain => words::claims::PLACE_UNCERTAIN,
        WhyUnplaced::Lost => words::claims::PLACE_LOST,
    })
}

fn chains(project: &Project, claim: &Claim) -> Vec<ChainView> {
    let view = |link: &Link, is_origin| LinkView {
        id: link.id,
        name: name_of(project, &link.who),
        source: match link.who {
            Who::Source(id) => Some(id),
            _ => None,
        },
        is_described: matches!(link.who, Who::Described(_)),
        is_not_stated: link.who == Who::NotStated,
        hue: Hue::of_who(project, &link.who),
        is_origin,
        stance: link.stance,
        certainty: link.certainty,
        mention: link.mention.as_ref().map(|p| words(project, claim, p)),
        cue: link.cue.as_ref().map(|p| words(project, claim, p)),
    };
    let chains = claim.attribution.chains().iter();
    chains
        .map(|chain| {
            let last = chain.links.len().saturating_sub(1);
            let links = chain.links.iter().enumerate();
            ChainView {
                id: chain.id,
                links: links.map(|(i, link)| view(link, i == last)).collect(),
            }
        })
        .collect()
}

/// The terms of a list to choose from; a retired one only if it is chosen.
pub(super) fn options(
    project: &Project,
    list: TermList,
    chosen: Option<crate::model::TermId>,
) -> Vec<Option_> {
    project
        .terms_in(list)
        .filter(|t| !t.is_retired || Some(t.id) == chosen)
        .map(|t| Option_ {
            id: t.id.to_string(),
            name: t.name.clone(),
            is_chosen: Some(t.id) == chosen,
        })
        .collect()
}

pub(super) fn stamp(project: &Project, act: Act) -> Stamp {
    let who = act.by.and_then(|id| project.annotators().by_id(id.0));
    Stamp {
        who: who.map(|a| a.name.clone()).unwrap_or_default(),
        at_ms: act.at.0,
    }
}

fn sources(project: &Project) -> Vec<(SourceId, String)> {
    let mut list: Vec<_> = project
        .sources()
        .iter()
        .map(|s| (s.id, s.name.clone()))
        .collect();
    order::sort_by_key(&mut list, |a| lower(&a.1));
    list
}
