//! A packer of ZIP archives for the tests, honest or not.

use miniz_oxide::deflate::compress_to_vec;

/// A file to pack, with what an honest packer would write of it.
#[derive(Clone)]
pub(super) struct Entry {
    name: Vec<u8>,
    packed: Vec<u8>,
    method: u16,
    flags: u16,
    crc: u32,
    size: u32,
}

impl Entry {
    /// A file, deflated.
    pub(super) fn new(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        Self {
            name: name.as_bytes().to_vec(),
            packed: compress_to_vec(bytes, 1),
            method: 8,
            flags: 1 << 11,
            crc: rawzip::crc32(bytes),
            size: u32::try_from(bytes.len()).expect("a small file"),
        }
    }

    /// The same, not packed.
    pub(super) fn stored(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let packed = bytes.as_ref().to_vec();
        Self {
            packed,
            method: 0,
            ..Self::new(name, bytes)
        }
    }

    /// The same under another name.
    pub(super) fn named(&self, name: &str) -> Self {
        Self {
            name: name.as_bytes().to_vec(),
            ..self.clone()
        }
    }

    /// Marked as encrypted.
    pub(super) fn encrypted(mut self) -> Self {
        self.flags |= 1;
        self
    }

    /// Packed in a way that few know.
    pub(super) fn by_method(mut self, method: u16) -> Self {
        self.method = method;
        self
    }

    /// With a checksum that does not fit.
    pub(super) fn damaged(mut self) -> Self {
        self.crc ^= 1;
        self
    }

    /// What stands before its bytes, and these.
    fn held(&self) -> Vec<u8> {
        let start = &b"PK\x03\x04"[..];
        [start, &self.middle(), &self.name, &self.packed].concat()
    }

    /// What the directory says of it.
    fn listed_at(&self, at: usize) -> Vec<u8> {
        let at = u32::try_from(at).expect("small").to_le_bytes();
        let start = &b"PK\x01\x02\x14\0"[..];
        [start, &self.middle(), &[0; 10], &at, &self.name].concat()
    }

    fn middle(&self) -> Vec<u8> {
        let small = |n: u16| n.to_le_bytes().to_vec();
        let large = |n: usize| u32::try_from(n).expect("small").to_le_bytes().to_vec();
        [
            small(20),
            small(self.flags),
            small(self.method),
            vec![0; 4],
            self.crc.to_le_bytes().to_vec(),
            large(self.packed.len()),
            self.size.to_le_bytes().to_vec(),
            small(u16::try_from(self.name.len()).expect("a short name")),
            small(0),
        ]
        .concat()
    }
}

/// An archive of these files.
pub(super) fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        directory.extend(entry.listed_at(out.len()));
        out.extend(entry.held());
    }
    ended(out, &directory, entries.len())
}

/// An archive that holds one file and lists it so many times.
pub(super) fn listed_often(entry: &Entry, count: usize) -> Vec<u8> {
    ended(entry.held(), &entry.listed_at(0).repeat(count), count)
}

fn ended(held: Vec<u8>, directory: &[u8], count: usize) -> Vec<u8> {
    let count = u16::try_from(count).expect("few").to_le_bytes();
    let size = u32::try_from(directory.len()).expect("small").to_le_bytes();
    let start = u32::try_from(held.len()).expect("small").to_le_bytes();
    let end = [
        &b"PK\x05\x06\0\0\0\0"[..],
        &count,
        &count,
        &size,
        &start,
        &[0, 0],
    ];
    [held, directory.to_vec(), end.concat()].concat()
}
