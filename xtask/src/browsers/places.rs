//! Where browsers usually are, on Linux, macOS and Windows.

use std::env;
use std::path::PathBuf;

use crate::process::on_path;

/// One family of browsers.
pub(super) struct Places {
    /// The environment variable that names the program.
    variable: &'static str,
    /// Programs on the PATH.
    names: &'static [&'static str],
    /// Programs below an `Applications` folder of macOS.
    macos: &'static [&'static str],
    /// Programs below a `Program Files` folder of Windows.
    windows: &'static [&'static str],
}

pub(super) const CHROME: Places = Places {
    variable: "CHROME",
    names: &[
        "google-chrome",
        "google-chrome-stable",
        "chromium",
        "chromium-browser",
        "chrome",
        "microsoft-edge",
        "microsoft-edge-stable",
    ],
    macos: &[
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Chromium.app/Contents/MacOS/Chromium",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    windows: &[
        "Google/Chrome/Application/chrome.exe",
        "Chromium/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
    ],
};

pub(super) const FIREFOX: Places = Places {
    variable: "FIREFOX",
    names: &["firefox", "firefox-esr"],
    macos: &[
        "Firefox.app/Contents/MacOS/firefox",
        "Firefox Developer Edition.app/Contents/MacOS/firefox",
    ],
    windows: &["Mozilla Firefox/firefox.exe"],
};

impl Places {
    /// The first program of this family that exists. One named by hand is taken
    /// at its word: if it is not there, nothing else stands in for it.
    pub(super) fn find(&self) -> Option<PathBuf> {
        if let Some(named) = env::var_os(self.variable) {
            let named = PathBuf::from(named);
            return named.is_file().then_some(named);
        }
        self.names
            .iter()
            .find_map(|name| on_path(name))
            .or_else(|| self.folders().into_iter().find(|file| file.is_file()))
    }

    fn folders(&self) -> Vec<PathBuf> {
        let (roots, programs) = if cfg!(target_os = "macos") {
            (macos_roots(), self.macos)
        } else if cfg!(windows) {
            (windows_roots(), self.windows)
        } else {
            return Vec::new();
        };
        roots
            .iter()
            .flat_map(|root| programs.iter().map(move |program| root.join(program)))
            .collect()
    }
}

fn macos_roots() -> Vec<PathBuf> {
    let home = env::var_os("HOME").map(|home| PathBuf::from(home).join("Applications"));
    [PathBuf::from("/Applications")]
        .into_iter()
        .chain(home)
        .collect()
}

fn windows_roots() -> Vec<PathBuf> {
    ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
        .iter()
        .filter_map(env::var_os)
        .map(PathBuf::from)
        .collect()
}
