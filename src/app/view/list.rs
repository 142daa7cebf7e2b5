//! The list of an article's claims: a full equivalent of the marks.

use super::mark::{Hue, is_unfinished};
use super::reader::{level_text, who_and_how};
use crate::app::App;
use crate::app::claims::{in_text_order, quote_of, short};
use crate::model::ClaimId;
use crate::text::lower;

/// The list of claims.
#[derive(Clone, Debug, PartialEq)]
pub struct ListView {
    /// The rows that are drawn.
    pub rows: Vec<ClaimRow>,
    /// How many rows match.
    pub match_count: usize,
    /// How many claims the article has.
    pub claim_count: usize,
    /// How many of them are unfinished.
    pub unfinished_count: usize,
    /// What is searched for.
    pub query: String,
    /// Whether only unfinished ones are listed.
    pub is_unfinished_only: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClaimRow {
    /// The claim.
    pub claim: ClaimId,
    /// Its words.
    pub quote: String,
    /// Who says so.
    pub who: String,
    /// Its confidence in words; empty if unset.
    pub level_name: String,
    /// Code of its confidence, or `unset`.
    pub level: String,
    /// Its colour.
    pub hue: Hue,
    /// Whether it lacks something.
    pub is_unfinished: bool,
    /// Whether its place in the text is not found.
    pub is_unplaced: bool,
}

impl App {
    /// The claims of the open article.
    pub fn list_view(&self) -> Option<ListView> {
        let project = self.project.as_ref()?;
        let article = self.place.article?;
        let text = project.text_of(article).map(|t| &**t);
        let claims = in_text_order(project, article);
        let unfinished_count = claims.iter().filter(|c| is_unfinished(c)).count();
        let wanted = lower(self.filter.query.trim());
        let only = self.filter.is_unfinished_only;
        let mut match_count = 0;
        let mut rows = Vec::new();
        for claim in claims.iter().filter(|c| !only || is_unfinished(c)) {
            let quote = quote_of(text, &claim.content);
            let (who, how) = who_and_how(project, &claim.attribution);
            let is_match = wanted.is_empty()
                || [&quote, &who, &claim.summary, &claim.note]
                    .into_iter()
                    .chain(&claim.tags)
                    .chain(&how)
                    .any(|field| lower(field).contains(&wanted));
            if !is_match {
                continue;
            }
            match_count += 1;
            if match_count <= self.filter.rows_shown {
                rows.push(ClaimRow {
                    claim: claim.id,
                    quote: short(&quote, 160),
                    who,
                    level_name: level_text(self, claim),
                    level: self.level_word(claim),
                    hue: Hue::of_claim(project, claim),
                    is_unfinished: is_unfinished(claim),
                    is_unplaced: claim.content.iter().any(|p| p.span().is_none()),
                });
            }
        }
        Some(ListView {
            rows,
            match_count,
            claim_count: claims.len(),
            unfinished_count,
            query: self.filter.query.clone(),
            is_unfinished_only: only,
        })
    }
}
