//! The keys of a link while its chip has the focus.

/// Heading of these keys in the help.
pub const TITLE: &str = "A link of a chain";
/// Along the chain.
pub const GO: &str = "To the link before or after";
/// To another chain.
pub const GO_CHAIN: &str = "To the chain above or below";
/// Reorder a chain.
pub const MOVE: &str = "Move it outward or inward";
/// Reorder chains.
pub const MOVE_CHAIN: &str = "Move its chain up or down";
/// Add before.
pub const BEFORE: &str = "Add a link before it: through whom";
/// Add after.
pub const AFTER: &str = "Add a link after it: on whose word";
/// Add beside.
pub const BESIDE: &str = "Add a source beside it";
/// Replace.
pub const INSTEAD: &str = "Name somebody else instead";
/// A stance.
pub const ASSERTS: &str = "It asserts";
/// A stance.
pub const DENIES: &str = "It denies";
/// A stance.
pub const SUPPORTS: &str = "It supports";
/// A stance.
pub const QUESTIONS: &str = "It questions";
/// A stance.
pub const DECLINES: &str = "It declines to say";
/// A certainty.
pub const CERTAIN: &str = "It sounds certain";
/// A certainty.
pub const PROBABLE: &str = "It calls it probable";
/// A certainty.
pub const POSSIBLE: &str = "It calls it possible";
/// A certainty.
pub const UNCOMMITTED: &str = "It does not commit";
/// Set the mention.
pub const MENTION: &str = "Select where it is named";
/// Set the cue.
pub const CUE: &str = "Select the words that attribute";
/// Take out.
pub const REMOVE: &str = "Remove it";
/// Open its fields.
pub const OPEN: &str = "Show or hide its details";

/// The action that leads there.
pub(crate) const GO_TO_CHAIN: &str = "Go to its chain";

/// What keys do, in the line under the chips.
pub(crate) const LINE: &[(&[&str], &str)] = &[
    (&["<", ">", "+"], "add"),
    (&["a", "d", "s", "q", "x"], "stance"),
    (&["c", "p", "o", "u"], "certainty"),
    (&["m"], "named"),
    (&["w"], "cue"),
    (&["?"], "all keys"),
];
