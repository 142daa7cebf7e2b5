//! Rows of a table or lines of JSON: named values made into an article.

use super::html::is_web_address;
use super::{Found, Reading};
use crate::text::lower;
use crate::words::incoming as words;

/// Most unknown names that are told.
const NAMES_TOLD: usize = 12;

/// A value of a row.
pub(super) enum Cell {
    /// Words, or a number as it is written.
    Words(String),
    /// A list or an object, which no field of an article is.
    Other,
}

/// The rows of one file. What is the same for all is told once.
pub(super) struct Rows<'a> {
    /// What every article of the file begins as.
    pub(super) like: &'a Found,
    /// Names that no field of an article has.
    unknown: Vec<String>,
    /// How many articles were there before this file's.
    first: usize,
}

impl<'a> Rows<'a> {
    /// Rows of a file whose articles all begin as this one.
    pub(super) fn new(like: &'a Found, reading: &Reading) -> Self {
        Self {
            like,
            unknown: Vec::new(),
            first: reading.articles.len(),
        }
    }

    /// Makes an article of a row, or says why it is none.
    pub(super) fn take(
        &mut self,
        place: &str,
        cells: impl Iterator<Item = (String, Cell)>,
        reading: &mut Reading,
    ) {
        let mut found = self.like.clone();
        let mut has_text = false;
        for (name, cell) in cells {
            let key = lower(name.trim());
            let Some(field) = field(&mut found, &key) else {
                self.know_not(name);
                continue;
            };
            match cell {
                Cell::Words(words) => {
                    has_text |= key == "text";
                    *field = if key == "text" {
                        words
                    } else {
                        words.trim().to_owned()
                    };
                }
                Cell::Other if key == "text" => {
                    return reading.refuse(place, words::TEXT_NOT_WORDS);
                }
                Cell::Other => found.remarks.push(words::not_words(&key)),
            }
        }
        if !has_text {
            return reading.refuse(place, words::NO_TEXT_FIELD);
        }
        if !found.url.is_empty() && !is_web_address(&found.url) {
            found.url.clear();
            found.remarks.push(words::NO_WEB_ADDRESS.to_owned());
        }
        reading.take(place, found);
    }

    fn know_not(&mut self, name: String) {
        if !name.trim().is_empty()
            && !self.unknown.contains(&name)
            && self.unknown.len() <= NAMES_TOLD
        {
            self.unknown.push(name);
        }
    }

    /// Tells the names that were passed over, with the file's first article.
    pub(super) fn end(self, reading: &mut Reading) {
        if let Some(first) = reading.articles.get_mut(self.first)
            && !self.unknown.is_empty()
        {
            let is_all = self.unknown.len() <= NAMES_TOLD;
            let told = &self.unknown[..self.unknown.len().min(NAMES_TOLD)];
            first.remarks.push(words::passed_over(told, is_all));
        }
    }
}

/// Whether a row may name this.
pub(super) fn is_field(name: &str) -> bool {
    field(&mut Found::default(), &lower(name.trim())).is_some()
}

fn field<'a>(found: &'a mut Found, name: &str) -> Option<&'a mut String> {
    Some(match name {
        "text" => &mut found.text,
        "title" => &mut found.title,
        "outlet" => &mut found.outlet,
        "url" => &mut found.url,
        "published" => &mut found.published,
        "byline" => &mut found.byline,
        "credit" => &mut found.credit,
        "language" => &mut found.language,
        "direction" => &mut found.direction,
        _ => return None,
    })
}
