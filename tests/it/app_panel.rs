//! What a claim can hold, put in as a person does and read back from the file:
//! chains of every shape that articles have, how they are quoted, figures, and
//! the same source again.

use super::app_flood::{flood, quote};
use super::app_person::Person;
use whence::app::{
    CHAIN_KEYS, ChainChange, ChainKey, ClaimChange, Command, FigureChange, FigurePart, FocusTarget,
    LinkAt, Naming, PanelChange, Request,
};
use whence::edit::Project;
use whence::format::native::{self, NoTexts};
use whence::model::{Attribution, Claim, Position, Quotation, Stance, Who, scale_ids};

const ARTICLE: &str = "The lock at Sarn\n\
    Radio Sarn and the Water Board have confirmed that the lock at Sarn has been shut.\n\
    The Ferry Times quoted an unnamed army officer as saying 12 had died.\n\
    The Coast Agency cited a statement. In it the office of the chief of staff says that the north bank is held.\n\
    Some 200 people are estimated to be stranded, and families are reportedly leaving Belm.\n\
    “The dam was inspected in March and found sound,” Mayor Lund said. The gates were closed in April.\n\
    An estimated 4,000 had left by noon, residents said -- a number backed by river officials.\n\
    The operator denied any coordination with the army.\n\
    One officer denied the report that Upper Belm had fallen.\n\
    The flood has cut off 300 houses, including 27 farms.";

const SOURCES: [&str; 6] = [
    "Coast Agency",
    "Ferry Times",
    "Mayor Lund",
    "Operator",
    "Radio Sarn",
    "Water Board",
];

fn person() -> Person {
    Person::with(&flood(&[ARTICLE], &SOURCES))
}

/// The link at a place of the selected claim's chains.
fn at(person: &Person, chain: usize, link: usize) -> LinkAt {
    let claim = person.claim();
    let chain = &claim.attribution.chains()[chain];
    LinkAt {
        claim: claim.id,
        chain: chain.id,
        link: chain.links[link].id,
    }
}

/// Presses a key on the chip of a link.
fn key(person: &mut Person, (chain, link): (usize, usize), chord: &str) {
    let at = at(person, chain, link);
    let key = person.app.chain_key_for(chord).expect("a key of a link");
    person.send(Command::Panel(PanelChange::Link(at, key)));
}

/// Names somebody at a link, where the page has asked for them.
fn put(person: &mut Person, place: (usize, usize), chord: &str, naming: Naming) {
    let at = at(person, place.0, place.1);
    let key = person.app.chain_key_for(chord).expect("a key of a link");
    assert!(key.asks());
    let change = match key {
        ChainKey::Before => ChainChange::PutBefore(at.link, naming),
        ChainKey::After => ChainChange::PutAfter(at.link, naming),
        ChainKey::Instead => ChainChange::SetWho(at.link, naming),
        _ => ChainChange::AddChain(naming),
    };
    person.send(Command::ChangeChains(at.claim, change));
}

fn described(words: &str) -> Naming {
    Naming::Known(Who::Described(words.to_owned()))
}

/// The project of the exported file.
fn read_back(person: &Person) -> Project {
    let read = native::read(&person.file(), &NoTexts).expect("the file can be read");
    let mut project = Project::new(read.info);
    project.absorb("Read", read.incoming);
    project
}

/// The only claim of the exported file, as one line: who says so with
/// `[mention]`, `{cue}`, `!stance` and `~certainty`, and how it is quoted.
fn exported(person: &Person) -> String {
    let project = read_back(person);
    let claims: Vec<_> = project.claims().iter().collect();
    assert_eq!(claims.len(), 1);
    told(&project, claims[0])
}

