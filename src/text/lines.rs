//! Line ends and paragraphs: what is done to a text once, when it comes in.

use super::Span;

/// The text with its byte order mark dropped and every CR LF and lone CR
/// turned to LF. Nothing else is changed, ever.
pub(super) fn normalised(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

/// The lines that hold something to read, without their line ends.
pub(super) fn paragraphs(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split('\n') {
        if !line.trim().is_empty() {
            found.push(Span::checked(start, start + line.len()));
        }
        start += line.len() + 1;
    }
    found
}
