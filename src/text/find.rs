//! Where a quote stands that somebody typed or pasted.
//!
//! First as it is, letter by letter. Then as one would read it out: without
//! regard to case, accents, the kind of quotation mark, dash or space, and to
//! what cannot be seen. Last, if it holds an ellipsis, by its parts. Each look
//! reads the text once.

use super::token::tokens_around;
use super::{ArticleText, ByteOffset, Span, ceil_grapheme, floor_grapheme, lower_letter};

/// Places that are listed. Who has more has typed too little.
const MOST_PLACES: usize = 100;

/// How far the parts of a quote with an ellipsis may lie apart, in bytes of
/// the folded text: a few paragraphs. More would join what nobody quoted.
const MOST_LEFT_OUT_BYTES: usize = 2_000;

/// What an ellipsis is folded to.
const ELLIPSIS: &str = "...";

/// Letters with an accent, and the one without.
const ACCENTED: [(&str, char); 17] = [
    ("àáâãäåāăą", 'a'),
    ("çćčċ", 'c'),
    ("ďđ", 'd'),
    ("èéêëēĕėęě", 'e'),
    ("ğģ", 'g'),
    ("ìíîïĩīį", 'i'),
    ("ķ", 'k'),
    ("łļľ", 'l'),
    ("ñńňņ", 'n'),
    ("òóôõöøōő", 'o'),
    ("řŕ", 'r'),
    ("śšşș", 's'),
    ("ťţț", 't'),
    ("ùúûüũūůű", 'u'),
    ("ýÿ", 'y'),
    ("źżž", 'z'),
    ("أإآٱ", 'ا'),
];

/// A place of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotePlace {
    /// Where it stands.
    pub span: Span,
    /// Whether it stands there letter by letter.
    pub is_exact: bool,
}

/// The places of a quote: the exact ones first, then the others, each in the
/// order of the text.
pub fn find_quote(text: &ArticleText, quote: &str) -> Vec<QuotePlace> {
    let quote = quote.trim();
    if quote.is_empty() {
        return Vec::new();
    }
    let content = text.as_str();
    let exact = content.match_indices(quote).take(MOST_PLACES);
    let exact: Vec<_> = exact
        .filter_map(|(at, words)| whole(text, at, at + words.len()))
        .collect();
    let folded = folded_places(text, quote);
    let others = folded.iter().filter(|span| !exact.contains(span));
    let place = |is_exact| {
        move |span: &Span| QuotePlace {
            span: *span,
            is_exact,
        }
    };
    let all = exact
        .iter()
        .map(place(true))
        .chain(others.map(place(false)));
    all.take(MOST_PLACES).collect()
}

/// Whether a place begins or ends inside a word: "nine" in "nineteen".
pub fn cuts_a_word(text: &ArticleText, span: Span) -> bool {
    [span.start(), span.end()].into_iter().any(|at| {
        let mut tokens = tokens_around(text.as_str(), at.0).into_iter();
        tokens.any(|token| token.start < at.0 && at.0 < token.end)
    })
}

/// A span that cuts no grapheme.
fn whole(text: &ArticleText, start: usize, end: usize) -> Option<Span> {
    let start = floor_grapheme(text, ByteOffset(start));
    text.span(start, ceil_grapheme(text, ByteOffset(end))).ok()
}

fn folded_places(text: &ArticleText, quote: &str) -> Vec<Span> {
    let wanted = folded(quote);
    let wanted = wanted.trim();
    if wanted.is_empty() {
        return Vec::new();
    }
    let content = folded(text.as_str());
    let found = content.match_indices(wanted).take(MOST_PLACES);
    let mut found: Vec<_> = found.map(|(at, w)| (at, at + w.len())).collect();
    if found.is_empty() {
        found = places_of_parts(&content, wanted);
    }
    unfolded(text, &found)
}

/// Places of a quote with something left out: each part after the one before,
/// as near as can be.
fn places_of_parts(content: &str, wanted: &str) -> Vec<(usize, usize)> {
    let is_edge = |c: char| c.is_whitespace() || "[]().".contains(c);
    let parts = wanted.split(ELLIPSIS).map(|p| p.trim_matches(is_edge));
    let parts: Vec<_> = parts.filter(|p| !p.is_empty()).collect();
    let Some((first, rest)) = parts.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return Vec::new();
    };
    let mut rest: Vec<_> = rest
        .iter()
        .map(|part| (part.len(), content.match_indices(part).peekable()))
        .collect();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (start, words) in content.match_indices(first) {
        let mut end = start + words.len();
        for (length, places) in &mut rest {
            while places.next_if(|(at, _)| *at < end).is_some() {}
            match places.peek() {
                Some((at, _)) if at - end <= MOST_LEFT_OUT_BYTES => end = at + *length,
                Some(_) => end = usize::MAX,
                None => return found,
            }
            if end == usize::MAX {
                break;
            }
        }
        if end == usize::MAX {
            continue;
        }
        // A later first part that comes to the same end is the nearer one.
        found.pop_if(|(_, before)| *before == end);
        found.push((start, end));
        if found.len() > MOST_PLACES {
            break;
        }
    }
    found
}

/// A text as one would read it out.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| fold(c, &mut out));
    out
}

fn fold(c: char, out: &mut String) {
    match c {
        _ if is_unseen(c) => {}
        _ if c.is_whitespace() => {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        }
        '…' => out.push_str(ELLIPSIS),
        '“' | '”' | '„' | '«' | '»' | '‟' => out.push('"'),
        '‘' | '’' | '‚' | '‹' | '›' | '‛' | '´' | '`' => out.push('\''),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
        _ => out.extend(lower_letter(c).map(without_accent)),
    }
}

fn without_accent(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let found = ACCENTED.iter().find(|(letters, _)| letters.contains(c));
    found.map_or(c, |(_, plain)| *plain)
}

/// Marks of direction, joiners, soft hyphens, accents that stand alone, and
/// the marks for vowels that Arabic and Hebrew leave out as a rule.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5c7}'
            | '\u{61c}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// Ranges of the folded text in the text itself. Both their starts and their
/// ends ascend, so one more walk over the text meets them all.
fn unfolded(text: &ArticleText, ranges: &[(usize, usize)]) -> Vec<Span> {
    let mut starts = Vec::with_capacity(ranges.len());
    let mut ends = Vec::with_capacity(ranges.len());
    let mut out = String::with_capacity(text.as_str().len());
    for (at, c) in text.as_str().char_indices() {
        fold(c, &mut out);
        while ranges.get(starts.len()).is_some_and(|r| r.0 < out.len()) {
            starts.push(at);
        }
        while ranges.get(ends.len()).is_some_and(|r| r.1 <= out.len()) {
            ends.push(at + c.len_utf8());
        }
        if ends.len() == ranges.len() {
            break;
        }
    }
    let spans = starts.into_iter().zip(ends);
    spans.filter_map(|(a, b)| whole(text, a, b)).collect()
}
