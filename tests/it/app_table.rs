//! The table of who says what: its rows, its groups and what they count once,
//! its order, and the file.

use super::app_flood::{flood, sample};
use super::app_person::Person;
use whence::app::view::TableLine;
use whence::app::{
    ClaimChange, Column, Command, Dialog, ExportChoice, ExportFormat, FilterChange, FocusTarget,
    Grouping, Request, Scope, TableChange,
};
use whence::edit::{Change, Edit, Project};
use whence::model::{
    Claim, Condition, Extra, Meta, Quantity, QuantityId, Relation, RelationId, scale_ids, term_ids,
};

fn open(mut person: Person) -> Person {
    person.send(Command::Open(Dialog::Table));
    person
}

fn reader() -> Person {
    let mut person = Person::new(1);
    person.send(Command::ImportSample(sample().to_owned()));
    open(person)
}

fn change(person: &mut Person, change: TableChange) {
    person.send(Command::Table(change));
}

/// The table in words: `# name · tally` for a group, `claim < who` for a row.
fn lines(person: &Person) -> Vec<String> {
    let view = person.app.table_view().expect("the table is open");
    let line = |line: &TableLine| match line {
        TableLine::Group(group) => {
            let sign = if group.is_folded { '+' } else { '#' };
            format!("{sign} {} · {}", group.name, group.tally)
        }
        TableLine::Claim(id, copies) => {
            let row = person.app.table_row(*id).expect("a row");
            let times = if *copies > 1 {
                format!(" ×{copies}")
            } else {
                String::new()
            };
            format!("{} < {}{times}", row.quote, row.who)
        }
    };
    view.lines.iter().map(line).collect()
}

/// Two outlets print one wire report; a third writes its own.
const WIRE: &str = "Wire\nThe board said nine people died. Rain fell for two days.";
const COPY: &str = "Copy\nThe board said “Nine people died”. Rain fell for two days.";
const OWN: &str = "Own\nThe mayor said ten people died. Rain fell for two days.";

fn three() -> Person {
    let mut person = Person::with(&flood(&[WIRE, COPY, OWN], &["Water Board", "Mayor Lund"]));
    let articles = person.project().articles_in_order();
    let articles: Vec<_> = articles.iter().map(|article| article.id).collect();
    for (article, claims) in articles.into_iter().zip([
        [
            "nine people died|Water Board|4",
            "Rain fell for two days|.|5",
        ],
        [
            "Nine people died|Water Board|2",
            "Rain fell for two days|.|0",
        ],
        ["ten people died|Mayor Lund|1", "Rain fell for two days|-|"],
    ]) {
        person.send(Command::OpenArticle(article));
        for claim in claims {
            let parts: Vec<_> = claim.split('|').collect();
            let who = match parts[1] {
                sign @ ("." | "-") => sign.to_owned(),
                name => format!("type {name}"),
            };
            let select = format!("select {}", parts[0]);
            let level = if parts[2].is_empty() {
                "Ctrl+Enter"
            } else {
                parts[2]
            };
            let steps: Vec<&str> = if who.len() == 1 {
                vec![&select, &who, level, "Enter"]
            } else {
                vec![&select, &who, "Enter", level, "Enter"]
            };
            person.perform(&steps);
            person.press("Escape");
        }
    }
    open(person)
}

