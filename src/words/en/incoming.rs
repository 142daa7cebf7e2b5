//! What is said of files on their way in.

/// A file without a byte.
pub(crate) const EMPTY_FILE: &str = "The file is empty.";

/// Nothing but white space.
pub(crate) const NO_WORDS: &str = "The file holds no words.";

/// Past the limit in bytes.
pub(crate) const FILE_TOO_LARGE: &str =
    "The file is larger than 20 MB. Split it, or remove what is not needed.";

/// Past the limit in characters.
pub(crate) const TOO_LONG: &str =
    "The text is longer than 5,000,000 characters. Split it into parts.";

/// Bytes that are no text of any kind.
pub(crate) const NOT_TEXT: &str = "This is not a text file. Save the article as plain text first.";

/// A file with an ending that is not known.
pub(crate) const UNKNOWN_KIND: &str = "Files of this kind cannot be read. Articles come as .txt, .md, \
    .html, .csv, .tsv, .jsonl, .json, or as a .zip of these.";

/// A Whence project where an article is wanted.
pub(crate) const IS_WHENCE: &str = "This is a Whence file. Open it by itself to import it.";

/// A PDF file.
pub(crate) const IS_PDF: &str =
    "This is a PDF. Open it, copy the text of the article, and paste it here.";

/// A file of an office program, or a book.
pub(crate) const IS_OFFICE: &str = "This is a document of an office program or an e-book. \
    Save it there as plain text or as a web page, and open that.";

/// An image.
pub(crate) const IS_PICTURE: &str = "This is a picture. Only text can be read.";

/// Sound or film.
pub(crate) const IS_SOUND: &str = "This is sound or film. Only text can be read.";

/// A packed file that is no ZIP archive.
pub(crate) const IS_OTHER_ARCHIVE: &str =
    "This is a packed file of another kind than ZIP. Unpack it and choose the files in it.";

/// A page with everything in one file.
pub(crate) const IS_WEB_ARCHIVE: &str = "This is a web archive. \
    Save the page once more, as “Web page, HTML only”, and open that.";

/// Elements within one another past the limit.
pub(crate) const HTML_TOO_DEEP: &str = "The page nests its parts more than 512 levels deep. \
    Copy the text of the article and paste it here.";

/// A tag with too many attributes.
pub(crate) const HTML_SWOLLEN: &str = "The page holds a tag with more than 500 attributes. \
    Copy the text of the article and paste it here.";

/// A page without a word.
pub(crate) const NO_ARTICLE: &str = "The page holds no text. It may be filled in only after it is opened: \
    open it, copy the text of the article, and paste it here.";

/// Lists and objects within one another past the limit.
pub(crate) const JSON_TOO_DEEP: &str = "This nests more than 64 levels deep. Articles need two.";

/// Broken JSON.
pub(crate) const NOT_JSON: &str = "This is not JSON. Check its quotation marks and commas.";

/// JSON that is no object.
pub(crate) const NOT_AN_OBJECT: &str = "This is no article: it should be an object with a “text”.";

/// A row without the one field that it needs.
pub(crate) const NO_TEXT_FIELD: &str = "There is no “text” here.";

/// A text that is a list or an object.
pub(crate) const TEXT_NOT_WORDS: &str = "The “text” here is not words.";

/// A table without the one column that it needs.
pub(crate) const NO_TEXT_COLUMN: &str = "The first row names no column “text”. \
    Give the column with the articles this name.";

/// A table with a header and nothing else.
pub(crate) const NO_ROWS: &str = "The table has no rows below its first.";

/// A ZIP archive that cannot be read.
pub(crate) const DAMAGED_ARCHIVE: &str = "The archive is damaged. Make or download it once more.";

/// A file in an archive that cannot be read.
pub(crate) const DAMAGED_ENTRY: &str = "This file is damaged in the archive.";

