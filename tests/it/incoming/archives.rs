//! ZIP archives of files.

use super::zip::{Entry, zip};
use super::{ENGLISH, article, reading, refused};

#[test]
fn files_in_an_archive_are_read_in_order_with_their_folders() {
    let table = "title,text\nOne,First\nTwo,\n";
    let archive = zip(&[
        Entry::new("belm/b.txt", "Second file"),
        Entry::stored("a.txt", b"caf\xe9 in the old letters of its time"),
        Entry::new("belm/rows.csv", table),
        Entry::new("page.html", format!("<title>T</title><p>{ENGLISH}")),
    ]);
    let reading = reading("news.zip", archive);
    let told: Vec<_> = reading
        .articles
        .iter()
        .map(|f| (&*f.file_name, &*f.text))
        .collect();
    assert_eq!(
        told,
        [
            ("news.zip/belm/b.txt", "Second file"),
            ("news.zip/a.txt", "café in the old letters of its time"),
            ("news.zip/belm/rows.csv", "First"),
            ("news.zip/page.html", ENGLISH),
        ]
    );
    assert_eq!(reading.articles[1].encoding, "windows-1252");
    assert_eq!(
        reading.articles[0].file_sha256,
        whence::text::sha256_hex(b"Second file")
    );
    assert_eq!(reading.refused.len(), 1);
    assert_eq!(reading.refused[0].name, "news.zip/belm/rows.csv, line 3");
}

#[test]
fn what_machines_put_into_archives_is_passed_over() {
    let archive = zip(&[
        Entry::new("__MACOSX/._a.txt", "junk"),
        Entry::new(".DS_Store", "junk"),
        Entry::new("belm/", ""),
        Entry::new("page_files/ad.html", "<p>Buy boots"),
        Entry::new("belm/.git/config", "junk"),
        Entry::new("a.txt", "The one"),
    ]);
    assert_eq!(article("news.zip", archive).text, "The one");
}

#[test]
fn a_path_leads_nowhere() {
    #[track_caller]
    fn check(path: &str, wanted: &str) {
        let archive = zip(&[Entry::new(path, "words")]);
        assert_eq!(article("n.zip", archive).file_name, wanted);
    }
    check("../../etc/a.txt", "n.zip/etc/a.txt");
    check("/root/a.txt", "n.zip/root/a.txt");
    check("C:\\news\\..\\a.txt", "n.zip/news/a.txt");
    check("././a.txt", "n.zip/a.txt");
}

#[test]
fn what_cannot_be_unpacked_is_said_file_by_file() {
    let inner = zip(&[Entry::new("a.txt", "deep")]);
    let bomb = vec![b'a'; 2_000_000];
    let archive = zip(&[
        Entry::new("inner.zip", &inner),
        Entry::new("secret.txt", "words").encrypted(),
        Entry::new("odd.txt", "words").by_method(12),
        Entry::new("torn.txt", "words").damaged(),
        Entry::new("bomb.txt", &bomb),
        Entry::new("style.css", "p{}"),
        Entry::new("empty.txt", ""),
        Entry::new("good.txt", "Still here"),
    ]);
    assert_eq!(
        refused("n.zip", &archive),
        [
            "n.zip/inner.zip: This is an archive in an archive. Unpack the outer one first.",
            "n.zip/secret.txt: This file is behind a password. Unpack the archive and choose it.",
            "n.zip/odd.txt: This file is packed in a way that is not known here. Unpack the archive and choose it.",
            "n.zip/torn.txt: This file is damaged in the archive.",
            "n.zip/bomb.txt: This file grows to more than 100 times its packed size. No text does; it was not unpacked.",
            "n.zip/style.css: Files of this kind cannot be read. Articles come as .txt, .md, .html, .csv, .tsv, .jsonl, .json, or as a .zip of these.",
            "n.zip/empty.txt: The file is empty.",
        ]
    );
    assert_eq!(reading("n.zip", archive).articles[0].text, "Still here");
}

#[test]
fn an_archive_has_limits() {
    #[track_caller]
    fn check(entries: &[Entry], why: &str) {
        assert_eq!(
            refused("n.zip", zip(entries)).last().map(String::as_str),
            Some(why)
        );
    }
    check(
        &[],
        "n.zip: The archive holds no files that could be articles.",
    );
    let many: Vec<_> = (0..10_001)
        .map(|i| Entry::stored(&format!("{i}.txt"), ""))
        .collect();
    check(
        &many,
        "n.zip: The archive holds more than 10,000 files; the others were not read. Split it.",
    );
    // A table of numbers packs well enough to pass 20 MB in a file of 20 MB.
    let large = varied(21 << 20);
    check(
        &[Entry::new("large.txt", &large)],
        "n.zip/large.txt: The file is larger than 20 MB. Split it, or remove what is not needed.",
    );
    let one = Entry::new("0.css", &large[..16 << 20]);
    let whole: Vec<_> = (0..14).map(|i| one.named(&format!("{i}.css"))).collect();
    check(
        &whole,
        "n.zip: Unpacked, the archive is larger than 200 MB; the rest was not read. Split it.",
    );
    let mut torn = zip(&[Entry::new("a.txt", "words")]);
    torn.truncate(40);
    assert_eq!(
        refused("n.zip", torn),
        ["n.zip: The archive is damaged. Make or download it once more."]
    );
}

/// Bytes that pack to about a fiftieth.
fn varied(len: usize) -> Vec<u8> {
    let line = |i: usize| format!("{i}{}\n", "x".repeat(300));
    let mut out = Vec::with_capacity(len + 400);
    let mut i = 0_usize;
    while out.len() < len {
        out.extend(line(i.wrapping_mul(2_654_435_761)).bytes());
        i += 1;
    }
    out.truncate(len);
    out
}
