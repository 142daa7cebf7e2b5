//! The popover: a selection on its way to becoming a claim.
//!
//! Two steps. *Source*: typing filters the register, Enter takes the
//! highlighted row. *Confidence*: a digit sets the level, Enter saves. Tab asks
//! for the source that passed it on; the chain grows outward from the origin.

use super::again::sources_of;
use super::reader::Reader;
use crate::model::{Attribution, ClaimId, SourceId, Who};
use crate::suggest::quantities::Figure;
use crate::suggest::{Candidate, Finder, place_of};
use crate::text::{Span, lower, sentence_around};

/// Sources listed at once; more are found by typing.
const OFFERED_MAX: usize = 50;

/// A change in the popover.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftChange {
    /// What is typed in the source box.
    Query(String),
    /// Move the highlight by so many rows.
    Move(isize),
    /// Take a row, or the highlighted one; at the confidence step: save.
    Take(Option<usize>),
    /// The article says it in its own voice.
    OwnVoice,
    /// The text does not say who.
    NotStated,
    /// The sources of the claim that was marked last.
    Again,
    /// Take the figures that are proposed along, or not.
    Figures,
    /// Take the highlighted row and ask through whom.
    Through,
    /// Ask for another source beside this one.
    AndAlso,
    /// Set the level with this code.
    Level(String),
    /// One step back.
    Back,
    /// Save as it is, finished or not.
    Save,
    /// Let the selection go.
    Cancel,
}

/// Which step the popover is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftStep {
    /// Who says so.
    Source,
    /// Through whom.
    Through,
    /// Who else, beside.
    Beside,
    /// How confident.
    Confidence,
}

/// A selection that is not a claim yet, or a claim whose source is chosen
/// anew.
#[derive(Debug)]
pub(super) struct Draft {
    /// The claim that is revised; none for a new one.
    pub(super) claim: Option<ClaimId>,
    pub(super) content: Vec<Span>,
    pub(super) step: DraftStep,
    pub(super) query: String,
    pub(super) highlighted: usize,
    pub(super) candidates: Vec<Candidate>,
    finder: Finder,
    /// Candidates that fit what is typed, best first, by index.
    hits: Vec<usize>,
    /// Sources side by side; in each the links, outermost first.
    pub(super) chains: Vec<Vec<DraftLink>>,
    pub(super) is_own_voice: bool,
    /// Who said so of the claim that was marked last.
    pub(super) again: Option<Attribution>,
    /// Figures that rules find in the words.
    pub(super) figures: Vec<Figure>,
    pub(super) takes_figures: bool,
    pub(super) level: Option<String>,
    /// The level that the claim had when the popover opened.
    pub(super) old_level: Option<String>,
}

/// A link on its way.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DraftLink {
    pub(super) who: DraftWho,
    pub(super) mention: Option<Span>,
}

/// Who a link will be.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DraftWho {
    Known(Who),
    /// A source the register does not have yet.
    New(String),
}

/// A row of the popover's list.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    /// A candidate, by index.
    Candidate(usize),
    New(String),
    Described(String),
    OwnVoice,
    NotStated,
    Again,
    Later,
}

impl Draft {
    pub(super) fn new(content: Vec<Span>, candidates: Vec<Candidate>) -> Self {
        Self {
            claim: None,
            content,
            step: DraftStep::Source,
            query: String::new(),
            highlighted: 0,
            finder: Finder::default(),
            hits: (0..candidates.len()).collect(),
            candidates,
            chains: Vec::new(),
            is_own_voice: false,
            again: None,
            figures: Vec::new(),
            takes_figures: false,
            level: None,
            old_level: None,
        }
    }

    /// Whether something was chosen that would be missed.
    pub(super) fn holds_work(&self) -> bool {
        !self.chains.is_empty() || self.is_own_voice || self.level != self.old_level
    }

    /// Whether a source is in a chain already: nobody passes on their own word.
    fn has_source(&self, id: SourceId) -> bool {
        let known = DraftWho::Known(Who::Source(id));
        self.links().any(|link| link.who == known)
    }

    fn has_new(&self, name: &str) -> bool {
        self.links().any(|link| match &link.who {
            DraftWho::New(other) => lower(other) == lower(name),
            DraftWho::Known(_) => false,
        })
    }

    fn links(&self) -> impl Iterator<Item = &DraftLink> {
        self.chains.iter().flatten()
    }

    /// Sources that fit and are in no chain yet.
    fn offered(&self) -> impl Iterator<Item = usize> {
        let hits = self.hits.iter().copied();
        hits.filter(|i| {
            let candidate = self.candidates.get(*i);
            candidate.is_some_and(|c| !self.has_source(c.source))
        })
    }

    /// How many sources fit besides those that are listed.
    pub(super) fn unlisted_count(&self) -> usize {
        self.offered().count().saturating_sub(OFFERED_MAX)
    }

    /// The rows for what is typed: matching sources, then what is always there.
    pub(super) fn rows(&self) -> Vec<Row> {
        let typed = self.query.trim();
        let is_exact = |c: &Candidate| {
            let names = std::iter::once(&c.name).chain(&c.aliases);
            names.into_iter().any(|n| lower(n) == lower(typed))
        };
        let fitting = self.hits.iter().filter_map(|i| self.candidates.get(*i));
        let has_exact = fitting.into_iter().any(is_exact) || self.has_new(typed);
        let mut rows: Vec<_> = self
            .offered()
            .take(OFFERED_MAX)
            .map(Row::Candidate)
            .collect();
        if typed.is_empty() {
            if self.step == DraftStep::Source {
                if self.again.is_some() {
                    rows.push(Row::Again);
                }
                rows.push(Row::OwnVoice);
            }
            rows.push(Row::NotStated);
            if self.step == DraftStep::Source {
                rows.push(Row::Later);
            }
        } else {
            if !has_exact {
                rows.push(Row::New(typed.to_owned()));
            }
            rows.push(Row::Described(typed.to_owned()));
        }
        rows
    }

