//! What was edited elsewhere comes in: revisions decide, nothing is lost.

use crate::marked::Dice;
use crate::world::{
    author, author_at, content, delete, edit, empty_project, everything, id, incoming, name_of,
    rename, revision, source, source_after, source_key, state,
};
use std::collections::BTreeSet;
use whence::edit::{Arrival, Author, Change, History, Incoming, Project};
use whence::format::stored;
use whence::model::{Act, Meta, Record, Revision, Standing, TermList, Timestamp, Tombstone};

fn tombstone(number: u128, counters: &[(u64, u64)]) -> Tombstone {
    Tombstone {
        key: source_key(number),
        revision: revision(counters),
        act: Act::default(),
    }
}

fn absorb(project: &mut Project, record: Record) -> Arrival {
    let absorbed = project.absorb("Import", incoming(vec![record]));
    absorbed.arrivals[0].1
}

fn absorb_tombstone(project: &mut Project, tombstone: Tombstone) -> Arrival {
    let incoming = Incoming {
        tombstones: vec![tombstone],
        ..Incoming::default()
    };
    project.absorb("Import", incoming).arrivals[0].1
}

fn others(project: &Project) -> Vec<&Record> {
    project.conflicts().flat_map(|(_, others)| others).collect()
}

#[test]
fn revisions_know_before_from_after_from_beside() {
    let check = |a: &[(u64, u64)], b: &[(u64, u64)], wanted, back| {
        assert_eq!(revision(a).standing(&revision(b)), wanted);
        assert_eq!(revision(b).standing(&revision(a)), back);
    };
    check(&[], &[], Standing::Same, Standing::Same);
    check(&[(1, 1)], &[], Standing::After, Standing::Before);
    check(&[(1, 2)], &[(1, 1)], Standing::After, Standing::Before);
    check(
        &[(1, 1), (2, 1)],
        &[(1, 1)],
        Standing::After,
        Standing::Before,
    );
    check(&[(1, 1)], &[(2, 1)], Standing::Conflict, Standing::Conflict);
    check(
        &[(1, 2), (2, 1)],
        &[(1, 1), (2, 2)],
        Standing::Conflict,
        Standing::Conflict,
    );
    let joined = revision(&[(1, 2), (2, 1)]).joined(&revision(&[(2, 3), (3, 1)]));
    assert_eq!(joined, revision(&[(1, 2), (2, 3), (3, 1)]));
    assert_eq!(revision(&[(1, 0)]), Revision::default());
}

/// How a source arrives where one with the first revision is, and what it is
/// called then.
#[test]
fn records_arrive_by_revision() {
    #[track_caller]
    fn check(here: Option<&[(u64, u64)]>, there: Record, wanted: Arrival, name: &str) {
        let mut project = empty_project();
        if let Some(counters) = here {
            absorb(&mut project, source_after(1, "here", counters));
        }
        assert_eq!(project.arrival(&there), wanted, "as announced");
        assert_eq!(absorb(&mut project, there.clone()), wanted, "as done");
        assert_eq!(name_of(&project, 1), Some(name));
        let before = state(&project);
        let again = absorb(&mut project, there);
        assert!(matches!(again, Arrival::Same | Arrival::Older), "{again:?}");
        assert_eq!(state(&project), before, "a second time changes nothing");
    }
    let there = |counters| source_after(1, "there", counters);
    check(None, there(&[(2, 1)]), Arrival::New, "there");
    check(
        Some(&[(1, 1)]),
        there(&[(1, 1), (2, 1)]),
        Arrival::Newer,
        "there",
    );
    check(Some(&[(1, 2)]), there(&[(1, 1)]), Arrival::Older, "here");
    check(
        Some(&[(1, 1)]),
        source_after(1, "here", &[(1, 1)]),
        Arrival::Same,
        "here",
    );
    check(Some(&[(1, 1)]), there(&[(2, 1)]), Arrival::Conflict, "here");
    // Two copies of one browser profile.
    check(Some(&[(1, 1)]), there(&[(1, 1)]), Arrival::Conflict, "here");
    check(
        Some(&[(1, 1)]),
        source_after(1, "here", &[(2, 1)]),
        Arrival::Newer,
        "here",
    );
}

