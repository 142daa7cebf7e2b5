//! The finished page in real browsers: the release of `dist/`, served here
//! below a path of its own, and `node --test` for every file of `tests/e2e`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, bail};

use super::tally::Tally;
use crate::browsers::{self, Browsers};
use crate::process::{self, watch};
use crate::project::Project;
use crate::{serve, site, weigh};

/// Not the root of the host: an address that only works there must fail.
const PATH: &str = "/some/where/";

pub(super) fn run(project: &Project, filters: &[String]) -> Result<Tally> {
    let browsers = Browsers::ready()?;
    install_packages(project)?;
    let tests = tests(project, filters)?;
    site::build(project)?;
    weigh::pack(project)?;
    let base = serve::in_background(project, PATH)?;
    let output = project.end_to_end_output();
    fs::create_dir_all(&output).context("target/e2e cannot be made")?;
    let report = output.join("report.tap");
    // What an earlier run left must not be counted.
    let _ = fs::remove_file(&report);
    let mut node = node(project, &browsers, &base);
    node.args(["--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.arg("--test-reporter=tap");
    node.arg(format!("--test-reporter-destination={}", report.display()));
    let ended = watch(node.args(tests))?;
    let report = fs::read_to_string(report).unwrap_or_default();
    let tally = Tally::of_tap(&report).with_note(in_words(&browsers));
    Ok(tally.with_exit(ended.success))
}

fn node(project: &Project, browsers: &Browsers, base: &str) -> Command {
    let mut node = Command::new("node");
    node.current_dir(project.root()).arg("--test");
    node.arg(format!("--test-concurrency={}", files_at_once()));
    node.env("WHENCE_BASE", base);
    node.env("WHENCE_DIST", project.dist());
    node.env("WHENCE_OUTPUT", project.end_to_end_output());
    let mut names = Vec::new();
    if let Some(chrome) = &browsers.chrome {
        node.env("CHROME", chrome);
        names.push("chromium");
    }
    if let Some(firefox) = &browsers.firefox {
        node.env("FIREFOX", firefox);
        names.push("firefox");
    }
    node.env("BROWSERS", names.join(","));
    if browsers::is_root() {
        node.env("NO_SANDBOX", "1");
    }
    node
}

/// A file for each core, with browsers and profiles of its own. node would
/// leave one core out; but a browser that is steered waits more than it works.
fn files_at_once() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// The test files whose names hold one of the filters.
fn tests(project: &Project, filters: &[String]) -> Result<Vec<PathBuf>> {
    let folder = project.end_to_end();
    let mut tests = Vec::new();
    for entry in fs::read_dir(&folder).context("tests/e2e cannot be read")? {
        let file = entry.context("tests/e2e cannot be read")?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let is_asked = filters.is_empty() || filters.iter().any(|filter| name.contains(filter));
        if name.ends_with(".test.mjs") && is_asked {
            tests.push(file);
        }
    }
    tests.sort();
    // Without a file, node would go and look for tests itself.
    if tests.is_empty() {
        bail!("no file of tests/e2e is asked for");
    }
    Ok(tests)
}

/// `npm ci`, unless the packages are those of `package-lock.json` already.
fn install_packages(project: &Project) -> Result<()> {
    let folder = project.end_to_end();
    let lock = fs::read(folder.join("package-lock.json"))
        .context("tests/e2e/package-lock.json cannot be read")?;
    let installed = folder.join("node_modules/.installed-lock.json");
    let npm = browsers::npm()?;
    if fs::read(&installed).is_ok_and(|kept| kept == lock) {
        return Ok(());
    }
    println!("Installing the packages of tests/e2e: they steer the browsers (a few seconds).");
    let mut install = Command::new(npm);
    install.current_dir(&folder);
    install.args(["ci", "--no-audit", "--no-fund"]);
    install.env("PUPPETEER_SKIP_DOWNLOAD", "true");
    process::run(&mut install).context("the packages of tests/e2e could not be installed")?;
    fs::write(installed, lock).context("tests/e2e/node_modules cannot be written")
}

fn in_words(browsers: &Browsers) -> String {
    let told = [
        ("Chromium", &browsers.chrome),
        ("Firefox", &browsers.firefox),
    ];
    let told = told.iter().filter_map(|(name, program)| {
        let version = browsers::version(program.as_deref()?).unwrap_or_default();
        Some(format!("{name} {version}").trim_end().to_owned())
    });
    told.collect::<Vec<_>>().join(", ")
}
