//! Reading one amount: "31,000", "twenty-one", "1.2 billion", "a
//! quarter-million", "two thirds", "one in three", "tens of thousands".

use super::lexicon::{
    COUNTED_ONES, DEFINITE, MONEY_NAMES, MONEY_SIGNS, MULTIPLIERS, PARTS, SHORT_MULTIPLIERS, SMALL,
    SOME, TENS, TIME_UNITS, VAGUE,
};
use super::tokens::Tokens;

/// What an amount is an amount of, as far as it says so itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Something that is counted; which, the words behind it tell.
    Counted,
    /// A share of a hundred.
    Percent,
    /// Points between two shares.
    Points,
    /// Money, by its sign.
    Money(String),
}

impl Unit {
    /// This, or the other where this says nothing.
    pub(super) fn or(self, other: Self) -> Self {
        if self == Self::Counted { other } else { self }
    }

    /// As it is noted.
    pub(super) fn word(self) -> String {
        match self {
            Self::Counted => String::new(),
            Self::Percent => "%".to_owned(),
            Self::Points => "percentage points".to_owned(),
            Self::Money(sign) => sign,
        }
    }
}

/// An amount as it was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    /// Its value; none for "hundreds".
    pub(super) value: Option<f64>,
    /// What a multiplier in it multiplies by; 1 without one.
    pub(super) factor: f64,
    pub(super) unit: Unit,
    /// The words of an amount without a value.
    pub(super) words: String,
}

impl Amount {
    fn of(value: f64) -> Self {
        Self {
            value: Some(value),
            factor: 1.0,
            unit: Unit::Counted,
            words: String::new(),
        }
    }

    fn share(part: f64) -> Self {
        Self {
            unit: Unit::Percent,
            ..Self::of((part * 1e4).round() / 100.0)
        }
    }

    pub(super) fn is_vague(&self) -> bool {
        self.value.is_none()
    }
}

/// The amount that begins at a token, and the token after it.
pub(super) fn amount(tokens: &Tokens, at: usize) -> Option<(Amount, usize)> {
    let rules = [vague, money, part, ratio, counted];
    let (mut amount, next) = rules.into_iter().find_map(|rule| rule(tokens, at))?;
    let (unit, next) = percent(tokens, next);
    amount.unit = amount.unit.or(unit);
    Some((amount, next))
}

/// Whether an amount counts something: "the two sides" and "one of them" are
/// ways of speaking.
pub(super) fn is_counted(tokens: &Tokens, at: usize, end: usize, is_qualified: bool) -> bool {
    let is_alone = end == at + 1 && SMALL.contains(&tokens.word(at));
    if !is_alone || is_qualified {
        return true;
    }
    if tokens.word(at) == "one" {
        return COUNTED_ONES.contains(&tokens.word(end));
    }
    !DEFINITE.contains(&tokens.word(at.wrapping_sub(1)))
}

/// "hundreds", "tens of thousands", "several hundred", "a few dozen".
fn vague(tokens: &Tokens, at: usize) -> Option<(Amount, usize)> {
    let says = |words: &&&[&str]| {
        words
            .iter()
            .enumerate()
            .all(|(i, w)| tokens.word(at + i) == *w)
    };
    let some = SOME.iter().find(says).map_or(0, |words| words.len());
    let mut next = at + some;
    let is_multiplier = |i: usize| MULTIPLIERS.iter().any(|(m, _)| *m == tokens.word(i));
    let is_plural = |i: usize| VAGUE.contains(&tokens.word(i));
    if some > 0 && is_multiplier(next) {
        next += 1;
    } else if is_plural(next) {
        next += 1;
        while tokens.word(next) == "of" && is_plural(next + 1) {
            next += 2;
        }
        if tokens.word(next - 1) == "tens" {
            return None;
        }
    } else {
        return None;
    }
    let words: Vec<_> = (at..next).map(|i| tokens.word(i)).collect();
    let amount = Amount {
        value: None,
        words: words.join(" "),
        ..Amount::of(0.0)
    };
    Some((amount, next))
}

/// "$1.2 billion", "US$5m", "EUR 300".
fn money(tokens: &Tokens, at: usize) -> Option<(Amount, usize)> {
    let is_name = MONEY_NAMES.contains(&tokens.word(at)) && tokens.is_capital(at);
    let is_sign = |i: usize| MONEY_SIGNS.contains(&tokens.word(i));
    let next = match (is_name, is_sign(at), is_sign(at + 1)) {
        (true, _, true) => at + 2,
        (false, true, _) | (true, _, false) => at + 1,
        (false, false, _) => return None,
    };
    tokens.digits(next)?;
    let (mut amount, end) = counted(tokens, next)?;
    let names = (at..next).map(|i| tokens.shown(i));
    amount.unit = Unit::Money(names.collect());
    if tokens.word(end) == "m" && tokens.is_glued(end) {
        amount.value = amount.value.map(|v| v * 1e6);
        amount.factor = 1e6;
        return Some((amount, end + 1));
    }
    Some((amount, end))
}

