//! The project and the one way it changes: [`Edit`]s, applied, undone by
//! their inverse, and told apart by revision.

mod absorb;
mod adopt;
mod apply;
mod change;
mod codebook;
mod history;
mod placing;
mod project;
mod references;
mod table;

pub use absorb::{Absorbed, Arrival, Incoming};
pub use adopt::{Adoption, AdoptionStep, CodebookPlace, Fate};
pub use apply::Applied;
pub use change::{Author, Change, Edit};
pub use history::{History, Past, STEPS_KEPT, Step};
pub use project::Project;
pub use references::References;
pub use table::Table;
