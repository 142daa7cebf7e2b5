//! Boxes to type into and lists to choose from. They keep what is being typed
//! to themselves, tell it once it is done, and then show what the app made of
//! it.

use crate::app::view::TermRow;
use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;

/// A control under its name.
#[component]
pub(super) fn Field(
    name: &'static str,
    /// Id of the control.
    for_id: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=for_id>{name}</label>
            {children()}
        </div>
    }
}

/// A control under its name, for which it needs no id.
#[component]
pub(super) fn Labelled(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-name">{name}</span>
            {children()}
        </label>
    }
}

/// Several lines to type into.
#[component]
pub(super) fn LinesBox(
    #[prop(into)] value: Signal<String>,
    on_change: impl Fn(String) + 'static,
) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    let show = move |value: &str| {
        if let Some(area) = node.get_untracked() {
            area.set_value(value);
        }
    };
    Effect::new(move |_| {
        node.track();
        show(&value.get());
    });
    let changed = move |event: Event| {
        on_change(event_target_value(&event));
        if let Some(value) = value.try_get_untracked() {
            show(&value);
        }
    };
    view! { <textarea class="input" dir="auto" rows="2" node_ref=node on:change=changed></textarea> }
}

/// A line to type into. Attributes such as `id` are given with `attr:`.
#[component]
pub(super) fn TextBox(
    #[prop(into)] value: Signal<String>,
    #[prop(into, default = "text".into())] kind: Signal<&'static str>,
    on_change: impl Fn(String) + 'static,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    // Setting the value that is there already would clear a half-typed date.
    let show = move |value: &str| {
        if let Some(input) = node.get_untracked()
            && input.value() != value
        {
            input.set_value(value);
        }
    };
    Effect::new(move |_| {
        node.track();
        show(&value.get());
    });
    let changed = move |event: Event| {
        on_change(event_target_value(&event));
        if let Some(value) = value.try_get_untracked() {
            show(&value);
        }
    };
    view! { <input class="input" type=kind node_ref=node on:change=changed /> }
}

/// A date to choose; a line to type into where the date is not a plain one.
#[component]
pub(super) fn DateBox(
    #[prop(into)] value: Signal<String>,
    on_change: impl Fn(String) + 'static,
) -> impl IntoView {
    let kind = Signal::derive(move || value.with(|date| date_kind(date)));
    view! { <TextBox value kind on_change attr:dir="ltr" /> }
}

/// The browser's date box holds nothing but a year, a month and a day.
fn date_kind(date: &str) -> &'static str {
    let is_plain =
        date.len() == "2031-03-14".len() && date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if date.is_empty() || is_plain {
        "date"
    } else {
        "text"
    }
}

/// A list of terms, of which one or none is chosen.
#[component]
pub(super) fn TermBox(
    #[prop(into)] terms: Signal<Vec<TermRow>>,
    /// What stands for "none".
    none: &'static str,
    on_change: impl Fn(String) + 'static,
) -> impl IntoView {
    let select = NodeRef::<html::Select>::new();
    let changed = move |event: Event| {
        on_change(event_target_value(&event));
        if let (Some(select), Some(terms)) = (select.get_untracked(), terms.try_get_untracked()) {
            select.set_value(&chosen(&terms));
        }
    };
    let option = |term: TermRow| {
        view! { <option value=term.id prop:selected=term.is_chosen>{term.name}</option> }
    };
    view! {
        <select class="input" node_ref=select on:change=changed>
            <option value="">{none}</option>
            {move || terms.get().into_iter().map(option).collect_view()}
        </select>
    }
}

/// One value of a view; its default once what it shows is gone.
pub(super) fn of<V, T>(view: Memo<Option<V>>, pick: fn(&V) -> T) -> Signal<T>
where
    V: Send + Sync + 'static,
    T: Default + Send + Sync + 'static,
{
    Signal::derive(move || view.with(|view| view.as_ref().map(pick).unwrap_or_default()))
}

/// Id of the chosen term; empty for none.
fn chosen(terms: &[TermRow]) -> String {
    let chosen = terms.iter().find(|term| term.is_chosen);
    chosen.map(|term| term.id.clone()).unwrap_or_default()
}
