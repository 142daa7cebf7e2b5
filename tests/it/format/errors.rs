//! Files that cannot be read: one sentence each, and nothing changed.

use super::{everything, samples};
use crate::marked::Dice;
use serde_json::{Value, json};
use whence::format::native::{CLAIMS_ALLOWED, NoTexts, read};

fn error_of(text: &str) -> String {
    match read(text, &NoTexts) {
        Ok(_) => "it was read".to_owned(),
        Err(error) => error.to_string(),
    }
}

/// The golden file with another value at a place; `null` takes a field away.
fn with(pointer: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(&everything()).expect("it is JSON");
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer has a slash");
    let parent = file.pointer_mut(parent).expect("the parent is there");
    match (parent, value) {
        (Value::Object(fields), Value::Null) => drop(fields.remove(key)),
        (Value::Object(fields), value) => drop(fields.insert(key.to_owned(), value)),
        (parent, value) => parent[key.parse::<usize>().expect("an index")] = value,
    }
    file.to_string()
}

const NO_WHENCE: &str =
    "This is JSON, but no Whence file: it does not say `\"format\": \"whence\"`.";

#[test]
fn what_is_no_file_of_ours() {
    #[track_caller]
    fn check(text: &str, wanted: &str) {
        assert_eq!(error_of(text), wanted);
    }
    let deep = |n: usize| format!("{{\"x\":{}{}}}", "[".repeat(n), "]".repeat(n));
    check(
        "",
        "This is no JSON: EOF while parsing a value at line 1, column 0.",
    );
    check(
        "{\n  \"format\": \"whence\",\n  oops\n}",
        "This is no JSON: key must be a string at line 3, column 3.",
    );
    check(
        "{\"format\": \"whence\"",
        "This is no JSON: EOF while parsing an object at line 1, column 19.",
    );
    check(
        "{} {}",
        "This is no JSON: trailing characters at line 1, column 4.",
    );
    check(
        "{\"rank\": 1e999}",
        "This is no JSON: number out of range at line 1, column 14.",
    );
    check(
        "\u{feff}\u{feff}{}",
        "This is no JSON: expected value at line 1, column 1.",
    );
    check("[]", NO_WHENCE);
    check("\"whence\"", NO_WHENCE);
    check("{\"format\": \"geojson\"}", NO_WHENCE);
    check(&deep(63), NO_WHENCE);
    check(
        &deep(64),
        "This file nests more than 64 levels deep at line 1, column 70; Whence files need far fewer.",
    );
    check(
        &"[".repeat(100_000),
        "This file nests more than 64 levels deep at line 1, column 65; Whence files need far fewer.",
    );
}

#[test]
fn what_a_newer_version_must_read() {
    let file = |version, min_reader: &str| {
        format!("{{\"format\":\"whence\",\"version\":{version}{min_reader}}}")
    };
    let wanted = "This file has format version 3 and needs Whence with version 2 or later; \
                  this Whence reads version 1.";
    assert_eq!(error_of(&file(3, ",\"min_reader\":2")), wanted);
    let wanted = "This file has format version 2 and needs Whence with version 2 or later; \
                  this Whence reads version 1.";
    assert_eq!(error_of(&file(2, "")), wanted);
    assert_eq!(
        error_of(&file(2, ",\"min_reader\":1")),
        "`project` is missing."
    );
}

/// The golden file with this value there is refused with these words.
#[track_caller]
fn check(pointer: &str, value: Value, wanted: &str) {
    assert_eq!(error_of(&with(pointer, value)), wanted);
}

#[test]
fn a_bad_field_of_the_file_is_named_by_its_path() {
    check("/version", json!(null), "`version` is missing.");
    check(
        "/version",
        json!("1"),
        "`version` should be a whole number, 0 or more, not a text.",
    );
    check(
        "/scope",
        json!("claim"),
        "`scope` should be one of project, article, codebook, not “claim”.",
    );
    check(
        "/offsets",
        json!("utf-16"),
        "This file counts its offsets in “utf-16”; Whence reads “unicode-code-points”.",
    );
    check("/project", json!(null), "`project` is missing.");
    check(
        "/project",
        json!([]),
        "`project` should be an object, not a list.",
    );
    check("/project/id", json!(null), "`project.id` is missing.");
    check(
        "/project/revision",
        json!({"xyz": 1}),
        "`project.revision.xyz` is no replica (12 hex digits).",
    );
    check(
        "/project/revision",
        json!({"0a1b2c3d4e5f": -1}),
        "`project.revision.0a1b2c3d4e5f` should be a whole number, 0 or more, not -1.",
    );
    check(
        "/project/changed/at",
        json!("yesterday"),
        "`project.changed.at` should be a time like 2031-03-14T09:26:53.000Z, not “yesterday”.",
    );
}

