//! Articles in, and what is done with them.

use super::app_flood::flood;
use super::app_person::Person;
use whence::app::{ArticleField, Command, Dialog, Notice, ProposalField, RawFile, Request};
use whence::text::ArticleText;

const FLOOD: &str = "The bridge\nThe Water Board said nine people died.\nRain fell.";

fn file(name: &str, bytes: impl Into<Vec<u8>>) -> RawFile {
    RawFile {
        name: name.to_owned(),
        bytes: Ok(bytes.into()),
    }
}

fn titles(person: &Person) -> Vec<String> {
    person
        .app
        .article_rows()
        .into_iter()
        .map(|r| r.title)
        .collect()
}

#[test]
fn files_become_articles_or_a_sentence() {
    const NOT_TEXT: &str = "This is not a text file. Save the article as plain text first.";
    const OTHER: &str =
        "Only .txt and .md files can be opened as articles, and .whence.json to import.";
    // Name, bytes, and the text that is kept or the sentence.
    let big = vec![b'a'; 20 * 1024 * 1024 + 1];
    let cases: &[(&str, &[u8], Result<&str, &str>)] = &[
        ("a.txt", b"Title\nText", Ok("Title\nText")),
        ("A.TXT", b"Title", Ok("Title")),
        ("a.md", b"# Title\n\nText", Ok("# Title\n\nText")),
        ("a.markdown", b"Title", Ok("Title")),
        ("README", b"Title", Ok("Title")),
        (
            "bom.txt",
            b"\xef\xbb\xbfTitle\r\nText\rEnd",
            Ok("Title\nText\nEnd"),
        ),
        ("a.txt", b"", Err("The file is empty.")),
        ("a.txt", b" \r\n\t", Err("The file holds no words.")),
        ("a.txt", b"\xef\xbb\xbf", Err("The file holds no words.")),
        ("a.txt", b"T\0itle", Err(NOT_TEXT)),
        (
            "a.txt",
            b"one\ntwo\nthr\xe9e",
            Err("The file is not UTF-8 text (line 3). Save it as UTF-8 and try again."),
        ),
        (
            "a.txt",
            b"\xff\xfeT\0i\0",
            Err("The file is UTF-16 text. Save it as UTF-8 and try again."),
        ),
        ("a.html", b"<p>Title</p>", Err(OTHER)),
        ("a.pdf", b"%PDF-1.7", Err(OTHER)),
        (
            "a.txt",
            &big,
            Err("The file is larger than 20 MB. Split it, or remove what is not needed."),
        ),
    ];
    for (name, bytes, wanted) in cases {
        let mut person = Person::new(1);
        person.send(Command::FilesRead(vec![file(name, *bytes)]));
        let view = person.app.add_articles_view();
        assert_eq!(person.app.shell_view().dialog, Some(Dialog::AddArticles));
        match wanted {
            Err(why) => {
                assert_eq!(view.refused, [((*name).to_owned(), (*why).to_owned())]);
                assert!(view.rows.is_empty());
            }
            Ok(text) => {
                assert!(view.refused.is_empty(), "{name}");
                person.send(Command::AddArticles);
                let texts: Vec<_> = person
                    .project()
                    .texts()
                    .map(|t| t.as_str().to_owned())
                    .collect();
                assert_eq!(texts, [*text]);
                let article = person
                    .project()
                    .articles()
                    .iter()
                    .next()
                    .expect("one")
                    .clone();
                assert_eq!(article.file_name, *name);
                assert_eq!(article.file_sha256, whence::text::sha256_hex(bytes));
            }
        }
    }
    let mut person = Person::new(1);
    let why = "The file could not be read.".to_owned();
    person.send(Command::FilesRead(vec![RawFile {
        name: "a.txt".to_owned(),
        bytes: Err(why.clone()),
    }]));
    assert_eq!(
        person.app.add_articles_view().refused,
        [("a.txt".to_owned(), why)]
    );
}

