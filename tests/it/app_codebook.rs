//! The codebook: what is changed in it, what is retired, and what another one
//! brings.

use super::app_person::{Person, files, paste};
use whence::app::view::LevelRow;
use whence::app::{
    ClaimChange, CodebookChange as Change, Command, Dialog, Entry, Part, PartField, Request,
};
use whence::model::{
    ClaimId, Scale, ScaleId, ScaleSubject, Shipped, TermId, TermList, scale_ids, term_ids,
};

const TEXT: &str = "The lower gates were opened on Tuesday, the operator said.\n\nNineteen people died, a doctor told Radio Belm. The mayor asked for boats.";

/// Somebody with a project of one article and two claims: high and very low.
fn person() -> Person {
    let mut person = Person::new(1);
    person.send(Command::NewProject("The dam".to_owned()));
    person.send(paste(TEXT));
    person.send(Command::AddArticles);
    person.perform(&["select Nineteen people died", ".", "4", "Enter"]);
    person.perform(&["select lower gates were opened", ".", "1", "Enter"]);
    person
}

impl Person {
    fn codebook(&mut self, change: Change) {
        self.send(Command::Codebook(change));
    }

    fn scale(&self, id: ScaleId) -> &Scale {
        self.project().scale(id).expect("the scale is there")
    }

    /// Codes of the levels in order, retired ones in brackets.
    fn levels(&self, id: ScaleId) -> String {
        let level = |l: &whence::model::Level| {
            if l.is_retired {
                format!("({})", l.code)
            } else {
                l.code.clone()
            }
        };
        let levels: Vec<_> = self.scale(id).levels.iter().map(level).collect();
        levels.join(" ")
    }

    /// Names of the terms that are offered.
    fn offered(&self, list: TermList) -> Vec<String> {
        let terms = self.project().terms_in(list).filter(|t| !t.is_retired);
        let mut names: Vec<_> = terms.map(|t| t.name.clone()).collect();
        names.sort();
        names
    }

    fn in_use(&self, subject: ScaleSubject) -> Vec<ScaleId> {
        let scales = self.project().scales_in_use(subject);
        scales.iter().map(|s| s.id).collect()
    }

    fn undo_label(&self) -> String {
        self.app.shell_view().undo.expect("there is a step")
    }

    fn version(&self) -> (String, u32, bool) {
        let head = &self.project().info().codebook;
        (head.name.clone(), head.version, head.is_changed)
    }

    fn downloaded(&self) -> (&str, &str) {
        let mut asked = self.asked.iter();
        let found = asked.find_map(|request| match request {
            Request::Download { name, content, .. } => Some((&**name, &**content)),
            _ => None,
        });
        found.expect("a file was offered")
    }
}

fn level(code: &str) -> Part {
    Part::Level(scale_ids::CONFIDENCE, code.to_owned())
}

fn set(part: Part, field: PartField, value: &str) -> Change {
    Change::Set(part, field, value.to_owned())
}