/// "two thirds", "nearly half the city", "a quarter of a million", "half an
/// hour".
fn part(tokens: &Tokens, at: usize) -> Option<(Amount, usize)> {
    let (count, name_at) = part_count(tokens, at)?;
    let name = tokens.word(name_at);
    let is_named = |(one, several, _): &&(&str, &str, f64)| match count {
        Some(n) if n > 1.0 => *several == name,
        _ => *one == name,
    };
    let (_, _, whole) = PARTS.iter().find(is_named)?;
    let part = count.unwrap_or(1.0) / whole;
    let next = name_at + 1;
    if let Some((factor, end)) = of_a_multiplier(tokens, next) {
        let value = part * factor;
        return Some((
            Amount {
                factor,
                ..Amount::of(value)
            },
            end,
        ));
    }
    let follows = tokens.word(next);
    let is_half = name == "half";
    // "The first half of the year" is a time.
    if matches!(
        tokens.word(at.wrapping_sub(1)),
        "first" | "second" | "last" | "other" | "latter"
    ) {
        return None;
    }
    if is_half && matches!(follows, "a" | "an") {
        return Some((Amount::of(part), next + 1));
    }
    let is_half_of = is_half && matches!(follows, "the" | "its" | "their" | "his" | "all" | "of");
    let is_several = count.is_some_and(|n| n > 1.0);
    let is_approximate = matches!(
        tokens.word(at.wrapping_sub(1)),
        "nearly" | "almost" | "about" | "over" | "roughly" | "than" | "around"
    );
    let is_share = is_half_of || is_several || follows == "of" || (is_half && is_approximate);
    is_share.then(|| (Amount::share(part), next))
}

/// How many parts, and where their name stands: "two-thirds", "a quarter",
/// "half".
fn part_count(tokens: &Tokens, at: usize) -> Option<(Option<f64>, usize)> {
    if tokens.word(at) == "half" {
        return Some((None, at));
    }
    if matches!(tokens.word(at), "a" | "one") {
        return Some((Some(1.0), past_hyphen(tokens, at + 1)));
    }
    let (count, next) = whole(tokens, at)?;
    (count <= 9.0).then(|| (Some(count), past_hyphen(tokens, next)))
}

fn past_hyphen(tokens: &Tokens, at: usize) -> usize {
    at + usize::from(tokens.is_hyphen(at))
}

/// "million", "-million", "a million", "of a million", "a dozen".
fn of_a_multiplier(tokens: &Tokens, at: usize) -> Option<(f64, usize)> {
    let next = at + usize::from(tokens.word(at) == "of");
    let next = next + usize::from(tokens.word(next) == "a");
    let next = past_hyphen(tokens, next);
    multiplier(tokens, next).map(|factor| (factor, next + 1))
}

fn multiplier(tokens: &Tokens, at: usize) -> Option<f64> {
    let word = tokens.word(at);
    let long = MULTIPLIERS.iter().find(|(m, _)| *m == word);
    let short = SHORT_MULTIPLIERS
        .iter()
        .find(|(m, _)| *m == word && tokens.is_glued(at));
    long.or(short).map(|(_, factor)| *factor)
}

/// "one in three children", "9 out of 10 houses".
fn ratio(tokens: &Tokens, at: usize) -> Option<(Amount, usize)> {
    let (count, next) = whole(tokens, at)?;
    let middle = match (
        tokens.word(next),
        tokens.word(next + 1),
        tokens.word(next + 2),
    ) {
        ("out", "of", "every") => next + 3,
        ("in", "every", _) | ("out", "of", _) => next + 2,
        ("in", ..) => next + 1,
        _ => return None,
    };
    let (all, end) = whole(tokens, middle)?;
    let is_time = TIME_UNITS.contains(&tokens.word(end)) || tokens.is_hyphen(end);
    // "Two in 12 attacks" is none: several are said of a few, or of a round number.
    let is_round = all <= 10.0 || (99.5..100.5).contains(&all);
    let is_one = (0.5..1.5).contains(&count);
    let is_ratio = count < all && (is_one || is_round) && all <= 1000.0 && !is_time;
    is_ratio.then(|| (Amount::share(count / all), end))
}

