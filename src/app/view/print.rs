//! The open article on paper: its text with a number at each claim's end, and
//! a note for each number.

use super::draft::LevelRow;
use super::mark::{Hue, Segment};
use super::reader::{capitalised, direction_word, level_text, stance_verb};
use crate::app::App;
use crate::app::claims::{in_quotation_marks, in_text_order, name_of, quote_of, short};
use crate::edit::Project;
use crate::model::{Attribution, Chain, Claim, ClaimId};
use crate::order::{self, SortedMap};
use crate::words;

/// Characters of a claim's words that its note repeats.
const QUOTE_CHARS_MAX: usize = 90;

/// An article as it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintView {
    /// Headline.
    pub title: String,
    /// Outlet, byline, credit; the date stands apart.
    pub facts: Vec<String>,
    /// When it was published, as written.
    pub published: String,
    /// Its address; empty if not known.
    pub url: String,
    /// The project's title.
    pub project: String,
    /// Who made the claims, as far as they have a name.
    pub annotators: Vec<String>,
    /// Language tag; empty if not known.
    pub language: String,
    /// `ltr`, `rtl` or `auto`.
    pub direction: &'static str,
    /// The paragraphs; debris without a claim is left out.
    pub paragraphs: Vec<PrintParagraph>,
    /// The notes, by number.
    pub notes: Vec<PrintNote>,
    /// The levels that the lines under the words tell.
    pub levels: Vec<LevelRow>,
}

/// A paragraph on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintParagraph {
    /// Whether it is no part of the article proper.
    pub is_debris: bool,
    /// Its text, cut at every edge of a claim.
    pub pieces: Vec<PrintPiece>,
}

/// A stretch of text, and the numbers of the claims that end with it.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintPiece {
    /// The words and the lines under them.
    pub segment: Segment,
    /// Numbers of notes, from 1.
    pub numbers: Vec<usize>,
}

/// What is said of one claim below the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintNote {
    /// The claim.
    pub claim: ClaimId,
    /// From 1; the number in the text.
    pub number: usize,
    /// Its words in quotation marks, cut where they are long.
    pub quote: String,
    /// Its colour.
    pub hue: Hue,
    /// Code of its confidence, or `unset`.
    pub level: String,
    /// Who says so, and through whom.
    pub who: String,
    /// How confident, in words.
    pub confidence: String,
    /// The claim in the annotator's words; may be empty.
    pub summary: String,
    /// The note; may be empty.
    pub note: String,
    /// Whether it has no place in the text, and so no number there.
    pub is_unplaced: bool,
}

impl App {
    /// The open article as it is printed; none if none is open.
    pub fn print_view(&self) -> Option<PrintView> {
        let project = self.project.as_ref()?;
        let article = project.article(self.place.article?)?;
        let (paragraphs, numbers) = self.numbered_paragraphs();
        let mut claims = in_text_order(project, article.id);
        // Those without a place come last, in the order of the list.
        order::sort_by_key(&mut claims, |c| {
            numbers.get(&c.id).copied().unwrap_or(usize::MAX)
        });
        let notes = claims.iter().enumerate();
        let facts = [&article.outlet, &article.byline, &article.credit];
        let facts = facts.into_iter().filter(|fact| !fact.is_empty());
        Some(PrintView {
            title: article.title.clone(),
            facts: facts.cloned().collect(),
            published: article.published.clone(),
            url: article.url.clone(),
            project: project.info().title.clone(),
            annotators: annotators(project, &claims),
            language: article.language.clone(),
            direction: direction_word(article),
            paragraphs,
            notes: notes
                .map(|(i, claim)| self.note(project, claim, i + 1))
                .collect(),
            levels: self.levels(None),
        })
    }

    /// The paragraphs, and the number of each claim that has a place: in the
    /// order in which the claims end.
    fn numbered_paragraphs(&self) -> (Vec<PrintParagraph>, SortedMap<ClaimId, usize>) {
        let count = self.reader_view().map_or(0, |r| r.paragraph_count);
        let views: Vec<_> = (0..count).filter_map(|i| self.paragraph_view(i)).collect();
        // An interrupted claim ends with its last piece.
        let mut ends = SortedMap::new();
        for (p, view) in views.iter().enumerate() {
            for (s, segment) in view.segments.iter().enumerate() {
                for line in segment.lines.iter().filter(|line| line.is_last) {
                    ends.insert(line.claim, (p, s));
                }
            }
        }
        let mut numbers = SortedMap::new();
        let mut paragraphs = Vec::new();
        for (p, view) in views.into_iter().enumerate() {
            if view.is_debris && view.segments.iter().all(|s| s.lines.is_empty()) {
                continue;
            }
            let mut pieces = Vec::new();
            for (s, segment) in view.segments.into_iter().enumerate() {
                let ending = segment.lines.iter().map(|line| line.claim);
                let ending = ending.filter(|claim| ends.get(claim) == Some(&(p, s)));
                let mut own = Vec::new();
                for claim in ending {
                    own.push(numbers.len() + 1);
                    numbers.insert(claim, numbers.len() + 1);
                }
                pieces.push(PrintPiece {
                    segment,
                    numbers: own,
                });
            }
            paragraphs.push(PrintParagraph {
                is_debris: view.is_debris,
                pieces,
            });
        }
        (paragraphs, numbers)
    }

    fn note(&self, project: &Project, claim: &Claim, number: usize) -> PrintNote {
        let text = project.text_of(claim.article).map(|t| &**t);
        let quote = quote_of(text, &claim.content);
        let level = level_text(self, claim);
        PrintNote {
            claim: claim.id,
            number,
            quote: in_quotation_marks(&short(&quote, QUOTE_CHARS_MAX)),
            hue: Hue::of_claim(project, claim),
            level: self.level_word(claim),
            who: capitalised(&who(project, &claim.attribution)),
            confidence: words::print::confidence(&level),
            summary: claim.summary.clone(),
            note: claim.note.clone(),
            is_unplaced: claim.content.iter().all(|p| p.span().is_none()),
        }
    }
}

/// Who says so: each chain from its origin outwards.
fn who(project: &Project, attribution: &Attribution) -> String {
    match attribution {
        Attribution::Undecided => words::claims::UNDECIDED.to_owned(),
        Attribution::OwnVoice => words::claims::OWN_VOICE.to_owned(),
        Attribution::Chains(chains) => {
            let chains = chains.iter().map(|chain| chain_in_words(project, chain));
            chains.collect::<Vec<_>>().join(words::print::AND_ALSO)
        }
    }
}

fn chain_in_words(project: &Project, chain: &Chain) -> String {
    let links = chain.links.iter().rev().map(|link| {
        let name = name_of(project, &link.who);
        match stance_verb(link.stance) {
            Some(stance) => format!("{name} ({stance})"),
            None => name,
        }
    });
    links.collect::<Vec<_>>().join(words::claims::VIA)
}

/// The names of those who made these claims, each once.
fn annotators(project: &Project, claims: &[std::sync::Arc<Claim>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for by in claims.iter().filter_map(|c| c.meta.created.by) {
        let name = project.annotators().by_id(by.0).map(|a| a.name.trim());
        if let Some(name) = name.filter(|n| !n.is_empty() && !names.iter().any(|o| o == n)) {
            names.push(name.to_owned());
        }
    }
    names
}
