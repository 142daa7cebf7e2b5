//! The filter: which claims the list, the table and the keys that step go by.

use super::claims::{InText, first_span};
use super::view::who_and_how;
use super::{App, Moment, Notice, Step};
use crate::edit::{Change, Edit, Project};
use crate::model::{
    Article, ArticleId, Claim, Condition, Filter, FilterId, ProjectInfo, Related, SavedFilter,
};
use crate::order;
use crate::text::{Span, lower};
use crate::words::filter as words;
use std::sync::Arc;

/// A change of the filter.
#[derive(Clone, Debug, PartialEq)]
pub enum FilterChange {
    /// Search for these words.
    Text(String),
    /// Ask this too.
    Add(Condition),
    /// Ask this no more.
    Remove(Condition),
    /// Ask nothing.
    Clear,
    /// Keep it under a name; a saved one of that name is replaced.
    Save(String),
    /// Take a saved one.
    Use(FilterId),
    /// Give a saved one another name.
    Rename(FilterId, String),
    /// Remove a saved one.
    Forget(FilterId),
}

impl App {
    pub(super) fn change_filter(&mut self, change: FilterChange, moment: Moment) {
        match change {
            // Who types sees what is listed; to say it at each letter is too much.
            FilterChange::Text(text) => self.filter.set_text(&text),
            FilterChange::Add(condition) => {
                self.filter.add(condition);
                self.tell_filter();
            }
            FilterChange::Remove(condition) => {
                self.filter.remove(&condition);
                self.tell_filter();
            }
            FilterChange::Clear => {
                self.filter = Filter::default();
                self.tell_filter();
            }
            FilterChange::Use(id) => {
                let saved = self.saved_filters().iter().find(|saved| saved.id == id);
                if let Some(filter) = saved.map(|saved| saved.filter.clone()) {
                    self.filter = filter;
                    self.tell_filter();
                }
            }
            FilterChange::Save(name) => self.save_filter(name.trim(), moment),
            FilterChange::Rename(id, name) => self.rename_filter(id, name.trim(), moment),
            FilterChange::Forget(id) => self.forget_filter(id, moment),
        }
    }

    /// Says how many claims are left.
    fn tell_filter(&mut self) {
        let Some((fitting, all)) = self.fitting_count() else {
            return;
        };
        self.announce(Notice::heard(if self.filter.is_empty() {
            words::cleared(all)
        } else {
            words::lists(fitting, all)
        }));
    }

    /// How many claims fit where the person looks, of how many: in the table
    /// those of its articles, else those of the open article.
    fn fitting_count(&self) -> Option<(usize, usize)> {
        if self.dialog == Some(super::Dialog::Table) {
            let table = self.table_view()?;
            return Some((table.tally.claims, table.claim_count));
        }
        let list = self.list_view()?;
        Some((list.claims.len(), list.claim_count))
    }

    pub(super) fn saved_filters(&self) -> &[SavedFilter] {
        let info = self.project.as_ref().map(Project::info);
        info.map_or(&[], |info| info.filters.as_slice())
    }

    fn save_filter(&mut self, name: &str, moment: Moment) {
        if self.filter.is_empty() {
            return self.announce(Notice::problem(words::NOTHING_TO_SAVE));
        }
        if name.is_empty() {
            return self.announce(Notice::problem(words::NEEDS_NAME));
        }
        let filter = self.filter.clone();
        let label = words::save_step(name);
        let saved = self.change_saved(label, moment, |filters| {
            if let Some(same) = filters.iter_mut().find(|saved| saved.name == name) {
                same.filter = filter;
            } else {
                filters.push(SavedFilter {
                    id: FilterId(moment.ids().fresh()),
                    name: name.to_owned(),
                    filter,
                    extra: crate::model::Extra::default(),
                });
            }
        });
        if saved {
            self.announce(Notice::plain(words::saved(name)));
        }
    }

