//! The commands of the README: `cargo xtask serve`, `build`, `weigh`, `test`,
//! `bench`.
//!
//! Each installs what it lacks before it starts, into the project's own
//! `target/tools`. In reading order: `cli` says what can be asked, `tools` and
//! `browsers` find or install, `site` builds `dist/`, `serve` and `weigh` look
//! at it, `test` runs everything that can fail.

mod bench;
mod browsers;
mod cli;
mod compress;
mod fingerprint;
mod lock;
mod mime;
mod policy;
mod process;
mod project;
mod reader;
mod seal;
mod serve;
mod site;
mod split;
mod style;
mod test;
mod tools;
mod weigh;

use std::process::ExitCode;

use anyhow::Result;
use cli::Command;
use project::Project;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let project = Project::here();
    match cli::parse(std::env::args_os().skip(1))? {
        Command::Help(text) => print!("{text}"),
        Command::Serve(options) => serve::run(&project, &options)?,
        Command::Style => style::write(&project)?,
        Command::Bench(options) => return bench::run(&project, &options),
        Command::Reader => reader::pack(&project)?,
        Command::Test(options) => return Ok(test::run(&project, &options)),
        Command::Build | Command::Weigh => {
            site::build(&project)?;
            return weigh::run(&project);
        }
    }
    Ok(ExitCode::SUCCESS)
}
