//! Tables and JSON: an article a row.

use super::{article, reading, refused};
use whence::incoming::{Found, Reading};

/// Title and text of each article, one line each.
fn told(reading: &Reading) -> Vec<String> {
    let line = |f: &Found| format!("{}: {}", f.title, f.text.replace('\n', "⏎"));
    reading.articles.iter().map(line).collect()
}

#[test]
fn tables_are_read_whatever_parts_their_columns() {
    #[track_caller]
    fn check(name: &str, table: &str, wanted: &[&str]) {
        let reading = reading(name, table);
        assert_eq!(reading.refused, []);
        assert_eq!(told(&reading), wanted);
    }
    check(
        "a.csv",
        "title,text\nOne,First\nTwo,Second\n",
        &["One: First", "Two: Second"],
    );
    check(
        "a.csv",
        "Text;TITLE\r\nFirst, and more;One\r\n",
        &["One: First, and more"],
    );
    check(
        "a.tsv",
        "title\ttext\nOne\tFirst; yes, first\n",
        &["One: First; yes, first"],
    );
    check("a.csv", "title\ttext\nOne\tFirst\n", &["One: First"]);
    check("a.csv", "sep=;\ntitle;text\nOne;First\n", &["One: First"]);
    check(
        "a.csv",
        "\u{feff}\"text\",\"title\"\n\"She said \"\"no\"\",\n\ntwice\",One\n",
        &["One: She said \"no\",⏎⏎twice"],
    );
    check(
        "a.csv",
        "text\nFirst\n\nSecond",
        &["First: First", "Second: Second"],
    );
    check("a.csv", "text,text\nFirst,Second\n", &["First: First"]);
}

#[test]
fn all_fields_arrive() {
    let table = "outlet,published,byline,credit,url,language,direction,text\n\
        Vale Courier,14 March 2031,Lene Hask,Northern Wire,https://vale.example/1,en_gb,LTR,Words";
    let found = article("a.csv", table);
    let json = r#"{"outlet":"Vale Courier","published":"2031-03-14","byline":"Lene Hask","credit":"Northern Wire",
        "url":"https://vale.example/1","language":"en-GB","direction":"ltr","text":"Words","title":null}"#;
    for found in [
        found,
        article("a.json", json),
        article("a.jsonl", json.replace('\n', " ")),
    ] {
        assert_eq!(found.outlet, "Vale Courier");
        assert_eq!(found.published, "2031-03-14");
        assert_eq!(found.byline, "Lene Hask");
        assert_eq!(found.credit, "Northern Wire");
        assert_eq!(found.url, "https://vale.example/1");
        assert_eq!(found.language, "en-GB");
        assert_eq!(found.direction, "ltr");
        assert_eq!(found.text, "Words");
        assert_eq!(found.remarks, [""; 0]);
    }
}

#[test]
fn a_bad_row_stops_no_other() {
    #[track_caller]
    fn check(name: &str, file: &str, good: &[&str], bad: &[&str]) {
        assert_eq!(told(&reading(name, file)), good);
        assert_eq!(refused(name, file), bad);
    }
    check(
        "news.csv",
        "title,text\nOne,\"First\nline\"\nTwo\nThree,Third,more\nFour, \nFive,Fifth",
        &["One: First⏎line", "Five: Fifth"],
        &[
            "news.csv, line 4: This row has 1 column, the first has 2. A text with commas or line breaks must stand in quotation marks.",
            "news.csv, line 5: This row has 3 columns, the first has 2. A text with commas or line breaks must stand in quotation marks.",
            "news.csv, line 6: The file holds no words.",
        ],
    );
    check(
        "news.jsonl",
        "{\"text\":\"First\"}\n\n{\"text\":\n[1]\n{\"title\":\"x\"}\n{\"text\":7}\n{\"text\":[\"a\"]}",
        &["First: First", "7: 7"],
        &[
            "news.jsonl, line 3: This is not JSON. Check its quotation marks and commas.",
            "news.jsonl, line 4: This is no article: it should be an object with a “text”.",
            "news.jsonl, line 5: There is no “text” here.",
            "news.jsonl, line 7: The “text” here is not words.",
        ],
    );
    check(
        "news.json",
        r#"[{"text":"First"},"x",{"text":"Third","title":["a"]}]"#,
        &["First: First", "Third: Third"],
        &["news.json, entry 2: This is no article: it should be an object with a “text”."],
    );
    check(
        "a.csv",
        "sep=,\ntext,title\nx\n",
        &[],
        &[
            "a.csv, line 3: This row has 1 column, the first has 2. A text with commas or line breaks must stand in quotation marks.",
        ],
    );
}

#[test]
fn what_is_no_table_of_articles_is_refused_whole() {
    #[track_caller]
    fn check(name: &str, file: &str, why: &str) {
        assert_eq!(refused(name, file), [why]);
    }
    check(
        "a.csv",
        "title,body\nOne,First\n",
        "a.csv, line 1: The first row names no column “text”. Give the column with the articles this name.",
    );
    check(
        "a.csv",
        "text,title\n",
        "a.csv: The table has no rows below its first.",
    );
    check("a.json", "[]", "a.json: The file holds no words.");
    check(
        "a.json",
        "{\"text\": \"a\"\n\"title\": 1}",
        "a.json, line 2: This is not JSON. Check its quotation marks and commas.",
    );
    let deep = "[".repeat(65) + &"]".repeat(65);
    check(
        "a.json",
        &deep,
        "a.json: This nests more than 64 levels deep. Articles need two.",
    );
    let line = format!("{{\"text\":\"a\",\"x\":{deep}}}");
    check(
        "a.jsonl",
        &line,
        "a.jsonl, line 1: This nests more than 64 levels deep. Articles need two.",
    );
}

#[test]
fn lines_of_json_are_read_under_either_name() {
    let lines = "{\"text\":\"First\"}\n{\"text\":\"Second\"}\n";
    assert_eq!(
        told(&reading("a.json", lines)),
        ["First: First", "Second: Second"]
    );
    assert_eq!(
        told(&reading("a.ndjson", lines)),
        ["First: First", "Second: Second"]
    );
}

#[test]
fn what_is_passed_over_is_told_once() {
    let reading = reading(
        "a.csv",
        "id,text,mood,direction\n1,First,calm,up\n2,Second,calm,up",
    );
    let remarks: Vec<_> = reading
        .articles
        .iter()
        .map(|f| f.remarks.join(" "))
        .collect();
    assert_eq!(remarks, ["Passed over in this file: “id”, “mood”.", ""]);
    let found = article(
        "a.json",
        r#"{"text":"a","url":"javascript:alert(1)","title":{"a":1},"published":"03/04/2016"}"#,
    );
    assert_eq!((&*found.url, &*found.published), ("", ""));
    assert_eq!(
        found.remarks,
        [
            "The “title” is not words and was left out.",
            "Its address is no web address and was left out.",
            "“03/04/2016” can be two days, so the date was left open."
        ]
    );
    let odd = article("b.json", r#"{"text":"a","published":"soon"}"#);
    assert_eq!(odd.remarks, ["“soon” was not understood as a date."]);
}
