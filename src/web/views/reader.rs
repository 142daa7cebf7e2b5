//! The reader: the article, its marks, and the selections made in it.

use super::adder::Adder;
use super::adder_bar::AdderBar;
use super::foreign_words::foreign_words;
use super::live::{flag, live, on, part, when, while_here};
use super::passage;
use super::roving;
use super::shortcut;
use crate::app::view::ReaderView;
use crate::app::{App, Command, Dialog, DraftChange, Step};
use crate::model::ClaimId;
use crate::web::dispatch::Shell;
use crate::web::platform::listener::Listener;
use crate::web::platform::selection::{self, Point};
use crate::web::platform::{clock, highlights, intl};
use crate::words::{count, frame, print, reader as words};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// How long scrolling must rest, in milliseconds, before the place is kept.
const SCROLL_REST_MS: u32 = 300;

/// Pixels of a paragraph that are not seen: scrolling goes by whole pixels and
/// leaves a part of one, which would bring the place back by a paragraph with
/// each reload.
const HAIR_PX: f64 = 1.0;

/// The room of the article.
#[component]
pub fn Reader() -> impl IntoView {
    let shell = Shell::here();
    let head = shell.watch_when(App::reader_key, App::reader_view);
    let has_article = Memo::new(move |_| head.with(Option::is_some));
    view! {
        <main class="room" id="room" tabindex="-1" aria-label=frame::ARTICLE on:scroll=keep_scroll(shell)>
            {part(move || head.with(|h| h.as_ref().and_then(|h| h.aim.clone())).map(|words| view! {
                <div class="aim">
                    <p>{words}</p>
                    <span>{words::KEY_STOPS.0} <kbd>"Esc"</kbd> {words::KEY_STOPS.1}</span>
                    <button class="button" data-small on:click=on(move |_| shell.send(Command::Close))>{words::STOP}</button>
                </div>
            }))}
            <super::relations::RelateStrip/>
            <super::elsewhere::ElsewhereStrip/>
            {part(move || if has_article.get() {
                view! { <Article/> }.into_any()
            } else {
                view! { <NoArticle/> }.into_any()
            })}
        </main>
    }
}

#[component]
fn NoArticle() -> impl IntoView {
    let shell = Shell::here();
    view! {
        <div class="empty">
            <h1>{frame::NO_ARTICLE}</h1>
            <p>{words::NO_ARTICLES}</p>
            <button class="button" data-strong
                on:click=on(move |_| shell.send(Command::Open(Dialog::AddArticles)))>{words::ADD_ARTICLES}</button>
        </div>
    }
}

#[component]
fn Article() -> impl IntoView {
    let shell = Shell::here();
    let head = shell.watch_when(App::reader_key, App::reader_view);
    let get = move |read: fn(&ReaderView) -> String| {
        move || head.with(|h| h.as_ref().map(read).unwrap_or_default())
    };
    let root = NodeRef::<html::Article>::new();
    let touched = RwSignal::new(None::<(Point, Point, String)>);
    let press = StoredValue::new(Press::None);
    paint_draft(shell, root);
    listen_to_selection(root, touched);
    listen_to_release(shell, root, press);
    view! {
        <article class="reader" node_ref=root data-reader
            dir=get(|h| h.direction.to_owned())
            data-aim=flag(move || head.with(|h| h.as_ref().is_some_and(|h| h.aim.is_some())))
            on:pointerdown=on(move |event| press.set_value(press_of(&event)))
            on:click=on(move |event| on_click(shell, &event, press.get_value()))
            on:focusin=on(|event| roving::on_focus(&event))
            on:keydown=on(move |event| if !roving::on_key(shell, &event) { on_key(shell, &event) })>
            <ReaderHead/>
            {when(move || head.with(|h| h.as_ref().is_some_and(|h| h.lacks_text)), move || view! {
                <p class="notice">{words::NO_TEXT}</p>
            })}
            {super::caret::text(shell, root)}
            <Adder root/>
            <AdderBar touched/>
        </article>
    }
}