/// "31,000", "5½", "1.2 million", "twenty-one", "a dozen", "two and a half".
fn counted(tokens: &Tokens, at: usize) -> Option<(Amount, usize)> {
    let is_article = matches!(tokens.word(at), "a" | "an");
    let (value, next) = if is_article && multiplier(tokens, at + 1).is_some() {
        (1.0, at + 1)
    } else {
        whole(tokens, at)?
    };
    let (value, next) = and_a_half(tokens, next).map_or((value, next), |end| (value + 0.5, end));
    let Some(factor) = multiplier(tokens, past_hyphen(tokens, next)) else {
        // Numbers in words hold theirs: "six thousand".
        let inside = (at + 1..next).filter_map(|i| multiplier(tokens, i));
        let factor = inside.fold(1.0, f64::max);
        return Some((
            Amount {
                factor,
                ..Amount::of(value)
            },
            next,
        ));
    };
    let mut next = past_hyphen(tokens, next) + 1;
    let mut factor = factor;
    // "two hundred thousand", "3 million million".
    while let Some(more) = multiplier(tokens, next) {
        factor *= more;
        next += 1;
    }
    let rest = and_rest(tokens, next, factor);
    let (rest, next) = rest.unwrap_or((0.0, next));
    let half = and_a_half(tokens, next).map(|end| (0.5 * factor, end));
    let (half, next) = half.unwrap_or((0.0, next));
    let value = value * factor + rest + half;
    Some((
        Amount {
            factor,
            ..Amount::of(value)
        },
        next,
    ))
}

fn and_a_half(tokens: &Tokens, at: usize) -> Option<usize> {
    let says = ["and", "a", "half"];
    let is_said = says
        .iter()
        .enumerate()
        .all(|(i, w)| tokens.word(at + i) == *w);
    is_said.then_some(at + says.len())
}

/// What a number goes on with behind "hundred" or "thousand": "and fifty
/// thousand" is a part of it, "and 12 others" is not.
fn and_rest(tokens: &Tokens, at: usize, factor: f64) -> Option<(f64, usize)> {
    let is_and = tokens.word(at) == "and";
    let (value, next) = spelled(tokens, at + usize::from(is_and))?;
    (value < factor && (is_and || factor >= 1e3)).then_some((value, next))
}

/// A whole number in figures or in words.
fn whole(tokens: &Tokens, at: usize) -> Option<(f64, usize)> {
    let written = tokens.digits(at).map(|value| (value, at + 1));
    written.or_else(|| spelled(tokens, at))
}

/// A number in words: "twenty-one", "two hundred and fifty thousand".
fn spelled(tokens: &Tokens, at: usize) -> Option<(f64, usize)> {
    let mut total = 0.0;
    let mut current: u32 = 0;
    let mut next = at;
    // Whether another number may follow the one before: after "hundred".
    let mut is_open = true;
    loop {
        let word = tokens.word(next);
        if let Some(n) = place(&SMALL, word, 0) {
            let fits_tens =
                current % 100 >= 20 && current.is_multiple_of(10) && (1..10).contains(&n);
            if !is_open && !fits_tens {
                break;
            }
            current += n;
            is_open = false;
        } else if let Some(n) = place(&TENS, word, 2) {
            if !is_open {
                break;
            }
            current += n * 10;
            is_open = false;
        } else if word == "hundred" && next > at && current > 0 && current < 100 {
            current *= 100;
            is_open = true;
        } else if next > at && current > 0 && matches!(word, "thousand" | "million" | "billion") {
            let factor = multiplier(tokens, next).unwrap_or(1.0);
            total += f64::from(current) * factor;
            current = 0;
            is_open = true;
        } else if word == "and" && next > at && is_open && is_number(tokens.word(next + 1)) {
            // Taken with what follows it.
        } else if tokens.is_hyphen(next) && current >= 20 && is_digit_word(tokens.word(next + 1)) {
            // "twenty-one".
        } else {
            break;
        }
        next += 1;
    }
    (next > at).then(|| (total + f64::from(current), next))
}

fn place(names: &[&str], word: &str, from: u32) -> Option<u32> {
    let at = names.iter().position(|name| *name == word)?;
    u32::try_from(at).ok().map(|at| at + from)
}

fn is_number(word: &str) -> bool {
    SMALL.contains(&word) || TENS.contains(&word)
}

fn is_digit_word(word: &str) -> bool {
    place(&SMALL, word, 0).is_some_and(|n| (1..10).contains(&n))
}

/// "percent", "per cent", "%", "percentage points" behind an amount.
fn percent(tokens: &Tokens, at: usize) -> (Unit, usize) {
    let at_hyphen = past_hyphen(tokens, at);
    match (tokens.word(at_hyphen), tokens.word(at_hyphen + 1)) {
        ("percentage", "points" | "point") => (Unit::Points, at_hyphen + 2),
        ("percent" | "%" | "٪" | "pc", _) => (Unit::Percent, at_hyphen + 1),
        ("per", "cent") => (Unit::Percent, at_hyphen + 2),
        _ => (Unit::Counted, at),
    }
}
