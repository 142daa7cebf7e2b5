//! The worker that reads files: a second binary with a WebAssembly of its own,
//! packed beside the page.
//!
//! Two files of `dist/`: a script (wasm-bindgen's, then `src/reader.js`) and
//! its WebAssembly. A quick build has them as `reader.js` and `reader.wasm`. In
//! a release their names hold a hash of what is in them, after `reader-later-`:
//! the first load is without them. What they are called, and the integrity of
//! each, stands in `index.html`, which is asked for anew at every visit:
//!
//! ```html
//! <meta name="reader" content="reader-later-….js sha256-… reader-later-….wasm sha256-…">
//! ```
//!
//! The page (`src/web/platform/incoming.rs`) fetches both with their integrity
//! before it starts the worker, and hands it the compiled WebAssembly: the
//! worker itself fetches nothing.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::process::{self, cargo};
use crate::project::Project;
use crate::split::{self, MARK};
use crate::tools;

const NAME: &str = "reader";
const TARGET: &str = "wasm32-unknown-unknown";
/// How much of the hash stands in a name, in hex digits.
const HASH_DIGITS: usize = 16;

/// Builds the reader into the folder that trunk is packing. trunk calls this,
/// by its hook, for a quick build and for a release.
pub(crate) fn pack(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").context("trunk runs this after its build")?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let mut build = cargo(project.root());
    build.args(["build", "--locked", "--offline", "--package", "whence"]);
    build.args(["--bin", NAME, "--no-default-features", "--target", TARGET]);
    if is_release {
        build.arg("--release");
    }
    process::run(&mut build).context("the reader could not be built")?;
    let profile = if is_release { "release" } else { "debug" };
    let target = split::target(project)?.join(TARGET).join(profile);
    bind(
        project,
        &target.join(NAME).with_extension("wasm"),
        Path::new(&folder),
    )
}

/// Puts script and WebAssembly into a folder, under their plain names.
fn bind(project: &Project, wasm: &Path, folder: &Path) -> Result<()> {
    let bound = project.site().join(NAME);
    let mut command = Command::new(tools::wasm_bindgen(project, "wasm-bindgen")?);
    command.args(["--target", "no-modules", "--no-typescript"]);
    command.args(["--remove-name-section", "--remove-producers-section"]);
    command.args(["--out-name", NAME, "--out-dir"]);
    process::run(command.arg(&bound).arg(wasm)).context("the reader's script could not be made")?;
    let script = read(&bound.join("reader.js"))?;
    let own = read(&project.root().join("src/reader.js"))?;
    write(&folder.join("reader.js"), format!("{script}\n{own}"))?;
    fs::copy(bound.join("reader_bg.wasm"), folder.join("reader.wasm"))
        .context("the reader's WebAssembly cannot be copied")?;
    Ok(())
}

/// Names both files of `dist/` after what is in them, and tells the page.
pub(crate) fn name(dist: &Path) -> Result<()> {
    let script = renamed(dist, "js")?;
    let wasm = renamed(dist, "wasm")?;
    let page = dist.join("index.html");
    let told = tell(&read(&page)?, &format!("{script} {wasm}"))?;
    write(&page, told)
}

/// A file's new name and its integrity, with a space between.
fn renamed(dist: &Path, ending: &str) -> Result<String> {
    let file = dist.join(NAME).with_extension(ending);
    let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let hash = Sha256::digest(&bytes);
    let digits = format!("{hash:x}");
    let name = format!("{NAME}{MARK}{}.{ending}", &digits[..HASH_DIGITS]);
    fs::rename(file, dist.join(&name)).context("dist/ cannot be written")?;
    Ok(format!("{name} sha256-{}", BASE64_STANDARD.encode(hash)))
}

fn tell(page: &str, content: &str) -> Result<String> {
    let (head, rest) = page
        .split_once("</head>")
        .context("index.html has no </head>")?;
    Ok(format!(
        "{head}<meta name=\"{NAME}\" content=\"{content}\"></head>{rest}"
    ))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn write(file: &PathBuf, text: String) -> Result<()> {
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_told() {
        let told = tell("<head><title>W</title></head><body>", "a.js sha256-A");
        let wanted =
            "<head><title>W</title><meta name=\"reader\" content=\"a.js sha256-A\"></head><body>";
        assert_eq!(told.ok().as_deref(), Some(wanted));
        assert!(tell("<body>", "a.js").is_err());
    }

    #[test]
    fn a_file_is_named_after_what_is_in_it() {
        let folder = env::temp_dir().join(format!("xtask-reader-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder to test in");
        fs::write(folder.join("reader.js"), "abc").expect("a file to test with");
        let found = renamed(&folder, "js").expect("it is there");
        let name = "reader-later-ba7816bf8f01cfea.js";
        let integrity = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(found, format!("{name} {integrity}"));
        assert!(folder.join(name).is_file() && !folder.join("reader.js").exists());
        fs::remove_dir_all(folder).expect("an own folder can be removed");
    }
}
