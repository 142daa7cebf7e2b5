//! Articles in: found, proposed, corrected, taken.

use super::app_articles::{FLOOD, titles};
use super::app_flood::flood;
use super::app_person::{Person, files, paste};
use whence::app::{Command, Dialog, ProposalField, ReadFile, Request};
use whence::incoming::{Debris, Found, Reading, Refused};
use whence::model::{Direction, Position};
use whence::text::ArticleText;

#[test]
fn what_was_found_is_proposed_and_kept() {
    let found = Found {
        file_name: "flood.zip/a.html".to_owned(),
        file_sha256: "0".repeat(64),
        encoding: "windows-1252".to_owned(),
        text: "Dam breaks\nSubscribe now.\nWater rose.".to_owned(),
        title: "Dam breaks".to_owned(),
        outlet: "Vale Courier".to_owned(),
        byline: "A. Writer".to_owned(),
        credit: "Northern Wire".to_owned(),
        url: "https://courier.example/dam".to_owned(),
        published: "2031-03-14".to_owned(),
        language: "ar".to_owned(),
        direction: "rtl".to_owned(),
        debris: vec![debris(11, 25), debris(20, 11), debris(11, 999)],
        remarks: vec!["Read as Windows-1252 text.".to_owned()],
    };
    let mut person = Person::new(1);
    person.send(Command::FilesRead(vec![ReadFile::Articles(Reading {
        articles: vec![found],
        refused: vec![refused("b.html")],
    })]));
    assert_eq!(person.heard(), "1 article found; 1 file could not be read.");
    let view = person.app.add_articles_view();
    let row = &view.rows[0];
    assert_eq!(
        (row.found.title.as_str(), row.word_count),
        ("Dam breaks", 6)
    );
    assert_eq!(row.found.remarks, ["Read as Windows-1252 text."]);
    assert_eq!(
        view.refused,
        [("b.html".to_owned(), "It is broken.".to_owned())]
    );
    person.send(Command::AddArticles);
    let articles = person.project().articles();
    let article = articles.iter().next().expect("one").clone();
    let strings = [
        (&article.title, "Dam breaks"),
        (&article.outlet, "Vale Courier"),
        (&article.byline, "A. Writer"),
        (&article.credit, "Northern Wire"),
        (&article.url, "https://courier.example/dam"),
        (&article.published, "2031-03-14"),
        (&article.language, "ar"),
        (&article.file_name, "flood.zip/a.html"),
        (&article.encoding, "windows-1252"),
    ];
    for (found, wanted) in strings {
        assert_eq!(found, wanted);
    }
    assert_eq!(article.direction, Some(Direction::Rtl));
    let text = person.project().text_of(article.id).expect("its text");
    let spans: Vec<_> = article.debris.iter().filter_map(Position::span).collect();
    let words: Vec<_> = spans.iter().map(|span| text.slice(*span)).collect();
    assert_eq!(words, ["Subscribe now."], "what fits no text is dropped");
    person.send(Command::Open(Dialog::ArticleDetails(article.id)));
    let details = person.app.article_details_view().expect("open");
    assert_eq!(details.encoding, "windows-1252");
    assert_eq!(Person::beside(2, &person.storage).file(), person.file());
}

fn debris(start: usize, end: usize) -> Debris {
    let why = "Newsletter".to_owned();
    Debris { start, end, why }
}

fn refused(name: &str) -> Refused {
    Refused {
        name: name.to_owned(),
        why: "It is broken.".to_owned(),
    }
}

#[test]
fn pasted_text_is_proposed_or_a_sentence_said() {
    let mut person = Person::new(1);
    person.send(paste("Dam breaks\nText"));
    assert_eq!(person.heard(), "1 article found.");
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::AddArticles));
    for empty in ["", " \n"] {
        person.send(paste(empty));
        assert_eq!(
            person.heard(),
            "There is no text to add. Copy an article first, then paste it."
        );
    }
    person.send(Command::Pasted(Reading {
        refused: vec![refused("")],
        ..Reading::default()
    }));
    assert_eq!(person.heard(), "It is broken.");
    let view = person.app.add_articles_view();
    assert_eq!((view.rows.len(), view.refused.len()), (1, 0));
}

