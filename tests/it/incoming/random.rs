//! Files mangled by dice: whatever comes, it is read or refused.

use super::ENGLISH;
use super::zip::{Entry, zip};
use crate::marked::Dice;
use whence::incoming::{File, read, read_paste};
use whence::text::ArticleText;

const MARKUP: [&str; 40] = [
    "<p>",
    "</p>",
    "<div class=article-body>",
    "</div>",
    "<b>",
    "</i>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<a href=x>",
    "<svg>",
    "</svg>",
    "<math><mi>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<template>",
    "<select>",
    "<li>",
    "<h1>",
    "<time datetime=2031>",
    "<article>",
    "<br>",
    "<q>",
    "&amp",
    "&#x110000;",
    "&#0;",
    "<",
    ">",
    "\"",
    "'",
    "<meta charset=big5>",
    "<html lang=x dir=rtl>",
    "<body hidden>",
    "<pre>\n",
    "<frameset>",
];

const WORDS: [&str; 16] = [
    "word ",
    "\n",
    "\r",
    ",",
    ";",
    "\t",
    "\"",
    "text",
    "{\"text\":\"",
    "\"}",
    "[",
    "½",
    "🙏🏽",
    "أحمد",
    "\u{feff}",
    "\0",
];

fn made(dice: &mut Dice) -> String {
    let mut out = String::new();
    for _ in 0..dice.below(60) {
        out.push_str(match dice.below(4) {
            0 => dice.pick(&WORDS),
            1 => &ENGLISH[..dice.below(ENGLISH.len())],
            _ => dice.pick(&MARKUP),
        });
    }
    out
}

/// Changes, drops and doubles a few bytes.
fn mangled(mut bytes: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    for _ in 0..dice.below(6) {
        let at = dice.below(bytes.len().max(1)).min(bytes.len());
        match dice.below(3) {
            0 if at < bytes.len() => bytes[at] = u8::try_from(dice.below(256)).unwrap_or(0),
            1 => bytes.truncate(at),
            _ => {
                let again = bytes[at..].to_vec();
                bytes.extend(again);
            }
        }
    }
    bytes
}

/// What must hold of any reading.
#[track_caller]
fn check(name: &str, bytes: Vec<u8>, seed: u64) {
    let file = File {
        name: name.to_owned(),
        bytes,
    };
    let reading = read(&file);
    assert_eq!(read(&file), reading, "{name}, seed {seed}: the same twice");
    for found in &reading.articles {
        assert!(!found.text.trim().is_empty(), "{name}, seed {seed}");
        assert_eq!(
            ArticleText::new(&found.text).as_str(),
            found.text,
            "{name}, seed {seed}"
        );
        assert!(
            matches!(&*found.direction, "" | "ltr" | "rtl"),
            "{name}, seed {seed}"
        );
    }
    for refused in &reading.refused {
        assert!(
            refused.why.ends_with('.'),
            "{name}, seed {seed}: {}",
            refused.why
        );
        assert!(
            refused.name.starts_with(name),
            "{name}, seed {seed}: {}",
            refused.name
        );
    }
}

#[test]
fn whatever_comes_is_read_or_refused() {
    for seed in 0..200 {
        let mut dice = Dice::new(seed);
        for name in ["a.html", "a.csv", "a.json", "a.jsonl", "a.txt", "a.tsv"] {
            let bytes = made(&mut dice).into_bytes();
            check(name, mangled(bytes, &mut dice), seed);
        }
        let files = [
            Entry::new("a.html", made(&mut dice)),
            Entry::stored("b.csv", made(&mut dice)),
        ];
        check("a.zip", mangled(zip(&files), &mut dice), seed);
        read_paste(&made(&mut dice), &made(&mut dice));
    }
}

#[test]
fn a_page_of_ours_survives_every_cut() {
    let page = include_bytes!("../../data/incoming/cms-theme.html");
    for seed in 0..60 {
        let mut dice = Dice::new(seed);
        check("a.html", mangled(page.to_vec(), &mut dice), seed);
    }
}
