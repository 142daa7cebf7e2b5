//! The programs that build the page, found or installed. One of the right
//! version on the PATH is used as it is; everything else goes into the
//! project's own `target/tools`, never over what the user has.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::lock;
use crate::process::{self, answer, cargo, on_path};
use crate::project::Project;

mod npm;

pub(crate) use npm::NpmTool;

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const TRUNK_VERSION: &str = "0.21.14";

/// Says what is about to be installed, why, and how long it takes.
fn announce(what: &str, why: &str, how_long: &str) {
    println!("Installing {what}: {why} ({how_long}).");
}

/// Everything that a build needs before it can work offline.
pub(crate) struct Tools {
    pub(crate) trunk: PathBuf,
    pub(crate) wasm_bindgen: PathBuf,
    /// None where npm is missing: the page is then larger, but whole.
    pub(crate) wasm_opt: Option<NpmTool>,
    /// None where npm is missing, too.
    pub(crate) terser: Option<NpmTool>,
}

impl Tools {
    /// Finds all tools of a release build, and installs what is missing.
    pub(crate) fn ready(project: &Project) -> Result<Self> {
        wasm_target(project)?;
        fetch_crates(project)?;
        Ok(Self {
            trunk: trunk(project)?,
            wasm_bindgen: wasm_bindgen(project, "wasm-bindgen")?,
            wasm_opt: npm::WASM_OPT.ready(project)?,
            terser: npm::TERSER.ready(project)?,
        })
    }
}

/// Adds Rust's WebAssembly target to the project's toolchain.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let root = project.root();
    let sysroot = answer(
        Command::new("rustc")
            .current_dir(root)
            .args(["--print", "sysroot"]),
    )
    .context("rustc does not answer; install Rust from https://rustup.rs")?;
    let library = Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM_TARGET);
    if library.join("lib").is_dir() {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        bail!("this Rust has no {WASM_TARGET} target; install rustup from https://rustup.rs");
    }
    announce(
        &format!("Rust's target {WASM_TARGET}"),
        "browsers run WebAssembly",
        "under a minute",
    );
    let mut rustup = Command::new("rustup");
    process::run(
        rustup
            .current_dir(root)
            .args(["target", "add", WASM_TARGET]),
    )
}

/// Downloads the crates of `Cargo.lock`, so that the build itself needs no network.
fn fetch_crates(project: &Project) -> Result<()> {
    process::run(cargo(project.root()).args(["fetch", "--quiet", "--locked"]))
        .context("the crates of Cargo.lock could not be downloaded")
}

/// The program that packs the page.
pub(crate) fn trunk(project: &Project) -> Result<PathBuf> {
    CargoTool {
        program: "trunk",
        package: "trunk",
        version: TRUNK_VERSION.to_owned(),
        why: "it packs the page",
        how_long: "4 to 8 minutes, once",
        // It only waits for other programs: optimising it would double the time.
        settings: &[
            ("CARGO_PROFILE_RELEASE_LTO", "false"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
        ],
    }
    .ready(project)
}

/// A program of the `wasm-bindgen` package, as old as the crate in `Cargo.lock`.
pub(crate) fn wasm_bindgen(project: &Project, program: &'static str) -> Result<PathBuf> {
    CargoTool {
        program,
        package: "wasm-bindgen-cli",
        version: lock::version(project, "wasm-bindgen")?,
        why: "it joins WebAssembly to JavaScript",
        how_long: "2 to 3 minutes, once",
        settings: &[],
    }
    .ready(project)
}

/// A program that `cargo install` makes.
struct CargoTool {
    program: &'static str,
    package: &'static str,
    version: String,
    why: &'static str,
    how_long: &'static str,
    /// Environment of its installation.
    settings: &'static [(&'static str, &'static str)],
}

impl CargoTool {
    fn ready(&self, project: &Project) -> Result<PathBuf> {
        let own = project
            .tools_bin()
            .join(self.program)
            .with_extension(std::env::consts::EXE_EXTENSION);
        let found = on_path(self.program).into_iter().chain([own.clone()]);
        if let Some(program) = found.into_iter().find(|file| self.is_right(file)) {
            return Ok(program);
        }
        announce(
            &format!("{} {}", self.package, self.version),
            self.why,
            self.how_long,
        );
        if let Err(error) = self.install(project, &["--locked"]) {
            println!("That did not work with the versions its authors tested; trying newer ones.");
            self.install(project, &[])
                .context(error.to_string())
                .with_context(|| format!("{} could not be installed", self.package))?;
        }
        if self.is_right(&own) {
            return Ok(own);
        }
        bail!(
            "{} was installed, but {} does not run",
            self.package,
            own.display()
        )
    }

    fn is_right(&self, program: &Path) -> bool {
        answer(Command::new(program).arg("--version"))
            .is_some_and(|answer| answer.split_whitespace().nth(1) == Some(&self.version))
    }

    fn install(&self, project: &Project, flags: &[&str]) -> Result<()> {
        let mut install = cargo(project.root());
        install.args([
            "install",
            self.package,
            "--version",
            &self.version,
            "--force",
        ]);
        install.args(flags).arg("--root").arg(project.tools());
        install.envs(self.settings.iter().copied());
        process::run(&mut install)
    }
}
