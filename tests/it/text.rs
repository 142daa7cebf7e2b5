//! Offsets and their units, spans, paragraphs, line ends, hashes, sentences.

use crate::marked::{Dice, marked, with_marks};
use std::sync::Arc;
use whence::text::{
    ArticleText, ByteOffset, CodePointOffset, SpanError, TextHash, Utf16Offset, ceil_grapheme,
    floor_grapheme, sentence_around, sha256_hex, words,
};

/// Texts whose units differ, each in its own way.
const CORPUS: &[&str] = &[
    "",
    "a",
    "The dam broke at dawn.\n\nTwo died.",
    "👩\u{200d}👩\u{200d}👧 waited\nby the 🌊",
    "🇩🇪🇫🇷 and 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "cafe\u{301}s, n\u{303}o\u{308}\u{323}",
    "5½ years\n\u{a0}\nSource:\u{a0}Orrin Wire",
    "قَالَ الوَزِيرُ إِنَّ السَّدّ انهار",
    "The minister (الوزير) said ½ of 水坝 is 🔥.",
    "水坝在黎明时垮了。两人死亡。",
    "“We heard it,” she said — ‘all of it’…",
    "\u{200b}zero\u{2060}width\u{200f}marks\u{ad}",
];

/// Pieces of every width, from one byte to four, from one UTF-16 unit to two.
const PIECES: &[&str] = &[
    "a",
    "dam ",
    "½",
    "\u{a0}",
    "é",
    "e\u{301}",
    "ق",
    "水",
    "“",
    "🔥",
    "👩\u{200d}👧",
    "🇫🇷",
    "\n",
    "\n\n",
];

/// Compares every conversion with the slow one that counts from the start.
#[track_caller]
fn check_offsets(content: &str) {
    let text = check_code_points(content);
    for index in 0..text.paragraphs().len() {
        check_paragraph(&text, index);
    }
}

#[track_caller]
fn check_code_points(content: &str) -> Arc<ArticleText> {
    let text = ArticleText::new(content);
    assert_eq!(text.as_str(), content);
    let mut code_points = 0;
    for byte in 0..=content.len() {
        let is_boundary = content.is_char_boundary(byte);
        if is_boundary && byte > 0 {
            code_points += 1;
        }
        let found = text.code_points(ByteOffset(byte));
        assert_eq!(found, CodePointOffset(code_points), "byte {byte}");
        if is_boundary {
            assert_eq!(text.bytes(found), Some(ByteOffset(byte)), "{found:?}");
        }
    }
    assert_eq!(text.bytes(CodePointOffset(code_points + 1)), None);
    assert_eq!(text.bytes(CodePointOffset(usize::MAX)), None);
    let past = text.code_points(ByteOffset(content.len() + 9));
    assert_eq!(past, CodePointOffset(code_points));
    text
}

#[track_caller]
fn check_paragraph(text: &ArticleText, index: usize) {
    let span = text.paragraphs()[index];
    let words = text.slice(span);
    let mut units = 0;
    for (i, c) in words.char_indices() {
        let byte = ByteOffset(span.start().0 + i);
        let unit = Utf16Offset(units);
        assert_eq!(text.utf16_in_paragraph(index, byte), Some(unit));
        assert_eq!(text.bytes_in_paragraph(index, unit), Some(byte));
        assert_eq!(text.paragraph_at(byte), Some(index));
        units += c.len_utf16();
        if c.len_utf16() == 2 {
            let half = text.bytes_in_paragraph(index, Utf16Offset(units - 1));
            assert_eq!(half, Some(byte), "the middle of a pair is its start");
        }
    }
    assert_eq!(units, words.encode_utf16().count());
    for end in [units, units + 1, usize::MAX] {
        let found = text.bytes_in_paragraph(index, Utf16Offset(end));
        assert_eq!(found, Some(span.end()));
    }
    let whole = Some(Utf16Offset(units));
    assert_eq!(text.utf16_in_paragraph(index, span.end()), whole);
    assert_eq!(
        text.utf16_in_paragraph(index, ByteOffset(usize::MAX)),
        whole
    );
    let before = text.utf16_in_paragraph(index, ByteOffset(0));
    assert_eq!(before, Some(Utf16Offset(0)));
}

#[test]
fn offsets_on_the_corpus() {
    for content in CORPUS {
        check_offsets(content);
    }
}

#[test]
fn offsets_around_the_stride_of_the_index() {
    for wide in ["½", "水", "🔥"] {
        for length in 1018..1030 {
            let ascii = "a".repeat(length);
            check_code_points(&format!("{ascii}{wide}"));
            check_code_points(&format!("{ascii}{wide}{ascii}{wide}"));
        }
        check_code_points(&wide.repeat(1025));
    }
    check_code_points(&"a".repeat(2048));
}

