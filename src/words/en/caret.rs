//! The caret in the text, its keys, and looking for a quote.

/// Its button in the reader's tools.
pub const BUTTON: &str = "Caret";
/// Said when it appears.
pub const ON: &str =
    "Caret on. The arrow keys move it, Shift selects, Enter takes what is selected.";
/// Said when it goes.
pub const OFF: &str = "Caret off.";
/// Said when a selection is given up.
pub const NOTHING_SELECTED: &str = "Nothing is selected.";
/// Said where there is nothing to take; `key` selects the next sentence.
pub fn select_first(key: Option<&str>) -> String {
    let by_key = key.map(|key| format!(", or press {key} for a sentence"));
    let by_key = by_key.unwrap_or_default();
    format!("Select some words first: hold Shift and move the caret{by_key}.")
}

/// Heading of the actions that move in the text.
pub const TEXT: &str = "The text";
/// Actions.
pub const TOGGLE: &str = "Go to the caret, or hide it";
/// Select the next sentence.
pub const NEXT_SENTENCE: &str = "Select the next sentence";
/// Select the sentence before.
pub const PREVIOUS_SENTENCE: &str = "Select the sentence before";
/// Select the next quotation without a claim.
pub const NEXT_QUOTATION: &str = "Select the next quotation without a claim";
/// Select the quotation before.
pub const PREVIOUS_QUOTATION: &str = "Select the quotation without a claim before";
/// Select the next paragraph.
pub const NEXT_PARAGRAPH: &str = "Select the next paragraph";
/// Select the paragraph before.
pub const PREVIOUS_PARAGRAPH: &str = "Select the paragraph before";
/// Look for a quote.
pub const FIND: &str = "Find a quote";

/// Said at the end of the text.
pub const LAST_SENTENCE: &str = "That was the last sentence.";
/// Said at its start.
pub const FIRST_SENTENCE: &str = "That was the first sentence.";
/// Said at the end of the text.
pub const LAST_PARAGRAPH: &str = "That was the last paragraph.";
/// Said at its start.
pub const FIRST_PARAGRAPH: &str = "That was the first paragraph.";
/// Said where all quotations after the caret have claims.
pub const LAST_QUOTATION: &str = "No quotation without a claim comes after this.";
/// Said where all quotations before it have.
pub const FIRST_QUOTATION: &str = "No quotation without a claim comes before this.";

/// Said of what a step has selected.
pub fn selected(words: &str) -> String {
    format!("Selected “{words}”")
}

/// Heading of the caret's own keys.
pub const KEYS: &str = "The caret";
/// Its keys, each with Shift to select.
pub const CHARACTER: &str = "By character";
/// By word.
pub const WORD: &str = "By word";
/// By line.
pub const LINE: &str = "By line";
/// By sentence.
pub const SENTENCE: &str = "By sentence";
/// By paragraph.
pub const PARAGRAPH: &str = "By paragraph";
/// To the edges of a line.
pub const LINE_EDGE: &str = "To the start or the end of the line";
/// To the edges of the article.
pub const ARTICLE: &str = "To the start or the end of the article";
/// To select.
pub const EXTEND: &str = "Held with any of these: select";
/// Take what is selected.
pub const TAKE: &str = "Mark what is selected, or open the claim at the caret";
/// Take it as it is.
pub const TAKE_EXACTLY: &str = "Mark it without snapping to words";

/// The switch of the single keys.
pub const SINGLE_KEYS: &str = "Single keys";
/// What it does.
pub const SINGLE_KEYS_HINT: &str = "Letters, digits and signs work without Ctrl, outside of text fields. Off, everything is reached by Tab, by the named keys and by buttons.";

/// Label of the box for a quote.
pub const QUOTE_BOX: &str = "Paste or type words of the article";
/// What it overlooks.
pub const QUOTE_HINT: &str =
    "Case, accents and the kind of quotation marks do not matter; … stands for words left out.";
/// Name of the list of places.
pub const PLACES: &str = "Places";
/// Over the list while nothing is typed.
pub const UNMARKED: &str = "Quotations without a claim:";
/// Over an empty list while nothing is typed.
pub const NONE_UNMARKED: &str = "Every quotation of this article has a claim, or there is none.";
/// Where the words do not stand.
pub const NOWHERE: &str = "These words are nowhere in this article.";
/// Beside a place that differs in what does not matter.
pub const NOT_EXACT: &str = "not letter by letter";
/// The button that takes a place.
pub const GO: &str = "Select it";

/// How many places there are.
pub fn places(count: usize) -> String {
    match count {
        1 => "1 place".to_owned(),
        n => format!("{n} places"),
    }
}

/// Where a place is.
pub fn paragraph_number(number: usize) -> String {
    format!("paragraph {number}")
}
