//! The worker that reads files, played by a few lines of JavaScript.

use crate::page::{js, pause};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;
use whence::web::platform::incoming::{Address, Answer, Reader, Task};

const PATIENCE_MS: i32 = 300;

/// Answers with the words it gets; some of them it does not answer.
const WORKER: &str = "URL.createObjectURL(new Blob([`onmessage = ({ data }) => { \
    if (data.module) postMessage({ ready: data.module instanceof WebAssembly.Module }); \
    else if (data.text === 'break') postMessage({ broken: 'it broke' }); \
    else if (data.text === 'lost') postMessage({ unreadable: 'gone' }); \
    else if (data.text !== 'hang') \
        postMessage({ found: new TextEncoder().encode(data.name ?? data.text + data.html) }); \
    }`], { type: 'text/javascript' }))";

fn address(line: &str) -> String {
    js(line).as_string().unwrap()
}

/// The smallest WebAssembly, and its hash.
const WASM: &str = "URL.createObjectURL(new Blob([new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])]))";
const INTEGRITY: &str = "sha256-k6RLu5bHUSGOTADUeeTBQ1gSKjiazKFiBbHk0NxflHY=";

/// Plays `boot.js`, which holds what it fetches to its hash; an empty one fits all.
fn boot(hashes: [(&str, &str); 2]) {
    js("globalThis.whence = { hashes: new Map() }");
    js("whence.fetch = (name) => fetch(name, { integrity: whence.hashes.get(name) })");
    for (address, hash) in hashes {
        js(&format!("whence.hashes.set('{address}', '{hash}')"));
    }
}

/// A reader of these two files, each with the hash that is known of it.
fn reader_of([(script, script_hash), (wasm, wasm_hash)]: [(&str, &str); 2]) -> Reader {
    let (script, wasm) = (address(script), address(wasm));
    boot([(&script, script_hash), (&wasm, wasm_hash)]);
    Reader::new(Address { script, wasm }, PATIENCE_MS)
}

fn reader() -> Reader {
    reader_of([(WORKER, ""), (WASM, INTEGRITY)])
}

fn paste(text: &str) -> Task {
    Task::Paste(text.to_owned(), "!".to_owned())
}

fn found(words: &str) -> Answer {
    Answer::Found(words.as_bytes().to_vec())
}

/// Whatever happens to one task, the next is answered.
#[wasm_bindgen_test]
async fn each_task_has_its_answer() {
    let reader = reader();
    let file = js("new File(['x'], 'a.txt')");
    let file = Task::File("folder/a.txt".to_owned(), file.unchecked_into());
    let tasks = [
        (paste("one"), found("one!")),
        (paste("hang"), Answer::Late),
        (paste("two"), found("two!")),
        (paste("break"), Answer::Broken),
        (paste("lost"), Answer::Unreadable("gone".to_owned())),
        (file, found("folder/a.txt")),
    ];
    for (task, wanted) in tasks {
        assert_eq!(reader.ask(&task).await.unwrap(), wanted, "{task:?}");
    }
    reader.end();
    assert_eq!(reader.ask(&paste("three")).await.unwrap(), found("three!"));
}

#[wasm_bindgen_test]
async fn who_waits_is_told_of_a_stop() {
    stopped_after(false).await;
    stopped_after(true).await;
}

/// Stopped while it is at a task, or before it has so much as started.
async fn stopped_after(is_started: bool) {
    let reader = reader();
    if is_started {
        assert_eq!(reader.ask(&paste("one")).await.unwrap(), found("one!"));
    }
    let answer = Rc::new(RefCell::new(None));
    let (asking, told) = (reader.clone(), Rc::clone(&answer));
    spawn_local(async move {
        told.replace(Some(asking.ask(&paste("hang")).await));
    });
    // The task begins before the next one is looked at.
    pause(0).await;
    reader.stop();
    while answer.borrow().is_none() {
        pause(10).await;
    }
    assert_eq!(answer.take(), Some(Ok(Answer::Stopped)));
    let another = reader.another();
    assert_eq!(another.ask(&paste("one")).await.unwrap(), found("one!"));
}

#[wasm_bindgen_test]
async fn a_worker_that_is_not_what_it_should_be_does_not_start() {
    let good = reader();
    assert_eq!(good.ask(&paste("one")).await.unwrap(), found("one!"));
    let wasm = "URL.createObjectURL(new Blob([new Uint8Array([0, 97, 115, 109, 1, 0, 0, 1])]))";
    let silent = "URL.createObjectURL(new Blob(['onmessage = () => {}']))";
    let gone = "'/never/there'";
    for files in [
        [(WORKER, ""), (wasm, INTEGRITY)],
        [(WORKER, ""), (wasm, "")],
        [(WORKER, INTEGRITY), (WASM, INTEGRITY)],
        [(gone, ""), (WASM, INTEGRITY)],
        [(WORKER, ""), (gone, "")],
        [(silent, ""), (WASM, "")],
    ] {
        let reader = reader_of(files);
        assert!(reader.ask(&paste("one")).await.is_err(), "{files:?}");
    }
}

/// As in a quick build.
#[wasm_bindgen_test]
async fn without_hashes_it_starts_as_it_is() {
    let reader = reader();
    js("delete globalThis.whence");
    assert_eq!(reader.ask(&paste("one")).await.unwrap(), found("one!"));
}