#[test]
fn the_same_said_twice_is_no_conflict() {
    let (mut one, mut two) = (empty_project(), empty_project());
    let create = edit(vec![Change::create(source(1, "A"))]);
    one.apply(&create, author_at(1, 10));
    two.apply(&create, author_at(2, 20));
    let (from_one, from_two) = (everything(&one), everything(&two));
    one.absorb("Import", from_two);
    two.absorb("Import", from_one);
    assert_eq!(state(&one), state(&two));
    assert!(others(&one).is_empty());
    let meta = one.record(source_key(1)).unwrap().meta().clone();
    assert_eq!(meta.revision, revision(&[(1, 1), (2, 1)]));
    assert_eq!(meta.changed.at, Timestamp(20));
}

#[test]
fn a_conflict_keeps_both_and_each_only_once() {
    let mut project = empty_project();
    absorb(&mut project, source_after(1, "A", &[(1, 1)]));
    let b = source_after(1, "B", &[(2, 1)]);
    assert_eq!(absorb(&mut project, b.clone()), Arrival::Conflict);
    assert_eq!(absorb(&mut project, b.clone()), Arrival::Same);
    assert_eq!(others(&project), [&b]);
    let newer = source_after(1, "B2", &[(2, 2)]);
    assert_eq!(absorb(&mut project, newer.clone()), Arrival::Conflict);
    assert_eq!(others(&project), [&newer], "B2 knows B");
    assert_eq!(absorb(&mut project, b), Arrival::Older);
    let third = source_after(1, "C", &[(3, 1)]);
    assert_eq!(absorb(&mut project, third.clone()), Arrival::Conflict);
    assert_eq!(others(&project), [&newer, &third]);
    assert_eq!(name_of(&project, 1), Some("A"));
}

#[test]
fn an_edit_of_one_side_settles_nothing() {
    let mut project = empty_project();
    absorb(&mut project, source_after(1, "A", &[(1, 1)]));
    absorb(&mut project, source_after(1, "B", &[(2, 1)]));
    let change = edit(vec![rename(&project, 1, "A2")]);
    project.apply(&change, author(1));
    assert_eq!(others(&project).len(), 1);
    let change = edit(vec![delete(&project, 1)]);
    let applied = project.apply(&change, author(1));
    assert_eq!(applied.stale, [source_key(1)], "B would go unseen");
    assert_eq!(name_of(&project, 1), Some("A2"));
}

#[test]
fn an_edit_beside_an_own_one_is_counted_apart() {
    let mut project = empty_project();
    absorb(&mut project, source_after(1, "A", &[(2, 1)]));
    absorb(&mut project, source_after(1, "B", &[(1, 3)]));
    let change = edit(vec![rename(&project, 1, "A2")]);
    project.apply(&change, author(1));
    let edited = project.record(source_key(1)).unwrap();
    let other = others(&project)[0].clone();
    let (mine, its) = (&edited.meta().revision, &other.meta().revision);
    assert_eq!(mine.standing(its), Standing::Conflict, "B is not settled");
    assert_eq!(mine.standing(&revision(&[(2, 1)])), Standing::After);
    project.settle("Settle", &edited, author(1));
    let settled = project.record(source_key(1)).unwrap();
    assert_eq!(settled.meta().revision.standing(its), Standing::After);
}

