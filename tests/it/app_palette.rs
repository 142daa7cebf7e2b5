//! The box that finds anything: what is found by what is typed, in which
//! order, and what comes of taking it.

use super::app_chooser::FLOOD;
use super::app_flood::{flood, sample};
use super::app_person::{Person, paste};
use whence::app::view::PaletteView;
use whence::app::{
    ACTIONS, ClaimChange, Command, Dialog, FocusTarget, KeyChange, PaletteChange, Request,
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
    check("undo", &["Actions: Undo (Ctrl+Z) | "]);
    check(
        "next cl",
        &["Actions: Next claim (j) · Next article (]) · Select the next quotation without  (q) | "],
    );
    check(
        "ministry toll",
        &["Articles: Ministry disputes toll as water fa | "],
    );
    // A word of the title, one of the outlet.
    check("toll advertiser", &["Articles: Dam toll rises to 19 | "]);
    check("انهيار", &["Articles: انهيار سد أورين | "]);
    check("engineer", &["Sources: Unnamed engineer | "]);
    check("no such words", &[]);
}

#[test]
fn claims_are_found_by_their_words_in_any_order() {
    let died = ["Claims: Nineteen people died · Nineteen people died | "];
    check("nineteen died", &died);
    check("Died NINETEEN", &died);
    // Letters strewn over a sentence are no words of it.
    check("ninpeo", &[]);
    check(
        "PLUIE n’EXPLÍQUE",
        &["Claims: « Mais la pluie n’explique pas tou | "],
    );
}

#[test]
fn what_fits_best_comes_first_and_the_rest_is_counted() {
    check(
        "water",
        &[
            "Articles: Ministry disputes toll as water fa | ",
            "Sources: Orrin Water and Power | ",
            "Claims: “We heard it,” […] “before we saw  · “🙏🏽 on the roof, 2½ metres in the  · the gates of the spillway were kep · the order to sound the siren was p · «لم أسمع صفارة إنذار، بل سمعت الما | 1 more",
        ],
    );
    // The company's letters stand in its alias, strewn.
    check(
        "copy",
        &[
            "Actions: Copy as quotation with its source [needs a selected claim] | ",
            "Sources: Orrin Water and Power | ",
        ],
    );
}

#[test]
fn without_words_there_is_what_can_be_done_and_read() {
    let mut person = person();
    let view = person.app.palette_view();
    let [actions, articles] = shown(&view).try_into().expect("two groups");
    let first = "Actions: Add articles (i) · Export (e) · Print the article with its claims (Ctrl+P) · Projects (p) · Sources (r) | ";
    let can = ACTIONS
        .iter()
        .filter(|a| (a.command)(&person.app).is_some());
    // But for the one that opened the box.
    assert_eq!(actions, format!("{first}{} more", can.count() - 6));
    assert_eq!(
        articles,
        "Articles: Dam at Orrin gives way · Ministry disputes toll as water fa · “We were told nothing” · انهيار سد أورين · Correction: Orrin toll | 3 more"
    );
    assert_eq!(view.said, "Type some letters or words.");
    assert_eq!(search(&mut person, "  ").groups, view.groups);
}

#[test]
fn an_action_says_why_it_cannot_be_done_and_which_key_is_in_force() {
    #[track_caller]
    fn check(person: &mut Person, typed: &str, wanted: &str) {
        person.send(Command::Open(Dialog::Palette));
        let view = search(person, typed);
        let first = shown(&view).first().cloned().unwrap_or_default();
        let first = first.split(['·', '|']).next().unwrap_or_default();
        assert_eq!(first.trim(), wanted, "{typed}");
    }
    let mut person = Person::new(1);
    check(
        &mut person,
        "delete the claim",
        "Actions: Delete the claim [needs an open project]",
    );
    check(&mut person, "help", "Actions: Help and keys (?)");
    let key = KeyChange::Press("y".to_owned());
    person.send(Command::Keys(KeyChange::Ask("help")));
    person.send(Command::Keys(key));
    check(&mut person, "help", "Actions: Help and keys (y)");
    person.send(Command::UseSingleKeys(false));
    check(&mut person, "help", "Actions: Help and keys");
    person.send(Command::NewProject(String::new()));
    check(
        &mut person,
        "next article",
        "Actions: Next article [needs an open article]",
    );
    check(&mut person, "redo", "Actions: Redo [nothing to do now]");
    person.send(paste(FLOOD));
    person.send(Command::AddArticles);
    check(
        &mut person,
        "delete the claim",
        "Actions: Delete the claim [needs a selected claim]",
    );
    check(
        &mut person,
        "close",
        "Actions: Close, or stop what is under way [nothing to do now]",
    );
    // Chosen all the same, it says so, and the box stays.
    take(&mut person, "redo");
    assert_eq!(person.heard(), "“Redo”: nothing to do now.");
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Palette));
}

