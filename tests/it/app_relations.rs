//! Relations between claims: one is held, the other is gone to, one key says
//! how they stand to each other.

use super::app_flood::{file, flood, sample};
use super::app_person::Person;
use super::world::content;
use whence::app::{Command, RelationChange, Request, Step};
use whence::edit::Project;
use whence::format::native::{self, Scope, Texts, WriteOptions};
use whence::model::{ClaimId, RelationId, TermId, term_ids};

const FLOOD: &str = "The bridge\n\
    The Water Board said nine people died on the old bridge at Sarn.\n\
    Rain fell for two days.";
const LATER: &str = "The toll\n\
    Mayor Lund said eleven people died.\n\
    The bridge was old.";

/// Two articles with two claims each; the first article is open.
fn person() -> Person {
    let mut project = flood(&[FLOOD, LATER], &["Mayor Lund", "Water Board"]);
    let titles: Vec<_> = project.articles_in_order().iter().map(|a| a.id).collect();
    let mut outlet = project.article(titles[1]).expect("there").as_ref().clone();
    "Herald".clone_into(&mut outlet.outlet);
    let before = project.article(titles[1]).expect("there").clone();
    let edit = whence::edit::Edit::new("", vec![whence::edit::Change::replace(before, outlet)]);
    project.apply(&edit, super::world::author(77));
    let mut person = Person::with(&project);
    person.perform(&[
        "select nine people died",
        "Enter",
        "4",
        "Enter",
        "select Rain fell",
        "Ctrl+Enter",
    ]);
    person.send(Command::OpenArticle(titles[1]));
    person.perform(&[
        "select eleven people died",
        "Enter",
        "2",
        "Enter",
        "select The bridge was old",
        "Ctrl+Enter",
    ]);
    person.send(Command::OpenArticle(titles[0]));
    person
}

/// The relations as sentences, each once.
fn relations(person: &Person) -> Vec<String> {
    let project = person.project();
    let words = |id: ClaimId| {
        let claim = project.claim(id);
        claim.map_or("?".to_owned(), |c| {
            super::app_flood::quote(project, c, &c.content)
        })
    };
    let lines = project.relations().iter().map(|r| {
        let verb = project.term(r.kind).map_or("?", |t| &t.name);
        let note = if r.note.is_empty() {
            String::new()
        } else {
            format!(" ({})", r.note)
        };
        format!("{} {verb} {}{note}", words(r.from), words(r.to))
    });
    lines.collect()
}

/// Selects claims and presses keys; then these relations are there and this
/// was said last.
fn check(steps: &[&str], wanted: &[&str], said: &str) {
    let mut person = person();
    for step in steps {
        match step.strip_prefix("go ") {
            Some(words) => person.send(Command::OpenClaim(person.claim_on(words))),
            None => person.press(step),
        }
    }
    assert_eq!(relations(&person), wanted, "{steps:?}");
    assert_eq!(person.heard(), said, "{steps:?}");
}

