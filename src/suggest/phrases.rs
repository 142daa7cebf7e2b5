//! Finds longer texts by the words that stand in them. A name is found by its
//! letters too, others between them; in whole sentences some letters always
//! stand in the order of those typed, so here they must stand together.

use super::fuzzy::{Name, Paths, Pattern, plain_text};

/// Texts, ready to be searched over and over.
#[derive(Debug, Default)]
pub struct Phrases {
    texts: Vec<String>,
    typed: String,
    /// What was found, in the order of the texts.
    hits: Vec<usize>,
    /// The same, best first.
    ranked: Vec<usize>,
    best: Option<u32>,
}

/// How well a text fits; earlier is better.
#[derive(Clone, Copy)]
enum Fit {
    /// What was typed begins a word of it.
    AtStart,
    /// It stands in it as it was typed.
    Whole,
    /// Each of its words does.
    ByWord,
}

impl Phrases {
    /// Makes texts ready. Case and the marks on Latin letters do not count.
    pub fn of(texts: impl Iterator<Item = String>) -> Self {
        Self {
            texts: texts.map(|text| plain_text(&text)).collect(),
            ..Self::default()
        }
    }

    /// Indices of the texts in which all typed words stand, best first: those
    /// that have them together come before the others. None if nothing was
    /// typed.
    pub fn find(&mut self, typed: &str) -> &[usize] {
        let typed = plain_text(typed.trim());
        // What a longer word finds, its beginning has found already.
        let is_longer = !self.typed.is_empty() && typed.starts_with(&self.typed);
        if !is_longer {
            let all = 0..self.texts.len();
            self.hits = all.filter(|_| !typed.is_empty()).collect();
        }
        let words: Vec<&str> = typed.split_whitespace().collect();
        let mut by_fit: [Vec<usize>; 3] = Default::default();
        let texts = &self.texts;
        self.hits.retain(|i| {
            let text = texts.get(*i).map_or("", String::as_str);
            let fit = fit(text, &typed, &words);
            if let Some(fit) = fit
                && let Some(list) = by_fit.get_mut(fit as usize)
            {
                list.push(*i);
            }
            fit.is_some()
        });
        self.ranked = by_fit.concat();
        self.best = self.ranked.first().and_then(|i| {
            let name = Name::new(texts.get(*i)?);
            Pattern::new(&typed).score(&name, &mut Paths::default())
        });
        self.typed = typed;
        &self.ranked
    }

    /// How well the first one fits, on the scale on which names are ranked.
    pub fn best(&self) -> u32 {
        self.best.unwrap_or_default()
    }
}

fn fit(text: &str, typed: &str, words: &[&str]) -> Option<Fit> {
    let Some(at) = text.find(typed) else {
        let has_all = words.len() > 1 && words.iter().all(|word| text.contains(word));
        return has_all.then_some(Fit::ByWord);
    };
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let is_start = !before.is_some_and(char::is_alphanumeric);
    Some(if is_start { Fit::AtStart } else { Fit::Whole })
}
