//! Parts of the panel on one claim: its scales, its figures, and what is
//! chosen from the codebook.

use super::claim::{stamp, words};
use super::draft::{LevelRow, offered};
use crate::app::App;
use crate::edit::Project;
use crate::model::{Claim, QuantityId, Scale, ScaleId, ScaleSubject, TermId, TermList};
use crate::suggest::quantities::Figure;
use crate::words::{claims, figures as said, number};
use std::sync::Arc;

/// A scale with what is judged on it.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleView {
    /// The scale.
    pub id: ScaleId,
    /// Its name.
    pub name: String,
    /// The sentence that says what a level means.
    pub question: String,
    /// Its levels.
    pub levels: Vec<LevelRow>,
    /// Code of the level that is set.
    pub chosen: Option<String>,
    /// Why, in the annotator's words.
    pub reason: String,
    /// Levels by other annotators, in words.
    pub others: Vec<String>,
}

/// A figure of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureView {
    /// The figure.
    pub id: QuantityId,
    /// All of it in a line; empty while nothing is known.
    pub words: String,
    /// Its lowest value; may be empty.
    pub low: String,
    /// Its highest value; may be empty.
    pub high: String,
    /// What is counted.
    pub unit: String,
    /// "more than", "about".
    pub qualifier: String,
    /// What happened to them.
    pub of: String,
    /// The words in which it stands.
    pub place: Option<String>,
}

/// A term to choose by its name or its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceRow {
    /// What is sent when it is chosen.
    pub value: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// The key that chooses it; may be empty.
    pub key: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl App {
    /// The scales in use, and those that the claim has been judged on besides.
    pub(super) fn scale_views(&self, project: &Project, claim: &Claim) -> Vec<ScaleView> {
        let mut scales: Vec<&Arc<Scale>> = project.scales_in_use(ScaleSubject::Claim);
        for judgement in &claim.confidence {
            let is_here = scales.iter().any(|s| s.id == judgement.scale);
            if let Some(scale) = project.scale(judgement.scale).filter(|_| !is_here) {
                scales.push(scale);
            }
        }
        let views = scales.into_iter();
        views
            .map(|scale| self.scale_view(project, claim, scale))
            .collect()
    }

    fn scale_view(&self, project: &Project, claim: &Claim, scale: &Scale) -> ScaleView {
        let shown = self.judgement_on(claim, scale.id);
        let level = shown.map(|j| &*j.level);
        let others = claim.confidence.iter();
        let others = others.filter(|j| j.scale == scale.id && Some(j.id) != shown.map(|s| s.id));
        let others = others.map(|j| {
            let name = scale.level(&j.level).map_or("", |l| &l.name);
            let who = stamp(project, j.made).who;
            let whose = if who.is_empty() { &scale.name } else { &who };
            claims::judged(whose, &j.level, name)
        });
        ScaleView {
            id: scale.id,
            name: scale.name.clone(),
            question: scale.question.clone(),
            levels: offered(scale, level),
            chosen: level.map(str::to_owned),
            reason: shown.map(|j| j.reason.clone()).unwrap_or_default(),
            others: others.collect(),
        }
    }
}

/// The terms of a list to choose from; a retired one only if it is chosen.
pub(super) fn choices(project: &Project, list: TermList, chosen: Option<TermId>) -> Vec<ChoiceRow> {
    let terms = project.terms_in(list);
    let offered = terms.filter(|t| !t.is_retired || Some(t.id) == chosen);
    let row = |term: &Arc<crate::model::Term>| ChoiceRow {
        value: term.id.to_string(),
        name: term.name.clone(),
        meaning: term.meaning.clone(),
        key: term.key.clone(),
        is_chosen: Some(term.id) == chosen,
    };
    offered.map(row).collect()
}

/// The figures of a claim.
pub(super) fn figures(project: &Project, claim: &Claim) -> Vec<FigureView> {
    let view = |q: &crate::model::Quantity| FigureView {
        id: q.id,
        words: said::in_words(&q.qualifier, &values(q.low, q.high), &q.unit, &q.of),
        low: value(q.low),
        high: value(q.high),
        unit: q.unit.clone(),
        qualifier: q.qualifier.clone(),
        of: q.of.clone(),
        place: q.at.as_ref().map(|at| words(project, claim, at)),
    };
    claim.quantities.iter().map(view).collect()
}

/// A figure that is proposed, in a line.
pub(super) fn figure_words(figure: &Figure) -> String {
    let values = values(figure.low, figure.high);
    said::in_words(&figure.qualifier, &values, &figure.unit, &figure.of)
}

fn values(low: Option<f64>, high: Option<f64>) -> String {
    let (low, high) = (value(low), value(high));
    match (low.is_empty(), high.is_empty()) {
        (false, false) if low != high => said::range(&low, &high),
        (true, _) => high,
        (false, _) => low,
    }
}

/// A value as people write it; nothing where there is none.
fn value(value: Option<f64>) -> String {
    let figures = value.map(|v| v.to_string()).unwrap_or_default();
    figures.parse().map_or(figures, number)
}
