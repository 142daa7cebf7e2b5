//! What a file is, by its first bytes and its name.

use crate::text::lower;
use crate::words::incoming as words;

/// Kinds of files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Plain text or Markdown, taken as written.
    Text,
    /// A page.
    Html,
    /// JSON: one article or a list of them.
    Json,
    /// One JSON object a line.
    JsonLines,
    /// A table, with a tab between columns if that is its usual sign.
    Table {
        /// Whether the name says that tabs part the columns.
        is_tabbed: bool,
    },
    /// A ZIP archive.
    Archive,
}

/// First bytes of files that are none of these, with what to do instead.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF", words::IS_PDF),
    (b"{\\rtf", words::IS_OFFICE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", words::IS_OFFICE),
    (b"\x89PNG", words::IS_PICTURE),
    (b"\xff\xd8\xff", words::IS_PICTURE),
    (b"GIF8", words::IS_PICTURE),
    (b"II*\0", words::IS_PICTURE),
    (b"MM\0*", words::IS_PICTURE),
    (b"7z\xbc\xaf\x27\x1c", words::IS_OTHER_ARCHIVE),
    (b"Rar!\x1a", words::IS_OTHER_ARCHIVE),
    (b"\x1f\x8b", words::IS_OTHER_ARCHIVE),
    (b"BZh", words::IS_OTHER_ARCHIVE),
    (b"\xfd7zXZ\0", words::IS_OTHER_ARCHIVE),
    (b"\x28\xb5\x2f\xfd", words::IS_OTHER_ARCHIVE),
    (b"bplist00", words::IS_WEB_ARCHIVE),
    (b"ID3", words::IS_SOUND),
    (b"OggS", words::IS_SOUND),
    (b"fLaC", words::IS_SOUND),
    (b"\x1aE\xdf\xa3", words::IS_SOUND),
];

/// Names in an archive that show it to be a document of an office program or
/// a book.
const OFFICE_NAMES: &[&[u8]] = &[
    b"[Content_Types].xml",
    b"mimetypeapplication/vnd.oasis",
    b"mimetypeapplication/epub",
];

/// What a file is, or a sentence why it is not read.
pub(super) fn kind(name: &str, bytes: &[u8]) -> Result<Kind, &'static str> {
    if bytes.is_empty() {
        return Err(words::EMPTY_FILE);
    }
    if let Some(why) = by_signature(bytes) {
        return Err(why);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return if is_office(bytes) {
            Err(words::IS_OFFICE)
        } else {
            Ok(Kind::Archive)
        };
    }
    let name = lower(name);
    let file = name.rsplit('/').next().unwrap_or_default();
    match file.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" | "htm" | "xhtml" | "xht" | "shtml" => Ok(Kind::Html),
        "json" => Ok(Kind::Json),
        "jsonl" | "ndjson" => Ok(Kind::JsonLines),
        "csv" => Ok(Kind::Table { is_tabbed: false }),
        "tsv" | "tab" => Ok(Kind::Table { is_tabbed: true }),
        "zip" => Err(words::DAMAGED_ARCHIVE),
        "mht" | "mhtml" | "webarchive" => Err(words::IS_WEB_ARCHIVE),
        "" if looks_like_a_page(bytes) => Ok(Kind::Html),
        "" | "txt" | "text" | "md" | "markdown" => Ok(Kind::Text),
        _ => Err(words::UNKNOWN_KIND),
    }
}

fn by_signature(bytes: &[u8]) -> Option<&'static str> {
    let found = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    let four = |from: usize| bytes.get(from..from + 4);
    match (four(0), four(4), four(8)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => Some(words::IS_PICTURE),
        (Some(b"RIFF"), ..) => Some(words::IS_SOUND),
        (_, Some(b"ftyp"), Some(b"avif" | b"heic" | b"mif1")) => Some(words::IS_PICTURE),
        (_, Some(b"ftyp"), _) => Some(words::IS_SOUND),
        _ => found.map(|(_, why)| *why),
    }
}

fn is_office(bytes: &[u8]) -> bool {
    let first = bytes.get(30..).unwrap_or_default();
    OFFICE_NAMES.iter().any(|name| first.starts_with(name))
}

fn looks_like_a_page(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let head = head.to_ascii_lowercase();
    head.starts_with("<!doctype html") || head.starts_with("<html")
}
