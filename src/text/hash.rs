//! The identity of a text: the SHA-256 of its UTF-8 bytes.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write};
use std::str::FromStr;
use thiserror::Error;

/// SHA-256 of an article's text as it is stored.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TextHash([u8; 32]);

impl TextHash {
    /// The hash of these UTF-8 bytes.
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }
}

/// SHA-256 of a file's bytes as they came, as 64 lower-case hex digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut out, b| {
        // Writing to a String cannot fail.
        let _ = write!(out, "{b:02x}");
        out
    })
}

impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TextHash({self})")
    }
}

/// Why a word is no text hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a text hash is 64 hex digits")]
pub struct TextHashError;

impl FromStr for TextHash {
    type Err = TextHashError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let digits = word.as_bytes();
        if digits.len() != 64 {
            return Err(TextHashError);
        }
        let mut out = [0; 32];
        for (byte, pair) in out.iter_mut().zip(digits.chunks_exact(2)) {
            let (high, low) = (hex_digit(pair[0])?, hex_digit(pair[1])?);
            *byte = high * 16 + low;
        }
        Ok(Self(out))
    }
}

fn hex_digit(c: u8) -> Result<u8, TextHashError> {
    (c as char)
        .to_digit(16)
        .and_then(|d| u8::try_from(d).ok())
        .ok_or(TextHashError)
}

impl TryFrom<String> for TextHash {
    type Error = TextHashError;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        word.parse()
    }
}

impl From<TextHash> for String {
    fn from(hash: TextHash) -> Self {
        hash.to_string()
    }
}
