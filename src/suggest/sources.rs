//! The order in which sources are offered for a selection: named in its
//! sentence, then used last, then used most. A name in the sentence is right
//! far more often than habit is.

use super::mentions;
use crate::edit::Project;
use crate::model::{ArticleId, SourceId, Who};
use crate::order::{self, SortedMap, SortedSet};
use crate::text::{Span, sentence_around};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

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
    let uses = use_counts(project);
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
                use_count: uses.get(&source.id).copied().unwrap_or_default(),
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

fn use_counts(project: &Project) -> SortedMap<SourceId, usize> {
    let mut counts = SortedMap::new();
    for claim in project.claims().iter() {
        let links = claim.attribution.chains().iter().flat_map(|c| &c.links);
        let named = links.filter_map(|link| match link.who {
            Who::Source(id) => Some(id),
            Who::Described(_) | Who::NotStated => None,
        });
        for id in named.collect::<SortedSet<_>>() {
            *counts.get_or_insert_with(id, || 0) += 1;
        }
    }
    counts
}

/// Indices of the candidates that match what was typed, best first; all of
/// them, in their own order, if nothing was. Letters may be left out as long
/// as the rest comes in order; words may come in any order.
pub fn filtered(candidates: &[Candidate], query: &str) -> Vec<usize> {
    if query.trim().is_empty() {
        return (0..candidates.len()).collect();
    }
    // Not `parse`: a name may hold the signs of its little language.
    let pattern = Pattern::new(
        query.trim(),
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Fuzzy,
    );
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut score = |name: &str| pattern.score(Utf32Str::new(name, &mut buffer), &mut matcher);
    let mut hits: Vec<_> = candidates
        .iter()
        .enumerate()
        .filter_map(|(i, c)| {
            let names = std::iter::once(&c.name).chain(&c.aliases);
            names.filter_map(|n| score(n)).max().map(|best| (i, best))
        })
        .collect();
    order::sort_by_key(&mut hits, |(i, best)| (std::cmp::Reverse(*best), *i));
    hits.into_iter().map(|(i, _)| i).collect()
}
