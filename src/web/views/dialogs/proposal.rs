//! One article on its way in, with all that can be corrected of it.

use super::add_articles::{View, focus_soon, title_id};
use crate::app::view::ProposalRow;
use crate::app::{Command, ProposalField};
use crate::web::dispatch::Shell;
use crate::web::views::dialogs::article_details::directions;
use crate::web::views::field::{DateBox, TermBox, TextBox};
use crate::web::views::live::{live, when};
use crate::words::{adding as words, details};
use leptos::prelude::*;

/// A row of the list. It stays the same row when others are left out.
#[derive(Clone, Copy)]
struct Row {
    /// Where it is in the list; the commands count from 0.
    index: Memo<usize>,
    row: Memo<Option<ProposalRow>>,
}

impl Row {
    fn of(view: View, id: usize) -> Self {
        let is_this = move |row: &ProposalRow| row.id == id;
        let index = move |_: Option<&usize>| {
            view.with(|v| v.rows.iter().position(is_this).unwrap_or(usize::MAX))
        };
        let row = move |_: Option<&Option<ProposalRow>>| {
            view.with(|v| v.rows.iter().find(|row| is_this(row)).cloned())
        };
        Self {
            index: Memo::new(index),
            row: Memo::new(row),
        }
    }

    /// One value of the row; its default once the row is gone.
    fn get<T: Default>(self, pick: impl Fn(&ProposalRow) -> T) -> T {
        self.row
            .with(|row| row.as_ref().map(pick).unwrap_or_default())
    }

    fn value<T>(self, pick: fn(&ProposalRow) -> T) -> Signal<T>
    where
        T: Default + Send + Sync + 'static,
    {
        live(move || self.get(pick))
    }

    fn set(self, field: ProposalField) -> Box<dyn Fn(String)> {
        let shell = Shell::here();
        Box::new(move |value| {
            let index = self.index.get_untracked();
            shell.send(Command::CorrectProposal(index, field, value));
        })
    }

    /// Names a control: "Title of article 2".
    fn named(self, what: &'static str) -> Signal<String> {
        live(move || words::of_article(what, self.number()))
    }

    fn number(self) -> usize {
        self.index.get().saturating_add(1)
    }
}

/// One article on its way in.
#[component]
pub(super) fn Proposal(id: usize, view: View) -> impl IntoView {
    let row = Row::of(view, id);
    let is_same = move || row.get(|r| !r.same_words.is_empty());
    let is_more = RwSignal::new(false);
    let details = format!("proposal-{id}-more");
    let more = details.clone();
    view! {
        <tr data-open=live(move || (is_same() || is_more.get()).then_some(""))>
            <td data-name=details::TITLE>
                <TextBox
                    value=row.value(|r| r.found.title.clone())
                    on_change=row.set(ProposalField::Title)
                    attr:id=title_id(id)
                    attr:aria-label=row.named(details::TITLE)
                    attr:dir="auto"
                />
                <Provenance row />
            </td>
            <td data-name=details::OUTLET>
                <TextBox
                    value=row.value(|r| r.found.outlet.clone())
                    on_change=row.set(ProposalField::Outlet)
                    attr:aria-label=row.named(details::OUTLET)
                    attr:dir="auto"
                />
            </td>
            <td data-name=words::DATE>
                <DateBox
                    value=row.value(|r| r.found.published.clone())
                    on_change=row.set(ProposalField::Published)
                    attr:aria-label=row.named(words::DATE)
                />
            </td>
            <td data-name=details::LANGUAGE>
                <TextBox
                    value=row.value(|r| r.found.language.clone())
                    on_change=row.set(ProposalField::Language)
                    attr:aria-label=row.named(details::LANGUAGE)
                    attr:dir="ltr"
                    attr:data-short=""
                />
            </td>
            <td data-name=words::WORDS class="number">
                {row.value(|r| r.word_count)}
            </td>
            <td class="proposal-tools">
                <button
                    type="button"
                    class="button"
                    data-plain=""
                    data-small=""
                    aria-label=live(move || words::more_on(row.number()))
                    aria-expanded=live(move || is_more.get().to_string())
                    aria-controls=more
                    on:click=move |_| is_more.update(|is_more| *is_more = !*is_more)
                >
                    {words::MORE}
                </button>
                <LeaveOut id view row />
            </td>
        </tr>
        {when(move || is_more.get(), move || view! { <Details id=details.clone() row /> })}
        {when(is_same, move || view! { <SameText id row /> })}
    }
}

