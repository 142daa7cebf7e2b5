//! Several projects beside each other.

use super::history::Steps;
use super::state::Loading;
use super::{App, Command, Dialog, Moment, Notice, Place, Request};
use crate::edit::{Change, Edit, Project};
use crate::format::stored::{self, Loaded};
use crate::model::{
    Act, Annotator, CodebookHead, Extra, Layer, LayerId, LayerPurpose, Meta, ProjectId,
    ProjectInfo, RecordKey,
};
use crate::words;
use uuid::Uuid;

/// What is known of a project that is not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectHead {
    /// The project's id.
    pub id: ProjectId,
    /// Its title.
    pub title: String,
}

impl App {
    pub(super) fn new_project(&mut self, title: &str, moment: Moment) {
        let project = Project::new(self.new_info(title, moment));
        self.begin_project(project, Vec::new(), moment);
    }

    /// The record of a project that is made now.
    pub(super) fn new_info(&self, title: &str, moment: Moment) -> ProjectInfo {
        let title = title.trim();
        let title = if title.is_empty() {
            words::projects::UNTITLED
        } else {
            title
        };
        ProjectInfo {
            id: ProjectId(moment.ids().fresh()),
            meta: Meta {
                revision: crate::model::Revision::default().bumped(self.me.replica),
                ..Meta::new(self.act(moment))
            },
            title: title.to_owned(),
            note: String::new(),
            codebook: CodebookHead::default(),
            file_extra: Extra::default(),
        }
    }

    /// Opens a project that was made now, and keeps it with the records that
    /// were written in it.
    pub(super) fn begin_project(
        &mut self,
        project: Project,
        mut written: Vec<RecordKey>,
        moment: Moment,
    ) {
        self.open(project);
        let info = self.info_key();
        if !written.contains(&info) {
            written.push(info);
        }
        self.introduce_me(&mut written, moment);
        self.save_keys(&written, &[]);
        let title = self.place.project.map(|id| self.title_of(id));
        let title = title.unwrap_or_default();
        self.announce(Notice::plain(words::projects::made(&title)));
    }

    /// Makes a project the open one. What was open is in storage already.
    pub(super) fn open(&mut self, project: Project) {
        self.open_at(project, None);
    }

    /// Makes a project the open one, at a place where it is still there, or
    /// else at its first article.
    pub(super) fn open_at(&mut self, project: Project, place: Option<Place>) {
        let id = project.id();
        let title = project.info().title.clone();
        match self.projects.iter_mut().find(|h| h.id == id) {
            Some(head) => head.title = title,
            None => self.projects.push(ProjectHead { id, title }),
        }
        self.leave_project();
        self.steps = Steps::of_new(self.steps_folder(id));
        self.project = Some(project);
        self.openings += 1;
        self.place.project = Some(id);
        if place.is_none_or(|place| !self.return_to(&place)) {
            let first = self
                .project_ref()
                .and_then(|p| p.articles_in_order().first().map(|a| a.id));
            self.go_to_article(first);
        }
    }

    /// Forgets all that belongs to the open project but the project itself.
    fn leave_project(&mut self) {
        self.forget_adding();
        self.close_dialog();
        self.came_from = None;
        self.loading = None;
        self.steps = Steps::default();
        self.draft = None;
        self.aim = super::Aim::default();
        self.relating = None;
        self.elsewhere = None;
        self.last_used = None;
        self.marked = super::again::Marked::default();
        self.filter = super::state::Filter::default();
        self.is_newer = false;
        self.is_glimpse = false;
        self.codebook = super::codebook::CodebookRoom::default();
        self.place = Place::default();
    }

    pub(super) fn ask_for_project(&mut self, id: ProjectId) {
        if self.is_open(id) {
            self.loading = None;
            self.came_from = None;
            self.close_dialog();
        } else {
            self.load_then(id, None);
        }
    }

    /// Asks for a project that is not open, and notes what comes after.
    pub(super) fn load_then(&mut self, id: ProjectId, then: Option<Command>) {
        self.loading = Some(Loading {
            project: id,
            then,
            arrived: Vec::new(),
            from: None,
        });
        self.requests.push(Request::LoadProject(id));
    }

    /// Opens another project because it is what a question is about. Who says
    /// no to it goes back to where they were.
    pub(super) fn visit(&mut self, id: ProjectId, then: Command) {
        let from = self.came_from.take();
        self.load_then(id, Some(then));
        if let Some(loading) = &mut self.loading {
            loading.from = from.or(self.project.is_some().then(|| self.place.clone()));
        }
    }

