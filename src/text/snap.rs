//! How a hasty selection becomes exact.
//!
//! A hand with a mouse misses by a character or two. An edge that lies within
//! [`REACH`] characters of a word's edge moves to it; quotation marks come
//! along in pairs only (a lone one would claim a quotation that is not
//! there); white space and commas at the ends fall off. More reach would undo
//! what the hand meant, less would leave cut words. A selection that is exact
//! stays as it is, so snapping twice is the same as snapping once.

use super::quotes::{Family, Mark, marks};
use super::token::{Token, tokens_around};
use super::{ArticleText, ByteOffset, Span, ceil_grapheme, floor_grapheme};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Characters (graphemes) an edge may move to reach a word's edge, a
/// quotation mark or a bracket.
const REACH: usize = 2;

/// Each pass may bring another mark within reach. Marks nest three deep at
/// the most in any text meant to be read; the rest is for hostile ones.
const PASSES: usize = 8;

/// The span that was meant by a selection from `a` to `b`, in either order.
/// `None` where there is nothing to claim: white space, commas, lone marks.
pub fn snap(text: &ArticleText, a: ByteOffset, b: ByteOffset) -> Option<Span> {
    let start = floor_grapheme(text, a.min(b)).0;
    let end = ceil_grapheme(text, a.max(b)).0;
    let mut meant = trimmed(text.as_str(), start..end)?;
    for _ in 0..PASSES {
        let next = closer(text, meant.clone())?;
        if next == meant {
            break;
        }
        meant = next;
    }
    text.span(ByteOffset(meant.start), ByteOffset(meant.end))
        .ok()
}

fn closer(text: &ArticleText, range: Range<usize>) -> Option<Range<usize>> {
    let content = text.as_str();
    let range = trimmed(content, at_word_edges(content, range))?;
    let marks = marks(content, range.clone());
    let range = pairs_completed(text, &marks, range);
    let range = lone_marks_dropped(text, &marks, range);
    trimmed(content, range)
}

/// White space and commas fall off, and so do a bullet or dash with the space
/// that sets it apart.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let mut slice = text.get(range.clone())?;
    let mut start = range.start;
    while let Some(cut) = loose_start(slice) {
        slice = &slice[cut..];
        start += cut;
    }
    while let Some(cut) = loose_end(slice) {
        slice = &slice[..slice.len() - cut];
    }
    (!slice.is_empty()).then(|| start..start + slice.len())
}

fn loose_start(slice: &str) -> Option<usize> {
    let first = slice.graphemes(true).next()?;
    if falls_off(first) {
        return Some(first.len());
    }
    let bullet = slice.len() - slice.trim_start_matches(is_dash_or_bullet).len();
    let is_apart = slice[bullet..].starts_with(char::is_whitespace);
    (bullet > 0 && is_apart).then_some(bullet)
}

fn loose_end(slice: &str) -> Option<usize> {
    let last = slice.graphemes(true).next_back()?;
    if falls_off(last) {
        return Some(last.len());
    }
    let rest = slice.trim_end_matches(is_dash_or_bullet);
    let is_apart = rest.ends_with(char::is_whitespace);
    (rest.len() < slice.len() && is_apart).then_some(slice.len() - rest.len())
}

/// A grapheme falls off as a whole: a combining mark keeps its space.
fn falls_off(grapheme: &str) -> bool {
    grapheme
        .chars()
        .all(|c| c.is_whitespace() || matches!(c, ',' | '،' | '，' | '、'))
}

fn is_dash_or_bullet(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '•' | '*')
}

#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Start,
    End,
}

fn at_word_edges(text: &str, range: Range<usize>) -> Range<usize> {
    let start = word_edge(text, &range, Edge::Start);
    let end = word_edge(text, &range, Edge::End);
    let moved = start..end;
    if trimmed(text, moved.clone()).is_none() {
        // Both edges moved inward and met: the hand meant something else.
        return range;
    }
    let start = hyphen_edge(text, start, Edge::Start);
    let end = hyphen_edge(text, end, Edge::End);
    if start < end { start..end } else { moved }
}

/// Moves an edge that cuts a word to the nearer end of that word, if that is
/// within reach. A tie goes outward: a cut word is more often meant whole. A
/// number is never left cut, since part of one is another number.
fn word_edge(text: &str, range: &Range<usize>, edge: Edge) -> usize {
    let at = match edge {
        Edge::Start => range.start,
        Edge::End => range.end,
    };
    let tokens = tokens_around(text, at);
    let Some(word) = tokens.iter().find(|t| t.start < at && at < t.end) else {
        return at;
    };
    if is_edge_at_apostrophe(text, word, at, edge) {
        return at;
    }
    let before = (graphemes(text, word.start..at), word.start);
    let after = (graphemes(text, at..word.end), word.end);
    let (outward, inward) = match edge {
        Edge::Start => (before, after),
        Edge::End => (after, before),
    };
    let is_within_word = word.start <= range.start && range.end <= word.end;
    if outward.0 <= REACH && (outward.0 <= inward.0 || is_within_word) {
        outward.1
    } else if inward.0 <= REACH && !is_within_word {
        inward.1
    } else if cuts_number(text, at) {
        outward.1
    } else {
        at
    }
}

