//! Rules that look at how lines are built and what stands around them.

use super::is_names;
use super::line::{Line, after};
use super::phrases::{AGENCIES, DATE_LABELS, HIGHLIGHTS};
use crate::order::SortedSet;
use crate::suggest::dates::first_date;
use crate::words::debris as why;
use std::ops::Range;

/// Reasons for whole lines, beside the lines.
type Reasons = [Option<&'static str>];

/// How many lines belong to the head of a text.
const HEAD_LINES: usize = 6;

/// A caption has at least so many words.
const CAPTION_WORDS_MIN: usize = 3;
/// A caption with its credit has at most so many words.
const CAPTION_WORDS_MAX: usize = 60;

/// Words of rows of buttons.
const BUTTONS: &[&str] = &[
    "share",
    "tweet",
    "email",
    "e-mail",
    "mail",
    "print",
    "save",
    "copy",
    "link",
    "facebook",
    "twitter",
    "x",
    "whatsapp",
    "linkedin",
    "telegram",
    "reddit",
    "pinterest",
    "messenger",
    "pocket",
    "flipboard",
    "comment",
    "comments",
    "on",
    "via",
    "by",
    "this",
    "partager",
    "imprimer",
    "envoyer",
    "teilen",
    "drucken",
    "compartir",
    "imprimir",
    "|",
    "/",
    "·",
    "•",
    "-",
    "&",
    "and",
];

/// Why a line is no part of the article, by how it is built.
pub(super) fn reason(line: &Line) -> Option<&'static str> {
    if is_row_of_buttons(line) || is_count(&line.folded) {
        return Some(why::BUTTONS);
    }
    if is_dated(&line.folded) {
        return Some(why::DATE);
    }
    if line
        .words
        .split([',', '/', '|'])
        .all(|name| AGENCIES.contains(&name.trim()))
    {
        return Some(why::CREDIT);
    }
    is_credited_caption(line).then_some(why::CAPTION)
}

fn is_row_of_buttons(line: &Line) -> bool {
    let words: Vec<_> = line.folded.split_whitespace().collect();
    let starts = words
        .first()
        .is_some_and(|w| w.chars().count() > 2 && *w != "this");
    (2..=15).contains(&words.len()) && starts && words.iter().all(|w| BUTTONS.contains(w))
}

/// "12 comments", "Comments (12)", "3 min read".
fn is_count(folded: &str) -> bool {
    let has_figure = folded.contains(|c: char| c.is_ascii_digit());
    let is_figure = |c: char| c.is_ascii_digit() || "()-,. ".contains(c);
    let words = folded.trim_matches(is_figure);
    let counted = [
        "comments",
        "comment",
        "shares",
        "views",
        "min read",
        "minute read",
        "minutes read",
        "min de lecture",
        "min lesezeit",
        "minuten lesezeit",
        "min de lectura",
    ];
    has_figure && counted.contains(&words)
}

/// "Published 14 March 2031, 09:20 GMT": a label, a date, hardly more.
fn is_dated(folded: &str) -> bool {
    let rests = DATE_LABELS.iter().filter_map(|label| after(folded, label));
    rests.into_iter().any(|rest| {
        first_date(rest).is_some_and(|date| {
            date.at.start <= 20
                && rest[date.at.end..].split_whitespace().count() <= 5
                && !rest.ends_with('.')
        })
    })
}

/// Lines of the head that are a date and hardly more. Farther down a date can
/// be a heading of the article.
pub(super) fn dates(lines: &[Line], whole: &mut Reasons) {
    for (line, reason) in lines.iter().zip(whole).take(HEAD_LINES) {
        let is_date = || {
            first_date(line.words).is_some_and(|date| {
                let around = line.word_count() - line.words[date.at].split_whitespace().count();
                around <= 3
            })
        };
        if reason.is_none() && !line.folded.is_empty() && line.word_count() <= 8 && is_date() {
            let is_sentence =
                line.words.ends_with(['.', '!', '?']) || line.words.contains(['"', '“']);
            *reason = (!is_sentence).then_some(why::DATE);
        }
    }
}