    fn rename_filter(&mut self, id: FilterId, name: &str, moment: Moment) {
        let filters = self.saved_filters();
        let Some(before) = filters.iter().find(|saved| saved.id == id) else {
            return;
        };
        if name.is_empty() {
            return self.announce(Notice::problem(words::NEEDS_NAME));
        }
        if filters
            .iter()
            .any(|saved| saved.id != id && saved.name == name)
        {
            return self.announce(Notice::problem(words::name_is_taken(name)));
        }
        let label = words::rename_step(&before.name, name);
        let renamed = self.change_saved(label, moment, |filters| {
            for saved in filters.iter_mut().filter(|saved| saved.id == id) {
                name.clone_into(&mut saved.name);
            }
        });
        if renamed {
            self.announce(Notice::plain(words::renamed(name)));
        }
    }

    fn forget_filter(&mut self, id: FilterId, moment: Moment) {
        let mut filters = self.saved_filters().iter();
        let Some(name) = filters
            .find(|saved| saved.id == id)
            .map(|saved| saved.name.clone())
        else {
            return;
        };
        let forgotten = self.change_saved(words::forget_step(&name), moment, |filters| {
            filters.retain(|saved| saved.id != id);
        });
        if forgotten {
            self.announce(Notice::undoable(words::forgotten(&name)));
        }
    }

    /// Changes the saved filters in one step; whether something changed. They
    /// are part of the project's own record, so they go along in its file.
    fn change_saved(
        &mut self,
        label: String,
        moment: Moment,
        change: impl FnOnce(&mut Vec<SavedFilter>),
    ) -> bool {
        let Some(before) = self.project.as_ref().map(|p| p.info().clone()) else {
            return false;
        };
        let mut after: ProjectInfo = (*before).clone();
        change(&mut after.filters);
        order::sort_by_key(&mut after.filters, |saved| lower(&saved.name));
        if after == *before {
            return false;
        }
        let edit = Edit::new(label, vec![Change::replace(before, after)]);
        self.commit(edit, moment)
    }

    /// All claims, by the order of the articles and then of the text.
    pub(super) fn all_in_order(&self) -> Vec<(&Arc<Article>, &Arc<Claim>)> {
        let Some(project) = &self.project else {
            return Vec::new();
        };
        let mut all = Vec::with_capacity(project.claims().len());
        for article in project.articles_in_order() {
            let mut claims: Vec<_> = project.claims_of(article.id).collect();
            order::sort_by_key(&mut claims, |claim| InText::of(claim));
            all.extend(claims.into_iter().map(|claim| (article, claim)));
        }
        all
    }

    /// Selects the next claim that fits the filter, or the one before, in this
    /// article or another.
    pub(super) fn step_fitting(&mut self, step: Step) {
        let (Some(project), Some(here)) = (&self.project, self.place.article) else {
            return;
        };
        let all = self.all_in_order();
        let matcher = Matcher::new(project, &self.filter);
        let fitting: Vec<usize> = (0..all.len()).filter(|i| matcher.fits(all[*i].1)).collect();
        // Before this one is all that lies before the person.
        let (mut before, mut after) = (0, all.len());
        // Without a selected claim, from the one that is held.
        let from = self.place.claim.or(self.relating.as_ref().map(|r| r.held));
        if let Some(at) = all.iter().position(|(_, c)| Some(c.id) == from) {
            (before, after) = (at, at + 1);
        } else if let Some(first) = self.first_after_caret(&all, here) {
            (before, after) = (first, first);
        }
        let there = match step {
            Step::Next => fitting.iter().position(|i| *i >= after),
            Step::Previous => fitting.iter().rposition(|i| *i < before),
        };
        let Some(place) = there else {
            return self.announce(Notice::plain(match (fitting.is_empty(), step) {
                (true, _) => words::NONE_FITS,
                (false, Step::Next) => words::WAS_LAST,
                (false, Step::Previous) => words::WAS_FIRST,
            }));
        };
        let (article, claim) = all[fitting[place]];
        let title = (article.id != here).then(|| article.title.clone());
        let (id, count) = (claim.id, fitting.len());
        if self.caret.is_on {
            self.caret.anchor = None;
        }
        self.open_claim(id);
        let said = self.claim_in_words(id);
        let said = words::stepped(place + 1, count, title.as_deref(), &said);
        self.announce(Notice::plain(said));
    }

