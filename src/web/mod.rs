//! The browser: storage, files and selections in `platform`, the screen in
//! `views`, and between them and the app the [`dispatch`].

pub mod dispatch;
mod effects;
mod intake;
mod later;
pub mod platform;
mod refocus;
mod settings;
pub mod views;
mod work;

use crate::app::{App, Command, KeyChange, OfflineNews, OwnKeys, Place};
use crate::model::{AnnotatorId, Replica};
use dispatch::{KEYS, ME, PLACE, SINGLE_KEYS, Shell};
use platform::foreign::Foreign;
use platform::keeper::Keeper;
use platform::offline::News;
use platform::{ids, prefs, replica};

/// Opens the stores, then puts the app on the page.
pub fn mount() {
    effects::on_panic();
    crate::words::write_numbers_by(platform::intl::number);
    wasm_bindgen_futures::spawn_local(start());
}

/// The keys that a person has changed, here or in another tab.
fn follow_keys(shell: Shell) {
    let kept = || prefs::get::<OwnKeys>(KEYS);
    if let Some(kept) = kept() {
        shell.send(Command::Keys(KeyChange::Kept(kept)));
    }
    let follow = move || {
        let kept = kept().unwrap_or_default();
        shell.send(Command::Keys(KeyChange::Kept(kept)));
    };
    if let Some(listener) = prefs::on_change(KEYS, follow) {
        listener.forget();
    }
}

async fn start() {
    // What is needed for a project is fetched while the stores are opened.
    let last = prefs::get::<Place>(PLACE);
    if last.is_some_and(|place| place.project.is_some()) {
        work::WORK.hurry();
    }
    let keeper = Keeper::open().await;
    let replica = Replica::from_bits(replica::claim().await);
    let known = keeper.setting::<(AnnotatorId, String)>(ME).await;
    let (annotator, name) = known.unwrap_or_else(|| {
        let me = (AnnotatorId(ids::uuid()), String::new());
        // Without storage the id lives as long as the page; the banner says so.
        keeper.keep_setting(ME, &me);
        me
    });
    let projects = effects::project_heads(&keeper).await;
    let place = keeper.setting::<Place>(PLACE).await;
    let report = dispatch::report(&keeper.status());
    let app = App::new(annotator, name, replica);
    leptos::mount::mount_to_body(move || {
        let shell = Shell::provide(app, keeper.clone());
        settings::Settings::provide();
        keeper.on_foreign(move |foreign| match foreign {
            Foreign::Saved(entries) => {
                let kept = entries
                    .into_iter()
                    .filter_map(|(key, value)| Some((key, value?)));
                shell.send(Command::Arrived(kept.collect()));
            }
            Foreign::Removed(prefix) => shell.send(Command::RemovedElsewhere(prefix)),
        });
        shell.send(Command::StorageReported(report));
        if prefs::get(SINGLE_KEYS) == Some(false) {
            shell.send(Command::UseSingleKeys(false));
        }
        follow_keys(shell);
        shell.send(Command::Started { projects, place });
        effects::guard_leaving(shell);
        platform::offline::watch(move |news| {
            shell.send(Command::Offline(match news {
                News::Ready => OfflineNews::Ready,
                News::Failed => OfflineNews::Failed,
                News::Update => OfflineNews::Update,
            }));
        });
        refocus::watch();
        views::shell::Frame()
    });
}
