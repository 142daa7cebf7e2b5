//! A list of which only that part is drawn that is seen, once it is long. One
//! stop of the Tab key; arrows, Home, End and the page keys lead through all
//! rows, also through those that are not drawn. The row with the focus stays
//! drawn wherever the list is scrolled.

use super::live::{flag, live, on, while_here};
use crate::app::view::window::{DRAWN_WHOLE, Measured, Part, parts, row_after, rows_drawn};
use crate::web::platform::focus;
use crate::web::platform::listener::Listener;
use crate::words::list::KEYS;
use leptos::html;
use leptos::prelude::*;
use std::ops::Range;
use uuid::Uuid;
use wasm_bindgen::JsCast;

/// What scrolls a list.
const SCROLLS: &str = ".panel, .article-list, .dialog-body";

/// What a row is told of the list around it.
#[derive(Clone, Copy)]
pub(super) struct InList {
    /// Its place from 1, for `aria-posinset`.
    pub(super) place: Signal<usize>,
    /// Rows of the list, for `aria-setsize`.
    pub(super) total: Signal<usize>,
    /// `0` on the row that the Tab key reaches, `-1` on the others.
    pub(super) tabindex: Signal<&'static str>,
}

/// Draws one row: an `<li data-row>` with something in it that has the id
/// `{prefix}-{id of the row}` and takes the focus.
pub(super) type DrawRow = Box<dyn Fn(Uuid, InList) -> AnyView + Send + Sync>;

/// A part of the list, by what is in it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Drawn {
    /// A row.
    Row(Uuid),
    /// Rows that are not drawn.
    Gap {
        /// The first of them, which tells one gap from another.
        from: usize,
        /// How many there are.
        rows: usize,
    },
}

/// The element that the rows are in.
pub(super) type Around = Signal<Option<web_sys::Element>, LocalStorage>;

/// The rows of a list or a table: which are drawn, and which one the Tab key
/// reaches.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    prefix: &'static str,
    ids: Signal<Vec<Uuid>>,
    /// How many there are.
    pub(super) total: Signal<usize>,
    /// Whether only a part of them is drawn.
    pub(super) is_long: Memo<bool>,
    measured: RwSignal<Option<Measured>>,
    drawn: Memo<Range<usize>>,
    chosen: RwSignal<Option<Uuid>>,
    stop: Memo<Option<Uuid>>,
}

impl Rows {
    /// Rows in their order. Each has something in it with the id `{prefix}-{id
    /// of the row}`, which takes the focus; `first` is the one that has it at
    /// first.
    pub(super) fn new(
        prefix: &'static str,
        ids: Signal<Vec<Uuid>>,
        first: Option<Uuid>,
        around: Around,
    ) -> Self {
        let measured = RwSignal::new(None::<Measured>);
        let total = live(move || ids.with(Vec::len));
        measure_when_scrolled(around, total, measured);
        let chosen = RwSignal::new(first);
        Self {
            prefix,
            ids,
            total,
            is_long: Memo::new(move |_| total.get() > DRAWN_WHOLE),
            measured,
            drawn: Memo::new(move |_| rows_drawn(total.get(), measured.get())),
            chosen,
            // A row that is gone leaves the stop to the first.
            stop: Memo::new(move |_| {
                ids.with(|ids| {
                    let kept = chosen.get().filter(|id| ids.contains(id));
                    kept.or_else(|| ids.first().copied())
                })
            }),
        }
    }

    /// What is drawn, from top to bottom.
    pub(super) fn drawn(self) -> Vec<Drawn> {
        self.ids.with(|ids| {
            let place = |id: Uuid| ids.iter().position(|other| *other == id);
            let kept = self.stop.get().and_then(place);
            let all = self.drawn.with(|drawn| parts(ids.len(), drawn, kept));
            let named = all.into_iter().filter_map(|part| match part {
                Part::Row(i) => ids.get(i).copied().map(Drawn::Row),
                Part::Gap { from, rows } => Some(Drawn::Gap { from, rows }),
            });
            named.collect()
        })
    }

    /// What a row is told.
    pub(super) fn of(self, id: Uuid) -> InList {
        let place = move || {
            let ids = self.ids;
            ids.with(|ids| {
                ids.iter()
                    .position(|other| *other == id)
                    .map_or(0, |i| i + 1)
            })
        };
        InList {
            place: live(place),
            total: self.total,
            tabindex: live(move || {
                if self.stop.get() == Some(id) {
                    "0"
                } else {
                    "-1"
                }
            }),
        }
    }

    /// A key was pressed on a row: it may lead to another.
    pub(super) fn pressed(self, event: &leptos::ev::KeyboardEvent) {
        let is_plain =
            !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
        let from = self.stop.get_untracked();
        let to = self.ids.with_untracked(|ids| {
            let from = ids.iter().position(|id| Some(*id) == from)?;
            let page = self.measured.get_untracked().map_or(0, Measured::page);
            ids.get(row_after(&event.key(), from, ids.len(), page)?)
                .copied()
        });
        if let Some(to) = to.filter(|_| is_plain) {
            event.prevent_default();
            event.stop_propagation();
            self.go(to);
        }
    }

