//! What is done with claims that are there: changes and their names, deleting,
//! copying, stepping, and the lines they are drawn with.

use super::app_flood::{flood, sample};
use super::app_person::Person;
use whence::app::{ChainChange, ClaimChange, Command, FocusTarget, Naming, Request, Step};
use whence::edit::Change;
use whence::model::{
    Certainty, ClaimId, Meta, Quotation, Relation, RelationId, Stance, TermId, Who, scale_ids,
    term_ids,
};

const FLOOD: &str = "The bridge\n\
    The Water Board said nine people died on the old bridge at Sarn.\n\
    Rain fell for two days.";

fn person(steps: &[&str]) -> Person {
    let mut person = Person::with(&flood(&[FLOOD], &["Mayor Lund", "Water Board"]));
    person.perform(steps);
    person
}

fn undo_words(person: &Person) -> String {
    person.app.shell_view().undo.unwrap_or_default()
}

/// Each change is one step under its name; undone, the file is as before but
/// for revisions and times.
#[test]
fn changes_and_their_names() {
    let level = |code: &str| ClaimChange::Level(scale_ids::CONFIDENCE, Some(code.to_owned()));
    let cases: &[(ClaimChange, &str)] = &[
        (
            level("5"),
            "Set the confidence of “nine people died” to “very high”",
        ),
        (
            level("0"),
            "Set the confidence of “nine people died” to “cannot be judged”",
        ),
        (
            ClaimChange::Summary(" Nine dead ".to_owned()),
            "Change the summary of “nine people died”",
        ),
        (
            ClaimChange::Kind(Some(term_ids::FIGURE)),
            "Change the kind of “nine people died”",
        ),
        (
            ClaimChange::Quotation(Some(Quotation::Mixed)),
            "Change the quotation type of “nine people died”",
        ),
        (
            ClaimChange::Status(Some(term_ids::DISPUTED)),
            "Change the status of “nine people died”",
        ),
        (
            ClaimChange::AddTags("toll, toll".to_owned()),
            "Change the tags of “nine people died”",
        ),
        (
            ClaimChange::Note("See page 2".to_owned()),
            "Change the note of “nine people died”",
        ),
        (
            ClaimChange::OwnVoice,
            "Change the source of “nine people died”",
        ),
        (
            ClaimChange::Undecided,
            "Change the source of “nine people died”",
        ),
        (
            ClaimChange::Level(scale_ids::CONFIDENCE, None),
            "Clear the confidence of “nine people died”",
        ),
    ];
    for (change, words) in cases {
        let mut person = person(&["select nine people died", "Enter", "4", "Enter"]);
        let before = person.claim().clone();
        person.send(Command::ChangeClaim(before.id, change.clone()));
        assert_eq!(undo_words(&person), *words);
        let changed = person.claim().clone();
        assert_ne!(changed, before);
        // The same again changes nothing.
        person.send(Command::ChangeClaim(before.id, change.clone()));
        assert_eq!(*person.claim(), changed, "{words}");
        person.press("Ctrl+Z");
        assert_eq!(person.heard(), format!("Undid: {words}."));
        let undone = person.claim().clone();
        assert_eq!(
            whence::model::Claim {
                meta: before.meta.clone(),
                ..undone
            },
            before
        );
        person.press("Ctrl+Y");
        assert_eq!(person.heard(), format!("Redid: {words}."));
        let redone = person.claim().clone();
        assert_eq!(
            whence::model::Claim {
                meta: changed.meta.clone(),
                ..redone
            },
            changed
        );
    }
}

#[test]
fn what_cannot_be_is_refused() {
    let mut person = person(&["select nine people died", "Enter", "4", "Enter"]);
    let file = person.file();
    let id = person.claim().id;
    let link = person.claim().attribution.chains()[0].links[0].id;
    let nobody = whence::model::SourceId(uuid::Uuid::from_u128(5));
    let known = |who| Naming::Known(who);
    let chain = |change| Command::ChangeChains(id, change);
    for command in [
        Command::ChangeClaim(
            id,
            ClaimChange::Level(scale_ids::CONFIDENCE, Some("9".to_owned())),
        ),
        Command::ChangeClaim(
            id,
            ClaimChange::Kind(Some(TermId(uuid::Uuid::from_u128(5)))),
        ),
        Command::ChangeClaim(id, ClaimChange::RemovePiece(0)),
        Command::ChangeClaim(id, ClaimChange::RemovePiece(7)),
        chain(ChainChange::AddChain(Naming::New("  ".to_owned()))),
        chain(ChainChange::SetWho(
            link,
            known(Who::Described(String::new())),
        )),
        chain(ChainChange::SetWho(link, known(Who::Source(nobody)))),
        chain(ChainChange::Move(link, 3)),
    ] {
        person.send(command.clone());
        assert_eq!(person.file(), file, "{command:?}");
    }
    assert_eq!(undo_words(&person), "Mark “nine people died”");
}

