//! Adding articles: the dialog, and what is said of files while they are read.

use super::count::articles;

/// Title of the dialog, and its button while nothing waits.
pub(crate) const TITLE: &str = "Add articles";

/// Name of the box for text.
pub(crate) const PASTE: &str = "Paste an article";
/// What stands in the empty box.
pub(crate) const PASTE_HINT: &str = "The whole text, headline first.";
/// Takes the text of the box into the list.
pub(crate) const ADD_TEXT: &str = "Add this text";
/// Why articles cannot be added yet.
pub(crate) const TEXT_WAITS: &str = "The text in the box is not among them yet.";

/// What can be dropped or chosen.
pub(crate) const DROP_HERE: &str =
    "or drop files or a folder here: saved web pages, texts, tables of articles, archives of these";
/// Opens the chooser for files.
pub(crate) const CHOOSE_FILES: &str = "Choose files…";
/// Opens the chooser for a folder.
pub(crate) const CHOOSE_FOLDER: &str = "Choose a folder…";

/// While something is dragged over the page.
pub(crate) const DROP_TO_ADD: &str = "Drop to add";
/// What can be dropped anywhere on the page.
pub(crate) const DROP_WHAT: &str = "Web pages, texts, tables of articles, archives or folders of them, and projects as .whence.json. You see what they hold before anything changes.";

/// Stops reading, and keeps what was read.
pub(crate) const STOP: &str = "Stop reading";
/// Name of the bar that shows how far reading is.
pub(crate) const PROGRESS: &str = "Files read";

/// How far reading is.
pub(crate) fn files_read(done: usize, of: usize) -> String {
    match of {
        1 => "Reading 1 file".to_owned(),
        of => format!("{done} of {of} files read"),
    }
}

/// What is said when files have been read.
pub(crate) fn found(found: usize, refused: usize) -> String {
    let found = match found {
        0 => "No article found".to_owned(),
        n => format!("{} found", articles(n)),
    };
    match refused {
        0 => format!("{found}."),
        1 => format!("{found}; 1 file could not be read."),
        n => format!("{found}; {n} files could not be read."),
    }
}

/// What is said when reading was stopped.
pub(crate) fn stopped(done: usize, of: usize) -> String {
    format!("Stopped: {done} of {of} files were read.")
}

/// What is said when the dialog closes over articles that are not added yet.
pub(crate) fn waiting(count: usize) -> String {
    match count {
        1 => "1 article still waits in “Add articles”.".to_owned(),
        n => format!("{n} articles still wait in “Add articles”."),
    }
}

/// Stands for the files of a folder that nobody would want.
pub(crate) const OTHER_FILES: &str = "Other files of the folder";

/// How many files of a folder were passed over.
pub(crate) fn left_out(count: usize) -> String {
    match count {
        1 => "1 file of another kind was left out.".to_owned(),
        n => format!("{n} files of other kinds were left out."),
    }
}

/// A folder without a file that could be opened.
pub(crate) const NOTHING_TO_OPEN: &str = "There is no file here that can be opened as an article.";
/// Nothing was pasted.
pub(crate) const NO_TEXT: &str = "There is no text to add. Copy an article first, then paste it.";
/// A second Whence file.
pub(crate) const ONE_WHENCE_FILE: &str =
    "One Whence file is imported at a time. Open this one afterwards.";
/// All proposals are here already.
pub(crate) const NOTHING_NEW: &str = "There is nothing to add: these texts are here already. Keep one as another outlet’s copy, or open it.";
/// A file took longer than the reader waits.
pub(crate) const TOO_SLOW: &str = "Reading it took longer than 10 seconds, so it was given up. Save it as plain text and try again.";
/// The reader broke at a file.
pub(crate) const BROKEN: &str = "Reading it failed. Save it as plain text and try again.";
/// The reader could not be started.
pub(crate) const CANNOT_START: &str = "Files cannot be read: the part of the page that reads them did not start. Reload the page and try again.";

/// The browser could not give a file's bytes.
pub(crate) fn unreadable(why: &str) -> String {
    format!("The browser could not read it ({why}). It may have been moved or deleted.")
}

/// Above the list of proposals.
pub(crate) const CAPTION: &str =
    "What will be added. Everything can be changed later, except the text.";
/// When it was published.
pub(crate) const DATE: &str = "Date";
/// How many words it has.
pub(crate) const WORDS: &str = "Words";
/// Shows the other details.
pub(crate) const MORE: &str = "More";
/// Takes a proposal from the list.
pub(crate) const LEAVE_OUT: &str = "Leave out";

/// Names a control of a row: "Title of article 2".
pub(crate) fn of_article(what: &str, number: usize) -> String {
    format!("{what} of article {number}")
}

/// "More on article 2".
pub(crate) fn more_on(number: usize) -> String {
    format!("More on article {number}")
}

/// "Leave out article 2".
pub(crate) fn leave_out(number: usize) -> String {
    format!("Leave out article {number}")
}

/// The same text is here.
pub(crate) fn same_here(title: &str) -> String {
    format!("This text is here already, as “{title}”.")
}

/// An article here waits for this text.
pub(crate) fn awaited(title: &str) -> String {
    format!("“{title}” waits for this text: its claims will find their places.")
}

/// The same text is in the list.
pub(crate) fn same_above(number: usize) -> String {
    format!("This text is the same as number {number} above.")
}

/// Name of the choice about the same text.
pub(crate) const SAME_AGAIN: &str = "The same text again";
/// The text is not taken again.
pub(crate) const LEAVE_IT_OUT: &str = "Leave it out";
/// The text is taken as a further article.
pub(crate) const KEEP_COPY: &str = "Keep as another outlet’s copy";
/// Goes to the article that has the text.
pub(crate) const OPEN_IT: &str = "Open it";

/// Refusals that are not spelled out.
pub(crate) fn more_refused(count: usize) -> String {
    match count {
        1 => "1 more file could not be read.".to_owned(),
        n => format!("{n} more files could not be read."),
    }
}

/// On the button while files are read.
pub(crate) const READING: &str = "Reading…";

/// Takes all proposals in.
pub(crate) fn add(count: usize) -> String {
    match count {
        0 => TITLE.to_owned(),
        n => format!("Add {}", articles(n)),
    }
}

/// What was added.
pub(crate) fn added(count: usize) -> String {
    match count {
        0 => "The text is here now; its claims have found their places.".to_owned(),
        n => format!("Added {}.", articles(n)),
    }
}

/// Title of an article without one.
pub(crate) const UNTITLED: &str = "Untitled article";
