//! Where a project is worked on: its articles, the open one, the panel.

use super::article_list::ArticleList;
use super::panel::Panel;
use super::reader::Reader;
use leptos::prelude::*;

/// All that stands in an open project.
#[component]
pub fn Room() -> impl IntoView {
    super::print::follow_printing(crate::web::dispatch::Shell::here());
    view! { <ArticleList/> <Reader/> <Panel/> }
}
