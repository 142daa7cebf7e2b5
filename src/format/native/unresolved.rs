//! Looks through what was read for names that lead nowhere and for ids that
//! stand there twice. Both are kept; both are worth a remark.

use super::names::{REPLACES, each_named};
use super::{FileScope, KnownTexts, ReadWarning};
use crate::model::{ArticleId, Kind, Record, RecordKey, Tombstone, is_shipped};
use crate::order::{self, SortedMap, SortedSet};

/// A record as it stood in the file.
pub(crate) struct Listed<'r> {
    pub(crate) path: String,
    pub(crate) record: &'r Record,
}

/// Remarks on ids and names. What was deleted is named with good reason.
pub(crate) fn remarks(
    listed: &[Listed<'_>],
    deleted: &[Tombstone],
    known: &dyn KnownTexts,
    scope: FileScope,
) -> Vec<ReadWarning> {
    let keys = listed.iter().map(|l| l.record.key());
    let there: SortedSet<_> = keys.chain(deleted.iter().map(|t| t.key)).collect();
    let mut found = same_ids(listed);
    let leads = |key: RecordKey| {
        there.contains(&key)
            || is_shipped(key.id)
            || (key.kind == Kind::Article && known.hash_of(ArticleId(key.id)).is_some())
    };
    let mut nowhere: SortedMap<RecordKey, (String, usize)> = SortedMap::new();
    for Listed { path, record } in listed {
        each_named(record, &mut |field, key| {
            if leads(key) || (scope == FileScope::Article && field == REPLACES) {
                return;
            }
            let (_, count) = nowhere.get_or_insert_with(key, || (format!("{path}.{field}"), 0));
            *count += 1;
        });
    }
    found.extend(
        nowhere
            .into_iter()
            .map(|(key, (path, count))| ReadWarning::Unresolved {
                path,
                kind: key.kind,
                id: key.id,
                more: count - 1,
            }),
    );
    found
}

/// Remarks on ids that stand there twice, in the order of the file.
fn same_ids(listed: &[Listed<'_>]) -> Vec<ReadWarning> {
    let keys = listed.iter().map(|l| l.record.key());
    let mut keys: Vec<_> = keys.zip(0_usize..).collect();
    order::sort(&mut keys);
    let pairs = keys.iter().zip(keys.iter().skip(1));
    let twice = pairs.filter(|(one, next)| one.0 == next.0);
    let mut twice: Vec<_> = twice.map(|(_, (_, i))| *i).collect();
    order::sort(&mut twice);
    let twice = twice.into_iter().filter_map(|i| listed.get(i));
    twice
        .map(|l| ReadWarning::SameId {
            path: l.path.clone(),
            kind: l.record.key().kind,
        })
        .collect()
}
