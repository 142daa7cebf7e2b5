//! What the rules set aside, and what they leave.

use std::fmt::Write;
use whence::suggest::debris::proposed;
use whence::words::debris as why;

/// The stretches between `⟦` and `⟧` are set aside, in order, for these
/// reasons, and nothing else is.
fn check(marked: &str, reasons: &[&str]) {
    let mut text = String::new();
    let (mut wanted, mut open) = (Vec::new(), None);
    for c in marked.chars() {
        match c {
            '⟦' => open = Some(text.len()),
            '⟧' => wanted.extend(open.take().map(|start| start..text.len())),
            c => text.push(c),
        }
    }
    let found = proposed(&text);
    let words: Vec<_> = found.iter().map(|(at, _)| &text[at.clone()]).collect();
    let ranges: Vec<_> = found.iter().map(|(at, _)| at.clone()).collect();
    assert_eq!(ranges, wanted, "{marked}\n{words:?}");
    let found: Vec<_> = found.iter().map(|(_, why)| *why).collect();
    assert_eq!(found, reasons, "{marked}");
}

/// A line on its own, between two paragraphs, and as the last: it is set aside
/// every time.
fn line(line: &str, reason: &str) {
    check(&format!("⟦{line}⟧"), &[reason]);
    let (before, after) = (
        "The dam at Orrin burst on Friday.",
        "The mayor left for Sarn.",
    );
    check(&format!("{before}\n\n⟦{line}⟧\n\n{after}"), &[reason]);
    check(&format!("{before}\n  ⟦{line}⟧ \n"), &[reason]);
}

/// Lines that are no part of an article, and why.
#[rustfmt::skip]
const NOTICES: &[(&str, &str)] = &[
    ("We use cookies to improve your experience. You can manage your preferences.", why::CONSENT),
    ("We need your consent to load this video-player content", why::CONSENT),
    ("This website uses cookies. By continuing to use this site you agree.", why::CONSENT),
    ("Manage Preferences", why::CONSENT),
    ("Accept all cookies", why::CONSENT),
    ("Nous utilisons des cookies pour améliorer votre expérience.", why::CONSENT),
    ("Diese Website verwendet Cookies. Alle Einstellungen", why::CONSENT),
    ("Utilizamos cookies para mejorar la experiencia en este sitio.", why::CONSENT),
    ("نستخدم ملفات تعريف الارتباط لتحسين تجربة الموقع", why::CONSENT),
    ("Read more: How the gates rusted shut", why::TEASER),
    ("Read more", why::TEASER),
    ("RELATED: Mayor leaves for Sarn", why::TEASER),
    ("Related:", why::TEASER),
    ("ALSO READ | Nine questions about the dam", why::TEASER),
    ("WATCH: Water over the bridge", why::TEASER),
    ("Read more about the flood", why::TEASER),
    ("Lire aussi : La digue de Sarn", why::TEASER),
    ("Lesen Sie auch: Der Damm von Orrin", why::TEASER),
    ("Lea también: La presa de Orrin", why::TEASER),
    ("اقرأ أيضا: السد في أورين", why::TEASER),
    ("Radio Belm contributed to this report.", why::CREDIT),
    ("Ana Brandt in Sarn and Tom Lund in Orrin contributed reporting.", why::CREDIT),
    ("Additional reporting by Tom Lund", why::CREDIT),
    ("Reporting by Ana Brandt in Sarn; Editing by Tom Lund", why::CREDIT),
    ("Information for this article was contributed by Eva Roe of The Hill Courier.", why::CREDIT),
    ("With files from Radio Belm", why::CREDIT),
    ("Sign up for our newsletter and get the news in your inbox.", why::PLEA),
    ("Subscribe to The Hill Courier", why::PLEA),
    ("Support our journalism with a gift today.", why::PLEA),
    ("Please consider a gift: our journalism lives by it.", why::PLEA),
    ("Follow us on Twitter and Facebook", why::PLEA),
    ("Join our Telegram channel for the latest", why::PLEA),
    ("Sign up", why::PLEA),
    ("Abonnez-vous à notre newsletter", why::PLEA),
    ("Abonnieren Sie unseren Newsletter", why::PLEA),
    ("Suscríbete a nuestro boletín", why::PLEA),
    ("Share this article", why::BUTTONS),
    ("Share", why::BUTTONS),
    ("Share on Facebook", why::BUTTONS),
    ("Facebook Twitter WhatsApp Email Print", why::BUTTONS),
    ("12 comments", why::BUTTONS),
    ("4 min read", why::BUTTONS),
    ("Artikel teilen", why::BUTTONS),
    ("شارك المقال", why::BUTTONS),
    ("Advertisement", why::ADVERTISEMENT),
    ("ADVERTISEMENT", why::ADVERTISEMENT),
    ("Article continues below advertisement", why::ADVERTISEMENT),
    ("Werbung", why::ADVERTISEMENT),
    ("إعلان", why::ADVERTISEMENT),
    ("© 2031 The Hill Courier", why::COPYRIGHT),
    ("Copyright 2031 Hill Courier. All rights reserved.", why::COPYRIGHT),
    ("Tous droits réservés", why::COPYRIGHT),
    ("Photo: Ana Brandt", why::PHOTO),
    ("Image credit: Ana Brandt", why::PHOTO),
    ("Foto: Ana Brandt", why::PHOTO),
    ("صورة: آنا برانت", why::PHOTO),
    ("A boy looks at the water in Sarn [Tom Lund/Reuters]", why::CAPTION),
    ("A boy looks at the water in SarnReuters", why::CAPTION),
    ("A boy looks at the water in Sarn. Tom Lund/Getty Images", why::CAPTION),
    ("Sarn on Friday, seen from the tower. Photograph: T. Lund for The Hill Courier", why::CAPTION),
    ("AFP, Reuters", why::CREDIT),
    ("Last updated: 14 March 2031, 09:20 GMT", why::DATE),
    ("Publié le 14 mars 2031", why::DATE),
];

