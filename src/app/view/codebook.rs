//! The codebook as its dialog and the guideline beside the text show it.

use super::reader::capitalised;
use crate::app::codebook::{having_in_words, judged_in_words, list_words};
use crate::app::{App, Dialog, Edition, Entry, Part};
use crate::edit::{AdoptionStep, CodebookPlace, Fate, Project};
use crate::model::{Codebook, Level, Scale, ScaleId, ScaleSubject, Term, TermList};
use crate::words::codebook as words;
use std::sync::Arc;

/// The lists of terms, in the order of the dialog.
const LISTS: [TermList; 5] = [
    TermList::ClaimKind,
    TermList::Status,
    TermList::RelationType,
    TermList::SourceKind,
    TermList::SourceRole,
];

/// The codebook as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct CodebookView {
    /// Its name.
    pub name: String,
    /// Its version, and whether it was changed since.
    pub standing: String,
    /// What publishing it would be; none if nothing was changed.
    pub publish: Option<String>,
    /// Headings, each with its scales or lists.
    pub groups: Vec<(&'static str, Vec<EntryRow>)>,
    /// The one that is shown.
    pub entry: Option<EntryView>,
    /// What another codebook would change, if one waits.
    pub plan: Option<PlanView>,
}

/// A scale or a list of terms, to be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// What it is.
    pub entry: Entry,
    /// Its name.
    pub name: String,
    /// Whether it is in use; empty if not.
    pub standing: &'static str,
}

/// A scale or a list of terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryView {
    /// What it is.
    pub entry: Entry,
    /// Its name.
    pub name: String,
    /// What only a scale has.
    pub scale: Option<ScaleHead>,
    /// Label of the box for a new term; empty for a scale.
    pub new_label: &'static str,
    /// Its levels or terms.
    pub parts: Vec<PartRow>,
}

/// What a scale says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleHead {
    /// The scale.
    pub id: ScaleId,
    /// What is judged on it.
    pub judges: ScaleSubject,
    /// The question that a level answers.
    pub question: String,
    /// How to judge on it.
    pub guideline: String,
    /// Examples, one a line.
    pub examples: String,
    /// Whether its first level is the highest.
    pub is_high_first: bool,
    /// Whether it is in use.
    pub is_used: bool,
    /// Whether it is the first in use.
    pub is_first: bool,
}

/// A level or a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// Which one.
    pub part: Part,
    /// Code of a level; empty for a term.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// The key that sets it.
    pub key: String,
    /// When to choose it.
    pub guideline: String,
    /// Examples, one a line.
    pub examples: String,
    /// Whether it says "cannot be judged".
    pub is_unknown: bool,
    /// Whether it is no longer offered.
    pub is_retired: bool,
    /// How many have it; none for none, and in the guideline, where nobody
    /// counts.
    pub uses: Option<String>,
}

/// What another codebook would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanView {
    /// Its name and version.
    pub name: String,
    /// Headings, each with what it happens to.
    pub rows: Vec<(&'static str, Vec<String>)>,
    /// The scales in use afterwards.
    pub scales: String,
    /// Whether anything would change.
    pub changes_something: bool,
}

/// The guideline beside the text: what is in use, with all that is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideView {
    /// Name and version of the codebook.
    pub name: String,
    /// Scales and lists, first those that claims are given.
    pub entries: Vec<EntryView>,
}

impl App {
    /// The codebook; none unless its dialog is open.
    pub fn codebook_view(&self) -> Option<CodebookView> {
        let project = self.project.as_ref()?;
        if self.dialog != Some(Dialog::Codebook) {
            return None;
        }
        let head = &project.info().codebook;
        let next = head.version.saturating_add(1);
        Some(CodebookView {
            name: head.name.clone(),
            standing: words::standing(head.version, head.is_changed),
            publish: head.is_changed.then(|| words::publish_as(next)),
            groups: vec![
                (
                    words::CLAIM_SCALES,
                    scale_rows(project, ScaleSubject::Claim),
                ),
                (
                    words::SOURCE_SCALES,
                    scale_rows(project, ScaleSubject::Source),
                ),
                (
                    words::LISTS,
                    LISTS.iter().map(|list| list_row(*list)).collect(),
                ),
            ],
            entry: self.codebook.entry.and_then(|e| counted_entry(project, e)),
            plan: self.plan_view(project),
        })
    }

    /// Whether the guideline stands beside the text.
    pub fn is_guide_open(&self) -> bool {
        self.codebook.is_guide_open
    }

    /// While it is equal, so is [`App::guide_view`].
    pub fn guide_key(&self) -> (Edition, bool) {
        (self.edition(), self.codebook.is_guide_open)
    }

    /// The guideline; none unless it is open.
    pub fn guide_view(&self) -> Option<GuideView> {
        let project = self.project.as_ref()?;
        if !self.codebook.is_guide_open {
            return None;
        }
        let scales = |subject| {
            let scales = project.scales_in_use(subject).into_iter();
            scales.map(|s| Entry::Scale(s.id)).collect::<Vec<_>>()
        };
        let [kinds, statuses, relations, of_source @ ..] = LISTS.map(Entry::Terms);
        let entries = scales(ScaleSubject::Claim)
            .into_iter()
            .chain([kinds, statuses, relations])
            .chain(scales(ScaleSubject::Source))
            .chain(of_source);
        let mut entries: Vec<_> = entries.filter_map(|e| entry(project, e)).collect();
        for entry in &mut entries {
            entry.parts.retain(|part| !part.is_retired);
        }
        let head = &project.info().codebook;
        Some(GuideView {
            name: words::named(&head.name, head.version),
            entries,
        })
    }

