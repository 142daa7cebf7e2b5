//! An article on paper.

/// Between two chains side by side.
pub(crate) const AND_ALSO: &str = "; and also ";
/// Above the notes.
pub(crate) const NOTES: &str = "Claims";
/// An article without claims.
pub(crate) const NO_NOTES: &str = "No claims are marked in this article.";
/// Of a claim whose words were not found in the text.
pub(crate) const UNPLACED: &str = "No place in the text.";
/// Before the project's title.
pub(crate) const PROJECT: &str = "Project";
/// Before the names of those who made the claims.
pub(crate) const ANNOTATORS: &str = "Marked by";
/// What the lines under the words mean.
pub(crate) const LEGEND: &str = "The line under the words tells the confidence that they are so:";
/// Name of the button.
pub(crate) const BUTTON: &str = "Print…";
/// What is printed: the open article.
pub(crate) const TITLE: &str = "On paper";

/// A claim's confidence; `level` is its name, empty if there is none.
pub(crate) fn confidence(level: &str) -> String {
    match level {
        "" => "No confidence yet".to_owned(),
        level => format!("Confidence: {level}"),
    }
}

/// What the export dialog says of printing.
pub(crate) const AS_NOTES: &str =
    "The open article with its claims as notes, on paper or as a PDF.";

/// Said when the browser is asked to print.
pub(crate) fn printing(claims: usize) -> String {
    match claims {
        0 => "Printing the article. It has no claims yet.".to_owned(),
        n => format!(
            "Printing the article, with {} as notes.",
            super::count::claims(n)
        ),
    }
}
