//! One box that finds anything: an action, an article, a source, a claim.
//!
//! What is searched is made ready with the first letter that is typed, and let
//! go when the dialog closes. A longer query looks only through what the
//! shorter one found.

use super::action::{ACTIONS, Action, Group, PALETTE};
use super::claims::{first_span, in_text_order, quote_of};
use super::{App, Command, Dialog, Edition, Flip, FocusTarget, Moment, Notice};
use crate::edit::Project;
use crate::model::{ArticleId, ClaimId, SourceId};
use crate::order;
use crate::suggest::{Finder, Phrases};
use crate::words::palette as words;

/// Rows of each group where there are several groups.
const FEW: usize = 5;
/// Rows of a group that is alone.
const MOST: usize = 20;

/// Work in the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaletteChange {
    /// What is typed.
    Search(String),
    /// Move the highlight by so many rows; it stops at the ends.
    Move(isize),
    /// Take a row, or the highlighted one.
    Take(Option<usize>),
}

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// An action, by its id.
    Action(&'static str),
    /// An article.
    Article(ArticleId),
    /// A source.
    Source(SourceId),
    /// A claim.
    Claim(ClaimId),
}

/// Things of one kind that were found, the first of them.
#[derive(Clone, Debug)]
pub(super) struct FoundGroup {
    pub(super) title: &'static str,
    pub(super) first: Vec<Found>,
    /// How many there are, the first ones included.
    pub(super) count: usize,
    best: u32,
}

/// What is searched for, and found.
#[derive(Debug, Default)]
pub(super) struct Palette {
    pub(super) query: String,
    /// Index of the highlighted row among those of all groups.
    pub(super) highlighted: usize,
    groups: Vec<FoundGroup>,
    index: Option<Box<Index>>,
}

/// All that can be found, ready to be searched.
#[derive(Debug)]
struct Index {
    edition: Edition,
    actions: Vec<&'static Action>,
    articles: Vec<ArticleId>,
    sources: Vec<SourceId>,
    claims: Vec<ClaimId>,
    by_label: Finder,
    by_title: Finder,
    by_name: Finder,
    by_words: Phrases,
}

impl App {
    pub(super) fn change_palette(&mut self, change: PaletteChange, moment: Moment) {
        match change {
            _ if self.dialog != Some(Dialog::Palette) => {}
            PaletteChange::Search(query) => self.search_all(query),
            PaletteChange::Move(by) => {
                let groups = self.found();
                let rows = groups.iter().map(|group| group.first.len());
                let last = rows.sum::<usize>().saturating_sub(1);
                let moved = self.palette.highlighted.saturating_add_signed(by);
                self.palette.highlighted = moved.min(last);
            }
            PaletteChange::Take(index) => {
                let index = index.unwrap_or(self.palette.highlighted);
                let groups = self.found();
                let mut rows = groups.iter().flat_map(|group| &group.first);
                if let Some(found) = rows.nth(index).copied() {
                    self.take_found(found, moment);
                }
            }
        }
    }

    fn search_all(&mut self, query: String) {
        let mut index = self.palette.index.take();
        let typed = query.trim();
        let mut groups = Vec::new();
        if !typed.is_empty() {
            let edition = self.edition();
            let kept = index.filter(|index| index.edition == edition);
            let mut ready = kept.unwrap_or_else(|| Box::new(Index::of(self)));
            groups = ready.find(self.project.as_ref(), typed);
            index = Some(ready);
        }
        self.palette = Palette {
            query,
            highlighted: 0,
            groups,
            index,
        };
    }

    /// What was found, as far as it is still there; while nothing is typed,
    /// what can be done and read.
    pub(super) fn found(&self) -> Vec<FoundGroup> {
        if self.palette.query.trim().is_empty() {
            return self.to_begin_with();
        }
        let mut groups = self.palette.groups.clone();
        for group in &mut groups {
            let shown = group.first.len();
            group.first.retain(|found| self.is_there(*found));
            group.count -= shown - group.first.len();
        }
        groups.retain(|group| !group.first.is_empty());
        groups
    }

