//! Times, replica names and the codebook that ships with the app.

use std::collections::BTreeSet;
use whence::model::{
    BUILT_IN, Kind, ScaleId, ScaleSubject, built_in_scales, built_in_terms, scale_ids,
};
use whence::model::{Chain, ChainId, Extra, Link, LinkId, Replica, TermList, Timestamp, Who};

use crate::world::id;

#[test]
fn times_are_written_and_read() {
    let check = |ms, written: &str| {
        assert_eq!(Timestamp(ms).to_string(), written);
        assert_eq!(written.parse(), Ok(Timestamp(ms)));
    };
    check(0, "1970-01-01T00:00:00.000Z");
    check(951_782_400_123, "2000-02-29T00:00:00.123Z");
    check(1_931_246_813_000, "2031-03-14T09:26:53.000Z");
    check(253_402_300_799_999, "9999-12-31T23:59:59.999Z");
    let last = "9999-12-31T23:59:59.999Z";
    assert_eq!(Timestamp(u64::MAX).to_string(), last, "where years end");
}

#[test]
fn what_is_no_time_is_refused_in_words() {
    let check = |word: &str| {
        let refused = word.parse::<Timestamp>().unwrap_err().to_string();
        assert_eq!(
            refused,
            format!("“{word}” is no time like 2031-03-14T09:26:53.000Z")
        );
    };
    check("");
    check("yesterday");
    check("2031-13-14T09:26:53.000Z");
    check("1969-12-31T23:59:59.000Z");
    check("٢٠٣١-03-14T09:26:53Z");
}

#[test]
fn replicas_are_twelve_hex_digits() {
    let check = |bits, written: &str| {
        assert_eq!(Replica::from_bits(bits).to_string(), written);
        assert_eq!(written.parse(), Ok(Replica::from_bits(bits)));
    };
    check(0, "000000000000");
    check(0xabc, "000000000abc");
    check(u64::MAX, "ffffffffffff");
    for word in [
        "",
        "abc",
        "00000000000g",
        "+00000000001",
        "0000000000001",
        "½½½½½½",
    ] {
        assert!(word.parse::<Replica>().is_err(), "{word}");
    }
}

#[test]
fn side_names_of_a_replica_differ() {
    let replica = Replica::from_bits(0x1234_5678_9abc);
    let names: BTreeSet<_> = (0..10_000).map(|n| replica.side_name(n)).collect();
    assert_eq!(names.len(), 10_000);
    assert_eq!(replica.side_name(0), replica);
}

#[test]
fn built_in_ids_are_fixed() {
    let prefix = &BUILT_IN.to_string()[..8];
    let ids = built_in_scales()
        .iter()
        .map(|s| s.id.0)
        .collect::<BTreeSet<_>>();
    assert_eq!(ids.len(), built_in_scales().len());
    assert!(ids.iter().all(|id| id.to_string().starts_with(prefix)));
    let confidence = "77686e63-0001-8000-8000-000000000001";
    assert_eq!(scale_ids::CONFIDENCE.to_string(), confidence);
    let check = |list, name: &str, wanted: &str| {
        let terms = built_in_terms();
        let term = terms.iter().find(|t| t.list == list && t.name == name);
        assert_eq!(term.expect("the term ships").id.to_string(), wanted);
    };
    check(
        TermList::ClaimKind,
        "event",
        "77686e63-0002-8000-8000-000000000001",
    );
    check(
        TermList::SourceKind,
        "unnamed",
        "77686e63-0002-8000-8000-000000000019",
    );
    check(
        TermList::SourceRole,
        "unknown",
        "77686e63-0002-8000-8000-000000000024",
    );
    check(
        TermList::RelationType,
        "cites",
        "77686e63-0002-8000-8000-000000000036",
    );
    check(
        TermList::Status,
        "withdrawn",
        "77686e63-0002-8000-8000-000000000044",
    );
}

#[test]
fn keys_of_the_codebook_are_unambiguous() {
    for scale in built_in_scales() {
        let codes: BTreeSet<_> = scale.levels.iter().map(|l| &l.code).collect();
        assert_eq!(codes.len(), scale.levels.len(), "{}", scale.name);
        let keys: Vec<_> = scale.levels.iter().map(|l| &l.key).collect();
        let keys: Vec<_> = keys.into_iter().filter(|k| !k.is_empty()).collect();
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
        assert!(scale.level("no such level").is_none());
    }
    let terms = built_in_terms();
    let keyed = terms.iter().filter(|t| !t.key.is_empty());
    let keys: Vec<_> = keyed.map(|t| (t.list, &t.key)).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
    let ids: BTreeSet<_> = terms.iter().map(|t| t.id).collect();
    assert_eq!(ids.len(), terms.len());
}

