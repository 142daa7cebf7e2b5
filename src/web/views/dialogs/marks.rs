//! How a mark reads: a legend in marks.

use crate::web::views::foreign_words::role_letter;
use crate::words::legend;
use leptos::prelude::*;

/// Hue, what it says, level, what it says.
const LEGEND: [(&str, &str, &str, &str); 6] = [
    ("party", legend::PARTY, "5", legend::VERY_HIGH),
    ("ally", legend::ALLY, "4", legend::HIGH),
    ("independent", legend::INDEPENDENT, "3", legend::MEDIUM),
    ("unknown", legend::UNKNOWN, "2", legend::LOW),
    ("own", legend::OWN_VOICE, "1", legend::VERY_LOW),
    ("none", legend::NO_SOURCE, "0", legend::NOT_JUDGED),
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
                    <th>{legend::COLOUR}</th>
                    <th>{legend::LINE}</th>
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
