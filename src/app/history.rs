//! Steps that can be undone and redone, over reload too. Those of this page
//! lie in memory; those that an earlier page of this replica kept come from
//! storage after the first screen, and each is read when its turn comes.
//!
//! What is kept of a step goes along with the records that it changed, in one
//! save. It is no work: what is lost of it, or cannot be read, is left out
//! with all that is older, and nothing else happens.

use super::{App, Moment, Notice, Request};
use crate::edit::{Author, Edit, History, Past, Project, STEPS_KEPT, Step};
use crate::format::noun_of;
use crate::format::stored;
use crate::model::{ProjectId, Record, RecordKey, Timestamp};
use crate::order::{self, SortedMap};
use crate::words;
use std::collections::VecDeque;

/// Bytes of all steps that are kept of a project and replica. Ten thousand
/// changes of a claim take some twenty million; what is larger than all of it
/// is not kept, nor is what came before.
const BYTES_KEPT: usize = 32_000_000;

/// Records that somebody changed since which are named in one sentence.
const NAMED: usize = 3;

/// What happens to the history as a whole.
#[derive(Clone, Debug)]
pub enum HistoryChange {
    /// These steps were kept by earlier pages of this replica.
    Read {
        /// The project they belong to.
        project: ProjectId,
        /// Keys and values, in the order of the keys.
        entries: Vec<(String, String)>,
    },
    /// Undo so many steps.
    Undo(usize),
    /// Redo so many steps.
    Redo(usize),
}

/// A storage key, and its value or that it goes.
type Entry = (String, Option<String>);

/// A step as it was kept.
#[derive(Debug)]
struct Kept {
    number: u64,
    value: String,
}

/// The steps of the open project, of this replica.
#[derive(Debug, Default)]
pub(super) struct Steps {
    /// Steps that were made here, or read again.
    recent: History,
    /// Kept steps before those that can be undone, oldest first.
    before: VecDeque<Kept>,
    /// Kept steps after those that can be redone, the next one last.
    beyond: Vec<Kept>,
    /// Where they are kept; none while what is there has not been read.
    folder: Option<String>,
    /// Whether something was done before that: what could be redone then no
    /// longer can.
    is_cut: bool,
    /// Whether the last step may still grow.
    is_open: bool,
    /// Bytes of each kept step, by its number.
    sizes: SortedMap<u64, usize>,
    size_bytes: usize,
    /// What storage does not know yet.
    news: Vec<Entry>,
}

impl Steps {
    /// Steps of a project that has just been made: storage has none.
    pub(super) fn of_new(folder: String) -> Self {
        Self {
            folder: Some(folder),
            ..Self::default()
        }
    }

    /// What would be undone.
    pub(super) fn undo_label(&self) -> Option<&str> {
        self.recent.undo_label()
    }

    /// What would be redone.
    pub(super) fn redo_label(&self) -> Option<&str> {
        self.recent.redo_label()
    }

    /// How many steps can be undone, and redone.
    pub(super) fn counts(&self) -> (usize, usize) {
        (
            self.before.len() + self.recent.done().len(),
            self.beyond.len() + self.recent.undone().len(),
        )
    }

    /// Name and time of a step, counted back from the last one that was made;
    /// none for one that cannot be read.
    pub(super) fn done_head(&self, back: usize) -> Option<(String, Timestamp)> {
        let recent = self.recent.done();
        if let Some(i) = recent.len().checked_sub(back + 1) {
            return recent.get(i).map(head_of);
        }
        let back = back - recent.len();
        let i = self.before.len().checked_sub(back + 1)?;
        kept_head(self.before.get(i)?)
    }

    /// The same for a step that was undone, counted from the next to redo.
    pub(super) fn undone_head(&self, on: usize) -> Option<(String, Timestamp)> {
        let recent = self.recent.undone();
        if let Some(i) = recent.len().checked_sub(on + 1) {
            return recent.get(i).map(head_of);
        }
        let on = on - recent.len();
        let i = self.beyond.len().checked_sub(on + 1)?;
        kept_head(self.beyond.get(i)?)
    }

