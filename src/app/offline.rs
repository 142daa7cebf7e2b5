//! The page without a network: what the browser keeps of it, and the new
//! version that waits. It is taken when a person says so and nothing is lost.

use super::{App, Notice, Request};
use crate::words::offline;

/// What the browser tells of its copy of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfflineNews {
    /// Every file of this page is kept.
    Ready,
    /// A file did not come, or was changed on its way: nothing is kept.
    Failed,
    /// A newer version is kept beside it, and waits.
    Update,
}

/// What is known of the copy.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Offline {
    /// Whether there is one; none while nothing was told.
    pub(super) is_ready: Option<bool>,
    /// Whether a newer one waits.
    pub(super) has_update: bool,
}

impl App {
    pub(super) fn offline_told(&mut self, news: OfflineNews) {
        match news {
            OfflineNews::Ready => self.offline.is_ready = Some(true),
            OfflineNews::Failed => self.offline.is_ready = Some(false),
            OfflineNews::Update => self.offline.has_update = true,
        }
    }

    /// Whether the page opens without a network, in a sentence; none while that
    /// is not known.
    pub fn offline_words(&self) -> Option<&'static str> {
        let words = |is_ready| {
            if is_ready {
                offline::READY
            } else {
                offline::FAILED
            }
        };
        self.offline.is_ready.map(words)
    }

    /// Asks for the new version, unless something would be lost by it.
    pub(super) fn take_update(&mut self) {
        let obstacle = if self.has_unsaved() {
            Some(offline::NOT_SAVED_YET)
        } else if self.draft.is_some() {
            Some(offline::CLAIM_UNDER_WAY)
        } else {
            None
        };
        match obstacle {
            Some(sentence) => self.announce(Notice::problem(sentence)),
            None => self.requests.push(Request::TakeUpdate),
        }
    }
}