/// A file in an archive behind a password.
pub(crate) const ENCRYPTED: &str =
    "This file is behind a password. Unpack the archive and choose it.";

/// A way of packing that is not known.
pub(crate) const UNKNOWN_PACKING: &str =
    "This file is packed in a way that is not known here. Unpack the archive and choose it.";

/// An archive in an archive.
pub(crate) const NESTED_ARCHIVE: &str =
    "This is an archive in an archive. Unpack the outer one first.";

/// An archive without files.
pub(crate) const EMPTY_ARCHIVE: &str = "The archive holds no files that could be articles.";

/// Past the number of files in an archive.
pub(crate) const TOO_MANY_ENTRIES: &str =
    "The archive holds more than 10,000 files; the others were not read. Split it.";

/// Past the size of all files in an archive.
pub(crate) const ARCHIVE_TOO_LARGE: &str =
    "Unpacked, the archive is larger than 200 MB; the rest was not read. Split it.";

/// A file that grows too much.
pub(crate) const BOMB: &str = "This file grows to more than 100 times its packed size. \
    No text does; it was not unpacked.";

/// A byte order mark.
pub(crate) const MARK_DROPPED: &str = "The byte order mark at its start was left out.";

/// The article was taken from the page's description of itself.
pub(crate) const FROM_DESCRIPTION: &str =
    "The text is the copy that the page keeps for search engines.";

/// Nothing on the page looks like an article.
pub(crate) const WHOLE_PAGE: &str =
    "The article could not be told from the rest of the page, so all its text is here.";

/// The page says that not everybody may read all of it.
pub(crate) const PAID_FOR: &str =
    "The page says that it is for subscribers; the text may be cut short.";

/// An address that leads elsewhere than to the web.
pub(crate) const NO_WEB_ADDRESS: &str = "Its address is no web address and was left out.";

/// "Read as Windows-1252 text."
pub(crate) fn read_as(encoding: &str) -> String {
    let name = match encoding.strip_prefix("windows-") {
        Some(number) => format!("Windows-{number}"),
        None => encoding.to_owned(),
    };
    format!("Read as {name} text.")
}

/// Letters that the encoding does not have.
pub(crate) fn letters_lost(count: usize) -> String {
    match count {
        1 => "One letter could not be read and shows as �.".to_owned(),
        n => format!("{n} letters could not be read and show as �."),
    }
}

/// "news.csv, line 14"
pub(crate) fn line_of(name: &str, line: usize) -> String {
    format!("{name}, line {line}")
}

/// "news.json, entry 3"
pub(crate) fn entry_of(name: &str, entry: usize) -> String {
    format!("{name}, entry {entry}")
}

/// A row with more or fewer columns than the first.
pub(crate) fn columns(here: usize, first: usize) -> String {
    let columns = if here == 1 { "column" } else { "columns" };
    format!(
        "This row has {here} {columns}, the first has {first}. \
         A text with commas or line breaks must stand in quotation marks."
    )
}

/// A field that should be words.
pub(crate) fn not_words(field: &str) -> String {
    format!("The “{field}” is not words and was left out.")
}

/// Names that no field of an article has.
pub(crate) fn passed_over(names: &[String], is_all: bool) -> String {
    let names: Vec<_> = names.iter().map(|n| format!("“{n}”")).collect();
    let more = if is_all { "" } else { " and more" };
    format!("Passed over in this file: {}{more}.", names.join(", "))
}

/// A date that may be two days.
pub(crate) fn ambiguous_date(date: &str) -> String {
    format!("“{date}” can be two days, so the date was left open.")
}

/// A date that is not understood.
pub(crate) fn unknown_date(date: &str) -> String {
    let short: String = date.chars().take(60).collect();
    format!("“{short}” was not understood as a date.")
}

/// A page that says it is in another language than its text.
pub(crate) fn other_language(said: &str, read: &str) -> String {
    format!("The file says its language is “{said}”; the text reads like “{read}”.")
}
