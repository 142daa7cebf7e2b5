//! Numbers that are no figures: dates, years, times, ages, scores, and the
//! numbers of things that have numbers.

use super::lexicon::{
    ALWAYS_NUMBERED, BEFORE, BEFORE_YEARS, CLOCK, MONEY_SIGNS, MONTHS, NUMBERED, SMALL, STOPS,
};
use super::tokens::Tokens;

/// Years that articles speak of.
const YEARS: std::ops::RangeInclusive<f64> = 1500.0..=2099.0;

/// The token after what begins here and is no figure; the token itself where
/// it may be one.
pub(super) fn no_figure(tokens: &Tokens, at: usize) -> usize {
    let rules = [chain, name, clock, date, age, written_on, year];
    rules
        .into_iter()
        .find_map(|rule| rule(tokens, at))
        .unwrap_or(at)
}

/// "14/03/2031", "2031-03-14", "5:30", "9/11", "192.168.0.1".
fn chain(tokens: &Tokens, at: usize) -> Option<usize> {
    tokens.digits(at)?;
    let joins = |i: usize| {
        let is_sign = matches!(tokens.word(i), "/" | ":" | ".") || tokens.is_hyphen(i);
        is_sign && tokens.is_glued(i) && tokens.is_glued(i + 1) && tokens.digits(i + 1).is_some()
    };
    let mut next = at + 1;
    while joins(next) {
        next += 2;
    }
    let is_range = next == at + 3 && tokens.is_dash(at + 1) && !is_score(tokens, at);
    let is_clock = |i: usize| CLOCK.contains(&tokens.word(i));
    let is_time = tokens.word(at + 1) == ":";
    let past = if is_time && is_clock(next) {
        next + 1
    } else {
        next
    };
    (next > at + 1 && !is_range).then_some(past)
}

/// "Lost 3-2": what goes down is no range. Two years are none either.
fn is_score(tokens: &Tokens, at: usize) -> bool {
    let (a, b) = (tokens.digits(at), tokens.digits(at + 2));
    a >= b || (is_year(tokens, at) && (is_year(tokens, at + 2) || tokens.is_plain(at + 2, 2)))
}

fn is_year(tokens: &Tokens, at: usize) -> bool {
    tokens.is_plain(at, 4) && tokens.digits(at).is_some_and(|v| YEARS.contains(&v))
}

/// "Su-24", "G20", "Article 5", "No. 7".
fn name(tokens: &Tokens, at: usize) -> Option<usize> {
    tokens.digits(at)?;
    let before = at.wrapping_sub(1);
    let is_tied = tokens.is_glued(at) && tokens.is_word(before);
    let is_hyphened = tokens.is_hyphen(before) && tokens.is_word(before.wrapping_sub(1));
    let is_code = is_hyphened && is_code_word(tokens.shown(before.wrapping_sub(1)));
    let numbered = if tokens.word(before) == "." {
        before.wrapping_sub(1)
    } else {
        before
    };
    // "Gate 4" has that number; "at the gate 4 people waited" does not.
    let is_name = tokens.is_capital(numbered) || ALWAYS_NUMBERED.contains(&tokens.word(numbered));
    let is_numbered = is_name && NUMBERED.contains(&tokens.word(numbered));
    (is_tied || is_code || is_numbered).then_some(at + 1)
}

/// "Su", "F", "COVID": what stands before the number of a thing.
fn is_code_word(word: &str) -> bool {
    let is_short = word.chars().count() <= 3;
    let is_all_capital = word.chars().all(char::is_uppercase);
    word.starts_with(char::is_uppercase) && (is_short || is_all_capital)
}

/// "5 p.m.", "11 am", "five o'clock".
fn clock(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_number = tokens.digits(at).is_some() || SMALL.contains(&tokens.word(at));
    let is_dotted = matches!(tokens.word(at + 1), "a" | "p")
        && tokens.word(at + 2) == "."
        && tokens.word(at + 3) == "m";
    let is_plain = CLOCK.contains(&tokens.word(at + 1));
    let next = if is_dotted { at + 4 } else { at + 2 };
    (is_number && (is_dotted || is_plain)).then_some(next)
}

