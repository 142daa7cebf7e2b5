//! How much of a notice is read out to those who hear it. What is seen stays
//! the same.

use super::Notice;

/// How much is read out after an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verbosity {
    /// Nothing, unless something went wrong.
    Off,
    /// What happened, without quotations and details.
    Short,
    /// The whole sentence.
    #[default]
    Full,
}

impl Verbosity {
    /// All of them, from the least to the most.
    pub const ALL: [Self; 3] = [Self::Off, Self::Short, Self::Full];

    /// As it is kept among the settings.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Short => "short",
            Self::Full => "full",
        }
    }

    /// The one that is kept under this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.word() == word)
    }
}

impl Notice {
    /// What is read out of it. What went wrong is always said in full: nothing
    /// else on the page may tell it.
    pub fn spoken(&self, verbosity: Verbosity) -> Option<String> {
        match verbosity {
            _ if self.is_problem => Some(self.text.clone()),
            Verbosity::Off => None,
            Verbosity::Short => Some(shortened(&self.text)),
            Verbosity::Full => Some(self.text.clone()),
        }
    }
}

/// Quotations up to here, in characters, are names and levels rather than
/// words of an article: they say what happened.
const SHORT_QUOTATION: usize = 24;

/// A sentence up to its first colon, without what is quoted at length in it.
fn shortened(text: &str) -> String {
    let head = text.split(": ").next().unwrap_or_default();
    let mut short = String::new();
    let mut quoted = String::new();
    let mut depth = 0_usize;
    for c in head.chars() {
        depth += usize::from(c == '“');
        if depth > 0 {
            quoted.push(c);
        } else if matches!(c, '.' | ',' | '?') {
            // The space before a quotation goes with it.
            short.truncate(short.trim_end().len());
            short.push(c);
        } else if c != ' ' || !short.ends_with(' ') {
            short.push(c);
        }
        depth = depth.saturating_sub(usize::from(c == '”'));
        if depth == 0 && !quoted.is_empty() {
            let marks = 2;
            if quoted.chars().count() <= SHORT_QUOTATION + marks {
                short.push_str(&quoted);
            }
            quoted.clear();
        }
    }
    let short = short.trim().trim_start_matches([',', ' ']);
    // A quotation alone has no shorter form.
    if short.chars().any(char::is_alphanumeric) {
        short.to_owned()
    } else {
        text.to_owned()
    }
}
