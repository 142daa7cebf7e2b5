//! `wasm-bindgen-test` in headless Chromium.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::tally::Tally;
use crate::browsers;
use crate::process::{cargo, watch};
use crate::project::Project;
use crate::tools;

/// How long all tests together may take, in seconds. Of itself the runner
/// gives up after 20, which a busy machine needs for a full local storage alone.
const PATIENCE_S: &str = "120";

pub(super) fn run(project: &Project, filters: &[String]) -> Result<Tally> {
    tools::wasm_target(project)?;
    let runner = tools::wasm_bindgen(project, "wasm-bindgen-test-runner")?;
    let chrome = browsers::chrome()?;
    let driver = browsers::chromedriver(&chrome, &project.tools())?;
    let capabilities = capabilities(project, &chrome)?;
    let mut command = cargo(project.root());
    command.args(["test", "--locked", "--package", "whence", "--test", "web"]);
    command.args(["--target", "wasm32-unknown-unknown", "--"]);
    command.args(filters);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    command.env("CHROMEDRIVER", driver);
    // Firefox's driver would come first, and so would one on another machine.
    for variable in [
        "GECKODRIVER",
        "GECKODRIVER_REMOTE",
        "CHROMEDRIVER_REMOTE",
        "NO_HEADLESS",
    ] {
        command.env_remove(variable);
    }
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    command.env("WASM_BINDGEN_TEST_TIMEOUT", PATIENCE_S);
    let tests = watch(&mut command)?;
    Ok(Tally::of_rust(&tests.output).with_exit(tests.success))
}

/// `webdriver.json` with this machine's browser in it.
fn capabilities(project: &Project, chrome: &Path) -> Result<PathBuf> {
    let text = fs::read_to_string(project.root().join("webdriver.json"))
        .context("webdriver.json cannot be read")?;
    let kept: Value = serde_json::from_str(&text).context("webdriver.json is not JSON")?;
    let file = project.site().join("webdriver.json");
    fs::create_dir_all(project.site()).context("target/site cannot be made")?;
    let adapted = adapt(kept, chrome, browsers::is_root());
    fs::write(&file, adapted.to_string())
        .context("target/site/webdriver.json cannot be written")?;
    Ok(file)
}

/// Names the browser, and turns off its sandbox for root, who is refused it.
fn adapt(mut capabilities: Value, chrome: &Path, is_root: bool) -> Value {
    let options = &mut capabilities["goog:chromeOptions"];
    options["binary"] = json!(chrome);
    if is_root && let Some(flags) = options["args"].as_array_mut() {
        flags.push(json!("--no-sandbox"));
    }
    capabilities
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(is_root: bool, expected: &Value) {
        let kept = json!({"goog:chromeOptions": {"args": ["--headless"]}});
        assert_eq!(&adapt(kept, Path::new("/bin/chrome"), is_root), expected);
    }

    #[test]
    fn root_gets_no_sandbox() {
        check(
            false,
            &json!({"goog:chromeOptions": {"args": ["--headless"], "binary": "/bin/chrome"}}),
        );
        check(
            true,
            &json!({"goog:chromeOptions":
                {"args": ["--headless", "--no-sandbox"], "binary": "/bin/chrome"}}),
        );
    }
}