#[test]
fn what_is_proposed() {
    let long = "word ".repeat(40);
    let cases = [
        // Text, title, date, language.
        ("Dam breaks\nText", "Dam breaks", "", ""),
        ("\n\n  # Dam breaks #2 \n", "Dam breaks #2", "", ""),
        ("---\n***\nDam breaks", "Dam breaks", "", ""),
        (
            "Vale Courier 2031-03-14 Dam breaks",
            "Vale Courier 2031-03-14 Dam breaks",
            "2031-03-14",
            "",
        ),
        ("Page 12-03-2031 of 1-2", "Page 12-03-2031 of 1-2", "", ""),
        (
            "Toll\nThe mayor said to the people that the toll of the flood and of the rain was not known to the board.",
            "Toll",
            "",
            "en",
        ),
        (
            "Flut\nDer Fluss ist nicht so hoch, und die Stadt und das Dorf sind nicht in Gefahr, die Lage ist ruhig.",
            "Flut",
            "",
            "de",
        ),
        (
            "Crue\nLe maire et les pompiers disent que la crue est finie et que les routes des villages rouvrent.",
            "Crue",
            "",
            "fr",
        ),
        ("انهيار سد أورين\nقال المسؤول", "انهيار سد أورين", "", "ar"),
    ];
    for (text, title, date, language) in cases {
        let mut person = Person::new(1);
        person.send(paste(text));
        let row = person.app.add_articles_view().rows.remove(0);
        assert_eq!(
            (
                row.title.as_str(),
                row.published.as_str(),
                row.language.as_str()
            ),
            (title, date, language),
            "{text}"
        );
    }
    let mut person = Person::new(1);
    person.send(paste(&long));
    person.send(paste(&"字".repeat(200)));
    let rows = person.app.add_articles_view().rows;
    for row in rows {
        let count = row.title.chars().count();
        assert!(
            (100..=120).contains(&count) && row.title.ends_with('…'),
            "{}",
            row.title
        );
    }
    person.send(paste(" \n"));
    assert_eq!(
        person.heard(),
        "There is no text to add. Copy an article first, then paste it."
    );
    assert_eq!(person.app.add_articles_view().rows.len(), 2);
}

#[test]
fn proposals_are_corrected_and_taken_in_one_step() {
    let mut person = Person::new(1);
    person.send(Command::FilesRead(vec![
        file("a.txt", "One\nText"),
        file("b.txt", "Two\nText"),
        file("c.pdf", "x"),
    ]));
    let correct = |i, field, value: &str| Command::CorrectProposal(i, field, value.to_owned());
    person.send(correct(0, ProposalField::Title, " First "));
    person.send(correct(0, ProposalField::Outlet, "Vale Courier"));
    person.send(correct(1, ProposalField::Title, ""));
    person.send(correct(1, ProposalField::Published, "2031-03-14"));
    person.send(correct(1, ProposalField::Language, "en"));
    person.send(correct(9, ProposalField::Title, "nowhere"));
    person.send(Command::AddArticles);
    assert_eq!(person.heard(), "Added 2 articles.");
    assert_eq!(titles(&person), ["First", "Untitled article"]);
    assert_eq!(
        person.app.reader_view().expect("the first is open").title,
        "First"
    );
    let view = person.app.shell_view();
    assert_eq!(view.undo.as_deref(), Some("Add 2 articles"));
    assert_eq!(view.dialog, None);
    person.press("Ctrl+Z");
    assert!(titles(&person).is_empty());
    assert_eq!(person.app.place().article, None);
    person.press("Ctrl+Y");
    assert_eq!(titles(&person), ["First", "Untitled article"]);
    assert_eq!(person.app.reader_view().expect("open").paragraph_count, 2);
}

