//! What goes out comes in again, the same to the byte.

use super::{
    WHOLE, WITHOUT_TEXTS, all_keys, assert_equal, everything, files, goldens, imported, opened,
};
use crate::marked::marked;
use serde_json::Value;
use uuid::Uuid;
use whence::edit::{Arrival, Project};
use whence::format::native::write;
use whence::model::{
    Article, ArticleId, Claim, ClaimId, CodebookHead, Extra, LayerId, Meta, Position, ProjectId,
    ProjectInfo, Record,
};

/// A project that holds one claim on the marked words.
fn with_claim(case: &str) -> Project {
    let marked = marked(case);
    let article = ArticleId(Uuid::from_u128(1));
    let mut project = Project::new(ProjectInfo {
        id: ProjectId(Uuid::from_u128(9)),
        meta: Meta::default(),
        title: String::new(),
        note: String::new(),
        codebook: CodebookHead::default(),
        file_extra: Extra::default(),
    });
    let content = vec![Position::placed(marked.span())];
    let (id, layer) = (ClaimId(Uuid::from_u128(2)), LayerId(Uuid::from_u128(3)));
    let claim = Claim::new(id, Meta::default(), layer, article, content);
    let text = marked.text.hash();
    let incoming = whence::edit::Incoming {
        records: vec![
            Article::new(article, Meta::default(), 1.0, text).into(),
            claim.into(),
        ],
        texts: vec![marked.text],
        tombstones: Vec::new(),
    };
    project.absorb("Test", incoming);
    project
}

#[test]
fn a_file_gives_the_same_project_and_the_same_bytes() {
    for file in files() {
        let project = opened(&file);
        let json = write(&project, WHOLE);
        assert_equal(&project, &opened(&json));
        assert_equal(&project, &opened(&format!("\u{feff}{json}")));
        assert!(json.ends_with("}\n"));
    }
}

#[test]
fn importing_twice_changes_nothing() {
    for file in files() {
        let mut project = opened(&file);
        let before = write(&project, WHOLE);
        for json in [&file, &before] {
            let absorbed = imported(&mut project, json);
            assert_eq!(absorbed.written, []);
            let changing = |a: &Arrival| !matches!(a, Arrival::Same | Arrival::DeletedHere);
            let changed = absorbed.arrivals.iter().find(|(_, a)| changing(a));
            assert_eq!(changed, None);
        }
        assert_eq!(before, write(&project, WHOLE));
    }
}

/// Drops records with an empty revision (the built-in ones) and the commas
/// between records.
fn without_built_in(json: &str) -> Vec<&str> {
    let mut kept = Vec::new();
    let mut start_of_record = 0;
    let mut is_built_in = false;
    for line in json.lines() {
        match line {
            "    {" => (start_of_record, is_built_in) = (kept.len(), false),
            "      \"revision\": {}," => is_built_in = true,
            _ => {}
        }
        kept.push(line.strip_suffix(',').unwrap_or(line));
        if matches!(line, "    }" | "    },") && is_built_in {
            kept.truncate(start_of_record);
        }
    }
    kept
}

/// The golden files of version 1. They stay as they are for ever: what a
/// released Whence wrote must always be read, and its unknown fields kept in
/// place.
#[test]
fn the_golden_file_comes_out_as_it_went_in() {
    for golden in goldens() {
        let again = write(&opened(&golden), WHOLE);
        let (old, new) = (without_built_in(&golden), without_built_in(&again));
        for (old, new) in old.iter().zip(&new) {
            assert_eq!(old, new);
        }
        assert_eq!(old.len(), new.len());
    }
}

#[test]
fn fields_of_a_newer_version_come_along_through_an_import() {
    let mut project = opened(&everything().replace("\"kept\"", "\"older\""));
    // The same edits, so the records here stay; a new project takes them.
    imported(&mut project, &everything());
    assert!(write(&project, WHOLE).contains("\"older\""));
    assert_eq!(
        write(&opened(&everything()), WHOLE)
            .matches("\"kept\"")
            .count(),
        4
    );
}

#[test]
fn a_newer_file_that_allows_it_is_read() {
    let newer = everything().replacen("\"version\": 1", "\"version\": 2", 1);
    let project = opened(&newer);
    assert_equal(&project, &opened(&everything()));
}

