//! The article on paper: each number stands where its claim ends, and its note
//! says the same as the claim.

use super::app_flood::{flood, quote, sample};
use super::app_person::Person;
use super::world::{author, claim, edit, id};
use std::fmt::Write;
use whence::app::view::PrintView;
use whence::app::{Command, Dialog, Request};
use whence::edit::{Author, Change};
use whence::model::{AnnotatorId, Position};
use whence::text::ByteOffset;

const FLOOD: &str = "The bridge\n\
    The Water Board said nine people died.\n\
    Mayor Lund said that nobody was told, and she left.";

fn printed(person: &Person) -> PrintView {
    person.app.print_view().expect("an article is open")
}

/// The text with its numbers, and a line a note.
fn in_words(view: &PrintView) -> String {
    let mut words = String::new();
    // Writing to a String cannot fail.
    for paragraph in &view.paragraphs {
        words += if paragraph.is_debris { "~" } else { "" };
        for piece in &paragraph.pieces {
            words += &piece.segment.text;
            for number in &piece.numbers {
                let _ = write!(words, "[{number}]");
            }
        }
        words.push('\n');
    }
    for note in &view.notes {
        let (number, quote, who) = (note.number, &note.quote, &note.who);
        let _ = writeln!(words, "{number} {quote} {who}. {}.", note.confidence);
    }
    words
}

fn by_me() -> Author {
    Author {
        annotator: AnnotatorId(id(77)),
        ..author(9)
    }
}

fn person() -> Person {
    Person::with(&flood(&[FLOOD], &["Water Board", "Mayor Lund"]))
}

#[test]
fn numbers_stand_where_claims_end() {
    #[track_caller]
    fn check(steps: &[&str], wanted: &str) {
        let mut person = person();
        person.perform(steps);
        assert_eq!(in_words(&printed(&person)), wanted);
    }
    check(
        &[],
        "The bridge\nThe Water Board said nine people died.\n\
         Mayor Lund said that nobody was told, and she left.\n",
    );
    // A number is given where a claim ends, not where it begins.
    check(
        &[
            "exact The Water Board said nine people died",
            ".",
            "3",
            "Enter",
            "exact nine people died",
            "Enter",
            "4",
            "Enter",
            "exact nine people",
            "Ctrl+Enter",
        ],
        "The bridge\nThe Water Board said nine people[1] died[2][3].\n\
         Mayor Lund said that nobody was told, and she left.\n\
         1 “nine people” No source yet. No confidence yet.\n\
         2 “The Water Board said nine people died” The article itself. Confidence: medium.\n\
         3 “nine people died” Water Board. Confidence: high.\n",
    );
    // An interrupted claim has one number, after its last piece.
    check(
        &[
            "exact nobody was told",
            "type Mayor Lund",
            "Enter",
            "0",
            "Enter",
            "a",
            "exact she left",
        ],
        "The bridge\nThe Water Board said nine people died.\n\
         Mayor Lund said that nobody was told, and she left[1].\n\
         1 “nobody was told […] she left” Mayor Lund. Confidence: cannot be judged.\n",
    );
}

#[test]
fn debris_is_left_out_unless_a_claim_stands_in_it() {
    #[track_caller]
    fn check(words: &str, steps: &[&str], wanted: &str) {
        let mut project = flood(&[FLOOD], &["Water Board"]);
        let article = project
            .articles()
            .iter()
            .next()
            .expect("an article")
            .clone();
        let text = project.text_of(article.id).expect("a text").clone();
        let start = FLOOD.find(words).expect("the words are there");
        let span = text.span(ByteOffset(start), ByteOffset(start + words.len()));
        let mut after = (*article).clone();
        after.debris = vec![Position::placed(span.expect("a span"))];
        let change = Change::replace((*article).clone(), after);
        project.apply(&edit(vec![change]), by_me());
        let mut person = Person::with(&project);
        person.perform(steps);
        assert_eq!(in_words(&printed(&person)), wanted);
    }
    let first = "The Water Board said nine people died.";
    check(
        first,
        &[],
        "The bridge\nMayor Lund said that nobody was told, and she left.\n",
    );
    check(
        first,
        &["exact nine people died", "Ctrl+Enter"],
        "The bridge\n~The Water Board said nine people died[1].\n\
         Mayor Lund said that nobody was told, and she left.\n\
         1 “nine people died” No source yet. No confidence yet.\n",
    );
}

