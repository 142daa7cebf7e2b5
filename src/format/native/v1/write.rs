//! Writing the file as a whole: its head, its lists in order, its end.

use super::{Project as WireProject, Text, Tombstone, named_record_into_node, record_into_node};
use crate::edit::Project;
use crate::format::json::{Node, Wire, Word, Writer};
use crate::format::native::scope::records_in;
use crate::format::native::{FORMAT, FileScope, OFFSETS, Scope, Texts, VERSION, WriteOptions};
use crate::model::{self, Kind, Record, RecordKey};
use crate::text::ArticleText;
use std::borrow::Cow;

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

impl Word for FileScope {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Project, "project"),
        (Self::Article, "article"),
        (Self::Codebook, "codebook"),
    ];
}

struct File<'p> {
    project: &'p Project,
    options: WriteOptions,
    /// In the order of their keys.
    records: Vec<Record>,
}

pub(crate) fn write(project: &Project, options: WriteOptions) -> String {
    let file = File {
        project,
        options,
        records: records_in(project, options.scope),
    };
    let mut writer = Writer::pretty();
    file.write(&mut writer);
    let mut json = writer.finish();
    json.push('\n');
    json
}

impl File<'_> {
    fn holds(&self, key: RecordKey) -> bool {
        self.records.binary_search_by_key(&key, Record::key).is_ok()
    }

    /// The records of a kind as they are listed: articles by rank, all others
    /// by id.
    fn of_kind(&self, kind: Kind) -> Cow<'_, [Record]> {
        if kind == Kind::Article {
            let articles = self.project.articles_in_order().into_iter();
            let articles = articles.cloned().map(Record::from);
            return articles.filter(|r| self.holds(r.key())).collect();
        }
        let start = self.records.partition_point(|r| r.key().kind < kind);
        let end = self.records.partition_point(|r| r.key().kind <= kind);
        Cow::Borrowed(self.records.get(start..end).unwrap_or_default())
    }

    fn texts(&self) -> Vec<&ArticleText> {
        let texts = self.project.texts().map(|t| &**t);
        match (self.options.texts, self.options.scope) {
            (Texts::LeftOut, _) | (_, Scope::Codebook) => Vec::new(),
            (Texts::Included, Scope::Project) => texts.collect(),
            (Texts::Included, Scope::Article(id)) => {
                let own = self.project.text_of(id).map(|t| t.hash());
                texts.filter(|t| Some(t.hash()) == own).collect()
            }
        }
    }
}

impl File<'_> {
    fn write(&self, writer: &mut Writer) {
        let scope = match self.options.scope {
            Scope::Project => FileScope::Project,
            Scope::Article(_) => FileScope::Article,
            Scope::Codebook => FileScope::Codebook,
        };
        let info = self.project.info();
        writer.open('{');
        writer.field("format", &word(FORMAT));
        writer.field("version", &VERSION.into_node());
        writer.field("min_reader", &VERSION.into_node());
        writer.field("offsets", &word(OFFSETS));
        writer.field("scope", &word(scope.word()));
        let generator = concat!("Whence ", env!("CARGO_PKG_VERSION"));
        writer.field("generator", &word(generator));
        writer.field("project", &WireProject::of(info).into_node());
        for (name, kind) in LISTS_BEFORE_TEXTS {
            self.put_records(writer, name, kind);
        }
        let texts = self.texts();
        put(
            writer,
            TEXTS,
            &mut texts.iter().map(|t| Text::of(t).into_node()),
        );
        for (name, kind) in LISTS_AFTER_TEXTS {
            self.put_records(writer, name, kind);
        }
        let conflicts = self.conflicts();
        let versions = conflicts.iter();
        let versions = versions.map(|r| named_record_into_node(r, self.project));
        put(writer, CONFLICTS, &mut { versions });
        let deleted = self.deleted();
        let tombstones = deleted.iter().map(|t| Tombstone::of(t).into_node());
        put(writer, DELETED, &mut { tombstones });
        for (key, value) in info.file_extra.fields() {
            writer.field(key, &Node::of_value(value));
        }
        writer.close('}');
    }

    fn put_records(&self, writer: &mut Writer, name: &str, kind: Kind) {
        let records = self.of_kind(kind);
        let nodes = records.iter().map(|r| record_into_node(r, self.project));
        put(writer, name, &mut { nodes });
    }

    /// Versions in conflict of the records that are written, in an order that
    /// does not tell which of them came first.
    fn conflicts(&self) -> Vec<&Record> {
        let mut all = Vec::new();
        for (_, others) in self.project.conflicts().filter(|(key, _)| self.holds(*key)) {
            let mut sorted: Vec<(String, &Record)> = Vec::with_capacity(others.len());
            for other in others {
                let node = record_into_node(other, self.project);
                let said = node.to_line();
                let at = sorted.partition_point(|(earlier, _)| *earlier < said);
                sorted.insert(at, (said, other));
            }
            all.extend(sorted.into_iter().map(|(_, other)| other));
        }
        all
    }

    /// What was deleted. A file of one article or of the codebook says nothing
    /// of the rest of the project, so it tells no deletions.
    fn deleted(&self) -> Vec<&model::Tombstone> {
        match self.options.scope {
            Scope::Project => self.project.tombstones().collect(),
            Scope::Article(_) | Scope::Codebook => Vec::new(),
        }
    }
}

fn word(word: &str) -> Node<'_> {
    Node::Text(Cow::Borrowed(word))
}

/// Writes a list item by item, so that no second copy of it is in memory; an
/// empty list is left out.
fn put(writer: &mut Writer, name: &str, nodes: &mut dyn Iterator<Item = Node<'_>>) {
    let Some(first) = nodes.next() else {
        return;
    };
    writer.begin_field(name);
    writer.open('[');
    for node in std::iter::once(first).chain(nodes) {
        writer.begin_item();
        writer.value(&node);
    }
    writer.close(']');
}
