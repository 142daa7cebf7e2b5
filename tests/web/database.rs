//! The database: all of a change or nothing, and every end of a connection a
//! value.

use crate::page::{Patched, js, js_answer};
use wasm_bindgen_test::wasm_bindgen_test;
use whence::web::platform::StoreError;
use whence::web::platform::database::Database;

type Change = Vec<(String, Option<String>)>;

fn change(entries: &[(&str, Option<&str>)]) -> Change {
    let entries = entries.iter();
    entries
        .map(|(key, value)| ((*key).to_owned(), value.map(str::to_owned)))
        .collect()
}

async fn keys(database: &Database, prefix: &str) -> Vec<String> {
    let contents = database.entries(prefix).await.unwrap();
    contents.entries.into_iter().map(|(key, _)| key).collect()
}

async fn delete(name: &str) {
    js_answer(&format!(
        "new Promise((done, no) => {{ const it = indexedDB.deleteDatabase('{name}'); \
         it.onsuccess = () => done(); it.onerror = no; it.onblocked = no }})"
    ))
    .await;
}

async fn open_empty(name: &str) -> Database {
    delete(name).await;
    Database::open(name).await.unwrap()
}

#[wasm_bindgen_test]
async fn a_value_comes_back_to_the_letter() {
    let name = "whence-test-letter";
    let database = open_empty(name).await;
    let values = ["", "½\u{a0}👩‍👩‍👧‍👦", "e\u{301}", "قال", "\u{0}", "\u{fffd}"];
    let entries: Change = values
        .iter()
        .enumerate()
        .map(|(number, value)| (format!("whence/t/{number}"), Some((*value).to_owned())))
        .collect();
    database.put_all(&entries).await.unwrap();
    drop(database);
    let again = Database::open(name).await.unwrap();
    let found = again.entries("whence/t/").await.unwrap();
    let found: Vec<String> = found.entries.into_iter().map(|it| it.1).collect();
    assert_eq!(found, values);
}

#[wasm_bindgen_test]
async fn a_prefix_takes_its_own_keys_only() {
    let database = open_empty("whence-test-prefix").await;
    let all = [
        "whence/t/a",
        "whence/t/a/b",
        "whence/t/👍",
        "whence/ta",
        "whence/u/a",
    ];
    let entries = all.map(|key| (key, Some("x")));
    database.put_all(&change(&entries)).await.unwrap();
    assert_eq!(keys(&database, "whence/t/").await, all[..3]);
    database
        .put_all(&change(&[("whence/t/a", None), ("whence/t/never", None)]))
        .await
        .unwrap();
    assert_eq!(keys(&database, "whence/t/").await, all[1..3]);
    database.remove_prefix("whence/t/").await.unwrap();
    assert_eq!(keys(&database, "").await, all[3..]);
    let some = ["whence/u/a", "whence/t/a"].map(str::to_owned);
    let some = database.get(&some).await.unwrap();
    assert_eq!(some.entries, [("whence/u/a".into(), "x".into())]);
}

#[wasm_bindgen_test]
async fn a_change_that_fails_leaves_nothing() {
    let database = open_empty("whence-test-atom").await;
    let entries = [
        ("whence/t/a", Some("1")),
        ("whence/t/b", Some("2")),
        ("whence/t/c", None),
    ];
    let before = change(&[("whence/t/c", Some("before"))]);
    database.put_all(&before).await.unwrap();
    for (method, function) in [
        (
            "IDBObjectStore.prototype.put",
            "function (value, key) { if (value === '2') throw new DOMException('test', 'DataError'); \
             return window.was['IDBObjectStore.prototype.put'].call(this, value, key) }",
        ),
        (
            "IDBObjectStore.prototype.delete",
            "function () { throw new Error('test') }",
        ),
        (
            "IDBTransaction.prototype.commit",
            "function () { this.abort() }",
        ),
    ] {
        let _broken = Patched::new(method, function);
        let outcome = database.put_all(&change(&entries)).await;
        assert!(
            matches!(outcome, Err(StoreError::Lost(_))),
            "{method}: {outcome:?}"
        );
        assert_eq!(keys(&database, "").await, ["whence/t/c"], "{method}");
    }
    database.put_all(&change(&entries)).await.unwrap();
    assert_eq!(keys(&database, "").await, ["whence/t/a", "whence/t/b"]);
}

#[wasm_bindgen_test]
async fn a_full_disk_is_a_value() {
    let database = open_empty("whence-test-full").await;
    let _full = Patched::new(
        "IDBObjectStore.prototype.put",
        "function () { throw new DOMException('test', 'QuotaExceededError') }",
    );
    let outcome = database
        .put_all(&change(&[("whence/t/a", Some("1"))]))
        .await;
    assert_eq!(outcome, Err(StoreError::Full));
}

