//! What is drawn of an article, and what is drawn anew after a change.

use super::app_person::{Person, flood, sample};
use std::collections::BTreeSet;
use whence::app::view::ParagraphView;
use whence::app::{ClaimChange, Command, Place, ReaderChange, SourceField};
use whence::model::{ClaimId, Position, scale_ids, term_ids};
use whence::text::Span;

const FLOOD: &str = "The bridge\n\
    The Water Board said nine people died.\n\
    Rain fell for two days.\n\
    Mayor Lund said that nobody was told.";

fn paragraphs(person: &Person) -> Vec<ParagraphView> {
    let count = person.app.reader_view().map_or(0, |r| r.paragraph_count);
    (0..count)
        .map(|i| person.app.paragraph_view(i).expect("a paragraph"))
        .collect()
}

/// Where each claim is drawn in a paragraph, in bytes of the text.
fn drawn(paragraph: &ParagraphView, span: Span) -> Vec<(ClaimId, usize, usize)> {
    let mut at = span.start().0;
    let mut found: Vec<(ClaimId, usize, usize)> = Vec::new();
    for segment in &paragraph.segments {
        let end = at + segment.text.len();
        for line in &segment.lines {
            // A stretch that goes on where the last one ended is one mark.
            match found
                .iter_mut()
                .find(|(c, _, e)| *c == line.claim && *e == at && !line.is_first)
            {
                Some(open) => open.2 = end,
                None => found.push((line.claim, at, end)),
            }
        }
        at = end;
    }
    found.sort_unstable();
    found
}

/// In every paragraph of the sample event: the segments are the text, and the
/// marks are the spans.
#[test]
fn the_sample_is_drawn_as_it_is() {
    let mut person = Person::new(1);
    person.send(Command::ImportSample(sample().to_owned()));
    let articles: Vec<_> = person.app.article_rows().iter().map(|r| r.id).collect();
    assert_eq!(articles.len(), 8);
    let mut marks = 0;
    let mut glossed = BTreeSet::new();
    for article in articles {
        person.send(Command::OpenArticle(article));
        let project = person.project();
        let text = project.text_of(article).expect("a text").clone();
        let views = paragraphs(&person);
        assert_eq!(views.len(), text.paragraphs().len());
        for (view, span) in views.iter().zip(text.paragraphs()) {
            let words: String = view.segments.iter().map(|s| s.text.as_str()).collect();
            assert_eq!(words, text.slice(*span));
            assert!(view.segments.iter().all(|s| !s.text.is_empty()));
            let mut wanted: Vec<_> = project
                .claims_of(article)
                .flat_map(|c| {
                    c.content
                        .iter()
                        .filter_map(Position::span)
                        .map(|s| (c.id, s))
                })
                .filter_map(|(id, s)| Some((id, s.intersection(*span)?)))
                .map(|(id, s)| (id, s.start().0, s.end().0))
                .collect();
            wanted.sort_unstable();
            marks += wanted.len();
            assert_eq!(drawn(view, *span), wanted);
            for segment in &view.segments {
                let lanes: BTreeSet<_> = segment.lines.iter().map(|l| l.lane).collect();
                assert_eq!(
                    lanes.len(),
                    segment.lines.len(),
                    "each claim has its own line"
                );
            }
            for gloss in &view.glosses {
                assert!(glossed.insert(gloss.claim), "a claim is in the margin once");
            }
        }
    }
    assert!(marks >= 45);
    assert_eq!(glossed.len(), 45);
}

fn changed(person: &Person) -> Vec<usize> {
    match &person.redrawn {
        ReaderChange::Nothing => Vec::new(),
        ReaderChange::Paragraphs(set) => set.iter().copied().collect(),
        ReaderChange::Whole => vec![usize::MAX],
    }
}

/// A change draws the paragraphs that it changes, and no other.
#[test]
fn only_what_changed_is_drawn_anew() {
    let mut person = Person::with(&flood(&[FLOOD], &["Mayor Lund", "Water Board"]));
    let whole = vec![usize::MAX];
    let did = |person: &mut Person, steps: &[&str], wanted: &[usize]| {
        person.perform(steps);
        assert_eq!(changed(person), wanted, "{steps:?}");
    };
    did(&mut person, &["select nine people died"], &[]);
    // A new source shows nowhere else yet.
    did(&mut person, &["type Rescue Corps", "Enter", "Enter"], &[1]);
    let first = person.claim().id;
    did(&mut person, &["select Rain fell", "Ctrl+Enter"], &[1, 2]);
    did(&mut person, &["4"], &[2]);
    did(&mut person, &["k"], &[1, 2]);
    did(&mut person, &["Escape"], &[1]);
    // The selected claim shows where its source is named.
    did(
        &mut person,
        &["select nobody was told", "Enter", "Enter"],
        &[3],
    );
    did(
        &mut person,
        &["k", "k", "s", "type lund", "Enter", "Enter"],
        &[1],
    );
    did(&mut person, &["a", "select two days"], &[1, 2]);
    let level = ClaimChange::Level(scale_ids::CONFIDENCE, Some("2".to_owned()));
    person.send(Command::ChangeClaim(first, level));
    assert_eq!(changed(&person), [1, 2]);
    person.send(Command::DeleteClaim(first));
    assert_eq!(changed(&person), [1, 2]);
    let lund = person
        .project()
        .sources()
        .iter()
        .find(|s| s.name == "Mayor Lund");
    let lund = lund.expect("she is there").id;
    let role = term_ids::PARTY.to_string();
    person.send(Command::SetSourceField(lund, SourceField::Role, role));
    assert_eq!(changed(&person), whole);
}

#[test]
fn a_claim_that_starts_between_paragraphs_is_in_the_margin() {
    let mut person = Person::with(&flood(&["One\nRain fell.\n\nIt was told."], &[]));
    person.perform(&["exact \n\nIt was", "Ctrl+Enter"]);
    let views = paragraphs(&person);
    let glosses: Vec<_> = views.iter().map(|v| v.glosses.len()).collect();
    assert_eq!(glosses, [0, 0, 1]);
}

#[test]
fn coming_back_to_the_place() {
    let mut person = Person::with(&flood(&[FLOOD, "Other\nIt rained."], &[]));
    person.perform(&["select Rain fell", "Ctrl+Enter"]);
    person.send(Command::Scrolled(2));
    let place = person.app.place().clone();
    let storage = person.storage.clone();
    let mut later = Person::beside(2, &storage);
    later.start(Some(place.clone()));
    // The project is open already: the start is not repeated.
    let mut fresh = Person::beside(3, &super::app_person::Storage::default());
    fresh.storage = storage.clone();
    fresh.start(Some(place.clone()));
    assert_eq!(*fresh.app.place(), place);
    // A claim is not selected in another article than its own.
    let other = fresh.app.article_rows()[1].id;
    let wrong = Place {
        article: Some(other),
        ..place.clone()
    };
    let mut fresh = Person::beside(4, &super::app_person::Storage::default());
    fresh.storage = storage.clone();
    fresh.start(Some(wrong));
    assert_eq!(fresh.app.place().article, Some(other));
    assert_eq!(fresh.app.place().claim, None);
    // What is gone is not come back to.
    let nowhere = Place {
        article: Some(whence::model::ArticleId(uuid::Uuid::from_u128(5))),
        ..place
    };
    let mut fresh = Person::beside(5, &super::app_person::Storage::default());
    fresh.storage = storage;
    fresh.start(Some(nowhere));
    assert_eq!(
        fresh.app.reader_view().expect("the first article").title,
        "The bridge"
    );
}
