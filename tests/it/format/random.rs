//! Projects made by dice: whatever the text and wherever the spans, all comes
//! back.

use super::{WHOLE, WITHOUT_TEXTS, all_keys, assert_equal, imported, opened};
use crate::marked::Dice;
use serde_json::Value;
use uuid::Uuid;
use whence::edit::{Incoming, Project};
use whence::format::native::{NoTexts, read, write};
use whence::format::{jsonl, stored};
use whence::model::{
    Act, AnnotatorId, Article, ArticleId, Attribution, Certainty, Chain, ChainId, Claim, ClaimId,
    CodebookHead, Extra, LayerId, Link, LinkId, Meta, Position, ProjectId, ProjectInfo, Quantity,
    QuantityId, Replica, Revision, Source, SourceId, Stance, Timestamp, Who,
};
use whence::text::{ArticleText, ByteOffset};

/// What is hard about texts, in small pieces.
const PIECES: [&str; 24] = [
    "word",
    " ",
    "\n",
    "\n\n",
    "12",
    "½",
    "é",
    "e\u{301}",
    "🔴",
    "👩‍👩‍👧",
    "أحمد",
    "\u{200f}",
    "\u{a0}",
    "“",
    "”",
    ", ",
    ".",
    "\"",
    "\\",
    "\t",
    "\u{feff}",
    "\u{2028}",
    "\u{1}",
    "漢字",
];

struct Maker {
    dice: Dice,
    ids: u128,
}

impl Maker {
    fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    fn words(&mut self, most: usize) -> String {
        let count = self.dice.below(most + 1);
        (0..count).map(|_| self.dice.pick(&PIECES)).collect()
    }

    fn meta(&mut self) -> Meta {
        let replica = Replica::from_bits(self.dice.below(1 << 30) as u64);
        let act = Act {
            by: Some(AnnotatorId(Uuid::from_u128(1))),
            at: Timestamp(self.dice.below(1 << 30) as u64 * 977),
        };
        Meta {
            revision: Revision::new([(replica, 1 + self.dice.below(9) as u64)]),
            ..Meta::new(act)
        }
    }

    fn number(&mut self) -> Option<f64> {
        let numbers = [0.0, -1.0, 212.0, 0.1, 1e15, 1e300, 0.1 + 0.2, -2.5e-7];
        let i = self.dice.below(numbers.len() + 1);
        numbers.get(i).copied()
    }

    /// A span anywhere; it may cut graphemes, as imported data may.
    fn position(&mut self, text: &ArticleText) -> Position {
        let content = text.as_str();
        let mut edges: Vec<_> = content.char_indices().map(|(i, _)| i).collect();
        edges.push(content.len());
        let (a, b) = (self.dice.below(edges.len()), self.dice.below(edges.len()));
        let (start, end) = (edges[a.min(b)], edges[a.max(b)]);
        let span = text.span(ByteOffset(start), ByteOffset(end));
        span.map_or_else(|_| self.position(text), Position::placed)
    }

    fn maybe_position(&mut self, text: &ArticleText) -> Option<Position> {
        (self.dice.below(2) == 0).then(|| self.position(text))
    }

    fn link(&mut self, text: &ArticleText, sources: &[SourceId]) -> Link {
        let who = match self.dice.below(3) {
            0 => Who::Source(sources[self.dice.below(sources.len())]),
            1 => Who::Described(self.words(4)),
            _ => Who::NotStated,
        };
        let stances = [Stance::Asserts, Stance::Denies, Stance::Declines];
        Link {
            mention: self.maybe_position(text),
            cue: self.maybe_position(text),
            stance: stances[self.dice.below(3)],
            certainty: (self.dice.below(2) == 0).then_some(Certainty::Possible),
            ..Link::new(LinkId(self.id()), who)
        }
    }

    fn attribution(&mut self, text: &ArticleText, sources: &[SourceId]) -> Attribution {
        let chain = |maker: &mut Self| Chain {
            id: ChainId(maker.id()),
            links: (0..=maker.dice.below(3))
                .map(|_| maker.link(text, sources))
                .collect(),
            extra: Extra::default(),
        };
        match self.dice.below(4) {
            0 => Attribution::Undecided,
            1 => Attribution::OwnVoice,
            n => Attribution::Chains((2..=n).map(|_| chain(self)).collect()),
        }
    }

