//! Files made to harm: refused, or read as the text they hold.

use super::zip::{Entry, listed_often, zip};
use super::{ENGLISH, article, reading, refused};

/// More than any machine would bear if each were compared with all before it.
const MANY: usize = 100_000;

/// Parts side by side.
const WIDE: usize = 20_000;

const TOO_DEEP: &str = "a.html: The page nests its parts more than 512 levels deep. Copy the text of the article and paste it here.";
const SWOLLEN: &str = "a.html: The page holds a tag with more than 500 attributes. Copy the text of the article and paste it here.";

#[test]
fn a_page_nested_too_deep_is_refused() {
    #[track_caller]
    fn check(start: &str, end: &str) {
        let page = start.repeat(MANY) + ENGLISH + &end.repeat(MANY);
        assert_eq!(refused("a.html", page), [TOO_DEEP], "{start}");
    }
    check("<div>", "</div>");
    check("<div>", "");
    check("<b>", "</i>");
    check("<a><table><tr><td>", "");
    check("<ul><li>", "");
    check("<svg><g>", "");
    check("<math><mi>", "");
    check("<template>", "");
    check("<span><div></span>", "");
    check("<q>", "</q>");
    check("<object>", "</p>");
}

#[test]
fn depth_that_pages_have_is_read() {
    let page = "<div>".repeat(500) + "<p>" + ENGLISH + &"</div>".repeat(500);
    assert_eq!(article("a.html", page).text, ENGLISH);
}

#[test]
fn a_wide_page_is_read() {
    #[track_caller]
    fn check(piece: &str, wanted: usize) {
        let page = format!("<article><p>{ENGLISH}</p>{}", piece.repeat(WIDE));
        let text = article("a.html", page).text;
        assert_eq!(text.matches("xyz").count(), wanted, "{piece}");
    }
    check("<p>xyz", WIDE);
    check("<p>xyz</p></div></span>", WIDE);
    check("xyz<br>", WIDE);
    check("<b>xyz</b><i></i>", WIDE);
    check("<a href=x>xyz</a><!-- - -->", WIDE);
    check("<body a=1>xyz<html b=2>", WIDE);
    check("<table>xyz</table>", WIDE);
    check("</x><!x>&#0;xyz<", WIDE);
}

#[test]
fn a_swollen_tag_is_refused_and_looks_like_one_are_not() {
    let names = |n: usize| {
        let names: Vec<_> = (0..n).map(|i| format!(" a{i}=x\"")).collect();
        names.concat()
    };
    let page = |start: &str, n: usize, end: &str| format!("{start}{}>{end}<p>{ENGLISH}", names(n));
    assert_eq!(refused("a.html", page("<p", MANY, "")), [SWOLLEN]);
    assert_eq!(refused("a.html", page("<p q==\"", MANY, "")), [SWOLLEN]);
    assert_eq!(
        refused("a.html", page("<svg><script><a", MANY, "")),
        [SWOLLEN]
    );
    assert_eq!(refused("a.html", page("<p =\"", MANY, "")), [SWOLLEN]);
    assert_eq!(refused("a.html", page("<!--> <a", MANY, "")), [SWOLLEN]);
    assert_eq!(article("a.html", page("<p", 400, "")).text, ENGLISH);
    assert_eq!(
        article("a.html", page("<!-- <a", MANY, "-->")).text,
        ENGLISH
    );
    assert_eq!(
        article("a.html", page("<script>if (a<b", MANY, "</script>")).text,
        ENGLISH
    );
    let quoted = format!("<p title='{}'>{ENGLISH}", "a b ".repeat(MANY));
    assert_eq!(article("a.html", quoted).text, ENGLISH);
}