#[test]
fn a_bad_field_of_a_claim_is_named_by_its_path() {
    check(
        "/claims",
        json!({}),
        "`claims` should be a list, not an object.",
    );
    check(
        "/claims/3",
        json!(7),
        "`claims[3]` should be an object, not a number.",
    );
    check(
        "/claims/0/id",
        json!("claim one"),
        "`claims[0].id` should be an id (a UUID), not “claim one”.",
    );
    check(
        "/claims/0/article",
        json!(null),
        "`claims[0].article` is missing.",
    );
    check(
        "/claims/3/content/0/end",
        json!(null),
        "`claims[3].content[0].end` is missing.",
    );
    check(
        "/claims/3/content/0/end",
        json!(1.5),
        "`claims[3].content[0].end` should be a whole number, 0 or more, not 1.5.",
    );
    check(
        "/claims/0/chains/0/links/1/who",
        json!("nobody"),
        "`claims[0].chains[0].links[1].who` should be {\"source\": …}, {\"described\": …} \
         or \"not-stated\", not “nobody”.",
    );
    check(
        "/claims/0/chains/0/links/1/who",
        json!({}),
        "`claims[0].chains[0].links[1].who` should be {\"source\": …}, {\"described\": …} \
         or \"not-stated\".",
    );
    check(
        "/claims/0/chains/0/links/0/stance",
        json!("shrugs"),
        "`claims[0].chains[0].links[0].stance` should be one of asserts, denies, supports, \
         questions, declines, not “shrugs”.",
    );
    check(
        "/claims/0/tags/1",
        json!(true),
        "`claims[0].tags[1]` should be a text, not true or false.",
    );
    check(
        "/claims/0/quantities/0/low",
        json!("twelve, or so the agency has it, and a few more"),
        "`claims[0].quantities[0].low` should be a number, not a text.",
    );
}

#[test]
fn a_bad_field_of_another_record_is_named_by_its_path() {
    check(
        "/layers/0/purpose",
        json!("a long word that nobody would ever write into a file"),
        "`layers[0].purpose` should be one of own, colleague, adjudicated, \
         not “a long word that nobody would ever write…”.",
    );
    check(
        "/suggestions/1/claim",
        json!(null),
        "`suggestions[1].claim` is missing.",
    );
    check(
        "/articles/0/done",
        json!("yes"),
        "`articles[0].done` should be true or false, not a text.",
    );
    check(
        "/articles/0/text_sha256",
        json!("abc"),
        "`articles[0].text_sha256` should be a SHA-256 in hex, not “abc”.",
    );
    check(
        "/texts/1/text",
        json!("A short note.\nNothing else!\n"),
        "The text in `texts[1]` was changed: its SHA-256 is not the one written beside it.",
    );
    check(
        "/conflicts/0",
        json!({"thing": {}}),
        "`conflicts[0]` holds no record of a known kind.",
    );
    check(
        "/conflicts/0/claim/id",
        json!(null),
        "`conflicts[0].claim.id` is missing.",
    );
    check(
        "/deleted/1/kind",
        json!("text"),
        "`deleted[1].kind` should be one of project, annotator, layer, scale, term, event, \
         source, article, claim, relation, suggestion, not “text”.",
    );
}

#[test]
fn a_field_that_stands_there_twice_has_no_one_meaning() {
    #[track_caller]
    fn check(old: &str, new: &str, wanted: &str) {
        let file = everything();
        assert!(file.contains(old));
        assert_eq!(error_of(&file.replacen(old, new, 1)), wanted);
    }
    check(
        "\"name\": \"Ada Example\",",
        "\"name\": \"Ada Example\", \"name\": \"Bo\",",
        "`annotators[0].name` stands there twice.",
    );
    check(
        "\"x_level\": 1",
        "\"x_level\": 1, \"x_level\": 2",
        "`scales[0].levels[0].x_level` stands there twice.",
    );
    check(
        "\"scope\": \"project\",",
        "\"scope\": \"project\", \"claims\": [],",
        "`claims` stands there twice.",
    );
}

#[test]
fn an_article_keeps_its_text() {
    let again = |file: &Value| {
        let mut article = file["articles"][0].clone();
        article["text_sha256"] = file["texts"][0]["sha256"].clone();
        if article["text_sha256"] == file["articles"][0]["text_sha256"] {
            article["text_sha256"] = file["texts"][1]["sha256"].clone();
        }
        article
    };
    let mut file: Value = serde_json::from_str(&everything()).expect("it is JSON");
    let other = again(&file);
    let articles = file["articles"].as_array_mut().expect("a list");
    articles.push(other);
    assert_eq!(
        error_of(&file.to_string()),
        "The article “Title” in `articles[4]` is known with another text; \
         a changed text needs an article of its own.",
    );
}

#[test]
fn past_a_budget_it_is_named() {
    let claims = json!(vec![0; CLAIMS_ALLOWED + 1]);
    assert_eq!(
        error_of(&with("/claims", claims)),
        "This file holds 200001 claims; Whence reads up to 200000.",
    );
    let text = "é".repeat(5_000_001);
    let hash = whence::text::TextHash::of(&text);
    let texts = json!([{"sha256": hash, "text": text}]);
    assert_eq!(
        error_of(&with("/texts", texts)),
        "This file holds 5000001 characters in one text; Whence reads up to 5000000.",
    );
}

/// A file cut, doubled or overwritten anywhere is read or refused, never a
/// panic.
#[test]
fn a_file_broken_anywhere_is_refused_in_words() {
    let mut dice = Dice::new(11);
    for file in [everything(), samples().remove(0)] {
        let characters: Vec<_> = file.chars().collect();
        for _ in 0..60 {
            let (a, b) = (dice.below(characters.len()), dice.below(characters.len()));
            let (from, to) = (a.min(b), a.max(b).min(a.min(b) + dice.below(200)));
            let junk = dice.pick(&["", "\"", "{", "null", "-1", "\\ud800", ",", "🔴"]);
            let mut broken: String = characters[..from].iter().collect();
            broken.push_str(junk);
            broken.extend(&characters[to..]);
            let sentence = error_of(&broken);
            assert!(
                sentence == "it was read" || sentence.ends_with('.'),
                "{sentence}"
            );
        }
    }
}
