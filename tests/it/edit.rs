//! The one way a project changes: apply, undo, redo.

use crate::marked::Dice;
use crate::world::{
    article, author, author_at, claim, content, delete, edit, empty_project, id, name_of, rename,
    revision, source, source_after, source_key,
};
use std::sync::Arc;
use whence::edit::{Change, Edit, History, Project, References};
use whence::model::{
    Act, AnnotatorId, Attribution, Chain, ChainId, ClaimId, Kind, Link, LinkId, Meta, Record,
    RecordKey, Relation, RelationId, SourceId, Timestamp, Who, built_in_scales, built_in_terms,
    term_ids,
};
use whence::text::ArticleText;

fn with_source(name: &str) -> Project {
    let mut project = empty_project();
    project.apply(&edit(vec![Change::create(source(1, name))]), author(1));
    project
}

#[test]
fn a_new_project_holds_its_codebook_and_nothing_else() {
    let project = empty_project();
    let built_in = built_in_scales().len() + built_in_terms().len();
    assert_eq!(project.records().count(), built_in + 1);
    assert_eq!(
        project.tombstones().count() + project.conflicts().count(),
        0
    );
    assert!(project.claims().is_empty() && project.texts().next().is_none());
}

#[test]
fn what_is_written_is_stamped() {
    let mut project = empty_project();
    let create = edit(vec![Change::create(source(1, "Radio"))]);
    let applied = project.apply(&create, author_at(1, 100));
    assert_eq!(applied.written, [source_key(1)]);
    assert!(applied.stale.is_empty());
    let change = edit(vec![rename(&project, 1, "Orrin Radio")]);
    project.apply(&change, author_at(2, 200));
    let meta = &project.source(SourceId(id(1))).unwrap().meta;
    assert_eq!(meta.revision, revision(&[(1, 1), (2, 1)]));
    assert_eq!(
        meta.created.at,
        Timestamp(0),
        "as the record said when it came"
    );
    let by = Some(AnnotatorId(id(2)));
    assert_eq!(
        meta.changed,
        Act {
            by,
            at: Timestamp(200)
        }
    );
}

#[test]
fn a_deleted_record_leaves_a_tombstone_that_knows_it() {
    let mut project = with_source("Radio");
    let change = edit(vec![delete(&project, 1)]);
    let applied = project.apply(&change, author_at(2, 300));
    assert_eq!(name_of(&project, 1), None);
    let tombstone = project.tombstone(source_key(1)).unwrap();
    assert_eq!(tombstone.revision, revision(&[(1, 1), (2, 1)]));
    assert_eq!(tombstone.act, author_at(2, 300).act());
    project.apply(&applied.inverse, author(2));
    assert_eq!(name_of(&project, 1), Some("Radio"));
    assert!(project.tombstone(source_key(1)).is_none());
    let meta = &project.source(SourceId(id(1))).unwrap().meta;
    assert_eq!(meta.revision, revision(&[(1, 1), (2, 2)]));
}

#[test]
fn undo_brings_back_what_was_and_redo_what_came() {
    let mut project = empty_project();
    let mut history = History::default();
    let make = |project: &mut Project, history: &mut History, change: Change| {
        let applied = project.apply(&edit(vec![change]), author(1));
        history.push(applied.inverse);
    };
    make(&mut project, &mut history, Change::create(source(1, "A")));
    for name in ["B", "C"] {
        let change = rename(&project, 1, name);
        make(&mut project, &mut history, change);
    }
    let change = delete(&project, 1);
    make(&mut project, &mut history, change);
    let names = [None, Some("C"), Some("B"), Some("A"), None];
    assert_eq!(name_of(&project, 1), names[0]);
    for _ in 0..3 {
        for name in &names[1..] {
            let step = history.undo(&mut project, author(1)).unwrap();
            assert_eq!(step.applied.stale, []);
            assert_eq!(name_of(&project, 1), *name);
        }
        assert!(history.undo(&mut project, author(1)).is_none());
        for name in names.iter().rev().skip(1) {
            let step = history.redo(&mut project, author(1)).unwrap();
            assert_eq!(step.applied.stale, []);
            assert_eq!(name_of(&project, 1), *name);
        }
        assert!(history.redo(&mut project, author(1)).is_none());
    }
}