#[test]
fn copies_and_one_origin_are_counted_once() {
    let mut person = three();
    let tally = |person: &Person| person.app.table_view().expect("open").tally_words();
    // Rain: the own voice of two texts, and nobody; three claims, one text.
    assert_eq!(tally(&person), "6 claims · 4 origins · 3 texts");
    change(&mut person, TableChange::GroupBy(Grouping::Origin));
    assert_eq!(person.heard(), "Grouped by origin: 4 groups.");
    assert_eq!(
        lines(&person),
        [
            "# Mayor Lund · 1 claim · 1 origin · 1 text",
            "ten people died < Mayor Lund",
            "# The article itself · 2 claims · 2 origins · 1 text",
            "Rain fell for two days < The article itself ×3",
            "Rain fell for two days < The article itself ×3",
            "# Water Board · 2 claims · 1 origin · 1 text",
            "nine people died < Water Board ×2",
            "“Nine people died” < Water Board ×2",
            "# Not stated · 1 claim · 0 origins · 1 text",
            "Rain fell for two days < Not stated ×3",
        ]
    );
    change(&mut person, TableChange::Once(true));
    change(&mut person, TableChange::GroupBy(Grouping::Nothing));
    assert_eq!(
        lines(&person),
        [
            "nine people died < Water Board ×2",
            "Rain fell for two days < The article itself ×3",
            "ten people died < Mayor Lund",
        ]
    );
    change(&mut person, TableChange::GroupBy(Grouping::Article));
    change(&mut person, TableChange::FoldAll(true));
    assert_eq!(
        lines(&person),
        [
            "+ Wire · 2 claims · 2 origins · 2 texts",
            "+ Copy · 2 claims · 2 origins · 2 texts",
            "+ Own · 2 claims · 1 origin · 2 texts",
        ]
    );
    // The filter is that of the list.
    person.send(Command::Filter(FilterChange::Text("ten people".to_owned())));
    assert_eq!(tally(&person), "1 of 6 claims · 1 origin · 1 text");
}

#[test]
fn one_that_repeats_another_is_its_text() {
    let person = three();
    let mut project = person.project().clone();
    let ids: Vec<_> = project.claims().iter().map(|claim| claim.id).collect();
    let repeats = |(number, to): (u128, usize)| {
        Change::create(Relation {
            id: RelationId(uuid::Uuid::from_u128(number)),
            meta: Meta::default(),
            from: ids[0],
            to: ids[to],
            kind: term_ids::REPEATS,
            note: String::new(),
        })
    };
    let relations = [(11, 1), (12, 2), (13, 3), (14, 4), (15, 5)].map(repeats);
    project.apply(
        &Edit::new("Relate", relations.into()),
        super::world::author(3),
    );
    let person = open(Person::with(&project));
    let tally = person.app.table_view().expect("open").tally;
    assert_eq!(tally.texts, 1);
}

/// Words of the first and the last row by a column, forwards and backwards.
#[test]
fn each_column_sorts_and_what_is_missing_comes_last() {
    let mut person = three();
    let mut check = |column: Column, first: &str, last: &str, backwards: (&str, &str)| {
        change(&mut person, TableChange::SortBy(Column::Place));
        change(&mut person, TableChange::SortBy(column));
        let ends = |person: &Person| {
            let all = lines(person);
            (all[0].clone(), all[all.len() - 1].clone())
        };
        let (a, b) = ends(&person);
        assert!(
            a.starts_with(first) && b.starts_with(last),
            "{column:?}: {a} … {b}"
        );
        change(&mut person, TableChange::SortBy(column));
        assert!(
            person.heard().ends_with(", backwards."),
            "{}",
            person.heard()
        );
        let (a, b) = ends(&person);
        let (first, last) = backwards;
        assert!(
            a.starts_with(first) && b.starts_with(last),
            "{column:?} back: {a} … {b}"
        );
    };
    let rain = "Rain fell";
    check(Column::Claim, "nine", "ten", ("ten", "nine"));
    check(
        Column::Who,
        "ten people died < Mayor",
        "Rain fell for two days < Not stated",
        (
            "nine people died < Water",
            "Rain fell for two days < Not stated",
        ),
    );
    // 1, 2, 4, 5, then "cannot be judged" and no level, both ways.
    check(Column::Level, "ten", rain, (rain, rain));
    check(Column::Article, "“Nine", rain, ("nine", rain));
    check(Column::Quantity, "nine", rain, ("nine", rain));
}

#[test]
fn levels_sort_without_what_cannot_be_judged() {
    let mut person = three();
    let levels = |person: &Person| -> Vec<String> {
        let view = person.app.table_view().expect("open");
        let rows = view.lines.iter().filter_map(|line| match line {
            TableLine::Claim(id, _) => person.app.table_row(*id),
            TableLine::Group(_) => None,
        });
        rows.map(|row| row.levels.chars().take(1).collect())
            .collect()
    };
    change(&mut person, TableChange::SortBy(Column::Level));
    assert_eq!(levels(&person), ["1", "2", "4", "5", "0", ""]);
    change(&mut person, TableChange::SortBy(Column::Level));
    assert_eq!(levels(&person), ["5", "4", "2", "1", "0", ""]);
}