fn told(project: &Project, claim: &Claim) -> String {
    let words = |p: &Position| quote(project, claim, std::slice::from_ref(p));
    let link = |l: &whence::model::Link| {
        let mut said = match &l.who {
            Who::Source(id) => project.source(*id).expect("it is there").name.clone(),
            Who::Described(words) => format!("({words})"),
            Who::NotStated => "-".to_owned(),
        };
        if let Some(mention) = &l.mention {
            said.extend(["[", &words(mention), "]"]);
        }
        if let Some(cue) = &l.cue {
            said.extend(["{", &words(cue), "}"]);
        }
        if l.stance != Stance::Asserts {
            said.extend(["!", &format!("{:?}", l.stance)]);
        }
        if let Some(certainty) = l.certainty {
            said.extend(["~", &format!("{certainty:?}")]);
        }
        said
    };
    let who = match &claim.attribution {
        Attribution::Undecided => "?".to_owned(),
        Attribution::OwnVoice => "itself".to_owned(),
        Attribution::Chains(chains) => {
            let chain =
                |c: &whence::model::Chain| c.links.iter().map(link).collect::<Vec<_>>().join(" > ");
            chains.iter().map(chain).collect::<Vec<_>>().join(" + ")
        }
    };
    let quotation = claim.quotation.map(|q| format!(" ({q:?})"));
    format!("{who}{}", quotation.unwrap_or_default())
}

#[test]
fn two_sources_joint() {
    let mut person = person();
    person.perform(&[
        "select the lock at Sarn has been shut",
        "type radio",
        "Enter",
        "+",
    ]);
    person.perform(&["type water", "Enter", "4", "Enter"]);
    for chain in [0, 1] {
        key(&mut person, (chain, 0), "w");
        person.perform(&["select have confirmed"]);
    }
    assert_eq!(
        exported(&person),
        "Radio Sarn[Radio Sarn]{have confirmed} + Water Board[Water Board]{have confirmed} (Indirect)"
    );
}

#[test]
fn one_quotes_an_unnamed_other() {
    let mut person = person();
    person.perform(&[
        "select 12 had died",
        "type an unnamed army officer",
        "ArrowDown",
        "Tab",
        "type ferry",
        "Enter",
        "3",
        "f",
        "Enter",
    ]);
    key(&mut person, (0, 0), "w");
    person.perform(&["select quoted"]);
    key(&mut person, (0, 1), "w");
    person.perform(&["select as saying"]);
    assert_eq!(
        exported(&person),
        "Ferry Times[Ferry Times]{quoted} > (an unnamed army officer)[an unnamed army officer]{as saying} (Indirect)"
    );
    let figure = &person.claim().quantities[0];
    assert_eq!(
        (figure.low, figure.high, &*figure.of),
        (Some(12.0), Some(12.0), "died")
    );
}

#[test]
fn three_links_over_two_sentences() {
    let mut person = person();
    person.perform(&[
        "select the north bank is held",
        "type coast",
        "Enter",
        "2",
        "Enter",
    ]);
    put(&mut person, (0, 0), ">", described("a statement"));
    put(
        &mut person,
        (0, 1),
        ">",
        Naming::New("Office of the chief of staff".to_owned()),
    );
    for (link, chord, words) in [
        (0, "m", "Coast Agency"),
        (0, "w", "cited"),
        (1, "m", "a statement"),
        (2, "m", "the office of the chief of staff"),
        (2, "w", "says"),
    ] {
        key(&mut person, (0, link), chord);
        person.select(words, false);
    }
    assert_eq!(
        exported(&person),
        "Coast Agency[Coast Agency]{cited} > (a statement)[a statement] > \
         Office of the chief of staff[the office of the chief of staff]{says} (Indirect)"
    );
}

#[test]
fn a_cue_without_a_source() {
    for (words, cue) in [
        ("Some 200 people", "are estimated"),
        ("families are reportedly leaving Belm", "reportedly"),
    ] {
        let mut person = person();
        person.perform(&[&format!("select {words}"), "-", "3", "Enter"]);
        key(&mut person, (0, 0), "w");
        person.select(cue, false);
        assert_eq!(exported(&person), format!("-{{{cue}}} (Indirect)"));
    }
}

