//! What a hasty selection comes to.

use crate::marked::{Dice, marked, with_marks};
use unicode_segmentation::UnicodeSegmentation;
use whence::text::{ArticleText, ByteOffset, ceil_grapheme, floor_grapheme, snap};

/// Selects what is marked in `hasty`, in both directions, and expects what is
/// marked in `exact`; and that `exact`, selected, stays as it is.
#[track_caller]
fn check(hasty: &str, exact: &str) {
    let case = marked(hasty);
    let wanted = marked(exact);
    assert_eq!(
        case.text.as_str(),
        wanted.text.as_str(),
        "one text, two spans"
    );
    for (a, b) in [(case.start, case.end), (case.end, case.start)] {
        let found = snap(&case.text, a, b).map(|span| with_marks(&case.text, span));
        assert_eq!(found.as_deref(), Some(exact), "from {hasty}");
    }
    let again = snap(&wanted.text, wanted.start, wanted.end);
    assert_eq!(again, Some(wanted.span()), "{exact} is exact");
}

#[track_caller]
fn check_unchanged(exact: &str) {
    check(exact, exact);
}

#[track_caller]
fn check_nothing(hasty: &str) {
    let case = marked(hasty);
    let found = snap(&case.text, case.start, case.end);
    assert_eq!(found, None, "from {hasty}");
}

#[test]
fn an_edge_near_a_word_edge_moves_to_it() {
    check("The d⟦am br⟧oke at dawn", "The ⟦dam⟧ broke at dawn");
    check("The ⟦dam bro⟧ke at dawn", "The ⟦dam broke⟧ at dawn");
    check("Th⟦e dam broke⟧ at dawn", "The ⟦dam broke⟧ at dawn");
    check("T⟦he dam broke⟧ at dawn", "⟦The dam broke⟧ at dawn");
    check("The da⟦m broke a⟧t dawn", "The dam ⟦broke at⟧ dawn");
    check("The ⟦dam broke at daw⟧n", "The ⟦dam broke at dawn⟧");
    check("⟦Th⟧e dam broke", "⟦The⟧ dam broke");
}

#[test]
fn an_edge_deep_in_a_word_stays_where_the_hand_put_it() {
    check_unchanged("The gov⟦ernment said⟧ so");
    check_unchanged("The gove⟦rn⟧ment said so");
    check_unchanged("an anti⟦gov⟧ernment march");
}

#[test]
fn letters_of_one_word_are_never_lost() {
    check("The ⟦d⟧am", "The ⟦dam⟧");
    check_unchanged("government⟦s⟧ fell");
    check_unchanged("It broke⟦n g⟧overnment");
}

#[test]
fn space_and_commas_at_the_ends_fall_off() {
    check("The⟦ dam broke, ⟧at dawn", "The ⟦dam broke⟧, at dawn");
    check("The ⟦dam ⟧broke", "The ⟦dam⟧ broke");
    check("dawn⟦, the dam⟧ broke", "dawn, ⟦the dam⟧ broke");
    check("⟦\u{a0}The dam\u{a0}\n⟧", "\u{a0}⟦The dam⟧\u{a0}\n");
    check("قال⟦، إن السد ⟧انهار", "قال، ⟦إن السد⟧ انهار");
    check("他说⟦，水坝垮了、⟧昨天", "他说，⟦水坝垮了⟧、昨天");
    check_nothing("dawn⟦, ⟧the dam");
    check_nothing("one\n⟦\n⟧two");
}

#[test]
fn bullets_and_dashes_set_apart_fall_off() {
    check(
        "⟦- The dam broke⟧\n- Two died",
        "- ⟦The dam broke⟧\n- Two died",
    );
    check("⟦• The dam broke⟧", "• ⟦The dam broke⟧");
    check(
        "The dam ⟦-- the old one -- ⟧broke",
        "The dam -- ⟦the old one⟧ -- broke",
    );
    check(
        "The dam⟦ — the old one —⟧ broke",
        "The dam — ⟦the old one⟧ — broke",
    );
    check_unchanged("it was ⟦-5 degrees⟧ outside");
}

#[test]
fn a_full_stop_stays_if_it_was_selected() {
    check_unchanged("⟦The dam broke.⟧ Two died.");
    check_unchanged("⟦The dam broke⟧. Two died.");
    check_unchanged("The dam broke. ⟦Two died.⟧");
    check("The dam broke.⟦ Who knew?⟧", "The dam broke. ⟦Who knew?⟧");
    check_unchanged("⟦The U.N.⟧ warned");
}

