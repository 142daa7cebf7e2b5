//! The table of who says what: the claims of many articles, one a row.

use super::frame::Frame;
use crate::app::view::{GroupLine, TableLine, TableRow, TableView, TermRow};
use crate::app::{App, Column, Command, Grouping, Scope, TableChange};
use crate::model::ClaimId;
use crate::web::dispatch::Shell;
use crate::web::platform::intl;
use crate::web::views::field::TermBox;
use crate::web::views::filter_bar::{FilterBar, rows as choices};
use crate::web::views::foreign_words::{foreign_words, role_letter};
use crate::web::views::live::{flag, live, on, part, when};
use crate::web::views::print::print_as;
use crate::web::views::window::{Drawn, InList, Rows};
use crate::words::list::KEYS;
use crate::words::{list, table as words};
use leptos::html;
use leptos::prelude::*;
use uuid::Uuid;
use wasm_bindgen::JsCast;

type View = Memo<Option<TableView>>;

/// The columns that are drawn; the others only sort.
const DRAWN: &[Column] = Column::ALL.split_at(1).1;

/// The table with its tools.
#[component]
pub(super) fn Table() -> impl IntoView {
    let shell = Shell::here();
    let view = shell.watch_when(App::table_key, App::table_view);
    let has_lines = move || view.with(|v| v.as_ref().is_some_and(|v| !v.lines.is_empty()));
    print_as(move || shell.read(App::table_view).map(|view| paper(shell, &view)));
    view! {
        <Frame title=words::TITLE size="page">
            <div class="dialog-body who">
                <div class="who-tools">{tools(shell, view)}<FilterBar prefix="table"/></div>
                {when(has_lines, move || body(shell, view))}
                {when(move || !has_lines(), move || empty(view))}
            </div>
            <div class="dialog-foot">
                <p class="who-tally">{part(move || view.with(|v| v.as_ref().map(TableView::tally_words)))}</p>
                <span class="spring"></span>
                <button type="button" class="button" data-strong="" disabled=live(move || !has_lines())
                    on:click=on(move |_| send(shell, TableChange::Download))>{words::DOWNLOAD}</button>
            </div>
        </Frame>
    }
}

fn send(shell: Shell, change: TableChange) {
    shell.send(Command::Table(change));
}

fn empty(view: View) -> AnyView {
    let why = move || {
        view.with(|v| match v {
            None => list::READING,
            Some(v) if v.claim_count > 0 => words::NONE_FITS,
            Some(v) if v.choice.scope == Scope::All => words::NO_ROWS,
            Some(_) => words::NONE_IN_SCOPE,
        })
    };
    view! { <div class="empty"><p>{part(why)}</p></div> }.into_any()
}

/// Which claims, how they are grouped and sorted.
fn tools(shell: Shell, view: View) -> AnyView {
    let of = move |read: fn(&TableView) -> Vec<TermRow>| {
        Signal::from(Memo::new(move |_| {
            view.with(|v| v.as_ref().map(read).unwrap_or_default())
        }))
    };
    // The first of each is what stands for "none".
    let scopes = of(|v| {
        let is_chosen = |i: usize| v.scopes[i + 1].0 == v.choice.scope;
        choices(
            v.scopes.iter().skip(1).map(|(_, name)| name.clone()),
            is_chosen,
        )
    });
    let groupings = of(|v| named(&Grouping::ALL, Grouping::name, v.choice.grouping));
    let columns = of(|v| named(&Column::ALL, Column::name, v.choice.column));
    let scope = move |value: String| {
        let scope = view.with_untracked(|v| Some(v.as_ref()?.scopes.get(place(&value))?.0));
        send(shell, TableChange::Scope(scope.unwrap_or_default()));
    };
    let group = move |value: String| {
        let grouping = Grouping::ALL
            .get(place(&value))
            .copied()
            .unwrap_or_default();
        send(shell, TableChange::GroupBy(grouping));
    };
    let sort = move |value: String| {
        let column = Column::ALL.get(place(&value)).copied().unwrap_or_default();
        send(shell, TableChange::SortBy(column));
    };
    let reverse = move || {
        if let Some(column) = view.with_untracked(|v| Some(v.as_ref()?.choice.column)) {
            send(shell, TableChange::SortBy(column));
        }
    };
    let has = move |read: fn(&TableView) -> bool| {
        live(move || view.with(|v| v.as_ref().is_some_and(read)))
    };
    let is_grouped = has(|v| v.choice.grouping != Grouping::Nothing);
    let is_folded = has(|v| !v.choice.folded.is_empty());
    view! {
        <label class="field"><span class="field-name">{words::SCOPE}</span>
            <TermBox terms=scopes none=words::ALL_ARTICLES on_change=scope/></label>
        <label class="field"><span class="field-name">{words::GROUP}</span>
            <TermBox terms=groupings none=words::NO_GROUPS on_change=group/></label>
        <label class="field"><span class="field-name">{words::SORT}</span>
            <TermBox terms=columns none=words::PLACE on_change=sort/></label>
        <div class="buttons">
            <label class="check"><input type="checkbox" prop:checked=has(|v| v.choice.is_reversed)
                on:change=on(move |_| reverse())/><span>{words::REVERSED}</span></label>
            <label class="check"><input type="checkbox" prop:checked=has(|v| v.choice.once)
                on:change=on(move |event| send(shell, TableChange::Once(event_target_checked(&event))))/>
                <span>{words::ONCE}</span></label>
            {when(move || is_grouped.get(), move || view! {
                <button type="button" class="button" data-plain="" data-small=""
                    on:click=on(move |_| send(shell, TableChange::FoldAll(!is_folded.get_untracked())))>
                    {part(move || if is_folded.get() { words::UNFOLD_ALL } else { words::FOLD_ALL })}
                </button>
            })}
        </div>
    }
    .into_any()
}

