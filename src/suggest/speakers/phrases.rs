//! Names and descriptions as phrases: where they begin and end.

use super::lexicon as words;
use super::sentence::Sentence;
use std::ops::Range;

/// Words of a name at the most.
const LONGEST_NAME: usize = 9;
/// Words before the head of a description at the most.
const LONGEST_DESCRIPTION: usize = 6;
/// Words of what stands between two commas at the most.
const LONGEST_ASIDE: usize = 14;

/// Somebody, by the words of their sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) words: Range<usize>,
    pub(super) is_nameless: bool,
}

fn name(words: Range<usize>) -> Phrase {
    Phrase {
        words,
        is_nameless: false,
    }
}

fn nameless(words: Range<usize>) -> Phrase {
    Phrase {
        words,
        is_nameless: true,
    }
}

/// Those who stand right before a word, likeliest first.
pub(super) fn before(s: &Sentence, mut end: usize) -> Vec<Phrase> {
    while end > 0 && s.goes_on(end) && words::SKIPPED.contains(&s.word(end - 1)) {
        end -= 1;
    }
    if end > 0 && s.is_after_comma(end) {
        return around_aside(s, end);
    }
    if end == 0 || s.is_after_stop(end) {
        return Vec::new();
    }
    ending(s, end)
}

/// "Ana Brandt, the mayor of Orrin, said" and "the mayor, Ana Brandt, said".
fn around_aside(s: &Sentence, end: usize) -> Vec<Phrase> {
    let first = end.saturating_sub(LONGEST_ASIDE);
    let mut at = end - 1;
    while at > first && s.goes_on(at) {
        at -= 1;
    }
    if at == 0 || !s.is_after_comma(at) {
        return Vec::new();
    }
    let inside = ending(s, end);
    if inside.iter().any(|p| !p.is_nameless && p.words.start == at) {
        return inside;
    }
    ending(s, at)
}

/// Those whose phrase ends before a word.
pub(super) fn ending(s: &Sentence, end: usize) -> Vec<Phrase> {
    let Some(start) = name_before(s, end) else {
        return described_before(s, end).into_iter().collect();
    };
    let mut found = Vec::new();
    let is_whole = described_around(s, start, end);
    if let Some((from, is_body)) = is_whole {
        found.push(nameless(from..end));
        if !is_body {
            return found;
        }
    }
    found.push(name(start..end));
    // "SANA and the Observatory said".
    let mut joint = start;
    if joint > 0 && s.word(joint - 1) == "the" && s.goes_on(joint) {
        joint -= 1;
    }
    let is_joined = joint > 0 && s.word(joint - 1) == "and" && s.goes_on(joint);
    if is_joined && s.goes_on(joint - 1) && is_whole.is_none() {
        let others = ending(s, joint - 1);
        // "Observatory for Rivers and Lakes" is one.
        if joint == start
            && end - start == 1
            && let Some(other) = others.first()
            && other
                .words
                .clone()
                .any(|at| words::IN_NAMES.contains(&s.word(at)))
            && !other.is_nameless
        {
            return vec![name(other.words.start..end)];
        }
        // "Water and Power" may be one name.
        let one = others
            .first()
            .filter(|_| joint == start && end - start == 1);
        let one = one.filter(|other| !other.is_nameless);
        let one = one.map(|other| name(other.words.start..end));
        found.extend(others);
        found.extend(one);
    }
    found
}

