//! What the table of who says what shows.

use super::claim::stamp;
use super::filter::origin_name;
use super::mark::{Hue, is_unfinished};
use super::panel::{quantity_words, value};
use super::reader::{capitalised, stance_verb};
use crate::app::claims::{name_of, short, words_of};
use crate::app::{App, ClaimGroup, Column, Edition, Grouping, Scope, TableChoice};
use crate::compare::{Likeness, Tally};
use crate::edit::Project;
use crate::model::{Claim, ClaimId, Filter, Origin, Rank, Stance};
use crate::order;
use crate::text::lower;
use crate::words::{self, table};
use std::cmp::Ordering;

/// The table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    /// Heads of groups and claims, from top to bottom.
    pub lines: Vec<TableLine>,
    /// The claims that fit, each once, and what they come to.
    pub tally: Tally,
    /// How many claims there are in these articles.
    pub claim_count: usize,
    /// What is shown, and how.
    pub choice: TableChoice,
    /// Articles to choose from, with what they are called.
    pub scopes: Vec<(Scope, String)>,
    /// Whether a filter is on.
    pub is_filtered: bool,
}

impl TableView {
    /// How many claims, origins and texts.
    pub fn tally_words(&self) -> String {
        let Tally {
            claims,
            origins,
            texts,
        } = self.tally;
        table::tally_of(self.claim_count, claims, origins, texts)
    }
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableLine {
    /// The head of a group.
    Group(Box<GroupLine>),
    /// A claim, and how many claims are its text.
    Claim(ClaimId, usize),
}

/// The head of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupLine {
    /// The group.
    pub group: ClaimGroup,
    /// What it is called.
    pub name: String,
    /// How many claims, origins and texts.
    pub tally: String,
    /// Whether its claims are hidden.
    pub is_folded: bool,
}

/// The cells of a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// Its words.
    pub quote: String,
    /// Language of its article, as a tag; empty if not known.
    pub language: String,
    /// Whose word it is.
    pub who: String,
    /// Its colour.
    pub hue: &'static str,
    /// Through whom, outermost first.
    pub through: String,
    /// What is done with it, where it is not simply said.
    pub stance: String,
    /// Its confidence in words, on each scale.
    pub levels: String,
    /// Its figures.
    pub quantities: String,
    /// When its article was published, as written.
    pub date: String,
    /// Its article.
    pub article: String,
    /// Types of its relations, with how many there are.
    pub relations: String,
    /// Whether it lacks something.
    pub is_unfinished: bool,
}

impl App {
    /// While it is equal, so is [`App::table_view`].
    pub fn table_key(&self) -> Option<(Edition, Filter, TableChoice)> {
        let is_shown = self.is_table_open() && !self.is_glimpse;
        is_shown.then(|| (self.edition(), self.filter.clone(), self.table.clone()))
    }

    /// The table; none while it is closed.
    pub fn table_view(&self) -> Option<TableView> {
        self.table_key()?;
        let project = self.project.as_ref()?;
        let (claim_count, claims) = self.claims_in_scope();
        let likeness = Likeness::of(project, &claims);
        let all: Vec<usize> = (0..claims.len()).collect();
        Some(TableView {
            lines: self.lines(project, &claims, &likeness),
            tally: likeness.tally(&all),
            claim_count,
            choice: self.table.clone(),
            scopes: self.scopes(project),
            is_filtered: !self.filter.is_empty(),
        })
    }

    /// The groups that the table has now.
    pub(in crate::app) fn table_groups(&self) -> Vec<ClaimGroup> {
        let Some(project) = &self.project else {
            return Vec::new();
        };
        let (_, claims) = self.claims_in_scope();
        let groups = self.grouped(project, &claims);
        groups.into_iter().map(|(group, ..)| group).collect()
    }

    /// The claims of the table as they are sorted, each once, with the number
    /// of its text.
    pub(in crate::app) fn table_claims(&self) -> Vec<(&Claim, usize)> {
        let Some(project) = &self.project else {
            return Vec::new();
        };
        let (_, claims) = self.claims_in_scope();
        let likeness = Likeness::of(project, &claims);
        let sorted = self.sorted(project, &claims).into_iter();
        sorted.map(|i| (claims[i], likeness.text(i))).collect()
    }

