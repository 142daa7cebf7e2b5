//! What the browser keeps, and what becomes of it when some of it is spoilt.

use super::{WHOLE, all_keys, assert_equal, everything, files, opened};
use crate::marked::Dice;
use uuid::Uuid;
use whence::edit::{Author, Change, Edit, Project};
use whence::format::native::write;
use whence::format::stored::{
    Loaded, entries, key_of, load, prefix_of, read_entries, text_entry, text_key,
};
use whence::model::{
    AnnotatorId, Claim, ClaimId, Kind, Record, RecordKey, Replica, Timestamp, WhyUnplaced,
};

const CLAIM: u128 = 0x0000_0000_0000_4000_8000_0000_0000_0040;

fn everything_kept(project: &Project) -> Vec<(String, String)> {
    let texts = project.texts().map(|t| text_entry(project.id(), t));
    let mut kept = entries(project, &all_keys(project));
    kept.extend(texts);
    kept
}

fn loaded(project: &Project, kept: Vec<(String, String)>) -> Project {
    let Loaded {
        project,
        unreadable,
        newer,
    } = load(project.id(), kept);
    assert_eq!(unreadable, []);
    assert!(!newer);
    project.expect("there is a project")
}

fn claim_key() -> RecordKey {
    RecordKey {
        kind: Kind::Claim,
        id: Uuid::from_u128(CLAIM),
    }
}

fn claim_of(project: &Project) -> &Claim {
    let claim = project.claim(ClaimId(Uuid::from_u128(CLAIM)));
    claim.expect("the claim is there")
}

fn author(replica: u64) -> Author {
    Author {
        annotator: AnnotatorId(Uuid::from_u128(1)),
        replica: Replica::from_bits(replica),
        at: Timestamp(1_000),
    }
}

/// The project after this replica gave the claim a note.
fn noted(project: &Project, replica: u64, note: &str) -> Project {
    let mut project = project.clone();
    let before = claim_of(&project).clone();
    let mut after = before.clone();
    note.clone_into(&mut after.note);
    let edit = Edit::new("Note", vec![Change::replace(before, after)]);
    project.apply(&edit, author(replica));
    project
}

fn without_claim(project: &Project, replica: u64) -> Project {
    let mut project = project.clone();
    let claim = claim_of(&project).clone();
    project.apply(
        &Edit::new("Delete", vec![Change::delete(claim)]),
        author(replica),
    );
    project
}

#[test]
fn a_record_has_one_key_and_one_value() {
    let project = opened(&everything());
    let id = project.id();
    let claim = "whence/p/00000000-0000-4000-8000-000000000009/claim/\
                 00000000-0000-4000-8000-000000000040";
    assert_eq!(key_of(id, claim_key()), claim);
    assert_eq!(
        prefix_of(id),
        "whence/p/00000000-0000-4000-8000-000000000009/"
    );
    let text = project.texts().next().expect("there is a text");
    let hash = text.hash();
    assert_eq!(text_key(id, hash), format!("{}text/{hash}", prefix_of(id)));

    let kept = entries(&project, &[claim_key()]);
    let start = "{\"whence\":1,\"claim\":{\"id\":\"00000000-0000-4000-8000-000000000040\",";
    assert_eq!(kept.len(), 1);
    assert!(kept[0].1.starts_with(start), "{}", kept[0].1);
    assert!(!kept[0].1.contains('\n'));
    let (_, value) = text_entry(id, text);
    assert!(
        value.starts_with("{\"whence\":1,\"text\":{\"sha256\":\""),
        "{value}"
    );
    let deleted = project
        .tombstones()
        .next()
        .expect("there is a deletion")
        .key;
    let kept = entries(&project, &[deleted]);
    assert!(
        kept[0]
            .1
            .starts_with("{\"whence\":1,\"deleted\":{\"kind\":"),
        "{}",
        kept[0].1
    );
    let nobody = RecordKey {
        kind: Kind::Claim,
        id: Uuid::nil(),
    };
    assert_eq!(entries(&project, &[nobody]), []);
}

#[test]
fn what_was_kept_is_loaded_in_any_order() {
    let mut dice = Dice::new(5);
    for file in files() {
        let project = opened(&file);
        let mut kept = everything_kept(&project);
        assert_equal(&loaded(&project, kept.clone()), &project);
        // Two stores hold the same, and in no order.
        kept.extend(kept.clone());
        for i in (1..kept.len()).rev() {
            kept.swap(i, dice.below(i + 1));
        }
        assert_equal(&loaded(&project, kept), &project);
    }
}

