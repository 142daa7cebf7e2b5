//! What is set aside of an article as no part of it: proposed when it comes
//! in, set aside and put back by a person, kept.

use super::app_person::{Person, paste};
use whence::app::{Command, Flip, FocusTarget, Request};
use whence::model::Position;
use whence::text::ByteOffset;
use whence::words::debris as words;

const TEXT: &str = " date 2031-03-14 SARN (AFP) -- The dam burst. It was Friday.\n\n\
    Nine are missing, the mayor said.\n\n\
    Advertisement\n\n\
    The water fell.Manage Preferences\n\u{a0}\n\
    AFP contributed to this report.";

/// What the rules propose for it.
const PROPOSED: [&str; 5] = [
    "date 2031-03-14",
    "Advertisement",
    "Manage Preferences",
    "\u{a0}",
    "AFP contributed to this report.",
];

/// Somebody with that article.
fn reader() -> Person {
    let mut person = Person::new(1);
    person.send(paste(TEXT));
    person.send(Command::AddArticles);
    person
}

/// What is set aside, in words.
fn aside(person: &Person) -> Vec<String> {
    let article = person.app.place().article.expect("an article is open");
    let project = person.project();
    let text = project.text_of(article).expect("it has a text");
    let article = project.article(article).expect("it is there");
    let spans = article.debris.iter().filter_map(Position::span);
    spans.map(|span| text.slice(span).to_owned()).collect()
}

fn flip(person: &mut Person, words: &str) {
    let (a, b) = person.place_of(words);
    person.send(Command::FlipDebris(Flip::Bytes(a, b)));
}

#[test]
fn what_is_proposed_is_set_aside_from_the_start() {
    let mut person = Person::new(1);
    person.send(paste(TEXT));
    let row = person.app.add_articles_view().rows.remove(0);
    // The empty line is no stretch that anybody could see.
    assert_eq!(row.set_aside, words::count_set_aside(4));
    assert_eq!(
        (row.found.title.as_str(), row.found.published.as_str()),
        ("The dam burst.", "2031-03-14")
    );
    person.send(Command::AddArticles);
    assert_eq!(aside(&person), PROPOSED);
    let article = person
        .project()
        .articles()
        .iter()
        .next()
        .expect("one")
        .clone();
    assert_eq!(article.credit, "AFP");
    // Nothing to set aside, nothing said.
    person.send(paste("The water fell. It rose."));
    assert_eq!(person.app.add_articles_view().rows[0].set_aside, "");
}

