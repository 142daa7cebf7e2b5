//! What is stored is what was seen: a selection in the DOM becomes two points
//! and the same selection again, in whatever pieces the text is drawn.

use crate::page::{Reader, document, element, js};
use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CharacterData, Element, Node, Range};
use whence::text::Utf16Offset;
use whence::web::platform::{Point, caret, highlights, selection};

const TEXTS: [&str; 10] = [
    "Plain words, a full stop.",
    "👍 thumbs 👍🏽 and 👩‍👩‍👧‍👦!",
    "e\u{301}te\u{301} nai\u{308}ve Z\u{351}\u{36b}\u{343}",
    "2½ km, 3\u{a0}000 t",
    "قال الوزير إنّ ٢٧ طفلاً",
    "He said «قال نعم» twice",
    "🇩🇪🇫🇷 two flags",
    "  spaces  and\ta tab ",
    "a\u{200b}b\u{feff}c\u{202e}d\u{202c}",
    "x",
];

/// How the reader draws a text.
#[derive(Clone, Copy, Debug)]
enum Drawn {
    /// One text node.
    Whole,
    /// Marks cut at overlaps: `<mark>` beside `<mark>`, after bare text.
    Marks,
    /// Marks in marks in spans, with comments and empty text nodes between.
    Nested,
    /// Marks with a chip before, in and after each that is not text.
    Chips,
}

const WAYS: [Drawn; 4] = [Drawn::Whole, Drawn::Marks, Drawn::Nested, Drawn::Chips];

pub(crate) fn text_node(parent: &Element, text: &str) {
    let text = document().create_text_node(text);
    parent.append_child(&text).unwrap();
}

fn chip(parent: &Element) {
    text_node(
        &element(&element(parent, "sup", &[("data-not-text", "")]), "i", &[]),
        "12",
    );
}

fn draw(parent: &Element, number: usize, text: &str, way: Drawn) -> Element {
    let number = number.to_string();
    let paragraph = element(
        parent,
        "p",
        &[
            ("data-paragraph", &number),
            ("dir", "auto"),
            ("style", "margin:0"),
        ],
    );
    if matches!(way, Drawn::Whole) {
        text_node(&paragraph, text);
        return paragraph;
    }
    let characters: Vec<char> = text.chars().collect();
    for (at, piece) in characters.chunks(3).enumerate() {
        let piece: String = piece.iter().collect();
        draw_piece(&paragraph, at, &piece, way);
    }
    paragraph
}

fn draw_piece(paragraph: &Element, at: usize, piece: &str, way: Drawn) {
    if at.is_multiple_of(3) {
        return text_node(paragraph, piece);
    }
    match way {
        Drawn::Whole | Drawn::Marks => text_node(&element(paragraph, "mark", &[]), piece),
        Drawn::Nested => {
            text_node(paragraph, "");
            let comment = document().create_comment("here");
            paragraph.append_child(&comment).unwrap();
            let outer = element(&element(paragraph, "mark", &[]), "span", &[]);
            let cut = piece.char_indices().nth(1).map_or(piece.len(), |it| it.0);
            text_node(&outer, &piece[..cut]);
            text_node(&element(&outer, "mark", &[]), &piece[cut..]);
            element(paragraph, "mark", &[]);
        }
        Drawn::Chips => {
            chip(paragraph);
            let mark = element(paragraph, "mark", &[]);
            chip(&mark);
            text_node(&mark, piece);
            chip(&mark);
        }
    }
}

pub(crate) fn point(paragraph: usize, utf16: usize) -> Point {
    Point {
        paragraph,
        utf16: Utf16Offset(utf16),
    }
}

/// UTF-16 offsets of all character boundaries.
fn boundaries(text: &str) -> Vec<usize> {
    let starts = text.char_indices().map(|it| it.0).chain([text.len()]);
    starts.map(|at| text[..at].encode_utf16().count()).collect()
}

