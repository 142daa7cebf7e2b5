//! What an empty page does before the work on a project is loaded.

use super::app_person::paste;
use whence::app::{App, Command, Dialog, Moment, OfflineNews, Place, ProjectHead, StorageReport};
use whence::model::{AnnotatorId, ProjectId, Replica, Timestamp};

fn app() -> App {
    let id = AnnotatorId(uuid::Uuid::from_u128(1));
    App::new(id, String::new(), Replica::from_bits(1))
}

fn moment() -> Moment {
    Moment {
        now: Timestamp(1),
        chance: uuid::Uuid::from_u128(2),
    }
}

/// After `before`, the last command is taken early or given back; taken early,
/// it does what it does otherwise.
#[track_caller]
fn check(before: &[Command], last: Command, is_early: bool) {
    let (mut early, mut whole) = (app(), app());
    for command in before {
        early.update(command.clone(), moment());
        whole.update(command.clone(), moment());
    }
    let untouched = early.shell_view();
    let taken = early.update_early(last.clone());
    assert_eq!(taken.is_ok(), is_early, "{last:?}");
    match taken {
        Ok(requests) => {
            let expected = whole.update(last, moment());
            assert_eq!(requests, expected);
            assert_eq!(early.shell_view(), whole.shell_view());
        }
        Err(back) => {
            assert_eq!(format!("{back:?}"), format!("{last:?}"));
            assert_eq!(early.shell_view(), untouched);
        }
    }
}

fn started(with_project: bool) -> Command {
    let id = ProjectId(uuid::Uuid::from_u128(3));
    let head = ProjectHead {
        id,
        title: "The flood".to_owned(),
    };
    Command::Started {
        projects: with_project.then_some(head).into_iter().collect(),
        place: with_project.then(|| Place {
            project: Some(id),
            ..Place::default()
        }),
    }
}

#[test]
fn an_empty_page_needs_no_work() {
    let help = || Command::Open(Dialog::Help);
    check(
        &[],
        Command::StorageReported(StorageReport::default()),
        true,
    );
    check(&[], started(false), true);
    check(&[], started(true), true);
    check(&[started(false)], Command::OpenSample, true);
    check(&[started(false)], help(), true);
    check(&[started(false), help()], Command::Close, true);
    check(&[], Command::Offline(OfflineNews::Ready), true);
    check(&[], Command::Offline(OfflineNews::Update), true);
    check(&[], Command::TakeUpdate, true);
    check(&[], Command::Problem("It broke.".to_owned()), true);
    check(&[], Command::Tell("It works.".to_owned()), true);
}

#[test]
fn what_needs_a_project_is_given_back_whole() {
    check(&[], Command::Close, false);
    check(&[], Command::NewProject("The flood".to_owned()), false);
    check(&[], paste("One"), false);
    check(&[], Command::Undo, false);
    check(&[], Command::ImportSample("{}".to_owned()), false);
}
