//! What JSONL does not hold of a project, in words, before it is saved.

use super::{Options, has_row};
use crate::edit::Project;
use crate::model::{Claim, Position, Source};

/// What is left out, one sentence each, with its number; empty if nothing is.
pub fn losses(project: &Project, options: Options) -> Vec<String> {
    let (rows, lost): (Vec<&Claim>, Vec<&Claim>) = (project.claims().iter())
        .map(|claim| &**claim)
        .partition(|claim| has_row(project, claim));
    let articles = project.articles();
    let without_row = articles.iter().filter(|article| {
        let mut claims = project.claims_of(article.id);
        !claims.any(|claim| has_row(project, claim))
    });
    let debris = articles.iter().map(|a| a.debris.len());
    let fuller_sources = project.sources().iter().filter(|s| has_more(s));
    let conflicts = project.conflicts().map(|(_, others)| others.len());
    #[rustfmt::skip]
    let said = [
        (lost.len(), "claim without a place in a text", "claims without a place in a text"),
        (unplaced_in(&rows), "position without a place", "positions without a place"),
        (further_levels(&rows, options), "further judgement of confidence", "further judgements of confidence"),
        (reasons(&rows), "reason for a judgement", "reasons for judgements"),
        (project.relations().len(), "relation between claims", "relations between claims"),
        (without_row.count(), "article without a row", "articles without a row"),
        (debris.sum(), "stretch of debris", "stretches of debris"),
        (fuller_sources.count(), "source's entry beyond name, kind and role", "sources' entries beyond name, kind and role"),
        (project.suggestions().len(), "suggestion", "suggestions"),
        (conflicts.sum(), "version in conflict", "versions in conflict"),
        (project.tombstones().count(), "deletion", "deletions"),
    ];
    said.into_iter()
        .filter_map(|(n, one, many)| sentence(n, one, many))
        .collect()
}

fn sentence(n: usize, one: &str, many: &str) -> Option<String> {
    match n {
        0 => None,
        1 => Some(format!("1 {one} is left out.")),
        _ => Some(format!("{n} {many} are left out.")),
    }
}

fn unplaced_in(rows: &[&Claim]) -> usize {
    let positions = rows.iter().flat_map(|claim| claim.positions());
    positions.filter(|p: &&Position| p.span().is_none()).count()
}

/// Levels on other scales, and by other people.
fn further_levels(rows: &[&Claim], options: Options) -> usize {
    let further = |claim: &&Claim| {
        let is_told = claim.level_on(options.scale).is_some();
        claim.confidence.len() - usize::from(is_told)
    };
    rows.iter().map(further).sum()
}

fn reasons(rows: &[&Claim]) -> usize {
    let judgements = rows.iter().flat_map(|claim| &claim.confidence);
    judgements.filter(|j| !j.reason.is_empty()).count()
}

/// Whether the register says more of it than its name, kind and role.
fn has_more(source: &Source) -> bool {
    !source.aliases.is_empty()
        || !source.note.is_empty()
        || !source.reliability.is_empty()
        || source.speaks_for.is_some()
        || source.part_of.is_some()
}