#[wasm_bindgen_test]
fn points_come_back_from_the_dom() {
    for text in TEXTS {
        for way in WAYS {
            let reader = Reader::new();
            draw(&reader.0, 7, text, way);
            let offsets = boundaries(text);
            for (nth, from) in offsets.iter().enumerate() {
                for to in &offsets[nth..] {
                    check_points(&reader.0, point(7, *from), point(7, *to), text, way);
                    check_points(&reader.0, point(7, *to), point(7, *from), text, way);
                }
            }
        }
    }
}

fn check_points(root: &Element, anchor: Point, focus: Point, text: &str, way: Drawn) {
    assert!(selection::select(root, anchor, focus));
    let found = selection::current(root);
    assert_eq!(found, Some((anchor, focus)), "{text:?} drawn as {way:?}");
}

#[wasm_bindgen_test]
fn points_come_back_across_paragraphs() {
    let reader = Reader::new();
    for (number, text) in TEXTS.iter().enumerate() {
        draw(&reader.0, number, text, WAYS[number % 4]);
    }
    for from in 0..TEXTS.len() {
        for (to, last) in TEXTS.iter().enumerate().skip(from + 1) {
            let start = point(from, *boundaries(TEXTS[from]).iter().nth_back(1).unwrap());
            let end = point(to, boundaries(last)[1]);
            check_points(&reader.0, start, end, TEXTS[from], WAYS[from % 4]);
            check_points(&reader.0, end, start, TEXTS[from], WAYS[from % 4]);
        }
    }
}

/// Every place in the DOM at which a selection can begin or end, but for those
/// in a chip.
fn places(node: &Node, found: &mut Vec<(Node, u32)>) {
    if node.node_type() == Node::TEXT_NODE {
        let length = node.unchecked_ref::<CharacterData>().length();
        found.extend((0..=length).map(|at| (node.clone(), at)));
        return;
    }
    let chip = node
        .dyn_ref::<Element>()
        .is_some_and(|it| it.has_attribute("data-not-text"));
    if chip || node.node_type() == Node::COMMENT_NODE {
        return;
    }
    let children = node.child_nodes();
    for at in 0..children.length() {
        found.push((node.clone(), at));
        places(&children.item(at).unwrap(), found);
    }
    found.push((node.clone(), children.length()));
}

/// The text in a range without the chips, by the browser's own reckoning.
fn seen(range: &Range) -> JsValue {
    let copy = range.clone_contents().unwrap();
    let chips = copy.query_selector_all("[data-not-text]").unwrap();
    for at in 0..chips.length() {
        let chip: Element = chips.item(at).unwrap().unchecked_into();
        chip.remove();
    }
    js_sys::Reflect::get(&copy, &"textContent".into()).unwrap()
}

#[wasm_bindgen_test]
fn selections_come_back_from_points() {
    for text in TEXTS {
        for way in WAYS {
            let reader = Reader::new();
            let paragraph = draw(&reader.0, 0, text, way);
            let mut all = Vec::new();
            places(&paragraph, &mut all);
            // Near ones, where nodes meet, and some far ones.
            for from in 0..all.len() {
                for to in [1, 2, 3, 5, 8, 13, 34].map(|step| from + step) {
                    if let Some(to) = all.get(to) {
                        check_places(&reader.0, text, &all[from], to, way);
                    }
                }
            }
        }
    }
}

fn check_places(root: &Element, text: &str, from: &(Node, u32), to: &(Node, u32), way: Drawn) {
    let browser = web_sys::window().unwrap().get_selection().unwrap().unwrap();
    browser
        .set_base_and_extent(&from.0, from.1, &to.0, to.1)
        .unwrap();
    let before = seen(&browser.get_range_at(0).unwrap());
    let found = selection::current(root);
    let context = format!("{text:?} drawn as {way:?}, {from:?} to {to:?}");
    let Some((start, end)) = found else {
        return assert_eq!(before, JsValue::from_str(""), "{context}");
    };
    let slice = JsString::from(text).slice(
        u32::try_from(start.utf16.0).unwrap(),
        u32::try_from(end.utf16.0).unwrap(),
    );
    assert_eq!(JsValue::from(slice), before, "{context}");
    assert!(selection::select(root, start, end));
    assert_eq!(selection::current(root), found, "{context}");
    assert_eq!(seen(&browser.get_range_at(0).unwrap()), before, "{context}");
}

