//! What people have on their disks, made into articles: bytes in, articles
//! found out. Runs apart from the page, so a hostile or huge file can be
//! stopped; nothing in here knows of a project.

mod finish;

use crate::text::sha256_hex;
use crate::words::incoming as words;
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
    match text_of(&file.bytes) {
        Ok(text) => {
            let found = Found {
                file_name: file.name.clone(),
                file_sha256: sha256_hex(&file.bytes),
                text,
                ..Found::default()
            };
            reading.take(&file.name, found);
        }
        Err(why) => reading.refuse(&file.name, why),
    }
    reading
}

/// Reads what was pasted: its plain text, and its HTML where the browser gave
/// one.
pub fn read_paste(text: &str, _html: &str) -> Reading {
    let mut reading = Reading::default();
    let found = Found {
        text: text.to_owned(),
        ..Found::default()
    };
    reading.take("", found);
    reading
}

impl Reading {
    /// Takes an article in, or says why it is none.
    fn take(&mut self, name: &str, found: Found) {
        match finish::finished(found) {
            Ok(found) => self.articles.push(found),
            Err(why) => self.refuse(name, why),
        }
    }

    fn refuse(&mut self, name: &str, why: impl Into<String>) {
        self.refused.push(Refused {
            name: name.to_owned(),
            why: why.into(),
        });
    }
}

fn text_of(bytes: &[u8]) -> Result<String, &'static str> {
    if bytes.is_empty() {
        return Err(words::EMPTY_FILE);
    }
    if bytes.len() > FILE_BYTES_ALLOWED {
        return Err(words::FILE_TOO_LARGE);
    }
    if bytes.contains(&0) {
        return Err(words::NOT_TEXT);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| words::NOT_TEXT)?;
    Ok(text.to_owned())
}
