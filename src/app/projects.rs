//! Several projects beside each other.

use super::state::Loading;
use super::{App, Command, Dialog, Moment, Notice, Request};
use crate::edit::{Change, Edit, History, Project};
use crate::format::stored;
use crate::model::{Act, Annotator, Layer, LayerId, LayerPurpose, Meta, ProjectId, ProjectInfo};
use crate::model::{CodebookName, Extra};

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
        let id = ProjectId(moment.ids().fresh());
        let title = title.trim();
        let title = if title.is_empty() {
            "Untitled project"
        } else {
            title
        };
        let info = ProjectInfo {
            id,
            meta: Meta {
                revision: crate::model::Revision::default().bumped(self.me.replica),
                ..Meta::new(self.act(moment))
            },
            title: title.to_owned(),
            note: String::new(),
            codebook: CodebookName::default(),
            file_extra: Extra::default(),
        };
        self.open(Project::new(info));
        self.save_keys(&[self.info_key()], &[]);
        self.announce(Notice::plain(format!("New project “{title}”.")));
    }

    /// Makes a project the open one. What was open is in storage already.
    pub(super) fn open(&mut self, project: Project) {
        let id = project.id();
        let title = project.info().title.clone();
        match self.projects.iter_mut().find(|h| h.id == id) {
            Some(head) => head.title = title,
            None => self.projects.push(ProjectHead { id, title }),
        }
        self.project = Some(project);
        self.history = History::default();
        self.draft = None;
        self.aim = super::Aim::default();
        self.dialog = None;
        self.last_used = None;
        self.filter = super::state::Filter::default();
        self.place = super::Place {
            project: Some(id),
            ..super::Place::default()
        };
        let first = self
            .project_ref()
            .and_then(|p| p.articles_in_order().first().map(|a| a.id));
        self.go_to_article(first);
    }

    pub(super) fn ask_for_project(&mut self, id: ProjectId) {
        if self.place.project == Some(id) && self.project.is_some() {
            self.dialog = None;
            return;
        }
        self.loading = Some(Loading {
            project: id,
            then: None,
        });
        self.requests.push(Request::LoadProject(id));
    }

    /// A project came from storage. What could not be read is set aside.
    pub(super) fn project_read(
        &mut self,
        id: ProjectId,
        entries: Vec<(String, String)>,
        moment: Moment,
    ) {
        let loading = self.loading.take().filter(|l| l.project == id);
        let loaded = stored::load(id, entries);
        for bad in &loaded.unreadable {
            self.requests.push(Request::SetAside {
                key: bad.key.clone(),
                value: bad.value.clone(),
            });
        }
        self.unreadable.extend(loaded.unreadable);
        self.is_newer = loaded.newer;
        let Some(project) = loaded.project else {
            self.announce(Notice::problem(
                "This project could not be read. What there is of it is kept; nothing was changed.",
            ));
            return;
        };
        let wanted = self.wanted_place.take().filter(|p| p.project == Some(id));
        self.open(project);
        if let Some(place) = wanted {
            self.return_to(place);
        }
        if let Some(json) = loading.and_then(|l| l.then) {
            self.plan_import(&json, moment);
        }
    }

    pub(super) fn rename_project(&mut self, id: ProjectId, title: &str, moment: Moment) {
        let title = title.trim();
        if title.is_empty() {
            self.announce(Notice::problem("A project needs a title."));
            return;
        }
        let Some(project) = self.project.as_ref().filter(|p| p.id() == id) else {
            self.announce(Notice::problem("Open the project first, then rename it."));
            return;
        };
        let before = project.info().clone();
        let mut after = (*before).clone();
        title.clone_into(&mut after.title);
        let label = format!("Rename the project “{}” to “{title}”", before.title);
        self.commit(
            Edit::new(label, vec![Change::replace(before, after)]),
            moment,
        );
        self.refresh_head();
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
        let title = self.title_of(id);
        self.requests.push(Request::RemoveProject(id));
        self.forget_project(id);
        self.dialog = None;
        self.announce(Notice::plain(format!("Deleted the project “{title}”.")));
    }

    fn forget_project(&mut self, id: ProjectId) {
        self.projects.retain(|h| h.id != id);
        if self.place.project == Some(id) {
            self.project = None;
            self.place = super::Place::default();
            self.history = History::default();
            self.draft = None;
            self.reader_is_whole();
        }
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
            self.announce(Notice::plain(format!(
                "The project “{title}” was deleted in another tab."
            )));
        }
    }

    pub(super) fn title_of(&self, id: ProjectId) -> String {
        let head = self.projects.iter().find(|h| h.id == id);
        head.map(|h| h.title.clone()).unwrap_or_default()
    }

    /// Makes sure there is a project to put something into.
    pub(super) fn project_or_new(&mut self, moment: Moment) {
        if self.project.is_none() {
            self.new_project("My project", moment);
        }
    }

    pub(super) fn act(&self, moment: Moment) -> Act {
        Act {
            by: Some(self.me.annotator),
            at: moment.now,
        }
    }

    /// The records that say who I am, where the project lacks them, and the
    /// layer my claims go to.
    pub(super) fn my_layer(&self, ids: &mut super::Ids, act: Act) -> (LayerId, Vec<Change>) {
        let Some(project) = &self.project else {
            return (LayerId(ids.fresh()), Vec::new());
        };
        let mut changes = Vec::new();
        if project.annotators().by_id(self.me.annotator.0).is_none() {
            changes.push(Change::create(Annotator {
                id: self.me.annotator,
                meta: Meta::new(act),
                name: self.me.name.clone(),
                note: String::new(),
            }));
        }
        let mine = |l: &&std::sync::Arc<Layer>| {
            l.annotator == Some(self.me.annotator) && l.purpose == LayerPurpose::Own
        };
        if let Some(layer) = project.layers().iter().find(mine) {
            return (layer.id, changes);
        }
        let layer = Layer {
            id: LayerId(ids.fresh()),
            meta: Meta::new(act),
            name: "My reading".to_owned(),
            purpose: LayerPurpose::Own,
            annotator: Some(self.me.annotator),
        };
        let id = layer.id;
        changes.push(Change::create(layer));
        (id, changes)
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
                Edit::new("Change your name", vec![Change::replace(before, after)]),
                moment,
            );
        }
    }

    pub(super) fn ask_delete_project(&mut self, id: ProjectId) {
        self.dialog = Some(Dialog::DeleteProject(id));
        // The numbers in the question need the project; it is opened for that.
        if self.place.project != Some(id) {
            self.ask_for_project(id);
            self.after_load = Some(Command::AskDeleteProject(id));
        }
    }
}
