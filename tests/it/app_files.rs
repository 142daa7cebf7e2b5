//! Files out and in again.

use super::app_flood::{file, flood, keep, records, sample};
use super::app_person::{Person, Storage};
use whence::app::{
    ArticleField, Command, Dialog, ExportChoice, ExportFormat, ImportTarget, Request,
};
use whence::format::native::{Scope, Texts, WriteOptions, write};
use whence::model::Kind;

const FLOOD: &str = "The bridge\nThe Water Board said nine people died.\nRain fell.";

fn writer() -> Person {
    let mut person = Person::with(&flood(
        &[FLOOD, "Two\nText"],
        &["Mayor Lund", "Water Board"],
    ));
    person.perform(&[
        "select nine people died",
        "Enter",
        "4",
        "Enter",
        "select Rain fell",
        "Ctrl+Enter",
    ]);
    person
}

fn import(person: &mut Person, json: &str) {
    person.send(Command::ImportRead(json.to_owned()));
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Import));
    person.send(Command::ConfirmImport);
    assert_eq!(person.app.shell_view().dialog, None);
}

fn dry_run(person: &Person) -> Vec<String> {
    let view = person.app.import_view().expect("a dry run");
    let rows = view.rows.iter().map(|r| format!("{} {}", r.count, r.words));
    rows.collect()
}

#[test]
fn an_own_export_gives_the_same_bytes_elsewhere() {
    let mut one = writer();
    // Deletions go along.
    one.perform(&["j", "Delete"]);
    let json = one.file();
    let mut two = Person::new(2);
    import(&mut two, &json);
    assert_eq!(two.file(), json);
    assert_eq!(two.claims(), one.claims());
    assert_eq!(
        Person::beside(3, &two.storage).file(),
        json,
        "and it is kept"
    );
    // Twice changes nothing.
    let undo = two.app.shell_view().undo;
    let saved = two.storage.borrow().clone();
    two.send(Command::ImportRead(json.clone()));
    assert!(!two.app.import_view().expect("a dry run").changes_something);
    two.send(Command::ConfirmImport);
    assert_eq!(two.heard(), "Nothing in the file was new.");
    assert!(
        two.asked
            .iter()
            .all(|r| !matches!(r, Request::Announce(n) if n.offers_undo))
    );
    assert_eq!(two.file(), json);
    assert_eq!(two.app.shell_view().undo, undo);
    assert_eq!(*two.storage.borrow(), saved);
}

#[test]
fn an_import_is_one_step() {
    let json = sample();
    let mut person = Person::new(1);
    person.send(Command::ImportRead(json.to_owned()));
    let view = person.app.import_view().expect("a dry run");
    assert_eq!(view.holds, "8 articles, 45 claims, 21 sources");
    assert_eq!(view.warnings, Vec::<String>::new());
    person.send(Command::ConfirmImport);
    let imported = person.file();
    let count = records(person.project()).len();
    person.press("Ctrl+Z");
    let built_in = [Kind::Project, Kind::Scale, Kind::Term];
    let left: Vec<_> = records(person.project())
        .into_iter()
        .filter(|r| !built_in.contains(&r.key().kind))
        .collect();
    assert_eq!(left, [], "undone, only tombstones stay");
    assert!(person.project().tombstones().count() > 80);
    assert_eq!(Person::beside(2, &person.storage).file(), person.file());
    person.press("Ctrl+Y");
    // I am in it now: the records came back by my hand.
    assert_eq!(records(person.project()).len(), count + 1);
    assert_eq!(person.app.shell_view().claim_count, Some(45));
    assert_ne!(person.file(), imported, "with new revisions");
    assert_eq!(Person::beside(2, &person.storage).file(), person.file());
}

#[test]
fn the_sample_is_opened_once() {
    let mut person = Person::new(1);
    person.send(Command::ImportSample(sample().to_owned()));
    assert_eq!(person.app.shell_view().claim_count, Some(45));
    person.perform(&["j", "Delete"]);
    person.send(Command::NewProject("Mine".to_owned()));
    person.send(Command::ImportSample(sample().to_owned()));
    assert_eq!(
        person.app.shell_view().claim_count,
        Some(44),
        "work on it is not undone"
    );
    person.send(Command::ImportSample("{".to_owned()));
    assert!(person.heard().starts_with("Nothing was imported."));
    assert_eq!(person.app.shell_view().claim_count, Some(44));
}