    fn scopes(&self, project: &Project) -> Vec<(Scope, String)> {
        let mut scopes = vec![(Scope::All, table::ALL_ARTICLES.to_owned())];
        let events = project.events().iter();
        scopes.extend(events.map(|e| (Scope::Event(e.id), table::event(&e.name))));
        let here = self.place.article;
        let chosen = match self.table.scope {
            Scope::Article(id) => Some(id),
            _ => None,
        };
        let other = chosen.filter(|id| Some(*id) != here);
        let articles = here.into_iter().chain(other);
        scopes.extend(articles.filter_map(|id| {
            let article = project.article(id)?;
            Some((Scope::Article(id), table::article(&article.title)))
        }));
        scopes
    }

    fn lines(&self, project: &Project, claims: &[&Claim], likeness: &Likeness) -> Vec<TableLine> {
        let choice = &self.table;
        let line = |i: usize| TableLine::Claim(claims[i].id, likeness.copies(i));
        let shown = |mut members: Vec<usize>| {
            if choice.once {
                only_first(&mut members, likeness);
            }
            members.into_iter().map(line)
        };
        if choice.grouping == Grouping::Nothing {
            return shown(self.sorted(project, claims)).collect();
        }
        let mut lines = Vec::with_capacity(claims.len());
        for (group, name, members) in self.grouped(project, claims) {
            let Tally {
                claims,
                origins,
                texts,
            } = likeness.tally(&members);
            let is_folded = choice.folded.contains(&group);
            lines.push(TableLine::Group(Box::new(GroupLine {
                group,
                name,
                tally: table::tally(claims, origins, texts),
                is_folded,
            })));
            if !is_folded {
                lines.extend(shown(members));
            }
        }
        lines
    }

    /// Groups with their names and claims, by name; articles in their order.
    fn grouped(
        &self,
        project: &Project,
        claims: &[&Claim],
    ) -> Vec<(ClaimGroup, String, Vec<usize>)> {
        let sorted = self.sorted(project, claims);
        let groups_of = |i: usize| groups_of(claims[i], self.table.grouping);
        let mut groups: Vec<ClaimGroup> = (0..claims.len()).flat_map(groups_of).collect();
        order::sort(&mut groups);
        groups.dedup();
        let mut members = vec![Vec::new(); groups.len()];
        for i in sorted {
            for group in groups_of(i) {
                if let Ok(place) = groups.binary_search(&group) {
                    members[place].push(i);
                }
            }
        }
        let named = groups.into_iter().zip(members);
        let mut named: Vec<_> = named
            .map(|(group, members)| (name_of_group(project, &group), group, members))
            .collect();
        if self.table.grouping == Grouping::Article {
            // Claims come article by article before they are sorted.
            order::sort_by_key(&mut named, |(_, _, members)| members.iter().min().copied());
        } else {
            order::sort_by_key(&mut named, |(name, group, _)| {
                (is_no_group(group), lower(name))
            });
        }
        let named = named.into_iter();
        named
            .map(|(name, group, members)| (group, name, members))
            .collect()
    }

    /// The places of the claims in their order by the chosen column. What has
    /// nothing there comes last, whichever way it is sorted.
    fn sorted(&self, project: &Project, claims: &[&Claim]) -> Vec<usize> {
        let choice = &self.table;
        let key = |(place, claim): (usize, &&Claim)| match choice.column {
            Column::Place => Key::number(place),
            Column::Claim => Key::text(&words_of(project, claim)),
            Column::Who => who_key(project, claim),
            Column::Through => Key::text(&through(project, claim)),
            Column::Stance => Key::text(&stances(claim)),
            Column::Level => self.level_key(claim),
            Column::Quantity => quantity_key(claim),
            Column::Date => Key::text(project.article(claim.article).map_or("", |a| &a.published)),
            Column::Article => Key::text(&article_name(project, claim)),
            Column::Relations => Key::number(project.relations_of(claim.id).count()),
        };
        let keys: Vec<Key> = claims.iter().enumerate().map(key).collect();
        let mut places: Vec<usize> = (0..claims.len()).collect();
        order::sort_by(&mut places, |a, b| {
            keys[*a].compare(&keys[*b], choice.is_reversed)
        });
        places
    }

