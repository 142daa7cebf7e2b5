//! Keys that a person changes: what is in force then, what is refused and why,
//! and that all of it holds for every row of the table.

use super::app_chooser::FLOOD;
use super::app_flood::flood;
use super::app_person::Person;
use whence::app::view::KeyRow;
use whence::app::{
    ACTIONS, Action, App, Command, Dialog, KeyChange, OwnKeys, PALETTE_KEY, Request,
    action_for_chord, chord_of, refusal,
};

/// Somebody at the dialog, with an article open.
fn person() -> Person {
    let mut person = Person::with(&flood(&[FLOOD], &["Ana Brandt"]));
    person.send(Command::Open(Dialog::Keys));
    person
}

/// Does what a line says: `next-claim h` gives a key, `next-claim -` takes it,
/// `reset next-claim`, `reset all`, `swap`, `leave`.
fn act(person: &mut Person, line: &str) {
    let id = |id: &str| Action::named(id).expect("an action of this id").id;
    let change = match line.split_once(' ') {
        None if line == "swap" => KeyChange::Swap,
        None => KeyChange::Leave,
        Some(("reset", "all")) => KeyChange::ResetAll,
        Some(("reset", action)) => KeyChange::Reset(id(action)),
        Some((action, "-")) => KeyChange::Remove(id(action)),
        Some((action, key)) => {
            person.send(Command::Keys(KeyChange::Ask(id(action))));
            KeyChange::Press(key.to_owned())
        }
    };
    person.send(Command::Keys(change));
}