#[test]
fn a_settled_conflict_is_settled_everywhere() {
    let (a, b) = (
        source_after(1, "A", &[(1, 1)]),
        source_after(1, "B", &[(2, 1)]),
    );
    let (mut one, mut two) = (empty_project(), empty_project());
    for record in [&a, &b] {
        absorb(&mut one, record.clone());
    }
    for record in [&b, &a] {
        absorb(&mut two, record.clone());
    }
    let applied = one.settle("Settle", &b, author(1));
    assert_eq!(applied.written, [source_key(1)]);
    assert_eq!(name_of(&one, 1), Some("B"));
    assert!(others(&one).is_empty());
    let settled = one.record(source_key(1)).unwrap();
    assert_eq!(settled.meta().revision, revision(&[(1, 2), (2, 1)]));
    assert_eq!(absorb(&mut two, settled), Arrival::Newer);
    assert!(others(&two).is_empty());
    for record in [a, b] {
        assert_eq!(absorb(&mut two, record), Arrival::Older);
    }
    assert_eq!(state(&one), state(&two));
    one.apply(&applied.inverse, author(1));
    assert_eq!(name_of(&one, 1), Some("A"));
}

#[test]
fn an_older_file_does_not_bring_back_what_was_deleted() {
    let mut project = empty_project();
    project.apply(&edit(vec![Change::create(source(1, "A"))]), author(1));
    let file = everything(&project);
    let change = edit(vec![delete(&project, 1)]);
    project.apply(&change, author(1));
    let absorbed = project.absorb("Import", file);
    assert!(
        absorbed
            .arrivals
            .contains(&(source_key(1), Arrival::DeletedHere))
    );
    assert!(absorbed.written.is_empty());
    assert_eq!(name_of(&project, 1), None);
}

#[test]
fn an_edit_beside_a_deletion_outlives_it() {
    let mut with_deletion = empty_project();
    absorb(&mut with_deletion, source_after(1, "A", &[(1, 1)]));
    let mut with_edit = with_deletion.clone();
    let change = edit(vec![delete(&with_deletion, 1)]);
    with_deletion.apply(&change, author(1));
    let change = edit(vec![rename(&with_edit, 1, "B")]);
    with_edit.apply(&change, author(2));
    let (deletion, edited) = (everything(&with_deletion), everything(&with_edit));
    with_edit.absorb("Import", deletion);
    with_deletion.absorb("Import", edited);
    assert_eq!(name_of(&with_edit, 1), Some("B"));
    assert_eq!(state(&with_edit), state(&with_deletion));
    // And what is edited on there is no conflict here.
    let change = edit(vec![rename(&with_edit, 1, "C")]);
    with_edit.apply(&change, author(2));
    with_deletion.absorb("Import", everything(&with_edit));
    assert_eq!(name_of(&with_deletion, 1), Some("C"));
    assert!(others(&with_deletion).is_empty());
}

#[test]
fn a_deletion_that_was_outlived_is_kept_over_a_restart() {
    let mut project = empty_project();
    absorb(&mut project, source_after(1, "A", &[(1, 1)]));
    let change = edit(vec![delete(&project, 1)]);
    project.apply(&change, author(1));
    absorb(&mut project, source_after(1, "B", &[(1, 1), (2, 1)]));
    let beside = project.deletion_beside(source_key(1)).unwrap();
    assert_eq!(beside.revision, revision(&[(1, 2)]));
    assert!(project.tombstone(source_key(1)).is_none(), "B is here");
    let keys: Vec<_> = project.records().map(|r| r.key()).collect();
    let loaded = stored::load(project.id(), stored::entries(&project, &keys));
    let mut again = loaded.project.unwrap();
    assert_eq!(state(&again), state(&project));
    let change = edit(vec![rename(&again, 1, "C")]);
    again.apply(&change, author(1));
    let meta = again.record(source_key(1)).unwrap().meta().clone();
    assert_eq!(meta.revision, revision(&[(1, 3), (2, 1)]), "it counts on");
    assert!(again.deletion_beside(source_key(1)).is_none());
}

