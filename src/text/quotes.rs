//! Which quotation marks and brackets belong together.
//!
//! Straight marks look alike on both sides, German turns guillemets round,
//! and an apostrophe is a closing mark to the eye. So a mark is read by what
//! stands around it, and paired with the nearest one that it can close.

use std::ops::Range;

/// Opening marks, what closes them, and whether they are brackets.
const PAIRS: &[(char, &[char], Family)] = &[
    ('“', &['”'], Family::Quote),
    ('„', &['“', '”'], Family::Quote),
    ('”', &['”'], Family::Quote),
    ('«', &['»'], Family::Quote),
    ('»', &['«', '»'], Family::Quote),
    ('‹', &['›'], Family::Quote),
    ('›', &['‹', '›'], Family::Quote),
    ('‘', &['’'], Family::Quote),
    ('‚', &['‘', '’'], Family::Quote),
    ('「', &['」'], Family::Quote),
    ('『', &['』'], Family::Quote),
    ('"', &['"'], Family::Quote),
    ('\'', &['\''], Family::Quote),
    ('(', &[')'], Family::Bracket),
    ('[', &[']'], Family::Bracket),
    ('（', &['）'], Family::Bracket),
];

/// Marks that open where nothing around them says otherwise. The other
/// directed ones close; the straight ones do either.
const OPENERS: &[char] = &['“', '„', '«', '‹', '‘', '‚', '「', '『', '(', '[', '（'];
const STRAIGHT: &[char] = &['"', '\''];

/// How far ahead a better closing mark is looked for, and how many open marks
/// a closing one may skip. Both are more than any text meant to be read needs;
/// they keep a hostile one from taking long.
const CHARS_AHEAD: usize = 500;
const DEPTH: usize = 8;

/// What a mark is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// Marks words as somebody's own.
    Quote,
    /// Sets words aside.
    Bracket,
}

/// A mark and those it belongs to.
#[derive(Debug)]
pub(super) struct Mark {
    /// Where it stands, in bytes of the text.
    pub(super) at: Range<usize>,
    /// Quotation mark or bracket.
    pub(super) family: Family,
    /// Whether it opens; it closes otherwise.
    pub(super) opens: bool,
    /// Whether it may be an apostrophe or the sign for inches or minutes.
    pub(super) is_letter_like: bool,
    /// Indices of its partners. A closing mark has several where a quotation
    /// runs over several paragraphs and each of them opens it anew.
    pub(super) partners: Vec<usize>,
}

/// The marks of the lines that this range touches, in order.
pub(super) fn marks(text: &str, range: Range<usize>) -> Vec<Mark> {
    let from = text[..range.start].rfind('\n').map_or(0, |i| i + 1);
    let to = text[range.end..]
        .find('\n')
        .map_or(text.len(), |i| range.end + i);
    let mut reader = Reader::default();
    let mut line_start = from;
    for line in text[from..to].split('\n') {
        reader.read_line(line, line_start);
        line_start += line.len() + 1;
    }
    reader.marks
}

/// What an open mark waits with: its glyph and the indices of the marks that
/// opened it, one a paragraph.
#[derive(Debug)]
struct Open {
    glyph: char,
    marks: Vec<usize>,
}

#[derive(Default)]
struct Reader {
    marks: Vec<Mark>,
    quotes: Vec<Open>,
    brackets: Vec<Open>,
}

/// What stands around a mark says that it…
#[derive(Clone, Copy, PartialEq)]
enum Look {
    Opens,
    Closes,
    Either,
}

impl Reader {
    fn read_line(&mut self, line: &str, line_start: usize) {
        if line.trim().is_empty() {
            return;
        }
        self.brackets.clear();
        let continued = self.continued(line, line_start);
        for (i, c) in line.char_indices() {
            if continued != Some(i) && family(c).is_some() {
                self.read(line, i, c, line_start);
            }
        }
    }

    /// A paragraph that starts with the mark that the last one left open goes
    /// on with its quotation; otherwise what was left open is given up.
    fn continued(&mut self, line: &str, line_start: usize) -> Option<usize> {
        let (i, first) = line.char_indices().find(|(_, c)| !c.is_whitespace())?;
        let Some(depth) = self.quotes.iter().rposition(|o| o.glyph == first) else {
            self.quotes.clear();
            return None;
        };
        self.quotes.truncate(depth + 1);
        let index = self.note(line_start + i, first, Family::Quote, true);
        self.quotes[depth].marks.push(index);
        Some(i)
    }

