//! All that the box can find, ready to be searched: sources by the letters of
//! their names, as in the popover; actions, articles and claims, whose names are
//! whole sentences, by their words.

use super::App;
use super::action::{ACTIONS, Action, PALETTE};
use super::claims::{in_text_order, quote_of};
use super::palette::{Found, FoundGroup};
use super::state::Edition;
use crate::edit::Project;
use crate::model::{ArticleId, Claim, ClaimId, SourceId};
use crate::order;
use crate::suggest::{Finder, Phrases};
use crate::words::palette as words;

/// Rows of each group where there are several groups.
const FEW: usize = 5;
/// Rows of a group that is alone.
const MOST: usize = 20;

/// All that can be found, ready to be searched.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) edition: Edition,
    actions: Vec<&'static Action>,
    articles: Vec<ArticleId>,
    sources: Vec<SourceId>,
    claims: Vec<ClaimId>,
    by_label: Phrases,
    by_title: Phrases,
    by_name: Finder,
    by_words: Phrases,
}

impl Index {
    /// Makes all of the open project ready, and what can be done.
    pub(super) fn of(app: &App) -> Self {
        let mut actions: Vec<_> = actions().collect();
        // Of two that fit alike, that of which less was left out.
        order::sort_by_key(&mut actions, |action| {
            let can = (action.command)(app).is_some();
            (!can, action.label.len())
        });
        let project = app.project.as_ref();
        let articles = app.article_ids();
        let claims = project.map(|project| {
            // Those of the open article first.
            let here = app.place.article;
            let mut by_place = articles.clone();
            order::sort_by_key(&mut by_place, |id| Some(*id) != here);
            let claims = by_place.iter().flat_map(|id| in_text_order(project, *id));
            let of_claim = |claim: &Claim| {
                let text = project.text_of(claim.article);
                let quote = quote_of(text.map(|text| &**text), &claim.content);
                [&*quote, &claim.summary].join("\n")
            };
            let claims: Vec<_> = claims.collect();
            let phrases = Phrases::of(claims.iter().map(|claim| of_claim(claim)));
            (claims.iter().map(|claim| claim.id).collect(), phrases)
        });
        let (claims, by_words) = claims.unwrap_or_default();
        // In one, so that a word of each finds it.
        let title = |id: &ArticleId| {
            let article = project.and_then(|project| project.article(*id));
            article.map_or_else(String::new, |a| [&*a.title, &a.outlet].join("\n"))
        };
        Self {
            edition: app.edition(),
            by_label: Phrases::of(actions.iter().map(|action| action.label.to_owned())),
            actions,
            by_title: Phrases::of(articles.iter().map(title)),
            articles,
            sources: project
                .map(|project| project.sources().iter().map(|s| s.id).collect())
                .unwrap_or_default(),
            by_name: Finder::default(),
            claims,
            by_words,
        }
    }

    /// What is found by what was typed; the index is of this project.
    pub(super) fn find(&mut self, project: Option<&Project>, typed: &str) -> Vec<FoundGroup> {
        let sources = &self.sources;
        let names = |i: usize| {
            let source = sources.get(i).and_then(|id| project?.source(*id));
            let source = source.into_iter();
            source
                .flat_map(|s| std::iter::once(&s.name).chain(&s.aliases))
                .cloned()
                .collect()
        };
        let labels = of(self.by_label.find(typed), &self.actions, |action| {
            Found::Action(action.id)
        });
        let titles = of(self.by_title.find(typed), &self.articles, |id| {
            Found::Article(*id)
        });
        let speakers = self.by_name.find_among(sources.len(), &names, typed);
        let speakers = of(speakers, sources, |id| Found::Source(*id));
        let claims = self.by_words.find(typed);
        let claims = of(claims, &self.claims, |id| Found::Claim(*id));
        in_order(vec![
            group(words::ACTIONS, labels.into_iter(), self.by_label.best()),
            group(words::ARTICLES, titles.into_iter(), self.by_title.best()),
            group(words::SOURCES, speakers.into_iter(), self.by_name.best()),
            group(words::CLAIMS, claims.into_iter(), self.by_words.best()),
        ])
    }
}

/// All actions but the one that opens this box.
pub(super) fn actions() -> impl Iterator<Item = &'static Action> {
    ACTIONS.iter().filter(|action| action.id != PALETTE)
}

fn of<T>(hits: &[usize], all: &[T], found: impl Fn(&T) -> Found) -> Vec<Found> {
    hits.iter().filter_map(|i| all.get(*i)).map(found).collect()
}

/// The first of what was found, and how much that is.
pub(super) fn group(
    title: &'static str,
    found: impl Iterator<Item = Found>,
    best: u32,
) -> FoundGroup {
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
pub(super) fn in_order(mut groups: Vec<FoundGroup>) -> Vec<FoundGroup> {
    groups.retain(|group| group.count > 0);
    order::sort_by_key(&mut groups, |group| std::cmp::Reverse(group.best));
    if groups.len() > 1 {
        for group in &mut groups {
            group.first.truncate(FEW);
        }
    }
    groups
}
