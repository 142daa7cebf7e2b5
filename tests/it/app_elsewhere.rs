//! Every other place with the same words: which they are, and what marking
//! them does.

use super::app_flood::flood;
use super::app_person::Person;
use super::world::content;
use whence::app::{Command, ElsewhereChange};

const FIRST: &str = "One\n\
    The Water Board said nine people died.\n\
    Later it said again that Nine  people died, and nineteen people fled.";
const SECOND: &str = "Two\nNine people died, said Mayor Lund. “Nine people died!”";
const THIRD: &str = "Three\nNobody came.";

fn person() -> Person {
    Person::with(&flood(
        &[FIRST, SECOND, THIRD],
        &["Mayor Lund", "Water Board"],
    ))
}

/// A claim on the first place, with a source, a cue and a level; selected.
fn with_claim() -> Person {
    let mut person = person();
    person.perform(&[
        "select nine people died",
        "type Water",
        "Enter",
        "4",
        "Enter",
    ]);
    person
}

fn number(person: &Person) -> Option<String> {
    person.app.elsewhere_view().map(|v| v.number)
}

/// Presses keys from a claim on the first place (`Enter` marks): the claims
/// that are there then, and what was said last.
fn check(steps: &[&str], claims: &[&str], said: &str) {
    let mut person = with_claim();
    press(&mut person, steps);
    assert_eq!(person.claims(), claims, "{steps:?}");
    assert_eq!(person.heard(), said, "{steps:?}");
}

fn press(person: &mut Person, steps: &[&str]) {
    for step in steps {
        match *step {
            "Enter" => person.send(Command::Elsewhere(ElsewhereChange::Mark)),
            "open" => person.send(Command::Elsewhere(ElsewhereChange::Copy(false))),
            key => person.press(key),
        }
    }
}

const ORIGIN: &str = "nine people died < Water Board[Water Board] · 4";

#[test]
fn places_are_marked_or_skipped() {
    check(
        &["m", "Enter", "Enter", "Enter"],
        &[
            ORIGIN,
            "Nine  people died < Water Board · ?",
            "Nine people died < Water Board · ?",
            "Nine people died < Water Board · ?",
        ],
        "Marked “nine people died” in 3 other places.",
    );
    check(
        &["m", "m", "Enter", "m"],
        &[ORIGIN, "Nine people died < Water Board · ?"],
        "Marked “nine people died” in 1 other place, skipped 2.",
    );
    check(
        &["m", "Enter", "Escape"],
        &[ORIGIN, "Nine  people died < Water Board · ?"],
        "Marked “nine people died” in 1 other place.",
    );
    check(
        &["m", "Escape"],
        &[ORIGIN],
        "“nine people died” was marked nowhere else.",
    );
    check(
        &["m", "open", "Enter", "Escape"],
        &[ORIGIN, "Nine  people died < ? · ?"],
        "Marked “nine people died” in 1 other place.",
    );
    check(
        &["m", "Enter", "m", "Enter", "Ctrl+Z"],
        &[ORIGIN],
        "Undid: Mark “nine people died” in 2 other places.",
    );
    check(
        &["m", "Enter", "m", "Enter", "Ctrl+Z", "Ctrl+Y", "m"],
        &[
            ORIGIN,
            "Nine  people died < Water Board · ?",
            "Nine people died < Water Board · ?",
        ],
        "1 of 1, Two: Nine people died, said Mayor Lund.",
    );
    // Undone in the middle, it goes on as a step of its own.
    check(
        &["m", "Enter", "Ctrl+Z", "Enter", "Escape"],
        &[ORIGIN, "Nine people died < Water Board · ?"],
        "Marked “nine people died” in 1 other place.",
    );
}

#[test]
fn it_steps_through_the_articles_and_comes_back() {
    let mut person = with_claim();
    let (id, article) = (person.claim().id, person.app.place().article);
    press(&mut person, &["m"]);
    assert_eq!(number(&person).as_deref(), Some("1 of 3"));
    assert_eq!(
        person.heard(),
        "1 of 3, One: Later it said again that Nine people died, and nineteen people fled."
    );
    assert!(person.app.draft_ends().is_some(), "it is shown in the text");
    press(&mut person, &["m"]);
    assert_ne!(person.app.place().article, article);
    assert_eq!(number(&person).as_deref(), Some("2 of 3"));
    press(&mut person, &["Enter", "m"]);
    assert_eq!(number(&person), None);
    let place = person.app.place();
    assert_eq!((place.article, place.claim), (article, Some(id)));
    assert_eq!(person.app.draft_ends(), None);
    // What was marked is a claim now, and counted.
    press(&mut person, &["m"]);
    let view = person.app.elsewhere_view().expect("under way");
    assert_eq!(view.number, "1 of 2");
    assert_eq!(view.already.as_deref(), Some("1 more is a claim already."));
    assert_eq!(view.who, Some(("Water Board".to_owned(), true)));
    // Who opens something else is done with it; what was marked stays.
    let before = content(person.project());
    person.press("]");
    assert_eq!(number(&person), None);
    assert_eq!(content(person.project()), before);
}

#[test]
fn selected_words_are_looked_for_too() {
    let mut person = person();
    let (a, b) = person.place_of("people");
    person.send(Command::ToggleCaret);
    person.send(Command::PutCaret {
        at: a,
        extends: false,
    });
    person.send(Command::PutCaret {
        at: b,
        extends: true,
    });
    press(&mut person, &["m"]);
    let view = person.app.elsewhere_view().expect("under way");
    assert_eq!((view.number.as_str(), view.who), ("1 of 4", None));
    press(&mut person, &["Enter", "Escape"]);
    assert_eq!(person.claims(), ["people < ? · ?"]);
}

#[test]
fn what_cannot_be_looked_for_is_said() {
    let mut person = with_claim();
    person.perform(&["a", "select The Water Board"]);
    person.press("m");
    assert_eq!(
        person.heard(),
        "A claim of several pieces has no one text to look for. Select the words to look for instead."
    );
    person.send(Command::OpenArticle(
        person.project().articles_in_order()[2].id,
    ));
    person.perform(&["select Nobody came", "Ctrl+Enter", "m"]);
    assert_eq!(person.heard(), "“Nobody came” stands nowhere else.");
    assert_eq!(number(&person), None);
    let mut person = with_claim();
    press(&mut person, &["m", "Enter", "Enter", "Enter", "m"]);
    assert_eq!(
        person.heard(),
        "“nine people died” stands in 3 other places, all of them claims already."
    );
}
