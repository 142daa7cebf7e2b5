//! Files of any make, as articles.

mod archives;
mod dates;
mod encodings;
#[cfg(feature = "growth")]
mod growth;
mod hostile;
mod kinds;
mod pages;
mod paste;
mod random;
mod rows;
mod zip;

use whence::incoming::{File, Found, Reading, read};

/// Reads a file.
#[track_caller]
fn reading(name: &str, bytes: impl AsRef<[u8]>) -> Reading {
    read(&File {
        name: name.to_owned(),
        bytes: bytes.as_ref().to_vec(),
    })
}

/// The one article of a file.
#[track_caller]
fn article(name: &str, bytes: impl AsRef<[u8]>) -> Found {
    let mut reading = reading(name, bytes);
    assert_eq!(reading.refused, []);
    assert_eq!(reading.articles.len(), 1, "{name} is one article");
    reading.articles.remove(0)
}

/// What was refused of a file, one line each: where, and why.
#[track_caller]
fn refused(name: &str, bytes: impl AsRef<[u8]>) -> Vec<String> {
    let refused = reading(name, bytes).refused.into_iter();
    refused.map(|r| format!("{}: {}", r.name, r.why)).collect()
}

/// A paragraph.
const ENGLISH: &str = "Rescue teams from Sarn reached Upper Belm at six. The road beyond it no \
    longer exists, and the water of a whole winter went down the valley, said the governor. \
    Nobody whom the Courier has met in Lower Belm heard the siren that night.";
