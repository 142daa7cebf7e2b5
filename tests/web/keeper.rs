//! Both stores together: whatever one of them does, the other carries on and
//! the answer tells the truth.

use crate::page::{Patched, Replaced, js, told};
use wasm_bindgen_test::wasm_bindgen_test;
use whence::web::platform::{Keeper, Saved, StoreError};

type Change = Vec<(String, Option<String>)>;

pub(crate) fn change(entries: &[(&str, Option<&str>)]) -> Change {
    let entries = entries.iter();
    entries
        .map(|(key, value)| ((*key).to_owned(), value.map(str::to_owned)))
        .collect()
}

pub(crate) async fn save(keeper: &Keeper, entries: &[(&str, Option<&str>)]) -> Saved {
    told(|tell| keeper.save(change(entries), tell)).await
}

pub(crate) async fn remove_prefix(keeper: &Keeper, prefix: &str) -> Saved {
    told(|tell| keeper.remove_prefix(prefix, tell)).await
}

async fn open_empty(folder: &str) -> Keeper {
    let keeper = Keeper::open().await;
    assert_eq!(
        remove_prefix(&keeper, folder).await,
        Saved {
            local: Ok(()),
            database: Ok(())
        }
    );
    keeper
}

fn both(error: &StoreError) -> Saved {
    Saved {
        local: Err(error.clone()),
        database: Err(error.clone()),
    }
}

#[wasm_bindgen_test]
async fn a_save_is_in_local_storage_at_once_and_in_both_soon() {
    let keeper = open_empty("whence/t-both/").await;
    let saved = told(|tell| {
        keeper.save(change(&[("whence/t-both/a", Some("1"))]), tell);
        assert!(js("localStorage.getItem('whence/t-both/a') === '1'").is_truthy());
    })
    .await;
    assert!(saved.is_safe() && saved.is_kept(), "{saved:?}");
    assert_eq!(keeper.status(), saved);

    let again = Keeper::open().await.load("whence/t-both/").await;
    let one = ("whence/t-both/a".to_owned(), "1".to_owned());
    assert_eq!(again.entries, [one.clone(), one]);
    assert_eq!((again.local, again.database), (Ok(()), Ok(())));
}

#[wasm_bindgen_test]
async fn steps_are_in_the_database_alone() {
    let keeper = open_empty("whence/step/t-steps/").await;
    let steps = ["1", "2", "3"].map(|n| (format!("whence/step/t-steps/a/{n}"), n.to_owned()));
    for (key, value) in &steps {
        let saved = save(&keeper, &[(key, Some(value))]).await;
        assert!(saved.is_safe() && saved.local.is_ok(), "{saved:?}");
    }
    save(&keeper, &[("whence/step/t-steps/b/1", Some("other"))]).await;
    assert!(js("Object.keys(localStorage).every((k) => !k.includes('t-steps'))").is_truthy());
    let kept = keeper.database_entries("whence/step/t-steps/a/").await;
    assert_eq!(kept, steps);
    remove_prefix(&keeper, "whence/step/t-steps/").await;
    assert_eq!(keeper.database_entries("whence/step/t-steps/a/").await, []);
}

#[wasm_bindgen_test]
async fn a_removed_key_is_gone_from_both() {
    let keeper = open_empty("whence/t-gone/").await;
    save(
        &keeper,
        &[
            ("whence/t-gone/a", Some("1")),
            ("whence/t-gone/b", Some("2")),
        ],
    )
    .await;
    save(&keeper, &[("whence/t-gone/a", None)]).await;
    let loaded = keeper.load("whence/t-gone/").await;
    let two = ("whence/t-gone/b".to_owned(), "2".to_owned());
    assert_eq!(loaded.entries, [two.clone(), two]);
    remove_prefix(&keeper, "whence/t-gone/").await;
    assert_eq!(keeper.load("whence/t-gone/").await.entries, []);
}

#[wasm_bindgen_test]
async fn nobody_else_is_written_over() {
    let keeper = open_empty("whence/t-ours/").await;
    for prefix in [
        "",
        "whence/",
        "whence//",
        "whence/t",
        "whence/set/",
        "whence/set/a/",
        "whence/aside/",
    ] {
        let refusal = StoreError::NotOurs(prefix.to_owned());
        assert_eq!(
            remove_prefix(&keeper, prefix).await,
            both(&refusal),
            "{prefix}"
        );
    }
    for key in ["", "a", "whence", "whence/"] {
        let refusal = StoreError::NotOurs(key.to_owned());
        let saved = save(&keeper, &[("whence/t-ours/a", Some("1")), (key, Some("1"))]).await;
        assert_eq!(saved, both(&refusal), "{key}");
    }
    assert_eq!(keeper.load("whence/t-ours/").await.entries, []);
}

