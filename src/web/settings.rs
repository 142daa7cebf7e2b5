//! What a person has set for this browser: how the app speaks to them. Kept
//! apart from any project, one key each; other tabs follow at once.

use super::platform::prefs;
use crate::app::Verbosity;
use leptos::prelude::*;

/// How much is read out.
const ANNOUNCEMENTS: &str = "announcements";

/// The settings. A handle: copies are the same settings.
#[derive(Clone, Copy)]
pub(super) struct Settings {
    announcements: RwSignal<Verbosity>,
}

impl Settings {
    /// The settings of this page; whoever asks first reads them.
    pub(super) fn here() -> Self {
        use_context().unwrap_or_else(Self::provide)
    }

    /// Reads what is kept and provides it to all components.
    pub(super) fn provide() -> Self {
        let settings = Self {
            announcements: RwSignal::new(kept_announcements()),
        };
        if let Some(listener) = prefs::on_change(ANNOUNCEMENTS, move || {
            settings.announcements.set(kept_announcements());
        }) {
            listener.forget();
        }
        provide_context(settings);
        settings
    }

    /// How much is read out after an action.
    pub(super) fn announcements(self) -> Verbosity {
        self.announcements.get()
    }

    /// Sets how much is read out.
    pub(super) fn set_announcements(self, verbosity: Verbosity) {
        self.announcements.set(verbosity);
        // What cannot be kept holds as long as the page.
        let _ = prefs::set(ANNOUNCEMENTS, &verbosity.word());
    }
}

fn kept_announcements() -> Verbosity {
    let kept = prefs::get::<String>(ANNOUNCEMENTS);
    kept.and_then(|word| Verbosity::of_word(&word))
        .unwrap_or_default()
}