/// Where the name begins that ends before a word.
fn name_before(s: &Sentence, end: usize) -> Option<usize> {
    let mut start = end.checked_sub(1)?;
    let is_lone = |at: usize| words::NAMELESS.contains(&s.word(at));
    if !s.is_name(start) || s.owner(start).is_some() {
        return None;
    }
    while let Some(before) = start.checked_sub(1) {
        if !s.goes_on(start) || end - before > LONGEST_NAME {
            break;
        }
        if s.is_name(before) {
            start = before;
            continue;
        }
        // One or two small words lead to the rest of the name.
        let small = |at: usize| words::IN_NAMES.contains(&s.word(at)) && s.goes_on(at);
        let rest = (1..=2).find_map(|n| {
            let at = before.checked_sub(n)?;
            let all_small = (at + 1..start).all(small);
            (all_small && s.is_name(at) && s.owner(at).is_none()).then_some(at)
        });
        match rest {
            Some(at) => start = at,
            None => break,
        }
    }
    // "Residents said", at the head of a sentence.
    if start + 1 == end && is_lone(start) && s.is_after_stop(start) {
        return None;
    }
    Some(without_title(s, start, end))
}

/// "Mrs. Brandt" is called Brandt.
fn without_title(s: &Sentence, start: usize, end: usize) -> usize {
    let has_title = words::TITLES.contains(&s.word(start));
    if has_title && start + 1 < end {
        start + 1
    } else {
        start
    }
}

/// The description that a name ends: "a spokesman for the Ministry". Where it
/// begins, and whether the name is that of a body and not of a place.
fn described_around(s: &Sentence, start: usize, end: usize) -> Option<(usize, bool)> {
    let mut at = start;
    if at > 0 && s.word(at - 1) == "the" && s.goes_on(at) {
        at -= 1;
    }
    let link = at.checked_sub(1).filter(|_| s.goes_on(at))?;
    let is_body = words::SPEAKS_FOR.contains(&s.word(link));
    if !is_body && !words::PLACED.contains(&s.word(link)) {
        return None;
    }
    let described = described_before(s, link).filter(|_| s.goes_on(link))?;
    (described.words.end < end).then_some((described.words.start, is_body))
}

/// The description that ends before a word: "two senior officials". What it
/// belongs to may come in between: "residents of the lower town".
fn described_before(s: &Sentence, end: usize) -> Option<Phrase> {
    let is_head = |at: usize| words::NAMELESS.contains(&s.word(at));
    let mut head = end.checked_sub(1)?;
    if !is_head(head) {
        // Up to four words behind the head, the first of which leads there.
        let leads = |at: usize| {
            let word = s.word(at);
            words::SPEAKS_FOR.contains(&word) || words::PLACED.contains(&word)
        };
        let found = (end.saturating_sub(4)..end).rev().find(|at| leads(*at))?;
        let all_go_on = (found..end).all(|at| s.goes_on(at));
        head = found
            .checked_sub(1)
            .filter(|at| all_go_on && is_head(*at))?;
    }
    Some(nameless(description_start(s, head)..end))
}

/// Where the description of a head begins.
fn description_start(s: &Sentence, head: usize) -> usize {
    let mut start = head;
    while let Some(before) = start.checked_sub(1) {
        let word = s.word(before);
        if !s.goes_on(start) || head - before > LONGEST_DESCRIPTION {
            break;
        }
        if words::DETERMINERS.contains(&word) {
            return before;
        }
        let is_inside_name = words::IN_NAMES.contains(&word)
            && before > 0
            && s.goes_on(before)
            && s.is_name(before - 1)
            && s.is_name(start);
        if !is_inside_name && is_outside(s, before) {
            break;
        }
        start = before;
    }
    start
}

/// Whether a word belongs to no description.
fn is_outside(s: &Sentence, at: usize) -> bool {
    let word = s.word(at);
    words::NO_NAMES.contains(&word) || words::SAID.contains(&word) || word.ends_with("ing")
}

/// Those whose phrase begins with a word, likeliest first.
pub(super) fn after(s: &Sentence, at: usize) -> Vec<Phrase> {
    if s.is_after_stop(at) {
        return Vec::new();
    }
    starting(s, at)
}

