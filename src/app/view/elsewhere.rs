//! The strip while a person steps through other places with the same words.

use crate::app::App;
use crate::app::claims::who_in_words;
use crate::app::relations::outlet_of;
use crate::words::elsewhere as words;

/// The strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElsewhereView {
    /// The words that are looked for.
    pub named: String,
    /// "3 of 7".
    pub number: String,
    /// Where the place that is shown stands.
    pub outlet: String,
    /// How many places are claims already, in a sentence.
    pub already: Option<String>,
    /// Who says so, and whether that is copied; none where there is nothing to
    /// copy.
    pub who: Option<(String, bool)>,
}

impl App {
    /// The strip; none while nothing is stepped through.
    pub fn elsewhere_view(&self) -> Option<ElsewhereView> {
        let (project, elsewhere) = (self.project.as_ref()?, self.elsewhere.as_ref()?);
        let (article, _) = elsewhere.places.get(elsewhere.here)?;
        let model = elsewhere.claim.and_then(|id| project.claim(id));
        Some(ElsewhereView {
            named: elsewhere.named.clone(),
            number: words::number(elsewhere.here + 1, elsewhere.places.len()),
            outlet: outlet_of(project, *article),
            already: words::already(elsewhere.already),
            who: model.map(|claim| (who_in_words(project, &claim.attribution), elsewhere.copies)),
        })
    }
}