#[test]
fn notices_are_set_aside() {
    for (words, reason) in NOTICES {
        line(words, reason);
    }
}

#[test]
fn sentences_of_the_article_stay() {
    for words in [
        "“We use cookies to lure the ants,” said the keeper of the website.",
        "The paper told readers: “We need your consent to use cookies on your device.”",
        "We use cookies and milk to feed the volunteers of Orrin.",
        "The board’s website uses cookies, the report said.",
        "Cookies were handed out to the people on the roofs.",
        "She asked them to accept all the help there was.",
        "Residents can sign up for the newsletter of the Water Board, Brandt said.",
        "Sign up, the army told the young men of Sarn.",
        "Subscribers to the service were told nothing.",
        "Subscribe to the theory or not, the dam burst.",
        "Donate blood, the hospital asked.",
        "The advertisement ran for three weeks before the flood.",
        "Advertisement taxes will rise in Orrin.",
        "The source of the water is a lake above Sarn.",
        "Source: nobody would say who opened the gates.",
        "A source in the ministry said the gates had rusted.",
        "Sources close to the mayor denied it.",
        "Several agencies contributed to this report, which the board rejected.",
        "He said his office had contributed to this report.",
        "Written by a committee, the report blames nobody.",
        "Reporting by the board stopped in March.",
        "Read more than one report before you judge.",
        "Related questions were left open.",
        "Watch the river, and leave when it turns brown.",
        "Share prices fell in Sarn on Monday.",
        "Print runs were cut after the flood.",
        "Copyright law was no help to the photographer.",
        "Photos of the dam were shown to the judges.",
        "Photographs show water over the bridge.",
        "Follow the river to the sea and you find no dam.",
        "Support our troops, the banner read.",
        "Published in 2012, the report warned of rust.",
        "On 14 March 2031 the water came.",
        "2031-03-14 was the day the water came.",
        "The date 2031-03-14 is written on the wall.",
        "Thank you for reading the letter, the mayor wrote.",
        "Recommended speeds were ignored.",
        "Images of the flood went round the world.",
        "The picture: nobody knows how many are missing.",
        "“Read more: the gates are open,” the message said.",
        "SARN (Reuters) - The dam burst on Friday.",
        "(Radio Belm)The dam burst on Friday.",
        "Reuters could not verify the figures.",
        "AFP quoted an unnamed engineer as saying the gates were shut.",
        "By Monday the water had gone.",
        "Water at the gates",
        "What happens next?",
        "Die Quelle des Wassers ist ein See.",
        "Le site utilise des pompes pour vider le lac.",
        "مصدر في الوزارة قال إن السد انهار يوم الجمعة.",
    ] {
        check(words, &[]);
        check(
            &format!("The dam at Orrin burst on Friday.\n\n{words}\n\nThe mayor left."),
            &[],
        );
    }
}

