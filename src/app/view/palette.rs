//! The box that finds anything, as it is drawn.

use super::mark::Hue;
use crate::app::action::Action;
use crate::app::claims::{quote_of, short, who_in_words};
use crate::app::palette::FoundGroup;
use crate::app::{App, Found};
use crate::edit::Project;
use crate::model::{ArticleId, ClaimId, SourceId, Who};
use crate::words::{count, palette as words};

/// Characters of a claim's words that are shown.
const QUOTE_CHARS: usize = 140;
/// Characters of what stands beside a name.
const BESIDE_CHARS: usize = 60;

/// The box and what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct PaletteView {
    /// What is typed.
    pub query: String,
    /// What was found, those groups first that fit best.
    pub groups: Vec<PaletteGroup>,
    /// Index of the highlighted row among those of all groups.
    pub highlighted: usize,
    /// How much was found, in a sentence.
    pub said: String,
}

/// Things of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct PaletteGroup {
    /// Its heading.
    pub title: &'static str,
    /// The first of them.
    pub rows: Vec<PaletteRow>,
    /// How many more there are, in words; empty if none.
    pub more: String,
}

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaletteRow {
    /// What it is called.
    pub name: String,
    /// What else it is known by, or who published or says it.
    pub beside: String,
    /// How many claims it has, where it stands, or why it cannot be done.
    pub hint: String,
    /// Its key, as a chord; empty if it has none.
    pub key: String,
    /// Language tag of the name; empty if not known.
    pub language: String,
    /// Its colour.
    pub hue: Option<Hue>,
    /// Whether it can be taken now.
    pub can: bool,
}

impl App {
    /// The box that finds anything.
    pub fn palette_view(&self) -> PaletteView {
        let groups = self.found();
        let total: usize = groups.iter().map(|group| group.count).sum();
        let said = match (self.palette.query.trim().is_empty(), total) {
            (true, _) => words::TYPE.to_owned(),
            (false, 0) => words::NOTHING.to_owned(),
            (false, n) => words::found(n),
        };
        PaletteView {
            query: self.palette.query.clone(),
            groups: groups
                .iter()
                .map(|group| self.palette_group(group))
                .collect(),
            highlighted: self.palette.highlighted,
            said,
        }
    }

    fn palette_group(&self, group: &FoundGroup) -> PaletteGroup {
        let rows = group.first.iter();
        let more = match group.count - group.first.len() {
            0 => String::new(),
            n => words::more(n),
        };
        PaletteGroup {
            title: group.title,
            rows: rows.map(|found| self.palette_row(*found)).collect(),
            more,
        }
    }

    fn palette_row(&self, found: Found) -> PaletteRow {
        let project = self.project.as_ref();
        let row = match found {
            Found::Action(id) => Action::named(id).map(|action| self.action_row(action)),
            Found::Article(id) => project.and_then(|p| self.article_found(p, id)),
            Found::Source(id) => project.and_then(|p| source_row(p, id)),
            Found::Claim(id) => project.and_then(|p| claim_row(p, id)),
        };
        row.unwrap_or_default()
    }

    fn action_row(&self, action: &Action) -> PaletteRow {
        let why_not = self.why_not(action);
        PaletteRow {
            name: action.label.to_owned(),
            hint: why_not.unwrap_or_default().to_owned(),
            key: self.key_of(action).unwrap_or_default(),
            can: why_not.is_none(),
            ..PaletteRow::default()
        }
    }

    fn article_found(&self, project: &Project, id: ArticleId) -> Option<PaletteRow> {
        let article = project.article(id)?;
        let is_open = self.place.article == Some(id);
        Some(PaletteRow {
            name: article.title.clone(),
            beside: article.outlet.clone(),
            hint: if is_open {
                words::IS_OPEN.to_owned()
            } else {
                claims(project.claim_count(id))
            },
            language: article.language.clone(),
            can: true,
            ..PaletteRow::default()
        })
    }
}

fn source_row(project: &Project, id: SourceId) -> Option<PaletteRow> {
    let source = project.source(id)?;
    Some(PaletteRow {
        name: source.name.clone(),
        beside: short(&source.aliases.join(", "), BESIDE_CHARS),
        hint: claims(project.use_count(id)),
        hue: Some(Hue::of_who(project, &Who::Source(id))),
        can: true,
        ..PaletteRow::default()
    })
}

fn claim_row(project: &Project, id: ClaimId) -> Option<PaletteRow> {
    let claim = project.claim(id)?;
    let article = project.article(claim.article)?;
    let text = project.text_of(claim.article).map(|text| &**text);
    let who = who_in_words(project, &claim.attribution);
    let named = [&article.outlet, &article.title];
    let named = named.into_iter().find(|name| !name.is_empty());
    Some(PaletteRow {
        name: short(&quote_of(text, &claim.content), QUOTE_CHARS),
        beside: short(&who, BESIDE_CHARS),
        hint: short(named.map_or("", String::as_str), BESIDE_CHARS),
        language: article.language.clone(),
        hue: Some(Hue::of_claim(project, claim)),
        can: true,
        ..PaletteRow::default()
    })
}

fn claims(number: usize) -> String {
    match number {
        0 => String::new(),
        n => count::claims(n),
    }
}