    fn claim(&mut self, article: &Article, text: &ArticleText, sources: &[SourceId]) -> Claim {
        let content = (0..=self.dice.below(3))
            .map(|_| self.position(text))
            .collect();
        let (id, layer) = (ClaimId(self.id()), LayerId(Uuid::from_u128(2)));
        let quantity = Quantity {
            id: QuantityId(self.id()),
            low: self.number(),
            high: self.number(),
            unit: self.words(2),
            qualifier: String::new(),
            of: self.words(2),
            at: self.maybe_position(text),
            extra: Extra::default(),
        };
        Claim {
            attribution: self.attribution(text, sources),
            quantities: vec![quantity],
            tags: (0..self.dice.below(3)).map(|_| self.words(3)).collect(),
            note: self.words(6),
            ..Claim::new(id, self.meta(), layer, article.id, content)
        }
    }

    fn project(&mut self) -> Project {
        let info = ProjectInfo {
            id: ProjectId(self.id()),
            meta: self.meta(),
            title: self.words(5),
            note: self.words(5),
            codebook: CodebookHead::default(),
            file_extra: Extra::default(),
        };
        let mut incoming = Incoming::default();
        let sources: Vec<_> = (0..3).map(|_| SourceId(self.id())).collect();
        for id in &sources {
            let source = Source::new(*id, self.meta(), self.words(3));
            incoming.records.push(source.into());
        }
        for _ in 0..=self.dice.below(3) {
            // A text of white space alone would hold no paragraph.
            let text = ArticleText::new(&format!("x{}", self.words(120)));
            let rank = self.number().unwrap_or_default();
            let id = ArticleId(self.id());
            let article = Article::new(id, self.meta(), rank, text.hash());
            for _ in 0..self.dice.below(6) {
                let claim = self.claim(&article, &text, &sources);
                incoming.records.push(claim.into());
            }
            incoming.records.push(article.into());
            incoming.texts.push(text);
        }
        let mut project = Project::new(info);
        project.absorb("Dice", incoming);
        project
    }
}

fn made(seed: u64) -> Project {
    let dice = Dice::new(seed);
    Maker { dice, ids: 100 }.project()
}

#[test]
fn whatever_is_written_is_read_the_same() {
    for seed in 0..60 {
        let project = made(seed);
        let json = write(&project, WHOLE);
        let moved = read(&json, &NoTexts).expect("it can be read").warnings;
        let moved = moved.iter().filter(|w| w.to_string().contains('“'));
        assert_eq!(moved.count(), 0, "seed {seed}");
        assert_equal(&opened(&json), &project);
        let mut waiting = opened(&write(&project, WITHOUT_TEXTS));
        imported(&mut waiting, &json);
        assert_equal(&waiting, &project);
    }
}

#[test]
fn whatever_is_kept_is_loaded_the_same() {
    for seed in 0..60 {
        let project = made(seed);
        let mut kept = stored::entries(&project, &all_keys(&project));
        kept.extend(project.texts().map(|t| stored::text_entry(project.id(), t)));
        let loaded = stored::load(project.id(), kept);
        assert_eq!(loaded.unreadable, [], "seed {seed}");
        assert_equal(&loaded.project.expect("a project"), &project);
    }
}

#[test]
fn whatever_becomes_a_row_keeps_its_words() {
    for seed in 0..60 {
        let project = made(seed);
        let rows = jsonl::write(&project, jsonl::Options::default());
        // A line end within a row would be a row of its own.
        assert_eq!(rows.lines().count(), project.claims().len(), "seed {seed}");
        for row in rows.split_terminator('\n') {
            let row: Value = serde_json::from_str(row).expect("a row is JSON");
            let text: Vec<_> = row["text"].as_str().expect("a text").chars().collect();
            for piece in row["content"].as_array().expect("a list") {
                let at = |key: &str| piece[key].as_u64().and_then(|n| usize::try_from(n).ok());
                let words = at("start").zip(at("end")).map(|(a, b)| &text[a..b]);
                let words: String = words.expect("offsets").iter().collect();
                assert_eq!(piece["quote"], words, "seed {seed}");
            }
        }
    }
}
