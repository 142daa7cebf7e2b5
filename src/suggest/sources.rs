//! The order in which sources are offered for a selection: those who say
//! something in its sentence, those it names, then the one used last, then
//! those used most. A name in the sentence is right far more often than habit
//! is. Who speaks in the text and is not in the register is offered as new.

use super::fuzzy::{Name, Paths, Pattern};
use super::mentions;
use super::speakers::{Speaker, is_common, speakers};
use crate::edit::Project;
use crate::model::{ArticleId, Source, SourceId};
use crate::order::{self, SortedMap};
use crate::text::{ArticleText, Span, lower, sentence_around};

/// A source that may be the one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The source; none for somebody of the text who is not in the register.
    pub source: Option<SourceId>,
    /// Whether the text describes them and does not name them.
    pub is_nameless: bool,
    /// Its name, or the words that describe it.
    pub name: String,
    /// Its aliases, for matching.
    pub aliases: Vec<String>,
    /// Why it stands where it stands.
    pub reason: Reason,
    /// Where the text names it.
    pub mention: Option<Span>,
    /// The words by which the text attributes something to it.
    pub cue: Option<Span>,
    /// Claims that name it, in the whole project.
    pub use_count: usize,
}

/// Why a candidate stands where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The sentence around the selection names it.
    InSentence,
    /// It was the last one used.
    LastUsed,
    /// It speaks in a sentence nearby.
    Nearby,
    /// It is in the register.
    Register,
}

/// All sources, likeliest first, for a selection in an article, and those who
/// speak around it and are in no register yet. `last_used` is the source that
/// was chosen before.
pub fn candidates(
    project: &Project,
    article: ArticleId,
    selection: Span,
    last_used: Option<SourceId>,
) -> Vec<Candidate> {
    let text = project.text_of(article).map(|text| &**text);
    let named: SortedMap<_, _> = text
        .map(|text| mentions(project, text, sentence_around(text, selection), selection))
        .unwrap_or_default()
        .into_iter()
        .map(|m| (m.source, m.span))
        .collect();
    let heard = text
        .map(|text| speakers(text, selection))
        .unwrap_or_default();
    let spoken: Vec<_> = heard.iter().map(|s| lower(&s.name)).collect();
    let mut is_known = vec![false; heard.len()];
    let mut list: Vec<_> = Vec::with_capacity(project.sources().len() + heard.len());
    for source in project.sources().iter() {
        let mention = named.get(&source.id).copied();
        let is_it = |i: &usize| {
            let heard = heard.get(*i).zip(spoken.get(*i));
            heard.is_some_and(|(s, name)| is_same(source, mention, s, name, text))
        };
        let same: Vec<_> = (0..heard.len()).filter(is_it).collect();
        for i in &same {
            is_known[*i] = true;
        }
        let speaker = same.first().and_then(|i| heard.get(*i));
        list.push(known(project, source, mention, speaker, last_used));
    }
    let new = heard
        .into_iter()
        .zip(is_known)
        .filter(|(_, is_known)| !is_known);
    list.extend(new.map(|(speaker, _)| fresh(speaker)));
    order::sort_by(&mut list, |a, b| {
        likelihood(a, selection)
            .cmp(&likelihood(b, selection))
            .then(b.use_count.cmp(&a.use_count))
            .then_with(|| match (a.source, b.source) {
                // Those of the text stand in their order already.
                (None, None) => std::cmp::Ordering::Equal,
                _ => a.name.cmp(&b.name),
            })
    });
    list
}

/// A source of the register.
fn known(
    project: &Project,
    source: &Source,
    mention: Option<Span>,
    speaker: Option<&Speaker>,
    last_used: Option<SourceId>,
) -> Candidate {
    let in_sentence = speaker.filter(|s| s.is_in_sentence);
    let mention = in_sentence.map(|s| s.mention).or(mention);
    let near = speaker.filter(|_| mention.is_none());
    let reason = match mention {
        Some(_) => Reason::InSentence,
        None if last_used == Some(source.id) => Reason::LastUsed,
        None if near.is_some() => Reason::Nearby,
        None => Reason::Register,
    };
    Candidate {
        source: Some(source.id),
        is_nameless: false,
        name: source.name.clone(),
        aliases: source.aliases.clone(),
        reason,
        mention,
        cue: in_sentence.and_then(|s| s.cue),
        use_count: project.use_count(source.id),
    }
}