#[test]
fn offsets_of_texts_thrown_together() {
    for seed in 0..60 {
        let mut dice = Dice::new(seed);
        let pieces = dice.below(1200);
        let content: String = (0..pieces).map(|_| dice.pick(PIECES)).collect();
        check_offsets(&content);
    }
}

#[test]
fn a_paragraph_that_is_not_there_has_no_offsets() {
    let text = ArticleText::new("one");
    assert_eq!(text.bytes_in_paragraph(1, Utf16Offset(0)), None);
    assert_eq!(text.utf16_in_paragraph(1, ByteOffset(0)), None);
}

#[test]
fn spans_are_checked_at_the_door() {
    let text = ArticleText::new("a½b");
    let check = |start, end, wanted: Result<&str, SpanError>| {
        let found = text.span(ByteOffset(start), ByteOffset(end));
        assert_eq!(found.map(|s| text.slice(s)), wanted);
    };
    check(0, 4, Ok("a½b"));
    check(1, 3, Ok("½"));
    check(3, 4, Ok("b"));
    check(1, 1, Err(SpanError::Empty { start: 1, end: 1 }));
    check(3, 1, Err(SpanError::Empty { start: 3, end: 1 }));
    check(1, 2, Err(SpanError::InsideCharacter { start: 1, end: 2 }));
    check(2, 4, Err(SpanError::InsideCharacter { start: 2, end: 4 }));
    let (start, end, len) = (3, 5, 4);
    check(3, 5, Err(SpanError::OutOfText { start, end, len }));
}

#[test]
fn span_errors_are_sentences() {
    let check = |error: SpanError, wanted: &str| assert_eq!(error.to_string(), wanted);
    check(
        SpanError::Empty { start: 3, end: 1 },
        "the range 3–1 is empty",
    );
    check(
        SpanError::OutOfText {
            start: 3,
            end: 5,
            len: 4,
        },
        "the range 3–5 goes past the end of the text, which has 4 bytes",
    );
    check(
        SpanError::InsideCharacter { start: 1, end: 2 },
        "the range 1–2 cuts a character in two",
    );
}

#[test]
fn spans_know_how_they_lie() {
    let text = ArticleText::new("0123456789");
    let span = |start, end| text.span(ByteOffset(start), ByteOffset(end)).unwrap();
    let check = |a: (usize, usize), b: (usize, usize), shared: Option<(usize, usize)>| {
        let (a, b) = (span(a.0, a.1), span(b.0, b.1));
        assert_eq!(a.intersection(b), shared.map(|s| span(s.0, s.1)));
        assert_eq!(b.intersection(a), a.intersection(b));
        assert_eq!(a.overlaps(b), shared.is_some());
        assert_eq!(a.contains(b), shared.is_some_and(|s| b == span(s.0, s.1)));
    };
    check((0, 5), (3, 8), Some((3, 5)));
    check((0, 5), (5, 8), None);
    check((0, 9), (3, 5), Some((3, 5)));
    check((3, 5), (3, 5), Some((3, 5)));
    assert_eq!(span(3, 8).byte_count(), 5);
}

#[test]
fn a_span_of_another_text_has_no_words() {
    let long = ArticleText::new("The dam broke");
    let span = long.span(ByteOffset(4), ByteOffset(13)).unwrap();
    assert_eq!(ArticleText::new("a").slice(span), "");
    assert_eq!(ArticleText::new("水水水水水").slice(span), "");
}

#[test]
fn line_ends_and_the_byte_order_mark() {
    let check = |raw: &str, wanted: &str| assert_eq!(ArticleText::new(raw).as_str(), wanted);
    check("a\r\nb\rc\nd", "a\nb\nc\nd");
    check("a\r\r\nb\r", "a\n\nb\n");
    check("\u{feff}a\u{feff}b", "a\u{feff}b");
    check("\u{feff}\r\n", "\n");
    check(
        " e\u{301} \u{a0}\t½ \u{2028}",
        " e\u{301} \u{a0}\t½ \u{2028}",
    );
}

#[test]
fn texts_are_equal_by_what_they_say() {
    assert_eq!(ArticleText::new("a\r\nb"), ArticleText::new("\u{feff}a\nb"));
    assert_ne!(ArticleText::new("é"), ArticleText::new("e\u{301}"));
}

