//! What a text tells of its own article.

use whence::suggest::details::{Details, proposed};

/// The fields in the order title, outlet, byline, credit, date.
fn check(text: &str, [title, outlet, byline, credit, published]: [&str; 5]) {
    let wanted = Details {
        title: title.to_owned(),
        outlet: outlet.to_owned(),
        byline: byline.to_owned(),
        credit: credit.to_owned(),
        published: published.to_owned(),
    };
    assert_eq!(proposed(text), wanted, "{text}");
}

#[test]
fn titles() {
    let dam = "Dam bursts at Orrin";
    for text in [
        "Dam bursts at Orrin\nThe water rose.",
        "# Dam bursts at Orrin\n\nThe water rose.",
        "\n \nDam bursts at Orrin",
        "Advertisement\nDam bursts at Orrin\nThe water rose.",
        "Dam bursts at Orrin\nDam bursts at Orrin\nThe water rose.",
    ] {
        check(text, [dam, "", "", "", ""]);
    }
    let long = format!("The water {} rose.", "rose and ".repeat(20));
    let cut = format!("The water {}…", "rose and ".repeat(12).trim_end());
    for (text, title) in [
        (
            "The water rose. It fell.\nGates stay shut\nMore.",
            "The water rose.",
        ),
        (
            "Gates open in the U.S.\nThe water rose.",
            "Gates open in the U.S.",
        ),
        (
            "Who opened the gates?\nNobody knows.",
            "Who opened the gates?",
        ),
        (&long, &cut),
        ("", ""),
        ("…", ""),
        ("السد ينهار\nارتفع الماء.", "السد ينهار"),
        // A caption that stands twice is no title.
        (
            "A boy at the bridge\nA boy at the bridgeReuters\nThe water rose.",
            "The water rose.",
        ),
    ] {
        check(text, [title, "", "", "", ""]);
    }
}

#[test]
fn datelines() {
    let (burst, rose) = ("The dam burst.", "The water — all of it — rose.");
    for (text, wanted) in [
        (
            "(Radio Belm)Orrin’s dam burst.",
            ["Orrin’s dam burst.", "Radio Belm", "", "", ""],
        ),
        (
            "SARN (Reuters) - The dam burst.",
            [burst, "", "", "Reuters", ""],
        ),
        (
            "SARN, Nov. 28, 2031 (AP) — The dam burst.",
            [burst, "", "", "AP", "2031-11-28"],
        ),
        (
            " date 2031-11-28 SARN -- The dam burst.",
            [burst, "", "", "", "2031-11-28"],
        ),
        (
            "Dam bursts\n(CNN)The water rose.",
            ["Dam bursts", "CNN", "", "", ""],
        ),
        (
            "(Update) The water rose.",
            ["(Update) The water rose.", "", "", "", ""],
        ),
        (rose, [rose, "", "", "", ""]),
    ] {
        check(text, wanted);
    }
}

#[test]
fn dates() {
    for (line, iso) in [
        ("date 2031-12-12", "2031-12-12"),
        ("2031-12-12", "2031-12-12"),
        ("2031-12-12T10:20:00Z", "2031-12-12"),
        ("12 December 2031", "2031-12-12"),
        ("Dec. 12, 2031", "2031-12-12"),
        ("Friday, December 12, 2031", "2031-12-12"),
        ("Published 12th December 2031 at 10:20", "2031-12-12"),
        ("12. Dezember 2031", "2031-12-12"),
        ("12 décembre 2031", "2031-12-12"),
        ("12 de diciembre de 2031", "2031-12-12"),
        ("12 ديسمبر 2031", "2031-12-12"),
        ("١٢ ديسمبر ٢٠٣١", "2031-12-12"),
        ("25/12/2031", "2031-12-25"),
        ("12/25/2031", "2031-12-25"),
        // Which is the day?
        ("03/04/2031", ""),
        ("3.4.2031", ""),
        // No such days.
        ("2031-13-12", ""),
        ("30 February 2031", ""),
        ("29 February 2031", ""),
        ("29 February 2032", "2032-02-29"),
    ] {
        let text = format!("Dam bursts\n{line}\nThe water rose.");
        assert_eq!(proposed(&text).published, iso, "{line}");
    }
    // What a sentence speaks of is not when it was printed.
    check(
        "Dam bursts\nOn 12 December 2030 the gates were shut for good.",
        ["Dam bursts", "", "", "", ""],
    );
}

#[test]
fn bylines() {
    for (line, outlet, byline) in [
        ("By Ana Brandt", "", "Ana Brandt"),
        (
            "By Ana Brandt and Tom Lund, The Hill Courier",
            "The Hill Courier",
            "Ana Brandt and Tom Lund",
        ),
        (
            "By Ana Brandt, Tom Lund and Eva Roe",
            "",
            "Ana Brandt, Tom Lund and Eva Roe",
        ),
        ("By Ana Brandt, Staff Writer", "", "Ana Brandt"),
        ("By Ana Brandt | 12 December", "", "Ana Brandt"),
        (
            "Ana Brandt and Tom Lund, Orrin Times",
            "Orrin Times",
            "Ana Brandt and Tom Lund",
        ),
        ("Par Ana Brandt", "", "Ana Brandt"),
        ("Von Ana Brandt", "", "Ana Brandt"),
        ("Por Ana Brandt", "", "Ana Brandt"),
        ("بقلم آنا برانت", "", "آنا برانت"),
    ] {
        check(
            &format!("Dam bursts\n{line}\nThe water rose."),
            ["Dam bursts", outlet, byline, "", ""],
        );
    }
    check(
        "By the river, a town waits\nThe water rose.",
        ["By the river, a town waits", "", "", "", ""],
    );
    check(
        "By Ana Brandt\nDam bursts\nThe water rose.",
        ["Dam bursts", "", "Ana Brandt", "", ""],
    );
}

#[test]
fn credits() {
    for (line, credit) in [
        ("AFP contributed to this report.", "AFP"),
        (
            "Source:\u{a0}Radio Belm and Agencies",
            "Radio Belm and Agencies",
        ),
        ("With files from Radio Belm", "Radio Belm"),
        ("AFP, Reuters", "AFP, Reuters"),
        ("Reporting by Ana Brandt", ""),
        ("The water fell (dpa).", "dpa"),
        (
            "Information for this article was contributed by Eva Roe of The Hill Courier.",
            "Eva Roe of The Hill Courier",
        ),
    ] {
        check(
            &format!("Dam bursts\nThe water rose.\n{line}"),
            ["Dam bursts", "", "", credit, ""],
        );
    }
}
