//! The list of articles, with one menu for all of them.

use super::foreign_words::foreign_words;
use super::live::{flag, live, on, part, when};
use super::masthead::hide;
use super::window::{InList, Window};
use crate::app::view::ArticleRow;
use crate::app::{App, Command, Dialog};
use crate::model::ArticleId;
use crate::web::dispatch::Shell;
use crate::words::{buttons, count, list as words};
use leptos::ev::DragEvent;
use leptos::prelude::*;

/// The list of articles.
#[component]
pub fn ArticleList() -> impl IntoView {
    let shell = Shell::here();
    let ids = shell.watch_when(App::edition, App::article_ids);
    let ids = live(move || ids.with(|ids| ids.iter().map(|id| id.0).collect::<Vec<_>>()));
    let is_reading = shell.watch(App::is_glimpse);
    let menu_for = RwSignal::new(None::<ArticleId>);
    let dragged = RwSignal::new(None::<ArticleId>);
    view! {
        <nav class="article-list" id="articles" popover aria-label=words::ARTICLES_PANE>
            <div class="article-list-head">
                <h2 class="label">{words::ARTICLES_PANE}</h2>
                <button class="button article-list-close" data-plain data-small
                    popovertarget="articles" popovertargetaction="hide">{buttons::CLOSE}</button>
            </div>
            <Window class="article-rows" prefix="article" name=words::ARTICLES ids first=None
                row=Box::new(move |id, place| view! { <Row id=ArticleId(id) menu_for dragged place/> }.into_any())/>
            {when(move || ids.with(Vec::is_empty), move || view! {
                <div class="empty"><p>{part(move || if is_reading.get() {
                    words::READING
                } else {
                    words::NO_ARTICLES
                })}</p></div>
            })}
            <ArticleMenu menu_for/>
        </nav>
    }
}

#[component]
fn Row(
    id: ArticleId,
    menu_for: RwSignal<Option<ArticleId>>,
    dragged: RwSignal<Option<ArticleId>>,
    place: InList,
) -> impl IntoView {
    let shell = Shell::here();
    let seen = shell.watch_when(
        move |app| app.article_row_key(id),
        move |app| app.article_row(id),
    );
    let Some(first) = seen.get_untracked() else {
        return ().into_any();
    };
    // On its way out a row shows what it was.
    let row = Memo::new(move |old: Option<&ArticleRow>| {
        let now = seen.get().or_else(|| old.cloned());
        now.unwrap_or_else(|| first.clone())
    });
    let drop_side = RwSignal::new(None::<&'static str>);
    let on_drag_over = move |event: DragEvent| {
        if dragged.get_untracked().is_some_and(|from| from != id) {
            event.prevent_default();
            drop_side.set(side(shell, dragged.get_untracked(), id));
        }
    };
    let on_drop = move |event: DragEvent| {
        drop_side.set(None);
        if let Some(from) = dragged.get_untracked() {
            event.prevent_default();
            shell.send(Command::MoveArticle(from, distance(shell, from, id)));
        }
    };
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        hide("articles");
        shell.send(Command::OpenArticle(id));
    };
    view! {
        <li class="article-row" draggable="true" data-row=id.to_string()
            aria-posinset=place.place aria-setsize=place.total
            data-current=flag(move || row.with(|r| r.is_current))
            data-dragged=flag(move || dragged.get() == Some(id))
            data-drop=live(move || drop_side.get())
            on:dragstart=on(move |_| dragged.set(Some(id)))
            on:dragend=on(move |_| dragged.set(None))
            on:dragover=on_drag_over
            on:dragleave=on(move |_| drop_side.set(None))
            on:drop=on_drop>
            <a href="#room" id=format!("article-{id}") tabindex=place.tabindex dir=live(move || row.with(|r| r.direction))
                aria-current=live(move || row.with(|r| r.is_current).then_some("page")) on:click=open>
                <span class="article-row-title" lang=live(move || row.with(|r| r.language.clone())) dir="auto">
                    {part(move || row.with(|r| foreign_words(&r.title)))}
                </span>
                <span class="article-row-facts">
                    <bdi>{part(move || row.with(|r| r.outlet.clone()))}</bdi>
                    " "
                    <bdi>{part(move || row.with(|r| claims(r.claim_count)))}
                        {when(move || row.with(|r| r.is_done), move || view! {
                            " · " <span aria-label=words::IS_DONE role="img">"✓"</span>
                        })}
                    </bdi>
                    {part(move || row.with(note).map(|words| view! {
                        <span class="article-row-note">{words}</span>
                    }))}
                </span>
            </a>
            <button class="button" data-plain data-small popovertarget="article-menu" tabindex=place.tabindex
                aria-label=live(move || row.with(|r| words::more_for(&r.title)))
                on:click=on(move |_| menu_for.set(Some(id)))>"⋯"</button>
        </li>
    }
    .into_any()
}

fn claims(count: usize) -> String {
    match count {
        0 => String::new(),
        n => count::claims(n),
    }
}

fn note(row: &ArticleRow) -> Option<String> {
    match (row.is_correction, row.echo_count) {
        (true, _) => Some(words::IS_CORRECTION.to_owned()),
        (false, 0) => None,
        (false, n) => Some(words::same_text(n)),
    }
}

fn place(shell: Shell, id: ArticleId) -> Option<usize> {
    shell.read(|app| app.article_ids().iter().position(|other| *other == id))
}

/// How many places `from` moves to take the place of `to`.
fn distance(shell: Shell, from: ArticleId, to: ArticleId) -> isize {
    let (from, to) = (place(shell, from), place(shell, to));
    let signed = |n: usize| isize::try_from(n).unwrap_or_default();
    from.zip(to)
        .map_or(0, |(from, to)| signed(to) - signed(from))
}

fn side(shell: Shell, from: Option<ArticleId>, to: ArticleId) -> Option<&'static str> {
    let by = distance(shell, from?, to);
    Some(if by > 0 { "after" } else { "before" })
}

#[component]
fn ArticleMenu(menu_for: RwSignal<Option<ArticleId>>) -> impl IntoView {
    let shell = Shell::here();
    let is_done = move || {
        let id = menu_for.get()?;
        shell.read(|app| app.article_row(id).map(|r| r.is_done))
    };
    let send = move |command: fn(ArticleId) -> Command| {
        hide("article-menu");
        if let Some(id) = menu_for.get_untracked() {
            shell.send(command(id));
        }
    };
    view! {
        <div class="menu" id="article-menu" popover>
            <button class="button" data-plain autofocus
                on:click=on(move |_| send(|id| Command::Open(Dialog::ArticleDetails(id))))>{words::EDIT}</button>
            <button class="button" data-plain on:click=on(move |_| send(Command::ToggleDone))>
                {part(move || if is_done() == Some(true) { words::MARK_NOT_DONE } else { words::MARK_DONE })}
            </button>
            <button class="button" data-plain
                on:click=on(move |_| send(|id| Command::MoveArticle(id, -1)))>{words::MOVE_UP}</button>
            <button class="button" data-plain
                on:click=on(move |_| send(|id| Command::MoveArticle(id, 1)))>{words::MOVE_DOWN}</button>
            <hr/>
            <button class="button" data-plain data-grave
                on:click=on(move |_| send(Command::AskRemoveArticle))>{words::REMOVE}</button>
        </div>
    }
}
