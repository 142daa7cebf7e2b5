//! The last steps, the same for every make of file: the text as it will be
//! kept, its limits, and proposals for what the file did not say.

use super::dates::{self, Written};
use super::{CHARACTERS_ALLOWED, Found, language, propose};
use crate::text::ArticleText;
use crate::words::incoming as words;

/// An article with its text as it will be kept, or a sentence why it is none.
pub(super) fn finished(mut found: Found) -> Result<Found, &'static str> {
    let text = ArticleText::new(&found.text);
    text.as_str().clone_into(&mut found.text);
    if found.text.trim().is_empty() {
        return Err(words::NO_WORDS);
    }
    if found.text.chars().nth(CHARACTERS_ALLOWED).is_some() {
        return Err(words::TOO_LONG);
    }
    set_date(&mut found);
    propose::fill(&mut found);
    set_language(&mut found);
    found.direction = match found.direction.trim().to_ascii_lowercase().as_str() {
        said @ ("ltr" | "rtl") => said.to_owned(),
        _ => language::direction(&found.language, &found.text).to_owned(),
    };
    Ok(found)
}

fn set_date(found: &mut Found) {
    let said = std::mem::take(&mut found.published);
    if said.trim().is_empty() {
        return;
    }
    match dates::read(&said) {
        Written::Date(date) => found.published = date,
        Written::Ambiguous => found.remarks.push(words::ambiguous_date(said.trim())),
        Written::Unknown => found.remarks.push(words::unknown_date(said.trim())),
    }
}

/// The language that the file says counts; the text may speak against it.
fn set_language(found: &mut Found) {
    let detected = language::detected(&found.text);
    match language::tag(&found.language) {
        Some(said) => {
            let main = said.split('-').next().unwrap_or_default();
            if !detected.is_empty() && !language::is_same(main, detected) {
                found.remarks.push(words::other_language(&said, detected));
            }
            found.language = said;
        }
        None => detected.clone_into(&mut found.language),
    }
}
