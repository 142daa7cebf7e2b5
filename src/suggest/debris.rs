//! What of a text is probably no part of the article: notices, captions,
//! links, credits, pleas that a page leaves behind. Rules over lines; the
//! phrases are data. Better to miss a notice than to grey a sentence: a rule
//! fires on the whole of a line, or on what a page ran onto its end.

mod line;
mod phrases;
mod shape;

pub(super) use phrases::AGENCIES;
pub(super) use shape::date_length;

use crate::order;
use crate::words::debris as why;
use line::{Line, after, begins_with, count_words, fold, lines, sentence_starts};
use phrases::{JOINS, Place, RUN_ON, Rule, SPEECH, rules};
use std::ops::Range;

/// A stretch in bytes of the text, on character boundaries, and why.
pub type Stretch = (Range<usize>, &'static str);

/// How much of a long line's end is looked at, in bytes.
const TAIL_BYTES: usize = 700;

/// How much of a sentence's start can hold a phrase, in bytes.
const PHRASE_BYTES: usize = 120;

/// How many candidates at a line's end are looked at to their end: so that the
/// time is linear in the length of the text whatever it is.
const TAILS_TRIED: usize = 4;

/// The stretches of a text that are probably no part of the article, in order,
/// apart from each other, each with a few words on why. Linear in the length
/// of the text.
pub fn proposed(text: &str) -> Vec<Stretch> {
    let (lines, empty) = lines(text);
    let mut whole: Vec<_> = lines.iter().map(reason_for_line).collect();
    // A headline can begin so too.
    if whole.first() == Some(&Some(why::CREDIT)) && lines.len() > 1 {
        whole[0] = None;
    }
    shape::captions(&lines, &mut whole);
    shape::dates(&lines, &mut whole);
    shape::highlights(&lines, &mut whole);
    shape::teasers(&lines, &mut whole);
    let mut found: Vec<Stretch> = Vec::new();
    for (line, reason) in lines.iter().zip(whole) {
        if let Some(reason) = reason {
            found.push((line.at.clone(), reason));
        } else {
            found.extend(shape::date_in_front(line));
            found.extend(tail(line));
        }
    }
    found.extend(empty.into_iter().map(|at| (at, why::EMPTY)));
    order::sort_by_key(&mut found, |(at, _)| at.start);
    found
}

/// Why all of a line is no part of the article.
fn reason_for_line(line: &Line) -> Option<&'static str> {
    if line.folded.is_empty() {
        return None;
    }
    let by_phrase = rules().find(|rule| fits(rule, line.words, &line.folded));
    by_phrase
        .map(|rule| rule.why)
        .or_else(|| shape::reason(line))
}

/// Whether a rule fires on the whole of these words.
fn fits(rule: &Rule, words: &str, folded: &str) -> bool {
    let is_edge = |c: char| !c.is_alphanumeric() && !"©(".contains(c);
    let bare = folded.trim_start_matches(|c| is_edge(c) && !"\"“„«‘'".contains(c));
    let bare = bare.trim_end_matches(|c| is_edge(c) && !LEADS_ON.contains(&c));
    let mut phrases = rule.phrases.iter();
    let Some(phrase) = phrases.find(|phrase| stands(rule.place, bare, phrase)) else {
        return false;
    };
    let is_told = matches!(rule.place, Place::Start | Place::End)
        && SPEECH.iter().any(|sign| folded.contains(sign));
    let has_beside =
        rule.beside.is_empty() || rule.beside.iter().any(|word| has_word(folded, word));
    count_words(folded) <= rule.words_max && !is_told && has_beside && {
        match rule.place {
            Place::LabelOfNames => is_names(words.split_once(':').map_or("", |(_, rest)| rest)),
            Place::StartOfNames => is_names(after_words(words, count_words(phrase))),
            _ => true,
        }
    }
}

/// What leads on to a link.
const LEADS_ON: [char; 4] = [':', '|', '»', '>'];

fn stands(place: Place, bare: &str, phrase: &str) -> bool {
    let rest = || after(bare, phrase).map(str::trim_start);
    match place {
        Place::Whole => bare.trim_end_matches(LEADS_ON).trim_end() == phrase,
        Place::Start | Place::StartOfNames => begins_with(bare, phrase),
        Place::End => bare
            .strip_suffix(phrase)
            .is_some_and(|before| !before.ends_with(char::is_alphanumeric)),
        // "Read" and "Video" alone are words like any other.
        Place::Label => rest().is_some_and(|rest| {
            rest.starts_with(LEADS_ON) || (rest.is_empty() && phrase.contains(' '))
        }),
        Place::LabelOfNames => rest().is_some_and(|rest| rest.starts_with(':')),
    }
}

/// Whether a word that begins so is among the words.
fn has_word(folded: &str, word: &str) -> bool {
    let mut hits = folded.match_indices(word);
    hits.any(|(at, _)| !folded[..at].ends_with(char::is_alphanumeric))
}

/// The words without the first few.
fn after_words(words: &str, count: usize) -> &str {
    let mut rest = words;
    for _ in 0..count {
        rest = rest.trim_start();
        rest = rest.find(char::is_whitespace).map_or("", |at| &rest[at..]);
    }
    rest
}

/// Whether words are names and what joins names, and nothing else.
pub(super) fn is_names(words: &str) -> bool {
    let mut has_name = false;
    for word in words.split([' ', '\u{a0}', ',', ';']) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&' && c != '/');
        let Some(first) = word.chars().next() else {
            continue;
        };
        if !first.is_lowercase() && first.is_alphanumeric() {
            has_name = true;
        } else if !JOINS.contains(&word) {
            return false;
        }
    }
    has_name
}

/// What a page ran onto the end of a paragraph.
fn tail(line: &Line) -> Option<Stretch> {
    let stretch = |start: usize, reason| (line.at.start + start..line.at.end, reason);
    let mut tried = 0;
    let starts = sentence_starts(line.words, TAIL_BYTES);
    let last = starts.last().copied();
    for start in starts {
        let words = &line.words[start..];
        if RUN_ON.contains(&words) {
            return Some(stretch(start, reason_of_button(words)));
        }
        if Some(start) != last && !may_begin_notice(words) {
            continue;
        }
        let folded = fold(words);
        let hit = rules().filter(|rule| rule.in_tail);
        let hit = hit.into_iter().find(|rule| fits(rule, words, &folded));
        if let Some(rule) = hit {
            return Some(stretch(start, rule.why));
        }
        tried += 1;
        if tried > TAILS_TRIED && Some(start) != last {
            break;
        }
    }
    None
}

/// Whether a phrase of a rule for tails begins the words.
fn may_begin_notice(words: &str) -> bool {
    let mut end = words.len().min(PHRASE_BYTES);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    let head = fold(&words[..end]);
    let mut rules = rules().filter(|rule| rule.in_tail && rule.place != Place::End);
    rules.any(|rule| rule.phrases.iter().any(|phrase| begins_with(&head, phrase)))
}

fn reason_of_button(words: &str) -> &'static str {
    let folded = fold(words);
    let whole = rules().filter(|rule| matches!(rule.place, Place::Whole | Place::Label));
    let whole = whole
        .into_iter()
        .find(|rule| rule.phrases.contains(&folded.as_str()));
    whole.map_or(why::BUTTONS, |rule| rule.why)
}
