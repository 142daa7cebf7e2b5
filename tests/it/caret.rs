//! Where a caret can stand, which way a paragraph runs, what is a quotation,
//! and where a quote is found.

use crate::marked::{Dice, with_marks};
use std::collections::BTreeSet;
use whence::text::{
    ArticleText, ByteOffset, Stride, caret_at, caret_back, caret_on, find_quote, is_right_to_left,
    quotations,
};

/// Marks a place of the caret in a text.
const CARET: char = '‸';

/// All places that a caret comes to from one end of the text to the other.
fn places(text: &ArticleText, stride: Stride, is_on: bool) -> BTreeSet<usize> {
    let step = if is_on { caret_on } else { caret_back };
    let far = if is_on { 0 } else { text.as_str().len() };
    let mut at = caret_at(text, ByteOffset(far)).expect("a text with something to read");
    let mut found = BTreeSet::new();
    loop {
        let next = step(text, at, stride);
        assert_eq!(caret_at(text, next), Some(next), "a place for a caret");
        if next == at {
            return found;
        }
        assert_eq!(next > at, is_on, "it goes on, or it goes back");
        found.insert(next.0);
        at = next;
    }
}

fn with_carets(text: &ArticleText, places: &BTreeSet<usize>) -> String {
    let mut shown = text.as_str().to_owned();
    for place in places.iter().rev() {
        shown.insert(*place, CARET);
    }
    shown
}

/// `on` has a caret at every place it comes to going on, `back` going back.
#[track_caller]
fn check(stride: Stride, on: &str, back: &str) {
    let text = ArticleText::new(&on.replace(CARET, ""));
    assert_eq!(with_carets(&text, &places(&text, stride, true)), on);
    assert_eq!(with_carets(&text, &places(&text, stride, false)), back);
}

#[test]
fn characters_are_what_a_person_takes_for_one() {
    let check = |on, back| check(Stride::Character, on, back);
    check("I‸t‸ ‸r‸a‸n‸.‸", "‸I‸t‸ ‸r‸a‸n‸.");
    check("c‸a‸f‸e\u{301}‸s‸", "‸c‸a‸f‸e\u{301}‸s");
    check(
        "👩\u{200d}👩\u{200d}👧‸🇩🇪‸🇫🇷‸½‸",
        "‸👩\u{200d}👩\u{200d}👧‸🇩🇪‸🇫🇷‸½",
    );
    check("س‸د\u{651}‸", "‸س‸د\u{651}");
    // The line ends between paragraphs are no place.
    check("a‸\n\n‸b‸\n \n‸c‸", "‸a‸\n\n‸b‸\n \n‸c");
}

#[test]
fn words_end_going_on_and_begin_going_back() {
    let check = |on, back| check(Stride::Word, on, back);
    check("We‸ heard‸ it‸.‸", "‸We ‸heard ‸it.");
    check("12,500‸ people‸, not‸ 5‸½‸", "‸12,500 ‸people, ‸not ‸5‸½");
    check("a‸ well‸-known‸ man‸", "‸a ‸well-‸known ‸man");
    check("the‸ ministry’s‸ “list‸”‸", "‸the ‸ministry’s “‸list”");
    check(
        "fire‸ 🔥‸ and‸ 👩\u{200d}👧‸ out‸",
        "‸fire ‸🔥 ‸and ‸👩\u{200d}👧 ‸out",
    );
    check("قال‸ الوزير‸.‸", "‸قال ‸الوزير.");
    check("One‸.‸\nTwo‸", "‸One.\n‸Two");
    check("250‸\u{a0}people‸", "‸250\u{a0}‸people");
}

#[test]
fn sentences_paragraphs_and_the_whole() {
    check(
        Stride::Sentence,
        "“It fell.”‸ Mr. Lund left.‸\nNobody was told.‸",
        "‸“It fell.” ‸Mr. Lund left.\n‸Nobody was told.",
    );
    check(
        Stride::Paragraph,
        "It fell. All of it.‸\n\nNobody was told.‸",
        "‸It fell. All of it.\n\n‸Nobody was told.",
    );
    check(
        Stride::Article,
        "It fell.\n\nNobody was told.‸\n",
        "‸It fell.\n\nNobody was told.\n",
    );
}

#[test]
fn a_caret_stands_in_the_nearest_paragraph() {
    #[track_caller]
    fn check(content: &str, at: usize, wanted: Option<usize>) {
        let text = ArticleText::new(content);
        let found = caret_at(&text, ByteOffset(at)).map(|at| at.0);
        assert_eq!(found, wanted, "{content:?} at {at}");
    }
    check("", 0, None);
    check("\n \n", 1, None);
    check("\n\nab\n\ncd\n", 0, Some(2));
    check("\n\nab\n\ncd\n", 4, Some(4));
    check("\n\nab\n\ncd\n", 5, Some(6));
    check("\n\nab\n\ncd\n", 99, Some(8));
    check("e\u{301}x", 1, Some(0));
    check("👩\u{200d}👧x", 4, Some(0));
}

