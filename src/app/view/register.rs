//! The page of a source, and the entries of the register that may be one.

use super::claim::{Option_, options};
use super::list::ClaimRow;
use super::mark::Hue;
use super::reader::headline;
use crate::app::claims::{InText, name_of};
use crate::app::register::Bond;
use crate::app::register_merge::{claims_naming, stays};
use crate::app::{App, Dialog, Edition};
use crate::edit::Project;
use crate::model::{
    ArticleId, Claim, ClaimId, Scale, ScaleId, ScaleSubject, Source, SourceId, TermList, Who,
};
use crate::order::{self, SortedMap};
use crate::suggest::{Likeness, alike};
use crate::text::lower;
use crate::words::register as words;
use std::sync::Arc;

/// Sources beside one in chains that are shown; the others are counted.
const NEIGHBOURS_SHOWN: usize = 20;
/// Names that are offered while one types another source's.
const NAMES_OFFERED: usize = 500;

/// Two entries that may be one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlikeRow {
    /// The entry that more claims name.
    pub one: SourceId,
    /// The other.
    pub other: SourceId,
    /// Their names.
    pub names: [String; 2],
    /// How many claims name each.
    pub claim_counts: [usize; 2],
    /// Why they may be one.
    pub why: &'static str,
}

/// What merging two entries asks and does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeView {
    /// The names of both, those in use first.
    pub names: Vec<String>,
    /// Claims that would be rewritten.
    pub claim_count: usize,
}

/// The page of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcePage {
    /// The source.
    pub id: SourceId,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub hue: Hue,
    /// Other names, as they are typed.
    pub aliases: String,
    /// The same, one by one.
    pub alias_list: Vec<String>,
    /// Kinds to choose from.
    pub kinds: Vec<Option_>,
    /// Roles to choose from.
    pub roles: Vec<Option_>,
    /// Name of the one it speaks for; empty for nobody.
    pub speaks_for: String,
    /// Name of what it is part of; empty for nothing.
    pub part_of: String,
    /// The note.
    pub note: String,
    /// How reliable it is, a row for each scale for sources.
    pub reliability: Vec<ReliabilityRow>,
    /// Its claims: article by article, as in the text.
    pub claims: Vec<ClaimId>,
    /// Articles that these stand in.
    pub article_count: usize,
    /// Claims of which it is the origin.
    pub origin_count: usize,
    /// Claims that it passes on.
    pub passing_count: usize,
    /// How its claims were judged, level by level.
    pub levels: Vec<LevelCount>,
    /// How many were not judged.
    pub unset_count: usize,
    /// Who stands before it in chains, by how many claims.
    pub passed_on_by: Vec<Neighbour>,
    /// How many more there are.
    pub more_before: usize,
    /// Who stands after it, likewise.
    pub relies_on: Vec<Neighbour>,
    /// How many more there are.
    pub more_after: usize,
    /// Sources that belong to it: who, and how.
    pub belonging: Vec<(SourceId, String, &'static str)>,
}

/// A source's judgement on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct ReliabilityRow {
    /// The scale.
    pub scale: ScaleId,
    /// Its name.
    pub name: String,
    /// The question that a level answers.
    pub question: String,
    /// Its levels to choose from; the id is the code.
    pub levels: Vec<Option_>,
    /// Why; empty where nothing is said.
    pub reason: String,
    /// What others hold of it, a sentence each.
    pub others: Vec<String>,
}

/// How many claims have a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelCount {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whether it says "cannot be judged".
    pub is_unknown: bool,
    /// How many.
    pub count: usize,
}

/// Somebody beside a source in chains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Who it is.
    pub name: String,
    /// Its entry, if it has one.
    pub source: Option<SourceId>,
    /// Its colour.
    pub hue: Hue,
    /// In how many claims.
    pub claim_count: usize,
}

/// A claim in the list of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceClaimRow {
    /// As in the list of its article.
    pub row: ClaimRow,
    /// Its article.
    pub article: String,
    /// The language of that, as a tag; empty if not known.
    pub language: String,
}

impl App {
    /// While it is equal, so is all that the register shows.
    pub fn register_key(&self) -> (Edition, Option<Dialog>) {
        (self.edition(), self.dialog)
    }

    /// Entries of the register that may be one source, likeliest first.
    pub fn alike_rows(&self) -> Vec<AlikeRow> {
        let Some(project) = &self.project else {
            return Vec::new();
        };
        let name = |id| {
            project
                .source(id)
                .map(|s| s.name.clone())
                .unwrap_or_default()
        };
        let pairs = alike(project).into_iter();
        let rows = pairs.map(|pair| AlikeRow {
            one: pair.one,
            other: pair.other,
            names: [name(pair.one), name(pair.other)],
            claim_counts: [project.use_count(pair.one), project.use_count(pair.other)],
            why: match pair.why {
                Likeness::SameName => words::SAME_NAME,
                Likeness::Initials => words::INITIALS,
                Likeness::Spelling => words::SPELLING,
                Likeness::Shorter => words::SHORTER,
            },
        });
        rows.collect()
    }

