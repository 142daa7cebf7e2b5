//! What cannot be seen becomes a chip, and nothing else does.

use whence::text::{Shown, is_plain, shown};
use whence::words::hidden;

/// Parts with chips in brackets.
#[track_caller]
fn check(text: &str, expected: &str) {
    let parts = shown(text);
    let seen = parts.iter().map(|part| match part {
        Shown::Words(words) => (*words).to_owned(),
        Shown::Hidden(c) => format!("[{}]", hidden::names(*c).0),
    });
    let seen = seen.collect::<String>();
    assert_eq!(seen, expected, "{text:?}");
    let whole = parts.iter().map(|part| match part {
        Shown::Words(words) => (*words).to_owned(),
        Shown::Hidden(c) => c.to_string(),
    });
    let whole = whole.collect::<String>();
    assert_eq!(whole, text, "nothing is lost");
    if is_plain(text) {
        assert_eq!(expected, text, "what is plain has no chip");
    }
}

#[test]
fn what_can_be_seen_stays() {
    for text in [
        "",
        "The dam gave way.\n\tAt night.",
        "ول تزال فرق الإنقاذ تبحث",
        "é e\u{301} ½ —",
        "👩‍👩‍👧 🧑🏽‍🚒 ❤️‍🔥 🏳️‍🌈 ☎︎ ©️ 1️⃣ #️⃣ 🇳🇴",
        "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} won",
        "می\u{200c}خواهم",
        "क्\u{200d}ष",
        "葛\u{e0100}城 㐂\u{fe00}",
    ] {
        check(text, text);
    }
}

#[test]
fn what_turns_the_direction_is_shown() {
    check("\u{202e}gnp.exe\u{202c}", "[RLO]gnp.exe[PDF]");
    check(
        "a\u{2066}b\u{2069}\u{2067}\u{2068}",
        "a[LRI]b[PDI][RLI][FSI]",
    );
    check(
        "\u{202a}\u{202b}\u{202d}\u{200e}\u{200f}\u{61c}",
        "[LRE][RLE][LRO][LRM][RLM][ALM]",
    );
}

#[test]
fn what_has_no_width_is_shown() {
    check("the\u{200b}dam", "the[ZWSP]dam");
    check("\u{feff}The dam", "[BOM]The dam");
    check("am\u{ad}mo\u{2060}nia", "am[SHY]mo[WJ]nia");
    check("a\u{200d}b \u{200c}c", "a[ZWJ]b [ZWNJ]c");
    check("👩\u{200d}b", "👩[ZWJ]b");
    check("می\u{200c} x", "می[ZWNJ] x");
    check("\u{200d}👩", "[ZWJ]👩");
    check("a\0b\u{9b}\r", "a[U+0000]b[U+009B][U+000D]");
    check("\u{3164}\u{206a}", "[U+3164][U+206A]");
}

#[test]
fn tags_and_selectors_outside_of_emoji_are_shown() {
    check("a\u{e0068}\u{e0069}", "a[TAG h][TAG i]");
    check("👩\u{e0068}", "👩[TAG h]");
    check(
        "🏴\u{e0067}\u{e007f}\u{e0067}",
        "🏴\u{e0067}\u{e007f}[TAG g]",
    );
    check("a\u{fe0f}\u{e0101}", "a[VS][VS]");
    check("\u{fe0f}", "[VS]");
    check("葛\u{fe0f}", "葛[VS]");
    check("a\u{e0001}", "a[TAG]");
}

#[test]
fn every_character_that_is_shown_has_a_name() {
    for c in (0..=0x10_ffff).filter_map(char::from_u32) {
        if let [Shown::Hidden(c)] = shown(&c.to_string())[..] {
            let (short, whole) = hidden::names(c);
            assert!(!short.is_empty() && short.len() <= 8, "{short}");
            assert!(whole.chars().any(char::is_alphabetic), "{whole}");
        }
    }
}
