//! A file of four times the size takes no more than some four times the work.
//!
//! Nothing in the readers counts their steps, and much of the work is done in
//! crates that could not. So this compares the time of two runs with each
//! other, and says nothing of how long anything takes: time on the processor
//! where the system tells it, so that it does not matter what else the machine
//! does. Work that grows with the square of the size would take sixteen times
//! as long; what passes is up to nine, in the best of some attempts.

use super::zip::{Entry, zip};
use super::{ENGLISH, reading};
use std::time::Duration;

/// How many times larger the large file is.
const LARGER: usize = 4;

/// How many times longer it may take.
const LONGER: u32 = 9;

/// Runs before a shape is called slow; the shortest time of each size counts.
const ATTEMPTS: usize = 4;

/// What is too short to be compared.
const MOMENT: Duration = Duration::from_millis(15);

/// How long this thread has been at work. Linux tells the time on the
/// processor; elsewhere it is that of the clock.
fn time_worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let told = told.split(' ').next().and_then(|n| n.parse().ok());
    told.map_or_else(time_passed, Duration::from_nanos)
}

#[expect(
    clippy::disallowed_methods,
    reason = "work is compared, and nothing else can measure it"
)]
fn time_passed() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

fn time_of(name: &str, bytes: &[u8]) -> Duration {
    let start = time_worked();
    let read = reading(name, bytes);
    let time = time_worked().saturating_sub(start);
    assert!(read.articles.len() + read.refused.len() > 0, "{name}");
    time
}

/// Fails if reading what `make` gives for `4 * size` takes much more than four
/// times as long as for `size`.
#[track_caller]
fn check(what: &str, name: &str, size: usize, make: impl Fn(usize) -> Vec<u8>) {
    let (small, large) = (make(size), make(size * LARGER));
    let (mut short, mut long) = (Duration::MAX, Duration::MAX);
    for _ in 0..ATTEMPTS {
        short = short.min(time_of(name, &small));
        long = long.min(time_of(name, &large));
        if long <= short.max(MOMENT) * LONGER {
            return;
        }
    }
    panic!("{what}: {short:?} for a file, and {long:?} for one {LARGER} times as large");
}

/// Numbered pieces, one after the other.
fn joined(n: usize, piece: impl Fn(usize) -> String) -> String {
    (0..n).map(piece).collect::<Vec<_>>().concat()
}

/// A page with this so many times after a paragraph.
fn page(piece: &str) -> impl Fn(usize) -> Vec<u8> {
    move |n| format!("<article><p>{ENGLISH}</p>{}", piece.repeat(n)).into_bytes()
}

/// A page with numbered pieces after a paragraph.
fn numbered(piece: impl Fn(usize) -> String) -> impl Fn(usize) -> Vec<u8> {
    move |n| {
        let pieces = joined(n, &piece);
        format!("<article><p>{ENGLISH}</p>{pieces}").into_bytes()
    }
}

#[test]
fn pages() {
    let nest = |start: &str, end: &str| start.repeat(400) + "x" + &end.repeat(400);
    let shapes = [
        ("nests side by side", nest("<div>", "</div>"), 20),
        ("nests that never end", nest("<ul><li>", "</ul>"), 10),
        (
            "formatting that never ends",
            "<p><b><i><u>x</p>".to_owned(),
            2_000,
        ),
        (
            "links in links",
            "<a href=x>x<div>".to_owned() + "</div></a></a>",
            2_000,
        ),
        ("words in tables", "<table>x<tr>y</table>".to_owned(), 2_000),
        (
            "ends without starts",
            "</p></b></div></x>".to_owned(),
            4_000,
        ),
        ("open signs", "<".to_owned(), 100_000),
        ("open comments", "<!--".to_owned(), 50_000),
        ("comments", "<!-- - -->x<!>".to_owned(), 5_000),
        ("open strings", "<p title=\"".to_owned(), 10_000),
        (
            "marked sections",
            "<![CDATA[x]]><svg><![CDATA[y]]></svg>".to_owned(),
            2_000,
        ),
        ("instructions", "<?x ?><!DOCTYPE a>".to_owned(), 5_000),
        ("entities", "&amp;&#38;&#x26;&copy".to_owned(), 5_000),
        (
            "entities that are none",
            "&notit;&#xffffffff;&zzzz".to_owned(),
            5_000,
        ),
        ("nothing", "\0".to_owned(), 50_000),
        ("forms", "<form><input><select><option>".to_owned(), 2_000),
        (
            "templates",
            "<template><p>x</p></template>".to_owned(),
            2_000,
        ),
        (
            "pictures",
            "<figure><img alt=x><figcaption>x</figcaption></figure>".to_owned(),
            2_000,
        ),
        (
            "paragraphs",
            "<p>We saw it, and then we heard it.</p>".to_owned(),
            2_000,
        ),
        (
            "lists",
            "<ul><li><a href=x>Read more</a></li></ul>".to_owned(),
            2_000,
        ),
        (
            "tables of data",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>".to_owned(),
            1_000,
        ),
        (
            "metadata",
            "<meta name=author content=x><time datetime=2031-01-01>x</time>".to_owned(),
            2_000,
        ),
    ];
    for (what, piece, size) in shapes {
        check(what, "a.html", size, page(&piece));
    }
}

