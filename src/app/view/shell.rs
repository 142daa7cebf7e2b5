//! The frame: masthead and banners.

use crate::app::{App, Dialog, SaveState};
use crate::model::ProjectId;
use crate::words::{frame, offline, storage};

/// Masthead and banners.
#[derive(Clone, Debug, PartialEq)]
pub struct ShellView {
    /// The open project and its title.
    pub project: Option<(ProjectId, String)>,
    /// "Saved", "Saving…", "Not saved".
    pub save_words: &'static str,
    /// Whether saving fails.
    pub is_alarming: bool,
    /// How many articles the project has.
    pub article_count: usize,
    /// How many claims; none while they are being read.
    pub claim_count: Option<usize>,
    /// What would be undone.
    pub undo: Option<String>,
    /// What would be redone.
    pub redo: Option<String>,
    /// What is amiss.
    pub banners: Vec<Banner>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// Whether the stores have been read, so that an empty screen means an
    /// empty browser.
    pub is_ready: bool,
}

/// Something amiss, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// What it is, in a few words.
    pub strong: &'static str,
    /// One sentence, and what to do.
    pub text: String,
    /// Whether it can wait.
    pub is_calm: bool,
    /// What can be done about it.
    pub action: Option<BannerAction>,
}

/// What a banner offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BannerAction {
    /// Export now.
    Export,
    /// Download what could not be read.
    DownloadUnreadable,
    /// Open the conflicts.
    Conflicts,
    /// Load the new version.
    Reload,
}

impl BannerAction {
    /// Its button's words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Export => storage::EXPORT,
            Self::DownloadUnreadable => storage::DOWNLOAD,
            Self::Conflicts => storage::SETTLE,
            Self::Reload => offline::RELOAD,
        }
    }
}

impl App {
    /// What the window is called: the article and the project that are open.
    pub fn page_title(&self) -> String {
        let Some(project) = &self.project else {
            return frame::title("", "");
        };
        let article = self.place.article.and_then(|id| project.article(id));
        let article = article.map_or("", |article| &article.title);
        frame::title(article, &project.info().title)
    }

    /// Masthead and banners as they are now.
    pub fn shell_view(&self) -> ShellView {
        let project = self.project.as_ref();
        let state = self.saving.state();
        ShellView {
            project: project.map(|p| (p.id(), p.info().title.clone())),
            save_words: match state {
                _ if self.is_glimpse => storage::READING,
                SaveState::Nothing => "",
                SaveState::Saving => storage::SAVING,
                // Local storage alone can lose the last seconds in a crash.
                SaveState::Saved if self.storage.database_problem.is_some() => {
                    storage::SAVED_LOCALLY
                }
                SaveState::Saved => storage::SAVED,
                SaveState::Failed => storage::NOT_SAVED,
            },
            is_alarming: state == SaveState::Failed,
            article_count: project.map_or(0, |p| p.articles().len()),
            claim_count: project
                .filter(|_| !self.is_glimpse)
                .map(|p| p.claims().len()),
            undo: self.steps.undo_label().map(str::to_owned),
            redo: self.steps.redo_label().map(str::to_owned),
            banners: self.banners(),
            dialog: self.dialog,
            is_ready: self.has_started && (self.loading.is_none() || self.is_glimpse),
        }
    }

    fn banners(&self) -> Vec<Banner> {
        let mut banners = Vec::new();
        if let Some(banner) = self.storage_banner() {
            banners.push(banner);
        }
        if self.is_newer {
            banners.push(Banner {
                strong: storage::NEWER,
                text: storage::NEWER_REST.to_owned(),
                is_calm: false,
                action: None,
            });
        }
        match self.unreadable.len() {
            0 => {}
            n => banners.push(Banner {
                strong: storage::UNREADABLE,
                text: storage::unreadable_rest(n),
                is_calm: true,
                action: Some(BannerAction::DownloadUnreadable),
            }),
        }
        match self.project.as_ref().map_or(0, |p| p.conflicts().count()) {
            0 => {}
            n => banners.push(Banner {
                strong: storage::CONFLICTS,
                text: storage::conflicts_rest(n),
                is_calm: true,
                action: Some(BannerAction::Conflicts),
            }),
        }
        if self.offline.has_update {
            banners.push(Banner {
                strong: offline::UPDATE,
                text: offline::RELOAD_TO_USE.to_owned(),
                is_calm: true,
                action: Some(BannerAction::Reload),
            });
        }
        banners
    }

    fn storage_banner(&self) -> Option<Banner> {
        let (local, database) = (&self.storage.local_problem, &self.storage.database_problem);
        let export = self.project.as_ref().map(|_| BannerAction::Export);
        match (local, database) {
            (Some(_), Some(why)) => Some(Banner {
                strong: storage::KEPT_NOWHERE,
                text: storage::kept_nowhere_rest(why),
                is_calm: false,
                action: export,
            }),
            (None, Some(why)) => Some(Banner {
                strong: storage::KEPT_LOCALLY,
                text: storage::kept_locally_rest(why),
                is_calm: false,
                action: export,
            }),
            (Some(why), None) => Some(Banner {
                strong: storage::KEPT_IN_DATABASE,
                text: storage::kept_in_database_rest(why),
                is_calm: true,
                action: None,
            }),
            (None, None) => None,
        }
    }
}
