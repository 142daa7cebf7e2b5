//! Where on a page its article is. Prose is weighed by the letters of its
//! paragraphs, links taken off. What the page itself calls the body of its
//! article counts most; else it is the smallest part that holds nearly all
//! prose.

use super::clutter::{self, Doubt};
use super::page::Page;
use super::weights::{Weights, is_block, weigh};
use std::ops::Range;

/// Of all prose, in hundredths: a part with less may be left out for its name.
const SMALL_SHARE: usize = 30;

/// Letters of prose that must stand elsewhere to leave out a part with more.
const ARTICLE_LETTERS: usize = 250;

/// The same, of all prose, in hundredths: what readers write below an article
/// is often longer than it.
const ARTICLE_SHARE: usize = 5;

/// Most letters of a line that says when a post was written.
const TIME_LETTERS: usize = 60;

/// Of all prose, in hundredths: what a part called the article must hold.
const CALLED_SHARE: usize = 40;

/// Times on lines of their own that make a live blog of a page.
const LIVE_TIMES: usize = 3;

/// Of a part's prose, in hundredths: one within it with more stands for it.
const WHOLE_SHARE: usize = 75;

/// The article of a page.
#[derive(Debug)]
pub(super) struct Choice {
    /// The node that holds it.
    pub(super) root: usize,
    /// Nodes before it that belong to it: standfirst, caption of the picture
    /// at the top.
    pub(super) fronts: Vec<usize>,
    /// For each node, whether it is left out with all that is in it.
    pub(super) is_out: Vec<bool>,
    /// Letters of prose in it.
    pub(super) prose: usize,
    /// Whether it is a live blog, where each post has its time.
    pub(super) is_live: bool,
}

/// Finds the article.
pub(super) fn choose(page: &Page) -> Choice {
    let mut is_out: Vec<bool> = vec![false; page.len()];
    for at in 0..page.len() {
        let doubt = || clutter::doubt(page, at, 0);
        is_out[at] = is_out[page.node(at).parent] || doubt() == Some(Doubt::Certain);
    }
    let all = weigh(page, &is_out);
    let is_kept = with_marks_of_an_article(page, &is_out);
    for at in 1..page.len() {
        is_out[at] =
            is_out[at] || is_out[page.node(at).parent] || is_clutter(page, at, &all, is_kept[at]);
    }
    let left = weigh(page, &is_out);
    let root = root(page, &is_out, &left);
    for at in root + 1..page.node(root).end {
        is_out[at] =
            is_out[at] || is_out[page.node(at).parent] || is_list_of_links(page, at, &left);
    }
    let times = times(page, root, &is_out, &left);
    let is_live = times.len() >= LIVE_TIMES;
    if !is_live {
        for line in times {
            is_out[line..page.node(line).end].fill(true);
        }
    }
    Choice {
        is_live,
        fronts: fronts(page, root, &is_out),
        prose: left.prose[root],
        root,
        is_out,
    }
}

/// The lines in the article that hold a time and little else.
fn times(page: &Page, root: usize, is_out: &[bool], left: &Weights) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let nodes = root + 1..page.node(root).end;
    let is_prose = |&i: &usize| left.prose[i] > 0 && page.name(i) == "p" && !is_out[i];
    let first = nodes.clone().find(is_prose).unwrap_or(page.len());
    for at in nodes {
        if page.name(at) != "time" || is_out[at] || is_in_paragraph(page, at, first, left) {
            continue;
        }
        let mut around = page.up(at).take_while(|&i| i > root);
        let block = around.find(|&i| is_block(page.name(i)));
        // A heading may begin with the time of its post.
        let is_line = |&i: &usize| {
            !clutter::is_heading(page.name(i))
                && left.prose[i] == 0
                && left.letters[i] <= TIME_LETTERS
        };
        let line = block.filter(is_line).unwrap_or(at);
        if found.last().is_none_or(|&last| page.node(last).end <= line) {
            found.push(line);
        }
    }
    found
}

/// Whether a node lies in a paragraph: one that is prose, or any after the
/// first that is. What stands before is about the article.
fn is_in_paragraph(page: &Page, at: usize, first: usize, left: &Weights) -> bool {
    let mut blocks = page.up(at).filter(|&i| is_block(page.name(i)));
    blocks.next().is_some_and(|i| {
        let is_paragraph = matches!(page.name(i), "p" | "li" | "td" | "blockquote");
        is_paragraph && (left.prose[i] > 0 || i > first)
    })
}

fn is_clutter(page: &Page, at: usize, all: &Weights, is_kept: bool) -> bool {
    let (total, here) = (all.prose[0], all.prose[at]);
    let elsewhere = total - here;
    let is_small = here * 100 < total * SMALL_SHARE || total == 0;
    let has_article_elsewhere =
        elsewhere >= ARTICLE_LETTERS && elsewhere * 100 >= total * ARTICLE_SHARE;
    match clutter::doubt(page, at, all.letters[at]) {
        None => false,
        Some(Doubt::Certain) => true,
        Some(Doubt::Probable) => !is_kept && (is_small || has_article_elsewhere),
        // Times are looked at once it is known whether this is a live blog.
        Some(Doubt::Line) => !is_kept && is_small && !has_time(page, at),
    }
}

fn has_time(page: &Page, at: usize) -> bool {
    (at..page.node(at).end).any(|i| page.name(i) == "time")
}

