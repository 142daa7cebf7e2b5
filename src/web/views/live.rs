//! Closures of one type, whatever they capture.
//!
//! Leptos builds its machinery for updating once for each *type* it is given,
//! and every closure is a type of its own: about a kilobyte of WebAssembly for
//! each. A closure in a box is always the same type. So what changes on the
//! screen is handed over through these.

use crate::web::platform::listener::Listener;
use leptos::prelude::*;

/// A value that follows what the closure reads: for attributes and text.
pub(super) fn live<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Signal<T>
where
    T: Send + Sync + 'static,
{
    Signal::derive(read)
}

/// An attribute without a value that is there while the closure says so.
pub(super) fn flag(
    is_set: impl Fn() -> bool + Send + Sync + 'static,
) -> Signal<Option<&'static str>> {
    live(move || is_set().then_some(""))
}

/// A part of the page that is drawn again when what the closure reads changes.
pub(super) fn part<V: IntoView + 'static>(draw: impl Fn() -> V + Send + Sync + 'static) -> AnyView {
    boxed_part(Box::new(move || draw().into_any()))
}

fn boxed_part(draw: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || draw()).into_any()
}

/// A part that is there while a condition holds; it is drawn again only when
/// the condition changes.
pub(super) fn when<V: IntoView + 'static>(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> V + Send + Sync + 'static,
) -> AnyView {
    boxed_when(Box::new(holds), Box::new(move || draw().into_any()))
}

fn boxed_when(
    holds: Box<dyn Fn() -> bool + Send + Sync>,
    draw: Box<dyn Fn() -> AnyView + Send + Sync>,
) -> AnyView {
    let holds = Memo::new(move |_| holds());
    boxed_part(Box::new(
        move || if holds.get() { draw() } else { ().into_any() },
    ))
}

/// A handler of events of one kind.
pub(super) fn on<E>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}

/// Keeps listeners for as long as the component that asks is on the page.
pub(super) fn while_here(listeners: impl IntoIterator<Item = Listener>) {
    let listeners = StoredValue::new_local(listeners.into_iter().collect::<Vec<_>>());
    on_cleanup(move || {
        listeners.try_update_value(Vec::clear);
    });
}
