//! The filter: which claims fit, where the keys step, and what is saved of it.

use super::app_flood::{flood, sample};
use super::app_person::Person;
use whence::app::{ClaimChange, Command, FilterChange, Step};
use whence::edit::{Change, Edit, Project};
use whence::model::{Condition, FilterId, Meta, Relation, RelationId, TermList, term_ids};

fn reader() -> Person {
    let mut person = Person::new(1);
    person.send(Command::ImportSample(sample().to_owned()));
    person
}

/// A condition with names in the place of ids: `origin Interior ministry`.
fn condition(project: &Project, words: &str) -> Condition {
    let (field, value) = words.split_once(' ').unwrap_or((words, ""));
    let source = || project.sources().iter().find(|s| s.name == value);
    let term = |list| project.terms_in(list).find(|term| term.name == value);
    let id = match field {
        "source" | "origin" => source().map(|s| s.id.to_string()),
        "kind" => term(TermList::ClaimKind).map(|t| t.id.to_string()),
        "status" => term(TermList::Status).map(|t| t.id.to_string()),
        "relation" => term(TermList::RelationType).map(|t| t.id.to_string()),
        "level" => {
            let (scale, code) = value.split_once('/').expect("a scale and a code");
            let scale = project.scales().iter().find(|s| s.name == scale);
            let scale = scale.expect("the scale is there").id;
            Some(format!("{scale} {code}").trim_end().to_owned())
        }
        _ => None,
    };
    let named = id.map(|id| format!("{field} {id}"));
    let found = Condition::from_words(&named.unwrap_or_else(|| words.to_owned()));
    assert!(
        !matches!(found, Condition::Other(_)) || words.starts_with("shape"),
        "{words}"
    );
    found
}

fn filter(person: &mut Person, conditions: &[&str]) {
    person.send(Command::Filter(FilterChange::Clear));
    for words in conditions {
        let condition = condition(person.project(), words);
        person.send(Command::Filter(FilterChange::Add(condition)));
    }
}

/// The first words of the claims that fit, article by article.
fn fitting(person: &mut Person) -> Vec<String> {
    let articles = person.project().articles_in_order();
    let articles: Vec<_> = articles.iter().map(|article| article.id).collect();
    let mut found = Vec::new();
    for article in articles {
        person.send(Command::OpenArticle(article));
        let list = person.app.list_view().expect("a list");
        for id in list.claims {
            let row = person.app.claim_row(id).expect("a row");
            let words: Vec<_> = row.quote.split_whitespace().take(3).collect();
            found.push(words.join(" "));
        }
    }
    found
}

