//! The page without a network, and a new version of it, as the app tells it.

use super::app_keeping::person;
use super::app_person::Person;
use whence::app::view::BannerAction;
use whence::app::{Command, OfflineNews, Request};

fn update_is_offered(person: &Person) -> bool {
    let banners = person.app.shell_view().banners;
    banners
        .iter()
        .any(|b| b.action == Some(BannerAction::Reload) && b.is_calm)
}

#[test]
fn it_is_said_once_it_is_known() {
    #[track_caller]
    fn check(news: &[OfflineNews], words: Option<&str>) {
        let mut person = Person::new(1);
        for news in news {
            person.send(Command::Offline(*news));
            assert_eq!(person.asked, []);
        }
        let found = person.app.offline_words();
        assert_eq!(
            found.map(|w| w.split(' ').take(4).collect()),
            words.map(|w| w.split(' ').collect::<Vec<_>>())
        );
        assert_eq!(
            update_is_offered(&person),
            news.contains(&OfflineNews::Update)
        );
    }
    check(&[], None);
    check(&[OfflineNews::Ready], Some("This page is ready"));
    check(&[OfflineNews::Failed], Some("This page cannot be"));
    check(&[OfflineNews::Update], None);
    check(
        &[OfflineNews::Update, OfflineNews::Ready],
        Some("This page is ready"),
    );
}

/// After these steps the new version is taken, or not for a reason.
#[track_caller]
fn check(steps: &[&str], answers: bool, refusal: Option<&str>) {
    let mut person = person();
    person.send(Command::Offline(OfflineNews::Update));
    person.answers = answers;
    person.perform(steps);
    person.send(Command::TakeUpdate);
    let is_taken = person.asked.contains(&Request::TakeUpdate);
    assert_eq!(is_taken, refusal.is_none(), "{steps:?}");
    if let Some(refusal) = refusal {
        let said = person.said.last().map(String::as_str);
        assert!(
            said.is_some_and(|said| said.starts_with(refusal)),
            "{said:?}"
        );
        assert!(update_is_offered(&person), "it is still offered");
    }
}

#[test]
fn a_new_version_is_taken_when_nothing_is_lost_by_it() {
    check(&[], true, None);
    check(
        &["select nine people died", "Enter", "4", "Enter"],
        true,
        None,
    );
    check(
        &["select nine people died"],
        true,
        Some("Save or drop the claim"),
    );
    check(
        &["select nine people died", "Enter", "4", "Enter"],
        false,
        Some("Not everything is saved yet."),
    );
}
