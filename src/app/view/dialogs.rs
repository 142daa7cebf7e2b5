//! What the dialogs show.

use super::claim::{Option_, options};
use super::mark::Hue;
use super::reader::headline;
use crate::app::claims::{quote_of, who_in_words};
use crate::app::{App, Dialog, ExportChoice, ImportTarget};
use crate::edit::Project;
use crate::format::{jsonl, noun_of};
use crate::model::{
    ArticleId, Level, ProjectId, Record, RecordKey, Scale, SourceId, TermList, Who,
};
use crate::order;
use crate::text::lower;
use crate::words;

/// Details of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleDetailsView {
    /// The article.
    pub id: ArticleId,
    /// Values in the order of the fields: title, outlet, byline, credit, url,
    /// published, language, direction.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// Who wrote it.
    pub byline: String,
    /// Wire agency it credits.
    pub credit: String,
    /// Where it was published.
    pub url: String,
    /// When it was published.
    pub published: String,
    /// Language tag.
    pub language: String,
    /// `ltr`, `rtl` or empty.
    pub direction: &'static str,
    /// Articles it can replace.
    pub replaces: Vec<Option_>,
    /// Name of the file it came in.
    pub file_name: String,
    /// What the file was decoded from; empty for plain UTF-8.
    pub encoding: String,
    /// Hash of its text.
    pub text_sha256: String,
}

/// Something that is about to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovalView {
    /// The question.
    pub question: String,
    /// What goes with it, in numbers.
    pub consequence: String,
    /// Whether it can be undone.
    pub can_undo: bool,
}

/// A project in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectRow {
    /// The project.
    pub id: ProjectId,
    /// Its title.
    pub title: String,
    /// Whether it is open.
    pub is_open: bool,
    /// Numbers, for the open one.
    pub numbers: String,
}

/// The dry run of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportView {
    /// Title of the project in the file.
    pub title: String,
    /// What the file holds.
    pub holds: String,
    /// What would happen, in numbers.
    pub rows: Vec<ImportRow>,
    /// Whether the project is here already.
    pub is_here: bool,
    /// The open project's title, if it is another one.
    pub open_title: Option<String>,
    /// Where it goes.
    pub target: ImportTarget,
    /// How many records of the file were deleted here.
    pub deleted_here: usize,
    /// Whether they are brought back.
    pub restores: bool,
    /// Whether anything would change.
    pub changes_something: bool,
    /// What was remarked while reading.
    pub warnings: Vec<String>,
}

/// One number of the dry run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRow {
    /// What it counts.
    pub words: &'static str,
    /// The number.
    pub count: usize,
}

/// What can be exported.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportView {
    /// The choice as it stands.
    pub choice: ExportChoice,
    /// Title of the project.
    pub project: String,
    /// Title of the open article.
    pub article: Option<String>,
    /// Name of the file.
    pub file_name: String,
    /// Its size in bytes.
    pub size_bytes: usize,
    /// What the format does not hold.
    pub losses: Vec<String>,
    /// Name and version of the codebook that goes along.
    pub codebook: String,
    /// The annotator's name.
    pub my_name: String,
}

/// The register of sources.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcesView {
    /// The sources by name.
    pub rows: Vec<SourceRow>,
}

/// One source of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow {
    /// The source.
    pub id: SourceId,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub hue: Hue,
    /// Other names, separated by commas.
    pub aliases: String,
    /// Kinds to choose from.
    pub kinds: Vec<TermRow>,
    /// Roles to choose from.
    pub roles: Vec<TermRow>,
    /// The note.
    pub note: String,
    /// How many claims name it.
    pub claim_count: usize,
}

/// A term to choose.
pub type TermRow = Option_;

/// A record in conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictRow {
    /// The record.
    pub key: RecordKey,
    /// What it is.
    pub what: String,
    /// The version here, in words.
    pub here: String,
    /// The other version, in words.
    pub other: String,
}