#[test]
fn chains_are_changed_one_link_at_a_time() {
    let mut person = person(&["select nine people died", "Enter", "4", "Enter"]);
    let id = person.claim().id;
    let link = person.claim().attribution.chains()[0].links[0].id;
    let new = |name: &str| Naming::New(name.to_owned());
    let mut did = |change: ChainChange| {
        person.send(Command::ChangeChains(id, change));
        let claims = person.claims();
        claims[0].split(" < ").nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!(
        did(ChainChange::PutBefore(link, new("mayor lund"))),
        "Mayor Lund > Water Board[Water Board] · 4"
    );
    assert_eq!(
        did(ChainChange::PutAfter(
            link,
            Naming::Known(Who::Described("a guard".to_owned()))
        )),
        "Mayor Lund > Water Board[Water Board] > (a guard) · 4"
    );
    assert_eq!(
        did(ChainChange::AddChain(new("Radio Sarn"))),
        "Mayor Lund > Water Board[Water Board] > (a guard) + Radio Sarn · 4"
    );
    let links: Vec<_> = person.claim().attribution.chains()[0]
        .links
        .iter()
        .map(|l| l.id)
        .collect();
    let mut did = |change: ChainChange| {
        person.send(Command::ChangeChains(id, change));
        let claims = person.claims();
        claims[0].split(" < ").nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!(
        did(ChainChange::Move(links[0], 1)),
        "Water Board[Water Board] > Mayor Lund > (a guard) + Radio Sarn · 4"
    );
    assert_eq!(
        did(ChainChange::Move(links[0], -7)),
        "Mayor Lund > Water Board[Water Board] > (a guard) + Radio Sarn · 4"
    );
    did(ChainChange::SetStance(links[1], Stance::Denies));
    did(ChainChange::SetCertainty(
        links[1],
        Some(Certainty::Probable),
    ));
    // Another source is not named where the first one was.
    assert_eq!(
        did(ChainChange::SetWho(links[1], new("Rescue Corps"))),
        "Mayor Lund > Rescue Corps > (a guard) + Radio Sarn · 4"
    );
    did(ChainChange::Remove(links[0]));
    did(ChainChange::Remove(links[2]));
    assert_eq!(did(ChainChange::Remove(links[1])), "Radio Sarn · 4");
    assert_eq!(undo_words(&person), "Remove a link of “nine people died”");
    let last = person.claim().attribution.chains()[0].links[0].id;
    person.send(Command::ChangeChains(id, ChainChange::Remove(last)));
    assert_eq!(person.claims(), ["nine people died < ? · 4"]);
}

#[test]
fn a_level_is_shown_to_who_gave_it() {
    let mut person = Person::new(1);
    person.send(Command::ImportSample(sample().to_owned()));
    person.press("j");
    let theirs = person.claim().confidence.clone();
    let other = if theirs[0].level == "2" { "3" } else { "2" };
    person.press(other);
    let view = person.app.claim_view().expect("a claim is selected");
    assert_eq!(view.level, other);
    assert_eq!(person.claim().confidence[0], theirs[0], "theirs stays");
    assert!(
        view.scales[0]
            .others
            .iter()
            .any(|w| w.starts_with("Edda Rohn: ")),
        "{view:?}"
    );
    let id = person.claim().id;
    assert!(person.app.list_view().expect("a list").claims.contains(&id));
    assert_eq!(person.app.claim_row(id).expect("a row").level, other);
    // Cleared, theirs shows again.
    person.send(Command::ChangeClaim(
        id,
        ClaimChange::Level(scale_ids::CONFIDENCE, None),
    ));
    assert_eq!(person.claim().confidence, theirs);
}

#[test]
fn a_deleted_claim_takes_its_relations_along() {
    let mut project = flood(&[FLOOD], &[]);
    let storage = super::app_person::Storage::default();
    super::app_flood::keep(&storage, &project);
    let mut person = Person::beside(1, &storage);
    person.perform(&["select nine people", "Ctrl+Enter"]);
    let first = person.claim().id;
    person.perform(&["select Rain fell", "Ctrl+Enter"]);
    let second = person.claim().id;
    // They come in a file.
    project = person.project().clone();
    let relation = |n: u128, from: ClaimId, to: ClaimId| {
        Change::create(Relation {
            id: RelationId(uuid::Uuid::from_u128(n)),
            meta: Meta::default(),
            from,
            to,
            kind: term_ids::CONFIRMS,
            note: String::new(),
        })
    };
    let author = whence::edit::Author {
        annotator: whence::model::AnnotatorId(uuid::Uuid::from_u128(77)),
        replica: whence::model::Replica::from_bits(4),
        at: whence::model::Timestamp(1_850_000_000_000),
    };
    let changes = vec![relation(1, first, second), relation(2, second, first)];
    project.apply(&whence::edit::Edit::new("Relate", changes), author);
    person.send(Command::ImportRead(super::app_flood::file(&project)));
    person.send(Command::ConfirmImport);
    assert_eq!(person.project().relations().len(), 2);
    person.send(Command::OpenClaim(second));
    assert_eq!(person.app.relation_rows().len(), 2);
    person.press("Delete");
    assert_eq!(
        person.heard(),
        "Deleted the claim “Rain fell” and 2 relations."
    );
    assert_eq!(person.project().relations().len(), 0);
    assert_eq!(person.app.place().claim, None);
    person.press("Ctrl+Z");
    assert_eq!(person.project().relations().len(), 2);
    assert_eq!(
        person.claims(),
        ["nine people < ? · ?", "Rain fell < ? · ?"]
    );
}

#[test]
fn a_claim_is_copied_as_a_quotation() {
    let copied = |text: &str, steps: &[&str]| {
        let mut person = Person::with(&flood(&[text], &["Mayor Lund", "Radio Sarn"]));
        person.perform(steps);
        person.press("c");
        let found = person.asked.iter().find_map(|r| match r {
            Request::Copy(text) => Some(text.clone()),
            _ => None,
        });
        found.expect("something is copied")
    };
    let lund = ["type lund", "Enter", "Enter"];
    let with = |first: &'static str| [&[first][..], &lund].concat();
    assert_eq!(
        copied(FLOOD, &with("select nine people")),
        "“nine people” — Mayor Lund (The bridge)"
    );
    assert_eq!(
        copied(FLOOD, &["select nine people", "Ctrl+Enter"]),
        "“nine people” (The bridge)"
    );
    assert_eq!(
        copied(
            "Word\nShe said “it is safe” twice.",
            &with("select it is safe")
        ),
        "“it is safe” — Mayor Lund (Word)"
    );
    assert_eq!(
        copied(
            "Word\n“Nobody,” she said, “was told.”",
            &[&with("select Nobody")[..], &["a", "select was told"]].concat()
        ),
        "“Nobody,” […] “was told.” — Mayor Lund (Word)"
    );
    assert_eq!(
        copied(
            "Mot\nIl dit « c’est fini » ici.",
            &with("exact « c’est fini »")
        ),
        "« c’est fini » — Mayor Lund (Mot)"
    );
    assert_eq!(
        copied(
            FLOOD,
            &[
                "select nine people",
                "type lund",
                "Tab",
                "type radio",
                "Enter",
                "Enter"
            ]
        ),
        "“nine people” — Mayor Lund, via Radio Sarn (The bridge)"
    );
}

#[test]
fn stepping_through_claims() {
    let mut person = person(&[]);
    person.press("j");
    assert_eq!(
        person.heard(),
        "No claims in this article yet. Select some words to make one."
    );
    person.perform(&["select Rain fell", "Ctrl+Enter"]);
    person.perform(&["select nine people died", "Ctrl+Enter"]);
    person.perform(&["select nine people", "Ctrl+Enter", "Escape"]);
    let quote = |person: &Person| {
        let view = person.app.claim_view();
        view.map(|v| v.pieces.join(" ")).unwrap_or_default()
    };
    let mut walk = Vec::new();
    for key in ["j", "j", "j", "j", "k", "k", "k"] {
        person.press(key);
        walk.push(quote(&person));
    }
    // The longer of two that start together comes first.
    let (long, short, rain) = ("nine people died", "nine people", "Rain fell");
    assert_eq!(walk, [long, short, rain, rain, short, long, long]);
    assert_eq!(person.heard(), "That was the first claim.");
    person.press("Escape");
    person.send(Command::StepClaim(Step::Previous));
    assert_eq!(quote(&person), rain);
}

#[test]
fn three_deep_and_each_in_reach() {
    let mut person = person(&[]);
    person.perform(&["select nine people died on the old bridge", "Ctrl+Enter"]);
    person.perform(&["select people died on", "Ctrl+Enter"]);
    person.perform(&["select died on the old", "Ctrl+Enter", "Escape"]);
    let paragraph = person.app.paragraph_view(1).expect("the second paragraph");
    let deepest = paragraph
        .segments
        .iter()
        .max_by_key(|s| s.lines.len())
        .expect("marks");
    assert_eq!(deepest.text, "died on");
    let lanes: Vec<_> = deepest.lines.iter().map(|l| l.lane).collect();
    assert_eq!(lanes, [0, 1, 2]);
    let ids: Vec<_> = deepest.lines.iter().rev().map(|l| l.claim).collect();
    let gone = ClaimId(uuid::Uuid::from_u128(3));
    let pressed: Vec<_> = ids.iter().copied().chain([gone]).collect();
    let mut seen = Vec::new();
    for n in [1, 2, 3, 1] {
        person.send(Command::CycleClaims(pressed.clone()));
        seen.push(person.app.place().claim.expect("one is selected"));
        assert!(
            person
                .heard()
                .starts_with(&format!("{n} of 3 claims here: ")),
            "{}",
            person.heard()
        );
    }
    assert_eq!(seen, [ids[0], ids[1], ids[2], ids[0]]);
    person.press("Escape");
    assert!(
        person
            .asked
            .contains(&Request::Focus(FocusTarget::Mark(ids[0])))
    );
}

/// Claims keep their lines while others come and go.
#[test]
fn lines_stay_where_they_are() {
    let mut person = person(&[]);
    let lanes = |person: &Person| {
        let paragraph = person.app.paragraph_view(1).expect("the second paragraph");
        let lines = paragraph.segments.iter().flat_map(|s| &s.lines);
        let mut found: Vec<_> = lines.map(|l| (l.claim, l.lane)).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    person.perform(&["select nine people died", "Ctrl+Enter"]);
    let first = person.claim().id;
    person.perform(&["select died on the", "Ctrl+Enter"]);
    let second = person.claim().id;
    let both = vec![(first, 0), (second, 1)];
    let sorted = |mut list: Vec<(ClaimId, usize)>| {
        list.sort_unstable();
        list
    };
    assert_eq!(lanes(&person), sorted(both.clone()));
    person.send(Command::DeleteClaim(first));
    assert_eq!(lanes(&person), [(second, 1)]);
    person.perform(&["select Water Board", "Ctrl+Enter"]);
    let third = person.claim().id;
    // Undo builds the reader anew; the line stays all the same.
    person.press("Ctrl+Z");
    person.press("Ctrl+Y");
    assert_eq!(lanes(&person), sorted(vec![(second, 1), (third, 0)]));
    person.press("Ctrl+Z");
    person.press("Ctrl+Z");
    assert_eq!(lanes(&person), sorted(both));
}

/// What is in two versions is not deleted with one of them, and stays drawn.
#[test]
fn a_claim_in_two_versions_is_settled_first() {
    let storage = super::app_person::Storage::default();
    super::app_flood::keep(&storage, &flood(&[FLOOD], &[]));
    let mut tabs = [Person::beside(1, &storage), Person::beside(2, &storage)];
    tabs[0].perform(&["select nine people", ".", "4", "Enter"]);
    let news = std::mem::take(&mut tabs[0].news);
    for entries in news {
        tabs[1].send(Command::Arrived(entries));
    }
    let id = tabs[0].claim_on("nine people");
    tabs[0].press("1");
    tabs[1].send(Command::ChangeClaim(
        id,
        ClaimChange::Note("Who?".to_owned()),
    ));
    for entries in std::mem::take(&mut tabs[1].news) {
        tabs[0].send(Command::Arrived(entries));
    }
    assert_eq!(tabs[0].app.conflict_rows().len(), 1);
    let undo = undo_words(&tabs[0]);
    tabs[0].send(Command::DeleteClaim(id));
    assert_eq!(
        tabs[0].heard(),
        "This claim was changed in two places. Settle that first, then delete it."
    );
    assert_eq!(undo_words(&tabs[0]), undo);
    let list = tabs[0].app.list_view().expect("a list");
    assert_eq!(list.claims, [id]);
}