#[test]
fn quotation_marks_come_along_in_pairs() {
    check("“⟦We heard it⟧”, he said", "⟦“We heard it”⟧, he said");
    check("“⟦We heard it⟧,” he said", "⟦“We heard it,”⟧ he said");
    check("“W⟦e heard i⟧t.” Then", "⟦“We heard it.”⟧ Then");
    check("⟦“We heard it⟧,” he said", "⟦“We heard it,”⟧ he said");
    check("“⟦We heard it,”⟧ he said", "⟦“We heard it,”⟧ he said");
    check("he said: \"⟦We heard it⟧\"", "he said: ⟦\"We heard it\"⟧");
    check("a so-called “⟦victory⟧”", "a so-called ⟦“victory”⟧");
    check(
        "It was ⟦“running out⟧” for them",
        "It was ⟦“running out”⟧ for them",
    );
    check(
        "it heard “⟦running out” there⟧ today",
        "it heard ⟦“running out” there⟧ today",
    );
    check_unchanged("“We ⟦heard⟧ it all”");
    check_unchanged("⟦He said “we heard⟧ it” today");
}

#[test]
fn lone_marks_at_an_edge_are_let_go() {
    check(
        "⟦“We heard⟧ it all,” he said",
        "“⟦We heard⟧ it all,” he said",
    );
    check("“We all ⟦heard it.”⟧ Then", "“We all ⟦heard it.⟧” Then");
    check(
        "“We heard it⟦,” he said⟧ then",
        "“We heard it,” ⟦he said⟧ then",
    );
    check("⟦he said, “⟧We heard", "⟦he said⟧, “We heard");
    check(
        "\"We heard it all⟦\" he said⟧",
        "\"We heard it all\" ⟦he said⟧",
    );
    check("⟦\"We heard⟧ it all\"", "\"⟦We heard⟧ it all\"");
    check(
        "⟦“The quotation never ends.⟧",
        "“⟦The quotation never ends.⟧",
    );
    check_nothing("⟦“⟧We heard it all”");
}

#[test]
fn quotation_marks_of_many_lands() {
    check(
        "„⟦Der Damm brach⟧“, sagte sie",
        "⟦„Der Damm brach“⟧, sagte sie",
    );
    check(
        "»⟦Der Damm brach⟧«, sagte sie",
        "⟦»Der Damm brach«⟧, sagte sie",
    );
    check(
        "« ⟦Le barrage a cédé⟧ », dit-elle",
        "⟦« Le barrage a cédé »⟧, dit-elle",
    );
    check(
        "«\u{a0}⟦Le barrage⟧\u{202f}»",
        "⟦«\u{a0}Le barrage\u{202f}»⟧",
    );
    check(
        "«⟦Плотина рухнула⟧», сказала",
        "⟦«Плотина рухнула»⟧, сказала",
    );
    check("”⟦Dammen brast⟧”, sade hon", "⟦”Dammen brast”⟧, sade hon");
    check("قال «⟦انهار السد⟧» فجرا", "قال ⟦«انهار السد»⟧ فجرا");
    check("她说「⟦水坝垮了⟧」。", "她说⟦「水坝垮了」⟧。");
    check("„Er sagte ‚⟦nein⟧‘ dazu“", "„Er sagte ⟦‚nein‘⟧ dazu“");
    check_unchanged("»Ja«, ⟦sagte sie⟧, »nein«");
    check_unchanged("« Oui », ⟦dit-elle⟧, « non »");
    check_unchanged("„Ja“ ⟦oder⟧ „nein“");
}

#[test]
fn interrupted_quotations_keep_their_pieces_apart() {
    check_unchanged("\"We heard it,\" ⟦he said⟧, \"and left\"");
    check_unchanged("\"Yes\" ⟦he said⟧ \"no\"");
    check_unchanged("“Yes,” ⟦he said⟧, “no.”");
    check(
        "“⟦We heard it⟧,” he said, “and left.”",
        "⟦“We heard it,”⟧ he said, “and left.”",
    );
    check(
        "“We heard it,” he said, “⟦and left⟧.”",
        "“We heard it,” he said, ⟦“and left.”⟧",
    );
    check(
        "\"⟦We heard it,\" he said, \"and left⟧.\"",
        "⟦\"We heard it,\" he said, \"and left.\"⟧",
    );
}

#[test]
fn nested_quotations() {
    check(
        "“They said ‘⟦we left⟧’,” he said",
        "“They said ⟦‘we left’⟧,” he said",
    );
    check(
        "\"They said '⟦we left⟧',\" he said",
        "\"They said ⟦'we left'⟧,\" he said",
    );
    check(
        "“‘⟦We left⟧’ was all,” he said",
        "“⟦‘We left’⟧ was all,” he said",
    );
    check("“‘⟦We left⟧’”, he said", "⟦“‘We left’”⟧, he said");
    check(
        "“⟦They said ‘we left’⟧” today",
        "⟦“They said ‘we left’”⟧ today",
    );
}

