//! Articles on their way in, as the dialog shows them.

use crate::app::App;
use crate::app::debris::count_seen;
use crate::app::incoming_files::Progress;
use crate::app::proposals::{Proposal, SameText};
use crate::incoming::Found;
use crate::model::ArticleId;
use crate::words::adding as words;
use crate::words::debris::count_set_aside;

/// Articles on their way in.
#[derive(Clone, Debug, PartialEq)]
pub struct AddArticlesView {
    /// What will be added, or asked about; the first of them.
    pub rows: Vec<ProposalRow>,
    /// Rows that are not among them yet.
    pub hidden_count: usize,
    /// Files that could not be read: name and why. The first of them.
    pub refused: Vec<(String, String)>,
    /// Files that could not be read and are not among them yet.
    pub hidden_refused_count: usize,
    /// How far reading is, while it is under way.
    pub progress: Option<Progress>,
    /// How many will be added.
    pub taken_count: usize,
}

/// One article on its way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalRow {
    /// Tells it from the others, whatever is left out.
    pub id: usize,
    /// What is proposed for it, without the text.
    pub found: Found,
    /// How many words it has.
    pub word_count: usize,
    /// How much of it is set aside as no part of the article; empty if nothing.
    pub set_aside: String,
    /// The article here that has the same text.
    pub same_as: Option<ArticleId>,
    /// A sentence about the same text.
    pub same_words: String,
    /// Whether it is kept as a copy all the same.
    pub is_copy: bool,
}

impl App {
    /// Articles on their way in.
    pub fn add_articles_view(&self) -> AddArticlesView {
        let adding = &self.adding;
        let rows: Vec<_> = adding
            .proposals
            .iter()
            .take(adding.rows_shown)
            .map(row)
            .collect();
        let refused: Vec<_> = adding
            .refused
            .iter()
            .take(adding.rows_shown)
            .map(|r| (r.name.clone(), r.why.clone()))
            .collect();
        AddArticlesView {
            hidden_count: adding.proposals.len() - rows.len(),
            rows,
            hidden_refused_count: adding.refused.len() - refused.len(),
            refused,
            progress: adding.progress,
            taken_count: adding.proposals.iter().filter(|p| p.is_taken()).count(),
        }
    }
}

fn row(proposal: &Proposal) -> ProposalRow {
    let (same_as, same_words) = match &proposal.same_as {
        None => (None, String::new()),
        Some(SameText::Here(id, title)) => (Some(*id), words::same_here(title)),
        Some(SameText::Awaited(_, title)) => (None, words::awaited(title)),
        Some(SameText::Proposed(i)) => (None, words::same_above(i + 1)),
    };
    ProposalRow {
        id: proposal.id,
        found: proposal.found.clone(),
        word_count: proposal.word_count,
        set_aside: count_set_aside(count_seen(&proposal.text, &proposal.debris)),
        same_as,
        same_words,
        is_copy: proposal.is_copy,
    }
}
