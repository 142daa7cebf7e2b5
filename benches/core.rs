//! The core at work on a text of a megabyte with ten thousand claims. Each row
//! stands beside copying the bytes that it reads or writes: what no work on
//! them can be faster than. `cargo xtask bench` prints both as a table.

#![expect(
    clippy::expect_used,
    reason = "a benchmark that cannot set up its work should stop at once"
)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::fmt::Write as _;
use std::hint::black_box;
use uuid::Uuid;
use whence::app::view::ParagraphView;
use whence::app::{App, Command, Moment, Place, ProjectHead};
use whence::edit::{Author, Change, Edit, History, Project};
use whence::format::native::{self, NoTexts, Scope, Texts, WriteOptions};
use whence::format::stored;
use whence::model::{
    AnnotatorId, Article, ArticleId, Attribution, Chain, ChainId, Claim, ClaimId, CodebookHead,
    Extra, LayerId, Link, LinkId, Meta, Position, ProjectId, ProjectInfo, Replica, Source,
    SourceId, Timestamp, Who,
};
use whence::suggest;
use whence::text::{ArticleText, ByteOffset, Utf16Offset};

const TEXT_BYTES: usize = 1_000_000;
const CLAIMS: usize = 10_000;
const SOURCES: usize = 2_000;

fn id(kind: u128, number: usize) -> Uuid {
    Uuid::from_u128((kind << 64) + u128::try_from(number).expect("small"))
}

fn author() -> Author {
    Author {
        annotator: AnnotatorId(id(1, 1)),
        replica: Replica::from_bits(7),
        at: Timestamp(1_900_000_000_000),
    }
}

fn moment() -> Moment {
    Moment {
        now: Timestamp(1_900_000_000_000),
        chance: id(2, 1),
    }
}

/// Plain news prose with some letters beyond ASCII, in paragraphs.
fn prose() -> String {
    let mut text = String::new();
    let mut number = 0;
    while text.len() < TEXT_BYTES {
        number += 1;
        write!(
            text,
            "The office of Ilve counted {number} houses in the valley, said Maren Tölle. “We saw {} of them go,” a resident added – nobody had warned the town.",
            number / 3
        )
        .expect("a string takes it");
        text.push_str(if number % 3 == 0 { "\n\n" } else { " " });
    }
    text
}

struct World {
    project: Project,
    article: ArticleId,
}

fn world() -> World {
    let mut project = Project::new(ProjectInfo {
        id: ProjectId(id(3, 1)),
        meta: Meta::default(),
        title: "Bench".to_owned(),
        note: String::new(),
        codebook: CodebookHead::default(),
        file_extra: Extra::default(),
    });
    let text = ArticleText::new(&prose());
    let article = Article::new(ArticleId(id(4, 1)), Meta::default(), 1.0, text.hash());
    let article_id = article.id;
    let mut edit = Edit::new("Set up", vec![Change::create(article)]);
    for number in 0..SOURCES {
        let name = format!("Office {number} of the valley");
        let source = Source::new(SourceId(id(5, number)), Meta::default(), name);
        edit.changes.push(Change::create(source));
    }
    for number in 0..CLAIMS {
        edit.changes
            .push(Change::create(claim(&text, article_id, number)));
    }
    edit.texts.push(text);
    project.apply(&edit, author());
    World {
        project,
        article: article_id,
    }
}

/// One claim of about forty letters at an even distance from the next.
fn claim(text: &ArticleText, article: ArticleId, number: usize) -> Claim {
    let edge = |at: usize| {
        let whole = text.as_str();
        ByteOffset(whole.ceil_char_boundary(at))
    };
    let start = number * (TEXT_BYTES - 100) / CLAIMS;
    let span = text.span(edge(start), edge(start + 40)).expect("in order");
    let content = vec![Position::placed(span)];
    let mut claim = Claim::new(
        ClaimId(id(6, number)),
        Meta::default(),
        LayerId(id(7, 1)),
        article,
        content,
    );
    let who = Who::Source(SourceId(id(5, number % SOURCES)));
    let link = Link::new(LinkId(id(8, number)), who);
    let chain = Chain {
        id: ChainId(id(9, number)),
        links: vec![link],
        extra: Extra::default(),
    };
    claim.attribution = Attribution::Chains(vec![chain]);
    claim
}