#[test]
fn apostrophes_are_no_quotation_marks() {
    check("They d⟦on’⟧t know", "They ⟦don’t⟧ know");
    check("They ⟦don⟧'t know", "They ⟦don't⟧ know");
    check_unchanged("the ⟦rebels’⟧ stronghold");
    check_unchanged("the ⟦rebels⟧’ stronghold");
    check_unchanged("the ⟦rebels'⟧ stronghold");
    check_unchanged("the ⟦rebels’ stronghold⟧ fell");
    check(
        "the ⟦rebels’ stronghol⟧d fell",
        "the ⟦rebels’ stronghold⟧ fell",
    );
    check("a ‘⟦victory⟧’ for them", "a ⟦‘victory’⟧ for them");
    check(
        "‘⟦The rebels’ stronghold fell⟧’, she said",
        "⟦‘The rebels’ stronghold fell’⟧, she said",
    );
    check("The ‘⟦rebels⟧’ said ‘no’", "The ⟦‘rebels’⟧ said ‘no’");
    check_unchanged("⟦’Tis said⟧ it fell");
    check_unchanged("⟦'Tis said⟧ it fell");
    check_unchanged("⟦Maron⟧’s forces");
    check("⟦Maron’⟧s forces", "⟦Maron’s⟧ forces");
    check_unchanged("l’⟦armée⟧ avance");
}

#[test]
fn numbers_stay_whole() {
    check("some ⟦250⟧,000 people", "some ⟦250,000⟧ people");
    check("some 250,⟦000 people⟧", "some ⟦250,000 people⟧");
    check("some 250⟦,000 people⟧", "some ⟦250,000 people⟧");
    check("⟦some 2⟧50,000 people", "⟦some⟧ 250,000 people");
    check("some 1,⟦5⟧00,000", "some ⟦1,500,000⟧");
    check("⟦5⟧½ years", "⟦5½⟧ years");
    check("5⟦½ years⟧ on", "⟦5½ years⟧ on");
    check("5½⟦ years⟧ on", "5½ ⟦years⟧ on");
    check("⟦250⟧\u{a0}000 habitants", "⟦250\u{a0}000⟧ habitants");
    check(
        "held 4⟦5 to 50 perce⟧nt of it",
        "held ⟦45 to 50 percent⟧ of it",
    );
    check("rose ⟦3.1⟧4159 times", "rose ⟦3.14159⟧ times");
    check("⟦45⟧–50 percent", "⟦45⟧–50 percent");
    check("⟦45–⟧50 percent", "⟦45–50⟧ percent");
    check_unchanged("some ⟦$250⟧ each");
    check_unchanged("in 2012,\u{a0}⟦300⟧ people");
}

#[test]
fn hyphens_are_not_left_over() {
    check("a ⟦half-⟧mile away", "a ⟦half⟧-mile away");
    check("a half⟦-mile away⟧", "a half-⟦mile away⟧");
    check_unchanged("the ⟦al⟧-Nahr daily");
    check("the al⟦-Nahr daily⟧", "the ⟦al-Nahr daily⟧");
    check_unchanged("a ⟦state-run⟧ daily");
    check_unchanged("a state-⟦run daily⟧");
    check_unchanged("⟦pre-⟧ and post-war");
}

#[test]
fn brackets_come_in_pairs_too() {
    check("⟦(The dam⟧ is old.)", "(⟦The dam⟧ is old.)");
    check("The dam ⟦is old)⟧ broke", "The dam ⟦is old⟧) broke");
    check("⟦(in Arabic⟧) he said", "⟦(in Arabic)⟧ he said");
    check("he (⟦in Arabic)⟧ said", "he ⟦(in Arabic)⟧ said");
    check_unchanged("he (⟦in Arabic⟧) said");
    check_unchanged("⟦he said (in Arabic)⟧");
    check_unchanged("⟦(ORB)Vessa’s dam⟧ broke");
    check("it ⟦[is⟧] very bad", "it ⟦[is]⟧ very bad");
}

#[test]
fn graphemes_are_never_cut() {
    check(
        "a ⟦👩\u{200d}👩⟧\u{200d}👧 waits",
        "a ⟦👩\u{200d}👩\u{200d}👧⟧ waits",
    );
    check(
        "a 👩\u{200d}⟦👩\u{200d}👧 waits⟧",
        "a ⟦👩\u{200d}👩\u{200d}👧 waits⟧",
    );
    check("flags 🇩🇪⟦🇫⟧🇷 up", "flags 🇩🇪⟦🇫🇷⟧ up");
    check("a ⟦cafe⟧\u{301} here", "a ⟦cafe\u{301}⟧ here");
    check_unchanged("⟦🔥🔥⟧ at the dam");
    check("🔥 ⟦dam 🔥 ⟧now", "🔥 ⟦dam 🔥⟧ now");
    check_unchanged("odd ⟦ \u{301}mark⟧ here");
}