/// Each change is one step with a name and one sentence, and undoing it leaves
/// the file as it was but for revisions.
#[test]
fn each_change_is_one_step_with_a_name() {
    #[track_caller]
    fn check(change: Change, step: &str, said: &str) {
        let mut person = person();
        let before: Vec<_> = person.project().records().collect();
        let count = person.said.len();
        person.codebook(change);
        assert_eq!(person.undo_label(), step);
        assert_eq!(person.heard(), said);
        assert_eq!(person.said.len(), count + 1);
        assert!(person.project().info().codebook.is_changed);
        person.send(Command::Undo);
        let after: Vec<_> = person.project().records().collect();
        assert_eq!(before.len(), after.len());
        for (before, after) in before.iter().zip(&after) {
            assert!(before.says_the_same_as(after), "{before:?}\n{after:?}");
        }
    }
    let done = |step: &str| format!("{step}: done.");
    let step = "Rename the codebook “plain” to “dam desk”";
    check(Change::Rename(" dam desk ".to_owned()), step, &done(step));
    let step = "Change the meaning of level “5 very high” of Confidence";
    let change = set(level("5"), PartField::Meaning, "Sure.");
    check(change, step, &done(step));
    let step = "Change the guideline of kind of claim “figure”";
    let change = set(Part::Term(term_ids::FIGURE), PartField::Guideline, "Count.");
    check(change, step, &done(step));
    let step = "Change the examples of the scale “Confidence”";
    let scale = Part::Scale(scale_ids::CONFIDENCE);
    check(
        set(scale, PartField::Examples, "a\n\n b "),
        step,
        &done(step),
    );
    check(
        Change::Retire(level("5"), true),
        "Retire level “5 very high” of Confidence",
        "“very high” is retired: it is no longer offered.",
    );
    check(
        Change::Retire(level("4"), true),
        "Retire level “4 high” of Confidence",
        "“high” is retired: it is no longer offered. It stays where it is set: 1 claim.",
    );
    check(
        Change::Retire(Part::Term(term_ids::PARTY), true),
        "Retire role “party”",
        "“party” is retired: it is no longer offered.",
    );
    let step = "Move the level “very low” of Confidence";
    let change = Change::MoveLevel(scale_ids::CONFIDENCE, "1".to_owned(), 2);
    check(change, step, &done(step));
    let step = "Say which end of Confidence is the highest";
    check(
        Change::HighFirst(scale_ids::CONFIDENCE, true),
        step,
        &done(step),
    );
    let step = "Add the scale “Harm”";
    let change = Change::AddScale(ScaleSubject::Claim, "Harm".to_owned());
    check(change, step, &done(step));
    let step = "Add the level “beyond doubt” to Confidence";
    let change = Change::AddLevel {
        scale: scale_ids::CONFIDENCE,
        code: "6".to_owned(),
        name: "beyond doubt".to_owned(),
        is_unknown: false,
    };
    check(change, step, &done(step));
    let step = "Add the status “parked”";
    let change = Change::AddTerm(TermList::Status, "parked".to_owned());
    check(change, step, &done(step));
    let step = "Use the scale “ICD 203 likelihood”";
    let change = Change::Use(scale_ids::LIKELIHOOD, true);
    check(change, step, &done(step));
    let step = "Put the scale “FactBank factuality” first";
    let change = Change::UseFirst(scale_ids::FACTUALITY);
    check(change, step, &done(step));
}

/// What cannot be is said in one sentence, and nothing changes.
#[test]
fn what_cannot_be_is_said_in_one_sentence() {
    #[track_caller]
    fn check(change: Change, why: &str) {
        let mut person = person();
        let before = person.file();
        let count = person.said.len();
        person.codebook(change);
        assert_eq!(person.file(), before);
        assert_eq!(person.said.len() - count, usize::from(!why.is_empty()));
        if !why.is_empty() {
            assert_eq!(person.heard(), why);
        }
    }
    let figure = || Part::Term(term_ids::FIGURE);
    check(Change::Rename(" ".to_owned()), "A codebook needs a name.");
    check(
        Change::Publish,
        "Nothing was changed since this version was published.",
    );
    check(set(level("5"), PartField::Name, ""), "It needs a name.");
    check(
        set(level("5"), PartField::Name, "Very Low"),
        "There is a “Very Low” already. Choose another name.",
    );
    check(
        set(level("5"), PartField::Key, "4"),
        "The key 4 sets “high”. Choose another key, or change that one first.",
    );
    check(
        set(figure(), PartField::Key, "E"),
        "The key e sets “event”. Choose another key, or change that one first.",
    );
    check(
        set(figure(), PartField::Key, "fi"),
        "A key is one letter or digit.",
    );
    check(
        set(figure(), PartField::Key, "+"),
        "A key is one letter or digit.",
    );
    let add = |code: &str, name: &str| Change::AddLevel {
        scale: scale_ids::CONFIDENCE,
        code: code.to_owned(),
        name: name.to_owned(),
        is_unknown: false,
    };
    check(
        add("5", "sure"),
        "Confidence has a level with the code 5 already.",
    );
    check(
        add("", "sure"),
        "A level needs a code of up to 6 characters, such as 3 or B. It is what the file holds, and it stays.",
    );
    check(add("6", ""), "It needs a name.");
    check(
        Change::AddTerm(TermList::ClaimKind, "Figure".to_owned()),
        "There is a “Figure” already. Choose another name.",
    );
    check(
        Change::AddScale(ScaleSubject::Source, "confidence".to_owned()),
        "There is a “confidence” already. Choose another name.",
    );
    check(
        Change::Use(scale_ids::CONFIDENCE, false),
        "Claims need at least one scale. Use another one first, then this one no longer.",
    );
    // What is as it was is no step.
    check(set(level("5"), PartField::Name, "very high"), "");
    check(Change::Use(scale_ids::CONFIDENCE, true), "");
    check(Change::UseFirst(scale_ids::CONFIDENCE), "");
    check(Change::Retire(level("5"), false), "");
    check(Change::Retire(level("seven"), true), "");
    let gone = Part::Term(TermId(uuid::Uuid::from_u128(3)));
    check(set(gone, PartField::Name, "x"), "");
    let last = Change::MoveLevel(scale_ids::CONFIDENCE, "0".to_owned(), isize::MAX);
    check(last, "");
}

