//! From the path of a request to the bytes of the answer. Nothing outside
//! `dist/` can be asked for.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::compress::Brotli;
use crate::fingerprint;
use crate::mime;
use crate::policy;
use crate::project::Project;

/// What goes back to the browser.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// A sentence with a status.
    pub(super) fn plain(status: u16, sentence: &str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: sentence.as_bytes().to_vec(),
        }
    }

    fn elsewhere(address: String) -> Self {
        let mut answer = Self::plain(308, "This is a folder.");
        answer.headers.push(("Location", address));
        answer
    }
}

/// The files of `dist/`, served below a path.
pub(super) struct Shelf {
    dist: PathBuf,
    /// Begins and ends with a slash.
    path: String,
    brotli: Brotli,
    /// Brotli copies by the hash of their content.
    copies: Mutex<HashMap<u64, Arc<Vec<u8>>>>,
}

impl Shelf {
    pub(super) fn of(project: &Project, path: &str) -> Self {
        Self {
            dist: project.dist(),
            path: path.to_owned(),
            brotli: Brotli::of(project),
            copies: Mutex::default(),
        }
    }

    /// The answer to a request for `url`, a path with or without a query.
    pub(super) fn answer(&self, url: &str, brotli: bool, known: Option<&str>) -> Answer {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let missing = || Answer::plain(404, "There is no such file.");
        let Some(file) = self.file(path) else {
            return missing();
        };
        if !file.is_dir() {
            return self.content(&file, brotli, known).unwrap_or_else(missing);
        }
        if !path.ends_with('/') {
            return Answer::elsewhere(format!("{path}/"));
        }
        self.content(&file.join("index.html"), brotli, known)
            .unwrap_or_else(missing)
    }

    /// The file a path names, if it lies in `dist/`.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let name = inside(path, &self.path)?;
        let file = self.dist.join(name).canonicalize().ok()?;
        // A link may lead out of the folder although its name does not.
        file.starts_with(self.dist.canonicalize().ok()?)
            .then_some(file)
    }

    fn content(&self, file: &Path, brotli: bool, known: Option<&str>) -> Option<Answer> {
        let bytes = fs::read(file).ok()?;
        let content_type = mime::content_type(file);
        let hash = fingerprint::of_bytes(&bytes);
        let copy = (brotli && mime::is_compressible(content_type))
            .then(|| self.copy(hash, &bytes))
            .flatten();
        let tag = format!("\"{hash:016x}{}\"", if copy.is_some() { "-br" } else { "" });
        let mut headers = vec![
            ("Content-Type", content_type.to_owned()),
            ("Cache-Control", "no-cache".to_owned()),
            ("Vary", "Accept-Encoding".to_owned()),
            ("ETag", tag.clone()),
        ];
        headers.extend(policy::headers());
        if known == Some(&tag) {
            let body = Vec::new();
            return Some(Answer {
                status: 304,
                headers,
                body,
            });
        }
        let body = match copy {
            Some(copy) => {
                headers.push(("Content-Encoding", "br".to_owned()));
                copy.to_vec()
            }
            None => bytes,
        };
        Some(Answer {
            status: 200,
            headers,
            body,
        })
    }

    /// The brotli copy of these bytes; none where it could not be made or is no smaller.
    fn copy(&self, hash: u64, bytes: &[u8]) -> Option<Arc<Vec<u8>>> {
        let mut copies = self.copies.lock().ok()?;
        if let Some(copy) = copies.get(&hash) {
            return Some(Arc::clone(copy));
        }
        let copy = Arc::new(self.brotli.compress(bytes).ok()?);
        if copy.len() >= bytes.len() {
            return None;
        }
        copies.insert(hash, Arc::clone(&copy));
        Some(copy)
    }
}

/// The part of a request's path below `base`, decoded; none if it would lead elsewhere.
fn inside(path: &str, base: &str) -> Option<PathBuf> {
    let below = match path.strip_prefix(base) {
        Some(below) => below,
        None if path == base.trim_end_matches('/') => return Some(PathBuf::new()),
        None => return None,
    };
    let decoded = decode(below)?;
    let mut inside = PathBuf::new();
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            ".." => return None,
            _ if part.contains(['\\', ':', '\0']) => return None,
            _ => inside.push(part),
        }
    }
    Some(inside)
}

/// `%41` as `A`; none if the escapes are broken or not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut pieces = path.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, base: &str, expected: Option<&str>) {
        let found = inside(path, base);
        assert_eq!(found.as_deref(), expected.map(Path::new), "{path}");
    }

    #[test]
    fn a_path_stays_inside() {
        check("/", "/", Some(""));
        check("/sample/event.json", "/", Some("sample/event.json"));
        check("/a%20b.txt", "/", Some("a b.txt"));
        check("/./a//b", "/", Some("a/b"));
        check("/../Cargo.toml", "/", None);
        check("/a/%2e%2e/%2e%2e/Cargo.toml", "/", None);
        check("/..%2fCargo.toml", "/", None);
        check("/a\\..\\b", "/", None);
        check("/C:/x", "/", None);
        check("/%zz", "/", None);
        check("/%+1", "/", None);
        check("/%e9", "/", None);
        check("/%", "/", None);
    }

    #[test]
    fn a_base_path_is_required() {
        check("/some/where/a.js", "/some/where/", Some("a.js"));
        check("/some/where", "/some/where/", Some(""));
        check("/a.js", "/some/where/", None);
    }
}
