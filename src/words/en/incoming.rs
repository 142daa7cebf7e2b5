//! What is said of files on their way in.

/// A file without a byte.
pub const EMPTY_FILE: &str = "The file is empty.";

/// Nothing but white space.
pub const NO_WORDS: &str = "The file holds no words.";

/// Past the limit in bytes.
pub const FILE_TOO_LARGE: &str =
    "The file is larger than 20 MB. Split it, or remove what is not needed.";

/// Past the limit in characters.
pub const TOO_LONG: &str = "The text is longer than 5,000,000 characters. Split it into parts.";

/// Bytes that are no text of any kind.
pub const NOT_TEXT: &str = "This is not a text file. Save the article as plain text first.";
