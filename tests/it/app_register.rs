//! The register of sources: the page of a source, entries that become one and
//! one that becomes two.

use super::app_flood::flood;
use super::app_person::Person;
use whence::app::view::SourcePage;
use whence::app::{Bond, Command, Dialog, FilterChange, RegisterChange, SourceField};
use whence::model::{ClaimId, Condition, Origin, SourceId, scale_ids, term_ids};

const FLOOD: &str = "The bridge\n\
    The Orrin Observatory for Rivers said nine people died. Rain fell for two days.\n\
    Mayor Lund told Radio Sarn that the bridge was safe.\n\
    Radio Sarn quoted the Observatory: no warning was given.";

const OTHER: &str = "The day after\n\
    The gates stayed closed, the Observatory said.";

const NAMES: [&str; 4] = [
    "Orrin Observatory for Rivers",
    "the Observatory",
    "Mayor Lund",
    "Radio Sarn",
];

/// Five claims: two of the Observatory under its long name, two under its
/// short one, of which one through Radio Sarn, and one of Mayor Lund.
fn person() -> Person {
    let mut person = Person::with(&flood(&[FLOOD, OTHER], &NAMES));
    person.perform(&[
        "select nine people died",
        "type Orrin",
        "Enter",
        "4",
        "Enter",
    ]);
    person.perform(&[
        "select Rain fell for two days",
        "type Orrin",
        "Enter",
        "0",
        "Enter",
    ]);
    person.perform(&["select the bridge was safe", "type Lund", "Enter", "Enter"]);
    person.perform(&[
        "select no warning was given",
        "type the Obs",
        "Tab",
        "type Sarn",
        "Enter",
        "4",
        "Enter",
    ]);
    person.perform(&[
        "]",
        "select The gates stayed closed",
        "type the Obs",
        "Enter",
        "2",
        "Enter",
    ]);
    person
}

fn source(person: &Person, name: &str) -> SourceId {
    let sources = person
        .app
        .project_ref()
        .expect("a project")
        .sources()
        .iter();
    let mut found = sources.filter(|s| s.name == name).map(|s| s.id);
    found
        .next()
        .unwrap_or_else(|| panic!("no source is called {name}"))
}

fn page(person: &Person, name: &str) -> SourcePage {
    person
        .app
        .source_page(source(person, name))
        .expect("it has a page")
}

/// All claims of the project as the lists of both articles show them.
fn claims(person: &mut Person) -> Vec<String> {
    let mut all = Vec::new();
    for key in ["[", "]"] {
        person.press(key);
        all.extend(person.claims());
    }
    all
}

fn change(person: &mut Person, change: RegisterChange) {
    person.send(Command::Register(change));
}

#[test]
fn the_page_of_a_source() {
    let person = person();
    let the = page(&person, "the Observatory");
    assert_eq!((the.claims.len(), the.article_count), (2, 2));
    assert_eq!((the.origin_count, the.passing_count), (2, 0));
    let beside = |rows: &[whence::app::view::Neighbour]| {
        let rows = rows.iter().map(|n| format!("{} {}", n.name, n.claim_count));
        rows.collect::<Vec<_>>()
    };
    assert_eq!(beside(&the.passed_on_by), ["Radio Sarn 1"]);
    assert_eq!(beside(&the.relies_on), [""; 0]);
    let radio = page(&person, "Radio Sarn");
    assert_eq!((radio.origin_count, radio.passing_count), (0, 1));
    assert_eq!(beside(&radio.relies_on), ["the Observatory 1"]);
    // In the order of the articles and their texts.
    let quote = |id: ClaimId| person.app.claim_row(id).expect("it is there").quote;
    let quotes: Vec<_> = the.claims.iter().map(|id| quote(*id)).collect();
    assert_eq!(quotes, ["no warning was given", "The gates stayed closed"]);
}

#[test]
fn how_its_claims_were_judged() {
    let person = person();
    let counts = |name: &str| {
        let page = page(&person, name);
        let levels = page.levels.iter().filter(|l| l.count > 0);
        let levels = levels.map(|l| {
            format!(
                "{} {}{}",
                l.code,
                l.count,
                if l.is_unknown { "?" } else { "" }
            )
        });
        (levels.collect::<Vec<_>>().join(", "), page.unset_count)
    };
    assert_eq!(
        counts("Orrin Observatory for Rivers"),
        ("4 1, 0 1?".to_owned(), 0)
    );
    assert_eq!(counts("the Observatory"), ("2 1, 4 1".to_owned(), 0));
    assert_eq!(counts("Mayor Lund"), (String::new(), 1));
}