    fn go(self, id: Uuid) {
        self.chosen.set(Some(id));
        // It may have to be drawn first.
        wasm_bindgen_futures::spawn_local(async move {
            leptos::task::tick().await;
            focus::by_id(&format!("{}-{id}", self.prefix));
        });
    }

    /// Something in a row got the focus.
    pub(super) fn focused(self, event: &leptos::ev::FocusEvent) {
        let target = event
            .target()
            .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
        let row = target.and_then(|t| t.closest("[data-row]").ok().flatten());
        let id = row.and_then(|row| row.get_attribute("data-row")?.parse().ok());
        if id.is_some() {
            self.chosen.set(id);
        }
    }
}

/// The list.
#[component]
pub(super) fn Window(
    /// Class of the list. Once it is long it has `data-long`, and its rows must
    /// be of one height.
    class: &'static str,
    /// What the ids of its rows begin with.
    prefix: &'static str,
    /// Name of the list.
    name: &'static str,
    /// The rows, in their order.
    ids: Signal<Vec<Uuid>>,
    /// The row that the Tab key reaches at first.
    first: Option<Uuid>,
    /// How a row is drawn.
    row: DrawRow,
) -> impl IntoView {
    let list = NodeRef::<html::Ol>::new();
    let around = Signal::derive_local(move || list.get().map(JsCast::unchecked_into));
    let rows = Rows::new(prefix, ids, first, around);
    let row = StoredValue::new(row);
    let draw = move |part: Drawn| match part {
        Drawn::Gap { rows, .. } => {
            view! { <li class="list-gap" role="presentation" style:--rows=rows.to_string()></li> }
                .into_any()
        }
        Drawn::Row(id) => row.with_value(|row| row(id, rows.of(id))),
    };
    let keys_id = format!("{prefix}-keys");
    view! {
        <p class="unseen" id=keys_id.clone()>{KEYS}</p>
        <ol class=class role="list" aria-label=name aria-describedby=keys_id node_ref=list
            data-long=flag(move || rows.is_long.get()) style:--total=live(move || rows.total.get().to_string())
            on:keydown=on(move |event| rows.pressed(&event)) on:focusin=on(move |event| rows.focused(&event))>
            <For each=move || rows.drawn() key=|part| *part children=draw/>
        </ol>
    }
}

/// Measures the list when something around it scrolls or the window changes; a
/// capturing listener, because scrolling does not bubble.
fn measure_when_scrolled(list: Around, total: Signal<usize>, measured: RwSignal<Option<Measured>>) {
    let look = move || {
        let total = total.try_get_untracked().unwrap_or_default();
        if let Some(list) = list.try_get_untracked().flatten().filter(|_| total > 0) {
            let now = measure(&list, total);
            if measured.try_get_untracked().flatten() != now {
                let held = focused_in(&list);
                let _ = measured.try_set(now);
                give_back_soon(held);
            }
        }
    };
    Effect::new(move || {
        total.track();
        list.track();
        request_animation_frame(look);
    });
    let kinds = ["scroll", "resize"];
    let is_around = move |event: &web_sys::Event| {
        let scrolled = event.target().and_then(|target| target.dyn_into().ok());
        let list = list.try_get_untracked().flatten();
        // The window itself is no node.
        scrolled.is_none_or(|node: web_sys::Node| list.is_some_and(|l| node.contains(Some(&l))))
    };
    let hear = move |event: web_sys::Event| {
        if is_around(&event) {
            look();
        }
    };
    while_here(kinds.map(|kind| Listener::capturing(&window(), kind, hear)));
}

/// What in the list has the focus.
fn focused_in(list: &web_sys::Element) -> Option<web_sys::HtmlElement> {
    let focused = focus::held()?;
    list.contains(Some(&focused))
        .then(|| focused.dyn_into().ok())?
}

/// A row that is moved in the page, because others are drawn around it, loses
/// the focus on the way.
fn give_back_soon(held: Option<web_sys::HtmlElement>) {
    let Some(held) = held else { return };
    wasm_bindgen_futures::spawn_local(async move {
        leptos::task::tick().await;
        if focus::is_lost() {
            focus::in_place(&held);
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "nobody lists 2^53 rows")]
fn measure(list: &web_sys::Element, total: usize) -> Option<Measured> {
    let frame = list.get_bounding_client_rect();
    let seen = list
        .closest(SCROLLS)
        .ok()
        .flatten()?
        .get_bounding_client_rect();
    Some(Measured {
        above: seen.top() - frame.top(),
        seen: seen.height(),
        // Gaps are as high as their rows, so the whole tells the height of one.
        row: frame.height() / total as f64,
    })
}
