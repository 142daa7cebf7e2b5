//! The last step of a build: every file gets its hash, and the page runs only
//! what fits. `index.html` holds the hashes of the sheet, the script and
//! `boot.js`; `boot.js` those of the WebAssembly and of all that comes later;
//! `files.json` those of every file that `sw.js` keeps. Nothing may change
//! `dist/` after.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use crate::fingerprint::files_below;
use crate::policy;
use crate::project::Project;
use crate::split;

mod guard;
mod page;

pub(crate) use guard::{cargo_home, has_space};
use page::{Parts, Sealed};

/// The page's folder and file, as it is asked for.
const PAGE: &str = "./";
/// The script that starts the page.
const BOOT: &str = "boot.js";
/// The script that keeps the page for when there is no network.
const WORKER: &str = "sw.js";
/// What a browser reads that installs the page.
const MANIFEST: &str = "manifest.webmanifest";
/// What that script keeps, with the hashes.
const LIST: &str = "files.json";
/// What hosts read.
const HEADERS: &str = "_headers";
/// How many digits tell two builds apart.
const ID_DIGITS: usize = 16;

/// Hashes of files, by their names in `dist/`.
type Hashes = BTreeMap<String, String>;

/// Writes hashes, `boot.js`, `sw.js`, the policy and the headers into `dist/`.
/// `minify` makes a script smaller, in place.
pub(crate) fn run(project: &Project, minify: impl Fn(&Path) -> Result<()>) -> Result<()> {
    let dist = project.dist();
    let mut hashes = hashes(&dist)?;
    let html = read(&dist.join("index.html"))?;
    let first = First::of(&hashes, &html)?;
    guard::stands_alone(&first.page, &read(&dist.join(&first.page))?)?;
    let boot = joined(project)?;
    let worker = read(&project.boot().join(WORKER))?;
    let build = id(&hashes, &[&html, &boot, &worker]);

    let worker = filled(&worker, "BUILD", &quoted(&build))?;
    let worker_hash = write_script(&dist.join(WORKER), &worker, &minify)?;
    hashes.insert(WORKER.to_owned(), worker_hash);

    let boot = filled(&boot, "BUILD", &quoted(&build))?;
    let boot = filled(&boot, "PAGE", &quoted(&first.page))?;
    let boot = filled(&boot, "PROGRAM", &quoted(&first.program))?;
    let boot = filled(&boot, "SHEET", &quoted(&first.sheet))?;
    let boot = filled(&boot, "HASHES", &serde_json::to_string(&code(&hashes))?)?;
    let boot_hash = write_script(&dist.join(BOOT), &boot, &minify)?;
    let boot = with_digits(&dist, BOOT, "-")?;

    let sealed = |name| {
        let integrity = hashes.get(name).map_or("", String::as_str);
        Sealed { name, integrity }
    };
    let html = page::seal(
        &html,
        &Parts {
            sheet: sealed(&first.sheet),
            page: sealed(&first.page),
            boot: Sealed {
                name: &boot,
                integrity: &boot_hash,
            },
        },
    )?;
    write(&dist.join("index.html"), &html)?;

    hashes.insert(boot, boot_hash);
    hashes.insert(PAGE.to_owned(), integrity(html.as_bytes()));
    let list = serde_json::json!({ "build": build, "files": kept(&hashes) });
    write(&dist.join(LIST), &list.to_string())?;
    write(&dist.join(HEADERS), &policy::headers_file())?;
    guard::tells_no_paths(project)
}

/// The files that the page begins with.
struct First {
    page: String,
    program: String,
    sheet: String,
}

impl First {
    /// Those that trunk's page names.
    fn of(hashes: &Hashes, html: &str) -> Result<Self> {
        let one = |ending: &str| {
            let is_named = |name: &&String| name.ends_with(ending) && html.contains(*name);
            let mut names = hashes.keys().filter(is_named);
            match (names.next(), names.next()) {
                (Some(name), None) => Ok(name.clone()),
                _ => bail!("index.html should name one file that ends with {ending}"),
            }
        };
        let program = one("_bg.wasm")?;
        Ok(Self {
            // wasm-bindgen names the two alike.
            page: program.replace("_bg.wasm", ".js"),
            program,
            sheet: one(".css")?,
        })
    }
}

/// The hash of each file, as `integrity` takes it; but of no part that is written here.
fn hashes(dist: &Path) -> Result<Hashes> {
    let mut hashes = Hashes::new();
    for file in files_below(dist)? {
        let name = file.strip_prefix(dist).unwrap_or(&file);
        let name = name.to_string_lossy().replace('\\', "/");
        let bytes = fs::read(&file).with_context(|| format!("{name} cannot be read"))?;
        if name != "index.html" {
            hashes.insert(name, integrity(&bytes));
        }
    }
    Ok(hashes)
}

/// A hash as HTML writes it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// A name for a build: another one as soon as anything in it is another.
fn id(hashes: &Hashes, texts: &[&str]) -> String {
    let mut all = Sha384::new();
    for (name, hash) in hashes {
        all.update(format!("{name} {hash}\n"));
    }
    for text in texts {
        all.update(Sha384::digest(text));
    }
    format!("{:x}", all.finalize())[..ID_DIGITS].to_owned()
}