#[test]
fn two_entries_become_one_and_two_again() {
    let mut person = person();
    let before = claims(&mut person);
    let (long, short) = (source(&person, NAMES[0]), source(&person, NAMES[1]));
    let rows = person.app.alike_rows();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].why, "a shorter form");
    let file = person.file();
    for asked in [
        Condition::Source(short),
        Condition::Source(long),
        Condition::Origin(Origin::Source(short)),
    ] {
        person.send(Command::Filter(FilterChange::Add(asked)));
    }
    person.send(Command::Filter(FilterChange::Save("theirs".to_owned())));
    person.send(Command::Open(Dialog::Source(short)));
    let name = "Orrin Observatory".to_owned();
    change(&mut person, RegisterChange::Merge(short, long, name));
    assert_eq!(
        person.heard(),
        "Merged the Observatory into Orrin Observatory. 2 claims were rewritten."
    );
    let now = page(&person, "Orrin Observatory");
    assert_eq!(now.claims.len(), 4);
    assert_eq!(
        now.alias_list.join("; "),
        format!("{}; {}", NAMES[0], NAMES[1])
    );
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Source(long)));
    // What asked for either asks for the one, once.
    let asked = vec![
        Condition::Source(long),
        Condition::Origin(Origin::Source(long)),
    ];
    assert_eq!(person.project().info().filters[0].filter.conditions, asked);
    assert_eq!(person.app.filter_view().chips.len(), 2);
    person.send(Command::Filter(FilterChange::Clear));
    let merged = claims(&mut person);
    assert!(merged.iter().all(|claim| !claim.contains("< the Obs")));
    assert!(person.app.alike_rows().is_empty());
    // One step back, and one forth.
    let undo = person.app.shell_view().undo;
    assert_eq!(
        undo.as_deref(),
        Some("Merge the sources the Observatory and Orrin Observatory for Rivers")
    );
    person.press("Ctrl+Z");
    assert_eq!(claims(&mut person), before);
    assert_eq!(person.app.alike_rows().len(), 1);
    assert_eq!(
        person.file().matches("\"aliases\"").count(),
        file.matches("\"aliases\"").count()
    );
    person.press("Ctrl+Y");
    assert_eq!(claims(&mut person), merged);
}

#[test]
fn one_entry_takes_what_it_lacks() {
    let mut person = person();
    let (long, short) = (source(&person, NAMES[0]), source(&person, NAMES[1]));
    let lund = source(&person, "Mayor Lund");
    for (id, field, value) in [
        (long, SourceField::Note, "Founded in 1999.".to_owned()),
        (short, SourceField::Note, "Three people.".to_owned()),
        (long, SourceField::Role, term_ids::INDEPENDENT.to_string()),
    ] {
        person.send(Command::SetSourceField(id, field, value));
    }
    let admiralty = scale_ids::RELIABILITY;
    change(
        &mut person,
        RegisterChange::Level(long, admiralty, Some("B".to_owned())),
    );
    change(
        &mut person,
        RegisterChange::Belongs(lund, Bond::PartOf, NAMES[0].to_owned()),
    );
    change(&mut person, RegisterChange::KeepApart(long, lund));
    change(
        &mut person,
        RegisterChange::Merge(long, short, NAMES[1].to_owned()),
    );
    let page = page(&person, NAMES[1]);
    assert_eq!(page.note, "Founded in 1999.\nThree people.");
    assert!(page.roles.iter().any(|role| role.is_chosen));
    assert!(
        page.reliability[0]
            .levels
            .iter()
            .any(|l| l.is_chosen && l.id == "B")
    );
    let members: Vec<_> = page.belonging.iter().map(|(id, ..)| *id).collect();
    assert_eq!(members, [lund]);
    let kept = person
        .app
        .project_ref()
        .and_then(|p| p.source(long))
        .expect("it stays");
    assert_eq!(kept.distinct_from, [lund]);
}

