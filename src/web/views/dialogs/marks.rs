//! How a mark reads: a legend in marks.

use crate::web::views::foreign_words::role_letter;
use leptos::prelude::*;

/// Hue, what it says, level, what it says.
const LEGEND: [(&str, &str, &str, &str); 6] = [
    ("party", "party to the event", "5", "5 very high"),
    ("ally", "ally of a party", "4", "4 high"),
    ("independent", "independent", "3", "3 medium"),
    ("unknown", "role not known", "2", "2 low"),
    ("own", "the article itself", "1", "1 very low"),
    (
        "none",
        "no source yet",
        "0",
        "0 cannot be judged, or not set",
    ),
];

/// The colours and the lines.
#[component]
pub(super) fn Marks() -> impl IntoView {
    let row = |(hue, role, level, confidence): (&'static str, _, &'static str, _)| {
        // The last line is grey because nothing is known, not by its source.
        let hue_of_line = if level == "0" { "none" } else { "own" };
        view! {
            <tr>
                <td>
                    <Mark hue level="4" words=role />
                    " "
                    {role_letter(hue)}
                </td>
                <td>
                    <Mark hue=hue_of_line level words=confidence />
                </td>
            </tr>
        }
    };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th>"Colour: the source’s role"</th>
                    <th>"Line: your confidence"</th>
                </tr>
            </thead>
            <tbody>{LEGEND.map(row).collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Mark(hue: &'static str, level: &'static str, words: &'static str) -> impl IntoView {
    view! {
        <mark
            class="mark"
            data-hue=hue
            data-level=level
            data-lane="0"
            data-first=""
            data-last=""
            data-unfinished=(hue == "none" && level == "4").then_some("")
        >
            {words}
        </mark>
    }
}
