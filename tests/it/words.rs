//! What a person reads stands in `src/words`, where another language can be
//! put in its place. This reads the sources for words that stand elsewhere.
//!
//! It sees sentences, labels with a capital and everything of more than one
//! word. A single small word cannot be told from a key of a format, so those
//! are up to whoever reads the change.

use super::rooms::files_under;
use std::fs;
use std::path::Path;

/// Files and folders whose words are not the interface's.
const OTHER_WORDS: &[&str] = &[
    // The built-in codebook: it travels with a project.
    "model/builtin.rs",
    // What stands in files, for a program to read.
    "model/filter.rs",
    "model/origin.rs",
    "model/guidelines.rs",
    "model/shipped.rs",
    // Abbreviations that end no sentence.
    "text/sentences.rs",
    // Errors that no person is shown: whoever asks has words of their own.
    "model/revision.rs",
    "model/time.rs",
    "text/hash.rs",
    "text/span.rs",
    "web/platform/incoming.rs",
    // What pages and articles say, to be recognised.
    "suggest/",
    "incoming/dates.rs",
    "incoming/html/",
    "incoming/kind.rs",
    // Names of keys, as events carry them and as keyboards show them.
    "web/platform/keyboard.rs",
    // Selectors.
    "web/refocus.rs",
];

/// What looks like words for a person and is none: where it stands, and it.
const NO_WORDS: &[(&str, &str)] = &[
    // Parts the parser's sentence from the place that it gives.
    ("format/json/parse.rs", " at line "),
    // Stands in files, as the name of the program.
    ("format/native/v1/write.rs", "Whence "),
    // A key, as events name it.
    ("app/action.rs", "Delete"),
    ("app/keymap.rs", "Delete"),
    ("app/keymap.rs", "Insert"),
    ("app/keymap.rs", "Space"),
    ("app/chain_keys.rs", "Delete"),
    // Classes, the browser's own names, and a value of the style.
    ("web/platform/files.rs", "Files"),
    ("web/platform/highlights.rs", "Highlight"),
    ("web/views/panel.rs", "panel claim-panel"),
    ("web/views/panel.rs", "panel guide-panel"),
    ("web/views/sheet.rs", "0 {by_px}px"),
];

/// Names of keys, as events carry them and as keyboards show them.
const KEYS: &[&str] = &[
    "Alt",
    "Backspace",
    "Ctrl",
    "End",
    "Enter",
    "Esc",
    "Escape",
    "Home",
    "Shift",
    "Tab",
];

/// What stands before a literal that no person is shown: classes, the reason
/// of a lint, a selector, a fault in the code itself.
const BEFORE_CODE: &[&str] = &[
    "class=",
    "reason = ",
    "must_use = ",
    "doc = concat!(",
    "closest(",
    "match_media(",
    "query_selector(",
    "matches(",
    "unreachable!(",
    "panic!(",
    "println!(",
];

/// A string literal, and where it stands.
#[derive(Debug)]
struct Literal<'s> {
    /// The code up to it.
    before: &'s str,
    text: &'s str,
}

/// The literals of a source that look like words for a person.
fn words_in(source: &str) -> Vec<Literal<'_>> {
    let mut found = literals(source);
    found.retain(|literal| {
        let is_code = |before: &&str| literal.before.ends_with(*before);
        !BEFORE_CODE.iter().any(is_code)
            && !KEYS.contains(&literal.text)
            && looks_like_words(literal.text)
    });
    found
}

/// Whether a person might read this: a word among others, or alone with a
/// capital. What is filled in does not count.
fn looks_like_words(text: &str) -> bool {
    let fixed = without_blanks(text);
    let has_word = fixed.split_whitespace().any(is_word);
    has_word && (fixed.contains(char::is_whitespace) || is_capital(&fixed))
}

/// The text without its `{…}`.
fn without_blanks(text: &str) -> String {
    let mut depth = 0_usize;
    let mut fixed = String::new();
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => fixed.push(c),
            _ => {}
        }
    }
    fixed
}

/// At least two letters, and nothing but letters within what sets words off.
fn is_word(token: &str) -> bool {
    let opened = token.trim_start_matches(['“', '‘', '(', '—', '\'', '`']);
    let word =
        opened.trim_end_matches(['.', ',', ';', ':', '?', '!', '…', '”', '’', ')', '\'', '`']);
    let is_of_word = |c: char| c.is_alphabetic() || matches!(c, '’' | '\'' | '-');
    word.chars().count() > 1
        && word.chars().all(is_of_word)
        && word.starts_with(char::is_alphabetic)
}

/// A capital and then none: `QuotaExceededError` and `UTF-8` are names.
fn is_capital(word: &str) -> bool {
    let mut letters = word.trim_start_matches('“').chars();
    letters.next().is_some_and(char::is_uppercase) && !letters.any(char::is_uppercase)
}

