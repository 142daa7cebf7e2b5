//! Where things lie in the project; no other file joins these paths.

use std::path::{Path, PathBuf};

/// The project on this disk.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The project this command was built from.
    pub(crate) fn here() -> Self {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = xtask.parent().unwrap_or(xtask).to_path_buf();
        Self { root }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Tools installed for this project alone.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// Where `cargo install --root` and `npm` put a program.
    pub(crate) fn tools_bin(&self) -> PathBuf {
        self.tools().join("bin")
    }

    /// What the build keeps for itself: the joined sheet, the stamp, brotli copies.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }

    /// The finished page, as any static host can serve it.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The scripts that start the page, check it and keep it.
    pub(crate) fn boot(&self) -> PathBuf {
        self.root.join("boot")
    }

    pub(crate) fn end_to_end(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// Screenshots and results of the end-to-end tests.
    pub(crate) fn end_to_end_output(&self) -> PathBuf {
        self.root.join("target/e2e")
    }
}
