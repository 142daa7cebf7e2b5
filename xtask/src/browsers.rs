//! The browsers that tests run in: found in their usual places, or installed
//! where the system has a way to (Debian, as root). Elsewhere one sentence says
//! what to install.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{self, answer, on_path};

mod places;

use places::{CHROME, FIREFOX};

/// What an end-to-end test needs.
pub(crate) struct Browsers {
    /// Chrome or one of its family; none if the tests are limited to Firefox.
    pub(crate) chrome: Option<PathBuf>,
    pub(crate) firefox: Option<PathBuf>,
}

impl Browsers {
    /// The browsers named in `BROWSERS`, both if it is not set.
    pub(crate) fn ready() -> Result<Self> {
        let wanted = env::var("BROWSERS").unwrap_or_else(|_| "chromium,firefox".to_owned());
        let is_wanted = |name| wanted.split(',').any(|word| word.trim() == name);
        Ok(Self {
            chrome: is_wanted("chromium").then(chrome).transpose()?,
            firefox: is_wanted("firefox").then(firefox).transpose()?,
        })
    }
}

/// Chrome, Chromium or Edge.
pub(crate) fn chrome() -> Result<PathBuf> {
    let find = || CHROME.find();
    found_or_installed(find, &["chromium", "chromium-driver"]).context(
        "no Chrome, Chromium or Edge was found: install one, or name its program in CHROME=",
    )
}

fn firefox() -> Result<PathBuf> {
    found_or_installed(|| FIREFOX.find(), &["firefox-esr"])
        .context("no Firefox was found: install it, or name its program in FIREFOX=")
}

/// npm, which brings node along.
pub(crate) fn npm() -> Result<PathBuf> {
    found_or_installed(|| on_path("npm"), &["nodejs", "npm"])
        .context("npm was not found: install Node.js 20 or newer from https://nodejs.org")
}

/// The program through which `wasm-bindgen-test` steers Chrome. `folder` is
/// where one is kept that had to be downloaded.
pub(crate) fn chromedriver(chrome: &Path, folder: &Path) -> Result<PathBuf> {
    let fits = |driver: &PathBuf| match (major_version(driver), major_version(chrome)) {
        (Some(driver), Some(chrome)) => driver == chrome,
        // Chrome on Windows does not tell its version; trying costs little.
        _ => true,
    };
    let named = env::var_os("CHROMEDRIVER").map(PathBuf::from);
    let find = || {
        named
            .clone()
            .or_else(|| on_path("chromedriver"))
            .filter(fits)
    };
    if let Ok(driver) = found_or_installed(find, &["chromium-driver"]) {
        return Ok(driver);
    }
    downloaded_chromedriver(chrome, folder).context(
        "no chromedriver of this Chrome's version was found: install it, or name it in CHROMEDRIVER=",
    )
}

/// Downloads the chromedriver of this Chrome's version.
fn downloaded_chromedriver(chrome: &Path, folder: &Path) -> Result<PathBuf> {
    let version = version(chrome).context("Chrome does not tell its version")?;
    println!("Installing chromedriver {version}: it steers Chrome in tests (under a minute).");
    let npx = on_path("npx").context("npx was not found")?;
    let wanted = format!("chromedriver@{version}");
    let told = answer(
        Command::new(npx)
            .args([
                "--yes",
                "@puppeteer/browsers@2",
                "install",
                &wanted,
                "--path",
            ])
            .arg(folder),
    )
    .context("the download failed")?;
    // It prints `chromedriver@1.2.3.4 /path/to/it`.
    let (_, program) = told.trim().split_once(' ').context("the download failed")?;
    Ok(PathBuf::from(program))
}

/// The version a program tells, such as `131.0.6778.85`.
pub(crate) fn version(program: &Path) -> Option<String> {
    let told = answer(Command::new(program).arg("--version"))?;
    version_in(&told).map(str::to_owned)
}

fn major_version(program: &Path) -> Option<u32> {
    version(program)?.split('.').next()?.parse().ok()
}

fn version_in(told: &str) -> Option<&str> {
    told.split_whitespace()
        .find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()) && word.contains('.'))
}

/// Looks, and if that fails on Debian as root, installs and looks again.
fn found_or_installed(find: impl Fn() -> Option<PathBuf>, packages: &[&str]) -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if !is_debian() || !is_root() {
        bail!("it is not in any of the usual places");
    }
    println!(
        "Installing {} with apt-get: the tests need it (about a minute).",
        packages.join(", ")
    );
    // Lists of a fresh machine are empty; a failure shows in the next step.
    let _ = process::run(apt_get().args(["update", "-qq"]));
    process::run(
        apt_get()
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages),
    )?;
    find().context("it was installed, but is in none of the usual places")
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_debian() -> bool {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    system.lines().any(|line| line == "ID=debian")
}

/// Whether this runs as root, where Chrome refuses its sandbox.
pub(crate) fn is_root() -> bool {
    cfg!(unix) && answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(told: &str, expected: Option<&str>) {
        assert_eq!(version_in(told), expected);
    }

    #[test]
    fn programs_tell_their_version() {
        check("Google Chrome 131.0.6778.85", Some("131.0.6778.85"));
        check(
            "Chromium 156.0.8078.79 built on Debian GNU/Linux 12",
            Some("156.0.8078.79"),
        );
        check(
            "ChromeDriver 131.0.6778.85 (3d81e41b6f3ac8b) x",
            Some("131.0.6778.85"),
        );
        check("Mozilla Firefox 153.7.0esr", Some("153.7.0esr"));
        check("not here", None);
    }
}
