//! Five real articles, read where their folder is (`WHENCE_ARTICLES`, or
//! `../shared/articles` beside the project) and skipped in the open where it
//! is not. The texts belong to their publishers: here are numbers and hashes,
//! never their sentences.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs, io};
use whence::anchor::{Found, Way, describe, find};
use whence::model::WhyUnplaced;
use whence::suggest::{debris, details};
use whence::text::{
    ArticleText, ByteOffset, CodePointOffset, Span, TextHash, Utf16Offset, sha256_hex, snap, words,
};
use whence::words::debris as why;

/// What is known of a file.
struct Known {
    file: &'static str,
    sha256: &'static str,
    bytes: usize,
    code_points: usize,
    paragraphs: usize,
    words: usize,
}

const ARTICLES: [Known; 5] = [
    Known {
        file: "000_f64a943d9ed82e6c.txt",
        sha256: "f88590eaeb44ff014ae80427a7a2b20c806415afd6ad8ffe356936aa77ebc0c4",
        bytes: 3284,
        code_points: 3284,
        paragraphs: 21,
        words: 535,
    },
    Known {
        file: "001_2394ab92ae024e3d.txt",
        sha256: "13f9313541a00e12682d795fde845ed667a81b544114a240bd8f7ff2cb3f252b",
        bytes: 3657,
        code_points: 3655,
        paragraphs: 24,
        words: 569,
    },
    Known {
        file: "002_fa7e1943e40255d8.txt",
        sha256: "784834e98634028d44c28dee775dc57363e42078fa2fc597385a30b747b8465f",
        bytes: 3337,
        code_points: 3333,
        paragraphs: 21,
        words: 527,
    },
    Known {
        file: "003_05a49977c339561e.txt",
        sha256: "43f0fb7700fcfa498cbdf46b4d1bb04db0b7240d80262117410335357454c176",
        bytes: 2449,
        code_points: 2449,
        paragraphs: 16,
        words: 379,
    },
    Known {
        file: "004_2d570ebe7da44bff.txt",
        sha256: "d3b5589f11f9efe16005905b9baea4329f1fe5178c6a081a71ed05aa28cff072",
        bytes: 5244,
        code_points: 5243,
        paragraphs: 23,
        words: 805,
    },
];

/// The folder, or a line that says that it is not here.
fn folder() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/articles");
    let folder = env::var_os("WHENCE_ARTICLES").map_or_else(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    // Written past the test runner, which shows only what failing tests print.
    let said = writeln!(
        io::stderr(),
        "skipped: the real articles are not at {}",
        folder.display()
    );
    said.expect("stderr can be written");
    None
}

fn texts() -> Option<Vec<Arc<ArticleText>>> {
    let folder = folder()?;
    let read = |known: &Known| {
        let raw = fs::read_to_string(folder.join(known.file)).expect("the file can be read");
        ArticleText::new(&raw)
    };
    Some(ARTICLES.iter().map(read).collect())
}

#[test]
fn they_are_stored_exactly() {
    let Some(folder) = folder() else { return };
    for known in &ARTICLES {
        let raw = fs::read(folder.join(known.file)).expect("the file can be read");
        assert_eq!(sha256_hex(&raw), known.sha256, "{}", known.file);
        let text = ArticleText::new(str::from_utf8(&raw).expect("the file is UTF-8"));
        assert_eq!(text.as_str().as_bytes(), raw, "{}", known.file);
        assert_eq!(text.hash().to_string(), known.sha256);
        assert_eq!(text.as_str().len(), known.bytes);
        let end = text.code_points(ByteOffset(known.bytes));
        assert_eq!(end, CodePointOffset(known.code_points), "{}", known.file);
        assert_eq!(text.bytes(end), Some(ByteOffset(known.bytes)));
        assert_eq!(text.paragraphs().len(), known.paragraphs, "{}", known.file);
        assert_eq!(text.word_count(), known.words, "{}", known.file);
    }
}

/// A character that is more than a byte, in all the units.
struct Hard {
    article: usize,
    character: char,
    byte: usize,
    code_point: usize,
    paragraph: Option<usize>,
    utf16: usize,
}

#[rustfmt::skip]
const HARD: [Hard; 5] = [
    Hard { article: 1, character: '\u{a0}', byte: 3616, code_point: 3616, paragraph: None, utf16: 0 },
    Hard { article: 1, character: '\u{a0}', byte: 3627, code_point: 3626, paragraph: Some(23), utf16: 7 },
    Hard { article: 2, character: '“', byte: 1574, code_point: 1574, paragraph: Some(10), utf16: 31 },
    Hard { article: 2, character: '”', byte: 1587, code_point: 1585, paragraph: Some(10), utf16: 42 },
    Hard { article: 4, character: '½', byte: 3195, code_point: 3195, paragraph: Some(12), utf16: 279 },
];

