//! Which entries of the register are offered as one source.

use super::app_flood::flood;
use whence::edit::{Author, Change, Edit};
use whence::model::{Source, SourceId};
use whence::suggest::{Likeness, alike};

/// The pairs among these sources; the names of one are parted by `/`.
#[track_caller]
fn check(sources: &[&str], wanted: &[(&str, &str, Likeness)]) {
    check_with(sources, &|_, _| {}, wanted);
}

/// The same once each source was changed, given the ids of all.
#[track_caller]
fn check_with(
    sources: &[&str],
    change: &dyn Fn(&mut Source, &[SourceId]),
    wanted: &[(&str, &str, Likeness)],
) {
    let mut project = flood(&["Title\nText."], sources);
    let all: Vec<_> = project.sources().iter().cloned().collect();
    let ids: Vec<_> = all.iter().map(|s| s.id).collect();
    let changes = all.iter().map(|before| {
        let mut after = Source::clone(before);
        let mut names = before.name.split('/').map(str::to_owned);
        after.name = names.next().expect("a name");
        after.aliases = names.collect();
        change(&mut after, &ids);
        Change::replace(before.clone(), after)
    });
    let edit = Edit::new("", changes.collect());
    let author = Author {
        annotator: whence::model::AnnotatorId(uuid::Uuid::from_u128(77)),
        replica: whence::model::Replica::from_bits(1),
        at: whence::model::Timestamp(0),
    };
    project.apply(&edit, author);
    let name = |id| &*project.source(id).expect("it is there").name;
    let found = alike(&project);
    let shown: Vec<_> = found
        .iter()
        .map(|p| (name(p.one), name(p.other), p.why))
        .collect();
    assert_eq!(shown, wanted, "{sources:?}");
}

#[test]
fn one_name_written_in_two_ways() {
    use Likeness::SameName;
    check(
        &["The Water Board", "water board"],
        &[("The Water Board", "water board", SameName)],
    );
    check(&["U.N.", "UN"], &[("U.N.", "UN", SameName)]);
    check(
        &["Café Sarn", "Cafe Sarn"],
        &[("Café Sarn", "Cafe Sarn", SameName)],
    );
    check(
        &["Al-Masri", "Al Masri"],
        &[("Al-Masri", "Al Masri", SameName)],
    );
    check(
        &["Lund/the mayor", "The Mayor"],
        &[("Lund", "The Mayor", SameName)],
    );
    check(&["Lund", "Holm"], &[]);
}

#[test]
fn initials() {
    use Likeness::Initials;
    check(
        &["Orrin Observatory for Rivers", "OOR"],
        &[("Orrin Observatory for Rivers", "OOR", Initials)],
    );
    check(
        &["Ministry of Water", "MOW"],
        &[("Ministry of Water", "MOW", Initials)],
    );
    check(
        &["United Villages", "UV"],
        &[("United Villages", "UV", Initials)],
    );
    // A word is no initials.
    check(&["Big Old Bridge", "Bob"], &[]);
}

#[test]
fn a_letter_or_two() {
    use Likeness::Spelling;
    check(
        &["Rami Abdulrahman", "Rami Abdelrahman"],
        &[("Rami Abdulrahman", "Rami Abdelrahman", Spelling)],
    );
    check(
        &["Rami Abdulrahman", "Rami Abdul Rahmen"],
        &[("Rami Abdulrahman", "Rami Abdul Rahmen", Spelling)],
    );
    check(
        &["Brandt, Ana", "Ana Brandt"],
        &[("Brandt, Ana", "Ana Brandt", Spelling)],
    );
    check(&["Northern Wire", "Southern Wire"], &[]);
    check(&["Channel 4", "Channel 5"], &[]);
    check(&["Lund", "Lind"], &[]);
}

#[test]
fn a_shorter_form() {
    use Likeness::Shorter;
    let long = "Orrin Observatory for Rivers";
    check(
        &[long, "the Observatory"],
        &[(long, "the Observatory", Shorter)],
    );
    check(
        &[long, "Orrin Observatory"],
        &[(long, "Orrin Observatory", Shorter)],
    );
    check(
        &["Ana Brandt", "Brandt"],
        &[("Ana Brandt", "Brandt", Shorter)],
    );
    // A place, a first name, somebody of theirs.
    check(&[long, "Orrin"], &[]);
    check(&["Ana Brandt", "Ana"], &[]);
    check(&["Observatory", "Observatory spokesman"], &[]);
    check(&["Belm", "Belm Council"], &[]);
    // Of four observatories it says nothing.
    check(
        &[
            "A1 Observatory",
            "B2 Observatory",
            "C3 Observatory",
            "D4 Observatory",
            "Observatory",
        ],
        &[],
    );
}

#[test]
fn what_is_settled_is_not_asked_again() {
    let both = ["Ana Brandt", "Brandt"];
    check_with(
        &both,
        &|source, ids| {
            if source.name == "Brandt" {
                source.distinct_from = vec![ids[0]];
            }
        },
        &[],
    );
    check_with(
        &both,
        &|source, ids| {
            if source.name == "Ana Brandt" {
                source.part_of = Some(ids[1]);
            }
        },
        &[],
    );
}

/// The sample has no two entries for one source, and none are offered.
#[test]
fn the_sample_is_in_order() {
    let mut person = super::app_person::Person::new(1);
    let sample = super::app_flood::sample().to_owned();
    person.send(whence::app::Command::ImportSample(sample));
    let project = person.app.project_ref().expect("a project");
    let name = |id| &*project.source(id).expect("it is there").name;
    let found = alike(project);
    let shown: Vec<_> = found
        .iter()
        .map(|p| (name(p.one), name(p.other), p.why))
        .collect();
    assert_eq!(shown, []);
}
