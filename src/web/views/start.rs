//! The first page: what this is, three ways in, and the projects there are.

use super::choose_files::{ChooseFiles, WHENCE_FILE};
use super::live::part;
use crate::app::view::ProjectRow;
use crate::app::{Command, Dialog};
use crate::web::dispatch::Shell;
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
            <h1>"Who says so, and through whom?"</h1>
            <p class="start-lead">
                "Open the articles, select each claim, say who says so and through whom, and how confident you are that it is so. Whence keeps your work in this browser and gives it back as a file."
            </p>
            <ul class="start-ways">
                <Way
                    title="See how it works"
                    words="“The Orrin Dam”: short invented articles with their claims, as a project of its own."
                >
                    <button type="button" class="button" data-strong="" on:click=open_sample>
                        "Open the sample"
                    </button>
                </Way>
                <Way
                    title="Begin with your articles"
                    words="Paste them, or choose or drop .txt and .md files."
                >
                    <button type="button" class="button" on:click=add_articles>
                        "Add articles"
                    </button>
                </Way>
                <Way
                    title="Go on with a file"
                    words="A .whence.json from a colleague or from yourself. You see what it holds first."
                >
                    <ChooseFiles words="Import a file" accept=WHENCE_FILE />
                </Way>
            </ul>
            <Projects />
            <p class="start-promise">
                "Nothing leaves this page: no account, no server, no request. "
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
            <h2 class="label">"Your projects"</h2>
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
    let name = format!("Open “{}”", row.title);
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
                "Open"
            </button>
        </li>
    }
}
