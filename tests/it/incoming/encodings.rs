//! Text in whatever letters it was written.

use super::{ENGLISH, article, refused};

#[test]
fn every_usual_encoding_is_read_said_and_recorded() {
    #[track_caller]
    fn check(name: &str, bytes: &[u8], text: &str, encoding: &str, remark: &str) {
        let found = article(name, bytes);
        assert_eq!(found.text, text);
        assert_eq!(found.encoding, encoding);
        assert_eq!(found.remarks.join(" "), remark);
    }
    fn utf_16(text: &str, is_big: bool) -> Vec<u8> {
        let units = text.encode_utf16();
        let pairs = units.map(|u| {
            if is_big {
                u.to_be_bytes()
            } else {
                u.to_le_bytes()
            }
        });
        pairs.flatten().collect()
    }
    let russian = "Вода пришла ночью, и никто не слышал сирены, сказала жительница Нижнего Бельма. Министерство \
        насчитало двенадцать погибших, но добровольцы называют более сорока имён.";
    let russian_bytes = encoding_rs::WINDOWS_1251.encode(russian).0;
    let japanese =
        "ダムは火曜日の深夜前に決壊し、水は約二十分で下ベルム村に達したと当局は発表した。";
    let japanese_bytes = encoding_rs::SHIFT_JIS.encode(japanese).0;
    let mark = "The byte order mark at its start was left out.";

    check("a.txt", "½ 🙏🏽 “No”".as_bytes(), "½ 🙏🏽 “No”", "", "");
    check("a.txt", b"\xef\xbb\xbfYes", "Yes", "UTF-8", mark);
    check("a.txt", b"one\r\ntwo\rthree", "one\ntwo\nthree", "", "");
    let marked = [&[0xff, 0xfe][..], &utf_16("Belm – 🙏🏽", false)].concat();
    check(
        "a.txt",
        &marked,
        "Belm – 🙏🏽",
        "UTF-16LE",
        "Read as UTF-16LE text.",
    );
    let marked = [&[0xfe, 0xff][..], &utf_16("Belm – 🙏🏽", true)].concat();
    check(
        "a.txt",
        &marked,
        "Belm – 🙏🏽",
        "UTF-16BE",
        "Read as UTF-16BE text.",
    );
    check(
        "a.txt",
        &utf_16("Water, ماء", false),
        "Water, ماء",
        "UTF-16LE",
        "Read as UTF-16LE text.",
    );
    check(
        "a.txt",
        &utf_16("Water, ماء", true),
        "Water, ماء",
        "UTF-16BE",
        "Read as UTF-16BE text.",
    );
    check(
        "a.txt",
        b"\x93We heard it,\x94 she said \x96 twice. Caf\xe9.",
        "“We heard it,” she said – twice. Café.",
        "windows-1252",
        "Read as Windows-1252 text.",
    );
    check(
        "a.txt",
        &russian_bytes,
        russian,
        "windows-1251",
        "Read as Windows-1251 text.",
    );
    check(
        "a.txt",
        &japanese_bytes,
        japanese,
        "Shift_JIS",
        "Read as Shift_JIS text.",
    );
    check(
        "a.txt",
        b"\xe2\x80\x9cYes\xe2\x80\x9d \xe2\x80\x93 \xc3\xa9\xc3\xa8\xc3\xa0\xc3\xa9\xc3\xa8\xc3\xa0\xc3\xa9\xc3\xa8\xc3\xa0 cut\xff",
        "“Yes” – éèàéèàéèà cut\u{fffd}",
        "",
        "One letter could not be read and shows as �.",
    );
}

#[test]
fn a_page_says_its_encoding_itself() {
    #[track_caller]
    fn check(head: &str, encoding: &str) {
        let page = format!("{head}<body><p>Caf\u{1}, {ENGLISH}</body>");
        let bytes: Vec<u8> = page
            .bytes()
            .map(|b| if b == 1 { 0xe9 } else { b })
            .collect();
        let found = article("a.html", bytes);
        assert_eq!(found.encoding, encoding, "{head}");
        let letter = if encoding == "windows-1251" {
            "Cafй"
        } else {
            "Café"
        };
        assert!(found.text.starts_with(letter), "{}", found.text);
    }
    check("<meta charset=iso-8859-1>", "windows-1252");
    check("<meta charset=\"windows-1251\">", "windows-1251");
    check(
        "<meta http-equiv=Content-Type content='text/html; charset=cp1252'>",
        "windows-1252",
    );
    check(
        "<?xml version='1.0' encoding='ISO-8859-15'?>",
        "ISO-8859-15",
    );
    // What it says is not what it is.
    check("<meta charset=utf-8>", "windows-1252");
}

#[test]
fn valid_utf_8_is_utf_8_whatever_the_page_says() {
    let page = format!("<meta charset=windows-1252><p>Café, {ENGLISH}");
    let found = article("a.html", page);
    assert_eq!(found.encoding, "");
    assert!(found.text.starts_with("Café"));
}

#[test]
fn what_is_no_text_is_not_guessed_at() {
    let why = ["a.txt: This is not a text file. Save the article as plain text first."];
    assert_eq!(refused("a.txt", b"abc\0def\0\0gh"), why);
    assert_eq!(refused("a.txt", b"\x01\x02\x03\x04\x05 some words"), why);
    let noise: Vec<u8> = (0..=255).cycle().take(5000).collect();
    assert_eq!(refused("a.txt", noise), why);
}
