//! Who speaks around a stretch of text: names beside words such as "said" or
//! "according to", and those whom the text keeps nameless ("two officials").
//!
//! Rules over the words of the sentences around a selection, no more than
//! [`BEFORE`] before it and [`AFTER`] after: the popover must not wait. A
//! wrong name costs a glance, a missing one some letters of typing, so what
//! is offered stands directly beside a word that says so.

mod lexicon;
mod phrases;
mod sentence;

use crate::order;
use crate::text::{ArticleText, Span, lower, sentence_around, sentences_of};
use phrases::{Phrase, after, before};
use sentence::Sentence;
use std::ops::Range;

/// Sentences that are read before the one around the selection, and after.
const BEFORE: usize = 2;
const AFTER: usize = 1;

/// Speakers that are offered at the most.
const OFFERED_MAX: usize = 5;

/// Somebody who says something near a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name as the text has it, or the words that describe them.
    pub name: String,
    /// Whether the text describes them and does not name them.
    pub is_nameless: bool,
    /// Where they are named or described.
    pub mention: Span,
    /// The words that attribute: "said".
    pub cue: Option<Span>,
    /// Whether they stand in the sentence of the selection.
    pub is_in_sentence: bool,
}

/// Those who speak around a selection, likeliest first, each once.
pub fn speakers(text: &ArticleText, selection: Span) -> Vec<Speaker> {
    let mut found = Vec::new();
    for (distance, within) in sentences_near(text, selection) {
        let sentence = Sentence::read(text, within);
        for (place, heard) in heard_in(&sentence).into_iter().enumerate() {
            let Some(speaker) = speaker(text, &sentence, &heard, distance == 0) else {
                continue;
            };
            let is_about_it = selection.contains(speaker.mention);
            let far = far(speaker.cue.unwrap_or(speaker.mention), selection);
            found.push((
                (is_about_it, distance, heard.is_second, far, place),
                speaker,
            ));
        }
    }
    order::sort_by(&mut found, |(a, _), (b, _)| a.cmp(b));
    let mut kept: Vec<Speaker> = Vec::new();
    for (_, speaker) in found {
        let name = lower(&speaker.name);
        match kept.iter_mut().find(|other| lower(&other.name) == name) {
            Some(other) if other.mention == speaker.mention => {
                other.cue = other.cue.or(speaker.cue);
            }
            Some(_) => {}
            None => kept.push(speaker),
        }
    }
    kept.truncate(OFFERED_MAX);
    kept
}

/// Whether a word is one that many bodies and people are called by, so that
/// it tells nobody from another: "Ministry", "Council".
pub(super) fn is_common(word: &str) -> bool {
    let word = lower(word);
    lexicon::NAMELESS.contains(&word.as_str()) || lexicon::IN_NAMES.contains(&word.as_str())
}

/// Whether a word is one of the small ones inside names: "of", "for".
pub(super) fn is_small(word: &str) -> bool {
    lexicon::IN_NAMES.contains(&word) || word == "and"
}

/// The sentences around a selection, each with how far off it is: that of the
/// selection, the one before, the one after, the second before.
fn sentences_near(text: &ArticleText, selection: Span) -> Vec<(usize, Span)> {
    let here = sentence_around(text, selection);
    let touched = text.paragraphs_of(selection);
    let around = touched.start.saturating_sub(1)..touched.end.saturating_add(1);
    let all = text.paragraphs().iter().enumerate();
    let near = all.skip(around.start).take(around.len());
    let sentences = near.flat_map(|(_, paragraph)| sentences_of(text, *paragraph));
    let mut before = Vec::new();
    let mut found = Vec::new();
    for sentence in sentences {
        if here.overlaps(sentence) {
            found.push((0, sentence));
        } else if sentence.start() < here.start() {
            before.push(sentence);
        } else if found.iter().filter(|(n, _)| *n == 2).count() < AFTER {
            found.push((2, sentence));
        } else {
            break;
        }
    }
    let before = before.into_iter().rev().take(BEFORE);
    found.extend(
        before
            .zip([1, 3])
            .map(|(sentence, distance)| (distance, sentence)),
    );
    found
}

/// Bytes between some words and the selection.
fn far(words: Span, selection: Span) -> usize {
    let after = words.start().0.saturating_sub(selection.end().0);
    after.max(selection.start().0.saturating_sub(words.end().0))
}

/// Somebody heard in a sentence: who, by which words of it.
struct Heard {
    who: Phrase,
    cue: Option<Range<usize>>,
    /// Whether another is likelier: the one who was told, one of several.
    is_second: bool,
    /// Whether the phrase ends with a possession that is no part of the name.
    is_owner: bool,
}

