//! How the words of a claim are quoted, by the quotation marks in and around
//! them.

use crate::model::Quotation;
use crate::order;
use crate::text::{ArticleText, Span, quotations_near};

/// Words between two quotations that break into one: "she said on Monday".
const BREAK_WORDS_MAX: usize = 6;

/// How the words of these pieces are quoted: all of them in marks, some, or
/// none. A single word in marks among others that are not is as often a name
/// or a doubt as somebody's word, and does not count.
pub fn quotation(text: &ArticleText, pieces: &[Span]) -> Quotation {
    let mut all: Vec<Part> = Vec::new();
    let quoted = quotations_near(text, pieces);
    for piece in pieces {
        all.extend(parts(text, *piece, &quoted));
    }
    let quoted_words = |part: &Part| if part.is_quoted { part.words } else { 0 };
    let in_marks: usize = all.iter().map(quoted_words).sum();
    let breaks = (0..all.len()).filter(|i| is_break(&all, *i));
    let in_breaks: usize = breaks.filter_map(|i| Some(all.get(i)?.words)).sum();
    let outside = all.iter().map(|part| part.words).sum::<usize>() - in_marks - in_breaks;
    match (in_marks, outside) {
        (0, _) => Quotation::Indirect,
        (_, 0) => Quotation::Direct,
        (1, _) => Quotation::Indirect,
        _ => Quotation::Mixed,
    }
}

/// A stretch of a claim that is quoted, or is not.
struct Part {
    is_quoted: bool,
    words: usize,
}

/// The stretches of a piece with words in them, in order.
fn parts(text: &ArticleText, piece: Span, quoted: &[Span]) -> Vec<Part> {
    let mut inside: Vec<_> = quoted
        .iter()
        .filter_map(|q| q.intersection(piece))
        .collect();
    order::sort(&mut inside);
    let mut found = Vec::new();
    let mut seen = piece.start();
    let mut add = |from, to, is_quoted| {
        let words = text
            .span(from, to)
            .map_or(0, |span| word_count(text.slice(span)));
        if words > 0 {
            found.push(Part { is_quoted, words });
        }
    };
    for quotation in inside {
        // Of quotations in one another the outer one comes first.
        if quotation.end() <= seen {
            continue;
        }
        let from = quotation.start().max(seen);
        add(seen, from, false);
        add(from, quotation.end(), true);
        seen = quotation.end();
    }
    add(seen, piece.end(), false);
    found
}

/// Whether an unquoted stretch only breaks into what is said: "Nobody," she
/// said, "was told."
fn is_break(parts: &[Part], i: usize) -> bool {
    let is_quoted = |i: Option<usize>| i.and_then(|i| parts.get(i)).is_some_and(|p| p.is_quoted);
    let is_short = |p: &Part| !p.is_quoted && p.words <= BREAK_WORDS_MAX;
    parts.get(i).is_some_and(is_short) && is_quoted(i.checked_sub(1)) && is_quoted(i.checked_add(1))
}

fn word_count(text: &str) -> usize {
    let words = text.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}
