//! The list of an article's claims: a full equivalent of the marks.

use super::mark::{Hue, is_unfinished};
use super::reader::{level_text, who_and_how};
use crate::app::claims::{quote_of, short};
use crate::app::{App, Edition};
use crate::edit::Project;
use crate::model::{ArticleId, Claim, ClaimId};
use crate::text::lower;

/// The list of claims.
#[derive(Clone, Debug, PartialEq)]
pub struct ListView {
    /// The claims that match, in the order of the text.
    pub claims: Vec<ClaimId>,
    /// How many claims the article has.
    pub claim_count: usize,
    /// How many of them are unfinished.
    pub unfinished_count: usize,
    /// What is searched for.
    pub query: String,
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
        let wanted = lower(self.filter.query.trim());
        let only = self.filter.is_unfinished_only;
        let is_wanted = |c: &Claim| {
            (!only || is_unfinished(c)) && (wanted.is_empty() || says(project, c, &wanted))
        };
        let mut claims = self.claims_in_order();
        if only || !wanted.is_empty() {
            claims.retain(|id| project.claim(*id).is_some_and(|c| is_wanted(c)));
        }
        let of_article = || project.claims_of(article);
        Some(ListView {
            claims,
            claim_count: project.claim_count(article),
            unfinished_count: of_article().filter(|c| is_unfinished(c)).count(),
            query: self.filter.query.clone(),
            is_unfinished_only: only,
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
    pub fn list_key(&self) -> (Edition, Option<ArticleId>, String, bool) {
        let filter = &self.filter;
        let query = filter.query.clone();
        let article = self.place.article;
        (self.edition(), article, query, filter.is_unfinished_only)
    }

    /// The row of a claim; none if it is gone.
    pub fn claim_row(&self, id: ClaimId) -> Option<ClaimRow> {
        let project = self.project.as_ref()?;
        let claim = project.claim(id)?;
        let (who, how) = who_and_how(project, &claim.attribution);
        let status = claim.status.and_then(|id| project.term(id));
        Some(ClaimRow {
            claim: id,
            quote: short(&words(project, claim), 160),
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

fn words(project: &Project, claim: &Claim) -> String {
    quote_of(project.text_of(claim.article).map(|t| &**t), &claim.content)
}

/// Whether these letters, in lower case, stand in a claim or who says it.
fn says(project: &Project, claim: &Claim, wanted: &str) -> bool {
    let (who, how) = who_and_how(project, &claim.attribution);
    [&words(project, claim), &who, &claim.summary, &claim.note]
        .into_iter()
        .chain(&claim.tags)
        .chain(&how)
        .any(|field| lower(field).contains(wanted))
}
