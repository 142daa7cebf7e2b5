//! Positions that wait for a text are placed when it comes, in any order.

use crate::marked::{Marked, marked};
use crate::world::{article, author, claim, edit, empty_project, everything, id};
use whence::anchor::describe;
use whence::edit::{Change, Edit, History, Incoming, Project};
use whence::model::{
    Article, ArticleId, Attribution, Chain, ChainId, Claim, ClaimId, Decision, Extra, Link, LinkId,
    Meta, Place, Position, Quantity, QuantityId, Record, Suggestion, SuggestionId, Who,
    WhyUnplaced,
};

fn case() -> Marked {
    marked("At dawn ⟦12 died⟧ at the dam.")
}

fn waiting() -> Position {
    let anchor = describe(&case().text, case().span());
    let why = WhyUnplaced::TextMissing;
    Position {
        place: Place::Unplaced(Box::new(anchor), why),
        extra: Extra::default(),
    }
}

fn article_of_case() -> Article {
    let mut article = article(1, &case().text);
    article.debris = vec![waiting()];
    article
}

fn chains() -> Attribution {
    let mut link = Link::new(LinkId(id(1)), Who::NotStated);
    link.mention = Some(waiting());
    link.cue = Some(waiting());
    Attribution::Chains(vec![Chain {
        id: ChainId(id(1)),
        links: vec![link],
        extra: Extra::default(),
    }])
}

fn claim_of_case() -> Claim {
    let mut claim = claim(5, &article_of_case(), vec![waiting(), waiting()]);
    claim.attribution = chains();
    claim.quantities = vec![Quantity {
        id: QuantityId(id(1)),
        low: Some(12.0),
        high: Some(12.0),
        unit: String::new(),
        qualifier: String::new(),
        of: "died".to_owned(),
        at: Some(waiting()),
        extra: Extra::default(),
    }];
    claim
}

fn suggestion_of_case() -> Suggestion {
    Suggestion {
        id: SuggestionId(id(6)),
        meta: Meta::default(),
        article: ArticleId(id(1)),
        content: vec![waiting()],
        attribution: chains(),
        kind: None,
        by: "rule".to_owned(),
        why: String::new(),
        score: None,
        decision: Decision::Open,
    }
}

fn all_positions(project: &Project) -> Vec<Position> {
    let mut found = Vec::new();
    for record in project.records() {
        match record {
            Record::Article(article) => found.extend(article.debris.iter().cloned()),
            Record::Claim(claim) => found.extend(claim.positions().cloned()),
            Record::Suggestion(suggestion) => found.extend(suggestion.positions().cloned()),
            _ => {}
        }
    }
    found
}

#[track_caller]
fn check_placed(project: &Project) {
    let found = all_positions(project);
    assert_eq!(found.len(), 9);
    assert!(found.iter().all(|p| *p == Position::placed(case().span())));
}

/// What comes, one at a time.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Text,
    Article,
    Claim,
    Suggestion,
}
use Part::{Article as A, Claim as C, Suggestion as S, Text as T};

const ORDERS: &[[Part; 4]] = &[
    [T, A, C, S],
    [A, C, S, T],
    [C, S, T, A],
    [T, C, S, A],
    [C, A, T, S],
    [A, T, S, C],
];

fn record(part: Part) -> Option<Record> {
    match part {
        T => None,
        A => Some(article_of_case().into()),
        C => Some(claim_of_case().into()),
        S => Some(suggestion_of_case().into()),
    }
}

#[test]
fn by_edits_in_any_order() {
    for order in ORDERS {
        let mut project = empty_project();
        for part in order {
            let mut step = edit(record(*part).into_iter().map(Change::create).collect());
            if *part == T {
                step.texts.push(case().text);
            }
            project.apply(&step, author(1));
        }
        check_placed(&project);
    }
}