#[test]
fn a_speaker_carried_over() {
    let mut person = person();
    person.perform(&[
        "select The gates were closed in April",
        "type lund",
        "Enter",
        "4",
        "Enter",
    ]);
    assert_eq!(exported(&person), "Mayor Lund (Indirect)");
    // And the one before, in marks, where she is named.
    person.perform(&[
        "Ctrl+Z",
        "select The dam was inspected in March and found sound",
        "type lund",
    ]);
    person.perform(&["Enter", "4", "Enter"]);
    assert_eq!(exported(&person), "Mayor Lund[Mayor Lund] (Direct)");
}

#[test]
fn a_number_that_another_backs() {
    let mut person = person();
    person.perform(&[
        "select An estimated 4,000 had left",
        "type residents",
        "ArrowDown",
        "Enter",
        "3",
    ]);
    person.perform(&["f", "Enter"]);
    put(&mut person, (0, 0), "+", described("river officials"));
    key(&mut person, (1, 0), "s");
    key(&mut person, (1, 0), "m");
    person.select("river officials", false);
    key(&mut person, (1, 0), "w");
    person.select("backed by", false);
    assert_eq!(
        exported(&person),
        "(residents)[residents] + (river officials)[river officials]{backed by}!Supports (Indirect)"
    );
    let figure = &person.claim().quantities[0];
    assert_eq!(
        (figure.low, &*figure.qualifier),
        (Some(4000.0), "an estimated")
    );
}

#[test]
fn denials() {
    let mut person = person();
    person.perform(&[
        "select any coordination with the army",
        "type operator",
        "Enter",
        "2",
        "Enter",
    ]);
    key(&mut person, (0, 0), "d");
    assert_eq!(person.heard(), "Change the stance: done.");
    assert_eq!(exported(&person), "Operator[operator]!Denies (Indirect)");
    // One official denies a report, which says that it is so.
    let mut person = self::person();
    person.perform(&[
        "select Upper Belm had fallen",
        "type the report",
        "ArrowDown",
        "Enter",
        "0",
    ]);
    person.perform(&["Enter"]);
    put(&mut person, (0, 0), "<", described("one officer"));
    key(&mut person, (0, 0), "d");
    key(&mut person, (0, 0), "m");
    person.select("One officer", false);
    assert_eq!(
        exported(&person),
        "(one officer)[One officer]!Denies > (the report)[the report] (Indirect)"
    );
}

#[test]
fn a_figure_in_the_articles_own_voice() {
    let mut person = person();
    person.perform(&[
        "select has cut off 300 houses, including 27 farms",
        ".",
        "5",
        "f",
        "Enter",
    ]);
    assert_eq!(exported(&person), "itself");
    let held: Vec<_> = person
        .claim()
        .quantities
        .iter()
        .map(|q| (q.low, &*q.unit))
        .collect();
    assert_eq!(held, [(Some(300.0), "houses"), (Some(27.0), "farms")]);
    // The same at a claim that is there.
    person.perform(&["-"]);
    assert_eq!(exported(&person), "-");
    person.perform(&["."]);
    assert_eq!(exported(&person), "itself");
}