#[test]
fn deletions_arrive_by_revision() {
    #[track_caller]
    fn check(here: &[(u64, u64)], there: &[(u64, u64)], wanted: Arrival, is_kept: bool) {
        let mut project = empty_project();
        absorb(&mut project, source_after(1, "A", here));
        let arrival = project.arrival_of_tombstone(&tombstone(1, there));
        assert_eq!(arrival, wanted);
        assert_eq!(absorb_tombstone(&mut project, tombstone(1, there)), wanted);
        assert_eq!(name_of(&project, 1).is_some(), is_kept);
        assert_eq!(project.tombstone(source_key(1)).is_some(), !is_kept);
    }
    check(&[(1, 1)], &[(1, 1), (2, 1)], Arrival::Deletes, false);
    check(&[(1, 1)], &[(1, 1)], Arrival::Older, true);
    check(&[(1, 2)], &[(1, 1)], Arrival::Older, true);
    check(&[(1, 2)], &[(1, 1), (2, 1)], Arrival::Older, true);
}

#[test]
fn deletions_of_one_record_join() {
    let mut project = empty_project();
    let (a, b) = (tombstone(1, &[(1, 2)]), tombstone(1, &[(1, 1), (2, 1)]));
    assert_eq!(absorb_tombstone(&mut project, a.clone()), Arrival::New);
    assert_eq!(absorb_tombstone(&mut project, a.clone()), Arrival::Same);
    assert_eq!(absorb_tombstone(&mut project, b), Arrival::Newer);
    assert_eq!(absorb_tombstone(&mut project, a), Arrival::Older);
    let known = &project.tombstone(source_key(1)).unwrap().revision;
    assert_eq!(*known, revision(&[(1, 2), (2, 1)]));
}

#[test]
fn a_deletion_takes_only_the_version_it_knew() {
    let (a, b) = (
        source_after(1, "A", &[(1, 1)]),
        source_after(1, "B", &[(2, 1)]),
    );
    let gone = tombstone(1, &[(1, 2)]);
    for order in [[&a, &b], [&b, &a]] {
        let mut project = empty_project();
        for record in order {
            absorb(&mut project, record.clone());
        }
        absorb_tombstone(&mut project, gone.clone());
        assert_eq!(name_of(&project, 1), Some("B"));
        assert!(others(&project).is_empty());
        assert_eq!(absorb(&mut project, a.clone()), Arrival::Older);
        absorb_tombstone(&mut project, gone.clone());
        assert!(others(&project).is_empty());
    }
}

#[test]
fn an_import_is_one_step_back() {
    let mut project = empty_project();
    absorb(&mut project, source_after(1, "A", &[(1, 1)]));
    absorb(&mut project, source_after(2, "B", &[(1, 1)]));
    let before = content(&project);
    let file = Incoming {
        records: vec![
            source_after(1, "A2", &[(1, 1), (2, 1)]),
            source_after(1, "A3", &[(1, 1), (2, 2)]),
            source_after(3, "C", &[(2, 1)]),
            source_after(4, "D", &[(2, 1)]),
        ],
        tombstones: vec![tombstone(2, &[(1, 1), (2, 1)]), tombstone(4, &[(2, 2)])],
        ..Incoming::default()
    };
    let absorbed = project.absorb("Import a file", file.clone());
    let after = content(&project);
    let mut history = History::default();
    history.push(absorbed.inverse);
    assert_eq!(history.undo_label(), Some("Import a file"));
    let step = history.undo(&mut project, author(1)).unwrap();
    assert_eq!(step.applied.stale, []);
    assert_eq!(content(&project), before);
    let step = history.redo(&mut project, author(1)).unwrap();
    assert_eq!(step.applied.stale, []);
    assert_eq!(content(&project), after);
    let absorbed = project.absorb("Import a file", file);
    assert!(absorbed.written.is_empty(), "{:?}", absorbed.arrivals);
}

#[test]
fn another_projects_own_record_is_left_alone() {
    let mut project = empty_project();
    let mut other = (**project.info()).clone();
    other.id.0 = id(8);
    other.meta.revision = revision(&[(2, 5)]);
    assert_eq!(absorb(&mut project, other.into()), Arrival::Older);
    assert_eq!(project.id().0, id(7));
    let gone = Tombstone {
        key: Record::from(project.info().clone()).key(),
        ..tombstone(1, &[(2, 5)])
    };
    assert_eq!(absorb_tombstone(&mut project, gone), Arrival::Older);
    assert_eq!(project.tombstones().count(), 0);
}