#[test]
fn what_is_run_onto_a_paragraph() {
    check(
        "The council votes on Friday.⟦Manage Preferences⟧",
        &[why::CONSENT],
    );
    check(
        "The council votes on Friday.⟦We use cookies on this website. Manage Preferences⟧",
        &[why::CONSENT],
    );
    check(
        "The council votes on Friday We use cookies on this website.",
        &[],
    );
    check("It burst on FridayWe use milk.", &[]);
    check(
        "The gates were shut, the mayor said. ⟦Radio Belm contributed to this report.⟧",
        &[why::CREDIT],
    );
    check(
        "“The gates were shut,” she said. ⟦Sign up for our newsletter.⟧",
        &[why::PLEA],
    );
    check(
        "The gates were shut. ⟦Advertisement⟧\nThe water rose.",
        &[why::ADVERTISEMENT],
    );
    check("“The gates were shut,” he said. “Sign up”", &[]);
}

#[test]
fn captions_and_lines_that_stand_twice() {
    check(
        "⟦A boy at the bridge of Sarn⟧\n⟦A boy at the bridge of SarnReuters⟧\n\nThe dam burst.",
        &[why::CAPTION; 2],
    );
    check(
        "⟦A boy at the bridge of Sarn (Photo: Tom Lund/AFP)⟧\n⟦A boy at the bridge of Sarn⟧",
        &[why::CAPTION; 2],
    );
    check(
        "Dam bursts at Orrin\n⟦Dam bursts at Orrin⟧\nThe water rose.",
        &[why::TWICE],
    );
    check("No.\nNo.", &[]);
    check(
        "A boy at the bridge of Sarn\nA boy at the bridge of Sarn saw it.",
        &[],
    );
}

#[test]
fn what_stands_before_an_article() {
    check(
        " ⟦date 2031-03-14 Story highlights⟧\n⟦- Dam burst: reports⟧\n⟦- Nine are missing⟧\n(Radio Belm)The dam burst.",
        &[why::HIGHLIGHTS; 3],
    );
    check(
        " ⟦date 2031-03-14⟧ SARN -- The dam burst on Friday.",
        &[why::DATE],
    );
    check("⟦date 2031-03-14⟧\nThe dam burst.", &[why::DATE]);
    check(
        "⟦Highlights⟧\n⟦• Nine are missing⟧\nThe dam burst.",
        &[why::HIGHLIGHTS; 2],
    );
    check("Highlights\nThe dam burst.\n- Nine are missing", &[]);
    check("Dam bursts\n⟦14 March 2031⟧\nThe water rose.", &[why::DATE]);
    check(
        "The dam burst.\n⟦\u{a0}⟧\n \t\n⟦Source:\u{a0}Radio Belm and Agencies⟧",
        &[why::EMPTY, why::CREDIT],
    );
    check("Sources: Mayor Lund Leaves\nThe mayor left for Sarn.", &[]);
}

#[test]
fn headlines_of_other_articles_between_the_paragraphs() {
    let sentence = "The water of the Orrin rose again on Friday in the whole of the valley.";
    let article = |headings: &[&str]| {
        let mut text = sentence.to_owned();
        for heading in headings {
            // Writing to a String cannot fail.
            let _ = write!(
                text,
                "\n\nNine people are missing there.\n\n{heading}\n\n{sentence}"
            );
        }
        text
    };
    let teasers = [
        "⟦How much longer can the Orrin hold?⟧",
        "⟦Orrin valley without power since Friday night⟧",
        "⟦Volunteers along the Orrin growing tired⟧",
    ];
    check(&article(&teasers), &[why::TEASER; 3]);
    // A heading or two, headings that name nothing again, questions, lists.
    check(&article(&["Orrin key to the whole valley"]), &[]);
    check(
        &article(&[
            "What the engineers had known for years",
            "The day on which the water came",
            "How nobody opened the gates",
        ]),
        &[],
    );
    check(
        &article(&[
            "Why did the Orrin rise so fast?",
            "Who opened the gates of the Orrin?",
            "What happens next on the Orrin?",
        ]),
        &[],
    );
    check(
        &article(&[
            "A late vote",
            "No gates",
            "Orrin valley without power since Friday night",
        ]),
        &[],
    );
}

#[test]
fn ranges_are_in_order_apart_and_on_characters() {
    let odd = [
        "",
        "\n\n",
        "⁉️",
        "é\u{a0}",
        "\u{200b}",
        "Source:",
        "©",
        "…Sign up",
        "date 2031-03-14é",
        "date 2031-02-30",
        "ŉ.Share",
        "İ: Read more:",
    ];
    for a in odd {
        for b in odd {
            let text = format!("{a}{b}\n{b} {a}\n{b}");
            let found = proposed(&text);
            for pair in found.windows(2) {
                assert!(pair[0].0.end <= pair[1].0.start, "{text:?}");
            }
            assert!(
                found
                    .iter()
                    .all(|(at, _)| text.get(at.clone()).is_some_and(|s| !s.is_empty())),
                "{text:?}"
            );
        }
    }
}
