//! Undo over reload: what was done before the page was opened again is undone
//! and redone as if it had stayed open.

use super::app_chooser::{ARABIC, Chooser, FLOOD};
use super::app_flood::{flood, sample};
use super::app_person::{Person, paste};
use super::marked::Dice;
use super::world::content;
use whence::app::{
    Aim, ArticleField, ChainChange, ClaimChange, CodebookChange, Command, FigureChange, Flip,
    HistoryChange, ImportTarget, Naming, PanelChange, Part, PartField, Request, SourceField,
};
use whence::format::stored;
use whence::model::{Replica, ScaleSubject, Shipped, Who, scale_ids, term_ids};
use whence::text::ByteOffset;

fn person() -> Person {
    Person::with(&flood(
        &[FLOOD, ARABIC],
        &["Ana Brandt", "Mayor Lund", "Radio Sarn", "Water Board"],
    ))
}

fn steps(person: &Person) -> (usize, usize) {
    let view = person.app.history_view();
    (view.done, view.undone)
}

/// Does things, and opens the page anew: all steps undone give the project as
/// it was before each, and redone as it was after, whenever the page is opened
/// again on the way.
fn check(name: &str, mut person: Person, acts: &[Command]) {
    let mut seen = vec![content(person.project())];
    let first = steps(&person).0;
    for act in acts {
        let before = steps(&person).0;
        person.send(act.clone());
        if steps(&person).0 > before {
            seen.push(content(person.project()));
        }
    }
    let made = steps(&person).0 - first;
    assert!(made > 0, "{name}: nothing was done");
    assert_eq!(seen.len(), made + 1, "{name}");
    for reloads in [1, 2, usize::MAX] {
        person = person.reload();
        assert_eq!(steps(&person), (first + made, 0), "{name}");
        for (i, was) in seen[..made].iter().enumerate().rev() {
            person.send(Command::Undo);
            assert_eq!(content(person.project()), *was, "{name}: undone to {i}");
            if i % reloads == 0 {
                person = person.reload();
            }
        }
        assert_eq!(steps(&person), (first, made), "{name}");
        for (i, was) in seen.iter().enumerate().skip(1) {
            person.send(Command::Redo);
            assert_eq!(content(person.project()), *was, "{name}: redone to {i}");
            if i % reloads == 0 {
                person = person.reload();
            }
        }
    }
}

/// A claim is selected, with a source and a level.
fn with_claim() -> Person {
    let mut person = person();
    person.perform(&["select nine people died", "Enter", "4", "Enter"]);
    person
}