#[test]
fn the_apps_own_codebook_counts_unless_somebody_edited_it() {
    let mut project = empty_project();
    let term = project.terms_in(TermList::Status).next().unwrap().clone();
    let mut other = (*term).clone();
    "reworded".clone_into(&mut other.name);
    assert_eq!(absorb(&mut project, other.clone().into()), Arrival::Same);
    assert_eq!(project.term(term.id), Some(&term));
    other.meta.revision = revision(&[(2, 1)]);
    assert_eq!(absorb(&mut project, other.into()), Arrival::Newer);
    assert_eq!(project.term(term.id).unwrap().name, "reworded");
}

#[test]
fn what_comes_in_keeps_its_makers() {
    let mut project = empty_project();
    let meta = Meta {
        revision: revision(&[(2, 3)]),
        ..Meta::new(author_at(2, 99).act())
    };
    let record = Record::from(source(1, "A")).with_meta(meta);
    absorb(&mut project, record.clone());
    assert_eq!(project.record(source_key(1)), Some(record));
}

/// A day's work on three machines that send each other all they have now and
/// then, and at last until nobody learns anything new.
fn day_of_work(seed: u64) -> [Project; 3] {
    let mut dice = Dice::new(seed);
    let mut given = Given::new();
    let mut projects = [empty_project(), empty_project(), empty_project()];
    for step in 0..40 {
        let at = dice.below(3);
        if dice.below(4) == 0 {
            let from = everything(&projects[dice.below(3)]);
            projects[at].absorb("Import", shuffled(from, &mut dice));
        } else {
            let author = author_at(at as u64 + 1, step);
            work(&mut projects[at], author, &mut dice, &mut given);
        }
    }
    for _ in 0..4 {
        for (at, from) in [(0, 1), (1, 2), (2, 0), (0, 2), (2, 1), (1, 0)] {
            let from = everything(&projects[from]);
            projects[at].absorb("Import", shuffled(from, &mut dice));
        }
    }
    projects
}

/// The revisions that edits were given, by source.
type Given = BTreeSet<(u128, Option<Revision>)>;

fn work(project: &mut Project, author: Author, dice: &mut Dice, given: &mut Given) {
    let number = 1 + dice.below(3) as u128;
    let settled = project
        .conflicts()
        .find(|(key, _)| *key == source_key(number))
        .map(|(_, others)| others[0].clone());
    let name = dice.pick(&["A", "B", "C"]);
    let change = match (name_of(project, number), dice.below(4)) {
        (None, _) => Change::create(source(number, name)),
        (Some(_), 0) => delete(project, number),
        (Some(_), 1) if settled.is_some() => {
            if let Some(chosen) = &settled {
                project.settle("Settle", chosen, author);
            }
            return;
        }
        (Some(_), _) => rename(project, number, name),
    };
    if project
        .apply(&edit(vec![change]), author)
        .written
        .is_empty()
    {
        return;
    }
    let record = project.record(source_key(number));
    let deleted = project.tombstone(source_key(number));
    let revision = record.map(|r| r.meta().revision.clone());
    let revision = revision.or(deleted.map(|t| t.revision.clone()));
    assert!(given.insert((number, revision)), "given twice");
}

fn shuffled(mut from: Incoming, dice: &mut Dice) -> Incoming {
    for i in (1..from.records.len()).rev() {
        from.records.swap(i, dice.below(i + 1));
    }
    from.tombstones.reverse();
    from
}

#[test]
fn machines_that_know_the_same_hold_the_same() {
    for seed in 0..1_000 {
        let [mut one, two, three] = day_of_work(seed);
        assert_eq!(state(&one), state(&two), "seed {seed}");
        assert_eq!(state(&one), state(&three), "seed {seed}");
        let absorbed = one.absorb("Import", everything(&two));
        assert!(absorbed.written.is_empty(), "seed {seed}");
    }
}
