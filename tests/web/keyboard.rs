//! Keys and their one spelling.

use crate::page::js;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use whence::web::platform::keyboard::{self, Pressed};

/// `held` names keys by their first letters: c(trl) m(eta) a(lt) s(hift)
/// g(raph). The last column is a Mac's.
fn check(held: &str, key: &str, code: &str, spelt: Option<&str>, on_a_mac: Option<&str>) {
    let pressed = Pressed {
        key: key.to_owned(),
        code: code.to_owned(),
        ctrl: held.contains('c'),
        meta: held.contains('m'),
        alt: held.contains('a'),
        shift: held.contains('s'),
        alt_graph: held.contains('g'),
    };
    assert_eq!(pressed.spell(false).as_deref(), spelt, "{pressed:?}");
    assert_eq!(
        pressed.spell(true).as_deref(),
        on_a_mac,
        "{pressed:?} on a Mac"
    );
}

fn check_same(held: &str, key: &str, code: &str, spelt: &str) {
    check(held, key, code, Some(spelt), Some(spelt));
}

#[wasm_bindgen_test]
fn plain_keys() {
    check_same("", "a", "KeyA", "a");
    check_same("", "A", "KeyA", "a"); // Caps Lock
    check_same("s", "A", "KeyA", "Shift+A");
    check_same("s", "a", "KeyA", "Shift+A"); // Caps Lock and Shift
    check_same("", "1", "Digit1", "1");
    check_same("s", "1", "Digit1", "1"); // French
    check_same("s", "?", "Slash", "?");
    check_same("", "+", "NumpadAdd", "+");
    check_same("", "я", "KeyZ", "я");
    check_same("", "ß", "Minus", "ß");
    check_same("", " ", "Space", "Space");
    check_same("s", " ", "Space", "Shift+Space");
    check_same("", "Enter", "NumpadEnter", "Enter");
    check_same("s", "Enter", "Enter", "Shift+Enter");
    check_same("s", "Tab", "Tab", "Shift+Tab");
    check_same("", "F8", "F8", "F8");
    check_same("", "ArrowUp", "ArrowUp", "ArrowUp");
}

#[wasm_bindgen_test]
fn chords() {
    check("c", "z", "KeyZ", Some("Ctrl+Z"), Some("Control+Z"));
    check("m", "z", "KeyZ", Some("Meta+Z"), Some("Ctrl+Z"));
    check(
        "cs",
        "Z",
        "KeyZ",
        Some("Ctrl+Shift+Z"),
        Some("Control+Shift+Z"),
    );
    check(
        "ms",
        "z",
        "KeyZ",
        Some("Meta+Shift+Z"),
        Some("Ctrl+Shift+Z"),
    );
    check("c", "z", "KeyY", Some("Ctrl+Z"), Some("Control+Z")); // German
    check("c", "я", "KeyZ", Some("Ctrl+Z"), Some("Control+Z")); // Russian
    check("cs", "?", "Slash", Some("Ctrl+?"), Some("Control+?"));
    check("c", "+", "Equal", Some("Ctrl++"), Some("Control++"));
    check(
        "c",
        "Enter",
        "Enter",
        Some("Ctrl+Enter"),
        Some("Control+Enter"),
    );
    check(
        "ca",
        "Delete",
        "Delete",
        Some("Ctrl+Alt+Delete"),
        Some("Control+Alt+Delete"),
    );
    check_same("a", "n", "KeyN", "Alt+N");
    check_same("as", "ArrowUp", "ArrowUp", "Alt+Shift+ArrowUp");
    // Option makes another character of the key, or none yet.
    check_same("a", "å", "KeyA", "Alt+A");
    check_same("a", "Dead", "KeyN", "Alt+N");
}

#[wasm_bindgen_test]
fn alt_gr_types_and_does_not_command() {
    check("cag", "@", "KeyQ", Some("@"), Some("Control+Alt+@"));
    check("g", "€", "KeyE", Some("€"), Some("€"));
    check(
        "cag",
        "Enter",
        "Enter",
        Some("Ctrl+Alt+Enter"),
        Some("Control+Alt+Enter"),
    );
}