#[test]
fn the_sample_by_source_unit_and_event() {
    let mut person = reader();
    let heads = |person: &Person| -> Vec<String> {
        let all = lines(person).into_iter();
        all.filter(|line| line.starts_with("# ")).collect()
    };
    change(&mut person, TableChange::GroupBy(Grouping::Source));
    let sources = heads(&person);
    assert!(
        sources.contains(&"# Northern Wire · 5 claims · 5 origins · 5 texts".to_owned()),
        "{sources:#?}"
    );
    change(&mut person, TableChange::GroupBy(Grouping::Unit));
    let units = heads(&person);
    assert!(
        units[0].starts_with("# children · 2 claims · "),
        "{units:#?}"
    );
    assert!(
        units.last().expect("groups").starts_with("# No unit")
            || units.last().expect("groups").starts_with("# no unit")
    );
    let event = person
        .project()
        .events()
        .iter()
        .next()
        .expect("an event")
        .id;
    change(&mut person, TableChange::Scope(Scope::Event(event)));
    assert!(
        person.heard().starts_with("45 claims · "),
        "{}",
        person.heard()
    );
    let article = person.app.place().article.expect("an article");
    change(&mut person, TableChange::Scope(Scope::Article(article)));
    let count = person.project().claim_count(article);
    assert!(person.heard().starts_with(&format!("{count} claims · ")));
}

#[test]
fn a_row_steps_into_the_text() {
    let mut person = three();
    let view = person.app.table_view().expect("open");
    let Some(TableLine::Claim(last, _)) = view.lines.last() else {
        panic!("a claim is last");
    };
    let last = *last;
    change(&mut person, TableChange::Step(last));
    assert_eq!(person.app.shell_view().dialog, None);
    assert_eq!(person.claim().id, last);
    assert!(person.asked.contains(&Request::ShowClaim(last)));
    assert!(person.asked.contains(&Request::Focus(FocusTarget::Panel)));
    assert!(
        person.app.table_view().is_none(),
        "nothing is worked out while it is closed"
    );
}

/// The rows of the file that was offered last.
fn file(person: &Person) -> (String, Vec<Vec<String>>) {
    let mut files = person.asked.iter().filter_map(|request| match request {
        Request::Download { name, content, .. } => Some((name.clone(), content.clone())),
        _ => None,
    });
    let (name, content) = files.next_back().expect("a file was offered");
    let content = content
        .strip_prefix('\u{feff}')
        .expect("a byte order mark")
        .to_owned();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(content.as_bytes());
    let rows = reader.records().map(|row| {
        let row = row.expect("a row");
        row.iter().map(str::to_owned).collect()
    });
    (name, rows.collect())
}

#[test]
fn the_file_holds_what_is_shown() {
    let mut person = three();
    change(&mut person, TableChange::SortBy(Column::Level));
    let shown = Condition::Links(1);
    person.send(Command::Filter(FilterChange::Add(shown)));
    change(&mut person, TableChange::Download);
    let (name, rows) = file(&person);
    assert_eq!(name, "the-flood.claims.csv");
    let (heads, rows) = rows.split_first().expect("heads");
    let column = |name: &str| {
        heads
            .iter()
            .position(|head| head == name)
            .expect("a column")
    };
    let cells =
        |name: &str| -> Vec<&str> { rows.iter().map(|row| row[column(name)].as_str()).collect() };
    assert_eq!(
        cells("Claim"),
        [
            "ten people died",
            "“Nine people died”",
            "nine people died",
            "Rain fell for two days",
        ]
    );
    assert_eq!(cells("Confidence"), ["1", "2", "4", ""]);
    assert_eq!(
        cells("Confidence in words"),
        ["very low", "low", "high", ""]
    );
    assert_eq!(cells("Who says so")[3], "Not stated");
    // The text is the same, so is its number.
    let numbers = cells("Text number");
    assert_eq!(numbers[1], numbers[2]);
    assert_ne!(numbers[0], numbers[1]);
}

