//! Reading the file as a whole.

use super::write::{CONFLICTS, DELETED, LISTS_AFTER_TEXTS, LISTS_BEFORE_TEXTS, TEXTS};
use super::{Project as WireProject, Text, Tombstone, named_record_from_node, record_from_node};
use crate::edit::Incoming;
use crate::format::json::{BadField, Fields, Node, Path, Problems, Wire};
use crate::format::native::unresolved::{Listed, remarks};
use crate::format::native::{
    CHARACTERS_ALLOWED, CLAIMS_ALLOWED, FileScope, KnownTexts, OFFSETS, ReadError, ReadProject,
    Reading,
};
use crate::model::{Extra, Kind, Record};
use crate::words::reading;
use std::borrow::Cow;

/// Keys that stand beside the record lists; some are taken before this file
/// is asked.
const OTHER_KEYS: [&str; 10] = [
    "format",
    "version",
    "min_reader",
    "offsets",
    "scope",
    "generator",
    "project",
    TEXTS,
    CONFLICTS,
    DELETED,
];

/// The file's fields, but for those that tell its version.
pub(crate) fn read(
    mut fields: Fields<'_, '_>,
    known: &dyn KnownTexts,
) -> Result<ReadProject, ReadError> {
    check_offsets(&mut fields)?;
    let scope: Option<FileScope> = fields.take("scope");
    let scope = scope.unwrap_or(FileScope::Project);
    let project: WireProject<'_> = fields.take("project");
    fields.pull("generator");
    fields.check()?;
    let mut file = FileReader {
        reading: Reading::new(known),
        incoming: Incoming::default(),
        places: Vec::new(),
    };
    file.texts(fields.take_list(TEXTS))?;
    for (list, kind) in LISTS_BEFORE_TEXTS.into_iter().chain(LISTS_AFTER_TEXTS) {
        file.records(list, kind, fields.take_list(list))?;
    }
    let listed_count = file.incoming.records.len();
    file.conflicts(fields.take_list(CONFLICTS))?;
    file.deleted(fields.take_list(DELETED))?;
    let info = project.into_model(file_extra(fields)?);

    let FileReader {
        reading,
        mut incoming,
        places,
    } = file;
    let info_record = Record::from(info.clone());
    let mut listed = vec![Listed {
        path: "project".to_owned(),
        record: &info_record,
    }];
    let records = incoming.records.iter().take(listed_count);
    listed.extend(
        places
            .iter()
            .zip(records)
            .map(|((list, i), record)| Listed {
                path: format!("{list}[{i}]"),
                record,
            }),
    );
    let mut warnings = remarks(&listed, &incoming.tombstones, known, scope);
    warnings.extend(reading.into_warnings());
    incoming.records.insert(0, info_record);
    Ok(ReadProject {
        info,
        scope,
        incoming,
        warnings,
    })
}

fn check_offsets(fields: &mut Fields<'_, '_>) -> Result<(), ReadError> {
    let found: Cow<'_, str> = fields.take("offsets");
    if found.is_empty() || found == OFFSETS {
        return Ok(());
    }
    let found = found.into_owned();
    Err(ReadError::OtherOffsets { found })
}

fn file_extra(mut fields: Fields<'_, '_>) -> Result<Extra, BadField> {
    let lists = LISTS_BEFORE_TEXTS.into_iter().chain(LISTS_AFTER_TEXTS);
    let known: Vec<_> = OTHER_KEYS
        .into_iter()
        .chain(lists.map(|(l, _)| l))
        .collect();
    let extra = fields.rest(&known);
    fields.check()?;
    Ok(extra)
}

struct FileReader<'k> {
    reading: Reading<'k>,
    incoming: Incoming,
    /// List and index of each record read.
    places: Vec<(&'static str, usize)>,
}

impl FileReader<'_> {
    fn texts(&mut self, nodes: Vec<Node<'_>>) -> Result<(), ReadError> {
        let list_at = Path::Root.field(TEXTS);
        for (i, node) in nodes.into_iter().enumerate() {
            let at = list_at.item(i);
            let mut problems = Problems::default();
            let text = Text::from_node(node, &at, &mut problems);
            let text = problems.judge(text)?.into_model();
            let text = text.ok_or_else(|| ReadError::TextChanged {
                path: at.to_string(),
            })?;
            let characters = text.code_point_count();
            check_count(reading::CHARACTERS, characters, CHARACTERS_ALLOWED)?;
            self.reading.add_text(text.clone());
            self.incoming.texts.push(text);
        }
        Ok(())
    }

    fn records(
        &mut self,
        list: &'static str,
        kind: Kind,
        nodes: Vec<Node<'_>>,
    ) -> Result<(), ReadError> {
        if kind == Kind::Claim {
            check_count(reading::CLAIMS, nodes.len(), CLAIMS_ALLOWED)?;
        }
        let list_at = Path::Root.field(list);
        for (i, node) in nodes.into_iter().enumerate() {
            let at = list_at.item(i);
            let record = record_from_node(kind, node, &mut self.reading, &at)?;
            self.note_article(&record, &at)?;
            self.incoming.records.push(record);
            self.places.push((list, i));
        }
        Ok(())
    }

    fn conflicts(&mut self, nodes: Vec<Node<'_>>) -> Result<(), ReadError> {
        let list_at = Path::Root.field(CONFLICTS);
        for (i, node) in nodes.into_iter().enumerate() {
            let at = list_at.item(i);
            let record = named_record_from_node(node, &mut self.reading, &at)?;
            self.note_article(&record, &at)?;
            self.incoming.records.push(record);
        }
        Ok(())
    }

    fn note_article(&mut self, record: &Record, at: &Path<'_>) -> Result<(), ReadError> {
        let Record::Article(article) = record else {
            return Ok(());
        };
        if self.reading.add_article(article.id, article.text) {
            return Ok(());
        }
        Err(ReadError::AnotherText {
            path: at.to_string(),
            title: article.title.clone(),
        })
    }

    fn deleted(&mut self, nodes: Vec<Node<'_>>) -> Result<(), ReadError> {
        let list_at = Path::Root.field(DELETED);
        for (i, node) in nodes.into_iter().enumerate() {
            let mut problems = Problems::default();
            let tombstone = Tombstone::from_node(node, &list_at.item(i), &mut problems);
            let tombstone = problems.judge(tombstone)?.into_model();
            self.incoming.tombstones.push(tombstone);
        }
        Ok(())
    }
}

fn check_count(what: &'static str, count: usize, limit: usize) -> Result<(), ReadError> {
    if count > limit {
        return Err(ReadError::TooMany { what, count, limit });
    }
    Ok(())
}
