//! How many letters there are in each part of a page, and how many of them
//! are prose.

use super::page::{Page, is_space};

/// Fewer letters in a row are a label, not prose.
const PROSE_LETTERS: usize = 25;

/// Blocks: what begins on a line of its own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "xmp",
];

/// Whether an element begins on a line of its own.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// Letters in each subtree, and how many of them are prose.
pub(super) struct Weights {
    /// All of them.
    pub(super) letters: Vec<usize>,
    /// Those of links.
    pub(super) linked: Vec<usize>,
    /// Those of prose, links taken off.
    pub(super) prose: Vec<usize>,
}

/// Weighs every subtree, without what is left out.
pub(super) fn weigh(page: &Page, is_out: &[bool]) -> Weights {
    let len = page.len();
    // Of each block, what stands in it outside of blocks within it.
    let (mut own, mut own_linked) = (vec![0; len], vec![0; len]);
    let (mut block, mut link) = (vec![0; len], vec![false; len]);
    for at in 1..len {
        let parent = page.node(at).parent;
        let name = page.name(at);
        block[at] = if is_block(name) { at } else { block[parent] };
        link[at] = name == "a" || link[parent];
        if name.is_empty() && !is_out[at] {
            let letters = letters(page.text(at));
            own[block[at]] += letters;
            own_linked[block[at]] += if link[at] { letters } else { 0 };
        }
    }
    let mut weights = Weights {
        prose: (0..len).map(|i| prose(own[i], own_linked[i])).collect(),
        letters: own,
        linked: own_linked,
    };
    for at in (1..len).rev() {
        let parent = page.node(at).parent;
        weights.letters[parent] += weights.letters[at];
        weights.linked[parent] += weights.linked[at];
        weights.prose[parent] += weights.prose[at];
    }
    weights
}

/// Letters, not counting white space; one of a script without spaces between
/// words counts as two.
fn letters(text: &str) -> usize {
    let chars = text.chars().filter(|c| !is_space(*c));
    chars.map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum()
}

fn prose(letters: usize, linked: usize) -> usize {
    let rest = letters.saturating_sub(linked);
    if letters >= PROSE_LETTERS && rest > linked {
        rest
    } else {
        0
    }
}