#[test]
fn every_kind_of_change_is_undone_after_a_reload() {
    let claim = with_claim().claim().clone();
    let (id, link) = (claim.id, claim.attribution.chains()[0].links[0].id);
    let chain = claim.attribution.chains()[0].id;
    let level =
        |code: Option<&str>| ClaimChange::Level(scale_ids::CONFIDENCE, code.map(str::to_owned));
    let changes = [
        level(Some("2")),
        level(None),
        ClaimChange::Summary("Nine dead".to_owned()),
        ClaimChange::Kind(Some(term_ids::FIGURE)),
        ClaimChange::Status(Some(term_ids::CHECKED)),
        ClaimChange::AddTags("toll, old".to_owned()),
        ClaimChange::RemoveTag("old".to_owned()),
        level(Some("3")),
        ClaimChange::Reason(scale_ids::CONFIDENCE, "Two say so".to_owned()),
        ClaimChange::Note("once\nmore\t“x”".to_owned()),
        ClaimChange::OwnVoice,
        ClaimChange::NotStated,
    ];
    let changes: Vec<_> = changes.map(|c| Command::ChangeClaim(id, c)).into();
    check("claim", with_claim(), &changes);
    let described = Who::Described("an unnamed official".to_owned());
    let chains = [
        ChainChange::PutBefore(link, Naming::New("The Wire".to_owned())),
        ChainChange::PutAfter(link, Naming::New("Ana Brandt".to_owned())),
        ChainChange::AddChain(Naming::Known(described)),
        ChainChange::SetStance(link, whence::model::Stance::Denies),
        ChainChange::Move(link, -1),
        ChainChange::MoveChain(chain, 1),
        ChainChange::Remove(link),
    ];
    let chains: Vec<_> = chains.map(|c| Command::ChangeChains(id, c)).into();
    check("chains", with_claim(), &chains);
    let figures = [FigureChange::TakeAll, FigureChange::Add];
    let figures = figures.map(|c| Command::Panel(PanelChange::Figures(id, c)));
    check("figures", with_claim(), &figures);
    let bounds = Command::SetAim(Aim::Bounds {
        claim: id,
        piece: 0,
    });
    let select = |person: &Person, words| {
        let (a, b) = person.place_of(words);
        Command::Selected { a, b, exact: false }
    };
    let there = with_claim();
    let pieces = [
        bounds,
        select(&there, "The Water Board said nine people"),
        Command::SetAim(Aim::Piece(id)),
        select(&there, "nobody"),
        Command::ChangeClaim(id, ClaimChange::RemovePiece(0)),
        Command::DeleteClaim(id),
    ];
    check("bounds and deletion", there, &pieces);
    let person = person();
    let article = person.app.place().article.expect("an article is open");
    let articles = [
        Command::SetArticleField(article, ArticleField::Title, "The old bridge".to_owned()),
        Command::MoveArticle(article, 1),
        Command::ToggleDone(article),
        Command::FlipDebris(Flip::Bytes(ByteOffset(0), ByteOffset(10))),
        paste("The ferry\nIt ran on Monday.\nIt did not on Tuesday."),
        Command::AddArticles,
    ];
    check("articles", person, &articles);
    let article = claim.article;
    let removed = [
        Command::ToggleDone(article),
        Command::RemoveArticle(article),
    ];
    check("an article with a claim", with_claim(), &removed);
    let source = flood(&[FLOOD], &["Ana Brandt"]);
    let source = source.sources().iter().next().expect("one source").id;
    let sources = [
        Command::SetSourceField(source, SourceField::Name, "Anna Brandt".to_owned()),
        Command::SetSourceField(source, SourceField::Role, term_ids::PARTY.to_string()),
        Command::DeleteSource(source),
    ];
    check("sources", self::person(), &sources);
    let project = flood(&[], &[]).id();
    let names = [
        Command::RenameProject(project, "The great flood".to_owned()),
        Command::SetMyName("Sam".to_owned()),
    ];
    check("names", self::person(), &names);
    let imports = [
        Command::ImportRead(sample().to_owned()),
        Command::SetImportTarget(ImportTarget::Open),
        Command::ConfirmImport,
    ];
    check("an import", with_claim(), &imports);
}

#[test]
fn the_codebook_is_undone_after_a_reload() {
    let low = Part::Level(scale_ids::CONFIDENCE, "1".to_owned());
    let codebook = [
        CodebookChange::Set(low.clone(), PartField::Name, "hardly".to_owned()),
        CodebookChange::Retire(low, true),
        CodebookChange::AddScale(ScaleSubject::Claim, "Weight".to_owned()),
        CodebookChange::Publish,
        CodebookChange::Choose(Shipped::FactCheck),
        CodebookChange::TakeOver(true),
    ];
    check(
        "the codebook",
        with_claim(),
        &codebook.map(Command::Codebook),
    );
}

/// Whatever is done in whatever order: a page that was opened anew undoes and
/// redoes as the one that stayed open.
#[test]
fn random_steps_are_undone_after_a_reload() {
    for seed in 1..=16 {
        let mut person = person();
        let mut chooser = Chooser {
            dice: Dice::new(seed),
            other_file: String::new(),
        };
        let project = person.project().id();
        for _ in 0..80 {
            let command = match chooser.dice.below(7) {
                0 => chooser.selection(&person),
                1 => chooser.relation_command(&person),
                2 | 3 => Command::Draft(chooser.draft_change()),
                4 | 5 => chooser.claim_command(&person),
                _ => chooser.action(&person),
            };
            person.send(command);
        }
        let mut again = person.reload();
        assert_eq!(again.project().id(), project);
        assert_eq!(steps(&again), steps(&person), "seed {seed}");
        for turn in [Command::Undo, Command::Redo, Command::Undo] {
            loop {
                let before = steps(&person);
                person.send(turn.clone());
                again.send(turn.clone());
                assert_eq!(again.heard(), person.heard(), "seed {seed}");
                assert_eq!(steps(&again), steps(&person), "seed {seed}");
                assert_eq!(
                    content(again.project()),
                    content(person.project()),
                    "seed {seed}"
                );
                if steps(&person) == before {
                    break;
                }
            }
        }
    }
}