/// What is run or styles the page: held to its hash by `boot.js`.
fn code(hashes: &Hashes) -> BTreeMap<&String, &String> {
    let is_code = |name: &str| ["js", "wasm", "css"].iter().any(|end| ends(name, end));
    hashes.iter().filter(|(name, _)| is_code(name)).collect()
}

fn ends(name: &str, ending: &str) -> bool {
    Path::new(name).extension() == Some(OsStr::new(ending))
}

/// What `sw.js` keeps: all but what only tools and installers read.
fn kept(hashes: &Hashes) -> BTreeMap<String, &String> {
    let files = hashes
        .iter()
        .filter(|(name, _)| !name.starts_with("schema/") && !ends(name, "png"));
    let named = files.map(|(name, hash)| match name.as_str() {
        PAGE => (name.clone(), hash),
        _ => (format!("./{name}"), hash),
    });
    named.collect()
}

/// `offline.js` and `boot.js` as one script: each file is a request of the first load.
fn joined(project: &Project) -> Result<String> {
    let folder = project.boot();
    let offline = read(&folder.join("offline.js"))?;
    let boot = read(&folder.join("boot.js"))?;
    Ok(format!("{offline}\n{boot}"))
}

/// Writes a script as small as it gets; gives its hash.
fn write_script(
    file: &Path,
    script: &str,
    minify: &impl Fn(&Path) -> Result<()>,
) -> Result<String> {
    write(file, script)?;
    minify(file)?;
    Ok(integrity(read(file)?.as_bytes()))
}

/// Gives a file of `dist/` a name that is another as soon as its content is:
/// `mark` and digits stand before its ending.
pub(crate) fn with_digits(dist: &Path, name: &str, mark: &str) -> Result<String> {
    let bytes = fs::read(dist.join(name)).with_context(|| format!("{name} cannot be read"))?;
    let digits = format!("{:x}", Sha384::digest(bytes));
    let new = name.replace('.', &format!("{mark}{}.", &digits[..ID_DIGITS]));
    fs::rename(dist.join(name), dist.join(&new)).context("dist/ cannot be written")?;
    Ok(new)
}

/// Puts a value where a script waits for it.
fn filled(script: &str, place: &str, value: &str) -> Result<String> {
    let waiting = format!("'%{place}%'");
    if script.matches(&waiting).count() != 1 {
        bail!("a script of boot/ should hold {waiting} once");
    }
    Ok(script.replace(&waiting, value))
}

fn quoted(word: &str) -> String {
    format!("'{word}'")
}

/// Whether this file of `dist/` is asked for after the first load.
pub(crate) fn is_later(name: &str) -> bool {
    split::is_part(name) || name == WORKER || name == MANIFEST
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_written_as_html_has_it() {
        let expected = "sha384-HT2E9NfWiuQ/w1PRai+hTyqW16NIoCGA/m8VQDUopfAtcz6YQjtsMmQd5uRbVDpW";
        assert_eq!(integrity(b"alert(1)"), expected);
    }

    #[test]
    fn a_file_is_named_after_what_is_in_it() {
        let folder = std::env::temp_dir().join(format!("xtask-seal-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder to test in");
        fs::write(folder.join("reader.js"), "abc").expect("a file to test with");
        let name = "reader-later-cb00753f45a35e8b.js";
        let found = with_digits(&folder, "reader.js", split::MARK);
        assert_eq!(found.ok().as_deref(), Some(name));
        assert!(folder.join(name).is_file() && !folder.join("reader.js").exists());
        fs::remove_dir_all(folder).expect("an own folder can be removed");
    }

    #[test]
    fn each_place_is_filled_once() {
        assert_eq!(
            filled("a = '%A%';", "A", "1").ok().as_deref(),
            Some("a = 1;")
        );
        assert!(filled("a = 1;", "A", "1").is_err());
        assert!(filled("'%A%' '%A%'", "A", "1").is_err());
    }

    #[test]
    fn another_file_is_another_build() {
        let hashes = |hash: &str| Hashes::from([("a.js".to_owned(), hash.to_owned())]);
        let first = id(&hashes("1"), &["page"]);
        assert_eq!(first, id(&hashes("1"), &["page"]));
        assert_eq!(first.len(), ID_DIGITS);
        assert_ne!(first, id(&hashes("2"), &["page"]));
        assert_ne!(first, id(&hashes("1"), &["pages"]));
    }

    #[test]
    fn what_is_kept_and_what_is_held_to_a_hash() {
        let names = [
            "./",
            "a.css",
            "a.js",
            "a.wasm",
            "icon.svg",
            "icon-512.png",
            "sample/a.json",
            "schema/a.json",
        ];
        let hashes: Hashes = names
            .iter()
            .map(|n| ((*n).to_owned(), String::new()))
            .collect();
        let kept: Vec<_> = kept(&hashes).into_keys().collect();
        assert_eq!(
            kept,
            [
                "./",
                "./a.css",
                "./a.js",
                "./a.wasm",
                "./icon.svg",
                "./sample/a.json"
            ]
        );
        let code: Vec<_> = code(&hashes).into_keys().collect();
        assert_eq!(code, ["a.css", "a.js", "a.wasm"]);
    }
}
