//! Selections that do not begin and end in the text of a paragraph.

use crate::page::{Reader, document, element};
use crate::selection::{point, text_node};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Node};
use whence::web::platform::{Point, selection};

/// A page with a heading outside the reader, margins inside it, an empty
/// paragraph and a chip. Numbers of paragraphs need not follow each other.
struct Page {
    reader: Reader,
    before: Element,
    after: Element,
}

impl Page {
    fn new() -> Self {
        let body: Element = document().body().unwrap().into();
        let before = element(&body, "header", &[("id", "before")]);
        text_node(&before, "A heading");
        let reader = Reader::new();
        let root = &reader.0;
        root.set_id("root");
        text_node(&element(root, "h2", &[("id", "title")]), "A title");
        let section = element(root, "section", &[("id", "section")]);
        paragraph(&section, "0", "First one.");
        text_node(
            &element(&section, "aside", &[("id", "margin")]),
            "Who says so",
        );
        let second = paragraph(&section, "1", "Second ");
        text_node(
            &element(&second, "sup", &[("id", "chip"), ("data-not-text", "")]),
            "3",
        );
        text_node(&element(&second, "mark", &[("id", "mark")]), "one.");
        paragraph(root, "4", "");
        paragraph(root, "5", "Last one.");
        text_node(&element(root, "footer", &[("id", "footer")]), "The end");
        let after = element(&body, "footer", &[("id", "after")]);
        text_node(&after, "More");
        Self {
            reader,
            before,
            after,
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.before.remove();
        self.after.remove();
    }
}

fn paragraph(parent: &Element, number: &str, text: &str) -> Element {
    let id = format!("p{number}");
    let made = element(parent, "p", &[("id", &id), ("data-paragraph", number)]);
    text_node(&made, text);
    made
}

/// `p0/0` is the first child of the element `p0`; `body` is the body.
fn node(path: &str) -> Node {
    let (id, child) = path
        .split_once('/')
        .map_or((path, None), |it| (it.0, Some(it.1)));
    let element: Node = match id {
        "body" => document().body().unwrap().unchecked_into(),
        id => document().get_element_by_id(id).unwrap().unchecked_into(),
    };
    match child {
        Some(at) => element.child_nodes().item(at.parse().unwrap()).unwrap(),
        None => element,
    }
}

type Place = (&'static str, u32);

fn check(page: &Page, from: Place, to: Place, expected: Option<(Point, Point)>) {
    let browser = web_sys::window().unwrap().get_selection().unwrap().unwrap();
    let set = |a: Place, b: Place| {
        browser
            .set_base_and_extent(&node(a.0), a.1, &node(b.0), b.1)
            .unwrap();
    };
    set(from, to);
    let found = selection::current(&page.reader.0);
    assert_eq!(found, expected, "{from:?} to {to:?}");
    set(to, from);
    let found = selection::current(&page.reader.0);
    let turned = expected.map(|(start, end)| (end, start));
    assert_eq!(found, turned, "{to:?} to {from:?}");
}

#[wasm_bindgen_test]
fn ends_move_to_the_nearest_text() {
    let page = Page::new();
    let whole = Some((point(0, 0), point(5, 9)));
    let first = Some((point(0, 0), point(0, 10)));
    let body_end = document().body().unwrap().child_nodes().length();
    for (from, to, expected) in [
        // A triple click ends where the next paragraph begins.
        (("p0/0", 0), ("p1", 0), first),
        (("p0/0", 0), ("p1/0", 0), first),
        (("p0", 0), ("p0", 1), first),
        (("p0", 0), ("margin/0", 0), first),
        // Past an empty paragraph too.
        (("p1/0", 2), ("p5/0", 0), Some((point(1, 2), point(1, 11)))),
        (("p1/0", 2), ("p4", 0), Some((point(1, 2), point(1, 11)))),
        (("p4", 0), ("p5/0", 4), Some((point(4, 0), point(5, 4)))),
        // Between paragraphs.
        (
            ("p0/0", 2),
            ("margin/0", 3),
            Some((point(0, 2), point(0, 10))),
        ),
        (
            ("margin/0", 3),
            ("p1/0", 4),
            Some((point(1, 0), point(1, 4))),
        ),
        (("section", 0), ("section", 1), first),
        (("section", 1), ("section", 2), None),
        (
            ("section", 1),
            ("section", 3),
            Some((point(1, 0), point(1, 11))),
        ),
        (("margin/0", 0), ("margin/0", 3), None),
        (("title/0", 1), ("margin/0", 3), first),
        (("title/0", 1), ("title/0", 3), None),
        (("footer/0", 1), ("footer/0", 3), None),
        (
            ("p5/0", 4),
            ("footer/0", 3),
            Some((point(5, 4), point(5, 9))),
        ),
        // In and about a chip.
        (("p1/0", 6), ("chip/0", 1), Some((point(1, 6), point(1, 7)))),
        (
            ("chip/0", 0),
            ("mark/0", 3),
            Some((point(1, 7), point(1, 10))),
        ),
        (("chip/0", 0), ("chip/0", 1), None),
        // Outside the root.
        (("root", 0), ("root", 5), whole),
        (("body", 0), ("body", body_end), whole),
        (("before/0", 2), ("after/0", 2), whole),
        (
            ("before/0", 2),
            ("p0/0", 4),
            Some((point(0, 0), point(0, 4))),
        ),
        (
            ("p5/0", 4),
            ("after/0", 2),
            Some((point(5, 4), point(5, 9))),
        ),
        (("before/0", 2), ("before/0", 4), None),
        (("before/0", 2), ("title/0", 4), None),
        (("after/0", 0), ("after/0", 4), None),
    ] {
        check(&page, from, to, expected);
    }
}

#[wasm_bindgen_test]
fn a_caret_counts_in_a_paragraph_only() {
    let page = Page::new();
    let caret = |paragraph, at| Some((point(paragraph, at), point(paragraph, at)));
    for (place, expected) in [
        (("p0/0", 3), caret(0, 3)),
        (("p0", 1), caret(0, 10)),
        (("mark/0", 0), caret(1, 7)),
        (("p4", 0), caret(4, 0)),
        (("margin/0", 3), None),
        (("before/0", 3), None),
        (("root", 0), None),
    ] {
        check(&page, place, place, expected);
    }
    selection::clear();
    assert_eq!(selection::current(&page.reader.0), None);
}

#[wasm_bindgen_test]
fn a_paragraph_that_is_not_there_is_not_selected() {
    let page = Page::new();
    let root = &page.reader.0;
    assert!(!selection::select(root, point(0, 0), point(2, 0)));
    assert!(!selection::select(root, point(2, 0), point(0, 0)));
    assert!(selection::select(root, point(4, 0), point(4, 0)));
    // Past the end is the end.
    assert!(selection::select(root, point(0, 8), point(0, 99)));
    assert_eq!(selection::current(root), Some((point(0, 8), point(0, 10))));
}

#[wasm_bindgen_test]
fn two_readers_on_a_page_keep_apart() {
    let (one, other) = (Page::new(), Reader::new());
    let same = element(
        &other.0,
        "p",
        &[("id", "paragraph-0"), ("data-paragraph", "0")],
    );
    text_node(&same, "Of another article");
    let first = document().get_element_by_id("p0").unwrap();
    let range = (point(0, 0), point(0, 5));
    assert!(selection::select(&other.0, range.0, range.1));
    assert_eq!(selection::current(&other.0), Some(range));
    assert_eq!(selection::current(&one.reader.0), None);
    // The id is taken, so the search finds it.
    assert!(selection::select(&one.reader.0, range.0, range.1));
    assert_eq!(selection::current(&one.reader.0), Some(range));
    // A number on the wrong element is none.
    first.set_attribute("data-paragraph", "first").unwrap();
    assert_eq!(selection::current(&one.reader.0), None);
}
