//! Names of characters that cannot be seen: a short one for the chip, a whole
//! one for those who hear it or point at it.

/// The short and the whole name of a character.
pub fn names(c: char) -> (String, String) {
    let known = KNOWN.iter().find(|(known, ..)| *known == c);
    if let Some((_, short, whole)) = known {
        return ((*short).to_owned(), (*whole).to_owned());
    }
    let code = format!("U+{:04X}", u32::from(c));
    let kind = match c {
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "variation selector",
        '\u{180b}'..='\u{180f}' => "Mongolian selector",
        '\u{e0000}'..='\u{e007f}' => "tag character",
        '\0'..='\u{9f}' => "control character",
        _ => "character that cannot be seen",
    };
    let short = match c {
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "VS".to_owned(),
        '\u{e0020}'..='\u{e007e}' => format!("TAG {}", tagged(c)),
        '\u{e0000}'..='\u{e007f}' => "TAG".to_owned(),
        _ => code.clone(),
    };
    (short, format!("{kind} {code}"))
}

/// The letter that a tag character stands for.
fn tagged(c: char) -> char {
    char::from_u32(u32::from(c) - 0xe_0000).unwrap_or(c)
}

const KNOWN: &[(char, &str, &str)] = &[
    ('\u{ad}', "SHY", "soft hyphen"),
    ('\u{61c}', "ALM", "Arabic letter mark"),
    ('\u{200b}', "ZWSP", "zero-width space"),
    ('\u{200c}', "ZWNJ", "zero-width non-joiner"),
    ('\u{200d}', "ZWJ", "zero-width joiner"),
    ('\u{200e}', "LRM", "left-to-right mark"),
    ('\u{200f}', "RLM", "right-to-left mark"),
    ('\u{202a}', "LRE", "left-to-right embedding"),
    ('\u{202b}', "RLE", "right-to-left embedding"),
    ('\u{202c}', "PDF", "end of embedding"),
    ('\u{202d}', "LRO", "left-to-right override"),
    ('\u{202e}', "RLO", "right-to-left override"),
    ('\u{2060}', "WJ", "word joiner"),
    ('\u{2066}', "LRI", "left-to-right isolate"),
    ('\u{2067}', "RLI", "right-to-left isolate"),
    ('\u{2068}', "FSI", "first strong isolate"),
    ('\u{2069}', "PDI", "end of isolate"),
    ('\u{feff}', "BOM", "byte order mark"),
];
