//! Elements that look alike are made once and copied: in an article most marks
//! differ only in whose they are.

use super::foreign_words::role_sign;
use leptos::prelude::document;
use std::cell::RefCell;
use web_sys::Element;

/// How an element of a claim looks.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    /// `mark`, a `span` for one of several lines, or `li` in the margin.
    pub(super) tag: &'static str,
    /// As in `data-hue`.
    pub(super) hue: &'static str,
    /// Code of the confidence, or `unset`.
    pub(super) level: &'a str,
    /// Height of the line.
    pub(super) lane: usize,
    /// Whether a piece of the claim starts here.
    pub(super) is_first: bool,
    /// Whether a piece of the claim ends here.
    pub(super) is_last: bool,
    /// Whether the claim is selected.
    pub(super) is_active: bool,
    /// Whether the claim lacks something.
    pub(super) is_unfinished: bool,
}

/// A look, and an element that has it.
struct Stamp {
    tag: &'static str,
    hue: &'static str,
    level: String,
    lane: usize,
    flags: [bool; 4],
    element: Element,
}

/// Looks kept: more than a codebook and a page have, save on purpose.
const STAMPS: usize = 400;

thread_local! {
    static KEPT: RefCell<Vec<Stamp>> = const { RefCell::new(Vec::new()) };
}

/// A new element of this look.
pub(super) fn copy(look: &Look<'_>) -> Element {
    KEPT.with_borrow_mut(|kept| {
        let found = kept.iter().position(|stamp| stamp.has(look));
        let at = found.unwrap_or_else(|| {
            if kept.len() >= STAMPS {
                kept.clear();
            }
            kept.push(Stamp::new(look));
            kept.len() - 1
        });
        let element = kept.get(at).and_then(|stamp| {
            let copy = stamp.element.clone_node_with_deep(true).ok()?;
            Some(wasm_bindgen::JsCast::unchecked_into(copy))
        });
        element.unwrap_or_else(|| draw(look))
    })
}

impl Stamp {
    fn new(look: &Look<'_>) -> Self {
        Self {
            tag: look.tag,
            hue: look.hue,
            level: look.level.to_owned(),
            lane: look.lane,
            flags: flags(look),
            element: draw(look),
        }
    }

    fn has(&self, look: &Look<'_>) -> bool {
        self.lane == look.lane
            && self.flags == flags(look)
            && self.hue == look.hue
            && self.tag == look.tag
            && self.level == look.level
    }
}

fn flags(look: &Look<'_>) -> [bool; 4] {
    [
        look.is_first,
        look.is_last,
        look.is_active,
        look.is_unfinished,
    ]
}

fn draw(look: &Look<'_>) -> Element {
    let lane = look.lane.to_string();
    let seen = [("data-hue", look.hue), ("data-level", look.level)];
    let names = ["data-first", "data-last", "data-active", "data-unfinished"];
    let set = names
        .into_iter()
        .zip(flags(look))
        .filter(|(_, is_set)| *is_set);
    let set = set.map(|(name, _)| (name, ""));
    let pressed = if look.is_active { "true" } else { "false" };
    let (tag, own) = match look.tag {
        "li" => (
            "button",
            vec![("class", "gloss"), ("aria-pressed", pressed)],
        ),
        "mark" => (
            "mark",
            vec![("class", "mark"), ("data-lane", &*lane), ("tabindex", "-1")],
        ),
        _ => ("span", vec![("class", "line"), ("data-lane", &*lane)]),
    };
    let all: Vec<_> = own.into_iter().chain(seen).chain(set).collect();
    let element = make(tag, &all);
    if look.tag == "li" {
        row(&element, look.hue)
    } else {
        element
    }
}

/// A row of the margin: who, as a letter whose side, and how.
fn row(button: &Element, hue: &'static str) -> Element {
    let who = make("bdi", &[("class", "gloss-who")]);
    let how = make("bdi", &[("class", "gloss-how")]);
    let space = document().create_text_node(" ");
    let row = make("li", &[]);
    // Throws only where a node would be put into itself.
    let _ = button.append_child(&who);
    if let Some(sign) = role_sign(hue) {
        let _ = button.append_child(&sign);
    }
    let _ = button.append_child(&space);
    let _ = button.append_child(&how);
    let _ = row.append_child(button);
    row
}

/// An element with these attributes.
pub(super) fn make(tag: &str, attributes: &[(&str, &str)]) -> Element {
    let element = document()
        .create_element(tag)
        .unwrap_or_else(|_| unreachable!("every tag here is a name"));
    for (name, value) in attributes {
        // Throws only for names that cannot be one.
        let _ = element.set_attribute(name, value);
    }
    element
}
