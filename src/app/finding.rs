//! Looking for a quote in the open article, and taking one of its places.

use super::{App, Dialog, Moment};
use crate::text::{QuotePlace, find_quote};

/// What is looked for, and where it stands.
#[derive(Debug, Default)]
pub(super) struct QuoteSearch {
    /// The words; while there are none, quotations without a claim are listed.
    pub(super) query: String,
    pub(super) places: Vec<QuotePlace>,
    /// Index of the place that is highlighted.
    pub(super) highlighted: usize,
}

impl App {
    /// Opens the dialog with the quotations that have no claim.
    pub(super) fn open_quote_search(&mut self) {
        self.open_dialog(Dialog::FindQuote);
        self.search_quote(String::new());
    }

    pub(super) fn search_quote(&mut self, query: String) {
        let Some(reader) = &self.reader else { return };
        let places = if query.trim().is_empty() {
            let unmarked = self.unmarked_quotations().into_iter();
            let place = |span| QuotePlace {
                span,
                is_exact: true,
            };
            unmarked.map(place).collect()
        } else {
            find_quote(&reader.text, &query)
        };
        self.finding = QuoteSearch {
            query,
            places,
            highlighted: 0,
        };
    }

    /// Moves the highlight by so many rows; it stops at the ends.
    pub(super) fn highlight_place(&mut self, by: isize) {
        let last = self.finding.places.len().saturating_sub(1);
        let moved = self.finding.highlighted.saturating_add_signed(by);
        self.finding.highlighted = moved.min(last);
    }

    /// Selects a place, or the highlighted one, and goes on as if it had been
    /// selected by hand. What was typed says its edges, so they stay.
    pub(super) fn take_place(&mut self, index: Option<usize>, moment: Moment) {
        let index = index.unwrap_or(self.finding.highlighted);
        let Some(place) = self.finding.places.get(index).copied() else {
            return;
        };
        self.close_dialog();
        self.caret.is_on = true;
        self.select_span(place.span);
        self.selected(place.span.start(), place.span.end(), true, moment);
    }
}
