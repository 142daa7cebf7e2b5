//! What a text tells of its own article: headline, who wrote and published it,
//! whom it credits, when. Read from its first lines and its credits; nothing
//! is better than something wrong, for a person looks it over.

mod byline;
mod dateline;

use super::dates::first_date;
use super::debris::{self, AGENCIES, Stretch, date_length, is_names};
use crate::text::{ArticleText, ByteOffset, sentence_around};
use crate::words::debris as why;
use byline::take_byline;
use dateline::dateline;

/// A title is cut at a word after this many characters.
const TITLE_CHARS_MAX: usize = 120;

/// How many lines belong to the head of a text.
const HEAD_LINES: usize = 8;

/// No more of a line is looked at, in bytes: it may hold the whole article.
const LINE_BYTES_MAX: usize = 1000;

/// A line of the head that is no sentence has at most so many words.
const HEAD_WORDS_MAX: usize = 14;

/// What is proposed for an article; empty where the text does not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// Headline, or the first sentence.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// Who wrote it.
    pub byline: String,
    /// Wire agency it credits.
    pub credit: String,
    /// Day of publication, as `2031-03-14`.
    pub published: String,
}

/// What a text tells of its article.
pub fn proposed(text: &str) -> Details {
    beside(text, &debris::proposed(text))
}

/// The same, where the debris is known already.
pub fn beside(text: &str, debris: &[Stretch]) -> Details {
    let head = head(text, debris);
    let mut details = Details {
        published: published(text, &head),
        ..Details::default()
    };
    for line in &head {
        if details.byline.is_empty() && take_byline(line, &mut details) {
            continue;
        }
        if is_date_line(line) {
            continue;
        }
        if let Some(mark) = dateline(line).and_then(|d| d.mark) {
            let is_agency = AGENCIES.contains(&mark);
            let field = if is_agency {
                &mut details.credit
            } else {
                &mut details.outlet
            };
            if field.is_empty() {
                mark.clone_into(field);
            }
        }
        let is_headline = is_headline(line);
        if details.title.is_empty() {
            details.title = if is_headline {
                cut(line)
            } else {
                first_sentence(line)
            };
        }
        if !is_headline {
            break;
        }
    }
    if details.credit.is_empty() {
        details.credit = credit(text, debris);
    }
    details
}

/// The first lines, without what is debris, without Markdown's heading marks.
fn head<'t>(text: &'t str, debris: &[Stretch]) -> Vec<&'t str> {
    let mut start = 0;
    let mut lines = Vec::new();
    for whole in text.split('\n') {
        let mut at = start..start + whole.len();
        start += whole.len() + 1;
        let first = debris.partition_point(|(stretch, _)| stretch.end <= at.start);
        let end = at.end;
        for (stretch, _) in debris[first..].iter().take_while(|(s, _)| s.start < end) {
            let is_in_front = text[at.start..stretch.start.max(at.start)]
                .trim()
                .is_empty();
            if is_in_front {
                at.start = stretch.end.min(at.end);
            } else {
                at.end = stretch.start;
            }
        }
        let line = start_of(&text[at]).trim_start_matches('#').trim();
        if line.contains(char::is_alphanumeric) {
            lines.push(line);
        }
        if lines.len() == HEAD_LINES {
            break;
        }
    }
    lines
}

/// The first bytes of a line, without white space around them.
fn start_of(line: &str) -> &str {
    let line = line.trim();
    let mut end = line.len().min(LINE_BYTES_MAX);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    &line[..end]
}

/// Whether a line can be a headline: short, and no sentence ends with it.
fn is_headline(line: &str) -> bool {
    let is_short = line.chars().count() <= TITLE_CHARS_MAX;
    is_short && !ends_as_sentence(line) && dateline(line).is_none()
}

fn ends_as_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['"', '”', '»', ')', '\'', '’']);
    let Some(before) = bare.strip_suffix(['.', '。', '۔']) else {
        return false;
    };
    // "in the U.S." and "…" end a headline as well.
    let last = before.rsplit(['.', ' ']).next().unwrap_or_default();
    !(before.ends_with('.') || last.chars().count() == 1 && last.starts_with(char::is_uppercase))
}

