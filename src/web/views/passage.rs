//! One paragraph with its marks, and its margin, put together by hand: an
//! article has thousands, and a component for each costs more than all there
//! is to see. Clicks in it are heard by the article ([`pressed`]).
//!
//! What is no part of the article stands in a span of its own, so that a note
//! in the margin, and not a button in the text, puts it back.
//!
//! Which of the marks the Tab key reaches is not told here, but by
//! [`roving`](super::roving).

use super::foreign_words::write_foreign;
use super::stamp::{self, Look, make};
use crate::app::view::{DebrisPart, Gloss, Line, ParagraphView, Segment};
use crate::app::{Command, Flip};
use crate::model::ClaimId;
use crate::text::ByteOffset;
use crate::words::{debris, reader};
use leptos::prelude::document;
use std::hash::{DefaultHasher, Hash, Hasher};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// Lines drawn under one stretch of text; the margin names all claims.
const LINES_DRAWN: usize = 4;

/// What the id of a note in the margin begins with, before that of its claim.
const GLOSS_ID: &str = "gloss-";
/// Names the bytes that a button puts back.
const PUT_BACK: &str = "data-put-back";

/// A paragraph in the page. A handle: copies are the same paragraph.
#[derive(Clone)]
pub(in crate::web) struct Passage {
    root: Element,
    words: Element,
    /// What of the margin is there.
    margin: Vec<Element>,
    /// Hash of the words as they are drawn; none while they are without marks.
    drawn: Option<u64>,
    /// Hash of the margin as it is drawn.
    drawn_margin: Option<u64>,
}

/// Paragraphs of a [`stretch`].
pub(in crate::web) const STRETCH: usize = 8;

/// Paragraphs that the browser lays out together, once they come near the
/// window: it looks at each such part in each frame, and at thousands of them
/// it would be late.
pub(in crate::web) fn stretch(passages: &[Passage], sign_count: usize) -> Element {
    let all = make("div", &[("class", "stretch")]);
    for passage in passages {
        add(&all, &passage.root);
    }
    // Until it is laid out its height is guessed from this.
    let style = all.unchecked_ref::<HtmlElement>().style();
    // Throws only where the style is computed, which this one is not.
    let _ = style.set_property("--signs", &sign_count.to_string());
    let _ = style.set_property("--passages", &passages.len().to_string());
    all
}

impl Passage {
    /// A paragraph without marks and margin.
    pub(in crate::web) fn bare(index: usize, words: &str, language: &str) -> Self {
        let root = make("div", &[("class", "passage")]);
        let number = index.to_string();
        let id = format!("paragraph-{index}");
        let paragraph = [
            ("dir", "auto"),
            ("lang", language),
            ("id", id.as_str()),
            ("data-paragraph", number.as_str()),
        ];
        let paragraph = make("p", &paragraph);
        paragraph.set_text_content(Some(words));
        add(&root, &paragraph);
        Self {
            root,
            words: paragraph,
            margin: Vec::new(),
            drawn: None,
            drawn_margin: None,
        }
    }

    /// Its element.
    pub(in crate::web) fn root(&self) -> &Element {
        &self.root
    }

    /// The element of its words.
    pub(in crate::web) fn words(&self) -> &Element {
        &self.words
    }

    /// Draws what has changed; without the margin where that is far from being
    /// seen.
    pub(in crate::web) fn draw(&mut self, view: &ParagraphView, has_margin: bool) {
        let words = hash(&(&view.segments, view.is_debris, whys(view)));
        if self.drawn != Some(words) {
            let is_as_it_came = self.drawn.is_none() && is_plain(view);
            if !is_as_it_came {
                // In one go: each change of what is in it asks anew which way it runs.
                let fresh = document().create_document_fragment();
                write_words(&fresh, view);
                self.words.replace_children_with_node_1(&fresh);
                flag(&self.words, "data-debris", view.is_debris);
            }
            self.drawn = Some(words);
        }
        let margin = hash(&(&view.glosses, &view.debris));
        if !has_margin {
            self.clear_margin();
        } else if self.drawn_margin != Some(margin) {
            self.clear_margin();
            let lists = [gloss_list(&view.glosses), debris_list(&view.debris)];
            self.margin = lists.into_iter().flatten().collect();
            let mut last = &self.words;
            for list in &self.margin {
                // Throws only for a node that is in what is put after it.
                let _ = last.after_with_node_1(list);
                last = list;
            }
            self.drawn_margin = Some(margin);
        }
    }