#[wasm_bindgen_test]
async fn every_transaction_is_strict_and_committed_at_once() {
    let database = open_empty("whence-test-strict").await;
    js("window.seen = []");
    let _commit = Patched::new(
        "IDBTransaction.prototype.commit",
        "function () { window.seen.push(this.mode + ' ' + this.durability); \
         window.was['IDBTransaction.prototype.commit'].call(this) }",
    );
    let pending = database.put_all(&change(&[("whence/t/a", Some("1")), ("whence/t/b", None)]));
    // Before anyone waited for it.
    assert_eq!(
        js("window.seen.join()").as_string().unwrap(),
        "readwrite strict"
    );
    pending.await.unwrap();
}

#[wasm_bindgen_test]
async fn changes_land_in_the_order_they_were_made() {
    let database = open_empty("whence-test-order").await;
    let numbers = 0..50;
    let pending: Vec<_> = numbers
        .map(|number| {
            let value = number.to_string();
            database.put_all(&change(&[("whence/t/a", Some(value.as_str()))]))
        })
        .collect();
    // The last answer comes after all others, so they need no waiting for.
    pending.into_iter().last().unwrap().await.unwrap();
    let found = database.entries("whence/t/").await.unwrap().entries;
    assert_eq!(found, [("whence/t/a".into(), "49".into())]);
}

#[wasm_bindgen_test]
async fn what_is_no_text_is_reported_and_stays() {
    let name = "whence-test-unreadable";
    let database = open_empty(name).await;
    js_answer(&format!(
        r"new Promise((done, no) => {{ const it = indexedDB.open('{name}'); it.onsuccess = () => {{
            const write = it.result.transaction('records', 'readwrite');
            write.objectStore('records').put('\ud800', 'whence/t/lone');
            write.objectStore('records').put({{a: 1}}, 'whence/t/object');
            write.oncomplete = () => {{ it.result.close(); done() }}; write.onabort = no }} }})"
    ))
    .await;
    let contents = database.entries("whence/t/").await.unwrap();
    assert_eq!(contents.entries, []);
    let found: Vec<(&str, &str)> = contents
        .unreadable
        .iter()
        .map(|it| (it.key.as_str(), it.json.as_str()))
        .collect();
    let expected = [
        ("whence/t/lone", r#""\ud800""#),
        ("whence/t/object", r#"{"a":1}"#),
    ];
    assert_eq!(found, expected);
}

#[wasm_bindgen_test]
async fn a_deleted_database_is_lost_and_can_be_opened_anew() {
    let name = "whence-test-deleted";
    let database = open_empty(name).await;
    delete(name).await;
    let outcome = database
        .put_all(&change(&[("whence/t/a", Some("1"))]))
        .await;
    assert!(matches!(outcome, Err(StoreError::Lost(_))), "{outcome:?}");
    assert!(matches!(
        database.entries("").await,
        Err(StoreError::Lost(_))
    ));
    let again = Database::open(name).await.unwrap();
    again
        .put_all(&change(&[("whence/t/a", Some("1"))]))
        .await
        .unwrap();
}

/// An `open` whose request does what the test says, in a browser whose seconds
/// are milliseconds.
async fn open_answered(by: &str) -> StoreError {
    let open = format!(
        "function () {{ const it = window.request = {{result: {{close() {{ window.closed_late = true }}}}}}; \
         queueMicrotask(() => {{ {by} }}); return it }}"
    );
    let _open = Patched::new("IDBFactory.prototype.open", &open);
    let _soon = Patched::new(
        "window.setTimeout",
        "function (call, ms) { return window.was['window.setTimeout'].call(window, call, ms / 1000) }",
    );
    Database::open("whence-test-answer").await.unwrap_err()
}

#[wasm_bindgen_test]
async fn a_database_that_does_not_open_is_not_waited_for() {
    for (answer, why) in [
        (
            "it.onblocked({type: 'blocked'})",
            "another tab holds an older database",
        ),
        ("", "its database did not answer"),
        (
            "it.error = new DOMException('broken', 'UnknownError'); it.onerror({type: 'error'})",
            "UnknownError: broken",
        ),
    ] {
        let error = open_answered(answer).await;
        assert_eq!(error, StoreError::Denied(why.to_owned()));
        // Should it open after all, it must not stand in anybody's way.
        js("window.closed_late = false; window.request.onsuccess()");
        assert!(js("window.closed_late").is_truthy(), "{why}");
    }
}

#[wasm_bindgen_test]
async fn a_newer_version_is_let_through_and_named() {
    let name = "whence-test-newer";
    let database = open_empty(name).await;
    js_answer(&format!(
        "new Promise((done, no) => {{ const it = indexedDB.open('{name}', 2); \
         it.onsuccess = () => {{ it.result.close(); done() }}; it.onerror = no; it.onblocked = no }})"
    ))
    .await;
    let outcome = database
        .put_all(&change(&[("whence/t/a", Some("1"))]))
        .await;
    assert_eq!(outcome, Err(StoreError::Newer));
    assert_eq!(Database::open(name).await.unwrap_err(), StoreError::Newer);
    delete(name).await;
}
