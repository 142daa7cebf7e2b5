//! The JSON Schema that ships says what is written, no less and no more.

use super::{WHOLE, WITHOUT_TEXTS, everything, filters, goldens, in_package, opened, samples};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::fs;
use whence::format::native::{Scope, Texts, WriteOptions, write};

fn schema() -> Value {
    let path = in_package("public/schema/whence-1.schema.json");
    let text = fs::read_to_string(path).expect("the schema is there");
    serde_json::from_str(&text).expect("the schema is JSON")
}

/// The schema with every object closed to fields that it does not describe.
fn closed(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(fields) => {
            let open =
                fields.contains_key("properties") && !fields.contains_key("additionalProperties");
            fields.values_mut().for_each(|v| *v = closed(v.take()));
            if open {
                fields.insert("additionalProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|v| *v = closed(v.take())),
        _ => {}
    }
    schema
}

fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).expect("the schema is a schema")
}

#[track_caller]
fn assert_valid(validator: &Validator, file: &str) {
    let file = serde_json::from_str(file).expect("it is JSON");
    let errors = validator.iter_errors(&file);
    let errors: Vec<_> = errors
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert_eq!(errors, [""; 0]);
}

/// The file without the fields that no version describes.
fn without_unknown(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|key, _| !key.starts_with("x_") && key != "a_file");
            fields.values_mut().for_each(without_unknown);
        }
        Value::Array(items) => items.iter_mut().for_each(without_unknown),
        _ => {}
    }
}

#[test]
fn all_that_is_written_is_valid() {
    let open = validator(&schema());
    let files = samples().into_iter().chain(goldens());
    for file in files.chain([filters::golden()]) {
        let project = opened(&file);
        assert_valid(&open, &file);
        assert_valid(&open, &write(&project, WHOLE));
        assert_valid(&open, &write(&project, WITHOUT_TEXTS));
        let (scope, texts) = (Scope::Codebook, Texts::LeftOut);
        assert_valid(&open, &write(&project, WriteOptions { scope, texts }));
        for article in project.articles().iter() {
            let scope = Scope::Article(article.id);
            let texts = Texts::Included;
            assert_valid(&open, &write(&project, WriteOptions { scope, texts }));
        }
    }
}

#[test]
fn all_that_is_written_is_described() {
    let strict = validator(&closed(schema()));
    for golden in goldens().into_iter().chain([filters::golden()]) {
        let mut file = serde_json::from_str(&golden).expect("it is JSON");
        assert!(!strict.is_valid(&file), "unknown fields are not described");
        without_unknown(&mut file);
        assert_valid(&strict, &file.to_string());
    }
    for sample in samples() {
        assert_valid(&strict, &write(&opened(&sample), WHOLE));
    }
}

#[test]
fn what_the_reader_refuses_is_not_valid() {
    #[track_caller]
    fn check(pointer: &str, value: Value) {
        let mut file: Value = serde_json::from_str(&everything()).expect("it is JSON");
        let field = file.pointer_mut(pointer);
        *field.unwrap_or_else(|| panic!("{pointer} is there")) = value;
        assert!(!validator(&schema()).is_valid(&file), "{pointer}");
    }
    check("/format", json!("geojson"));
    check("/offsets", json!("utf-16"));
    check("/min_reader", json!(2));
    check("/project/id", json!("nine"));
    check("/claims/0/content/0/end", json!(1.5));
    check("/claims/0/content/0", json!({"start": 1}));
    check("/claims/0/chains/0/links/0/who", json!("nobody"));
    check("/claims/0/chains/0/links/1/stance", json!("shrugs"));
    check("/claims/0/confidence/0/at", json!("yesterday"));
    check("/articles/0/text_sha256", json!("abc"));
    check("/articles/0/revision", json!({"xyz": 1}));
    check("/terms/0/list", json!("words"));
    check("/deleted/0/kind", json!("text"));
    check("/conflicts/0", json!({}));
}
