//! A person at the app: sends commands, carries the app's requests out on a
//! storage of its own or shared with another tab, and sees what is drawn.
//! After every command the app is looked over, so each script of commands is
//! also a test that nothing breaks on the way.

use super::app_flood::{file, keep, line, look_over, quote};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use uuid::Uuid;
use whence::app::view::ParagraphView;
use whence::app::{
    App, Command, DraftChange, DraftStep, HistoryChange, Moment, OwnKeys, Place, ProjectHead,
    ReadFile, ReaderChange, Request, StorageReport, action_for_chord,
};
use whence::edit::Project;
use whence::format::stored;
use whence::incoming::{self, File};
use whence::model::{
    AnnotatorId, ArticleId, Claim, ClaimId, Position, ProjectId, Replica, Timestamp,
};
use whence::text::ByteOffset;

/// Keys and values, as both stores of a browser hold them.
pub(crate) type Storage = Rc<RefCell<BTreeMap<String, String>>>;

/// Keys and values of one save.
pub(crate) type Entries = Vec<(String, String)>;

/// Files were chosen and read, as the page does it.
pub(crate) fn files(files: &[(&str, &[u8])]) -> Command {
    let read = files.iter().map(
        |(name, bytes)| match whence::app::whence_file(name, bytes) {
            Some(json) => ReadFile::Whence {
                name: (*name).to_owned(),
                json,
            },
            None => ReadFile::Articles(incoming::read(&File {
                name: (*name).to_owned(),
                bytes: bytes.to_vec(),
            })),
        },
    );
    Command::FilesRead(read.collect())
}

/// Plain text was pasted and read, as the page does it.
pub(crate) fn paste(text: &str) -> Command {
    Command::Pasted(incoming::read_paste(text, ""))
}

/// A person, or one tab of theirs.
pub(crate) struct Person {
    pub(crate) app: App,
    pub(crate) storage: Storage,
    /// Whether saves work.
    pub(crate) keeps: bool,
    /// Whether saves are answered at once; else they wait in `tickets`.
    pub(crate) answers: bool,
    pub(crate) tickets: Vec<u64>,
    /// Whether projects are read at once; else they wait in `loads`.
    pub(crate) reads: bool,
    pub(crate) loads: Vec<ProjectId>,
    /// What was saved, for other tabs to hear.
    pub(crate) news: Vec<Entries>,
    /// The requests of the last command that nobody has carried out.
    pub(crate) asked: Vec<Request>,
    /// All sentences since the start.
    pub(crate) said: Vec<String>,
    /// What the last command asked to draw anew.
    pub(crate) redrawn: ReaderChange,
    kept_keys: OwnKeys,
    drawn: Vec<ParagraphView>,
    replica: u64,
    count: u64,
    /// Whether kept steps are read at once; else they wait in `step_loads`.
    reads_steps: bool,
    step_loads: Vec<(ProjectId, String)>,
}

impl Person {
    /// Somebody with nothing kept.
    pub(crate) fn new(replica: u64) -> Self {
        Self::beside(replica, &Storage::default())
    }

    /// Somebody in a new tab on a storage; of it the first project is opened.
    pub(crate) fn beside(replica: u64, storage: &Storage) -> Self {
        let mut person = Self::closed(replica, storage);
        person.start(None);
        person
    }

    /// Somebody on a storage whose page is not open yet.
    fn closed(replica: u64, storage: &Storage) -> Self {
        Self {
            app: App::new(
                AnnotatorId(Uuid::from_u128(77)),
                String::new(),
                Replica::from_bits(replica),
            ),
            storage: storage.clone(),
            keeps: true,
            answers: true,
            tickets: Vec::new(),
            reads: true,
            loads: Vec::new(),
            news: Vec::new(),
            asked: Vec::new(),
            said: Vec::new(),
            redrawn: ReaderChange::Nothing,
            kept_keys: OwnKeys::new(),
            drawn: Vec::new(),
            replica,
            count: 0,
            reads_steps: true,
            step_loads: Vec::new(),
        }
    }

