//! Adding articles: the dialog, and what is said of files while they are read.

use super::count::articles;

/// Title of the dialog, and its button while nothing waits.
pub const TITLE: &str = "Add articles";

/// Name of the box for text.
pub const PASTE: &str = "Paste an article";
/// What stands in the empty box.
pub const PASTE_HINT: &str = "The whole text, headline first.";
/// Takes the text of the box into the list.
pub const ADD_TEXT: &str = "Add this text";
/// Why articles cannot be added yet.
pub const TEXT_WAITS: &str = "The text in the box is not among them yet.";

/// What can be dropped or chosen.
pub const DROP_HERE: &str =
    "or drop files or a folder here: saved web pages, texts, tables of articles, archives of these";
/// Opens the chooser for files.
pub const CHOOSE_FILES: &str = "Choose files…";
/// Opens the chooser for a folder.
pub const CHOOSE_FOLDER: &str = "Choose a folder…";

/// While something is dragged over the page.
pub const DROP_TO_ADD: &str = "Drop to add";
/// What can be dropped anywhere on the page.
pub const DROP_WHAT: &str = "Web pages, texts, tables of articles, archives or folders of them, and projects as .whence.json. You see what they hold before anything changes.";

/// Stops reading, and keeps what was read.
pub const STOP: &str = "Stop reading";
/// Name of the bar that shows how far reading is.
pub const PROGRESS: &str = "Files read";

/// How far reading is.
pub fn files_read(done: usize, of: usize) -> String {
    match of {
        1 => "Reading 1 file".to_owned(),
        of => format!("{done} of {of} files read"),
    }
}

/// What is said when files have been read.
pub fn found(found: usize, refused: usize) -> String {
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
pub fn stopped(done: usize, of: usize) -> String {
    format!("Stopped: {done} of {of} files were read.")
}

/// What is said when the dialog closes over articles that are not added yet.
pub fn waiting(count: usize) -> String {
    match count {
        1 => "1 article still waits in “Add articles”.".to_owned(),
        n => format!("{n} articles still wait in “Add articles”."),
    }
}

/// Stands for the files of a folder that nobody would want.
pub const OTHER_FILES: &str = "Other files of the folder";

/// How many files of a folder were passed over.
pub fn left_out(count: usize) -> String {
    match count {
        1 => "1 file of another kind was left out.".to_owned(),
        n => format!("{n} files of other kinds were left out."),
    }
}

/// A folder without a file that could be opened.
pub const NOTHING_TO_OPEN: &str = "There is no file here that can be opened as an article.";
/// Nothing was pasted.
pub const NO_TEXT: &str = "There is no text to add. Copy an article first, then paste it.";
/// A second Whence file.
pub const ONE_WHENCE_FILE: &str =
    "One Whence file is imported at a time. Open this one afterwards.";
/// All proposals are here already.
pub const NOTHING_NEW: &str = "There is nothing to add: these texts are here already. Keep one as another outlet’s copy, or open it.";
/// A file took longer than the reader waits.
pub const TOO_SLOW: &str = "Reading it took longer than 10 seconds, so it was given up. Save it as plain text and try again.";
/// The reader broke at a file.
pub const BROKEN: &str = "Reading it failed. Save it as plain text and try again.";
/// The reader could not be started.
pub const CANNOT_START: &str = "Files cannot be read: the part of the page that reads them did not start. Reload the page and try again.";

/// The browser could not give a file's bytes.
pub fn unreadable(why: &str) -> String {
    format!("The browser could not read it ({why}). It may have been moved or deleted.")
}

/// A file past what can be imported, in bytes.
pub fn too_large(megabytes: u64, allowed: u64) -> String {
    format!("It has {megabytes} MB; up to {allowed} MB can be opened.")
}

/// Above the list of proposals.
pub const CAPTION: &str = "What will be added. Everything can be changed later, except the text.";
/// Headline.
pub const HEADLINE: &str = "Title";
/// Who published it.
pub const OUTLET: &str = "Outlet";
/// When it was published.
pub const DATE: &str = "Date";
/// Its language.
pub const LANGUAGE: &str = "Language";
/// How many words it has.
pub const WORDS: &str = "Words";
/// Who wrote it.
pub const BYLINE: &str = "Byline";
/// Wire agency.
pub const CREDIT: &str = "Wire credit";
/// Where it was published.
pub const ADDRESS: &str = "Address";
/// Which way it runs.
pub const DIRECTION: &str = "Direction";
/// No direction of its own.
pub const BY_TEXT: &str = "as its text runs";
/// Shows the other details.
pub const MORE: &str = "More";
/// Takes a proposal from the list.
pub const LEAVE_OUT: &str = "Leave out";

/// Names a control of a row: "Title of article 2".
pub fn of_article(what: &str, number: usize) -> String {
    format!("{what} of article {number}")
}

/// "More on article 2".
pub fn more_on(number: usize) -> String {
    format!("More on article {number}")
}

/// "Leave out article 2".
pub fn leave_out(number: usize) -> String {
    format!("Leave out article {number}")
}

/// In the details of an article: which character encoding its file had.
pub fn decoded_from(encoding: &str) -> String {
    format!("It was decoded from {encoding}.")
}

/// The same text is here.
pub fn same_here(title: &str) -> String {
    format!("This text is here already, as “{title}”.")
}

/// An article here waits for this text.
pub fn awaited(title: &str) -> String {
    format!("“{title}” waits for this text: its claims will find their places.")
}

/// The same text is in the list.
pub fn same_above(number: usize) -> String {
    format!("This text is the same as number {number} above.")
}

/// Name of the choice about the same text.
pub const SAME_AGAIN: &str = "The same text again";
/// The text is not taken again.
pub const LEAVE_IT_OUT: &str = "Leave it out";
/// The text is taken as a further article.
pub const KEEP_COPY: &str = "Keep as another outlet’s copy";
/// Goes to the article that has the text.
pub const OPEN_IT: &str = "Open it";

/// Shows further rows.
pub fn show_more(left: usize) -> String {
    format!("Show more ({left} left)")
}

/// Refusals that are not spelled out.
pub fn more_refused(count: usize) -> String {
    match count {
        1 => "1 more file could not be read.".to_owned(),
        n => format!("{n} more files could not be read."),
    }
}

/// Closes the dialog.
pub const CANCEL: &str = "Cancel";
/// On the button while files are read.
pub const READING: &str = "Reading…";

/// Takes all proposals in.
pub fn add(count: usize) -> String {
    match count {
        0 => TITLE.to_owned(),
        n => format!("Add {}", articles(n)),
    }
}

/// What was added.
pub fn added(count: usize) -> String {
    match count {
        0 => "The text is here now; its claims have found their places.".to_owned(),
        n => format!("Added {}.", articles(n)),
    }
}

/// Title of an article without one.
pub const UNTITLED: &str = "Untitled article";