/// The app with the project open at the article, as after a start.
fn app(world: &World) -> App {
    let project = &world.project;
    let keys: Vec<_> = project.records().map(|r| r.key()).collect();
    let texts = project.texts().map(|t| stored::text_entry(project.id(), t));
    let entries = texts.chain(stored::entries(project, &keys)).collect();
    let mut app = App::new(author().annotator, String::new(), author().replica);
    let head = ProjectHead {
        id: project.id(),
        title: project.info().title.clone(),
    };
    app.update(
        Command::Started {
            projects: vec![head],
            place: None::<Place>,
        },
        moment(),
    );
    app.update(Command::OpenProject(project.id()), moment());
    app.update(
        Command::ProjectRead {
            id: project.id(),
            loaded: Box::new(stored::load(project.id(), entries)),
        },
        moment(),
    );
    app.update(Command::OpenArticle(world.article), moment());
    assert!(app.reader_view().is_some(), "the article is open");
    app
}

/// A row: the work, and copying as many bytes.
fn row(c: &mut Criterion, name: &str, bytes: usize, mut work: impl FnMut()) {
    let mut group = c.benchmark_group(name);
    group.sample_size(20);
    group.throughput(Throughput::Bytes(bytes.try_into().expect("small")));
    group.bench_function("work", |b| b.iter(&mut work));
    let source = vec![b'x'; bytes];
    group.bench_function("copy", |b| b.iter(|| black_box(source.as_slice()).to_vec()));
    group.finish();
}

fn offsets(c: &mut Criterion) {
    let text = ArticleText::new(&prose());
    let count = text.paragraphs().len();
    row(c, "offsets, there and back", text.as_str().len(), || {
        for number in 0..CLAIMS {
            let at = number * text.code_point_count() / CLAIMS;
            let byte = text.bytes(whence::text::CodePointOffset(at));
            black_box(byte.map(|b| text.code_points(b)));
            let paragraph = number % count;
            let inside = text.bytes_in_paragraph(paragraph, Utf16Offset(20));
            black_box(inside.and_then(|b| text.utf16_in_paragraph(paragraph, b)));
        }
    });
}

fn view(c: &mut Criterion, world: &World) {
    let app = app(world);
    let bytes = world.project.text_of(world.article).expect("there");
    let all =
        move || -> Vec<ParagraphView> { (0..).map_while(|i| app.paragraph_view(i)).collect() };
    row(c, "rows of an article", bytes.as_str().len(), || {
        black_box(all());
    });
}

fn json(c: &mut Criterion, world: &World) {
    let options = WriteOptions {
        scope: Scope::Project,
        texts: Texts::Included,
    };
    let file = native::write(&world.project, options);
    row(c, "export as JSON", file.len(), || {
        black_box(native::write(&world.project, options));
    });
    row(c, "import of JSON", file.len(), || {
        black_box(native::read(&file, &NoTexts).expect("an own file"));
    });
}

fn search(c: &mut Criterion, world: &World) {
    let text = world.project.text_of(world.article).expect("there");
    let selection = text.span(ByteOffset(0), ByteOffset(10)).expect("in order");
    let all = suggest::candidates(&world.project, world.article, selection, None);
    let names: usize = all.iter().map(|c| c.name.len()).sum();
    row(c, "search of 2,000 sources", names, || {
        let mut finder = suggest::Finder::default();
        for typed in ["o", "of", "ofi", "ofice 17"] {
            black_box(finder.find(&all, typed));
        }
    });
    let mut app = app(world);
    app.update(Command::SetListQuery("houses in".to_owned()), moment());
    row(c, "search of 10,000 claims", CLAIMS * 40, || {
        black_box(app.list_view());
    });
}

fn undo(c: &mut Criterion, world: &mut World) {
    let mut history = History::default();
    let claim_id = ClaimId(id(6, CLAIMS / 2));
    let bytes = 1_000;
    row(c, "edit and undo", bytes, || {
        let before = world.project.claim(claim_id).expect("there").clone();
        let mut after = Claim::clone(&before);
        after.note.push('x');
        let edit = Edit::new("Note", vec![Change::replace(before, after)]);
        history.push(world.project.apply(&edit, author()).inverse);
        history.undo(&mut world.project, author());
    });
}

fn all(c: &mut Criterion) {
    let mut world = world();
    offsets(c);
    view(c, &world);
    json(c, &world);
    search(c, &world);
    undo(c, &mut world);
}

criterion_group!(core, all);
criterion_main!(core);