    /// Somebody whose storage holds this project.
    pub(crate) fn with(project: &Project) -> Self {
        let storage = Storage::default();
        keep(&storage, project);
        Self::beside(1, &storage)
    }

    /// The page is opened anew where this one was.
    pub(crate) fn reload(&self) -> Self {
        let mut person = self.reload_without_steps();
        person.read_steps();
        person
    }

    /// The same, before the kept steps are here.
    pub(crate) fn reload_without_steps(&self) -> Self {
        let mut person = Self::closed(self.replica, &self.storage);
        // Ids must be new ones.
        person.count = self.count;
        person.reads_steps = false;
        person.start(Some(self.app.place().clone()));
        person
    }

    /// The kept steps come.
    pub(crate) fn read_steps(&mut self) {
        self.reads_steps = true;
        for (project, folder) in std::mem::take(&mut self.step_loads) {
            let entries = self.entries_under(&folder);
            self.send(Command::History(HistoryChange::Read { project, entries }));
        }
    }

    /// Time and chance of the next command.
    pub(crate) fn moment(&mut self) -> Moment {
        self.count += 1;
        Moment {
            now: Timestamp(1_900_000_000_000 + self.count * 1000),
            chance: Uuid::from_u128((u128::from(self.replica) << 64) | u128::from(self.count)),
        }
    }

    /// The page is opened at a place.
    pub(crate) fn start(&mut self, place: Option<Place>) {
        let entries = self.entries_under(stored::PROJECTS_PREFIX);
        let projects = stored::project_titles(entries)
            .into_iter()
            .map(|(id, title)| ProjectHead { id, title })
            .collect();
        self.send(Command::Started { projects, place });
    }

    /// Sends a command and does what is asked, until nothing is.
    pub(crate) fn send(&mut self, command: Command) {
        self.asked.clear();
        self.redrawn = ReaderChange::Nothing;
        self.tell(command);
        self.look_over();
    }

    fn tell(&mut self, command: Command) {
        let moment = self.moment();
        let requests = self.app.update(command, moment);
        self.draw();
        for request in requests {
            self.carry_out(request);
        }
    }

    fn carry_out(&mut self, request: Request) {
        match &request {
            Request::Save { ticket, entries } => self.save(*ticket, entries),
            Request::LoadProject(id) if self.reads => self.read(*id),
            Request::LoadProject(id) => self.loads.push(*id),
            Request::ReadSteps { project, folder } if self.reads_steps => {
                let (project, entries) = (*project, self.entries_under(folder));
                self.tell(Command::History(HistoryChange::Read { project, entries }));
            }
            Request::ReadSteps { project, folder } => {
                self.step_loads.push((*project, folder.clone()));
            }
            Request::RemoveProject(id) => {
                let mut storage = self.storage.borrow_mut();
                storage.retain(|key, _| {
                    !key.starts_with(&stored::prefix_of(*id))
                        && !key.starts_with(&stored::steps_prefix(*id))
                        && *key != stored::project_key(*id)
                });
            }
            Request::KeepKeys(keys) => self.kept_keys.clone_from(keys),
            Request::Announce(notice) => self.said.push(notice.text.clone()),
            _ => {}
        }
        self.asked.push(request);
    }

    /// Storage answers with a project.
    pub(crate) fn read(&mut self, id: ProjectId) {
        let mut entries = self.entries_under(&stored::prefix_of(id));
        entries.extend(self.entries_under(&stored::project_key(id)));
        let loaded = Box::new(stored::load(id, entries));
        self.tell(Command::ProjectRead { id, loaded });
    }

