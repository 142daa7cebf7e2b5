//! The list of an article's claims: a full equivalent of the marks.

use super::mark::{Hue, is_unfinished};
use super::reader::{level_text, who_and_how};
use crate::app::claims::{short, words_of};
use crate::app::filter::Matcher;
use crate::app::{App, Edition};
use crate::model::{ArticleId, ClaimId, Condition, Filter};

/// The list of claims.
#[derive(Clone, Debug, PartialEq)]
pub struct ListView {
    /// The claims that match, in the order of the text.
    pub claims: Vec<ClaimId>,
    /// How many claims the article has.
    pub claim_count: usize,
    /// How many of them are unfinished.
    pub unfinished_count: usize,
    /// Whether a filter is on.
    pub is_filtered: bool,
    /// Whether only unfinished ones are listed.
    pub is_unfinished_only: bool,
    /// Language of the article, as a tag; empty if not known.
    pub language: String,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRow {
    /// The claim.
    pub claim: ClaimId,
    /// Its words.
    pub quote: String,
    /// Who says so.
    pub who: String,
    /// Through whom, and what it does with the claim.
    pub how: String,
    /// Its confidence in words; empty if unset.
    pub level_name: String,
    /// Code of its confidence, or `unset`.
    pub level: String,
    /// Where the work on it stands; empty if not set.
    pub status: String,
    /// Its colour.
    pub hue: Hue,
    /// Whether it lacks something.
    pub is_unfinished: bool,
    /// Whether its place in the text is not found.
    pub is_unplaced: bool,
}

impl App {
    /// The claims of the open article; none while they are being read.
    pub fn list_view(&self) -> Option<ListView> {
        let project = self.project.as_ref().filter(|_| !self.is_glimpse)?;
        let article = self.place.article?;
        let mut claims = self.claims_in_order();
        if !self.filter.is_empty() {
            let matcher = Matcher::new(project, &self.filter);
            claims.retain(|id| project.claim(*id).is_some_and(|c| matcher.fits(c)));
        }
        let of_article = || project.claims_of(article);
        Some(ListView {
            claims,
            claim_count: project.claim_count(article),
            unfinished_count: of_article().filter(|c| is_unfinished(c)).count(),
            is_filtered: !self.filter.is_empty(),
            is_unfinished_only: self.is_unfinished_only(),
            language: project.article(article)?.language.clone(),
        })
    }

    /// How many claims the open article has; none if no article is open, or
    /// while they are being read.
    pub fn claim_count_here(&self) -> Option<usize> {
        let project = self.project.as_ref().filter(|_| !self.is_glimpse)?;
        let article = project.article(self.place.article?)?;
        Some(project.claim_count(article.id))
    }

    /// While it is equal, so is [`App::list_view`].
    pub fn list_key(&self) -> (Edition, Option<ArticleId>, Filter) {
        (self.edition(), self.place.article, self.filter.clone())
    }

    /// Whether only unfinished claims are listed.
    pub fn is_unfinished_only(&self) -> bool {
        self.filter.has(&Condition::Unfinished)
    }

    /// The row of a claim; none if it is gone.
    pub fn claim_row(&self, id: ClaimId) -> Option<ClaimRow> {
        let project = self.project.as_ref()?;
        let claim = project.claim(id)?;
        let (who, how) = who_and_how(project, &claim.attribution);
        let status = claim.status.and_then(|id| project.term(id));
        Some(ClaimRow {
            claim: id,
            quote: short(&words_of(project, claim), 160),
            who,
            how: how.join(" · "),
            level_name: level_text(self, claim),
            level: self.level_word(claim),
            status: status.map(|term| term.name.clone()).unwrap_or_default(),
            hue: Hue::of_claim(project, claim),
            is_unfinished: is_unfinished(claim),
            is_unplaced: claim.content.iter().any(|p| p.span().is_none()),
        })
    }
}