#[test]
fn a_merge_that_somebody_has_worked_on_since_is_undone_but_for_that() {
    let mut person = person();
    let (long, short) = (source(&person, NAMES[0]), source(&person, NAMES[1]));
    let mut other = Person::beside(2, &person.storage);
    change(
        &mut person,
        RegisterChange::Merge(long, short, NAMES[0].to_owned()),
    );
    for news in std::mem::take(&mut person.news) {
        other.send(Command::Arrived(news));
    }
    // Somebody else writes a note to one of the claims that were rewritten.
    let claim = page(&other, NAMES[0]).claims[2];
    other.news.clear();
    let note = whence::app::ClaimChange::Note("Checked by phone.".to_owned());
    other.send(Command::ChangeClaim(claim, note));
    for news in std::mem::take(&mut other.news) {
        person.send(Command::Arrived(news));
    }
    person.press("Ctrl+Z");
    assert!(
        person.heard().contains("Changed since"),
        "{}",
        person.heard()
    );
    // No claim names a source that is not there.
    let project = person.app.project_ref().expect("a project");
    for claim in project.claims().iter() {
        assert!(
            claim
                .sources()
                .iter()
                .all(|id| project.source(*id).is_some())
        );
    }
}

#[test]
fn what_is_not_the_same_is_not_asked_again() {
    let mut person = person();
    let (long, short) = (source(&person, NAMES[0]), source(&person, NAMES[1]));
    change(&mut person, RegisterChange::KeepApart(long, short));
    assert!(person.app.alike_rows().is_empty());
    assert!(person.heard().contains("stay two sources"));
    let file = person.file();
    // Once is enough, from either side.
    change(&mut person, RegisterChange::KeepApart(short, long));
    assert_eq!(person.file(), file);
    person.press("Ctrl+Z");
    assert_eq!(person.app.alike_rows().len(), 1);
}

#[test]
fn claims_get_a_source_of_their_own() {
    let mut person = person();
    let (long, short) = (source(&person, NAMES[0]), source(&person, NAMES[1]));
    change(
        &mut person,
        RegisterChange::Merge(long, short, NAMES[0].to_owned()),
    );
    let merged = claims(&mut person);
    let id = source(&person, NAMES[0]);
    // Those that call it by its other name.
    let called = person.app.claims_calling(id, "The observatory");
    assert_eq!(called.len(), 0, "the article is no part of the mention");
    let called = person.app.claims_calling(id, "Observatory");
    assert_eq!(called.len(), 2);
    let all = page(&person, NAMES[0]).claims;
    change(
        &mut person,
        RegisterChange::Split(id, all[2..].to_vec(), NAMES[1].to_owned()),
    );
    assert_eq!(
        person.heard(),
        "2 claims of Orrin Observatory for Rivers now name the Observatory."
    );
    assert_eq!(page(&person, NAMES[0]).claims.len(), 2);
    assert_eq!(page(&person, NAMES[0]).aliases, "");
    assert_eq!(page(&person, NAMES[1]).claims.len(), 2);
    assert!(
        person.app.alike_rows().is_empty(),
        "it is known that they are two"
    );
    person.press("Ctrl+Z");
    assert_eq!(claims(&mut person), merged);
    assert_eq!(person.app.sources_view().expect("a register").rows.len(), 3);
}

#[test]
fn what_cannot_be_done_is_said_and_changes_nothing() {
    let mut person = person();
    let (long, lund) = (source(&person, NAMES[0]), source(&person, "Mayor Lund"));
    let claim = page(&person, "Mayor Lund").claims[0];
    let nobody = SourceId(uuid::Uuid::from_u128(5));
    let split =
        |claims: Vec<ClaimId>, name: &str| RegisterChange::Split(lund, claims, name.to_owned());
    let belongs = |id, name: &str| RegisterChange::Belongs(id, Bond::SpeaksFor, name.to_owned());
    change(&mut person, belongs(lund, NAMES[0]));
    let file = person.file();
    let cases = [
        (
            split(vec![claim], "radio sarn"),
            "There is a source called radio sarn already. Choose another name.",
        ),
        (
            split(vec![claim], "mayor LUND"),
            "There is a source called mayor LUND already. Choose another name.",
        ),
        (split(vec![claim], " "), "A source needs a name."),
        (
            split(Vec::new(), "Lund"),
            "Choose the claims that the new source gets.",
        ),
        (
            belongs(lund, "Mayor Lund"),
            "Mayor Lund cannot belong to itself.",
        ),
        (
            belongs(long, "Mayor Lund"),
            "Mayor Lund already belongs to Orrin Observatory for Rivers.",
        ),
        (
            RegisterChange::Reason(lund, scale_ids::RELIABILITY, "x".to_owned()),
            "Choose how reliable it is first, then say why.",
        ),
        (
            RegisterChange::Merge(lund, long, String::new()),
            "A source needs a name.",
        ),
    ];
    for (case, said) in cases {
        change(&mut person, case.clone());
        assert_eq!(person.heard(), said, "{case:?}");
        assert_eq!(person.file(), file, "{case:?}");
    }
    let silent = [
        RegisterChange::Merge(lund, lund, "x".to_owned()),
        RegisterChange::Merge(lund, nobody, "x".to_owned()),
        RegisterChange::Level(lund, scale_ids::CONFIDENCE, Some("4".to_owned())),
        RegisterChange::Level(lund, scale_ids::RELIABILITY, Some("Z".to_owned())),
        RegisterChange::GoTo(ClaimId(uuid::Uuid::from_u128(5))),
        belongs(nobody, "Mayor Lund"),
    ];
    for case in silent {
        change(&mut person, case.clone());
        assert_eq!(person.file(), file, "{case:?}");
    }
}

