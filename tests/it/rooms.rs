//! The walls between the rooms: who may import whom, and which words may not
//! be spoken where.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with those it may import; `web` may import all. `edit` imports
/// `anchor` because positions that wait for a text are placed when it comes.
const ROOMS: &[(&str, &[&str])] = &[
    ("words", &[]),
    ("order", &[]),
    ("text", &["order"]),
    ("model", &["order", "text"]),
    ("anchor", &["order", "text", "model"]),
    ("edit", &["order", "text", "model", "anchor"]),
    ("format", CORE),
    ("suggest", CORE),
    ("incoming", &["words", "order", "text", "model", "suggest"]),
    ("merge", CORE),
    ("agreement", CORE),
    ("compare", CORE),
    (
        "dataset",
        &[
            "order",
            "text",
            "model",
            "anchor",
            "edit",
            "format",
            "suggest",
            "merge",
            "agreement",
            "compare",
        ],
    ),
    (
        "app",
        &[
            "words",
            "order",
            "text",
            "model",
            "anchor",
            "edit",
            "format",
            "suggest",
            "merge",
            "agreement",
            "compare",
            "dataset",
            "incoming",
        ],
    ),
];

/// Ways to turn a string into HTML. Clippy stops the browser's own
/// (`clippy.toml`); that of Leptos is an attribute, which only its name betrays.
const HTML: &[&str] = &["inner_html", "outer_html", "insert_adjacent_html"];

const CORE: &[&str] = &["words", "order", "text", "model", "anchor", "edit"];

/// Words of the browser, spoken in `web`, where it is mounted, and in the worker only.
const BROWSER: &[&str] = &["web_sys", "js_sys", "wasm_bindgen", "leptos", "gloo"];

/// What is wrong with a file of a room, one line each.
fn complaints(path: &str, source: &str) -> Vec<String> {
    let room = path.split(['/', '.']).next().unwrap_or_default();
    let code = without_comments(source);
    let mut found = Vec::new();
    let html = HTML.iter().filter(|word| code.contains(*word));
    found.extend(html.map(|word| format!("{path}: makes HTML of a string with {word}")));
    if room == "web" {
        return found;
    }
    if !matches!(room, "lib" | "main" | "reader") {
        let allowed = ROOMS.iter().find(|(name, _)| *name == room);
        let Some((_, allowed)) = allowed else {
            return vec![format!("{path}: {room} is no room of the table")];
        };
        for other in rooms_named(&code) {
            if other != room && !allowed.contains(&other.as_str()) {
                found.push(format!("{path}: {room} imports {other}"));
            }
        }
    }
    if matches!(room, "text" | "model") {
        found.extend(formats_named(path, &code));
    }
    if !matches!(room, "main" | "reader") {
        let spoken = BROWSER.iter().filter(|word| code.contains(*word));
        found.extend(spoken.map(|word| format!("{path}: names {word}")));
    }
    found
}

fn without_comments(source: &str) -> String {
    let lines = source.lines().map(|l| match l.trim_start() {
        comment if comment.starts_with("//") => "",
        _ => l,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The first step of every path from the crate's root, also of those in a
/// brace and of those that go up with `super` from a room's own file.
fn rooms_named(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, root) in code.match_indices("crate::") {
        let rest = &code[at + root.len()..];
        match rest.strip_prefix('{') {
            Some(brace) => found.extend(heads_in_brace(brace)),
            None => found.push(first_word(rest)),
        }
    }
    found
}

fn heads_in_brace(brace: &str) -> Vec<String> {
    let mut depth = 1;
    let mut heads = vec![first_word(brace)];
    for (i, c) in brace.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => heads.push(first_word(&brace[i + 1..])),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads.retain(|h| !h.is_empty());
    heads
}

fn first_word(code: &str) -> String {
    let word = code
        .trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_');
    word.collect()
}

/// `text` and `model` know no format. `model::extra` holds JSON values that
/// it never reads.
fn formats_named(path: &str, code: &str) -> Vec<String> {
    let is_extra = path == "model/extra.rs";
    let lines = code.lines().filter(|l| l.contains("serde_json"));
    lines
        .filter(|l| !is_extra || l.trim() != "use serde_json::{Map, Value};")
        .map(|l| format!("{path}: names a format in `{}`", l.trim()))
        .collect()
}

pub(crate) fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("src can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            found.extend(files_under(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn every_room_imports_only_from_those_before_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for file in files_under(&src) {
        let name = file.strip_prefix(&src).expect("a file of src");
        let name = name.to_string_lossy().replace('\\', "/");
        let source = fs::read_to_string(&file).expect("a source file can be read");
        found.extend(complaints(&name, &source));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The browser's tests are nothing to a native run.
#[test]
fn the_browser_tests_are_built_for_the_browser_only() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web.rs");
    if let Ok(source) = fs::read_to_string(path) {
        assert!(source.contains("#![cfg(target_arch = \"wasm32\")]"));
    }
}

#[test]
fn the_table_is_read_as_it_is_meant() {
    #[track_caller]
    fn check(path: &str, source: &str, wanted: &[&str]) {
        assert_eq!(complaints(path, source), wanted);
    }
    check("text/a.rs", "use crate::text::Span;", &[]);
    check(
        "text/a.rs",
        "use crate::model::Claim;",
        &["text/a.rs: text imports model"],
    );
    check(
        "model/a.rs",
        "fn f(t: &crate::edit::Table) {}",
        &["model/a.rs: model imports edit"],
    );
    check(
        "anchor/mod.rs",
        "use crate::edit;",
        &["anchor/mod.rs: anchor imports edit"],
    );
    check("edit/a.rs", "use crate::{anchor, text::{Span, self}};", &[]);
    check(
        "merge/a.rs",
        "use crate::{\n    format::{a, b},\n    text,\n};",
        &["merge/a.rs: merge imports format"],
    );
    check("dataset/a.rs", "use crate::{compare, format};", &[]);
    check("format.rs", "/// Like [`App`](crate::app::App).", &[]);
    check(
        "app/a.rs",
        "use crate::web::shell;",
        &["app/a.rs: app imports web"],
    );
    check("web/a.rs", "use crate::app; use leptos::prelude::*;", &[]);
    check(
        "web/views/a.rs",
        "view! { <p inner_html=words></p> }",
        &["web/views/a.rs: makes HTML of a string with inner_html"],
    );
    check("main.rs", "leptos::mount::mount_to_body(f)", &[]);
    check("odd/a.rs", "", &["odd/a.rs: odd is no room of the table"]);
    check(
        "app/a.rs",
        "web_sys::window()",
        &["app/a.rs: names web_sys"],
    );
    check("model/extra.rs", "use serde_json::{Map, Value};", &[]);
    check(
        "text/hash.rs",
        "serde_json::to_string(self)",
        &["text/hash.rs: names a format in `serde_json::to_string(self)`"],
    );
}