    /// The place among all claims of the first that begins behind the caret, or
    /// of the first of the article.
    fn first_after_caret(
        &self,
        all: &[(&Arc<Article>, &Arc<Claim>)],
        here: ArticleId,
    ) -> Option<usize> {
        let caret = self.caret.at.filter(|_| self.caret.is_on);
        let rank = all.iter().position(|(article, _)| article.id == here);
        let Some(first) = rank else {
            // No claim in this article: the next is in one after it.
            let articles = self.project.as_ref()?.articles_in_order();
            let rank = articles.iter().position(|article| article.id == here)?;
            let is_after = |id| articles.iter().position(|a| a.id == id) > Some(rank);
            let next = all.iter().position(|(article, _)| is_after(article.id));
            return Some(next.unwrap_or(all.len()));
        };
        let is_behind = |(article, claim): &(&Arc<Article>, &Arc<Claim>)| {
            article.id != here || first_span(claim).map(Span::start) >= caret
        };
        let from = all.iter().skip(first).position(is_behind);
        Some(from.map_or(all.len(), |from| first + from))
    }
}

/// A filter that is ready to look at claims.
pub(super) struct Matcher<'p> {
    project: &'p Project,
    filter: &'p Filter,
    /// What is searched for, in lower case.
    text: String,
}

impl<'p> Matcher<'p> {
    pub(super) fn new(project: &'p Project, filter: &'p Filter) -> Self {
        Self {
            project,
            filter,
            text: lower(filter.text().trim()),
        }
    }

    /// Whether a claim fits.
    pub(super) fn fits(&self, claim: &Claim) -> bool {
        self.filter.fits(&|condition| self.holds(condition, claim))
    }

    fn holds(&self, condition: &Condition, claim: &Claim) -> bool {
        match condition {
            Condition::Text(_) => self.says(claim),
            Condition::Source(id) => {
                let mut links = claim.attribution.chains().iter().flat_map(|c| &c.links);
                links.any(|link| link.who == crate::model::Who::Source(*id))
            }
            Condition::Origin(origin) => claim.origins().contains(origin),
            Condition::Links(count) => longest_chain(claim).min(Condition::MANY_LINKS) == *count,
            Condition::Level(scale, Some(code)) => {
                let mut judged = claim.confidence.iter();
                judged.any(|j| j.scale == *scale && j.level == *code)
            }
            Condition::Level(scale, None) => claim.level_on(*scale).is_none(),
            Condition::Kind(kind) => claim.kind == *kind,
            Condition::Status(status) => claim.status == *status,
            Condition::Tag(tag) => claim.tags.contains(tag),
            Condition::Related(related) => {
                let mut relations = self.project.relations_of(claim.id);
                match related {
                    Related::Any => relations.next().is_some(),
                    Related::None => relations.next().is_none(),
                    Related::Type(id) => relations.any(|relation| relation.kind == *id),
                }
            }
            Condition::Unfinished => super::view::is_unfinished(claim),
            Condition::Other(_) => true,
        }
    }

    /// Whether the words stand in a claim or in who says it.
    fn says(&self, claim: &Claim) -> bool {
        let has = |field: &str| lower(field).contains(&self.text);
        // Names come last: they take longest.
        has(&super::claims::words_of(self.project, claim))
            || has(&claim.summary)
            || has(&claim.note)
            || claim.tags.iter().any(|tag| has(tag))
            || {
                let (who, how) = who_and_how(self.project, &claim.attribution);
                has(&who) || how.iter().any(|how| has(how))
            }
    }
}

/// How many links the longest chain of a claim has.
pub(super) fn longest_chain(claim: &Claim) -> usize {
    let chains = claim.attribution.chains().iter();
    chains.map(|chain| chain.links.len()).max().unwrap_or(0)
}