#[wasm_bindgen_test]
fn the_caret_is_where_the_pointer_is() {
    for text in [
        "Plain words, a full stop.",
        "2½ km, 3\u{a0}000 t",
        "قال الوزير",
    ] {
        for way in WAYS {
            let reader = Reader::new();
            draw(&reader.0, 3, text, way);
            let offsets = boundaries(text);
            for pair in offsets.windows(2) {
                check_caret(&reader.0, text, pair[0], pair[1], way);
            }
            assert_eq!(caret::at(&reader.0, -5.0, -5.0), None);
        }
    }
}

/// A quarter into a character its near edge is meant, in its own direction.
fn check_caret(root: &Element, text: &str, from: usize, to: usize, way: Drawn) {
    let rects = selection::rects(root, point(3, from), point(3, to));
    let Some(rect) = rects.iter().find(|rect| rect.width > 2.0) else {
        return;
    };
    let right_to_left = text.starts_with('ق');
    let part = if right_to_left { 0.75 } else { 0.25 };
    let found = caret::at(
        root,
        rect.left + rect.width * part,
        rect.top + rect.height / 2.0,
    );
    assert_eq!(
        found,
        Some(point(3, from)),
        "{text:?} at {from} drawn as {way:?}"
    );
}

#[wasm_bindgen_test]
fn rectangles_surround_the_text() {
    let reader = Reader::new();
    draw(&reader.0, 0, TEXTS[0], Drawn::Marks);
    draw(&reader.0, 1, TEXTS[1], Drawn::Nested);
    let (start, end) = (point(0, 6), point(0, 11));
    let bounds = selection::bounds(&reader.0, start, end).unwrap();
    assert!(
        bounds.width > 10.0 && bounds.width < 100.0 && bounds.left > 10.0,
        "{bounds:?}"
    );
    assert_eq!(selection::bounds(&reader.0, end, start), Some(bounds));
    let both = selection::bounds(&reader.0, start, point(1, 3)).unwrap();
    assert!(both.height >= 40.0, "{both:?}");
    assert!(selection::rects(&reader.0, start, point(1, 3)).len() > 1);
    let caret = selection::bounds(&reader.0, start, start).unwrap();
    assert!(caret.width < 1.0 && caret.height > 10.0, "{caret:?}");
    assert_eq!(selection::rects(&reader.0, start, point(9, 0)), []);
    assert_eq!(selection::bounds(&reader.0, point(9, 0), start), None);
}

#[wasm_bindgen_test]
fn highlights_come_and_go() {
    let reader = Reader::new();
    draw(&reader.0, 0, TEXTS[0], Drawn::Marks);
    let two = [
        (point(0, 0), point(0, 5)),
        (point(0, 11), point(0, 6)),
        (point(9, 0), point(9, 1)),
    ];
    assert!(highlights::show("search", &reader.0, &two));
    let texts = "[...CSS.highlights.get('search')].map(it => it.toString()).join('|')";
    assert_eq!(js(texts).as_string().unwrap(), "Plain|words");
    assert!(highlights::show("search", &reader.0, &two[..1]));
    assert_eq!(js(texts).as_string().unwrap(), "Plain");
    highlights::hide("search");
    assert!(js("CSS.highlights.has('search')").is_falsy());
    highlights::hide("never");
    let _missing = crate::page::Replaced::missing("window", "Highlight");
    assert!(!highlights::show("search", &reader.0, &two));
}