    fn save(&mut self, ticket: u64, entries: &[(String, Option<String>)]) {
        if self.keeps {
            let mut storage = self.storage.borrow_mut();
            let mut news = Vec::new();
            for (key, value) in entries {
                match value {
                    Some(value) => {
                        storage.insert(key.clone(), value.clone());
                        news.push((key.clone(), value.clone()));
                    }
                    None => {
                        storage.remove(key);
                    }
                }
            }
            self.news.push(news);
        }
        self.tickets.push(ticket);
        if self.answers {
            self.answer();
        }
    }

    /// Answers all saves that wait.
    pub(crate) fn answer(&mut self) {
        let is_kept = self.keeps;
        for ticket in std::mem::take(&mut self.tickets) {
            let problem = (!is_kept).then(|| "The disk is full.".to_owned());
            let report = StorageReport {
                local_problem: problem.clone(),
                database_problem: problem,
            };
            self.tell(Command::Saved {
                ticket,
                report,
                is_kept,
            });
        }
    }

    fn entries_under(&self, prefix: &str) -> Entries {
        let storage = self.storage.borrow();
        let entries = storage.iter().filter(|(key, _)| key.starts_with(prefix));
        entries.map(|(k, v)| (k.clone(), v.clone())).collect()
    }

    // What a person does.

    /// Carries out steps: `select words`, `exact words`, `type words`, or a key.
    pub(crate) fn perform(&mut self, steps: &[&str]) {
        for step in steps {
            match step.split_once(' ') {
                Some(("select", words)) => self.select(words, false),
                Some(("exact", words)) => self.select(words, true),
                Some(("type", words)) => {
                    self.send(Command::Draft(DraftChange::Query(words.to_owned())));
                }
                _ => self.press(step),
            }
        }
    }

    pub(crate) fn select(&mut self, words: &str, exact: bool) {
        let (a, b) = self.place_of(words);
        self.send(Command::Selected { a, b, exact });
    }

    /// The first place of these words in the open article.
    pub(crate) fn place_of(&self, words: &str) -> (ByteOffset, ByteOffset) {
        let article = self.app.place().article.expect("an article is open");
        let text = self.project().text_of(article).expect("it has a text");
        let at = text.as_str().find(words);
        let at = at.unwrap_or_else(|| panic!("“{words}” is not in the article"));
        (ByteOffset(at), ByteOffset(at + words.len()))
    }

    /// Presses a key: in the popover if it is open, else anywhere.
    pub(crate) fn press(&mut self, key: &str) {
        let command = match self.app.draft_view() {
            Some(draft) => popover_key(key, draft.step).map(Command::Draft),
            None => action_for_chord(&self.app, key),
        };
        if let Some(command) = command {
            self.send(command);
        }
    }

    // What a person sees.

    pub(crate) fn project(&self) -> &Project {
        self.app.project_ref().expect("a project is open")
    }

    /// The last sentence.
    pub(crate) fn heard(&self) -> &str {
        self.said.last().map_or("", String::as_str)
    }

    /// The own keys that were to be kept last.
    pub(crate) fn kept_keys(&self) -> OwnKeys {
        self.kept_keys.clone()
    }

    /// The project as a file.
    pub(crate) fn file(&self) -> String {
        file(self.project())
    }

    /// The project's claims, one line each, in the order of the articles and
    /// of the text.
    pub(crate) fn claims(&self) -> Vec<String> {
        let project = self.project();
        let articles = project.articles_in_order();
        let mut lines = Vec::new();
        for article in articles {
            let mut claims: Vec<_> = project.claims_of(article.id).collect();
            claims.sort_by_key(|c| (c.content.iter().filter_map(Position::span).min(), c.id));
            lines.extend(claims.iter().map(|c| line(project, c)));
        }
        lines
    }

    /// The claim that is selected.
    pub(crate) fn claim(&self) -> &Claim {
        let id = self.app.place().claim.expect("a claim is selected");
        self.project().claim(id).expect("it is there")
    }

