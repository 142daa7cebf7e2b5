//! Splits the page's WebAssembly: one file for the first load, and parts that
//! the page fetches later. trunk cannot do that, since it has to happen between
//! rustc and wasm-bindgen; so what trunk packed is replaced here, under the
//! names that `index.html` already knows.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_split_cli_support::{Options, transform};

use crate::fingerprint::files_below;
use crate::process::{self, answer, cargo};
use crate::project::Project;

mod link;

/// The cargo feature that marks where to split.
pub(crate) const FEATURE: &str = "split";

/// The script that fetches parts, before it goes into the page's own.
const LINK: &str = "./link.js";

/// Stands in the name of every file that the page fetches later.
pub(crate) const MARK: &str = "-later-";

/// Whether this file of `dist/` is a part that the page fetches later.
pub(crate) fn is_part(name: &str) -> bool {
    let ending = Path::new(name).extension();
    name.contains(MARK) && ending.is_some_and(|e| e == "wasm" || e == "js")
}

/// Replaces script and WebAssembly of `dist/` by split ones.
pub(crate) fn run(project: &Project, wasm_bindgen: &Path) -> Result<()> {
    let dist = project.dist();
    let page = page_name(&dist)?;
    let folder = project.site().join("split");
    // Parts of an older build must not come along.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).context("target/site/split cannot be made")?;
    let whole = fs::read(linked(project)?).context("rustc's WebAssembly cannot be read")?;
    let main = folder.join("main.wasm");
    let parts = split(&whole, &folder, &main, &page)?;
    bind(wasm_bindgen, &main, &dist, &page)?;
    let script = dist.join(format!("{page}.js"));
    let bound = read(&script)?;
    let mut joined = link::join(&bound, &read(&folder.join(LINK))?, LINK, &page)?;
    for part in parts {
        let old = file_name(&part)?;
        let kind = old.split_once('_').map_or(old.as_str(), |(_, rest)| rest);
        let new = format!("{page}{MARK}{kind}");
        joined = link::rename(&joined, &old, &new)?;
        fs::copy(&part, dist.join(new)).context("dist/ cannot be written")?;
    }
    fs::write(script, joined).context("dist/ cannot be written")
}

/// The name that trunk gave to script and WebAssembly, with a hash of what rustc made.
fn page_name(dist: &Path) -> Result<String> {
    let files = files_below(dist)?;
    let mut names = files
        .iter()
        .filter_map(|file| file.file_name()?.to_str()?.strip_suffix("_bg.wasm"));
    match (names.next(), names.next()) {
        (Some(name), None) => Ok(name.to_owned()),
        _ => bail!("dist/ should hold one WebAssembly file"),
    }
}

/// The WebAssembly as rustc linked it.
fn linked(project: &Project) -> Result<PathBuf> {
    Ok(target(project)?.join("wasm32-unknown-unknown/release/whence.wasm"))
}

/// Where cargo puts what it builds.
pub(crate) fn target(project: &Project) -> Result<PathBuf> {
    let mut metadata = cargo(project.root());
    metadata.args([
        "metadata",
        "--offline",
        "--no-deps",
        "--format-version",
        "1",
    ]);
    let told = answer(&mut metadata).context("`cargo metadata` failed")?;
    let told: serde_json::Value =
        serde_json::from_str(&told).context("`cargo metadata` cannot be understood")?;
    let target = told["target_directory"]
        .as_str()
        .context("`cargo metadata` names no target folder")?;
    Ok(PathBuf::from(target))
}

/// Writes the main module, the parts and the script that fetches them; gives the parts' files.
fn split(whole: &[u8], folder: &Path, main: &Path, page: &str) -> Result<Vec<PathBuf>> {
    let script = format!("./{page}.js");
    let mut options = Options::new(whole);
    options.output_dir = folder;
    options.main_out_path = main;
    options.main_module = &script;
    options.link_name = LINK;
    match transform(options) {
        Ok(split) => Ok(split
            .split_modules
            .into_iter()
            .filter(|part| part.is_file())
            .collect()),
        Err(error) => bail!("the WebAssembly could not be split: {error:#}"),
    }
}

fn bind(wasm_bindgen: &Path, main: &Path, dist: &Path, page: &str) -> Result<()> {
    let mut command = Command::new(wasm_bindgen);
    command.args(["--target", "web", "--no-typescript", "--no-demangle"]);
    // The parts need the linker's exports, the table of functions above all.
    command.arg("--keep-lld-exports");
    command.args(["--remove-name-section", "--remove-producers-section"]);
    command.args(["--out-name", page, "--out-dir"]);
    process::run(command.arg(dist).arg(main)).context("the page's script could not be made")
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn file_name(file: &Path) -> Result<String> {
    let name = file.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned)
        .context("a part of the page has no name")
}
