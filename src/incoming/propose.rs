//! What a text tells of its article, where its file did not say.

use super::{Debris, Found};
use crate::suggest::debris::{self, Stretch};
use crate::suggest::details;

/// Proposes what is no part of the article, and each detail that is empty.
pub(super) fn fill(found: &mut Found) {
    let stretches = debris::proposed(&found.text);
    let told = details::beside(&found.text, &stretches);
    found.debris.extend(stretches.into_iter().map(as_found));
    fill_one(&mut found.title, told.title);
    fill_one(&mut found.outlet, told.outlet);
    fill_one(&mut found.byline, told.byline);
    fill_one(&mut found.credit, told.credit);
    fill_one(&mut found.published, told.published);
    let name = found.file_name.rsplit('/').next().unwrap_or_default();
    fill_one(&mut found.title, name.to_owned());
}

fn fill_one(said: &mut String, told: String) {
    if said.trim().is_empty() {
        *said = told;
    }
}

fn as_found((range, why): Stretch) -> Debris {
    Debris {
        start: range.start,
        end: range.end,
        why: why.to_owned(),
    }
}
