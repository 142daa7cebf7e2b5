//! Entries of the register that may be one source: by two spellings of a
//! name, a shorter form of it ("the Observatory"), or its initials.
//!
//! Names are compared only where they share a word or begin alike, so that a
//! register of thousands does not hold each against each.

use super::fuzzy::plain;
use super::speakers::{is_common, is_small};
use crate::edit::Project;
use crate::model::{Source, SourceId};
use crate::order::{self, SortedMap};

/// Names that share a word, at the most: a word that so many share tells
/// nobody from another.
const SHARED_MAX: usize = 40;
/// Longer forms that a shorter one may have before it says nothing.
const LONGER_MAX: usize = 3;
/// Letters by which names are held to begin alike.
const BEGINNING: usize = 4;

/// Why two entries may be one source; the earlier, the likelier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// One name but for capitals, marks, points and "the".
    SameName,
    /// One is the initials of the other.
    Initials,
    /// A letter or two differ, or the words stand in another order.
    Spelling,
    /// One is a shorter form of the other.
    Shorter,
}

/// Two entries that may be one source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alike {
    /// The one that more claims name.
    pub one: SourceId,
    /// The other.
    pub other: SourceId,
    /// Why they may be one.
    pub why: Likeness,
}

/// A name of a source, ready to be compared.
struct Form {
    source: SourceId,
    /// Words in plain small letters, without a leading article.
    words: Vec<String>,
    joined: String,
    is_upper: bool,
}

/// Entries that may be one source, likeliest first. Pairs of which a person
/// said that they are two, and those of which one belongs to the other, are
/// left out.
pub fn alike(project: &Project) -> Vec<Alike> {
    let sources = project.sources().iter();
    let forms: Vec<_> = sources
        .flat_map(|s| s.names().filter_map(|n| form(s, n)))
        .collect();
    let mut found: SortedMap<(SourceId, SourceId), Likeness> = SortedMap::new();
    let mut note = |a: &Form, b: &Form, why: Likeness| {
        let pair = (a.source.min(b.source), a.source.max(b.source));
        let known = found.get_or_insert_with(pair, || why);
        *known = (*known).min(why);
    };
    for group in groups(&forms) {
        compare_within(&forms, &group, &mut note);
    }
    compare_shorter(&forms, &mut note);
    let pairs = found.iter().map(|((a, b), why)| (*a, *b, *why));
    let pairs = pairs.filter(|(a, b, _)| are_open(project, *a, *b));
    let mut pairs: Vec<_> = pairs
        .map(|(a, b, why)| in_order(project, a, b, why))
        .collect();
    let uses = |pair: &Alike| project.use_count(pair.one) + project.use_count(pair.other);
    order::sort_by(&mut pairs, |a, b| {
        a.why
            .cmp(&b.why)
            .then(uses(b).cmp(&uses(a)))
            .then((a.one, a.other).cmp(&(b.one, b.other)))
    });
    pairs
}

fn in_order(project: &Project, a: SourceId, b: SourceId, why: Likeness) -> Alike {
    let is_second = project.use_count(b) > project.use_count(a);
    let (one, other) = if is_second { (b, a) } else { (a, b) };
    Alike { one, other, why }
}

/// Whether nothing is said yet of how these two stand to each other.
fn are_open(project: &Project, a: SourceId, b: SourceId) -> bool {
    let is_settled = |source: &Source, other: SourceId| {
        source.distinct_from.contains(&other)
            || source.speaks_for == Some(other)
            || source.part_of == Some(other)
    };
    let (Some(one), Some(two)) = (project.source(a), project.source(b)) else {
        return false;
    };
    a != b && !is_settled(one, b) && !is_settled(two, a)
}

fn form(source: &Source, name: &str) -> Option<Form> {
    let name = name.trim();
    let is_edge = |c: char| !c.is_alphanumeric() && !matches!(c, '’' | '\'' | '.');
    let parts = name.split(is_edge).filter(|w| !w.is_empty());
    let mut words: Vec<String> = parts.map(plain_word).filter(|w| !w.is_empty()).collect();
    if words.len() > 1 && words.first().is_some_and(|w| w == "the") {
        words.remove(0);
    }
    let joined = words.concat();
    let is_upper = !name.chars().any(char::is_lowercase) && name.chars().any(char::is_uppercase);
    (!joined.is_empty()).then_some(Form {
        source: source.id,
        words,
        joined,
        is_upper,
    })
}

