//! Relations on the screen: the strip while a claim is held, the list in a
//! claim's panel, and the sign beside related claims in the margin.

use super::claim::{Option_, options};
use super::reader::level_text;
use crate::app::claims::who_in_words;
use crate::app::relations::{outlet_of, verb_of};
use crate::app::{App, Edition};
use crate::edit::Project;
use crate::model::{Claim, ClaimId, RelationId, TermId, TermList};
use crate::order;
use crate::words::relations as words;

/// The strip while a claim is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelateView {
    /// The words of the first claim; none while it is not chosen.
    pub from: Option<String>,
    /// The words of the second claim.
    pub to: Option<String>,
    /// Ways in which the first can stand to the second.
    pub types: Vec<RelationType>,
}

/// A way in which a claim can stand to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationType {
    /// The term.
    pub id: TermId,
    /// Its verb.
    pub verb: String,
    /// What it means.
    pub meaning: String,
    /// Its key; may be empty.
    pub key: String,
}

/// One relation of the selected claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationRow {
    /// The relation.
    pub id: RelationId,
    /// What stands before the other claim: "is updated by".
    pub before: String,
    /// What stands after it, where nothing can be said before.
    pub after: String,
    /// The other claim's words, or that it is not here.
    pub quote: String,
    /// The other claim, if it is here.
    pub other: Option<ClaimId>,
    /// Where it stands, who says so, how confident.
    pub facts: String,
    /// The whole in one sentence.
    pub says: String,
    /// Types to choose from.
    pub types: Vec<Option_>,
    /// The note.
    pub note: String,
}

impl App {
    /// The strip; none while no claim is held.
    pub fn relate_view(&self) -> Option<RelateView> {
        let (project, relating) = (self.project.as_ref()?, self.relating.as_ref()?);
        let (from, to) = relating.ends(self.place.claim);
        let said = |id: Option<ClaimId>| id.map(|id| self.claim_said(id));
        let types = project.terms_in(TermList::RelationType);
        let types = types.filter(|term| !term.is_retired);
        Some(RelateView {
            from: said(from),
            to: said(to),
            types: types
                .map(|term| RelationType {
                    id: term.id,
                    verb: term.name.clone(),
                    meaning: term.meaning.clone(),
                    key: term.key.clone(),
                })
                .collect(),
        })
    }

    /// Whether a claim is held to be related.
    pub fn is_relating(&self, claim: ClaimId) -> bool {
        self.relating.as_ref().is_some_and(|r| r.held == claim)
    }

    /// While it is equal, so is [`App::relation_rows`].
    pub fn relations_key(&self) -> (Edition, Option<ClaimId>) {
        (self.edition(), self.place.claim)
    }

    /// The relations of the selected claim: those from it first, each as they
    /// were made.
    pub fn relation_rows(&self) -> Vec<RelationRow> {
        let here = self.project.as_ref().zip(self.place.claim);
        let Some((project, claim)) = here else {
            return Vec::new();
        };
        let mut all: Vec<_> = project.relations_of(claim).collect();
        order::sort_by_key(&mut all, |r| (r.from != claim, r.meta.created.at, r.id));
        let rows = all.into_iter().map(|relation| {
            let is_from = relation.from == claim;
            let other = if is_from { relation.to } else { relation.from };
            let (before, after) = around(verb_of(project, relation.kind), is_from);
            let there = project.claim(other);
            RelationRow {
                id: relation.id,
                before,
                after,
                quote: self.claim_said(other),
                other: there.map(|claim| claim.id),
                facts: there.map_or_else(String::new, |claim| self.facts_of(project, claim)),
                says: self.relation_said(relation),
                types: options(project, TermList::RelationType, Some(relation.kind)),
                note: relation.note.clone(),
            }
        });
        rows.collect()
    }

    /// Where another claim stands, unless it is in the open article; who says
    /// so; how confident.
    fn facts_of(&self, project: &Project, claim: &Claim) -> String {
        let place =
            (self.place.article != Some(claim.article)).then(|| outlet_of(project, claim.article));
        let who = who_in_words(project, &claim.attribution);
        let facts = [place.unwrap_or_default(), who, level_text(self, claim)];
        let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        facts.join(" · ")
    }

    /// How a claim stands to the selected one; empty where no relation says.
    pub(super) fn stands_to_selected(&self, project: &Project, claim: ClaimId) -> String {
        let Some(selected) = self.place.claim.filter(|id| *id != claim) else {
            return String::new();
        };
        let said = project
            .relations_of(selected)
            .filter(|r| r.from == claim || r.to == claim)
            .map(|r| {
                let verb = verb_of(project, r.kind);
                match (r.from == claim, words::passive(verb)) {
                    (true, _) => words::the_selected(verb),
                    (false, Some(passive)) => words::the_selected(passive),
                    (false, None) => words::selected_does(verb),
                }
            });
        said.collect::<Vec<_>>().join(" · ")
    }
}

/// The words around the other claim.
fn around(verb: &str, is_from: bool) -> (String, String) {
    match (is_from, words::passive(verb)) {
        (true, _) => (verb.to_owned(), String::new()),
        (false, Some(passive)) => (passive.to_owned(), String::new()),
        (false, None) => (String::new(), words::this_claim(verb)),
    }
}
