//! What JSONL does not hold of a project, in words, before it is saved.

use super::{Options, has_row};
use crate::edit::Project;
use crate::model::{Claim, ClaimId, Position, Record, Source, SourceId, Who};
use crate::words::exporting;

/// Says that so many are left out.
type Sentence = fn(usize) -> String;

/// What is left out, one sentence each, with its number; empty if nothing is.
/// For one article, what is left out of it.
pub fn losses(project: &Project, options: Options) -> Vec<String> {
    let asked = Asked { project, options };
    let (rows, lost): (Vec<&Claim>, Vec<&Claim>) =
        asked.claims().partition(|claim| has_row(project, claim));
    let said: [(usize, Sentence); 11] = [
        (lost.len(), exporting::lost_claims),
        (unplaced_in(&rows), exporting::lost_positions),
        (further_levels(&rows, options), exporting::lost_levels),
        (reasons(&rows), exporting::lost_reasons),
        (asked.relations(), exporting::lost_relations),
        (asked.articles_without_row(), exporting::lost_articles),
        (asked.debris(), exporting::lost_debris),
        (asked.fuller_sources(&rows), exporting::lost_sources),
        (asked.suggestions(), exporting::lost_suggestions),
        (asked.conflicts(), exporting::lost_conflicts),
        (asked.deletions(), exporting::lost_deletions),
    ];
    said.into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, sentence)| sentence(count))
        .collect()
}

/// What rows are asked of: a project, or one article of it.
struct Asked<'p> {
    project: &'p Project,
    options: Options,
}

impl<'p> Asked<'p> {
    fn claims(&self) -> impl Iterator<Item = &'p Claim> {
        let options = self.options;
        let claims = self.project.claims().iter().map(|claim| &**claim);
        claims.filter(move |claim| options.takes(claim.article))
    }

    fn takes_claim(&self, id: ClaimId) -> bool {
        let claim = self.project.claim(id);
        claim.is_none_or(|claim| self.options.takes(claim.article))
    }

    fn relations(&self) -> usize {
        let relations = self.project.relations().iter();
        relations
            .filter(|r| self.takes_claim(r.from) || self.takes_claim(r.to))
            .count()
    }

    fn articles_without_row(&self) -> usize {
        let articles = self.project.articles().iter();
        let has_no_row = |id| {
            let mut claims = self.project.claims_of(id);
            !claims.any(|claim| has_row(self.project, claim))
        };
        articles
            .filter(|a| self.options.takes(a.id) && has_no_row(a.id))
            .count()
    }

    fn debris(&self) -> usize {
        let articles = self.project.articles().iter();
        articles
            .filter(|a| self.options.takes(a.id))
            .map(|a| a.debris.len())
            .sum()
    }

    /// Sources of which the register says more; for one article, those that
    /// its rows name.
    fn fuller_sources(&self, rows: &[&Claim]) -> usize {
        let all = self.options.article.is_none();
        let sources = self.project.sources().iter();
        sources
            .filter(|s| has_more(s) && (all || rows.iter().any(|claim| names(claim, s.id))))
            .count()
    }

    fn suggestions(&self) -> usize {
        let suggestions = self.project.suggestions().iter();
        suggestions
            .filter(|s| self.options.takes(s.article))
            .count()
    }

    fn conflicts(&self) -> usize {
        let others = self.project.conflicts().flat_map(|(_, others)| others);
        let is_asked = |record: &&Record| match record {
            Record::Claim(claim) => self.options.takes(claim.article),
            _ => self.options.article.is_none(),
        };
        others.filter(is_asked).count()
    }

    /// A deletion does not say in which article it was.
    fn deletions(&self) -> usize {
        match self.options.article {
            None => self.project.tombstones().count(),
            Some(_) => 0,
        }
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

fn names(claim: &Claim, source: SourceId) -> bool {
    let chains = claim.attribution.chains().iter();
    let mut links = chains.flat_map(|chain| &chain.links);
    links.any(|link| link.who == Who::Source(source))
}

/// Whether the register says more of it than its name, kind and role.
fn has_more(source: &Source) -> bool {
    !source.aliases.is_empty()
        || !source.note.is_empty()
        || !source.reliability.is_empty()
        || source.speaks_for.is_some()
        || source.part_of.is_some()
}
