//! What is done with articles that are here.

use super::app_flood::flood;
use super::app_person::{Person, paste};
use whence::app::{ArticleField, Command, Notice, Request};

/// Three lines: a title and two sentences.
pub(crate) const FLOOD: &str = "The bridge\nThe Water Board said nine people died.\nRain fell.";

/// Of the articles, in their order.
pub(crate) fn titles(person: &Person) -> Vec<String> {
    person
        .app
        .article_rows()
        .into_iter()
        .map(|r| r.title)
        .collect()
}

#[test]
fn the_order_is_the_person_s() {
    let texts: Vec<_> = (1..=5).map(|n| format!("{n}\nText {n}")).collect();
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    let mut person = Person::with(&flood(&texts, &[]));
    let id = |person: &Person, title: &str| {
        let rows = person.app.article_rows();
        rows.iter()
            .find(|r| r.title == title)
            .expect("it is there")
            .id
    };
    let cases = [
        ("1", 1, "21345"),
        ("1", -1, "12345"),
        ("5", -4, "51234"),
        ("5", 9, "12345"),
        ("1", -1, "12345"),
        ("3", 0, "12345"),
        ("2", 2, "13425"),
    ];
    for (title, by, wanted) in cases {
        let article = id(&person, title);
        person.send(Command::MoveArticle(article, by));
        assert_eq!(titles(&person).concat(), wanted, "{title} {by}");
    }
    assert_eq!(person.heard(), "“2” is now 4 of 5.");
    person.press("Ctrl+Z");
    assert_eq!(titles(&person).concat(), "12345");
    // Many moves into the same gap: the room between two ranks runs out.
    for n in 0..200 {
        let title = titles(&person)[2].clone();
        let article = id(&person, &title);
        person.send(Command::MoveArticle(article, -1));
        assert_eq!(titles(&person)[1], title, "{n}");
    }
    let ranks: Vec<_> = person
        .project()
        .articles_in_order()
        .iter()
        .map(|a| a.rank)
        .collect();
    assert!(ranks.windows(2).all(|w| w[0] < w[1]), "{ranks:?}");
}

#[test]
fn details_and_done() {
    let mut person = Person::with(&flood(&[FLOOD, "Two\nText"], &[]));
    let (one, two) = (
        person.app.article_rows()[0].id,
        person.app.article_rows()[1].id,
    );
    let mut set = |field, value: &str| {
        person.send(Command::SetArticleField(one, field, value.to_owned()));
        person.app.shell_view().undo.unwrap_or_default()
    };
    assert_eq!(
        set(ArticleField::Outlet, " Vale Courier "),
        "Change the outlet of “The bridge”"
    );
    assert_eq!(
        set(ArticleField::Title, "  "),
        "Change the outlet of “The bridge”"
    );
    assert_eq!(
        set(ArticleField::Replaces, &one.to_string()),
        "Change the outlet of “The bridge”"
    );
    let gone = uuid::Uuid::from_u128(5).to_string();
    assert_eq!(
        set(ArticleField::Replaces, &gone),
        "Change the outlet of “The bridge”"
    );
    assert_eq!(
        set(ArticleField::Replaces, &two.to_string()),
        "Change the “replaces” of “The bridge”"
    );
    assert_eq!(
        set(ArticleField::Direction, "rtl"),
        "Change the direction of “The bridge”"
    );
    let article = person.project().article(one).expect("there").clone();
    assert_eq!(
        (article.outlet.as_str(), article.replaces),
        ("Vale Courier", Some(two))
    );
    person.press("d");
    assert_eq!(person.heard(), "Marked done.");
    assert!(person.app.article_rows()[0].is_done);
    person.press("d");
    assert_eq!(person.heard(), "Marked not done.");
    let sample: Vec<_> = [Request::Announce(Notice::heard("Two"))].to_vec();
    person.press("]");
    assert!(sample.iter().all(|r| person.asked.contains(r)));
    person.press("]");
    assert_eq!(person.heard(), "This is the last article.");
}

#[test]
fn an_article_goes_with_its_claims_and_comes_back() {
    let mut person = Person::with(&flood(&["Zero\nText.", FLOOD, "Two\nText"], &[]));
    person.press("]");
    let one = person.app.place().article.expect("open");
    person.perform(&[
        "select nine people died",
        "Ctrl+Enter",
        "select Rain fell",
        "Ctrl+Enter",
    ]);
    let claims = person.claims();
    let two = person.app.article_rows()[2].id;
    person.send(Command::SetArticleField(
        two,
        ArticleField::Replaces,
        one.to_string(),
    ));
    person.send(Command::AskRemoveArticle(one));
    let asked = person.app.removal_view().expect("a question");
    assert_eq!(asked.question, "Remove “The bridge”?");
    assert_eq!(
        asked.consequence,
        "2 claims and 0 relations go with it. You can undo this."
    );
    person.send(Command::RemoveArticle(one));
    assert_eq!(person.heard(), "Removed “The bridge” and its 2 claims.");
    assert_eq!(titles(&person), ["Zero", "Two"]);
    assert_eq!(
        person.app.place().article,
        Some(two),
        "the next one is open"
    );
    assert_eq!(person.app.shell_view().claim_count, Some(0));
    person.press("Ctrl+Z");
    assert_eq!(person.claims(), claims);
    assert_eq!(
        person.project().article(two).expect("there").replaces,
        Some(one)
    );
    person.press("Ctrl+Y");
    // Removed, and added again: a new article, and no question.
    person.send(paste(FLOOD));
    let row = person.app.add_articles_view().rows.remove(0);
    assert_eq!(row.same_words, "");
    person.send(Command::AddArticles);
    assert_eq!(titles(&person), ["Zero", "Two", "The bridge"]);
    assert_eq!(person.app.article_rows()[2].claim_count, 0);
    person.send(Command::AskRemoveArticle(one));
    assert_eq!(person.app.shell_view().dialog, None, "it is gone already");
}
