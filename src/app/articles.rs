//! What is done with articles that are here: details, order, done, removal.

use super::command::Step;
use super::{App, Moment, Notice};
use crate::edit::{Change, Edit};
use crate::model::{Article, ArticleId, ClaimId, Direction, RelationId};
use crate::words;
use std::sync::Arc;

/// What can be corrected of an article; its text cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleField {
    /// Headline.
    Title,
    /// Who published it.
    Outlet,
    /// Who wrote it.
    Byline,
    /// Wire agency it credits.
    Credit,
    /// Where it was published.
    Url,
    /// When it was published.
    Published,
    /// BCP 47 language tag.
    Language,
    /// `ltr`, `rtl`, or empty for "by content".
    Direction,
    /// Id of the article it replaces, or empty.
    Replaces,
}

impl ArticleField {
    fn word(self) -> &'static str {
        match self {
            Self::Title => words::articles::TITLE,
            Self::Outlet => words::articles::OUTLET,
            Self::Byline => words::articles::BYLINE,
            Self::Credit => words::articles::CREDIT,
            Self::Url => words::articles::URL,
            Self::Published => words::articles::PUBLISHED,
            Self::Language => words::articles::LANGUAGE,
            Self::Direction => words::articles::DIRECTION,
            Self::Replaces => words::articles::REPLACES,
        }
    }

    fn set(self, article: &mut Article, value: &str) {
        let value = value.trim();
        match self {
            Self::Title => value.clone_into(&mut article.title),
            Self::Outlet => value.clone_into(&mut article.outlet),
            Self::Byline => value.clone_into(&mut article.byline),
            Self::Credit => value.clone_into(&mut article.credit),
            Self::Url => value.clone_into(&mut article.url),
            Self::Published => value.clone_into(&mut article.published),
            Self::Language => value.clone_into(&mut article.language),
            Self::Direction => article.direction = direction(value),
            Self::Replaces => article.replaces = value.parse().ok().map(ArticleId),
        }
    }
}

pub(super) fn direction(word: &str) -> Option<Direction> {
    match word {
        "ltr" => Some(Direction::Ltr),
        "rtl" => Some(Direction::Rtl),
        _ => None,
    }
}

/// Ranks closer than this are spread anew before one is put between them.
const RANK_GAP_MIN: f64 = 1e-6;

impl App {
    pub(super) fn article_named(&self, id: ArticleId) -> Option<Arc<Article>> {
        self.project.as_ref()?.article(id).cloned()
    }

    pub(super) fn set_article_field(
        &mut self,
        id: ArticleId,
        field: ArticleField,
        value: &str,
        moment: Moment,
    ) {
        let Some(before) = self.article_named(id) else {
            return;
        };
        let mut after = (*before).clone();
        field.set(&mut after, value);
        if after.title.is_empty() {
            self.announce(Notice::problem(words::articles::NEEDS_TITLE));
            return;
        }
        // An article replaces another one that is here, or none.
        let is_other = |a: ArticleId| a != id && self.article_named(a).is_some();
        if after.replaces != before.replaces && !after.replaces.is_none_or(is_other) {
            return;
        }
        if after == *before {
            return;
        }
        let label = words::undo::change_article(field.word(), &before.title);
        let said = Notice::heard(words::undo::done(&label));
        let edit = Edit::new(label, vec![Change::replace(before, after)]);
        if self.commit(edit, moment) {
            self.announce(said);
        }
    }

    pub(super) fn toggle_done(&mut self, id: ArticleId, moment: Moment) {
        let Some(before) = self.article_named(id) else {
            return;
        };
        let mut after = (*before).clone();
        after.done = !after.done;
        let (label, said) = if after.done {
            (
                words::undo::mark_done(&before.title),
                words::articles::MARKED_DONE,
            )
        } else {
            (
                words::undo::mark_not_done(&before.title),
                words::articles::MARKED_NOT_DONE,
            )
        };
        if self.commit(
            Edit::new(label, vec![Change::replace(before, after)]),
            moment,
        ) {
            self.announce(Notice::heard(said));
        }
    }

