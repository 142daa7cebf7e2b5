//! A large project is shown where the person was before all of it is read, and
//! what they do meanwhile is done once it is.

use super::app_flood::{flood, keep};
use super::app_keeping::loaded;
use super::app_person::Person;
use uuid::Uuid;
use whence::app::{App, ClaimChange, Command, Glimpse, Place, ReaderChange, Request};
use whence::edit::{Author, Change, Edit, Project};
use whence::format::stored;
use whence::model::{
    AnnotatorId, ArticleId, Attribution, Chain, ChainId, Claim, ClaimId, Extra, Layer, LayerId,
    LayerPurpose, Link, LinkId, Meta, Position, Replica, SourceId, Timestamp, Who,
};
use whence::text::ByteOffset;

const LINES: usize = 500;

/// One article with a claim in each of its lines, every second one by the
/// Water Board, and a short article.
fn large() -> Project {
    let lines: Vec<_> = (0..LINES).map(|n| format!("Gate {n} held.")).collect();
    let board = SourceId(Uuid::from_u128(0x1000 + 100));
    let mut project = flood(&["Rain\nIt rained.", &lines.join("\n")], &["Water Board"]);
    let article = ArticleId(Uuid::from_u128(0x1001));
    let text = project.text_of(article).expect("it has a text").clone();
    let claims = text.paragraphs().iter().zip(0u128..).map(|(line, n)| {
        let id = |group: u128| Uuid::from_u128((group << 32) + n);
        let content = vec![Position::placed(*line)];
        let layer = LayerId(Uuid::from_u128(5));
        let mut claim = Claim::new(ClaimId(id(7)), Meta::default(), layer, article, content);
        if n % 2 == 0 {
            let link = Link::new(LinkId(id(8)), Who::Source(board));
            claim.attribution = Attribution::Chains(vec![Chain {
                id: ChainId(id(9)),
                links: vec![link],
                extra: Extra::default(),
            }]);
        }
        Change::create(claim)
    });
    let layer = Change::create(Layer {
        id: LayerId(Uuid::from_u128(5)),
        meta: Meta::default(),
        name: "Mine".to_owned(),
        purpose: LayerPurpose::Own,
        annotator: Some(AnnotatorId(Uuid::from_u128(77))),
    });
    let edit = Edit::new("Set up", std::iter::once(layer).chain(claims).collect());
    let author = Author {
        annotator: AnnotatorId(Uuid::from_u128(77)),
        replica: Replica::from_bits(9),
        at: Timestamp(1_800_000_000_000),
    };
    project.apply(&edit, author);
    project
}

fn place(project: &Project, paragraph: usize) -> Place {
    Place {
        project: Some(project.id()),
        article: Some(ArticleId(Uuid::from_u128(0x1001))),
        claim: None,
        paragraph,
    }
}

/// Somebody opens the page at a place; the project is on its way.
fn coming(project: &Project, place: Place) -> Person {
    let mut person = Person::new(2);
    person.reads = false;
    keep(&person.storage, project);
    person.start(Some(place));
    person
}

/// What is seen of the project at a place.
fn glimpse(project: &Project, place: Place) -> Glimpse {
    let mut person = coming(project, place);
    rest(&mut person);
    person.app.glimpse().expect("a project is open")
}

/// Somebody comes back to a line, and the keys of a glimpse are read.
fn back(project: &Project, paragraph: usize, glimpse: &Glimpse) -> Person {
    let mut person = coming(project, place(project, paragraph));
    tell(&mut person, glimpse);
    person
}

fn tell(person: &mut Person, glimpse: &Glimpse) {
    let storage = person.storage.borrow();
    let keys = glimpse.keys.iter();
    let values = keys.filter_map(|key| Some((key.clone(), storage.get(key)?.clone())));
    let loaded = Box::new(stored::load(glimpse.project, values.collect()));
    drop(storage);
    let id = glimpse.project;
    person.send(Command::Glimpsed { id, loaded });
}

fn rest(person: &mut Person) {
    for id in std::mem::take(&mut person.loads) {
        person.read(id);
    }
}

/// Words of the paragraphs that have a claim.
fn marked(app: &App) -> Vec<usize> {
    let is_marked = |i: &usize| {
        let view = app.paragraph_view(*i).expect("the words are all there");
        view.segments
            .iter()
            .any(|segment| !segment.lines.is_empty())
    };
    (0..LINES).filter(is_marked).collect()
}