/// Two stores, whichever is read first, give this.
#[track_caller]
fn check_union(one: &Project, other: &Project, wanted: &Project) {
    let both = |a: &Project, b: &Project| [everything_kept(a), everything_kept(b)].concat();
    assert_equal(&loaded(wanted, both(one, other)), wanted);
    assert_equal(&loaded(wanted, both(other, one)), wanted);
}

#[test]
fn the_later_of_two_stores_wins() {
    let first = opened(&everything());
    let second = noted(&first, 7, "later");
    let gone = without_claim(&second, 7);
    let back = {
        let mut project = gone.clone();
        let claim = claim_of(&second).clone();
        let edit = Edit::new("Restore", vec![Change::create(claim)]);
        project.apply(&edit, author(8));
        project
    };
    check_union(&first, &second, &second);
    check_union(&second, &gone, &gone);
    check_union(&first, &gone, &gone);
    check_union(&gone, &back, &back);
    check_union(&first, &back, &back);
}

/// The notes of all versions of the claim that are kept.
fn notes(project: &Project) -> Vec<String> {
    let others = project.conflicts_of(claim_key()).iter();
    let mut notes: Vec<_> = others
        .filter_map(|version| match version {
            Record::Claim(body) => Some(body.note.clone()),
            _ => None,
        })
        .collect();
    notes.push(claim_of(project).note.clone());
    notes.sort();
    notes
}

/// Two copies of one browser profile count alike.
#[test]
fn versions_that_share_a_revision_are_all_kept() {
    let first = opened(&everything());
    let said = ["one", "three", "two"];
    let kept = said.map(|note| everything_kept(&noted(&first, 7, note)));
    let project = loaded(&first, kept.concat());
    assert_eq!(notes(&project), said);
    let again = loaded(&first, everything_kept(&project));
    assert_eq!(notes(&again), said);
    assert_equal(&again, &project);
    let file = write(&project, WHOLE);
    assert_equal(&opened(&file), &project);
}

#[test]
fn two_edits_at_the_same_time_are_both_kept() {
    let first = opened(&everything());
    let (one, other) = (noted(&first, 7, "one"), noted(&first, 8, "other"));
    let both = [everything_kept(&one), everything_kept(&other)].concat();
    let project = loaded(&first, both);
    assert_eq!(notes(&project), ["one", "other"]);
    assert_eq!(entries(&project, &[claim_key()]).len(), 2);
    assert_equal(&loaded(&project, everything_kept(&project)), &project);
    // Settled, the older versions may lie about; they no longer count.
    let mut settled = project.clone();
    let chosen = settled.record(claim_key()).expect("the claim is there");
    settled.settle("Settle", &chosen, author(9));
    let both = [everything_kept(&project), everything_kept(&settled)].concat();
    assert_equal(&loaded(&settled, both), &settled);
    // An edit beside a deletion outlives it.
    let both = [
        everything_kept(&without_claim(&first, 7)),
        everything_kept(&other),
    ];
    assert_eq!(notes(&loaded(&first, both.concat())), ["other"]);
}

/// With this value under this key all else is loaded, and it comes back.
#[track_caller]
fn check_spoilt(project: &Project, key: &str, value: &str, why: &str) {
    let key = format!("{}{key}", prefix_of(project.id()));
    let mut kept = everything_kept(project);
    kept.retain(|(k, _)| *k != key);
    let count = kept.len();
    kept.push((key.clone(), value.to_owned()));
    let loaded = load(project.id(), kept);
    assert_eq!(loaded.unreadable.len(), 1);
    let spoilt = &loaded.unreadable[0];
    assert_eq!((&*spoilt.key, &*spoilt.value), (&*key, value));
    assert_eq!(spoilt.why, why);
    assert!(!loaded.newer);
    let rest = everything_kept(&loaded.project.expect("there is a project"));
    assert_eq!(rest.len(), count);
}