/// All but the first, which stands for "none".
fn named<T: Copy + PartialEq>(all: &[T], name: fn(T) -> &'static str, chosen: T) -> Vec<TermRow> {
    let rest = all.iter().skip(1);
    choices(rest.map(|one| name(*one).to_owned()), |i| {
        all[i + 1] == chosen
    })
}

/// Place of a choice among all; the first is chosen by an empty value.
fn place(value: &str) -> usize {
    value
        .parse::<usize>()
        .map_or(0, |place| place.saturating_add(1))
}

/// The table itself; of a long one only what is seen is drawn.
fn body(shell: Shell, view: View) -> AnyView {
    let node = NodeRef::<html::Tbody>::new();
    let around = Signal::derive_local(move || node.get().map(JsCast::unchecked_into));
    let count = Memo::new(move |_| view.with(|v| v.as_ref().map_or(0, |v| v.lines.len())));
    // A line has no name of its own: a claim can stand in several groups. It goes
    // by its place.
    let ids = live(move || {
        (0..count.get())
            .map(|place| Uuid::from_u128(place as u128))
            .collect()
    });
    let rows = Rows::new("line", ids, None, around);
    let draw = move |part: Drawn| {
        match part {
        Drawn::Row(id) => line(shell, view, id, rows.of(id)),
        Drawn::Gap { rows, .. } => view! {
            <tr class="list-gap" role="presentation" style:--rows=rows.to_string()><td colspan="9"></td></tr>
        }
        .into_any(),
    }
    };
    view! {
        <p class="unseen" id="line-keys">{KEYS}</p>
        <table class="who-table" aria-label=words::TITLE aria-describedby="line-keys"
            aria-rowcount=live(move || (count.get() + 1).to_string())
            data-long=flag(move || rows.is_long.get())>
            <thead><tr aria-rowindex="1">{DRAWN.iter().map(|column| head(shell, view, *column)).collect_view()}</tr></thead>
            <tbody node_ref=node on:keydown=on(move |event| rows.pressed(&event))
                on:focusin=on(move |event| rows.focused(&event))>
                <For each=move || rows.drawn() key=|part| *part children=draw/>
            </tbody>
        </table>
    }
    .into_any()
}

/// The head of a column; pressed, it sorts.
fn head(shell: Shell, view: View, column: Column) -> AnyView {
    let sorted = Memo::new(move |_| {
        let choice = view.with(|v| v.as_ref().map(|v| (v.choice.column, v.choice.is_reversed)));
        choice
            .filter(|(by, _)| *by == column)
            .map(|(_, is_reversed)| is_reversed)
    });
    let way = live(move || {
        sorted.get().map(|is_reversed| {
            if is_reversed {
                "descending"
            } else {
                "ascending"
            }
        })
    });
    view! {
        <th scope="col" aria-sort=way>
            <button type="button" class="who-sort"
                on:click=on(move |_| send(shell, TableChange::SortBy(column)))>{column.name()}</button>
        </th>
    }
    .into_any()
}