    /// Back to where the person was before they were asked about another
    /// project, if they were.
    pub(super) fn go_back(&mut self) {
        let Some(place) = self.came_from.take() else {
            return;
        };
        let Some(id) = place.project.filter(|id| !self.is_open(*id)) else {
            return;
        };
        if self.projects.iter().any(|h| h.id == id) {
            self.wanted_place = Some(place);
            let is_adding = self.dialog == Some(Dialog::AddArticles);
            self.load_then(id, is_adding.then_some(Command::Open(Dialog::AddArticles)));
        }
    }

    pub(super) fn is_open(&self, id: ProjectId) -> bool {
        self.project.as_ref().is_some_and(|p| p.id() == id)
    }

    /// A project came from storage. What could not be read is set aside.
    /// Returns what was to be done then. One that nobody waits for any more
    /// is left alone.
    pub(super) fn project_read(&mut self, id: ProjectId, loaded: Loaded) -> Option<Command> {
        let loading = self.loading.take_if(|l| l.project == id)?;
        for bad in &loaded.unreadable {
            self.requests.push(Request::SetAside {
                key: bad.key.clone(),
                value: bad.value.clone(),
            });
        }
        self.note_unreadable(loaded.unreadable);
        let is_seen = self.is_glimpse && self.is_open(id);
        let Some(project) = loaded.project else {
            if is_seen {
                self.close_project();
            }
            return self.project_unreadable(id, loaded.newer, loading.then);
        };
        let wanted = self.wanted_place.take().filter(|p| p.project == Some(id));
        let wanted = is_seen.then(|| self.place.clone()).or(wanted);
        // What waits to be added waits for what comes then.
        let adding = loading
            .then
            .is_some()
            .then(|| std::mem::take(&mut self.adding));
        self.open_at(project, wanted);
        if is_seen {
            // What is seen stays where it is.
            let moves = |request: &Request| matches!(request, Request::ShowParagraph(_));
            self.requests.retain(|request| !moves(request));
        }
        self.steps = Steps::default();
        self.ask_for_steps(id);
        self.came_from = loading.from;
        self.is_newer = loaded.newer;
        if let Some(adding) = adding {
            self.adding = adding;
            self.look_for_same_texts(0);
        }
        self.arrived(loading.arrived);
        loading.then
    }

    /// What is open stays open. A project that cannot be read can still be
    /// deleted.
    fn project_unreadable(
        &mut self,
        id: ProjectId,
        is_newer: bool,
        then: Option<Command>,
    ) -> Option<Command> {
        if matches!(then, Some(Command::AskDeleteProject(_))) {
            self.open_dialog(Dialog::DeleteProject(id));
            return None;
        }
        let title = self.title_of(id);
        self.announce(Notice::problem(if is_newer {
            words::projects::newer(&title)
        } else {
            words::projects::unreadable(&title)
        }));
        None
    }

    /// Keeps values that could not be read for the download, each once.
    pub(super) fn note_unreadable(&mut self, found: Vec<stored::Unreadable>) {
        for bad in found {
            if !self.unreadable.contains(&bad) {
                self.unreadable.push(bad);
            }
        }
    }

    pub(super) fn rename_project(&mut self, id: ProjectId, title: &str, moment: Moment) {
        let title = title.trim();
        if title.is_empty() {
            self.announce(Notice::problem(words::projects::NEEDS_TITLE));
            return;
        }
        let Some(project) = self.project.as_ref().filter(|p| p.id() == id) else {
            self.announce(Notice::problem(words::projects::OPEN_FIRST));
            return;
        };
        let before = project.info().clone();
        let mut after = (*before).clone();
        title.clone_into(&mut after.title);
        if after == *before {
            return;
        }
        let label = words::undo::rename_project(&before.title, title);
        let edit = Edit::new(label, vec![Change::replace(before, after)]);
        if self.commit(edit, moment) {
            self.refresh_head();
            self.announce(Notice::plain(words::projects::renamed(title)));
        }
    }

    pub(super) fn refresh_head(&mut self) {
        if let Some(project) = &self.project {
            let (id, title) = (project.id(), project.info().title.clone());
            if let Some(head) = self.projects.iter_mut().find(|h| h.id == id) {
                head.title = title;
            }
        }
    }

    pub(super) fn delete_project(&mut self, id: ProjectId) {
        if !self.projects.iter().any(|h| h.id == id) {
            return;
        }
        let title = self.title_of(id);
        self.requests.push(Request::RemoveProject(id));
        let came_from = self.came_from.take();
        self.forget_project(id);
        self.came_from = came_from;
        self.go_back();
        self.announce(Notice::plain(words::projects::deleted(&title)));
    }

