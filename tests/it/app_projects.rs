//! Several projects beside each other, here and in another tab.

use super::app_flood::{flood, keep};
use super::app_keeping::{FLOOD, entries, person};
use super::app_person::{Person, Storage, paste};
use whence::app::{Command, Dialog, ProjectHead, Request};
use whence::format::stored;
use whence::model::ProjectId;

#[test]
fn projects_stand_beside_each_other() {
    let mut person = person();
    person.perform(&["select nine people died", "Enter", "4", "Enter"]);
    let flood = person.project().id();
    let claims = person.claims();
    person.send(Command::NewProject("  ".to_owned()));
    assert_eq!(person.heard(), "New project “Untitled project”.");
    let second = person.project().id();
    assert!(person.app.shell_view().undo.is_none());
    person.send(Command::RenameProject(second, " Storm ".to_owned()));
    assert_eq!(person.heard(), "The project is now “Storm”.");
    person.send(Command::RenameProject(second, " ".to_owned()));
    assert_eq!(person.heard(), "A project needs a title.");
    person.send(paste("One\nText"));
    person.send(Command::AddArticles);
    let titles = |person: &Person| {
        let rows = person.app.project_rows().into_iter();
        rows.map(|r| (r.title, r.is_open)).collect::<Vec<_>>()
    };
    let row = |title: &str, is_open| (title.to_owned(), is_open);
    assert_eq!(
        titles(&person),
        [row("Storm", true), row("The flood", false)]
    );
    person.send(Command::OpenProject(flood));
    assert_eq!(
        titles(&person),
        [row("The flood", true), row("Storm", false)]
    );
    assert_eq!(person.claims(), claims);
    // Asking about another project opens it, for its numbers.
    person.send(Command::AskDeleteProject(second));
    let asked = person.app.removal_view().expect("a question");
    assert_eq!(asked.question, "Delete the project “Storm”?");
    assert!(
        asked
            .consequence
            .starts_with("1 article, 0 claims and 0 sources go for good.")
    );
    person.send(Command::DeleteProject(second));
    assert_eq!(person.heard(), "Deleted the project “Storm”.");
    assert_eq!(titles(&person), [row("The flood", true)]);
    assert!(
        entries(&person.storage)
            .iter()
            .all(|(key, _)| !key.contains(&second.to_string()))
    );
    person.send(Command::DeleteProject(second));
    person.send(Command::AskDeleteProject(second));
    assert_eq!(person.app.shell_view().dialog, None);
    // With no project open, an article makes one.
    person.send(Command::DeleteProject(flood));
    assert_eq!(titles(&person), []);
    person.send(paste("One\nText"));
    person.send(Command::AddArticles);
    assert_eq!(titles(&person), [row("My project", true)]);
}

/// Of two projects asked for in a row the later one is opened, in whichever
/// order storage answers.
#[test]
fn the_last_project_asked_for_is_opened() {
    let storage = Storage::default();
    let mut person = Person::beside(1, &storage);
    let mut ids = Vec::new();
    for title in ["One", "Two", "Three"] {
        person.send(Command::NewProject(title.to_owned()));
        ids.push(person.project().id());
    }
    for order in [[0, 1], [1, 0]] {
        person.send(Command::OpenProject(ids[2]));
        person.reads = false;
        person.send(Command::OpenProject(ids[0]));
        person.send(Command::OpenProject(ids[1]));
        let loads = std::mem::take(&mut person.loads);
        assert_eq!(loads, ids[..2]);
        for i in order {
            person.read(loads[i]);
        }
        person.reads = true;
        assert_eq!(person.project().id(), ids[1], "{order:?}");
    }
    // One that is open already is not waited for.
    person.reads = false;
    person.send(Command::OpenProject(ids[0]));
    person.send(Command::OpenProject(ids[1]));
    person.read(ids[0]);
    assert_eq!(person.project().id(), ids[1]);
}

#[test]
fn what_another_tab_keeps_while_a_project_is_read_is_not_missed() {
    let mut one = person();
    one.send(Command::NewProject("Storm".to_owned()));
    let id = one.project().id();
    let entries: Vec<_> = one.storage.borrow().clone().into_iter().collect();
    let mine = entries
        .into_iter()
        .filter(|(key, _)| stored::is_of(id, key));
    let loaded = Box::new(stored::load(id, mine.collect()));
    one.news.clear();
    one.send(Command::RenameProject(id, "Gale".to_owned()));
    let mut two = Person::beside(2, &one.storage);
    two.reads = false;
    two.send(Command::OpenProject(id));
    for news in std::mem::take(&mut one.news) {
        two.send(Command::Arrived(news));
    }
    two.send(Command::ProjectRead { id, loaded });
    assert_eq!(two.project().info().title, "Gale");
}