#[test]
fn by_imports_in_any_order_and_at_once() {
    for order in ORDERS {
        let mut project = empty_project();
        let mut at_once = Incoming::default();
        for part in order {
            let mut incoming = Incoming::default();
            incoming.records.extend(record(*part));
            at_once.records.extend(record(*part));
            if *part == T {
                incoming.texts.push(case().text);
            }
            project.absorb("Import", incoming);
        }
        check_placed(&project);
        let mut project = empty_project();
        project.absorb("Import", at_once.clone());
        assert!(all_positions(&project).iter().all(|p| p.span().is_none()));
        at_once.texts.push(case().text);
        project.absorb("Import", at_once);
        check_placed(&project);
    }
}

#[test]
fn placing_is_no_edit() {
    let mut project = empty_project();
    project.apply(&edit(vec![Change::create(article_of_case())]), author(1));
    project.apply(&edit(vec![Change::create(claim_of_case())]), author(1));
    let revisions = |p: &Project| -> Vec<_> { p.records().map(|r| r.meta().clone()).collect() };
    let before = revisions(&project);
    let text = Edit {
        texts: vec![case().text],
        ..edit(Vec::new())
    };
    let applied = project.apply(&text, author(1));
    assert!(applied.written.is_empty());
    assert_eq!(revisions(&project), before);
}

#[test]
fn a_file_without_texts_says_the_same_here() {
    let mut project = empty_project();
    let create = [A, C, S].into_iter().filter_map(record).map(Change::create);
    project.apply(&edit(create.collect()), author(1));
    let file = everything(&project);
    let text = Edit {
        texts: vec![case().text],
        ..edit(Vec::new())
    };
    project.apply(&text, author(1));
    check_placed(&project);
    let absorbed = project.absorb("Import", file);
    assert!(absorbed.written.is_empty(), "{:?}", absorbed.arrivals);
    check_placed(&project);
}

#[test]
fn undo_goes_on_across_the_arrival_of_a_text() {
    let mut project = empty_project();
    let mut history = History::default();
    project.apply(&edit(vec![Change::create(article_of_case())]), author(1));
    let create = edit(vec![Change::create(claim_of_case())]);
    history.push(project.apply(&create, author(1)).inverse);
    for note in ["one", "two"] {
        let before = project.claim(ClaimId(id(5))).unwrap().clone();
        let mut after = Claim::clone(&before);
        note.clone_into(&mut after.note);
        let change = edit(vec![Change::replace(before, after)]);
        history.push(project.apply(&change, author(1)).inverse);
    }
    let text = Edit {
        texts: vec![case().text],
        ..edit(Vec::new())
    };
    project.apply(&text, author(1));
    let is_placed = |p: &Project| {
        let claim = p.claim(ClaimId(id(5))).unwrap();
        claim.positions().all(|p| p.span() == Some(case().span()))
    };
    for note in ["one", ""] {
        let step = history.undo(&mut project, author(1)).unwrap();
        assert_eq!(step.applied.stale, []);
        assert_eq!(project.claim(ClaimId(id(5))).unwrap().note, note);
        assert!(is_placed(&project));
    }
    let step = history.undo(&mut project, author(1)).unwrap();
    assert_eq!(step.applied.stale, []);
    assert!(project.claims().is_empty());
    history.redo(&mut project, author(1));
    assert!(is_placed(&project));
}

#[test]
fn words_that_are_not_in_the_text_wait_on_with_the_reason() {
    let mut project = empty_project();
    let other = marked("Nobody ⟦died⟧ there.").text;
    let elsewhere = article(1, &other);
    let step = Edit {
        texts: vec![other],
        ..edit(vec![
            Change::create(elsewhere),
            Change::create(claim_of_case()),
        ])
    };
    project.apply(&step, author(1));
    let claim = project.claim(ClaimId(id(5))).unwrap();
    let whys: Vec<_> = claim.positions().map(|p| &p.place).collect();
    assert_eq!(whys.len(), 5);
    for place in whys {
        assert!(matches!(place, Place::Unplaced(_, WhyUnplaced::Lost)));
    }
}