#[test]
fn a_key_relates_two_claims() {
    let nine = "go nine people died";
    check(
        &[nine, "l", "go Rain fell", "x"],
        &["nine people died contradicts Rain fell"],
        "Noted: “nine people died” contradicts “Rain fell”.",
    );
    check(
        &[nine, "l", "go eleven people died", "u"],
        &["nine people died updates eleven people died"],
        "Noted: “nine people died” updates “eleven people died”.",
    );
    check(
        &[nine, "l", "go eleven people died", "w", "u"],
        &["eleven people died updates nine people died"],
        "Noted: “eleven people died” updates “nine people died”.",
    );
    check(
        &[nine, "l", "w", "w", "j", "c"],
        &["nine people died confirms Rain fell"],
        "Noted: “nine people died” confirms “Rain fell”.",
    );
    for (key, verb) in [
        ("c", "confirms"),
        ("r", "repeats"),
        ("f", "refines"),
        ("i", "cites"),
    ] {
        let line = format!("nine people died {verb} Rain fell");
        let said = format!("Noted: “nine people died” {verb} “Rain fell”.");
        check(&[nine, "l", "go Rain fell", key], &[&line], &said);
    }
    check(
        &[nine, "l", "x"],
        &[],
        "A claim cannot be related to itself. Go to the other claim first.",
    );
    check(
        &[
            nine,
            "l",
            "go Rain fell",
            "x",
            nine,
            "l",
            "go Rain fell",
            "x",
        ],
        &["nine people died contradicts Rain fell"],
        "That is noted already: “nine people died” contradicts “Rain fell”.",
    );
    check(
        &[nine, "l", "go Rain fell", "Escape"],
        &[],
        "No longer relating “nine people died”.",
    );
    check(
        &[nine, "l", "l"],
        &[],
        "No longer relating “nine people died”.",
    );
    check(
        &[nine, "l"],
        &[],
        "Relating “nine people died”. Go to the other claim.",
    );
    check(
        &[nine, "l", "go eleven people died", "x", "Ctrl+Z"],
        &[],
        "Undid: Note that “nine people died” contradicts “eleven people died”.",
    );
    check(
        &[
            nine,
            "l",
            "go eleven people died",
            "w",
            "Escape",
            "l",
            "go nine people died",
            "x",
        ],
        &["eleven people died contradicts nine people died"],
        "Noted: “eleven people died” contradicts “nine people died”.",
    );
}

#[test]
fn single_keys_turned_off_leave_the_buttons() {
    let mut person = person();
    person.send(Command::UseSingleKeys(false));
    person.send(Command::OpenClaim(person.claim_on("nine people died")));
    person.press("l");
    assert_eq!(person.app.relate_view(), None);
    let hold = RelationChange::Hold(person.claim().id);
    person.send(Command::Relation(hold));
    person.send(Command::OpenClaim(person.claim_on("Rain fell")));
    person.press("x");
    assert!(relations(&person).is_empty());
    person.send(Command::Relation(RelationChange::Make(
        term_ids::CONTRADICTS,
    )));
    assert_eq!(relations(&person).len(), 1);
}

/// The strip says what would be noted, and by which keys.
#[test]
fn the_strip_says_which_claim_comes_first() {
    let mut person = person();
    let ends = |person: &Person| {
        let view = person.app.relate_view();
        view.map(|v| (v.from.unwrap_or_default(), v.to.unwrap_or_default()))
    };
    assert_eq!(ends(&person), None);
    person.send(Command::OpenClaim(person.claim_on("nine people died")));
    person.press("l");
    let said = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
    assert_eq!(ends(&person), said("“nine people died”", ""));
    person.send(Command::ListClaims);
    assert_eq!(
        person.app.place().claim,
        None,
        "the list is there to choose from"
    );
    assert_eq!(ends(&person), said("“nine people died”", ""));
    person.send(Command::OpenClaim(person.claim_on("eleven people died")));
    assert_eq!(
        ends(&person),
        said("“nine people died”", "“eleven people died”")
    );
    person.press("w");
    assert_eq!(
        ends(&person),
        said("“eleven people died”", "“nine people died”")
    );
    let view = person.app.relate_view().expect("a claim is held");
    let keys: Vec<_> = view
        .types
        .iter()
        .map(|t| format!("{} {}", t.key, t.verb))
        .collect();
    let wanted = [
        "c confirms",
        "x contradicts",
        "u updates",
        "r repeats",
        "f refines",
        "i cites",
    ];
    assert_eq!(keys, wanted);
    // What is held goes with its claim, its article and its project.
    let held = person.claim_on("nine people died");
    person.send(Command::DeleteClaim(held));
    assert_eq!(ends(&person), None);
}

/// What the panel says of the selected claim's relations.
fn rows(person: &Person) -> Vec<String> {
    let rows = person.app.relation_rows();
    let line = |r: &whence::app::view::RelationRow| {
        let parts = [&r.before, &r.quote, &r.after, &r.facts, &r.note];
        parts
            .into_iter()
            .filter(|p| !p.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" | ")
    };
    rows.iter().map(line).collect()
}

