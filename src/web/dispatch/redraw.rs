//! The reader drawn anew where it changed. Part of the work on a project,
//! which comes later than the shell.
//!
//! Of a long article the words are there at once, and the marks where the
//! person is; the others follow in tasks that leave room for keys and clicks.
//! Who needs all marks asks for them ([`Shell::draw_rest`]).

use super::Shell;
use super::column::{Column, Row};
use crate::app::ReaderChange;
use crate::app::view::OpenText;
use crate::order::SortedSet;
use crate::web::effects::ROOM;
use crate::web::platform::nearness::Nearness;
use crate::web::platform::{clock, focus, selection};
use crate::web::views::passage::{self, Passage, STRETCH};
use crate::web::views::roving;
use leptos::prelude::*;
use std::time::Duration;
use web_sys::Element;

/// Paragraphs of an article that is laid out as a whole: nothing of it has a
/// guessed height, so nothing moves when it comes near.
const LAID_OUT_WHOLE: usize = 100;
/// Paragraphs of an article that is drawn in one go.
const AT_ONCE: usize = 300;
/// Paragraphs of a longer one that are drawn first: more than a screen shows.
const FIRST: usize = 60;
/// How long a task draws what is not seen yet, in milliseconds.
const TASK_MS: u64 = 20;
/// Claims of an article from which on the margin is drawn only near the window.
const WHOLE_MARGIN: usize = 1000;

impl Shell {
    /// Draws what changed in the reader.
    pub(in crate::web) fn redraw(self, change: ReaderChange) {
        match change {
            ReaderChange::Nothing => self.draw_drafted(),
            ReaderChange::Paragraphs(changed) => {
                self.draw_all_of(&changed);
                self.draw_drafted();
                self.settle();
            }
            ReaderChange::Whole => self.redraw_all(),
        }
    }

    /// Draws the article in an element of the page from now on.
    pub(in crate::web) fn draw_in(self, host: Element) {
        self.column.update_value(|column| {
            *column = Column {
                host: Some(host),
                turn: column.turn + 1,
                ..Column::default()
            };
        });
        self.redraw_all();
    }

    /// Draws it there no more.
    pub(in crate::web) fn leave(self, host: &Element) {
        self.column.try_update_value(|column| {
            if column.host.as_ref() == Some(host) {
                let turn = column.turn + 1;
                *column = Column {
                    turn,
                    ..Column::default()
                };
            }
        });
    }

    /// Draws the marks that are still to come, for one who needs them all.
    pub(in crate::web) fn draw_rest(self) {
        if self.is_waiting() {
            self.keeping_selection(|| self.draw_all_left());
        }
    }

    fn draw_all_left(self) {
        while let Some(index) = self.next_left() {
            self.draw(index);
        }
    }

    fn is_waiting(self) -> bool {
        self.column.with_value(|column| !column.left.is_empty())
    }

    /// The Tab key's stop among the marks.
    fn settle(self) {
        roving::settle_soon(self.read(|app| app.place().claim.is_some()));
    }

    fn draw_all_of(self, changed: &SortedSet<usize>) {
        for index in changed {
            self.draw(*index);
        }
    }

    /// What is painted over the words stays only if these stay; so paragraphs
    /// where something is selected are drawn before.
    fn draw_drafted(self) {
        if !self.is_waiting() {
            return;
        }
        if self.read(crate::app::App::is_finding_quote) {
            return self.draw_rest();
        }
        let mut drafted = self.read(crate::app::App::drafted_paragraphs).into_iter();
        let left: Vec<_> = drafted.by_ref().filter(|i| self.is_left(*i)).collect();
        if !left.is_empty() {
            self.keeping_selection(|| left.iter().for_each(|index| self.draw(*index)));
        }
    }

