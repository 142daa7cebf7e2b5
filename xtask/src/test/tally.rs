//! Counting tests: from what a test runner prints to one line of the summary.

use std::fmt;

/// How many tests of a part did what.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Tally {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
    /// What else the summary should say.
    note: String,
}

impl Tally {
    /// A part that could not run at all.
    pub(super) fn failure(note: String) -> Self {
        Self {
            failed: 1,
            note,
            ..Self::default()
        }
    }

    /// Reads the lines `test result: ok. 3 passed; 0 failed; 1 ignored; …` of Rust's test programs.
    pub(super) fn of_rust(output: &str) -> Self {
        let mut sum = Self::default();
        for line in output.lines() {
            let Some((_, counts)) = line.split_once("test result: ") else {
                continue;
            };
            sum.passed += count_before(counts, " passed");
            sum.failed += count_before(counts, " failed");
            sum.skipped += count_before(counts, " ignored");
        }
        sum
    }

    /// Reads the closing lines `# pass 3` of node's TAP report.
    pub(super) fn of_tap(report: &str) -> Self {
        let count = |name: &str| {
            let last = report.lines().rev().find_map(|line| {
                line.strip_prefix("# ")?
                    .strip_prefix(name)?
                    .trim()
                    .parse()
                    .ok()
            });
            last.unwrap_or(0)
        };
        Self {
            passed: count("pass "),
            failed: count("fail ") + count("cancelled "),
            skipped: count("skipped ") + count("todo "),
            note: String::new(),
        }
    }

    pub(super) fn with_note(self, note: String) -> Self {
        Self { note, ..self }
    }

    /// A runner that ended badly has failed, even if no single test did: it may not have compiled.
    pub(super) fn with_exit(self, success: bool) -> Self {
        if success || self.failed > 0 {
            return self;
        }
        let note = "the tests did not run to their end".to_owned();
        Self {
            failed: 1,
            note,
            ..self
        }
    }

    /// A part that ran no test at all proves nothing, so it fails.
    pub(super) fn not_empty(self) -> Self {
        if self.passed + self.failed > 0 {
            return self;
        }
        let note = "no test ran".to_owned();
        Self {
            failed: 1,
            note,
            ..self
        }
    }

    pub(super) fn plus(self, other: &Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
            note: String::new(),
        }
    }

    /// `3 passed, 0 failed`, and how many were skipped if any.
    pub(super) fn counts(&self) -> String {
        let counts = format!("{} passed, {} failed", self.passed, self.failed);
        if self.skipped == 0 {
            return counts;
        }
        format!("{counts}, {} skipped", self.skipped)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.counts())?;
        if !self.note.is_empty() {
            write!(f, " ({})", self.note)?;
        }
        Ok(())
    }
}

/// The number right before a word.
fn count_before(text: &str, word: &str) -> usize {
    let Some((before, _)) = text.split_once(word) else {
        return 0;
    };
    let digits = before
        .rsplit(|letter: char| !letter.is_ascii_digit())
        .next();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tally: &Tally, expected: &str) {
        assert_eq!(tally.to_string(), expected);
    }

    #[test]
    fn rust_results_add_up() {
        let one = "test result: ok. 12 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out\n";
        let two = "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured\n";
        check(&Tally::of_rust(one), "12 passed, 0 failed, 2 skipped");
        check(
            &Tally::of_rust(&format!("running 4 tests\n{one}{two}")),
            "15 passed, 1 failed, 2 skipped",
        );
        check(
            &Tally::of_rust("error: could not compile"),
            "0 passed, 0 failed",
        );
    }

    #[test]
    fn the_last_words_of_tap_count() {
        let tap =
            "# pass 99\n# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 0\n";
        check(&Tally::of_tap(tap), "3 passed, 2 failed, 2 skipped");
        check(&Tally::of_tap(""), "0 passed, 0 failed");
    }

    #[test]
    fn silence_is_a_failure() {
        check(
            &Tally::default().not_empty(),
            "0 passed, 1 failed (no test ran)",
        );
        check(
            &Tally::of_rust("").with_exit(false).not_empty(),
            "0 passed, 1 failed (the tests did not run to their end)",
        );
        check(
            &Tally::of_tap("# pass 1").with_exit(true).not_empty(),
            "1 passed, 0 failed",
        );
    }
}
