//! Builds `dist/`: trunk packs the page, its WebAssembly is split, wasm-opt and
//! terser make all of it smaller, and every file is sealed with its hash. With
//! nothing changed since the last time it does nothing.

use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::compress::Brotli;
use crate::fingerprint::{self, files_below};
use crate::process::{self, path_with};
use crate::project::Project;
use crate::tools::{NpmTool, Tools};
use crate::{reader, seal, split};

/// Everything that `dist/` is made of.
const INPUTS: [&str; 21] = [
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    "boot",
    "src",
    "style",
    "public",
    "xtask/src/reader.rs",
    "xtask/src/policy.rs",
    "xtask/src/seal.rs",
    "xtask/src/seal",
    "xtask/src/site.rs",
    "xtask/src/split.rs",
    "xtask/src/split",
    "xtask/src/style.rs",
    "xtask/src/tools.rs",
    "xtask/src/tools",
];

/// What rustc's output uses beyond the first WebAssembly; the stripped file no longer says so itself.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds `dist/` unless it is up to date.
pub(crate) fn build(project: &Project) -> Result<()> {
    let inputs = fingerprint::of_paths(project.root(), &INPUTS)?;
    let stamp = Stamp::of(project);
    if stamp.holds(project, inputs)? {
        return Ok(());
    }
    let tools = Tools::ready(project)?;
    println!("Building the page (1 to 3 minutes the first time).");
    stamp.remove();
    Brotli::of(project).clear();
    pack(project, &tools)?;
    split::run(project, &tools.wasm_bindgen)?;
    if let Some(wasm_opt) = &tools.wasm_opt {
        shrink(project, "wasm", |file| optimise(wasm_opt, file))?;
    }
    if let Some(terser) = &tools.terser {
        shrink(project, "js", |file| minify(terser, file))?;
    }
    reader::name(&project.dist())?;
    seal::run(project, |file| match &tools.terser {
        Some(terser) => replace(file, minify(terser, file)),
        None => Ok(()),
    })?;
    let is_shrunk = tools.wasm_opt.is_some() && tools.terser.is_some();
    stamp.set(project, inputs, is_shrunk)
}

/// A trunk command that finds the project's wasm-bindgen and downloads nothing.
pub(crate) fn trunk(project: &Project, tools: &Tools) -> Result<Command> {
    let bindgen = tools.wasm_bindgen.parent().unwrap_or(Path::new("."));
    let mut trunk = Command::new(&tools.trunk);
    trunk.current_dir(project.root());
    trunk.env("PATH", path_with(&[bindgen])?);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // trunk wants true or false in NO_COLOR and stops at the usual 1.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

fn pack(project: &Project, tools: &Tools) -> Result<()> {
    let mut trunk = trunk(project, tools)?;
    // cargo's own output tells enough; trunk also warns that it cannot minify wasm-bindgen's script.
    trunk.env("RUST_LOG", "error");
    trunk.args(["build", "--release", "--offline", "--locked"]);
    let flags = path_flags(project);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    process::run(trunk.args(["--features", split::FEATURE])).context("the page could not be built")
}

/// Makes every file of `dist/` with this ending smaller, in place; the command
/// still lacks the name of what it writes.
fn shrink(project: &Project, ending: &str, command: impl Fn(&Path) -> Command) -> Result<()> {
    for file in files_below(&project.dist())? {
        if file.extension().is_none_or(|other| other != ending) {
            continue;
        }
        replace(&file, command(&file))?;
    }
    Ok(())
}

/// Puts what a command makes of a file in its place.
fn replace(file: &Path, mut command: Command) -> Result<()> {
    let smaller = file.with_extension("smaller");
    process::run(command.arg("--output").arg(&smaller))
        .context("the page could not be made smaller")?;
    fs::rename(smaller, file).context("dist/ cannot be written")
}

/// Flags by which rustc writes no path of this machine into the WebAssembly:
/// the sources of crates and the project's own become relative. cargo adds them
/// to those of `.cargo/config.toml`. It takes no path with a space in it.
fn path_flags(project: &Project) -> String {
    let home = seal::cargo_home();
    let registries = fs::read_dir(home.join("registry/src"))
        .into_iter()
        .flatten();
    let registries = registries.flatten().map(|entry| entry.path());
    // The last one that fits is taken.
    let folders = [home, project.root().to_path_buf()]
        .into_iter()
        .chain(registries);
    let flags: Vec<_> = folders
        .filter(|folder| !seal::has_space(folder))
        .map(|folder| format!("--remap-path-prefix={}{MAIN_SEPARATOR}=", folder.display()))
        .collect();
    flags.join(" ")
}

/// Safe for parts too: what a file exports, imports or puts into the shared
/// table stays, and stays where it is.
fn optimise(wasm_opt: &NpmTool, file: &Path) -> Command {
    let mut command = wasm_opt.command();
    command.arg("-Oz").args(WASM_FEATURES).arg(file);
    command
}

fn minify(terser: &NpmTool, file: &Path) -> Command {
    let mut command = terser.command();
    command.arg(file).args(["--module", "--mangle"]);
    command.args(["--compress", "passes=2"]);
    command
}

/// What the last build was made of and what came out, kept in `target/site`.
struct Stamp {
    file: PathBuf,
}

impl Stamp {
    fn of(project: &Project) -> Self {
        let file = project.site().join("stamp");
        Self { file }
    }

    /// Whether `dist/` is what these inputs give on this machine.
    fn holds(&self, project: &Project, inputs: u64) -> Result<bool> {
        let Ok(kept) = fs::read_to_string(&self.file) else {
            return Ok(false);
        };
        if kept == text(project, inputs, true)? {
            return Ok(true);
        }
        // Built without them: good enough for as long as they cannot be had.
        Ok(kept == text(project, inputs, false)? && !NpmTool::are_possible())
    }

    fn set(&self, project: &Project, inputs: u64, shrunk: bool) -> Result<()> {
        fs::create_dir_all(project.site()).context("target/site cannot be made")?;
        fs::write(&self.file, text(project, inputs, shrunk)?)
            .context("target/site/stamp cannot be written")
    }

    fn remove(&self) {
        // A stamp that cannot be removed no longer fits the new dist/.
        let _ = fs::remove_file(&self.file);
    }
}

fn text(project: &Project, inputs: u64, shrunk: bool) -> Result<String> {
    let dist = fingerprint::of_paths(project.root(), &["dist"])?;
    Ok(format!(
        "inputs {inputs:016x}\ndist {dist:016x}\nsmaller {shrunk}\n"
    ))
}