/// Does something and saves it, without a look at everything afterwards.
fn quietly(person: &mut Person, command: Command) {
    let moment = person.moment();
    for request in person.app.update(command, moment) {
        if let Request::Save { entries, .. } = request {
            let mut storage = person.storage.borrow_mut();
            for (key, value) in entries {
                match value {
                    Some(value) => storage.insert(key, value),
                    None => storage.remove(&key),
                };
            }
        }
    }
}

#[test]
fn ten_thousand_steps_outlast_a_reload() {
    const STEPS: usize = 10_000;
    let mut person = with_claim();
    let id = person.claim().id;
    let note = |n: usize| Command::ChangeClaim(id, ClaimChange::Note(n.to_string()));
    for n in 0..=STEPS {
        quietly(&mut person, note(n));
    }
    let mut person = person.reload();
    assert_eq!(steps(&person), (STEPS, 0));
    let row = person.app.step_row(STEPS - 1).expect("the oldest");
    assert_eq!(row.label, "Change the note of “nine people died”");
    person.send(Command::History(HistoryChange::Undo(STEPS)));
    assert_eq!(steps(&person), (0, STEPS));
    assert_eq!(person.project().claim(id).expect("there").note, "0");
    assert_eq!(
        person.heard(),
        "Undid 10000 steps, to: Change the note of “nine people died”."
    );
    let mut person = person.reload();
    person.send(Command::History(HistoryChange::Redo(STEPS)));
    assert_eq!(
        person.project().claim(id).expect("there").note,
        STEPS.to_string()
    );
}

/// What somebody else changed since is left as it is and named, also where the
/// page was opened anew in between.
#[test]
fn what_changed_since_is_named_after_a_reload() {
    let mut person = with_claim();
    let id = person.claim().id;
    let note = |words: &str| Command::ChangeClaim(id, ClaimChange::Note(words.to_owned()));
    person.send(note("mine"));
    let mut other = Person::beside(2, &person.storage);
    assert_eq!(steps(&other), (0, 0), "another tab has its own steps");
    other.send(Command::OpenClaim(id));
    other.send(note("theirs"));
    let mut person = person.reload();
    assert_eq!(steps(&person), (2, 0));
    person.send(Command::Undo);
    assert_eq!(
        person.heard(),
        "Undid: Change the note of “nine people died”. Changed since, and left as it is: the claim “nine people died”."
    );
    assert_eq!(person.project().claim(id).expect("there").note, "theirs");
    assert_eq!(steps(&person), (1, 0), "there is nothing to redo");
    // Where the other tab undoes its own, the two are back together.
    other.send(Command::Undo);
    assert_eq!(other.project().claim(id).expect("there").note, "mine");
}

/// A step that cannot be read goes with all that are older, and no more.
#[test]
fn a_step_that_cannot_be_read_stops_nothing() {
    let folder =
        |person: &Person| stored::steps_folder(person.project().id(), Replica::from_bits(1));
    for (spoilt, left) in [(1, 3), (3, 1), (4, 0)] {
        for value in [
            "",
            "{",
            "{\"whence\":9}\t[]",
            "{\"whence\":1,\"done\":true}\t[{}]",
        ] {
            let mut person = with_claim();
            for note in ["a", "b", "c"] {
                let change = ClaimChange::Note(note.to_owned());
                person.send(Command::ChangeClaim(person.claim().id, change));
            }
            let key = stored::step_key(&folder(&person), spoilt);
            let old = person
                .storage
                .borrow_mut()
                .insert(key.clone(), value.to_owned());
            assert!(old.is_some(), "{key}");
            let mut person = person.reload();
            assert_eq!(person.said, Vec::<String>::new());
            for _ in 0..4 {
                person.send(Command::Undo);
            }
            assert_eq!(steps(&person), (0, left), "step {spoilt}: {value}");
            person.perform(&["select nobody", "Ctrl+Enter"]);
            let person = person.reload();
            assert_eq!(steps(&person), (1, 0));
            let left = person.storage.borrow().get(&key).cloned();
            assert_ne!(left.as_deref(), Some(value), "it is cleared away");
        }
    }
}