/// The first sentence behind a dateline, cut at a word.
fn first_sentence(line: &str) -> String {
    let line = &line[dateline(line).map_or(0, |d| d.length)..];
    let text = ArticleText::new(line);
    let first = line.chars().next().map_or(0, char::len_utf8);
    let sentence = text
        .span(ByteOffset(0), ByteOffset(first))
        .map_or(line, |start| {
            text.slice(sentence_around(&text, start)).trim()
        });
    cut(sentence)
}

/// At most so many characters, cut at a word.
fn cut(line: &str) -> String {
    if line.chars().count() <= TITLE_CHARS_MAX {
        return line.to_owned();
    }
    let mut title = String::new();
    for word in line.split_whitespace() {
        if title.chars().count() + word.chars().count() + 1 >= TITLE_CHARS_MAX {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    if title.is_empty() {
        // A script that writes no spaces between words.
        title = line.chars().take(TITLE_CHARS_MAX - 1).collect();
    }
    title.truncate(
        title
            .trim_end_matches([',', ';', ':', '-', '–', '—', ' '])
            .len(),
    );
    title + "…"
}

/// A date, and hardly more.
fn is_date_line(line: &str) -> bool {
    let count = |words: &str| words.split_whitespace().count();
    let date = first_date(line);
    date.is_some_and(|date| count(line) <= count(&line[date.at]) + 3) && !ends_as_sentence(line)
}

/// The day of publication: in front, in a line of its own, in a dateline, or
/// in figures in the first line. A day that a sentence speaks of is none.
fn published(text: &str, head: &[&str]) -> String {
    let lines = text.split('\n').map(start_of).filter(|l| !l.is_empty());
    let by_line = lines.take(HEAD_LINES).enumerate().find_map(|(i, line)| {
        let is_short = line.split_whitespace().count() <= HEAD_WORDS_MAX && !ends_as_sentence(line);
        let before = date_length(line);
        if is_short {
            return first_date(line);
        }
        let found = first_date(if before > 0 { &line[..before] } else { line })?;
        let is_figures = line[found.at.clone()].contains('-');
        (before > 0 || i == 0 && is_figures).then_some(found)
    });
    let in_dateline = || {
        let mut datelines = head
            .iter()
            .filter_map(|line| Some(&line[..dateline(line)?.length]));
        datelines.find_map(first_date)
    };
    by_line
        .or_else(in_dateline)
        .map(|found| found.iso)
        .unwrap_or_default()
}

/// Whom the credits name.
fn credit(text: &str, debris: &[Stretch]) -> String {
    let credits = debris.iter().filter(|(_, reason)| *reason == why::CREDIT);
    let named = credits
        .into_iter()
        .find_map(|(at, _)| credited(&text[at.clone()]));
    let last = text.trim_end().trim_end_matches('.');
    let signed = || {
        let (_, mark) = last.strip_suffix(')')?.rsplit_once('(')?;
        AGENCIES.contains(&mark).then_some(mark)
    };
    named.or_else(signed).map(cut).unwrap_or_default()
}

/// Whom a credit line names, if it is not who wrote the article.
fn credited(line: &str) -> Option<&str> {
    const WRITERS: &[&str] = &[
        "Reporting",
        "Writing",
        "Written",
        "Compiled",
        "Translated",
        "This",
        "Additional",
    ];
    if let Some((who, _)) = line
        .split_once(" contributed ")
        .filter(|(_, rest)| !rest.starts_with("by "))
    {
        return Some(who.trim());
    }
    if let Some((_, names)) = line.split_once(':') {
        return Some(names.trim());
    }
    if WRITERS.iter().any(|word| line.starts_with(word)) {
        return None;
    }
    let joins = [" contributed by ", " from ", " de ", " von "];
    let after = joins
        .iter()
        .find_map(|join| line.split_once(join))
        .map(|(_, names)| names);
    let names = after.unwrap_or(line).trim().trim_end_matches('.');
    is_names(names).then_some(names)
}