    /// The claim with these words.
    pub(crate) fn claim_on(&self, words: &str) -> ClaimId {
        let project = self.project();
        let mut claims = project.claims().iter();
        let found = claims.find(|c| quote(project, c, &c.content) == words);
        found.unwrap_or_else(|| panic!("no claim on “{words}”")).id
    }

    fn draw(&mut self) {
        let change = self.app.take_reader_change();
        let count = self.app.reader_view().map_or(0, |r| r.paragraph_count);
        let all = |app: &App| (0..count).filter_map(|i| app.paragraph_view(i)).collect();
        match &change {
            ReaderChange::Nothing => {}
            ReaderChange::Whole => self.drawn = all(&self.app),
            ReaderChange::Paragraphs(changed) => {
                for i in changed {
                    self.drawn[*i] = self.app.paragraph_view(*i).expect("a paragraph to draw");
                }
            }
        }
        let now: Vec<_> = all(&self.app);
        assert_eq!(self.drawn, now, "what is drawn is what there is");
        if change != ReaderChange::Nothing && self.redrawn != ReaderChange::Whole {
            self.redrawn = change;
        }
    }

    /// What must hold whatever was done.
    fn look_over(&self) {
        let app = &self.app;
        let view = app.shell_view();
        if let Some(dialog) = view.dialog {
            use whence::app::Dialog;
            match dialog {
                Dialog::RemoveArticle(_) | Dialog::DeleteProject(_) => {
                    assert!(app.removal_view().is_some(), "{dialog:?}");
                }
                Dialog::ArticleDetails(_) => assert!(app.article_details_view().is_some()),
                Dialog::Import => assert!(app.import_view().is_some()),
                _ => {}
            }
        }
        let place = app.place();
        let Some(project) = app.project_ref() else {
            assert_eq!(*place, Place::default());
            return;
        };
        assert_eq!(place.project, Some(project.id()));
        if let Some(article) = place.article {
            assert!(project.article(article).is_some(), "the article is there");
        }
        if let Some(claim) = place.claim {
            let stands_in = project.claim(claim).map(|c| c.article);
            assert_eq!(stands_in, place.article, "the claim is of the article");
            assert!(app.claim_view().is_some());
        }
        if let (Some(article), Some(list)) = (place.article, app.list_view())
            && !list.is_filtered
        {
            assert_eq!(list.claims, in_text_order(project, article));
        }
        // What was not saved was not changed; that takes long to look over.
        let is_saved = |request: &Request| matches!(request, Request::Save { .. });
        if self.asked.iter().any(is_saved) {
            look_over(project);
        }
    }
}

/// The claims of an article by where they begin, the longer first; those without
/// a place last.
fn in_text_order(project: &Project, article: ArticleId) -> Vec<ClaimId> {
    let mut claims: Vec<_> = project.claims_of(article).collect();
    claims.sort_by_key(|claim| {
        let first = claim.content.iter().filter_map(Position::span).min();
        let spot = first.map(|span| (span.start(), std::cmp::Reverse(span.end())));
        (spot.is_none(), spot, claim.id)
    });
    claims.into_iter().map(|claim| claim.id).collect()
}

/// What a key does in the popover.
fn popover_key(key: &str, step: DraftStep) -> Option<DraftChange> {
    Some(match key {
        "Enter" => DraftChange::Take(None),
        "Ctrl+Enter" => DraftChange::Save,
        "Escape" => DraftChange::Cancel,
        "Tab" => DraftChange::Through,
        "Backspace" => DraftChange::Back,
        "ArrowDown" => DraftChange::Move(1),
        "ArrowUp" => DraftChange::Move(-1),
        "." => DraftChange::OwnVoice,
        "-" => DraftChange::NotStated,
        "=" => DraftChange::Again,
        "f" => DraftChange::Figures,
        "+" => DraftChange::AndAlso,
        digit if step == DraftStep::Confidence => DraftChange::Level(digit.to_owned()),
        _ => return None,
    })
}
