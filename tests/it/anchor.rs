//! From a span to its anchor and back, in the same text and in another.

use crate::marked::{marked, with_marks};
use whence::anchor::{CONTEXT_CODE_POINTS, Found, Way, describe, find, settle};
use whence::model::{Anchor, Place, Position, WhyUnplaced};
use whence::text::{ArticleText, CodePointOffset};

/// Texts in which every span of some words must be found again.
const CORPUS: &[&str] = &[
    "The dam broke. The dam broke. The dam broke.",
    "5½ years on, 👩\u{200d}👩\u{200d}👧 wait\n\u{a0}\nSource:\u{a0}Orrin Wire",
    "قَالَ الوَزِيرُ إِنَّ السَّدَّ انهار",
    "水坝垮了。水坝垮了。",
    "e\u{301}e\u{301}e\u{301}",
];

#[test]
fn what_is_described_is_found_where_it_was() {
    for content in CORPUS {
        let text = ArticleText::new(content);
        let edges: Vec<_> = (0..=content.chars().count())
            .filter_map(|n| text.bytes(CodePointOffset(n)))
            .collect();
        for (i, start) in edges.iter().enumerate() {
            for end in &edges[i + 1..] {
                let span = text.span(*start, *end).unwrap();
                let anchor = describe(&text, span);
                assert_eq!(find(&text, &anchor), Found::Here(span, Way::Position));
                assert_eq!(anchor.quote, text.slice(span));
            }
        }
    }
}

#[test]
fn an_anchor_holds_the_words_and_what_stands_around_them() {
    let case = marked("½ 👩\u{200d}👧 ⟦said⟧ ½");
    let anchor = describe(&case.text, case.span());
    assert_eq!(anchor.start, CodePointOffset(6));
    assert_eq!(anchor.end, CodePointOffset(10));
    assert_eq!(anchor.quote, "said");
    assert_eq!(anchor.prefix, "½ 👩\u{200d}👧 ");
    assert_eq!(anchor.suffix, " ½");
    assert_eq!(anchor.text, case.text.hash());
}

#[test]
fn context_stops_at_32_code_points() {
    let case = marked(&format!("a{}⟦said⟧{}b", "½".repeat(32), "🔥".repeat(32)));
    let anchor = describe(&case.text, case.span());
    assert_eq!(anchor.prefix, "½".repeat(CONTEXT_CODE_POINTS));
    assert_eq!(anchor.suffix, "🔥".repeat(CONTEXT_CODE_POINTS));
}

/// What is looked for in another text.
enum Wanted<'a> {
    Here(&'a str, Way),
    Nowhere(WhyUnplaced),
}
use Wanted::{Here, Nowhere};

/// Describes the span marked in `from` and looks for it in the text of `to`.
#[track_caller]
fn check(from: &str, to: Wanted<'_>, text: &str) {
    let case = marked(from);
    let anchor = describe(&case.text, case.span());
    check_anchor(&anchor, to, text);
}

#[track_caller]
fn check_anchor(anchor: &Anchor, to: Wanted<'_>, text: &str) {
    let text = ArticleText::new(text);
    match (find(&text, anchor), to) {
        (Found::Here(span, way), Here(wanted, wanted_way)) => {
            assert_eq!(with_marks(&text, span), wanted);
            assert_eq!(way, wanted_way);
        }
        (Found::Nowhere(why), Nowhere(wanted)) => assert_eq!(why, wanted),
        (Found::Here(span, _), Nowhere(_)) => panic!("found {}", with_marks(&text, span)),
        (Found::Nowhere(why), Here(wanted, _)) => panic!("{why:?}, not {wanted}"),
    }
}

#[track_caller]
fn check_here(from: &str, to: &str, way: Way) {
    check(from, Here(to, way), marked(to).text.as_str());
}

const FAR: &str = "Nobody in the valley had expected that. ";

#[test]
fn moved_text_is_found() {
    check_here(
        &format!("{FAR}In all ⟦12 died⟧ at dawn. {FAR}"),
        &format!("A new first line.\n{FAR}In all ⟦12 died⟧ at dawn. {FAR}"),
        Way::Quote,
    );
    check_here(
        &format!("½ gone. {FAR}In all ⟦12 died⟧ at dawn. {FAR}"),
        &format!("{FAR}In all ⟦12 died⟧ at dawn. {FAR}½ gone."),
        Way::Quote,
    );
    check_here(
        &format!("{FAR}In all ⟦12 died⟧ at dawn. {FAR}"),
        &format!("{FAR}In all ⟦12 died⟧ at dawn. {FAR} More below."),
        Way::Position,
    );
}

