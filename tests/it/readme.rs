//! What the documents say is so: the keys are those of the table, the lines
//! of Python run, and every link leads to what it names.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use whence::app::{ACTIONS, CARET_KEYS, CARET_KEYS_BESIDE, CHAIN_KEYS, CHAIN_KEYS_BESIDE, Group};
use whence::words;

const DOCUMENTS: [&str; 4] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
];

const KEYS_BEGIN: &str = "<!-- keys: held to the table of actions by tests/it/readme.rs -->\n";
const KEYS_END: &str = "<!-- end of keys -->";

fn in_package(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(in_package(path)).expect("a file of the package can be read")
}

/// What stands between two marks.
fn between<'t>(text: &'t str, begin: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(begin)?;
    Some(rest.split_once(end)?.0)
}

/// The key list as it should stand: a table a heading of the help.
fn keys() -> String {
    let mut text = String::new();
    for group in Group::ALL {
        let title = group.title();
        // Writing to a String cannot fail.
        let _ = write!(text, "\n| {title} | Keys |\n| --- | --- |\n");
        for action in ACTIONS.iter().filter(|action| action.group == group) {
            let _ = writeln!(text, "| {} | {} |", action.label, chords(action.keys));
        }
    }
    text.push_str(&special_keys(
        words::caret::KEYS,
        CARET_KEYS,
        CARET_KEYS_BESIDE,
    ));
    text.push_str(&special_keys(
        words::chain_keys::TITLE,
        CHAIN_KEYS,
        CHAIN_KEYS_BESIDE,
    ));
    text.push('\n');
    text
}

/// Keys that work in one place, as a table of their own.
fn special_keys<K>(
    title: &str,
    keys: &[(&str, &[(&str, K)])],
    beside: &[(&str, &[&str])],
) -> String {
    let mut text = format!("\n| {title} | Keys |\n| --- | --- |\n");
    let moves = keys.iter().map(|(label, keys)| {
        let keys: Vec<_> = keys.iter().map(|(key, _)| *key).collect();
        (*label, keys)
    });
    let others = beside.iter();
    let others = others.map(|(label, keys)| (*label, keys.to_vec()));
    for (label, keys) in moves.chain(others) {
        let _ = writeln!(text, "| {label} | {} |", chords(&keys));
    }
    text
}

fn chords(keys: &[&str]) -> String {
    let chords = keys.iter().map(|chord| format!("`{chord}`"));
    match keys {
        [] => "none".to_owned(),
        _ => chords.collect::<Vec<_>>().join(", "),
    }
}

#[test]
fn the_keys_are_those_of_the_table() {
    let readme = read("README.md");
    let found = between(&readme, KEYS_BEGIN, KEYS_END);
    let wanted = keys();
    assert!(
        found == Some(wanted.as_str()),
        "README.md should hold these lines:\n\n{KEYS_BEGIN}{wanted}{KEYS_END}\n"
    );
}

#[test]
fn the_lines_of_python_run() {
    let readme = read("README.md");
    let lines = between(&readme, "```python\n", "```").expect("README.md holds some Python");
    let run = Command::new("python3")
        .env("PYTHONIOENCODING", "utf-8")
        .current_dir(in_package("public/sample"))
        .args(["-c", lines])
        .output();
    let Ok(output) = run else {
        eprintln!("skipped: no python3");
        return;
    };
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(printed.contains("Nineteen people died"), "{printed}");
}

/// Words and address of every link to a file of the package.
fn links(document: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (at, _) in document.match_indices("](") {
        let (before, after) = (&document[..at], &document[at + 2..]);
        let words = before.rsplit_once('[').map_or(before, |(_, words)| words);
        let address = after.split_once(')').map_or(after, |(address, _)| address);
        let file = address
            .split_once('#')
            .map_or(address, |(file, _)| file)
            .trim_end_matches('/');
        if !file.is_empty() && !file.contains("://") {
            found.push((words, file));
        }
    }
    found
}

/// What is wrong with a link. A name in backticks must stand in the file that
/// it links to, so a guard that goes is missed.
fn complaint(words: &str, file: &str) -> Option<String> {
    let path = in_package(file);
    if !path.exists() {
        return Some(format!("there is no {file}"));
    }
    let name = words.strip_prefix('`')?.strip_suffix('`')?;
    let names_a_path = name.contains('/') || file.ends_with(name);
    if names_a_path || path.is_dir() {
        return None;
    }
    let holds_it = fs::read_to_string(path).is_ok_and(|text| text.contains(name));
    (!holds_it).then(|| format!("{file} does not hold `{name}`"))
}

#[test]
fn every_link_leads_to_what_it_names() {
    let mut found = Vec::new();
    for document in DOCUMENTS {
        let text = read(document);
        let links = links(&text).into_iter();
        let wrong = links.filter_map(|(words, file)| complaint(words, file));
        found.extend(wrong.map(|wrong| format!("{document}: {wrong}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn links_are_read_as_they_are_meant() {
    #[track_caller]
    fn check(document: &str, wanted: &[(&str, &str)]) {
        assert_eq!(links(document), wanted);
    }
    check("[a](b.rs) and [c](d/#e)", &[("a", "b.rs"), ("c", "d")]);
    check("![a picture](docs/a.png)", &[("a picture", "docs/a.png")]);
    check("[far](https://example.org/a) [near](#b)", &[]);
    check("no link: `[`, `]` (see)", &[]);
}

#[test]
fn a_name_that_is_gone_is_missed() {
    #[track_caller]
    fn check(words: &str, file: &str, wanted: Option<&str>) {
        assert_eq!(complaint(words, file).as_deref(), wanted);
    }
    check("the lists", "tests/it/main.rs", None);
    check("`mod readme`", "tests/it/main.rs", None);
    check("`tests/it`", "tests/it", None);
    check("a", "tests/none.rs", Some("there is no tests/none.rs"));
    check(
        "`gone`",
        "tests/it/main.rs",
        Some("tests/it/main.rs does not hold `gone`"),
    );
}
