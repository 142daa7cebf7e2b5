//! What a selection can be for besides a new claim, and what Escape closes.

use super::app_gesture::check;
use super::app_person::Person;
use whence::app::{Aim, Command, FocusTarget, Request};

#[test]
fn pieces_bounds_mentions_and_cues() {
    let mut person = check(
        &[
            "select Nobody",
            "type lund",
            "Enter",
            "4",
            "Enter",
            "a",
            "select was told",
        ],
        &["“Nobody,” / “was told.” < Mayor Lund · 4"],
    );
    let undo = |person: &Person| person.app.shell_view().undo.unwrap_or_default();
    assert_eq!(undo(&person), "Add a piece to “Nobody,”");
    // The same words again are refused, and the aim stays.
    person.perform(&["a", "select was told"]);
    assert_eq!(
        person.heard(),
        "These words are part of the claim already. Select others, or change its bounds."
    );
    assert!(person.app.reader_view().expect("open").aim.is_some());
    person.perform(&["Escape", "b"]);
    let aim = person.app.reader_view().expect("open").aim;
    assert_eq!(
        aim.as_deref(),
        Some("Select the words that piece 1 of 2 should cover.")
    );
    person.perform(&["exact Nobody"]);
    assert_eq!(person.claims(), ["Nobody / “was told.” < Mayor Lund · 4"]);
    // Bounds that reach into another piece swallow it whole.
    person.perform(&["b", "exact Nobody,” she said, “was"]);
    assert_eq!(
        person.claims(),
        ["Nobody,” she said, “was told.” < Mayor Lund · 4"]
    );
    let claim = person.claim();
    let chain = &claim.attribution.chains()[0];
    let at = whence::app::LinkAt {
        claim: claim.id,
        chain: chain.id,
        link: chain.links[0].id,
    };
    person.send(Command::SetAim(Aim::Mention(at)));
    assert_eq!(person.heard(), "Select the words that name Mayor Lund.");
    person.perform(&["select Mayor Lund"]);
    assert!(
        person
            .asked
            .contains(&Request::Focus(FocusTarget::Link(at.link)))
    );
    person.send(Command::SetAim(Aim::Cue(at)));
    person.perform(&["select she said"]);
    assert_eq!(
        person.claims(),
        [
            "Nobody,” she said, “was told. < Mayor Lund[Mayor Lund]{she said} · 4"
                .replace("told. <", "told.” <")
        ]
    );
    assert_eq!(
        undo(&person),
        "Set the cue of “Nobody,” she said, “was told.””"
    );
    // An aim ends with what it is about.
    person.send(Command::SetAim(Aim::Mention(at)));
    person.send(Command::ChangeChains(
        at.claim,
        whence::app::ChainChange::Remove(at.link),
    ));
    assert_eq!(person.app.reader_view().expect("open").aim, None);
    person.perform(&["select two days"]);
    assert!(person.app.draft_view().is_some());
}

#[test]
fn escape_closes_what_lies_on_top() {
    let mut person = check(&["select Nobody", "Ctrl+Enter"], &["“Nobody,” < ? · ?"]);
    let id = person.claim().id;
    person.perform(&["a"]);
    person.send(Command::Open(whence::app::Dialog::Help));
    let state = |person: &Person| {
        (
            person.app.shell_view().dialog.is_some(),
            person.app.draft_view().is_some(),
            person.app.reader_view().expect("open").aim.is_some(),
            person.app.place().claim.is_some(),
        )
    };
    assert_eq!(state(&person), (true, false, true, true));
    person.press("Escape");
    assert_eq!(state(&person), (false, false, true, true));
    person.press("Escape");
    assert_eq!(state(&person), (false, false, false, true));
    person.perform(&["select two days"]);
    assert_eq!(state(&person), (false, true, false, true));
    person.press("Escape");
    assert_eq!(state(&person), (false, false, false, true));
    assert!(person.asked.contains(&Request::Focus(FocusTarget::Reader)));
    person.press("Escape");
    assert_eq!(state(&person), (false, false, false, false));
    assert!(
        person
            .asked
            .contains(&Request::Focus(FocusTarget::Mark(id)))
    );
    assert!(action_is_off(&person, "Escape"));
    // From the list, back to the list.
    person.send(Command::OpenClaim(id));
    assert!(person.asked.contains(&Request::Focus(FocusTarget::Panel)));
    person.press("Escape");
    assert!(
        person
            .asked
            .contains(&Request::Focus(FocusTarget::ListRow(id)))
    );
}

fn action_is_off(person: &Person, key: &str) -> bool {
    whence::app::action_for_chord(&person.app, key).is_none()
}
