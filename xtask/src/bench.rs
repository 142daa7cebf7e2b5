//! How fast it is: the core beside copying the same bytes, and the page beside
//! others where the harness with the work is at hand. Prints Markdown; `--keep`
//! puts it into benches/RESULTS.md.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process::{self, answer, cargo, watch};
use crate::project::Project;
use crate::{serve, site};

/// Names the folder of the harness.
const HARNESS: &str = "WHENCE_BENCH";

/// Which rows, and whether they are kept.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct BenchOptions {
    /// Put the tables into benches/RESULTS.md.
    pub(crate) keep: bool,
    /// Leave out the core.
    pub(crate) page_only: bool,
    /// Leave out the page.
    pub(crate) core_only: bool,
    /// Handed on to the rows in a browser, as `--sizes=S,M`.
    pub(crate) rest: Vec<String>,
}

/// Runs what is asked for and prints the tables.
pub(crate) fn run(project: &Project, options: &BenchOptions) -> Result<ExitCode> {
    let mut told = format!("## {}\n\n{}\n", today(), machine());
    if !options.page_only {
        told.push_str("\n### The core\n\n");
        told.push_str(&core(project)?);
        told.push_str(&growth(project)?);
    }
    if !options.core_only {
        told.push_str("\n### The page\n\n");
        told.push_str(&page(project, &options.rest)?);
    }
    println!("\n{told}");
    if options.keep {
        keep(&project.root().join("benches/RESULTS.md"), &told)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What criterion measured, as one table.
fn core(project: &Project) -> Result<String> {
    let mut bench = cargo(project.root());
    bench.args([
        "bench",
        "--locked",
        "--package",
        "whence",
        "--bench",
        "core",
    ]);
    // A table of an older core must not be taken for this one's.
    let folder = project.root().join("target/criterion");
    let _ = fs::remove_dir_all(&folder);
    process::run(&mut bench)?;
    let mut rows: Vec<Row> = Vec::new();
    for entry in fs::read_dir(&folder).context("criterion left no results")? {
        if let Some(row) = Row::of(&entry?.path()) {
            rows.push(row);
        }
    }
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    let mut table =
        "| | bytes | ms | MB/s | ÷ copying them |\n| --- | ---: | ---: | ---: | ---: |\n"
            .to_owned();
    for row in rows {
        table.push_str(&row.line());
    }
    Ok(table)
}

/// Whether reading a file takes work in proportion to its size.
fn growth(project: &Project) -> Result<String> {
    let mut test = cargo(project.root());
    test.args(["test", "--locked", "--release", "--package", "whence"]);
    test.args(["--features", "growth", "--test", "it", "incoming::growth"]);
    let is_linear = watch(&mut test)?.success;
    Ok(if is_linear {
        "\nReading files: four times the size takes at most nine times as long, for every shape.\n"
    } else {
        "\nReading files: a shape takes longer than in proportion to its size; see above.\n"
    }
    .to_owned())
}

/// One row of the core, times in nanoseconds.
#[derive(Debug, PartialEq)]
struct Row {
    name: String,
    bytes: f64,
    work_ns: f64,
    copy_ns: f64,
}

impl Row {
    fn of(folder: &Path) -> Option<Self> {
        let about = json(&folder.join("work/new/benchmark.json"))?;
        let median = |part: &str| {
            let file = folder.join(part).join("new/estimates.json");
            json(&file)?["median"]["point_estimate"].as_f64()
        };
        Some(Self {
            name: about["group_id"].as_str()?.to_owned(),
            bytes: about["throughput"]["Bytes"].as_f64()?,
            work_ns: median("work")?,
            copy_ns: median("copy")?,
        })
    }

    fn line(&self) -> String {
        // Bytes a nanosecond are thousands of megabytes a second.
        let speed = self.bytes / self.work_ns * 1_000.0;
        format!(
            "| {} | {} | {:.3} | {speed:.1} | {:.0} |\n",
            self.name,
            self.bytes,
            self.work_ns / 1e6,
            self.work_ns / self.copy_ns
        )
    }
}

fn json(file: &Path) -> Option<Value> {
    serde_json::from_str(&fs::read_to_string(file).ok()?).ok()
}

/// The rows in a browser, or a line that says why there are none.
fn page(project: &Project, rest: &[String]) -> Result<String> {
    let Some(harness) = env::var_os(HARNESS).map(PathBuf::from) else {
        return Ok(format!(
            "Not measured: {HARNESS} does not name the folder of the harness.\n"
        ));
    };
    if !harness.join("lib/measure.mjs").is_file() {
        return Ok(format!(
            "Not measured: {HARNESS} names a folder without lib/measure.mjs.\n"
        ));
    }
    site::build(project)?;
    let address = serve::in_background(project, "/")?;
    let mut node = Command::new("node");
    node.arg(project.root().join("benches/page/run.mjs"));
    node.args(rest).env("WHENCE_URL", address);
    let measured = watch(&mut node)?;
    if !measured.success {
        return Ok("Not measured: the run in the browser ended with an error.\n".to_owned());
    }
    Ok(measured.output)
}

fn today() -> String {
    answer(Command::new("date").arg("+%Y-%m-%d"))
        .map_or_else(|| "No date".to_owned(), |date| date.trim().to_owned())
}

/// The machine in one line, as far as it tells.
fn machine() -> String {
    let read = |file: &str| fs::read_to_string(file).unwrap_or_default();
    let mut line = String::new();
    if let Some(name) = read("/proc/cpuinfo")
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
    {
        line.push_str(name.1);
    }
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    // Writing to a string cannot fail.
    let _ = write!(line, ", {cores} cores");
    if let Some(load) = read("/proc/loadavg").split_whitespace().next() {
        let _ = write!(line, ", load average {load} at the start");
    }
    line.push('.');
    line
}

/// The newest run comes first.
fn keep(file: &Path, told: &str) -> Result<()> {
    let old = fs::read_to_string(file).unwrap_or_default();
    let (head, runs) = match old.find("\n## ") {
        Some(at) => old.split_at(at + 1),
        None => (old.as_str(), ""),
    };
    let head = head.trim_end();
    fs::write(file, format!("{head}\n\n{}\n\n{runs}", told.trim_end()))
        .with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_holds_work_against_copying() {
        let row = Row {
            name: "export".to_owned(),
            bytes: 2_000_000.0,
            work_ns: 4_000_000.0,
            copy_ns: 100_000.0,
        };
        assert_eq!(row.line(), "| export | 2000000 | 4.000 | 500.0 | 40 |\n");
    }
}