/// What is done before the kept steps are here comes after them.
#[test]
fn steps_made_before_the_kept_ones_came() {
    let mut person = with_claim();
    person.perform(&["Escape", "select nobody", "Ctrl+Enter"]);
    person.send(Command::Undo);
    let mut again = person.reload_without_steps();
    assert_eq!(steps(&again), (0, 0));
    again.perform(&["select Mayor Lund", "Ctrl+Enter"]);
    assert_eq!(steps(&again), (1, 0));
    again.read_steps();
    // What could be redone ended with the new step.
    assert_eq!(steps(&again), (2, 0));
    let mut again = again.reload();
    assert_eq!(steps(&again), (2, 0));
    for label in ["Mark “Mayor Lund”", "Mark “nine people died”"] {
        assert_eq!(again.app.shell_view().undo.as_deref(), Some(label));
        again.send(Command::Undo);
    }
    assert!(again.claims().is_empty());
}

/// Steps go along with the save of what they changed, and with their project.
#[test]
fn steps_are_kept_with_the_work() {
    let mut person = with_claim();
    let is_step = |key: &String| key.starts_with(stored::STEPS_PREFIX);
    let saves = person.news.len();
    person.perform(&["2"]);
    assert_eq!(person.news.len(), saves + 1, "one save");
    let keys: Vec<_> = person.news[saves]
        .iter()
        .map(|(key, _)| is_step(key))
        .collect();
    assert_eq!(keys, [false, true]);
    let values: Vec<_> = person.news[saves].iter().map(|(_, v)| v.len()).collect();
    assert!(
        values[1] < values[0] + 400,
        "a step is no larger: {values:?}"
    );
    assert!(!person.file().contains("Set the confidence"));
    let id = person.project().id();
    person.send(Command::NewProject("Another".to_owned()));
    assert_eq!(steps(&person), (0, 0));
    person.send(Command::OpenProject(id));
    assert_eq!(steps(&person), (2, 0), "each project has its own");
    person.send(Command::DeleteProject(id));
    assert_eq!(
        person
            .storage
            .borrow()
            .keys()
            .filter(|k| is_step(k))
            .count(),
        0
    );
}

/// A step so large that it would take all the room is not kept, nor is what
/// came before; in the page it can be undone all the same.
#[test]
fn a_huge_step_is_not_kept() {
    let mut person = with_claim();
    let id = person.claim().id;
    for note in ["x".repeat(33_000_000), String::new(), "small".to_owned()] {
        quietly(
            &mut person,
            Command::ChangeClaim(id, ClaimChange::Note(note)),
        );
    }
    assert_eq!(steps(&person), (4, 0));
    let mut again = person.reload();
    assert_eq!(steps(&again), (1, 0));
    again.send(Command::Undo);
    assert_eq!(again.project().claim(id).expect("there").note, "");
    for _ in 0..3 {
        quietly(&mut person, Command::Undo);
    }
    assert_eq!(steps(&person), (1, 3));
}

/// A row of the list undoes itself and what came after it, or redoes itself
/// and what came before it.
#[test]
fn the_list_goes_back_and_on() {
    let mut person = with_claim();
    person.perform(&["1", "2", "3", "5"]);
    let labels = |person: &Person| -> Vec<_> {
        let view = person.app.history_view();
        let rows = (0..view.done + view.undone).filter_map(|i| person.app.step_row(i));
        rows.map(|row| {
            (
                row.label.rsplit(' ').next().unwrap_or_default().to_owned(),
                row.is_undone,
            )
        })
        .collect()
    };
    let all = |undone: usize| -> Vec<_> {
        ["high”", "“medium”", "“low”", "low”", "died”"]
            .iter()
            .enumerate()
            .map(|(i, word)| ((*word).to_owned(), i < undone))
            .collect()
    };
    let words = |p: &Person| {
        labels(p)
            .into_iter()
            .map(|(w, u)| (w.trim_matches('“').to_owned(), u))
            .collect::<Vec<_>>()
    };
    let wanted = |undone| {
        all(undone)
            .into_iter()
            .map(|(w, u)| (w.trim_matches('“').to_owned(), u))
            .collect::<Vec<_>>()
    };
    assert_eq!(words(&person), wanted(0));
    let choose = |person: &mut Person, row| {
        let command = person.app.step_command(row);
        person.send(command);
    };
    for (row, undone) in [(2, 3), (1, 1), (4, 5), (0, 0), (0, 1), (0, 0)] {
        choose(&mut person, row);
        assert_eq!(words(&person), wanted(undone), "row {row}");
        person = person.reload();
        assert_eq!(words(&person), wanted(undone), "row {row}, opened anew");
    }
    assert!(person.app.step_row(5).is_none());
}