#[test]
fn the_same_text_is_asked_about() {
    let mut person = Person::with(&flood(&[FLOOD], &[]));
    let same = |person: &Person| {
        let rows = person.app.add_articles_view().rows;
        rows.into_iter().map(|r| r.same_words).collect::<Vec<_>>()
    };
    let crlf = format!("\u{feff}{}", FLOOD.replace('\n', "\r\n"));
    person.send(Command::FilesRead(vec![file("a.txt", crlf.as_str())]));
    assert_eq!(
        same(&person),
        ["This text is here already, as “The bridge”."]
    );
    assert_eq!(person.app.add_articles_view().taken_count, 0);
    person.send(Command::AddArticles);
    assert!(person.heard().starts_with("There is nothing to add"));
    assert_eq!(
        person.app.add_articles_view().rows.len(),
        1,
        "the question stays"
    );
    person.send(Command::KeepAsCopy(0, true));
    person.send(Command::CorrectProposal(
        0,
        ProposalField::Outlet,
        "Vale Courier".to_owned(),
    ));
    person.send(Command::AddArticles);
    assert_eq!(titles(&person), ["The bridge", "The bridge"]);
    assert_eq!(person.project().texts().count(), 1);
    assert_eq!(person.app.article_rows()[1].echo_count, 1);

    // Twice in one list; without the first the second is the first.
    person.send(Command::FilesRead(vec![
        file("a.txt", "New\nText"),
        file("b.txt", "New\nText"),
        file("c.txt", "New\nText"),
        file("d.txt", FLOOD),
    ]));
    let above = "This text is the same as number 1 above.";
    let here = "This text is here already, as “The bridge”.";
    assert_eq!(same(&person), ["", above, above, here]);
    person.send(Command::DropProposal(0));
    assert_eq!(same(&person), ["", above, here]);
    person.send(Command::DropProposal(7));
    person.send(Command::AddArticles);
    assert_eq!(titles(&person), ["The bridge", "The bridge", "New"]);
}

#[test]
fn a_text_that_is_awaited_is_taken_without_a_question() {
    let mut writer = Person::with(&flood(&[FLOOD], &["Water Board"]));
    writer.perform(&["select nine people died", "Enter", "4", "Enter"]);
    let options = whence::format::native::WriteOptions {
        scope: whence::format::native::Scope::Project,
        texts: whence::format::native::Texts::LeftOut,
    };
    let without = whence::format::native::write(writer.project(), options);
    let mut reader = Person::new(2);
    reader.send(Command::ImportRead(without));
    reader.send(Command::ConfirmImport);
    assert_eq!(
        reader.claims(),
        ["nine people died? < Water Board[Water Board?] · 4"]
    );
    assert!(reader.app.reader_view().expect("open").lacks_text);
    reader.send(paste(FLOOD));
    let row = reader.app.add_articles_view().rows.remove(0);
    assert_eq!(
        row.same_words,
        "“The bridge” waits for this text: its claims will find their places."
    );
    reader.send(Command::AddArticles);
    assert_eq!(
        reader.heard(),
        "The text is here now; its claims have found their places."
    );
    assert_eq!(reader.claims(), writer.claims());
    assert_eq!(reader.project().articles().len(), 1);
    assert_eq!(reader.app.reader_view().expect("open").paragraph_count, 3);
    // Kept as well.
    let later = Person::beside(3, &reader.storage);
    assert_eq!(later.claims(), writer.claims());
    assert_eq!(later.file(), reader.file());
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
    assert_eq!(person.app.shell_view().claim_count, 0);
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

#[test]
fn the_text_is_stored_as_it_is() {
    let text = "Ti\u{301}tel ½\u{a0}%\n\n  Zwei\t\u{200f}עברית 👩‍👩‍👧  \n";
    let mut person = Person::new(1);
    person.send(Command::FilesRead(vec![file("a.txt", text)]));
    person.send(Command::AddArticles);
    let later = Person::beside(2, &person.storage);
    let texts: Vec<_> = later
        .project()
        .texts()
        .map(|t| t.as_str().to_owned())
        .collect();
    assert_eq!(texts, [text]);
    assert_eq!(
        later.project().texts().next().expect("one").hash(),
        ArticleText::new(text).hash()
    );
}

#[test]
fn articles_beside_a_whence_file_are_not_forgotten() {
    let project = flood(&[FLOOD], &[]);
    let json = super::app_flood::file(&project);
    let mut person = Person::new(1);
    person.send(Command::FilesRead(vec![
        file("a.txt", "One\nText"),
        file("b.whence.json", json.as_str()),
        file("c.whence.json", json.as_str()),
    ]));
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Import));
    person.send(Command::ConfirmImport);
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::AddArticles));
    let view = person.app.add_articles_view();
    assert_eq!(view.rows.len(), 1);
    assert_eq!(
        view.refused,
        [(
            "c.whence.json".to_owned(),
            "One Whence file is imported at a time. Open this one afterwards.".to_owned()
        )]
    );
    person.send(Command::AddArticles);
    assert_eq!(titles(&person), ["The bridge", "One"]);
}
