//! Two tabs: each hears what the other saved, by whichever way it comes.

use crate::keeper::{change, remove_prefix, save};
use crate::page::{Replaced, js, pause};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use whence::web::platform::{Foreign, Keeper};

fn listen(keeper: &Keeper) -> Rc<RefCell<Vec<Foreign>>> {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    keeper.on_foreign(move |news| ear.borrow_mut().push(news));
    heard
}

/// A frame of the same origin: what it writes makes the page's `storage` event.
fn write_elsewhere(line: &str) {
    js(&format!(
        "{{ const frame = document.createElement('iframe'); document.body.append(frame); \
         frame.contentWindow.{line}; window.frames_done = frame }}"
    ));
}

#[wasm_bindgen_test]
async fn a_save_reaches_the_other_tab_and_not_its_own() {
    let (one, other) = (Keeper::open().await, Keeper::open().await);
    let (own, heard) = (listen(&one), listen(&other));
    save(
        &one,
        &[("whence/t-tab/a", Some("½")), ("whence/t-tab/b", None)],
    )
    .await;
    pause(100).await;
    let expected = change(&[("whence/t-tab/a", Some("½")), ("whence/t-tab/b", None)]);
    assert_eq!(*heard.borrow(), [Foreign::Saved(expected)]);
    heard.borrow_mut().clear();
    remove_prefix(&one, "whence/t-tab/").await;
    pause(100).await;
    assert_eq!(
        *heard.borrow(),
        [Foreign::Removed("whence/t-tab/".to_owned())]
    );
    assert_eq!(*own.borrow(), []);
}

#[wasm_bindgen_test]
async fn without_a_message_local_storage_tells() {
    for denied in ["indexedDB", "BroadcastChannel"] {
        let keeper = {
            let _denied = Replaced::denied("window", denied);
            Keeper::open().await
        };
        let heard = listen(&keeper);
        write_elsewhere(
            "eval(\"localStorage.setItem('whence/t-event/a', '1'); \
             localStorage.setItem('whence/set/theme', '1'); localStorage.setItem('other', '1'); \
             localStorage.setItem('whence/t-event/b', '2'); localStorage.removeItem('whence/t-event/b')\")",
        );
        pause(500).await;
        let expected = change(&[("whence/t-event/a", Some("1")), ("whence/t-event/b", None)]);
        assert_eq!(*heard.borrow(), [Foreign::Saved(expected)], "{denied}");
        js("localStorage.removeItem('whence/t-event/a'); frames_done.remove()");
    }
}

#[wasm_bindgen_test]
async fn a_message_of_another_kind_is_passed_over() {
    let keeper = Keeper::open().await;
    let heard = listen(&keeper);
    js(
        "{ const it = new BroadcastChannel('whence'); it.postMessage('{broken'); \
        it.postMessage({saved: 1}); it.postMessage('{\"later\":[]}'); it.close() }",
    );
    pause(100).await;
    assert_eq!(*heard.borrow(), []);
}
