//! Lower case, for comparing.

/// A text in lower case, letter by letter: a letter comes out the same
/// wherever it stands, also a Greek sigma at a word's end. So a part of a
/// text is a part of it in lower case too, and the tables that tell where
/// words end are not needed.
pub fn lower(text: &str) -> String {
    text.chars().flat_map(lower_letter).collect()
}

/// A letter in lower case; a few become two.
pub fn lower_letter(letter: char) -> impl Iterator<Item = char> {
    let lower = letter.to_lowercase();
    lower.map(|c| if c == 'ς' { 'σ' } else { c })
}