#[test]
fn what_was_deleted_here_comes_back_on_demand_only() {
    let mut person = writer();
    let json = person.file();
    let claims = person.claims();
    let id = person.claim_on("nine people died");
    person.send(Command::DeleteClaim(id));
    for restores in [false, true] {
        person.send(Command::ImportRead(json.clone()));
        let view = person.app.import_view().expect("a dry run");
        assert_eq!(view.deleted_here, 1);
        assert!(!view.changes_something);
        person.send(Command::RestoreDeleted(restores));
        assert_eq!(
            person
                .app
                .import_view()
                .expect("a dry run")
                .changes_something,
            restores
        );
        person.send(Command::ConfirmImport);
        assert_eq!(person.claims().len(), 1 + usize::from(restores));
    }
    assert_eq!(person.claims(), claims);
    assert_eq!(Person::beside(2, &person.storage).file(), person.file());
    person.press("Ctrl+Z");
    assert_eq!(person.claims().len(), 1);
    person.press("Ctrl+Y");
    assert_eq!(person.claims(), claims);
}

#[test]
fn a_broken_file_changes_nothing() {
    let cases = [
        ("{", "Nothing was imported. This is no JSON:"),
        (
            "{}",
            "Nothing was imported. This is JSON, but no Whence file",
        ),
        (
            r#"{"format":"whence","version":9,"min_reader":9}"#,
            "Nothing was imported. This file has format version 9",
        ),
    ];
    let mut person = writer();
    let before = person.file();
    for (json, sentence) in cases {
        person.send(Command::ImportRead(json.to_owned()));
        assert!(person.heard().starts_with(sentence), "{}", person.heard());
        assert_eq!(person.app.shell_view().dialog, None);
        person.send(Command::ConfirmImport);
        assert_eq!(person.file(), before);
    }
    // The path of the bad field.
    let broken = before.replacen("\"title\": \"The bridge\"", "\"title\": 5", 1);
    person.send(Command::ImportRead(broken));
    assert!(
        person.heard().contains("`articles[0].title`"),
        "{}",
        person.heard()
    );
}

#[test]
fn a_file_of_another_project_goes_where_it_is_told() {
    let json = writer().file();
    let mut other = flood(&["Storm\nWind."], &["Water Board"]);
    let mut info = (**other.info()).clone();
    info.id = whence::model::ProjectId(uuid::Uuid::from_u128(2));
    info.title = "Storm".to_owned();
    // Another project of other records.
    other = {
        let mut project = whence::edit::Project::new(info);
        let edit = whence::edit::Edit::new("", Vec::new());
        let author = whence::edit::Author {
            annotator: whence::model::AnnotatorId(uuid::Uuid::from_u128(8)),
            replica: whence::model::Replica::from_bits(8),
            at: whence::model::Timestamp(0),
        };
        project.apply(&edit, author);
        project
    };
    let mut person = Person::with(&other);
    let storm = person.project().id();
    person.send(Command::ImportRead(json.clone()));
    let view = person.app.import_view().expect("a dry run");
    assert_eq!(
        (view.target, view.open_title.as_deref()),
        (ImportTarget::Own, Some("Storm"))
    );
    person.send(Command::SetImportTarget(ImportTarget::Open));
    person.send(Command::ConfirmImport);
    assert_eq!(person.project().id(), storm);
    assert_eq!(person.project().info().title, "Storm");
    assert_eq!(person.claims().len(), 2);
    assert_eq!(person.app.project_rows().len(), 1);
    assert_eq!(Person::beside(2, &person.storage).file(), person.file());
    // As a project of its own beside.
    import(&mut person, &json);
    assert_ne!(person.project().id(), storm);
    assert_eq!(person.file(), json);
    assert_eq!(person.app.project_rows().len(), 2);
    // From the other project the file's own one is opened again.
    person.send(Command::OpenProject(storm));
    person.send(Command::ImportRead(json.clone()));
    assert_ne!(person.project().id(), storm);
    assert!(person.app.import_view().expect("a dry run").is_here);
}

