//! What must not be in a finished page: a script that nothing checks, and the
//! paths of the machine that built it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::fingerprint::files_below;
use crate::project::Project;

/// The page's script must stand alone: what it imports would be held to no hash.
pub(super) fn stands_alone(name: &str, script: &str) -> Result<()> {
    match imported(script) {
        Some(import) => bail!("{name} imports {import}, which no hash protects"),
        None => Ok(()),
    }
}

/// The first thing that a script imports while it loads.
fn imported(script: &str) -> Option<&str> {
    script.split("import").skip(1).find_map(|rest| {
        let rest = rest.trim_start();
        let from = match rest.split_once("from") {
            _ if rest.starts_with(['"', '\'']) => rest,
            Some((names, from)) if is_names(names) => from.trim_start(),
            _ => return None,
        };
        let quote = from.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        from[1..].split(quote).next()
    })
}

/// Whether this can stand between `import` and `from`.
fn is_names(words: &str) -> bool {
    !words.is_empty()
        && words
            .chars()
            .all(|c| c.is_alphanumeric() || c.is_whitespace() || "{},*_$".contains(c))
}

/// A page that is given away tells nothing of the machine that built it.
pub(super) fn tells_no_paths(project: &Project) -> Result<()> {
    let folders = [project.root().to_path_buf(), cargo_home()];
    for file in files_below(&project.dist())? {
        let bytes = fs::read(&file).context("dist/ cannot be read")?;
        let told = |folder: &&PathBuf| !has_space(folder) && names(&bytes, folder);
        if let Some(folder) = folders.iter().find(told) {
            bail!("{} names {}", file.display(), folder.display());
        }
    }
    Ok(())
}

/// Whether a path has a space in it: such a one cannot be kept out.
pub(crate) fn has_space(path: &Path) -> bool {
    path.to_string_lossy().contains(char::is_whitespace)
}

/// Where cargo keeps the sources of crates.
pub(crate) fn cargo_home() -> PathBuf {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let of_user = || env::home_dir().unwrap_or_default().join(".cargo");
    home.unwrap_or_else(of_user)
}

/// Whether these bytes hold the folder's path.
fn names(bytes: &[u8], folder: &Path) -> bool {
    let path = folder.to_string_lossy();
    // The root of a disk is in every path and tells nothing.
    let path = path.as_bytes();
    path.len() > 3 && bytes.windows(path.len()).any(|window| window == path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_import(script: &str, expected: Option<&str>) {
        assert_eq!(imported(script), expected, "{script}");
    }

    #[test]
    fn what_a_script_imports_is_found() {
        check_import("const a=import.meta.url;f(\"./a.wasm\")", None);
        check_import("import(\"./a.js\").then(f)", None);
        check_import("const importObject={from:1}", None);
        check_import(
            "import a,{b as c}from\"./snippets/a.js\";",
            Some("./snippets/a.js"),
        );
        check_import("import*as a from'./b.js'", Some("./b.js"));
        check_import("import \"./c.js\"", Some("./c.js"));
    }

    #[track_caller]
    fn check_names(bytes: &str, folder: &str, expected: bool) {
        assert_eq!(names(bytes.as_bytes(), Path::new(folder)), expected);
    }

    #[test]
    fn paths_of_a_machine_are_found() {
        check_names("at /home/me/.cargo/registry/a.rs", "/home/me/.cargo", true);
        check_names("at leptos-0.8/src/a.rs", "/home/me/.cargo", false);
        check_names("a/b", "/", false);
    }
}