/// From anywhere, also from the middle of a character, a caret goes to a place
/// where it can stand.
#[test]
fn anything_is_a_place_to_start_from() {
    const PIECES: [&str; 9] = [
        "a",
        " ",
        "\n",
        "e\u{301}",
        "س",
        "👩\u{200d}👧",
        "🇫🇷",
        ". ",
        "“",
    ];
    let strides = [
        Stride::Character,
        Stride::Word,
        Stride::Sentence,
        Stride::Paragraph,
        Stride::Article,
    ];
    for seed in 1..=60 {
        let mut dice = Dice::new(seed);
        let content: String = (0..dice.below(14))
            .map(|_| PIECES[dice.below(PIECES.len())])
            .collect();
        let text = ArticleText::new(&content);
        for at in 0..=content.len() + 2 {
            let Some(at) = caret_at(&text, ByteOffset(at)) else {
                assert!(text.paragraphs().is_empty());
                continue;
            };
            for stride in strides {
                let (on, back) = (caret_on(&text, at, stride), caret_back(&text, at, stride));
                assert!(back <= at && at <= on, "{content:?} {stride:?}");
                assert_eq!(caret_at(&text, on), Some(on));
                assert_eq!(caret_at(&text, back), Some(back));
            }
        }
    }
}

#[test]
fn the_first_letter_says_which_way_a_text_runs() {
    #[track_caller]
    fn check(words: &str, wanted: bool) {
        assert_eq!(is_right_to_left(words), wanted, "{words}");
    }
    check("", false);
    check("12 % of it", false);
    check("“قال الوزير”", true);
    check("14 مارس", true);
    check("NATO قال", false);
    check("שלום", true);
    check("\u{200f}12 km", true);
    check("水坝", false);
}

#[test]
fn quotations_are_found_with_their_marks() {
    /// Every quotation is in brackets, in order.
    #[track_caller]
    fn check(content: &str, wanted: &[&str]) {
        let text = ArticleText::new(content);
        let found: Vec<_> = quotations(&text)
            .into_iter()
            .map(|q| text.slice(q).to_owned())
            .collect();
        assert_eq!(found, wanted);
    }
    check("No marks, and it's Lund's.", &[]);
    check(
        "“It fell,” he said, “all of it.”",
        &["“It fell,”", "“all of it.”"],
    );
    check(
        "“She told me ‘run’ and left.”",
        &["“She told me ‘run’ and left.”", "‘run’"],
    );
    check(
        "«C’est fini», dit-il. „Nein“, sagte er.",
        &["«C’est fini»", "„Nein“"],
    );
    check("“One.\n“Two.”", &["“One.\n“Two.”"]);
    check("“…” and \"\" and (“”)", &[]);
}

/// Each place of the quote in brackets, in the order found; `~` where it is
/// not letter by letter.
#[track_caller]
fn check_found(content: &str, quote: &str, wanted: &[&str]) {
    let text = ArticleText::new(content);
    let found: Vec<_> = find_quote(&text, quote)
        .into_iter()
        .map(|p| {
            format!(
                "{}{}",
                if p.is_exact { "" } else { "~" },
                with_marks(&text, p.span)
            )
        })
        .collect();
    assert_eq!(found, wanted, "{quote}");
}

#[test]
fn a_quote_is_found_letter_by_letter_first() {
    check_found(
        "It ran. it ran.",
        "it ran",
        &["It ran. ⟦it ran⟧.", "~⟦It ran⟧. it ran."],
    );
    check_found("It ran.", "nowhere", &[]);
    check_found("It ran.", "  ", &[]);
    check_found("It ran.", "\u{200b}", &[]);
    check_found("a\nb", "a b", &["~⟦a\nb⟧"]);
    check_found("👩\u{200d}👧 ran", "👩", &["⟦👩\u{200d}👧⟧ ran"]);
}

#[test]
fn a_quote_is_found_as_one_would_read_it_out() {
    check_found(
        "“All  of\u{a0}it,” she said",
        "\"all of it,\" SHE",
        &["~⟦“All  of\u{a0}it,” she⟧ said"],
    );
    check_found("un café — noir", "cafe - noir", &["~un ⟦café — noir⟧"]);
    check_found("un cafe\u{301}s", "café", &["~un ⟦cafe\u{301}⟧s"]);
    check_found("قَالَ الوزير", "قال الوزير", &["~⟦قَالَ الوزير⟧"]);
    check_found("to\u{ad}day it fell", "today", &["~⟦to\u{ad}day⟧ it fell"]);
    check_found("the rebels’ hill", "rebels' hill", &["~the ⟦rebels’ hill⟧"]);
    check_found("Wait… no", "wait...", &["~⟦Wait…⟧ no"]);
}

#[test]
fn words_can_be_left_out() {
    let text = "The dam, which nobody had looked at, fell. The dam fell on Monday.";
    check_found(
        text,
        "the dam … fell on",
        &["~The dam, which nobody had looked at, fell. ⟦The dam fell on⟧ Monday."],
    );
    check_found(
        text,
        "dam [...] looked … fell",
        &["~The ⟦dam, which nobody had looked at, fell⟧. The dam fell on Monday."],
    );
    check_found(text, "Monday … dam", &[]);
    check_found(text, "…", &[]);
    let far = format!("One {}two", "x ".repeat(2_000));
    check_found(&far, "one … two", &[]);
}

/// A text that is all beginnings takes no longer for that.
#[test]
fn a_hostile_text_is_read_once() {
    let text = ArticleText::new(&"a ".repeat(200_000));
    assert_eq!(find_quote(&text, "a … b … c").len(), 0);
    assert_eq!(find_quote(&text, "a").len(), 100);
    let marks = ArticleText::new(&"“a” ".repeat(20_000));
    assert_eq!(quotations(&marks).len(), 20_000);
}
