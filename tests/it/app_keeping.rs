//! Work is kept: each edit in storage as soon as it is made, two tabs on one
//! storage, projects, and what cannot be read.

use super::app_flood::{file, flood};
use super::app_person::{Entries, Person, Storage, paste};
use whence::app::view::BannerAction;
use whence::app::{ArticleField, ClaimChange, Command, Dialog, Request};
use whence::edit::Project;
use whence::format::stored;
use whence::model::{ProjectId, scale_ids};

pub(crate) const FLOOD: &str = "The bridge\nThe Water Board said nine people died.\nRain fell.";

pub(crate) fn person() -> Person {
    Person::with(&flood(&[FLOOD], &["Mayor Lund", "Water Board"]))
}

pub(crate) fn entries(storage: &Storage) -> Entries {
    let storage = storage.borrow();
    storage
        .iter()
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect()
}

/// What storage holds of a project.
pub(crate) fn loaded(storage: &Storage, id: ProjectId) -> Project {
    let all = entries(storage).into_iter();
    let of_this = all.filter(|(key, _)| stored::is_of(id, key));
    let loaded = stored::load(id, of_this.collect());
    assert_eq!(loaded.unreadable, []);
    loaded.project.expect("the project is kept")
}

fn note(person: &Person, words: &str) -> Command {
    let id = person.claim().id;
    Command::ChangeClaim(id, ClaimChange::Note(words.to_owned()))
}

#[test]
fn saved_is_said_when_it_is() {
    let mut person = person();
    let words = |person: &Person| person.app.shell_view().save_words;
    assert_eq!(words(&person), "");
    person.answers = false;
    person.perform(&["select nine people died", "Enter", "4", "Enter"]);
    assert_eq!(words(&person), "Saving…");
    assert!(person.asked.contains(&Request::AskToPersist));
    assert!(person.app.has_unsaved());
    let first = std::mem::take(&mut person.tickets);
    person.perform(&["5"]);
    assert!(
        !person.asked.contains(&Request::AskToPersist),
        "once is enough"
    );
    person.answer();
    // The first one is still on its way.
    assert_eq!(words(&person), "Saving…");
    person.tickets = first;
    person.answer();
    assert_eq!(words(&person), "Saved");
    assert!(!person.app.has_unsaved());
}

#[test]
fn what_could_not_be_saved_goes_along_with_the_next() {
    let mut person = person();
    person.keeps = false;
    person.perform(&["select nine people died", "Enter", "4", "Enter"]);
    let view = person.app.shell_view();
    assert_eq!((view.save_words, view.is_alarming), ("Not saved", true));
    assert_eq!(
        view.banners[0].strong,
        "Your work is not kept in this browser."
    );
    assert_eq!(view.banners[0].action, Some(BannerAction::Export));
    assert!(person.app.has_unsaved());
    assert!(
        person
            .said
            .iter()
            .any(|s| s.starts_with("Your last change is not saved."))
    );
    // Work goes on, and so does Export.
    person.perform(&["select Rain fell", "Ctrl+Enter"]);
    person.send(Command::Export);
    assert!(
        person
            .asked
            .iter()
            .any(|r| matches!(r, Request::Download { .. }))
    );
    person.keeps = true;
    person.perform(&["3"]);
    let view = person.app.shell_view();
    assert_eq!((view.save_words, view.banners.len()), ("Saved", 0));
    assert!(!person.app.has_unsaved());
    assert_eq!(
        file(&loaded(&person.storage, person.project().id())),
        person.file()
    );
}

/// A failed save never writes over a later one that was kept.
#[test]
fn an_old_value_is_not_written_again() {
    let mut person = person();
    person.perform(&["select nine people died", "Enter", "4", "Enter"]);
    person.answers = false;
    person.keeps = false;
    person.send(note(&person, "first"));
    let failed = std::mem::take(&mut person.tickets);
    person.keeps = true;
    person.send(note(&person, "second"));
    person.answer();
    person.keeps = false;
    person.tickets = failed;
    person.answer();
    person.keeps = true;
    person.answers = true;
    person.perform(&["select Rain fell", "Ctrl+Enter"]);
    assert_eq!(
        file(&loaded(&person.storage, person.project().id())),
        person.file()
    );
}

