//! A look at HTML before it is parsed. The parser compares each attribute of
//! a tag with all before it, so a tag with very many would hold it up.

/// Attributes of one tag.
const ATTRIBUTES_ALLOWED: usize = 500;

/// Whether a tag has more attributes than any page needs. One walk over the
/// bytes; where it and the parser disagree on what is a tag, it counts more.
pub(super) fn has_swollen_tag(html: &str) -> bool {
    let bytes = html.as_bytes();
    let mut foreign_depth = 0_usize;
    let mut at = 0;
    while let Some(found) = find(bytes, at, b"<") {
        at = found + 1;
        if bytes[at..].starts_with(b"!--") {
            at = comment_end(bytes, at + 3);
            continue;
        }
        let is_end = bytes.get(at) == Some(&b'/');
        let name = name_at(&bytes[at + usize::from(is_end)..]);
        if name.is_empty() {
            continue;
        }
        let Some(end) = tag_end(bytes, at) else {
            return true;
        };
        at = end;
        if name.eq_ignore_ascii_case(b"svg") || name.eq_ignore_ascii_case(b"math") {
            foreign_depth = if is_end {
                foreign_depth.saturating_sub(1)
            } else {
                foreign_depth + 1
            };
        }
        let is_code = name.eq_ignore_ascii_case(b"script") || name.eq_ignore_ascii_case(b"style");
        if is_code && !is_end && foreign_depth == 0 {
            at = code_end(bytes, at, name);
        }
    }
    false
}

/// Where in a tag a byte stands, as the HTML standard names it.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    TagName,
    BeforeName,
    Name,
    AfterName,
    BeforeValue,
    Quoted(u8),
    Unquoted,
}

/// The byte after a tag; nothing if it has too many attributes.
fn tag_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut names = 0;
    let mut place = Place::TagName;
    for (i, &b) in bytes.iter().enumerate().skip(from) {
        if b == b'>' && !matches!(place, Place::Quoted(_)) {
            return Some(i + 1);
        }
        let is_space = matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0xc);
        let next = match place {
            Place::Quoted(quote) if b == quote => Place::BeforeName,
            Place::BeforeValue if b == b'"' || b == b'\'' => Place::Quoted(b),
            Place::BeforeValue if !is_space => Place::Unquoted,
            Place::Quoted(_) | Place::BeforeValue => place,
            Place::Unquoted if !is_space => place,
            Place::TagName if !is_space && b != b'/' => place,
            Place::Name | Place::AfterName if b == b'=' => Place::BeforeValue,
            Place::Name | Place::AfterName if is_space => Place::AfterName,
            _ if is_space || b == b'/' => Place::BeforeName,
            _ => Place::Name,
        };
        if next == Place::Name && place != Place::Name {
            names += 1;
            if names > ATTRIBUTES_ALLOWED {
                return None;
            }
        }
        place = next;
    }
    Some(bytes.len())
}

fn name_at(bytes: &[u8]) -> &[u8] {
    let len = bytes.iter().take_while(|b| b.is_ascii_alphanumeric());
    let name = &bytes[..len.count()];
    match name.first() {
        Some(first) if first.is_ascii_alphabetic() => name,
        _ => &[],
    }
}

fn comment_end(bytes: &[u8], from: usize) -> usize {
    if bytes[from..].starts_with(b">") || bytes[from..].starts_with(b"->") {
        return from;
    }
    let mut at = from;
    while let Some(found) = find(bytes, at, b"--") {
        let after = &bytes[found + 2..];
        if after.starts_with(b">") || after.starts_with(b"!>") {
            return found + 3;
        }
        at = found + 1;
    }
    bytes.len()
}

fn code_end(bytes: &[u8], mut at: usize, name: &[u8]) -> usize {
    while let Some(found) = find(bytes, at, b"</") {
        at = found + 2;
        if bytes[at..]
            .get(..name.len())
            .is_some_and(|b| b.eq_ignore_ascii_case(name))
        {
            return found;
        }
    }
    bytes.len()
}

fn find(bytes: &[u8], from: usize, what: &[u8]) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let found = rest.windows(what.len()).position(|w| w == what)?;
    Some(from + found)
}