    /// What storage does not know yet.
    pub(super) fn take_news(&mut self) -> Vec<Entry> {
        std::mem::take(&mut self.news)
    }

    /// Notes an edit that was just applied, by its inverse.
    pub(super) fn push(&mut self, project: &Project, inverse: Edit, at: Timestamp) {
        if inverse.changes.is_empty() {
            return;
        }
        self.is_open = false;
        self.forget_undone();
        self.recent.note(Past::new(inverse, at));
        self.keep_last(project);
    }

    /// Notes an edit as part of the last step, if that was begun by this, and
    /// nothing came between. The step has the later one's name.
    pub(super) fn push_on(&mut self, project: &Project, inverse: Edit, at: Timestamp) {
        if self.is_open {
            self.recent.join(inverse);
            self.keep_last(project);
        } else {
            self.push(project, inverse, at);
        }
        self.is_open = true;
    }

    /// The last step is whole: nothing more becomes part of it.
    pub(super) fn close(&mut self) {
        self.is_open = false;
    }

    /// Whether the last step may still grow.
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// Steps come from storage.
    fn take_kept(&mut self, project: &Project, folder: &str, entries: Vec<(String, String)>) {
        if self.folder.is_some() {
            return;
        }
        self.folder = Some(folder.to_owned());
        let mut kept: Vec<_> = entries
            .into_iter()
            .filter_map(|(key, value)| {
                let number = stored::step_number(folder, &key)?;
                Some(Kept { number, value })
            })
            .collect();
        for step in &kept {
            self.note_size(step.number, Some(step.value.len()));
        }
        let is_done = |step: &Kept| stored::step_head(&step.value).is_none_or(|h| h.is_done);
        let undone = kept.split_off(kept.partition_point(is_done));
        self.before = kept.into();
        self.beyond = undone;
        self.beyond.reverse();
        self.number_recent(project);
        self.make_ready(project);
    }

    /// Steps that were made before the kept ones were here are kept now.
    fn number_recent(&mut self, project: &Project) {
        if self.is_cut {
            self.forget_undone_kept();
        }
        let Some(folder) = self.folder.clone() else {
            return;
        };
        let (mut number, done) = (self.last_number(), self.recent.done().len());
        let mut fresh = Vec::new();
        for (i, past) in self.recent.all_mut().enumerate() {
            number += 1;
            past.number = number;
            let value = stored::step_value(project, &past.edit, past.at, i < done);
            fresh.push((number, value));
        }
        for (number, value) in fresh {
            self.put(&folder, number, value);
        }
        self.make_room();
    }

    fn last_number(&self) -> u64 {
        self.sizes.iter().last().map_or(0, |(number, _)| *number)
    }

    /// Keeps the last step made, under a number of its own.
    fn keep_last(&mut self, project: &Project) {
        self.is_cut |= self.folder.is_none();
        let next = self.last_number() + 1;
        let Some((folder, last)) = self.folder.clone().zip(self.recent.last_mut()) else {
            return;
        };
        if last.number == 0 {
            last.number = next;
        }
        let number = last.number;
        let value = stored::step_value(project, &last.edit, last.at, true);
        self.put(&folder, number, value);
        self.make_room();
    }

    fn put(&mut self, folder: &str, number: u64, value: String) {
        self.note_size(number, Some(value.len()));
        self.news
            .push((stored::step_key(folder, number), Some(value)));
    }

    fn note_size(&mut self, number: u64, bytes: Option<usize>) {
        let old = match bytes {
            Some(bytes) => {
                let old = self.sizes.get(&number).copied();
                self.sizes.insert(number, bytes);
                self.size_bytes += bytes;
                old
            }
            None => self.sizes.remove(&number),
        };
        self.size_bytes -= old.unwrap_or_default();
    }