#[test]
fn a_link_by_its_keys() {
    let mut person = person();
    person.perform(&["select 12 had died", "type ferry", "Enter", "3", "Enter"]);
    put(&mut person, (0, 0), ">", described("a clerk"));
    put(
        &mut person,
        (0, 0),
        "+",
        Naming::New("Radio Sarn".to_owned()),
    );
    let focus = |person: &Person, place: (usize, usize)| {
        let link = at(person, place.0, place.1).link;
        person
            .asked
            .contains(&Request::Focus(FocusTarget::Link(link)))
    };
    assert!(focus(&person, (1, 0)), "what was put in has the focus");
    for (from, chord, to) in [
        ((0, 0), "ArrowRight", (0, 1)),
        ((0, 1), "ArrowLeft", (0, 0)),
        ((0, 1), "ArrowDown", (1, 0)),
        ((1, 0), "ArrowUp", (0, 0)),
    ] {
        key(&mut person, from, chord);
        assert!(focus(&person, to), "{chord}");
    }
    key(&mut person, (0, 1), "ArrowRight");
    assert_eq!(person.asked, [], "past the end is nothing");
    person.press("v");
    assert!(focus(&person, (0, 1)), "the origin");
    let lines = [
        (
            (0, 1),
            "p",
            "Ferry Times[Ferry Times] > (a clerk)~Probable + Radio Sarn",
        ),
        (
            (0, 1),
            "p",
            "Ferry Times[Ferry Times] > (a clerk) + Radio Sarn",
        ),
        (
            (0, 1),
            "q",
            "Ferry Times[Ferry Times] > (a clerk)!Questions + Radio Sarn",
        ),
        (
            (0, 1),
            "q",
            "Ferry Times[Ferry Times] > (a clerk) + Radio Sarn",
        ),
        (
            (0, 1),
            "Alt+ArrowLeft",
            "(a clerk) > Ferry Times[Ferry Times] + Radio Sarn",
        ),
        (
            (0, 0),
            "Alt+ArrowDown",
            "Radio Sarn + (a clerk) > Ferry Times[Ferry Times]",
        ),
        ((1, 0), "Delete", "Radio Sarn + Ferry Times[Ferry Times]"),
        ((1, 0), "Backspace", "Radio Sarn"),
    ];
    for (place, chord, wanted) in lines {
        key(&mut person, place, chord);
        assert_eq!(exported(&person), format!("{wanted} (Indirect)"), "{chord}");
    }
    assert!(focus(&person, (0, 0)), "what is left has the focus");
    put(&mut person, (0, 0), "i", described("a passer-by"));
    assert_eq!(exported(&person), "(a passer-by) (Indirect)");
    key(&mut person, (0, 0), "Delete");
    assert_eq!(exported(&person), "? (Indirect)");
}

#[test]
fn keys_of_a_link_are_its_own() {
    let mut chords: Vec<_> = CHAIN_KEYS
        .iter()
        .flat_map(|(_, keys)| *keys)
        .map(|(key, _)| key)
        .collect();
    let count = chords.len();
    chords.sort_unstable();
    chords.dedup();
    assert_eq!(chords.len(), count);
    let mut person = person();
    assert!(person.app.chain_key_for("d").is_some());
    person.send(Command::UseSingleKeys(false));
    assert_eq!(person.app.chain_key_for("d"), None);
    assert!(person.app.chain_key_for("Alt+ArrowLeft").is_some());
}

#[test]
fn from_a_chip_into_the_text_by_keys() {
    let mut person = person();
    person.perform(&[
        "select 300 houses",
        "type water",
        "Enter",
        "4",
        "Enter",
        "F8",
        "Ctrl+Home",
    ]);
    key(&mut person, (0, 0), "w");
    assert!(person.asked.contains(&Request::Focus(FocusTarget::Caret)));
    assert_eq!(
        person
            .said
            .iter()
            .filter(|s| s.starts_with("Select the words"))
            .count(),
        1
    );
    // The caret is at the claim: the next sentence is its own.
    person.press("n");
    assert_eq!(
        person.heard(),
        "Selected “The flood has cut off 300 houses, including 27 farms.”"
    );
}

#[test]
fn again_with_the_same_source() {
    let mut person = person();
    person.perform(&["select 12 had died", "="]);
    assert_eq!(
        person.heard(),
        "No claim with a source was marked before this one."
    );
    person.perform(&["type operator", "Tab", "type ferry", "Enter", "2", "Enter"]);
    person.perform(&["select the north bank is held", "=", "3", "Enter"]);
    let who = |person: &Person| told(person.project(), person.claim());
    assert_eq!(who(&person), "Ferry Times > Operator (Indirect)");
    // Where the sentence names one of them, it is mentioned there.
    person.perform(&["select any coordination", "=", "3", "Enter"]);
    assert_eq!(who(&person), "Ferry Times > Operator[operator] (Indirect)");
    // At a claim that is there; twice is once.
    person.perform(&["select Upper Belm had fallen", ".", "1", "Enter", "="]);
    assert_eq!(
        who(&person),
        "Ferry Times > Operator (Indirect)".replace(" (Indirect)", "")
    );
    let undo = person.app.shell_view().undo;
    person.press("=");
    assert_eq!(person.app.shell_view().undo, undo);
    // Own voice, too.
    person.perform(&[
        "select 300 houses",
        ".",
        "5",
        "Enter",
        "select 27 farms",
        "=",
        "Enter",
    ]);
    assert_eq!(who(&person), "itself");
}