#[test]
fn a_spoilt_value_stops_no_other() {
    let project = opened(&everything());
    let prefix = prefix_of(project.id());
    let claim = "claim/00000000-0000-4000-8000-000000000040";
    let (_, other) = entries(&project, &[claim_key()]).remove(0);
    let cut: String = other.chars().take(100).collect();
    check_spoilt(
        &project,
        claim,
        "",
        "It is no JSON: EOF while parsing a value at column 0.",
    );
    check_spoilt(
        &project,
        claim,
        &cut,
        "It is no JSON: EOF while parsing a string at column 100.",
    );
    check_spoilt(
        &project,
        claim,
        "null",
        "The value should be an object, not null.",
    );
    check_spoilt(&project, claim, "{}", "`whence` is missing.");
    check_spoilt(&project, claim, "{\"whence\":1}", "`claim` is missing.");
    check_spoilt(
        &project,
        claim,
        "{\"whence\":1,\"claim\":{}}",
        "`claim.id` is missing.",
    );
    check_spoilt(
        &project,
        claim,
        &format!("{{\"whence\":1,\"claim\":{}", "[".repeat(200)),
        "It nests too deep.",
    );
    check_spoilt(
        &project,
        "claim/00000000-0000-4000-8000-000000000099",
        &other,
        "It belongs under another key.",
    );
    check_spoilt(
        &project,
        "claim/forty",
        &other,
        "Its key is none of this version.",
    );
    check_spoilt(
        &project,
        "thought/00000000-0000-4000-8000-000000000040",
        &other,
        "Its key is none of this version.",
    );
    check_spoilt(
        &project,
        "claim/00000000-0000-4000-8000-000000000040/1/2",
        &other,
        "Its key is none of this version.",
    );
    let text = project.texts().last().expect("there is a text");
    let (key, value) = text_entry(project.id(), text);
    check_spoilt(
        &project,
        key.strip_prefix(&prefix).expect("a key of the project"),
        &value.replacen("\"text\":\"", "\"text\":\"!", 1),
        "The text was changed: its SHA-256 is not the one beside it.",
    );
}

#[test]
fn without_its_text_a_claim_waits() {
    let project = opened(&everything());
    let mut kept = everything_kept(&project);
    kept.retain(|(key, _)| !key.contains("/text/"));
    let mut waiting = loaded(&project, kept);
    let why = match &claim_of(&waiting).content[0].place {
        whence::model::Place::Unplaced(_, why) => Some(*why),
        whence::model::Place::Placed(_) => None,
    };
    assert_eq!(why, Some(WhyUnplaced::TextMissing));
    let texts = project.texts().map(|t| text_entry(project.id(), t));
    let (incoming, _) = read_entries(&waiting, texts.collect());
    waiting.absorb("Texts", incoming);
    assert_equal(&waiting, &project);
}

#[test]
fn a_newer_value_is_set_aside_and_said() {
    let project = opened(&everything());
    let mut kept = everything_kept(&project);
    let key = key_of(project.id(), claim_key());
    let place = kept.iter().position(|(k, _)| *k == key);
    let value = &mut kept[place.expect("the claim was kept")].1;
    *value = value.replacen("{\"whence\":1,", "{\"whence\":2,\"form\":\"new\",", 1);
    let loaded = load(project.id(), kept);
    assert!(loaded.newer);
    assert_eq!(loaded.unreadable.len(), 1);
    assert_eq!(
        loaded.unreadable[0].why,
        "It was written by a newer Whence."
    );
    assert!(loaded.unreadable[0].is_newer);
    assert!(loaded.project.is_some());
}

#[test]
fn without_the_project_s_own_record_there_is_no_project() {
    let project = opened(&everything());
    let mut kept = everything_kept(&project);
    kept.retain(|(key, _)| !key.contains("/project/"));
    let loaded = load(project.id(), kept);
    assert!(loaded.project.is_none());
    assert_eq!(loaded.unreadable, []);
    assert!(load(project.id(), Vec::new()).project.is_none());
}

#[test]
fn another_tab_s_edits_come_in() {
    let mine = opened(&everything());
    let theirs = noted(&mine, 7, "from the other tab");
    let mut project = mine.clone();
    let mut wrote = entries(&theirs, &[claim_key()]);
    wrote.push((key_of(project.id(), claim_key()), "spoilt".to_owned()));
    let (incoming, unreadable) = read_entries(&project, wrote);
    assert_eq!(unreadable.len(), 1);
    let absorbed = project.absorb("Other tab", incoming);
    assert_eq!(absorbed.written, [claim_key()]);
    assert_equal(&project, &theirs);
    let (incoming, _) = read_entries(
        &project,
        entries(&without_claim(&theirs, 8), &[claim_key()]),
    );
    project.absorb("Other tab", incoming);
    assert_equal(&project, &without_claim(&theirs, 8));
}
