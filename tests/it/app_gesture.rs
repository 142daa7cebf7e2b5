//! The core gesture: a selection, who says so, how confident.

use super::app_flood::flood;
use super::app_person::Person;
use whence::app::{Aim, ClaimChange, Command, DraftChange, FocusTarget, Request};

const FLOOD: &str = "The bridge at Sarn\n\
    The Water Board said nine people died, and Ana Brandt agreed. Rain fell for two days.\n\
    Mayor Lund told Radio Sarn that the bridge was safe. “Nobody,” she said, “was told.”";

const SOURCES: [&str; 4] = ["Ana Brandt", "Mayor Lund", "Radio Sarn", "Water Board"];

fn person() -> Person {
    Person::with(&flood(&[FLOOD, "Another\nThe rain fell."], &SOURCES))
}

/// Does the steps, then looks at the claims.
pub(crate) fn check(steps: &[&str], wanted: &[&str]) -> Person {
    let mut person = person();
    person.perform(steps);
    assert_eq!(person.claims(), wanted, "{steps:?}");
    person
}

#[test]
fn three_keys_make_a_claim() {
    let made = "nine people died < Ana Brandt[Ana Brandt] · 4";
    let person = check(&["select nine people died", "Enter", "4", "Enter"], &[made]);
    assert_eq!(
        person.heard(),
        "Claim kept: “nine people died”, Ana Brandt, confidence high."
    );
    let claim = person.claim().id;
    assert!(
        person
            .asked
            .contains(&Request::Focus(FocusTarget::Mark(claim)))
    );
    let undo = person.app.shell_view().undo;
    assert_eq!(undo.as_deref(), Some("Mark “nine people died”"));
    let saves = person
        .asked
        .iter()
        .filter(|r| matches!(r, Request::Save { .. }));
    assert_eq!(saves.count(), 1);
    check(
        &["select nine people died", "Enter", "4", "Enter", "Ctrl+Z"],
        &[],
    );
    check(
        &[
            "select nine people died",
            "Enter",
            "4",
            "Enter",
            "Ctrl+Z",
            "Ctrl+Y",
        ],
        &[made],
    );
}

#[test]
fn who_says_so() {
    let cases: &[(&[&str], &str)] = &[
        (
            &["ArrowDown", "Enter", "5", "Enter"],
            "Water Board[Water Board] · 5",
        ),
        (
            &["type wtr", "Enter", "0", "Enter"],
            "Water Board[Water Board] · 0",
        ),
        (&["type lund", "Enter", "1", "Enter"], "Mayor Lund · 1"),
        (
            &["type Rescue Corps", "Enter", "2", "Enter"],
            "Rescue Corps · 2",
        ),
        (
            &["type a driver", "ArrowDown", "Enter", "3", "Enter"],
            "(a driver) · 3",
        ),
        (&["-", "3", "Enter"], "- · 3"),
        (&[".", "3", "Enter"], "itself · 3"),
        (&["Enter", "Enter"], "Ana Brandt[Ana Brandt] · ?"),
        (&["Ctrl+Enter"], "? · ?"),
        (&["Enter", "3", "3", "Enter"], "Ana Brandt[Ana Brandt] · ?"),
        (&["Enter", "3", "4", "Enter"], "Ana Brandt[Ana Brandt] · 4"),
        // Through whom, outermost first in the chain.
        (
            &["type lund", "Tab", "type radio", "Enter", "4", "Enter"],
            "Radio Sarn > Mayor Lund · 4",
        ),
        (
            &[
                "type lund",
                "Tab",
                "type radio",
                "Tab",
                "type brandt",
                "Enter",
                "4",
                "Enter",
            ],
            "Ana Brandt[Ana Brandt] > Radio Sarn > Mayor Lund · 4",
        ),
        // The source that is in the chain is not offered again.
        (
            &["Enter", "Tab", "Enter", "4", "Enter"],
            "Water Board[Water Board] > Ana Brandt[Ana Brandt] · 4",
        ),
        // Sources side by side.
        (
            &["Enter", "+", "Enter", "4", "Enter"],
            "Ana Brandt[Ana Brandt] + Water Board[Water Board] · 4",
        ),
        (
            &[
                "type lund",
                "Enter",
                "+",
                "-",
                "Tab",
                "type radio",
                "Enter",
                "Enter",
            ],
            "Mayor Lund + Radio Sarn > - · ?",
        ),
        // Back.
        (
            &["Enter", "Backspace", "type lund", "Enter", "Enter"],
            "Mayor Lund · ?",
        ),
        (
            &[
                "type lund",
                "Tab",
                "type radio",
                "Enter",
                "Backspace",
                "type brandt",
                "Enter",
                "Enter",
            ],
            "Ana Brandt[Ana Brandt] > Mayor Lund · ?",
        ),
        (
            &["type lund", "Tab", "Backspace", "Enter"],
            "Mayor Lund · ?",
        ),
        (
            &[".", "Backspace", "Enter", "Enter"],
            "Ana Brandt[Ana Brandt] · ?",
        ),
        // A new name twice is one source; nobody passes on their own word.
        (
            &["type Corps", "Enter", "+", "type corps", "Enter", "Enter"],
            "Corps + (corps) · ?",
        ),
    ];
    for (steps, wanted) in cases {
        let mut all = vec!["select nine people died"];
        all.extend(*steps);
        check(&all, &[&format!("nine people died < {wanted}")]);
    }
}