fn speaker(
    text: &ArticleText,
    sentence: &Sentence,
    heard: &Heard,
    is_in_sentence: bool,
) -> Option<Speaker> {
    let words = &heard.who.words;
    let mention = if heard.is_owner {
        sentence.span_of_owner(words)?
    } else {
        sentence.span(words)?
    };
    let said = text
        .slice(mention)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    // A description begins with a small letter wherever it stands.
    let first = sentence.word(words.start);
    let is_small = lexicon::DETERMINERS.contains(&first) || lexicon::NAMELESS.contains(&first);
    let name = if heard.who.is_nameless && is_small {
        let rest = said.chars().skip(1);
        said.chars()
            .take(1)
            .flat_map(char::to_lowercase)
            .chain(rest)
            .collect()
    } else {
        said
    };
    Some(Speaker {
        name,
        is_nameless: heard.who.is_nameless,
        mention,
        cue: heard.cue.as_ref().and_then(|cue| sentence.span(cue)),
        is_in_sentence,
    })
}

/// All who are heard in a sentence.
fn heard_in(s: &Sentence) -> Vec<Heard> {
    let mut found = Vec::new();
    for at in 0..s.count() {
        let word = s.word(at);
        if word == "according" && s.word(at + 1) == "to" {
            note(&mut found, after(s, at + 2), at..at + 2);
        } else if lexicon::BEFORE_WHO.contains(&word) {
            note(&mut found, after(s, at + 1), at..at + 1);
        } else if is_given_by(s, at) {
            note(&mut found, after(s, at + 2), at..at + 2);
        } else if lexicon::SAID.contains(&word) && !s.is_capital(at) {
            heard_at_verb(s, at, &mut found);
        } else if lexicon::QUOTED.contains(&word) {
            note(&mut found, after(s, at + 1), at..at + 1);
        } else if s.owner(at).is_some() && s.is_name(at) {
            found.extend(owner_of_statement(s, at));
        }
        if lexicon::SPOKESPEOPLE.contains(&word) {
            heard_of_spokesperson(s, at, &mut found);
        }
    }
    found
}

/// "reported by", "a statement from".
fn is_given_by(s: &Sentence, at: usize) -> bool {
    let (word, next) = (s.word(at), s.word(at + 1));
    let is_statement = lexicon::STATEMENTS.contains(&word);
    let is_said =
        lexicon::SAID.contains(&word) || ["issued", "released", "published"].contains(&word);
    s.goes_on(at + 1)
        && ((next == "by" && (is_said || is_statement)) || (next == "from" && is_statement))
}

fn heard_at_verb(s: &Sentence, at: usize, found: &mut Vec<Heard>) {
    let cue = at..at + 1;
    let word = s.word(at);
    let helper = at.checked_sub(1).filter(|_| s.goes_on(at));
    if helper.is_some_and(|h| lexicon::PASSIVE.contains(&s.word(h))) {
        return;
    }
    let subject = before(s, at);
    let has_subject = !subject.is_empty();
    if lexicon::QUOTED.contains(&word) {
        // Whom one goes back to is the origin.
        let mut quoted = after(s, at + 1);
        quoted.extend(subject);
        return note(found, quoted, cue);
    }
    note(found, subject, cue.clone());
    if word == "told" {
        let told = after(s, at + 1).into_iter().filter(|p| !p.is_nameless);
        found.extend(told.take(1).map(|who| Heard {
            who,
            cue: Some(cue.clone()),
            is_second: true,
            is_owner: false,
        }));
    } else if !has_subject && s.is_after_stop(at) {
        // “It rained,” said Ana Brandt.
        note(found, after(s, at + 1), cue);
    }
}

/// Notes several who share a cue, the first of them before the others.
fn note(found: &mut Vec<Heard>, who: Vec<Phrase>, cue: Range<usize>) {
    found.extend(who.into_iter().enumerate().map(|(i, who)| Heard {
        who,
        cue: Some(cue.clone()),
        is_second: i > 0,
        is_owner: false,
    }));
}

/// "the Council’s statement", "Lund’s latest figures".
fn owner_of_statement(s: &Sentence, at: usize) -> Option<Heard> {
    let is_statement = |n: &usize| lexicon::STATEMENTS.contains(&s.word(*n));
    let noun = (at + 1..at + 3).find(is_statement)?;
    let all_go_on = (at + 1..=noun).all(|n| s.goes_on(n));
    let start = (0..at)
        .rev()
        .take_while(|n| s.is_name(*n) && s.goes_on(n + 1))
        .last();
    let who = Phrase {
        words: start.unwrap_or(at)..at + 1,
        is_nameless: false,
    };
    all_go_on.then(|| Heard {
        who,
        cue: Some(noun..noun + 1),
        is_second: false,
        is_owner: true,
    })
}

/// "a spokesman for …" and "spokesman Ole Lund", where no verb stands beside.
fn heard_of_spokesperson(s: &Sentence, at: usize, found: &mut Vec<Heard>) {
    let who = if s.is_name(at + 1) && s.goes_on(at + 1) {
        after(s, at + 1)
    } else if s.word(at + 1) == "for" && s.goes_on(at + 1) {
        phrases::speaking_for(s, at)
    } else {
        Vec::new()
    };
    for (i, who) in who.into_iter().enumerate() {
        // Where a verb stands beside it, it was heard already.
        if found.iter().all(|h| h.who != who) {
            found.push(Heard {
                who,
                cue: None,
                is_second: i > 0,
                is_owner: false,
            });
        }
    }
}
