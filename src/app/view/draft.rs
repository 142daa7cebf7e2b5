//! The popover as it is drawn.

use super::caret::PlaceInPage;
use super::mark::{Hue, strength_word};
use crate::app::App;
use crate::app::DraftStep;
use crate::app::claims::{name_of, short, who_in_words};
use crate::app::draft::{Draft, DraftLink, DraftWho, Row};
use crate::edit::Project;
use crate::model::{Level, Scale, Who};
use crate::suggest::Reason;
use crate::text::Utf16Offset;
use crate::words::{count, marking};

/// The popover.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftView {
    /// The selected words.
    pub quote: String,
    /// Where they stand: paragraph and offset in it, first and last.
    pub from: (usize, Utf16Offset),
    /// The end of the selection, likewise.
    pub to: (usize, Utf16Offset),
    /// Which step it is at.
    pub step: DraftStep,
    /// The question above the box.
    pub question: &'static str,
    /// What is typed.
    pub query: String,
    /// The rows of the list.
    pub rows: Vec<DraftRow>,
    /// How many sources fit besides those in the rows.
    pub unlisted_count: usize,
    /// Which of them is highlighted.
    pub highlighted: usize,
    /// The chains so far.
    pub chains: Vec<Vec<DraftChip>>,
    /// The scale.
    pub levels: Vec<LevelRow>,
    /// The scale's name.
    pub scale_name: String,
    /// The sentence that says what a level means.
    pub level_question: String,
    /// Code of the level that is set.
    pub level: Option<String>,
    /// Whether the sources of the claim that was marked last can be taken.
    pub has_again: bool,
    /// The figures that are proposed, in words.
    pub figures: Vec<String>,
    /// Whether they are taken along.
    pub takes_figures: bool,
    /// Whether a claim that is there is revised.
    pub is_revision: bool,
    /// Whether nothing was chosen or typed yet.
    pub is_untouched: bool,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// What it says.
    pub name: String,
    /// Why it is offered, or its key.
    pub hint: String,
    /// Whether the hint is a key.
    pub is_key: bool,
    /// Colour of the source.
    pub hue: Option<Hue>,
    /// Whether it is always there.
    pub is_fixed: bool,
}

/// A link of a chain under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftChip {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub hue: Hue,
    /// Whether it is the origin.
    pub is_origin: bool,
}

/// A level of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// The key that sets it; may be empty.
    pub key: String,
    /// How it is drawn: `1` to `5`, or `0` for one that says "cannot be
    /// judged".
    pub strength: String,
}

impl LevelRow {
    /// A level of a scale.
    pub(in crate::app) fn of(scale: &Scale, level: &Level) -> Self {
        Self {
            code: level.code.clone(),
            name: level.name.clone(),
            meaning: level.meaning.clone(),
            key: level.key.clone(),
            strength: strength_word(scale, &level.code),
        }
    }
}

impl App {
    /// Where what is being marked begins and ends: paragraphs, and UTF-16 units
    /// into them.
    pub fn draft_ends(&self) -> Option<(PlaceInPage, PlaceInPage)> {
        let reader = self.reader.as_ref()?;
        let elsewhere = self.place_elsewhere();
        let (first, last) = match &self.draft {
            Some(draft) => (draft.content.first()?, draft.content.last()?),
            None => (elsewhere.as_ref()?, elsewhere.as_ref()?),
        };
        let from = reader.text.paragraph_at(first.start())?;
        // Paragraph of the last selected byte, which is before the end.
        let touched = reader.text.paragraphs_of(*last);
        let to = touched.end.checked_sub(1)?;
        let start = reader.text.utf16_in_paragraph(from, first.start())?;
        let end = reader.text.utf16_in_paragraph(to, last.end())?;
        Some(((from, start), (to, end)))
    }

