//! How well a name fits what was typed.
//!
//! Every typed word must be found in the name, its letters in order, others
//! between them allowed: "wtr" fits "Water". Words may come in any order. Case
//! and the marks on Latin letters do not count. Among names that fit, those
//! come first whose words begin with what was typed, then those that hold it
//! in one piece, then those that hold the letters scattered.

use crate::text::lower_letter;

/// A letter that follows the one before it. More than [`START`], so that "un"
/// finds "Unicef" before "United Nations".
const RUN: u32 = 3;

/// A letter that begins a word. Less than one run, yet more than nothing: the
/// first letters of words find a name ("ifrc"), and before other scattered
/// letters.
const START: u32 = 2;

/// A typed word that ends where a word of the name ends, so that a whole name
/// comes before a longer one ("Lund", "Lundgren").
const END: u32 = 1;

/// Letters that may be left out between two letters of one word. More only
/// on the way to the start of a word: else a few letters strewn over a long
/// name pass for it, and Enter takes somebody whom nobody meant.
const GAP: usize = 3;

/// What was typed, ready to be held against names.
pub(super) struct Pattern {
    words: Vec<Vec<char>>,
    present: Present,
}

impl Pattern {
    pub(super) fn new(typed: &str) -> Self {
        let words = typed.split_whitespace();
        let words: Vec<Vec<char>> = words.map(|word| plain(word).collect()).collect();
        let present = Present::of(words.iter().flatten().copied());
        Self { words, present }
    }

    /// How well a name fits, higher is better; `None` if it does not.
    pub(super) fn score(&self, name: &Name, paths: &mut Paths) -> Option<u32> {
        if !name.present.has_all(self.present) {
            return None;
        }
        let words = self.words.iter();
        words
            .map(|word| word_score(word, &name.letters, paths))
            .sum()
    }
}

/// A name, ready to be held against what is typed.
#[derive(Debug)]
pub(super) struct Name {
    letters: Vec<Letter>,
    present: Present,
}

impl Name {
    pub(super) fn new(name: &str) -> Self {
        let letters = letters(name);
        let present = Present::of(letters.iter().map(|letter| letter.plain));
        Self { letters, present }
    }
}

/// Which letters occur, as bits: several share one, so it can only say that a
/// name does not fit. Most names are done with by this alone.
#[derive(Clone, Copy, Debug)]
struct Present(u64);

impl Present {
    fn of(letters: impl Iterator<Item = char>) -> Self {
        Self(letters.fold(0, |bits, letter| {
            bits | 1 << (u32::from(letter) % u64::BITS)
        }))
    }

    fn has_all(self, others: Self) -> bool {
        others.0 & !self.0 == 0
    }
}

/// Room for the scores of one typed letter and the next, used over and over.
#[derive(Debug, Default)]
pub(super) struct Paths {
    reached: Vec<Option<u32>>,
    next: Vec<Option<u32>>,
}

/// A letter of a name.
#[derive(Debug)]
struct Letter {
    plain: char,
    is_first: bool,
    is_last: bool,
}

fn letters(name: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(name.len());
    let mut is_between = true;
    for c in plain(name) {
        let was_between = std::mem::replace(&mut is_between, !c.is_alphanumeric());
        if is_between && let Some(last) = letters.last_mut() {
            last.is_last = true;
        }
        letters.push(Letter {
            plain: c,
            is_first: was_between && !is_between,
            is_last: false,
        });
    }
    if let Some(last) = letters.last_mut() {
        last.is_last = true;
    }
    letters
}

/// The best score of a typed word: for each of its letters in turn, and each
/// place in the name where that letter stands, the best way to come there.
fn word_score(word: &[char], name: &[Letter], paths: &mut Paths) -> Option<u32> {
    let Paths { reached, next } = paths;
    reached.clear();
    for (i, typed) in word.iter().enumerate() {
        let mut best_before = (i == 0).then_some(0);
        let mut run = None;
        next.clear();
        for (at, letter) in name.iter().enumerate() {
            let is_any_near = i == 0 || letter.is_first;
            let near = || reached.iter().take(at).rev().take(GAP + 1).copied().max();
            let skipped = if is_any_near {
                best_before
            } else {
                near().flatten()
            };
            let way = skipped.max(run).filter(|_| letter.plain == *typed);
            next.push(way.map(|score| score + if letter.is_first { START } else { 0 }));
            let here = reached.get(at).copied().flatten();
            best_before = best_before.max(here);
            run = here.map(|score| score + RUN);
        }
        std::mem::swap(reached, next);
    }
    let ends = reached.iter().zip(name);
    let scores =
        ends.map(|(score, letter)| score.map(|s| s + if letter.is_last { END } else { 0 }));
    scores.max().flatten()
}

/// The letters of a text in lower case, without their marks.
pub(super) fn plain(text: &str) -> impl Iterator<Item = char> {
    let lower = text.chars().flat_map(lower_letter);
    lower.filter(|c| !is_mark(*c)).map(without_mark)
}

/// A text by its plain letters, to look for words in it.
pub(super) fn plain_text(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    plain(text).collect()
}

/// Marks that are characters of their own: those of Latin letters, and the
/// short vowels of Arabic, which few people type.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}')
}

/// The plain letter of each small Latin letter from [`FIRST_MARKED`] on. A dot
/// stands for one that is no letter with a mark, and for capitals.
const PLAIN: &str = "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    .a.a.a.c.c.c.c.d.d.e.e.e.e.e.g.g.g.g.h.h.i.i.i.i.i...j.k..l.l.l.\
    l.l.n.n.nn...o.o.o...r.r.r.s.s.s.s.t.t.t.u.u.u.u.u.u.w.y..z.z.zs";

const FIRST_MARKED: u32 = 0xe0;

fn without_mark(c: char) -> char {
    let place = u32::from(c).checked_sub(FIRST_MARKED);
    let plain = place.and_then(|i| PLAIN.as_bytes().get(i as usize));
    plain.filter(|p| **p != b'.').map_or(c, |p| char::from(*p))
}