#[test]
fn figures_are_proposed_taken_and_corrected() {
    let mut person = person();
    person.perform(&[
        "select has cut off 300 houses, including 27 farms",
        ".",
        "5",
        "Enter",
    ]);
    let id = person.claim().id;
    let seen = |person: &Person| {
        let view = person.app.claim_view().expect("selected");
        let held: Vec<_> = view.figures.into_iter().map(|f| f.words).collect();
        (held.join(" | "), view.proposed.join(" | "))
    };
    let both = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert!(
        person.claim().quantities.is_empty(),
        "a suggestion is no part of a claim"
    );
    assert_eq!(seen(&person), both("", "300 houses | 27 farms"));
    let mut did = |change: FigureChange| {
        person.send(Command::Panel(PanelChange::Figures(id, change)));
        seen(&person)
    };
    assert_eq!(did(FigureChange::Take(1)), both("27 farms", "300 houses"));
    assert_eq!(
        did(FigureChange::TakeAll),
        both("27 farms | 300 houses", "")
    );
    assert_eq!(did(FigureChange::Add).0, "27 farms | 300 houses | ");
    let undo = |person: &Person| person.app.shell_view().undo.unwrap_or_default();
    assert!(undo(&person).starts_with("Add a figure to “has cut off"));
    let ids: Vec<_> = person.claim().quantities.iter().map(|q| q.id).collect();
    let set = |i: usize, part, typed: &str| FigureChange::Set(ids[i], part, typed.to_owned());
    let mut did = |change: FigureChange| {
        person.send(Command::Panel(PanelChange::Figures(id, change)));
        seen(&person).0
    };
    assert_eq!(
        did(set(1, FigurePart::Low, "1,200")),
        "27 farms | 1200 houses | "
    );
    assert_eq!(
        did(set(1, FigurePart::High, "1.3 thousand")),
        "27 farms | 1200–1300 houses | "
    );
    assert_eq!(
        did(set(1, FigurePart::Low, "2000")),
        "27 farms | 2000 houses | "
    );
    assert_eq!(
        did(set(1, FigurePart::Qualifier, "about")),
        "27 farms | about 2000 houses | "
    );
    assert_eq!(
        did(set(2, FigurePart::High, "75")),
        "27 farms | about 2000 houses | 75"
    );
    assert_eq!(
        did(set(2, FigurePart::Unit, "%")),
        "27 farms | about 2000 houses | 75 %"
    );
    assert_eq!(
        did(set(2, FigurePart::Of, "the valley")),
        "27 farms | about 2000 houses | 75 % of the valley"
    );
    did(set(1, FigurePart::Low, "many"));
    assert_eq!(
        person.heard(),
        "“many” is no number. Write one in figures, such as 31,000 or 1.5 million."
    );
    let project = read_back(&person);
    let held = &project.claim(id).expect("it is there").quantities;
    assert_eq!(held.len(), 3);
    let place = held[1]
        .at
        .as_ref()
        .and_then(Position::span)
        .map(whence::text::Span::byte_count);
    assert_eq!(place, Some("300".len()));
    let mut did = |change: FigureChange| {
        person.send(Command::Panel(PanelChange::Figures(id, change)));
        seen(&person)
    };
    assert_eq!(
        did(FigureChange::Remove(ids[2])).0,
        "27 farms | about 2000 houses"
    );
    assert_eq!(
        did(FigureChange::Remove(ids[0])),
        both("about 2000 houses", "27 farms")
    );
    person.press("f");
    assert_eq!(seen(&person), both("about 2000 houses | 27 farms", ""));
    person.press("f");
    assert_eq!(person.heard(), "No figure is proposed for this claim.");
}

