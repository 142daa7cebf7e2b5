//! An article on paper.

/// Nobody has said yet who says so.
pub const NO_SOURCE: &str = "no source yet";
/// The article says so in its own voice.
pub const OWN_VOICE: &str = "the article itself";
/// Between a source and the one through whom it came.
pub const VIA: &str = ", via ";
/// Between two chains side by side.
pub const AND_ALSO: &str = "; and also ";
/// Above the notes.
pub const NOTES: &str = "Claims";
/// An article without claims.
pub const NO_NOTES: &str = "No claims are marked in this article.";
/// Of a claim whose words were not found in the text.
pub const UNPLACED: &str = "No place in the text.";
/// Before the project's title.
pub const PROJECT: &str = "Project";
/// Before the names of those who made the claims.
pub const ANNOTATORS: &str = "Marked by";
/// What the lines under the words mean.
pub const LEGEND: &str = "The line under the words tells the confidence that they are so:";
/// Name of the button.
pub const BUTTON: &str = "Print…";
/// What is printed: the open article.
pub const TITLE: &str = "On paper";

/// A claim's confidence; `level` is its name, empty if there is none.
pub fn confidence(level: &str) -> String {
    match level {
        "" => "No confidence yet".to_owned(),
        level => format!("Confidence: {level}"),
    }
}

/// What the export dialog says of printing.
pub const AS_NOTES: &str = "The open article with its claims as notes, on paper or as a PDF.";

/// Said when the browser is asked to print.
pub fn printing(claims: usize) -> String {
    match claims {
        0 => "Printing the article. It has no claims yet.".to_owned(),
        n => format!(
            "Printing the article, with {} as notes.",
            super::count::claims(n)
        ),
    }
}