#[test]
fn a_retired_level_stays_where_it_is_set_and_is_not_offered() {
    let mut person = person();
    let high = person.claim_on("Nineteen people died");
    let low = person.claim_on("lower gates were opened");
    person.codebook(Change::Retire(level("4"), true));
    assert_eq!(person.levels(scale_ids::CONFIDENCE), "1 2 3 (4) 5 0");
    let codes = |rows: &[LevelRow]| rows.iter().map(|l| l.code.clone()).collect::<String>();
    let shown = |person: &Person| person.app.claim_view().expect("a claim is open");
    person.send(Command::OpenClaim(high));
    assert_eq!(shown(&person).level, "4");
    assert_eq!(codes(&shown(&person).scales[0].levels), "123450");
    person.send(Command::OpenClaim(low));
    assert_eq!(codes(&shown(&person).scales[0].levels), "12350");
    // Its key sets it no more, and another level can have it.
    person.press("4");
    assert_eq!(shown(&person).level, "1");
    person.codebook(set(level("5"), PartField::Key, "4"));
    person.press("4");
    assert_eq!(shown(&person).level, "5");
    // Brought back, it does without.
    person.codebook(Change::Retire(level("4"), false));
    assert_eq!(person.heard(), "“high” is offered again.");
    let back = person.scale(scale_ids::CONFIDENCE).level("4").cloned();
    assert_eq!(
        back.map(|l| (l.is_retired, l.key)),
        Some((false, String::new()))
    );
}

/// The first scale for claims is what the keys set and what marks show.
#[test]
fn the_first_scale_is_what_keys_set() {
    #[track_caller]
    fn check(scale: ScaleId, key: &str, code: &str, strength: &str) {
        let mut person = person();
        let id = person.claim_on("Nineteen people died");
        person.codebook(Change::UseFirst(scale));
        assert_eq!(person.in_use(ScaleSubject::Claim)[0], scale);
        person.send(Command::OpenClaim(id));
        person.press(key);
        let set = person.claim().confidence.iter().find(|j| j.scale == scale);
        assert_eq!(set.map(|j| &*j.level), Some(code));
        // The one before is still there.
        let judged = person.claim().confidence.len();
        assert_eq!(judged, if scale == scale_ids::CONFIDENCE { 1 } else { 2 });
        let row = person.app.claim_row(id).expect("it is listed");
        assert_eq!(row.level, strength);
    }
    check(scale_ids::CONFIDENCE, "2", "2", "2");
    check(scale_ids::CREDIBILITY, "1", "1", "5");
    check(scale_ids::CREDIBILITY, "6", "6", "0");
    check(scale_ids::LIKELIHOOD, "7", "7", "5");
    check(scale_ids::FACTUALITY, "6", "CT-", "1");
    check(scale_ids::FACTUALITY, "8", "Uu", "0");
}

