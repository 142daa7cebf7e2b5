//! Language and direction of a text.

use whatlang::Lang;

/// Fewer letters are not enough to tell a language by.
const LETTERS_NEEDED: usize = 120;

/// Characters looked at.
const CHARS_SEEN: usize = 10_000;

/// A language tag in its usual form: `en-GB` for `en_gb`. Nothing if it is no
/// tag.
pub(super) fn tag(said: &str) -> Option<String> {
    let said = said.trim().replace('_', "-");
    let mut parts = said.split('-');
    let first = parts.next().filter(|p| (2..=3).contains(&p.len()))?;
    let is_word =
        |p: &str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    if !first.bytes().all(|b| b.is_ascii_alphabetic()) || !parts.clone().all(is_word) {
        return None;
    }
    let mut tag = first.to_ascii_lowercase();
    for part in parts {
        tag.push('-');
        match part.len() {
            2 => tag.push_str(&part.to_ascii_uppercase()),
            4 if part.bytes().all(|b| b.is_ascii_alphabetic()) => {
                tag.push_str(&part[..1].to_ascii_uppercase());
                tag.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => tag.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(tag)
}

/// The language a text is written in, where that is plain; else empty.
pub(super) fn detected(text: &str) -> &'static str {
    let end = text
        .char_indices()
        .nth(CHARS_SEEN)
        .map_or(text.len(), |(i, _)| i);
    let sample = &text[..end];
    // A syllable or a word of Chinese, Japanese or Korean is one character.
    let letters: usize = sample
        .chars()
        .filter(|c| c.is_alphabetic())
        .map(|c| if c >= '\u{2e80}' { 3 } else { 1 })
        .sum();
    if letters < LETTERS_NEEDED {
        return "";
    }
    match whatlang::detect(sample) {
        Some(found) if found.is_reliable() => code(found.lang()),
        _ => "",
    }
}

/// `rtl` where language or the first letters say so; else empty.
pub(super) fn direction(language: &str, text: &str) -> &'static str {
    const LANGUAGES: [&str; 10] = ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"];
    let first = text.chars().find(|c| c.is_alphabetic());
    let is_written_so = first.is_some_and(is_right_to_left);
    let main = language.split('-').next().unwrap_or_default();
    let is_so = match main {
        "" => is_written_so,
        // A report may begin with a name in other letters.
        main => LANGUAGES.contains(&main) && text.chars().take(1000).any(is_right_to_left),
    };
    if is_so { "rtl" } else { "" }
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The BCP 47 tag of a language: two letters where it has them.
fn code(language: Lang) -> &'static str {
    const SHORT: &[(&str, &str)] = &[
        ("afr", "af"),
        ("aka", "ak"),
        ("amh", "am"),
        ("ara", "ar"),
        ("aze", "az"),
        ("bel", "be"),
        ("ben", "bn"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("cmn", "zh"),
        ("cym", "cy"),
        ("dan", "da"),
        ("deu", "de"),
        ("ell", "el"),
        ("eng", "en"),
        ("epo", "eo"),
        ("est", "et"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("guj", "gu"),
        ("heb", "he"),
        ("hin", "hi"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("hye", "hy"),
        ("ind", "id"),
        ("ita", "it"),
        ("jav", "jv"),
        ("jpn", "ja"),
        ("kan", "kn"),
        ("kat", "ka"),
        ("khm", "km"),
        ("kor", "ko"),
        ("lat", "la"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("mal", "ml"),
        ("mar", "mr"),
        ("mkd", "mk"),
        ("mya", "my"),
        ("nep", "ne"),
        ("nld", "nl"),
        ("nob", "nb"),
        ("ori", "or"),
        ("pan", "pa"),
        ("pes", "fa"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("sin", "si"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("sna", "sn"),
        ("spa", "es"),
        ("srp", "sr"),
        ("swe", "sv"),
        ("tam", "ta"),
        ("tel", "te"),
        ("tgl", "tl"),
        ("tha", "th"),
        ("tuk", "tk"),
        ("tur", "tr"),
        ("ukr", "uk"),
        ("urd", "ur"),
        ("uzb", "uz"),
        ("vie", "vi"),
        ("yid", "yi"),
        ("zul", "zu"),
    ];
    let long = language.code();
    let short = SHORT.iter().find(|(code, _)| *code == long);
    short.map_or(long, |(_, short)| *short)
}

/// Whether two languages are the same, or so close that they are taken for
/// one another.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    const CLOSE: &[&[&str]] = &[
        &["no", "nb", "nn", "da"],
        &["hr", "sr", "bs", "sh", "me"],
        &["id", "ms", "in"],
        &["he", "iw"],
        &["tl", "fil"],
        &["fa", "prs"],
        &["gl", "pt"],
        &["yi", "ji"],
    ];
    a == b || CLOSE.iter().any(|set| set.contains(&a) && set.contains(&b))
}
