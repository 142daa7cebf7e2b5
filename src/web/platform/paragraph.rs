//! One paragraph of the reader, as the DOM holds it.
//!
//! A paragraph is an element with `data-paragraph="i"`. Its text nodes, less
//! those in elements with `data-not-text` (marks' digits, chips), are exactly
//! the paragraph's text. All counting happens inside one paragraph, so its
//! cost does not grow with the article.

use wasm_bindgen::JsCast;
use web_sys::{CharacterData, Element, Node};

const SELECTOR: &str = "[data-paragraph]";
const NUMBER: &str = "data-paragraph";
const NOT_TEXT: &str = "data-not-text";

/// A place in the DOM, as ranges and selections name it: before the child of
/// this number in an element, or before this UTF-16 code unit of a text node.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Boundary {
    pub(super) node: Node,
    pub(super) offset: u32,
}

/// Which of two nodes a point between them belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lean {
    /// The node that ends there: right for the end of a range.
    Back,
    /// The node that begins there: right for the start of a range.
    On,
}

/// A paragraph's element and number.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    element: Element,
    number: usize,
}

impl Paragraph {
    /// The paragraph that this element is, if it is one.
    pub(super) fn new(element: Element) -> Option<Self> {
        let number = element.get_attribute(NUMBER)?.parse().ok()?;
        Some(Self { element, number })
    }

    /// The paragraph of this number, by its id `paragraph-{number}` if it has
    /// one, else by a search.
    pub(super) fn of_number(root: &Element, number: usize) -> Option<Self> {
        let by_id = || {
            let document = root.owner_document()?;
            let element = document.get_element_by_id(&format!("paragraph-{number}"))?;
            let here = root.contains(Some(&element));
            Self::new(element).filter(|found| here && found.number == number)
        };
        let by_search = || {
            let selector = format!("[{NUMBER}=\"{number}\"]");
            root.query_selector(&selector)
                .ok()
                .flatten()
                .and_then(Self::new)
        };
        by_id().or_else(by_search)
    }

    /// The paragraph of the root that a node is in.
    pub(super) fn around(root: &Element, node: &Node) -> Option<Self> {
        let element = node.dyn_ref::<Element>().cloned();
        let element = element.or_else(|| node.parent_element())?;
        let found = element.closest(SELECTOR).ok().flatten()?;
        let here = root.contains(Some(&found));
        Self::new(found).filter(|_| here)
    }

    /// The first paragraph of the root that begins at or after a boundary.
    pub(super) fn after(root: &Element, boundary: &Boundary) -> Option<Self> {
        let mut next = match child(boundary) {
            Some(child) => Some(child),
            None => past(&boundary.node, root),
        };
        while let Some(node) = next {
            if let Some(found) = node.dyn_ref::<Element>().cloned().and_then(Self::new) {
                return Some(found);
            }
            next = node.first_child().or_else(|| past(&node, root));
        }
        None
    }

    /// The last paragraph of the root that ends at or before a boundary.
    pub(super) fn before(root: &Element, boundary: &Boundary) -> Option<Self> {
        let mut previous = match boundary.offset.checked_sub(1).and_then(|at| {
            let children = boundary.node.child_nodes();
            children.item(at)
        }) {
            Some(child) => Some(deepest(child)),
            None => back(&boundary.node, root),
        };
        while let Some(node) = previous {
            if let Some(found) = Self::around(root, &node) {
                return Some(found);
            }
            previous = back(&node, root);
        }
        None
    }

    /// The paragraph before this one.
    pub(super) fn previous(&self, root: &Element) -> Option<Self> {
        let node: Node = self.element.clone().into();
        Self::before(root, &Boundary { node, offset: 0 })
    }

    /// Its number, as the reader gave it.
    pub(super) fn number(&self) -> usize {
        self.number
    }

    /// Its length, in UTF-16 code units.
    pub(super) fn units(&self) -> usize {
        let mut units = 0;
        count(&self.element, None, true, &mut units);
        units
    }