    /// What merging two entries asks and does; none where one of them is gone.
    pub fn merge_view(&self, one: SourceId, other: SourceId) -> Option<MergeView> {
        let project = self.project.as_ref()?;
        let kept = stays(project, one, other);
        let gone = if kept == one { other } else { one };
        let (kept, gone) = (project.source(kept)?, project.source(gone)?);
        let mut names: Vec<String> = Vec::new();
        let first = [&kept.name, &gone.name].into_iter();
        for name in first.chain(&kept.aliases).chain(&gone.aliases) {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        Some(MergeView {
            names,
            claim_count: project.use_count(gone.id),
        })
    }

    /// The entry that has this name, but for one.
    pub fn source_called_but(&self, name: &str, but: SourceId) -> Option<SourceId> {
        let name = name.trim();
        (!name.is_empty()).then(|| self.other_called(name, but).map(|s| s.id))?
    }

    /// Names of other sources, for those who type one.
    pub fn other_names(&self, but: SourceId) -> Vec<String> {
        let sources = self.project.iter().flat_map(|p| p.sources().iter());
        let mut names: Vec<_> = sources
            .filter(|s| s.id != but)
            .map(|s| s.name.clone())
            .collect();
        order::sort_by_key(&mut names, |name| lower(name));
        names.truncate(NAMES_OFFERED);
        names
    }

    /// The page of a source; none if it is gone. Walks all claims once.
    pub fn source_page(&self, id: SourceId) -> Option<SourcePage> {
        let project = self.project.as_ref()?;
        let source = project.source(id)?;
        let mut claims = claims_naming(project, id);
        sort_by_place(project, &mut claims);
        let mut articles: Vec<_> = claims.iter().map(|c| c.article).collect();
        articles.dedup();
        let (mut before, mut after) = (Tally::default(), Tally::default());
        let (mut origin_count, mut passing_count) = (0, 0);
        for claim in &claims {
            let places = places(claim, id);
            origin_count += usize::from(places.is_origin);
            passing_count += usize::from(places.is_passing);
            before.add(places.before);
            after.add(places.after);
        }
        let (passed_on_by, more_before) = before.shown(project);
        let (relies_on, more_after) = after.shown(project);
        let (levels, unset_count) = self.levels_of(&claims);
        let name = |id: Option<SourceId>| {
            let source = id.and_then(|id| project.source(id));
            source.map(|s| s.name.clone()).unwrap_or_default()
        };
        Some(SourcePage {
            id,
            name: source.name.clone(),
            hue: Hue::of_who(project, &Who::Source(id)),
            aliases: source.aliases.join(", "),
            alias_list: source.aliases.clone(),
            kinds: options(project, TermList::SourceKind, source.kind),
            roles: options(project, TermList::SourceRole, source.role),
            speaks_for: name(source.speaks_for),
            part_of: name(source.part_of),
            note: source.note.clone(),
            reliability: self.reliability_rows(project, source),
            article_count: articles.len(),
            claims: claims.iter().map(|c| c.id).collect(),
            origin_count,
            passing_count,
            levels,
            unset_count,
            passed_on_by,
            more_before,
            relies_on,
            more_after,
            belonging: belonging(project, id),
        })
    }

    /// A claim in the list of a source; none if it is gone.
    pub fn source_claim_row(&self, id: ClaimId) -> Option<SourceClaimRow> {
        let row = self.claim_row(id)?;
        let project = self.project.as_ref()?;
        let article = project.article(project.claim(id)?.article)?;
        Some(SourceClaimRow {
            row,
            article: if article.outlet.is_empty() {
                headline(article)
            } else {
                article.outlet.clone()
            },
            language: article.language.clone(),
        })
    }

    /// How many of the claims have each level of the scale, and none.
    fn levels_of(&self, claims: &[&Claim]) -> (Vec<LevelCount>, usize) {
        let scale = self.confidence_scale();
        let mut counts: SortedMap<&str, usize> = SortedMap::new();
        let mut unset = 0;
        for claim in claims {
            match self.level_of(claim) {
                Some(judgement) => *counts.get_or_insert_with(&judgement.level, || 0) += 1,
                None => unset += 1,
            }
        }
        let count = |code: &str| counts.get(&code).copied().unwrap_or_default();
        let levels = scale.into_iter().flat_map(|s| &s.levels);
        let levels = levels.map(|level| LevelCount {
            code: level.code.clone(),
            name: level.name.clone(),
            is_unknown: level.is_unknown,
            count: count(&level.code),
        });
        (levels.collect(), unset)
    }

    fn reliability_rows(&self, project: &Project, source: &Source) -> Vec<ReliabilityRow> {
        let scales = project.scales_in_use(ScaleSubject::Source);
        let row = |scale: &Arc<Scale>| {
            let shown = self.judgement_of(&source.reliability, scale.id);
            let others = source.reliability.iter().filter(|j| j.scale == scale.id);
            let others = others.filter(|j| Some(j.id) != shown.map(|s| s.id));
            let others = others.map(|j| {
                let who = j.made.by.and_then(|by| project.annotator(by));
                let who = who.map(|a| a.name.clone()).unwrap_or_default();
                let level = self.level_name(scale.id, &j.level).unwrap_or_default();
                words::other_judgement(&who, &j.level, &level, &j.reason)
            });
            let chosen = shown.map(|j| j.level.as_str());
            let levels = scale.levels.iter();
            let levels = levels.filter(|l| !l.is_retired || Some(&*l.code) == chosen);
            ReliabilityRow {
                scale: scale.id,
                name: scale.name.clone(),
                question: scale.question.clone(),
                levels: levels
                    .map(|l| Option_ {
                        id: l.code.clone(),
                        name: words::level(&l.code, &l.name),
                        is_chosen: Some(&*l.code) == chosen,
                    })
                    .collect(),
                reason: shown.map(|j| j.reason.clone()).unwrap_or_default(),
                others: others.collect(),
            }
        };
        scales.into_iter().map(row).collect()
    }
}

/// Article by article as they are listed, and in each as in the text.
fn sort_by_place(project: &Project, claims: &mut Vec<&Claim>) {
    let articles = project.articles_in_order();
    let places: SortedMap<ArticleId, usize> = articles
        .into_iter()
        .enumerate()
        .map(|(i, a)| (a.id, i))
        .collect();
    order::sort_by_key(claims, |claim| {
        (places.get(&claim.article).copied(), InText::of(claim))
    });
}

/// Where a source stands in the chains of a claim.
struct Places<'c> {
    is_origin: bool,
    is_passing: bool,
    before: Vec<&'c Who>,
    after: Vec<&'c Who>,
}