    /// The popover; none if nothing is being marked.
    pub fn draft_view(&self) -> Option<DraftView> {
        let (draft, project) = (self.draft.as_ref()?, self.project.as_ref()?);
        let first = draft.content.first()?;
        let (from, to) = self.draft_ends()?;
        let rows = draft.rows();
        Some(DraftView {
            quote: short(self.words(*first), 90),
            from,
            to,
            step: draft.step,
            question: match draft.step {
                DraftStep::Source => marking::WHO,
                DraftStep::Through => marking::THROUGH_WHOM,
                DraftStep::Beside => marking::WHO_ELSE,
                DraftStep::Confidence => marking::HOW_CONFIDENT,
            },
            query: draft.query.clone(),
            highlighted: draft.highlighted.min(rows.len().saturating_sub(1)),
            rows: rows
                .iter()
                .map(|row| row_view(project, draft, row))
                .collect(),
            unlisted_count: draft.unlisted_count(),
            chains: chips(project, draft),
            levels: self.levels(draft.level.as_deref()),
            scale_name: self.scale_name(),
            level_question: self.level_question(),
            level: draft.level.clone(),
            has_again: draft.again.is_some(),
            figures: draft
                .figures
                .iter()
                .map(super::panel::figure_words)
                .collect(),
            takes_figures: draft.takes_figures,
            is_revision: draft.claim.is_some(),
            is_untouched: draft.query.is_empty() && draft.chains.is_empty() && !draft.is_own_voice,
        })
    }

    /// The levels of the first scale for claims that are offered, and the one
    /// that is set, also where it is retired.
    pub fn levels(&self, chosen: Option<&str>) -> Vec<LevelRow> {
        let scale = self.confidence_scale();
        scale.map_or_else(Vec::new, |scale| offered(scale, chosen))
    }

    /// The name of that scale.
    pub fn scale_name(&self) -> String {
        let scale = self.confidence_scale();
        scale.map(|s| s.name.clone()).unwrap_or_default()
    }

    /// The sentence that says what a level of that scale means.
    pub fn level_question(&self) -> String {
        let scale = self.confidence_scale();
        scale.map(|s| s.question.clone()).unwrap_or_default()
    }
}

/// The levels of a scale that are offered, and the one that is set, also where
/// it is retired.
pub(in crate::app) fn offered(scale: &Scale, chosen: Option<&str>) -> Vec<LevelRow> {
    let levels = scale.levels.iter();
    levels
        .filter(|l| !l.is_retired || Some(&*l.code) == chosen)
        .map(|l| LevelRow::of(scale, l))
        .collect()
}

fn row_view(project: &Project, draft: &Draft, row: &Row) -> DraftRow {
    let fixed = |name: String, key: &str| DraftRow {
        name,
        hint: key.to_owned(),
        is_key: !key.is_empty(),
        hue: None,
        is_fixed: true,
    };
    match row {
        Row::Candidate(i) => {
            let Some(candidate) = draft.candidates.get(*i) else {
                return fixed(String::new(), "");
            };
            let hint = match candidate.reason {
                Reason::InSentence => marking::IN_SENTENCE.to_owned(),
                Reason::LastUsed => marking::LAST_USED.to_owned(),
                Reason::Register => match candidate.use_count {
                    0 => String::new(),
                    n => count::claims(n),
                },
            };
            DraftRow {
                name: candidate.name.clone(),
                hint,
                is_key: false,
                hue: Some(Hue::of_who(project, &Who::Source(candidate.source))),
                is_fixed: false,
            }
        }
        Row::New(name) => fixed(marking::new_source(name), ""),
        Row::Described(words) => fixed(marking::described(words), ""),
        Row::Again => {
            let again = draft.again.as_ref();
            let who = again.map(|again| who_in_words(project, again));
            fixed(marking::again(&who.unwrap_or_default()), "=")
        }
        Row::OwnVoice => fixed(marking::OWN_VOICE.to_owned(), "."),
        Row::NotStated => fixed(marking::NOT_STATED.to_owned(), "-"),
        Row::Later => fixed(marking::LATER.to_owned(), "Ctrl+Enter"),
    }
}

fn chips(project: &Project, draft: &Draft) -> Vec<Vec<DraftChip>> {
    if draft.is_own_voice {
        return vec![vec![DraftChip {
            name: marking::OWN_VOICE.to_owned(),
            hue: Hue::Own,
            is_origin: true,
        }]];
    }
    let chain = |links: &Vec<DraftLink>| {
        let last = links.len().saturating_sub(1);
        let chip = |(i, link): (usize, &DraftLink)| DraftChip {
            name: match &link.who {
                DraftWho::Known(who) => name_of(project, who),
                DraftWho::New(name) => name.clone(),
            },
            hue: match &link.who {
                DraftWho::Known(who) => Hue::of_who(project, who),
                DraftWho::New(_) => Hue::Unknown,
            },
            is_origin: i == last,
        };
        links.iter().enumerate().map(chip).collect()
    };
    draft.chains.iter().map(chain).collect()
}
