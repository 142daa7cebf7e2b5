//! Files and pasted text on their way in: read by the worker one after the
//! other, and told to the app as they come. A part of the work on a project.

use super::dispatch::Shell;
use super::platform::clock::{self, Timer};
use super::platform::files;
use super::platform::folder::{self, Given, Named};
use super::platform::incoming::{Address, Answer, CannotStart, PATIENCE_MS, Reader, Task};
use crate::app::{Command, ReadFile, is_wanted_of_folder, may_be_whence, whence_file};
use crate::incoming::{FILE_BYTES_ALLOWED, Reading, Refused};
use crate::words::{adding as words, incoming};
use leptos::prelude::*;
use std::collections::VecDeque;
use wasm_bindgen_futures::spawn_local;

/// The app is told of files that were read at most so often: each time the
/// whole page looks again.
const TELL_MS: u32 = 100;

/// Files that wait to be read, and the worker that reads them.
#[derive(Default)]
pub(super) struct Intake {
    queue: VecDeque<Named>,
    /// Read, and not told yet.
    read: Vec<ReadFile>,
    /// Until they are told.
    timer: Option<Timer>,
    /// The reader of the files; there while they are read.
    running: Option<Reader>,
    /// The first reader of the page; the others have its compiled program.
    first: Option<Reader>,
}

/// What is done with pasted text once it is read; nothing where it could not
/// be.
pub(super) type TakePaste = Box<dyn FnOnce(Option<Reading>)>;

impl Intake {
    fn new_reader(&mut self) -> Reader {
        let first = self.first.get_or_insert_with(|| {
            let address = Address::of_page();
            Reader::new(address, PATIENCE_MS)
        });
        first.another()
    }

    /// Forgets what is under way.
    fn reset(&mut self) {
        self.queue.clear();
        self.read.clear();
        self.timer = None;
        if let Some(reader) = self.running.take() {
            reader.stop();
        }
    }
}

/// Reads what was chosen or dropped, after what is being read already.
pub(super) fn read_files(shell: Shell, given: Vec<Given>) {
    spawn_local(async move {
        let mut files = folder::files_of(given).await;
        let count = files.len();
        files.retain(|file| !file.is_of_folder || is_wanted_of_folder(&file.name));
        // A project alone needs no dialog about articles.
        if let [one] = files.as_slice()
            && let Some(whence) = whence(one).await
        {
            return shell.send(Command::FilesRead(vec![whence]));
        }
        shell.send(Command::FilesChosen {
            count: files.len(),
            left_out_count: count - files.len(),
        });
        let reader = update(shell, |intake| {
            intake.queue.extend(files);
            let is_idle = intake.running.is_none() && !intake.queue.is_empty();
            is_idle.then(|| {
                let reader = intake.new_reader();
                intake.running.insert(reader).clone()
            })
        });
        if let Some(reader) = reader {
            read_queue(shell, reader).await;
        }
    });
}

async fn read_queue(shell: Shell, reader: Reader) {
    while let Some(next) = update(shell, |intake| intake.queue.pop_front()) {
        match read_one(&reader, next).await {
            Ok(Some(read)) => keep(shell, read),
            // Stopped; others may be read by now.
            Ok(None) => return,
            Err(_) => {
                tell(shell);
                update(shell, Intake::reset);
                let why = words::CANNOT_START.to_owned();
                return shell.send(Command::ReadingStopped(Some(why)));
            }
        }
    }
    reader.end();
    update(shell, |intake| intake.running = None);
    tell(shell);
}

/// What is in one file; none if reading was stopped.
async fn read_one(reader: &Reader, named: Named) -> Result<Option<ReadFile>, CannotStart> {
    if let Some(whence) = whence(&named).await {
        return Ok(Some(whence));
    }
    let Named { name, file, .. } = named;
    let allowed = u32::try_from(FILE_BYTES_ALLOWED).map_or(f64::MAX, f64::from);
    if file.size() > allowed {
        return Ok(Some(refused(name, incoming::FILE_TOO_LARGE)));
    }
    let why = match reader.ask(&Task::File(name.clone(), file)).await? {
        Answer::Stopped => return Ok(None),
        Answer::Found(json) => match serde_json::from_slice(&json) {
            Ok(reading) => return Ok(Some(ReadFile::Articles(reading))),
            Err(_) => words::BROKEN.to_owned(),
        },
        Answer::Unreadable(why) => words::unreadable(&why),
        Answer::Late => words::TOO_SLOW.to_owned(),
        Answer::Broken => words::BROKEN.to_owned(),
    };
    Ok(Some(refused(name, why)))
}

/// The file, if it is a project; of one that is too large for any, a sentence.
async fn whence(named: &Named) -> Option<ReadFile> {
    if !may_be_whence(&named.name) {
        return None;
    }
    let name = named.name.clone();
    match files::read(named.file.clone()).await {
        Ok(file) => whence_file(&name, &file.bytes).map(|json| ReadFile::Whence { name, json }),
        Err(error) => Some(refused(name, error.to_string())),
    }
}

fn refused(name: String, why: impl Into<String>) -> ReadFile {
    let why = why.into();
    ReadFile::Articles(Reading {
        refused: vec![Refused { name, why }],
        ..Reading::default()
    })
}

/// Keeps what was read until the app is told.
fn keep(shell: Shell, read: ReadFile) {
    update(shell, |intake| {
        intake.read.push(read);
        if intake.timer.is_none() {
            intake.timer = Some(clock::after(TELL_MS, move || tell(shell)));
        }
    });
}

fn tell(shell: Shell) {
    let read = update(shell, |intake| {
        intake.timer = None;
        std::mem::take(&mut intake.read)
    });
    if !read.is_empty() {
        shell.send(Command::FilesRead(read));
    }
}

/// Stops reading because a person wants it; what was read is told.
pub(super) fn stop(shell: Shell) {
    tell(shell);
    update(shell, Intake::reset);
    shell.send(Command::ReadingStopped(None));
}

/// Stops reading because nobody waits for it any more.
pub(super) fn forget(shell: Shell) {
    update(shell, Intake::reset);
}

/// Reads pasted text, and its HTML where the browser gave one.
pub(super) fn read_paste(shell: Shell, text: String, html: String, take: TakePaste) {
    let Some(reader) = update(shell, |intake| Some(intake.new_reader())) else {
        return take(None);
    };
    spawn_local(async move {
        let answer = reader.ask(&Task::Paste(text, html)).await;
        reader.end();
        take(match answer {
            Ok(Answer::Found(json)) => serde_json::from_slice(&json).ok(),
            _ => None,
        });
    });
}

fn update<T: Default>(shell: Shell, change: impl FnOnce(&mut Intake) -> T) -> T {
    shell.intake().try_update_value(change).unwrap_or_default()
}