#[test]
fn deep_json_is_refused() {
    #[track_caller]
    fn check(start: &str, end: &str) {
        let json = start.repeat(MANY) + "1" + &end.repeat(MANY);
        let why = "This nests more than 64 levels deep. Articles need two.";
        assert_eq!(refused("a.json", &json), [format!("a.json: {why}")]);
        assert_eq!(
            refused("a.jsonl", &json),
            [format!("a.jsonl, line 1: {why}")]
        );
        let page = format!("<script type='application/ld+json'>{json}</script><p>{ENGLISH}");
        assert_eq!(article("a.html", page).text, ENGLISH);
    }
    check("[", "]");
    check("{\"a\":", "}");
    check("[", "");
    check("{\"a\\\"b\":[", "");
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![b' '; 19 << 20];
    let archive = zip(&[Entry::new("a.txt", &zeros), Entry::new("b.txt", "words")]);
    assert!(archive.len() < 190_000, "it is a small file");
    assert_eq!(
        refused("n.zip", &archive),
        [
            "n.zip/a.txt: This file grows to more than 100 times its packed size. No text does; it was not unpacked."
        ]
    );
    assert_eq!(reading("n.zip", &archive).articles[0].text, "words");
}

#[test]
fn one_bomb_listed_a_thousand_times_is_inflated_a_few_times() {
    const FEW: usize = 30;
    let bomb = Entry::new("a.txt", vec![b' '; 19 << 20]);
    let check = |bomb: &Entry, count: usize| {
        let all = refused("n.zip", listed_often(bomb, count));
        let last = all.last().map(String::as_str);
        let why =
            "n.zip: Unpacked, the archive is larger than 200 MB; the rest was not read. Split it.";
        assert_eq!(last, Some(why));
        assert!(all.len() < FEW, "it was inflated {} times", all.len());
    };
    check(&bomb, 1_000);
    check(&bomb.clone().damaged(), 1_000);
    // This one grows no further than it may, and is damaged: it counts as well.
    let noise: Vec<u8> = (0..19_u32 << 18)
        .flat_map(|i| ((i ^ 0x9e37).wrapping_mul(i) >> 3 & 0x0f0f_0f0f).to_le_bytes())
        .collect();
    check(&Entry::new("a.txt", noise).damaged(), 1_000);
}

#[test]
fn a_line_of_five_megabytes_is_a_text() {
    let line = "We heard it before we saw it. ".repeat(5 << 20 >> 5);
    assert_eq!(article("a.txt", &line).text, line);
    let rows = format!("text,title\n\"{line}\",One\n");
    assert_eq!(article("a.csv", rows).text, line);
    let page = article("a.html", format!("<p>{line}</p>"));
    assert_eq!(page.text, line.trim_end());
}

/// What has turned into scripts elsewhere, on its way through a parser and
/// back. Here it is dropped, or it is text.
const PAYLOADS: [&str; 24] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>",
    "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
    "<svg><p><style><g title='</style><img src onerror=alert(1)>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='javascript:alert(1)'></object>",
    "<embed src='javascript:alert(1)'>",
    "<a href='javascript:alert(1)'></a>",
    "<textarea><script>alert(1)</script></textarea>",
    "<title><script>alert(1)</script></title>",
    "<xmp></xmp><style><!--</style><img src=x onerror=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[><img src=x onerror=alert(1)>]]>",
    "<details open ontoggle=alert(1)></details>",
    "<body onload=alert(1)>",
    "<base href='javascript:'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<select><option><script>alert(1)</script></select>",
];

#[test]
fn hostile_markup_leaves_no_markup() {
    for payload in PAYLOADS {
        let page = format!("<title>T</title><article><p>{ENGLISH}</p><p>{payload}</p></article>");
        let text = article("a.html", page).text;
        assert!(text.starts_with("Rescue teams"), "{payload}: {text}");
        for sign in ["<script", "<img", "<svg", "<style", "alert(1)"] {
            assert!(!text.contains(sign), "{payload}: {text}");
        }
    }
}

#[test]
fn markup_written_as_text_stays_the_text_it_is() {
    for payload in PAYLOADS {
        assert_eq!(article("a.txt", payload).text, payload);
        let written = payload.replace('&', "&amp;").replace('<', "&lt;");
        let page = format!("<article><p>{ENGLISH}</p><p>{written}</p></article>");
        let one_line = payload.split(' ').collect::<Vec<_>>().join(" ");
        assert_eq!(
            article("a.html", page).text,
            format!("{ENGLISH}\n\n{one_line}")
        );
        let row = serde_json::json!({ "text": payload, "title": payload, "byline": payload });
        let found = article("a.json", row.to_string());
        assert_eq!([&*found.text, &found.title, &found.byline], [payload; 3]);
    }
}