#[component]
fn ReaderHead() -> impl IntoView {
    let shell = Shell::here();
    let head = shell.watch_when(App::reader_key, App::reader_view);
    let list = shell.watch(App::claim_count_here);
    let title = move || head.with(|h| h.as_ref().map(|h| foreign_words(&h.title)));
    let language = move || head.with(|h| h.as_ref().map(|h| h.language.clone()));
    let facts = move || {
        head.with(|h| {
            let h = h.as_ref()?;
            let date = (!h.published.is_empty()).then(|| intl::day(&h.published));
            let facts = h.facts.iter().cloned().chain(date).enumerate();
            let facts = facts.map(|(i, fact)| {
                let dot = if i > 0 { " · " } else { "" };
                view! { {dot} <bdi>{foreign_words(&fact)}</bdi> }
            });
            Some(facts.collect_view())
        })
    };
    let is_done = move || head.with(|h| h.as_ref().is_some_and(|h| h.is_done));
    let claims = move || list.get().map(count::claims);
    let send_for_this = move |command: fn(crate::model::ArticleId) -> Command| {
        if let Some(id) = head.with_untracked(|h| h.as_ref().map(|h| h.id)) {
            shell.send(command(id));
        }
    };
    let (previous, next) = (
        shortcut::key_of("previous-article"),
        shortcut::key_of("next-article"),
    );
    let (paper, done) = (shortcut::key_of("print"), shortcut::key_of("done"));
    view! {
        <header class="reader-head">
            <div class="reader-tools" dir="ltr">
                <button class="button" data-plain data-small
                    disabled=live(move || head.with(|h| h.as_ref().is_none_or(|h| !h.has_previous)))
                    title=shortcut::tip(previous) aria-keyshortcuts=shortcut::heard(previous)
                    on:click=on(move |_| shell.send(Command::StepArticle(Step::Previous)))>{words::PREVIOUS}</button>
                <button class="button" data-plain data-small
                    disabled=live(move || head.with(|h| h.as_ref().is_none_or(|h| !h.has_next)))
                    title=shortcut::tip(next) aria-keyshortcuts=shortcut::heard(next)
                    on:click=on(move |_| shell.send(Command::StepArticle(Step::Next)))>{words::NEXT}</button>
                <span class="spring"></span>
                {super::caret::tools()}
                <button class="button reader-claims" data-plain data-small aria-controls="panel"
                    on:click=on(move |_| super::sheet::open_list())>{part(claims)}</button>
                <button class="button reader-details" data-plain data-small
                    on:click=on(move |_| send_for_this(|id| Command::Open(Dialog::ArticleDetails(id))))>{words::EDIT}</button>
                <button class="button reader-details" data-plain data-small
                    title=shortcut::tip(paper) aria-keyshortcuts=shortcut::heard(paper)
                    on:click=on(move |_| shell.send(Command::Print))>{print::BUTTON}</button>
                <button class="button" data-plain data-small
                    aria-pressed=live(move || if is_done() { "true" } else { "false" })
                    title=shortcut::tip(done) aria-keyshortcuts=shortcut::heard(done)
                    on:click=on(move |_| send_for_this(Command::ToggleDone))>
                    {part(move || if is_done() { words::IS_DONE } else { words::MARK_DONE })}
                </button>
            </div>
            <h1 class="reader-title" id="reader-title" dir="auto" lang=live(language)>{part(title)}</h1>
            <p class="reader-facts"><span dir="ltr">{part(facts)}</span></p>
            {part(move || head.with(|h| h.as_ref().map(notices)))}
        </header>
    }
}

fn notices(head: &ReaderView) -> impl IntoView + use<> {
    let shell = Shell::here();
    let notices = head.notices.clone().into_iter().map(move |notice| {
        let id = notice.article;
        view! {
            <p class="notice">
                {notice.words} " "
                <button class="button" data-plain data-small on:click=on(move |_| shell.send(Command::OpenArticle(id)))>
                    <bdi>{notice.title}</bdi>
                </button>
            </p>
        }
    });
    notices.collect_view()
}

/// Paints the draft by a highlight: the text nodes stay as they are.
fn paint_draft(shell: Shell, root: NodeRef<html::Article>) {
    let draft = shell.watch(App::draft_ends);
    Effect::new(move || {
        let Some(root) = root.get() else { return };
        match draft.get() {
            Some((from, to)) => {
                let point = |(paragraph, utf16)| Point { paragraph, utf16 };
                highlights::show("draft", &root, &[(point(from), point(to))]);
            }
            None => highlights::hide("draft"),
        }
    });
}

/// On touch the platform's handles make the selection; a bar at the bottom
/// takes it.
fn listen_to_selection(
    root: NodeRef<html::Article>,
    touched: RwSignal<Option<(Point, Point, String)>>,
) {
    while_here([Listener::on(&document(), "selectionchange", move |_| {
        let Some(root) = root.get_untracked() else {
            return;
        };
        let range = selection::current(&root).filter(|(a, b)| a != b);
        let words = || {
            document()
                .get_selection()
                .ok()
                .flatten()
                .map(|s| String::from(s.to_string()))
        };
        let next = range.and_then(|(a, b)| Some((a, b, words()?)));
        if touched.with_untracked(|old| *old != next) {
            touched.set(next);
        }
    })]);
}

/// What the last press of the mouse in the article was.
#[derive(Clone, Copy, PartialEq)]
enum Press {
    None,
    InText,
    /// It has selected something: the click that follows is no click.
    Selected,
}

