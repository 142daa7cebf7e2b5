//! The table of actions, and anything done in any order: random commands break
//! nothing, and storage holds what the app shows.

use super::app_chooser::{ARABIC, Chooser, FLOOD};
use super::app_flood::{file, flood, keep, same};
use super::app_keeping::loaded;
use super::app_person::{Person, Storage, paste};
use super::marked::Dice;
use std::collections::BTreeSet;
use uuid::Uuid;
use whence::app::{ACTIONS, Command, Group, Place, action_for_chord};

#[test]
fn ids_and_keys_are_unique() {
    let ids: BTreeSet<_> = ACTIONS.iter().map(|a| a.id).collect();
    assert_eq!(ids.len(), ACTIONS.len());
    let labels: BTreeSet<_> = ACTIONS.iter().map(|a| a.label).collect();
    assert_eq!(labels.len(), ACTIONS.len());
    let keys: Vec<_> = ACTIONS.iter().flat_map(|a| a.keys).collect();
    let unique: BTreeSet<_> = keys.iter().collect();
    assert_eq!(unique.len(), keys.len());
    assert!(
        Group::ALL
            .iter()
            .all(|g| ACTIONS.iter().any(|a| a.group == *g))
    );
}

/// What each action would do now.
fn offered(person: &Person) -> Vec<&'static str> {
    let can = ACTIONS
        .iter()
        .filter(|a| (a.command)(&person.app).is_some());
    can.map(|a| a.id).collect()
}

#[test]
fn actions_are_offered_when_they_can_be_done() {
    let always = [
        "add-articles",
        "projects",
        "palette",
        "keys",
        "help",
        "unfinished",
    ];
    let mut person = Person::new(1);
    assert_eq!(offered(&person), always);
    person.send(Command::NewProject(String::new()));
    for id in ["export", "sources"] {
        assert!(offered(&person).contains(&id));
    }
    assert!(!offered(&person).contains(&"done"));
    person.send(paste(FLOOD));
    person.send(Command::AddArticles);
    let with_article = offered(&person);
    for id in [
        "undo",
        "next-article",
        "previous-article",
        "done",
        "next-claim",
        "previous-claim",
    ] {
        assert!(with_article.contains(&id), "{id}");
    }
    assert!(!with_article.contains(&"copy") && !with_article.contains(&"close"));
    person.perform(&["select nine people died", "Ctrl+Enter"]);
    let left: Vec<_> = ACTIONS
        .iter()
        .filter(|a| !offered(&person).contains(&a.id))
        .collect();
    let left: Vec<_> = left.iter().map(|a| a.id).collect();
    // The claim has no source, and the confidence scale no such levels.
    let missing = [
        "redo",
        "source-page",
        "level-6",
        "level-7",
        "level-8",
        "level-9",
        "swap-relation",
    ];
    assert_eq!(left, missing);
    assert!(action_for_chord(&person.app, "Ctrl+Q").is_none());
}

fn chooser(seed: u64) -> Chooser {
    Chooser {
        dice: Dice::new(seed),
        other_file: file(&flood(&[ARABIC], &["Ana Brandt"])).replace(
            &Uuid::from_u128(1).to_string(),
            &Uuid::from_u128(2).to_string(),
        ),
    }
}

fn start() -> Storage {
    let storage = Storage::default();
    let sources = ["Ana Brandt", "Mayor Lund", "Radio Sarn", "Water Board"];
    keep(&storage, &flood(&[FLOOD, ARABIC], &sources));
    storage
}

/// All views are drawn, whatever there is to draw.
fn look_at_everything(person: &Person) {
    let app = &person.app;
    app.draft_view();
    app.caret_view();
    app.find_view();
    app.palette_view();
    app.keys_view();
    for id in app.list_view().into_iter().flat_map(|list| list.claims) {
        assert!(app.claim_row(id).is_some());
    }
    app.add_articles_view();
    let sources = app.sources_view();
    app.alike_rows();
    for row in sources.into_iter().flat_map(|view| view.rows) {
        let page = app.source_page(row.id).expect("each source has a page");
        assert_eq!(page.claims.len(), row.claim_count);
        for claim in page.claims {
            assert!(app.source_claim_row(claim).is_some());
        }
    }
    app.conflict_rows();
    app.relate_view();
    app.relation_rows();
    app.elsewhere_view();
    let steps = app.history_view();
    for row in 0..=steps.done + steps.undone {
        app.step_row(row);
    }
    app.export_view();
    app.project_rows();
    app.article_rows();
}

/// After each command storage holds the project that is open.
#[test]
fn anything_in_any_order() {
    for seed in 1..=12 {
        let storage = start();
        let mut person = Person::beside(1, &storage);
        let mut chooser = chooser(seed);
        for n in 0..150 {
            let command = chooser.command(&person);
            let said = format!("seed {seed}, command {n}: {command:?}");
            let said: String = said.chars().take(300).collect();
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                person.send(command);
                look_at_everything(&person);
                if let Some(project) = person.app.project_ref().filter(|_| n % 5 == 0) {
                    same(
                        &file(&loaded(&storage, project.id())),
                        &file(project),
                        "kept",
                    );
                }
            }));
            assert!(outcome.is_ok(), "{said}");
        }
    }
}

/// Two tabs that hear of each other late come to the same, conflicts
/// included; settled, they agree.
#[test]
fn two_tabs_come_to_the_same() {
    for seed in 1..=12 {
        let storage = start();
        let mut tabs = [Person::beside(1, &storage), Person::beside(2, &storage)];
        let mut chooser = chooser(seed);
        for _ in 0..12 {
            for tab in &mut tabs {
                for _ in 0..6 {
                    let command = match chooser.dice.below(6) {
                        0..=2 => chooser.selection(tab),
                        3 => Command::Draft(chooser.draft_change()),
                        4 => chooser.claim_command(tab),
                        _ => chooser.action(tab),
                    };
                    tab.send(command);
                }
            }
            deliver(&mut tabs);
        }
        let keys: Vec<_> = tabs[0].app.conflict_rows().iter().map(|r| r.key).collect();
        for key in keys {
            tabs[0].send(Command::Settle {
                key,
                take_other: chooser.yes(),
            });
        }
        deliver(&mut tabs);
        deliver(&mut tabs);
        assert!(tabs[1].app.conflict_rows().is_empty(), "seed {seed}");
        same(&tabs[0].file(), &tabs[1].file(), &format!("seed {seed}"));
        let id = tabs[0].project().id();
        same(
            &file(&loaded(&storage, id)),
            &tabs[0].file(),
            &format!("seed {seed}, kept"),
        );
    }
}

fn deliver(tabs: &mut [Person; 2]) {
    let [one, two] = tabs;
    let (from_one, from_two) = (std::mem::take(&mut one.news), std::mem::take(&mut two.news));
    for news in from_one {
        two.send(Command::Arrived(news));
    }
    for news in from_two {
        one.send(Command::Arrived(news));
    }
}

#[test]
fn a_place_is_kept_with_every_step() {
    let storage = start();
    let mut person = Person::beside(1, &storage);
    let mut chooser = chooser(7);
    let mut kept: Option<Place> = None;
    for _ in 0..200 {
        let command = chooser.command(&person);
        let name = format!("{command:?}");
        person.send(command);
        for request in &person.asked {
            if let whence::app::Request::KeepPlace(place) = request {
                kept = Some(place.clone());
            }
        }
        let name: String = name.chars().take(200).collect();
        assert_eq!(
            kept.as_ref().unwrap_or(person.app.place()),
            person.app.place(),
            "{name}"
        );
    }
}