fn starting(s: &Sentence, at: usize) -> Vec<Phrase> {
    let mut first = at;
    while first == at && words::DETERMINERS.contains(&s.word(first)) && s.goes_on(first + 1) {
        first += 1;
    }
    // Small words before a name tell what it is: "mayor Ana Brandt".
    let mut next = first;
    let mut head = None;
    while next < s.count() && next - first <= LONGEST_DESCRIPTION {
        if next > first && !s.goes_on(next) {
            break;
        }
        if s.is_name(next) && !(next == at && is_plain_head(s, next)) {
            let end = name_end(s, next);
            let is_adjective = end < s.count()
                && s.goes_on(end)
                && (end..s.count().min(end + 3)).any(|n| words::NAMELESS.contains(&s.word(n)))
                && !is_outside(s, end);
            if !is_adjective {
                return named_from(s, head.map(|h| at..h), next, end);
            }
            next = end;
            continue;
        }
        if words::NAMELESS.contains(&s.word(next)) {
            head = Some(next + 1);
        } else if is_outside(s, next) || words::IN_NAMES.contains(&s.word(next)) {
            break;
        }
        next += 1;
    }
    let Some(end) = head else { return Vec::new() };
    // "the mayor, Ana Brandt"
    if s.is_after_comma(end) && s.is_name(end) && end == next {
        return vec![name(
            without_title(s, end, name_end(s, end))..name_end(s, end),
        )];
    }
    with_what_it_belongs_to(s, at, end)
}

/// A head at the beginning of a sentence has a capital letter and is no name.
fn is_plain_head(s: &Sentence, at: usize) -> bool {
    at == 0 && words::NAMELESS.contains(&s.word(at))
}

fn named_from(s: &Sentence, title: Option<Range<usize>>, start: usize, end: usize) -> Vec<Phrase> {
    let mut found = vec![name(without_title(s, start, end)..end)];
    let is_joined = s.word(end) == "and" && s.goes_on(end) && s.goes_on(end + 1);
    if is_joined && title.is_none() {
        let mut next = end + 1;
        if s.word(next) == "the" && s.goes_on(next + 1) {
            next += 1;
        }
        if s.is_name(next) {
            let other = name_end(s, next);
            found.push(name(next..other));
            if other - next == 1 && next == end + 1 {
                found.push(name(start..other));
            }
        }
    }
    found
}

/// The word after a name.
fn name_end(s: &Sentence, start: usize) -> usize {
    let mut end = start + 1;
    while end < s.count() && s.goes_on(end) && end - start < LONGEST_NAME {
        if s.is_name(end) {
            end += 1;
            continue;
        }
        let small = |at: usize| words::IN_NAMES.contains(&s.word(at)) && s.goes_on(at);
        let rest =
            (1..=2).find(|n| (end..end + n).all(small) && s.goes_on(end + n) && s.is_name(end + n));
        match rest {
            Some(n) => end += n + 1,
            None => break,
        }
    }
    end
}

/// "a spokesman for the Ministry of Health": the description, then the body.
fn with_what_it_belongs_to(s: &Sentence, start: usize, end: usize) -> Vec<Phrase> {
    let is_body = words::SPEAKS_FOR.contains(&s.word(end));
    let is_place = words::PLACED.contains(&s.word(end));
    let mut next = end + 1;
    if next < s.count() && s.word(next) == "the" && s.goes_on(next) {
        next += 1;
    }
    let leads_on = (is_body || is_place) && s.goes_on(end) && s.goes_on(next);
    if !leads_on {
        return vec![nameless(start..end)];
    }
    if s.is_name(next) {
        let whole = name_end(s, next);
        let mut found = vec![nameless(start..whole)];
        found.extend(is_body.then(|| name(next..whole)));
        return found;
    }
    // "residents of the lower town": up to the first word that cannot belong.
    let mut whole = next;
    while whole < s.count() && whole - next < 3 && s.goes_on(whole) && !is_outside(s, whole) {
        whole += 1;
    }
    vec![nameless(start..if whole > next { whole } else { end })]
}

/// Who is described by a head that speaks for somebody, and for whom.
pub(super) fn speaking_for(s: &Sentence, head: usize) -> Vec<Phrase> {
    with_what_it_belongs_to(s, description_start(s, head), head + 1)
}
