//! What a file is, and what is said of one that cannot be read.

use super::{ENGLISH, article, reading, refused};
use whence::incoming::{FILE_BYTES_ALLOWED, is_whence};

#[test]
fn what_cannot_be_read_says_what_to_do() {
    #[track_caller]
    fn check(name: &str, bytes: &[u8], why: &str) {
        assert_eq!(refused(name, bytes), [format!("{name}: {why}")]);
    }
    let office = "This is a document of an office program or an e-book. Save it there as plain text or as a web page, and open that.";
    let picture = "This is a picture. Only text can be read.";
    let sound = "This is sound or film. Only text can be read.";
    let packed =
        "This is a packed file of another kind than ZIP. Unpack it and choose the files in it.";
    let page =
        "This is a web archive. Save the page once more, as “Web page, HTML only”, and open that.";
    check("a.txt", b"", "The file is empty.");
    check("a.txt", b" \n\t\r\n", "The file holds no words.");
    check(
        "a.pdf",
        b"%PDF-1.7 ...",
        "This is a PDF. Open it, copy the text of the article, and paste it here.",
    );
    check(
        "a.txt",
        b"%PDF-1.7 ...",
        "This is a PDF. Open it, copy the text of the article, and paste it here.",
    );
    check("a.rtf", b"{\\rtf1", office);
    check("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", office);
    let docx = [b"PK\x03\x04".as_slice(), &[0; 26], b"[Content_Types].xml"].concat();
    check("a.docx", &docx, office);
    let epub = [
        b"PK\x03\x04".as_slice(),
        &[0; 26],
        b"mimetypeapplication/epub+zip",
    ]
    .concat();
    check("a.epub", &epub, office);
    check("a.png", b"\x89PNG\r\n\x1a\n", picture);
    check("a.jpg", b"\xff\xd8\xff\xe0", picture);
    check("a.webp", b"RIFF\0\0\0\0WEBPVP8", picture);
    check("a.heic", b"\0\0\0\x18ftypheic", picture);
    check("a.mp4", b"\0\0\0\x18ftypisom", sound);
    check("a.mp3", b"ID3\x04", sound);
    check("a.gz", b"\x1f\x8b\x08", packed);
    check("a.7z", b"7z\xbc\xaf\x27\x1c", packed);
    check("a.webarchive", b"bplist00", page);
    check(
        "a.mhtml",
        b"From: <Saved by a browser>\nMIME-Version: 1.0",
        page,
    );
    check(
        "a.css",
        b"p { margin: 0 }",
        "Files of this kind cannot be read. Articles come as .txt, .md, .html, .csv, .tsv, .jsonl, .json, or as a .zip of these.",
    );
    check(
        "a.zip",
        b"not packed at all",
        "The archive is damaged. Make or download it once more.",
    );
    check(
        "a.html",
        b"<html><body><script>start()</script></body></html>",
        "The page holds no text. It may be filled in only after it is opened: open it, copy the text of the article, and paste it here.",
    );
}

#[test]
fn sizes_have_limits() {
    let long = vec![b'a'; FILE_BYTES_ALLOWED + 1];
    assert_eq!(
        refused("a.txt", long),
        ["a.txt: The file is larger than 20 MB. Split it, or remove what is not needed."]
    );
    let letters = "ä".repeat(5_000_000);
    assert_eq!(article("a.txt", &letters).text.len(), 10_000_000);
    assert_eq!(
        refused("a.txt", letters + "."),
        ["a.txt: The text is longer than 5,000,000 characters. Split it into parts."]
    );
}

#[test]
fn a_file_is_read_as_its_name_or_its_beginning_says() {
    let page = format!("<!DOCTYPE html><title>x</title><p>{ENGLISH}</p>");
    assert_eq!(article("page.HTM", &page).text, ENGLISH);
    assert_eq!(article("folder.d/page", &page).text, ENGLISH);
    assert_eq!(article("page.txt", &page).text, page);
    assert_eq!(article("notes", "Only words").text, "Only words");
    assert_eq!(
        article("a.md", "# Title\n\n*Words*").text,
        "# Title\n\n*Words*"
    );
}

#[test]
fn a_text_brings_its_hash_its_name_and_its_language() {
    let found = article("in/belm.txt", ENGLISH);
    assert_eq!(found.file_name, "in/belm.txt");
    assert_eq!(
        found.file_sha256,
        whence::text::sha256_hex(ENGLISH.as_bytes())
    );
    let arabic = "انهار سد أورين قبيل منتصف ليل الثلاثاء، فاندفعت مياهه في وادي نهر إيلف وغمرت قريتي بيلم العليا وبيلم السفلى في أقل من نصف ساعة، ولا تزال فرق الإنقاذ تبحث في الوحل عن ناجين.";
    let found = article("sada.txt", arabic);
    assert_eq!((&*found.language, &*found.direction), ("ar", "rtl"));
    let short = article("short.txt", "سد أورين");
    assert_eq!((&*short.language, &*short.direction), ("", "rtl"));
    assert_eq!(article("short.txt", "No siren.").language, "");
}

#[test]
fn the_languages_of_the_sample_are_told() {
    #[track_caller]
    fn check(name: &str, language: &str, direction: &str) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/sample/");
        let bytes = std::fs::read(format!("{folder}{name}.txt")).expect("the sample is there");
        let found = article("a.txt", bytes);
        assert_eq!(
            (&*found.language, &*found.direction),
            (language, direction),
            "{name}"
        );
    }
    check("la-rive-rapport-oublie", "fr", "");
    check("lantern-we-were-told-nothing", "en", "");
    check("northern-wire-ministry-disputes-toll", "en", "");
    check("sada-al-wadi-orrin-dam", "ar", "rtl");
    check("sarn-advertiser-dam-toll-rises", "en", "");
    check("tesmond-evening-post-orrin-flood", "en", "");
    check("vale-courier-correction-orrin-toll", "en", "");
    check("vale-courier-dam-gives-way", "en", "");
}

#[test]
fn whence_files_are_told_apart() {
    #[track_caller]
    fn check(bytes: &[u8], is: bool) {
        assert_eq!(is_whence(bytes), is);
    }
    check(br#"{"format":"whence","version":1}"#, true);
    check(
        b"\xef\xbb\xbf {\n  \"generator\": \"x\",\n  \"format\" : \"whence\"",
        true,
    );
    check(br#"[{"format":"whence"}]"#, false);
    check(br#"{"format":"csv","text":"\"format\":\"whence\""}"#, false);
    check(b"format: whence", false);
    check(b"", false);
    check(&[0xff; 10], false);
    let sample = include_bytes!("../../../public/sample/orrin-dam.whence.json");
    check(sample, true);
    assert_eq!(
        refused("orrin.json", sample),
        ["orrin.json: This is a Whence file. Open it by itself to import it."]
    );
    assert_eq!(reading("orrin.json", sample).articles, []);
}