#[test]
fn a_figure_is_placed_by_selecting() {
    let mut person = person();
    person.perform(&["select 12 had died", "-", "5", "Enter"]);
    let id = person.claim().id;
    person.send(Command::Panel(PanelChange::Figures(id, FigureChange::Add)));
    let figure = person.claim().quantities[0].id;
    person.send(Command::SetAim(whence::app::Aim::Figure(id, figure)));
    assert_eq!(
        person.heard(),
        "Select the words in which the figure stands."
    );
    person.select("200 people", false);
    let held = person.app.claim_view().expect("selected").figures;
    assert_eq!(held[0].words, "some 200 people stranded");
    assert_eq!(held[0].place.as_deref(), Some("200 people"));
    person.send(Command::Panel(PanelChange::Figures(
        id,
        FigureChange::ClearPlace(figure),
    )));
    assert_eq!(person.claim().quantities[0].at, None);
}

#[test]
fn the_marks_say_how_it_is_quoted() {
    let quoted = |steps: &[&str]| {
        let mut person = person();
        person.perform(steps);
        person.claim().quotation
    };
    let dam = "select The dam was inspected in March and found sound";
    assert_eq!(quoted(&[dam, "Enter", "Enter"]), Some(Quotation::Direct));
    assert_eq!(
        quoted(&["select The gates were closed", "Enter", "Enter"]),
        Some(Quotation::Indirect)
    );
    // In nobody's words but the article's it is not quoted.
    assert_eq!(quoted(&["select 300 houses", ".", "5", "Enter"]), None);
    assert_eq!(quoted(&["select 300 houses", "Ctrl+Enter"]), None);
    // A source that comes later says so then; what a hand has set stays.
    assert_eq!(
        quoted(&["select 300 houses", "Ctrl+Enter", "s", "Enter", "Enter"]),
        Some(Quotation::Indirect)
    );
    let mut person = person();
    person.perform(&[dam, "Enter", "4", "Enter"]);
    let id = person.claim().id;
    person.send(Command::ChangeClaim(id, ClaimChange::Quotation(None)));
    person.perform(&["s", "type water", "Enter", "Enter"]);
    assert_eq!(person.claim().quotation, None);
}

#[test]
fn tags_one_by_one_and_reasons() {
    let mut person = person();
    person.perform(&["select 300 houses", ".", "5", "Enter"]);
    let id = person.claim().id;
    let mut did = |change: ClaimChange| {
        person.send(Command::ChangeClaim(id, change));
        person.claim().tags.join("|")
    };
    assert_eq!(
        did(ClaimChange::AddTags("toll, houses".to_owned())),
        "toll|houses"
    );
    assert_eq!(
        did(ClaimChange::AddTags("houses, flood".to_owned())),
        "toll|houses|flood"
    );
    assert_eq!(
        did(ClaimChange::RemoveTag("houses".to_owned())),
        "toll|flood"
    );
    assert_eq!(person.app.tags_in_use(), ["flood", "toll"]);
    let reason = |scale| ClaimChange::Reason(scale, " Seen from the air. ".to_owned());
    person.send(Command::ChangeClaim(id, reason(scale_ids::CREDIBILITY)));
    let before = person.claim().clone();
    person.send(Command::ChangeClaim(id, reason(scale_ids::CONFIDENCE)));
    assert_eq!(person.claim().confidence[0].reason, "Seen from the air.");
    assert_ne!(*person.claim(), before);
    let view = person.app.claim_view().expect("selected");
    assert_eq!(view.scales[0].reason, "Seen from the air.");
    let undo = person.app.shell_view().undo.unwrap_or_default();
    assert_eq!(undo, "Change the reason for the confidence of “300 houses”");
}