#[test]
fn hard_places_have_the_right_offsets() {
    let Some(texts) = texts() else { return };
    for hard in &HARD {
        let (text, byte) = (&texts[hard.article], ByteOffset(hard.byte));
        assert!(text.as_str()[hard.byte..].starts_with(hard.character));
        assert_eq!(text.code_points(byte), CodePointOffset(hard.code_point));
        assert_eq!(text.bytes(CodePointOffset(hard.code_point)), Some(byte));
        let Some(paragraph) = hard.paragraph else {
            // A line with nothing to read lies between two paragraphs.
            let next = text.paragraph_at(byte).expect("a paragraph follows");
            assert!(text.paragraphs()[next].start() > byte);
            continue;
        };
        assert_eq!(text.paragraph_at(byte), Some(paragraph));
        let utf16 = Utf16Offset(hard.utf16);
        assert_eq!(text.utf16_in_paragraph(paragraph, byte), Some(utf16));
        assert_eq!(text.bytes_in_paragraph(paragraph, utf16), Some(byte));
    }
}

/// A selection by bytes, what it comes to, and the hash of the words.
struct Selected {
    article: usize,
    hasty: (usize, usize),
    exact: (usize, usize),
    words_sha256: &'static str,
}

const SELECTED: [Selected; 7] = [
    // The attribution between two halves of a quotation, a letter short.
    Selected {
        article: 1,
        hasty: (1157, 1219),
        exact: (1158, 1220),
        words_sha256: "1714cdba6e2771367c3b0c84acdc5b5149f8b270cd053062a6130bdb138f1094",
    },
    // Words in single straight marks within double ones.
    Selected {
        article: 1,
        hasty: (3302, 3321),
        exact: (3300, 3323),
        words_sha256: "8c2b8fd3e0e08c028a110438549ce9c754a3047b4350b05861b9bdb0f82e59d8",
    },
    // A word in curly marks.
    Selected {
        article: 2,
        hasty: (1578, 1587),
        exact: (1574, 1590),
        words_sha256: "520e625c6e03bcfe726249f6f22f8c0af4fad186e461d33eba612d84637924b4",
    },
    // A number, selected to its comma.
    Selected {
        article: 2,
        hasty: (538, 542),
        exact: (538, 545),
        words_sha256: "c406d2c219087128469c23ed541129e7101cc81d35b6e4e7a7570fb8fa51b135",
    },
    // A line of a list, with its bullet.
    Selected {
        article: 3,
        hasty: (34, 102),
        exact: (36, 101),
        words_sha256: "677fa2d33bfa01ccc4c74a9d3469a53427c07548c0d705b4a14994e379393d63",
    },
    // A number with a half.
    Selected {
        article: 4,
        hasty: (3194, 3195),
        exact: (3194, 3197),
        words_sha256: "2ba6fff9c45645c826a91962e4eed8153f33a6861f4873c1a33a82c6ddedd059",
    },
    // An insertion in square brackets, short of the last one.
    Selected {
        article: 4,
        hasty: (1615, 1618),
        exact: (1615, 1619),
        words_sha256: "ff2ca5328dac88bb8fe9b2ca721f5aeb6246c54d6dc59b603bcef2c76dd40730",
    },
];

#[test]
fn hasty_selections_become_exact() {
    let Some(texts) = texts() else { return };
    for case in &SELECTED {
        let text = &texts[case.article];
        let (a, b) = (ByteOffset(case.hasty.0), ByteOffset(case.hasty.1));
        let found = snap(text, a, b).expect("something was meant");
        assert_eq!((found.start().0, found.end().0), case.exact);
        let hash = TextHash::of(text.slice(found)).to_string();
        assert_eq!(hash, case.words_sha256, "{:?}", case.exact);
    }
}

/// From each word to the end of each of some words after it.
fn stretches(text: &ArticleText) -> Vec<Span> {
    let all: Vec<_> = text
        .paragraphs()
        .iter()
        .flat_map(|p| words(text, *p).collect::<Vec<_>>())
        .collect();
    let mut found = Vec::new();
    for (i, first) in all.iter().enumerate() {
        let ends = all[i..].iter().take(30).step_by(13);
        found.extend(ends.filter_map(|last| text.span(first.start(), last.end()).ok()));
    }
    found
}