    fn plan_view(&self, project: &Project) -> Option<PlanView> {
        let plan = self.codebook.plan.as_ref()?;
        let fates = [
            (Fate::Added, words::ADDED),
            (Fate::Changed, words::CHANGED),
            (Fate::Retired, words::RETIRED_THEN),
            (Fate::BroughtBack, words::BROUGHT_BACK),
            (Fate::StaysInUse, words::STAYS_IN_USE),
            (Fate::LosesKey, words::LOSES_KEY),
            (Fate::Clashes, words::CLASHES),
        ];
        let rows = fates.map(|(fate, heading)| {
            let steps = plan.adoption.steps.iter().filter(|s| s.fate == fate);
            (heading, steps.map(step_in_words).collect::<Vec<_>>())
        });
        let head = &plan.codebook.head;
        Some(PlanView {
            name: words::named(&head.name, head.version),
            rows: rows
                .into_iter()
                .filter(|(_, steps)| !steps.is_empty())
                .collect(),
            scales: scale_names(project, &plan.codebook, &plan.adoption.scales),
            changes_something: !plan.adoption.changes.is_empty(),
        })
    }
}

fn scale_names(project: &Project, codebook: &Codebook, scales: &[ScaleId]) -> String {
    let name = |id: &ScaleId| {
        let new = codebook.scales.iter().find(|s| s.id == *id);
        new.or_else(|| project.scale(*id).map(|s| &**s))
            .map(|s| s.name.clone())
    };
    let names: Vec<_> = scales.iter().filter_map(name).collect();
    names.join(", ")
}

fn step_in_words(step: &AdoptionStep) -> String {
    let (place, uses) = match &step.place {
        CodebookPlace::Scales(subject) => (
            match subject {
                ScaleSubject::Claim => words::SCALE_FOR_CLAIMS,
                ScaleSubject::Source => words::SCALE_FOR_SOURCES,
            }
            .to_owned(),
            judged_in_words(*subject, step.uses),
        ),
        CodebookPlace::Levels(subject, scale) => {
            (words::level_of(scale), judged_in_words(*subject, step.uses))
        }
        CodebookPlace::Terms(list) => (
            capitalised(list_words(*list).one),
            having_in_words(*list, step.uses),
        ),
    };
    words::plan_step(&place, &step.name, uses.as_deref())
}

/// Scales in use first, in their order.
fn scale_rows(project: &Project, subject: ScaleSubject) -> Vec<EntryRow> {
    let used = project.scales_in_use(subject);
    let others = project.scales().iter().filter(|s| s.judges == subject);
    let others = others.filter(|s| !used.iter().any(|u| u.id == s.id));
    let row = |scale: &Arc<Scale>, standing| EntryRow {
        entry: Entry::Scale(scale.id),
        name: scale.name.clone(),
        standing,
    };
    let first = |i| if i == 0 { words::FIRST } else { words::IN_USE };
    let used = used.iter().enumerate().map(|(i, s)| row(s, first(i)));
    used.chain(others.map(|s| row(s, ""))).collect()
}

fn list_row(list: TermList) -> EntryRow {
    EntryRow {
        entry: Entry::Terms(list),
        name: list_words(list).title.to_owned(),
        standing: "",
    }
}

fn entry(project: &Project, entry: Entry) -> Option<EntryView> {
    Some(match entry {
        Entry::Scale(id) => {
            let scale = project.scale(id)?;
            let levels = scale.levels.iter();
            EntryView {
                entry,
                name: scale.name.clone(),
                scale: Some(scale_head(project, scale)),
                new_label: "",
                parts: levels.map(|l| level_row(scale, l)).collect(),
            }
        }
        Entry::Terms(list) => EntryView {
            entry,
            name: list_words(list).title.to_owned(),
            scale: None,
            new_label: list_words(list).new,
            parts: project.terms_in(list).map(|t| term_row(t)).collect(),
        },
    })
}

/// A scale or list with how many have each of its levels or terms: a walk over
/// the project for each.
fn counted_entry(project: &Project, shown: Entry) -> Option<EntryView> {
    let mut view = entry(project, shown)?;
    for row in &mut view.parts {
        row.uses = match &row.part {
            Part::Level(id, code) => {
                let scale = project.scale(*id)?;
                judged_in_words(scale.judges, project.uses_of_level(scale, code))
            }
            Part::Term(id) => {
                let term = project.term(*id)?;
                having_in_words(term.list, project.uses_of_term(term))
            }
            Part::Scale(_) => None,
        };
    }
    Some(view)
}

fn scale_head(project: &Project, scale: &Scale) -> ScaleHead {
    let used = project.scales_in_use(scale.judges);
    let place = used.iter().position(|s| s.id == scale.id);
    ScaleHead {
        id: scale.id,
        judges: scale.judges,
        question: scale.question.clone(),
        guideline: scale.guideline.clone(),
        examples: scale.examples.join("\n"),
        is_high_first: scale.is_high_first,
        is_used: place.is_some(),
        is_first: place == Some(0),
    }
}

fn level_row(scale: &Scale, level: &Level) -> PartRow {
    PartRow {
        part: Part::Level(scale.id, level.code.clone()),
        code: level.code.clone(),
        name: level.name.clone(),
        meaning: level.meaning.clone(),
        key: level.key.clone(),
        guideline: level.guideline.clone(),
        examples: level.examples.join("\n"),
        is_unknown: level.is_unknown,
        is_retired: level.is_retired,
        uses: None,
    }
}

fn term_row(term: &Term) -> PartRow {
    PartRow {
        part: Part::Term(term.id),
        code: String::new(),
        name: term.name.clone(),
        meaning: term.meaning.clone(),
        key: term.key.clone(),
        guideline: term.guideline.clone(),
        examples: term.examples.join("\n"),
        is_unknown: false,
        is_retired: term.is_retired,
        uses: None,
    }
}
