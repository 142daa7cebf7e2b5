//! Dates as articles write them, made into ISO 8601.

use crate::text::lower;
use std::ops::Range;

/// A date found in some words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it stands, in bytes of those words.
    pub(super) at: Range<usize>,
    /// As `2031-03-14`.
    pub(super) iso: String,
}

/// Months by name: English, French, German, Spanish, Arabic.
const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "jan",
        "janvier",
        "janv",
        "januar",
        "jänner",
        "enero",
        "ene",
        "يناير",
    ],
    &[
        "february",
        "feb",
        "février",
        "févr",
        "februar",
        "febrero",
        "فبراير",
        "شباط",
    ],
    &["march", "mar", "mars", "märz", "marzo", "مارس", "آذار"],
    &[
        "april",
        "apr",
        "avril",
        "avr",
        "abril",
        "abr",
        "أبريل",
        "إبريل",
        "نيسان",
    ],
    &["may", "mai", "mayo", "مايو", "أيار"],
    &["june", "jun", "juin", "juni", "junio", "يونيو", "حزيران"],
    &[
        "july",
        "jul",
        "juillet",
        "juil",
        "juli",
        "julio",
        "يوليو",
        "تموز",
    ],
    &["august", "aug", "août", "agosto", "ago", "أغسطس", "آب"],
    &[
        "september",
        "sept",
        "sep",
        "septembre",
        "septiembre",
        "سبتمبر",
        "أيلول",
    ],
    &[
        "october",
        "oct",
        "octobre",
        "oktober",
        "okt",
        "octubre",
        "أكتوبر",
    ],
    &["november", "nov", "novembre", "noviembre", "نوفمبر"],
    &[
        "december",
        "dec",
        "décembre",
        "déc",
        "dezember",
        "dez",
        "diciembre",
        "dic",
        "ديسمبر",
    ],
];

/// The first date in some words. One in figures that could be read two ways
/// (`3/4/2031`) is none.
pub(super) fn first_date(words: &str) -> Option<Found> {
    let tokens = tokens(words);
    (0..tokens.len()).find_map(|i| {
        let (count, iso) = date_of(&tokens[i..])?;
        let (first, last) = (&tokens[i], &tokens[i + count - 1]);
        Some(Found {
            at: first.0..last.0 + last.1.len(),
            iso,
        })
    })
}

/// Runs between white space, without punctuation around them, each with the
/// byte at which it starts.
fn tokens(words: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in words.char_indices().chain([(words.len(), ' ')]) {
        let is_part = c.is_alphanumeric() || "-/.:".contains(c);
        match (is_part, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let token = &words[from..at];
                let token = token.trim_end_matches(['.', ':', '-', '/']);
                if !token.is_empty() {
                    found.push((from, token));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// How many tokens a date takes that begins with the first, and the date.
fn date_of(tokens: &[(usize, &str)]) -> Option<(usize, String)> {
    let token = |i: usize| tokens.get(i).map(|(_, token)| *token);
    let first = token(0)?;
    if let Some(iso) = in_figures(first) {
        return Some((1, iso));
    }
    let skip_of = |i: usize| i + usize::from(matches!(token(i), Some("de" | "of" | "del")));
    if let Some(month) = month(first) {
        let (day, year) = (day(token(1)?)?, year(token(2)?)?);
        return Some((3, iso(year, month, day)?));
    }
    let day = day(first)?;
    let at_month = skip_of(1);
    let month = month(token(at_month)?)?;
    let at_year = skip_of(at_month + 1);
    let year = year(token(at_year)?)?;
    Some((at_year + 1, iso(year, month, day)?))
}

/// `2031-03-14`, also with a time after it; `14.3.2031`, `14/03/2031`.
fn in_figures(token: &str) -> Option<String> {
    let day_part = token.split(['T', 't']).next().unwrap_or(token);
    let mark = ['-', '/', '.']
        .into_iter()
        .find(|mark| day_part.contains(*mark))?;
    let mut parts = day_part.split(mark);
    let written = [parts.next()?, parts.next()?, parts.next()?];
    if parts.next().is_some() {
        return None;
    }
    let [first, second, third] = written.map(number);
    let (first, second, third) = (first?, second?, third?);
    let [first_length, _, third_length] = written.map(|part| part.chars().count());
    match (first_length, third_length) {
        (4, 1..=2) => iso(first, second, third),
        (1..=2, 4) if first > 12 || first == second => iso(third, second, first),
        (1..=2, 4) if second > 12 => iso(third, first, second),
        _ => None,
    }
}

fn month(token: &str) -> Option<u32> {
    let name = lower(token.trim_end_matches('.'));
    let at = MONTHS
        .iter()
        .position(|names| names.contains(&name.as_str()))?;
    u32::try_from(at + 1).ok()
}

fn day(token: &str) -> Option<u32> {
    let ends = ["st", "nd", "rd", "th", "er"];
    let figures = ends
        .iter()
        .find_map(|end| token.strip_suffix(end))
        .unwrap_or(token);
    number(figures).filter(|day| (1..=31).contains(day))
}

fn year(token: &str) -> Option<u32> {
    number(token).filter(|year| (1800..2200).contains(year))
}

/// A whole number of at most four figures, Western or Arabic.
fn number(token: &str) -> Option<u32> {
    if token.is_empty() || token.chars().nth(4).is_some() {
        return None;
    }
    token.chars().try_fold(0, |n, c| {
        let figure = c.to_digit(10).or_else(|| {
            let arabic = u32::from(c).checked_sub(u32::from('٠'))?;
            (arabic < 10).then_some(arabic)
        })?;
        Some(n * 10 + figure)
    })
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let fits = (1800..2200).contains(&year) && (1..=days_in(year, month)).contains(&day);
    fits.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// How many days a month has; none if there is no such month.
pub(crate) fn days_in(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}
