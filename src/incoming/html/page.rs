//! A page as a flat list of nodes in the order in which they are read. A
//! node's subtree is a range of the list, so every question about the page is
//! one walk over it.

use super::sink::{Kind, NONE, Raw, Sink};
use super::weights::is_block;
use crate::words::incoming as words;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, LocalName, ParseOpts, local_name, ns, parse_document};

/// Elements within one another. Browsers themselves stop at 512.
const DEPTH_ALLOWED: usize = 512;

/// How much the parser is given before the depth is looked at again, in
/// bytes. The parser's time grows with the depth.
const STEP_BYTES: usize = 4096;

/// A node: an element, or text.
#[derive(Debug)]
pub(super) struct Node {
    /// Name of the element, in small letters; empty for text. What is drawing
    /// or formula is called `svg`, whatever it is.
    name: LocalName,
    attributes: Vec<Attribute>,
    text: StrTendril,
    /// The element it lies in; of the first node, itself.
    pub(super) parent: usize,
    /// The first node after its subtree.
    pub(super) end: usize,
}

/// A page. Node 0 holds all others.
#[derive(Debug)]
pub(super) struct Page {
    nodes: Vec<Node>,
}

impl Page {
    /// Reads HTML, however broken; refuses what is nested too deep.
    pub(super) fn parse(html: &str) -> Result<Self, &'static str> {
        let mut parser = parse_document(Sink::new(), ParseOpts::default());
        let mut rest = html;
        while !rest.is_empty() {
            let (step, after) = rest.split_at(rest.floor_char_boundary(STEP_BYTES).max(1));
            parser.process(StrTendril::from_slice(step));
            if parser.tokenizer.sink.sink.deepest() > DEPTH_ALLOWED {
                return Err(words::HTML_TOO_DEEP);
            }
            rest = after;
        }
        let raw = parser.finish();
        Ok(Self {
            nodes: in_reading_order(raw),
        })
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// A node.
    pub(super) fn node(&self, at: usize) -> &Node {
        &self.nodes[at]
    }

    /// Name of an element; empty for text.
    pub(super) fn name(&self, at: usize) -> &str {
        &self.nodes[at].name
    }

    /// The words of a text node; empty for elements.
    pub(super) fn text(&self, at: usize) -> &str {
        &self.nodes[at].text
    }

    /// An attribute, trimmed; empty if it is not there.
    pub(super) fn attr(&self, at: usize, name: &str) -> &str {
        let mut held = self.nodes[at].attributes.iter();
        let found = held.find(|a| &*a.name.local == name);
        found.map_or("", |a| a.value.trim())
    }

    /// Whether an attribute is there.
    pub(super) fn has_attr(&self, at: usize, name: &str) -> bool {
        let mut held = self.nodes[at].attributes.iter();
        held.any(|a| &*a.name.local == name)
    }

    /// A node and all above it, from below.
    pub(super) fn up(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(at), |&i| (i > 0).then(|| self.nodes[i].parent))
    }

    /// The elements directly in a node, and its text.
    pub(super) fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let end = self.nodes[at].end;
        let first = (at + 1 < end).then_some(at + 1);
        std::iter::successors(first, move |&i| {
            let next = self.nodes[i].end;
            (next < end).then_some(next)
        })
    }

    /// All elements of these names, in order.
    pub(super) fn elements(&self, names: &[&str]) -> impl Iterator<Item = usize> {
        (0..self.len()).filter(move |&i| names.contains(&self.name(i)))
    }

    /// All text in a subtree, with white space as HTML shows it, on one line.
    pub(super) fn line(&self, at: usize) -> String {
        let mut text = String::new();
        for i in at..self.nodes[at].end {
            if is_block(self.name(i)) || self.name(i) == "br" {
                text.push(' ');
            }
            text.push_str(self.text(i));
        }
        text.split(is_space)
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// All text in a subtree, as it stands.
    pub(super) fn raw_text(&self, at: usize) -> String {
        (at..self.nodes[at].end).map(|i| self.text(i)).collect()
    }
}

/// What HTML counts as white space. A no-break space is none.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

fn in_reading_order(mut raw: Vec<Raw>) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::with_capacity(raw.len());
    // The open nodes: in the old list, and in the new.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    loop {
        let parent = open.last().map_or(0, |&(_, new)| new);
        open.push((at, nodes.len()));
        nodes.push(node(&mut raw[at], parent));
        at = raw[at].first;
        while at == NONE {
            let Some((old, new)) = open.pop() else {
                return nodes;
            };
            nodes[new].end = nodes.len();
            at = if open.is_empty() { NONE } else { raw[old].next };
        }
    }
}

fn node(raw: &mut Raw, parent: usize) -> Node {
    let name = if raw.name.ns == ns!() || raw.name.ns == ns!(html) {
        raw.name.local.clone()
    } else {
        local_name!("svg")
    };
    let (attributes, text) = match std::mem::replace(&mut raw.kind, Kind::Other) {
        Kind::Other => (Vec::new(), StrTendril::new()),
        Kind::Text(text) => (Vec::new(), text),
        Kind::Element(attributes) => (attributes, StrTendril::new()),
    };
    Node {
        name,
        attributes,
        text,
        parent,
        end: 0,
    }
}
