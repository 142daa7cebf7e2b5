//! The panel on one claim.

pub(crate) const NAME: &str = "Claim";
/// The panel while it lists the claims.
pub(crate) const NAME_OF_LIST: &str = "Claims";
/// Goes back to the list.
pub(crate) const ALL_CLAIMS: &str = "All claims";

pub(crate) const ADD_PIECE: &str = "Add a piece";

/// `piece` counts from 1.
pub(crate) fn change_bounds(piece: usize, of: usize) -> String {
    match of {
        1 => "Change bounds".to_owned(),
        _ => format!("Change bounds of piece {piece}"),
    }
}

/// `piece` counts from 1.
pub(crate) fn remove_piece(piece: usize) -> String {
    format!("Remove piece {piece}")
}

/// Above the fields.
pub(crate) const MORE: &str = "More";
pub(crate) const SUMMARY: &str = "Summary";
pub(crate) const SUMMARY_HINT: &str = "In your own words…";
pub(crate) const KIND: &str = "Kind";
pub(crate) const QUOTATION: &str = "Quotation";
pub(crate) const STATUS: &str = "Status";
pub(crate) const TAGS: &str = "Tags";
pub(crate) const TAGS_HINT: &str = "Add a tag…";

/// Names the button that takes one away.
pub(crate) fn remove_tag(tag: &str) -> String {
    format!("Remove the tag {tag}")
}

pub(crate) const NOTE: &str = "Note";
pub(crate) const NOTE_HINT: &str = "Add a note…";

/// Stands in a long list for none of it.
pub(crate) const NOT_SET: &str = "not set";
pub(crate) const DIRECT: &str = "direct";
pub(crate) const INDIRECT: &str = "indirect";
pub(crate) const MIXED: &str = "mixed";

// What these mean.
pub(crate) const DIRECT_MEANS: &str = "In the source's own words, in quotation marks.";
pub(crate) const INDIRECT_MEANS: &str = "In the article's words.";
pub(crate) const MIXED_MEANS: &str = "Partly in quotation marks.";
pub(crate) const COPY: &str = "Copy as quotation";
pub(crate) const DELETE: &str = "Delete claim";

/// Who made a claim, and when; `who` is empty for somebody without a name.
pub(crate) fn made(when: &str, who: &str) -> String {
    match who {
        "" => format!("Made {when}."),
        who => format!("Made {when} by {who}."),
    }
}

/// The same of a claim that was changed since.
pub(crate) fn made_and_changed(when: &str, who: &str, changed: &str) -> String {
    format!("{} Changed {changed}.", made(when, who))
}