    /// Storage forgets a step.
    fn drop_kept(&mut self, number: u64) {
        if let Some(folder) = self.folder.as_ref().filter(|_| number > 0) {
            self.news.push((stored::step_key(folder, number), None));
            self.note_size(number, None);
        }
    }

    /// The oldest steps go where there are too many, or they are too large.
    fn make_room(&mut self) {
        while self.sizes.len() > STEPS_KEPT || self.size_bytes > BYTES_KEPT {
            let oldest = self.sizes.iter().next().map(|(number, _)| *number);
            let Some(oldest) = oldest else { return };
            self.drop_kept(oldest);
            self.before.pop_front_if(|kept| kept.number == oldest);
        }
    }

    /// What was undone can no longer be redone.
    fn forget_undone(&mut self) {
        let numbers: Vec<_> = self.recent.undone().iter().map(|p| p.number).collect();
        for number in numbers {
            self.drop_kept(number);
        }
        self.forget_undone_kept();
    }

    fn forget_undone_kept(&mut self) {
        for kept in std::mem::take(&mut self.beyond) {
            self.drop_kept(kept.number);
        }
    }

    /// Reads the next steps to undo and to redo, where only kept ones are left.
    fn make_ready(&mut self, project: &Project) {
        while self.recent.done().is_empty()
            && let Some(kept) = self.before.pop_back()
        {
            if let Some(past) = read(project, &kept) {
                self.recent.put_below(past);
            } else {
                self.drop_kept(kept.number);
                for older in std::mem::take(&mut self.before) {
                    self.drop_kept(older.number);
                }
            }
        }
        while self.recent.undone().is_empty()
            && let Some(kept) = self.beyond.pop()
        {
            if let Some(past) = read(project, &kept) {
                self.recent.put_beyond(past);
            } else {
                self.drop_kept(kept.number);
                self.forget_undone_kept();
            }
        }
    }

    /// The edit that the next step carries out.
    fn coming(&self, is_undo: bool) -> Option<&Edit> {
        if is_undo {
            self.recent.coming_undo()
        } else {
            self.recent.coming_redo()
        }
    }

    /// Undoes the last step, or redoes the next one.
    fn step(&mut self, project: &mut Project, author: Author, is_undo: bool) -> Option<Step> {
        self.is_open = false;
        let step = if is_undo {
            self.recent.undo(project, author)?
        } else {
            self.recent.redo(project, author)?
        };
        self.keep_turned(project, &step, is_undo);
        self.make_ready(project);
        Some(step)
    }

    /// Keeps a step that was just undone or redone as what takes that back.
    fn keep_turned(&mut self, project: &Project, step: &Step, is_undo: bool) {
        if !step.can_return() {
            return self.drop_kept(step.number);
        }
        let back = if is_undo {
            self.recent.undone().last()
        } else {
            self.recent.done().back()
        };
        let (Some(folder), Some(back)) = (self.folder.clone(), back) else {
            return;
        };
        let value = stored::step_value(project, &back.edit, back.at, !is_undo);
        // One that was too large is not kept when it is turned either.
        if self.sizes.contains_key(&step.number) {
            self.put(&folder, step.number, value);
        }
    }
}

fn head_of(past: &Past) -> (String, Timestamp) {
    (past.edit.label.clone(), past.at)
}

fn kept_head(kept: &Kept) -> Option<(String, Timestamp)> {
    stored::step_head(&kept.value).map(|head| (head.label, head.at))
}

fn read(project: &Project, kept: &Kept) -> Option<Past> {
    let read = stored::read_step(project, &kept.value)?;
    Some(Past {
        number: kept.number,
        stale: read.stale,
        ..Past::new(read.edit, read.at)
    })
}