    fn clear_margin(&mut self) {
        for list in self.margin.drain(..) {
            list.remove();
        }
        self.drawn_margin = None;
    }
}

/// What a click in a paragraph is for, where that is no mark.
pub(super) fn pressed(target: &Element) -> Option<Command> {
    let button = target.closest("button").ok().flatten()?;
    if button.class_name() == "gloss" {
        let id = button.id();
        let claim = id.strip_prefix(GLOSS_ID)?.parse().ok()?;
        return Some(Command::OpenClaim(ClaimId(claim)));
    }
    let bytes = button.get_attribute(PUT_BACK)?;
    let (a, b) = bytes.split_once('-')?;
    let (a, b) = (ByteOffset(a.parse().ok()?), ByteOffset(b.parse().ok()?));
    Some(Command::FlipDebris(Flip::Bytes(a, b)))
}

fn whys(view: &ParagraphView) -> Vec<&'static str> {
    view.debris.iter().map(|part| part.why).collect()
}

fn hash(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// Whether a paragraph is nothing but its words.
fn is_plain(view: &ParagraphView) -> bool {
    let has_nothing =
        |s: &Segment| s.lines.is_empty() && s.mention.is_none() && !s.is_cue && s.debris.is_none();
    view.segments.iter().all(has_nothing) && !view.is_debris
}

/// The words: those set aside wrapped together, whatever marks cut them.
fn write_words(paragraph: &Node, view: &ParagraphView) {
    for run in view.segments.chunk_by(|a, b| a.debris == b.debris) {
        let part = run.first().and_then(|s| view.debris.get(s.debris?));
        let around = part.map(|part| {
            let title = debris::set_aside_as(part.why);
            let whole = [("class", "debris"), ("role", "note"), ("title", &*title)];
            make("span", &whole)
        });
        for segment in run {
            write_segment(around.as_deref().unwrap_or(paragraph), segment);
        }
        if let Some(around) = around {
            add(paragraph, &around);
        }
    }
}

fn write_segment(parent: &Node, segment: &Segment) {
    let mention = segment.mention.map(|hue| {
        let whole = [("class", "mention"), ("data-hue", hue.word())];
        make("span", &whole)
    });
    let cue = segment.is_cue.then(|| make("span", &[("class", "cue")]));
    let inside: Vec<_> = mention.into_iter().chain(cue).collect();
    match segment.lines.as_slice() {
        [] if inside.is_empty() => add(parent, &document().create_text_node(&segment.text)),
        [] => {
            // A mention or a cue, or one in the other.
            if let Some((outer, inner)) = inside.split_first() {
                nest(outer, inner, &segment.text);
                add(parent, outer);
            }
        }
        [line] => {
            let mark = mark_of_one(line);
            nest(&mark, &inside, &segment.text);
            add(parent, &mark);
        }
        lines => {
            let drawn = &lines[..lines.len().min(LINES_DRAWN)];
            let mark = mark_of_many(lines, drawn.len());
            let strokes = drawn.iter().map(|line| stamp::copy(&look("span", line)));
            let all: Vec<_> = strokes.chain(inside).collect();
            nest(&mark, &all, &segment.text);
            add(parent, &mark);
        }
    }
}

/// Puts elements into each other, and words into the innermost.
fn nest(parent: &Element, inside: &[Element], words: &str) {
    let mut innermost = parent;
    for element in inside {
        add(innermost, element);
        innermost = element;
    }
    innermost.set_text_content(Some(words));
}

fn look<'l>(tag: &'static str, line: &'l Line) -> Look<'l> {
    Look {
        tag,
        hue: line.hue.word(),
        level: &line.level,
        lane: line.lane.min(3),
        is_first: line.is_first,
        is_last: line.is_last,
        is_active: line.is_active,
        is_unfinished: line.is_unfinished,
    }
}

fn mark_of_one(line: &Line) -> Element {
    let mark = stamp::copy(&look("mark", line));
    let id = line.claim.to_string();
    attribute(&mark, "data-claims", &id);
    attribute(&mark, "aria-details", &format!("{GLOSS_ID}{id}"));
    mark
}

fn mark_of_many(lines: &[Line], depth: usize) -> Element {
    let ids: Vec<_> = lines.iter().map(|l| l.claim.to_string()).collect();
    let details: Vec<_> = ids.iter().map(|id| format!("{GLOSS_ID}{id}")).collect();
    let whole = [
        ("class", "mark"),
        ("data-depth", &*depth.to_string()),
        ("data-claims", &*ids.join(" ")),
        ("aria-details", &*details.join(" ")),
        ("tabindex", "-1"),
    ];
    make("mark", &whole)
}

fn gloss_list(glosses: &[Gloss]) -> Option<Element> {
    if glosses.is_empty() {
        return None;
    }
    let whole = [
        ("class", "gloss-list"),
        ("dir", "ltr"),
        ("aria-label", reader::MARGIN),
    ];
    let list = make("ol", &whole);
    for gloss in glosses {
        let row = stamp::copy(&Look {
            tag: "li",
            hue: gloss.hue.word(),
            level: &gloss.level,
            lane: 0,
            is_first: false,
            is_last: false,
            is_active: gloss.is_active,
            is_unfinished: gloss.is_unfinished,
        });
        if let Some(button) = row.first_element_child() {
            button.set_id(&format!("{GLOSS_ID}{}", gloss.claim));
            let ends = [button.first_element_child(), button.last_element_child()];
            for (end, words) in ends.iter().zip([&gloss.who, &gloss.how]) {
                if let Some(end) = end {
                    write_foreign(end, words);
                }
            }
            if !gloss.related.is_empty() {
                let related = make("span", &[("class", "gloss-related")]);
                write_foreign(&related, &gloss.related);
                add(&button, &document().create_text_node(" "));
                add(&button, &related);
            }
        }
        add(&list, &row);
    }
    Some(list)
}

/// What of the paragraph is set aside: why, and a button that puts it back.
fn debris_list(parts: &[DebrisPart]) -> Option<Element> {
    if parts.is_empty() {
        return None;
    }
    let whole = [
        ("class", "debris-list"),
        ("dir", "ltr"),
        ("aria-label", debris::LIST),
    ];
    let list = make("ul", &whole);
    for part in parts {
        let row = make("li", &[]);
        let why = make("span", &[]);
        why.set_text_content(Some(&debris::set_aside_as(part.why)));
        let (a, b) = part.at;
        let button = [
            ("class", "button"),
            ("data-plain", ""),
            ("data-small", ""),
            ("aria-label", &*debris::put_back_named(&part.quote)),
            (PUT_BACK, &*format!("{}-{}", a.0, b.0)),
        ];
        let button = make("button", &button);
        button.set_text_content(Some(debris::PUT_BACK));
        add(&row, &why);
        add(&row, &document().create_text_node(" "));
        add(&row, &button);
        add(&list, &row);
    }
    Some(list)
}

/// Sets an attribute without a value, or takes it away.
pub(in crate::web) fn flag(element: &Element, name: &str, is_set: bool) {
    if is_set {
        attribute(element, name, "");
    } else {
        // Throws never for a name without which there is no attribute.
        let _ = element.remove_attribute(name);
    }
}

fn attribute(element: &Element, name: &str, value: &str) {
    // Throws only for names that cannot be one.
    let _ = element.set_attribute(name, value);
}

fn add(parent: &Node, child: &Node) {
    // Throws only where a node would be put into itself.
    let _ = parent.append_child(child);
}
