//! Parts of the page that come after it: the first visit does not wait for
//! them. With the feature `split` each is a WebAssembly file of its own;
//! without it they are here from the start, and nothing else changes.

use crate::app::{App, Command};
use crate::web::dispatch::Shell;
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use std::pin::Pin;
use std::time::Duration;

/// Draws a part, once that is here.
pub(super) type Draw<T> = fn(T) -> AnyView;

/// A part on its way.
pub(super) type Coming<T> = Pin<Box<dyn Future<Output = Result<Draw<T>, SplitLoaderError>>>>;

/// Idle time after the first paint before a part is fetched unasked.
const SOON: Duration = Duration::from_millis(1_000);
/// A wait that needs no word.
const SHORT: Duration = Duration::from_millis(300);

const MISSING: &str = "This part of the page could not be loaded. Check that the page is still reachable and try again.";

/// Defines `fn $name() -> Coming<$given>`: fetches the part that `$draw` draws.
/// Nothing else may name what `$draw` names, or it is in the first load again.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident, $given:ty, $draw:expr) => {
        $(#[$doc])*
        pub(super) fn $name() -> $crate::web::views::later::Coming<$given> {
            type Answer = Result<
                $crate::web::views::later::Draw<$given>,
                leptos::wasm_split::SplitLoaderError,
            >;
            #[cfg(feature = "split")]
            #[leptos::wasm_split::wasm_split($name, wasm_split_path = leptos::wasm_split, fallible)]
            fn fetch() -> Answer {
                Ok($draw)
            }
            #[cfg(not(feature = "split"))]
            async fn fetch() -> Answer {
                Ok($draw)
            }
            Box::pin(fetch())
        }
    };
}
pub(super) use part;

/// A part of the page, here or not yet. A handle: copies are the same part.
pub(super) struct Part<T: 'static> {
    fetch: fn() -> Coming<T>,
    /// Whether the person waits for it.
    is_wanted: fn(&App) -> bool,
    draw: RwSignal<Option<Draw<T>>>,
    is_late: RwSignal<bool>,
}

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<T> {}

impl<T: 'static> Part<T> {
    /// A part that comes when it is wanted, or when the page has been idle for
    /// a while, so that it is here when the network is not.
    pub(super) fn new(shell: Shell, fetch: fn() -> Coming<T>, is_wanted: fn(&App) -> bool) -> Self {
        let part = Self {
            fetch,
            is_wanted,
            draw: RwSignal::new(None),
            is_late: RwSignal::new(false),
        };
        set_timeout(move || part.get(shell), SOON);
        let wanted = shell.watch(is_wanted);
        Effect::new(move || {
            if wanted.get() {
                part.get(shell);
            }
        });
        part
    }

    /// The part drawn; until it is here, a word about that if it takes long.
    pub(super) fn show(self, given: T) -> AnyView
    where
        T: Clone + Send + Sync,
    {
        (move || match self.draw.get() {
            Some(draw) => draw(given.clone()),
            None => self.wait().into_any(),
        })
        .into_any()
    }

    fn wait(self) -> impl IntoView {
        let shown = move || self.is_late.get().then_some("Loading…");
        view! { <p class="later" role="status">{shown}</p> }
    }

    fn get(self, shell: Shell) {
        if self.draw.with_untracked(Option::is_some) {
            return;
        }
        let wanted = move || shell.read(self.is_wanted);
        let is_late = move || self.draw.with_untracked(Option::is_none) && wanted();
        set_timeout(move || self.is_late.set(is_late()), SHORT);
        leptos::task::spawn_local(async move {
            let answer = (self.fetch)().await;
            self.is_late.set(false);
            match answer {
                Ok(draw) => self.draw.set(Some(draw)),
                Err(_) if wanted() => {
                    shell.send(Command::Close);
                    shell.send(Command::Problem(MISSING.to_owned()));
                }
                // It is tried again when it is wanted.
                Err(_) => {}
            }
        });
    }
}