fn places(claim: &Claim, id: SourceId) -> Places<'_> {
    let mut places = Places {
        is_origin: false,
        is_passing: false,
        before: Vec::new(),
        after: Vec::new(),
    };
    let me = Who::Source(id);
    for chain in claim.attribution.chains() {
        let Some(at) = chain.links.iter().position(|link| link.who == me) else {
            continue;
        };
        let is_origin = at + 1 == chain.links.len();
        places.is_origin |= is_origin;
        places.is_passing |= !is_origin;
        places
            .before
            .extend(chain.links.iter().take(at).map(|l| &l.who));
        places
            .after
            .extend(chain.links.iter().skip(at + 1).map(|l| &l.who));
    }
    places.before.retain(|who| **who != me);
    places.after.retain(|who| **who != me);
    places
}

/// In how many claims each stands.
#[derive(Default)]
struct Tally<'c>(Vec<(&'c Who, usize)>);

impl<'c> Tally<'c> {
    /// Counts those of one claim, each once.
    fn add(&mut self, mut who: Vec<&'c Who>) {
        let mut seen: Vec<&Who> = Vec::new();
        who.retain(|who| {
            let is_new = !seen.contains(who);
            seen.push(who);
            is_new
        });
        for who in who {
            match self.0.iter_mut().find(|(known, _)| *known == who) {
                Some((_, count)) => *count += 1,
                None => self.0.push((who, 1)),
            }
        }
    }

    /// The first of them, and how many more there are.
    fn shown(self, project: &Project) -> (Vec<Neighbour>, usize) {
        let all = self.0.into_iter().map(|(who, claim_count)| Neighbour {
            name: name_of(project, who),
            source: match who {
                Who::Source(id) => Some(*id),
                _ => None,
            },
            hue: Hue::of_who(project, who),
            claim_count,
        });
        let mut all: Vec<_> = all.collect();
        order::sort_by(&mut all, |a, b| {
            b.claim_count
                .cmp(&a.claim_count)
                .then_with(|| lower(&a.name).cmp(&lower(&b.name)))
        });
        let more = all.len().saturating_sub(NEIGHBOURS_SHOWN);
        all.truncate(NEIGHBOURS_SHOWN);
        (all, more)
    }
}

/// Sources that speak for one or are part of it.
fn belonging(project: &Project, id: SourceId) -> Vec<(SourceId, String, &'static str)> {
    let bonds = [
        (Bond::SpeaksFor, words::SPEAKS_FOR_IT),
        (Bond::PartOf, words::IS_PART_OF_IT),
    ];
    let sources = project.sources().iter();
    let rows = sources.flat_map(|source| {
        let bonds = bonds
            .into_iter()
            .filter(|(bond, _)| bond.of(source) == Some(id));
        bonds.map(|(_, how)| (source.id, source.name.clone(), how))
    });
    let mut rows: Vec<_> = rows.collect();
    order::sort_by_key(&mut rows, |(_, name, _)| lower(name));
    rows
}
