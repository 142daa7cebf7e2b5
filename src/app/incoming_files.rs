//! Files and text on their way in: counted while they are read elsewhere,
//! their articles proposed, a Whence file kept for the end.

use super::proposals::Proposal;
use super::{App, Dialog, Notice, Request};
use crate::incoming::{Reading, Refused, is_whence};
use crate::words::{adding as words, incoming};

/// Rows of the preview that are drawn at first, and more each time.
const ROWS_AT_FIRST: usize = 50;

/// Endings of the files that are opened when a folder is chosen.
pub const ENDINGS: [&str; 12] = [
    "txt", "md", "markdown", "html", "htm", "xhtml", "jsonl", "ndjson", "csv", "tsv", "zip", "json",
];

/// What was read of one file.
#[derive(Clone, Debug)]
pub enum ReadFile {
    /// Articles, or why there are none.
    Articles(Reading),
    /// A Whence file, to be imported.
    Whence {
        /// Its name.
        name: String,
        /// What is in it.
        json: String,
    },
}

/// Articles that wait to be taken in.
#[derive(Debug)]
pub(super) struct AddArticles {
    pub(super) proposals: Vec<Proposal>,
    /// Files that could not be read, each with a sentence.
    pub(super) refused: Vec<Refused>,
    /// How far reading is, while it is under way.
    pub(super) progress: Option<Progress>,
    /// How many rows of the preview are drawn.
    pub(super) rows_shown: usize,
    /// Proposals made so far: the next one's id.
    pub(super) made_count: usize,
    /// A Whence file that is imported once all files are read.
    whence_file: Option<String>,
    /// Articles and refusals that nothing was said of yet.
    untold: (usize, usize),
}

impl Default for AddArticles {
    fn default() -> Self {
        Self {
            proposals: Vec::new(),
            refused: Vec::new(),
            progress: None,
            rows_shown: ROWS_AT_FIRST,
            made_count: 0,
            whence_file: None,
            untold: (0, 0),
        }
    }
}

/// How far reading is, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Files read.
    pub done: usize,
    /// Files to be read.
    pub of: usize,
}

/// Whether a file of a folder is worth opening; `path` is its name with the
/// folders it lies in. What systems and editors leave behind is not, nor what
/// a browser saves beside a page.
pub fn is_wanted_of_folder(path: &str) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_aside = |part: &str| part.starts_with(['.', '~']) || part == "__MACOSX";
    let is_of_page = |part: &str| {
        let mut marks = ["_files", ".files"].iter();
        marks.any(|mark| part.strip_suffix(mark).is_some())
    };
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    !is_aside(name)
        && !folders.split('/').any(|f| is_aside(f) || is_of_page(f))
        && ending.is_some_and(|e| ENDINGS.iter().any(|known| e.eq_ignore_ascii_case(known)))
}

/// The text of a file that gives itself out as a Whence file. Any other is
/// read apart.
pub fn whence_file(name: &str, bytes: &[u8]) -> Option<String> {
    if !may_be_whence(name) || !is_whence(bytes) {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    Some(text.to_owned())
}

/// Whether a file's name is one that Whence files have.
pub fn may_be_whence(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|e| e.eq_ignore_ascii_case("json"))
}

impl App {
    /// So many files more are about to be read; of a folder some were left out.
    pub(super) fn files_chosen(&mut self, count: usize, left_out_count: usize) {
        if count == 0 {
            return self.announce(Notice::problem(words::NOTHING_TO_OPEN));
        }
        self.show_adding();
        if left_out_count > 0 {
            self.adding.refused.push(Refused {
                name: words::OTHER_FILES.to_owned(),
                why: words::left_out(left_out_count),
            });
        }
        self.adding.progress.get_or_insert_default().of += count;
    }

    /// Shows the dialog; over an import it waits its turn.
    fn show_adding(&mut self) {
        if self.dialog != Some(Dialog::Import) {
            self.open_dialog(Dialog::AddArticles);
        }
    }

