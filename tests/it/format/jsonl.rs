//! Rows for training.

use super::{everything, opened, samples};
use serde_json::Value;
use std::collections::BTreeMap;
use whence::edit::Project;
use whence::format::jsonl::{Context, Options, losses, write};
use whence::model::scale_ids;

fn rows(project: &Project, options: Options) -> Vec<Value> {
    let lines = write(project, options);
    let rows = lines.lines().map(serde_json::from_str);
    rows.map(|row| row.expect("a row is JSON")).collect()
}

fn options(context: Context) -> Options {
    Options {
        context,
        ..Options::default()
    }
}

/// Every object with offsets, wherever it stands in a row.
fn positions(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().flat_map(positions).collect(),
        Value::Object(fields) if fields.contains_key("quote") => vec![value],
        Value::Object(fields) => fields.values().flat_map(positions).collect(),
        _ => Vec::new(),
    }
}

/// The shape of a value: what a column's type is made from.
fn shape(value: &Value) -> String {
    match value {
        Value::Null => "number".to_owned(),
        Value::Bool(_) => "bool".to_owned(),
        Value::Number(n) if n.is_f64() => "number".to_owned(),
        Value::Number(_) => "offset".to_owned(),
        Value::String(_) => "text".to_owned(),
        Value::Array(items) => format!("[{}]", items.first().map(shape).unwrap_or_default()),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(key, v)| format!("{key}:{}", shape(v)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
        }
    }
}

#[test]
fn every_offset_of_a_row_counts_in_its_own_text() {
    for file in samples().into_iter().chain([everything()]) {
        let project = opened(&file);
        for context in [Context::Paragraph, Context::Text] {
            for row in rows(&project, options(context)) {
                let text: Vec<_> = row["text"].as_str().expect("a text").chars().collect();
                for position in positions(&row) {
                    let at = |key: &str| {
                        let offset = position[key].as_u64().expect("an offset");
                        usize::try_from(offset).expect("it fits")
                    };
                    let words: String = text[at("start")..at("end")].iter().collect();
                    assert_eq!(position["quote"], words);
                }
            }
        }
    }
}

#[test]
fn every_row_has_the_same_keys_and_types() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for file in samples().into_iter().chain([everything()]) {
        for row in rows(&opened(&file), Options::default()) {
            let fields = row.as_object().expect("a row is an object");
            assert!(seen.is_empty() || fields.len() == 30, "{}", fields.len());
            for (key, value) in fields {
                let shape = shape(value);
                let known = seen.entry(key.clone()).or_insert_with(|| shape.clone());
                // An empty list says nothing of its items.
                if known.contains("[]") {
                    known.clone_from(&shape);
                }
                assert!(
                    shape.contains("[]") || *known == shape,
                    "{key}: {known}, {shape}"
                );
            }
        }
    }
}

#[test]
fn a_row_says_who_says_so() {
    let rows = rows(&opened(&everything()), Options::default());
    let row = &rows[0];
    assert_eq!(row["attribution"], "attributed");
    assert_eq!(row["source"], "an unnamed official");
    assert_eq!(row["via"], serde_json::json!(["Interfax"]));
    assert_eq!(row["cue"]["quote"], "saying");
    assert_eq!(row["confidence"], "4");
    assert_eq!(row["confidence_scale"], "Confidence");
    assert_eq!(row["annotator"], "Ada Example");
    assert_eq!(row["context_start"], 0);
    assert_eq!(row["chains"].as_array().map(Vec::len), Some(3));
    assert_eq!(row["chains"][0][0]["kind"], "news agency");
    assert_eq!(row["quantities"][1]["low"], 0.5);
    assert_eq!(row["quantities"][1]["high"], Value::Null);
    assert_eq!(rows[1]["attribution"], "own-voice");
    assert_eq!(rows[1]["source"], "");
    assert_eq!(rows[1]["confidence"], "");
    assert_eq!(rows[1]["context_start"], 57);
    assert_eq!(rows[2]["attribution"], "undecided");
    // A reader without a name is told by the id.
    assert_eq!(rows[2]["annotator"], "00000000-0000-4000-8000-000000000002");
}

#[test]
fn another_scale_can_be_asked_for() {
    let credibility = Options {
        scale: scale_ids::CREDIBILITY,
        ..Options::default()
    };
    let rows = rows(&opened(&everything()), credibility);
    assert_eq!(rows[0]["confidence"], "2");
    assert_eq!(rows[0]["confidence_scale"], "Admiralty credibility");
}

#[test]
fn rows_stand_in_the_order_of_articles_and_text() {
    for sample in samples() {
        let project = opened(&sample);
        let ids: Vec<_> = project.articles_in_order().iter().map(|a| a.id).collect();
        let place = |row: &Value| {
            let id = row["article_id"].as_str().expect("an id");
            let article = ids.iter().position(|a| a.to_string() == id);
            (article, row["content"][0]["start"].as_u64())
        };
        let rows = rows(&project, options(Context::Text));
        assert!(rows.iter().map(place).is_sorted());
        assert_eq!(rows.len(), project.claims().len());
        assert_eq!(
            write(&project, Options::default()),
            write(&opened(&sample), Options::default())
        );
    }
}

#[test]
fn what_is_left_out_is_told() {
    let project = opened(&everything());
    assert_eq!(
        losses(&project, Options::default()),
        [
            "2 claims without a place in a text are left out.",
            "2 further judgements of confidence are left out.",
            "1 reason for a judgement is left out.",
            "1 relation between claims is left out.",
            "2 articles without a row are left out.",
            "2 stretches of debris are left out.",
            "1 source's entry beyond name, kind and role is left out.",
            "3 suggestions are left out.",
            "1 version in conflict is left out.",
            "2 deletions are left out.",
        ]
    );
    // Of one article, only what is its own.
    let article = project.articles_in_order()[0].id;
    let options = Options {
        article: Some(article),
        ..Options::default()
    };
    assert_eq!(rows(&project, options).len(), 2);
    assert_eq!(
        losses(&project, options),
        [
            "1 claim without a place in a text is left out.",
            "2 further judgements of confidence are left out.",
            "1 reason for a judgement is left out.",
            "1 relation between claims is left out.",
            "1 stretch of debris is left out.",
            "1 source's entry beyond name, kind and role is left out.",
            "2 suggestions are left out.",
            "1 version in conflict is left out.",
        ]
    );
    let empty = Project::new((**project.info()).clone());
    assert_eq!(losses(&empty, Options::default()), [""; 0]);
    assert_eq!(write(&empty, Options::default()), "");
}