/// Somebody of the text who is not in the register.
fn fresh(speaker: Speaker) -> Candidate {
    Candidate {
        source: None,
        is_nameless: speaker.is_nameless,
        name: speaker.name,
        aliases: Vec::new(),
        reason: if speaker.is_in_sentence {
            Reason::InSentence
        } else {
            Reason::Nearby
        },
        mention: Some(speaker.mention),
        cue: speaker.cue,
        use_count: 0,
    }
}

/// Whether somebody who speaks is this source: by a name of it, or because
/// their name is where the sentence names it.
fn is_same(
    source: &Source,
    mention: Option<Span>,
    speaker: &Speaker,
    name: &str,
    text: Option<&ArticleText>,
) -> bool {
    let is_called = |called: &str| called.len().abs_diff(name.len()) <= 4 && lower(called) == *name;
    if source.names().any(is_called) {
        return true;
    }
    let (Some(mention), Some(text), false) = (mention, text, speaker.is_nameless) else {
        return false;
    };
    // "Brandt" of "Ana Brandt"; but "Ministry" may be another ministry.
    let ends_with_it = speaker.mention.contains(mention) && speaker.mention.end() == mention.end();
    mention.contains(speaker.mention) || (ends_with_it && !is_common(text.slice(mention)))
}

/// How likely a candidate is; less is likelier. A name inside the selection is
/// what the claim is about, more often than who makes it.
fn likelihood(candidate: &Candidate, selection: Span) -> u8 {
    let is_about_it = candidate.mention.is_some_and(|m| selection.contains(m));
    match (candidate.reason, candidate.source) {
        (Reason::InSentence, Some(_)) if is_about_it => 4,
        (_, None) if is_about_it => 9,
        (Reason::InSentence, Some(_)) if candidate.cue.is_some() => 0,
        (Reason::InSentence, None) if !candidate.is_nameless && candidate.cue.is_some() => 1,
        (Reason::InSentence, Some(_)) => 2,
        (Reason::InSentence, None) => 3,
        (Reason::LastUsed, _) => 5,
        (Reason::Nearby, Some(_)) => 6,
        (Reason::Nearby, None) if !candidate.is_nameless => 7,
        (Reason::Nearby, None) => 8,
        (Reason::Register, _) => 10,
    }
}

/// Finds names by what is typed. Letters may be left out as long as the rest
/// comes in order; words may come in any order.
#[derive(Debug, Default)]
pub struct Finder {
    /// The names of each thing, once somebody types.
    names: Vec<Vec<Name>>,
    typed: String,
    hits: Vec<usize>,
    best: u32,
    paths: Paths,
}

impl Finder {
    /// Indices of the candidates that match what was typed, best first; all of
    /// them, in their own order, if nothing was. The candidates must be the
    /// same each time.
    pub fn find(&mut self, candidates: &[Candidate], typed: &str) -> &[usize] {
        let names = |i: usize| {
            let candidate = candidates.get(i).into_iter();
            candidate
                .flat_map(|c| std::iter::once(&c.name).chain(&c.aliases))
                .cloned()
                .collect()
        };
        self.find_among(candidates.len(), &names, typed)
    }

    /// The same among things of any kind: so many, and the names of each.
    pub fn find_among(
        &mut self,
        count: usize,
        names: &dyn Fn(usize) -> Vec<String>,
        typed: &str,
    ) -> &[usize] {
        let typed = typed.trim();
        // What a longer word finds, its beginning has found already.
        let is_longer = !self.typed.is_empty() && typed.starts_with(&self.typed);
        if !is_longer {
            self.hits = (0..count).collect();
        }
        typed.clone_into(&mut self.typed);
        self.best = 0;
        if !typed.is_empty() {
            if self.names.is_empty() {
                let ready = |i| names(i).iter().map(|name| Name::new(name)).collect();
                self.names = (0..count).map(ready).collect();
            }
            self.narrow(&Pattern::new(typed));
        }
        &self.hits
    }

    /// How well the first one fits.
    pub fn best(&self) -> u32 {
        self.best
    }

    fn narrow(&mut self, pattern: &Pattern) {
        let paths = &mut self.paths;
        let names = &self.names;
        let mut found: Vec<_> = self
            .hits
            .iter()
            .filter_map(|i| {
                let names = names.get(*i)?.iter();
                let best = names.filter_map(|n| pattern.score(n, paths)).max()?;
                Some((std::cmp::Reverse(best), *i))
            })
            .collect();
        order::sort(&mut found);
        self.best = found.first().map_or(0, |(best, _)| best.0);
        self.hits = found.into_iter().map(|(_, i)| i).collect();
    }
}
