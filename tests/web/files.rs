//! Files in and out, the clipboard, and the room the browser gives.

use crate::page::{Patched, Replaced, js, js_answer};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;
use whence::web::platform::clipboard::{self, ClipboardError};
use whence::web::platform::files::{self, FileError};
use whence::web::platform::{allowance, focus};

fn file(line: &str) -> File {
    js(line).unchecked_into()
}

#[wasm_bindgen_test]
async fn files_come_as_bytes() {
    let given = vec![
        file("new File([new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0])], 'Ω.txt')"),
        file("new File([], 'empty.md')"),
        file("Object.defineProperty(new File(['x'], 'big.txt'), 'size', {value: 200000001})"),
        file(
            "Object.defineProperty(new File(['x'], 'gone.txt'), 'arrayBuffer', \
             {value: () => Promise.reject(new DOMException('gone', 'NotFoundError'))})",
        ),
    ];
    let mut read = Vec::new();
    for file in given {
        read.push(files::read(file).await);
    }
    let [Ok(first), Ok(empty), Err(big), Err(gone)] = &read[..] else {
        panic!("{read:?}");
    };
    assert_eq!(
        (first.name.as_str(), &first.bytes[..]),
        ("Ω.txt", &[0xef, 0xbb, 0xbf, 0xff, 0][..])
    );
    assert_eq!((first.size_bytes, empty.size_bytes), (5, 0));
    assert_eq!(
        big.to_string(),
        "“big.txt” has 201 MB; up to 200 MB can be opened."
    );
    assert_eq!(
        gone.to_string(),
        "“gone.txt” could not be read (NotFoundError: gone)."
    );
    assert!(matches!(
        big,
        FileError::TooLarge {
            size_bytes: 200_000_001,
            ..
        }
    ));
}

#[wasm_bindgen_test]
fn the_same_file_can_be_chosen_again() {
    let input = js("{ const carrier = new DataTransfer(); \
        carrier.items.add(new File(['1'], 'a')); carrier.items.add(new File(['2'], 'b')); \
        const input = document.createElement('input'); input.type = 'file'; input.multiple = true; \
        input.files = carrier.files; input }");
    let chosen = files::chosen(input.unchecked_ref());
    let names: Vec<String> = chosen.iter().map(File::name).collect();
    assert_eq!(names, ["a", "b"]);
    assert_eq!(files::chosen(input.unchecked_ref()).len(), 0);
}

#[wasm_bindgen_test]
fn a_drop_gives_its_files() {
    let event = js(
        "{ const carrier = new DataTransfer(); carrier.items.add(new File(['1'], 'a')); \
        new DragEvent('drop', {dataTransfer: carrier}) }",
    );
    assert!(files::carries_files(event.unchecked_ref()));
    assert_eq!(files::dropped(event.unchecked_ref())[0].name(), "a");
    let words = js(
        "{ const carrier = new DataTransfer(); carrier.setData('text/plain', 'words'); \
        new DragEvent('drop', {dataTransfer: carrier}) }",
    );
    assert!(!files::carries_files(words.unchecked_ref()));
    assert_eq!(files::dropped(words.unchecked_ref()).len(), 0);
    assert!(!files::carries_files(
        js("new DragEvent('drop')").unchecked_ref()
    ));
}

#[wasm_bindgen_test]
async fn a_download_holds_the_very_bytes() {
    let _click = Patched::new(
        "HTMLAnchorElement.prototype.click",
        "function () { window.clicked = this }",
    );
    files::download("Ω.json", "application/json", "{\"½\":1}".as_bytes()).unwrap();
    assert_eq!(js("clicked.download").as_string().unwrap(), "Ω.json");
    let found = js_answer(
        "fetch(clicked.href).then(it => it.blob()).then(async it => it.type + await it.text())",
    )
    .await;
    assert_eq!(found.as_string().unwrap(), "application/json{\"½\":1}");
}

#[wasm_bindgen_test]
async fn what_the_browser_lacks_is_a_value() {
    {
        let _missing = Replaced::missing("navigator", "clipboard");
        assert_eq!(
            clipboard::write_text("x").await,
            Err(ClipboardError::Missing)
        );
    }
    {
        let _missing = Replaced::missing("navigator", "storage");
        assert_eq!(
            allowance::persist().await,
            Err(allowance::AllowanceError::Missing)
        );
    }
    let estimate = allowance::estimate().await.unwrap();
    assert!(estimate.quota_bytes > estimate.used_bytes, "{estimate:?}");
    allowance::persisted().await.unwrap();
}

#[wasm_bindgen_test]
fn the_focus_goes_where_it_can() {
    js("document.body.insertAdjacentHTML('beforeend', '<button id=f-a></button><p id=f-b></p>')");
    assert!(focus::by_id("f-a"));
    assert!(js("document.activeElement.id === 'f-a'").is_truthy());
    assert!(!focus::by_id("f-b"));
    assert!(!focus::by_id("f-never"));
    assert!(focus::reveal("f-b") && !focus::reveal("f-never"));
    js("document.querySelector('#f-a').remove(); document.querySelector('#f-b').remove()");
}