#[test]
fn a_source_in_the_text_s_own_words_is_a_mention() {
    for (typed, wanted) in [
        ("type the bridge", "the bridge"),
        ("type Brandt agreed", "Brandt agreed[Brandt agreed]"),
    ] {
        let steps = ["select nine people died", typed, "Enter", "2", "Enter"];
        check(&steps, &[&format!("nine people died < {wanted} · 2")]);
    }
}

#[test]
fn candidates_in_order() {
    let mut person = person();
    let names = |person: &Person| {
        let rows = person.app.draft_view().expect("the popover is open").rows;
        let shown = rows.into_iter().map(|r| format!("{} ({})", r.name, r.hint));
        shown.collect::<Vec<_>>()
    };
    let ends = [
        "The article itself (.)",
        "Not stated (-)",
        "Decide later (Ctrl+Enter)",
    ];
    let again = ["Again: Mayor Lund (=)"];
    person.perform(&["select Rain fell"]);
    let all = [
        "Ana Brandt ()",
        "Mayor Lund ()",
        "Radio Sarn ()",
        "Water Board ()",
    ];
    assert_eq!(names(&person), [&all[..], &ends].concat());
    person.perform(&["type water", "Enter", "Enter"]);
    person.perform(&["select two days", "type water", "Enter", "Enter"]);
    person.perform(&["select Rain", "type lund", "Enter", "Enter"]);
    person.perform(&["select for two"]);
    let after = [
        "Mayor Lund (last used)",
        "Water Board (2 claims)",
        "Ana Brandt ()",
        "Radio Sarn ()",
    ];
    assert_eq!(names(&person), [&after[..], &again, &ends].concat());
    person.perform(&["Escape", "select nine people died"]);
    let in_sentence = [
        "Water Board (in this sentence)",
        "Ana Brandt (in this sentence)",
        "Mayor Lund (last used)",
        "Radio Sarn ()",
    ];
    assert_eq!(names(&person), [&in_sentence[..], &again, &ends].concat());
    person.perform(&["type Water Board"]);
    let typed = [
        "Water Board (in this sentence)",
        "Described, not named: “Water Board” ()",
    ];
    assert_eq!(names(&person), typed);
}

#[test]
fn a_draft_is_not_lost_by_accident() {
    // A second try at the same words keeps what was chosen.
    check(
        &[
            "select people died",
            "type lund",
            "Enter",
            "4",
            "select nine people died",
            "Enter",
        ],
        &["nine people died < Mayor Lund · 4"],
    );
    // Other words are another claim: the first is kept.
    check(
        &[
            "select nine people died",
            "type lund",
            "Enter",
            "4",
            "select Rain fell",
            "-",
            "Enter",
        ],
        &["nine people died < Mayor Lund · 4", "Rain fell < - · ?"],
    );
    // Nothing was chosen: nothing is kept.
    check(
        &["select nine people died", "select Rain fell", "Escape"],
        &[],
    );
    // A dialog lies above it.
    let mut person = check(&["select nine people died", "Enter"], &[]);
    person.send(Command::Open(whence::app::Dialog::Sources));
    person.send(Command::Close);
    person.perform(&["Enter"]);
    assert_eq!(
        person.claims(),
        ["nine people died < Ana Brandt[Ana Brandt] · ?"]
    );
    // Another article has other words.
    let mut person = check(&["select nine people died", "Enter"], &[]);
    person.send(Command::StepArticle(whence::app::Step::Next));
    assert_eq!(person.app.draft_view(), None);
}