/// What keys stand for: `h:next-claim`, or `h:` for nothing.
fn in_force(app: &App, keys: &str) -> String {
    let shown = keys.split(' ').map(|key| {
        let action = app.keymap().action_for(key);
        format!("{key}:{}", action.map_or("", |action| action.id))
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn row(app: &App, id: &str) -> KeyRow {
    let groups = app.keys_view().groups.into_iter();
    let mut rows = groups.flat_map(|group| group.rows);
    rows.find(|row| row.id == id).expect("a row of this action")
}

/// After these lines the keys stand for this, and this was said last.
#[track_caller]
fn check(lines: &[&str], wanted: &str, said: &str) {
    let mut person = person();
    for line in lines {
        act(&mut person, line);
    }
    let keys: Vec<_> = wanted
        .split(' ')
        .filter_map(|w| w.rsplit_once(':'))
        .collect();
    let keys: Vec<_> = keys.iter().map(|(key, _)| *key).collect();
    assert_eq!(in_force(&person.app, &keys.join(" ")), wanted, "{lines:?}");
    assert_eq!(person.heard(), said, "{lines:?}");
    // What is kept gives the same keys again.
    let kept = person.kept_keys();
    let mut next = Person::new(2);
    next.send(Command::Keys(KeyChange::Kept(kept)));
    for action in ACTIONS {
        let keys = |app: &App| app.keymap().keys_of(action).join(" ");
        assert_eq!(keys(&next.app), keys(&person.app), "{}", action.id);
    }
}

#[test]
fn an_action_is_given_another_key() {
    check(
        &["next-claim h"],
        "h:next-claim j:",
        "“Next claim” has the key h.",
    );
    check(
        &["next-claim Shift+J", "next-claim ö"],
        "ö:next-claim Shift+J: j:",
        "“Next claim” has the key ö.",
    );
    check(&["next-claim -"], "j:", "“Next claim” has no key.");
    check(
        &["delete y"],
        "y:delete Delete: Backspace:",
        "“Delete the claim” has the key y.",
    );
    // The one that it has, again.
    check(
        &["next-claim j"],
        "j:next-claim",
        "“Next claim” has the key j.",
    );
    // An action that had none.
    check(&["keys y"], "y:keys", "“Change keys” has the key y.");
    // A key that another one has left.
    check(
        &["next-claim -", "previous-claim j"],
        "j:previous-claim k:",
        "“Previous claim” has the key j.",
    );
}

#[test]
fn a_key_that_another_has_is_named_and_swapped() {
    check(
        &["next-claim k"],
        "j:next-claim k:previous-claim",
        "k is the key of “Previous claim”.",
    );
    check(
        &["next-claim k", "swap"],
        "j:previous-claim k:next-claim",
        "“Next claim” has the key k, “Previous claim” j.",
    );
    check(
        &["next-claim k", "leave", "swap"],
        "j:next-claim k:previous-claim",
        "k is the key of “Previous claim”.",
    );
    // And back: as it was at first.
    check(
        &["next-claim k", "swap", "next-claim j", "swap"],
        "j:next-claim k:previous-claim",
        "“Next claim” has the key j, “Previous claim” k.",
    );
    // Without a key of its own it has none to give.
    check(
        &["next-claim -", "next-claim k", "swap"],
        "j: k:next-claim",
        "“Next claim” has the key k, “Previous claim” none.",
    );
    // Of two keys one is left.
    check(
        &["next-claim Delete", "swap"],
        "j: Delete:next-claim Backspace:delete",
        "“Next claim” has the key Delete, “Delete the claim” Backspace.",
    );
}

#[test]
fn keys_are_reset() {
    check(
        &["next-claim h", "reset next-claim"],
        "h: j:next-claim",
        "“Next claim” has the key j.",
    );
    check(
        &["delete -", "reset delete"],
        "Delete:delete Backspace:delete",
        "“Delete the claim” has the key Delete.",
    );
    check(&["keys y", "reset keys"], "y:", "“Change keys” has no key.");
    // Another has it by now.
    check(
        &["next-claim h", "done j", "reset next-claim"],
        "h:next-claim j:done",
        "j is the key of “Mark the article done, or not”.",
    );
    check(
        &["next-claim h", "done j", "reset next-claim", "swap"],
        "h:done j:next-claim d:",
        "“Next claim” has the key j, “Mark the article done, or not” h.",
    );
    check(
        &["next-claim k", "swap", "export -", "reset all"],
        "j:next-claim k:previous-claim e:export",
        "All keys are as they were at first.",
    );
}

#[test]
fn what_stands_in_the_way_is_shown_at_the_action() {
    let mut person = person();
    act(&mut person, "next-claim k");
    let asked = person.app.keys_view().asked.expect("it is asked");
    assert_eq!(asked.id, "next-claim");
    assert_eq!(asked.problem, "k is the key of “Previous claim”.");
    assert_eq!(asked.swap.as_deref(), Some("Swap: “Previous claim” gets j"));
    act(&mut person, "next-claim Delete");
    let asked = person.app.keys_view().asked.expect("it is asked");
    assert_eq!(
        asked.swap.as_deref(),
        Some("Take it: “Delete the claim” keeps Backspace")
    );
    act(&mut person, "next-claim Tab");
    let asked = person.app.keys_view().asked.expect("it is asked");
    assert_eq!((asked.problem.is_empty(), asked.swap), (false, None));
    act(&mut person, "next-claim y");
    assert_eq!(person.app.keys_view().asked, None);
    assert_eq!(person.app.keys_view().changed_count, 1);
    assert!(row(&person.app, "next-claim").is_changed);
    // Each change is kept at once, and asks for nothing else.
    assert!(matches!(
        person.asked.as_slice(),
        [Request::Announce(_), Request::KeepKeys(_)]
    ));
}

#[test]
fn some_keys_cannot_be_given() {
    #[track_caller]
    fn check(key: &str, wanted: &str) {
        let said = refusal(key).unwrap_or_default();
        assert!(
            said.starts_with(wanted) && said.is_empty() == wanted.is_empty(),
            "{key}: {said}"
        );
        let mut person = person();
        act(&mut person, &format!("next-claim {key}"));
        let is_given = person.app.keymap().action_for(key).map(|a| a.id) == Some("next-claim");
        assert_eq!(is_given, wanted.is_empty(), "{key}");
    }
    for key in [
        "y", "Shift+Y", "ö", "о", "!", "+", "~", "F2", "F9", "Insert",
    ] {
        check(key, "");
    }
    for key in [
        "Enter",
        "Escape",
        "Tab",
        "Shift+Tab",
        "Space",
        "ArrowUp",
        "Home",
        "PageDown",
    ] {
        check(key, "This key is needed for reading");
    }
    for key in [
        "Ctrl+Y",
        "Ctrl+Shift+Y",
        "Alt+X",
        "Meta+Z",
        "Control+A",
        "Ctrl+ArrowUp",
    ] {
        check(key, "Keys with Ctrl");
    }
    for key in ["F5", "F12", "Shift+F8", "ContextMenu", "AudioVolumeUp"] {
        check(key, "The browser");
    }
    assert!(refusal("").is_some() && refusal("\n").is_some());
}

#[test]
fn letters_from_a_screen_are_spelt_as_keys() {
    for (letter, wanted) in [
        ('h', "h"),
        ('H', "Shift+H"),
        ('?', "?"),
        ('ж', "ж"),
        ('١', "١"),
    ] {
        assert_eq!(chord_of(letter), wanted);
    }
}

/// A new row of the table needs nothing of this dialog.
#[test]
fn each_row_of_the_table_can_be_changed_or_is_fixed() {
    for action in ACTIONS {
        let mut person = person();
        person.send(Command::Keys(KeyChange::Ask(action.id)));
        let is_asked = person.app.keys_view().asked.is_some();
        assert_eq!(is_asked, action.can_change_key(), "{}", action.id);
        person.send(Command::Keys(KeyChange::Press("ø".to_owned())));
        let now = person.app.keymap().action_for("ø").map(|a| a.id);
        assert_eq!(now, is_asked.then_some(action.id));
        let has_ctrl = action.keys.iter().any(|key| key.starts_with("Ctrl+"));
        assert_eq!(!is_asked, has_ctrl || action.id == "close", "{}", action.id);
    }
}

/// What is kept may be of another version, or changed by hand.
#[test]
fn what_is_kept_is_taken_as_far_as_it_makes_sense() {
    #[track_caller]
    fn check(kept: &[(&str, &str)], wanted: &str) {
        let kept: OwnKeys = kept
            .iter()
            .map(|(id, key)| ((*id).to_owned(), (*key).to_owned()))
            .collect();
        let mut person = Person::new(1);
        person.send(Command::Keys(KeyChange::Kept(kept)));
        let keys: Vec<_> = wanted
            .split(' ')
            .filter_map(|w| w.rsplit_once(':'))
            .collect();
        let keys: Vec<_> = keys.iter().map(|(key, _)| *key).collect();
        assert_eq!(in_force(&person.app, &keys.join(" ")), wanted);
    }
    check(&[("next-claim", "h")], "h:next-claim j:");
    check(&[("next-claim", "Enter")], "Enter: j:next-claim");
    check(
        &[("undo", "h"), ("close", "")],
        "h: Ctrl+Z:undo Escape:close",
    );
    check(&[("next-claim", "h"), ("done", "h")], "h:next-claim d:done");
    check(
        &[("next-claim", "h"), ("next-claim", "y")],
        "h:next-claim y:",
    );
    check(&[("of-another-version", "j")], "j:next-claim");
    // A later version's own key gives way to what was chosen before.
    check(&[("done", "j")], "j:done d:");
}

#[test]
fn an_unknown_action_keeps_its_key_for_the_version_that_knows_it() {
    let mut person = person();
    let kept = vec![("of-another-version".to_owned(), "y".to_owned())];
    person.send(Command::Keys(KeyChange::Kept(kept.clone())));
    act(&mut person, "next-claim h");
    let now = person.kept_keys();
    assert!(now.contains(&kept[0]) && now.len() == 2, "{now:?}");
}

#[test]
fn the_key_in_force_does_what_the_action_does() {
    let mut person = person();
    act(&mut person, "help y");
    person.send(Command::Close);
    person.press("?");
    assert_eq!(person.app.shell_view().dialog, None);
    person.press("y");
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Help));
    let help = Action::named("help").expect("an action");
    let undo = Action::named("undo").expect("an action");
    assert_eq!(person.app.key_of(help).as_deref(), Some("y"));
    person.send(Command::UseSingleKeys(false));
    assert_eq!(person.app.key_of(help), None);
    assert_eq!(person.app.key_of(undo).as_deref(), Some("Ctrl+Z"));
    assert!(action_for_chord(&person.app, "y").is_none());
    assert!(action_for_chord(&person.app, PALETTE_KEY).is_some());
    // The dialog shows it all the same: it is given, and off.
    assert_eq!(row(&person.app, "help").keys, ["y"]);
}
