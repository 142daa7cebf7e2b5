//! ZIP archives: their files read one after the other, within limits on what
//! they grow to.

use super::{FILE_BYTES_ALLOWED, File, Reading, kind};
use crate::words::incoming as words;
use kind::Kind;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{
    CompressionMethod, ZipArchive, ZipFileHeaderRecord, ZipSliceArchive, ZipVerification,
};

/// Files in an archive.
const ENTRIES_ALLOWED: usize = 10_000;

/// What all files of an archive may grow to, in bytes.
const ALL_BYTES_ALLOWED: usize = 200 * 1024 * 1024;

/// How many times its size a file may grow to.
const RATIO_ALLOWED: usize = 100;

/// What any file may grow to, however small it is packed, in bytes.
const SMALL_BYTES: usize = 64 * 1024;

/// Reads all files in an archive.
pub(super) fn read(file: &File, reading: &mut Reading) {
    let Ok(archive) = ZipArchive::from_slice(file.bytes.as_slice()) else {
        return reading.refuse(&*file.name, words::DAMAGED_ARCHIVE);
    };
    let mut entries = archive.entries();
    let mut left = ALL_BYTES_ALLOWED;
    let (mut seen, mut read) = (0, 0);
    loop {
        let entry = match entries.next_entry() {
            Ok(Some(entry)) => entry,
            Ok(None) => break,
            Err(_) => return reading.refuse(&*file.name, words::DAMAGED_ARCHIVE),
        };
        seen += 1;
        if seen > ENTRIES_ALLOWED {
            return reading.refuse(&*file.name, words::TOO_MANY_ENTRIES);
        }
        let path = path(entry.file_path().as_bytes());
        if entry.is_dir() || is_passed_over(&path) {
            continue;
        }
        read += 1;
        let name = format!("{}/{path}", file.name);
        match bytes(&archive, &entry, &mut left) {
            Ok(bytes) => take(File { name, bytes }, reading),
            Err(Trouble::One(why)) => reading.refuse(name, why),
            Err(Trouble::All(why)) => return reading.refuse(&*file.name, why),
        }
    }
    if read == 0 {
        reading.refuse(&*file.name, words::EMPTY_ARCHIVE);
    }
}

fn take(file: File, reading: &mut Reading) {
    match kind::kind(&file.name, &file.bytes) {
        Ok(Kind::Archive) => reading.refuse(file.name, words::NESTED_ARCHIVE),
        Ok(kind) => super::read_as(kind, &file, reading),
        Err(why) => reading.refuse(file.name, why),
    }
}

/// Why an entry cannot be had.
enum Trouble {
    /// The others can be.
    One(&'static str),
    /// Nothing more of the archive is read.
    All(&'static str),
}

/// Inflates an entry, no further than the limits allow. What it grew to is
/// taken off what is left, also when nothing comes of it: a thousand entries
/// may be one and the same bomb.
fn bytes(
    archive: &ZipSliceArchive<&[u8]>,
    entry: &ZipFileHeaderRecord<'_>,
    left: &mut usize,
) -> Result<Vec<u8>, Trouble> {
    if entry.flags().is_encrypted() {
        return Err(Trouble::One(words::ENCRYPTED));
    }
    let damaged = || Trouble::One(words::DAMAGED_ENTRY);
    let held = archive
        .get_entry(entry.wayfinder())
        .map_err(|_| damaged())?;
    let packed = held.data();
    let by_ratio = (packed.len().saturating_mul(RATIO_ALLOWED)).max(SMALL_BYTES);
    let before = *left;
    let most = by_ratio.min(FILE_BYTES_ALLOWED).min(before);
    let bytes = match entry.compression_method() {
        CompressionMethod::STORE if packed.len() <= most => packed.to_vec(),
        CompressionMethod::STORE => return Err(past(most, before)),
        CompressionMethod::DEFLATE => decompress_to_vec_with_limit(packed, most).map_err(|e| {
            *left = left.saturating_sub(e.output.len());
            match e.output.len() {
                n if n >= most => past(most, before),
                _ => damaged(),
            }
        })?,
        _ => return Err(Trouble::One(words::UNKNOWN_PACKING)),
    };
    *left = left.saturating_sub(bytes.len());
    let held = held.claim_verifier().valid(ZipVerification {
        crc: rawzip::crc32(&bytes),
        uncompressed_size: bytes.len() as u64,
    });
    held.map_err(|_| damaged())?;
    Ok(bytes)
}

/// Which limit it was.
fn past(most: usize, left: usize) -> Trouble {
    if most == left {
        Trouble::All(words::ARCHIVE_TOO_LARGE)
    } else if most == FILE_BYTES_ALLOWED {
        Trouble::One(words::FILE_TOO_LARGE)
    } else {
        Trouble::One(words::BOMB)
    }
}

/// A path for people: no way up, no root, one kind of slash.
fn path(bytes: &[u8]) -> String {
    let path = String::from_utf8_lossy(bytes);
    let path = path.replace('\\', "/").replace('\0', "");
    let parts = path.split('/');
    let parts = parts.filter(|p| !matches!(*p, "" | "." | "..") && !is_drive(p));
    parts.collect::<Vec<_>>().join("/")
}

fn is_drive(part: &str) -> bool {
    matches!(part.as_bytes(), [letter, b':'] if letter.is_ascii_alphabetic())
}

/// What machines put beside a person's files.
fn is_passed_over(path: &str) -> bool {
    path.is_empty()
        || path.split('/').any(|part| {
            let is_of_page = part.ends_with("_files") || part.ends_with("-Dateien");
            part == "__MACOSX" || part.starts_with('.') || is_of_page
        })
        || path.ends_with("/Thumbs.db")
        || path.ends_with("/desktop.ini")
}
