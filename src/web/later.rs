//! Parts of the page that come after it: the first visit does not wait for
//! them. With the feature `split` each is a WebAssembly file of its own;
//! without it they are here from the start, and nothing else changes.

use crate::words::frame::LOADING;
use leptos::prelude::*;
pub(super) use leptos::wasm_split::SplitLoaderError as Missing;
use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// Rest after the first paint before a part is fetched unasked.
const SOON: Duration = Duration::from_secs(1);
/// A wait that needs no word.
const SHORT: Duration = Duration::from_millis(300);

/// A part on its way.
pub(super) type Coming<W> = Pin<Box<dyn Future<Output = Result<W, Missing>>>>;

/// Where a part comes from.
#[derive(Clone, Copy)]
pub(super) struct Source<W> {
    pub(super) fetch: fn() -> Coming<W>,
    /// The part, where the page is one file.
    pub(super) at_once: Option<W>,
}

/// Defines a [`Source`]: a part that is `$part`, functions of what it can do.
/// What else names these functions has them in the first load again.
macro_rules! later {
    ($(#[$doc:meta])* $source:ident, $file:ident: $what:ty = $part:expr) => {
        $(#[$doc])*
        pub(in crate::web) const $source: $crate::web::later::Source<$what> = {
            #[cfg(feature = "split")]
            #[leptos::wasm_split::wasm_split($file, wasm_split_path = leptos::wasm_split, fallible)]
            fn fetch() -> Result<$what, $crate::web::later::Missing> {
                Ok($part)
            }
            #[cfg(not(feature = "split"))]
            async fn fetch() -> Result<$what, $crate::web::later::Missing> {
                Ok($part)
            }
            $crate::web::later::Source {
                fetch: || Box::pin(fetch()),
                #[cfg(feature = "split")]
                at_once: None,
                #[cfg(not(feature = "split"))]
                at_once: Some($part),
            }
        };
    };
}
pub(super) use later;

impl<W: 'static> Source<W> {
    /// Starts to fetch the part, for one who will ask for it soon.
    pub(super) fn hurry(self) {
        // Who asks for it then hears how it went.
        spawn_local(async move { drop((self.fetch)().await) });
    }
}

/// A part of the page, here or not yet. A handle: copies are the same part.
#[derive(Clone, Copy)]
pub(super) struct Later<W: 'static> {
    source: Source<W>,
    here: RwSignal<Option<W>>,
    is_late: RwSignal<bool>,
}

impl<W: Copy + Send + Sync + 'static> Later<W> {
    /// A part that comes when it is asked for, or when the page has rested for
    /// a while, so that it is here when the network is not.
    pub(super) fn new(source: Source<W>) -> Self {
        let part = Self {
            source,
            here: RwSignal::new(source.at_once),
            is_late: RwSignal::new(false),
        };
        let fetch = move || spawn_local(async move { drop(part.arrive().await) });
        set_timeout(fetch, SOON);
        part
    }

    /// The part, if it is here.
    pub(super) fn now(self) -> Option<W> {
        self.here.get_untracked()
    }

    /// The part, fetched because somebody waits for it.
    pub(super) async fn get(self) -> Result<W, Missing> {
        let is_over = Rc::new(Cell::new(false));
        let is_over_then = Rc::clone(&is_over);
        set_timeout(move || self.is_late.set(!is_over_then.get()), SHORT);
        let answer = self.arrive().await;
        is_over.set(true);
        self.is_late.set(false);
        answer
    }

    async fn arrive(self) -> Result<W, Missing> {
        if let Some(part) = self.now() {
            return Ok(part);
        }
        let part = (self.source.fetch)().await?;
        // Whoever asked at the same time may have been told first.
        if self.now().is_none() {
            self.here.set(Some(part));
        }
        Ok(part)
    }

    /// What the part draws, as soon as it is here.
    pub(super) fn show(self, draw: fn(W) -> AnyView) -> AnyView {
        let shown = move || self.here.get().map_or_else(|| ().into_any(), draw);
        shown.into_any()
    }

    /// A word while somebody waits for the part, if that takes long.
    pub(super) fn word(self) -> AnyView {
        let word = move || self.is_late.get().then_some(LOADING);
        view! { <p class="later" role="status">{word}</p> }.into_any()
    }
}