impl App {
    /// Details of the article whose dialog is open.
    pub fn article_details_view(&self) -> Option<ArticleDetailsView> {
        let Some(Dialog::ArticleDetails(id)) = self.dialog else {
            return None;
        };
        let project = self.project.as_ref()?;
        let article = project.article(id)?;
        let others = project
            .articles_in_order()
            .into_iter()
            .filter(|a| a.id != id);
        let direction = super::reader::direction_word(article);
        Some(ArticleDetailsView {
            id,
            title: article.title.clone(),
            outlet: article.outlet.clone(),
            byline: article.byline.clone(),
            credit: article.credit.clone(),
            url: article.url.clone(),
            published: article.published.clone(),
            language: article.language.clone(),
            direction: if direction == "auto" { "" } else { direction },
            replaces: others
                .map(|a| Option_ {
                    id: a.id.to_string(),
                    name: headline(a),
                    is_chosen: article.replaces == Some(a.id),
                })
                .collect(),
            file_name: article.file_name.clone(),
            encoding: article.encoding.clone(),
            text_sha256: article.text.to_string(),
        })
    }

    /// What the open question asks.
    pub fn removal_view(&self) -> Option<RemovalView> {
        let project = self.project.as_ref();
        match self.dialog? {
            Dialog::RemoveArticle(id) => {
                let project = project?;
                let article = project.article(id)?;
                let references = project.references_to_article(id);
                let (claims, relations) = (references.claims.len(), references.relations.len());
                Some(RemovalView {
                    question: words::removal::remove_article(&article.title),
                    consequence: words::removal::goes_with_article(claims, relations),
                    can_undo: true,
                })
            }
            Dialog::DeleteProject(id) => Some(RemovalView {
                question: words::removal::delete_project(&self.title_of(id)),
                consequence: match project.filter(|p| p.id() == id) {
                    Some(project) => numbers(project, words::removal::goes_with_project),
                    None => words::removal::GOES_UNKNOWN.to_owned(),
                },
                can_undo: false,
            }),
            _ => None,
        }
    }

    /// The projects in this browser.
    pub fn project_rows(&self) -> Vec<ProjectRow> {
        let open = self.project.as_ref();
        let mut rows: Vec<_> = self
            .projects
            .iter()
            .map(|head| {
                let this = open.filter(|p| p.id() == head.id);
                ProjectRow {
                    id: head.id,
                    title: head.title.clone(),
                    is_open: this.is_some(),
                    numbers: this
                        .map(|project| numbers(project, words::projects::numbers))
                        .unwrap_or_default(),
                }
            })
            .collect();
        order::sort_by(&mut rows, |a, b| {
            (!a.is_open, &a.title).cmp(&(!b.is_open, &b.title))
        });
        rows
    }

    /// The dry run of the import that waits.
    pub fn import_view(&self) -> Option<ImportView> {
        let plan = self.import.as_ref()?;
        let open = self.project.as_ref();
        let is_here = open.is_some_and(|p| p.id() == plan.project());
        let counts = &plan.counts;
        let row = |words, count| ImportRow { words, count };
        let rows = [
            row(words::importing::NEW, counts.new),
            row(words::importing::NEWER, counts.newer),
            row(words::importing::SAME, counts.same),
            row(words::importing::OLDER, counts.older),
            row(words::importing::CONFLICTS, counts.conflicts),
            row(words::importing::DELETES, counts.deletes),
            row(words::importing::DELETED_HERE, counts.deleted_here),
        ];
        Some(ImportView {
            title: plan.read.info.title.clone(),
            holds: words::importing::numbers(counts.articles, counts.claims, counts.sources),
            rows: rows.into_iter().filter(|r| r.count > 0).collect(),
            is_here,
            open_title: open.filter(|_| !is_here).map(|p| p.info().title.clone()),
            target: plan.target,
            deleted_here: counts.deleted_here,
            restores: plan.restores,
            changes_something: counts.changes_something()
                || (plan.restores && counts.deleted_here > 0),
            warnings: plan.read.warnings.iter().map(ToString::to_string).collect(),
        })
    }

    /// What would be exported.
    pub fn export_view(&self) -> Option<ExportView> {
        let project = self.project.as_ref()?;
        let (file_name, _, content) = self.export_file()?;
        let is_lossy = self.export.format == crate::app::ExportFormat::Jsonl;
        let article = self.place.article.and_then(|a| project.article(a));
        let codebook = &project.info().codebook;
        Some(ExportView {
            choice: self.export,
            project: project.info().title.clone(),
            article: article.map(|a| a.title.clone()),
            file_name,
            size_bytes: content.len(),
            losses: if is_lossy {
                jsonl::losses(project, self.jsonl_options())
            } else {
                Vec::new()
            },
            codebook: words::codebook::in_export(
                &codebook.name,
                codebook.version,
                codebook.is_changed,
            ),
            my_name: self.me.name.clone(),
        })
    }

