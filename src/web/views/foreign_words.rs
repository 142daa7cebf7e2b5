//! Words that are not ours: shown as they are, with a chip for each character
//! that cannot be seen, so that no text can look like another.

use crate::text::{Shown, is_plain, shown};
use crate::words::{hidden, roles};
use leptos::prelude::*;

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
