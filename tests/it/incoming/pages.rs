//! Saved pages: the article alone, and what the page says of it.

use super::{ENGLISH, article};
use std::fs;
use std::path::PathBuf;

/// What a page is known to say; in the order of the fields of `Found`.
struct Said {
    title: &'static str,
    outlet: &'static str,
    byline: &'static str,
    url: &'static str,
    published: &'static str,
    language: &'static str,
    direction: &'static str,
    remarks: &'static [&'static str],
}

#[test]
fn five_pages_of_different_make() {
    #[track_caller]
    fn check(name: &str, said: Said) {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/incoming");
        let page = fs::read(folder.join(format!("{name}.html"))).expect("the page is there");
        let text = fs::read_to_string(folder.join(format!("{name}.txt"))).expect("so is its text");
        let found = article(&format!("{name}.html"), page);
        // No-break spaces are kept, and do not show here.
        assert_eq!(
            found.text.replace(",\u{a0}61", ", 61"),
            text.trim_end(),
            "{name}"
        );
        assert_eq!(found.title, said.title);
        assert_eq!(found.outlet, said.outlet);
        assert_eq!(found.byline, said.byline);
        assert_eq!(found.url, said.url);
        assert_eq!(found.published, said.published);
        assert_eq!(
            (&*found.language, &*found.direction),
            (said.language, said.direction)
        );
        assert_eq!(found.remarks, said.remarks);
    }
    check(
        "cms-theme",
        Said {
            title: "Orrin dam gives way, 61 feared dead",
            outlet: "Vale Courier",
            byline: "Lene Hask",
            url: "https://valecourier.example/2031/03/dam-gives-way-orrin/",
            published: "2031-03-12T06:40:00+00:00",
            language: "en-GB",
            direction: "",
            remarks: &[],
        },
    );
    check(
        "live-blog",
        Said {
            title: "Orrin dam failure: the day as it happened",
            outlet: "Tesmond Evening Post",
            byline: "Ilka Brandt, Jo Farrow",
            url: "https://evening-post.example/live/orrin",
            published: "2031-03-12T05:00:00+01:00",
            language: "en",
            direction: "",
            remarks: &[],
        },
    );
    check(
        "comments",
        Said {
            title: "We were told nothing",
            outlet: "The Lantern",
            byline: "Rasmus Tamm",
            url: "https://lantern.example/told-nothing",
            published: "2031-03-15T07:30Z",
            language: "en",
            direction: "",
            remarks: &[],
        },
    );
    check(
        "json-ld-only",
        Said {
            title: "Barrage d’Orrin : le rapport oublié",
            outlet: "La Rive",
            byline: "Noémie Darc",
            url: "https://larive.example/orrin-rapport",
            published: "2031-03-15T18:00:00+01:00",
            language: "fr-FR",
            direction: "",
            remarks: &[
                "The text is the copy that the page keeps for search engines.",
                "The page says that it is for subscribers; the text may be cut short.",
            ],
        },
    );
    check(
        "amp",
        Said {
            title: "انهيار سد أورين يغمر قريتين في وادي إيلف",
            outlet: "صدى الوادي",
            byline: "ليلى حداد",
            url: "https://sada.example/news/orrin-dam",
            published: "2031-03-14T16:20:00Z",
            language: "ar",
            direction: "rtl",
            remarks: &[],
        },
    );
}

/// Reads a page with this in its body.
#[track_caller]
fn check_body(body: &str, wanted: &str) {
    let page = format!("<!doctype html><title>T</title><body><article>{body}</article>");
    assert_eq!(article("a.html", page).text, wanted, "{body}");
}

#[test]
fn blocks_line_ends_and_white_space_are_as_a_browser_shows_them() {
    let long = ENGLISH;
    check_body(
        &format!("<p>{long}</p>\n\n<p>  a \n b\t c </p>"),
        &format!("{long}\n\na b c"),
    );
    check_body(
        &format!("<p>{long}<p>a<br> b <br/>c"),
        &format!("{long}\n\na\nb\nc"),
    );
    check_body(&format!("{long}<br><br><br><br>a"), &format!("{long}\n\na"));
    check_body(
        &format!("<p>{long}<p>a<b>b</b> <i> c</i>d"),
        &format!("{long}\n\nab cd"),
    );
    check_body(
        &format!("<p>{long}<p>5&nbsp;km &amp; 2&frac12;&#8239;h &lt;b&gt;"),
        &format!("{long}\n\n5\u{a0}km & 2½\u{202f}h <b>"),
    );
    check_body(
        &format!("<p>{long}<p>&nbsp;</p><p>a"),
        &format!("{long}\n\na"),
    );
    check_body(
        &format!("<p>{long}<pre>a\n  b</pre>"),
        &format!("{long}\n\na\n  b"),
    );
    check_body(
        &format!("<p>{long}<ol><li>a<li><p>b</p><p>c</p></ol>"),
        &format!("{long}\n\na\n\nb\n\nc"),
    );
    check_body(
        &format!("<p>{long}<p>He said <q>no</q>."),
        &format!("{long}\n\nHe said “no”."),
    );
    check_body(
        &format!("<p>{long}<img alt='A river'><p>a"),
        &format!("{long}\n\na"),
    );
    check_body(
        &format!("<p>{long}<p>On <time datetime=2031-03-12>Wednesday</time> he came"),
        &format!("{long}\n\nOn Wednesday he came"),
    );
    // A heading with nothing below it led to something that was left out.
    check_body(
        &format!(
            "<h2>First</h2><p>{long}<h2>More on this</h2><ul><li><a href=x>The bridge at Sarn</a></ul>"
        ),
        &format!("First\n\n{long}"),
    );
}