/// Taking the first of what is found: the focus that is asked for, and what is
/// said, once.
#[track_caller]
fn check_take(person: &mut Person, typed: &str, focus: Option<FocusTarget>, said: &[&str]) {
    person.send(Command::Open(Dialog::Palette));
    let before = person.said.len();
    take(person, typed);
    assert_eq!(person.said[before..], *said, "{typed}");
    let asked = person.asked.iter().find_map(|request| match request {
        Request::Focus(target) => Some(*target),
        _ => None,
    });
    assert_eq!(asked, focus, "{typed}");
    assert_eq!(search(person, "x").query, "", "{typed}: it is closed");
}

#[test]
fn what_is_found_is_gone_to() {
    let mut person = person();
    check_take(
        &mut person,
        "correction",
        Some(FocusTarget::Reader),
        &["Correction: Orrin toll"],
    );
    let claim = person.claim_on("“What he told me was, ‘The shift leader says the gates have rusted shut.’ And then he ate.”");
    check_take(
        &mut person,
        "rusted shut",
        Some(FocusTarget::Mark(claim)),
        &["““What he told me was, ‘The shift leader says th…”, Anka Dorel, confidence high."],
    );
    assert_eq!(person.app.place().claim, Some(claim));
    assert_eq!(person.app.shell_view().dialog, None);
    check_take(
        &mut person,
        "next claim",
        None,
        &[
            "“‘The shift leader says the gates have rusted sh…”, Pavel Dorel, via Anka Dorel, confidence medium.",
        ],
    );
    let claim = person.claim().id;
    // What is under way stops, as if by its key.
    check_take(&mut person, "close", Some(FocusTarget::Mark(claim)), &[]);
    assert_eq!(person.app.place().claim, None);
    check_take(&mut person, "unnamed eng", None, &[]);
    let Some(Dialog::Source(source)) = person.app.shell_view().dialog else {
        panic!("no page of a source");
    };
    let project = person.project();
    assert_eq!(
        project.source(source).map(|s| &*s.name),
        Some("Unnamed engineer")
    );
    person.send(Command::Close);
    check_take(&mut person, "help", None, &[]);
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Help));
}

#[test]
fn the_caret_goes_along_and_says_what_is_meant() {
    let mut person = Person::with(&flood(&[FLOOD], &["Ana Brandt"]));
    person.perform(&["select nine people died", ".", "Enter", "F8"]);
    let claim = person.claim_on("nine people died");
    person.perform(&["Ctrl+Home"]);
    check_take(
        &mut person,
        "people",
        Some(FocusTarget::CaretOrMark(claim)),
        &["“nine people died”, the article itself, no confidence yet."],
    );
    let at = person.app.caret_view().map(|view| view.at.0);
    assert_eq!(at, Some(1), "the caret stands in the claim's paragraph");
    // Nobody points at anything while a dialog is open.
    check_take(
        &mut person,
        "set words",
        Some(FocusTarget::Mark(claim)),
        &[
            "Set aside as no part of the article: “The Water Board said nine people died, and Ana Brandt agree…”.",
        ],
    );
}

#[test]
fn the_rows_are_what_is_there_now() {
    let mut person = person();
    search(&mut person, "water");
    let rows = |person: &Person| shown(&person.app.palette_view());
    assert_eq!(rows(&person).len(), 3);
    // Another tab takes the article away; the box is open all the while.
    let id = person.app.article_ids()[1];
    person.send(Command::RemoveArticle(id));
    person.send(Command::Open(Dialog::Palette));
    let view = search(&mut person, "water");
    assert!(
        !shown(&view)[0].starts_with("Articles"),
        "{:?}",
        shown(&view)
    );
    // New words are found at once.
    let claim = person.claim_on("Nineteen people died");
    let change = ClaimChange::Summary("A score less one".to_owned());
    person.send(Command::ChangeClaim(claim, change));
    assert_eq!(search(&mut person, "score less").said, "1 found");
}

#[test]
fn the_highlight_stops_at_the_ends() {
    let mut person = person();
    let rows = |person: &Person| {
        let view = person.app.palette_view();
        (
            view.highlighted,
            view.groups.iter().map(|g| g.rows.len()).sum::<usize>(),
        )
    };
    search(&mut person, "water");
    for (by, wanted) in [(1, 1), (3, 4), (99, 6), (-2, 4), (isize::MIN, 0)] {
        person.send(Command::Palette(PaletteChange::Move(by)));
        assert_eq!(rows(&person), (wanted, 7));
    }
    search(&mut person, "wat");
    assert_eq!(rows(&person).0, 0);
}