    /// Another text builds the paragraphs anew; the same one is looked over,
    /// paragraph by paragraph.
    fn redraw_all(self) {
        let Some(host) = self.column.with_value(|column| column.host.clone()) else {
            return;
        };
        let shown = self.column.with_value(|column| column.shown);
        let open = self.read(crate::app::App::open_text);
        let now = open.as_ref().map(OpenText::identity);
        match &open {
            Some(open) if shown == now => {
                self.speak(open);
                self.complete_margin(open);
            }
            Some(open) => self.write_bare(&host, open),
            None => {
                host.replace_children_with_node_0();
                self.column.update_value(|column| column.rows.clear());
            }
        }
        if shown != now {
            roving::forget();
        }
        self.column.update_value(|column| column.shown = now);
        self.draw_where_the_person_is();
    }

    /// The language may be another one.
    fn speak(self, open: &OpenText) {
        let rows = self.column.try_update_value(|column| {
            let is_same = column.language == open.language;
            column.language.clone_from(&open.language);
            if is_same {
                Vec::new()
            } else {
                column.rows.clone()
            }
        });
        for row in rows.into_iter().flatten() {
            // Throws only for names that cannot be one.
            let _ = row.passage.words().set_attribute("lang", &open.language);
        }
    }

    /// Puts the words there, all at once and without marks.
    fn write_bare(self, host: &Element, open: &OpenText) {
        let nearness = (!self.draws_whole_margin(open))
            .then(|| self.watch_nearness())
            .flatten();
        let has_margin = nearness.is_none();
        let fragment = document().create_document_fragment();
        let mut rows = Vec::with_capacity(open.text.paragraphs().len());
        for spans in open.text.paragraphs().chunks(STRETCH) {
            let words: Vec<_> = spans.iter().map(|span| open.text.slice(*span)).collect();
            let bare = |words| {
                let row = Row {
                    passage: Passage::bare(rows.len(), words, &open.language),
                    has_margin,
                    is_left: true,
                };
                rows.push(row.clone());
                row.passage
            };
            let passages: Vec<_> = words.iter().copied().map(bare).collect();
            let sign_count = words.iter().map(|words| words.chars().count()).sum();
            let stretch = passage::stretch(&passages, sign_count);
            // Throws only where a node would be put into itself.
            let _ = fragment.append_child(&stretch);
            if let Some(nearness) = &nearness {
                nearness.watch(&stretch);
            }
        }
        passage::flag(host, "data-in-stretches", rows.len() > LAID_OUT_WHOLE);
        host.replace_children_with_node_1(&fragment);
        self.column.update_value(|column| {
            column.language.clone_from(&open.language);
            column.rows = rows;
            column.nearness = nearness;
        });
    }

    /// Of a glimpse nobody knows yet how many claims there are.
    fn draws_whole_margin(self, open: &OpenText) -> bool {
        open.claim_count <= WHOLE_MARGIN && !self.read(crate::app::App::is_glimpse)
    }

    /// After a glimpse there may be few enough claims to draw all of the margin.
    fn complete_margin(self, open: &OpenText) {
        if self.draws_whole_margin(open) {
            self.column.update_value(|column| {
                if column.nearness.take().is_some() {
                    column.rows.iter_mut().for_each(|row| row.has_margin = true);
                }
            });
        }
    }

    fn watch_nearness(self) -> Option<Nearness> {
        let room = document().get_element_by_id(ROOM)?;
        Nearness::within(&room, move |stretch: &Element, is_near| {
            let words = stretch.query_selector("[data-paragraph]").ok().flatten();
            let number = words.and_then(|w| w.get_attribute("data-paragraph"));
            let first = number.and_then(|n| n.parse::<usize>().ok());
            for index in first.into_iter().flat_map(|first| first..first + STRETCH) {
                self.show_margin(index, is_near);
            }
        })
    }