    /// Files have been read, one or some.
    pub(super) fn files_read(&mut self, files: Vec<ReadFile>) {
        if files.is_empty() {
            return;
        }
        let count = files.len();
        for file in files {
            self.take_read(file);
        }
        let is_under_way = self.adding.progress.as_mut().is_some_and(|progress| {
            progress.done += count;
            progress.done < progress.of
        });
        if !is_under_way {
            self.reading_is_over();
        }
    }

    fn take_read(&mut self, file: ReadFile) {
        match file {
            ReadFile::Articles(reading) => self.take_reading(reading),
            ReadFile::Whence { json, .. } if self.adding.whence_file.is_none() => {
                self.adding.whence_file = Some(json);
            }
            ReadFile::Whence { name, .. } => self.take_reading(Reading {
                refused: vec![Refused {
                    name,
                    why: words::ONE_WHENCE_FILE.to_owned(),
                }],
                ..Reading::default()
            }),
        }
    }

    fn take_reading(&mut self, reading: Reading) {
        self.adding.untold.0 += reading.articles.len();
        self.adding.untold.1 += reading.refused.len();
        for found in reading.articles {
            self.propose(found);
        }
        self.adding.refused.extend(reading.refused);
    }

    /// All files are read: says what was found, or goes on with the import.
    fn reading_is_over(&mut self) {
        let was_under_way = self.adding.progress.take().is_some();
        let (found, refused) = std::mem::take(&mut self.adding.untold);
        if let Some(json) = self.adding.whence_file.take() {
            self.import_read(json);
            if !matches!(self.dialog, Some(Dialog::Import | Dialog::Codebook)) {
                self.back_to_adding();
            }
        } else if was_under_way && self.dialog.is_none() {
            // The person has gone on to an article meanwhile.
            self.announce(Notice::plain(words::waiting(self.adding.proposals.len())));
        } else {
            self.show_adding();
            self.announce(Notice::heard(words::found(found, refused)));
        }
    }

    /// Reading has stopped: a person wanted it, or it cannot go on. What was
    /// read stays.
    pub(super) fn reading_stopped(&mut self, why: Option<String>) {
        let progress = self.adding.progress.take();
        self.adding.untold = (0, 0);
        if let Some(json) = self.adding.whence_file.take() {
            self.import_read(json);
        } else if let Some(why) = why {
            self.announce(Notice::problem(why));
        } else if let Some(Progress { done, of }) = progress {
            self.announce(Notice::heard(words::stopped(done, of)));
        }
    }

    /// Text was pasted.
    pub(super) fn pasted(&mut self, reading: Reading) {
        if reading.articles.is_empty() {
            let why = reading.refused.first().map_or("", |r| r.why.as_str());
            let is_empty = why.is_empty() || why == incoming::NO_WORDS;
            let said = if is_empty { words::NO_TEXT } else { why };
            return self.announce(Notice::problem(said));
        }
        self.show_adding();
        self.take_reading(reading);
        if self.adding.progress.is_none() {
            let (found, refused) = std::mem::take(&mut self.adding.untold);
            self.announce(Notice::heard(words::found(found, refused)));
        }
    }

    /// Shows what waits to be taken in, if anything; else closes the dialog.
    pub(super) fn back_to_adding(&mut self) {
        if self.adding.is_waiting() {
            self.dialog = Some(Dialog::AddArticles);
        } else {
            self.close_dialog();
        }
    }

    /// Draws further rows of the preview.
    pub(super) fn show_more_proposals(&mut self) {
        self.adding.rows_shown += ROWS_AT_FIRST;
    }

    /// Forgets what was on its way in, and reads no more.
    pub(super) fn forget_adding(&mut self) {
        if self.adding.progress.is_some() {
            self.requests.push(Request::StopReading);
        }
        self.adding = AddArticles::default();
    }
}

impl AddArticles {
    /// Whether something is there to be looked at.
    pub(super) fn is_waiting(&self) -> bool {
        !self.proposals.is_empty() || !self.refused.is_empty() || self.progress.is_some()
    }
}
