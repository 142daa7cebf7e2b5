//! The page without a network, new versions of it, and files that did not come.

/// What is said when a part of the page does not come, or not as it was built.
pub(crate) const PART_MISSING: &str = "This part of the page did not come, or was changed on its way and therefore not started. Nothing that is stored was touched. Check that the page is still reachable and try again.";

/// Quietly, once everything is kept.
pub(crate) const READY: &str = "This page is ready to be used without a network.";

/// The same when a file of it did not come, or not as it was built.
pub(crate) const FAILED: &str = "This page cannot be opened without a network: a file for that did not come, or was changed on its way. All else works.";

/// The same while it is not kept yet, or where a browser keeps no pages.
pub(crate) const UNKNOWN: &str = "This page is not kept yet for when there is no network.";

/// A new version waits: in a few words.
pub(crate) const UPDATE: &str = "A new version is ready.";

/// What to do about it.
pub(crate) const RELOAD_TO_USE: &str = "Reload to use it. Until then nothing changes.";

/// The button for it.
pub(crate) const RELOAD: &str = "Reload";

/// Why it is not taken now.
pub(crate) const NOT_SAVED_YET: &str =
    "Not everything is saved yet. Reload once it says “Saved”, or export first.";

/// The same while a claim is being made.
pub(crate) const CLAIM_UNDER_WAY: &str = "Save or drop the claim you are on first.";