#[test]
fn how_reliable_a_source_is() {
    let mut person = person();
    let lund = source(&person, "Mayor Lund");
    let scale = scale_ids::RELIABILITY;
    let row = |person: &Person| {
        let row = page(person, "Mayor Lund").reliability.remove(0);
        let chosen = row.levels.iter().find(|l| l.is_chosen);
        (chosen.map(|l| l.name.clone()), row.reason)
    };
    assert_eq!(row(&person), (None, String::new()));
    change(
        &mut person,
        RegisterChange::Level(lund, scale, Some("F".to_owned())),
    );
    change(
        &mut person,
        RegisterChange::Reason(lund, scale, " Nothing known. ".to_owned()),
    );
    let judged = Some("F: cannot be judged".to_owned());
    assert_eq!(row(&person), (judged, "Nothing known.".to_owned()));
    change(&mut person, RegisterChange::Level(lund, scale, None));
    assert_eq!(row(&person), (None, String::new()));
    let undo = person.app.shell_view().undo;
    assert_eq!(undo.as_deref(), Some("Clear the reliability of Mayor Lund"));
}

#[test]
fn a_new_name_may_come_into_the_register() {
    let mut person = person();
    let lund = source(&person, "Mayor Lund");
    change(
        &mut person,
        RegisterChange::Belongs(lund, Bond::SpeaksFor, "Orrin Council".to_owned()),
    );
    assert_eq!(page(&person, "Mayor Lund").speaks_for, "Orrin Council");
    assert_eq!(page(&person, "Orrin Council").belonging.len(), 1);
    person.press("Ctrl+Z");
    assert_eq!(page(&person, "Mayor Lund").speaks_for, "");
    assert_eq!(person.app.sources_view().expect("a register").rows.len(), 4);
}

#[test]
fn from_the_page_to_the_words_and_from_a_claim_to_the_page() {
    let mut person = person();
    let short = source(&person, NAMES[1]);
    person.press("Shift+R");
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Source(short)));
    let first = page(&person, NAMES[1]).claims[0];
    change(&mut person, RegisterChange::GoTo(first));
    assert_eq!(person.app.shell_view().dialog, None);
    assert_eq!(person.app.place().claim, Some(first));
    // A page goes with its source; then the register is there.
    let unused = {
        let lund = source(&person, "Mayor Lund");
        change(
            &mut person,
            RegisterChange::Belongs(lund, Bond::PartOf, "Old Council".to_owned()),
        );
        change(
            &mut person,
            RegisterChange::Belongs(lund, Bond::PartOf, String::new()),
        );
        source(&person, "Old Council")
    };
    person.send(Command::Open(Dialog::Source(unused)));
    person.send(Command::DeleteSource(unused));
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Sources));
}

#[test]
fn who_speaks_in_the_text_comes_with_mention_and_cue() {
    let mut person = Person::with(&flood(&[FLOOD], &[]));
    person.perform(&["select nine people died", "Enter", "4", "Enter"]);
    assert_eq!(
        person.claims(),
        ["nine people died < Orrin Observatory for Rivers[Orrin Observatory for Rivers]{said} · 4"]
    );
    // It is offered once, now as a source of the register.
    person.perform(&["select Rain fell for two days"]);
    let rows = person.app.draft_view().expect("a popover").rows;
    let shown: Vec<_> = rows
        .iter()
        .map(|r| format!("{} ({})", r.name, r.hint))
        .collect();
    assert_eq!(shown[0], "Orrin Observatory for Rivers (last used)");
    assert_eq!(shown[1], "Mayor Lund (new, speaks nearby)");
}