    fn show_margin(self, index: usize, is_near: bool) {
        let Some(row) = self.row(index).filter(|row| row.has_margin != is_near) else {
            return;
        };
        // What has the focus stays.
        let focused = focus::held();
        if !is_near && focused.is_some_and(|f| row.passage.root().contains(Some(&f))) {
            return;
        }
        self.change_row(index, |row| row.has_margin = is_near);
        if !row.is_left {
            self.draw(index);
        }
    }

    /// Looks all paragraphs over: where the person is at once, the rest soon.
    fn draw_where_the_person_is(self) {
        let (here, claims) = self.read(|app| {
            let claim = app.place().claim;
            let claims = claim.map(|id| app.paragraphs_of_claim(id));
            (app.place().paragraph, claims.unwrap_or_default())
        });
        let count = self.column.try_update_value(|column| {
            let count = column.rows.len();
            column.rows.iter_mut().for_each(|row| row.is_left = true);
            // Down from the place, and then up from it.
            let here = here.min(count);
            column.left = (0..here).chain((here..count).rev()).collect();
            column.turn += 1;
            count
        });
        let count = count.unwrap_or_default();
        let is_glimpse = self.read(crate::app::App::is_glimpse);
        if count <= AT_ONCE && !is_glimpse {
            self.draw_all_left();
            return self.settle();
        }
        let first = here.saturating_sub(FIRST / 4)..(here + FIRST).min(count);
        for index in first.clone() {
            self.change_row(index, |row| row.has_margin = true);
        }
        for index in claims.into_iter().chain(first) {
            self.draw(index);
        }
        self.draw_drafted();
        self.settle();
        if is_glimpse {
            // The rest has no marks yet.
            return;
        }
        let turn = self.column.with_value(|column| column.turn);
        // After the frame that shows the first.
        request_animation_frame(move || self.go_on_soon(turn));
    }

    fn go_on_soon(self, turn: u64) {
        set_timeout(move || self.go_on(turn), Duration::ZERO);
    }

    fn go_on(self, turn: u64) {
        if self.column.try_with_value(|column| column.turn) != Some(turn) {
            return;
        }
        self.keeping_selection(|| {
            let end = clock::now_ms() + TASK_MS;
            while clock::now_ms() < end
                && let Some(index) = self.next_left()
            {
                self.draw(index);
            }
        });
        if self.is_waiting() {
            self.go_on_soon(turn);
        } else {
            self.settle();
        }
    }

    fn next_left(self) -> Option<usize> {
        self.column.try_update_value(|column| {
            while let Some(index) = column.left.pop() {
                if column.rows.get(index).is_some_and(|row| row.is_left) {
                    return Some(index);
                }
            }
            None
        })?
    }

    fn is_left(self, index: usize) -> bool {
        self.row(index).is_some_and(|row| row.is_left)
    }

    fn row(self, index: usize) -> Option<Row> {
        let row = |column: &Column| column.rows.get(index).cloned();
        self.column.try_with_value(row).flatten()
    }

    fn change_row(self, index: usize, change: impl FnOnce(&mut Row)) {
        self.column.try_update_value(|column| {
            if let Some(row) = column.rows.get_mut(index) {
                change(row);
            }
        });
    }

    /// Draws one paragraph as it is now. The column is not held meanwhile: what
    /// leaves the page may be heard of.
    fn draw(self, index: usize) {
        let view = self.read(|app| app.paragraph_view(index));
        let (Some(mut row), Some(view)) = (self.row(index), view) else {
            return;
        };
        row.passage.draw(&view, row.has_margin);
        row.is_left = false;
        self.change_row(index, |there| *there = row);
    }

    /// Draws while what is selected stays so: its words are replaced by the same.
    /// To ask for it may lay the page out, so it is asked for once.
    fn keeping_selection(self, draw: impl FnOnce()) {
        let host = self.column.with_value(|column| column.host.clone());
        let now = || selection::current(host.as_ref()?);
        let before = now();
        draw();
        if let (Some(host), Some((anchor, focus))) = (&host, before)
            && now() != before
        {
            selection::select(host, anchor, focus);
        }
    }
}
