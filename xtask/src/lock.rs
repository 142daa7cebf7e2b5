//! The version of a package in `Cargo.lock`: the `wasm-bindgen` program must be
//! exactly as old as the crate.

use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;

/// The version of `package` that the project builds with.
pub(crate) fn version(project: &Project, package: &str) -> Result<String> {
    let lock =
        fs::read_to_string(project.root().join("Cargo.lock")).context("Cargo.lock is missing")?;
    version_in(&lock, package).with_context(|| format!("Cargo.lock does not name {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    lines.next()?;
    let version = lines.next()?.trim().strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n\
        [[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.9\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";

    #[track_caller]
    fn check(package: &str, expected: Option<&str>) {
        assert_eq!(version_in(LOCK, package).as_deref(), expected);
    }

    #[test]
    fn the_whole_name_counts() {
        check("wasm-bindgen", Some("0.2.129"));
        check("wasm-bindgen-macro", Some("0.2.9"));
        check("wasm", None);
    }
}