#[test]
fn another_tab_s_projects_are_listed_and_go() {
    let mut one = person();
    let mut two = Person::beside(2, &one.storage);
    one.send(Command::NewProject("Storm".to_owned()));
    let id = one.project().id();
    for news in std::mem::take(&mut one.news) {
        two.send(Command::Arrived(news));
    }
    let has = |person: &Person| person.app.project_rows().iter().any(|r| r.id == id);
    assert!(has(&two));
    two.send(Command::OpenProject(id));
    two.send(paste("One\nText"));
    one.send(Command::DeleteProject(id));
    two.send(Command::RemovedElsewhere(stored::prefix_of(id)));
    assert_eq!(
        two.heard(),
        "The project “Storm” was deleted in another tab."
    );
    assert!(two.app.project_ref().is_none() && !has(&two));
    assert_eq!(two.app.shell_view().dialog, None);
    // Nothing of it is written again, a failed save neither.
    two.send(Command::Undo);
    assert!(
        entries(&two.storage)
            .iter()
            .all(|(key, _)| !key.contains(&id.to_string()))
    );
    let gone = whence::model::ProjectId(uuid::Uuid::from_u128(5));
    two.send(Command::RemovedElsewhere(stored::prefix_of(gone)));
}

#[test]
fn a_failed_save_of_a_deleted_project_stays_unwritten() {
    let mut person = person();
    person.keeps = false;
    person.perform(&["select nine people died", "Ctrl+Enter"]);
    let id = person.project().id();
    person.keeps = true;
    person.send(Command::DeleteProject(id));
    person.send(Command::NewProject("Next".to_owned()));
    assert!(
        entries(&person.storage)
            .iter()
            .all(|(key, _)| !key.contains(&id.to_string()))
    );
    assert_eq!(person.app.shell_view().save_words, "Saved");
}

#[test]
fn a_project_that_cannot_be_read_leaves_the_open_one_open() {
    let storage = Storage::default();
    keep(&storage, &flood(&[FLOOD], &[]));
    let bad = ProjectId(uuid::Uuid::from_u128(9));
    storage
        .borrow_mut()
        .insert(stored::project_key(bad), "{".to_owned());
    let mut person = Person::beside(1, &storage);
    let open = person.project().id();
    assert_eq!(person.app.project_rows().len(), 2);
    person.send(Command::OpenProject(bad));
    assert!(
        person
            .heard()
            .ends_with("could not be read. What there is of it is kept; nothing was changed.")
    );
    assert_eq!(person.project().id(), open);
    // It can be deleted all the same, without numbers.
    person.send(Command::AskDeleteProject(bad));
    let asked = person.app.removal_view().expect("a question");
    assert!(asked.consequence.starts_with("It cannot be read"));
    person.send(Command::DeleteProject(bad));
    assert_eq!(person.app.project_rows().len(), 1);
    assert_eq!(person.project().id(), open);
}

#[test]
fn an_empty_browser_is_ready_and_empty() {
    let mut person = Person::new(1);
    let view = person.app.shell_view();
    assert!(view.is_ready && view.project.is_none());
    let head = ProjectHead {
        id: ProjectId(uuid::Uuid::from_u128(3)),
        title: "Gone".to_owned(),
    };
    let mut other = Person::new(2);
    other.send(Command::Started {
        projects: vec![head],
        place: None,
    });
    assert!(other.heard().contains("could not be read"));
    person.send(Command::OpenSample);
    assert!(person.asked.contains(&Request::FetchSample));
}

/// Another project is opened to ask about it; who says no is where they were.
#[test]
fn a_question_about_another_project_leads_back() {
    let mut person = person();
    person.perform(&["select nine people died", "Enter", "4", "Enter"]);
    let flood = person.project().id();
    let place = person.app.place().clone();
    let json = person.file();
    person.send(Command::NewProject("Storm".to_owned()));
    person.send(paste("One\nText"));
    person.send(Command::AddArticles);
    let storm = person.project().id();
    // From Storm, with an article on its way in, the file of the flood.
    person.send(paste("Two\nText"));
    person.send(Command::ImportRead(json));
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Import));
    assert_eq!(person.project().id(), flood);
    person.send(Command::Close);
    assert_eq!(person.project().id(), storm);
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::AddArticles));
    assert_eq!(person.app.add_articles_view().rows[0].found.title, "Two");
    person.send(Command::Close);
    assert_eq!(person.project().id(), storm);
    // From the flood, whether Storm should go.
    person.send(Command::OpenProject(flood));
    person.send(Command::OpenClaim(place.claim.expect("a claim")));
    person.send(Command::AskDeleteProject(storm));
    assert_eq!(person.project().id(), storm);
    person.send(Command::Close);
    assert_eq!(
        (person.app.place(), person.app.shell_view().dialog),
        (&place, None)
    );
    person.send(Command::AskDeleteProject(storm));
    person.send(Command::DeleteProject(storm));
    assert_eq!(person.app.place(), &place);
    // Help closed leads nowhere.
    person.press("?");
    person.send(Command::Close);
    assert_eq!(person.project().id(), flood);
}