    /// The register of sources, by name.
    pub fn sources_view(&self) -> Option<SourcesView> {
        let project = self.project.as_ref()?;
        let mut rows: Vec<_> = project
            .sources()
            .iter()
            .map(|s| SourceRow {
                id: s.id,
                name: s.name.clone(),
                hue: Hue::of_who(project, &Who::Source(s.id)),
                aliases: s.aliases.join(", "),
                kinds: options(project, TermList::SourceKind, s.kind),
                roles: options(project, TermList::SourceRole, s.role),
                note: s.note.clone(),
                claim_count: project.use_count(s.id),
            })
            .collect();
        order::sort_by_key(&mut rows, |row| lower(&row.name));
        Some(SourcesView { rows })
    }

    /// Records of which there are two versions.
    pub fn conflict_rows(&self) -> Vec<ConflictRow> {
        let Some(project) = &self.project else {
            return Vec::new();
        };
        let rows = project.conflicts().filter_map(|(key, versions)| {
            Some(ConflictRow {
                key,
                what: noun_of(key.kind).to_owned(),
                here: in_words(project, &project.record(key)?),
                other: in_words(project, versions.first()?),
            })
        });
        rows.collect()
    }
}

/// A version of a record, as far as a person needs to choose.
fn in_words(project: &Project, record: &Record) -> String {
    match record {
        Record::Claim(claim) => {
            let text = project.text_of(claim.article).map(|t| &**t);
            let levels: Vec<_> = claim.confidence.iter().map(|j| j.level.as_str()).collect();
            let level = if levels.is_empty() {
                words::conflicts::NO_LEVEL.to_owned()
            } else {
                levels.join(", ")
            };
            let rest = [&claim.summary, &claim.note]
                .into_iter()
                .filter(|s| !s.is_empty());
            let rest: Vec<_> = rest.map(String::as_str).collect();
            words::conflicts::claim(
                &quote_of(text, &claim.content),
                &who_in_words(project, &claim.attribution),
                &level,
                &rest.join(" "),
            )
        }
        Record::Source(source) => {
            words::conflicts::source(&source.name, &source.aliases.join(", "), &source.note)
        }
        Record::Article(article) => {
            words::conflicts::article(&article.title, &article.outlet, &article.published)
        }
        Record::Project(info) => {
            let head = &info.codebook;
            let scales = head.scales.iter().filter_map(|id| project.scale(*id));
            let scales: Vec<_> = scales.map(|s| s.name.as_str()).collect();
            words::conflicts::project(
                &info.title,
                &words::codebook::named(&head.name, head.version),
                &scales.join(", "),
            )
        }
        Record::Annotator(annotator) => annotator.name.clone(),
        Record::Event(event) => words::conflicts::event(&event.name, &event.note),
        Record::Layer(layer) => layer.name.clone(),
        Record::Scale(scale) => scale_in_words(scale),
        Record::Term(term) => {
            let rest = rest_in_words(&term.guideline, &term.examples, &term.key, term.is_retired);
            words::conflicts::term(&term.name, &term.meaning, &rest)
        }
        Record::Relation(relation) => relation.note.clone(),
        Record::Suggestion(suggestion) => suggestion.why.clone(),
    }
}

fn scale_in_words(scale: &Scale) -> String {
    let level = |l: &Level| {
        let rest = rest_in_words(&l.guideline, &l.examples, &l.key, l.is_retired);
        let rest = [l.meaning.as_str(), &rest].join(" ");
        words::conflicts::level(&l.code, &l.name, rest.trim())
    };
    let levels: Vec<_> = scale.levels.iter().map(level).collect();
    let rest = rest_in_words(&scale.guideline, &scale.examples, "", false);
    let rest = [scale.question.as_str(), &rest].join(" ");
    words::conflicts::scale(&scale.name, &levels.join("; "), rest.trim())
}

/// What a level, scale or term says besides its name and meaning.
fn rest_in_words(guideline: &str, examples: &[String], key: &str, is_retired: bool) -> String {
    let retired = is_retired.then_some(words::conflicts::RETIRED);
    let all = [
        guideline,
        &examples.join(" "),
        key,
        retired.unwrap_or_default(),
    ];
    let told: Vec<_> = all.into_iter().filter(|s| !s.is_empty()).collect();
    told.join(" ")
}

/// A project's articles, claims and sources in a sentence.
fn numbers(project: &Project, sentence: fn(usize, usize, usize) -> String) -> String {
    sentence(
        project.articles().len(),
        project.claims().len(),
        project.sources().len(),
    )
}