#[test]
fn arabic_runs_in_logical_order() {
    check("ق⟦ال الوزير إن السد⟧ انهار", "⟦قال الوزير إن السد⟧ انهار");
    check("⟦قال الوزي⟧ر إن السد", "⟦قال الوزير⟧ إن السد");
    check("⟦قَالَ الوَزِير⟧ُ إن", "⟦قَالَ الوَزِيرُ⟧ إن");
    check("نقلت ⟦Orrin Radi⟧o عن", "نقلت ⟦Orrin Radio⟧ عن");
    check_unchanged("قال إن ⟦٢٥٠ شخصا؟⟧ نعم");
}

#[test]
fn over_a_paragraph_break() {
    check(
        "The ⟦dam broke.\n\nTwo die⟧d.",
        "The ⟦dam broke.\n\nTwo died⟧.",
    );
    check(
        "⟦The dam broke.\n\n⟧Two died.",
        "⟦The dam broke.⟧\n\nTwo died.",
    );
    check(
        "The dam broke⟦.\n\nTwo died⟧.",
        "The dam broke⟦.\n\nTwo died⟧.",
    );
    check(
        "“⟦We heard it.\n\n“We left⟧.”",
        "⟦“We heard it.\n\n“We left.”⟧",
    );
    check(
        "⟦“We heard it.⟧\n\n“We left.”",
        "“⟦We heard it.⟧\n\n“We left.”",
    );
    check("“⟦We heard it⟧\n” he said", "“⟦We heard it⟧\n” he said");
}

#[test]
fn at_the_ends_of_the_text() {
    check_unchanged("⟦The dam broke⟧");
    check_unchanged("⟦“The dam broke”⟧");
    check("“⟦The dam broke⟧”", "⟦“The dam broke”⟧");
    check("⟦ The dam ⟧", " ⟦The dam⟧ ");
    check_unchanged("⟦1⟧");
    check_nothing("⟦⟧The dam");
    let text = ArticleText::new("The dam");
    assert!(snap(&text, ByteOffset(99), ByteOffset(7)).is_none());
    let all = snap(&text, ByteOffset(4), ByteOffset(99)).map(|s| text.slice(s));
    assert_eq!(all, Some("dam"));
}

/// Pieces that meet in odd ways when thrown together.
const PIECES: &[&str] = &[
    "we",
    " ",
    " ",
    ", ",
    ". ",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "«",
    "»",
    "„",
    "(",
    ")",
    "[",
    "-",
    "–",
    " — ",
    "250",
    ",000",
    "½",
    "heard",
    "don’t",
    "\n",
    "\n\n",
    "\u{a0}",
    "👩\u{200d}👧",
    "e\u{301}",
    "قال",
    "،",
    "水坝",
    "」",
    "「",
    "•",
    "s’ ",
    "\u{301}",
];

#[test]
fn snapping_twice_is_snapping_once_and_cuts_no_grapheme() {
    for seed in 0..2_000 {
        let mut dice = Dice::new(seed);
        let content: String = (0..2 + dice.below(24)).map(|_| dice.pick(PIECES)).collect();
        let text = ArticleText::new(&content);
        let boundaries: Vec<_> = content.char_indices().map(|(i, _)| i).collect();
        for _ in 0..8 {
            let mut place = || ByteOffset(boundaries[dice.below(boundaries.len())]);
            let (a, b) = (place(), place());
            let Some(span) = snap(&text, a, b) else {
                continue;
            };
            let again = snap(&text, span.start(), span.end());
            let (once, from) = (with_marks(&text, span), format!("seed {seed}: {a:?} {b:?}"));
            let twice = again.map(|s| with_marks(&text, s));
            assert_eq!(twice.as_deref(), Some(once.as_str()), "{from}");
            for edge in [span.start(), span.end()] {
                assert_eq!(floor_grapheme(&text, edge), edge, "{once} {from}");
                assert_eq!(ceil_grapheme(&text, edge), edge, "{once} {from}");
            }
        }
    }
}

#[test]
fn every_word_of_a_text_is_exact() {
    let text = ArticleText::new(
        "Vessa’s dam, 5½ years old, “broke” (at dawn): some 250,000 fled, it’s said — or 1.5m.",
    );
    for (i, word) in text.as_str().split_word_bound_indices() {
        if !word.starts_with(char::is_alphanumeric) || matches!(word, "5" | "½" | "broke") {
            continue;
        }
        let found = snap(&text, ByteOffset(i), ByteOffset(i + word.len()));
        assert_eq!(found.map(|s| text.slice(s)), Some(word));
    }
}