    pub(super) fn move_article(&mut self, id: ArticleId, by: isize, moment: Moment) {
        let Some(project) = &self.project else { return };
        let mut order: Vec<_> = project.articles_in_order().into_iter().cloned().collect();
        let Some(from) = order.iter().position(|a| a.id == id) else {
            return;
        };
        let to = from.saturating_add_signed(by).min(order.len() - 1);
        if to == from {
            return;
        }
        let moved = order.remove(from);
        let title = moved.title.clone();
        order.insert(to, moved.clone());
        let rank = |i: usize| order.get(i).map(|a| a.rank);
        let changes = match rank_between(to.checked_sub(1).and_then(rank), rank(to + 1)) {
            Some(rank) => vec![reranked(&moved, rank)],
            None => spread(&order),
        };
        let edit = Edit::new(words::undo::move_article(&title), changes);
        if self.commit(edit, moment) {
            let said = words::articles::moved(&title, to + 1, order.len());
            self.announce(Notice::plain(said));
        }
    }

    pub(super) fn step_article(&mut self, step: Step) {
        let Some(project) = &self.project else { return };
        let order: Vec<_> = project.articles_in_order().iter().map(|a| a.id).collect();
        let here = order.iter().position(|a| Some(*a) == self.place.article);
        let Some(here) = here else { return };
        let there = match step {
            Step::Next => here + 1,
            Step::Previous => here.wrapping_sub(1),
        };
        if let Some(id) = order.get(there) {
            self.go_to_article(Some(*id));
            let title = self
                .article_named(*id)
                .map(|a| a.title.clone())
                .unwrap_or_default();
            self.announce(Notice::heard(title));
        } else {
            self.announce(Notice::plain(match step {
                Step::Next => words::articles::IS_LAST,
                Step::Previous => words::articles::IS_FIRST,
            }));
        }
    }

    /// Removes an article, what stands in it and their relations, in one step.
    pub(super) fn remove_article(&mut self, id: ArticleId, moment: Moment) {
        let Some(project) = &self.project else { return };
        let Some(article) = project.article(id).cloned() else {
            return;
        };
        let neighbour = self.neighbour(id);
        let suggestions = project.suggestions().iter();
        let suggestions = suggestions.filter(|s| s.article == id).cloned();
        let references = project.references_to_article(id);
        let relation = |id: &RelationId| project.relations().by_id(id.0).cloned();
        let claim = |id: &ClaimId| project.claim(*id).cloned();
        let mut changes: Vec<_> = references
            .relations
            .iter()
            .filter_map(relation)
            .map(Change::delete)
            .chain(
                references
                    .claims
                    .iter()
                    .filter_map(claim)
                    .map(Change::delete),
            )
            .chain(suggestions.map(Change::delete))
            .collect();
        for other in references.articles.iter().filter(|other| **other != id) {
            if let Some(before) = project.article(*other).cloned() {
                let mut after = (*before).clone();
                after.replaces = None;
                changes.push(Change::replace(before, after));
            }
        }
        changes.push(Change::delete(article.clone()));
        let claims = references.claims.len();
        let was_open = self.place.article == Some(id);
        self.close_dialog();
        if self.commit(
            Edit::new(words::undo::remove_article(&article.title), changes),
            moment,
        ) {
            if was_open && neighbour.is_some() {
                self.go_to_article(neighbour);
            }
            let said = words::articles::removed(&article.title, claims);
            self.announce(Notice::undoable(said));
        }
    }

    /// The article after this one, or else the one before.
    fn neighbour(&self, id: ArticleId) -> Option<ArticleId> {
        let order = self.project.as_ref()?.articles_in_order();
        let here = order.iter().position(|a| a.id == id)?;
        let before = || order.get(here.checked_sub(1)?);
        Some(order.get(here + 1).or_else(before)?.id)
    }
}

/// A rank between two others, or past one where there is but one; none where
/// there is no room.
fn rank_between(before: Option<f64>, after: Option<f64>) -> Option<f64> {
    match (before, after) {
        (Some(a), Some(b)) => (b - a > RANK_GAP_MIN).then(|| f64::midpoint(a, b)),
        (Some(a), None) => Some(a + 1.0).filter(|rank| *rank > a),
        (None, Some(b)) => Some(b - 1.0).filter(|rank| *rank < b),
        (None, None) => None,
    }
}

fn reranked(article: &Arc<Article>, rank: f64) -> Change {
    let mut after = (**article).clone();
    after.rank = rank;
    Change::replace(article.clone(), after)
}

#[expect(clippy::cast_precision_loss, reason = "nobody has 2^52 articles")]
fn spread(order: &[Arc<Article>]) -> Vec<Change> {
    let ranked = order.iter().enumerate().map(|(i, a)| (a, (i + 1) as f64));
    ranked
        .filter(|(article, rank)| article.rank.total_cmp(rank).is_ne())
        .map(|(article, rank)| reranked(article, rank))
        .collect()
}
