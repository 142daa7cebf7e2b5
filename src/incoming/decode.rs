//! From bytes to text: which character encoding it is, said and recorded.

use crate::words::incoming as words;
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes looked at to tell text from what is none.
const SAMPLE_BYTES: usize = 65_536;

/// Bytes at the start of a page in which its encoding stands.
const HEAD_BYTES: usize = 4096;

/// Of all zero bytes of UTF-16, in hundredths: those on one side.
const ONE_SIDED: usize = 95;

/// Text, and what it was before.
#[derive(Debug)]
pub(super) struct Decoded {
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// The encoding's WHATWG name; empty for UTF-8 without a byte order mark.
    pub(super) encoding: String,
    /// What was done, in sentences.
    pub(super) remarks: Vec<String>,
}

/// Decodes a file. A page (`is_html`) may say what it is in.
pub(super) fn decoded(bytes: &[u8], is_html: bool) -> Result<Decoded, &'static str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let mut decoded = with(encoding, &bytes[mark..])?;
        if encoding == UTF_8 {
            encoding.name().clone_into(&mut decoded.encoding);
            decoded.remarks.insert(0, words::MARK_DROPPED.to_owned());
        }
        return Ok(decoded);
    }
    if bytes.contains(&0) {
        let encoding = utf_16_by_its_zeros(bytes).ok_or(words::NOT_TEXT)?;
        return with(encoding, bytes);
    }
    let declared = if is_html { declared(bytes) } else { None };
    if let Ok(text) = std::str::from_utf8(bytes) {
        let is_shifted = declared == Some(ISO_2022_JP) && bytes.contains(&0x1b);
        if !is_shifted {
            return checked(Decoded {
                text: text.to_owned(),
                encoding: String::new(),
                remarks: Vec::new(),
            });
        }
    }
    match declared {
        Some(encoding) if encoding != UTF_8 => with(encoding, bytes),
        _ if is_mostly_utf_8(bytes) => with(UTF_8, bytes),
        _ => with(guessed(bytes), bytes),
    }
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Result<Decoded, &'static str> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let mut remarks = Vec::new();
    let name = if encoding == UTF_8 {
        ""
    } else {
        remarks.push(words::read_as(encoding.name()));
        encoding.name()
    };
    let lost = text.matches('\u{fffd}').count();
    if lost > 0 {
        remarks.push(words::letters_lost(lost));
    }
    checked(Decoded {
        text: text.into_owned(),
        encoding: name.to_owned(),
        remarks,
    })
}

/// Text has few control characters.
fn checked(decoded: Decoded) -> Result<Decoded, &'static str> {
    let sample = decoded.text.as_bytes();
    let sample = &sample[..sample.len().min(SAMPLE_BYTES)];
    let is_control = |b: &&u8| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0xb | 0xc);
    let controls = sample.iter().filter(is_control).count();
    if controls * 100 > sample.len() {
        return Err(words::NOT_TEXT);
    }
    Ok(decoded)
}

/// Text holds no zero bytes, but for UTF-16: there all lie on one side of the
/// pairs.
fn utf_16_by_its_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let mut zeros = [0_usize; 2];
    for (i, _) in sample.iter().enumerate().filter(|(_, b)| **b == 0) {
        zeros[i % 2] += 1;
    }
    let [even, odd] = zeros;
    let encoding = if odd * 100 >= (even + odd) * ONE_SIDED {
        UTF_16LE
    } else if even * 100 >= (even + odd) * ONE_SIDED {
        UTF_16BE
    } else {
        return None;
    };
    let is_enough = (even + odd) * 100 >= sample.len();
    let is_whole = bytes.len().is_multiple_of(2);
    (is_enough && is_whole && !encoding.decode_without_bom_handling(bytes).1).then_some(encoding)
}

/// A page's own word: `<meta charset>`, `<meta http-equiv>` or the XML
/// declaration.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(HEAD_BYTES)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    for key in ["charset=", "encoding="] {
        for (at, _) in head.match_indices(key) {
            let value = head[at + key.len()..].trim_start_matches(['"', '\'', ' ']);
            let is_end =
                |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'));
            let label = value.split(is_end).next().unwrap_or_default();
            if let Some(encoding) = Encoding::for_label(label.as_bytes()) {
                // A page that could be read so far is not in UTF-16.
                let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
                return Some(if is_wide { UTF_8 } else { encoding });
            }
        }
    }
    None
}

/// UTF-8 with a few broken letters: far more of its sequences are whole than
/// broken.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken * 10
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}
