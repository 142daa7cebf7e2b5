//! What the app holds. Private to the room: outside it there are commands,
//! requests and views.

use super::again::Marked;
use super::caret::Caret;
use super::codebook::CodebookRoom;
use super::draft::Draft;
use super::elsewhere::Elsewhere;
use super::finding::QuoteSearch;
use super::history::Steps;
use super::importing::ImportPlan;
use super::incoming_files::AddArticles;
use super::keeping::Saving;
use super::keymap::Keymap;
use super::offline::Offline;
use super::palette::Palette;
use super::reader::Reader;
use super::rekeying::Rekeying;
use super::relations::Relating;
use super::{
    Aim, Command, Dialog, ExportChoice, Moment, Notice, Place, ProjectHead, ReaderChange, Request,
    StorageReport, TableChoice,
};
use crate::edit::{Author, Change, Edit, Project};
use crate::format::stored::Unreadable;
use crate::model::{AnnotatorId, Filter, ProjectId, Replica, SourceId, Timestamp};
use crate::words;

/// The app without a browser.
#[derive(Debug)]
pub struct App {
    pub(super) me: Me,
    pub(super) projects: Vec<ProjectHead>,
    /// The open project.
    pub(super) project: Option<Project>,
    /// Counts how often another project, or none, became the open one.
    pub(super) openings: u64,
    /// A project that was asked for and is not here yet.
    pub(super) loading: Option<Loading>,
    pub(super) wanted_place: Option<Place>,
    /// Whether only a glimpse of the open project is here.
    pub(super) is_glimpse: bool,
    /// What waits for the rest of it.
    pub(super) put_off: Vec<(Command, Moment)>,
    /// Where the person was before a project was opened only to ask about it.
    pub(super) came_from: Option<Place>,
    pub(super) place: Place,
    /// Whether the selected claim was selected in the panel, not in the text.
    pub(super) came_from_panel: bool,
    pub(super) steps: Steps,
    pub(super) reader: Option<Reader>,
    pub(super) reader_change: ReaderChange,
    pub(super) caret: Caret,
    pub(super) finding: QuoteSearch,
    pub(super) has_single_keys: bool,
    pub(super) keymap: Keymap,
    pub(super) rekeying: Option<Rekeying>,
    pub(super) palette: Palette,
    pub(super) draft: Option<Draft>,
    pub(super) aim: Aim,
    pub(super) relating: Option<Relating>,
    pub(super) elsewhere: Option<Elsewhere>,
    pub(super) last_used: Option<SourceId>,
    pub(super) marked: Marked,
    /// Which claims are listed and stepped to.
    pub(super) filter: Filter,
    pub(super) table: TableChoice,
    pub(super) dialog: Option<Dialog>,
    pub(super) adding: AddArticles,
    pub(super) import: Option<ImportPlan>,
    pub(super) codebook: CodebookRoom,
    pub(super) export: ExportChoice,
    pub(super) saving: Saving,
    pub(super) storage: StorageReport,
    pub(super) offline: Offline,
    pub(super) unreadable: Vec<Unreadable>,
    /// Storage holds something of a newer version: nothing is written.
    pub(super) is_newer: bool,
    /// Whether the stores have been read.
    pub(super) has_started: bool,
    /// Requests of the update under way.
    pub(super) requests: Vec<Request>,
}

/// See [`App::edition`].
pub type Edition = (u64, u64);

/// The person at this browser.
#[derive(Clone, Debug)]
pub(super) struct Me {
    pub(super) annotator: AnnotatorId,
    pub(super) name: String,
    pub(super) replica: Replica,
}

/// A project under way from storage, and what is to be done once it is here.
#[derive(Debug)]
pub(super) struct Loading {
    pub(super) project: ProjectId,
    pub(super) then: Option<Command>,
    /// What other tabs kept of it meanwhile.
    pub(super) arrived: Vec<(String, String)>,
    /// Where the person is, if they are asked about the project and may not
    /// want to stay there.
    pub(super) from: Option<Place>,
}