#[test]
fn paragraphs_are_lines_with_something_to_read() {
    let check = |content: &str, wanted: &[&str]| {
        let text = ArticleText::new(content);
        let found: Vec<_> = text.paragraphs().iter().map(|p| text.slice(*p)).collect();
        assert_eq!(found, wanted);
    };
    check("", &[]);
    check("\n \n\u{a0}\n", &[]);
    check("one", &["one"]);
    check("one\n\n\ntwo\n", &["one", "two"]);
    check(" one \r\n\u{a0}\r\n\ttwo", &[" one ", "\ttwo"]);
}

#[test]
fn paragraphs_are_found_by_offset() {
    // Bytes: one 0–3, two 5–8.
    let text = ArticleText::new("one\n\ntwo\n");
    let check = |byte, wanted| assert_eq!(text.paragraph_at(ByteOffset(byte)), wanted);
    check(0, Some(0));
    check(2, Some(0));
    check(3, Some(1));
    check(4, Some(1));
    check(7, Some(1));
    check(8, None);
    check(99, None);
}

#[test]
fn paragraphs_are_found_by_span() {
    let check = |case: &str, wanted: std::ops::Range<usize>| {
        let case = marked(case);
        assert_eq!(case.text.paragraphs_of(case.span()), wanted);
    };
    check("o⟦n⟧e\n\ntwo\nthree", 0..1);
    check("o⟦ne\n⟧\ntwo\nthree", 0..1);
    check("one⟦\n\n⟧two\nthree", 1..1);
    check("one⟦\n\nt⟧wo\nthree", 1..2);
    check("o⟦ne\n\ntwo\nt⟧hree", 0..3);
    check("one\n\ntwo\nthree⟦\n⟧", 3..3);
}

#[test]
fn words_are_counted_as_a_person_counts() {
    let check = |content: &str, wanted| {
        assert_eq!(ArticleText::new(content).word_count(), wanted);
    };
    check("", 0);
    check(" The state-run\n\ndaily’s \u{a0} 250,000 ", 4);
}

#[test]
fn words_come_with_their_spans() {
    let text = ArticleText::new("Says: “don’t — 5 dams” ½");
    let whole = text.paragraphs()[0];
    let found: Vec<_> = words(&text, whole).map(|w| text.slice(w)).collect();
    assert_eq!(found, ["Says", "don’t", "5", "dams", "½"]);
}

#[test]
fn hashes_are_known_ones() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(TextHash::of("").to_string(), empty);
    assert_eq!(TextHash::of("abc").to_string(), abc);
    assert_eq!(sha256_hex(b"abc"), abc);
    assert_eq!(ArticleText::new("abc").hash(), TextHash::of("abc"));
    assert_eq!(ArticleText::new("a\r\n").hash(), TextHash::of("a\n"));
}

#[test]
fn hashes_are_read_back() {
    let hash = TextHash::of("abc");
    assert_eq!(hash.to_string().parse(), Ok(hash));
    assert_eq!(hash.to_string().to_uppercase().parse(), Ok(hash));
    let check_refused = |word: &str| assert!(word.parse::<TextHash>().is_err(), "{word}");
    check_refused("");
    check_refused(&hash.to_string()[1..]);
    check_refused(&format!("{hash}0"));
    check_refused(&"g".repeat(64));
    check_refused(&"é".repeat(32));
}

#[test]
fn graphemes_have_edges() {
    let check = |case: &str| {
        let case = marked(case);
        for byte in case.start.0..case.end.0 {
            let floor = floor_grapheme(&case.text, ByteOffset(byte));
            assert_eq!(floor, case.start, "floor of {byte}");
            if byte > case.start.0 {
                let ceil = ceil_grapheme(&case.text, ByteOffset(byte));
                assert_eq!(ceil, case.end, "ceil of {byte}");
            }
        }
        assert_eq!(floor_grapheme(&case.text, case.end), case.end);
        assert_eq!(ceil_grapheme(&case.text, case.start), case.start);
    };
    check("a⟦b⟧c");
    check("⟦½⟧");
    check("caf⟦e\u{301}⟧s");
    check("🔥⟦👩\u{200d}👩\u{200d}👧⟧🔥");
    check("🇩🇪🇫🇷⟦🇪🇸⟧🇮🇹");
    check("⟦قَ⟧الَ");
    let text = ArticleText::new("ab");
    assert_eq!(floor_grapheme(&text, ByteOffset(9)), ByteOffset(2));
    assert_eq!(ceil_grapheme(&text, ByteOffset(9)), ByteOffset(2));
}