    fn level_key(&self, claim: &Claim) -> Key {
        let code = self.level_of(claim).map(|judgement| &*judgement.level);
        let rank = self.confidence_scale().map(|scale| scale.rank_of(code));
        match rank {
            Some(Rank::Ranked(place)) => Key::number(place),
            Some(Rank::Unknown) => Key::nothing(1),
            Some(Rank::Unset) | None => Key::nothing(2),
        }
    }

    /// The cells of a claim; none if it is gone.
    pub fn table_row(&self, id: ClaimId) -> Option<TableRow> {
        let project = self.project.as_ref()?;
        let claim = project.claim(id)?;
        let article = project.article(claim.article)?;
        Some(TableRow {
            quote: short(&words_of(project, claim), 200),
            language: article.language.clone(),
            who: who(project, claim),
            hue: Hue::of_claim(project, claim).word(),
            through: through(project, claim),
            stance: stances(claim),
            levels: self.levels_in_words(project, claim),
            quantities: joined(claim.quantities.iter().map(|q| quantity_words(q, value))),
            date: article.published.clone(),
            article: article_name(project, claim),
            relations: relations_in_words(project, claim),
            is_unfinished: is_unfinished(claim),
        })
    }

    /// The level that the list shows too, then those on other scales and by
    /// others.
    fn levels_in_words(&self, project: &Project, claim: &Claim) -> String {
        let shown = self.level_of(claim).map(|judgement| {
            let name = self.level_name(judgement.scale, &judgement.level);
            words::filter::level(&judgement.level, &name.unwrap_or_default())
        });
        let first = self.level_of(claim).map(|judgement| judgement.id);
        let others = claim.confidence.iter().filter(|j| Some(j.id) != first);
        let others = others.filter_map(|j| {
            let scale = project.scale(j.scale)?;
            let who = stamp(project, j.made).who;
            let is_first = self.confidence_scale().is_some_and(|s| s.id == scale.id);
            let of = if is_first && !who.is_empty() {
                &who
            } else {
                &scale.name
            };
            let name = scale.level(&j.level).map_or("", |level| &level.name);
            Some(words::claims::judged(of, &j.level, name))
        });
        joined(shown.into_iter().chain(others))
    }
}

/// What a claim is sorted by.
struct Key {
    /// 0, or more for what has nothing to sort by.
    missing: usize,
    number: f64,
    text: String,
}

impl Key {
    fn nothing(missing: usize) -> Self {
        Self {
            missing,
            number: 0.0,
            text: String::new(),
        }
    }

    fn number(number: usize) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "nobody has 2^53 claims")]
        let number = number as f64;
        Self {
            number,
            ..Self::nothing(0)
        }
    }

    /// By letters: a quotation mark in front counts for nothing.
    fn text(text: &str) -> Self {
        let letters = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        Self {
            missing: usize::from(text.is_empty()),
            number: 0.0,
            text: lower(letters),
        }
    }

    fn compare(&self, other: &Self, is_reversed: bool) -> Ordering {
        let there = self.number.total_cmp(&other.number);
        let there = there.then_with(|| self.text.cmp(&other.text));
        let there = if is_reversed { there.reverse() } else { there };
        self.missing.cmp(&other.missing).then(there)
    }
}

fn groups_of(claim: &Claim, grouping: Grouping) -> Vec<ClaimGroup> {
    match grouping {
        Grouping::Nothing => Vec::new(),
        Grouping::Source => claim.voices().into_iter().map(ClaimGroup::Voice).collect(),
        Grouping::Origin => claim.origins().into_iter().map(ClaimGroup::Voice).collect(),
        Grouping::Article => vec![ClaimGroup::Article(claim.article)],
        Grouping::Unit => units_of(claim).into_iter().map(ClaimGroup::Unit).collect(),
    }
}