#[test]
fn it_is_drawn_with_its_reason() {
    let mut person = reader();
    let drawn: Vec<_> = (0..5)
        .filter_map(|i| person.app.paragraph_view(i))
        .collect();
    let parts: Vec<_> = drawn
        .iter()
        .map(|p| {
            p.debris
                .iter()
                .map(|d| (d.quote.as_str(), d.why))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(
        parts,
        [
            vec![("date 2031-03-14", words::DATE)],
            vec![],
            vec![("Advertisement", words::ADVERTISEMENT)],
            vec![("Manage Preferences", words::CONSENT)],
            vec![("AFP contributed to this report.", words::CREDIT)],
        ]
    );
    let whole: Vec<_> = drawn.iter().map(|p| p.is_debris).collect();
    assert_eq!(whole, [false, false, true, false, true]);
    // A claim over the edge of it: the marks stay whole, the words too.
    person.perform(&["exact water fell.Manage", ".", "3", "Enter"]);
    let paragraph = person.app.paragraph_view(3).expect("it is drawn");
    let runs: Vec<_> = paragraph
        .segments
        .iter()
        .map(|s| (s.text.as_str(), s.lines.len(), s.debris))
        .collect();
    assert_eq!(
        runs,
        [
            ("The ", 0, None),
            ("water fell.", 1, None),
            ("Manage", 1, Some(0)),
            (" Preferences", 0, Some(0)),
        ]
    );
    // By hand, and no rule would have.
    flip(&mut person, "the mayor said");
    let paragraph = person.app.paragraph_view(1).expect("it is drawn");
    assert_eq!(paragraph.debris[0].why, words::BY_HAND);
}

/// The words flipped, whether they are set aside then, and what is then set
/// aside in the paragraph they are in.
#[test]
fn words_are_set_aside_and_put_back() {
    for (flipped, sets_aside, then) in [
        ("Advertisement", false, [].as_slice()),
        ("Manage", false, &["Preferences"]),
        ("Preferences", false, &["Manage"]),
        ("to this report.", false, &["AFP contributed"]),
        ("Nine are", true, &["Nine are"]),
        (" the mayor ", true, &["the mayor"]),
        // Over an edge of what is set aside: all of it is.
        ("2031-03-14 SARN", true, &["date 2031-03-14 SARN"]),
        (
            "fell.Manage Preferences",
            true,
            &["fell.Manage Preferences"],
        ),
        (
            "The water fell.",
            true,
            &["The water fell.", "Manage Preferences"],
        ),
    ] {
        let mut person = reader();
        let before = person.file();
        flip(&mut person, flipped);
        let here = person.place_of(flipped).0;
        let found: Vec<_> = aside(&person)
            .into_iter()
            .filter(|w| {
                let at = person.place_of(w).0;
                let line = |b: ByteOffset| TEXT[..b.0].matches('\n').count();
                line(at) == line(here)
            })
            .collect();
        assert_eq!(found, then, "{flipped}");
        let step = words::step(sets_aside, flipped.trim());
        assert_eq!(person.heard(), words::done(sets_aside, flipped.trim()));
        let said = person
            .asked
            .iter()
            .filter(|r| matches!(r, Request::Announce(_)));
        assert_eq!(said.count(), 1);
        person.press("Ctrl+Z");
        assert_eq!(person.heard(), format!("Undid: {step}."));
        assert_eq!(aside(&person), PROPOSED);
        person.press("Ctrl+Shift+Z");
        assert_eq!(person.heard(), format!("Redid: {step}."));
        assert_ne!(person.file(), before);
        // Twice is as before, but where stretches have grown into each other.
        if !sets_aside && then.is_empty() {
            flip(&mut person, flipped);
            assert_eq!(aside(&person), PROPOSED);
        }
    }
}

#[test]
fn stretches_over_paragraphs_and_what_stands_between() {
    let mut person = reader();
    let (from, to) = (person.place_of("Nine").0, person.place_of("The water").0);
    person.send(Command::FlipDebris(Flip::Bytes(from, to)));
    assert_eq!(
        aside(&person)[1],
        "Nine are missing, the mayor said.\n\nAdvertisement"
    );
    // One paragraph of it is put back.
    person.send(Command::FlipDebris(Flip::Pointed(Some(1))));
    assert_eq!(aside(&person), PROPOSED);
    // Two stretches with nothing between them but space are both meant.
    person.send(Command::FlipDebris(Flip::Pointed(Some(1))));
    person.send(Command::FlipDebris(Flip::Bytes(from, to)));
    assert!(!aside(&person).contains(&"Advertisement".to_owned()));
}

#[test]
fn the_key_means_what_is_pointed_at() {
    let mut person = reader();
    // Nothing is pointed at.
    person.press("x");
    assert_eq!(person.heard(), words::POINT);
    assert_eq!(aside(&person), PROPOSED);
    // A paragraph: what is set aside of it, or all of it.
    person.send(Command::FlipDebris(Flip::Pointed(Some(0))));
    assert_eq!(aside(&person), PROPOSED[1..]);
    person.send(Command::FlipDebris(Flip::Pointed(Some(0))));
    assert_eq!(
        aside(&person)[0],
        TEXT.lines().next().expect("a line").trim()
    );
    person.send(Command::FlipDebris(Flip::Pointed(Some(99))));
    // A place: the stretch there, or else the paragraph.
    let mut person = reader();
    let inside = person.place_of("Preferences").0;
    person.send(Command::FlipDebris(Flip::Bytes(inside, inside)));
    assert!(!aside(&person).contains(&PROPOSED[2].to_owned()));
    let inside = person.place_of("missing").0;
    person.send(Command::FlipDebris(Flip::Bytes(inside, inside)));
    assert!(aside(&person).contains(&"Nine are missing, the mayor said.".to_owned()));
    let far = ByteOffset(usize::MAX);
    person.send(Command::FlipDebris(Flip::Bytes(far, far)));
    person.send(Command::FlipDebris(Flip::Bytes(ByteOffset(0), far)));
}

#[test]
fn the_words_of_the_popover() {
    let mut person = reader();
    person.select("Nine are missing", false);
    person.send(Command::FlipDebris(Flip::Pointed(Some(0))));
    assert!(aside(&person).contains(&"Nine are missing".to_owned()));
    assert!(person.app.draft_view().is_none());
    assert!(person.asked.contains(&Request::Focus(FocusTarget::Reader)));
    // What was chosen for them would be lost: they stay a claim under way.
    person.perform(&["select the mayor said", "."]);
    let before = aside(&person);
    person.send(Command::FlipDebris(Flip::Pointed(None)));
    assert_eq!(aside(&person), before);
    assert!(person.app.draft_view().is_some());
}

#[test]
fn a_persons_choice_is_kept() {
    let mut person = reader();
    flip(&mut person, "Advertisement");
    flip(&mut person, "Nine are missing");
    let chosen = aside(&person);
    let file = person.file();
    // In the browser.
    let again = Person::beside(2, &person.storage);
    assert_eq!(aside(&again), chosen);
    // In a file, read by somebody else: nothing is proposed over it.
    let mut other = Person::new(3);
    other.send(Command::ImportRead(file));
    other.send(Command::ConfirmImport);
    assert_eq!(aside(&other), chosen);
    // As another outlet's copy of the same text.
    person.send(paste(TEXT));
    person.send(Command::KeepAsCopy(0, true));
    person.send(Command::AddArticles);
    assert_eq!(person.project().articles().len(), 2);
    assert_eq!(aside(&person), chosen);
}
