//! The box that finds anything: what is found by what is typed, in which
//! order, and what comes of taking it.

use super::app_chooser::FLOOD;
use super::app_flood::{flood, sample};
use super::app_person::{Person, paste};
use whence::app::view::PaletteView;
use whence::app::{
    ClaimChange, Command, Dialog, FocusTarget, KeyChange, PaletteChange, Request, SourceField,
};

/// Somebody at the sample, with the box open.
fn person() -> Person {
    let mut person = Person::new(1);
    person.send(Command::ImportSample(sample().to_owned()));
    person.send(Command::Open(Dialog::Palette));
    person
}

fn search(person: &mut Person, typed: &str) -> PaletteView {
    person.send(Command::Palette(PaletteChange::Search(typed.to_owned())));
    person.app.palette_view()
}

fn take(person: &mut Person, typed: &str) {
    search(person, typed);
    person.send(Command::Palette(PaletteChange::Take(None)));
}

/// The rows under their headings: `Actions: Undo (Ctrl+Z) · …`.
fn shown(view: &PaletteView) -> Vec<String> {
    let groups = view.groups.iter();
    groups
        .map(|group| {
            let rows = group.rows.iter().map(|row| {
                let name: String = row.name.chars().take(34).collect();
                match (&*row.key, row.can) {
                    (_, false) => format!("{name} [{}]", row.hint),
                    ("", _) => name,
                    (key, _) => format!("{name} ({key})"),
                }
            });
            let rows: Vec<_> = rows.collect();
            let more = group.more.split(':').next().unwrap_or_default();
            format!("{}: {} | {more}", group.title, rows.join(" · "))
        })
        .collect()
}

/// What is found by what is typed, at once and letter by letter.
#[track_caller]
fn check(typed: &str, wanted: &[&str]) {
    let at_once = search(&mut person(), typed);
    let mut person = person();
    let ends = typed.char_indices().map(|(at, c)| at + c.len_utf8());
    for end in ends {
        search(&mut person, &typed[..end]);
    }
    assert_eq!(person.app.palette_view(), at_once, "{typed}");
    assert_eq!(shown(&at_once), wanted, "{typed}");
}

#[test]
fn anything_is_found_by_its_name() {
    check("ZZZ", &[]);
    check("undo", &[]);
}

#[test]
fn without_words_there_is_what_can_be_done_and_read() {
    let mut person = person();
    let view = person.app.palette_view();
    assert_eq!(shown(&view), ["", ""]);
    let same = search(&mut person, "  ");
    assert_eq!(same.groups, view.groups);
}
