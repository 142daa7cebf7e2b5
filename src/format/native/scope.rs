//! Which records are written.

use super::Scope;
use super::names::{REPLACES, each_named};
use crate::edit::Project;
use crate::model::{ArticleId, Kind, Record, RecordKey};
use crate::order::SortedSet;

/// The records that a scope takes in, in the order of their keys: its own, and all that these name, and
/// so on. Of the article that one replaces, the id alone.
pub(crate) fn records_in(project: &Project, scope: Scope) -> Vec<Record> {
    match scope {
        Scope::Project => project.records().collect(),
        Scope::Article(article) => {
            let taken = keys_with(project, article);
            let records = project.records();
            records.filter(|r| taken.contains(&r.key())).collect()
        }
        Scope::Codebook => {
            let taken = keys_of_codebook(project);
            let records = project.records();
            records.filter(|r| taken.contains(&r.key())).collect()
        }
    }
}

/// Scales and terms, who made them, and the project that they are of.
fn keys_of_codebook(project: &Project) -> SortedSet<RecordKey> {
    let is_of_it = |kind| matches!(kind, Kind::Project | Kind::Scale | Kind::Term);
    let keys = project.records().map(|record| record.key());
    let mut open: Vec<_> = keys.filter(|key| is_of_it(key.kind)).collect();
    let mut taken = SortedSet::new();
    close(project, &mut open, &mut taken);
    taken
}

fn keys_with(project: &Project, article: ArticleId) -> SortedSet<RecordKey> {
    let key = |kind, id| RecordKey { kind, id };
    let claims = project.claims_of(article);
    let suggestions = project.suggestions().iter();
    let mut open: Vec<_> = [
        key(Kind::Project, project.id().0),
        key(Kind::Article, article.0),
    ]
    .into_iter()
    .chain(claims.map(|c| key(Kind::Claim, c.id.0)))
    .chain(
        suggestions
            .filter(|s| s.article == article)
            .map(|s| key(Kind::Suggestion, s.id.0)),
    )
    .collect();
    let mut taken = SortedSet::new();
    close(project, &mut open, &mut taken);
    let relations = project.relations().iter();
    open.extend(
        relations
            .filter(|r| {
                [r.from, r.to]
                    .iter()
                    .all(|c| taken.contains(&key(Kind::Claim, c.0)))
            })
            .map(|r| key(Kind::Relation, r.id.0)),
    );
    close(project, &mut open, &mut taken);
    taken
}

/// Takes all open records in, and those they name.
fn close(project: &Project, open: &mut Vec<RecordKey>, taken: &mut SortedSet<RecordKey>) {
    while let Some(key) = open.pop() {
        if let Some(record) = project.record(key)
            && taken.insert(key)
        {
            each_named(&record, &mut |field, named| {
                // A claim names its article and a suggestion its claim; both
                // are of this article. Nothing leads to another one.
                if field != REPLACES {
                    open.push(named);
                }
            });
        }
    }
}