/// "March 14, 2031", "14 March 2031", "Nov. 27".
fn date(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_month = |i: usize| MONTHS.contains(&tokens.word(i)) && tokens.is_capital(i);
    let is_day = |i: usize| {
        let is_small = tokens.is_plain(i, 1) || tokens.is_plain(i, 2);
        is_small && tokens.digits(i).is_some_and(|d| (1.0..=31.0).contains(&d))
    };
    let year_after = |i: usize| {
        let i = if tokens.word(i) == "," { i + 1 } else { i };
        is_year(tokens, i).then_some(i + 1)
    };
    if is_month(at) {
        let dot = usize::from(tokens.word(at + 1) == "." && tokens.is_glued(at + 1));
        let day = at + 1 + dot;
        if is_day(day) {
            return Some(year_after(day + 1).unwrap_or(day + 1));
        }
        return year_after(day);
    }
    let is_ordinal = tokens.is_glued(at + 1) && is_ordinal_end(tokens.word(at + 1));
    let month = if is_ordinal { at + 2 } else { at + 1 };
    if is_day(at) && is_month(month) && !is_qualified(tokens, at) {
        return Some(year_after(month + 1).unwrap_or(month + 1));
    }
    None
}

fn is_ordinal_end(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

/// "Anka Dorel, 61, said", "a 61-year-old", "aged 61".
fn age(tokens: &Tokens, at: usize) -> Option<usize> {
    let years = |i: usize| matches!(tokens.word(i), "year" | "years" | "month" | "day");
    let is_old = tokens.is_dash(at + 1) && years(at + 2) && tokens.word(at + 4) == "old";
    let is_plainly_old = years(at + 1) && tokens.word(at + 2) == "old";
    if is_old || is_plainly_old {
        return Some(at + if is_old { 5 } else { 3 });
    }
    tokens.digits(at)?;
    let is_apart = tokens.word(at.wrapping_sub(1)) == "," && tokens.word(at + 1) == ",";
    let is_aside = is_apart && tokens.is_capital(at.wrapping_sub(2));
    is_aside.then_some(at + 1)
}

/// "14th", "1980s", "200m" beside what is written onto a number.
fn written_on(tokens: &Tokens, at: usize) -> Option<usize> {
    tokens.digits(at)?;
    let ends = tokens.word(at + 1);
    let is_written_on = tokens.is_glued(at + 1);
    let is_none =
        is_ordinal_end(ends) || ends == "s" || (ends == "'" && tokens.word(at + 2) == "s");
    (is_written_on && is_none).then_some(at + 2)
}

/// "in 2016", "the 2011 rising". With "more than" before it, it is a figure.
fn year(tokens: &Tokens, at: usize) -> Option<usize> {
    let before = tokens.word(at.wrapping_sub(1));
    if !is_year(tokens, at) || is_qualified(tokens, at) || MONEY_SIGNS.contains(&before) {
        return None;
    }
    let is_led = BEFORE_YEARS.contains(&before) || tokens.is_dash(at.wrapping_sub(1));
    let is_counting = tokens.is_word(at + 1)
        && !tokens.is_capital(at + 1)
        && !STOPS.contains(&tokens.word(at + 1));
    let is_share = matches!(
        tokens.word(at + 1),
        "%" | "percent" | "per" | "million" | "billion"
    );
    (is_led || !(is_counting || is_share)).then_some(at + 1)
}

fn is_qualified(tokens: &Tokens, at: usize) -> bool {
    let ends = |words: &&&[&str]| {
        let from = at.checked_sub(words.len());
        from.is_some_and(|from| {
            words
                .iter()
                .enumerate()
                .all(|(i, w)| tokens.word(from + i) == *w)
        })
    };
    BEFORE.iter().find(ends).is_some()
}
