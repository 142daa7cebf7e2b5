//! Programs from npm that make the page smaller. Without npm there are none,
//! and the page works all the same.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::announce;
use crate::process::{self, answer, on_path};
use crate::project::Project;

/// What is asked for.
pub(super) struct Wanted {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    /// Which word of its answer to `--version` is the version.
    version_word: usize,
    why: &'static str,
}

/// Makes WebAssembly smaller. Its package counts in whole numbers.
pub(super) const WASM_OPT: Wanted = Wanted {
    program: "wasm-opt",
    package: "binaryen",
    version: "132",
    version_word: 2,
    why: "it makes WebAssembly smaller",
};

/// Makes scripts smaller.
pub(super) const TERSER: Wanted = Wanted {
    program: "terser",
    package: "terser",
    version: "5.51.2",
    version_word: 1,
    why: "it makes scripts smaller",
};

/// A program from npm that is here.
pub(crate) struct NpmTool {
    program: PathBuf,
    /// npm's copy is a script that node runs.
    is_script: bool,
}

impl NpmTool {
    /// Whether all of them are here or could be installed.
    pub(crate) fn are_possible() -> bool {
        on_path("npm").is_some()
    }

    /// The command that runs it, still without arguments.
    pub(crate) fn command(&self) -> Command {
        if !self.is_script {
            return Command::new(&self.program);
        }
        let mut command = Command::new("node");
        command.arg(&self.program);
        command
    }
}

impl Wanted {
    pub(super) fn ready(&self, project: &Project) -> Result<Option<NpmTool>> {
        if let Some(found) = self.of_user().or_else(|| self.of_project(project)) {
            return Ok(Some(found));
        }
        let Some(npm) = on_path("npm") else {
            println!(
                "Without npm there is no {} here: the page works, and is a little larger.",
                self.program
            );
            return Ok(None);
        };
        let what = format!("{} {}", self.program, self.version);
        announce(&what, self.why, "under a minute");
        let folder = self.folder(project);
        fs::create_dir_all(&folder).context("target/tools cannot be made")?;
        let mut install = Command::new(npm);
        install.current_dir(&folder).args(["install", "--no-save"]);
        install.args(["--no-audit", "--no-fund", "--prefix"]);
        install.arg(&folder);
        install.arg(format!("{}@{}", self.package, self.version));
        process::run(&mut install)
            .with_context(|| format!("{} could not be installed", self.program))?;
        self.of_project(project)
            .map(Some)
            .with_context(|| format!("{} was installed, but does not run", self.program))
    }

    /// One for each: npm takes away what it was not asked for.
    fn folder(&self, project: &Project) -> PathBuf {
        project.tools().join(self.package)
    }

    fn of_user(&self) -> Option<NpmTool> {
        let program = on_path(self.program)?;
        self.if_right(NpmTool {
            program,
            is_script: false,
        })
    }

    fn of_project(&self, project: &Project) -> Option<NpmTool> {
        let package = self.folder(project).join("node_modules").join(self.package);
        self.if_right(NpmTool {
            program: package.join("bin").join(self.program),
            is_script: true,
        })
    }

    fn if_right(&self, tool: NpmTool) -> Option<NpmTool> {
        let answer = answer(tool.command().arg("--version"))?;
        let version = answer.split_whitespace().nth(self.version_word);
        (version == Some(self.version)).then_some(tool)
    }
}