    fn read(&mut self, line: &str, i: usize, c: char, line_start: usize) {
        let at = line_start + i;
        let before = line[..i].chars().next_back();
        let after = line[i + c.len_utf8()..].chars().next();
        let is_inside_word =
            before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        let is_apostrophe = matches!(c, '’' | '\'');
        if is_apostrophe && (is_inside_word || is_possessive(line, i, c)) {
            return;
        }
        let follows_opening = self.marks.last().is_some_and(|m| m.at.end == at && m.opens);
        let look = look(c, before, after, follows_opening);
        let family = family(c).unwrap_or(Family::Quote);
        let open = self.stack(family).iter();
        let closes = open
            .rev()
            .take(DEPTH)
            .position(|o| closers(o.glyph).contains(&c))
            .filter(|_| look != Look::Opens || closers(c).is_empty());
        if let Some(above) = closes {
            self.close(at, c, family, above);
        } else if !closers(c).is_empty() && may_open(c, look) {
            let index = self.note(at, c, family, true);
            let glyph = c;
            let marks = vec![index];
            self.stack(family).push(Open { glyph, marks });
        } else {
            let index = self.note(at, c, family, false);
            let is_measure = c == '"' && before.is_some_and(char::is_numeric);
            self.marks[index].is_letter_like |= is_measure;
        }
    }

    fn close(&mut self, at: usize, c: char, family: Family, above: usize) {
        let index = self.note(at, c, family, false);
        let stack = self.stack(family);
        stack.truncate(stack.len() - above);
        let opened = stack.pop().map(|o| o.marks).unwrap_or_default();
        for &mark in &opened {
            self.marks[mark].partners.push(index);
        }
        self.marks[index].partners = opened;
    }

    fn note(&mut self, at: usize, c: char, family: Family, opens: bool) -> usize {
        self.marks.push(Mark {
            at: at..at + c.len_utf8(),
            family,
            opens,
            is_letter_like: matches!(c, '’' | '\''),
            partners: Vec::new(),
        });
        self.marks.len() - 1
    }

    fn stack(&mut self, family: Family) -> &mut Vec<Open> {
        match family {
            Family::Quote => &mut self.quotes,
            Family::Bracket => &mut self.brackets,
        }
    }
}

fn look(c: char, before: Option<char>, after: Option<char>, follows_opening: bool) -> Look {
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let ends_clause = |c: char| ".,;:!?)]}…،؛؟".contains(c);
    let starts_clause = |c: char| "([{-–—/".contains(c);
    let opens = (is_space(before) || follows_opening || before.is_some_and(starts_clause))
        && !is_space(after)
        && !after.is_some_and(ends_clause);
    let closes = !is_space(before)
        && !follows_opening
        && (is_space(after) || !after.is_some_and(char::is_alphanumeric));
    match (opens, closes) {
        (true, false) => Look::Opens,
        (false, true) => Look::Closes,
        // French sets a space inside its marks: there only the glyph tells.
        _ if is_space(before) && !STRAIGHT.contains(&c) => {
            if OPENERS.contains(&c) {
                Look::Opens
            } else {
                Look::Closes
            }
        }
        _ => Look::Either,
    }
}

/// An apostrophe opens only where it cannot be one; a closing mark of most
/// languages only where it cannot close (Swedish opens with it).
fn may_open(c: char, look: Look) -> bool {
    match c {
        '\'' | '”' => look == Look::Opens,
        _ => look != Look::Closes,
    }
}

/// Whether this is the apostrophe of "the rebels’ stronghold": after an s,
/// before a word, with a better closing mark still to come.
fn is_possessive(line: &str, i: usize, c: char) -> bool {
    let rest = &line[i + c.len_utf8()..];
    if !looks_possessive(&line[..i], rest) {
        return false;
    }
    for (j, d) in rest.char_indices().take(CHARS_AHEAD) {
        let (head, tail) = (&rest[..j], &rest[j + d.len_utf8()..]);
        let follows_space = head.chars().next_back().is_none_or(char::is_whitespace);
        let precedes_word = tail.chars().next().is_some_and(char::is_alphanumeric);
        if d == '‘' || (d == c && follows_space && precedes_word) {
            return false;
        }
        if d == c && !follows_space && !precedes_word && !looks_possessive(head, tail) {
            return true;
        }
    }
    false
}

fn looks_possessive(before: &str, after: &str) -> bool {
    let mut next = after.chars();
    before.ends_with(['s', 'S'])
        && next.next().is_some_and(char::is_whitespace)
        && next.next().is_some_and(char::is_alphanumeric)
}

fn closers(open: char) -> &'static [char] {
    PAIRS
        .iter()
        .find(|(o, ..)| *o == open)
        .map_or(&[], |(_, set, _)| set)
}

fn family(c: char) -> Option<Family> {
    PAIRS
        .iter()
        .find(|(open, set, _)| *open == c || set.contains(&c))
        .map(|(.., family)| *family)
}
