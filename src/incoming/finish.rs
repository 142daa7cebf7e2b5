//! The last steps, the same for every make of file: the text as it will be
//! kept, its limits, and proposals for what the file did not say.

use super::{CHARACTERS_ALLOWED, Found};
use crate::text::ArticleText;
use crate::words::incoming as words;

/// An article with its text as it will be kept, or a sentence why it is none.
pub(super) fn finished(mut found: Found) -> Result<Found, &'static str> {
    found.text = ArticleText::new(&found.text).as_str().to_owned();
    if found.text.trim().is_empty() {
        return Err(words::NO_WORDS);
    }
    if found.text.chars().nth(CHARACTERS_ALLOWED).is_some() {
        return Err(words::TOO_LONG);
    }
    Ok(found)
}
