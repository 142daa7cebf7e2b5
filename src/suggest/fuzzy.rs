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
pub(super) struct Pattern(Vec<Vec<char>>);

impl Pattern {
    pub(super) fn new(typed: &str) -> Self {
        let words = typed.split_whitespace();
        Self(words.map(|word| plain(word).collect()).collect())
    }

    /// How well a name fits, higher is better; `None` if it does not.
    pub(super) fn score(&self, name: &str) -> Option<u32> {
        let letters = letters(name);
        let words = self.0.iter().map(|word| word_score(word, &letters));
        words.sum()
    }
}

/// A letter of a name.
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
fn word_score(word: &[char], name: &[Letter]) -> Option<u32> {
    let mut reached: Vec<Option<u32>> = Vec::new();
    for (i, typed) in word.iter().enumerate() {
        let mut best_before = (i == 0).then_some(0);
        let mut run = None;
        let mut next = Vec::with_capacity(name.len());
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
        reached = next;
    }
    let ends = reached.iter().zip(name);
    let scores =
        ends.map(|(score, letter)| score.map(|s| s + if letter.is_last { END } else { 0 }));
    scores.max().flatten()
}

/// The letters of a text in lower case, without their marks.
fn plain(text: &str) -> impl Iterator<Item = char> {
    let lower = text.chars().flat_map(lower_letter);
    lower.filter(|c| !is_mark(*c)).map(without_mark)
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