#[test]
fn a_scale_of_ones_own_is_made_and_used() {
    let mut person = person();
    let add = Change::AddScale(ScaleSubject::Claim, "Harm".to_owned());
    person.send(Command::Open(Dialog::Codebook));
    person.codebook(add);
    let view = person.app.codebook_view().expect("the dialog is open");
    let entry = view.entry.expect("the new scale is shown");
    let Entry::Scale(id) = entry.entry else {
        panic!("it is a scale")
    };
    for (code, name) in [("a", "none"), ("b", "some"), ("c", "much")] {
        person.codebook(Change::AddLevel {
            scale: id,
            code: code.to_owned(),
            name: name.to_owned(),
            is_unknown: false,
        });
    }
    assert_eq!(person.levels(id), "a b c 0");
    let keys: String = person.scale(id).levels.iter().map(|l| &*l.key).collect();
    assert_eq!(keys, "abc0");
    person.codebook(Change::MoveLevel(id, "c".to_owned(), -2));
    assert_eq!(person.levels(id), "c a b 0");
    assert_eq!(person.scale(id).rank("b"), Some(2));
    person.codebook(Change::Use(id, true));
    let used = person.in_use(ScaleSubject::Claim);
    assert_eq!(used, [scale_ids::CONFIDENCE, id]);
    assert_eq!(
        person.in_use(ScaleSubject::Source),
        [scale_ids::RELIABILITY]
    );
    person.codebook(Change::Use(scale_ids::RELIABILITY, false));
    assert_eq!(person.in_use(ScaleSubject::Source), []);
    let claim = person.claim_on("Nineteen people died");
    let change = ClaimChange::Level(id, Some("b".to_owned()));
    person.send(Command::ChangeClaim(claim, change));
    assert_eq!(person.project().uses_of_scale(person.scale(id)), 1);
}

#[test]
fn a_version_is_published_by_hand() {
    let mut person = person();
    let plain = |version, is_changed| ("plain".to_owned(), version, is_changed);
    assert_eq!(person.version(), plain(1, false));
    person.codebook(set(level("5"), PartField::Meaning, "Sure."));
    person.codebook(set(level("4"), PartField::Meaning, "Nearly."));
    assert_eq!(person.version(), plain(1, true));
    person.codebook(Change::Publish);
    assert_eq!(person.version(), plain(2, false));
    assert_eq!(person.undo_label(), "Publish version 2 of the codebook");
    person.send(Command::Undo);
    assert_eq!(person.version(), plain(1, true));
    person.send(Command::Undo);
    person.send(Command::Undo);
    assert_eq!(person.version(), plain(1, false));
}

/// Taking over a codebook that ships is one step: it adds and retires, and
/// what is in use stays.
#[test]
fn each_codebook_that_ships_can_be_taken_over() {
    #[track_caller]
    fn check(shipped: Shipped, first: ScaleId, kinds: &[&str], statuses: &[&str]) {
        let mut person = person();
        let claim = person.claim_on("Nineteen people died");
        person.send(Command::ChangeClaim(
            claim,
            ClaimChange::Kind(Some(term_ids::PLAN)),
        ));
        person.codebook(Change::AddTerm(TermList::ClaimKind, "own".to_owned()));
        let before: Vec<_> = person.project().records().map(|r| r.key()).collect();
        person.codebook(Change::Choose(shipped));
        let view = person.app.codebook_view().expect("the dialog is open");
        assert!(view.plan.is_some());
        person.codebook(Change::TakeOver(true));
        let keys: Vec<_> = person.project().records().map(|r| r.key()).collect();
        assert!(before.iter().all(|key| keys.contains(key)));
        assert_eq!(person.in_use(ScaleSubject::Claim)[0], first);
        let used = person.in_use(ScaleSubject::Claim);
        assert!(
            used.contains(&scale_ids::CONFIDENCE),
            "claims are judged on it"
        );
        assert_eq!(person.offered(TermList::ClaimKind), kinds);
        assert_eq!(person.offered(TermList::Status), statuses);
        let kind = person.project().claim(claim).and_then(|c| c.kind);
        assert_eq!(kind, Some(term_ids::PLAN));
        assert_eq!(person.version(), (shipped.name().to_owned(), 1, true));
        person.codebook(Change::Choose(Shipped::Plain));
        person.codebook(Change::TakeOver(true));
        let plain = "assessment cause event figure own plan prediction";
        assert_eq!(person.offered(TermList::ClaimKind).join(" "), plain);
        assert_eq!(person.in_use(ScaleSubject::Claim)[0], scale_ids::CONFIDENCE);
    }
    check(
        Shipped::Plain,
        scale_ids::CONFIDENCE,
        &[
            "assessment",
            "cause",
            "event",
            "figure",
            "own",
            "plan",
            "prediction",
        ],
        &["checked", "disputed", "open", "withdrawn"],
    );
    check(
        Shipped::FactCheck,
        scale_ids::CREDIBILITY,
        &[
            "assessment",
            "cause",
            "event",
            "figure",
            "own",
            "picture or film",
            "prediction",
            "quotation",
        ],
        &[
            "being checked",
            "cannot be checked",
            "checked",
            "to check",
            "withdrawn",
        ],
    );
    check(
        Shipped::Attribution,
        scale_ids::FACTUALITY,
        &["assertion", "belief", "eventuality", "fact", "own"],
        &["adjudicated", "checked", "disputed", "open"],
    );
}

