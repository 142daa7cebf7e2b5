//! One sheet out of `style/`: the page asks for one file instead of many, and
//! each component still keeps its own. The order is the cascade: tokens, base,
//! the other sheets by name, print last.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;

/// Joins `style/*.css` into `target/site/whence.css`, which `index.html` links.
pub(crate) fn write(project: &Project) -> Result<()> {
    let sheet = join(project.root(), sheets(&project.root().join("style"))?)?;
    let target = project.site().join("whence.css");
    fs::create_dir_all(project.site()).context("target/site cannot be made")?;
    // A file that stays the same keeps its time, so that a watcher sleeps on.
    if fs::read_to_string(&target).is_ok_and(|old| old == sheet) {
        return Ok(());
    }
    fs::write(target, sheet).context("target/site/whence.css cannot be written")
}

/// The sheets of a folder, in the order of the cascade. A folder that is missing has none.
fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut sheets = Vec::new();
    for entry in fs::read_dir(folder).context("style/ cannot be read")? {
        let file = entry.context("style/ cannot be read")?.path();
        if file.extension().is_some_and(|ending| ending == "css") {
            sheets.push(file);
        }
    }
    sheets.sort_by_key(|file| place(file));
    Ok(sheets)
}

/// Where a sheet stands in the cascade: its group, then its name.
fn place(sheet: &Path) -> (u8, String) {
    let name = sheet.file_stem().unwrap_or_default().to_string_lossy();
    let group = match name.as_ref() {
        "tokens" => 0,
        "base" => 1,
        "print" => 3,
        _ => 2,
    };
    (group, name.into_owned())
}

fn join(root: &Path, sheets: Vec<PathBuf>) -> Result<String> {
    let mut parts = Vec::new();
    for sheet in sheets {
        let text = fs::read_to_string(&sheet)
            .with_context(|| format!("{} cannot be read", sheet.display()))?;
        let name = sheet.strip_prefix(root).unwrap_or(&sheet);
        parts.push(format!("/* {} */\n{}\n", name.display(), text.trim_end()));
    }
    Ok(parts.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &str, expected: &str) {
        let mut sheets: Vec<PathBuf> = names.split(' ').map(PathBuf::from).collect();
        sheets.sort_by_key(|file| place(file));
        let found: Vec<_> = sheets.iter().map(|file| file.to_string_lossy()).collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn the_cascade_decides_the_order() {
        check(
            "print.css base.css reader.css tokens.css claim-panel.css",
            "tokens.css base.css claim-panel.css reader.css print.css",
        );
        check("z.css a.css", "a.css z.css");
        check("print.css printer.css", "printer.css print.css");
    }
}
