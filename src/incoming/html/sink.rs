//! Where the HTML parser puts what it reads: nodes in one list, linked by
//! their indices, so that every step it asks for takes the same short time.

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, local_name, ns};
use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

/// Attributes that a second `<html>` or `<body>` can bring along.
const LATE_ATTRIBUTES_ALLOWED: usize = 64;

/// No node: what a link holds that leads nowhere.
pub(super) const NONE: usize = usize::MAX;

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// The document, comments, and whatever else is no text.
    Other,
    /// An element.
    Element(Vec<Attribute>),
    /// A run of text.
    Text(StrTendril),
}

/// A node of the growing tree.
#[derive(Debug)]
pub(super) struct Raw {
    /// Of an element; empty for others.
    pub(super) name: QualName,
    pub(super) kind: Kind,
    pub(super) parent: usize,
    pub(super) first: usize,
    pub(super) next: usize,
    last: usize,
    previous: usize,
    depth: usize,
}

/// The growing tree. Node 0 is the document.
#[derive(Debug)]
pub(super) struct Sink {
    nodes: RefCell<Vec<Raw>>,
    deepest: Cell<usize>,
}

impl Sink {
    /// An empty document.
    pub(super) fn new() -> Self {
        let sink = Self {
            nodes: RefCell::default(),
            deepest: Cell::new(0),
        };
        sink.add(no_name(), Kind::Other);
        sink
    }

    /// How deep elements lie within one another so far.
    pub(super) fn deepest(&self) -> usize {
        self.deepest.get()
    }

    fn add(&self, name: QualName, kind: Kind) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Raw {
            name,
            kind,
            parent: NONE,
            first: NONE,
            last: NONE,
            previous: NONE,
            next: NONE,
            depth: 0,
        });
        nodes.len() - 1
    }

    /// Puts a node last into a parent, or before one of its children.
    fn put(&self, parent: usize, node: usize, before: usize) {
        self.take_out(node);
        let mut nodes = self.nodes.borrow_mut();
        let previous = child_before(&nodes, parent, before);
        nodes[node].parent = parent;
        nodes[node].depth = nodes[parent].depth + 1;
        self.deepest.set(self.deepest.get().max(nodes[node].depth));
        link(&mut nodes, parent, previous, node);
        link(&mut nodes, parent, node, before);
    }

    fn take_out(&self, node: usize) {
        let mut nodes = self.nodes.borrow_mut();
        let Raw {
            parent,
            previous,
            next,
            ..
        } = nodes[node];
        if parent == NONE {
            return;
        }
        link(&mut nodes, parent, previous, next);
        nodes[node].parent = NONE;
        nodes[node].previous = NONE;
        nodes[node].next = NONE;
    }

    fn put_text(&self, parent: usize, text: &StrTendril, before: usize) {
        let neighbour = child_before(&self.nodes.borrow(), parent, before);
        if neighbour != NONE
            && let Kind::Text(said) = &mut self.nodes.borrow_mut()[neighbour].kind
        {
            said.push_tendril(text);
            return;
        }
        let node = self.add(no_name(), Kind::Text(text.clone()));
        self.put(parent, node, before);
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = Vec<Raw>;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Vec<Raw> {
        self.nodes.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| &nodes[*target].name)
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> usize {
        self.add(name, Kind::Element(attrs))
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.add(no_name(), Kind::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.add(no_name(), Kind::Other)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        match child {
            NodeOrText::AppendNode(node) => self.put(*parent, node, NONE),
            NodeOrText::AppendText(text) => self.put_text(*parent, &text, NONE),
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &usize,
        previous: &usize,
        child: NodeOrText<usize>,
    ) {
        let has_parent = self.nodes.borrow()[*element].parent != NONE;
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &usize) -> usize {
        *target
    }

    fn same_node(&self, x: &usize, y: &usize) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        let parent = self.nodes.borrow()[*sibling].parent;
        if parent == NONE {
            return;
        }
        match child {
            NodeOrText::AppendNode(node) => self.put(parent, node, *sibling),
            NodeOrText::AppendText(text) => self.put_text(parent, &text, *sibling),
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, attrs: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        if let Kind::Element(held) = &mut nodes[*target].kind {
            for attr in attrs {
                let is_here = held.iter().any(|a| a.name == attr.name);
                if !is_here && held.len() < LATE_ATTRIBUTES_ALLOWED {
                    held.push(attr);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        self.take_out(*target);
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        loop {
            let child = self.nodes.borrow()[*node].first;
            if child == NONE {
                return;
            }
            self.put(*new_parent, child, NONE);
        }
    }
}

/// The child before another one; the last one before none.
fn child_before(nodes: &[Raw], parent: usize, before: usize) -> usize {
    match before {
        NONE => nodes[parent].last,
        other => nodes[other].previous,
    }
}

/// Makes two children follow one another; with no other, one is first or last.
fn link(nodes: &mut [Raw], parent: usize, previous: usize, next: usize) {
    match previous {
        NONE => nodes[parent].first = next,
        other => nodes[other].next = next,
    }
    match next {
        NONE => nodes[parent].last = previous,
        other => nodes[other].previous = previous,
    }
}

fn no_name() -> QualName {
    QualName::new(None, ns!(), local_name!(""))
}
