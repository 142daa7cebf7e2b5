//! What is read, but worth a remark.

use super::everything;
use serde_json::{Value, json};
use whence::edit::Project;
use whence::format::native::{NoTexts, read};
use whence::model::{ClaimId, Place, WhyUnplaced};

const CLAIM: &str = "00000000-0000-4000-8000-000000000040";

/// What the golden file gives to remark by itself.
fn usual() -> Vec<String> {
    remarks(&everything())
}

fn remarks(file: &str) -> Vec<String> {
    let file = read(file, &NoTexts).expect("it can be read");
    file.warnings.iter().map(ToString::to_string).collect()
}

fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(&everything()).expect("it is JSON");
    change(&mut file);
    file.to_string()
}

/// Changes the file, and wants these remarks besides the usual ones.
#[track_caller]
fn check(change: impl FnOnce(&mut Value), wanted: &[&str]) {
    let mut found = remarks(&changed(change));
    found.retain(|remark| !usual().contains(remark));
    assert_eq!(found, wanted);
}

#[test]
fn positions_that_stay_unplaced_are_told() {
    assert_eq!(
        usual(),
        [
            "`claims[4].content[0]`: “i” may stand in more than one place; \
             it waits for a person to say.",
            "`claims[4].content[1]`: “xyz” is not in the article's text; \
             it is kept without a place.",
            "The text of the article 00000000-0000-4000-8000-000000000033 is not here; \
             2 of its positions wait for it.",
        ]
    );
}

#[test]
fn a_quote_that_does_not_match_is_looked_for() {
    // UTF-16 offsets, as a careless program writes them after an emoji.
    check(
        |file| {
            let cue = &mut file["claims"][0]["chains"][0]["links"][0]["cue"];
            (cue["start"], cue["end"]) = (json!(12), json!(18));
        },
        &[
            "`claims[0].chains[0].links[0].cue`: “quoted” does not stand where the file says; \
           it was found by what stands around it.",
        ],
    );
    check(
        |file| file["claims"][0]["content"][0]["quote"] = json!("13 died"),
        &[
            "`claims[0].content[0]`: “13 died” is not in the article's text; \
           it is kept without a place.",
        ],
    );
    check(
        |file| {
            let position = json!({"start": 0, "end": 2, "quote": "an"});
            file["suggestions"][0]["content"][0] = position;
        },
        &[
            "`suggestions[0].content[0]`: “an” may stand in more than one place; \
           it waits for a person to say.",
        ],
    );
    check(
        |file| file["articles"][0]["debris"][0]["start"] = json!(90_000_000_000_u64),
        &[
            "`articles[0].debris[0]`: “🔴” does not stand where the file says; \
           it was found by what stands around it.",
        ],
    );
    // Without a quote the place is all there is.
    check(
        |file| file["claims"][0]["content"][0] = json!({"start": 48, "end": 50}),
        &[],
    );
}

#[test]
fn what_is_found_elsewhere_is_placed_there() {
    let file = changed(|file| {
        let content = &mut file["claims"][0]["content"][0];
        (content["start"], content["end"]) = (json!(0), json!(7));
    });
    let file = read(&file, &NoTexts).expect("it can be read");
    let mut project = Project::new(file.info);
    project.absorb("Import", file.incoming);
    let claim = project.claim(ClaimId(CLAIM.parse().expect("an id")));
    let claim = claim.expect("the claim is there");
    let text = project.text_of(claim.article).expect("the text is there");
    let span = claim.content[0].span().expect("it is placed");
    assert_eq!(text.slice(span), "12 died");
}

#[test]
fn a_claim_on_no_known_article_is_kept_and_waits() {
    let file = changed(|file| {
        file["claims"][1]["article"] = json!("00000000-0000-4000-8000-000000000099");
    });
    let file = read(&file, &NoTexts).expect("it can be read");
    let mut project = Project::new(file.info);
    project.absorb("Import", file.incoming);
    let id = ClaimId(
        "00000000-0000-4000-8000-000000000041"
            .parse()
            .expect("an id"),
    );
    let claim = project.claim(id).expect("the claim is there");
    for position in &claim.content {
        let waits = matches!(
            &position.place,
            Place::Unplaced(_, WhyUnplaced::TextMissing)
        );
        assert!(waits);
    }
    let json = whence::format::native::write(&project, super::WHOLE);
    super::assert_equal(&project, &super::opened(&json));
}

#[test]
fn names_that_lead_nowhere_are_told_once() {
    check(
        |file| {
            let sources = file["sources"].as_array_mut().expect("a list");
            sources.retain(|s| s["name"] != "The ministry");
        },
        &[
            "`sources[0].speaks_for` names the source 00000000-0000-4000-8000-000000000021, \
           which is not in this file; so do 2 other places.",
        ],
    );
    check(
        |file| file["relations"][0]["to"] = json!("00000000-0000-4000-8000-000000000099"),
        &[
            "`relations[0].to` names the claim 00000000-0000-4000-8000-000000000099, \
           which is not in this file.",
        ],
    );
    // What was deleted is named with good reason.
    check(
        |file| file["relations"][0]["to"] = json!("00000000-0000-4000-8000-000000000045"),
        &[],
    );
    // The article that one replaces may be elsewhere in an article's file.
    let elsewhere = |file: &mut Value| {
        file["articles"][0]["replaces"] = json!("00000000-0000-4000-8000-000000000099");
    };
    check(
        elsewhere,
        &[
            "`articles[0].replaces` names the article 00000000-0000-4000-8000-000000000099, \
           which is not in this file.",
        ],
    );
    check(
        |file| {
            elsewhere(file);
            file["scope"] = json!("article");
        },
        &[],
    );
}

#[test]
fn an_id_twice_is_told() {
    check(
        |file| {
            let events = file["events"].as_array_mut().expect("a list");
            events.push(events[0].clone());
        },
        &["`events[1]` has the id of an earlier event in this file."],
    );
}