#[test]
fn the_panel_lists_both_directions() {
    let mut person = person();
    let go =
        |person: &mut Person, words: &str| person.send(Command::OpenClaim(person.claim_on(words)));
    go(&mut person, "nine people died");
    person.press("l");
    go(&mut person, "eleven people died");
    person.press("x");
    assert_eq!(
        rows(&person),
        ["is contradicted by | “nine people died” | Water Board · high"]
            .map(|s| s.replace("Water", "The bridge · Water"))
    );
    person.press("l");
    go(&mut person, "Rain fell");
    person.press("r");
    go(&mut person, "nine people died");
    assert_eq!(
        rows(&person),
        ["contradicts | “eleven people died” | Herald · Mayor Lund · low"]
    );
    let margin = |person: &Person| -> Vec<String> {
        let paragraphs = (0..9).filter_map(|i| person.app.paragraph_view(i));
        let glosses = paragraphs.flat_map(|p| p.glosses);
        glosses
            .map(|g| g.related)
            .filter(|r| !r.is_empty())
            .collect()
    };
    assert!(margin(&person).is_empty(), "the other one stands elsewhere");
    go(&mut person, "eleven people died");
    person.press("l");
    go(&mut person, "The bridge was old");
    person.press("f");
    assert_eq!(margin(&person), ["refines the selected claim"]);
    go(&mut person, "eleven people died");
    assert_eq!(margin(&person), ["is refined by the selected claim"]);
    let ids: Vec<_> = person
        .app
        .relation_rows()
        .iter()
        .map(|r| (r.before.clone(), r.id))
        .collect();
    assert_eq!(
        ids.iter().map(|(w, _)| w.as_str()).collect::<Vec<_>>(),
        ["repeats", "refines", "is contradicted by"].map(|w| w)
    );
    let of = |words: &str| ids.iter().find(|(w, _)| w == words).expect("there").1;
    let send = |person: &mut Person, change| person.send(Command::Relation(change));
    send(
        &mut person,
        RelationChange::SetNote(of("refines"), " By two\n".to_owned()),
    );
    assert_eq!(
        person.heard(),
        "Change the note on: “eleven people died” refines “The bridge was old”: done."
    );
    send(
        &mut person,
        RelationChange::SetType(of("refines"), term_ids::CITES),
    );
    assert_eq!(
        person.heard(),
        "Noted: “eleven people died” cites “The bridge was old”."
    );
    assert_eq!(margin(&person), ["is cited by the selected claim"]);
    assert!(
        rows(&person).contains(&"cites | “The bridge was old” | no source yet | By two".to_owned()),
        "{:?}",
        rows(&person)
    );
    send(&mut person, RelationChange::Remove(of("repeats")));
    assert_eq!(
        person.heard(),
        "Removed the relation: “eleven people died” repeats “Rain fell”."
    );
    assert_eq!(rows(&person).len(), 2);
    for _ in 0..3 {
        person.press("Ctrl+Z");
    }
    assert_eq!(rows(&person).len(), 3);
    // What would say the same twice is refused.
    let (refines, cites) = (of("refines"), term_ids::REPEATS);
    send(&mut person, RelationChange::SetType(refines, cites));
    person.press("l");
    go(&mut person, "The bridge was old");
    person.press("r");
    assert!(person.heard().starts_with("That is noted already: "));
    for nothing in [
        RelationChange::SetType(RelationId(uuid::Uuid::nil()), cites),
        RelationChange::SetType(refines, TermId(uuid::Uuid::nil())),
        RelationChange::SetType(refines, term_ids::FIGURE),
        RelationChange::Make(term_ids::FIGURE),
        RelationChange::Remove(RelationId(uuid::Uuid::nil())),
    ] {
        let before = content(person.project());
        send(&mut person, nothing.clone());
        assert_eq!(content(person.project()), before, "{nothing:?}");
    }
}

