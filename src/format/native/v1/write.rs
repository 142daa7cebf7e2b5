//! Writing the file as a whole: its head, its lists in order, its end.

use super::{Project as WireProject, Text, Tombstone, named_record_into_node, record_into_node};
use crate::edit::Project;
use crate::format::json::{Node, Wire};
use crate::format::native::scope::records_in;
use crate::format::native::{FORMAT, OFFSETS, Scope, Texts, VERSION, WriteOptions};
use crate::model::{self, Kind, Record};
use crate::order::{self, SortedSet};
use crate::text::ArticleText;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The lists before the texts, in order.
pub(super) const LISTS_BEFORE_TEXTS: [(&str, Kind); 7] = [
    ("annotators", Kind::Annotator),
    ("layers", Kind::Layer),
    ("scales", Kind::Scale),
    ("terms", Kind::Term),
    ("events", Kind::Event),
    ("sources", Kind::Source),
    ("articles", Kind::Article),
];

/// The lists after the texts, in order. They hold positions, so the texts
/// and articles are read before them wherever they stand in the file.
pub(super) const LISTS_AFTER_TEXTS: [(&str, Kind); 3] = [
    ("claims", Kind::Claim),
    ("relations", Kind::Relation),
    ("suggestions", Kind::Suggestion),
];

pub(super) const TEXTS: &str = "texts";
pub(super) const CONFLICTS: &str = "conflicts";
pub(super) const DELETED: &str = "deleted";
pub(super) const PROJECT_SCOPE: &str = "project";
pub(super) const ARTICLE_SCOPE: &str = "article";

struct File<'p> {
    project: &'p Project,
    options: WriteOptions,
    records: Vec<Record>,
}

pub(crate) fn write(project: &Project, options: WriteOptions) -> String {
    let mut records = records_in(project, options.scope);
    // By kind, and articles by rank; all else stays in the order of its ids.
    order::sort_by(&mut records, |a, b| match (a, b) {
        (Record::Article(a), Record::Article(b)) => a.rank.total_cmp(&b.rank),
        _ => a.key().kind.cmp(&b.key().kind),
    });
    let file = File {
        project,
        options,
        records,
    };
    // Writing to memory fails only for a map whose keys are no texts.
    let mut json = serde_json::to_string_pretty(&file).unwrap_or_default();
    json.push('\n');
    json
}

impl File<'_> {
    fn of_kind(&self, kind: Kind) -> &[Record] {
        let start = self.records.partition_point(|r| r.key().kind < kind);
        let end = self.records.partition_point(|r| r.key().kind <= kind);
        self.records.get(start..end).unwrap_or_default()
    }

    fn texts(&self) -> Vec<&ArticleText> {
        let texts = self.project.texts().map(|t| &**t);
        match (self.options.texts, self.options.scope) {
            (Texts::LeftOut, _) => Vec::new(),
            (Texts::Included, Scope::Project) => texts.collect(),
            (Texts::Included, Scope::Article(id)) => {
                let own = self.project.text_of(id).map(|t| t.hash());
                texts.filter(|t| Some(t.hash()) == own).collect()
            }
        }
    }
}

impl Serialize for File<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scope = match self.options.scope {
            Scope::Project => PROJECT_SCOPE,
            Scope::Article(_) => ARTICLE_SCOPE,
        };
        let info = self.project.info();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("min_reader", &VERSION)?;
        map.serialize_entry("offsets", OFFSETS)?;
        map.serialize_entry("scope", scope)?;
        map.serialize_entry("generator", concat!("Whence ", env!("CARGO_PKG_VERSION")))?;
        map.serialize_entry("project", &WireProject::of(info).into_node())?;
        for (name, kind) in LISTS_BEFORE_TEXTS {
            self.put_records(&mut map, name, kind)?;
        }
        put(&mut map, TEXTS, &self.texts(), &|t| Text::of(t).into_node())?;
        for (name, kind) in LISTS_AFTER_TEXTS {
            self.put_records(&mut map, name, kind)?;
        }
        let conflicts = conflicts(self.project, self.options.scope, &self.records);
        put(&mut map, CONFLICTS, &conflicts, &|r| {
            named_record_into_node(r, self.project)
        })?;
        let deleted = self.deleted();
        put(&mut map, DELETED, &deleted, &|t| {
            Tombstone::of(t).into_node()
        })?;
        for (key, value) in info.file_extra.fields() {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl File<'_> {
    fn put_records<M: SerializeMap>(
        &self,
        map: &mut M,
        name: &'static str,
        kind: Kind,
    ) -> Result<(), M::Error> {
        put(map, name, self.of_kind(kind), &|r| {
            record_into_node(r, self.project)
        })
    }

    /// What was deleted. An article's file says nothing of the rest of the
    /// project, so it tells no deletions.
    fn deleted(&self) -> Vec<&model::Tombstone> {
        match self.options.scope {
            Scope::Project => self.project.tombstones().collect(),
            Scope::Article(_) => Vec::new(),
        }
    }
}

/// Versions in conflict of the records that are written, in the order of
/// their ids and revisions.
fn conflicts<'p>(project: &'p Project, scope: Scope, records: &[Record]) -> Vec<&'p Record> {
    let all = project.conflicts().flat_map(|(_, others)| others);
    let mut list: Vec<_> = match scope {
        Scope::Project => all.collect(),
        Scope::Article(_) => {
            let taken: SortedSet<_> = records.iter().map(Record::key).collect();
            all.filter(|r| taken.contains(&r.key())).collect()
        }
    };
    order::sort_by(&mut list, |a, b| {
        let (x, y) = (&a.meta().revision, &b.meta().revision);
        a.key().cmp(&b.key()).then(x.cmp(y))
    });
    list
}

/// Writes a list item by item, so that no second copy of it is in memory; an
/// empty list is left out.
fn put<M: SerializeMap, T>(
    map: &mut M,
    name: &'static str,
    items: &[T],
    into_node: &dyn for<'n> Fn(&'n T) -> Node<'n>,
) -> Result<(), M::Error> {
    if items.is_empty() {
        return Ok(());
    }
    map.serialize_entry(name, &Each { items, into_node })
}

struct Each<'l, T> {
    items: &'l [T],
    into_node: &'l dyn for<'n> Fn(&'n T) -> Node<'n>,
}

impl<T> Serialize for Each<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.items.iter().map(self.into_node))
    }
}