    fn to_begin_with(&self) -> Vec<FoundGroup> {
        let can = actions().filter(|action| (action.command)(self).is_some());
        let articles = self.article_ids().into_iter();
        let groups = [
            group(words::ACTIONS, can.map(|action| Found::Action(action.id)), 0),
            group(words::ARTICLES, articles.map(Found::Article), 0),
        ];
        in_order(groups.into())
    }

    fn is_there(&self, found: Found) -> bool {
        let project = self.project.as_ref();
        match found {
            Found::Action(_) => true,
            Found::Article(id) => project.is_some_and(|p| p.article(id).is_some()),
            Found::Source(id) => project.is_some_and(|p| p.source(id).is_some()),
            Found::Claim(id) => project.is_some_and(|p| p.claim(id).is_some()),
        }
    }

    /// Why an action cannot be done now; none if it can.
    pub(super) fn why_not(&self, action: &Action) -> Option<&'static str> {
        if (action.command)(self).is_some() {
            return None;
        }
        let is_about_claim = action.group == Group::SelectedClaim;
        Some(match action.group {
            _ if self.project.is_none() => words::NEEDS_PROJECT,
            Group::Project => words::NOTHING_TO_DO,
            _ if self.place.article.is_none() => words::NEEDS_ARTICLE,
            _ if is_about_claim && self.place.claim.is_none() => words::NEEDS_CLAIM,
            _ => words::NOTHING_TO_DO,
        })
    }

    fn take_found(&mut self, found: Found, moment: Moment) {
        match found {
            Found::Action(id) => self.take_action(id, moment),
            Found::Article(id) => {
                self.open_article(id);
                self.focus_text(FocusTarget::Reader);
            }
            Found::Source(id) => {
                self.open_dialog(Dialog::Sources);
                self.register_at = Some(id);
            }
            Found::Claim(id) => self.show_claim_in_text(id),
        }
    }

    fn take_action(&mut self, id: &str, moment: Moment) {
        let Some(action) = Action::named(id) else {
            return;
        };
        let Some(command) = (action.command)(self) else {
            let why = self.why_not(action).unwrap_or_default();
            self.announce(Notice::problem(words::cannot(action.label, why)));
            return;
        };
        self.close_dialog();
        self.take(self.at_caret(command), moment);
    }

    /// Nothing is pointed at while a dialog is open: then the place of the
    /// caret is meant.
    fn at_caret(&self, command: Command) -> Command {
        let at = self.caret.at.filter(|_| self.caret.is_on);
        match (command, at) {
            (Command::FlipDebris(Flip::Pointed(None)), Some(at)) if self.draft.is_none() => {
                let from = self.caret.anchor.unwrap_or(at);
                Command::FlipDebris(Flip::Bytes(from, at))
            }
            (command, _) => command,
        }
    }

    /// Selects a claim and goes to its mark; to the panel, where its place in
    /// the text is not known.
    fn show_claim_in_text(&mut self, id: ClaimId) {
        self.close_dialog();
        let Some(claim) = self.claim_named(id) else {
            return;
        };
        self.open_claim(id);
        let begins = first_span(&claim).map(crate::text::Span::start);
        if self.caret.is_on && begins.is_some() {
            self.caret.at = begins;
            self.caret.anchor = None;
        }
        self.focus_text(match begins {
            Some(_) => FocusTarget::Mark(id),
            None => FocusTarget::Panel,
        });
        let said = self.claim_in_words(id);
        self.announce(Notice::heard(said));
    }

    /// The source at which the register was opened, if at one.
    pub fn register_at(&self) -> Option<SourceId> {
        self.register_at
    }
}