    fn forget_project(&mut self, id: ProjectId) {
        self.projects.retain(|h| h.id != id);
        self.saving
            .forget(|key| stored::is_of(id, key) || stored::is_step_of(id, key));
        self.unreadable.retain(|bad| !stored::is_of(id, &bad.key));
        self.loading.take_if(|l| l.project == id);
        if self.is_open(id) {
            self.close_project();
        } else if self.dialog == Some(Dialog::DeleteProject(id)) {
            self.close_dialog();
        }
    }

    fn close_project(&mut self) {
        self.project = None;
        self.put_off.clear();
        self.openings += 1;
        self.leave_project();
        self.reader_is_whole();
        self.keep_place();
    }

    /// Another tab deleted a project: nothing of it may be written again here.
    pub(super) fn removed_elsewhere(&mut self, prefix: &str) {
        let gone = self
            .projects
            .iter()
            .map(|h| h.id)
            .find(|id| stored::prefix_of(*id) == prefix);
        if let Some(id) = gone {
            let title = self.title_of(id);
            self.forget_project(id);
            let said = words::projects::deleted_elsewhere(&title);
            self.announce(Notice::plain(said));
        }
    }

    pub(super) fn title_of(&self, id: ProjectId) -> String {
        let head = self.projects.iter().find(|h| h.id == id);
        head.map(|h| h.title.clone()).unwrap_or_default()
    }

    /// Makes sure there is a project to put something into.
    pub(super) fn project_or_new(&mut self, moment: Moment) {
        if self.project.is_none() {
            self.new_project(words::projects::MINE, moment);
        }
    }

    pub(super) fn act(&self, moment: Moment) -> Act {
        Act {
            by: Some(self.me.annotator),
            at: moment.now,
        }
    }

    /// Adds who I am to the project, once a record there says that I changed
    /// it. This is no step to undo: other records say so too by then.
    pub(super) fn introduce_me(&mut self, written: &mut Vec<RecordKey>, moment: Moment) {
        let author = self.author(moment);
        let Some(project) = &mut self.project else {
            return;
        };
        let is_named = written.iter().any(|key| project.record(*key).is_some());
        if is_named && project.annotator(self.me.annotator).is_none() {
            let me = Annotator {
                id: self.me.annotator,
                meta: Meta::new(author.act()),
                name: self.me.name.clone(),
                note: String::new(),
            };
            let edit = Edit::new("", vec![Change::create(me)]);
            written.extend(project.apply(&edit, author).written);
        }
    }

    /// The layer my claims go to, and whether the project lacks it. Its id
    /// follows from mine and the project's, so that two tabs that make it at
    /// the same time make the same one.
    pub(super) fn my_layer(&self, act: Act) -> (Layer, bool) {
        let me = self.me.annotator;
        let layers = self.project.iter().flat_map(|p| p.layers().iter());
        let mut mine = layers.filter(|l| l.annotator == Some(me) && l.purpose == LayerPurpose::Own);
        if let Some(layer) = mine.next() {
            return ((**layer).clone(), false);
        }
        let project = self.place.project.map(|id| id.0).unwrap_or_default();
        let moment = Moment {
            now: act.at,
            chance: Uuid::from_u128(me.0.as_u128() ^ project.as_u128()),
        };
        let layer = Layer {
            id: LayerId(moment.ids().fresh()),
            meta: Meta::new(act),
            name: words::projects::MY_LAYER.to_owned(),
            purpose: LayerPurpose::Own,
            annotator: Some(me),
        };
        (layer, true)
    }

    /// Sets the person's name, here and in the open project.
    pub(super) fn set_my_name(&mut self, name: &str, moment: Moment) {
        name.trim().clone_into(&mut self.me.name);
        self.requests.push(Request::KeepMe {
            annotator: self.me.annotator,
            name: self.me.name.clone(),
        });
        let Some(project) = &self.project else { return };
        let Some(before) = project.annotators().by_id(self.me.annotator.0).cloned() else {
            return;
        };
        if before.name != self.me.name {
            let mut after = (*before).clone();
            self.me.name.clone_into(&mut after.name);
            self.commit(
                Edit::new(
                    words::undo::CHANGE_MY_NAME,
                    vec![Change::replace(before, after)],
                ),
                moment,
            );
        }
    }

    pub(super) fn ask_delete_project(&mut self, id: ProjectId) {
        if self.is_open(id) {
            self.open_dialog(Dialog::DeleteProject(id));
        } else if self.projects.iter().any(|h| h.id == id) {
            // The numbers in the question need the project; it is opened for that.
            self.visit(id, Command::AskDeleteProject(id));
        }
    }
}