#[test]
fn a_new_edit_ends_what_could_be_redone() {
    let mut project = with_source("A");
    let mut history = History::default();
    let change = edit(vec![rename(&project, 1, "B")]);
    history.push(project.apply(&change, author(1)).inverse);
    history.undo(&mut project, author(1));
    assert_eq!(history.redo_label(), Some("Change something"));
    let change = Edit::new("Name it C", vec![rename(&project, 1, "C")]);
    history.push(project.apply(&change, author(1)).inverse);
    assert_eq!(history.redo_label(), None);
    assert_eq!(history.undo_label(), Some("Name it C"));
}

#[test]
fn an_edit_that_changed_nothing_is_no_step() {
    let mut history = History::default();
    history.push(edit(Vec::new()));
    assert_eq!(history.undo_label(), None);
}

#[test]
fn history_keeps_ten_thousand_steps() {
    let mut project = empty_project();
    let mut history = History::default();
    let create = edit(vec![Change::create(source(1, "0"))]);
    history.push(project.apply(&create, author(1)).inverse);
    for n in 1..=10_000 {
        let change = edit(vec![rename(&project, 1, &n.to_string())]);
        history.push(project.apply(&change, author(1)).inverse);
    }
    let mut steps = 0;
    while history.undo(&mut project, author(1)).is_some() {
        steps += 1;
    }
    assert_eq!((steps, name_of(&project, 1)), (10_000, Some("0")));
}

#[test]
fn undo_of_what_somebody_changed_since_is_named_and_left_alone() {
    let mut project = with_source("A");
    let mut history = History::default();
    let change = edit(vec![rename(&project, 1, "B")]);
    history.push(project.apply(&change, author(1)).inverse);
    let change = edit(vec![rename(&project, 1, "C")]);
    project.apply(&change, author(2));
    let step = history.undo(&mut project, author(1)).unwrap();
    assert_eq!(step.applied.stale, [source_key(1)]);
    assert_eq!(step.applied.written, []);
    assert_eq!(name_of(&project, 1), Some("C"));
    assert_eq!(history.redo_label(), None, "there is nothing to redo");
}

#[test]
fn undo_of_many_records_leaves_alone_only_those_that_changed() {
    let mut project = empty_project();
    let sources = (1..=3).map(|n| Change::create(source(n, "old")));
    project.apply(&edit(sources.collect()), author(1));
    let mut history = History::default();
    let renames = (1..=3).map(|n| rename(&project, n, "new")).collect();
    history.push(project.apply(&edit(renames), author(1)).inverse);
    let change = edit(vec![delete(&project, 2)]);
    project.apply(&change, author(2));
    let step = history.undo(&mut project, author(1)).unwrap();
    assert_eq!(step.applied.stale, [source_key(2)]);
    let names = [1, 2, 3].map(|n| name_of(&project, n));
    assert_eq!(names, [Some("old"), None, Some("old")]);
    history.redo(&mut project, author(1));
    let names = [1, 2, 3].map(|n| name_of(&project, n));
    assert_eq!(names, [Some("new"), None, Some("new")]);
}

#[test]
fn stale_edits_are_refused() {
    let check = |changes: fn(&Project) -> Change| {
        let mut project = with_source("A");
        let change = changes(&project);
        let other = edit(vec![rename(&project, 1, "B")]);
        project.apply(&other, author(2));
        let applied = project.apply(&edit(vec![change]), author(1));
        assert_eq!(applied.stale, [source_key(1)]);
        assert!(applied.inverse.changes.is_empty());
        assert_eq!(name_of(&project, 1), Some("B"));
    };
    check(|p| rename(p, 1, "C"));
    check(|p| delete(p, 1));
    check(|_| Change::create(source(1, "D")));
}

#[test]
fn the_projects_own_record_stays() {
    let mut project = with_source("A");
    let info = project.info().clone();
    let mut other = (*info).clone();
    other.id.0 = id(8);
    for change in [Change::delete(info.clone()), Change::create(other)] {
        let key = change.key;
        let applied = project.apply(&edit(vec![change]), author(1));
        assert_eq!(applied.stale, [key]);
        assert_eq!(project.info(), &info);
        assert_eq!(project.tombstones().count(), 0);
    }
    let mut renamed = (*info).clone();
    "The flood".clone_into(&mut renamed.title);
    let change = Change::replace(info, renamed);
    let applied = project.apply(&edit(vec![change]), author(1));
    assert_eq!(project.info().title, "The flood");
    project.apply(&applied.inverse, author(1));
    assert_eq!(project.info().title, "The dam");
}

