//! Saved filters in the file: their words come back as they went.

use super::{WHOLE, assert_equal, in_package, opened};
use std::fs;
use whence::format::native::write;
use whence::model::{Condition, Related};

/// A project with a filter of each condition, as version 1 wrote it first. It
/// stays as it is for ever.
pub(super) fn golden() -> String {
    let path = in_package("tests/data/format/v1-filters.whence.json");
    fs::read_to_string(path).expect("the golden file is there")
}

#[test]
fn filters_come_out_as_they_went_in() {
    let golden = golden();
    let project = opened(&golden);
    let again = write(&project, WHOLE);
    assert_equal(&project, &opened(&again));
    let own = |json: &str| {
        let from = json.find("\"filters\"").expect("there are filters");
        let to = json[from..].find("\n    ]").expect("they end");
        json[from..from + to].to_owned()
    };
    assert_eq!(own(&golden), own(&again));
    let filters = &project.info().filters;
    assert_eq!(filters.len(), 3);
    // Each condition is known but the one of a newer version.
    let all = filters.iter().flat_map(|saved| &saved.filter.conditions);
    let others = all.filter(|c| matches!(c, Condition::Other(_)));
    assert_eq!(others.count(), 1);
}

#[test]
fn a_condition_is_read_as_it_was_written() {
    #[track_caller]
    fn check(words: &str, is_known: bool) {
        let condition = Condition::from_words(words);
        assert_eq!(condition.to_string(), words);
        assert_eq!(
            !matches!(condition, Condition::Other(_)),
            is_known,
            "{words}"
        );
    }
    const ID: &str = "0de5860a-0000-4000-8000-000000000001";
    check("text  two  blanks ", true);
    check("text ", false);
    check(&format!("source {ID}"), true);
    check("source nobody", false);
    check(&format!("source {}", ID.to_uppercase()), false);
    check(&format!("origin {ID}"), true);
    check("origin described an unnamed official", true);
    check("links 3", true);
    check("links 4", false);
    check("links 03", false);
    check(&format!("level {ID} CT+"), true);
    check(&format!("level {ID}"), true);
    check("kind", true);
    check(&format!("status {ID}"), true);
    check("tag with blanks", true);
    check("tag", false);
    check("relation none", true);
    check("unfinished", true);
    check("unfinished business", false);
    check("", false);
    assert_eq!(
        Condition::from_words("relation"),
        Condition::Related(Related::Any)
    );
}