impl App {
    /// Where the steps of this replica in the open project are kept.
    pub(super) fn steps_folder(&self, project: ProjectId) -> String {
        stored::steps_folder(project, self.me.replica)
    }

    /// Asks for the steps that earlier pages kept.
    pub(super) fn ask_for_steps(&mut self, project: ProjectId) {
        let folder = self.steps_folder(project);
        self.requests.push(Request::ReadSteps { project, folder });
    }

    pub(super) fn change_history(&mut self, change: HistoryChange, moment: Moment) {
        match change {
            HistoryChange::Read { project, entries } => {
                let folder = self.steps_folder(project);
                let open = self.project.as_ref().filter(|p| p.id() == project);
                if let Some(open) = open {
                    self.steps.take_kept(open, &folder, entries);
                    self.save_steps();
                }
            }
            HistoryChange::Undo(count) => self.replay(count, true, moment),
            HistoryChange::Redo(count) => self.replay(count, false, moment),
        }
    }

    /// Undoes or redoes so many steps, and says so in one sentence.
    pub(super) fn replay(&mut self, count: usize, is_undo: bool, moment: Moment) {
        if self.refuses_changes() {
            return;
        }
        let author = self.author(moment);
        let coming = self.project.as_ref().zip(self.steps.coming(is_undo));
        let before = coming.map(|(project, edit)| super::reader::before(project, edit));
        let (mut written, mut stale, mut done) = (Vec::new(), Vec::new(), 0);
        let mut label = String::new();
        while done < count
            && let Some(project) = &mut self.project
            && let Some(step) = self.steps.step(project, author, is_undo)
        {
            written.extend(step.applied.written);
            stale.extend(step.applied.stale);
            label = step.label;
            done += 1;
        }
        if done == 0 {
            self.announce(Notice::plain(if is_undo {
                words::undo::NOTHING_TO_UNDO
            } else {
                words::undo::NOTHING_TO_REDO
            }));
            return;
        }
        order::sort(&mut written);
        written.dedup();
        self.introduce_me(&mut written, moment);
        // One step draws what it changes; many are drawn at once.
        match before.filter(|_| done == 1) {
            Some(before) => self.note_written(&written, &before),
            None => self.reader_is_whole(),
        }
        self.leave_what_is_gone();
        self.refresh_head();
        self.save_keys(&written, &[]);
        order::sort(&mut stale);
        stale.dedup();
        let named: Vec<_> = stale
            .iter()
            .take(NAMED)
            .map(|key| self.record_said(*key))
            .collect();
        let more = stale.len() - named.len();
        let said = match (done, is_undo) {
            (1, true) => words::undo::undid(&label, &named, more),
            (1, false) => words::undo::redid(&label, &named, more),
            (n, true) => words::undo::undid_steps(n, &label, &named, more),
            (n, false) => words::undo::redid_steps(n, &label, &named, more),
        };
        self.announce(if named.is_empty() {
            Notice::plain(said)
        } else {
            Notice::problem(said)
        });
        self.keep_place();
    }

    /// A record within a sentence.
    fn record_said(&self, key: RecordKey) -> String {
        let noun = noun_of(key.kind);
        let record = self.project.as_ref().and_then(|p| p.record(key));
        let name = match &record {
            None => return words::records::gone(noun),
            Some(Record::Claim(claim)) => self.quoted(claim),
            Some(Record::Article(article)) => words::claims::in_quotation_marks(&article.title),
            Some(Record::Relation(relation)) => self.relation_said(relation),
            Some(Record::Source(source)) => source.name.clone(),
            Some(Record::Term(term)) => term.name.clone(),
            Some(Record::Scale(scale)) => scale.name.clone(),
            Some(Record::Event(event)) => event.name.clone(),
            Some(
                Record::Project(_)
                | Record::Annotator(_)
                | Record::Layer(_)
                | Record::Suggestion(_),
            ) => String::new(),
        };
        words::records::named(noun, &name).trim_end().to_owned()
    }
}
