//! Sources that a stretch of text names.

use crate::edit::Project;
use crate::model::{Source, SourceId, term_ids};
use crate::text::{ArticleText, ByteOffset, Span, lower, lower_letter};

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

/// A place in `within` where each source is named: by its name, an alias, or
/// the last word of a name of several words. Case does not count, word edges
/// do. The first place outside of `apart` is taken, else the first one.
pub fn mentions(project: &Project, text: &ArticleText, within: Span, apart: Span) -> Vec<Mention> {
    let haystack = Haystack::new(text.slice(within));
    let sources = project.sources().iter();
    let found = sources.filter_map(|source| {
        let mut names = source.names().chain(last_name(source));
        let span = place(text, &haystack, within, apart, &mut names)?;
        let source = source.id;
        Some(Mention { source, span })
    });
    found.collect()
}

/// Where `within` holds these very words, apart from a selection if it can be.
pub fn place_of(text: &ArticleText, words: &str, within: Span, apart: Span) -> Option<Span> {
    let haystack = Haystack::new(text.slice(within));
    place(text, &haystack, within, apart, &mut std::iter::once(words))
}

fn place(
    text: &ArticleText,
    haystack: &Haystack,
    within: Span,
    apart: Span,
    names: &mut dyn Iterator<Item = &str>,
) -> Option<Span> {
    let span = |(start, end): (usize, usize)| {
        let from = within.start().0;
        let start = ByteOffset(from + haystack.offsets.get(start)?);
        let end = ByteOffset(from + haystack.offsets.get(end)?);
        text.span(start, end).ok()
    };
    let mut places = names
        .flat_map(|name| find_word(&haystack.lower, &lower(name)))
        .filter_map(span)
        .peekable();
    let first = places.peek().copied();
    places.find(|s| !s.overlaps(apart)).or(first)
}

/// The last word of a person's name. "Radio Belm" is not meant wherever Belm
/// is named; of a source without a kind it is not known, so it counts.
fn last_name(source: &Source) -> Option<&str> {
    let is_person = |kind| [term_ids::PERSON, term_ids::WITNESS].contains(&kind);
    if !source.kind.is_none_or(is_person) {
        return None;
    }
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
            lower.extend(lower_letter(c));
            offsets.resize(lower.len(), at);
        }
        offsets.push(text.len());
        Self { lower, offsets }
    }
}

/// All places where a word stands by itself.
fn find_word(text: &str, word: &str) -> Vec<(usize, usize)> {
    if word.trim().is_empty() {
        return Vec::new();
    }
    text.match_indices(word)
        .map(|(at, found)| (at, at + found.len()))
        .filter(|(start, end)| {
            let before = text.get(..*start).and_then(|s| s.chars().next_back());
            let after = text.get(*end..).and_then(|s| s.chars().next());
            let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            is_edge(before) && is_edge(after)
        })
        .collect()
}
