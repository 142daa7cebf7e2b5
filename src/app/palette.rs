//! One box that finds anything: an action, an article, a source, a claim.
//!
//! What is searched is made ready with the first letter that is typed, and let
//! go when the dialog closes. A longer query looks only through what the
//! shorter one found.

use super::Group;
use super::action::Action;
use super::claims::first_span;
use super::palette_index::{Index, actions, group, in_order};
use super::{App, Command, Dialog, Flip, FocusTarget, Moment, Notice};
use crate::model::{ArticleId, ClaimId, SourceId};
use crate::text::Span;
use crate::words::palette as words;

/// Work in the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaletteChange {
    /// Get ready to search, while nobody types yet.
    Prepare,
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
    /// How well the first one fits.
    pub(super) best: u32,
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

impl App {
    pub(super) fn change_palette(&mut self, change: PaletteChange, moment: Moment) {
        match change {
            _ if self.dialog != Some(Dialog::Palette) => {}
            PaletteChange::Prepare => self.palette.index = Some(self.ready_index()),
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
        let mut index = self.ready_index();
        let typed = query.trim();
        let groups = if typed.is_empty() {
            Vec::new()
        } else {
            index.find(self.project.as_ref(), typed)
        };
        self.palette = Palette {
            query,
            highlighted: 0,
            groups,
            index: Some(index),
        };
    }

    /// What is searched, made anew only where the project has changed.
    fn ready_index(&mut self) -> Box<Index> {
        let edition = self.edition();
        let kept = self.palette.index.take();
        let kept = kept.filter(|index| index.edition == edition);
        kept.unwrap_or_else(|| Box::new(Index::of(self)))
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
            group(
                words::ACTIONS,
                can.map(|action| Found::Action(action.id)),
                0,
            ),
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
            Found::Source(id) => self.open_dialog(Dialog::Source(id)),
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
        let begins = first_span(&claim).map(Span::start);
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
}