#[test]
fn an_edit_at_the_far_end_of_the_context_does_not_lose_it() {
    let rest = "and the search goes on in the valley";
    check_here(
        &format!("We were told that some five days ago ⟦12 died⟧ {rest}"),
        &format!("Some were told that some five days ago ⟦12 died⟧ {rest}"),
        Way::Quote,
    );
}

#[test]
fn an_edited_neighbour_asks_a_person() {
    let uncertain = || Nowhere(WhyUnplaced::Uncertain);
    let from = format!("{FAR}In all ⟦12 died⟧ at dawn. {FAR}");
    check(
        &from,
        uncertain(),
        &format!("{FAR}In Vell 12 died at dawn. {FAR}"),
    );
    check(&from, uncertain(), "12 died");
    // The same length: the words stand at the same place, in another sentence.
    check(
        &from,
        uncertain(),
        &format!("{FAR}Before 12 died in bed. {FAR}"),
    );
}

#[test]
fn look_alikes_are_uncertain() {
    let line = "In the night of the flood some 12 died at the dam, the ministry said.\n";
    let case = line.replace("12 died", "⟦12 died⟧");
    check(
        &case,
        Nowhere(WhyUnplaced::Uncertain),
        &format!("\n{line}{line}"),
    );
    let bare = Anchor {
        prefix: String::new(),
        suffix: String::new(),
        ..describe(&marked(&case).text, marked(&case).span())
    };
    check_anchor(
        &bare,
        Nowhere(WhyUnplaced::Uncertain),
        &format!("\n{line}{line}"),
    );
    check_anchor(
        &bare,
        Here("\n⟦12 died⟧ there", Way::Quote),
        "\n12 died there",
    );
}

#[test]
fn of_look_alikes_the_one_with_the_right_neighbours_is_found() {
    check_here(
        "12 died at first. Later the ministry said that ⟦12 died⟧ at the dam, and no more.",
        "So: 12 died at first. Later the ministry said that ⟦12 died⟧ at the dam, and no more.",
        Way::Quote,
    );
    check_here(
        "In the valley they said ⟦12 died⟧ at the dam. Years on: 12 died somewhere.",
        "! In the valley they said ⟦12 died⟧ at the dam. Years on: 12 died somewhere.",
        Way::Quote,
    );
}

#[test]
fn words_that_are_gone_are_lost() {
    let from = format!("{FAR}In all ⟦12 died⟧ at dawn. {FAR}");
    check(
        &from,
        Nowhere(WhyUnplaced::Lost),
        &format!("{FAR}In all 13 died at dawn. {FAR}"),
    );
    check(&from, Nowhere(WhyUnplaced::Lost), "");
    let empty = Anchor {
        quote: String::new(),
        ..describe(&marked(&from).text, marked(&from).span())
    };
    check_anchor(
        &empty,
        Nowhere(WhyUnplaced::Lost),
        marked(&from).text.as_str(),
    );
}

/// A file that counts in another unit still has the words.
#[test]
fn a_wrong_position_in_the_right_text_is_mended_by_the_words() {
    let case = marked("🔥 the old wall ⟦12 died⟧ at dawn");
    let described = describe(&case.text, case.span());
    let wanted = "🔥 the old wall ⟦12 died⟧ at dawn";
    for shift in [0, 1, 900] {
        let anchor = Anchor {
            start: CodePointOffset(described.start.0 + shift),
            end: CodePointOffset(described.end.0 + shift),
            ..described.clone()
        };
        let way = if shift == 0 {
            Way::Position
        } else {
            Way::Quote
        };
        check_anchor(&anchor, Here(wanted, way), case.text.as_str());
    }
    let backwards = Anchor {
        start: described.end,
        end: described.start,
        ..described
    };
    check_anchor(&backwards, Here(wanted, Way::Quote), case.text.as_str());
}

#[test]
fn a_position_that_waits_is_settled() {
    let case = marked("At dawn ⟦12 died⟧ there");
    let anchor = Box::new(describe(&case.text, case.span()));
    let waiting = |why| Position {
        place: Place::Unplaced(anchor.clone(), why),
        ..Position::placed(case.span())
    };
    let placed = Position::placed(case.span());
    for why in [
        WhyUnplaced::TextMissing,
        WhyUnplaced::Uncertain,
        WhyUnplaced::Lost,
    ] {
        assert_eq!(settle(&case.text, &waiting(why)), placed);
    }
    assert_eq!(settle(&case.text, &placed), placed);
    let other = ArticleText::new("Nobody died");
    let lost = settle(&other, &waiting(WhyUnplaced::TextMissing));
    assert_eq!(lost, waiting(WhyUnplaced::Lost));
    let alike = ArticleText::new("Of them 12 died, of us 12 died");
    let uncertain = settle(&alike, &waiting(WhyUnplaced::TextMissing));
    assert_eq!(uncertain, waiting(WhyUnplaced::Uncertain));
}