/// Where it comes from, and what was done on the way.
#[component]
fn Provenance(row: Row) -> impl IntoView {
    let file = row.value(|r| r.found.file_name.clone());
    let remarks = row.value(|r| {
        let mut remarks = r.found.remarks.clone();
        if !r.set_aside.is_empty() {
            remarks.push(format!("{}.", r.set_aside));
        }
        remarks.join(" ")
    });
    let is_there = move || file.with(|f| !f.is_empty()) || remarks.with(|r| !r.is_empty());
    when(is_there, move || {
        view! {
            <p class="quiet proposal-note">
                <bdi>{file}</bdi>
                " "
                <span>{remarks}</span>
            </p>
        }
    })
}

#[component]
fn LeaveOut(id: usize, view: View, row: Row) -> impl IntoView {
    let shell = Shell::here();
    let leave_out = move |_| {
        let index = row.index.get_untracked();
        // The focus goes to the next row's button, or to the one before.
        let next = view.with_untracked(|v| {
            let next = v
                .rows
                .get(index + 1)
                .or_else(|| v.rows.get(index.checked_sub(1)?));
            next.map(|row| leave_id(row.id))
        });
        shell.send(Command::DropProposal(index));
        focus_soon(next);
    };
    view! {
        <button
            type="button"
            class="button"
            data-plain=""
            data-small=""
            id=leave_id(id)
            aria-label=live(move || words::leave_out(row.number()))
            on:click=leave_out
        >
            {words::LEAVE_OUT}
        </button>
    }
}

fn leave_id(id: usize) -> String {
    format!("proposal-{id}-leave")
}

/// What is seldom corrected.
#[component]
fn Details(id: String, row: Row) -> impl IntoView {
    view! {
        <tr class="table-note" id=id>
            <td colspan="6">
                <div class="field-row">
                    {text_field(row, details::BYLINE, ProposalField::Byline, |r| r.found.byline.clone())}
                    {text_field(row, details::CREDIT, ProposalField::Credit, |r| r.found.credit.clone())}
                    {text_field(row, details::ADDRESS, ProposalField::Url, |r| r.found.url.clone())}
                    <label class="field">
                        <span class="field-name">{details::DIRECTION}</span>
                        <TermBox
                            terms=row.value(|r| directions(&r.found.direction))
                            none=details::BY_TEXT
                            on_change=row.set(ProposalField::Direction)
                            attr:aria-label=row.named(details::DIRECTION)
                        />
                    </label>
                </div>
            </td>
        </tr>
    }
}

/// A box for text, under its name.
fn text_field(
    row: Row,
    name: &'static str,
    field: ProposalField,
    pick: fn(&ProposalRow) -> String,
) -> impl IntoView {
    let is_address = field == ProposalField::Url;
    view! {
        <label class="field">
            <span class="field-name">{name}</span>
            <TextBox
                value=row.value(pick)
                on_change=row.set(field)
                attr:aria-label=row.named(name)
                attr:dir=if is_address { "ltr" } else { "auto" }
                attr:inputmode=is_address.then_some("url")
            />
        </label>
    }
}

/// The same text is here already: what then?
#[component]
fn SameText(id: usize, row: Row) -> impl IntoView {
    let shell = Shell::here();
    let is_copy = row.value(|r| r.is_copy);
    let is_here = move || row.get(|r| r.same_as).is_some();
    let index = move || row.index.get_untracked();
    let keep = move |is_copy| shell.send(Command::KeepAsCopy(index(), is_copy));
    let name = format!("same-text-{id}");
    view! {
        <tr class="table-note">
            <td colspan="6">
                <fieldset class="choice" aria-label=words::SAME_AGAIN>
                    <span>{row.value(|r| r.same_words.clone())}</span>
                    " "
                    <label>
                        <input
                            type="radio"
                            name=name.clone()
                            prop:checked=live(move || !is_copy.get())
                            on:change=move |_| keep(false)
                        />
                        {words::LEAVE_IT_OUT}
                    </label>
                    <label>
                        <input
                            type="radio"
                            name=name
                            prop:checked=is_copy
                            on:change=move |_| keep(true)
                        />
                        {words::KEEP_COPY}
                    </label>
                    {when(is_here, move || view! {
                        <button
                            type="button"
                            class="button"
                            data-plain=""
                            data-small=""
                            on:click=move |_| shell.send(Command::OpenSame(index()))
                        >
                            {words::OPEN_IT}
                        </button>
                    })}
                </fieldset>
            </td>
        </tr>
    }
}