/// In every article of the sample event: what stands before a number ends with
/// the claim's last words, and each claim has one note.
#[test]
fn the_sample_is_printed_as_it_is() {
    let mut person = Person::new(1);
    person.send(Command::ImportSample(sample().to_owned()));
    let articles: Vec<_> = person.app.article_rows().iter().map(|r| r.id).collect();
    let mut notes = 0;
    for article in articles {
        person.send(Command::OpenArticle(article));
        let view = printed(&person);
        let project = person.project();
        assert_eq!(view.notes.len(), project.claims_of(article).count());
        let pieces = view.paragraphs.iter().flat_map(|p| &p.pieces);
        let mut before = String::new();
        let mut next = 1;
        for piece in pieces {
            before += &piece.segment.text;
            for number in &piece.numbers {
                assert_eq!(*number, next, "numbers count up through the text");
                next += 1;
                let note = &view.notes[number - 1];
                assert_eq!(note.number, *number);
                let claim = project.claim(note.claim).expect("a claim");
                let last = claim.content.iter().max_by_key(|p| p.span());
                let last = quote(project, claim, std::slice::from_ref(last.expect("a piece")));
                assert!(before.ends_with(&last.replace('\n', "")), "{last}");
            }
        }
        assert!(next - 1 == view.notes.len());
        assert_eq!(view.annotators, ["Edda Rohn"]);
        notes += view.notes.len();
    }
    assert_eq!(notes, project_claims(&person));
}

fn project_claims(person: &Person) -> usize {
    person.project().claims().iter().count()
}

#[test]
fn who_says_so_is_told_from_the_origin_outwards() {
    let mut person = Person::new(1);
    person.send(Command::ImportSample(sample().to_owned()));
    let mut rows = person.app.article_rows().into_iter();
    let row = rows.find(|r| r.title.starts_with("Ministry disputes"));
    person.send(Command::OpenArticle(row.expect("it is there").id));
    let view = printed(&person);
    let note = view.notes.iter().find(|n| n.quote.contains("spillway"));
    let note = note.expect("it has a note");
    assert_eq!(
        note.who,
        "Unnamed engineer, via Radio Belm; and also Orrin Water and Power (denies it)"
    );
    assert_eq!(
        note.summary,
        "The spillway gates had stayed shut for a year"
    );
}

#[test]
fn five_hundred_claims_have_five_hundred_notes() {
    const COUNT: usize = 500;
    let mut text = "The count".to_owned();
    for i in 0..COUNT {
        let _ = write!(text, "\nVillage {i} lost {i} houses.");
    }
    let mut project = flood(&[&text], &[]);
    let article = project.articles().iter().next().expect("an article");
    let article = article.clone();
    let placed = project.text_of(article.id).expect("a text").clone();
    let claims = (0..COUNT).map(|i| {
        let words = format!("lost {i} houses");
        let start = text.find(&words).expect("the words are there");
        let span = placed.span(ByteOffset(start), ByteOffset(start + words.len()));
        let content = vec![Position::placed(span.expect("a span"))];
        let number = 0x5000 + u128::try_from(i).expect("small");
        Change::create(claim(number, &article, content))
    });
    let claims = claims.collect();
    project.apply(&edit(claims), by_me());
    let person = Person::with(&project);
    let view = printed(&person);
    assert_eq!(view.notes.len(), COUNT);
    for (i, note) in view.notes.iter().enumerate() {
        assert_eq!(note.quote, format!("“lost {i} houses”"));
    }
}

#[test]
fn printing_is_asked_for_once_and_said_once() {
    let mut person = person();
    person.send(Command::Open(Dialog::Export));
    let said = person.said.len();
    person.send(Command::Print);
    let prints = person.asked.iter().filter(|r| **r == Request::Print);
    assert_eq!(prints.count(), 1);
    assert_eq!(person.said.len(), said + 1);
    assert_eq!(
        person.heard(),
        "Printing the article. It has no claims yet."
    );
    assert_eq!(person.app.shell_view().dialog, None);
    // What the next selection is for has nothing to do with paper.
    person.perform(&["exact nine people died", "Ctrl+Enter", "a"]);
    let claim = person.app.place().claim.expect("a claim is selected");
    person.send(Command::Print);
    assert_eq!(
        person.heard(),
        "Printing the article, with 1 claim as notes."
    );
    assert!(person.app.reader_view().is_some_and(|r| r.aim.is_some()));
    assert_eq!(person.app.place().claim, Some(claim));
    // Without an article there is nothing to print.
    let mut nobody = Person::new(2);
    nobody.send(Command::Print);
    assert!(nobody.asked.is_empty() && nobody.app.print_view().is_none());
}
