//! Words that are not ours: shown as they are, with a chip for each character
//! that cannot be seen, so that no text can look like another.

use super::stamp::make;
use crate::text::{Shown, is_plain, shown};
use crate::words::{hidden, roles};
use leptos::prelude::*;
use web_sys::Element;

/// A text with chips. It takes its direction and language from what is around.
pub(super) fn foreign_words(text: &str) -> AnyView {
    if is_plain(text) {
        return text.to_owned().into_any();
    }
    let parts: Vec<_> = shown(text).into_iter().map(part).collect();
    parts.into_any()
}

fn part(part: Shown<'_>) -> AnyView {
    match part {
        Shown::Words(words) => words.to_owned().into_any(),
        Shown::Hidden(c) => {
            let (short, whole) = hidden::names(c);
            view! { <span class="hidden-sign" dir="ltr" lang="en" role="img" title=whole.clone() aria-label=whole>{short}</span> }
                .into_any()
        }
    }
}

/// The role that a colour (`data-hue`) stands for, as a letter; for those who
/// hear, as words.
pub(super) fn role_letter(hue: &'static str) -> Option<AnyView> {
    let (letter, words) = roles::letter(hue)?;
    let sign = view! {
        <span class="role-letter" title=words data-hue=hue>
            <span aria-hidden="true">{letter}</span>
            <span class="unseen">{format!(", {words}, ")}</span>
        </span>
    };
    Some(sign.into_any())
}

/// The same text with chips, into an element that is not Leptos'.
pub(super) fn write_foreign(element: &Element, text: &str) {
    if is_plain(text) {
        return element.set_text_content(Some(text));
    }
    element.set_text_content(None);
    for part in shown(text) {
        // Throws only where a node would be put into itself.
        let _ = match part {
            Shown::Words(words) => element.append_child(&document().create_text_node(words)),
            Shown::Hidden(c) => element.append_child(&chip(c)),
        };
    }
}

fn chip(c: char) -> Element {
    let (short, whole) = hidden::names(c);
    let attributes = [
        ("class", "hidden-sign"),
        ("dir", "ltr"),
        ("lang", "en"),
        ("role", "img"),
        ("title", &*whole),
        ("aria-label", &*whole),
    ];
    let chip = make("span", &attributes);
    chip.set_text_content(Some(&short));
    chip
}

/// The letter of a role, as [`role_letter`] gives it, as an element.
pub(super) fn role_sign(hue: &'static str) -> Option<Element> {
    let (letter, words) = roles::letter(hue)?;
    let sign = make(
        "span",
        &[
            ("class", "role-letter"),
            ("title", words),
            ("data-hue", hue),
        ],
    );
    let seen = make("span", &[("aria-hidden", "true")]);
    seen.set_text_content(Some(letter));
    let heard = make("span", &[("class", "unseen")]);
    heard.set_text_content(Some(&format!(", {words}, ")));
    // Throws only where a node would be put into itself.
    let _ = sign.append_child(&seen);
    let _ = sign.append_child(&heard);
    Some(sign)
}