#[test]
fn a_conflict_is_kept_on_both_sides() {
    let project = opened(&everything());
    let (key, others) = project.conflicts().next().expect("there is a conflict");
    assert_eq!(others.len(), 1);
    let again = opened(&write(&project, WHOLE));
    assert_eq!(again.conflicts_of(key), others);
    assert_eq!(again.record(key), project.record(key));
}

#[test]
fn without_texts_positions_wait_and_are_placed_when_the_text_comes() {
    for file in files() {
        let whole = opened(&file);
        let bare = write(&whole, WITHOUT_TEXTS);
        assert!(!bare.contains("\"texts\":"));
        let placed = |p: &Project| {
            let claims = p.claims().iter().flat_map(|c| c.positions());
            claims.filter(|p| p.span().is_some()).count()
        };
        let mut waiting = opened(&bare);
        assert_eq!(placed(&waiting), 0);
        assert_eq!(all_keys(&waiting), all_keys(&whole));
        // Nothing of it is lost on the way through a second file.
        let mut again = opened(&write(&waiting, WITHOUT_TEXTS));
        assert_equal(&waiting, &again);
        imported(&mut waiting, &file);
        imported(&mut again, &file);
        assert_equal(&waiting, &whole);
        assert_equal(&again, &whole);
        // Where the texts are known already, nothing waits.
        let mut knowing = opened(&file);
        assert_eq!(imported(&mut knowing, &bare).written, []);
        assert_equal(&knowing, &whole);
    }
}

#[test]
fn texts_known_under_another_article_place_what_comes() {
    let mut project = with_claim("One ⟦wire report⟧ for all.");
    let mut bare = write(&project, WITHOUT_TEXTS);
    for (old, new) in [
        ("000000000001", "000000000011"),
        ("000000000002", "000000000012"),
    ] {
        bare = bare.replace(old, new);
    }
    imported(&mut project, &bare);
    let claims: Vec<_> = project.claims().iter().collect();
    assert_eq!(claims.len(), 2);
    assert_eq!(claims[0].content, claims[1].content);
}

#[test]
fn offsets_count_code_points() {
    #[track_caller]
    fn check(case: &str, start: usize, end: usize) {
        let project = with_claim(case);
        let file: Value = serde_json::from_str(&write(&project, WHOLE)).expect("it is JSON");
        let position = &file["claims"][0]["content"][0];
        assert_eq!(position["start"], start);
        assert_eq!(position["end"], end);
        let text: Vec<_> = file["texts"][0]["text"]
            .as_str()
            .expect("there is a text")
            .chars()
            .collect();
        let quote: String = text[start..end].iter().collect();
        assert_eq!(position["quote"], quote);
        let around = |key: &str| position[key].as_str().unwrap_or_default().to_owned();
        let prefix: String = text[start.saturating_sub(32)..start].iter().collect();
        let suffix: String = text[end..].iter().take(32).collect();
        assert_eq!((around("prefix"), around("suffix")), (prefix, suffix));
    }
    check("⟦All⟧", 0, 3);
    check("🔴 ⟦12 died⟧.", 2, 9);
    check("👩‍👩‍👧 says ⟦½ of it⟧", 11, 18);
    check("Cafe\u{301} ⟦ne\u{301}e⟧!", 6, 10);
    check("قال ⟦أحمد⟧ إن", 4, 8);
    check("x ⟦🔴🔴⟧", 2, 4);
    check("one\u{a0}two\n\n⟦three⟧\n", 9, 14);
    check(
        "A prefix that is far longer than thirty-two characters: ⟦this⟧ has also a long suffix, longer still.",
        56,
        60,
    );
}

#[test]
fn an_own_export_is_as_good_as_the_project() {
    for file in files() {
        let project = opened(&file);
        let mut other = Project::new((**project.info()).clone());
        let absorbed = imported(&mut other, &write(&project, WHOLE));
        assert_equal(&project, &other);
        // One step back is an empty project again.
        let made: Vec<_> = absorbed.inverse.changes.iter().map(|c| c.key).collect();
        let own = project
            .records()
            .filter(|r| !r.meta().revision.counters().eq([]));
        let mut expected: Vec<_> = own
            .filter(|r| !matches!(r, Record::Project(_)))
            .map(|r| r.key())
            .collect();
        let mut made = made;
        made.sort();
        expected.sort();
        assert_eq!(made, expected);
    }
}