#[test]
fn the_export_dialog_writes_all_claims() {
    let mut person = reader();
    person.send(Command::SetExport(ExportChoice {
        format: ExportFormat::Table,
        ..ExportChoice::default()
    }));
    let view = person.app.export_view().expect("a view");
    assert_eq!(view.losses.len(), 3);
    person.send(Command::Export);
    let (name, rows) = file(&person);
    assert_eq!(
        (name.as_str(), rows.len()),
        ("the-orrin-dam.claims.csv", 46)
    );
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
}

/// A project with one claim that says and is called what a spreadsheet must
/// not run.
fn hostile() -> Project {
    let mut project = flood(&["=1+1\nThe mayor spoke."], &["@SUM(A1)"]);
    let article = project
        .articles()
        .iter()
        .next()
        .expect("an article")
        .clone();
    let text = project.text_of(article.id).expect("a text").clone();
    let span = text
        .span(whence::text::ByteOffset(0), whence::text::ByteOffset(4))
        .expect("a span");
    let source = project.sources().iter().next().expect("a source").id;
    let mut claim = Claim::new(
        whence::model::ClaimId(uuid::Uuid::from_u128(0xc)),
        Meta::default(),
        whence::model::LayerId(uuid::Uuid::from_u128(0xd)),
        article.id,
        vec![whence::model::Position::placed(span)],
    );
    let link = whence::model::Link::new(
        whence::model::LinkId(uuid::Uuid::from_u128(1)),
        whence::model::Who::Source(source),
    );
    claim.attribution = whence::model::Attribution::Chains(vec![whence::model::Chain {
        id: whence::model::ChainId(uuid::Uuid::from_u128(2)),
        links: vec![link],
        extra: Extra::default(),
    }]);
    "+cmd|' /C calc'!A0".clone_into(&mut claim.summary);
    "\t=2+2".clone_into(&mut claim.note);
    claim.tags = vec!["-a".to_owned(), "b".to_owned()];
    claim.quantities = vec![Quantity {
        id: QuantityId(uuid::Uuid::from_u128(3)),
        low: Some(-5.0),
        high: Some(-5.0),
        unit: "°, \"C\"".to_owned(),
        qualifier: String::new(),
        of: String::new(),
        at: None,
        extra: Extra::default(),
    }];
    project.apply(
        &Edit::new("Claim", vec![Change::create(claim)]),
        super::world::author(3),
    );
    project
}

#[test]
fn no_cell_is_a_formula() {
    let mut person = open(Person::with(&hostile()));
    change(&mut person, TableChange::Download);
    let (_, rows) = file(&person);
    let cell = |head: &str| {
        let column = rows[0].iter().position(|h| h == head).expect("a column");
        rows[1][column].as_str()
    };
    assert_eq!(cell("Claim"), "'=1+1");
    assert_eq!(cell("Who says so"), "'@SUM(A1)");
    assert_eq!(cell("Title"), "'=1+1");
    assert_eq!(cell("Summary"), "'+cmd|' /C calc'!A0");
    assert_eq!(cell("Note"), "'\t=2+2");
    assert_eq!(cell("Tags"), "'-a; b");
    assert_eq!(cell("Figure"), "'-5 °, \"C\"");
    assert_eq!(cell("Unit"), "°, \"C\"");
    // A number begins no formula.
    assert_eq!(cell("Lowest"), "-5");
    let all = rows.iter().flatten();
    let formulas = all.filter(|cell| cell.starts_with(['=', '+', '@', '\t', '\r']));
    assert_eq!(formulas.count(), 0);
}

/// Other scales stand beside the first, in the table and in the file.
#[test]
fn all_scales_are_shown() {
    let mut person = three();
    let id = person.claim_on("ten people died");
    let credible = ClaimChange::Level(scale_ids::CREDIBILITY, Some("3".to_owned()));
    person.send(Command::ChangeClaim(id, credible));
    let row = person.app.table_row(id).expect("a row");
    assert_eq!(
        row.levels,
        "1 very low; Admiralty credibility: 3 possibly true"
    );
    change(&mut person, TableChange::Download);
    let (_, rows) = file(&person);
    assert!(rows[0].contains(&"Admiralty credibility in words".to_owned()));
}
