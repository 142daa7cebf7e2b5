//! A project to test the app with, what must hold of any project, and a claim
//! as one line.

use super::app_person::Storage;
use uuid::Uuid;
use whence::edit::{Author, Change, Edit, Project};
use whence::format::native::{self, NoTexts, ReadWarning, Scope, Texts, WriteOptions};
use whence::format::stored;
use whence::model::{
    AnnotatorId, Article, ArticleId, Attribution, Claim, CodebookHead, Extra, Meta, Place as At,
    Position, ProjectId, ProjectInfo, Record, Replica, Source, SourceId, Timestamp, Who, scale_ids,
};
use whence::text::ArticleText;

/// What must hold of a project: spans lie in their texts, names lead
/// somewhere.
pub(crate) fn look_over(project: &Project) {
    for claim in project.claims().iter() {
        assert!(!claim.content.is_empty());
        let mut spans: Vec<_> = claim.content.iter().filter_map(Position::span).collect();
        spans.sort_unstable();
        assert!(spans.windows(2).all(|w| !w[0].overlaps(w[1])));
        if let Attribution::Chains(chains) = &claim.attribution {
            assert!(!chains.is_empty() && chains.iter().all(|c| !c.links.is_empty()));
        }
        for position in claim.positions() {
            if let At::Placed(span) = position.place {
                let text = project.text_of(claim.article).expect("placed in a text");
                assert_eq!(text.span(span.start(), span.end()), Ok(span));
            }
        }
    }
    let read = native::read(&file(project), &NoTexts).expect("an own file can be read");
    let nowhere = read.warnings.iter();
    let nowhere: Vec<_> = nowhere
        .filter(|w| {
            matches!(
                w,
                ReadWarning::Unresolved { .. } | ReadWarning::SameId { .. }
            )
        })
        .map(ToString::to_string)
        .collect();
    assert_eq!(nowhere, Vec::<String>::new());
}

pub(crate) fn file(project: &Project) -> String {
    let options = WriteOptions {
        scope: Scope::Project,
        texts: Texts::Included,
    };
    native::write(project, options)
}

/// Puts a whole project into storage.
pub(crate) fn keep(storage: &Storage, project: &Project) {
    let keys: Vec<_> = project.records().map(|r| r.key()).collect();
    let keys: Vec<_> = keys
        .into_iter()
        .chain(project.tombstones().map(|t| t.key))
        .collect();
    let texts = project.texts().map(|t| stored::text_entry(project.id(), t));
    let entries = texts.chain(stored::entries(project, &keys));
    storage.borrow_mut().extend(entries);
}

/// A project called “The flood” with these articles (title is the first line)
/// and sources.
pub(crate) fn flood(articles: &[&str], sources: &[&str]) -> Project {
    let author = Author {
        annotator: AnnotatorId(Uuid::from_u128(77)),
        replica: Replica::from_bits(9),
        at: Timestamp(1_800_000_000_000),
    };
    let id = |n: usize| Uuid::from_u128(0x1000 + u128::try_from(n).expect("small"));
    let mut project = Project::new(ProjectInfo {
        id: ProjectId(Uuid::from_u128(1)),
        meta: Meta {
            revision: whence::model::Revision::default().bumped(author.replica),
            ..Meta::default()
        },
        title: "The flood".to_owned(),
        note: String::new(),
        codebook: CodebookHead::default(),
        file_extra: Extra::default(),
    });
    let meta = Meta::default();
    let mut edit = Edit::new("Set up", Vec::new());
    edit.changes.push(Change::create(whence::model::Annotator {
        id: author.annotator,
        meta: meta.clone(),
        name: String::new(),
        note: String::new(),
    }));
    let mut rank = 0.0;
    for (i, text) in articles.iter().enumerate() {
        rank += 1.0;
        let text = ArticleText::new(text);
        let mut article = Article::new(ArticleId(id(i)), meta.clone(), rank, text.hash());
        let title = text.as_str().lines().next();
        title.unwrap_or_default().clone_into(&mut article.title);
        edit.changes.push(Change::create(article));
        edit.texts.push(text);
    }
    for (i, name) in sources.iter().enumerate() {
        let source = Source::new(SourceId(id(100 + i)), meta.clone(), (*name).to_owned());
        edit.changes.push(Change::create(source));
    }
    project.apply(&edit, author);
    project
}

pub(crate) fn quote(project: &Project, claim: &Claim, positions: &[Position]) -> String {
    let text = project.text_of(claim.article);
    let words = positions.iter().map(|p| match &p.place {
        At::Placed(span) => text.map_or("", |t| t.slice(*span)).to_owned(),
        At::Unplaced(anchor, _) => format!("{}?", anchor.quote),
    });
    words.collect::<Vec<_>>().join(" / ")
}

/// A claim as `words < outer[mention] > origin · level`; sources side by side
/// are joined by ` + `.
pub(crate) fn line(project: &Project, claim: &Claim) -> String {
    let one = |p: &Position| quote(project, claim, std::slice::from_ref(p));
    let link = |l: &whence::model::Link| {
        let mut said = match &l.who {
            Who::Source(id) => project.source(*id).map_or("gone", |s| &s.name).to_owned(),
            Who::Described(words) => format!("({words})"),
            Who::NotStated => "-".to_owned(),
        };
        if let Some(mention) = &l.mention {
            said.extend(["[", &one(mention), "]"]);
        }
        if let Some(cue) = &l.cue {
            said.extend(["{", &one(cue), "}"]);
        }
        said
    };
    let who = match &claim.attribution {
        Attribution::Undecided => "?".to_owned(),
        Attribution::OwnVoice => "itself".to_owned(),
        Attribution::Chains(chains) => {
            let chains = chains.iter().map(|c| {
                let links: Vec<_> = c.links.iter().map(link).collect();
                links.join(" > ")
            });
            chains.collect::<Vec<_>>().join(" + ")
        }
    };
    let levels: Vec<_> = claim
        .confidence
        .iter()
        .filter(|j| j.scale == scale_ids::CONFIDENCE)
        .map(|j| j.level.as_str())
        .collect();
    let levels = if levels.is_empty() {
        "?".to_owned()
    } else {
        levels.join("|")
    };
    format!(
        "{} < {who} · {levels}",
        quote(project, claim, &claim.content)
    )
}

/// The sample event.
pub(crate) fn sample() -> &'static str {
    include_str!("../../public/sample/orrin-dam.whence.json")
}

/// Records of a kind, for counting.
pub(crate) fn records(project: &Project) -> Vec<Record> {
    project.records().collect()
}

/// Two files are the same; else the first lines that differ.
pub(crate) fn same(a: &str, b: &str, what: &str) {
    let differing = a
        .lines()
        .zip(b.lines())
        .enumerate()
        .filter(|(_, (a, b))| a != b);
    let shown: Vec<_> = differing
        .take(6)
        .map(|(i, (a, b))| format!("{i}: {a} | {b}"))
        .collect();
    assert!(a == b, "{what}:\n{}", shown.join("\n"));
}