/// One to three random changes, none of a record twice.
fn random_edit(project: &Project, dice: &mut Dice) -> Edit {
    let mut changes: Vec<Change> = Vec::new();
    for _ in 0..=dice.below(3) {
        let number = 1 + dice.below(6) as u128;
        if changes.iter().any(|c| c.key == source_key(number)) {
            continue;
        }
        let name = dice.pick(&["Radio", "Ministry", "Orrin Wire", "½", "قال"]);
        changes.push(match (name_of(project, number), dice.below(3)) {
            (None, _) => Change::create(source(number, name)),
            (Some(_), 0) => delete(project, number),
            (Some(_), _) => rename(project, number, name),
        });
    }
    edit(changes)
}

#[test]
fn undoing_all_is_as_before_and_redoing_all_is_as_after() {
    for seed in 0..200 {
        let mut dice = Dice::new(seed);
        let mut project = empty_project();
        let mut history = History::default();
        let mut seen = vec![content(&project)];
        for _ in 0..dice.below(30) {
            let change = random_edit(&project, &mut dice);
            let applied = project.apply(&change, author(1));
            assert_eq!(applied.stale, []);
            history.push(applied.inverse);
            seen.push(content(&project));
        }
        for _ in 0..2 {
            for wanted in seen.iter().rev().skip(1) {
                history.undo(&mut project, author(1)).unwrap();
                assert_eq!(&content(&project), wanted, "seed {seed}");
            }
            for wanted in seen.iter().skip(1) {
                history.redo(&mut project, author(1)).unwrap();
                assert_eq!(&content(&project), wanted, "seed {seed}");
            }
        }
    }
}

#[test]
fn walking_back_and_forth_at_random_never_goes_stale() {
    for seed in 0..200 {
        let mut dice = Dice::new(seed);
        let mut project = empty_project();
        let mut history = History::default();
        for _ in 0..60 {
            let stale = match dice.below(4) {
                0 => history
                    .redo(&mut project, author(1))
                    .map(|s| s.applied.stale),
                1 | 2 => history
                    .undo(&mut project, author(1))
                    .map(|s| s.applied.stale),
                _ => {
                    let change = random_edit(&project, &mut dice);
                    let applied = project.apply(&change, author(1));
                    history.push(applied.inverse);
                    Some(applied.stale)
                }
            };
            assert_eq!(stale.unwrap_or_default(), [], "seed {seed}");
        }
    }
}

#[test]
fn unknown_fields_travel_through_undo() {
    let mut project = empty_project();
    let fields = [("mood".to_owned(), "grim".into())].into_iter().collect();
    let mut record = source(1, "A");
    record.meta.extra = whence::model::Extra::new(fields);
    let extra = record.meta.extra.clone();
    project.apply(&edit(vec![Change::create(record)]), author(1));
    let change = edit(vec![delete(&project, 1)]);
    let applied = project.apply(&change, author(1));
    project.apply(&applied.inverse, author(1));
    assert_eq!(project.source(SourceId(id(1))).unwrap().meta.extra, extra);
}

#[test]
fn the_highest_revision_does_not_wrap_round() {
    let record = source_after(1, "A", &[(1, u64::MAX)]);
    let bumped = record.meta().revision.clone().bumped(author(1).replica);
    assert_eq!(bumped, record.meta().revision);
}

#[test]
fn claims_are_found_by_article_also_after_they_move() {
    let mut project = empty_project();
    let text = ArticleText::new("The dam broke.");
    let (first, second) = (article(1, &text), article(2, &text));
    let here = claim(5, &first, Vec::new());
    let there = claim(5, &second, Vec::new());
    let create = edit(vec![
        Change::create(first.clone()),
        Change::create(second.clone()),
        Change::create(here),
    ]);
    project.apply(&create, author(1));
    let counts = |p: &Project| (p.claim_count(first.id), p.claim_count(second.id));
    assert_eq!(counts(&project), (1, 0));
    let now = project.claim(ClaimId(id(5))).unwrap().clone();
    let applied = project.apply(&edit(vec![Change::replace(now, there)]), author(1));
    assert_eq!(counts(&project), (0, 1));
    assert_eq!(project.claims_of(second.id).count(), 1);
    project.apply(&applied.inverse, author(1));
    assert_eq!(counts(&project), (1, 0));
}