/// A claim that goes takes its relations along, in one step; a relation to a
/// claim that is not here is shown as such, and can be removed.
#[test]
fn relations_of_what_is_gone() {
    let mut person = person();
    let nine = person.claim_on("nine people died");
    for (other, key) in [("Rain fell", "x"), ("eleven people died", "u")] {
        person.send(Command::OpenClaim(nine));
        person.press("l");
        person.send(Command::OpenClaim(person.claim_on(other)));
        person.press(key);
    }
    let json = file(person.project());
    let before = relations(&person);
    person.send(Command::OpenClaim(nine));
    person.press("Delete");
    assert_eq!(
        person.heard(),
        "Deleted the claim “nine people died” and 2 relations."
    );
    assert!(relations(&person).is_empty());
    person.press("Ctrl+Z");
    assert_eq!(relations(&person), before);
    // The same file without one of the claims.
    let gone = person.claim_on("Rain fell").to_string();
    let mut tree: serde_json::Value = serde_json::from_str(&json).expect("a file");
    let claims = tree["claims"].as_array_mut().expect("claims");
    claims.retain(|c| c["id"] != gone.as_str());
    let mut other = Person::new(5);
    // Names that lead nowhere do not pass where all is looked over.
    let send = |other: &mut Person, command| {
        let moment = other.moment();
        other.app.update(command, moment);
    };
    send(&mut other, Command::ImportRead(tree.to_string()));
    send(&mut other, Command::ConfirmImport);
    send(&mut other, Command::OpenClaim(nine));
    let wanted = "contradicts | a claim that is not here";
    assert!(
        rows(&other).contains(&wanted.to_owned()),
        "{:?}",
        rows(&other)
    );
    let row = other
        .app
        .relation_rows()
        .into_iter()
        .find(|r| r.other.is_none())
        .expect("one");
    let remove = RelationChange::Remove(row.id);
    send(&mut other, Command::Relation(remove));
    assert_eq!(rows(&other).len(), 1);
}

/// A file holds the relations of what it holds, and they come back.
#[test]
fn relations_come_back_from_a_file() {
    let mut person = person();
    for (from, to, key) in [
        ("nine people died", "Rain fell", "c"),
        ("nine people died", "eleven people died", "x"),
    ] {
        person.send(Command::OpenClaim(person.claim_on(from)));
        person.press("l");
        person.send(Command::OpenClaim(person.claim_on(to)));
        person.press(key);
    }
    let import = |json: String| {
        let mut other = Person::new(5);
        other.send(Command::ImportRead(json));
        other.send(Command::ConfirmImport);
        other
    };
    let all = import(file(person.project()));
    assert_eq!(relations(&all), relations(&person));
    let article = person.project().articles_in_order()[0].id;
    let one = |project: &Project| {
        let options = WriteOptions {
            scope: Scope::Article(article),
            texts: Texts::Included,
        };
        native::write(project, options)
    };
    let one = import(one(person.project()));
    assert_eq!(relations(&one), ["nine people died confirms Rain fell"]);
}

/// The words for a relation of one's own type are the codebook's.
#[test]
fn own_types_are_said_as_they_are() {
    let mut person = person();
    let mut project = person.project().clone();
    let mut term = project
        .term(term_ids::UPDATES)
        .expect("there")
        .as_ref()
        .clone();
    "supersedes".clone_into(&mut term.name);
    let before = project.term(term_ids::UPDATES).expect("there").clone();
    let edit = whence::edit::Edit::new("", vec![whence::edit::Change::replace(before, term)]);
    project.apply(&edit, super::world::author(77));
    person.send(Command::ImportRead(file(&project)));
    person.send(Command::ConfirmImport);
    person.send(Command::OpenClaim(person.claim_on("nine people died")));
    person.press("l");
    person.press("j");
    person.press("u");
    assert_eq!(
        person.heard(),
        "Noted: “nine people died” supersedes “Rain fell”."
    );
    assert_eq!(
        rows(&person),
        ["“nine people died” | supersedes this claim | Water Board · high"]
    );
}

/// Each related claim is one press away, also in another article, and nothing
/// is announced twice.
#[test]
fn every_command_says_one_thing() {
    let mut person = Person::new(1);
    person.send(Command::ImportSample(sample().to_owned()));
    let told = |person: &Person| {
        person
            .asked
            .iter()
            .filter(|r| matches!(r, Request::Announce(_)))
            .count()
    };
    person.send(Command::StepClaim(Step::Next));
    for key in ["l", "w", "j", "c", "Ctrl+Z", "Ctrl+Y", "l", "Escape"] {
        person.press(key);
        assert_eq!(told(&person), 1, "{key}");
    }
}
