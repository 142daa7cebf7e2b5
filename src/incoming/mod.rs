//! What people have on their disks, made into articles: bytes in, articles
//! found out. Runs apart from the page, so a hostile or huge file can be
//! stopped; nothing in here knows of a project.

mod archive;
mod dates;
mod decode;
mod finish;
mod html;
mod json;
mod kind;
mod language;
mod propose;
mod rows;
mod table;

use crate::text::sha256_hex;
use crate::words::incoming as words;
pub use json::is_whence;
use kind::Kind;
use rows::Rows;
use serde::{Deserialize, Serialize};

/// Largest file, in bytes.
pub const FILE_BYTES_ALLOWED: usize = 20 * 1024 * 1024;

/// Longest text of an article, in characters (code points).
pub const CHARACTERS_ALLOWED: usize = 5_000_000;

/// A file as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, with its folder where a folder was chosen.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What was found in one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Articles, in the order of the file.
    pub articles: Vec<Found>,
    /// What of it could not be read, each with a sentence.
    pub refused: Vec<Refused>,
}

/// An article that was found, with what is proposed for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Name of the file; of one in an archive, with the archive before it.
    pub file_name: String,
    /// SHA-256 of the file as it came, in hex; empty if pasted.
    pub file_sha256: String,
    /// The character encoding it was decoded from, by its WHATWG name; empty
    /// for UTF-8 without a byte order mark, and for what was pasted.
    pub encoding: String,
    /// The text, as it will be kept: see `text::ArticleText`.
    pub text: String,
    /// Headline.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// Who wrote it.
    pub byline: String,
    /// Wire agency it credits.
    pub credit: String,
    /// Where it was published.
    pub url: String,
    /// When: an ISO 8601 date or date and time.
    pub published: String,
    /// BCP 47 language tag.
    pub language: String,
    /// `ltr`, `rtl`, or empty for "by content".
    pub direction: String,
    /// Stretches that are probably no part of the article proper.
    pub debris: Vec<Debris>,
    /// Sentences on what was done on the way: decoded from another encoding,
    /// shortened, guessed.
    pub remarks: Vec<String>,
}

/// A stretch that is probably no part of the article proper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debris {
    /// Where it begins, in bytes of the text.
    pub start: usize,
    /// Where it ends, in bytes of the text.
    pub end: usize,
    /// Why, in a few words: "Consent notice".
    pub why: String,
}

/// Something that is no article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Name of the file, and the line or entry in it.
    pub name: String,
    /// Why, and what to do.
    pub why: String,
}

/// Reads a file: the articles in it, and what of it is none.
pub fn read(file: &File) -> Reading {
    let mut reading = Reading::default();
    if file.bytes.len() > FILE_BYTES_ALLOWED {
        reading.refuse(&*file.name, words::FILE_TOO_LARGE);
        return reading;
    }
    match kind::kind(&file.name, &file.bytes) {
        Ok(Kind::Archive) => archive::read(file, &mut reading),
        Ok(kind) => read_as(kind, file, &mut reading),
        Err(why) => reading.refuse(&*file.name, why),
    }
    reading
}

/// Reads what was pasted: its plain text, and its HTML where the browser gave
/// one, so that paragraphs stay apart.
pub fn read_paste(text: &str, html: &str) -> Reading {
    let mut reading = Reading::default();
    let words_in = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let copied = if html.len() <= FILE_BYTES_ALLOWED {
        html::copied(html).unwrap_or_default()
    } else {
        String::new()
    };
    // Where the HTML shows less than the plain text, something is hidden in it.
    let is_whole = words_in(&copied) * 10 >= words_in(text) * 9;
    let text = if is_whole && !copied.is_empty() {
        copied
    } else {
        text.to_owned()
    };
    reading.take(
        "",
        Found {
            text,
            ..Found::default()
        },
    );
    reading
}

/// Reads a file that is no archive.
fn read_as(kind: Kind, file: &File, reading: &mut Reading) {
    let decoded = match decode::decoded(&file.bytes, kind == Kind::Html) {
        Ok(decoded) => decoded,
        Err(why) => return reading.refuse(&*file.name, why),
    };
    if kind == Kind::Json && is_whence(decoded.text.as_bytes()) {
        return reading.refuse(&*file.name, words::IS_WHENCE);
    }
    let like = Found {
        file_name: file.name.clone(),
        file_sha256: sha256_hex(&file.bytes),
        encoding: decoded.encoding,
        remarks: decoded.remarks,
        ..Found::default()
    };
    let text = decoded.text;
    let mut rows = Rows::new(&like, reading);
    match kind {
        Kind::Text => {
            let found = Found {
                text,
                ..like.clone()
            };
            reading.take(&file.name, found);
        }
        Kind::Html => match html::read(&text) {
            Ok(page) => {
                let remarks = like.remarks.iter().cloned().chain(page.remarks);
                let found = Found {
                    remarks: remarks.collect(),
                    file_name: like.file_name.clone(),
                    file_sha256: like.file_sha256.clone(),
                    encoding: like.encoding.clone(),
                    ..page
                };
                reading.take(&file.name, found);
            }
            Err(why) => reading.refuse(&*file.name, why),
        },
        Kind::Json => json::read(&file.name, &text, &mut rows, reading),
        Kind::JsonLines => json::read_lines(&file.name, &text, &mut rows, reading),
        Kind::Table { is_tabbed } => table::read(&file.name, &text, is_tabbed, &mut rows, reading),
        Kind::Archive => reading.refuse(&*file.name, words::NESTED_ARCHIVE),
    }
    rows.end(reading);
}

impl Reading {
    /// Takes an article in, or says why it is none.
    fn take(&mut self, name: &str, found: Found) {
        match finish::finished(found) {
            Ok(found) => self.articles.push(found),
            Err(why) => self.refuse(name, why),
        }
    }

    fn refuse(&mut self, name: impl Into<String>, why: impl Into<String>) {
        self.refused.push(Refused {
            name: name.into(),
            why: why.into(),
        });
    }
}