/// What is said and seen while so many files are read.
#[test]
fn reading_is_counted_and_can_be_stopped() {
    let chosen = |count, left_out_count| Command::FilesChosen {
        count,
        left_out_count,
    };
    let progress = |person: &Person| {
        let progress = person.app.add_articles_view().progress;
        progress.map(|p| (p.done, p.of))
    };
    let mut person = Person::new(1);
    person.send(chosen(0, 3));
    assert_eq!(
        person.heard(),
        "There is no file here that can be opened as an article."
    );
    assert_eq!(person.app.shell_view().dialog, None);
    person.send(chosen(3, 2));
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::AddArticles));
    assert_eq!(progress(&person), Some((0, 3)));
    person.send(files(&[("a.txt", b"One\nText")]));
    person.send(chosen(1, 0));
    assert_eq!(progress(&person), Some((1, 4)));
    // Nothing is added before all is read.
    person.send(Command::AddArticles);
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::AddArticles));
    person.send(files(&[
        ("b.txt", b"Two\nText"),
        ("c.txt", b"\x00"),
        ("d.txt", b"Four"),
    ]));
    assert_eq!(progress(&person), None);
    assert_eq!(
        person.heard(),
        "3 articles found; 1 file could not be read."
    );
    let view = person.app.add_articles_view();
    assert_eq!(view.rows.len(), 3);
    assert_eq!(
        view.refused[0],
        (
            "Other files of the folder".to_owned(),
            "2 files of other kinds were left out.".to_owned()
        )
    );
    // Stopped: what was read stays.
    person.send(chosen(300, 0));
    person.send(files(&[("e.txt", b"Five")]));
    person.send(Command::ReadingStopped(None));
    assert_eq!(person.heard(), "Stopped: 1 of 300 files were read.");
    assert_eq!(person.app.add_articles_view().rows.len(), 4);
    person.send(chosen(2, 0));
    person.send(Command::ReadingStopped(Some(
        "It did not start.".to_owned(),
    )));
    assert_eq!(
        (person.heard(), progress(&person)),
        ("It did not start.", None)
    );
    // Closed: nothing more is read.
    person.send(chosen(2, 0));
    person.send(Command::Close);
    assert!(person.asked.contains(&Request::StopReading));
    assert_eq!(person.app.shell_view().dialog, None);
    person.send(Command::Open(Dialog::AddArticles));
    assert_eq!(person.app.add_articles_view().rows, []);
}

#[test]
fn long_lists_are_shown_in_parts() {
    let texts: Vec<_> = (0..120)
        .map(|n| (format!("{n}.txt"), format!("{n}\nText {n}")))
        .collect();
    let all: Vec<_> = texts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    let mut person = Person::new(1);
    person.send(files(&all));
    let shown = |person: &Person| {
        let view = person.app.add_articles_view();
        (view.rows.len(), view.hidden_count, view.taken_count)
    };
    for wanted in [(50, 70, 120), (100, 20, 120), (120, 0, 120), (120, 0, 120)] {
        assert_eq!(shown(&person), wanted);
        person.send(Command::ShowMoreProposals);
    }
    person.send(Command::AddArticles);
    assert_eq!(person.heard(), "Added 120 articles.");
}

#[test]
fn of_a_folder_only_what_may_be_an_article_is_opened() {
    let cases = [
        ("event/a.txt", true),
        ("event/deep/A.HTML", true),
        ("event/all.jsonl", true),
        ("event/.DS_Store", false),
        ("event/.git/a.txt", false),
        ("event/picture.png", false),
        ("event/page_files/ad.html", false),
        ("event/__MACOSX/a.txt", false),
        ("event/~$letter.txt", false),
        ("event/README", false),
    ];
    for (path, wanted) in cases {
        assert_eq!(whence::app::is_wanted_of_folder(path), wanted, "{path}");
    }
}

#[test]
fn the_article_that_has_the_text_is_opened_and_the_others_wait() {
    let mut person = Person::with(&flood(&["Zero\nText", FLOOD], &[]));
    person.send(files(&[
        ("a.txt", b"One\nText"),
        ("b.txt", FLOOD.as_bytes()),
        ("c.txt", b"Three\nText"),
    ]));
    person.send(Command::OpenSame(0));
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::AddArticles));
    person.send(Command::OpenSame(1));
    assert_eq!(person.heard(), "2 articles still wait in “Add articles”.");
    assert_eq!(person.app.shell_view().dialog, None);
    assert_eq!(person.app.reader_view().expect("open").title, "The bridge");
    // Other dialogs come and go.
    person.press("?");
    person.press("Escape");
    person.press("i");
    let rows = person.app.add_articles_view().rows;
    let rows: Vec<_> = rows
        .iter()
        .map(|row| row.found.file_name.as_str())
        .collect();
    assert_eq!(rows, ["a.txt", "c.txt"]);
    person.send(files(&[("b.txt", FLOOD.as_bytes())]));
    person.send(Command::DropProposal(0));
    person.send(Command::DropProposal(0));
    person.send(Command::OpenSame(0));
    person.press("i");
    assert_eq!(person.app.add_articles_view().rows, [], "none waits");
}

#[test]
fn proposals_are_corrected_and_taken_in_one_step() {
    let mut person = Person::new(1);
    person.send(files(&[
        ("a.txt", b"One\nText"),
        ("b.txt", b"Two\nText"),
        ("c.txt", b""),
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
    person.send(files(&[("a.txt", crlf.as_bytes())]));
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
    person.send(files(&[
        ("a.txt", b"New\nText"),
        ("b.txt", b"New\nText"),
        ("c.txt", b"New\nText"),
        ("d.txt", FLOOD.as_bytes()),
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
        ["nine people died? < Water Board[Water Board?]{said?} · 4"]
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
fn the_text_is_stored_as_it_is() {
    let text = "Ti\u{301}tel ½\u{a0}%\n\n  Zwei\t\u{200f}עברית 👩‍👩‍👧  \n";
    let mut person = Person::new(1);
    person.send(files(&[("a.txt", text.as_bytes())]));
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
    person.send(files(&[
        ("a.txt", b"One\nText"),
        ("b.whence.json", json.as_bytes()),
        ("c.whence.json", json.as_bytes()),
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
