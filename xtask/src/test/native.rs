//! `cargo test` for the whole workspace.

use anyhow::Result;

use super::tally::Tally;
use crate::process::{cargo, watch};
use crate::project::Project;

pub(super) fn run(project: &Project, filters: &[String]) -> Result<Tally> {
    let mut command = cargo(project.root());
    command.args(["test", "--locked", "--workspace", "--no-fail-fast", "--"]);
    let tests = watch(command.args(filters))?;
    Ok(Tally::of_rust(&tests.output).with_exit(tests.success))
}