/// For each node, whether the headline or a part called the article lies in
/// it.
fn with_marks_of_an_article(page: &Page, is_out: &[bool]) -> Vec<bool> {
    let mut found = vec![false; page.len()];
    for at in (1..page.len()).rev() {
        let is_mark =
            matches!(page.name(at), "main" | "h1") || page.attr(at, "itemprop") == "articleBody";
        found[at] = found[at] || (is_mark && !is_out[at]);
        if found[at] {
            found[page.node(at).parent] = true;
        }
    }
    found
}

/// The node that holds the article.
fn root(page: &Page, is_out: &[bool], left: &Weights) -> usize {
    let calls: Vec<u8> = (0..page.len())
        .map(|i| if is_out[i] { 0 } else { called(page, i) })
        .collect();
    for level in [3, 2, 1] {
        let called = outermost(page, 0..page.len(), |i| {
            calls[i] == level && left.prose[i] > 0
        });
        let held: usize = called.iter().map(|&i| left.prose[i]).sum();
        let most = called.iter().map(|&i| left.prose[i]).max().unwrap_or(0);
        if held == 0 || held * 100 < left.prose[0] * CALLED_SHARE {
            continue;
        }
        let weighty = called.into_iter().filter(|&i| left.prose[i] * 10 >= most);
        let root = weighty.reduce(|a, b| above_both(page, a, b)).unwrap_or(0);
        return if level == 1 && page.name(root) != "article" {
            narrowed(page, root, left)
        } else {
            root
        };
    }
    narrowed(page, 0, left)
}

/// How surely a page calls a node its article: 3 by a property, 2 by its
/// class, 1 by its element, 0 not at all.
fn called(page: &Page, at: usize) -> u8 {
    let name = page.name(at);
    if matches!(name, "" | "html" | "body" | "p" | "a" | "span" | "li") {
        return 0;
    }
    if page
        .attr(at, "itemprop")
        .split(' ')
        .any(|p| p == "articleBody")
    {
        return 3;
    }
    let (mut is_of_article, mut is_body, mut is_other) = (false, false, false);
    clutter::for_each_word(page, at, |word| match word {
        "articlebody" | "storybody" | "storytext" | "bodytext" | "articletext"
        | "articlecontent" | "postcontent" | "postbody" | "entrycontent" => {
            (is_of_article, is_body) = (true, true);
        }
        "article" | "story" | "entry" | "post" | "news" => is_of_article = true,
        "body" | "content" | "text" | "prose" => is_body = true,
        "header" | "head" | "headline" | "title" | "wrapper" | "preview" | "card" | "list"
        | "comment" | "comments" | "related" | "teaser" | "promo" => {
            is_other = true;
        }
        _ => {}
    });
    if is_of_article && is_body && !is_other {
        return 2;
    }
    let role = page.attr(at, "role");
    let is_main = matches!(name, "article" | "main") || matches!(role, "main" | "article");
    u8::from(is_main)
}

/// The nodes of a range that fit and lie in no other that fits.
fn outermost(page: &Page, within: Range<usize>, fits: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = within.start;
    while at < within.end {
        if fits(at) {
            found.push(at);
            at = page.node(at).end;
        } else {
            at += 1;
        }
    }
    found
}

/// The lowest node that holds both.
fn above_both(page: &Page, a: usize, b: usize) -> usize {
    let holds = |&i: &usize| i <= b && b < page.node(i).end;
    page.up(a).find(holds).unwrap_or(0)
}

/// The lowest node on the way down that still holds nearly all prose.
fn narrowed(page: &Page, from: usize, left: &Weights) -> usize {
    let mut root = from;
    loop {
        let is_weighty = |&i: &usize| left.prose[i] * 100 >= left.prose[root] * WHOLE_SHARE;
        let next = page.children(root).find(is_weighty);
        match next {
            Some(next) if left.prose[root] > 0 && !is_leaf(page.name(next)) => root = next,
            _ => return root,
        }
    }
}

fn is_leaf(name: &str) -> bool {
    matches!(
        name,
        "p" | "blockquote" | "pre" | "li" | "figure" | "ul" | "ol"
    )
}

/// A list or box of links: related articles, topics, sharing.
fn is_list_of_links(page: &Page, at: usize, left: &Weights) -> bool {
    let is_box = matches!(
        page.name(at),
        "ul" | "ol" | "dl" | "div" | "section" | "table" | "header"
    );
    is_box
        && left.letters[at] > 0
        && left.prose[at] == 0
        && left.linked[at] * 10 >= left.letters[at] * 6
}

/// What stands before the body of an article and belongs to it.
fn fronts(page: &Page, root: usize, is_out: &[bool]) -> Vec<usize> {
    let holder = page.up(root).find(|&i| {
        let name = page.name(i);
        matches!(name, "article" | "main") || page.attr(i, "role") == "main"
    });
    let Some(holder) = holder.filter(|&h| h != root) else {
        return Vec::new();
    };
    let is_front = |at: usize| {
        if is_out[at] || page.node(at).end > root {
            return false;
        }
        let mut is_standfirst = false;
        clutter::for_each_word(page, at, |word| {
            let words = [
                "standfirst",
                "dek",
                "subhead",
                "subheadline",
                "lede",
                "intro",
                "deck",
            ];
            is_standfirst |= words.contains(&word);
        });
        page.name(at) == "figcaption" || is_standfirst
    };
    outermost(page, holder..root, is_front)
}