#[test]
fn the_sentence_around_a_span() {
    #[track_caller]
    fn check(from: &str, wanted: &str) {
        let case = marked(from);
        let found = sentence_around(&case.text, case.span());
        assert_eq!(with_marks(&case.text, found), wanted);
    }
    check("One. T⟦w⟧o here. Three.", "One. ⟦Two here.⟧ Three.");
    check("⟦One⟧. Two here.", "⟦One.⟧ Two here.");
    check("One. Two ⟦here⟧", "One. ⟦Two here⟧");
    check(
        "One. ⟦Two. Three⟧ now. Four.",
        "One. ⟦Two. Three now.⟧ Four.",
    );
    check("One.⟦ ⟧Two.", "⟦One. ⟧Two.");
    check(
        "Title\n\nOne. T⟦w⟧o\n\nThree",
        "Title\n\nOne. ⟦Two⟧\n\nThree",
    );
    check("One. T⟦wo\n\nThr⟧ee. Four.", "One. ⟦Two\n\nThree.⟧ Four.");
    check("One.⟦\n\n⟧Two.", "One.⟦\n\n⟧Two.");
    check("⟦\n\n⟧One. Two.", "⟦\n\n⟧One. Two.");
    check("  O⟦n⟧e. Two.", "  ⟦One.⟧ Two.");
    check("“I ⟦heard⟧ it.” She left.", "⟦“I heard it.”⟧ She left.");
    check("It cost 3.5 m⟦i⟧llion. Then", "⟦It cost 3.5 million.⟧ Then");
    check("قال نعم. ان⟦ها⟧ر السد؟ لا.", "قال نعم. ⟦انهار السد؟⟧ لا.");
    check("他说。水⟦坝⟧垮了。", "他说。⟦水坝垮了。⟧");
}

/// A paragraph cut into sentences; cut by `|`.
#[track_caller]
fn check_sentences(cut: &str) {
    let parts: Vec<_> = cut.split('|').collect();
    let text = ArticleText::new(&parts.concat());
    let mut at = 0;
    let mut found = Vec::new();
    for part in &parts {
        let (start, end) = (ByteOffset(at), ByteOffset(at + part.trim_end().len()));
        let span = text.span(start, end).expect("a part holds words");
        found.push(text.slice(sentence_around(&text, span)));
        at += part.len();
    }
    let wanted: Vec<_> = parts.iter().map(|p| p.trim()).collect();
    assert_eq!(found, wanted);
    // From one letter, too.
    let last = wanted[wanted.len() - 1];
    let start = text.as_str().len() - last.len();
    let first_letter = ceil_grapheme(&text, ByteOffset(start + 1));
    let span = text
        .span(ByteOffset(start), first_letter)
        .expect("a letter");
    assert_eq!(text.slice(sentence_around(&text, span)), last);
}

#[test]
fn sentences_end_where_a_reader_says() {
    let check = check_sentences;
    check("One sentence");
    check("It rained. |It poured! |Did it? |It did…");
    check("It rained... |Then nothing.\u{a0}|Later?! |Yes!! |12 saw it.");
    // What closes belongs to the sentence before, what opens to the next.
    check("“It rained.” |She left. |(He stayed.) |[He] slept.");
    check("\"It rained.\" |\"It poured.\" |'Yes.' |Then „Nein.“ |«Non.» |»Ja.« |Ende.");
    check("« Il pleut. » |Elle part. |« Non. »");
    check("He said: “It rained.” |– “It poured.” |— Nobody knew.");
    // A small letter goes on.
    check("“Rain?” she asked. |“Rain!” he cried… and left. |The firm yahoo! grew.");
    check("The board of St. Orrin (est. 1950) met at 5 p.m. on Monday. |Nobody came.");
    // Names, titles, initials.
    check("Mr. Lund, Mrs. Brandt and Dr. Vale met Gen. Sarn. |He smiled.");
    check("J. R. Vale and J.-P. Lund left. |So did I. |Then A. B. came.");
    check("The U.N. Security Council met. |The U.S. Army said so, Lt. Col. Sarn said.");
    check("Agence A.F.P. (Vale) wrote it. |“In the U.S.” |He nodded.");
    // Figures.
    check(
        "It cost 3.5 million. |At 7.30 it was No. 5 of 12. |On Dec. 25 it rose to 1.000. |2 died.",
    );
    check("“Did it?” |“No.” |She left. |That was in Dec. |Then it rained.");
    // Without white space nothing ends.
    check("See vale.example/a.Html and file.Txt. |Then go.");
    // Other scripts.
    check("قال نعم. |انهار السد؟ |لا! |قالت أ.ف.ب. إن السد");
    check("سد ٹوٹ گیا۔ |پانی آیا۔");
    check("水坝垮了。|“真的吗？！”|他说！|完。");
    check("बाँध टूटा। |पानी आया।");
    check("Дамба рухнула. |«Да», сказал он. |А. Б. Сарн молчал.");
}