#[test]
fn two_tabs_see_each_other_s_edits() {
    let mut one = person();
    let mut two = Person::beside(2, &one.storage);
    let tell = |from: &mut Person, to: &mut Person| {
        for news in std::mem::take(&mut from.news) {
            to.send(Command::Arrived(news));
        }
    };
    one.perform(&["select nine people died", "Enter", "4", "Enter"]);
    tell(&mut one, &mut two);
    assert_eq!(two.claims(), one.claims());
    assert_eq!(two.file(), one.file());
    // Both make a claim at the same time, in one layer.
    one.perform(&["select Rain fell", "Ctrl+Enter"]);
    two.perform(&["select Water Board", "Ctrl+Enter"]);
    tell(&mut one, &mut two);
    tell(&mut two, &mut one);
    assert_eq!(two.file(), one.file());
    assert_eq!(one.project().layers().len(), 1);
    // One undoes; the layer stays, as the other needs it.
    for _ in 0..2 {
        one.press("Ctrl+Z");
    }
    tell(&mut one, &mut two);
    assert_eq!(two.claims(), ["Water Board < ? · ?"]);
    assert_eq!(two.file(), one.file());
    // What one has open goes in the other.
    two.perform(&["j", "a"]);
    let id = two.claim().id;
    one.send(Command::DeleteClaim(id));
    tell(&mut one, &mut two);
    assert_eq!(two.app.place().claim, None);
    assert_eq!(two.app.reader_view().expect("open").aim, None);
    // Undoing what somebody changed since says so.
    one.perform(&["select nine people died", "Enter", "4", "Enter", "5"]);
    tell(&mut one, &mut two);
    two.perform(&["j", "1"]);
    tell(&mut two, &mut one);
    one.press("Ctrl+Z");
    assert!(
        one.heard()
            .contains("Changed since, and left as it is: the claim “"),
        "{}",
        one.heard()
    );
    assert_eq!(one.claims(), two.claims());
}

#[test]
fn a_conflict_is_kept_until_somebody_settles_it() {
    for take_other in [false, true] {
        let mut one = person();
        one.perform(&["select nine people died", "Enter", "4", "Enter"]);
        let mut two = Person::beside(2, &one.storage);
        two.perform(&["j"]);
        one.news.clear();
        one.perform(&["1"]);
        two.perform(&["5"]);
        let (from_one, from_two) = (std::mem::take(&mut one.news), std::mem::take(&mut two.news));
        for news in from_one {
            two.send(Command::Arrived(news));
        }
        for news in from_two {
            one.send(Command::Arrived(news));
        }
        assert!(
            one.heard()
                .starts_with("The same record was changed in two places.")
        );
        let banner = &one.app.shell_view().banners[0];
        assert_eq!(
            banner.text,
            "1 record has two versions. Both are kept until you choose."
        );
        let row = one.app.conflict_rows().remove(0);
        assert!(
            row.here.contains("Confidence 1.") && row.other.contains("Confidence 5."),
            "{row:?}"
        );
        // Reloaded, it is still there.
        let later = Person::beside(3, &one.storage);
        assert_eq!(later.app.conflict_rows().len(), 1);
        one.news.clear();
        one.send(Command::Open(Dialog::Conflicts));
        one.send(Command::Settle {
            key: row.key,
            take_other,
        });
        assert_eq!(one.app.shell_view().dialog, None);
        let level = if take_other { "5" } else { "1" };
        let wanted = format!("nine people died < Water Board[Water Board] · {level}");
        assert_eq!(one.claims(), [wanted.as_str()]);
        for news in std::mem::take(&mut one.news) {
            two.send(Command::Arrived(news));
        }
        assert_eq!(two.claims(), [wanted.as_str()]);
        assert!(two.app.conflict_rows().is_empty());
        assert_eq!(Person::beside(4, &one.storage).claims(), [wanted.as_str()]);
    }
}

#[test]
fn what_cannot_be_read_is_set_aside() {
    let mut first = person();
    first.perform(&[
        "select nine people died",
        "Enter",
        "4",
        "Enter",
        "select Rain fell",
        "Ctrl+Enter",
    ]);
    let id = first.claim_on("Rain fell");
    let storage = first.storage.clone();
    let broken = {
        let mut map = storage.borrow_mut();
        let key = map
            .keys()
            .find(|k| k.ends_with(&id.to_string()))
            .expect("a key")
            .clone();
        map.insert(key.clone(), "{\"whence\":1,\"claim\":{".to_owned());
        key
    };
    let mut person = Person::beside(2, &storage);
    assert_eq!(person.claims().len(), 1, "everything else is here");
    assert!(
        person
            .asked
            .iter()
            .any(|r| matches!(r, Request::SetAside { key, .. } if *key == broken))
    );
    let banner = &person.app.shell_view().banners[0];
    assert_eq!(
        banner.text,
        "1 record was set aside and left as it is. Everything else is here."
    );
    person.send(Command::DownloadUnreadable);
    let content = person.asked.iter().find_map(|r| match r {
        Request::Download { content, .. } => Some(content.clone()),
        _ => None,
    });
    assert!(content.expect("a file").contains(&broken));
    // Read again, it is counted once; what is written leaves it alone.
    let project = person.project().id();
    person.send(Command::NewProject("Other".to_owned()));
    person.send(Command::OpenProject(project));
    assert!(
        person.app.shell_view().banners[0]
            .text
            .starts_with("1 record")
    );
    person.perform(&["j", "5"]);
    assert_eq!(storage.borrow()[&broken], "{\"whence\":1,\"claim\":{");
}

