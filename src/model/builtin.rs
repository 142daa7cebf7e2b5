//! The codebook that every project has. Ids are fixed, so that two projects
//! mean the same by them.

use super::guidelines;
use super::{Extra, Level, Meta, Scale, ScaleId, ScaleSubject, Term, TermId, TermList};
use uuid::{Uuid, uuid};

/// First four bytes of every built-in id.
pub const BUILT_IN: Uuid = uuid!("77686e63-0000-8000-8000-000000000000");

const fn id(group: u128, number: u128) -> Uuid {
    Uuid::from_u128(BUILT_IN.as_u128() | (group << 80) | number)
}

/// Ids of the built-in scales.
pub mod scale_ids {
    use super::{ScaleId, id};

    /// The default scale on claims.
    pub const CONFIDENCE: ScaleId = ScaleId(id(1, 1));
    /// Admiralty credibility 1–6, on claims.
    pub const CREDIBILITY: ScaleId = ScaleId(id(1, 2));
    /// Admiralty reliability A–F, on sources.
    pub const RELIABILITY: ScaleId = ScaleId(id(1, 3));
    /// ICD 203 bands of likelihood, on claims.
    pub const LIKELIHOOD: ScaleId = ScaleId(id(1, 4));
    /// `FactBank` factuality, on claims.
    pub const FACTUALITY: ScaleId = ScaleId(id(1, 5));
}

/// Ids of the built-in terms.
pub mod term_ids {
    use super::{TermId, id};