impl Index {
    fn of(app: &App) -> Self {
        let (mut actions, others): (Vec<_>, Vec<_>) =
            actions().partition(|action| (action.command)(app).is_some());
        actions.extend(others);
        let project = app.project.as_ref();
        let articles = app.article_ids();
        let claims = project.map(|project| {
            // Those of the open article first.
            let here = app.place.article;
            let mut by_place = articles.clone();
            order::sort_by_key(&mut by_place, |id| Some(*id) != here);
            let claims = by_place.iter().flat_map(|id| in_text_order(project, *id));
            let of_claim = |claim: &crate::model::Claim| {
                let text = project.text_of(claim.article);
                let quote = quote_of(text.map(|text| &**text), &claim.content);
                [&*quote, &claim.summary].join("\n")
            };
            let claims: Vec<_> = claims.collect();
            let phrases = Phrases::of(claims.iter().map(|claim| of_claim(claim)));
            (claims.iter().map(|claim| claim.id).collect(), phrases)
        });
        let (claims, by_words) = claims.unwrap_or_default();
        Self {
            edition: app.edition(),
            actions,
            articles,
            sources: project
                .map(|project| project.sources().iter().map(|s| s.id).collect())
                .unwrap_or_default(),
            claims,
            by_label: Finder::default(),
            by_title: Finder::default(),
            by_name: Finder::default(),
            by_words,
        }
    }

    fn find(&mut self, project: Option<&Project>, typed: &str) -> Vec<FoundGroup> {
        let (actions, articles, sources) = (&self.actions, &self.articles, &self.sources);
        let label = |i: usize| {
            let action = actions.get(i).into_iter();
            action.map(|action| action.label.to_owned()).collect()
        };
        let title = |i: usize| {
            let article = articles.get(i).and_then(|id| project?.article(*id));
            let article = article.into_iter();
            // In one, so that a word of each finds it.
            article.map(|a| [&*a.title, &a.outlet].join(" ")).collect()
        };
        let names = |i: usize| {
            let source = sources.get(i).and_then(|id| project?.source(*id));
            let source = source.into_iter();
            source
                .flat_map(|s| std::iter::once(&s.name).chain(&s.aliases))
                .cloned()
                .collect()
        };
        let labels = self.by_label.find_among(actions.len(), &label, typed);
        let labels = of(labels, actions, |action| Found::Action(action.id));
        let titles = self.by_title.find_among(articles.len(), &title, typed);
        let titles = of(titles, articles, |id| Found::Article(*id));
        let named = self.by_name.find_among(sources.len(), &names, typed);
        let named = of(named, sources, |id| Found::Source(*id));
        let claims = self.by_words.find(typed);
        let claims = of(claims, &self.claims, |id| Found::Claim(*id));
        in_order(vec![
            group(words::ACTIONS, labels.into_iter(), self.by_label.best()),
            group(words::ARTICLES, titles.into_iter(), self.by_title.best()),
            group(words::SOURCES, named.into_iter(), self.by_name.best()),
            group(words::CLAIMS, claims.into_iter(), self.by_words.best()),
        ])
    }
}

/// All actions but the one that opens this box.
fn actions() -> impl Iterator<Item = &'static Action> {
    ACTIONS.iter().filter(|action| action.id != PALETTE)
}

fn of<T>(hits: &[usize], all: &[T], found: impl Fn(&T) -> Found) -> Vec<Found> {
    hits.iter().filter_map(|i| all.get(*i)).map(found).collect()
}

fn group(title: &'static str, found: impl Iterator<Item = Found>, best: u32) -> FoundGroup {
    let mut first: Vec<_> = found.collect();
    let count = first.len();
    first.truncate(MOST);
    FoundGroup {
        title,
        first,
        count,
        best,
    }
}

/// The groups with something in them, those with the best first.
fn in_order(mut groups: Vec<FoundGroup>) -> Vec<FoundGroup> {
    groups.retain(|group| group.count > 0);
    order::sort_by_key(&mut groups, |group| std::cmp::Reverse(group.best));
    if groups.len() > 1 {
        for group in &mut groups {
            group.first.truncate(FEW);
        }
    }
    groups
}
