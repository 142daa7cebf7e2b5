//! Articles proposed: looked over, corrected, taken.

use super::articles::direction;
use super::{App, Moment, Notice};
use crate::edit::{Change, Edit};
use crate::incoming::Found;
use crate::model::{Article, ArticleId, Meta, Position};
use crate::text::{ArticleText, ByteOffset, Span, TextHash};
use crate::words::adding as words;
use std::mem::take;
use std::sync::Arc;

/// What is proposed for one article.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Tells it from the others of the list, whatever is left out.
    pub id: usize,
    /// Its text.
    pub text: Arc<ArticleText>,
    /// How many words it has.
    pub word_count: usize,
    /// Stretches that are probably no part of the article proper.
    pub debris: Vec<Span>,
    /// All else that was found, as corrected; its text and debris stand above.
    pub found: Found,
    /// An article that has this text already: here, or earlier in this list.
    pub same_as: Option<SameText>,
    /// Whether it is taken in as another outlet's copy all the same.
    pub is_copy: bool,
}

/// Where the same text is already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SameText {
    /// In this article.
    Here(ArticleId, String),
    /// Of this article, whose text is not here yet: the text is all that is
    /// taken in, and its claims find their places.
    Awaited(ArticleId, String),
    /// In this proposal, by index.
    Proposed(usize),
}

/// What can be corrected of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalField {
    /// Headline.
    Title,
    /// Outlet.
    Outlet,
    /// Who wrote it.
    Byline,
    /// Wire agency it credits.
    Credit,
    /// Where it was published.
    Url,
    /// Date of publication.
    Published,
    /// Language tag.
    Language,
    /// `ltr`, `rtl`, or empty.
    Direction,
}

impl Proposal {
    fn new(id: usize, mut found: Found) -> Self {
        let text = ArticleText::new(&take(&mut found.text));
        let span = |start, end| text.span(ByteOffset(start), ByteOffset(end)).ok();
        let debris = take(&mut found.debris).into_iter();
        Self {
            id,
            word_count: text.word_count(),
            debris: debris.filter_map(|d| span(d.start, d.end)).collect(),
            found,
            same_as: None,
            is_copy: false,
            text,
        }
    }

    /// Whether it will be taken in.
    pub fn is_taken(&self) -> bool {
        self.is_copy || matches!(self.same_as, None | Some(SameText::Awaited(..)))
    }

    /// Whether an article is made of it; else it is a text that is awaited.
    fn makes_article(&self) -> bool {
        self.is_copy || self.same_as.is_none()
    }

    fn field(&mut self, field: ProposalField) -> &mut String {
        let found = &mut self.found;
        match field {
            ProposalField::Title => &mut found.title,
            ProposalField::Outlet => &mut found.outlet,
            ProposalField::Byline => &mut found.byline,
            ProposalField::Credit => &mut found.credit,
            ProposalField::Url => &mut found.url,
            ProposalField::Published => &mut found.published,
            ProposalField::Language => &mut found.language,
            ProposalField::Direction => &mut found.direction,
        }
    }
}

impl App {
    pub(super) fn propose(&mut self, found: Found) {
        let mut proposal = Proposal::new(self.adding.made_count, found);
        self.adding.made_count += 1;
        proposal.same_as = self.same_text(proposal.text.hash());
        self.adding.proposals.push(proposal);
    }

    fn same_text(&self, hash: TextHash) -> Option<SameText> {
        let mut proposals = self.adding.proposals.iter();
        let earlier = proposals.position(|p| p.text.hash() == hash);
        match self.same_text_here(hash) {
            Some(here @ SameText::Here(..)) => Some(here),
            other => earlier.map(SameText::Proposed).or(other),
        }
    }

    /// An article of the project that has this text, or waits for it.
    fn same_text_here(&self, hash: TextHash) -> Option<SameText> {
        let project = self.project.as_ref()?;
        let article = project.articles_with(hash).next()?;
        let (id, title) = (article.id, article.title.clone());
        Some(match project.text(hash) {
            Some(_) => SameText::Here(id, title),
            None => SameText::Awaited(id, title),
        })
    }

    /// Looks for the same texts again, from this proposal on: the project or
    /// an earlier proposal is another one now.
    pub(super) fn look_for_same_texts(&mut self, from: usize) {
        let from = from.min(self.adding.proposals.len());
        for mut proposal in self.adding.proposals.split_off(from) {
            proposal.same_as = self.same_text(proposal.text.hash());
            self.adding.proposals.push(proposal);
        }
    }

    pub(super) fn correct_proposal(&mut self, index: usize, field: ProposalField, value: String) {
        if let Some(proposal) = self.adding.proposals.get_mut(index) {
            *proposal.field(field) = value;
        }
    }

