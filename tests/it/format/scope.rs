//! One article of a project, with all that it names.

use super::{WHOLE, goldens, imported, must_read, opened, samples};
use std::collections::BTreeSet;
use whence::edit::Project;
use whence::format::native::{FileScope, NoTexts, Scope, Texts, WriteOptions, read, write};
use whence::model::{ArticleId, Kind};

fn article_of(project: &Project, article: ArticleId) -> String {
    let options = WriteOptions {
        scope: Scope::Article(article),
        texts: Texts::Included,
    };
    write(project, options)
}

#[test]
fn an_article_brings_all_it_names_and_no_more() {
    for sample in samples() {
        let project = opened(&sample);
        for article in project.articles().iter() {
            let json = article_of(&project, article.id);
            let file = read(&json, &NoTexts).expect("it can be read");
            assert_eq!(file.scope, FileScope::Article);
            assert_eq!(file.warnings, [], "names nothing outside");
            assert_eq!(file.incoming.texts.len(), 1);
            let part = opened(&json);
            assert_eq!(part.articles().len(), 1);
            assert_eq!(part.claims().len(), project.claim_count(article.id));
            for record in &file.incoming.records {
                assert_eq!(Some(record), project.record(record.key()).as_ref());
            }
            let of_article = |id| project.claim(id).is_some_and(|c| c.article == article.id);
            let relations = project.relations().iter();
            let inside = relations.filter(|r| of_article(r.from) && of_article(r.to));
            assert_eq!(part.relations().len(), inside.count());
            assert_eq!(article_of(&part, article.id), json);
        }
    }
}

#[test]
fn all_articles_together_are_the_project_but_for_what_lies_between() {
    for sample in samples() {
        let project = opened(&sample);
        let mut whole = Project::new((**project.info()).clone());
        for article in project.articles().iter() {
            imported(&mut whole, &article_of(&project, article.id));
        }
        let keys = |p: &Project, kind| {
            let records = p.records().map(|r| r.key()).filter(|k| k.kind == kind);
            records.collect::<BTreeSet<_>>()
        };
        for kind in [Kind::Article, Kind::Claim, Kind::Event, Kind::Layer] {
            assert_eq!(keys(&whole, kind), keys(&project, kind));
        }
        assert!(keys(&whole, Kind::Source).is_subset(&keys(&project, Kind::Source)));
    }
}

#[test]
fn an_article_that_is_not_there_gives_a_file_with_nothing_in_it() {
    let project = opened(&samples()[0]);
    let json = article_of(&project, ArticleId(uuid::Uuid::nil()));
    let file = read(&json, &NoTexts).expect("it can be read");
    let kinds: BTreeSet<_> = file.incoming.records.iter().map(|r| r.key().kind).collect();
    assert_eq!(kinds, BTreeSet::from([Kind::Project, Kind::Annotator]));
    assert_ne!(json, write(&project, WHOLE));
}

/// The codebook alone: nothing of the articles, and who made it.
#[test]
fn the_codebook_goes_out_alone() {
    let mut files = samples();
    files.extend(goldens());
    for file in files {
        let project = opened(&file);
        let options = WriteOptions {
            scope: Scope::Codebook,
            texts: Texts::Included,
        };
        let json = write(&project, options);
        let read = must_read(&json);
        assert_eq!(read.scope, FileScope::Codebook);
        assert_eq!(read.warnings, []);
        assert_eq!(read.info, **project.info());
        assert!(read.incoming.texts.is_empty() && read.incoming.tombstones.is_empty());
        let kinds: BTreeSet<_> = read.incoming.records.iter().map(|r| r.key().kind).collect();
        let expected = [Kind::Project, Kind::Annotator, Kind::Scale, Kind::Term];
        assert!(
            kinds.iter().all(|kind| expected.contains(kind)),
            "{kinds:?}"
        );
        for record in project.records() {
            let key = record.key();
            if matches!(key.kind, Kind::Scale | Kind::Term) {
                assert!(read.incoming.records.contains(&record), "{key:?}");
            }
        }
    }
}
