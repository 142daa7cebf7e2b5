//! The caret as it is drawn, and the places of a quote.

use crate::app::App;
use crate::text::{
    ByteOffset, Span, Stride, Utf16Offset, caret_on, caret_paragraph, is_right_to_left,
};
use crate::words;

/// Context on either side of a quote, in code points.
const CONTEXT_CHARS: usize = 40;

/// Words of a quote that are shown.
const SHOWN_CHARS: usize = 160;

/// A place as the page knows it: paragraph, and offset in it.
pub type PlaceInPage = (usize, Utf16Offset);

/// The caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaretView {
    /// Where it stands.
    pub at: PlaceInPage,
    /// The other end of what is selected.
    pub anchor: Option<PlaceInPage>,
    /// The end of the character after it, if that can be seen.
    pub next: Option<PlaceInPage>,
    /// Whether the character after it, or else the paragraph, runs from right
    /// to left.
    pub is_right_to_left: bool,
}

/// The dialog that finds a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindView {
    /// What is typed.
    pub query: String,
    /// The sentence over the list.
    pub said: String,
    /// The places.
    pub rows: Vec<PlaceRow>,
    /// Which of them is highlighted.
    pub highlighted: usize,
    /// Language tag of the article; empty if not known.
    pub language: String,
}

/// A place of a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// What comes before it.
    pub before: String,
    /// Its words.
    pub words: String,
    /// What comes after it.
    pub after: String,
    /// Where it is, and how it differs.
    pub note: String,
}

impl App {
    /// The caret; none while it is not shown.
    pub fn caret_view(&self) -> Option<CaretView> {
        let at = self.caret_place().filter(|_| self.caret.is_on)?;
        let text = &self.reader.as_ref()?.text;
        let here = caret_paragraph(text, at)?;
        let paragraph = *text.paragraphs().get(here)?;
        let next = caret_on(text, at, Stride::Character);
        let next = text.span(at, next).ok().filter(|_| at < paragraph.end());
        let next = next.filter(|s| !text.slice(*s).trim().is_empty());
        let letter = next.map_or("", |s| text.slice(s));
        let has_direction = letter.contains(char::is_alphabetic);
        let around = if has_direction {
            letter
        } else {
            text.slice(paragraph)
        };
        Some(CaretView {
            at: self.in_page(at)?,
            anchor: self.caret.anchor.and_then(|anchor| self.in_page(anchor)),
            next: next.and_then(|s| Some((here, text.utf16_in_paragraph(here, s.end())?))),
            is_right_to_left: is_right_to_left(around),
        })
    }

    /// Whether a paragraph of the open article runs from right to left.
    pub fn is_paragraph_right_to_left(&self, index: usize) -> bool {
        let Some(reader) = &self.reader else {
            return false;
        };
        let paragraph = reader.text.paragraphs().get(index);
        paragraph.is_some_and(|p| is_right_to_left(reader.text.slice(*p)))
    }

    /// A place of a caret as the page knows it.
    fn in_page(&self, at: ByteOffset) -> Option<PlaceInPage> {
        let text = &self.reader.as_ref()?.text;
        let here = caret_paragraph(text, at)?;
        Some((here, text.utf16_in_paragraph(here, at)?))
    }

    /// The dialog that finds a quote.
    pub fn find_view(&self) -> FindView {
        let finding = &self.finding;
        let count = finding.places.len();
        let said = match (finding.query.trim().is_empty(), count) {
            (true, 0) => words::caret::NONE_UNMARKED.to_owned(),
            (true, _) => words::caret::UNMARKED.to_owned(),
            (false, 0) => words::caret::NOWHERE.to_owned(),
            (false, n) => words::caret::places(n),
        };
        let rows = finding.places.iter();
        let rows = rows.filter_map(|p| self.place_row(p.span, p.is_exact));
        let article = self.place.article.and_then(|id| self.article_named(id));
        FindView {
            query: finding.query.clone(),
            said,
            rows: rows.collect(),
            highlighted: finding.highlighted,
            language: article.map(|a| a.language.clone()).unwrap_or_default(),
        }
    }

    fn place_row(&self, span: Span, is_exact: bool) -> Option<PlaceRow> {
        let text = &self.reader.as_ref()?.text;
        let touched = text.paragraphs_of(span);
        let first = *text.paragraphs().get(touched.start)?;
        let last = *text.paragraphs().get(touched.end.checked_sub(1)?)?;
        let around = |a, b| text.span(a, b).map_or("", |s| text.slice(s));
        let mut note = words::caret::paragraph_number(touched.start + 1);
        if !is_exact {
            note = format!("{note} · {}", words::caret::NOT_EXACT);
        }
        Some(PlaceRow {
            before: last_of(around(first.start(), span.start())),
            words: super::super::claims::short(text.slice(span), SHOWN_CHARS),
            after: first_of(around(span.end(), last.end())),
            note,
        })
    }
}

fn first_of(words: &str) -> String {
    match words.char_indices().nth(CONTEXT_CHARS) {
        Some((i, _)) => {
            let cut = words.get(..i).unwrap_or_default();
            format!("{}…", cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole))
        }
        None => words.to_owned(),
    }
}

fn last_of(words: &str) -> String {
    match words.char_indices().nth_back(CONTEXT_CHARS) {
        Some((i, c)) => {
            let cut = words.get(i + c.len_utf8()..).unwrap_or_default();
            format!("…{}", cut.split_once(' ').map_or(cut, |(_, whole)| whole))
        }
        None => words.to_owned(),
    }
}