const NEWER: &str =
    "This project was saved by a newer version of Whence. It can be read here, not changed.";

#[test]
fn a_newer_version_is_read_only() {
    let mut first = person();
    first.perform(&[
        "select nine people died",
        "Enter",
        "4",
        "Enter",
        "select Rain fell",
        "Ctrl+Enter",
    ]);
    let storage = first.storage.clone();
    let id = first.project().id();
    let key = stored::key_of(
        id,
        whence::model::RecordKey {
            kind: whence::model::Kind::Claim,
            id: first.claim_on("Rain fell").0,
        },
    );
    let newer = storage.borrow()[&key].replace("\"whence\":1", "\"whence\":2");
    storage.borrow_mut().insert(key.clone(), newer.clone());
    let before = entries(&storage);
    let mut person = Person::beside(2, &storage);
    assert_eq!(
        person.app.shell_view().banners[0].strong,
        "Saved by a newer version."
    );
    person.perform(&["j", "5", "s", "d", "Delete", "a"]);
    assert_eq!(person.heard(), NEWER);
    person.perform(&["select Rain fell"]);
    assert!(person.app.draft_view().is_none());
    person.send(paste("One\nText"));
    person.send(Command::AddArticles);
    assert_eq!(
        person.app.add_articles_view().rows.len(),
        1,
        "what was typed stays"
    );
    person.send(Command::Close);
    let article = person.app.place().article.expect("open");
    person.send(Command::SetArticleField(
        article,
        ArticleField::Outlet,
        "X".to_owned(),
    ));
    person.send(Command::ImportRead(file(first.project())));
    person.send(Command::ConfirmImport);
    person.send(Command::Undo);
    assert_eq!(person.heard(), NEWER);
    assert_eq!(entries(&storage), before);
    // Export works. Another project can be worked on.
    person.send(Command::Export);
    assert!(
        person
            .asked
            .iter()
            .any(|r| matches!(r, Request::Download { .. }))
    );
    person.send(Command::NewProject("Mine".to_owned()));
    assert!(
        person.app.shell_view().banners.is_empty() || person.app.shell_view().banners[0].is_calm
    );
    person.send(paste("One\nText"));
    person.send(Command::AddArticles);
    let mine = person.project().id();
    assert_eq!(file(&loaded(&storage, mine)), person.file());

    // An open tab stops when a newer one writes.
    let mut tab = first;
    tab.send(Command::Arrived(vec![(key, newer)]));
    tab.perform(&["k", "1"]);
    assert_eq!(tab.heard(), NEWER);
}

#[test]
fn a_name_is_kept_with_the_project() {
    let mut person = person();
    person.send(Command::SetMyName(" Ana ".to_owned()));
    assert!(
        person
            .asked
            .iter()
            .any(|r| matches!(r, Request::KeepMe { name, .. } if name == "Ana"))
    );
    assert_eq!(
        person.app.shell_view().undo.as_deref(),
        Some("Change your name")
    );
    person.perform(&["select Rain fell", "Ctrl+Enter"]);
    assert_eq!(
        person.app.claim_view().expect("selected").created.who,
        "Ana"
    );
    let mut fresh = Person::new(3);
    fresh.send(Command::SetMyName("Ana".to_owned()));
    fresh.send(Command::NewProject("Mine".to_owned()));
    let me = fresh
        .project()
        .annotators()
        .iter()
        .next()
        .expect("me")
        .clone();
    assert_eq!(me.name, "Ana");
}

#[test]
fn a_level_of_another_scale_has_its_own_line() {
    let mut person = person();
    person.perform(&["select Rain fell", "Ctrl+Enter"]);
    let id = person.claim().id;
    let level = ClaimChange::Level(scale_ids::CREDIBILITY, Some("2".to_owned()));
    person.send(Command::ChangeClaim(id, level));
    let view = person.app.claim_view().expect("selected");
    let scales: Vec<_> = view
        .scales
        .iter()
        .map(|s| (&*s.name, s.chosen.as_deref()))
        .collect();
    assert_eq!(
        scales,
        [("Confidence", None), ("Admiralty credibility", Some("2"))]
    );
    assert_eq!(view.level, "unset");
}