#[test]
fn whole_words_stay_and_snapping_twice_is_snapping_once() {
    let Some(texts) = texts() else { return };
    for text in &texts {
        for span in stretches(text) {
            let once = snap(text, span.start(), span.end()).expect("words were meant");
            // The marks and the fraction beside it may come along, no word.
            assert!(once.contains(span), "{span:?} became {once:?}");
            assert!(once.byte_count() <= span.byte_count() + 8, "{once:?}");
            assert_eq!(snap(text, once.start(), once.end()), Some(once));
        }
    }
}

#[test]
fn every_stretch_is_found_again() {
    let Some(texts) = texts() else { return };
    for text in &texts {
        let moved = ArticleText::new(&format!("A new first line.\n\n{}", text.as_str()));
        for span in stretches(text).into_iter().step_by(7) {
            let anchor = describe(text, span);
            assert_eq!(find(text, &anchor), Found::Here(span, Way::Position));
            match find(&moved, &anchor) {
                Found::Here(again, _) => assert_eq!(again.start().0, span.start().0 + 19),
                // One of the articles starts with a line that it says twice.
                Found::Nowhere(why) => {
                    assert_eq!((why, span.start()), (WhyUnplaced::Uncertain, ByteOffset(0)));
                }
            }
        }
    }
}

/// What is no part of each article: bytes from and to, and why, by careful
/// reading. Headings in mid-text are not among them.
#[rustfmt::skip]
const DEBRIS: [&[(usize, usize, &str)]; 5] = [
    &[(3034, 3284, why::CONSENT)],
    &[
        (502, 543, why::TEASER),
        (725, 768, why::TEASER),
        (2072, 2117, why::TEASER),
        (2467, 2533, why::TEASER),
        (3616, 3618, why::EMPTY),
        (3620, 3657, why::CREDIT),
    ],
    &[(0, 49, why::CAPTION), (50, 106, why::CAPTION), (3306, 3337, why::CREDIT)],
    &[(1, 33, why::HIGHLIGHTS), (34, 101, why::HIGHLIGHTS), (102, 159, why::HIGHLIGHTS)],
    &[(1, 16, why::DATE), (5095, 5242, why::CREDIT)],
];

#[test]
fn what_is_no_part_of_them_is_set_aside_and_no_sentence_is() {
    let Some(texts) = texts() else { return };
    for (text, wanted) in texts.iter().zip(DEBRIS) {
        let found = debris::proposed(text.as_str());
        let found: Vec<_> = found
            .iter()
            .map(|(at, why)| (at.start, at.end, *why))
            .collect();
        assert_eq!(found, wanted);
    }
}

/// What is proposed for each: hash of the title, outlet, hash of the credit, date.
#[rustfmt::skip]
const DETAILS: [[&str; 4]; 5] = [
    ["26a2fd0241f5c7a6375f05d899f8cf2ff126e15d8b15a4d7f575372dccdb380d", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ""],
    ["17400d328d4631d0db594dfdf87a3193b1fc7477db58f27c82a3f7e9ab0066c6", "", "80c12ae45c2e0bb6327cc89db56e8fe9c4b81dbf00006dd732ef7695824218ac", ""],
    ["13e2c94bbefeec74e2a968c4c30c64053a10795653cd52ca84c80e8a93a90946", "", "3d5b25960d5ea2abc28330ad7a50033e6e524e9e369ad833bb695c514f2915ec", ""],
    ["82f4af5e08757e341b71e6dab5c6d8327a483dcc153e5d84eb5e853d86fe9c20", "CNN", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "2016-12-12"],
    ["4ef0c582ccb408e36db97fd7e12e6d3353046bfb5d3b388c2be0a44a32e83f71", "", "3235cec2bf21d61fffc71ed4b63266b869c6ec5f1c9bd104c66796fedfe766f3", "2016-11-28"],
];

#[test]
fn details_are_read_from_them() {
    let Some(texts) = texts() else { return };
    for (text, [title, outlet, credit, published]) in texts.iter().zip(DETAILS) {
        let found = details::proposed(text.as_str());
        let hash = |words: &str| sha256_hex(words.as_bytes());
        assert_eq!(hash(&found.title), title, "{}", found.title);
        assert_eq!(hash(&found.credit), credit, "{}", found.credit);
        assert_eq!(
            (found.outlet.as_str(), found.published.as_str()),
            (outlet, published)
        );
        assert_eq!(found.byline, "");
    }
}
