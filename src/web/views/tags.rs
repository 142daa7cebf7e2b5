//! The tags of a claim as chips, and a box that adds more; the tags that other
//! claims have are offered there.

use super::foreign_words::foreign_words;
use super::live::{on, part};
use crate::app::view::ClaimView;
use crate::app::{App, ClaimChange, Command};
use crate::web::dispatch::Shell;
use crate::words::panel as words;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// The tags of a claim.
#[component]
pub(super) fn Tags(claim: Memo<ClaimView>) -> impl IntoView {
    let shell = Shell::here();
    let id = claim.with_untracked(|c| c.id);
    let tags = Memo::new(move |_| claim.with(|c| c.tags.clone()));
    let offered = RwSignal::new(Vec::<String>::new());
    let node = NodeRef::<html::Input>::new();
    let tell = move |change| shell.send(Command::ChangeClaim(id, change));
    let add = move || {
        if let Some(input) = node.get_untracked()
            && !input.value().trim().is_empty()
        {
            tell(ClaimChange::AddTags(input.value()));
            input.set_value("");
        }
    };
    let remove = move |tag: String| {
        tell(ClaimChange::RemoveTag(tag));
        if let Some(input) = node.get_untracked() {
            drop(input.focus());
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let is_empty = node.get_untracked().is_some_and(|i| i.value().is_empty());
        let last = tags.with_untracked(|tags| tags.last().cloned());
        match (event.key().as_str(), last) {
            ("Enter", _) => add(),
            ("Backspace", Some(last)) if is_empty => remove(last),
            _ => return,
        }
        event.prevent_default();
    };
    // All claims are looked through for them, so only when somebody asks.
    let offer = move |_| {
        let mut all = shell.read(App::tags_in_use);
        tags.with_untracked(|tags| all.retain(|tag| !tags.contains(tag)));
        offered.set(all);
    };
    let chip = move |tag: String| {
        let name = words::remove_tag(&tag);
        let shown = foreign_words(&tag);
        view! {
            <li class="chip"><bdi>{shown}</bdi>
                <button class="chip-remove" aria-label=name on:click=on(move |_| remove(tag.clone()))>"×"</button>
            </li>
        }
    };
    let options = move || {
        let offered = offered.get().into_iter();
        offered
            .map(|tag| view! { <option value=tag></option> })
            .collect_view()
    };
    view! {
        <label for="tags">{words::TAGS}</label>
        <div class="tags">
            {part(move || {
                let tags = tags.get();
                (!tags.is_empty()).then(|| view! {
                    <ul class="chips" aria-label=words::TAGS>{tags.into_iter().map(chip).collect_view()}</ul>
                })
            })}
            <input class="input" data-inline id="tags" node_ref=node list="tags-in-use" autocomplete="off"
                placeholder=words::TAGS_HINT on:keydown=on(on_key) on:focus=on(offer) on:change=on(move |_| add())/>
            <datalist id="tags-in-use">{part(options)}</datalist>
        </div>
    }
}
