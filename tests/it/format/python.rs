//! A person with Python and nothing else reads the files.

use super::{WHOLE, in_package, opened, samples};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use whence::format::jsonl::{Options, write as write_jsonl};
use whence::format::native::write;

fn python() -> Option<Command> {
    let found = Command::new("python3").arg("--version").output().is_ok();
    if !found {
        eprintln!("skipped: no python3");
    }
    found.then(|| Command::new("python3"))
}

/// Runs a script on a file of its own and gives what it prints.
fn run(script: &str, name: &str, content: &str) -> Option<String> {
    let mut python = python()?;
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(name);
    fs::write(&file, content).expect("the file can be written");
    let script = in_package("tests/python").join(script);
    let output = python
        .env("PYTHONIOENCODING", "utf-8")
        .arg(script)
        .arg(file)
        .output()
        .expect("python3 runs");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{complaint}");
    Some(printed)
}

#[test]
fn plain_python_reads_a_project() {
    for sample in samples() {
        let project = opened(&sample);
        let json = write(&project, WHOLE);
        if let Some(printed) = run("read_whence.py", "project.whence.json", &json) {
            let claims = project.claims().len();
            assert!(printed.contains(&format!("{claims} claims")), "{printed}");
        }
    }
}

#[test]
fn plain_python_reads_the_rows() {
    for sample in samples() {
        let project = opened(&sample);
        let rows = write_jsonl(&project, Options::default());
        if let Some(printed) = run("read_jsonl.py", "project.jsonl", &rows) {
            let claims = project.claims().len();
            assert!(printed.contains(&format!("{claims} rows")), "{printed}");
        }
    }
}