/// All string literals outside of comments.
fn literals(source: &str) -> Vec<Literal<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some((text, length)) = literal_at(rest) {
            found.push(Literal {
                before: &source[..at],
                text,
            });
            length
        } else {
            length_of_one(rest)
        };
        at += length;
    }
    found
}

/// The literal that begins here, plain or raw, with its length in bytes.
fn literal_at(rest: &str) -> Option<(&str, usize)> {
    if let Some(inside) = rest.strip_prefix('"') {
        let mut is_escaped = false;
        let end = inside.find(|c| {
            let ends = c == '"' && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            ends
        })?;
        return Some((&inside[..end], end + 2));
    }
    let hashes = rest.strip_prefix('r')?.len() - rest[1..].trim_start_matches('#').len();
    let inside = rest[1 + hashes..].strip_prefix('"')?;
    let end = inside.find(&format!("\"{}", "#".repeat(hashes)))?;
    Some((&inside[..end], end + 3 + 2 * hashes))
}

/// One character of code, a whole `'"'`, or a whole word: the `r` that ends a
/// name begins no raw literal.
fn length_of_one(rest: &str) -> usize {
    let mut chars = rest.chars();
    let first = chars.next().map_or(1, char::len_utf8);
    if let Some(escaped) = rest.strip_prefix("'\\") {
        return escaped.find('\'').map_or(2, |end| end + 3).max(4);
    }
    if rest.starts_with('\'') {
        let inside = chars.next().map_or(0, char::len_utf8);
        let is_char = chars.next() == Some('\'');
        return if is_char { inside + 2 } else { 1 };
    }
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
    end.unwrap_or(rest.len()).max(first)
}

#[test]
fn what_a_person_reads_stands_in_words() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut unneeded: Vec<_> = NO_WORDS.to_vec();
    for file in files_under(&src) {
        let name = file.strip_prefix(&src).expect("a file of src");
        let name = name.to_string_lossy().replace('\\', "/");
        let is_below = |path: &&str| name.starts_with(*path);
        if name.starts_with("words/") || OTHER_WORDS.iter().any(is_below) {
            continue;
        }
        let source = fs::read_to_string(&file).expect("a source file can be read");
        let mut found = words_in(&source);
        found.retain(|literal| {
            let allowed = (&*name, literal.text);
            unneeded.retain(|entry| *entry != allowed);
            !NO_WORDS.contains(&allowed)
        });
        wrong.extend(found.iter().map(|literal| {
            let line = literal.before.lines().count();
            format!("src/{name}:{line}: “{}”", literal.text)
        }));
    }
    let stale = |(file, text): &(&str, &str)| format!("NO_WORDS: “{text}” is not in {file}");
    wrong.extend(unneeded.iter().map(stale));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_are_told_from_code() {
    #[track_caller]
    fn check(source: &str, wanted: &[&str]) {
        let found: Vec<_> = words_in(source).iter().map(|l| l.text).collect();
        assert_eq!(found, wanted, "{source}");
    }
    check(
        r#"Notice::plain("Nothing was changed.")"#,
        &["Nothing was changed."],
    );
    check(r#"<button>"Cancel"</button>"#, &["Cancel"]);
    check(r#"<button>"Delete…"</button>"#, &["Delete…"]);
    check(r#"format!("{n} claims")"#, &["{n} claims"]);
    check(r#"format!(" and {n} more", n = "x")"#, &[" and {n} more"]);
    check(
        r#"#[error("`{path}` {why} there.")]"#,
        &["`{path}` {why} there."],
    );
    check("r#\"A \"raw\" one\"#", &["A \"raw\" one"]);
    check(r#"aria-label="Help and keys""#, &["Help and keys"]);
    check(r#"class="button masthead-menu""#, &[]);
    check(r#"#[expect(lint, reason = "it is so")]"#, &[]);
    check(r#"unreachable!("it is there")"#, &[]);
    check("/// Says \"Nothing was changed.\"\nlet a = 1;", &[]);
    check("/* \"Nothing was changed.\" */", &[]);
    check(r#"event.key() == "Enter""#, &[]);
    check(r#"thrown == "QuotaExceededError""#, &[]);
    check(r#"format!("{a} {b}: {c}")"#, &[]);
    check(r#"object.put("text_sha256", "ltr")"#, &[]);
    check(r#"matches(":hover, :focus-within")"#, &[]);
    check(r#"if c == '"' { "Cancel" } else { '\'' }"#, &["Cancel"]);
    check(
        r#"fn f<'a>(a: &'a str) -> &'a str { "Cancel" }"#,
        &["Cancel"],
    );
    check(
        r#"let bar = "Say \"who\" first.";"#,
        &[r#"Say \"who\" first."#],
    );
}
