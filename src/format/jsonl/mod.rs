//! Flat JSONL for training: one row a claim, loaded by one line of most
//! tools. Every row has the same keys with the same types. A text or list
//! that is not there is empty; only a number can be null.
//!
//! All offsets of a row count code points in the row's own `text`, and
//! `context_start` says where that text begins in the article. A position
//! that is not there is `{"start": 0, "end": 0, "quote": ""}`.
//!
//! What it loses is told by [`losses`].

mod loss;
mod row;
mod window;

pub use loss::losses;

use crate::edit::Project;
use crate::model::{ArticleId, Claim, Position, ScaleId, scale_ids};
use crate::order;
use crate::text::{ArticleText, ByteOffset, Span};
use row::Row;
use window::Window;

/// How much of the article goes into a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Context {
    /// The paragraphs from the first to the last position of the claim: its
    /// content, and the mentions, cues and figures that belong to it.
    #[default]
    Paragraph,
    /// The whole text.
    Text,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// How much of the article goes into a row.
    pub context: Context,
    /// The scale of the one level that a row holds.
    pub scale: ScaleId,
    /// One article only.
    pub article: Option<ArticleId>,
}

impl Options {
    /// Whether claims of this article get rows.
    fn takes(self, article: ArticleId) -> bool {
        self.article.is_none_or(|only| only == article)
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            context: Context::default(),
            scale: scale_ids::CONFIDENCE,
            article: None,
        }
    }
}

/// One row a claim that has a place in a text, by the order of the articles
/// and then by where the claim begins. The same project gives the same bytes.
pub fn write(project: &Project, options: Options) -> String {
    let mut out = String::new();
    for article in project.articles_in_order() {
        let text = project.text(article.text);
        let Some(text) = text.filter(|_| options.takes(article.id)) else {
            continue;
        };
        let mut claims: Vec<_> = project
            .claims_of(article.id)
            .filter_map(|claim| Some((first_byte(claim)?, claim)))
            .collect();
        order::sort_by_key(&mut claims, |(start, claim)| (*start, claim.id));
        for (_, claim) in claims {
            let row = Row {
                project,
                options,
                article,
                text,
                claim,
                window: window_of(text, claim, options.context),
            };
            out.push_str(&row.to_json());
            out.push('\n');
        }
    }
    out
}

fn first_byte(claim: &Claim) -> Option<ByteOffset> {
    let spans = claim.content.iter().filter_map(Position::span);
    spans.map(Span::start).min()
}

/// Whether a claim gets a row.
fn has_row(project: &Project, claim: &Claim) -> bool {
    project.text_of(claim.article).is_some() && first_byte(claim).is_some()
}

/// What is written of one claim's text.
fn window_of(text: &ArticleText, claim: &Claim, context: Context) -> Window {
    match context {
        Context::Text => Window::whole(text),
        Context::Paragraph => Window::around(text, claim),
    }
}