fn line(shell: Shell, view: View, id: Uuid, place: InList) -> AnyView {
    let index = usize::try_from(id.as_u128()).unwrap_or(usize::MAX);
    let line = Memo::new(move |_| view.with(|v| v.as_ref()?.lines.get(index).cloned()));
    let is_group = move || line.with(|line| matches!(line, Some(TableLine::Group(_))));
    view! {
        <tr data-row=id.to_string() data-group=flag(is_group)
            aria-rowindex=live(move || (place.place.get() + 1).to_string())>
            {part(move || match line.get() {
                None => ().into_any(),
                Some(TableLine::Group(group)) => group_cells(shell, id, *group, place),
                Some(TableLine::Claim(claim, copies)) => claim_cells(shell, id, claim, copies, place),
            })}
        </tr>
    }
    .into_any()
}

/// The head of a group: what it holds, counted once; pressed, it closes.
fn group_cells(shell: Shell, id: Uuid, group: GroupLine, place: InList) -> AnyView {
    let which = group.group;
    view! {
        <th scope="colgroup" colspan="9">
            <button type="button" class="who-group" id=format!("line-{id}") tabindex=place.tabindex
                aria-expanded=(!group.is_folded).to_string()
                on:click=on(move |_| send(shell, TableChange::Fold(which.clone())))>
                <bdi class="who-name">{foreign_words(&group.name)}</bdi>
                " "
                <span class="who-count">{group.tally}</span>
            </button>
        </th>
    }
    .into_any()
}

fn claim_cells(shell: Shell, id: Uuid, claim: ClaimId, copies: usize, place: InList) -> AnyView {
    let row = shell.watch_when(App::edition, move |app| app.table_row(claim));
    let cells = move || {
        row.get().map(|row| {
            let step = on(move |_| send(shell, TableChange::Step(claim)));
            view! {
                <th scope="row"><div>
                    <button type="button" class="who-claim" id=format!("line-{id}") tabindex=place.tabindex
                        dir="auto" lang=language(&row) on:click=step>{foreign_words(&row.quote)}</button>
                    {copies_note(copies)}
                </div></th>
                {other_cells(&row)}
            }
        })
    };
    part(cells)
}

fn language(row: &TableRow) -> Option<String> {
    Some(row.language.clone()).filter(|tag| !tag.is_empty())
}

fn copies_note(copies: usize) -> Option<AnyView> {
    let note =
        || view! { " " <small class="who-copies">{words::copies(copies)}</small> }.into_any();
    (copies > 1).then(note)
}

/// All cells but the first. What is empty takes no room where rows are blocks.
fn other_cells(row: &TableRow) -> AnyView {
    let date = if row.date.is_empty() {
        String::new()
    } else {
        intl::day(&row.date)
    };
    let plain = |column: Column, text: &str| {
        let text =
            (!text.is_empty()).then(|| view! { <div><bdi>{foreign_words(text)}</bdi></div> });
        view! { <td data-name=column.name()>{text}</td> }.into_any()
    };
    let level = if row.is_unfinished && row.levels.is_empty() {
        view! { <td data-name=words::LEVEL><div class="unfinished">{list::UNFINISHED}</div></td> }
            .into_any()
    } else {
        plain(Column::Level, &row.levels)
    };
    view! {
        <td data-name=words::WHO><div><span class="hue" data-hue=row.hue><bdi>{foreign_words(&row.who)}</bdi></span>
            {role_letter(row.hue)}</div></td>
        {plain(Column::Through, &row.through)}
        {plain(Column::Stance, &row.stance)}
        {level}
        {plain(Column::Quantity, &row.quantities)}
        {plain(Column::Date, &date)}
        {plain(Column::Article, &row.article)}
        {plain(Column::Relations, &row.relations)}
    }
    .into_any()
}

/// The whole table for paper, as it is grouped and sorted.
fn paper(shell: Shell, view: &TableView) -> AnyView {
    let lines = view.lines.iter().map(|line| match line {
        TableLine::Group(group) => view! {
            <tr><th scope="colgroup" colspan="9">{group.name.clone()} " · " {group.tally.clone()}</th></tr>
        }
        .into_any(),
        TableLine::Claim(claim, copies) => {
            let row = shell.read(|app| app.table_row(*claim)).unwrap_or_default();
            let quote = view! { <th scope="row" dir="auto" lang=language(&row)>{row.quote.clone()} {copies_note(*copies)}</th> };
            view! { <tr>{quote}{other_cells(&row)}</tr> }.into_any()
        }
    });
    let heads = DRAWN
        .iter()
        .map(|column| view! { <th scope="col">{column.name()}</th> });
    view! {
        <section class="sheet">
            <header class="sheet-head"><h1>{words::TITLE}</h1><p class="sheet-facts">{view.tally_words()}</p></header>
            <table class="sheet-table">
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}
