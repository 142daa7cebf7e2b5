//! What can be asked of `cargo xtask`, and the words that explain it.

use std::ffi::OsString;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::bench::BenchOptions;

/// One call of `cargo xtask`, understood.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Help(&'static str),
    Serve(ServeOptions),
    Build,
    Weigh,
    Test(TestOptions),
    Bench(BenchOptions),
    Style,
    Reader,
}

/// How the page is served.
#[derive(Debug, PartialEq)]
pub(crate) struct ServeOptions {
    /// Rebuild when a file changes.
    pub(crate) dev: bool,
    /// Show the page in the default browser.
    pub(crate) open: bool,
    /// The port to try first.
    pub(crate) port: u16,
}

/// Which tests run.
#[derive(Debug, PartialEq)]
pub(crate) struct TestOptions {
    pub(crate) parts: Vec<Part>,
    /// Only tests with one of these in their name (e2e: in their file name).
    pub(crate) filters: Vec<String>,
}

/// A part of the tests, in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Part {
    Native,
    Web,
    EndToEnd,
}

const DEFAULT_PORT: u16 = 8080;

const HELP: &str = "\
Whence, from a fresh clone to the page. Missing tools go into target/tools.

  cargo xtask serve    build the page, serve it and print its address
  cargo xtask test     run every test: native, in the browser, end to end
  cargo xtask build    build dist/, which any static host can serve
  cargo xtask weigh    print the size of the first load; over the limit is an error
  cargo xtask bench    measure the core, and the page beside others
  cargo xtask style    join style/*.css into one sheet (the build does it itself)

Each explains itself with --help.
";

const SERVE_HELP: &str = "\
cargo xtask serve [--open] [--dev] [--port N]

Builds the release, serves it and prints its address. With nothing changed
since the last build, it only starts the server.

  --open      show the page in the default browser
  --dev       a quick build without optimisation, again after every change
  --port N    the port to use (8080); when it is taken, the next free one
";

const BUILD_HELP: &str = "\
cargo xtask build

Builds dist/. Copy it to any static host, at any path. Prints what a first
visit loads, and fails when that is more than the limit.
";

const WEIGH_HELP: &str = "\
cargo xtask weigh

Prints every file of dist/ as it is and in brotli, and their sum for a first
visit. Builds first when a source has changed. Fails above the limit.
";

const TEST_HELP: &str = "\
cargo xtask test [native|web|e2e] [FILTER...]

Runs all tests or one part of them, and closes with a summary.

  native   the core, without a browser (filter: part of a test's name)
  web      wasm-bindgen tests in headless Chromium (filter: part of a test's name)
  e2e      the finished page in Chromium and Firefox (filter: part of a file's name)

Browsers are looked for in their usual places; CHROME= and FIREFOX= name others.
BROWSERS=chromium or BROWSERS=firefox limits e2e to one of them.
";

const BENCH_HELP: &str = "\
cargo xtask bench [--core|--page] [--keep] [--sizes=S,M,L] [--loads=N] [--adds=N]
                  [--stages=load,marking,typing,many]

Measures the core natively beside copying the same bytes, and the page beside a
page written by hand and beside Recogito, and prints both as tables. The page is
measured where WHENCE_BENCH names the folder of the harness, and
WHENCE_BENCH_HOME what the harness installed; it takes the better part of an
hour with all its options. A machine that does something else at the same time
gives other figures.

  --core      the core only
  --page      the page only
  --keep      put the tables into benches/RESULTS.md
";

const STYLE_HELP: &str = "\
cargo xtask style

Joins style/*.css into target/site/whence.css: tokens, base, the other sheets
by name, print.
";

const READER_HELP: &str = "\
cargo xtask reader

Builds the worker that reads files into the folder that trunk is packing. The
build calls it by trunk's hook; alone it has nowhere to put it.
";

/// Reads the words after `cargo xtask`.
pub(crate) fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut words = lexopt::Parser::from_args(words);
    let Some(first) = words.next()? else {
        return Ok(Command::Help(HELP));
    };
    let name = match first {
        Short('h') | Long("help") => return Ok(Command::Help(HELP)),
        Value(name) => name.string()?,
        other => return Err(other.unexpected().into()),
    };
    match name.as_str() {
        "help" => Ok(Command::Help(HELP)),
        "serve" => parse_serve(words),
        "build" => parse_bare(words, Command::Build, BUILD_HELP),
        "weigh" => parse_bare(words, Command::Weigh, WEIGH_HELP),
        "reader" => parse_bare(words, Command::Reader, READER_HELP),
        "style" => parse_bare(words, Command::Style, STYLE_HELP),
        "test" => parse_test(words),
        "bench" => parse_bench(words),
        _ => bail!("there is no command `{name}`; `cargo xtask --help` lists them"),
    }
}

fn parse_bare(mut words: lexopt::Parser, command: Command, help: &'static str) -> Result<Command> {
    match words.next()? {
        None => Ok(command),
        Some(Short('h') | Long("help")) => Ok(Command::Help(help)),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn parse_serve(mut words: lexopt::Parser) -> Result<Command> {
    let mut options = ServeOptions {
        dev: false,
        open: false,
        port: DEFAULT_PORT,
    };
    while let Some(word) = words.next()? {
        match word {
            Short('h') | Long("help") => return Ok(Command::Help(SERVE_HELP)),
            Long("dev") => options.dev = true,
            Long("open") => options.open = true,
            Long("port") => options.port = words.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Serve(options))
}

fn parse_test(mut words: lexopt::Parser) -> Result<Command> {
    let mut parts = vec![Part::Native, Part::Web, Part::EndToEnd];
    let mut filters = Vec::new();
    let mut first = true;
    while let Some(word) = words.next()? {
        match word {
            Short('h') | Long("help") => return Ok(Command::Help(TEST_HELP)),
            Value(value) if first => {
                parts = vec![part_named(&value.string()?)?];
                first = false;
            }
            Value(value) => filters.push(value.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Test(TestOptions { parts, filters }))
}

fn parse_bench(mut words: lexopt::Parser) -> Result<Command> {
    let mut options = BenchOptions::default();
    while let Some(word) = words.next()? {
        let handed_on = match word {
            Short('h') | Long("help") => return Ok(Command::Help(BENCH_HELP)),
            Long("keep") => {
                options.keep = true;
                continue;
            }
            Long("core") => {
                options.core_only = true;
                continue;
            }
            Long("page") => {
                options.page_only = true;
                continue;
            }
            Long(name @ ("sizes" | "loads" | "adds" | "stages")) => name.to_owned(),
            other => return Err(other.unexpected().into()),
        };
        let value = words.value()?.string()?;
        options.rest.push(format!("--{handed_on}={value}"));
    }
    Ok(Command::Bench(options))
}

fn part_named(name: &str) -> Result<Part> {
    match name {
        "native" => Ok(Part::Native),
        "web" => Ok(Part::Web),
        "e2e" => Ok(Part::EndToEnd),
        _ => bail!("`{name}` is no part of the tests; there are native, web and e2e"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: Result<Command, &str>) {
        let found = parse(words.split_whitespace().map(OsString::from));
        match (found, expected) {
            (Ok(found), Ok(expected)) => assert_eq!(found, expected),
            (Err(found), Err(expected)) => assert_eq!(found.to_string(), expected),
            (found, expected) => panic!("{words}: found {found:?}, expected {expected:?}"),
        }
    }

    #[test]
    fn words_become_commands() {
        let serve = |dev, open, port| Ok(Command::Serve(ServeOptions { dev, open, port }));
        let test = |parts: &[Part], filters: &[&str]| {
            Ok(Command::Test(TestOptions {
                parts: parts.to_vec(),
                filters: filters.iter().map(ToString::to_string).collect(),
            }))
        };
        check("", Ok(Command::Help(HELP)));
        check("--help", Ok(Command::Help(HELP)));
        check("serve --help", Ok(Command::Help(SERVE_HELP)));
        check("test web --help", Ok(Command::Help(TEST_HELP)));
        check("build", Ok(Command::Build));
        check("serve", serve(false, false, 8080));
        check("serve --open --port 9000 --dev", serve(true, true, 9000));
        check(
            "test",
            test(&[Part::Native, Part::Web, Part::EndToEnd], &[]),
        );
        check(
            "bench --page --sizes=S",
            Ok(Command::Bench(BenchOptions {
                page_only: true,
                rest: vec!["--sizes=S".to_owned()],
                ..BenchOptions::default()
            })),
        );
        check("test e2e smoke", test(&[Part::EndToEnd], &["smoke"]));
    }

    #[test]
    fn mistakes_are_named() {
        check(
            "sreve",
            Err("there is no command `sreve`; `cargo xtask --help` lists them"),
        );
        check(
            "test all",
            Err("`all` is no part of the tests; there are native, web and e2e"),
        );
        check("build --fast", Err("invalid option '--fast'"));
    }
}
