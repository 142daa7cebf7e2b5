//! How a hasty selection becomes exact.
//!
//! A hand with a mouse misses by a character or two. An edge that lies within
//! [`REACH`] characters of a word's edge moves to it; quotation marks come
//! along in pairs only (a lone one would claim a quotation that is not
//! there); white space and commas at the ends fall off. More reach would undo
//! what the hand meant, less would leave cut words.

use super::{ArticleText, ByteOffset, Span, floor_grapheme};
use unicode_segmentation::UnicodeSegmentation;

/// Characters (graphemes) an edge may move to reach a word's edge or a
/// quotation mark.
const REACH: usize = 2;

/// Opening and closing quotation marks. A straight mark opens and closes.
const PAIRS: &[(char, &[char])] = &[
    ('“', &['”']),
    ('„', &['“', '”']),
    ('«', &['»']),
    ('»', &['«']),
    ('‹', &['›']),
    ('›', &['‹']),
    ('‘', &['’']),
    ('‚', &['‘', '’']),
    ('「', &['」']),
    ('『', &['』']),
    ('"', &['"']),
];

/// The span that was meant by a selection from `a` to `b`, in either order.
/// `None` where nothing but white space and commas was selected.
pub fn snap(text: &ArticleText, a: ByteOffset, b: ByteOffset) -> Option<Span> {
    let (start, end) = (a.min(b), a.max(b));
    let start = floor_grapheme(text, start).0;
    let end = floor_grapheme(text, end).0;
    let (start, end) = trimmed(text.as_str(), start, end)?;
    let start = word_edge(text.as_str(), start, Edge::Start).min(end);
    let end = word_edge(text.as_str(), end, Edge::End).max(start);
    let (start, end) = with_quotation_marks(text.as_str(), start, end);
    let (start, end) = trimmed(text.as_str(), start, end)?;
    text.span(ByteOffset(start), ByteOffset(end)).ok()
}

#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Start,
    End,
}

fn trimmed(text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
    let slice = text.get(start..end)?;
    let falls_off = |c: char| c.is_whitespace() || matches!(c, ',' | '،' | '，' | '、');
    let left = slice.trim_start_matches(falls_off);
    let start = end - left.len();
    let end = start + left.trim_end_matches(falls_off).len();
    (start < end).then_some((start, end))
}

/// Moves an edge that cuts a word to the nearer end of that word, if that is
/// within reach. A tie goes outward: a cut word is more often meant whole.
fn word_edge(text: &str, at: usize, edge: Edge) -> usize {
    let Some((word_start, word)) = word_across(text, at) else {
        return at;
    };
    let before = text[word_start..at].graphemes(true).count();
    let after = text[at..word_start + word.len()].graphemes(true).count();
    let (outward, inward) = match edge {
        Edge::Start => ((before, word_start), (after, word_start + word.len())),
        Edge::End => ((after, word_start + word.len()), (before, word_start)),
    };
    if outward.0 <= REACH && outward.0 <= inward.0 {
        outward.1
    } else if inward.0 <= REACH {
        inward.1
    } else if outward.0 <= REACH {
        outward.1
    } else {
        at
    }
}

/// The word that has `at` strictly inside, looked for on its own line only.
fn word_across(text: &str, at: usize) -> Option<(usize, &str)> {
    let line_start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let line_end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    text[line_start..line_end]
        .unicode_word_indices()
        .map(|(i, w)| (line_start + i, w))
        .find(|(i, w)| *i < at && at < i + w.len())
}

/// Takes a pair of quotation marks in where both stand within reach, and lets
/// a mark at an edge go where its partner is not in the span.
fn with_quotation_marks(text: &str, start: usize, end: usize) -> (usize, usize) {
    if let (Some((open_at, open)), Some((close_at, close))) =
        (mark_before(text, start), mark_after(text, end))
        && pairs(open, close)
    {
        return (open_at, close_at + close.len_utf8());
    }
    let inside = &text[start..end];
    if let Some((close_at, close)) = mark_after(text, end)
        && is_left_open(inside, close)
    {
        return (start, close_at + close.len_utf8());
    }
    if let Some((open_at, open)) = mark_before(text, start)
        && is_closed_unopened(inside, open)
    {
        return (open_at, end);
    }
    lone_marks_dropped(text, start, end)
}

fn lone_marks_dropped(text: &str, from: usize, to: usize) -> (usize, usize) {
    let (mut start, mut end) = (from, to);
    let inside = &text[from..to];
    let (Some(first), Some(last)) = (inside.chars().next(), inside.chars().next_back()) else {
        return (start, end);
    };
    let rest = &inside[first.len_utf8()..];
    if closers(first).is_some_and(|set| !rest.contains(set)) && !rest.is_empty() {
        start += first.len_utf8();
    }
    let head = &inside[..inside.len() - last.len_utf8()];
    if last != '’' && is_closer(last) && !head.chars().any(|c| pairs(c, last)) && !head.is_empty()
    {
        end -= last.len_utf8();
    }
    if start < end {
        (start, end)
    } else {
        (from, to)
    }
}

fn mark_before(text: &str, at: usize) -> Option<(usize, char)> {
    text[..at]
        .char_indices()
        .rev()
        .take(REACH)
        .take_while(|(_, c)| !c.is_alphanumeric() && *c != '\n')
        .find(|(_, c)| closers(*c).is_some())
}

fn mark_after(text: &str, at: usize) -> Option<(usize, char)> {
    text[at..]
        .char_indices()
        .take(REACH)
        .take_while(|(_, c)| !c.is_alphanumeric() && *c != '\n')
        .find(|(_, c)| is_closer(*c))
        .map(|(i, c)| (at + i, c))
}

fn closers(open: char) -> Option<&'static [char]> {
    PAIRS.iter().find(|(o, _)| *o == open).map(|(_, set)| *set)
}

fn is_closer(c: char) -> bool {
    PAIRS.iter().any(|(_, set)| set.contains(&c))
}

fn pairs(open: char, close: char) -> bool {
    closers(open).is_some_and(|set| set.contains(&close))
}

/// Whether a mark that `close` would close is open at the end of `inside`.
fn is_left_open(inside: &str, close: char) -> bool {
    if pairs(close, close) {
        return inside.matches(close).count() % 2 == 1;
    }
    let opened = inside.chars().filter(|c| pairs(*c, close)).count();
    let closed = inside.matches(close).count();
    opened > closed
}

/// Whether `inside` holds a closing mark that `open`, before it, would open.
fn is_closed_unopened(inside: &str, open: char) -> bool {
    if pairs(open, open) {
        return inside.matches(open).count() % 2 == 1;
    }
    let closed = inside.chars().filter(|c| pairs(open, *c)).count();
    closed > inside.matches(open).count()
}
