//! The paragraphs of the open article as they stand in the page.

use crate::model::ArticleId;
use crate::text::TextHash;
use crate::web::platform::nearness::Nearness;
use crate::web::views::passage::Passage;
use web_sys::Element;

/// What is drawn of the open article, and what is still to be drawn.
#[derive(Default)]
pub(super) struct Column {
    /// Where it is drawn; none while no article is on the page.
    pub(super) host: Option<Element>,
    /// Which article, in which text, the passages are of.
    pub(super) shown: Option<(ArticleId, TextHash)>,
    /// Language of the article, as it was drawn.
    pub(super) language: String,
    pub(super) rows: Vec<Row>,
    /// Paragraphs still to be looked over, the next last. Some may have been
    /// since.
    pub(super) left: Vec<usize>,
    /// Counts up when what is left is another: older tasks end there.
    pub(super) turn: u64,
    /// Tells which margins are drawn, where not all are.
    pub(super) nearness: Option<Nearness>,
}

/// A paragraph, and how it stands with it.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) passage: Passage,
    /// Whether its margin is drawn.
    pub(super) has_margin: bool,
    /// Whether it is still to be looked over.
    pub(super) is_left: bool,
}