/// "Assad" in "Assad’s" and "armée" in "l’armée" are whole words.
fn is_edge_at_apostrophe(text: &str, word: &Token, at: usize, edge: Edge) -> bool {
    let (head, tail) = (&text[word.start..at], &text[at..word.end]);
    match edge {
        Edge::Start => head.ends_with(['’', '\'']) && tail.graphemes(true).count() > REACH,
        Edge::End => matches!(tail, "’s" | "'s" | "’S" | "'S"),
    }
}

fn cuts_number(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().next();
    let is_part = |c: Option<char>| c.is_some_and(|c| !c.is_alphabetic());
    let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    is_part(before) && is_part(after) && (is_digit(before) || is_digit(after))
}

/// A hyphen left at an edge, as in "half-|mile", goes with its neighbour if
/// that is within reach and is let go otherwise.
fn hyphen_edge(text: &str, at: usize, edge: Edge) -> usize {
    let (hyphen, is_first) = match edge {
        Edge::Start => (text[at..].chars().next(), true),
        Edge::End => (text[..at].chars().next_back(), false),
    };
    let Some(hyphen) = hyphen.filter(|c| matches!(c, '-' | '‐' | '‑' | '–')) else {
        return at;
    };
    let (left, right) = if is_first {
        (at, at + hyphen.len_utf8())
    } else {
        (at - hyphen.len_utf8(), at)
    };
    let before = text[..left].chars().next_back();
    let after = text[right..].chars().next();
    let joins =
        |c: Option<char>| c.is_some_and(|c| c.is_numeric() || (hyphen != '–' && c.is_alphabetic()));
    if !joins(before) || !joins(after) {
        return at;
    }
    let tokens = tokens_around(text, at);
    let neighbour = tokens.iter().find(|t| match edge {
        Edge::Start => t.end == left,
        Edge::End => t.start == right,
    });
    match (neighbour, edge) {
        (Some(t), Edge::Start) if graphemes(text, t.start..t.end) <= REACH => t.start,
        (Some(t), Edge::End) if graphemes(text, t.start..t.end) <= REACH => t.end,
        (_, Edge::Start) => right,
        (_, Edge::End) => left,
    }
}

/// Takes a mark in that stands within reach of an edge and whose partner is
/// in the span, or within reach of the other edge.
fn pairs_completed(text: &ArticleText, marks: &[Mark], range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range.clone();
    let is_near = |gap| is_near(text.as_str(), gap);
    let is_near_start =
        |m: &Mark| m.opens && is_near(m.at.start..range.start) && is_whole(text, m.at.start);
    let is_near_end =
        |m: &Mark| !m.opens && is_near(range.end..m.at.end) && is_whole(text, m.at.end);
    let is_inside = |m: &Mark| range.start <= m.at.start && m.at.end <= range.end;
    for mark in marks.iter().filter(|m| is_near_start(m)) {
        let mut partners = mark.partners.iter().map(|i| &marks[*i]);
        if partners.any(|p| is_inside(p) || (mark.family == Family::Quote && is_near_end(p))) {
            start = start.min(mark.at.start);
        }
    }
    for mark in marks.iter().filter(|m| is_near_end(m)) {
        let mut partners = mark.partners.iter().map(|i| &marks[*i]);
        if partners.any(|p| is_inside(p) || (mark.family == Family::Quote && is_near_start(p))) {
            end = end.max(mark.at.end);
        }
    }
    start..end
}

/// Whether a gap between an edge and the far side of a mark is within reach,
/// on one line, with no word in it.
fn is_near(text: &str, gap: Range<usize>) -> bool {
    text.get(gap).is_some_and(|gap| {
        !gap.is_empty()
            && !gap.contains(|c: char| c.is_alphanumeric() || c == '\n')
            && gap.graphemes(true).take(REACH + 1).count() <= REACH
    })
}

/// Lets a mark at an edge go where its partner is not in the span.
fn lone_marks_dropped(text: &ArticleText, marks: &[Mark], range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    let has_partner_in = |m: &Mark, start: usize, end: usize| {
        let mut partners = m.partners.iter().map(|i| &marks[*i].at);
        partners.any(|p| start <= p.start && p.end <= end)
    };
    let is_lone = |m: &Mark, start: usize, end: usize| {
        let is_kept = m.is_letter_like && m.partners.is_empty();
        !is_kept && !has_partner_in(m, start, end)
    };
    for mark in marks {
        let is_cut_here =
            mark.at.start == start && mark.at.end <= end && is_whole(text, mark.at.end);
        if is_cut_here && is_lone(mark, start, end) {
            start = mark.at.end;
        }
    }
    for mark in marks.iter().rev() {
        let is_cut_here =
            mark.at.end == end && start <= mark.at.start && is_whole(text, mark.at.start);
        if is_cut_here && is_lone(mark, start, end) {
            end = mark.at.start;
        }
    }
    start..end
}

/// Whether no grapheme lies across this byte.
fn is_whole(text: &ArticleText, at: usize) -> bool {
    floor_grapheme(text, ByteOffset(at)).0 == at
}

fn graphemes(text: &str, range: Range<usize>) -> usize {
    text[range].graphemes(true).count()
}
