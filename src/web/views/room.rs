//! Where a project is worked on: its articles, the open one, the panel.

use super::article_list::ArticleList;
use super::later::part;
use super::panel::Panel;
use super::reader::Reader;
use leptos::prelude::*;

part!(
    /// All that stands in an open project.
    room, (), |()| view! { <ArticleList/> <Reader/> <Panel/> }.into_any()
);