    macro_rules! terms {
        ($($(#[$doc:meta])* $name:ident = $number:literal;)*) => {
            $($(#[$doc])* pub const $name: TermId = TermId(id(2, $number));)*
        };
    }

    // The last two digits of an id read as the decimal number of the file format's table.
    terms! {
        /// Claim kind: something happened.
        EVENT = 0x01;
        /// Claim kind: a number.
        FIGURE = 0x02;
        /// Claim kind: why it happened.
        CAUSE = 0x03;
        /// Claim kind: what somebody makes of it.
        ASSESSMENT = 0x04;
        /// Claim kind: what will happen.
        PREDICTION = 0x05;
        /// Claim kind: what somebody intends.
        PLAN = 0x06;
        /// Source kind: a person.
        PERSON = 0x11;
        /// Source kind: an organisation.
        ORGANISATION = 0x12;
        /// Source kind: a body of a state.
        STATE_BODY = 0x13;
        /// Source kind: a media outlet.
        MEDIA_OUTLET = 0x14;
        /// Source kind: a news agency.
        NEWS_AGENCY = 0x15;
        /// Source kind: a document.
        DOCUMENT = 0x16;
        /// Source kind: a witness.
        WITNESS = 0x17;
        /// Source kind: a group without a register of members.
        GROUP = 0x18;
        /// Source kind: somebody the text does not name.
        UNNAMED = 0x19;
        /// Source role: a party to the event.
        PARTY = 0x21;
        /// Source role: an ally of a party.
        ALLY = 0x22;
        /// Source role: independent of the parties.
        INDEPENDENT = 0x23;
        /// Source role: not known.
        UNKNOWN_ROLE = 0x24;
        /// Relation: says the same on other grounds.
        CONFIRMS = 0x31;
        /// Relation: both cannot be so.
        CONTRADICTS = 0x32;
        /// Relation: newer state of the same thing.
        UPDATES = 0x33;
        /// Relation: the same from the same origin.
        REPEATS = 0x34;
        /// Relation: the same, more exact.
        REFINES = 0x35;
        /// Relation: names the other as its ground.
        CITES = 0x36;
        /// Status: work goes on.
        OPEN = 0x41;
        /// Status: looked into.
        CHECKED = 0x42;
        /// Status: others see it otherwise.
        DISPUTED = 0x43;
        /// Status: the article or source took it back.
        WITHDRAWN = 0x44;
        // From here on: of shipped codebooks other than the plain one.
        /// Claim kind: that somebody used these words.
        QUOTATION = 0x51;
        /// Claim kind: what a picture or film shows.
        PICTURE = 0x52;
        /// Claim kind: said.
        ASSERTION = 0x53;
        /// Claim kind: held to be so.
        BELIEF = 0x54;
        /// Claim kind: known, or not known.
        FACT = 0x55;
        /// Claim kind: wanted, ordered or promised.
        EVENTUALITY = 0x56;
        /// Status: nobody has begun.
        TO_CHECK = 0x61;
        /// Status: somebody is at it.
        BEING_CHECKED = 0x62;
        /// Status: there is no way to find out.
        CANNOT_BE_CHECKED = 0x63;
        /// Status: two readings were compared and settled.
        ADJUDICATED = 0x64;
    }
}

/// The built-in terms, list by list.
pub fn built_in_terms() -> Vec<Term> {
    use TermList::{ClaimKind, RelationType, SourceKind, SourceRole, Status};
    #[rustfmt::skip]
    let rows = [
        (term_ids::EVENT, ClaimKind, "event", "e", "Something happened, or did not."),
        (term_ids::FIGURE, ClaimKind, "figure", "f", "A number: a toll, a share, a distance."),
        (term_ids::CAUSE, ClaimKind, "cause", "c", "Why something happened, or who did it."),
        (term_ids::ASSESSMENT, ClaimKind, "assessment", "a", "What somebody makes of it."),
        (term_ids::PREDICTION, ClaimKind, "prediction", "p", "What will or may happen."),
        (term_ids::PLAN, ClaimKind, "plan", "l", "What somebody intends, offers or promises."),
        (term_ids::PERSON, SourceKind, "person", "", "A named person."),
        (term_ids::ORGANISATION, SourceKind, "organisation", "", "A company, charity, party or union."),
        (term_ids::STATE_BODY, SourceKind, "state body", "", "A ministry, army, court or council."),
        (term_ids::MEDIA_OUTLET, SourceKind, "media outlet", "", "A newspaper, station or site."),
        (term_ids::NEWS_AGENCY, SourceKind, "news agency", "", "A wire service that others print."),
        (term_ids::DOCUMENT, SourceKind, "document", "", "A report, statement, letter or data set."),
        (term_ids::WITNESS, SourceKind, "witness", "", "Somebody who was there."),
        (term_ids::GROUP, SourceKind, "group", "", "People without a formal body: activists, residents."),
        (term_ids::UNNAMED, SourceKind, "unnamed", "", "Somebody the text keeps nameless."),
        (term_ids::PARTY, SourceRole, "party", "", "Takes part in the event."),
        (term_ids::ALLY, SourceRole, "ally of a party", "", "Stands with one that takes part."),
        (term_ids::INDEPENDENT, SourceRole, "independent", "", "Stands with none of the parties."),
        (term_ids::UNKNOWN_ROLE, SourceRole, "unknown", "", "Its part is not known."),
        (term_ids::CONFIRMS, RelationType, "confirms", "c", "Says the same on other grounds."),
        (term_ids::CONTRADICTS, RelationType, "contradicts", "x", "Both cannot be so."),
        (term_ids::UPDATES, RelationType, "updates", "u", "A newer state of the same thing."),
        (term_ids::REPEATS, RelationType, "repeats", "r", "The same, from the same origin."),
        (term_ids::REFINES, RelationType, "refines", "f", "The same, more exact."),
        (term_ids::CITES, RelationType, "cites", "i", "Names the other as its ground."),
        (term_ids::OPEN, Status, "open", "", "Work on it goes on."),
        (term_ids::CHECKED, Status, "checked", "", "Looked into and done."),
        (term_ids::DISPUTED, Status, "disputed", "", "Annotators see it differently."),
        (term_ids::WITHDRAWN, Status, "withdrawn", "", "Taken back by the article or its source."),
    ];
    rows.into_iter().map(term).collect()
}

/// Id, list, name, key and meaning.
pub(super) type TermRow = (TermId, TermList, &'static str, &'static str, &'static str);

/// A term that ships, with its guideline.
pub(super) fn term((id, list, name, key, meaning): TermRow) -> Term {
    let (guideline, examples) = guidelines::of_term(id);
    Term {
        id,
        meta: Meta::default(),
        list,
        name: name.to_owned(),
        meaning: meaning.to_owned(),
        guideline: guideline.to_owned(),
        examples: owned(examples),
        key: key.to_owned(),
        is_retired: false,
    }
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// Whether an id is of a codebook that ships.
pub fn is_shipped(id: Uuid) -> bool {
    const GROUP: u128 = 0xffff << 80;
    const NUMBER: u128 = 0xffff;
    id.as_u128() & !(GROUP | NUMBER) == BUILT_IN.as_u128()
}

/// The built-in scales. Levels 6, F, 0, `Uu` and `CTu` say that it cannot be
/// judged; they are no worst level.
#[expect(clippy::too_many_lines, reason = "a table")]
pub fn built_in_scales() -> Vec<Scale> {
    vec![
        scale(
            scale_ids::CONFIDENCE,
            "Confidence",
            ScaleSubject::Claim,
            "How confident you are, on what you have read, that it is so.",
            &[
                ("1", "very low", "Almost surely not so."),
                ("2", "low", "Rather not so."),
                ("3", "medium", "Could be either way."),
                ("4", "high", "Rather so."),
                ("5", "very high", "Almost surely so."),
            ],
            &[("0", "cannot be judged", "Nothing to judge it by.")],
        ),
        scale(
            scale_ids::CREDIBILITY,
            "Admiralty credibility",
            ScaleSubject::Claim,
            "How credible the information is, whoever gave it.",
            &[
                (
                    "1",
                    "confirmed by other sources",
                    "Independent sources agree; logical; consistent.",
                ),
                ("2", "probably true", "Not confirmed; logical; consistent."),
                (
                    "3",
                    "possibly true",
                    "Not confirmed; reasonably logical; agrees with some.",
                ),
                (
                    "4",
                    "doubtful",
                    "Not confirmed; possible but not logical; nothing else known.",
                ),
                (
                    "5",
                    "improbable",
                    "Not confirmed; not logical; contradicted.",
                ),
            ],
            &[("6", "cannot be judged", "No basis to judge it.")],
        ),
        scale(
            scale_ids::RELIABILITY,
            "Admiralty reliability",
            ScaleSubject::Source,
            "How reliable the source is, whatever it says here.",
            &[
                ("A", "completely reliable", "No doubt; always was."),
                ("B", "usually reliable", "Minor doubt; mostly was."),
                ("C", "fairly reliable", "Doubt; has been right before."),
                (
                    "D",
                    "not usually reliable",
                    "Much doubt; has been right at times.",
                ),
                ("E", "unreliable", "Not to be trusted; has been wrong."),
            ],
            &[("F", "cannot be judged", "No basis to judge it.")],
        ),
        scale(
            scale_ids::LIKELIHOOD,
            "ICD 203 likelihood",
            ScaleSubject::Claim,
            "How likely it is.",
            &[
                ("1", "almost no chance", "1–5 %"),
                ("2", "very unlikely", "5–20 %"),
                ("3", "unlikely", "20–45 %"),
                ("4", "roughly even chance", "45–55 %"),
                ("5", "likely", "55–80 %"),
                ("6", "very likely", "80–95 %"),
                ("7", "almost certain", "95–99 %"),
            ],
            &[],
        ),
        scale(
            scale_ids::FACTUALITY,
            "FactBank factuality",
            ScaleSubject::Claim,
            "How the source presents it.",
            &[
                ("CT+", "certainly so", "The source is sure that it is so."),
                ("PR+", "probably so", "The source holds it probable."),
                ("PS+", "possibly so", "The source holds it possible."),
                (
                    "PS-",
                    "possibly not",
                    "The source holds it possible that it is not so.",
                ),
                (
                    "PR-",
                    "probably not",
                    "The source holds it probable that it is not so.",
                ),
                (
                    "CT-",
                    "certainly not",
                    "The source is sure that it is not so.",
                ),
            ],
            &[
                (
                    "CTu",
                    "known, not told",
                    "The source knows whether; the text does not say.",
                ),
                (
                    "Uu",
                    "uncommitted",
                    "The source does not know or does not commit.",
                ),
            ],
        ),
    ]
}

/// Scales whose first level is the highest.
const HIGH_FIRST: [ScaleId; 3] = [
    scale_ids::CREDIBILITY,
    scale_ids::RELIABILITY,
    scale_ids::FACTUALITY,
];

type LevelRow = (&'static str, &'static str, &'static str);

fn scale(
    id: ScaleId,
    name: &str,
    judges: ScaleSubject,
    question: &str,
    ranked: &[LevelRow],
    unknown: &[LevelRow],
) -> Scale {
    let level = |(code, name, meaning): &LevelRow, is_unknown| Level {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
        meaning: (*meaning).to_owned(),
        guideline: guidelines::of_level(id, code).to_owned(),
        examples: owned(guidelines::examples_of_level(id, code)),
        key: if code.len() == 1 {
            code.to_ascii_lowercase()
        } else {
            String::new()
        },
        is_unknown,
        is_retired: false,
        extra: Extra::default(),
    };
    let ranked = ranked.iter().map(|row| level(row, false));
    let unknown = unknown.iter().map(|row| level(row, true));
    // A level whose code is no key has the digit of its place.
    let levels = ranked.chain(unknown).zip('1'..='9').map(|(level, digit)| {
        if level.key.is_empty() {
            Level {
                key: digit.to_string(),
                ..level
            }
        } else {
            level
        }
    });
    Scale {
        id,
        meta: Meta::default(),
        name: name.to_owned(),
        judges,
        question: question.to_owned(),
        guideline: guidelines::of_scale(id).to_owned(),
        examples: Vec::new(),
        is_high_first: HIGH_FIRST.contains(&id),
        levels: levels.collect(),
    }
}
