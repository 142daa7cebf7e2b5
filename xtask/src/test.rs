//! Runs the parts of the tests one after the other, whatever fails, and closes
//! with one summary.

use std::process::ExitCode;

use crate::cli::{Part, TestOptions};
use crate::project::Project;

mod e2e;
mod native;
mod tally;
mod web;

use tally::Tally;

/// `cargo xtask test`: all parts, a summary, and an exit code that tells.
pub(crate) fn run(project: &Project, options: &TestOptions) -> ExitCode {
    let mut tallies = Vec::new();
    for part in &options.parts {
        println!("\n== {} ==", title(*part));
        tallies.push((name(*part), tally(project, *part, &options.filters)));
    }
    println!("\nSummary");
    for (name, tally) in &tallies {
        println!("  {name:<7} {tally}");
    }
    let sum = tallies
        .iter()
        .fold(Tally::default(), |sum, (_, tally)| sum.plus(tally));
    println!("{}", sum.counts());
    if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Runs one part; what kept it from running counts as one failure.
fn tally(project: &Project, part: Part, filters: &[String]) -> Tally {
    let result = match part {
        Part::Native => native::run(project, filters),
        Part::Web => web::run(project, filters),
        Part::EndToEnd => e2e::run(project, filters),
    };
    match result {
        Ok(tally) => tally.not_empty(),
        Err(error) => {
            println!("error: {error:#}");
            Tally::failure(format!("{error:#}"))
        }
    }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Native => "native",
        Part::Web => "web",
        Part::EndToEnd => "e2e",
    }
}

fn title(part: Part) -> &'static str {
    match part {
        Part::Native => "native: the core and these commands, without a browser",
        Part::Web => "web: parts of the app in headless Chromium",
        Part::EndToEnd => "e2e: the finished page in Chromium and Firefox",
    }
}