    /// UTF-16 code units of its text before a boundary inside it.
    pub(super) fn units_before(&self, boundary: &Boundary) -> usize {
        let mut units = 0;
        if boundary.node.node_type() == Node::TEXT_NODE {
            count(&self.element, Some(&boundary.node), true, &mut units);
            let text: &CharacterData = boundary.node.unchecked_ref();
            let within = boundary.offset.min(text.length());
            if !self.skips(&boundary.node) {
                units += whole(within);
            }
            return units;
        }
        let stop = child(boundary).or_else(|| past(&boundary.node, &self.element));
        count(&self.element, stop.as_ref(), true, &mut units);
        units
    }

    /// Whether a text node of the paragraph is in an element that is not text.
    fn skips(&self, text: &Node) -> bool {
        let parent = text.parent_element();
        let skipped = parent.and_then(|it| it.closest(&format!("[{NOT_TEXT}]")).ok().flatten());
        skipped.is_some_and(|it| self.element.contains(Some(&it)))
    }

    /// The boundary before this UTF-16 code unit; the paragraph's end for any
    /// unit past it.
    pub(super) fn boundary(&self, units: usize, lean: Lean) -> Boundary {
        let mut walk = Walk {
            left: units,
            lean,
            last: None,
        };
        let found = walk.enter(&self.element);
        found.or(walk.last).unwrap_or(Boundary {
            node: self.element.clone().into(),
            offset: 0,
        })
    }
}

/// Looks for the text node that holds a unit.
struct Walk {
    left: usize,
    lean: Lean,
    /// The end of the last text seen.
    last: Option<Boundary>,
}

impl Walk {
    fn enter(&mut self, node: &Node) -> Option<Boundary> {
        if node.node_type() == Node::TEXT_NODE {
            return self.take(node);
        }
        if is_not_text(node) {
            return None;
        }
        let mut next = node.first_child();
        while let Some(child) = next {
            if let Some(found) = self.enter(&child) {
                return Some(found);
            }
            next = child.next_sibling();
        }
        None
    }

    fn take(&mut self, text: &Node) -> Option<Boundary> {
        let length = text.unchecked_ref::<CharacterData>().length();
        let at = |offset| Boundary {
            node: text.clone(),
            offset,
        };
        let inside = match self.lean {
            Lean::On => self.left < whole(length),
            // A range that ends at 0 has no node before it to end in.
            Lean::Back => self.left <= whole(length) && (self.left > 0 || length > 0),
        };
        if inside {
            return Some(at(u32::try_from(self.left).unwrap_or(length)));
        }
        self.left -= whole(length).min(self.left);
        self.last = Some(at(length));
        None
    }
}

/// Adds up the text under a node, up to the node at which to stop; whether it
/// came to that.
fn count(node: &Node, stop: Option<&Node>, counted: bool, units: &mut usize) -> bool {
    if stop.is_some() && node.is_same_node(stop) {
        return true;
    }
    if node.node_type() == Node::TEXT_NODE {
        if counted {
            *units += whole(node.unchecked_ref::<CharacterData>().length());
        }
        return false;
    }
    let counted = counted && !is_not_text(node);
    let mut next = node.first_child();
    while let Some(child) = next {
        if count(&child, stop, counted, units) {
            return true;
        }
        next = child.next_sibling();
    }
    false
}

fn is_not_text(node: &Node) -> bool {
    node.dyn_ref::<Element>()
        .is_some_and(|element| element.has_attribute(NOT_TEXT))
}

/// The node that a boundary in an element stands before, if it is not at the
/// element's end.
fn child(boundary: &Boundary) -> Option<Node> {
    boundary.node.child_nodes().item(boundary.offset)
}

/// The next node in document order after a node and all that is in it.
fn past(node: &Node, root: &Element) -> Option<Node> {
    let mut node = node.clone();
    while !node.is_same_node(Some(root)) {
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node()?;
    }
    None
}

/// The node before a node in document order, from inside out.
fn back(node: &Node, root: &Element) -> Option<Node> {
    if node.is_same_node(Some(root)) {
        return None;
    }
    match node.previous_sibling() {
        Some(previous) => Some(deepest(previous)),
        None => node
            .parent_node()
            .filter(|parent| !parent.is_same_node(Some(root))),
    }
}

fn deepest(mut node: Node) -> Node {
    while let Some(last) = node.last_child() {
        node = last;
    }
    node
}

fn whole(units: u32) -> usize {
    usize::try_from(units).unwrap_or(usize::MAX)
}
