//! Which sources are offered, and where a text names them.

use super::app_flood::flood;
use super::marked::marked;
use whence::model::ArticleId;
use whence::suggest::{Candidate, Finder, Reason, candidates};

/// The names offered for the marked words, likeliest first, each with where
/// the sentence names it.
fn check(text: &str, sources: &[&str], wanted: &[&str]) {
    let case = marked(&format!("Title\n{text}"));
    let project = flood(&[case.text.as_str()], sources);
    let article = project.articles().iter().next().expect("one").id;
    let found = candidates(&project, article, case.span(), None);
    let shown: Vec<_> = found
        .iter()
        .filter(|c| c.reason == Reason::InSentence && c.source.is_some())
        .map(|c| {
            let span = c.mention.expect("it is named");
            let before = &case.text.as_str()[..span.start().0];
            let nth = before.matches(case.text.slice(span)).count();
            format!("{}[{}]{}", c.name, case.text.slice(span), "'".repeat(nth))
        })
        .collect();
    assert_eq!(shown, wanted, "{text}");
    let known = found.iter().filter(|c| c.source.is_some());
    assert_eq!(known.count(), sources.len(), "all are offered");
}

/// What is found by what is typed, at once and letter by letter.
#[track_caller]
fn found_by(candidates: &[Candidate], query: &str) -> Vec<usize> {
    let at_once = Finder::default().find(candidates, query).to_vec();
    let mut finder = Finder::default();
    let ends = query.char_indices().map(|(at, c)| at + c.len_utf8());
    for end in ends {
        finder.find(candidates, &query[..end]);
    }
    assert_eq!(finder.find(candidates, query), at_once, "{query}");
    at_once
}

#[test]
fn names_in_the_sentence() {
    check(
        "Ana Brandt said ⟦it rained⟧.",
        &["Ana Brandt", "Lund"],
        &["Ana Brandt[Ana Brandt]"],
    );
    // Not in the sentence before or after.
    check(
        "Lund spoke. It ⟦rained⟧ a lot. Brandt left.",
        &["Ana Brandt", "Lund"],
        &[],
    );
    // By the last name, in any case, at word edges.
    check(
        "So BRANDT’s view: ⟦rain⟧.",
        &["Ana Brandt"],
        &["Ana Brandt[BRANDT]"],
    );
    check("The Brandts said ⟦rain⟧.", &["Ana Brandt"], &[]);
    // A short last name says too little; a last word in small letters is none.
    check(
        "Ali heard the board say ⟦rain⟧.",
        &["Omar Ali", "Water board"],
        &[],
    );
    // Who is outside of the words comes before who is in them.
    check(
        "⟦Lund lied⟧, Brandt said.",
        &["Ana Brandt", "Mayor Lund"],
        &["Ana Brandt[Brandt]", "Mayor Lund[Lund]"],
    );
    // Of two places the one outside of the words is meant.
    check(
        "⟦Brandt lied⟧, Brandt said.",
        &["Ana Brandt"],
        &["Ana Brandt[Brandt]'"],
    );
    // The full name inside, the last name outside.
    check(
        "⟦Ana Brandt left⟧, Brandt said.",
        &["Ana Brandt"],
        &["Ana Brandt[Brandt]'"],
    );
    // Letters that change their length or shape when lowered.
    check("İstanbul: ΟΔΟΣ said ⟦rain⟧.", &["ΟΔΟΣ"], &["ΟΔΟΣ[ΟΔΟΣ]"]);
    check(
        "قالت إذاعة بيلم إن ⟦المطر⟧ نزل.",
        &["إذاعة بيلم"],
        &["إذاعة بيلم[إذاعة بيلم]"],
    );
}

#[test]
fn aliases_count() {
    let case = marked("Title\nThe UNHCR said ⟦it rained⟧.");
    let mut project = flood(&[case.text.as_str()], &["Refugee Agency"]);
    let source = project.sources().iter().next().expect("one").clone();
    let mut named = (*source).clone();
    named.aliases = vec!["UNHCR".to_owned()];
    let author = whence::edit::Author {
        annotator: whence::model::AnnotatorId(uuid::Uuid::from_u128(77)),
        replica: whence::model::Replica::from_bits(1),
        at: whence::model::Timestamp(0),
    };
    let change = whence::edit::Change::replace(source, named);
    project.apply(&whence::edit::Edit::new("", vec![change]), author);
    let article = project.articles().iter().next().expect("one").id;
    let found = candidates(&project, article, case.span(), None);
    assert_eq!(found[0].reason, Reason::InSentence);
    assert_eq!(found_by(&found, "unhcr"), [0]);
    // Nothing is named in an article that is not here.
    let nowhere = ArticleId(uuid::Uuid::from_u128(5));
    let found = candidates(&project, nowhere, case.span(), found[0].source);
    assert_eq!(found[0].reason, Reason::LastUsed);
}