#[wasm_bindgen_test]
fn no_chord_yet() {
    for key in [
        "Shift",
        "Control",
        "Alt",
        "Meta",
        "AltGraph",
        "CapsLock",
        "Dead",
        "Process",
        "Unidentified",
        "",
    ] {
        check("", key, "", None, None);
    }
}

#[wasm_bindgen_test]
fn events_become_chords() {
    for (event, chord) in [
        ("{key: 'z', code: 'KeyZ', ctrlKey: true}", Some("Ctrl+Z")),
        (
            "{key: 'Enter', code: 'Enter', shiftKey: true}",
            Some("Shift+Enter"),
        ),
        ("{key: 'a', code: 'KeyA', isComposing: true}", None),
        ("{key: 'a', code: 'KeyA', keyCode: 229}", None),
        ("{key: 'Process', code: 'KeyA'}", None),
    ] {
        let event = js(&format!("new KeyboardEvent('keydown', {event})"));
        let found = keyboard::chord(event.unchecked_ref());
        assert_eq!(found.as_deref(), chord, "{event:?}");
    }
    // Chrome sends this when it fills in a form.
    assert_eq!(
        keyboard::chord(js("new Event('keydown')").unchecked_ref()),
        None
    );
}

#[wasm_bindgen_test]
fn typing_is_known_by_its_target() {
    for (html, typing) in [
        ("<input>", true),
        ("<input type=search>", true),
        ("<input type=nonsense>", true),
        ("<input type=checkbox>", false),
        ("<input type=range>", false),
        ("<textarea></textarea>", true),
        ("<select></select>", true),
        ("<div contenteditable><b></b></div>", true),
        ("<button></button>", false),
        ("<p tabindex=0></p>", false),
    ] {
        js(&format!(
            "document.body.insertAdjacentHTML('beforeend', '<div id=typing>{html}</div>'); \
             window.heard = null; addEventListener('keydown', it => heard = it, {{once: true}})"
        ));
        let inner = "[...document.querySelectorAll('#typing *')].pop()";
        js(&format!(
            "{inner}.dispatchEvent(new KeyboardEvent('keydown', {{bubbles: true}}))"
        ));
        assert_eq!(
            keyboard::is_typing(js("heard").unchecked_ref()),
            typing,
            "{html}"
        );
        js("document.querySelector('#typing').remove()");
    }
    assert!(!keyboard::is_typing(
        js("new Event('keydown')").unchecked_ref()
    ));
}

#[wasm_bindgen_test]
fn people_see_words() {
    // This browser runs on no Mac.
    for (chord, shown) in [
        ("Ctrl+Z", "Ctrl+Z"),
        ("Ctrl++", "Ctrl++"),
        ("+", "+"),
        ("ArrowUp", "↑"),
        ("Shift+Escape", "Shift+Esc"),
    ] {
        assert_eq!(keyboard::shown(chord), shown);
    }
}

#[wasm_bindgen_test]
fn letters_of_another_alphabet_have_a_place() {
    #[track_caller]
    fn check(held: &str, key: &str, code: &str, wanted: Option<&str>) {
        let pressed = Pressed {
            key: key.to_owned(),
            code: code.to_owned(),
            shift: held.contains('s'),
            ..Pressed::default()
        };
        let latin = pressed.in_latin().and_then(|latin| latin.spell(false));
        assert_eq!(latin.as_deref(), wanted, "{pressed:?}");
    }
    check("", "о", "KeyJ", Some("j"));
    check("s", "Т", "KeyN", Some("Shift+N"));
    check("", "٢", "Digit2", Some("2"));
    check("", "х", "BracketLeft", Some("["));
    check("", "ظ", "Slash", Some("/"));
    check("s", "؟", "Slash", Some("?"));
    check("", "j", "KeyJ", None);
    check("", "y", "KeyZ", None); // German
    check("", "Enter", "Enter", None);
    check("", "ö", "Semicolon", None);
}
