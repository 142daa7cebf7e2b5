//! Which of several claims are one: one text printed more than once, or one
//! word told by many.

use crate::edit::Project;
use crate::model::{Claim, ClaimId, Origin, term_ids};
use crate::order;
use crate::text::{TextHash, lower_letter};

/// So many claims, and how many there are when what is one is counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Claims.
    pub claims: usize,
    /// Origins that are known; what nobody states is none.
    pub origins: usize,
    /// Texts: copies are one.
    pub texts: usize,
}

/// Claims, each with what tells which of them are one.
#[derive(Debug, Default)]
pub struct Likeness {
    /// For each claim the number of its text, from 0; copies have the same.
    texts: Vec<usize>,
    /// How many claims there are of each text.
    copies: Vec<usize>,
    /// For each claim the numbers of its origins.
    origins: Vec<Vec<usize>>,
}

impl Likeness {
    /// Looks at claims. Two are one text if their words are the same but for
    /// capitals and all that is neither letter nor digit, or if one is said to
    /// repeat the other.
    pub fn of(project: &Project, claims: &[&Claim]) -> Self {
        let mut texts = numbered(claims.iter().map(|claim| folded(project, claim)).collect());
        join_repeats(project, claims, &mut texts);
        let texts = numbered(texts);
        let mut copies = vec![0; texts.iter().max().map_or(0, |last| last + 1)];
        for text in &texts {
            copies[*text] += 1;
        }
        Self {
            origins: origins(project, claims),
            texts,
            copies,
        }
    }

    /// The number of a claim's text: it is smaller the earlier the text occurs.
    pub fn text(&self, claim: usize) -> usize {
        self.texts.get(claim).copied().unwrap_or_default()
    }

    /// How many of the claims are this one's text, itself included.
    pub fn copies(&self, claim: usize) -> usize {
        self.copies
            .get(self.text(claim))
            .copied()
            .unwrap_or_default()
    }

    /// Counts these claims.
    pub fn tally(&self, claims: &[usize]) -> Tally {
        let texts = claims.iter().map(|i| self.text(*i));
        let origins = claims.iter().filter_map(|i| self.origins.get(*i));
        Tally {
            claims: claims.len(),
            origins: distinct(origins.flatten().copied().collect()),
            texts: distinct(texts.collect()),
        }
    }
}

fn distinct(mut numbers: Vec<usize>) -> usize {
    order::sort(&mut numbers);
    numbers.dedup();
    numbers.len()
}

/// Letters and digits of a claim in lower case, with a space for all between.
fn folded(project: &Project, claim: &Claim) -> String {
    let mut folded = String::new();
    let mut is_apart = false;
    for c in project.pieces_of(claim).flat_map(str::chars) {
        if c.is_alphanumeric() {
            if is_apart && !folded.is_empty() {
                folded.push(' ');
            }
            folded.extend(lower_letter(c));
        }
        is_apart = !c.is_alphanumeric();
    }
    if folded.is_empty() {
        // What has no words is the text of no other.
        folded = claim.id.to_string();
    }
    folded
}

/// Numbers for keys, from 0 in the order in which they occur; equal ones have
/// the same.
fn numbered<K: Ord>(keys: Vec<K>) -> Vec<usize> {
    let mut sorted: Vec<(K, usize)> = keys.into_iter().zip(0..).collect();
    order::sort_by(&mut sorted, Ord::cmp);
    let mut firsts = vec![0; sorted.len()];
    let mut first = 0;
    for at in 0..sorted.len() {
        // The sort keeps what occurs first before the others.
        if at == 0 || sorted[at].0 != sorted[at - 1].0 {
            first = sorted[at].1;
        }
        firsts[sorted[at].1] = first;
    }
    let mut numbers: Vec<usize> = Vec::with_capacity(firsts.len());
    let mut next = 0;
    for (at, first) in firsts.iter().enumerate() {
        let is_new = at == *first;
        numbers.push(if is_new { next } else { numbers[*first] });
        next += usize::from(is_new);
    }
    numbers
}

/// Gives claims of which one repeats the other the same number.
fn join_repeats(project: &Project, claims: &[&Claim], texts: &mut [usize]) {
    let relations = project.relations().iter();
    let mut repeats = relations.filter(|r| r.kind == term_ids::REPEATS).peekable();
    if repeats.peek().is_none() {
        return;
    }
    let mut places: Vec<(ClaimId, usize)> = claims.iter().map(|c| c.id).zip(0..).collect();
    order::sort(&mut places);
    let place = |id: ClaimId| {
        let found = places.binary_search_by(|(other, _)| other.cmp(&id)).ok()?;
        Some(places[found].1)
    };
    // For each number the one that it was joined to, itself at first.
    let mut joined: Vec<usize> = (0..texts.len()).collect();
    for relation in repeats {
        if let (Some(a), Some(b)) = (place(relation.from), place(relation.to)) {
            let (a, b) = (end(&mut joined, texts[a]), end(&mut joined, texts[b]));
            joined[a.max(b)] = a.min(b);
        }
    }
    for text in texts {
        *text = end(&mut joined, *text);
    }
}

/// The number that this one was joined to in the end. The way there is halved
/// each time, so that a long row of repeats stays quick.
fn end(joined: &mut [usize], mut number: usize) -> usize {
    while joined[number] != number {
        joined[number] = joined[joined[number]];
        number = joined[number];
    }
    number
}

/// For each claim the numbers of its known origins. The own voice of an article
/// is that of its text, whoever prints it.
fn origins(project: &Project, claims: &[&Claim]) -> Vec<Vec<usize>> {
    let mut keys: Vec<(Origin, Option<TextHash>)> = Vec::new();
    let mut counts = Vec::with_capacity(claims.len());
    for claim in claims {
        let before = keys.len();
        for origin in claim.origins() {
            match origin {
                Origin::NotStated | Origin::Undecided => {}
                Origin::OwnVoice => {
                    let text = project.article(claim.article).map(|article| article.text);
                    keys.push((Origin::OwnVoice, text));
                }
                named => keys.push((named, None)),
            }
        }
        counts.push(keys.len() - before);
    }
    let mut numbers = numbered(keys).into_iter();
    let counts = counts.into_iter();
    counts
        .map(|count| numbers.by_ref().take(count).collect())
        .collect()
}