fn press_of(event: &PointerEvent) -> Press {
    if event.pointer_type() == "touch" || event.button() != 0 || is_in_controls(event) {
        return Press::None;
    }
    Press::InText
}

/// A selection that began in the text may end beside it.
fn listen_to_release(shell: Shell, root: NodeRef<html::Article>, press: StoredValue<Press>) {
    while_here([Listener::on(&document(), "pointerup", move |event| {
        let exact = event
            .dyn_ref::<PointerEvent>()
            .is_some_and(|event| event.alt_key());
        if press.try_get_value() != Some(Press::InText) {
            return;
        }
        let Some(root) = root.get_untracked() else {
            return;
        };
        if let Some((a, b)) = selection::current(&root).filter(|(a, b)| a != b) {
            press.set_value(Press::Selected);
            select(shell, a, b, exact);
        }
    })]);
}

/// Sends a selection of the page to the app.
pub(super) fn select(shell: Shell, a: Point, b: Point, exact: bool) {
    let ends = shell.read(|app| {
        let at = |p: Point| app.byte_at(p.paragraph, p.utf16);
        at(a).zip(at(b))
    });
    if let Some((a, b)) = ends {
        shell.send(Command::Selected { a, b, exact });
    }
}

fn on_click(shell: Shell, event: &leptos::ev::MouseEvent, press: Press) {
    let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else {
        return;
    };
    if let Some(command) = passage::pressed(&target) {
        return shell.send(command);
    }
    if press == Press::Selected || target.closest(".adder, button, a").ok().flatten().is_some() {
        return;
    }
    let has_selection = document()
        .get_selection()
        .ok()
        .flatten()
        .is_some_and(|s| !s.is_collapsed());
    if has_selection {
        return;
    }
    if shell.read(|app| app.draft_view().is_some_and(|d| d.is_untouched)) {
        shell.send(Command::Draft(DraftChange::Cancel));
    }
    let claims = claims_at(&target);
    if !claims.is_empty() {
        shell.send(Command::CycleClaims(claims));
    }
}

fn on_key(shell: Shell, event: &KeyboardEvent) {
    if event.key() != "Enter" || event.default_prevented() {
        return;
    }
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let claims = target
        .filter(|t| t.class_name() == "mark")
        .map(|t| claims_at(&t));
    if let Some(claims) = claims.filter(|c| !c.is_empty()) {
        event.prevent_default();
        shell.send(Command::CycleClaims(claims));
    }
}

/// The claims at a mark, the innermost line first.
fn claims_at(target: &Element) -> Vec<ClaimId> {
    let mark = target.closest("[data-claims]").ok().flatten();
    let ids = mark
        .and_then(|m| m.get_attribute("data-claims"))
        .unwrap_or_default();
    let ids = ids.split(' ').filter_map(|id| id.parse().ok()).map(ClaimId);
    ids.rev().collect()
}

fn is_in_controls(event: &PointerEvent) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|t| {
        t.closest(".adder, button, a, input")
            .ok()
            .flatten()
            .is_some()
    })
}

/// Keeps the first paragraph in view once scrolling rests.
fn keep_scroll(shell: Shell) -> impl Fn(leptos::ev::Event) + 'static {
    let timer = StoredValue::new_local(None::<clock::Timer>);
    move |_| {
        let next = clock::after(SCROLL_REST_MS, move || {
            if let Some(index) = first_in_view()
                && shell.read(|app| app.place().paragraph != index)
            {
                shell.send(Command::Scrolled(index));
            }
        });
        timer.set_value(Some(next));
    }
}

fn first_in_view() -> Option<usize> {
    let room = document().get_element_by_id(crate::web::effects::ROOM)?;
    if room.scroll_top() <= 0.0 {
        return Some(0);
    }
    let top = room.get_bounding_client_rect().top();
    let is_past = |e: &Element| e.get_bounding_client_rect().bottom() <= top + HAIR_PX;
    let stretches = document().query_selector_all(".stretch").ok()?;
    let before = first_not(&stretches, is_past);
    let stretch = stretches.item(before)?.dyn_into::<Element>().ok()?;
    let passages = stretch.query_selector_all(".passage").ok()?;
    let stretch_paragraphs = u32::try_from(passage::STRETCH).ok()?;
    usize::try_from(before * stretch_paragraphs + first_not(&passages, is_past)).ok()
}

/// Index of the first of elements in a row that is not so any more: the range
/// is halved instead of asking each.
fn first_not(elements: &NodeList, is_so: impl Fn(&Element) -> bool) -> u32 {
    let (mut low, mut high) = (0, elements.length());
    while low < high {
        let middle = low.midpoint(high);
        let element = elements.item(middle);
        if element
            .and_then(|e| e.dyn_into().ok())
            .is_some_and(|e| is_so(&e))
        {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
