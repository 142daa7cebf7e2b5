//! The scales: what a first visit loads, in brotli, against the limit.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::compress::Brotli;
use crate::fingerprint::files_below;
use crate::mime;
use crate::project::Project;
use crate::seal;

/// Bytes in brotli that a first visit may load: about two seconds on a slow phone line.
const LIMIT_BYTES: usize = 300_000;
/// Files that a first visit may ask for.
const LIMIT_REQUESTS: usize = 6;

/// A file of `dist/` on the scales; sizes in bytes.
struct Weight {
    name: String,
    raw: usize,
    brotli: usize,
    first: bool,
}

/// Prints the weight of `dist/`; above a limit the exit code says so.
pub(crate) fn run(project: &Project) -> Result<ExitCode> {
    let weights = weigh(project)?;
    println!(
        "{:>10}  {:>10}  {:<5}  file of dist/",
        "bytes", "brotli", "first"
    );
    for weight in &weights {
        let first = if weight.first { "yes" } else { "" };
        println!(
            "{:>10}  {:>10}  {first:<5}  {}",
            weight.raw, weight.brotli, weight.name
        );
    }
    let first: Vec<&Weight> = weights.iter().filter(|weight| weight.first).collect();
    let raw: usize = first.iter().map(|weight| weight.raw).sum();
    let brotli: usize = first.iter().map(|weight| weight.brotli).sum();
    println!(
        "{raw:>10}  {brotli:>10}         first load, {} requests",
        first.len()
    );
    Ok(verdict(brotli, first.len()))
}

fn verdict(brotli: usize, requests: usize) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    if brotli > LIMIT_BYTES {
        println!("Too heavy: the limit of a first load is {LIMIT_BYTES} bytes in brotli.");
        code = ExitCode::FAILURE;
    }
    if requests > LIMIT_REQUESTS {
        println!("Too many: the limit of a first load is {LIMIT_REQUESTS} requests.");
        code = ExitCode::FAILURE;
    }
    code
}

/// Packs every file now, so that nobody who asks for it has to wait for that.
pub(crate) fn pack(project: &Project) -> Result<()> {
    weigh(project).map(drop)
}

fn weigh(project: &Project) -> Result<Vec<Weight>> {
    let dist = project.dist();
    let files = read_all(&dist)?;
    let first = first_load(&files);
    let brotli = Brotli::of(project);
    files
        .iter()
        .map(|(name, bytes)| {
            let packable = mime::is_compressible(mime::content_type(Path::new(name)));
            let compressed = if packable {
                brotli.compress(bytes)?.len()
            } else {
                bytes.len()
            };
            Ok(Weight {
                name: name.clone(),
                raw: bytes.len(),
                // A server sends whichever is smaller.
                brotli: compressed.min(bytes.len()),
                first: first.contains(name.as_str()),
            })
        })
        .collect()
}

fn read_all(dist: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for file in files_below(dist)? {
        let name = file.strip_prefix(dist).unwrap_or(&file);
        let name = name.to_string_lossy().replace('\\', "/");
        let bytes =
            fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        files.push((name, bytes));
    }
    files.sort();
    Ok(files)
}

/// The page and every file that it, or a text it loads, names; but not the parts
/// that it fetches when they are wanted, or when it has been idle for a while.
fn first_load(files: &[(String, Vec<u8>)]) -> BTreeSet<&str> {
    let mut first = BTreeSet::from(["index.html"]);
    let mut unread = vec!["index.html"];
    while let Some(name) = unread.pop() {
        let Some((_, bytes)) = files.iter().find(|(other, _)| other == name) else {
            continue;
        };
        if Path::new(name).extension() == Some(OsStr::new("wasm")) {
            continue;
        }
        let text = String::from_utf8_lossy(bytes);
        for (other, _) in files {
            let is_wanted = text.contains(other.as_str()) && !seal::is_later(other);
            if is_wanted && first.insert(other) {
                unread.push(other);
            }
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(files: &[(&str, &str)], expected: &[&str]) {
        let files: Vec<_> = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect();
        let found: Vec<_> = first_load(&files).into_iter().collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_the_page_names_is_loaded() {
        check(
            &[
                (
                    "index.html",
                    "<link href=./a.css> <meta content=r-later-1.js> import './a.js'",
                ),
                ("sw.js", "sample/event.json"),
                ("a.css", ""),
                (
                    "a.js",
                    "import './snippets/x.js'; fetch('a_bg.wasm'); fetch('a-later-b.wasm'); register('sw.js')",
                ),
                ("a-later-b.wasm", ""),
                ("r-later-1.js", ""),
                ("a_bg.wasm", "sample/event.json"),
                ("sample/event.json", ""),
                ("snippets/x.js", ""),
            ],
            &["a.css", "a.js", "a_bg.wasm", "index.html", "snippets/x.js"],
        );
    }
}
