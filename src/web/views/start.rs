//! temp
use crate::app::Command;
use crate::web::dispatch::Shell;
use leptos::prelude::*;
/// a
#[component]
pub fn Start() -> impl IntoView {
    let shell = Shell::here();
    view! { <button on:click=move |_| shell.send(Command::OpenSample)>"Open the sample event"</button>}
}