/// "U.N." is un, "Belm’s" is belm.
fn plain_word(word: &str) -> String {
    let ending = ["’s", "'s"].iter().find_map(|s| word.strip_suffix(s));
    plain(ending.unwrap_or(word))
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// Names that begin alike, share a word, or have the same initials, by index.
fn groups(forms: &[Form]) -> Vec<Vec<usize>> {
    let mut groups: SortedMap<String, Vec<usize>> = SortedMap::new();
    let mut add = |key: String, i: usize| {
        let group = groups.get_or_insert_with(key, Vec::new);
        if group.last() != Some(&i) {
            group.push(i);
        }
    };
    for (i, form) in forms.iter().enumerate() {
        add(form.joined.chars().take(BEGINNING).collect(), i);
        add(format!("={}", form.joined), i);
        for word in form.words.iter().filter(|w| w.chars().count() >= BEGINNING) {
            add(format!(" {word}"), i);
        }
        for initials in initials(form) {
            add(format!("={initials}"), i);
        }
    }
    let all = groups
        .values()
        .filter(|g| (2..=SHARED_MAX).contains(&g.len()));
    all.cloned().collect()
}

/// The first letters of the words of a name, with its small words and without.
fn initials(form: &Form) -> Vec<String> {
    let first = |words: &mut dyn Iterator<Item = &String>| -> String {
        words.filter_map(|w| w.chars().next()).collect()
    };
    if form.words.len() < 2 {
        return Vec::new();
    }
    let all = first(&mut form.words.iter());
    let large = first(&mut form.words.iter().filter(|w| !is_small(w)));
    let mut found = vec![large, all];
    found.dedup();
    found.retain(|initials| initials.chars().count() >= 2);
    found
}

fn compare_within(forms: &[Form], group: &[usize], note: &mut impl FnMut(&Form, &Form, Likeness)) {
    let in_group = || group.iter().filter_map(|i| forms.get(*i));
    for (n, a) in in_group().enumerate() {
        for b in in_group().skip(n + 1).filter(|b| b.source != a.source) {
            if a.joined == b.joined {
                note(a, b, Likeness::SameName);
            } else if are_initials(a, b) || are_initials(b, a) {
                note(a, b, Likeness::Initials);
            } else if is_spelt_alike(a, b) {
                note(a, b, Likeness::Spelling);
            }
        }
    }
}

/// Whether the first is the initials of the second.
fn are_initials(short: &Form, long: &Form) -> bool {
    short.is_upper && short.words.len() == 1 && initials(long).contains(&short.joined)
}

/// Whether two names are one but for a letter or two, or the order of words.
fn is_spelt_alike(a: &Form, b: &Form) -> bool {
    let digits = |form: &Form| {
        form.joined
            .chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    if digits(a) != digits(b) {
        return false;
    }
    if a.words.len() == b.words.len() {
        let sorted = |form: &Form| {
            let mut words = form.words.clone();
            order::sort(&mut words);
            words
        };
        let mut pairs = a.words.iter().zip(&b.words);
        return sorted(a) == sorted(b) || pairs.all(|(a, b)| a == b || is_slip(a, b));
    }
    let length = a.joined.chars().count().min(b.joined.chars().count());
    let allowed = if length >= 12 {
        2
    } else {
        usize::from(length >= 6)
    };
    distance(&a.joined, &b.joined, allowed) <= allowed
}

/// Whether two words are one but for a slip: a letter of five, two of nine.
fn is_slip(a: &str, b: &str) -> bool {
    let length = a.chars().count().min(b.chars().count());
    let allowed = if length >= 9 {
        2
    } else {
        usize::from(length >= 5)
    };
    distance(a, b, allowed) <= allowed
}

/// Letters to put in, take out or change; more than `most` where there are
/// more.
fn distance(a: &str, b: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        for (y, cell) in b.iter().zip(row.iter_mut().skip(1)) {
            let change = corner + usize::from(x != y);
            corner = *cell;
            left = change.min(left + 1).min(*cell + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(most + 1)
}

/// Notes names all words of which a longer one has.
fn compare_shorter(forms: &[Form], note: &mut impl FnMut(&Form, &Form, Likeness)) {
    let mut by_word: SortedMap<&str, Vec<usize>> = SortedMap::new();
    for (i, form) in forms.iter().enumerate() {
        for word in &form.words {
            by_word.get_or_insert_with(word, Vec::new).push(i);
        }
    }
    for short in forms {
        let lists = short.words.iter().filter_map(|w| by_word.get(&w.as_str()));
        let Some(rarest) = lists.min_by_key(|list| list.len()) else {
            continue;
        };
        if rarest.len() > SHARED_MAX {
            continue;
        }
        let long = rarest.iter().filter_map(|i| forms.get(*i));
        let long: Vec<_> = long.filter(|long| is_shorter(short, long)).collect();
        let mut ids: Vec<_> = long.iter().map(|long| long.source).collect();
        order::sort(&mut ids);
        ids.dedup();
        if ids.len() <= LONGER_MAX {
            for long in long {
                note(short, long, Likeness::Shorter);
            }
        }
    }
}

/// Whether a name may be a shorter form of another: "the Observatory" of
/// "Orrin Observatory for Rivers", not "Orrin", and not where what is left
/// out tells of others ("Observatory spokesman").
fn is_shorter(short: &Form, long: &Form) -> bool {
    if short.source == long.source || short.words.len() >= long.words.len() {
        return false;
    }
    if !short.words.iter().all(|w| long.words.contains(w)) {
        return false;
    }
    let mut left_out = long.words.iter().filter(|w| !short.words.contains(w));
    if left_out.any(|w| is_common(w) && !is_small(w)) {
        return false;
    }
    // The word that says what it is stands last, or before "of", "for".
    let end = long
        .words
        .iter()
        .skip(1)
        .position(|w| is_small(w))
        .map(|i| i + 1);
    let head = end.unwrap_or(long.words.len()).checked_sub(1);
    let head = head.and_then(|i| long.words.get(i));
    head.is_some_and(|head| short.words.contains(head))
}