#[test]
fn what_is_near_is_there_first() {
    for (paragraph, near) in [(0, 0..16), (250, 246..266), (LINES - 1, 495..LINES)] {
        let project = large();
        let glimpse = glimpse(&project, place(&project, paragraph));
        let mut person = back(&project, paragraph, &glimpse);
        assert!(person.app.is_glimpse());
        assert_eq!(marked(&person.app), near.collect::<Vec<_>>());
        let view = person.app.shell_view();
        assert_eq!((view.save_words, view.claim_count), ("Reading…", None));
        assert!(view.is_ready && person.app.list_view().is_none());
        let (seen, whole) = (person.app.paragraph_view(paragraph), marked(&person.app));
        rest(&mut person);
        assert!(!person.app.is_glimpse());
        assert_eq!(person.app.paragraph_view(paragraph), seen, "it stays so");
        assert!(whole.len() < marked(&person.app).len());
        assert_eq!(marked(&person.app).len(), LINES);
        assert_eq!(person.app.place().paragraph, paragraph);
        // The reader stays where it is.
        let moves = |r: &Request| matches!(r, Request::ShowParagraph(_));
        let last = person.asked.iter().rposition(moves);
        let read = person
            .asked
            .iter()
            .rposition(|r| matches!(r, Request::KeepPlace(_)));
        assert!(last.is_none() || last < read);
        assert_eq!(person.redrawn, ReaderChange::Whole);
    }
}

#[test]
fn what_is_done_meanwhile_is_done_then() {
    let project = large();
    let glimpse = glimpse(&project, place(&project, 0));
    let late = |when_whole: bool| {
        let mut person = back(&project, 0, &glimpse);
        if when_whole {
            rest(&mut person);
        }
        let first = ClaimId(Uuid::from_u128(7 << 32));
        let note = ClaimChange::Note("Asked twice.".to_owned());
        person.send(Command::Selected {
            a: ByteOffset(0),
            b: ByteOffset(6),
            exact: false,
        });
        for key in ["Enter", "4", "Enter"] {
            // The popover is not there yet; these are its keys all the same.
            person.send(Command::Draft(match key {
                "4" => whence::app::DraftChange::Level("4".to_owned()),
                _ => whence::app::DraftChange::Take(None),
            }));
        }
        person.send(Command::ChangeClaim(first, note));
        person.send(Command::Undo);
        if !when_whole {
            assert_eq!(person.app.place().claim, None);
            assert!(!person.app.has_unsaved());
        }
        rest(&mut person);
        assert_eq!(person.project().claims().len(), LINES + 1);
        let kept = loaded(&person.storage, project.id());
        assert_eq!(super::app_flood::file(&kept), person.file());
        person.claims()
    };
    assert_eq!(late(false), late(true));
}

#[test]
fn a_glimpse_that_does_not_fit_shows_nothing() {
    let project = large();
    let whole = glimpse(&project, place(&project, 0));
    let without = |word: &str| Glimpse {
        keys: {
            let keys = whole.keys.iter();
            keys.filter(|key| !key.contains(word)).cloned().collect()
        },
        ..whole.clone()
    };
    let elsewhere = Place {
        article: Some(ArticleId(Uuid::from_u128(0x1000))),
        ..place(&project, 0)
    };
    for (what, glimpse) in [
        ("the text", without("/text/")),
        ("the article", without("/article/")),
        ("the project", without("whence/project/")),
        ("the place", glimpse(&project, elsewhere)),
    ] {
        let mut person = back(&project, 0, &glimpse);
        assert!(!person.app.is_glimpse(), "without {what}");
        assert!(person.app.project_ref().is_none(), "without {what}");
        rest(&mut person);
        assert_eq!(marked(&person.app).len(), LINES);
    }
    // Of what is read at once nobody needs one.
    let small = flood(&["Rain\nIt rained."], &[]);
    assert!(glimpse(&small, place(&small, 0)).keys.is_empty());
}

#[test]
fn a_project_that_is_gone_takes_its_glimpse_along() {
    let project = large();
    let glimpse = glimpse(&project, place(&project, 0));
    let mut person = back(&project, 0, &glimpse);
    person.storage.borrow_mut().clear();
    rest(&mut person);
    assert!(!person.app.is_glimpse() && person.app.project_ref().is_none());

    let mut person = back(&project, 0, &glimpse);
    person.send(Command::Undo);
    person.send(Command::RemovedElsewhere(stored::prefix_of(project.id())));
    assert!(!person.app.is_glimpse() && person.app.project_ref().is_none());
}

#[test]
fn uses_are_counted_as_claims_come_and_go() {
    let project = large();
    let board = SourceId(Uuid::from_u128(0x1000 + 100));
    let counted = |person: &Person| {
        let project = person.project();
        let recount = project.claims().iter();
        let recount = recount.filter(|claim| claim.sources().contains(&board));
        assert_eq!(project.use_count(board), recount.count());
        project.use_count(board)
    };
    let mut person = coming(&project, place(&project, 0));
    rest(&mut person);
    assert_eq!(counted(&person), LINES / 2);
    let first = ClaimId(Uuid::from_u128(7 << 32));
    person.send(Command::DeleteClaim(first));
    assert_eq!(counted(&person), LINES / 2 - 1);
    person.send(Command::Undo);
    assert_eq!(counted(&person), LINES / 2);
    person.send(Command::ChangeClaim(first, ClaimChange::OwnVoice));
    assert_eq!(counted(&person), LINES / 2 - 1);
}