#[test]
fn what_fits_a_filter() {
    let mut person = reader();
    let mut wrong = Vec::new();
    let mut check = |conditions: &[&str], wanted: &[&str]| {
        filter(&mut person, conditions);
        let found = fitting(&mut person);
        if found != wanted {
            wrong.push(format!("{conditions:?} gives {found:?}"));
        }
    };
    // Words of the claim, of those who say it, of tags and notes; any case.
    check(
        &["text RUSTED"],
        &[
            "“What he told",
            "‘The shift leader",
            "the gates have",
            "deux des quatre",
        ],
    );
    check(&["text control room"], &["The dam gave"]);
    check(
        &["text  generator "],
        &["The Belm district", "the Belm district", "“We never had"],
    );
    // A source anywhere in a chain, or at its end.
    check(
        &["source Pavel Dorel"],
        &["‘The shift leader", "the gates have"],
    );
    check(&["origin Pavel Dorel"], &["‘The shift leader"]);
    check(
        &["origin not-stated", "kind event"],
        &["The Belm district", "the Belm district"],
    );
    check(
        &["origin own-voice", "tag displaced"],
        &["About 4,200 people"],
    );
    check(
        &["links 3"],
        &["43 deaths by", "the gates have", "بوابات المفيض لم"],
    );
    check(&["links 0", "tag flood"], &["The water in"]);
    // Of two on one thing either will do, of different things both must hold.
    check(
        &["tag shift", "tag hospital", "level Confidence/0"],
        &["who had been"],
    );
    check(
        &["tag shift", "tag rescue"],
        &["who had been", "‘we will not", "“The mill is"],
    );
    check(&["level Confidence/", "tag siren"], &[]);
    check(&["status withdrawn"], &["At least 61"]);
    check(&["unfinished"], &[]);
    check(&["relation none", "tag shift"], &["who had been"]);
    // What a newer version asks is kept, and asks nothing.
    check(&["shape round", "tag shift"], &["who had been"]);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn relations_are_asked_for_by_type() {
    let person = three_articles();
    let mut project = person.project().clone();
    let relation = Relation {
        id: RelationId(uuid::Uuid::from_u128(5)),
        meta: Meta::default(),
        from: person.claim_on("The mill burned"),
        to: person.claim_on("The weir holds"),
        kind: term_ids::CONTRADICTS,
        note: String::new(),
    };
    let edit = Edit::new("Relate", vec![Change::create(relation)]);
    project.apply(&edit, super::world::author(3));
    let mut person = Person::with(&project);
    let mut check = |conditions: &[&str], wanted: &[&str]| {
        filter(&mut person, conditions);
        assert_eq!(fitting(&mut person), wanted, "{conditions:?}");
    };
    let related = ["The mill burned", "The weir holds"];
    let alone = ["Nobody slept there", "The mill is"];
    check(&["relation"], &related);
    check(&["relation contradicts"], &related);
    check(&["relation repeats"], &[]);
    check(&["relation none"], &alone);
    check(
        &["relation none", "relation contradicts"],
        &[related[0], alone[0], alone[1], related[1]],
    );
}

const TWO: [&str; 3] = [
    "One\nThe mill burned. The mill stood for years. Nobody slept there.",
    "Two\nRain fell for two days.",
    "Three\nThe mill is gone. The weir holds.",
];

fn three_articles() -> Person {
    let mut person = Person::with(&flood(&TWO, &["Mayor Lund"]));
    let titles: Vec<_> = person.project().articles_in_order();
    let ids: Vec<_> = titles.iter().map(|article| article.id).collect();
    for (article, words) in [
        (ids[0], "The mill burned"),
        (ids[0], "Nobody slept there"),
        (ids[2], "The mill is gone"),
        (ids[2], "The weir holds"),
    ] {
        person.send(Command::OpenArticle(article));
        person.perform(&[&format!("select {words}"), "Enter", "4", "Enter"]);
        person.press("Escape");
    }
    person.send(Command::OpenArticle(ids[0]));
    person
}

/// Where the keys go while a filter is on, in words that are said.
#[test]
fn the_keys_step_through_what_fits() {
    let mut person = three_articles();
    person.send(Command::Filter(FilterChange::Text("mill".to_owned())));
    person.press("j");
    assert!(
        person
            .heard()
            .starts_with("1 of 2 that fit. “The mill burned”")
    );
    person.press("j");
    assert!(
        person
            .heard()
            .starts_with("2 of 2 that fit. “Three”: “The mill is gone”"),
        "{}",
        person.heard()
    );
    person.press("j");
    assert_eq!(
        person.heard(),
        "That was the last claim that fits the filter."
    );
    person.press("k");
    assert!(person.heard().starts_with("1 of 2 that fit. “One”: "));
    person.press("k");
    assert_eq!(
        person.heard(),
        "That was the first claim that fits the filter."
    );
    // From an article without claims, to the next one that has some.
    let articles: Vec<_> = person.project().articles_in_order();
    let second = articles[1].id;
    person.send(Command::OpenArticle(second));
    person.press("k");
    assert!(person.heard().starts_with("1 of 2 that fit. “One”: "));
    person.send(Command::OpenArticle(second));
    person.press("j");
    assert!(person.heard().starts_with("2 of 2 that fit. “Three”: "));
    // From a claim that does not fit, on from there.
    let weir = person.claim_on("The weir holds");
    person.send(Command::OpenClaim(weir));
    person.press("k");
    assert!(
        person
            .heard()
            .starts_with("2 of 2 that fit. “The mill is gone”")
    );
    person.send(Command::Filter(FilterChange::Text("tower".to_owned())));
    person.press("j");
    assert_eq!(person.heard(), "No claim fits the filter.");
    // Without a filter they stay in the article.
    person.send(Command::Filter(FilterChange::Clear));
    assert_eq!(person.heard(), "The filter is off. 2 claims.");
    person.send(Command::StepClaim(Step::Next));
    person.press("j");
    assert_eq!(person.heard(), "That was the last claim.");
}

/// What is done is gone from the filter, and the next step goes on from there.
#[test]
fn unfinished_claims_are_worked_through() {
    let mut person = three_articles();
    for words in ["The mill burned", "The weir holds"] {
        let id = person.claim_on(words);
        person.send(Command::ChangeClaim(id, ClaimChange::Undecided));
    }
    person.press("u");
    assert_eq!(person.heard(), "1 unfinished claim is listed.");
    person.press("j");
    let first = person.claim().id;
    person.send(Command::ChangeClaim(first, ClaimChange::OwnVoice));
    person.press("j");
    assert!(
        person
            .heard()
            .starts_with("1 of 1 that fit. “Three”: “The weir holds”")
    );
    person.press("u");
    assert_eq!(person.heard(), "All claims are listed.");
}

fn saved(person: &Person) -> Vec<String> {
    let all = person.app.filter_view().saved;
    all.into_iter().map(|(_, name, _)| name).collect()
}

fn id_of(person: &Person, name: &str) -> FilterId {
    let all = person.app.filter_view().saved;
    all.iter()
        .find(|(_, n, _)| n == name)
        .expect("it is saved")
        .0
}

#[test]
fn filters_are_kept_under_a_name() {
    let mut person = three_articles();
    let say = |person: &mut Person, change: FilterChange| {
        person.send(Command::Filter(change));
        person.heard().to_owned()
    };
    let save = |name: &str| FilterChange::Save(name.to_owned());
    assert_eq!(
        say(&mut person, save("mills")),
        "Set a condition first; then the filter can be saved."
    );
    filter(&mut person, &["text mill", "links 1"]);
    assert_eq!(
        say(&mut person, save(" ")),
        "A filter needs a name to be saved."
    );
    assert_eq!(
        say(&mut person, save(" mills ")),
        "Saved the filter “mills”."
    );
    filter(&mut person, &["unfinished"]);
    assert_eq!(say(&mut person, save("Left")), "Saved the filter “Left”.");
    assert_eq!(saved(&person), ["Left", "mills"]);
    let mills = id_of(&person, "mills");
    assert_eq!(
        say(&mut person, FilterChange::Use(mills)),
        "1 of 2 claims fit."
    );
    assert_eq!(person.app.filter_view().text, "mill");
    let rename = |name: &str| FilterChange::Rename(mills, name.to_owned());
    assert_eq!(
        say(&mut person, rename("Left")),
        "There is a filter “Left” already. Give another name."
    );
    assert_eq!(
        say(&mut person, rename("Fires")),
        "The filter is called “Fires” now."
    );
    // The same name again is the same filter, with other conditions.
    filter(&mut person, &["links 2"]);
    assert_eq!(say(&mut person, save("Fires")), "Saved the filter “Fires”.");
    assert_eq!(id_of(&person, "Fires"), mills);
    assert_eq!(
        say(&mut person, FilterChange::Forget(mills)),
        "Removed the filter “Fires”."
    );
    assert_eq!(saved(&person), ["Left"]);
    person.press("Ctrl+Z");
    assert_eq!(person.heard(), "Undid: Remove the filter “Fires”.");
    assert_eq!(saved(&person), ["Fires", "Left"]);
    // They go along with the project.
    let again = Person::beside(2, &person.storage);
    assert_eq!(saved(&again), ["Fires", "Left"]);
    assert!(person.file().contains("\"links 2\""));
}

/// A chip says what is asked, and the choices are of what is there.
#[test]
fn conditions_are_told_in_words() {
    let mut person = reader();
    let mut check = |condition_words: &str, wanted: &str| {
        filter(&mut person, &[condition_words]);
        let chips = person.app.filter_view().chips;
        let labels: Vec<_> = chips.iter().map(|(_, label)| label.as_str()).collect();
        assert_eq!(labels, [wanted]);
    };
    check("source Northern Wire", "Source: Northern Wire");
    check("origin Interior ministry", "Origin: Interior ministry");
    check("origin own-voice", "Origin: the article itself");
    check("origin described a neighbour", "Origin: a neighbour");
    check("links 0", "Links in its chain: no chain");
    check("links 2", "Links in its chain: 2");
    check("links 3", "Links in its chain: 3 or more");
    check("level Confidence/2", "Confidence: 2 low");
    check("level Confidence/", "Confidence: not set");
    check("kind figure", "Kind: figure");
    check("kind", "Kind: none");
    check("status disputed", "Status: disputed");
    check("tag toll", "Tag: toll");
    check("relation", "Relation: has one");
    check("relation none", "Relation: has none");
    check("relation contradicts", "Relation: contradicts");
    check("unfinished", "unfinished");
    check("shape round", "not known here: shape round");
    filter(&mut person, &[]);
    for field in person.app.filter_fields() {
        for (condition, _) in &field.options {
            let again = Condition::from_words(&condition.to_string());
            assert_eq!(again, *condition, "{}", field.name);
        }
    }
}
