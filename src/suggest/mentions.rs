//! Sources that a stretch of text names.

use crate::edit::Project;
use crate::model::{Source, SourceId};
use crate::text::{ArticleText, ByteOffset, Span};

/// A last name counts as a mention only from this many characters on: shorter
/// ones ("Ali", "UN") are too often part of something else.
const LAST_NAME_MIN_CHARS: usize = 4;

/// A place where a text names a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The source.
    pub source: SourceId,
    /// Where its name stands.
    pub span: Span,
}

/// The first place in `within` where each source is named: by its name, an
/// alias, or the last word of a name of several words. Case does not count,
/// word edges do.
pub fn mentions(project: &Project, text: &ArticleText, within: Span) -> Vec<Mention> {
    let Haystack { lower, offsets } = Haystack::new(text.slice(within));
    let find = |name: &str| find_word(&lower, &name.to_lowercase());
    let span = |(start, end): (usize, usize)| {
        let from = within.start().0;
        let start = ByteOffset(from + offsets.get(start)?);
        let end = ByteOffset(from + offsets.get(end)?);
        text.span(start, end).ok()
    };
    project
        .sources()
        .iter()
        .filter_map(|source| {
            let found = source
                .names()
                .find_map(find)
                .or_else(|| find(last_name(source)?))?;
            Some(Mention {
                source: source.id,
                span: span(found)?,
            })
        })
        .collect()
}

fn last_name(source: &Source) -> Option<&str> {
    let (_, last) = source.name.rsplit_once(' ')?;
    let is_name = last.chars().next().is_some_and(char::is_uppercase);
    (is_name && last.chars().count() >= LAST_NAME_MIN_CHARS).then_some(last)
}

/// A text in lower case, and for each of its bytes the byte it came from:
/// lowering a letter can change its length.
struct Haystack {
    lower: String,
    offsets: Vec<usize>,
}

impl Haystack {
    fn new(text: &str) -> Self {
        let mut lower = String::with_capacity(text.len());
        let mut offsets = Vec::with_capacity(text.len() + 1);
        for (at, c) in text.char_indices() {
            lower.extend(c.to_lowercase());
            offsets.resize(lower.len(), at);
        }
        offsets.push(text.len());
        Self { lower, offsets }
    }
}

fn find_word(text: &str, word: &str) -> Option<(usize, usize)> {
    if word.trim().is_empty() {
        return None;
    }
    text.match_indices(word)
        .map(|(at, found)| (at, at + found.len()))
        .find(|(start, end)| {
            let before = text.get(..*start).and_then(|s| s.chars().next_back());
            let after = text.get(*end..).and_then(|s| s.chars().next());
            let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            is_edge(before) && is_edge(after)
        })
}
