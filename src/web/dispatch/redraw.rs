//! The reader drawn anew where it changed. Part of the work on a project,
//! which comes later than the shell.

use super::Shell;
use crate::app::ReaderChange;
use crate::app::view::ParagraphView;
use crate::order::SortedSet;
use crate::web::views::roving;
use leptos::prelude::*;

impl Shell {
    /// Draws what changed in the reader.
    pub(in crate::web) fn redraw(self, change: ReaderChange) {
        if change != ReaderChange::Nothing {
            roving::settle_soon();
        }
        match change {
            ReaderChange::Nothing => {}
            ReaderChange::Paragraphs(changed) => self.redraw_paragraphs(&changed),
            ReaderChange::Whole => self.redraw_all(),
        }
    }

    fn redraw_paragraphs(self, changed: &SortedSet<usize>) {
        let signals = self.paragraphs.get_value();
        for index in changed {
            let view = self.read(|app| app.paragraph_view(*index));
            if let (Some(signal), Some(view)) = (signals.get(*index), view) {
                signal.set(view);
            }
        }
    }

    /// Another article builds the reader anew; the same one is compared
    /// paragraph by paragraph.
    fn redraw_all(self) {
        let views = self.read(|app| {
            let count = app.reader_view().map_or(0, |r| r.paragraph_count);
            (0..count)
                .filter_map(|i| app.paragraph_view(i))
                .collect::<Vec<_>>()
        });
        let signals = self.paragraphs.get_value();
        let is_same_text = signals.len() == views.len()
            && signals
                .iter()
                .zip(&views)
                .all(|(s, v)| s.with_untracked(|old| same_words(old, v)));
        if is_same_text {
            for (signal, view) in signals.iter().zip(views) {
                if signal.with_untracked(|old| *old != view) {
                    signal.set(view);
                }
            }
        } else {
            let fresh = views.into_iter().map(ArcRwSignal::new);
            self.paragraphs.set_value(fresh.collect());
            roving::forget();
            self.article.update(|n| *n += 1);
        }
    }
}

fn same_words(a: &ParagraphView, b: &ParagraphView) -> bool {
    let words = |p: &ParagraphView| {
        p.segments
            .iter()
            .map(|s| s.text.clone())
            .collect::<String>()
    };
    words(a) == words(b)
}