#[test]
fn a_newer_file_of_a_colleague_is_merged() {
    let mut mine = writer();
    let storage = Storage::default();
    keep(&storage, mine.project());
    let mut theirs = Person::beside(5, &storage);
    let first = theirs.claim_on("nine people died");
    theirs.send(Command::OpenClaim(first));
    theirs.perform(&["1", "select Water Board", "Ctrl+Enter"]);
    let article = theirs.app.place().article.expect("open");
    theirs.send(Command::SetArticleField(
        article,
        ArticleField::Outlet,
        "Courier".to_owned(),
    ));
    mine.send(Command::SetArticleField(
        article,
        ArticleField::Outlet,
        "Herald".to_owned(),
    ));
    let before = mine.claims();
    mine.send(Command::ImportRead(theirs.file()));
    let rows = dry_run(&mine);
    assert!(rows.contains(&"1 new here".to_owned()), "{rows:?}");
    assert!(rows.contains(&"1 newer than here".to_owned()), "{rows:?}");
    assert!(
        rows.contains(&"1 changed in both places, both kept".to_owned()),
        "{rows:?}"
    );
    mine.send(Command::ConfirmImport);
    assert_eq!(mine.claims(), theirs.claims());
    assert_eq!(mine.app.conflict_rows().len(), 1);
    assert_eq!(
        mine.project().article(article).expect("there").outlet,
        "Herald"
    );
    mine.press("Ctrl+Z");
    assert_eq!(mine.claims(), before);
    assert_eq!(Person::beside(6, &mine.storage).file(), mine.file());
}

#[test]
fn texts_may_come_later() {
    let one = writer();
    let options = |texts| WriteOptions {
        scope: Scope::Project,
        texts,
    };
    let without = write(one.project(), options(Texts::LeftOut));
    let mut two = Person::new(2);
    two.send(Command::ImportRead(without));
    let warnings = two.app.import_view().expect("a dry run").warnings;
    assert!(
        warnings.iter().any(|w| w.contains("positions wait")),
        "{warnings:?}"
    );
    two.send(Command::ConfirmImport);
    assert!(two.app.claims_are_unplaced());
    import(&mut two, &one.file());
    assert_eq!(two.file(), one.file());
    assert_eq!(Person::beside(3, &two.storage).file(), one.file());
}

trait Unplaced {
    fn claims_are_unplaced(&self) -> bool;
}

impl Unplaced for whence::app::App {
    fn claims_are_unplaced(&self) -> bool {
        let list = self.list_view().expect("an article is open");
        let mut rows = list.claims.iter().filter_map(|id| self.claim_row(*id));
        rows.all(|r| r.is_unplaced && r.is_unfinished)
    }
}

#[test]
fn exports_are_named_after_what_they_hold() {
    let mut person = writer();
    let exported = |person: &mut Person, article_only, format, has_texts| {
        person.send(Command::Open(Dialog::Export));
        person.send(Command::SetExport(ExportChoice {
            article_only,
            format,
            has_texts,
        }));
        let view = person.app.export_view().expect("open");
        person.send(Command::Export);
        assert_eq!(person.app.shell_view().dialog, None);
        let file = person.asked.iter().find_map(|r| match r {
            Request::Download { name, content, .. } => Some((name.clone(), content.clone())),
            _ => None,
        });
        let (name, content) = file.expect("a file");
        assert_eq!(
            (view.file_name.as_str(), view.size_bytes),
            (name.as_str(), content.len())
        );
        (name, content)
    };
    let (name, content) = exported(&mut person, false, ExportFormat::Whence, true);
    assert_eq!(
        (name.as_str(), &content),
        ("the-flood.whence.json", &person.file())
    );
    let (name, content) = exported(&mut person, true, ExportFormat::Whence, false);
    assert_eq!(name, "the-bridge.whence.json");
    assert!(!content.contains("\"Two\"") && content.contains("nine people died"));
    let (name, content) = exported(&mut person, false, ExportFormat::Jsonl, true);
    assert_eq!(
        (name.as_str(), content.lines().count()),
        ("the-flood.claims.jsonl", 2)
    );
    let mut nobody = Person::new(3);
    nobody.send(Command::Export);
    assert!(
        nobody
            .heard()
            .starts_with("There is nothing to export yet.")
    );
    assert!(nobody.app.export_view().is_none());
    let long = "超".repeat(300);
    person.send(Command::RenameProject(person.project().id(), long));
    let (name, _) = exported(&mut person, false, ExportFormat::Whence, true);
    assert!(name.len() <= 255, "{}", name.len());
    assert_eq!(file(person.project()), person.file());
}