#[test]
fn cannot_be_judged_is_no_level_among_others() {
    let check = |id, codes: &[&str]| {
        let scales = built_in_scales();
        let scale = scales.iter().find(|s| s.id == id).expect("the scale ships");
        let unknown = scale.levels.iter().filter(|l| l.is_unknown);
        let unknown: Vec<_> = unknown.map(|l| l.code.as_str()).collect();
        assert_eq!(unknown, codes, "{}", scale.name);
    };
    check(scale_ids::CONFIDENCE, &["0"]);
    check(scale_ids::CREDIBILITY, &["6"]);
    check(scale_ids::RELIABILITY, &["F"]);
    check(scale_ids::LIKELIHOOD, &[]);
    check(scale_ids::FACTUALITY, &["CTu", "Uu"]);
    let of_sources = |s: &&whence::model::Scale| s.judges == ScaleSubject::Source;
    assert_eq!(built_in_scales().iter().filter(of_sources).count(), 1);
}

#[test]
fn a_chain_ends_in_its_origin() {
    let chain = |links: u128| Chain {
        id: ChainId(id(1)),
        links: (0..links)
            .map(|n| Link::new(LinkId(id(n)), Who::NotStated))
            .collect(),
        extra: Extra::default(),
    };
    let check = |links, origin: Option<u128>, between: usize| {
        let chain = chain(links);
        assert_eq!(chain.origin().map(|l| l.id), origin.map(|n| LinkId(id(n))));
        assert_eq!(chain.intermediaries().len(), between);
    };
    check(0, None, 0);
    check(1, Some(0), 0);
    check(3, Some(2), 2);
}

#[test]
fn kinds_have_words() {
    let words: BTreeSet<_> = Kind::ALL.iter().map(|k| k.word()).collect();
    assert_eq!(words.len(), Kind::ALL.len());
    assert_eq!(Kind::from_word("claim"), Some(Kind::Claim));
    assert_eq!(Kind::from_word("Claim"), None);
}

/// Levels from the lowest up, whichever way the scale lists them; what cannot
/// be judged and what is not judged come last in either order.
#[test]
fn levels_have_one_order() {
    #[track_caller]
    fn check(id: ScaleId, judged: &[&str], low_first: &str, high_first: &str, strengths: &str) {
        let scales = built_in_scales();
        let scale = scales.iter().find(|s| s.id == id).expect("the scale ships");
        let rank = |code: &str| scale.rank_of((code != "unset").then_some(code));
        let sorted = |is_high_first| {
            let mut codes = judged.to_vec();
            codes.sort_by(|a, b| rank(a).compare(rank(b), is_high_first));
            codes.join(" ")
        };
        assert_eq!(sorted(false), low_first);
        assert_eq!(sorted(true), high_first);
        let strength = |code: &&str| scale.strength(code).unwrap_or_default().to_string();
        let found: Vec<_> = judged.iter().map(strength).collect();
        assert_eq!(found.join(" "), strengths);
    }
    check(
        scale_ids::CONFIDENCE,
        &["0", "5", "unset", "1", "3", "nine"],
        "1 3 5 0 unset nine",
        "5 3 1 0 unset nine",
        "0 5 0 1 3 0",
    );
    check(
        scale_ids::RELIABILITY,
        &["F", "A", "unset", "E"],
        "E A F unset",
        "A E F unset",
        "0 5 0 1",
    );
    check(
        scale_ids::FACTUALITY,
        &["Uu", "CT-", "CT+", "PS+", "CTu"],
        "CT- PS+ CT+ Uu CTu",
        "CT+ PS+ CT- Uu CTu",
        "0 1 5 3 0",
    );
}

#[test]
fn a_retired_level_keeps_its_place_and_loses_its_key() {
    let mut scale = built_in_scales().swap_remove(0);
    assert_eq!(scale.level_for_key("4").map(|l| &*l.code), Some("4"));
    scale.levels[3].is_retired = true;
    assert_eq!(scale.level_for_key("4"), None);
    assert_eq!((scale.rank("4"), scale.rank("5")), (Some(3), Some(4)));
    scale.levels.retain(|l| l.code == "3");
    assert_eq!(scale.strength("3"), Some(3));
    assert_eq!(scale.level_for_key(""), None);
}