#[test]
fn a_page_without_prose_is_taken_whole_and_says_so() {
    let found = article(
        "a.html",
        "<title>T</title><div>No siren</div><script>x()</script><div>At all</div>",
    );
    assert_eq!(found.text, "No siren\n\nAt all");
    assert_eq!(
        found.remarks,
        ["The article could not be told from the rest of the page, so all its text is here."]
    );
}

#[test]
fn headline_outlet_and_makers_are_found_in_many_places() {
    #[track_caller]
    fn check(head: &str, body: &str, title: &str, outlet: &str, byline: &str, published: &str) {
        let page = format!("<head>{head}</head><body>{body}<p>{ENGLISH}</p></body>");
        let f = article("a.html", page);
        assert_eq!(
            [&*f.title, &f.outlet, &f.byline, &f.published],
            [title, outlet, byline, published],
            "{head}{body}"
        );
    }
    check(
        "<title>Dam gone - The Lantern</title>",
        "<h1>Dam gone</h1>",
        "Dam gone",
        "The Lantern",
        "",
        "",
    );
    check(
        "<title>Dam gone - so what?</title>",
        "",
        "Dam gone - so what?",
        "",
        "",
        "",
    );
    check(
        "<title>Dam gone | The Lantern</title>",
        "",
        "Dam gone",
        "The Lantern",
        "",
        "",
    );
    check(
        "<title>The Lantern</title><meta name=twitter:title content='Dam gone'>",
        "",
        "Dam gone",
        "",
        "",
        "",
    );
    check(
        "<meta name=author content='By Lene Hask'><meta name=DC.date content='14.03.2031'>",
        "<h1>Dam</h1>",
        "Dam",
        "",
        "Lene Hask",
        "2031-03-14",
    );
    check(
        "",
        "<h1>Dam</h1><a rel=author>Lene Hask</a><time datetime='2031-03-14T09:26Z'>today</time>",
        "Dam",
        "",
        "Lene Hask",
        "2031-03-14T09:26Z",
    );
    check(
        "",
        "<h1>Dam</h1><p class=byline>By Lene Hask</p><time>14 March 2031</time>",
        "Dam",
        "",
        "Lene Hask",
        "2031-03-14",
    );
    check(
        r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam &amp; siren","author":{"name":["A. Osk","B. Osk"]},"publisher":"The Lantern","datePublished":"2031-03-14"}</script>"#,
        "",
        "Dam & siren",
        "The Lantern",
        "A. Osk, B. Osk",
        "2031-03-14",
    );
    // Broken, too deep, or of something else.
    for told in [
        r#"{"@type":"NewsArticle","#,
        r#"{"@type":"Product","headline":"Boots"}"#,
    ] {
        let head = format!("<script type=\"application/ld+json\">{told}</script>");
        check(&head, "<h1>Dam</h1>", "Dam", "", "", "");
    }
    check(
        r#"<script type="application/ld+json">[{"@type":"WebPage"},{"@type":"Article","headline":"Dam
gone"}]</script>"#,
        "",
        "Dam gone",
        "",
        "",
        "",
    );
}

#[test]
fn an_address_is_one_of_the_web() {
    #[track_caller]
    fn check(head: &str, wanted: &str) {
        let page = format!("{head}<body><p>{ENGLISH}</p></body>");
        assert_eq!(article("a.html", page).url, wanted, "{head}");
    }
    check(
        "<!-- saved from url=(0024)https://lantern.example/a -->",
        "https://lantern.example/a",
    );
    check(
        "<link rel=canonical href='https://lantern.example/b'>",
        "https://lantern.example/b",
    );
    check(
        "<link rel=canonical href='/b'><meta property=og:url content='http://lantern.example/c'>",
        "http://lantern.example/c",
    );
    check("<link rel=canonical href='javascript:alert(1)'>", "");
}

#[test]
fn a_page_may_err_about_its_language() {
    let french = "Deux ans avant la rupture du barrage, l’Inspection avait prévenu l’exploitant que les vannes ne pouvaient plus être manœuvrées de façon fiable, et le ministère ne répond pas.";
    let found = article("a.html", format!("<html lang=en><p>{french}</p>"));
    assert_eq!(found.language, "en");
    assert_eq!(
        found.remarks,
        ["The file says its language is “en”; the text reads like “fr”."]
    );
    let found = article("a.html", format!("<html lang=english><p>{french}</p>"));
    assert_eq!(found.language, "fr");
    let found = article("a.html", format!("<html dir=RTL><p>{french}</p>"));
    assert_eq!(found.direction, "rtl");
}