#[test]
fn what_would_change_is_shown_first() {
    let mut person = person();
    let claim = person.claim_on("Nineteen people died");
    let kind = ClaimChange::Kind(Some(term_ids::PLAN));
    person.send(Command::ChangeClaim(claim, kind));
    let before = person.file();
    person.codebook(Change::Choose(Shipped::FactCheck));
    let plan = |person: &Person| person.app.codebook_view().and_then(|v| v.plan);
    let shown = plan(&person).expect("it is shown");
    assert_eq!(shown.name, "“fact-check (Admiralty)”, version 1");
    let rows: Vec<_> = shown
        .rows
        .iter()
        .map(|(heading, steps)| format!("{heading}: {}", steps.join("; ")))
        .collect();
    assert_eq!(
        rows,
        [
            "Added: Kind of claim: quotation; Kind of claim: picture or film; Status: to check; Status: being checked; Status: cannot be checked",
            "Retired: Kind of claim: plan (1 claim); Status: open; Status: disputed",
            "Stays in use: there are judgements on it: Scale for claims: Confidence (2 claims)",
        ]
    );
    assert_eq!(
        shown.scales,
        "Admiralty credibility, Admiralty reliability, Confidence"
    );
    person.codebook(Change::TakeOver(false));
    assert!(plan(&person).is_none());
    assert_eq!(person.file(), before);
    person.codebook(Change::Choose(Shipped::FactCheck));
    person.codebook(Change::TakeOver(true));
    let step = "Take over the codebook “fact-check (Admiralty)”, version 1";
    assert_eq!(person.undo_label(), step);
    person.codebook(Change::Choose(Shipped::FactCheck));
    let again = plan(&person).expect("it is shown");
    let stays = again
        .rows
        .iter()
        .all(|(h, _)| h.starts_with("Stays in use"));
    assert!(stays, "{:?}", again.rows);
    assert!(!again.changes_something);
    person.codebook(Change::TakeOver(true));
    person.send(Command::Undo);
    assert_eq!(person.offered(TermList::Status).len(), 4);
}

#[test]
fn a_project_can_begin_with_any_codebook() {
    #[track_caller]
    fn check(shipped: Shipped, scales: &[ScaleId]) {
        let mut person = Person::new(1);
        person.codebook(Change::NewProject("Checks".to_owned(), shipped));
        assert_eq!(person.heard(), "New project “Checks”.");
        assert_eq!(person.version(), (shipped.name().to_owned(), 1, false));
        let mut used = person.in_use(ScaleSubject::Claim);
        used.extend(person.in_use(ScaleSubject::Source));
        assert_eq!(used, scales);
        assert_eq!(person.app.shell_view().undo, None);
        // Another tab finds the same.
        let other = Person::beside(2, &person.storage);
        assert_eq!(other.file(), person.file());
    }
    check(
        Shipped::Plain,
        &[scale_ids::CONFIDENCE, scale_ids::RELIABILITY],
    );
    check(
        Shipped::FactCheck,
        &[scale_ids::CREDIBILITY, scale_ids::RELIABILITY],
    );
    check(Shipped::Attribution, &[scale_ids::FACTUALITY]);
}

