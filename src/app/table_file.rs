//! The table of who says what as a file.

use super::App;
use super::view::table::{article_facts, relations_in_words, stances, through, who};
use crate::compare::Likeness;
use crate::edit::Project;
use crate::format::table::{self as csv, Cell};
use crate::model::{Claim, Scale, ScaleId, ScaleSubject, TermId};
use crate::order::SortedSet;
use crate::words::filter::level;
use crate::words::table as words;
use crate::words::table::heads;

/// A file to offer: its name, its media type, and what is in it.
type File = (String, &'static str, String);

const MIME: &str = "text/csv";

impl App {
    /// What the table shows, in its order.
    pub(super) fn table_file(&self) -> Option<File> {
        let project = self.project.as_ref()?;
        let name = super::exporting::file_stem(&project.info().title);
        let content = write(project, &self.table_claims());
        Some((format!("{name}.claims.csv"), MIME, content))
    }

    /// All claims of the choice in the dialog, as they stand in the articles.
    pub(super) fn all_as_table(&self, name: &str) -> Option<File> {
        let project = self.project.as_ref()?;
        let only = self.place.article.filter(|_| self.export.article_only);
        let mut all = self.all_in_order();
        all.retain(|(article, _)| only.is_none_or(|only| article.id == only));
        let claims: Vec<&Claim> = all.into_iter().map(|(_, claim)| &**claim).collect();
        let likeness = Likeness::of(project, &claims);
        let numbers = (0..claims.len()).map(|i| likeness.text(i));
        let claims: Vec<_> = claims.iter().copied().zip(numbers).collect();
        Some((format!("{name}.claims.csv"), MIME, write(project, &claims)))
    }
}

/// Claims, each with the number of its text, as a file.
fn write(project: &Project, claims: &[(&Claim, usize)]) -> String {
    let scales = scales_of(project, claims);
    let row = |(claim, text): &(&Claim, usize)| row(project, &scales, claim, *text);
    csv::write(heads_of(&scales), claims.iter().map(row))
}

/// The scales in use, then the others on which these claims are judged.
fn scales_of<'p>(project: &'p Project, claims: &[(&Claim, usize)]) -> Vec<&'p Scale> {
    let in_use = project.scales_in_use(ScaleSubject::Claim);
    let judged = claims.iter().flat_map(|(claim, _)| &claim.confidence);
    let used: SortedSet<ScaleId> = judged.map(|judgement| judgement.scale).collect();
    let is_other = |id: &ScaleId| in_use.iter().all(|scale| scale.id != *id);
    let others = used.into_iter().filter(is_other);
    let others = others.filter_map(|id| project.scale(id));
    let all = in_use.iter().copied().chain(others);
    all.map(|scale| &**scale).collect()
}

fn heads_of(scales: &[&Scale]) -> Vec<Cell> {
    let mut row: Vec<Cell> = [words::CLAIM, words::WHO, words::THROUGH, words::STANCE]
        .map(Cell::from)
        .into();
    for scale in scales {
        row.push(scale.name.as_str().into());
        row.push(heads::in_words(&scale.name).into());
    }
    let rest = [
        words::QUANTITY,
        heads::LOW,
        heads::HIGH,
        heads::UNIT,
        words::DATE,
        words::ARTICLE,
        heads::TITLE,
        heads::ADDRESS,
        heads::EVENT,
        words::RELATIONS,
        heads::KIND,
        heads::STATUS,
        heads::TAGS,
        heads::SUMMARY,
        heads::NOTE,
        heads::TEXT,
        heads::CLAIM_ID,
        heads::ARTICLE_ID,
    ];
    row.extend(rest.map(Cell::from));
    row
}

fn row(project: &Project, scales: &[&Scale], claim: &Claim, text: usize) -> Vec<Cell> {
    let mut row: Vec<Cell> = [
        super::claims::words_of(project, claim),
        who(project, claim),
        through(project, claim),
        stances(claim),
    ]
    .map(Cell::from)
    .into();
    for scale in scales {
        row.extend(levels(scale, claim));
    }
    row.extend(figures(claim));
    row.extend(article_facts(project, claim).map(Cell::from));
    row.extend([
        relations_in_words(project, claim).into(),
        term(project, claim.kind),
        term(project, claim.status),
        claim.tags.join(words::AND).into(),
        claim.summary.as_str().into(),
        claim.note.as_str().into(),
        // People count from 1.
        (text + 1).to_string().into(),
        claim.id.to_string().into(),
        claim.article.to_string().into(),
    ]);
    row
}

/// Code and name of a claim's levels on a scale.
fn levels(scale: &Scale, claim: &Claim) -> [Cell; 2] {
    let codes = claim.confidence.iter();
    let codes = codes
        .filter(|j| j.scale == scale.id)
        .map(|j| j.level.as_str());
    let names = codes.clone().map(|code| match scale.level(code) {
        Some(level) if !level.name.is_empty() => level.name.clone(),
        _ => level(code, ""),
    });
    let names: Vec<String> = names.collect();
    let codes: Vec<&str> = codes.collect();
    [codes.join(words::AND).into(), names.join(words::AND).into()]
}

/// A claim's figures in words; of one alone its values and unit too.
fn figures(claim: &Claim) -> [Cell; 4] {
    let plain = |number: Option<f64>| number.map(|n| n.to_string()).unwrap_or_default();
    let all = claim.quantities.iter();
    let all = all.map(|q| super::view::quantity_words(q, plain));
    let all: Vec<_> = all.collect();
    let only = claim.quantities.first().filter(|_| all.len() == 1);
    [
        all.join(words::AND).into(),
        Cell::Number(only.and_then(|q| q.low)),
        Cell::Number(only.and_then(|q| q.high)),
        only.map_or("", |q| &q.unit).into(),
    ]
}

fn term(project: &Project, id: Option<TermId>) -> Cell {
    let term = id.and_then(|id| project.term(id));
    term.map_or("", |term| &term.name).into()
}