/// A caption that ends with whose picture it is.
fn is_credited_caption(line: &Line) -> bool {
    let words = line.words.trim_end_matches([')', ']', '.']);
    if line.word_count() > CAPTION_WORDS_MAX {
        return false;
    }
    let signed = |mark: char| {
        let after = words.rsplit_once(mark).map(|(_, name)| name.trim());
        after.is_some_and(|name| AGENCIES.contains(&name))
    };
    let in_brackets = line.words.ends_with(']')
        && line.words.rsplit_once('[').is_some_and(|(_, inner)| {
            let inner = inner.trim_end_matches(']');
            let names = inner.split(['/', ':', ',']).map(str::trim);
            names.clone().any(|n| AGENCIES.contains(&n) || n == "File") && is_names(inner)
        });
    let by_photo = ["(AP Photo", "AFP PHOTO", "(Photo by ", "(Photo: "];
    let is_caption = signed('/') || by_photo.iter().any(|sign| line.words.contains(sign));
    let labelled = LABELS.iter().any(|label| {
        let after = line.words.split_once(label).map(|(_, names)| names);
        after.is_some_and(|names| is_names(names) && names.split_whitespace().count() <= 8)
    });
    in_brackets
        || labelled
        || is_caption && !line.words.contains(['"', '“'])
        || has_agency_run_on(line)
}

/// What leads from a caption to whose picture it is.
const LABELS: &[&str] = &[
    ". Photograph: ",
    ". Photo: ",
    ". Picture: ",
    ". Image: ",
    " Photo credit: ",
    ". Photo by ",
    ". Foto: ",
    ". Bild: ",
];

/// An agency's name run onto the last word.
fn has_agency_run_on(line: &Line) -> bool {
    AGENCIES.iter().any(|agency| {
        let before = line.words.strip_suffix(agency);
        before.is_some_and(|before| before.ends_with(char::is_lowercase))
    }) && line.word_count() >= CAPTION_WORDS_MIN
}

/// Captions that stand twice, once with whose picture it is; and lines that
/// simply stand twice.
pub(super) fn captions(lines: &[Line], whole: &mut Reasons) {
    // From the last to the first: a line that a caption repeats is one too.
    for i in (1..lines.len()).rev() {
        let (one, two) = (&lines[i - 1], &lines[i]);
        if one
            .words
            .split_whitespace()
            .nth(CAPTION_WORDS_MIN - 1)
            .is_none()
        {
            continue;
        }
        if one.words == two.words {
            match whole[i] {
                Some(reason) => whole[i - 1] = Some(reason),
                None => whole[i] = Some(why::TWICE),
            }
        } else if is_signed(one.words, two.words) || is_signed(two.words, one.words) {
            whole[i - 1] = Some(why::CAPTION);
            whole[i] = Some(why::CAPTION);
        }
    }
}

/// Whether one text is the other with the name of an agency behind it.
fn is_signed(plain: &str, signed: &str) -> bool {
    let Some(rest) = signed.strip_prefix(plain) else {
        return false;
    };
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let is_credit = AGENCIES.iter().any(|agency| rest.starts_with(agency))
        || ["Photo", "Image", "Picture", "Credit"]
            .iter()
            .any(|w| rest.starts_with(w));
    is_credit && is_names(rest) && rest.split_whitespace().count() <= 8
}

/// A heading like "Story highlights" before the article, with its list.
pub(super) fn highlights(lines: &[Line], whole: &mut Reasons) {
    for i in 0..lines.len().min(HEAD_LINES) {
        let line = &lines[i];
        let date = date_length(line.words);
        let rest = line.folded.get(date..).unwrap_or_default();
        let heading = rest.trim_matches(|c: char| !c.is_alphanumeric());
        if !HIGHLIGHTS.contains(&heading) {
            continue;
        }
        let listed = lines[i + 1..]
            .iter()
            .take_while(|l| is_listed(l.words))
            .count();
        if listed > 0 || date > 0 || heading == HIGHLIGHTS[0] {
            whole[i..=i + listed].fill(Some(why::HIGHLIGHTS));
        }
    }
}