#[test]
fn articles_are_listed_by_rank_then_id() {
    let mut project = empty_project();
    let text = ArticleText::new("The dam broke.");
    let ranked = [(1, 2.0), (2, 0.5), (3, 2.0), (4, -1.0)].map(|(n, rank)| {
        let mut article = article(n, &text);
        article.rank = rank;
        Change::create(article)
    });
    project.apply(&edit(ranked.to_vec()), author(1));
    let order: Vec<_> = project.articles_in_order().iter().map(|a| a.id.0).collect();
    assert_eq!(order, [4, 2, 1, 3].map(id));
}

#[test]
fn records_are_found_by_key() {
    let mut project = with_source("A");
    let text = ArticleText::new("The dam broke.");
    let article = article(2, &text);
    let change = vec![
        Change::create(claim(3, &article, Vec::new())),
        Change::create(article),
    ];
    project.apply(&edit(change), author(1));
    for record in project.records() {
        assert_eq!(project.record(record.key()), Some(record));
    }
    for kind in Kind::ALL {
        assert_eq!(Kind::from_word(kind.word()), Some(kind));
        assert_eq!(project.record(RecordKey { kind, id: id(99) }), None);
    }
}

#[test]
fn references_are_counted_before_something_goes() {
    let mut project = with_source("A");
    let text = ArticleText::new("The dam broke.");
    let first = article(1, &text);
    let mut second = article(2, &text);
    second.replaces = Some(first.id);
    let mut quoting = claim(5, &first, Vec::new());
    let link = Link::new(LinkId(id(1)), Who::Source(SourceId(id(1))));
    quoting.attribution = Attribution::Chains(vec![Chain {
        id: ChainId(id(1)),
        links: vec![link],
        extra: whence::model::Extra::default(),
    }]);
    let mut spokesman = source(2, "B");
    spokesman.speaks_for = Some(SourceId(id(1)));
    let relation = Relation {
        id: RelationId(id(1)),
        meta: Meta::default(),
        from: ClaimId(id(6)),
        to: quoting.id,
        kind: term_ids::CITES,
        note: String::new(),
    };
    let changes = vec![
        Change::create(first.clone()),
        Change::create(second.clone()),
        Change::create(quoting),
        Change::create(claim(6, &second, Vec::new())),
        Change::create(spokesman),
        Change::create(relation.clone()),
    ];
    project.apply(&edit(changes), author(1));
    let none = References::default();
    let relations = vec![relation.id];
    let claims = vec![ClaimId(id(5))];
    let wanted = References {
        claims: claims.clone(),
        sources: vec![SourceId(id(2))],
        ..none.clone()
    };
    assert_eq!(project.references_to_source(SourceId(id(1))), wanted);
    assert_eq!(project.references_to_source(SourceId(id(2))), none);
    let wanted = References {
        relations,
        claims,
        articles: vec![second.id],
        ..none.clone()
    };
    assert_eq!(project.references_to_article(first.id), wanted);
    let wanted = References {
        relations: vec![relation.id],
        ..none
    };
    assert_eq!(project.references_to_claim(ClaimId(id(6))), wanted);
}

#[test]
fn texts_come_with_an_edit_and_are_kept_once() {
    let mut project = empty_project();
    let text = ArticleText::new("The dam broke.");
    let bring = |n| Edit {
        texts: vec![ArticleText::new("The dam broke.")],
        ..edit(vec![Change::create(article(n, &text))])
    };
    let applied = project.apply(&bring(1), author(1));
    let first = project.text(text.hash()).cloned().unwrap();
    project.apply(&bring(2), author(1));
    assert!(Arc::ptr_eq(&first, project.text(text.hash()).unwrap()));
    assert_eq!(project.articles_with(text.hash()).count(), 2);
    project.apply(&applied.inverse, author(1));
    assert_eq!(project.articles_with(text.hash()).count(), 1);
    assert!(project.text(text.hash()).is_some(), "an echo still has it");
}

#[test]
fn records_say_the_same_whoever_wrote_them_when() {
    let one = source_after(1, "A", &[(1, 1)]);
    let check = |other: Record, wanted| assert_eq!(one.says_the_same_as(&other), wanted);
    check(source_after(1, "A", &[(2, 9)]), true);
    check(source_after(1, "B", &[(1, 1)]), false);
    check(source_after(2, "A", &[(1, 1)]), false);
    let fields = [("mood".to_owned(), "grim".into())].into_iter().collect();
    let extra = whence::model::Extra::new(fields);
    check(
        one.clone().with_meta(Meta {
            extra,
            ..one.meta().clone()
        }),
        false,
    );
}