#[wasm_bindgen_test]
async fn one_store_denied_the_other_carries_on() {
    for (denied, local, database) in [("localStorage", false, true), ("indexedDB", true, false)] {
        let folder = "whence/t-one/";
        open_empty(folder).await;
        let keeper = {
            let _denied = Replaced::denied("window", denied);
            Keeper::open().await
        };
        let saved = save(&keeper, &[("whence/t-one/a", Some("1"))]).await;
        assert_eq!(
            (saved.local.is_ok(), saved.database.is_ok()),
            (local, database),
            "{denied}"
        );
        assert_eq!(
            (saved.is_safe(), saved.is_kept()),
            (database, true),
            "{denied}"
        );
        let loaded = keeper.load(folder).await;
        assert_eq!(loaded.entries.len(), 1, "{denied}");
        assert_eq!(
            (loaded.local.is_ok(), loaded.database.is_ok()),
            (local, database),
            "{denied}"
        );
        // Once the browser gives in, the person can try again.
        let saved = keeper.reopen().await;
        assert_eq!(
            saved,
            Saved {
                local: Ok(()),
                database: Ok(())
            },
            "{denied}"
        );
        assert_eq!(
            save(&keeper, &[("whence/t-one/a", Some("2"))]).await,
            saved,
            "{denied}"
        );
    }
}

#[wasm_bindgen_test]
async fn both_denied_is_said_each_time_and_nothing_breaks() {
    let _local = Replaced::denied("window", "localStorage");
    let _database = Replaced::denied("window", "indexedDB");
    let _channel = Replaced::missing("window", "BroadcastChannel");
    let keeper = Keeper::open().await;
    for _ in 0..2 {
        let saved = save(&keeper, &[("whence/t-none/a", Some("1"))]).await;
        assert!(!saved.is_safe() && !saved.is_kept(), "{saved:?}");
        assert_eq!(saved, keeper.status());
    }
    let loaded = keeper.load("whence/t-none/").await;
    assert_eq!(loaded.entries, []);
    assert!(loaded.local.is_err() && loaded.database.is_err());
    assert!(
        !keeper
            .set_aside("whence/t-none/a", "1", "test")
            .await
            .is_kept()
    );
    assert!(!keeper.reopen().await.is_kept());
}

#[wasm_bindgen_test]
async fn a_full_local_storage_takes_what_still_fits() {
    let keeper = open_empty("whence/t-full/").await;
    let long = "x".repeat(4_100_000);
    let entries = [
        ("whence/t-full/a", Some(long.as_str())),
        ("whence/t-full/b", Some("short")),
    ];
    let saved = save(&keeper, &entries).await;
    assert_eq!(
        saved,
        Saved {
            local: Err(StoreError::Full),
            database: Ok(())
        }
    );
    assert!(js("localStorage.getItem('whence/t-full/b') === 'short'").is_truthy());
    let loaded = keeper.load("whence/t-full/").await;
    assert_eq!(loaded.entries.len(), 3);
    remove_prefix(&keeper, "whence/t-full/").await;
}

#[wasm_bindgen_test]
async fn under_a_newer_version_nothing_is_written() {
    let keeper = {
        let _newer = Patched::new(
            "IDBFactory.prototype.open",
            "function () { const it = {error: new DOMException('newer', 'VersionError')}; \
             queueMicrotask(() => it.onerror({type: 'error'})); return it }",
        );
        Keeper::open().await
    };
    let saved = save(&keeper, &[("whence/t-newer/a", Some("1"))]).await;
    assert_eq!(saved, both(&StoreError::Newer));
    assert_eq!(remove_prefix(&keeper, "whence/t-newer/").await, saved);
    assert!(js("localStorage.getItem('whence/t-newer/a') === null").is_truthy());
}

#[wasm_bindgen_test]
async fn a_transaction_that_breaks_off_is_not_called_saved() {
    let keeper = open_empty("whence/t-abort/").await;
    let saved = {
        let _broken = Patched::new(
            "IDBTransaction.prototype.commit",
            "function () { this.abort() }",
        );
        save(&keeper, &[("whence/t-abort/a", Some("1"))]).await
    };
    assert!(!saved.is_safe() && saved.is_kept(), "{saved:?}");
    let saved = save(&keeper, &[("whence/t-abort/a", Some("1"))]).await;
    assert!(saved.is_safe(), "{saved:?}");
}

#[wasm_bindgen_test]
async fn what_is_set_aside_is_kept_once_and_the_original_stays() {
    let keeper = open_empty("whence/t-aside/").await;
    // A value no other run has set aside: nothing set aside is ever removed.
    let broken = format!("{{broken \"½\" {}", whence::web::platform::ids::uuid());
    let key = "whence/t-aside/a";
    save(&keeper, &[(key, Some(&broken))]).await;
    for _ in 0..2 {
        assert!(keeper.set_aside(key, &broken, "no JSON").await.is_safe());
    }
    let found: Vec<_> = keeper
        .asides()
        .await
        .into_iter()
        .filter(|it| it.value == broken)
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].key.as_str(), found[0].why.as_str()),
        (key, "no JSON")
    );
    assert_eq!(keeper.load(key).await.entries.len(), 2);
}