    pub(super) fn keep_as_copy(&mut self, index: usize, is_copy: bool) {
        if let Some(proposal) = self.adding.proposals.get_mut(index) {
            proposal.is_copy = is_copy;
        }
    }

    pub(super) fn drop_proposal(&mut self, index: usize) {
        if index < self.adding.proposals.len() {
            self.adding.proposals.remove(index);
            // What was the same as this one may now be the first.
            self.look_for_same_texts(index);
        }
    }

    /// Opens the article that has a proposal's text. The other proposals wait.
    pub(super) fn open_same(&mut self, index: usize) {
        let proposal = self.adding.proposals.get(index);
        let Some(SameText::Here(id, _)) = proposal.and_then(|p| p.same_as.clone()) else {
            return;
        };
        if self.article_named(id).is_none() {
            return;
        }
        self.drop_proposal(index);
        let count = self.adding.proposals.len();
        if count == 0 && self.adding.progress.is_none() {
            self.open_article(id);
        } else {
            self.dialog = None;
            self.go_to_article(Some(id));
            self.announce(Notice::plain(words::waiting(count)));
        }
    }

    /// Takes the proposed articles in, in one step, and opens the first.
    pub(super) fn add_articles(&mut self, moment: Moment) {
        if self.adding.progress.is_some() {
            return;
        }
        if !self.adding.proposals.iter().any(Proposal::is_taken) {
            self.announce(Notice::problem(words::NOTHING_NEW));
            return;
        }
        if self.refuses_changes() {
            return;
        }
        let mut taken = take(&mut self.adding.proposals);
        taken.retain(Proposal::is_taken);
        self.close_dialog();
        self.forget_adding();
        self.project_or_new(moment);
        let (changes, first) = self.articles_of(&taken, moment);
        let label = match taken.as_slice() {
            [one] => crate::words::undo::add_article(&one.found.title),
            many => crate::words::undo::add_articles(many.len()),
        };
        let mut edit = Edit::new(label, changes);
        edit.texts = taken.iter().map(|p| p.text.clone()).collect();
        if self.commit(edit, moment) {
            self.go_to_article(first);
            self.announce_added(&taken);
        }
    }

    /// The articles that proposals make, and the first to open.
    fn articles_of(&self, taken: &[Proposal], moment: Moment) -> (Vec<Change>, Option<ArticleId>) {
        let mut ids = moment.ids();
        let meta = Meta::new(self.act(moment));
        let mut rank = self.last_rank();
        let mut changes = Vec::new();
        let mut first = None;
        for proposal in taken {
            let id = match &proposal.same_as {
                Some(SameText::Awaited(id, _)) if !proposal.makes_article() => *id,
                _ => {
                    rank += 1.0;
                    let id = ArticleId(ids.fresh());
                    let mut article = article(id, meta.clone(), rank, proposal);
                    article.debris = self.debris_of(proposal);
                    changes.push(Change::create(article));
                    id
                }
            };
            first = first.or(Some(id));
        }
        (changes, first)
    }

    /// What is set aside of a proposal. Where its text is here already, that
    /// is what a person has made of it.
    fn debris_of(&self, proposal: &Proposal) -> Vec<Position> {
        let here = match &proposal.same_as {
            Some(SameText::Here(id, _)) => self.article_named(*id),
            _ => None,
        };
        let proposed = proposal.debris.iter().copied().map(Position::placed);
        here.map_or_else(|| proposed.collect(), |article| article.debris.clone())
    }

    fn announce_added(&mut self, taken: &[Proposal]) {
        let count = taken.iter().filter(|p| p.makes_article()).count();
        let said = words::added(count);
        self.announce(match count {
            0 => Notice::plain(said),
            _ => Notice::undoable(said),
        });
    }

    fn last_rank(&self) -> f64 {
        let articles = self.project.iter().flat_map(|p| p.articles().iter());
        articles.map(|a| a.rank).fold(0.0, f64::max)
    }
}

fn article(id: ArticleId, meta: Meta, rank: f64, proposal: &Proposal) -> Article {
    let words_of = |field: &str| field.trim().to_owned();
    let found = &proposal.found;
    let mut article = Article {
        title: words_of(&found.title),
        outlet: words_of(&found.outlet),
        byline: words_of(&found.byline),
        credit: words_of(&found.credit),
        url: words_of(&found.url),
        published: words_of(&found.published),
        language: words_of(&found.language),
        direction: direction(&found.direction),
        file_sha256: found.file_sha256.clone(),
        file_name: found.file_name.clone(),
        encoding: found.encoding.clone(),
        ..Article::new(id, meta, rank, proposal.text.hash())
    };
    if article.title.is_empty() {
        words::UNTITLED.clone_into(&mut article.title);
    }
    article
}