/// A codebook goes out alone and comes into another project, in one step.
#[test]
fn a_codebook_travels_alone() {
    let mut person = person();
    person.codebook(Change::Rename("dam desk".to_owned()));
    person.codebook(Change::AddTerm(TermList::ClaimKind, "rumour".to_owned()));
    person.codebook(set(level("5"), PartField::Guideline, "Two at least."));
    person.codebook(set(level("5"), PartField::Examples, "One.\nTwo."));
    person.codebook(Change::Retire(level("3"), true));
    person.codebook(Change::Publish);
    person.codebook(Change::Export);
    let (name, json) = person.downloaded();
    assert_eq!(name, "dam-desk-version-2.codebook.whence.json");
    let json = json.to_owned();
    assert!(!json.contains("Radio Belm") && json.contains("\"scope\": \"codebook\""));

    let mut other = Person::new(2);
    other.send(files(&[("c.whence.json", json.as_bytes())]));
    let no_project =
        "The file holds a codebook. Open or make a project first, then import it there.";
    assert_eq!(other.heard(), no_project);
    other.send(Command::NewProject("Another".to_owned()));
    other.send(paste(TEXT));
    other.send(Command::AddArticles);
    other.perform(&["select The mayor asked", ".", "3", "Enter"]);
    other.codebook(Change::AddLevel {
        scale: scale_ids::CONFIDENCE,
        code: "9".to_owned(),
        name: "beyond doubt".to_owned(),
        is_unknown: false,
    });
    let before = other.project().info().title.clone();
    other.send(files(&[("c.whence.json", json.as_bytes())]));
    let plan = other.app.codebook_view().and_then(|v| v.plan);
    let rows = plan.expect("it is shown").rows;
    let rows: Vec<_> = rows
        .iter()
        .map(|(heading, steps)| format!("{heading}: {}", steps.join("; ")))
        .collect();
    assert_eq!(
        rows,
        [
            "Added: Kind of claim: rumour",
            "Changed: Level of Confidence: 5 very high",
            "Retired: Level of Confidence: 3 medium (1 claim); Level of Confidence: 9 beyond doubt",
        ]
    );
    other.codebook(Change::TakeOver(true));
    assert_eq!(
        other.heard(),
        "The project uses the codebook “dam desk”, version 2."
    );
    assert_eq!(other.version(), ("dam desk".to_owned(), 2, false));
    assert_eq!(other.levels(scale_ids::CONFIDENCE), "1 2 (3) 4 5 0 (9)");
    assert_eq!(other.project().info().title, before);
    // The same file again changes nothing.
    other.send(files(&[("c.whence.json", json.as_bytes())]));
    other.codebook(Change::TakeOver(true));
    assert_eq!(other.heard(), "Nothing was changed.");
    other.send(Command::Undo);
    assert_eq!(other.version().0, "plain");
    assert_eq!(other.levels(scale_ids::CONFIDENCE), "1 2 3 4 5 9 0");
}

#[test]
fn the_guideline_shows_what_is_in_use_and_offered() {
    let mut person = person();
    assert_eq!(person.app.guide_view(), None);
    person.codebook(Change::ToggleGuide);
    assert_eq!(person.heard(), "The guideline stands beside the text.");
    person.codebook(Change::Retire(level("3"), true));
    let guide = person.app.guide_view().expect("it is open");
    assert_eq!(guide.name, "“plain”, version 1");
    let names: Vec<_> = guide.entries.iter().map(|e| &*e.name).collect();
    assert_eq!(
        names,
        [
            "Confidence",
            "Kinds of claims",
            "Statuses of claims",
            "Relations between claims",
            "Admiralty reliability",
            "Kinds of sources",
            "Roles of sources"
        ]
    );
    let codes: String = guide.entries[0].parts.iter().map(|p| &*p.code).collect();
    assert_eq!(codes, "12450");
    // Escape closes it before it lets the claim go.
    let claim: Option<ClaimId> = person.app.place().claim;
    assert!(claim.is_some());
    person.press("Escape");
    assert!(!person.app.is_guide_open());
    assert_eq!(person.app.place().claim, claim);
}

/// Two tabs that word one level differently: both versions can be told apart.
#[test]
fn a_level_worded_in_two_places_is_settled() {
    let first = person();
    let mut tabs = [first, Person::new(9)];
    tabs[1] = Person::beside(2, &tabs[0].storage);
    tabs[0].news.clear();
    tabs[0].codebook(set(level("5"), PartField::Meaning, "Sure."));
    tabs[1].codebook(set(level("5"), PartField::Meaning, "Certain."));
    for news in std::mem::take(&mut tabs[1].news) {
        tabs[0].send(Command::Arrived(news));
    }
    let rows = tabs[0].app.conflict_rows();
    // That the codebook was changed, both say.
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].here.contains("Sure."), "{}", rows[0].here);
    assert!(rows[0].other.contains("Certain."), "{}", rows[0].other);
    let key = rows[0].key;
    tabs[0].send(Command::Settle {
        key,
        take_other: true,
    });
    let scale = tabs[0].scale(scale_ids::CONFIDENCE);
    assert_eq!(scale.level("5").map(|l| &*l.meaning), Some("Certain."));
}
