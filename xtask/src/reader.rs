//! The worker that reads files: a second binary with a WebAssembly of its own,
//! packed beside the page.
//!
//! Two files of `dist/`: a script (wasm-bindgen's, then `src/reader.js`) and
//! its WebAssembly. A quick build has them as `reader.js` and `reader.wasm`. In
//! a release their names hold a hash of what is in them, after `reader-later-`:
//! the first load is without them. What they are called stands in `index.html`,
//! which is asked for anew at every visit; what must be in them, in `boot.js`
//! (`seal`), as of every part that comes later:
//!
//! ```html
//! <meta name="reader" content="reader-later-….js reader-later-….wasm">
//! ```
//!
//! The page (`src/web/platform/incoming.rs`) has both fetched by `boot.js`
//! before it starts the worker, and hands it the compiled WebAssembly: the
//! worker itself fetches nothing.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{self, cargo};
use crate::project::Project;
use crate::seal::with_digits;
use crate::split::{self, MARK};
use crate::tools;

const NAME: &str = "reader";
const TARGET: &str = "wasm32-unknown-unknown";

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
    let script = with_digits(dist, "reader.js", MARK)?;
    let wasm = with_digits(dist, "reader.wasm", MARK)?;
    let page = dist.join("index.html");
    let told = tell(&read(&page)?, &format!("{script} {wasm}"))?;
    write(&page, told)
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
        let told = tell("<head><title>W</title></head><body>", "a.js a.wasm");
        let wanted =
            "<head><title>W</title><meta name=\"reader\" content=\"a.js a.wasm\"></head><body>";
        assert_eq!(told.ok().as_deref(), Some(wanted));
        assert!(tell("<body>", "a.js").is_err());
    }
}