#[test]
fn a_source_that_goes_meanwhile_is_made_again() {
    let mut person = person();
    person.perform(&["select nine people died", "type lund", "Enter"]);
    let lund = person
        .project()
        .sources()
        .iter()
        .find(|s| s.name == "Mayor Lund");
    let lund = lund.expect("she is there").id;
    person.send(Command::DeleteSource(lund));
    person.perform(&["Enter"]);
    assert_eq!(person.claims(), ["nine people died < Mayor Lund · ?"]);
}

#[test]
fn selections_become_exact() {
    check(
        &["select ine people di", "Ctrl+Enter"],
        &["nine people died < ? · ?"],
    );
    check(
        &["exact ine people di", "Ctrl+Enter"],
        &["ine people di < ? · ?"],
    );
    check(
        &["select nine people died, ", "Ctrl+Enter"],
        &["nine people died < ? · ?"],
    );
    check(&["exact \n", "Ctrl+Enter"], &[]);
    check(
        &["select Nobody,” she said, “was told", "Ctrl+Enter"],
        &["“Nobody,” she said, “was told.” < ? · ?"],
    );
    let mut person = Person::with(&flood(&["Flags\nThey waved 🇫🇷 flags."], &[]));
    // Half of a flag is the flag.
    person.perform(&["exact \u{1f1eb}", "Ctrl+Enter"]);
    assert_eq!(person.claims(), ["🇫🇷 < ? · ?"]);
}

#[test]
fn revising_keeps_everything_else() {
    let mut person = check(
        &["select nine people died", "Enter", "4", "Enter"],
        &["nine people died < Ana Brandt[Ana Brandt] · 4"],
    );
    let id = person.claim().id;
    let change = |change| Command::ChangeClaim(id, change);
    person.send(change(ClaimChange::Note("A note".to_owned())));
    person.send(change(ClaimChange::AddTags("a, b, a".to_owned())));
    let before = person.claim().clone();
    person.perform(&["s", "type lund", "Enter", "Enter"]);
    assert_eq!(person.claims(), ["nine people died < Mayor Lund · 4"]);
    let mut after = person.claim().clone();
    assert_eq!(
        person.heard(),
        "Claim kept: “nine people died”, Mayor Lund, confidence high."
    );
    after.attribution = before.attribution.clone();
    after.meta = before.meta.clone();
    assert_eq!(after, before);
    let undo = person.app.shell_view().undo;
    assert_eq!(
        undo.as_deref(),
        Some("Change the source of “nine people died”")
    );

    // Who is named again keeps what was recorded of the naming.
    let link = person.claim().attribution.chains()[0].links[0].id;
    let chain = person.claim().attribution.chains()[0].id;
    let at = whence::app::LinkAt {
        claim: id,
        chain,
        link,
    };
    person.send(Command::SetAim(Aim::Cue(at)));
    person.perform(&[
        "select told",
        "s",
        "type lund",
        "Tab",
        "type radio",
        "Enter",
        "Enter",
    ]);
    assert_eq!(
        person.claims(),
        ["nine people died < Radio Sarn > Mayor Lund{told} · 4"]
    );

    // Nothing chosen is nothing changed.
    let file = person.file();
    person.perform(&["s", "Ctrl+Enter"]);
    assert_eq!(person.heard(), "Nothing was changed.");
    assert_eq!(person.file(), file);
    // A level can be taken back in the popover too.
    person.perform(&["s", "type lund", "Enter", "4", "Enter"]);
    assert_eq!(person.claims(), ["nine people died < Mayor Lund{told} · ?"]);
}

#[test]
fn a_claim_of_another_article_is_revised_there() {
    let mut person = check(
        &["select nine people died", "Ctrl+Enter"],
        &["nine people died < ? · ?"],
    );
    let id = person.claim().id;
    person.perform(&["]"]);
    assert_eq!(person.app.place().claim, None);
    person.send(Command::ReviseSource(id));
    assert_eq!(
        person.app.draft_view().expect("open").quote,
        "nine people died"
    );
    person.perform(&["Enter", "Enter"]);
    assert_eq!(
        person.claims(),
        ["nine people died < Ana Brandt[Ana Brandt] · ?"]
    );
}

#[test]
fn a_level_that_the_scale_lacks_is_refused() {
    let mut person = person();
    person.perform(&["select nine people died", "Enter"]);
    person.send(Command::Draft(DraftChange::Level("9".to_owned())));
    person.perform(&["Enter"]);
    assert_eq!(
        person.claims(),
        ["nine people died < Ana Brandt[Ana Brandt] · ?"]
    );
}
