//! What of a text cannot be seen: marks that turn the direction of writing
//! round, letters without width, signs of no shape. They stay in the text; a
//! quotation that is listed is cut here, so that each can be drawn as a chip.
//!
//! What belongs to the writing itself is left alone: the joiner inside an
//! emoji or an Indic word, the non-joiner inside a Persian one, the selector
//! after an emoji or a Chinese character.

/// A part of a text as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<'a> {
    /// Words that can be seen as they are.
    Words(&'a str),
    /// A character that cannot be seen.
    Hidden(char),
}

/// Cuts a text at what cannot be seen. Put together again, the parts are the
/// text.
pub fn shown(text: &str) -> Vec<Shown<'_>> {
    let mut parts = Vec::new();
    let mut from = 0;
    let mut around = Around::default();
    for (at, c) in text.char_indices() {
        let next = || {
            let mut rest = text.get(at + c.len_utf8()..).unwrap_or_default().chars();
            rest.find(|c| !is_selector(*c))
        };
        if is_hidden(c) && !around.explains(c, next) {
            parts.extend(words(text, from, at));
            parts.push(Shown::Hidden(c));
            from = at + c.len_utf8();
        }
        around.pass(c);
    }
    parts.extend(words(text, from, text.len()));
    parts
}

/// Whether all of a text can be seen as it is; cheaper than cutting it.
pub fn is_plain(text: &str) -> bool {
    text.is_ascii() || !text.chars().any(is_hidden)
}

fn words(text: &str, from: usize, to: usize) -> Option<Shown<'_>> {
    let words = text.get(from..to)?;
    (!words.is_empty()).then_some(Shown::Words(words))
}

/// What stands before a character.
#[derive(Default)]
struct Around {
    /// The last character that is no selector, joiner or tag.
    base: Option<char>,
    /// Whether tags spell the name of a flag here.
    is_in_flag: bool,
}

impl Around {
    /// Whether a character that cannot be seen belongs to the writing here.
    fn explains(&self, c: char, next: impl Fn() -> Option<char>) -> bool {
        let Some(base) = self.base else { return false };
        match c {
            '\u{200c}' => joins(base) && next().is_some_and(joins),
            '\u{200d}' => {
                let is_emoji = is_pictograph(base) && next().is_some_and(is_pictograph);
                is_emoji || joins(base)
            }
            '\u{fe00}'..='\u{fe0d}' | '\u{e0100}'..='\u{e01ef}' => is_ideograph(base),
            '\u{fe0e}' | '\u{fe0f}' => is_pictograph(base) || is_of_keycap(base),
            '\u{180b}'..='\u{180d}' | '\u{180f}' => matches!(base, '\u{1820}'..='\u{18aa}'),
            '\u{e0020}'..='\u{e007f}' => self.is_in_flag,
            _ => false,
        }
    }

    fn pass(&mut self, c: char) {
        const BLACK_FLAG: char = '\u{1f3f4}';
        const LAST_TAG: char = '\u{e007f}';
        self.is_in_flag = match c {
            BLACK_FLAG => true,
            LAST_TAG => false,
            '\u{e0020}'..='\u{e007e}' => self.is_in_flag,
            _ => false,
        };
        if !is_selector(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{e0020}'..='\u{e007f}') {
            self.base = Some(c);
        }
    }
}

/// Characters for which nothing is drawn, or something else than they are:
/// first and last of each stretch.
const HIDDEN: &[(char, char)] = &[
    // Control characters, but for tab and new line.
    ('\0', '\u{8}'),
    ('\u{b}', '\u{1f}'),
    ('\u{7f}', '\u{9f}'),
    // Soft hyphen, grapheme joiner, fillers of Hangul and Khmer.
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{ffa0}', '\u{ffa0}'),
    // Without width; direction marks, embeddings, overrides, isolates.
    ('\u{61c}', '\u{61c}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{fff9}', '\u{fffb}'),
    // Selectors and tags.
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{e0000}', '\u{e0fff}'),
];

fn is_hidden(c: char) -> bool {
    HIDDEN
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&c))
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Letters of scripts in which a joiner changes the shape of a word: from
/// Arabic to Thaana, from Devanagari to Sinhala, Burmese, Khmer, Mongolian.
fn joins(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18aa}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Signs that have a form as an emoji. Wider than the list of the standard: a
/// selector after an arrow harms nobody.
fn is_pictograph(c: char) -> bool {
    matches!(
        c,
        '©' | '®' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{3030}' | '\u{303d}'
    ) || matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{24c2}' | '\u{25a0}'..='\u{27bf}')
        || matches!(c, '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}')
}

/// `1️⃣` is a digit, a selector and a frame.
fn is_of_keycap(c: char) -> bool {
    matches!(c, '0'..='9' | '#' | '*')
}