fn is_listed(words: &str) -> bool {
    ["- ", "• ", "* ", "– ", "— ", "· ", "•"]
        .iter()
        .any(|mark| words.starts_with(mark))
}

/// Length in bytes of "date 2031-03-14" at the start; 0 if it is not there.
pub(in crate::suggest) fn date_length(words: &str) -> usize {
    const LABEL: &str = "date ";
    const LENGTH: usize = "date 2031-03-14".len();
    let is_date = words.get(..LENGTH).is_some_and(|head| {
        let label = head.get(..LABEL.len()).unwrap_or_default();
        let day = head.get(LABEL.len()..).unwrap_or_default();
        label.eq_ignore_ascii_case(LABEL) && first_date(day).is_some_and(|d| d.at == (0..day.len()))
    });
    let goes_on = words
        .get(LENGTH..)
        .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    if is_date && !goes_on { LENGTH } else { 0 }
}

/// A date that the page's head left in front of the first sentence.
pub(super) fn date_in_front(line: &Line) -> Option<(Range<usize>, &'static str)> {
    let length = date_length(line.words);
    (length > 0).then(|| (line.at.start..line.at.start + length, why::DATE))
}

/// A teaser has at least so many words; a heading of the article seldom has.
const TEASER_WORDS_MIN: usize = 5;
/// Two of the teasers are as long as this.
const SENTENCE_LONG: usize = 6;
/// No teaser is longer.
const TEASER_WORDS_MAX: usize = 18;

/// Headlines of other articles between the paragraphs. One alone looks like a
/// heading. They are taken for teasers only where there are several, nearly
/// all headings of the text are like them, most are long, two stand closer
/// than headings do, and they name again what the article begins with, as a
/// headline must and a heading need not. Where most of them are questions the
/// article is made of questions and answers.
pub(super) fn teasers(lines: &[Line], whole: &mut Reasons) {
    let is_sentence = |i: usize| {
        let line = &lines[i];
        line.folded.is_empty()
            || (line.word_count() >= 8 && !line.is_heading_like())
            || line.words.ends_with(['.', '"', '”'])
    };
    let headings: Vec<_> = (2..lines.len().saturating_sub(1))
        .filter(|i| {
            let line = &lines[*i];
            whole[*i].is_none()
                && line.is_heading_like()
                && line.word_count() <= TEASER_WORDS_MAX
                && !is_listed(line.words)
                && is_sentence(i - 1)
                && is_sentence(i + 1)
        })
        .collect();
    let names = names_at_start(lines);
    let names_again = |line: &Line| {
        line.words
            .split_whitespace()
            .any(|w| names.contains(&bare(w)))
    };
    let teasers: Vec<_> = headings
        .iter()
        .copied()
        .filter(|i| lines[*i].word_count() >= TEASER_WORDS_MIN && names_again(&lines[*i]))
        .collect();
    let long = teasers
        .iter()
        .filter(|i| lines[**i].word_count() >= SENTENCE_LONG)
        .count();
    let questions = teasers
        .iter()
        .filter(|i| lines[**i].words.ends_with('?'))
        .count();
    let is_close = headings.windows(2).any(|pair| pair[1] - pair[0] <= 3);
    if long >= 2
        && is_close
        && questions * 2 < teasers.len()
        && teasers.len() * 4 >= headings.len() * 3
    {
        for i in teasers {
            whole[i] = Some(why::TEASER);
        }
    }
}

/// Names in the first paragraphs: words with a capital that begin no sentence.
fn names_at_start<'t>(lines: &[Line<'t>]) -> SortedSet<&'t str> {
    let mut names = SortedSet::new();
    for line in lines.iter().take(3) {
        let mut is_first = true;
        for word in line.words.split_whitespace() {
            let name = bare(word);
            let is_name = name.starts_with(char::is_uppercase) && name.chars().count() >= 4;
            if is_name && !is_first {
                names.insert(name);
            }
            is_first = word.ends_with(['.', '?', '!', ':']);
        }
    }
    names
}

/// A word without what stands around it and without the genitive.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.trim_end_matches("'s").trim_end_matches("’s")
}