#[test]
fn pages_with_numbers() {
    check(
        "late attributes of the body",
        "a.html",
        5_000,
        numbered(|i| format!("<body a{i}=1>")),
    );
    check(
        "formatting of its own each",
        "a.html",
        2_000,
        numbered(|i| format!("<p><b a={i}>x</b>")),
    );
    check(
        "elements of its own each",
        "a.html",
        2_000,
        numbered(|i| format!("<x-{i}>x</x-{i}>")),
    );
    check(
        "classes",
        "a.html",
        2_000,
        numbered(|i| format!("<p class='c{i} d{i}' id=e{i}>x</p>")),
    );
    check(
        "attributes",
        "a.html",
        40,
        numbered(|i| {
            let names = joined(400, |k| format!(" a{i}x{k}=1"));
            format!("<p{names}>x</p>")
        }),
    );
}

#[test]
fn rows() {
    let row = format!("\"{ENGLISH}\",b\n");
    check("rows", "a.csv", 30, |n| {
        format!("text,title\n{}", row.repeat(n)).into_bytes()
    });
    check("a quote that never ends", "a.csv", 3_000, |n| {
        format!("text\n\"{}", "a,\n".repeat(n)).into_bytes()
    });
    check("quotes", "a.csv", 50_000, |n| {
        format!("text\n{}", "\"\"".repeat(n)).into_bytes()
    });
    check("columns", "a.csv", 10_000, |n| {
        let names = joined(n, |i| format!("c{i},"));
        format!("{names}text\n{}x", ",".repeat(n)).into_bytes()
    });
    check("columns alike", "a.csv", 5_000, |n| {
        format!("{}text\n{}x", "a,".repeat(n), ",".repeat(n)).into_bytes()
    });
    check("short rows", "a.csv", 5_000, |n| {
        format!("text,title\n{}", "a\n".repeat(n)).into_bytes()
    });
    check("lines", "a.jsonl", 5_000, |n| "1\n".repeat(n).into_bytes());
    check("names", "a.json", 5_000, |n| {
        let names = joined(n, |i| format!("\"n{i}\":{i},"));
        format!("{{{names}\"text\":\"x\"}}").into_bytes()
    });
    check("escapes", "a.json", 20_000, |n| {
        format!("{{\"text\":\"x{}\"}}", "\\u0041".repeat(n)).into_bytes()
    });
    check("lists", "a.json", 5_000, |n| {
        format!("[{}1]", "[[[]]],".repeat(n)).into_bytes()
    });
}

#[test]
fn texts() {
    check("a long line", "a.txt", 2_000, |n| {
        "We saw it before we heard it. ".repeat(n).into_bytes()
    });
    check("a long word", "a.txt", 50_000, |n| {
        "a".repeat(n).into_bytes()
    });
    check("lines", "a.txt", 5_000, |n| {
        "We saw it.\n".repeat(n).into_bytes()
    });
    check("lines of its own each", "a.txt", 2_000, |n| {
        joined(n, |i| format!("The {i} houses stood empty.\n\n")).into_bytes()
    });
    check("empty lines", "a.txt", 50_000, |n| {
        ("x".to_owned() + &"\n".repeat(n) + "y").into_bytes()
    });
    check("quotes", "a.txt", 50_000, |n| {
        "“‘\"(".repeat(n).into_bytes()
    });
    check("signs upon one letter", "a.txt", 50_000, |n| {
        ("e".to_owned() + &"\u{301}".repeat(n)).into_bytes()
    });
    check("turned lines", "a.txt", 20_000, |n| {
        ("x".to_owned() + &"\u{202e}\u{2066}".repeat(n)).into_bytes()
    });
    check("bytes of no encoding", "a.txt", 20_000, |n| {
        [0xe9, 0x20, 0x81, 0xfe, 0x61].repeat(n)
    });
}

#[test]
fn archives() {
    check("files", "n.zip", 100, |n| {
        let files: Vec<_> = (0..n)
            .map(|i| Entry::new(&format!("{i}.txt"), format!("{i} {ENGLISH}")))
            .collect();
        zip(&files)
    });
    check("damaged files", "n.zip", 500, |n| {
        zip(&vec![Entry::new("a.txt", "words").damaged(); n])
    });
    check("files of no kind", "n.zip", 2_000, |n| {
        zip(&vec![Entry::stored("a.css", ""); n])
    });
}