/// The units of a claim's figures, each once.
fn units_of(claim: &Claim) -> Vec<Option<String>> {
    let mut units = Vec::new();
    for quantity in &claim.quantities {
        let unit = lower(quantity.unit.trim());
        let unit = Some(unit).filter(|unit| !unit.is_empty());
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    if units.is_empty() {
        units.push(None);
    }
    units
}

fn name_of_group(project: &Project, group: &ClaimGroup) -> String {
    match group {
        ClaimGroup::Voice(origin) => capitalised(&origin_name(project, origin)),
        ClaimGroup::Article(id) => match project.article(*id).map(|article| article.title.as_str())
        {
            None | Some("") => table::UNTITLED.to_owned(),
            Some(title) => title.to_owned(),
        },
        ClaimGroup::Unit(None) => table::NO_UNIT.to_owned(),
        ClaimGroup::Unit(Some(unit)) => unit.clone(),
    }
}

/// Whether a group is of those that have nothing in common: it comes last.
fn is_no_group(group: &ClaimGroup) -> bool {
    matches!(
        group,
        ClaimGroup::Unit(None) | ClaimGroup::Voice(Origin::NotStated | Origin::Undecided)
    )
}

/// Leaves of each text the first claim.
fn only_first(members: &mut Vec<usize>, likeness: &Likeness) {
    let mut seen = vec![
        false;
        members
            .iter()
            .map(|i| likeness.text(*i) + 1)
            .max()
            .unwrap_or(0)
    ];
    members.retain(|i| !std::mem::replace(&mut seen[likeness.text(*i)], true));
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(table::AND)
}

/// Whose word a claim is.
pub(in crate::app) fn who(project: &Project, claim: &Claim) -> String {
    let origins = claim.origins();
    joined(
        origins
            .iter()
            .map(|o| capitalised(&origin_name(project, o))),
    )
}

fn who_key(project: &Project, claim: &Claim) -> Key {
    match claim.origins().first() {
        Some(Origin::NotStated) => Key::nothing(1),
        Some(Origin::Undecided) | None => Key::nothing(2),
        Some(origin) => Key::text(&origin_name(project, origin)),
    }
}

/// Through whom a claim came, chain by chain, outermost first.
pub(in crate::app) fn through(project: &Project, claim: &Claim) -> String {
    let chains = claim.attribution.chains().iter();
    joined(chains.map(|chain| {
        let links = chain.intermediaries().iter();
        let names = links.map(|link| name_of(project, &link.who));
        names.collect::<Vec<_>>().join(", ")
    }))
}

/// What is done with a claim in its chains, where it is not simply said.
pub(in crate::app) fn stances(claim: &Claim) -> String {
    let links = claim.attribution.chains().iter().flat_map(|c| &c.links);
    let mut stances: Vec<Stance> = Vec::new();
    for link in links {
        if !stances.contains(&link.stance) {
            stances.push(link.stance);
        }
    }
    let verbs = stances.into_iter().filter_map(stance_verb);
    joined(verbs.map(str::to_owned))
}

/// By the first figure's lowest value.
fn quantity_key(claim: &Claim) -> Key {
    let mut values = claim.quantities.iter().filter_map(|q| q.low.or(q.high));
    values.next().map_or(Key::nothing(1), |number| Key {
        number,
        ..Key::nothing(0)
    })
}

/// Date, outlet, title, address and event of a claim's article.
pub(in crate::app) fn article_facts<'p>(project: &'p Project, claim: &Claim) -> [&'p str; 5] {
    let Some(article) = project.article(claim.article) else {
        return [""; 5];
    };
    let event = article.event.and_then(|id| project.event(id));
    [
        &article.published,
        &article.outlet,
        &article.title,
        &article.url,
        event.map_or("", |event| &event.name),
    ]
}

/// Outlet of a claim's article, or its title.
fn article_name(project: &Project, claim: &Claim) -> String {
    let Some(article) = project.article(claim.article) else {
        return String::new();
    };
    let named = [&article.outlet, &article.title];
    let name = named.into_iter().find(|name| !name.is_empty());
    name.map_or(table::UNTITLED, String::as_str).to_owned()
}

/// Types of a claim's relations, with how many there are of each.
pub(in crate::app) fn relations_in_words(project: &Project, claim: &Claim) -> String {
    let relations = project.relations_of(claim.id);
    let mut types: Vec<_> = relations.map(|relation| relation.kind).collect();
    order::sort(&mut types);
    let runs = types.chunk_by(|a, b| a == b);
    joined(runs.filter_map(|run| {
        let name = &project.term(*run.first()?)?.name;
        Some(table::relation(name, run.len()))
    }))
}