    pub(super) fn open_step(&mut self, step: DraftStep) {
        self.step = step;
        self.type_in(String::new());
    }

    fn type_in(&mut self, query: String) {
        self.finder
            .find(&self.candidates, &query)
            .clone_into(&mut self.hits);
        self.query = query;
        self.highlighted = 0;
    }

    pub(super) fn put(&mut self, link: DraftLink) {
        self.is_own_voice = false;
        match (self.step, self.chains.last_mut()) {
            (DraftStep::Through, Some(chain)) => chain.insert(0, link),
            (DraftStep::Beside, _) => self.chains.push(vec![link]),
            _ => self.chains = vec![vec![link]],
        }
    }
}

/// The link that a row stands for, with where the sentence names it: also of
/// a source that was typed just now, if those are the text's own words.
pub(super) fn link_of(draft: &Draft, row: &Row, reader: Option<&Reader>) -> Option<DraftLink> {
    let plain = |who| Some(DraftLink { who, mention: None });
    let typed = |who, words: &str| {
        let mention = reader
            .zip(draft.content.first())
            .and_then(|(reader, span)| {
                let sentence = sentence_around(&reader.text, *span);
                place_of(&reader.text, words, sentence, *span)
            });
        Some(DraftLink { who, mention })
    };
    match row {
        Row::Candidate(i) => {
            let candidate = draft.candidates.get(*i)?;
            Some(DraftLink {
                who: DraftWho::Known(Who::Source(candidate.source)),
                mention: candidate.mention,
            })
        }
        Row::New(name) => typed(DraftWho::New(name.clone()), name),
        Row::Described(words) => typed(DraftWho::Known(Who::Described(words.clone())), words),
        Row::NotStated => plain(DraftWho::Known(Who::NotStated)),
        Row::OwnVoice | Row::Again | Row::Later => None,
    }
}

/// Takes the sources of the claim that was marked last, each named where the
/// sentence of this one names it.
fn again(draft: &mut Draft) {
    let sources = match draft.again.clone() {
        None | Some(Attribution::Undecided) => return,
        Some(Attribution::OwnVoice) => {
            draft.chains.clear();
            draft.is_own_voice = true;
            return draft.open_step(DraftStep::Confidence);
        }
        Some(Attribution::Chains(chains)) => sources_of(&chains),
    };
    let link = |who: Who| {
        let named = draft
            .candidates
            .iter()
            .find(|c| Who::Source(c.source) == who);
        DraftLink {
            mention: named.and_then(|c| c.mention),
            who: DraftWho::Known(who),
        }
    };
    let chains = sources.into_iter();
    draft.chains = chains
        .map(|chain| chain.into_iter().map(link).collect())
        .collect();
    draft.is_own_voice = false;
    draft.open_step(DraftStep::Confidence);
}

/// The changes that need nothing but the draft.
pub(super) fn steer(draft: &mut Draft, change: DraftChange) {
    match change {
        DraftChange::Query(query) => {
            draft.type_in(query);
        }
        DraftChange::Move(by) => {
            let rows = draft.rows().len().max(1);
            let here = draft.highlighted.min(rows - 1);
            draft.highlighted = here.saturating_add_signed(by).min(rows - 1);
        }
        DraftChange::OwnVoice => {
            draft.chains.clear();
            draft.is_own_voice = true;
            draft.open_step(DraftStep::Confidence);
        }
        DraftChange::Again => again(draft),
        DraftChange::Figures => {
            draft.takes_figures = !draft.takes_figures && !draft.figures.is_empty();
        }
        DraftChange::NotStated => {
            let link = DraftLink {
                who: DraftWho::Known(Who::NotStated),
                mention: None,
            };
            draft.put(link);
            draft.open_step(DraftStep::Confidence);
        }
        DraftChange::AndAlso => draft.open_step(if draft.chains.is_empty() {
            DraftStep::Source
        } else {
            DraftStep::Beside
        }),
        DraftChange::Level(code) => {
            let is_set = draft.level.as_deref() == Some(code.as_str());
            draft.level = (!is_set).then_some(code);
        }
        DraftChange::Back => back(draft),
        DraftChange::Take(_) | DraftChange::Through | DraftChange::Save | DraftChange::Cancel => {}
    }
}

/// One step back: from the confidence to the source; from an empty box the
/// link that was put in last goes.
fn back(draft: &mut Draft) {
    draft.is_own_voice = false;
    match draft.step {
        DraftStep::Source => draft.chains.clear(),
        DraftStep::Through | DraftStep::Beside => {
            draft.open_step(DraftStep::Confidence);
        }
        DraftStep::Confidence => {
            let emptied = draft.chains.last_mut().is_none_or(|chain| {
                if !chain.is_empty() {
                    chain.remove(0);
                }
                chain.is_empty()
            });
            if emptied {
                draft.chains.pop();
            }
            let step = match (draft.chains.is_empty(), emptied) {
                (true, _) => DraftStep::Source,
                (false, true) => DraftStep::Beside,
                (false, false) => DraftStep::Through,
            };
            draft.open_step(step);
        }
    }
}
