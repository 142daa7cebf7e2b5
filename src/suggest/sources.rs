//! The order in which sources are offered for a selection: named in its
//! sentence, then used last, then used most. A name in the sentence is right
//! far more often than habit is.

use super::fuzzy::{Name, Paths, Pattern};
use super::mentions;
use crate::edit::Project;
use crate::model::{ArticleId, SourceId};
use crate::order::{self, SortedMap};
use crate::text::{Span, sentence_around};

/// A source that may be the one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The source.
    pub source: SourceId,
    /// Its name.
    pub name: String,
    /// Its aliases, for matching.
    pub aliases: Vec<String>,
    /// Why it stands where it stands.
    pub reason: Reason,
    /// Where the sentence names it.
    pub mention: Option<Span>,
    /// Claims that name it, in the whole project.
    pub use_count: usize,
}

/// Why a candidate stands where it stands; earlier is likelier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The sentence around the selection names it.
    InSentence,
    /// It was the last one used.
    LastUsed,
    /// It is in the register.
    Register,
}

/// All sources, likeliest first, for a selection in an article. `last_used`
/// is the source that was chosen before.
pub fn candidates(
    project: &Project,
    article: ArticleId,
    selection: Span,
    last_used: Option<SourceId>,
) -> Vec<Candidate> {
    let named: SortedMap<_, _> = project
        .text_of(article)
        .map(|text| mentions(project, text, sentence_around(text, selection), selection))
        .unwrap_or_default()
        .into_iter()
        .map(|m| (m.source, m.span))
        .collect();
    let mut list: Vec<_> = project
        .sources()
        .iter()
        .map(|source| {
            let mention = named.get(&source.id).copied();
            let reason = match mention {
                Some(_) => Reason::InSentence,
                None if last_used == Some(source.id) => Reason::LastUsed,
                None => Reason::Register,
            };
            Candidate {
                source: source.id,
                name: source.name.clone(),
                aliases: source.aliases.clone(),
                reason,
                mention,
                use_count: project.use_count(source.id),
            }
        })
        .collect();
    // A name inside the selection is what the claim is about, more often than
    // who makes it.
    let is_about_it = |c: &Candidate| c.mention.is_some_and(|m| selection.contains(m));
    order::sort_by(&mut list, |a, b| {
        (a.reason, is_about_it(a))
            .cmp(&(b.reason, is_about_it(b)))
            .then(b.use_count.cmp(&a.use_count))
            .then_with(|| a.name.cmp(&b.name))
    });
    list
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
