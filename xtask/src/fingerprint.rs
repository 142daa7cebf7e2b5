//! Whether anything changed since the last build, told by the bytes of the
//! files: times lie after a checkout, a copy or a `touch`.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A number for the names and bytes of these files and folders; what is missing counts as missing.
pub(crate) fn of_paths(root: &Path, paths: &[&str]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        let mut files = files_below(&root.join(path))?;
        files.sort();
        for file in files {
            let name = file.strip_prefix(root).unwrap_or(&file);
            name.hash(&mut hasher);
            read(&file)?.hash(&mut hasher);
        }
    }
    Ok(hasher.finish())
}

/// A number for these bytes.
pub(crate) fn of_bytes(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

/// All files at or below a path, without those that editors and systems leave behind.
pub(crate) fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut files = Vec::new();
    if !path.is_dir() {
        return Ok(files);
    }
    let unreadable = || format!("{} cannot be read", path.display());
    for entry in fs::read_dir(path).with_context(unreadable)? {
        let entry = entry.with_context(unreadable)?.path();
        if !is_left_behind(&entry) {
            files.extend(files_below(&entry)?);
        }
    }
    Ok(files)
}

fn is_left_behind(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.ends_with('~')
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with these files, gone when the test ends.
    struct Folder(PathBuf);

    impl Folder {
        fn with(name: &str, files: &[(&str, &str)]) -> Self {
            let root = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(root.join("src")).expect("a folder to test in");
            for (file, text) in files {
                fs::write(root.join(file), text).expect("a file to test with");
            }
            Self(root)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[track_caller]
    fn check(name: &str, change: &[(&str, &str)], same: bool) {
        let before: &[(&str, &str)] = &[("src/a.rs", "one"), ("src/b.rs", "two")];
        let all: Vec<_> = before.iter().chain(change).copied().collect();
        let first = Folder::with(&format!("{name}-1"), before);
        let second = Folder::with(&format!("{name}-2"), &all);
        let paths = ["src", "Cargo.toml"];
        let first = of_paths(&first.0, &paths).expect("a fingerprint");
        let second = of_paths(&second.0, &paths).expect("a fingerprint");
        assert_eq!(first == second, same, "{name}");
    }

    #[test]
    fn names_and_bytes_count_and_nothing_else() {
        check("equal", &[], true);
        check("bytes", &[("src/a.rs", "One")], false);
        check("new file", &[("src/c.rs", "")], false);
        check("new input", &[("Cargo.toml", "")], false);
        check("not an input", &[("README.md", "x")], true);
        check(
            "left behind",
            &[("src/.a.rs.swp", "x"), ("src/a.rs~", "x")],
            true,
        );
    }
}