impl App {
    /// An app that knows who is there and nothing else. The annotator's id and
    /// name are kept per browser profile; the replica is this running copy.
    pub fn new(annotator: AnnotatorId, name: String, replica: Replica) -> Self {
        Self {
            me: Me {
                annotator,
                name,
                replica,
            },
            projects: Vec::new(),
            project: None,
            openings: 0,
            loading: None,
            wanted_place: None,
            is_glimpse: false,
            put_off: Vec::new(),
            came_from: None,
            place: Place::default(),
            came_from_panel: false,
            steps: Steps::default(),
            reader: None,
            reader_change: ReaderChange::Nothing,
            caret: Caret::default(),
            finding: QuoteSearch::default(),
            has_single_keys: true,
            keymap: Keymap::default(),
            rekeying: None,
            palette: Palette::default(),
            draft: None,
            aim: Aim::default(),
            relating: None,
            elsewhere: None,
            last_used: None,
            marked: Marked::default(),
            filter: Filter::default(),
            table: TableChoice::default(),
            dialog: None,
            adding: AddArticles::default(),
            import: None,
            codebook: CodebookRoom::default(),
            export: ExportChoice::default(),
            saving: Saving::default(),
            storage: StorageReport::default(),
            offline: Offline::default(),
            unreadable: Vec::new(),
            is_newer: false,
            has_started: false,
            requests: Vec::new(),
        }
    }

    /// The open project.
    pub fn project_ref(&self) -> Option<&Project> {
        self.project.as_ref()
    }

    /// Tells one state of the open project's records and texts from another:
    /// while it is equal, so is all that is read of them.
    pub fn edition(&self) -> Edition {
        let changes = self.project.as_ref().map_or(0, Project::change_count);
        (self.openings, changes)
    }

    /// Where the person is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Whether typing the last claim would be lost now: something is unsaved.
    pub fn has_unsaved(&self) -> bool {
        self.saving.has_unsaved()
    }

    pub(super) fn announce(&mut self, notice: Notice) {
        self.requests.push(Request::Announce(notice));
    }

    pub(super) fn author(&self, moment: Moment) -> Author {
        Author {
            annotator: self.me.annotator,
            replica: self.me.replica,
            at: moment.now,
        }
    }

    /// Whether the open project can only be read; says so if it is.
    pub(super) fn refuses_changes(&mut self) -> bool {
        if self.is_newer {
            self.announce(Notice::problem(words::storage::READ_ONLY));
        }
        self.is_newer
    }

    /// Applies an edit, keeps its inverse for undo, and asks for it to be
    /// saved. Returns whether it was carried out.
    pub(super) fn commit(&mut self, edit: Edit, moment: Moment) -> bool {
        self.commit_with(edit, Vec::new(), moment)
    }

    /// The same, with records that the edit needs and that stay when it is
    /// undone: another tab may have come to need them too.
    pub(super) fn commit_with(&mut self, edit: Edit, ground: Vec<Change>, moment: Moment) -> bool {
        self.commit_by(edit, ground, Steps::push, moment)
    }

    /// The same, with what is done with the inverse.
    pub(super) fn commit_by(
        &mut self,
        edit: Edit,
        ground: Vec<Change>,
        note: fn(&mut Steps, &Project, Edit, Timestamp),
        moment: Moment,
    ) -> bool {
        if self.refuses_changes() {
            return false;
        }
        let author = self.author(moment);
        let Some(project) = &mut self.project else {
            return false;
        };
        let before = super::reader::before(project, &edit);
        let mut written = project.apply(&Edit::new("", ground), author).written;
        let applied = project.apply(&edit, author);
        written.extend(applied.written);
        let texts: Vec<_> = edit.texts.iter().map(|t| t.hash()).collect();
        note(&mut self.steps, project, applied.inverse, moment.now);
        self.introduce_me(&mut written, moment);
        self.note_written(&written, &before);
        self.save_keys(&written, &texts);
        self.leave_what_is_gone();
        true
    }
}