/// The last word of a name stands for a person, not for a station.
#[test]
fn a_last_word_stands_for_persons_only() {
    use whence::model::term_ids::{MEDIA_OUTLET, PERSON};
    for (kind, reason) in [
        (Some(MEDIA_OUTLET), Reason::Register),
        (Some(PERSON), Reason::InSentence),
        (None, Reason::InSentence),
    ] {
        let case = marked("Title\nIn Lower Belm ⟦it rained⟧.");
        let mut project = flood(&[case.text.as_str()], &["Radio Belm"]);
        let source = project.sources().iter().next().expect("one").clone();
        let mut known = (*source).clone();
        known.kind = kind;
        let author = whence::edit::Author {
            annotator: whence::model::AnnotatorId(uuid::Uuid::from_u128(77)),
            replica: whence::model::Replica::from_bits(1),
            at: whence::model::Timestamp(0),
        };
        let change = whence::edit::Change::replace(source, known);
        project.apply(&whence::edit::Edit::new("", vec![change]), author);
        let article = project.articles().iter().next().expect("one").id;
        let found = candidates(&project, article, case.span(), None);
        assert_eq!(found[0].reason, reason, "{kind:?}");
    }
}

#[test]
fn typing_filters() {
    let names = [
        "Ana Brandt",
        "O’Neil",
        "Radio Sarn",
        "Rescue Corps",
        "Water Board",
        "Çelik",
    ];
    let case = marked("Title\n⟦Rain⟧ fell.");
    let project = flood(&[case.text.as_str()], &names);
    let article = project.articles().iter().next().expect("one").id;
    let found = candidates(&project, article, case.span(), None);
    let cases: &[(&str, &[&str])] = &[
        ("", &names),
        ("  ", &names),
        ("brandt", &["Ana Brandt"]),
        ("BRANDT", &["Ana Brandt"]),
        ("wtr brd", &["Water Board"]),
        ("board water", &["Water Board"]),
        ("celik", &["Çelik"]),
        ("xyz", &[]),
        // Signs are only signs.
        ("!brandt", &[]),
        ("^radio", &[]),
        ("sarn$", &[]),
        ("'", &[]),
    ];
    for (query, wanted) in cases {
        let hits: Vec<_> = found_by(&found, query)
            .into_iter()
            .map(|i| found[i].name.as_str())
            .collect();
        assert_eq!(hits, *wanted, "{query}");
    }
}

#[test]
fn the_best_fit_comes_first() {
    // The names in the order of the register, which is that of the alphabet
    // here, and those that fit in the order in which they are offered.
    #[track_caller]
    fn check(query: &str, names: &[&str], wanted: &[&str]) {
        let case = marked("Title\n⟦Rain⟧ fell.");
        let project = flood(&[case.text.as_str()], names);
        let article = project.articles().iter().next().expect("one").id;
        let found = candidates(&project, article, case.span(), None);
        let hits = found_by(&found, query).into_iter();
        let hits: Vec<_> = hits.map(|i| found[i].name.as_str()).collect();
        assert_eq!(hits, wanted, "{query}");
    }
    // A whole name, the beginning of a word, in one piece, scattered.
    check(
        "lund",
        &["Eklund", "Leo Ungnad", "Lundgren", "Mayor Lund"],
        &["Mayor Lund", "Lundgren", "Eklund", "Leo Ungnad"],
    );
    // The first letters of words, after a beginning and before the inside.
    check(
        "un",
        &["Dunn", "Unicef", "United Nations"],
        &["Unicef", "United Nations", "Dunn"],
    );
    check(
        "vwb",
        &["Vale Water Board", "Viewbridge"],
        &["Vale Water Board", "Viewbridge"],
    );
    // The better of two places counts.
    check("ann", &["Hanna Anns", "Hanna"], &["Hanna Anns", "Hanna"]);
    // Every word must fit; more of a name is better.
    check("ana b", &["Ana Brandt", "Ana Lund"], &["Ana Brandt"]);
    check(
        "radio sarn",
        &["Radio Sarn", "Radio Sarnau", "Sarn and the radio"],
        &["Radio Sarn", "Sarn and the radio", "Radio Sarnau"],
    );
    // As good as one another: the register's order.
    check("b", &["Ana Brandt", "Bo"], &["Ana Brandt", "Bo"]);
    // Letters left out are forgiven, wrong ones and too many are not.
    check("mnistr", &["Ministry"], &["Ministry"]);
    check("minnistry", &["Ministry"], &[]);
    check("menistry", &["Ministry"], &[]);
    check("yrtsinim", &["Ministry"], &[]);
    // Nor are letters strewn over a long name.
    check(
        "River office",
        &["the office of the regional governor"],
        &[],
    );
    check(
        "regov",
        &["the office of the regional governor"],
        &["the office of the regional governor"],
    );
    // Marks, also those that are characters of their own; other scripts.
    check("erdogan", &["Erdoğan"], &["Erdoğan"]);
    check("ERDOĞAN", &["Erdogan"], &["Erdogan"]);
    check("munoz", &["Mun\u{303}oz"], &["Mun\u{303}oz"]);
    check(
        "łódz",
        &["Lodz Post", "Łódź Post"],
        &["Lodz Post", "Łódź Post"],
    );
    check("وزير", &["الوَزير", "الشرطة"], &["الوَزير"]);
    check("水", &["水坝", "新闻"], &["水坝"]);
    check("one", &[""], &[]);
}
