//! The first page: what this is, three ways in, and the projects there are.

use super::choose_files::{ChooseFiles, Offer};
use super::live::part;
use crate::app::view::ProjectRow;
use crate::app::{Command, Dialog};
use crate::web::dispatch::Shell;
use crate::words::{projects, start};
use leptos::prelude::*;

/// What is shown while no project is open.
#[component]
pub fn Start() -> impl IntoView {
    let shell = Shell::here();
    let open_sample = move |_| shell.send(Command::OpenSample);
    let offline_words = shell.watch(crate::app::App::offline_words);
    let add_articles = move |_| shell.send(Command::Open(Dialog::AddArticles));
    view! {
        <div class="start">
            <h1>{start::TITLE}</h1>
            <p class="start-lead">
                {start::LEAD}
            </p>
            <ul class="start-ways">
                <Way
                    title=start::SAMPLE
                    words=start::SAMPLE_NOTE
                >
                    <button type="button" class="button" data-strong="" on:click=open_sample>
                        {start::OPEN_SAMPLE}
                    </button>
                </Way>
                <Way
                    title=start::ARTICLES
                    words=start::ARTICLES_NOTE
                >
                    <button type="button" class="button" on:click=add_articles>
                        {start::ADD_ARTICLES}
                    </button>
                </Way>
                <Way
                    title=start::FILE
                    words=start::FILE_NOTE
                >
                    <ChooseFiles words=start::IMPORT offer=Offer::Whence />
                </Way>
            </ul>
            <Projects />
            <p class="start-promise">
                {start::PROMISE} " "
                {part(move || offline_words.get())}
            </p>
        </div>
    }
}

#[component]
fn Way(title: &'static str, words: &'static str, children: Children) -> impl IntoView {
    view! {
        <li class="start-way">
            <div>
                <h2>{title}</h2>
                <p>{words}</p>
            </div>
            {children()}
        </li>
    }
}

/// The projects in this browser; nothing where there are none.
#[component]
fn Projects() -> impl IntoView {
    let rows = Shell::here().watch(crate::app::App::project_rows);
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <h2 class="label">{start::PROJECTS}</h2>
            <ul class="start-projects">
                <For
                    each=move || rows.get()
                    key=|row| (row.id, row.title.clone(), row.numbers.clone())
                    children=|row| view! { <Project row /> }
                />
            </ul>
        </Show>
    }
}

#[component]
fn Project(row: ProjectRow) -> impl IntoView {
    let shell = Shell::here();
    let name = projects::open(&row.title);
    view! {
        <li class="project-row">
            <div>
                <strong>
                    <bdi>{row.title}</bdi>
                </strong>
                <span class="quiet">{row.numbers}</span>
            </div>
            <button
                type="button"
                class="button"
                data-small=""
                aria-label=name
                on:click=move |_| shell.send(Command::OpenProject(row.id))
            >
                {projects::OPEN}
            </button>
        </li>
    }
}
